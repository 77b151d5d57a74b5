"""What fits what is being typed: commands after `/`, and behind a command the names that it takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

if TYPE_CHECKING:
    from assistant.front.offers import Offer

COLUMN = 24
"""The least columns of what is offered, before what it is."""
NOTE = 14
"""Columns kept for what it is, where there is room for both."""


def cut(text: str, width: int) -> str:
    """Return the text, or as much of it as fits."""
    return text if len(text) <= width else f"{text[: max(0, width - 1)]}…"


class Suggestions(OptionList, can_focus=False):
    """A list under the transcript while a command is typed; the prompt steers it."""

    class Taken(Message):
        """Something that was offered was picked."""

        def __init__(self, offer: Offer) -> None:
            super().__init__()
            self.offer = offer

    def __init__(self) -> None:
        super().__init__(markup=False, compact=True)
        self.offers: tuple[Offer, ...] = ()
        self.display = False

    def show(self, offers: tuple[Offer, ...]) -> None:
        """Offer these; none hides the list."""
        if offers != self.offers:
            self.highlighted = None
            self.clear_options()
            self.offers = offers
            self.add_options([Option(self._drawn(at)) for at in range(len(offers))])
            self.highlighted = 0 if offers else None
            self.scroll_home(animate=False)
        self.display = bool(offers)

    def _drawn(self, at: int) -> Content:
        """Return an offer on one line: what it is called, and what it is where there is room."""
        offer = self.offers[at]
        width = (self.scrollable_content_region.width or 80) - 3
        longest = max(COLUMN, *(len(each.shown) for each in self.offers))
        column = min(longest, max(COLUMN, width - NOTE - 2), width)
        name = Content.styled(cut(offer.shown, column).ljust(column), "reverse" if at == self.highlighted else "bold")
        room = width - column - 2
        note = Content.styled(f"  {cut(offer.note, room)}" if offer.note and room > NOTE // 2 else "", "dim")
        return Content.assemble("  ", name, note)

    def watch_highlighted(self, highlighted: int | None) -> None:
        """Draw the highlight anew."""
        super().watch_highlighted(highlighted)
        self._redraw()

    def on_resize(self) -> None:
        """Cut anew."""
        self._redraw()

    def _redraw(self) -> None:
        for at in range(self.option_count):
            self.replace_option_prompt_at_index(at, self._drawn(at))

    def step(self, by: int) -> None:
        """Move the highlight, round at the ends."""
        if self.offers:
            self.highlighted = ((self.highlighted or 0) + by) % len(self.offers)

    def picked(self) -> Offer | None:
        """Return the highlighted offer."""
        return None if self.highlighted is None else self.offers[self.highlighted]

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Take what was clicked."""
        event.stop()
        self.post_message(self.Taken(self.offers[event.option_index]))
