"""Judge project descriptions: what was heard against what was said, and what is recommended first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.evaluation.cases import Case, Judged, Mark, candidate, read, same_term, values_meant

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.model.pack import Pack
    from assistant.model.profile import Profile

_SLOTS = {
    "product": "product",
    "project_type": "product",
    "team": "team",
    "team_size": "team",
    "experience": "experience",
    "team_experience": "experience",
    "deadline": "deadline",
    "load": "load",
    "scale": "load",
    "hosting": "hosting",
    "front_end": "front-end",
    "lifetime": "lifetime",
    "needs": "needs",
    "knows": "knows",
    "known_frameworks": "knows",
    "existing": "existing",
    "database": "database",
    "language": "language",
    "shortlist": "shortlist",
}
_NEIGHBOURS = {
    "knows": ("existing", "shortlist", "language"),
    "existing": ("knows",),
    "language": ("knows", "existing"),
}
"""Slots where a label may stand as well, since people draw the line differently."""

UNKNOWN = "?"
"""Stands for a label that no word of the pack is known for: what was heard there can't be judged."""


def judge(case: Case, pack: Pack) -> Judged:
    """Yield what is right and wrong about one description."""
    known = profile(case["text"], pack)
    held = {(e.slot, e.value) for e in known.entries if e.stance != "not-wanted"}
    held |= {implied for slot, value in held for implied in _implied(slot, value, pack)}
    yield from _facts(case["facts"], held, known, pack)
    yield from _stances(case["facts"], known, pack)
    yield from _advice(case, known, pack)


def _implied(slot: str, value: str, pack: Pack) -> tuple[tuple[str, str], ...]:
    """Return what is true as well when a value is."""
    return next((v.implies for v in pack.slots[slot].values if v.id == value), ())


def profile(text: str, pack: Pack) -> Profile:
    """Return what a text alone tells, as the command `recommend` takes it."""
    try:
        from assistant.front.advice import described
    except ImportError:
        return _folded(text, pack)
    return described(text, pack)


def _folded(text: str, pack: Pack) -> Profile:
    from assistant.model.profile import EMPTY, Entry

    known = EMPTY
    reading = read(text, pack)
    for h in reading.heard:
        known = known.with_entry(Entry(h.slot, h.value, h.stance, h.text), pack.slots[h.slot].many)
    for name, words in reading.out:
        known = known.with_out(name, words)
    return known


def _facts(facts: dict[str, Any], held: set[tuple[str, str]], known: Profile, pack: Pack) -> Iterator[Mark]:
    meant: dict[str, set[str]] = {}
    for label, slot in _SLOTS.items():
        stated = facts.get(label)
        for word in stated if isinstance(stated, list) else [stated] * (stated is not None):
            values = values_meant(slot, word, pack)
            yield Mark(f"has a word for {slot}", bool(values), f"{slot}: {word!r}")
            if not values:
                meant.setdefault(slot, set()).add(UNKNOWN)
                continue
            places = (slot, *_NEIGHBOURS.get(slot, ()))
            meant.setdefault(slot, set()).update(values)
            yield Mark(
                f"heard: {slot}", any((p, v) in held for p in places for v in values), f"{slot}: {word!r} unheard"
            )
    for entry in known.entries:
        if entry.stance == "not-wanted" or not entry.words:
            continue
        near = {v for s in (entry.slot, *_NEIGHBOURS.get(entry.slot, ())) for v in meant.get(s, ())}
        stated = any(_SLOTS[label] == entry.slot and facts.get(label) for label in _SLOTS if label in facts)
        if (stated or entry.slot != "needs") and UNKNOWN not in near:
            right = entry.value in near
            yield Mark(
                f"rightly heard: {entry.slot}", right, f"{entry.slot}={entry.value} from {entry.words!r}, not labelled"
            )


def _stances(facts: dict[str, Any], known: Profile, pack: Pack) -> Iterator[Mark]:
    refused = {e.value for e in known.entries if e.stance == "not-wanted"}
    for word in facts.get("not_wanted", ()):
        meant = values_meant("needs", word, pack) | {word}
        found = bool(meant & refused) or same_term(word, known.out, pack)
        yield Mark("heard: not wanted", found, f"not wanted: {word!r}")
    for word in (*facts.get("out", ()), *facts.get("ruled_out", ())):
        found = same_term(word, known.out, pack) or bool(values_meant("needs", word, pack) & refused)
        yield Mark("heard: ruled out", found, f"ruled out: {word!r}; out is {dict(known.out)}")
    musts = {e.value for e in known.entries if e.stance == "must"}
    for word in facts.get("must", ()):
        if word in pack.capabilities:
            yield Mark("heard: must", word in musts, f"must: {word!r}; musts are {sorted(musts)}")


def _advice(case: Case, known: Profile, pack: Pack) -> Iterator[Mark]:
    try:
        from assistant.reasoning import decide
    except ImportError:
        return
    decision = decide(known, pack)
    good, bad = ({candidate(c) for c in case[k]} for k in ("acceptable", "unacceptable"))
    given = {e.slot: list(known.values(e.slot)) for e in known.entries}
    first = f"{decision.leader or 'nothing'} ({decision.status}); acceptable {sorted(good)}; profile {given}"
    yield Mark("first: acceptable", decision.leader in good, first)
    yield Mark("first: not plainly bad", decision.leader not in bad, first)
    yield Mark("first: something", bool(decision.leader), first)
    yield Mark("first: not ruled out", decision.leader not in known.out, first)
    top = [s.candidate for s in decision.ranking if not s.dropped_by][:3]
    yield Mark("top 3: one acceptable", bool(good & set(top)), f"top 3 {top}; acceptable {sorted(good)}")
