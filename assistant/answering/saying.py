"""What is known of a project, in words: values by their labels, the user's own words quoted."""

from __future__ import annotations

from assistant.answering.terms import capability_name, name_of
from assistant.answering.wording import fill, listed, phrase, small

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from assistant.model.conditions import When
    from assistant.model.knowledge import Slot
    from assistant.model.pack import Pack
    from assistant.model.profile import Entry, Profile

_TELLING = 4
"""Letters of a word that says something by itself."""
_CLOSING = ("unsure", "any", "none")


def label(pack: Pack, slot: str, value: str) -> str:
    """Return a slot's value in words: its label, the name of a term or capability, or a closing word."""
    entry = pack.slots.get(slot)
    own = next((v.label for v in entry.values if v.id == value), "") if entry else ""
    own = own or (entry.none if entry and value == "none" else "")
    if own:
        return own
    if value in _CLOSING:
        return phrase(pack, f"value-{value}")
    return capability_name(pack, value) if entry and entry.of == "capabilities" else name_of(pack, value)


def slot_label(pack: Pack, slot: str) -> str:
    """Return the short name of a slot."""
    entry = pack.slots.get(slot)
    return entry.label if entry else slot


def fact(pack: Pack, slot: str, value: str, stance: str = "given") -> str:
    """Return a value with the name of its slot, as 'Team: just me', its stance said."""
    key = f"fact-{stance}" if f"fact-{stance}" in pack.wording else "fact-given"
    return phrase(pack, key, slot=slot_label(pack, slot), value=label(pack, slot, value))


def facts(pack: Pack, pairs: Iterable[tuple[str, str]]) -> str:
    """Return several values in one list."""
    return listed(pack, [fact(pack, slot, value) for slot, value in pairs])


def supposed(pack: Pack, pairs: Iterable[tuple[str, str]]) -> str:
    """Return values as what follows an 'if': 'you worked alone and it also needed search'."""
    return listed(pack, [_supposed(pack, slot, value) for slot, value in pairs])


def _supposed(pack: Pack, slot: str, value: str) -> str:
    entry = pack.slots.get(slot)
    own = next((v.supposed for v in entry.values if v.id == value), "") if entry else ""
    if own or not entry or not entry.supposed:
        return own or fact(pack, slot, value)
    said, has_label = label(pack, slot, value), not entry.of and any(v.id == value for v in entry.values)
    return fill(entry.supposed, {"value": small(said) if has_label else said})


def noted(pack: Pack, entries: Iterable[Entry]) -> str:
    """Return entries by slot, as 'Team: just me; Needs: search and charts'; what is not wanted comes last."""
    groups: dict[tuple[str, str], list[str]] = {}
    for e in entries:
        way = "not-wanted" if e.stance == "not-wanted" else "given"
        groups.setdefault((way, e.slot), []).append(called(pack, e))
    told = [_group(pack, *key, groups[key]) for key in sorted(groups, key=lambda key: key[0] != "given")]
    return "; ".join(told)


def called(pack: Pack, entry: Entry) -> str:
    """Return a value in words, with the name it was called by where that is another."""
    said = label(pack, entry.slot, entry.value)
    stands_for = pack.index.get("meant_by", {}).get(entry.value) == entry.value and pack.slots[entry.slot].of
    words = " ".join(entry.words.split()) if stands_for else ""
    return phrase(pack, "called", value=said, words=words) if words and words.casefold() not in said else said


def _group(pack: Pack, way: str, slot: str, values: list[str]) -> str:
    said = listed(pack, values, "and" if way == "given" else "or")
    return phrase(pack, f"noted-{way}", slot=slot_label(pack, slot), values=said)


def quoted(pack: Pack, entries: Iterable[Entry], most: int = 2) -> str:
    """Return the words in which values were said, each in quotation marks."""
    said = dict.fromkeys(_words(pack, e) for e in entries if e.words.strip())
    marks = [phrase(pack, "quote", words=words) for words in list(said)[:most]]
    return listed(pack, marks) if marks else ""


def _words(pack: Pack, entry: Entry) -> str:
    """Return the words in which a value was said; the mark of a choice, '2' or 'b', says as much as its label."""
    marks = all(w.isdecimal() or len(w) == 1 for w in entry.words.replace(",", " ").replace(".", " ").split())
    return label(pack, entry.slot, entry.value) if marks else " ".join(entry.words.split())


def hinted(pack: Pack, entries: Iterable[Entry]) -> bool:
    """Return whether none of these entries was said by a phrase of its own: each was guessed from what hints at it."""
    said = [e for e in entries if e.words.strip()]
    return bool(said) and all(_guessed(pack, e) for e in said)


def _guessed(pack: Pack, entry: Entry) -> bool:
    from assistant.understanding.told.weighing import outright

    if entry.slot not in pack.index.get("weighed", ()) or outright(entry.words, entry.slot, entry.value, pack.index):
        return False
    words = {w.strip("().,") for w in label(pack, entry.slot, entry.value).lower().split()}
    return not any(len(w) >= _TELLING and w in words for w in _words(pack, entry).lower().split())


def behind(pack: Pack, rule: str, profile: Profile) -> tuple[Entry, ...]:
    """Return the entries of a profile that make a rule fire."""
    entry = pack.rules.get(rule)
    return entries_of(entry.when, profile) if entry else ()


def entries_of(when: When, profile: Profile) -> tuple[Entry, ...]:
    """Return the entries of a profile that meet a line of a condition."""
    wanted = {(test.slot, value) for test in when.tests for value in test.values}
    return tuple(e for e in profile.entries if (e.slot, e.value) in wanted and e.stance != "not-wanted")


def order_of(pack: Pack) -> list[str]:
    """Return the slots in the author's order, others after them."""
    return list(dict.fromkeys((*(s for s in pack.dialog.order if s in pack.slots), *pack.slots)))


def numbered(slot: Slot) -> bool:
    """Return whether a slot's answer is a number, so that its choices are lettered."""
    return bool(slot.number)
