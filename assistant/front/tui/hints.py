"""The last row: the keys that work now, as many as there is room for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widget import Widget

if TYPE_CHECKING:
    from collections.abc import Iterable

Hint = tuple[str, str]
GENERAL: tuple[Hint, ...] = (("F1", "help"), ("F2", "what I know"), ("ctrl+q", "quit"))


class Hints(Widget):
    """Keys with what they do; those at the end give way first, the general ones stay longest."""

    DEFAULT_CSS = "Hints { height: 1; width: 1fr; }"

    def __init__(self) -> None:
        super().__init__()
        self._special: tuple[Hint, ...] = ()

    def show(self, *special: Hint) -> None:
        """Show these keys before the general ones."""
        self._special = special
        self.refresh()

    def render(self) -> Content:
        """Draw as many hints as fit."""
        kept = [*self._special, *GENERAL]
        while len(kept) > 1 and _length(kept) > self.content_size.width:
            kept.remove(kept[0] if len(kept) <= len(GENERAL) else kept[-1 - len(GENERAL)])
        parts: list[Content] = [Content.assemble((key, "bold"), " ", (does, "dim")) for key, does in kept]
        return Content("   ").join(parts)


def _length(hints: Iterable[Hint]) -> int:
    return sum(len(key) + len(does) + 4 for key, does in hints) - 3
