"""What was said in a chat, line by line: searched, shown again, and the addresses in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.front.export.story import replies, said
from assistant.front.markdown import blocks
from assistant.front.plain import plain
from assistant.model.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.front.chat import Chat
    from assistant.model.pack import Pack
    from assistant.model.reply import Turn

MOST = 50
"""The most lines that are found at a time."""
AROUND = 24
"""Characters shown before what was found."""
WIDTH = 72
"""Characters of a line that is shown as found."""


class Piece(Value):
    """Something said in a turn: who said it ('user' or 'assistant'), and the text; the assistant's is Markdown."""

    turn: int
    who: str
    text: str

    def plain(self) -> str:
        """Return the text without styling; a person's words stand as they were typed."""
        return self.text if self.who == "user" else plain(self.text)


def pieces(chat: Chat) -> Iterator[Piece]:
    """Yield all that was said, the newest first."""
    for turn in reversed(chat.turns):
        yield from _pieces(turn.number, turn.user, [reply.text for reply in turn.replies])
    for record in reversed(chat.earlier):
        number = int(record.get("turn", 0))
        yield from _pieces(number, said(record), [reply["text"] for reply in replies(record)])


def _pieces(number: int, user: str, told: list[str]) -> Iterator[Piece]:
    yield from (Piece(number, "assistant", text) for text in reversed(told))
    if user:
        yield Piece(number, "user", user)


def typed(chat: Chat) -> Iterator[Piece]:
    """Yield what the person said, the oldest first."""
    for record in chat.earlier:
        if said(record):
            yield Piece(int(record.get("turn", 0)), "user", said(record))
    yield from (Piece(turn.number, "user", turn.user) for turn in chat.turns if turn.user)


def index(chat: Chat) -> list[tuple[str, Piece]]:
    """Return all that was said as it is searched, the oldest first; only what is new since last time is made."""
    for record in chat.earlier if not chat.sought else ():
        told = [reply["text"] for reply in replies(record)]
        chat.sought += map(_sought, reversed(list(_pieces(int(record.get("turn", 0)), said(record), told))))
    for turn in chat.turns[chat.searched :]:
        told = [reply.text for reply in turn.replies]
        chat.sought += map(_sought, reversed(list(_pieces(turn.number, turn.user, told))))
    chat.searched = len(chat.turns)
    return chat.sought


def _sought(piece: Piece) -> tuple[str, Piece]:
    return piece.text.replace("*", "").replace("`", "").casefold(), piece


def found(chat: Chat, words: str, most: int = MOST) -> list[Piece]:
    """Return the lines in which words were said, small or capital letters alike, the newest first."""
    wanted = " ".join(words.casefold().split())
    hits: list[Piece] = []
    for text, piece in reversed(index(chat)) if wanted else ():
        if wanted not in text:
            continue
        line = next((each for each in piece.plain().split("\n") if wanted in each.casefold()), "")
        if line:
            hits.append(piece.with_(text=_cut(line.strip(), wanted)))
        if len(hits) == most:
            break
    return hits


def _cut(line: str, wanted: str) -> str:
    """Return a line around what was found in it."""
    start = max(0, line.casefold().find(wanted) - AROUND)
    shown = line[start : start + WIDTH]
    return ("…" if start else "") + shown + ("…" if start + WIDTH < len(line) else "")


def links(turn: Turn, pack: Pack) -> list[tuple[str, str]]:
    """Return the (title, address) pairs that a turn cites or writes out, none twice."""
    listed: dict[str, str] = {}
    for reply in turn.replies:
        for name in reply.answer.sources if reply.answer else ():
            source = pack.sources.get(name)
            if source:
                listed.setdefault(source.url, source.title)
        for block in blocks(reply.text):
            for span in (*block.spans, *(span for row in block.rows for cell in row for span in cell)):
                if span.href.startswith(("http://", "https://")):
                    listed.setdefault(span.href, span.text)
    return [(title, url) for url, title in listed.items()]


def last_links(chat: Chat) -> list[tuple[str, str]]:
    """Return the addresses of the last turn that has any."""
    return next((found for turn in reversed(chat.turns) if (found := links(turn, chat.pack))), [])


def answered(chat: Chat) -> str:
    """Return the last answer as Markdown: what the last turn said, but for questions and offers after it."""
    for turn in reversed(chat.turns):
        told = [reply.text for reply in turn.replies if reply.type not in ("ask", "say")]
        told = told or [reply.text for reply in turn.replies if reply.type != "ask"]
        if told:
            return "\n\n".join(told)
    return ""
