"""The palette: everything that can be gone to by name, narrowed down by what is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen

from assistant.front.offers import Offer
from assistant.front.palette import matching
from assistant.front.tui.prompt import Prompt
from assistant.front.tui.suggestions import Suggestions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult
    from textual.widgets import TextArea

TITLE, KEYS = "Go to", "escape closes   enter takes"
WRITE = "A command, a topic, a name, a chat"
NONE = "Nothing is called that."


class Palette(ModalScreen[Offer | None]):
    """A line to type in, and what fits it below; dismissed with what was taken."""

    BINDINGS = [Binding("escape,ctrl+p", "close", "Close")]

    def __init__(self, entries: Sequence[Offer]) -> None:
        super().__init__()
        self.entries = entries
        self.prompt, self.suggestions = Prompt(), Suggestions()

    def compose(self) -> ComposeResult:
        """Lay out the line and the list in a box."""
        with Vertical(id="palette") as box:
            box.border_title, box.border_subtitle = TITLE, KEYS
            yield self.prompt
            yield self.suggestions

    def on_mount(self) -> None:
        """Take the keys."""
        self.prompt.placeholder = WRITE
        self.prompt.steering = True
        self.prompt.focus()
        self.suggestions.show(matching("", self.entries))

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Narrow the list down."""
        words = event.text_area.text
        found = matching(words, self.entries)
        self.suggestions.show(found or (Offer("", NONE),))

    def on_prompt_steered(self, event: Prompt.Steered) -> None:
        """Let the keys work the list."""
        if event.key in ("up", "down"):
            self.suggestions.step(-1 if event.key == "up" else 1)
        else:
            self._take(self.suggestions.picked())

    def on_suggestions_taken(self, event: Suggestions.Taken) -> None:
        """Take what was clicked."""
        self._take(event.offer)

    def _take(self, offer: Offer | None) -> None:
        if offer is not None and offer.line:
            self.dismiss(offer)

    def action_close(self) -> None:
        """Go back to the chat."""
        self.dismiss(None)
