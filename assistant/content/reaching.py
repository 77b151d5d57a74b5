"""What can be reached from where, along any arrows: kinds above a kind, states behind a state."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


def reached(start: Iterable[str], arrows: Callable[[str], Iterable[str]]) -> set[str]:
    """Return these names and all that arrows lead to from them, however far along."""
    found: set[str] = set()
    waiting = list(start)
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += arrows(name)
    return found
