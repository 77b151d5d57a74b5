"""What every judge needs: cases read from a folder, names made comparable, a pack even while content has problems."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from tests.evaluation.meaning import meanings

if TYPE_CHECKING:
    from collections.abc import Iterable

    from assistant.model.knowledge import Slot
    from assistant.model.pack import Pack
    from assistant.model.reading import Reading

Case = dict[str, Any]
HERE = Path(__file__).parent
_FAMILIES = {"desktop": "desktop-gui", "other-language": "other-language"}
_SAME = {"none": "standard-library", "static-site-generator": "static-site"}
_ADD_ONS = {"django-channels": "django", "flask-socketio": "flask", "python-socketio": "python-socketio"}


class Mark(NamedTuple):
    """One thing judged about one case: what was measured, whether it was right, and what to show when not."""

    measure: str
    right: bool
    note: str = ""


Judged = Iterator[Mark]


def cases(folder: Path, *names: str) -> list[Case]:
    """Return the cases of the first file of these names that the folder has."""
    for name in names:
        path = folder / f"{name}.jsonl"
        if path.is_file():
            return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    return []


def opened() -> Pack:
    """Return the shipped pack; while its content has problems, as much of it as compiles."""
    from assistant.content import open_pack
    from assistant.errors import ContentError

    try:
        return open_pack()
    except ContentError as error:
        print(f"({len(error.problems)} problems of content are passed over; see `assistant check`)", file=sys.stderr)
        return _forced()


def _forced() -> Pack:
    from assistant.content.compiler import compile_pack, with_programs
    from assistant.content.files import default_folder, found
    from assistant.content.library import read_library

    folders = {name: default_folder(name) for name in ("knowledge", "dialogs")}
    names = {name: [mark[0] for mark in found(folder)] for name, folder in folders.items()}
    return with_programs(compile_pack(read_library(folders["knowledge"], folders["dialogs"], names), ""))


def key(text: str) -> str:
    """Return a name without what people spell differently."""
    return "".join(c for c in text.casefold() if c.isalnum() or c in "+#")


def candidate(label: str) -> str:
    """Return the candidate id that a label means; families are said before a colon."""
    family, colon, rest = label.partition(":")
    if colon:
        return _FAMILIES.get(family, rest)
    return _SAME.get(label, _ADD_ONS.get(label, label))


def names_of(term_id: str, pack: Pack) -> set[str]:
    """Return everything a term is called, comparable."""
    term = pack.terms.get(term_id)
    return {key(term_id)} | ({key(n) for n in (term.name, *term.aliases)} if term else set())


def same_term(wanted: str, got: Iterable[str], pack: Pack) -> bool:
    """Return whether a label names one of these terms, however it is spelt."""
    aim = key(candidate(wanted))
    return any(aim in names_of(one, pack) or key(one).startswith(aim + "js") for one in got)


def read(text: str, pack: Pack, slot: str = "") -> Reading:
    """Return the reading of a text, as an answer to a slot's question where one is named."""
    from assistant.model.reading import Context
    from assistant.understanding import read as read_text

    return read_text(text, pack, Context(slot=slot))


def values_meant(slot_id: str, words: object, pack: Pack) -> set[str]:
    """Return the values of a slot that a label may mean; empty where the pack has no word for it."""
    slot = pack.slots[slot_id]
    parts = str(words).split("|")
    if len(parts) > 1:
        return set().union(*(values_meant(slot_id, part, pack) for part in parts))
    told = set(meanings(slot_id, words)) if slot.of != "candidates" else set()
    return told or _said(slot, words, pack)


def _said(slot: Slot, words: object, pack: Pack) -> set[str]:
    slot_id = slot.id
    if isinstance(words, int) or str(words).isdecimal():
        number = int(str(words))
        return {v.id for v in slot.values if (v.low or 0) <= number <= (v.high or 10**12)} if slot.number else set()
    text = str(words)
    found = _by_name(slot, key(text), pack)
    return found or {h.value for h in read(text, pack, slot_id).heard if h.slot == slot_id}


def _by_name(slot: Slot, aim: str, pack: Pack) -> set[str]:
    own = {v.id for v in slot.values if aim in {key(w) for w in (v.id, v.label, v.term or v.id, *v.words)}}
    part = {
        v.id for v in slot.values if len(aim) > 2 and (key(v.id).startswith(aim) or aim in map(key, v.id.split("-")))
    }
    if slot.of == "capabilities":
        caps = pack.capabilities.values()
        own |= {c.id for c in caps if aim in {key(w) for w in (c.id, c.name, *c.words)}}
    if slot.takes or slot.of == "candidates":
        own |= {t for t in pack.terms if aim in names_of(t, pack)}
    return own or part
