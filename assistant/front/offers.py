"""What may be written next: commands that work now, and behind a command the names that it takes."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from assistant.front import names
from assistant.front.commands import fitting, moments, named
from assistant.front.export import FORMATS
from assistant.front.finding import found, last_links, typed
from assistant.front.sessions import rows_of
from assistant.front.why import points
from assistant.model.value import Value

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from assistant.front.chat import Chat
    from assistant.front.commands import Command
    from assistant.model.reply import Turn

MOST = 50
"""Names offered at a time."""


class Offer(Value):
    """Something that may be written: the line it makes, how it is shown, what it is, and whether more must follow."""

    line: str
    shown: str
    note: str = ""
    unfinished: bool = False


def offers(text: str, chat: Chat, themes: Iterable[str] = ()) -> tuple[Offer, ...]:
    """Return what fits a line that begins with `/`, best first; nothing for any other."""
    if not text.startswith("/") or "\n" in text or not chat.turns:
        return ()
    turn = chat.turns[-1]
    if " " not in text:
        return tuple(map(_command, fitting(text, moments(turn))))
    command, words = named(text)
    if command is None or not command.of:
        return ()
    found = _MADE[command.of](command, words, chat) if command.of != "themes" else _named(command, words, themes)
    return tuple(islice(found, MOST))


def _command(command: Command) -> Offer:
    takes = f" <{command.takes}>" if command.takes else ""
    line = f"/{command.name}" + (" " if takes else "")
    return Offer(line, f"/{command.name}{takes}", command.does, bool(takes))


def _named(command: Command, words: str, known: Iterable[str]) -> Iterator[Offer]:
    for name in known:
        if words.casefold() in name.casefold():
            yield Offer(f"/{command.name} {name}", name)


def _candidates(command: Command, words: str, chat: Chat) -> Iterator[Offer]:
    """Yield candidates as they stand; where several can be named, behind those that are."""
    head, comma, last = words.rpartition(",") if command.name == "compare" else ("", "", words)
    before = f"{head.strip()}, " if comma else ""
    taken = {names.key(part) for part in head.split(",")}
    for place, each in enumerate(chat.turns[-1].decision.ranking, 1):
        name = names.named(each.candidate, chat.pack)
        if last.strip().casefold() in name.casefold() and names.key(name) not in taken:
            note = "ruled out" if each.dropped_by else f"{place}, {points(each.points)}"
            first = command.name == "compare" and not comma
            yield Offer(f"/{command.name} {before}{name}" + (", " if first else ""), name, note, first)


def _slots(command: Command, words: str, chat: Chat) -> Iterator[Offer]:
    """Yield the questions that have an answer, then those that have none."""
    profile, slots = chat.turns[-1].profile, chat.pack.slots
    for slot in sorted(slots.values(), key=lambda slot: not profile.known(slot.id)):
        if words.casefold() in slot.label.casefold():
            said = ", ".join(names.label(slot, value, chat.pack) for value in profile.values(slot.id))
            yield Offer(f"/{command.name} {slot.label}", slot.label, said)


def _known(command: Command, words: str, chat: Chat) -> Iterator[Offer]:
    turn = chat.turns[-1]
    for name, note in _forgettable(turn, chat):
        if words.casefold() in name.casefold():
            yield Offer(f"/{command.name} {name}", name, note)


def _forgettable(turn: Turn, chat: Chat) -> Iterator[tuple[str, str]]:
    profile, slots = turn.profile, chat.pack.slots
    for slot in dict.fromkeys([*(e.slot for e in profile.entries), *profile.closed]):
        if slot in slots:
            said = [names.label(slots[slot], value, chat.pack) for value in profile.values(slot)]
            yield slots[slot].label, ", ".join(said)
            yield from ((each, slots[slot].label) for each in said if len(said) > 1)
    yield from ((names.named(name, chat.pack), "ruled out") for name in profile.out)


def _forms(command: Command, words: str, _chat: Chat) -> Iterator[Offer]:
    for form, (_, does) in FORMATS.items():
        if form.startswith(words.casefold()):
            yield Offer(f"/{command.name} {form}", form, does)


def _said(_: Command, words: str, chat: Chat) -> Iterator[Offer]:
    for piece in found(chat, words):
        yield Offer(f"/turn {piece.turn}", piece.text, f"turn {piece.turn}")


def _turns(_: Command, words: str, chat: Chat) -> Iterator[Offer]:
    for piece in typed(chat):
        if str(piece.turn).startswith(words):
            yield Offer(f"/turn {piece.turn}", str(piece.turn), piece.text.split("\n")[0])


def _sessions(command: Command, words: str, chat: Chat) -> Iterator[Offer]:
    """Yield the kept chats, the newest first."""
    found = rows_of("sessions", chat.keeper.folder)[::-1] if chat.keeper else []
    is_row = words.isdecimal() and int(words) <= len(found)
    for number, row in enumerate(found, 1):
        shown = f"{row['id']}  {row['title']}"
        if number == int(words) if is_row else words.casefold() in shown.casefold():
            yield Offer(f"/{command.name} {row['id']}", shown, f"{row['turns']} turns")


def _topics(_: Command, words: str, chat: Chat) -> Iterator[Offer]:
    from assistant.front.palette import matching, subjects

    yield from matching(words, subjects(chat))


def _links(command: Command, words: str, chat: Chat) -> Iterator[Offer]:
    for number, (title, url) in enumerate(last_links(chat), 1):
        if str(number).startswith(words):
            yield Offer(f"/{command.name} {number}", title, url)


_MADE: dict[str, Callable[[Command, str, Chat], Iterator[Offer]]] = {
    "candidates": _candidates,
    "forms": _forms,
    "known": _known,
    "links": _links,
    "said": _said,
    "sessions": _sessions,
    "slots": _slots,
    "topics": _topics,
    "turns": _turns,
}
"""How the names of each sort are found."""
