"""Packs made from values, without files."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from assistant.model.conditions import Test, When
from assistant.model.dialog import Dialog
from assistant.model.knowledge import Candidate, Capability, Rule, Slot, SlotValue, Support, Term
from assistant.model.pack import Pack, Table
from assistant.model.profile import EMPTY, Entry, Profile
from assistant.reasoning import build


def when(nots: Iterable[When] = (), **lines: str | Sequence[str]) -> When:
    tests = tuple(Test(s.replace("_", "-"), (v,) if isinstance(v, str) else tuple(v)) for s, v in lines.items())
    return When(tests, tuple(nots))


def slot(name: str, values: Sequence[str] | Mapping[str, int], many: bool = False, **more: Any) -> Slot:
    priors = values if isinstance(values, Mapping) else dict.fromkeys(values, 1)
    implies: Mapping[str, Any] = more.pop("implies", {})
    made = tuple(SlotValue(v, v, prior=p, implies=implies.get(v, ())) for v, p in priors.items())
    return Slot(name, name, f"{name}?", f"{name}.", many=many, values=made, **more)


def rule(name: str, condition: When, drops: Sequence[str] = (), **points: int) -> Rule:
    signed = tuple((c.replace("_", "-"), n) for c, n in points.items())
    return Rule(name, condition, f"{name} says so.", signed, tuple(drops))


def pack(
    slots: Iterable[Slot],
    rules: Iterable[Rule],
    candidates: Iterable[str | Candidate],
    terms: Iterable[Term] = (),
    capabilities: Mapping[str, int] | None = None,
    minimum: tuple[str, ...] = (),
    order: tuple[str, ...] = (),
) -> Pack:
    made = [c if isinstance(c, Candidate) else Candidate(c) for c in candidates]
    known = {t.id: t for t in terms}
    known.update({c.id: Term(c.id, c.id, "thing", c.id) for c in made if c.id not in known})
    asked = {s.id: s for s in slots}
    raw = Pack(
        kinds=Table({}),
        terms=Table(known),
        capabilities=Table({i: Capability(i, i, i, prior=p) for i, p in (capabilities or {}).items()}),
        slots=Table(asked),
        candidates=Table({c.id: c for c in made}),
        rules=Table({r.id: r for r in rules}),
        topics=Table({}),
        sources=Table({}),
        dialog=Dialog("d", "s", {}, order or tuple(asked), minimum),
        acts=(),
        wording={},
        weights={},
        levels={},
    )
    return raw.with_(program=build(raw))


def offers(name: str, **levels: str) -> Candidate:
    return Candidate(name, {c.replace("_", "-"): Support(level.replace("_", "-")) for c, level in levels.items()})


def profile(pack: Pack, asked: Iterable[str] = (), **given: str | Sequence[str]) -> Profile:
    """Return a profile of plainly given values; `unsure` and `any` close a slot."""
    made = EMPTY
    for name, values in given.items():
        for value in (values,) if isinstance(values, str) else values:
            if value in ("unsure", "any"):
                made = made.with_closed(name, value)
            else:
                made = made.with_entry(Entry(name, value), pack.slots[name].many)
    return made.with_(asked=frozenset(asked))
