"""Commands that a front does itself and that are no part of the conversation: the same on the screen and in lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.errors import AssistantError
from assistant.front import finding
from assistant.front.commands import leaders, named
from assistant.front.export import FORMATS, form_of
from assistant.front.names import candidate
from assistant.front.names import named as name_of
from assistant.front.sessions import rows_of
from assistant.model.value import Value

if TYPE_CHECKING:
    from assistant.front.chat import Chat
    from assistant.model.reply import Turn

SAVED = "This chat was written to {path}."
WHERE = "Say where: /save FILE. What the name ends with says how: .md, .json, .yaml for a replay, decision.md."
FORM = "Say which: {forms}."
THERE = "There is a file of that name already, and it is left alone: {path}"
NO_SESSIONS = "No chats are kept here."
TAKE_UP = "Take one up with /resume and its number."
ON_SCREEN = "Lines take the colours of the terminal; themes are for the screen."
NOTHING_FOUND = "Nothing in this chat says that."
WHAT = "Say what to look for: /find WORDS."
NO_TURN = "There is no turn of that number."
NO_TOPIC = "Nothing known here is called that."
NO_LINKS = "No source was named yet."
WHICH = "Open which? /open and its number."
FAR_BACK = 999
"""The highest number of a row in a list; a longer one names a session."""


class Done(Value):
    """What came of a command: a text (Markdown), and the turn of a session that was taken up by it.

    `aside` says that the text is a word on the program, not something to read at length.
    """

    text: str = ""
    turn: Turn | None = None
    aside: bool = False


def done(name: str, words: str, chat: Chat) -> Done:
    """Do a command and return what came of it; what can't be done is said, never raised."""
    try:
        return _DOING[name](chat, words)
    except AssistantError as error:
        return Done(f"{str(error)[:1].upper()}{str(error)[1:]}.", aside=True)
    except FileExistsError as error:
        return Done(THERE.format(path=error.filename), aside=True)
    except OSError as error:
        return Done(f"That could not be written: {error}", aside=True)


def filled(text: str, chat: Chat) -> str:
    """Return what is said to the conversation: a comparison of nobody compares those that stand first."""
    command, words = named(text)
    if command is None or command.name != "compare" or words or not chat.turns:
        return text
    return f"/compare {', '.join(name_of(one, chat.pack) for one in leaders(chat.turns[-1]))}"


def _save(chat: Chat, path: str) -> Done:
    return _written(chat, form_of(path), path) if path else Done(WHERE, aside=True)


def _export(chat: Chat, words: str) -> Done:
    form, _, path = words.partition(" ")
    if form.lower() not in FORMATS:
        listed = "; ".join(f"/export {form} ({does})" for form, (_, does) in FORMATS.items())
        return Done(FORM.format(forms=listed), aside=True)
    return _written(chat, form.lower(), path.strip())


def _written(chat: Chat, form: str, path: str) -> Done:
    from assistant.front.export import text
    from assistant.front.export.story import of_chat
    from assistant.front.export.writing import new_file, written

    full = written(text(of_chat(chat), form, chat.pack), path or new_file(form))
    return Done(SAVED.format(path=full), aside=True)


def _sessions(chat: Chat, _: str) -> Done:
    found = _newest(chat)
    listed = "\n".join(f"{n}. {row['id']}, {row['turns']} turns: {row['title']}" for n, row in enumerate(found, 1))
    return Done(f"{listed}\n\n{TAKE_UP}") if found else Done(NO_SESSIONS, aside=True)


def _newest(chat: Chat) -> list[dict[str, str]]:
    return rows_of("sessions", chat.keeper.folder)[::-1] if chat.keeper else []


def _resume(chat: Chat, words: str) -> Done:
    """Take up a chat named by its number in the list, or by how its own name begins."""
    if not words:
        return _sessions(chat, words)
    found = _newest(chat)
    is_row = words.isdecimal() and 0 < int(words) <= min(len(found), FAR_BACK)
    return Done(turn=chat.take_up(found[int(words) - 1]["id"] if is_row else words))


def _explain(chat: Chat, words: str) -> Done:
    from assistant.front.why import told

    return Done(told(chat.turns[-1], chat.pack, candidate(words, chat.pack) if words else ""))


def _find(chat: Chat, words: str) -> Done:
    if not words:
        return Done(WHAT, aside=True)
    hits = finding.found(chat, words)
    lines = [f"- Turn {hit.turn}, {'you' if hit.who == 'user' else 'assistant'}: {_quiet(hit.text)}" for hit in hits]
    return Done("\n".join(lines)) if hits else Done(NOTHING_FOUND, aside=True)


def _turn(chat: Chat, words: str) -> Done:
    """Return what was said in a turn, or the list of what the person said."""
    if not words:
        return Done("\n".join(f"{each.turn}. {_quiet(each.text)}" for each in finding.typed(chat)))
    said = [each for each in finding.pieces(chat) if str(each.turn) == words][::-1]
    speakers = {"user": "You", "assistant": "Assistant"}
    parts = [f"{speakers[each.who]}: {_told(each)}" for each in said]
    return Done("\n\n".join(parts)) if said else Done(NO_TURN, aside=True)


def _told(piece: finding.Piece) -> str:
    """Return a piece as Markdown."""
    return _quiet(piece.text, whole=True) if piece.who == "user" else piece.text


def _quiet(text: str, whole: bool = False) -> str:
    """Return text that Markdown shows as it is; its first line only unless the whole is wanted."""
    from assistant.front.export.transcript import escaped

    lines = text.split("\n")
    return "  \n".join(map(escaped, lines)) if whole else escaped(lines[0])


def _open(chat: Chat, words: str) -> Done:
    found = finding.last_links(chat)
    if not found:
        return Done(NO_LINKS, aside=True)
    if words.isdecimal() and 0 < int(words) <= len(found):
        from assistant.front.browser import opened

        return Done(opened(found[int(words) - 1][1]), aside=True)
    return Done("\n".join([*(f"{n}. {title}: {url}" for n, (title, url) in enumerate(found, 1)), "", WHICH]))


def _copy(chat: Chat, _: str) -> Done:
    from assistant.front.browser import copied

    return Done(copied(finding.answered(chat)), aside=True)


def _topics(chat: Chat, words: str) -> Done:
    from assistant.front.palette import matching, subjects

    found = matching(words, subjects(chat))
    return (
        Done("\n".join(f"- {offer.shown} ({offer.note})" for offer in found)) if found else Done(NO_TOPIC, aside=True)
    )


def _theme(_chat: Chat, _: str) -> Done:
    return Done(ON_SCREEN, aside=True)


_DOING = {
    "copy": _copy,
    "explain": _explain,
    "export": _export,
    "find": _find,
    "open": _open,
    "resume": _resume,
    "save": _save,
    "sessions": _sessions,
    "theme": _theme,
    "topics": _topics,
    "turn": _turn,
}
"""What does each command; the screen puts its own in place of some."""
