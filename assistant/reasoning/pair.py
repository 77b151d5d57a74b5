"""Can a challenger still pass the leader? Branch and bound over the open answers, for one pair of candidates.

Land and Doig (An automatic method of solving discrete programming problems, Econometrica 1960): answers are fixed one
slot after another, and a branch is left when even the best of what is open cannot close the gap. Only rules that
treat the two differently count, and an answer no waiting rule reads is fixed at its best at once.
"""

from __future__ import annotations

from assistant.reasoning.facts import CLOSING
from assistant.reasoning.lanes import ones_in
from assistant.reasoning.position import Position

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any

    from assistant.reasoning.engine import Engine
    from assistant.reasoning.facts import Facts

    Answers = dict[tuple[str, str], bool]
    Chosen = tuple[tuple["Variable", "Option"], ...]

NOBODY = -1
"""The challenger that stands for 'the leader drops out'."""
YES, NO = True, False
_FAR = 1 << 40


class Steps:
    """How many branches may still be looked at; `spent` says that it was not enough."""

    __slots__ = ("left", "spent", "used")

    def __init__(self, left: int) -> None:
        self.left, self.used, self.spent = left, 0, False

    def take(self) -> bool:
        """Count one step; return whether there was one left."""
        if self.left <= 0:
            self.spent = True
            return False
        self.left -= 1
        self.used += 1
        return True


class Option:
    """One way to fix a variable: the points the challenger gains on the leader, who drops, which clauses it meets."""

    __slots__ = ("drops_leader", "drops_other", "gain", "meets", "value")

    def __init__(self, value: str, gain: int, drops_leader: bool, drops_other: bool, meets: int = 0) -> None:
        self.value, self.gain, self.meets = value, gain, meets
        self.drops_leader, self.drops_other = drops_leader, drops_other


class Variable:
    """Something open: a one-valued slot, one value of a many-valued slot, or how such a slot is closed."""

    __slots__ = ("clauses", "is_closing", "options", "slot", "value")

    def __init__(self, slot: str, value: str, options: list[Option], is_closing: bool = False) -> None:
        self.slot, self.value, self.options, self.is_closing = slot, value, options, is_closing
        self.clauses = 0


class Waiting:
    """A rule that waits: what it gives the challenger over the leader, who it drops, and the clauses it needs met."""

    __slots__ = ("drops_leader", "drops_other", "gain", "needs", "odd")

    def __init__(self, gain: int, drops_leader: bool, drops_other: bool, odd: bool) -> None:
        self.gain, self.drops_leader, self.drops_other = gain, drops_leader, drops_other
        self.needs, self.odd = 0, odd


def passes(
    engine: Engine, position: Position, leader: int, other: int, slots: Iterable[str], steps: Steps
) -> Answers | None:
    """Return answers on these slots after which the other candidate stands before the leader, or None.

    Answers are (slot, value) to whether it holds. None means that there are no such answers, unless `steps.spent`.
    """
    asked = list(slots)
    targets = [t for slot in asked for t in engine.targets.get(slot, ()) if t in position.waits and t not in asked]
    return _Search(engine, position, leader, other, asked, list(dict.fromkeys(targets)), steps).run()


class _Search:
    def __init__(
        self, engine: Engine, position: Position, leader: int, other: int, own: list[str], more: list[str], steps: Steps
    ) -> None:
        slots = [*own, *more]
        self.own = own
        self.unsure = bool(engine.implied)
        self.engine, self.position, self.steps = engine, position, steps
        self.leader, self.other = leader, other
        self.clause = 0
        self.rules: dict[int, Waiting] = {}
        self.variables: list[Variable] = []
        self.fixed: Answers = {}
        self.gain = _gap(engine, position, leader, other)
        self.target = _FAR if other == NOBODY else int(other > leader)
        self.falls = False
        self._gather(slots)
        for slot in slots:
            (self._many if engine.many[slot] else self._one)(slot)
        self._settle_free()

    def _gather(self, slots: list[str]) -> None:
        """Take the undecided rules that these slots can decide and that treat the two differently."""
        position, engine = self.position, self.engine
        outside = 0
        for slot, waiting in position.waits.items():
            if slot not in slots:
                outside |= waiting
        for bit in ones_in(position.undecided & ~(outside & ~engine.odd)):
            gain, drops_leader, drops_other = self._effect(*position.effect(engine, bit))
            if gain or drops_leader or drops_other:
                odd = bool(engine.odd >> bit & 1)
                self.rules[bit] = Waiting(gain, drops_leader, drops_other, odd)
                self.unsure = self.unsure or odd

    def _effect(self, points: int, drops: int) -> tuple[int, bool, bool]:
        lanes, other, leader = self.engine.lanes, self.other, self.leader
        marks = (bool(drops >> lanes.bits * leader & 1), other != NOBODY and bool(drops >> lanes.bits * other & 1))
        if other == NOBODY or not points:
            return 0, *marks
        return lanes.at(points, other) - lanes.at(points, leader), *marks

    def _option(self, slot: str, value: str) -> Option:
        engine = self.engine
        key = ("option", self.leader, self.other, slot, value)
        effect = engine.memo.get(key) or engine.keep(key, self._effect(*engine.value(slot, value)))
        return Option(value, *effect)

    def _clause(self, bit: int) -> int:
        """Return a new clause of a rule."""
        one = 1 << self.clause
        self.clause += 1
        self.rules[bit].needs |= one
        return one

    def _one(self, slot: str) -> None:
        """Enter a one-valued slot: its values, something else, and both ways to close it."""
        engine, masks = self.engine, self.engine.masks.get(slot)
        options = [self._option(slot, value) for value in answers(engine, self.position, slot)]
        variable = Variable(slot, "", options)
        if masks:
            waiting = self.position.waits[slot]
            for bit in self.rules:
                if waiting >> bit & 1:
                    one = self._clause(bit)
                    variable.clauses |= one
                    for option in options:
                        if satisfies(masks, option.value) >> bit & 1:
                            option.meets |= one
        self.variables.append(variable)

    def _many(self, slot: str) -> None:
        """Enter a many-valued slot: each value by itself, and how it may be closed where that matters."""
        engine, facts = self.engine, self.position.facts
        masks = engine.masks.get(slot)
        values = {value: self._atom(slot, value) for value in open_values(engine, self.position, slot)}
        closing = self._closing(slot) if closable(facts, slot) else None
        bits = [bit for bit in self.rules if self.position.waits[slot] >> bit & 1] if masks else []
        for bit in bits:
            if masks:
                self._part(masks, bit, values, closing)
        self.variables.extend(values.values())
        if closing and (closing.clauses or any(o.gain or o.drops_leader or o.drops_other for o in closing.options)):
            self.variables.append(closing)

    def _atom(self, slot: str, value: str) -> Variable:
        return Variable(slot, value, [Option("", 0, False, False), self._option(slot, value)])

    def _closing(self, slot: str) -> Variable:
        return Variable(slot, "", [Option("", 0, False, False), *(self._option(slot, w) for w in CLOSING)], True)

    def _part(self, masks: Mapping[str, Any], bit: int, values: dict[str, Variable], closing: Variable | None) -> None:
        """Enter what one rule asks of a many-valued slot: one clause for a line, one a value for its opposite."""
        one_bit, names = 1 << bit, masks["names"]
        named = [value for value in values if names.get(value, 0) & one_bit]
        turned = bool(masks["turned"] & one_bit)
        line = self._clause(bit)
        for value in named:
            one = self._clause(bit) if turned else line
            values[value].clauses |= one
            values[value].options[0 if turned else 1].meets |= one
        if closing:
            closing.clauses |= line
            for option in closing.options:
                held = satisfies(masks, option.value) & one_bit if option.value else turned
                option.meets |= line if held else 0
        elif turned:
            self.rules[bit].needs &= ~line

    def _settle_free(self) -> None:
        """Fix at once what no waiting rule reads and nobody drops by; sort the rest, the most read first."""
        kept: list[Variable] = []
        for variable in self.variables:
            if variable.clauses or any(o.drops_leader or o.drops_other for o in variable.options):
                kept.append(variable)
                continue
            if self.unsure and (variable.slot in self.engine.implied or variable.slot in self.engine.followers):
                kept.append(variable)
                continue
            best = max(variable.options, key=lambda o: o.gain)
            self.gain += best.gain
            self._fix(self.fixed, variable, best)
        kept.sort(key=lambda v: (v.is_closing, v.clauses.bit_count()), reverse=True)
        self.variables = kept

    @staticmethod
    def _fix(chosen: Answers, variable: Variable, option: Option) -> None:
        if variable.value:
            chosen[variable.slot, variable.value] = bool(option.value)
        elif option.value or not variable.is_closing:
            chosen[variable.slot, option.value] = True

    def run(self) -> Answers | None:
        """Return the answers found, or None."""
        open_clauses = [0]
        for variable in reversed(self.variables):
            open_clauses.append(open_clauses[-1] | variable.clauses)
        self.open_clauses = open_clauses[::-1]
        best = [0]
        falls = [False]
        for variable in reversed(self.variables):
            best.append(best[-1] + max(o.gain for o in variable.options))
            falls.append(falls[-1] or any(o.drops_leader for o in variable.options))
        self.best, self.falling = best[::-1], falls[::-1]
        return self._branch(0, self.gain, 0, False, frozenset(), ())

    def _outlook(self, depth: int, gain: int, met: int, falls: bool) -> tuple[int, bool]:
        """Return the most that can be gained from here on, and whether the challenger is out for sure."""
        lost = ~(met | self.open_clauses[depth])
        out = False
        for rule in self.rules.values():
            if rule.needs & lost and not rule.odd:
                continue
            if not rule.needs & ~met and not rule.odd:
                gain += rule.gain
                falls = falls or rule.drops_leader
                out = out or rule.drops_other
            else:
                gain += max(0, rule.gain)
                falls = falls or rule.drops_leader
        return (_FAR if falls or self.falling[depth] else gain + self.best[depth]), out

    def _branch(
        self, depth: int, gain: int, met: int, falls: bool, shut: frozenset[str], chosen: Chosen
    ) -> Answers | None:
        if not self.steps.take():
            return None
        most, out = self._outlook(depth, gain, met, falls)
        if out or most < self.target:
            return None
        if depth == len(self.variables):
            return self._leaf(chosen)
        variable = self.variables[depth]
        for option in self._tried(variable, met):
            if option.drops_other or (variable.value and option.value and variable.slot in shut):
                continue
            closes = variable.is_closing and option.value
            found = self._branch(
                depth + 1,
                gain + option.gain,
                met | (option.meets if not (variable.value and variable.slot in shut) else 0),
                falls or option.drops_leader,
                shut | {variable.slot} if closes else shut,
                (*chosen, (variable, option)),
            )
            if found is not None:
                return found
        return None

    def _tried(self, variable: Variable, met: int) -> list[Option]:
        """Return the options of a variable, the most promising first."""

        def promise(option: Option) -> int:
            fresh = option.meets & ~met
            return option.gain + sum(r.gain for r in self.rules.values() if r.needs & fresh)

        return sorted(variable.options, key=promise, reverse=True)

    def _leaf(self, chosen: Chosen) -> Answers | None:
        """Return the answers of a leaf; where rules are odd or values imply others, only if they hold in full."""
        found = dict(self.fixed)
        for variable, option in chosen:
            self._fix(found, variable, option)
        found = {answer: holds for answer, holds in found.items() if answer[0] in self.own}
        if self.unsure and not ahead(after(self.engine, self.position, found), self.engine, self.leader, self.other):
            return None
        return found


def after(engine: Engine, position: Position, found: Answers, asked: bool = True) -> Position:
    """Return the position once these answers were given as well; `asked` says that they were picked for a question."""
    facts = position.facts.copy()
    slots = {slot for slot, _ in found}
    for (slot, value), holds in found.items():
        if holds and value in CLOSING:
            facts.shut[slot] = value
        elif holds:
            facts.yes.setdefault(slot, {})[value] = "given"
    if asked:
        facts.asked |= {slot for slot in slots if engine.many[slot] and slot not in facts.shut}
    facts.finish(engine.implied)
    return Position(engine, facts, position.out)


def ahead(position: Position, engine: Engine, leader: int, other: int) -> bool:
    """Return whether the other candidate is in and stands before the leader, or the leader is out."""
    lanes = engine.lanes
    falls = bool(position.drops >> lanes.bits * leader & 1)
    if other == NOBODY:
        return falls
    if position.drops >> lanes.bits * other & 1:
        return False
    return falls or _gap(engine, position, leader, other) >= int(other > leader)


def _gap(engine: Engine, position: Position, leader: int, other: int) -> int:
    if other == NOBODY:
        return 0
    return engine.lanes.at(position.points, other) - engine.lanes.at(position.points, leader)


def satisfies(masks: Mapping[str, Any], value: str) -> int:
    """Return the rules whose part on a slot holds when its one value, or the word that shuts it, is this."""
    sat, names, other = masks["sat"], masks["names"], masks["other"]
    own: int = sat.get(value, 0)
    return own if value in CLOSING else int(own | other & ~names.get(value, 0))


def answers(engine: Engine, position: Position, slot: str) -> list[str]:
    """Return the answers a one-valued slot can still get that differ: values read, one that is not, closing words."""
    no = position.facts.no.get(slot, ())
    domain = [(value, read) for value, _, read in engine.domain[slot] if value not in no]
    unread = next((value for value, read in domain if not read), None)
    return [*(v for v, read in domain if read), *([unread] if unread is not None else []), *CLOSING]


def closable(facts: Facts, slot: str) -> bool:
    """Return whether a many-valued slot may still be closed: nothing was said of it and it was not asked."""
    return slot not in facts.asked and slot not in facts.said and slot not in facts.shut


def open_values(engine: Engine, position: Position, slot: str) -> list[str]:
    """Return the values of a many-valued slot that are read and still unknown."""
    facts = position.facts
    held, no = facts.yes.get(slot, {}), facts.no.get(slot, ())
    unknown = facts.pending.get(slot, ()) if slot in facts.asked or slot in facts.shut else None
    return [
        value
        for value, _, read in engine.domain[slot]
        if read and value not in held and value not in no and (unknown is None or value in unknown)
    ]
