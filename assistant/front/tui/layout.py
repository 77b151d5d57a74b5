"""The chat screen as it is laid out: its parts, and the row of keys that work now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import getters
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.screen import Screen

from assistant.front.commands import ADVISED, ASKED, KNOWN, moments
from assistant.front.tui.choices import Choices
from assistant.front.tui.hints import Hints
from assistant.front.tui.panel import Panel
from assistant.front.tui.prompt import Prompt
from assistant.front.tui.suggestions import Suggestions
from assistant.front.tui.transcript import Transcript

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from assistant.front.chat import Chat
    from assistant.front.tui.hints import Hint

KNOWN_TITLE = "What I know so far"
RANKING_TITLE = "Ranking"
ON_SIDE: tuple[Hint, ...] = (
    ("↑↓", "browse"),
    ("enter", "change"),
    ("x", "take away"),
    ("escape", "back"),
)
GO_TO: Hint = ("ctrl+p", "go to")
STEERING: tuple[Hint, ...] = (("↑↓", "browse"), ("tab", "complete"), ("enter", "take"))
FINDING: tuple[Hint, ...] = (("↑↓", "browse"), ("enter", "go there"), ("escape", "close"))


class Layout(Screen[None]):
    """Transcript, choices and prompt on the left; what is known and the ranking on the right."""

    transcript = getters.query_one(Transcript)
    choices = getters.query_one(Choices)
    suggestions = getters.query_one(Suggestions)
    prompt = getters.query_one(Prompt)
    known = getters.query_one("#known", Panel)
    ranking = getters.query_one("#ranking", Panel)
    hints = getters.query_one(Hints)
    side = getters.query_one("#side", VerticalScroll)

    def __init__(self) -> None:
        super().__init__()
        self.chat: Chat | None = None
        self.ended = self.overflowed = False

    def compose(self) -> ComposeResult:
        """Lay out the parts."""
        with Horizontal(id="body"):
            with Vertical(id="talk"):
                yield Transcript()
                yield Choices()
                yield Suggestions()
                yield Prompt()
            with VerticalScroll(id="side", can_focus=False):
                yield Panel(KNOWN_TITLE, id="known")
                yield Panel(RANKING_TITLE, id="ranking")
        yield Hints()

    def hint(self) -> None:
        """Show the keys that work now."""
        if self.ended:
            self.hints.show(("enter", "leave"), ("F6", "save"))
        elif isinstance(self.focused, Panel):
            self.hints.show(*ON_SIDE)
        elif self.suggestions.display:
            self.hints.show(*(FINDING if self.prompt.text.startswith("/find") else STEERING))
        else:
            more = [("page down", "more")] if self.overflowed else []
            self.hints.show(*more, *self._moment())

    def _moment(self) -> list[Hint]:
        """Return the keys that make sense where the conversation stands, the likeliest first."""
        now = moments(self.chat.turns[-1] if self.chat and self.chat.turns else None)
        if ADVISED in now and ASKED not in now:
            return [("F3", "why"), ("F4", "compare"), ("F6", "save"), ("/", "commands"), ("F5", "back"), GO_TO]
        later: list[Hint] = [("F3", "why"), ("F5", "back")] if KNOWN in now else []
        return [*self.choices.hints(), ("/", "commands"), *later, GO_TO]
