"""The last row: the keys that work now, as many as there is room for; a click does what the key does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.message import Message
from textual.widget import Widget

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.events import Click

Hint = tuple[str, str]
GENERAL: tuple[Hint, ...] = (("F1", "help"), ("F2", "what I know"), ("ctrl+q", "quit"))
GAP = 3


class Hints(Widget):
    """Keys with what they do; those at the end give way first, the general ones stay longest."""

    DEFAULT_CSS = "Hints { height: 1; width: 1fr; }"

    class Clicked(Message):
        """The hint of this key was clicked."""

        def __init__(self, key: str) -> None:
            super().__init__()
            self.key = key

    def __init__(self) -> None:
        super().__init__()
        self._special: tuple[Hint, ...] = ()

    def show(self, *special: Hint) -> None:
        """Show these keys before the general ones."""
        self._special = special
        self.refresh()

    def fitting(self) -> list[Hint]:
        """Return the hints for which there is room."""
        kept = [*self._special, *GENERAL]
        while len(kept) > 1 and _length(kept) > self.content_size.width:
            kept.remove(kept[0] if len(kept) <= len(GENERAL) else kept[-1 - len(GENERAL)])
        return kept

    def render(self) -> Content:
        """Draw as many hints as fit."""
        parts: list[Content] = [Content.assemble((key, "bold"), " ", (does, "dim")) for key, does in self.fitting()]
        return Content(" " * GAP).join(parts)

    def on_click(self, event: Click) -> None:
        """Post the key whose hint was clicked."""
        offset = event.get_content_offset(self)
        end = 0
        for key, does in self.fitting() if offset is not None else ():
            start, end = end, end + len(key) + 1 + len(does) + GAP
            if offset is not None and start <= offset.x < end - GAP:
                self.post_message(self.Clicked(key))


def _length(hints: Iterable[Hint]) -> int:
    return sum(len(key) + len(does) + 1 + GAP for key, does in hints) - GAP
