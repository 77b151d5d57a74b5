"""Can a challenger still pass the leader? Branch and bound over the open answers, for one pair of candidates.

Land and Doig (An automatic method of solving discrete programming problems, Econometrica 1960): answers are fixed one
slot after another, and a branch is left when even the best of what is open cannot close the gap.
"""

from __future__ import annotations

from assistant.reasoning.answers import NOBODY, after, ahead, answers, open_values
from assistant.reasoning.build import empty_masks
from assistant.reasoning.pairing import Problem, fix
from assistant.reasoning.rivals import added

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.reasoning.answers import Answers
    from assistant.reasoning.engine import Engine
    from assistant.reasoning.pairing import Option, Variable
    from assistant.reasoning.position import Position

    Chosen = tuple[tuple[Variable, Option], ...]

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


def passes(engine: Engine, position: Position, leader: int, other: int, steps: Steps) -> Answers | None:
    """Return answers to what is open after which the other candidate stands before the leader, or None.

    None means that there are no such answers, unless `steps.spent`.
    """
    return _likeliest(engine, position, leader, other) or _Search(Problem(engine, position, leader, other), steps).run()


def _likeliest(engine: Engine, position: Position, leader: int, other: int) -> Answers | None:
    """Return the answers that promise a challenger most, slot by slot, if they put it first."""
    if other == NOBODY:
        return None
    found: Answers = {}
    for slot in position.open:
        rules = position.waits[slot] & position.undecided
        promise = _Promise(engine, leader, other, rules)
        if engine.many[slot]:
            masks = engine.masks.get(slot) or empty_masks()
            hits, bars = masks["hits"], masks["bars"]
            for value in open_values(engine, position, slot):
                found[slot, value] = promise.of(slot, value, hits.get(value, 0)) > promise.by(bars.get(value, 0))
        else:
            meets = engine.satisfied[slot]
            values = answers(engine, position, slot)
            found[slot, max(values, key=lambda value: promise.of(slot, value, meets[value]))] = True
    return found if ahead(after(engine, position, found), engine, leader, other) else None


class _Promise:
    """What answers would give a challenger over the leader if all rules that still wait came to fire."""

    def __init__(self, engine: Engine, leader: int, other: int, rules: int) -> None:
        self.rivals, self.lanes, self.other, self.rules = engine.rivals[leader], engine.lanes, other, rules

    def of(self, slot: str, value: str, meets: int) -> int:
        """Return what a value gives by itself and by the rules that it meets."""
        gain = self.rivals.values[slot, value]
        return (self.lanes.at(gain, self.other) if gain else 0) + self.by(meets)

    def by(self, meets: int) -> int:
        """Return what these rules give."""
        rules = meets & self.rules
        return self.lanes.at(added(self.rivals.rules, rules), self.other) if rules else 0


class _Search:
    def __init__(self, problem: Problem, steps: Steps) -> None:
        self.problem, self.steps = problem, steps
        self.target = _FAR if problem.other == NOBODY else int(problem.other > problem.leader)
        rules = problem.rules.values()
        self.plain = [(r.needs, r.gain, r.drops_leader, r.drops_other) for r in rules if not r.odd]
        odd = [r for r in rules if r.odd]
        self.odd_gain, self.odd_falls = sum(max(0, r.gain) for r in odd), any(r.drops_leader for r in odd)

    def run(self) -> Answers | None:
        """Return the answers found, or None."""
        open_clauses, best, falls = [0], [self.odd_gain], [self.odd_falls]
        for variable in reversed(self.problem.variables):
            open_clauses.append(open_clauses[-1] | variable.clauses)
            best.append(best[-1] + max(o.gain for o in variable.options))
            falls.append(falls[-1] or any(o.drops_leader for o in variable.options))
        self.open_clauses, self.best, self.falling = open_clauses[::-1], best[::-1], falls[::-1]
        self.waiting = [
            [(r.needs, r.gain) for r in self.problem.rules.values() if r.needs & variable.clauses]
            for variable in self.problem.variables
        ]
        return self._branch(0, self.problem.gain, 0, False, frozenset(), ())

    def _outlook(self, depth: int, gain: int, met: int, falls: bool) -> tuple[int, bool]:
        """Return the most that can be gained from here on, and whether the challenger is out for sure."""
        lost, missing, out = ~(met | self.open_clauses[depth]), ~met, False
        for needs, more, drops_leader, drops_other in self.plain:
            if needs & lost:
                continue
            if not needs & missing:
                gain += more
                falls = falls or drops_leader
                out = out or drops_other
            else:
                if more > 0:
                    gain += more
                falls = falls or drops_leader
        return (_FAR if falls or self.falling[depth] else gain + self.best[depth]), out

    def _branch(
        self, depth: int, gain: int, met: int, falls: bool, shut: frozenset[str], chosen: Chosen
    ) -> Answers | None:
        if not self.steps.take():
            return None
        most, out = self._outlook(depth, gain, met, falls)
        if out or most < self.target:
            return None
        if depth == len(self.problem.variables):
            return self._leaf(chosen)
        variable = self.problem.variables[depth]
        for option in self._tried(depth, met):
            if option.drops_other or (variable.value and option.value and variable.slot in shut):
                continue
            closes = variable.is_closing and option.value
            found = self._branch(
                depth + 1,
                gain + option.gain - (self.problem.settled.get(variable.slot, 0) if closes else 0),
                met | (option.meets if not (variable.value and variable.slot in shut) else 0),
                falls or option.drops_leader,
                shut | {variable.slot} if closes else shut,
                (*chosen, (variable, option)),
            )
            if found is not None:
                return found
        return None

    def _tried(self, depth: int, met: int) -> list[Option]:
        """Return the options of a variable, the most promising first."""
        waiting = self.waiting[depth]

        def promise(option: Option) -> int:
            fresh = option.meets & ~met
            return option.gain + (sum(gain for needs, gain in waiting if needs & fresh) if fresh else 0)

        return sorted(self.problem.variables[depth].options, key=promise, reverse=True)

    def _leaf(self, chosen: Chosen) -> Answers | None:
        """Return the answers of a leaf; where rules are odd or values imply others, only if they hold in full."""
        shut = {variable.slot for variable, option in chosen if variable.is_closing and option.value}
        found = {atom: holds for atom, holds in self.problem.fixed.items() if atom[0] not in shut}
        for variable, option in chosen:
            fix(found, variable, option)
        if self.problem.unsure and not ahead(
            after(self.problem.engine, self.problem.position, found),
            self.problem.engine,
            self.problem.leader,
            self.problem.other,
        ):
            return None
        return found
