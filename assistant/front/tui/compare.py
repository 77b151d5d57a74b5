"""The compare view: two or three candidates side by side, or under each other where there is no room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.binding import Binding
from textual.content import Content

from assistant.front.comparing import compared
from assistant.front.markdown import spans
from assistant.front.names import named
from assistant.front.tui.content import hung, run
from assistant.front.tui.modals import Paper
from assistant.front.tui.prose import Prose

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.front.comparing import Part
    from assistant.model.pack import Pack
    from assistant.model.reply import Turn

TITLE = "Side by side"
KEYS = "escape closes   ← → change the last   + one more   - one fewer"
MOST = 3
LEAST_WIDTH = 22
"""Columns below which candidates stand under each other."""
GAP = 2


class Sides(Prose):
    """Candidates in columns."""

    def __init__(self, turn: Turn, pack: Pack, ids: Sequence[str]) -> None:
        super().__init__("")
        self.turn, self.pack, self.ids = turn, pack, tuple(ids)

    def drawn(self, width: int) -> Content:
        """Return the comparison for a width."""
        parts = compared(self.ids, self.turn, self.pack)
        each = (width - GAP * (len(self.ids) - 1)) // max(1, len(self.ids))
        lines = self._columns(parts, each) if each >= LEAST_WIDTH else self._stacked(parts, width)
        return Content("\n").join(lines)

    def _columns(self, parts: Sequence[Part], width: int) -> Iterator[Content]:
        heads = [[Content.styled(named(one, self.pack), "bold $text-primary")] for one in self.ids]
        yield from _beside(heads, width)
        for part in parts:
            yield Content("")
            yield Content.styled(part.head, "bold")
            columns = [[line for text in column for line in _item(text, width)] for column in part.columns]
            yield from _beside(columns, width)
            for what, cells in part.rows:
                yield Content.styled(what, "dim")
                yield from _beside([_cell(cell, width) for cell in cells], width)

    def _stacked(self, parts: Sequence[Part], width: int) -> Iterator[Content]:
        for at, one in enumerate(self.ids):
            yield Content.styled(named(one, self.pack), "bold $text-primary")
            for part in parts:
                yield Content("")
                yield Content.styled(part.head, "bold")
                for text in part.columns[at] if part.columns else ():
                    yield from _item(text, width)
                for what, cells in part.rows:
                    cell = Content.assemble((f"{what}: ", "dim"), cells[at])
                    yield from hung(cell, width, Content("  "), "    ")
            yield Content("")


def _item(text: str, width: int) -> list[Content]:
    """Return a remark of a column; its plus or minus stands before it."""
    sign, gap, rest = text.partition(" ")
    if sign in ("+", "-") and gap:
        lead = Content.styled(f"{sign} ", "$text-success" if sign == "+" else "$text-warning")
        return hung(run(spans(rest)), width, lead, "  ")
    return hung(run(spans(text)), width, Content("• "), "  ")


def _cell(text: str, width: int) -> list[Content]:
    return hung(Content(text), width, Content("  "), "  ")


def _beside(columns: Sequence[Sequence[Content]], width: int) -> Iterator[Content]:
    """Yield the lines of columns beside each other, each column as wide as said."""
    for n in range(max(map(len, columns), default=0)):
        cells = [column[n] if n < len(column) else Content("") for column in columns]
        padded = [cell.pad_right(max(0, width + GAP - cell.cell_length)) for cell in cells[:-1]]
        yield Content.assemble(*padded, *cells[-1:])


class Compare(Paper):
    """The candidates that stand first, or those named."""

    BINDINGS = [
        Binding("left", "turn(-1)", "Before", show=False),
        Binding("right", "turn(1)", "Next", show=False),
        Binding("plus", "more", "One more", show=False),
        Binding("minus", "fewer", "One fewer", show=False),
        Binding("f4,enter", "close", "Close", show=False),
    ]
    TITLE_SHOWN = TITLE
    KEYS_SHOWN = KEYS

    def __init__(self, turn: Turn, pack: Pack, ids: Sequence[str]) -> None:
        self.sides = Sides(turn, pack, ids)
        super().__init__(self.sides)
        self.order = tuple(each.candidate for each in turn.decision.ranking)

    def _put(self, ids: Sequence[str]) -> None:
        self.sides.ids = tuple(ids)
        self.sides.forget()

    def action_turn(self, by: int) -> None:
        """Put another candidate into the last column."""
        *kept, last = self.sides.ids
        order = [one for one in self.order if one not in kept]
        self._put([*kept, order[(order.index(last) + by) % len(order)]])

    def action_more(self) -> None:
        """Add a column with the next best candidate."""
        free = [one for one in self.order if one not in self.sides.ids]
        if len(self.sides.ids) < MOST and free:
            self._put([*self.sides.ids, free[0]])

    def action_fewer(self) -> None:
        """Take the last column away."""
        if len(self.sides.ids) > 1:
            self._put(self.sides.ids[:-1])
