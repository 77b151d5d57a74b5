"""A part of the side: rows made for the width there is; a click on one may put words into the prompt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.message import Message

from assistant.front.tui.prose import Prose

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from textual.events import Click

    Row = tuple[Content, str]
    """A line, and the words that a click on it begins, '' for none."""


class Panel(Prose):
    """Rows under a title."""

    class Picked(Message):
        """A row was clicked that begins something to say."""

        def __init__(self, words: str) -> None:
            super().__init__()
            self.words = words

    def __init__(self, title: str, **named: str) -> None:
        super().__init__("", **named)
        self.border_title = title
        self.rows: Callable[[int], Iterable[Row]] = lambda _: ()
        self._words: list[str] = []

    def show(self, rows: Callable[[int], Iterable[Row]]) -> None:
        """Show other rows."""
        self.rows = rows
        self.forget()

    def drawn(self, width: int) -> Content:
        """Return the rows for a width."""
        rows = list(self.rows(width))
        self._words = [words for _, words in rows]
        return Content("\n").join(line for line, _ in rows)

    def on_click(self, event: Click) -> None:
        """Post what the clicked row begins."""
        offset = event.get_content_offset(self)
        if offset is not None and offset.y < len(self._words) and self._words[offset.y]:
            self.post_message(self.Picked(self._words[offset.y]))
