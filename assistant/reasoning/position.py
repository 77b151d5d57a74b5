"""Where a profile stands: the points and drops of the rules that fire, and which rules are still undecided."""

from __future__ import annotations

from assistant.model.profile import CLOSING
from assistant.reasoning import facts as facts_of
from assistant.reasoning.build import empty_masks
from assistant.reasoning.facts import TRUE, Facts
from assistant.reasoning.lanes import ones_in

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from assistant.model.profile import Profile
    from assistant.reasoning.engine import Engine


class Position:
    """Points and drops as packed numbers; complex rules as masks.

    `open` are the read slots of which something is unknown; `once` and `twice` are the rules that wait for at least
    one and at least two open slots, `waits` the rules that wait for each open slot, `fired` and `undecided` the rest;
    `halves` are the rules that rest on a wish, `lean` those that will whatever else is said,
    `soft` those that fired by a wish and would count in full if another value were plainly said.
    """

    __slots__ = (
        "drops",
        "facts",
        "fired",
        "halves",
        "lean",
        "once",
        "open",
        "out",
        "points",
        "soft",
        "twice",
        "undecided",
        "waits",
    )

    def __init__(self, engine: Engine, facts: Facts, out: int = 0) -> None:
        self.facts, self.out = facts, out
        self.points, self.drops = 0, out
        self.open: list[str] = []
        self.waits: dict[str, int] = {}
        self.fired = self.undecided = self.once = self.twice = self.halves = self.lean = self.soft = 0
        _simple(self, engine)
        _complex(self, engine)

    def effect(self, engine: Engine, bit: int) -> tuple[int, int]:
        """Return the points and drops of an undecided rule if it fires; a wish it rests on halves the points."""
        number = engine.complex[bit][0]
        _, points, drops = engine.rules[number]
        return engine.halved[number] if self.lean >> bit & 1 else points, drops


def position(engine: Engine, profile: Profile) -> Position:
    """Return where a profile stands."""
    facts = facts_of.read(profile, engine.many, engine.implied)
    out = 0
    for name in profile.out:
        out |= engine.program["lineage"].get(name, 0)
    return Position(engine, facts, out | lacking(engine, facts))


def lacking(engine: Engine, facts: Facts) -> int:
    """Return marks on the candidates that lack something the user must have."""
    marks = 0
    for slot, missing in engine.program["must"].items():
        for value, stance in facts.yes.get(slot, {}).items():
            if stance == "must":
                marks |= missing.get(value, 0)
    return marks


def _simple(self: Position, engine: Engine) -> None:
    points = drops = 0
    plain, wished = engine.value, engine.wished
    for slot, values in self.facts.yes.items():
        for value, stance in values.items():
            more, dropped = plain[slot, value] if stance != "wish" else wished[slot, value]
            points += more
            drops |= dropped
    for slot, word in self.facts.shut.items():
        more, dropped = plain[slot, word]
        points += more
        drops |= dropped
    self.points += points
    self.drops |= drops


def _complex(self: Position, engine: Engine) -> None:
    """Find which complex rules fire and which wait, one slot after another."""
    facts, dead, once, twice = self.facts, 0, 0, 0
    yes, no, shut, asked, odd = facts.yes, facts.no, facts.shut, facts.asked, engine.odd
    for slot, many, reads in engine.reading:
        held = yes.get(slot)
        if held and not many:
            dead |= reads & ~known(engine, slot, facts)[0]
            continue
        if held or slot in asked or slot in shut or slot in no:
            good, unknown = known(engine, slot, facts)
            dead |= reads & ~good & ~unknown
            if facts.is_open(slot):
                unknown |= reads & odd
                self.open.append(slot)
                self.waits[slot] = unknown
        else:
            unknown = reads
            self.open.append(slot)
            self.waits[slot] = reads
        twice |= once & unknown
        once |= unknown
    alive = engine.all & ~dead & ~odd
    self.fired, self.undecided = alive & ~once, alive & once
    self.once, self.twice = once, twice
    if facts.wishing:
        _rest(self, engine)
    if odd:
        _odd(self, engine)
    _add(self, engine)


def known(engine: Engine, slot: str, facts: Facts) -> tuple[int, int]:
    """Return which parts on a slot hold and which are unknown, where something is known of it."""
    masks = engine.masks.get(slot) or empty_masks()
    if slot in facts.yes and not engine.many[slot]:
        return engine.satisfied[slot].get(next(iter(facts.yes[slot])), masks["other"]), 0
    if engine.many[slot]:
        good, unknown = _many(masks, facts.yes.get(slot, {}), slot, facts)
    elif slot in facts.shut:
        good, unknown = masks["sat"].get(facts.shut[slot], 0), 0
    else:
        good, unknown = 0, masks["reads"]
    return _denied(engine, masks, slot, facts, good, unknown) if slot in facts.no else (good, unknown)


def _rest(self: Position, engine: Engine) -> None:
    """Find which rules rest on a wish, and which will whatever else is said."""
    wishes = lean = 0
    for slot in self.facts.wishing & engine.masks.keys():
        wished = _wished(engine.masks[slot], self.facts.yes[slot])
        wishes |= wished
        lean |= wished & ~(_firmer(engine.masks[slot], slot, self.facts) if self.facts.is_open(slot) else 0)
    self.halves, self.lean = wishes, lean & ~engine.odd
    self.soft = self.fired & wishes & ~lean


def _many(masks: dict[str, Any], held: dict[str, str], slot: str, facts: Facts) -> tuple[int, int]:
    """Return what holds and what is unknown on a many-valued slot."""
    hit, barred = union(masks["hits"], held), union(masks["bars"], held)
    reads = masks["reads"]
    lines = reads & ~masks["line"] | hit
    coming = facts.pending.get(slot, ())
    if slot in facts.shut:
        word = facts.shut[slot]
        lines |= masks["hits"].get(word, 0)
        turned = reads & ~masks["turned"] | masks["free"].get(word, 0) & ~barred
        return lines & turned, union(masks["hits"], coming) & ~lines & turned
    if slot in facts.asked:
        good = lines & ~barred & ~union(masks["bars"], coming)
        return good, (lines | union(masks["hits"], coming)) & ~barred & ~good
    turned, gone = masks["turned"], 0
    if slot in facts.said:
        turned, gone = turned & ~masks["unworded"], masks["worded"]
    good = lines & ~turned
    return good, reads & ~barred & ~good & ~gone


def union(masks: dict[str, int], values: Iterable[str]) -> int:
    """Return the rules that the masks have for any of these values."""
    found = 0
    for value in values:
        found |= masks.get(value, 0)
    return found


def _denied(engine: Engine, masks: dict[str, Any], slot: str, facts: Facts, good: int, unknown: int) -> tuple[int, int]:
    """Look again at the rules that name a value the user ruled out."""
    named = 0
    for value in facts.no[slot]:
        named |= masks["names"].get(value, 0)
    for bit in ones_in(named & ~engine.odd):
        outcome, one = facts_of.truth(engine.parts[bit][slot], facts), 1 << bit
        good = good | one if outcome == TRUE else good & ~one
        unknown = unknown | one if outcome & TRUE and outcome != TRUE else unknown & ~one
    return good, unknown


def _firmer(masks: dict[str, Any], slot: str, facts: Facts) -> int:
    """Return the rules whose line on a many-valued slot a further value could still make firm."""
    held, no = facts.yes[slot], facts.no.get(slot, ())
    left = facts.pending[slot] if slot in facts.pending else [v for v in masks["hits"] if v not in CLOSING]
    return union(masks["hits"], (value for value in left if value not in held and value not in no))


def _wished(masks: dict[str, Any], held: dict[str, str]) -> int:
    """Return the rules whose line on a slot rests on wishes only."""
    firm = wished = 0
    for value, stance in held.items():
        own = masks["sat"].get(value, 0) | masks["hits"].get(value, 0)
        if stance == "wish":
            wished |= own
        else:
            firm |= own
    return int(wished & ~firm & masks["line"])


def _odd(self: Position, engine: Engine) -> None:
    for bit in ones_in(engine.odd):
        when, one = engine.whens[bit], 1 << bit
        outcome = facts_of.truth(when, self.facts)
        if outcome == TRUE:
            self.fired |= one
            self.halves = self.halves | one if facts_of.leans(when, self.facts) else self.halves & ~one
        elif outcome & TRUE:
            self.undecided |= one


def _add(self: Position, engine: Engine) -> None:
    points, drops = engine.effect(self.fired)
    for bit in ones_in(self.fired & self.halves):
        number = engine.complex[bit][0]
        points += engine.halved[number] - engine.rules[number][1]
    self.points += points
    self.drops |= drops
