"""The transcript: a bounded window of widgets over all that was said; the rest is folded behind a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from assistant.front.plain import plain
from assistant.front.tui.prose import Prose
from assistant.front.tui.replies import Line, widget

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.events import Click

WINDOW = 80
"""The most lines that are widgets at a time."""
STEP = 40
"""How many folded lines a click brings back."""


class Fold(Static):
    """The row behind which lines are folded."""

    class Opened(Message):
        """The row was clicked."""

        def __init__(self, fold: Fold) -> None:
            super().__init__()
            self.fold = fold

    def count(self, number: int, words: str) -> None:
        """Say how many lines are folded; with none the row is gone."""
        self.display = number > 0
        self.update(Content(f"{words} ({number})"))

    def on_click(self, event: Click) -> None:
        """Ask for what is folded."""
        event.stop()
        self.post_message(self.Opened(self))


class Transcript(VerticalScroll, can_focus=False):
    """All that was said; widgets exist only for the lines from `first` to `last`."""

    class Overflowed(Message):
        """The new lines don't all fit: the last of them are out of sight."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[Line] = []
        self.first = self.last = 0
        self._revealed: int | None = None
        self._coming: int | None = None
        self._marked = ""
        self.earlier, self.later = Fold(classes="fold"), Fold(classes="fold")
        self.earlier.display = self.later.display = False

    def compose(self) -> Iterable[Static]:
        """Two rows; the lines are mounted between them."""
        yield self.earlier
        yield self.later

    def on_mount(self) -> None:
        """Keep the end in view until the person scrolls away."""
        self.anchor()

    async def add(self, lines: Iterable[Line]) -> None:
        """Show new lines at the end; of more than a window (a long chat taken up) only the last become widgets."""
        new = list(lines)
        self.lines += new[:-WINDOW]
        new = new[-WINDOW:]
        if self.last < len(self.lines):
            await self._show(max(0, len(self.lines) - WINDOW), len(self.lines))
        self._revealed = None
        self.lines += new
        with self.app.batch_update():
            await self.mount_all([widget(line) for line in new], before=self.later)
            self.last = len(self.lines)
            await self._trim()
        self.anchor()
        self.call_after_refresh(self._from_the_top, len(new))

    async def forget(self) -> None:
        """Show nothing any more."""
        await self.remove_children(self.children[1:-1])
        self.lines.clear()
        self.first = self.last = 0
        self.mark("")
        self._count()

    def _from_the_top(self, count: int) -> None:
        """Begin with the first of the new lines where they don't all fit."""
        shown = self.children[-1 - count : -1]
        if shown and shown[-1].virtual_region.bottom - shown[0].virtual_region.y > self.size.height:
            self.release_anchor()
            self.scroll_to_widget(shown[0], top=True, animate=False)
            self.post_message(self.Overflowed())

    async def _trim(self) -> None:
        """Fold the oldest lines past the window."""
        over = self.last - self.first - WINDOW
        if over > 0:
            await self.remove_children(self.children[1 : 1 + over])
            self.first += over
        self._count()

    def _count(self) -> None:
        self.earlier.count(self.first, "↑ earlier")
        self.later.count(len(self.lines) - self.last, "↓ later")

    async def _show(self, first: int, last: int) -> None:
        """Show another part of what was said."""
        with self.app.batch_update():
            await self.remove_children(self.children[1:-1])
            shown = [widget(line) for line in self.lines[first:last]]
            for prose in shown if self._marked else ():
                prose.mark(self._marked)
            await self.mount_all(shown, before=self.later)
            self.first, self.last = first, last
            self._count()

    async def on_fold_opened(self, event: Fold.Opened) -> None:
        """Bring back what is folded on one side and fold as much on the other."""
        event.stop()
        await self.turn_over(event.fold is self.earlier)

    async def turn_over(self, earlier: bool) -> None:
        """Move the window by a step."""
        self.release_anchor()
        if earlier:
            first = max(0, self.first - STEP)
            await self._show(first, min(len(self.lines), first + WINDOW))
            self.scroll_home(animate=False)
        else:
            last = min(len(self.lines), self.last + STEP)
            await self._show(max(0, last - WINDOW), last)
            self.scroll_end(animate=False)

    async def turn(self, by: int) -> None:
        """Go to what the person said before, or after, the top of the view, through what is folded as well."""
        top = self._top()
        order = range(top - 1, -1, -1) if by < 0 else range(top + 1, len(self.lines))
        at = next((at for at in order if self.lines[at].type == "user"), None)
        if at is not None:
            await self.reveal(at)
        elif by > 0:
            await self.latest()

    def _top(self) -> int:
        """Return the line at the top of the view; what was revealed last where it can't be scrolled so far up."""
        if self._coming is not None:
            return self._coming
        y = round(self.scroll_offset.y)
        shown = self.children[1:-1]
        at = next((n for n, each in enumerate(shown) if each.virtual_region.bottom > y), len(shown))
        top = self.first + at
        is_there = self._revealed is not None and self._revealed >= top and y >= self.max_scroll_y
        return self._revealed if is_there and self._revealed is not None else top

    async def go(self, turn: int, words: str = "") -> bool:
        """Go to a turn, to the line of it with these words where some are given, and mark them; False if none is so."""
        of_turn = [at for at, line in enumerate(self.lines) if line.turn == turn and line.type != "notice"]
        wanted = words.casefold()
        saying = [at for at in of_turn if wanted in plain(self.lines[at].text).casefold()]
        if not of_turn:
            return False
        self.mark(words)
        await self.reveal((saying or of_turn)[0])
        return True

    def mark(self, words: str) -> None:
        """Mark words wherever they stand, '' for none."""
        self._marked = words
        for prose in self.query(Prose):
            prose.mark(words)

    async def reveal(self, at: int) -> None:
        """Bring a line to the top of the view."""
        if not self.first <= at < self.last:
            first = max(0, min(at - STEP, len(self.lines) - WINDOW))
            await self._show(first, min(len(self.lines), first + WINDOW))
        self._revealed = self._coming = at
        self.release_anchor()
        self.call_after_refresh(self._to_top, at)

    def _to_top(self, at: int) -> None:
        self._coming = None
        if self.first <= at < self.last:
            self.scroll_to_widget(self.children[1 + at - self.first], top=True, animate=False)

    async def latest(self) -> None:
        """Go to the end, and keep it in view."""
        if self.last < len(self.lines):
            await self._show(max(0, len(self.lines) - WINDOW), len(self.lines))
        self._revealed = None
        self.anchor()
        self.call_after_refresh(self.scroll_end, animate=False)
