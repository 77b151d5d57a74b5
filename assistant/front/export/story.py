"""A chat as it can be told again: its turns as the journal keeps them, and where it stands at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from assistant.model.text import gate
from assistant.model.value import Value

if TYPE_CHECKING:
    from collections.abc import Mapping

    from assistant.front.chat import Chat
    from assistant.model.pack import Pack
    from assistant.model.reply import Turn


class Story(Value):
    """A chat: its name where it is kept, when it began (ISO), its turns as records, and its last turn.

    `spoken` are the turns themselves where the whole chat was held in this sitting, `picked` the values chosen in it.
    """

    name: str
    started: str
    turns: tuple[dict[str, Any], ...]
    last: Turn
    spoken: tuple[Turn, ...] = ()
    picked: Mapping[int, tuple[str, ...]] = {}

    @property
    def title(self) -> str:
        """The first thing that was said, on one line."""
        return next((" ".join(said(record).split()) for record in self.turns if said(record)), "")


def said(record: dict[str, Any]) -> str:
    """Return what the person said in a kept turn."""
    return gate(str(record.get("user") or ""))


def replies(record: dict[str, Any]) -> list[dict[str, str]]:
    """Return the replies of a kept turn: type, id and text, nothing else."""
    found = record.get("replies", ())
    listed = [reply for reply in found if isinstance(reply, dict)] if isinstance(found, list) else []
    return [{key: gate(str(reply.get(key, ""))) for key in ("type", "id", "text")} for reply in listed]


def of_chat(chat: Chat) -> Story:
    """Return the chat that is being held, with the part of it that was taken up."""
    from assistant.conversation.journal import record

    own = tuple(record(turn, chat.picked.get(turn.number)) for turn in chat.turns[1:])
    name = chat.keeper.name if chat.keeper else ""
    spoken = () if chat.earlier else tuple(chat.turns)
    return Story(name, chat.started, (*chat.earlier, *own), chat.turns[-1], spoken, dict(chat.picked))


def of_session(name: str, folder: str, pack: Pack) -> Story:
    """Return a kept session, by its name or how that begins; raises SessionError."""
    from os.path import basename

    from assistant.conversation import Conversation
    from assistant.conversation.journal import read
    from assistant.front.sessions import ENDING, path_of

    path = path_of(name, folder)
    kept = read(path)
    last = Conversation(pack).resume(kept.turns)
    return Story(basename(path).removesuffix(ENDING), gate(str(kept.header.get("started", ""))), kept.turns, last)
