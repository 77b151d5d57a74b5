"""From what a person types for an id to the id: the id itself, a name or an alias, in any case; else the nearest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.errors import UnknownName

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from assistant.model.knowledge import Slot
    from assistant.model.pack import Pack


def nearest(name: str, known: Iterable[str]) -> tuple[str, ...]:
    """Return up to three known names that look most like this one, best first."""
    from difflib import get_close_matches

    return tuple(get_close_matches(name.lower(), tuple(known), 3, 0.6))


def key(text: str) -> str:
    """Return a name as names are compared: small letters, single spaces."""
    return " ".join(text.casefold().split())


def candidate(text: str, pack: Pack) -> str:
    """Return the candidate that is meant; raises UnknownName."""
    return _found("candidate", text, term_names(pack, pack.candidates))


def term_names(pack: Pack, ids: Iterable[str]) -> dict[str, str]:
    """Return every way to write these terms, with the id that each means; an id means itself."""
    known: dict[str, str] = {}
    for one in ids:
        term = pack.terms.get(one)
        for written in (term.name, *term.aliases) if term else ():
            known.setdefault(key(written), one)
    return {**known, **{one: one for one in ids}}


def slot_values(slot: Slot, pack: Pack) -> dict[str, str]:
    """Return every way to write a slot's values, with the id that each means."""
    if slot.of == "candidates":
        return term_names(pack, tuple(pack.candidates))
    if slot.of == "capabilities":
        return {**{key(c.name): c.id for c in pack.capabilities.values()}, **{c: c for c in pack.capabilities}}
    if slot.takes:
        return term_names(pack, tuple(t.id for t in pack.terms.values() if _kinds(t.kind, pack) & set(slot.takes)))
    return {**{key(v.label): v.id for v in slot.values}, **{v.id: v.id for v in slot.values}}


def slot_value(slot: Slot, text: str, pack: Pack) -> str:
    """Return the value of a slot that is meant, a number falling into its band; raises UnknownName."""
    if slot.number and text.strip().isdecimal():
        number = int(text)
        for value in slot.values:
            if (value.low is None or value.low <= number) and (value.high is None or number <= value.high):
                return value.id
    return _found(f"value of {slot.id}", text, slot_values(slot, pack))


def label(slot: Slot, value: str, pack: Pack) -> str:
    """Return how a slot's value is shown to people."""
    for each in slot.values:
        if each.id == value:
            return each.label
    capability = pack.capabilities.get(value) if slot.of == "capabilities" else None
    term = pack.terms.get(value)
    return capability.name if capability else term.name if term else value


def named(one: str, pack: Pack) -> str:
    """Return the name of a term or candidate as people write it."""
    term = pack.terms.get(one)
    return term.name if term else one


def _found(sort: str, text: str, known: Mapping[str, str]) -> str:
    found = known.get(key(text))
    if found is None:
        raise UnknownName(sort, text, tuple(dict.fromkeys(known[n] for n in nearest(text, known))))
    return found


def _kinds(kind: str, pack: Pack) -> set[str]:
    """Return a kind with those that it is a special case of."""
    found, waiting = {kind}, [kind]
    while waiting:
        entry = pack.kinds.get(waiting.pop())
        new = set(entry.is_a if entry else ()) - found
        found |= new
        waiting += new
    return found
