"""Commands that the screen does itself: copy and theme, and those that every front has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.front.acting import done
from assistant.front.tui.replies import Line
from assistant.model.text import gate

if TYPE_CHECKING:
    from assistant.front.tui.screen import ChatScreen

COPIED = "The last answer was sent to the terminal's clipboard."


async def act(screen: ChatScreen, name: str, words: str) -> None:
    """Do a command and say what came of it."""
    own = {"copy": _copy, "theme": _theme}.get(name)
    said = own(screen, words) if own else done(name, words, screen.chat).text if screen.chat else ""
    if said:
        await screen.transcript.add([Line("notice", gate(said))])


def _copy(screen: ChatScreen, _: str) -> str:
    lines = screen.transcript.lines
    said = next((kept for kept in reversed(lines) if kept.type not in ("user", "notice", "ask")), None)
    if said:
        screen.app.copy_to_clipboard(said.text)
    return COPIED if said else ""


def _theme(screen: ChatScreen, name: str) -> str:
    if name in screen.app.available_themes:
        screen.app.theme = name
        return ""
    return ", ".join(sorted(screen.app.available_themes))
