"""The ranking in full: every candidate with its points, its bounds and the reasons behind them."""

from __future__ import annotations

from assistant.model.decision import Reason, Standing
from assistant.model.profile import CLOSING
from assistant.reasoning.answers import answers, closable, open_values
from assistant.reasoning.engine import half
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
    reasons = _reasons(engine, here, pack)
    drops = _dropped_by(engine, profile, here)
    order = sorted(range(lanes.count), key=lambda lane: (lane in dropped, -points[lane], lane))
    return tuple(
        Standing(
            engine.order[lane],
            points[lane],
            points[lane] + least[lane],
            points[lane] + most[lane],
            tuple(reasons.get(lane, ())),
            tuple(drops.get(lane, ())),
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


def _reasons(engine: Engine, here: Position, pack: Pack) -> dict[int, list[Reason]]:
    """Return the reasons of every candidate, the heaviest first."""
    found: dict[int, list[Reason]] = {}
    for number, wished in fired(engine, here):
        name, _, drops = engine.rules[number]
        rule = pack.rules[name]
        sizes: dict[int, int] = {}
        for candidate, size in rule.points:
            if candidate in engine.lane:
                lane = engine.lane[candidate]
                sizes[lane] = sizes.get(lane, 0) + size
        effects: list[tuple[int, int | None]] = [(n, half(s) if wished else s) for n, s in sizes.items() if s]
        effects.extend((lane, None) for lane in engine.lanes.marked(drops))
        for lane, effect in effects:
            found.setdefault(lane, []).append(Reason(name, effect, rule.because, rule.sources))
    for reasons in found.values():
        reasons.sort(key=lambda r: (r.effect is not None, -abs(r.effect or 0), r.rule))
    return found


def _dropped_by(engine: Engine, profile: Profile, here: Position) -> dict[int, list[str]]:
    """Return what dropped each candidate: what the user ruled out, what it lacks, the rules."""
    found: dict[int, list[str]] = {}
    causes = [(f"out:{name}", engine.program["lineage"].get(name, 0)) for name in sorted(profile.out)]
    for slot, missing in engine.program["must"].items():
        values = here.facts.yes.get(slot, {})
        causes += [(f"must:{v}", missing.get(v, 0)) for v in sorted(values) if values[v] == "must"]
    causes += [(engine.rules[number][0], engine.rules[number][2]) for number, _ in fired(engine, here)]
    for cause, marks in causes:
        for lane in engine.lanes.marked(marks):
            found.setdefault(lane, []).append(cause)
    return found


def bounds(engine: Engine, here: Position) -> tuple[int, int]:
    """Return the least and the most points every candidate can still get by what is open, as packed numbers.

    One slot's answers are mutually exclusive, and rules that wait for that slot alone count with the answer;
    rules that wait for several slots count fully where they help and not at all where they do not.
    """
    least = most = 0
    for bit in ones_in(here.undecided & (here.twice | engine.odd)):
        points = here.effect(engine, bit)[0]
        most += engine.lanes.positive(points)
        least -= engine.lanes.positive(-points)
    for bit in ones_in(here.soft):
        number = engine.complex[bit][0]
        points = engine.rules[number][1] - engine.halved[number]
        least, most = least - engine.lanes.positive(-points), most + engine.lanes.positive(points)
    for slot in here.open:
        low, high = (_many if engine.many[slot] else _one)(engine, here, slot)
        least, most = least + low, most + high
    return least, most


def _one(engine: Engine, here: Position, slot: str) -> tuple[int, int]:
    lanes, satisfied = engine.lanes, engine.satisfied[slot]
    alone = here.waits.get(slot, 0) & here.undecided & ~here.twice & ~engine.odd
    low: int | None = None
    high = 0
    for value in answers(engine, here, slot):
        points = engine.value[slot, value][0]
        for bit in ones_in(satisfied[value] & alone):
            points += here.effect(engine, bit)[0]
        high = points if low is None else lanes.greater(high, points)
        low = points if low is None else -lanes.greater(-low, -points)
    return low or 0, high


def _many(engine: Engine, here: Position, slot: str) -> tuple[int, int]:
    lanes = engine.lanes
    alone = here.waits.get(slot, 0) & here.undecided & ~here.twice & ~engine.odd
    values = [engine.value[slot, value][0] for value in open_values(engine, here, slot)]
    low, high = -sum(lanes.positive(-p) for p in values), sum(lanes.positive(p) for p in values)
    for word in CLOSING if closable(here.facts, slot) else ():
        points = engine.value[slot, word][0]
        low, high = -lanes.greater(-low, -points), lanes.greater(high, points)
    rules = [here.effect(engine, bit)[0] for bit in ones_in(alone)]
    return low - sum(lanes.positive(-p) for p in rules), high + sum(lanes.positive(p) for p in rules)
