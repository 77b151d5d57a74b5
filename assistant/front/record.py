"""A chat written to a file as a replay."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.front.chat import Chat


def write(chat: Chat, path: str) -> None:
    """Write the turns of a chat as a replay, those of an earlier sitting among them; raises OSError."""
    from assistant.front.export import text
    from assistant.front.export.story import of_chat

    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write(text(of_chat(chat), "replay", chat.pack))
