"""Modals: help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.screen import ModalScreen

from assistant.front.tui.prose import Prose

if TYPE_CHECKING:
    from textual.app import ComposeResult

HELP = """\
## Talking

Write in your own words, several things at once if you like; **enter** sends.
Ask back at any time: what something is, what the difference is, why a question is asked, why not something else.

- **shift+enter**, **ctrl+j**: break the line
- **up**, **down**: what you sent before
- **back**, **summary**, **why**, **restart**, **just tell me**: say so, in these words or others

- **/**: a list of commands that work now; **tab** completes

## Choosing

- type its number or letter, then **enter**
- or **down**, then **enter**; **space** checks where several are possible
- or click

## Looking

- **page up**, **page down**: the conversation; **alt+up**, **alt+down**: from turn to turn
- **F2**: what I know so far, and how the candidates stand
- click on an answer there to change it, on a candidate to ask about it
- **ctrl+y**: copy the last answer
- **ctrl+p**: commands, themes among them
- **ctrl+q**: quit

If a terminal is ever left in disorder, type `reset` there.
"""


class Help(ModalScreen[None]):
    """What can be done, over the chat."""

    BINDINGS = [Binding("escape,f1,enter,q", "dismiss", "Close")]

    def compose(self) -> ComposeResult:
        """One box of text that scrolls."""
        with VerticalScroll(id="help") as box:
            box.border_title = "Help"
            box.border_subtitle = "escape closes"
            yield Prose(HELP)
