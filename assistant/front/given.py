"""A profile from the command line: what a description says, and what `--set`, `--must` and `--not` add to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.errors import UnknownName, UsageError
from assistant.front import names
from assistant.model.profile import CLOSING, EMPTY, Entry, Profile

if TYPE_CHECKING:
    from collections.abc import Iterable

    from assistant.model.knowledge import Slot
    from assistant.model.pack import Pack
    from assistant.model.reading import Reading


def profile(pack: Pack, reading: Reading | None, sets: list[str], musts: list[str], nots: list[str]) -> Profile:
    """Return what is known from a reading and options, the options last; raises UsageError for a bad one."""
    known = EMPTY.with_reading(reading, pack) if reading else EMPTY
    try:
        for text in sets:
            known = _with_set(known, text, pack)
        for text in musts:
            known = _with_stance(known, text, "must", pack)
        for text in nots:
            known = _with_not(known, text, pack)
    except UnknownName as error:
        raise UsageError(str(error)) from error
    return known


def _with_set(known: Profile, text: str, pack: Pack) -> Profile:
    name, equals, values = text.partition("=")
    if not equals or not values.strip():
        raise UsageError(f"--set takes SLOT=VALUE, not {text!r}")
    slot = _slot(name.strip(), pack)
    parts = tuple(part.strip() for part in values.split(",") if part.strip())
    if any(part in CLOSING for part in parts):
        if len(parts) > 1:
            raise UsageError(f"--set {slot.id}: {' and '.join(CLOSING)} stand alone, not in {values!r}")
        return known.without(slot.id).with_closed(slot.id, parts[0])
    if len(parts) > 1 and not slot.many:
        raise UsageError(f"--set {slot.id} takes one value, not {len(parts)}")
    return _with_values(known.without(slot.id), slot, parts, text, pack)


def _with_values(known: Profile, slot: Slot, parts: Iterable[str], text: str, pack: Pack) -> Profile:
    for part in parts:
        value = names.slot_value(slot, part, pack)
        known = known.with_entry(Entry(slot.id, value, words=text), slot.many)
    return known


def _slot(name: str, pack: Pack) -> Slot:
    slot = pack.slots.get(name)
    if slot is None:
        raise UnknownName("slot", name, names.nearest(name, pack.slots))
    return slot


def _with_stance(known: Profile, text: str, stance: str, pack: Pack) -> Profile:
    slot, value = _place_of(text, pack)
    return known.with_entry(Entry(slot.id, value, stance, text), slot.many)


def _with_not(known: Profile, text: str, pack: Pack) -> Profile:
    """Return the profile with a value not wanted, or, where a candidate or term is named, with that ruled out."""
    out = names.term_names(pack, pack.terms).get(names.key(text))
    if out is not None and (out in pack.candidates or not _owners(text, pack)):
        return known.with_out(out, text)
    return _with_stance(known, text, "not-wanted", pack)


def _place_of(text: str, pack: Pack) -> tuple[Slot, str]:
    """Return the one slot and value that a word means; `slot=value` says which where several have it."""
    name, equals, value = text.partition("=")
    if equals:
        slot = _slot(name.strip(), pack)
        return slot, names.slot_value(slot, value, pack)
    owners = _owners(text, pack)
    if not owners:
        known = [value for slot in pack.slots.values() for value in names.slot_values(slot, pack)]
        raise UnknownName("value of any slot", text, names.nearest(text, known))
    if len(owners) > 1:
        choices = " or ".join(f"{slot.id}={value}" for slot, value in owners)
        raise UsageError(f"{text!r} is a value of several slots: say {choices}")
    return owners[0]


def _owners(text: str, pack: Pack) -> list[tuple[Slot, str]]:
    """Return the slots with a value of this name; slots of their own values come before slots of any term."""
    found = [
        (slot, value) for slot in pack.slots.values() if (value := names.slot_values(slot, pack).get(names.key(text)))
    ]
    return [(s, v) for s, v in found if not s.takes and s.of != "candidates"] or found
