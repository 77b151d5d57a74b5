"""The ranking in full: every candidate with its points, its bounds and the reasons behind them."""

from __future__ import annotations

from functools import partial

from assistant.model.decision import Reason, Standing
from assistant.model.profile import CLOSING
from assistant.reasoning.answers import answers, closable, open_values
from assistant.reasoning.lanes import ones_in

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.model.pack import Pack
    from assistant.model.profile import Profile
    from assistant.reasoning.engine import Engine
    from assistant.reasoning.position import Position


def ranked(engine: Engine, profile: Profile, here: Position, pack: Pack) -> tuple[Standing, ...]:
    """Return all standings, best first, ties by name, dropped ones last."""
    lanes = engine.lanes
    points, least, most = (lanes.listed(packed) for packed in (here.points, *bounds(engine, here)))
    dropped = set(lanes.marked(here.drops))
    rules = fired(engine, here)
    drops = _dropped_by(engine, profile, here, rules)
    order = sorted(range(lanes.count), key=lambda lane: (lane in dropped, -points[lane], lane))
    return tuple(
        Standing.later_(
            {"reasons": partial(_reasons, engine, rules, lane, pack)},
            candidate=engine.order[lane],
            points=points[lane],
            lowest=points[lane] + least[lane],
            highest=points[lane] + most[lane],
            dropped_by=tuple(drops.get(lane, ())),
        )
        for lane in order
    )


def fired(engine: Engine, here: Position) -> list[tuple[int, bool]]:
    """Return the rules that fired as (number, whether a wish halves it), in the order of their ids."""
    found = dict.fromkeys((engine.complex[bit][0], bool(here.halves >> bit & 1)) for bit in ones_in(here.fired))
    for slot, values in here.facts.yes.items():
        for value, stance in values.items():
            found.update(dict.fromkeys((n, stance == "wish") for n in engine.simple.get(slot, {}).get(value, ())))
    for slot, word in here.facts.shut.items():
        found.update(dict.fromkeys((n, False) for n in engine.simple.get(slot, {}).get(word, ())))
    return sorted(found)


def _reasons(engine: Engine, rules: list[tuple[int, bool]], lane: int, pack: Pack) -> tuple[Reason, ...]:
    """Return the reasons of a candidate, the heaviest first.

    A rule without sources of its own rests on those of the candidate that it speaks of.
    """
    lanes, own = engine.lanes, engine.program["sources"][lane]
    found: list[Reason] = []
    for number, wished in rules:
        name, points, drops = engine.rules[number]
        size = lanes.at(engine.halved[number] if wished else points, lane)
        drop = drops >> lanes.bits * lane & 1
        if size or drop:
            rule = pack.rules[name]
            effects = ([size] if size else []) + ([None] if drop else [])
            found += [Reason(name, effect, rule.because, rule.sources or own) for effect in effects]
    return tuple(sorted(found, key=lambda r: (r.effect is not None, -abs(r.effect or 0), r.rule)))


def _dropped_by(
    engine: Engine, profile: Profile, here: Position, rules: list[tuple[int, bool]]
) -> dict[int, list[str]]:
    """Return what dropped each candidate: what the user ruled out, what it lacks, the rules."""
    found: dict[int, list[str]] = {}
    causes = [(f"out:{name}", engine.program["lineage"].get(name, 0)) for name in sorted(profile.out)]
    for slot, missing in engine.program["must"].items():
        values = here.facts.yes.get(slot, {})
        causes += [(f"must:{v}", missing.get(v, 0)) for v in sorted(values) if values[v] == "must"]
    causes += [(engine.rules[number][0], engine.rules[number][2]) for number, _ in rules]
    for cause, marks in causes:
        for lane in engine.lanes.marked(marks):
            found.setdefault(lane, []).append(cause)
    return found


def bounds(engine: Engine, here: Position) -> tuple[int, int]:
    """Return the least and the most points every candidate can still get by what is open, as packed numbers.

    One slot's answers are mutually exclusive, and rules that wait for that slot alone count with the answer;
    rules that wait for several slots count fully where they help and not at all where they do not.
    """
    lanes = engine.lanes
    least = most = 0
    for bit in ones_in(here.undecided & (here.twice | engine.odd)):
        points = here.effect(engine, bit)[0]
        helps = lanes.positive(points)
        least, most = least + points - helps, most + helps
    for bit in ones_in(here.soft):
        number = engine.complex[bit][0]
        points = engine.rules[number][1] - engine.halved[number]
        helps = lanes.positive(points)
        least, most = least + points - helps, most + helps
    for slot in here.open:
        low, high = _kept(engine, here, slot)
        least, most = least + low, most + high
    return least, most


def _kept(engine: Engine, here: Position, slot: str) -> tuple[int, int]:
    """Return the least and the most that an answer to a slot gives, kept by the answers left and the rules waiting."""
    many = engine.many[slot]
    values = (open_values if many else answers)(engine, here, slot)
    words = CLOSING if many and closable(here.facts, slot) else ()
    alone = here.waits.get(slot, 0) & here.undecided & ~here.twice & ~engine.odd
    key = ("bounds", slot, alone, alone & here.lean, tuple(values), words)
    found = engine.memo.get(key)
    if found is None:
        rules = {bit: here.effect(engine, bit)[0] for bit in ones_in(alone)}
        found = engine.keep(
            key, (_many(engine, slot, values, words, rules) if many else _one(engine, slot, values, rules))
        )
    return found  # type: ignore[no-any-return]


def _one(engine: Engine, slot: str, values: list[str], rules: dict[int, int]) -> tuple[int, int]:
    lanes, satisfied = engine.lanes, engine.satisfied[slot]
    low: int | None = None
    high = 0
    for value in values:
        points = engine.value[slot, value][0] + sum(rules[bit] for bit in rules if satisfied[value] >> bit & 1)
        high = points if low is None else lanes.greater(high, points)
        low = points if low is None else -lanes.greater(-low, -points)
    return low or 0, high


def _many(
    engine: Engine, slot: str, values: list[str], words: tuple[str, ...], rules: dict[int, int]
) -> tuple[int, int]:
    lanes = engine.lanes
    points = [engine.value[slot, value][0] for value in values]
    low, high = -sum(lanes.positive(-p) for p in points), sum(lanes.positive(p) for p in points)
    for word in words:
        closed = engine.value[slot, word][0]
        low, high = -lanes.greater(-low, -closed), lanes.greater(high, closed)
    return (
        low - sum(lanes.positive(-p) for p in rules.values()),
        high + sum(lanes.positive(p) for p in rules.values()),
    )
