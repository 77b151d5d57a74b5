"""The whole engine on another field, licences for what people make, so that fronts are tried with real turns."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.content import open_pack
from assistant.conversation import Conversation
from assistant.front.chat import Chat
from assistant.front.sessions import Keeper

if TYPE_CHECKING:
    from assistant.model.pack import Pack

OTHER = Path(__file__).parents[1] / "other_pack"
PROJECT = "a library for other developers, used by companies too"


@cache
def licences() -> Pack:
    """Return the pack; one object for the whole run."""
    return open_pack(str(OTHER / "knowledge"), str(OTHER / "dialogs"))


def begun(folder: Path | None = None, saves: bool = True) -> Chat:
    """Return a chat that is not open yet, kept in a folder where one is given."""

    def anew() -> tuple[Conversation, Keeper | None]:
        keeper = Keeper(str(folder), {"pack": licences().digest}, saves=saves) if folder else None
        return Conversation(licences()), keeper

    return Chat(licences(), *anew(), anew)


def chat(*texts: str, folder: Path | None = None, saves: bool = True) -> Chat:
    """Return a chat after some texts."""
    made = begun(folder, saves)
    made.open()
    for text in texts:
        made.respond(text)
    return made
