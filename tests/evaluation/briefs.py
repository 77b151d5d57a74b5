"""Judge project descriptions: what was heard against what was said, and what is recommended first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.evaluation.cases import Case, Judged, Mark, candidate, read, same_term, values_meant
from tests.evaluation.meaning import INSTEAD, NEVER, REFUSED

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
    "concurrency": "concurrency",
}
_NEIGHBOURS = {
    "knows": ("existing", "shortlist", "language"),
    "existing": ("knows",),
    "language": ("knows", "existing"),
}
"""Slots where a label may stand as well, since people draw the line differently."""

UNKNOWN = "?"
"""Stands for a label that no word of the pack is known for: what was heard there can't be judged."""
_LIKE = (
    {"auth", "roles"},
    {"websockets", "streaming", "async"},
    {"rest", "openapi"},
    {"forms", "templates"},
)
"""Needs that go together: where one is labelled the other is no mistake."""


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
        for word in _stated(facts, label):
            values = values_meant(slot, word, pack)
            yield Mark(f"has a word for {slot}", bool(values), f"{slot}: {word!r}")
            meant.setdefault(slot, set()).update(values or {UNKNOWN})
            if values:
                places = (slot, *_NEIGHBOURS.get(slot, ()))
                right = any((p, v) in held for p in places for v in values)
                yield from _both("recall", f"heard: {slot}", right, f"{slot}: {word!r} unheard")
    yield from _precise(facts, meant, known, pack)


def _stated(facts: dict[str, Any], label: str) -> list[Any]:
    stated = facts.get(label)
    words = stated if isinstance(stated, list) else [stated] * (stated is not None)
    return [w for w in words if not (_SLOTS[label] == "needs" and w in NEVER)]


def _both(total: str, measure: str, right: bool, note: str) -> Iterator[Mark]:
    """Yield a mark of one slot, and the same in the sum over all slots."""
    yield Mark(measure, right, note)
    yield Mark(f"slots: {total}", right)


def _precise(facts: dict[str, Any], meant: dict[str, set[str]], known: Profile, pack: Pack) -> Iterator[Mark]:
    """Yield whether what was heard is labelled, for the slots that these labels speak of."""
    labelled = {_SLOTS[label] for label in _SLOTS if label in facts}
    also = {tuple(pair.split("=")) for pair in facts.get("may", ())}
    implied = {pair for slot, values in meant.items() for v in values - {UNKNOWN} for pair in _implied(slot, v, pack)}
    for group in _LIKE:
        if group & meant.get("needs", set()):
            implied |= {("needs", v) for v in group}
    if "none" not in meant.get("database", {"none"}):
        implied.add(("needs", "nosql-fit"))
        implied.add(("needs", "orm"))
    implied |= {("needs", v) for w in facts.get("not_wanted", ()) for v in REFUSED.get(w, ())}
    implied |= {(s, v) for w in facts.get("not_wanted", ()) for s, vs in [INSTEAD.get(w, ("", ()))] for v in vs}
    for entry in known.entries:
        if entry.slot not in labelled or entry.stance == "not-wanted" or not entry.words:
            continue
        near = {v for s in (entry.slot, *_NEIGHBOURS.get(entry.slot, ())) for v in meant.get(s, ())}
        if (entry.slot != "needs" or meant.get("needs")) and UNKNOWN not in near:
            right = entry.value in near or bool({(entry.slot, entry.value), (entry.value,)} & (implied | also))
            note = f"{entry.slot}={entry.value} from {entry.words!r}, not labelled"
            yield from _both("precision", f"rightly heard: {entry.slot}", right, note)


def _stances(facts: dict[str, Any], known: Profile, pack: Pack) -> Iterator[Mark]:
    refused = {e.value for e in known.entries if e.stance == "not-wanted"}
    held = {(e.slot, e.value) for e in known.entries if e.stance != "not-wanted"}
    for word in facts.get("not_wanted", ()):
        if word in NEVER and word not in INSTEAD:
            continue
        meant = values_meant("needs", word, pack) | {word}
        slot, values = INSTEAD.get(word, ("", ()))
        found = bool(meant & refused) or same_term(word, known.out, pack)
        found = (
            found or any((slot, v) in held for v in values) or any(("needs", v) in held for v in REFUSED.get(word, ()))
        )
        yield Mark("heard: not wanted", found, f"not wanted: {word!r}")
    for word in (*facts.get("out", ()), *facts.get("ruled_out", ())):
        found = same_term(word, known.out, pack) or bool(values_meant("needs", word, pack) & refused)
        yield Mark("heard: ruled out", found, f"ruled out: {word!r}; out is {dict(known.out)}")
    musts = {e.value for e in known.entries if e.stance == "must"}
    for word in facts.get("must", ()):
        if word in pack.capabilities:
            yield Mark("heard: must", word in musts, f"must: {word!r}; musts are {sorted(musts)}")


def _advice(case: Case, known: Profile, pack: Pack) -> Iterator[Mark]:
    """Yield how good the first recommendation is, as a card makes it."""
    try:
        from assistant.answering import recommended
        from assistant.reasoning import decide
    except ImportError:
        return
    decision = decide(known, pack)
    one = recommended(decision, known, pack) if decision.leader else ""
    good, bad = ({candidate(c) for c in case[k]} for k in ("acceptable", "unacceptable"))
    given = {e.slot: list(known.values(e.slot)) for e in known.entries}
    first = f"{one or 'nothing'} ({decision.status}); acceptable {sorted(good)}; profile {given}"
    yield Mark("first: acceptable", one in good, first)
    yield Mark("first: not plainly bad", one not in bad, first)
    yield Mark("first: something", bool(one), first)
    yield Mark("first: not ruled out", one not in known.out, first)
    top = [s.candidate for s in decision.ranking if not s.dropped_by][:3]
    yield Mark("top 3: one acceptable", bool(good & set(top)), f"top 3 {top}; acceptable {sorted(good)}")
