"""A chat written to a file as a replay."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.front.chat import Chat


def write(chat: Chat, path: str) -> None:
    """Write the turns of a chat as a replay; raises OSError."""
    from assistant.replay.recorder import recorded

    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write(recorded(chat.turns, chosen=chat.picked))
