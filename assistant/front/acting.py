"""Commands that a front does itself and that are no part of the conversation: saving it, listing the ones kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.front.record import write
from assistant.front.sessions import rows_of

if TYPE_CHECKING:
    from assistant.front.chat import Chat

SAVED = "This chat was written to {path}."
WHERE = "Say where: /save FILE."
NO_SESSIONS = "No chats are kept here."
TAKE_UP = "Take one up with: assistant chat --resume ID"
ON_SCREEN = "That works on the screen only."


def done(name: str, words: str, chat: Chat) -> str:
    """Do a command and return what came of it."""
    doing = {"save": _save, "sessions": _sessions}.get(name)
    return doing(chat, words) if doing else ON_SCREEN


def _save(chat: Chat, path: str) -> str:
    if not path:
        return WHERE
    try:
        write(chat, path)
    except OSError as error:
        return f"That could not be written: {error}"
    return SAVED.format(path=path)


def _sessions(chat: Chat, _: str) -> str:
    found = rows_of("sessions", chat.keeper.folder) if chat.keeper else []
    listed = "\n".join(f"- {row['id']}: {row['title']}" for row in found)
    return f"{listed}\n\n{TAKE_UP}" if found else NO_SESSIONS
