"""How much work the reading of a text makes, counted in calls and in lines, not in seconds."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from assistant.understanding import read
from assistant.understanding.text.scan import forget
from tests.shipped import shipped

if TYPE_CHECKING:
    from collections.abc import Callable


def calls(text: str) -> int:
    """Return the number of Python and C calls that reading a text makes, once the pack has read what that takes."""
    read(text, shipped())
    return _counted(text, sys.setprofile, sys.getprofile, ("call", "c_call"))


def steps(text: str) -> int:
    """Return the number of lines that are gone through while a text is read."""
    return _counted(text, sys.settrace, sys.gettrace, ("line",))


def _counted(text: str, watch: Callable[[Any], None], before: Callable[[], Any], events: tuple[str, ...]) -> int:
    """Return how many events of some sorts come up while a text is read that nobody has met."""
    count = 0

    def seen(_frame: object, event: str, _arg: object) -> Any:
        nonlocal count
        count += event in events
        return seen

    forget()
    was = before()
    watch(seen)
    try:
        read(text, shipped())
    finally:
        watch(was)
    return count
