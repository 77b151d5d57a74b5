"""A part of the side: rows made for the width there is; keys and clicks pick a row, or let go what it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.binding import Binding
from textual.content import Content
from textual.geometry import Region
from textual.message import Message
from textual.widget import Widget

from assistant.front.tui.prose import Prose
from assistant.model.value import Value

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from textual.events import Click

DROP = "\N{MULTIPLICATION SIGN}"
"""The sign at the end of a row that can be let go."""


class Row(Value):
    """A line, what picking it says ('' for nothing), and what letting it go says; `sign` shows that it can be."""

    line: Content
    pick: str = ""
    drop: str = ""
    sign: bool = False


class Panel(Prose, can_focus=True):
    """Rows under a title; the keys work it while it has the focus."""

    BINDINGS = [
        Binding("up", "step(-1)", "Row above", show=False),
        Binding("down", "step(1)", "Row below", show=False),
        Binding("enter,space", "pick", "Take", show=False),
        Binding("delete,backspace,x", "drop", "Let go", show=False),
    ]

    class Picked(Message):
        """A row was picked, or let go: these words say so."""

        def __init__(self, words: str) -> None:
            super().__init__()
            self.words = words

    class Left(Message):
        """The keys went past the last row, or before the first."""

        def __init__(self, panel: Panel, by: int) -> None:
            super().__init__()
            self.panel, self.by = panel, by

    def __init__(self, title: str, **named: str) -> None:
        super().__init__("", **named)
        self.border_title = title
        self.rows: Callable[[int], Iterable[Row]] = lambda _: ()
        self._shown: list[Row] = []
        self._at_row = 0

    def show(self, rows: Callable[[int], Iterable[Row]]) -> None:
        """Show other rows."""
        self.rows = rows
        self.forget()

    def drawn(self, width: int) -> Content:
        """Return the rows for a width; the one that the keys are on is reversed."""
        self._shown = list(self.rows(width))
        here = self._here()
        lines = [self._line(row, width, here is not None and _same(row, here)) for row in self._shown]
        return Content("\n").join(lines)

    def _line(self, row: Row, width: int, is_here: bool) -> Content:
        line = row.line
        if row.sign and len(line) <= width - 2:
            line = Content.assemble(line.pad_right(width - len(line) - 1), (DROP, "dim"))
        return line.stylize("reverse") if is_here else line

    def _stops(self) -> list[Row]:
        """Return the rows that can be picked, those that say the same once."""
        stops: list[Row] = []
        for row in self._shown:
            if row.pick and not (stops and _same(row, stops[-1])):
                stops.append(row)
        return stops

    def _here(self) -> Row | None:
        stops = self._stops() if self.has_focus else []
        return stops[min(self._at_row, len(stops) - 1)] if stops else None

    def on_focus(self) -> None:
        """Show where the keys are."""
        self.forget()

    def on_blur(self) -> None:
        """Show that the keys are elsewhere."""
        self.forget()

    def first(self, at_end: bool = False) -> None:
        """Put the keys on the first row, or on the last."""
        self._at_row = max(0, len(self._stops()) - 1) if at_end else 0
        self.screen.set_focus(self)
        self.forget()

    def action_step(self, by: int) -> None:
        """Go to the row above or below; past the ends, say so."""
        count = len(self._stops())
        at = min(self._at_row, count - 1) + by
        if not 0 <= at < count:
            self.post_message(self.Left(self, by))
            return
        self._at_row = at
        self.forget()
        self._follow()

    def _follow(self) -> None:
        """Keep the row that the keys are on in view."""
        at = self._here()
        lines = [n for n, row in enumerate(self._shown) if at is not None and _same(row, at)]
        if lines and isinstance(self.parent, Widget):
            here = Region(0, self.virtual_region.y + 1 + lines[0], self.virtual_region.width, len(lines))
            self.parent.scroll_to_region(here, animate=False)

    def action_pick(self) -> None:
        """Post what the row says."""
        self._post(self._here(), drop=False)

    def action_drop(self) -> None:
        """Post what lets go of the row."""
        self._post(self._here(), drop=True)

    def _post(self, row: Row | None, drop: bool) -> None:
        words = row and (row.drop if drop else row.pick)
        if words:
            self.post_message(self.Picked(words))

    def on_click(self, event: Click) -> None:
        """Pick the clicked row, or let it go where its sign was clicked."""
        offset = event.get_content_offset(self)
        if offset is not None and offset.y < len(self._shown):
            event.stop()
            row = self._shown[offset.y]
            self._post(row, drop=row.sign and offset.x >= self.content_size.width - 2)


def _same(one: Row, other: Row) -> bool:
    return (one.pick, one.drop) == (other.pick, other.drop)
