"""Modals to read in: help, how it was decided, an address before it is opened. Escape closes each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.screen import ModalScreen

from assistant.front.names import named
from assistant.front.tui.prose import Prose
from assistant.front.why import told

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from assistant.model.pack import Pack
    from assistant.model.reply import Turn

HELP = """\
## Talking

Write in your own words, several things at once if you like; **enter** sends.
Ask back at any time: what something is, what the difference is, why a question is asked, why not something else.

- **shift+enter**, **ctrl+j**: break the line
- **up**, **down**: what you sent before
- **/**: the commands that work now; **tab** completes them and the names behind them
- **back**, **summary**, **why**, **restart**, **just tell me**: say so, in these words or others

## Choosing

- type its number or letter, then **enter**
- or **down**, then **enter**; **space** checks where several are possible
- or click

## Looking

- **F2**: what I know so far, and how the candidates stand; there **enter** changes an answer, **x** takes it away
- **F3**: why, with rules, points, your words and sources
- **F4**: candidates side by side
- **F5**: one step back
- **F6**: write a decision record, or this chat
- **F7**, **ctrl+f**: search this chat
- **ctrl+p**: everything by name: commands, topics, terms, candidates, chats
- **page up**, **page down**: the conversation; **alt+up**, **alt+down**: from turn to turn
- **ctrl+y**: copy the last answer
- **ctrl+q**: quit; **ctrl+c** copies what is selected, clears what is typed, and leaves when pressed twice

A click works on choices, answers, candidates, addresses and the keys in the last row.
If a terminal is ever left in disorder, type `reset` there.
"""
CLOSES = "escape closes"
OPEN_TITLE, OPEN_KEYS = "Open in the browser?", "enter opens   escape closes"
WHY_TITLE, WHY_KEYS = "How it was decided", "escape closes   ← → another candidate"
FOR_NOW = "the question and the result"


class Paper(ModalScreen[str]):
    """Text in a box over the chat."""

    BINDINGS = [
        Binding("escape,q", "close", "Close"),
        Binding("up", "scroll(-1)", "Up", show=False),
        Binding("down", "scroll(1)", "Down", show=False),
        Binding("pageup", "page(-1)", "Page up", show=False),
        Binding("pagedown,space", "page(1)", "Page down", show=False),
        Binding("home", "edge(-1)", "Top", show=False),
        Binding("end", "edge(1)", "End", show=False),
    ]
    TITLE_SHOWN = ""
    KEYS_SHOWN = CLOSES

    def __init__(self, prose: Prose) -> None:
        super().__init__()
        self.prose = prose
        self.box = VerticalScroll(self.prose, id="paper", can_focus=False)

    def compose(self) -> ComposeResult:
        """One box that scrolls."""
        self.box.border_title = self.TITLE_SHOWN
        self.box.border_subtitle = self.KEYS_SHOWN
        yield self.box

    def show(self, text: str) -> None:
        """Show another text, from its top."""
        self.prose.text = text
        self.prose.forget()
        self.box.scroll_home(animate=False)

    def action_close(self) -> None:
        """Go back to the chat."""
        self.dismiss("")

    def action_scroll(self, by: int) -> None:
        """Scroll by a line."""
        self.box.scroll_relative(y=by, animate=False)

    def action_page(self, by: int) -> None:
        """Scroll by a page."""
        self.box.scroll_relative(y=by * max(1, self.box.size.height - 1), animate=False)

    def action_edge(self, by: int) -> None:
        """Scroll to the top or to the end."""
        if by < 0:
            self.box.scroll_home(animate=False)
        else:
            self.box.scroll_end(animate=False)

    def on_prose_linked(self, event: Prose.Linked) -> None:
        """Ask before an address is opened."""
        self.app.push_screen(Address(event.url), self.app.open_address)  # type: ignore[attr-defined]


class Help(Paper):
    """What can be done, over the chat."""

    BINDINGS = [Binding("f1,enter", "close", "Close", show=False)]
    TITLE_SHOWN = "Help"

    def __init__(self) -> None:
        super().__init__(Prose(HELP))


class Address(Paper):
    """A web address, shown before it is opened; dismissed with it when it is to be opened."""

    BINDINGS = [Binding("enter,y", "open", "Open", show=False)]
    TITLE_SHOWN = OPEN_TITLE
    KEYS_SHOWN = OPEN_KEYS

    def __init__(self, url: str) -> None:
        super().__init__(Prose(f"<{url}>"))
        self.url = url

    def action_open(self) -> None:
        """Say that it is to be opened."""
        self.dismiss(self.url)

    def on_prose_linked(self, event: Prose.Linked) -> None:
        """Take a click on the address for a yes."""
        event.stop()
        self.action_open()


class Why(Paper):
    """How it was decided: first the question and the result, then one candidate after another."""

    BINDINGS = [
        Binding("left", "turn(-1)", "Before", show=False),
        Binding("right", "turn(1)", "Next", show=False),
        Binding("f3,enter", "close", "Close", show=False),
    ]
    TITLE_SHOWN = WHY_TITLE
    KEYS_SHOWN = WHY_KEYS

    def __init__(self, turn: Turn, pack: Pack, candidate: str = "") -> None:
        super().__init__(Prose(told(turn, pack, candidate)))
        self.turn, self.pack = turn, pack
        self.order = ("", *(each.candidate for each in turn.decision.ranking))
        self.at = self.order.index(candidate) if candidate in self.order else 0

    def on_mount(self) -> None:
        """Name what is shown."""
        self._title()

    def _title(self) -> None:
        name = named(self.order[self.at], self.pack) if self.at else FOR_NOW
        self.box.border_title = f"{WHY_TITLE}: {name}"

    def action_turn(self, by: int) -> None:
        """Show another candidate."""
        self.at = (self.at + by) % len(self.order)
        self.show(told(self.turn, self.pack, self.order[self.at]))
        self._title()
