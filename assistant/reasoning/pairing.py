"""A leader and a challenger as a small problem: what is open, what each answer gives, which rules wait for what.

Only rules that treat the two differently count, and an answer that no waiting rule reads is fixed at its best at once.
A waiting rule needs all of its clauses met; an option of a variable meets some of them.
"""

from __future__ import annotations

from assistant.model.profile import CLOSING
from assistant.reasoning.answers import NOBODY, answers, closable, gap, open_values
from assistant.reasoning.lanes import ones_in
from assistant.reasoning.position import Position, union

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from assistant.reasoning.answers import Answers
    from assistant.reasoning.engine import Engine

    Atoms = Mapping[str, "Variable"]


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


class Problem:
    """One pair as variables, their options, and the rules that wait; `fixed` is what could be decided at once.

    `settled` is what the values fixed at once give by slot: a word that closes the slot takes it back.
    """

    def __init__(self, engine: Engine, position: Position, leader: int, other: int) -> None:
        self.unsure = bool(engine.implied)
        self.engine, self.position = engine, position
        self.leader, self.other = leader, other
        self.clause = 0
        self.rules: dict[int, Waiting] = {}
        self.variables: list[Variable] = []
        self.fixed: Answers = {}
        self.settled: dict[str, int] = {}
        self.gain = gap(engine, position, leader, other)
        self._gather()
        for slot in position.open:
            (self._many if engine.many[slot] else self._one)(slot)
        self._settle_free()

    def _gather(self) -> None:
        """Take the undecided rules that treat the two differently."""
        position, engine = self.position, self.engine
        for bit in ones_in(position.undecided):
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
        effect = engine.memo.get(key) or engine.keep(key, self._effect(*engine.value[slot, value]))
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
                        if engine.satisfied[slot][option.value] >> bit & 1:
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
            if masks and self.rules[bit].odd:
                self._kept_open(masks, bit, values, closing)
            if masks:
                self._part(masks, bit, values, closing, union(masks["hits"], facts.yes.get(slot, ())))
        self.variables.extend(values.values())
        if closing and (closing.clauses or any(o.gain or o.drops_leader or o.drops_other for o in closing.options)):
            self.variables.append(closing)

    def _atom(self, slot: str, value: str) -> Variable:
        return Variable(slot, value, [Option("", 0, False, False), self._option(slot, value)])

    def _closing(self, slot: str) -> Variable:
        return Variable(slot, "", [Option("", 0, False, False), *(self._option(slot, w) for w in CLOSING)], True)

    def _part(self, masks: Mapping[str, Any], bit: int, values: Atoms, closing: Variable | None, hit: int) -> None:
        """Enter what one rule asks of a many-valued slot: one clause for a line, one a value for a line turned."""
        one = 1 << bit
        if masks["line"] & one and not hit & one:
            line = self._clause(bit)
            for value in [v for v in values if masks["hits"].get(v, 0) & one]:
                self._meets(values[value], 1, line)
            for number, word in enumerate(CLOSING if closing else (), 1):
                if closing and masks["hits"].get(word, 0) & one:
                    self._meets(closing, number, line)
        if masks["turned"] & one:
            for value in [v for v in values if masks["bars"].get(v, 0) & one]:
                self._meets(values[value], 0, self._clause(bit))
            if closing:
                answered = self._clause(bit)
                self._meets(closing, 0, answered)
                for number, word in enumerate(CLOSING, 1):
                    if masks["free"].get(word, 0) & one:
                        self._meets(closing, number, answered)

    def _kept_open(self, masks: Mapping[str, Any], bit: int, values: Atoms, closing: Variable | None) -> None:
        """Keep whatever an odd rule names from being fixed at once: its own clauses do not say all it needs."""
        for value, variable in values.items():
            if masks["names"].get(value, 0) >> bit & 1:
                variable.clauses |= self._clause(bit)
        if closing:
            closing.clauses |= self._clause(bit)

    @staticmethod
    def _meets(variable: Variable, number: int, clause: int) -> None:
        variable.clauses |= clause
        variable.options[number].meets |= clause

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
            if variable.value:
                self.settled[variable.slot] = self.settled.get(variable.slot, 0) + best.gain
            fix(self.fixed, variable, best)
        kept.sort(key=lambda v: (v.is_closing, v.clauses.bit_count()), reverse=True)
        self.variables = kept


def fix(chosen: Answers, variable: Variable, option: Option) -> None:
    """Note an option of a variable among the answers."""
    if variable.value:
        chosen[variable.slot, variable.value] = bool(option.value)
    elif option.value or not variable.is_closing:
        chosen[variable.slot, option.value] = True
