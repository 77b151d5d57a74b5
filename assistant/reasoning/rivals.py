"""What answers and rules give every other candidate over one leader, worked out when first asked for and kept.

Who leads changes seldom from turn to turn, and what an answer does to the distance between two candidates never.
"""

from __future__ import annotations

from assistant.model.profile import CLOSING
from assistant.reasoning.kept import Kept
from assistant.reasoning.lanes import ones_in
from assistant.reasoning.outcomes import Outcomes

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from assistant.reasoning.engine import Engine
    from assistant.reasoning.outcomes import Waiting

    Piece = tuple[str, int, int, int, int]
    Atom = tuple[str, str]

_MOST_OUTCOMES = 2000


class Rivals:
    """All that depends on the leader alone, as packed numbers with a lane for every candidate.

    `tie` is what a candidate needs beyond the leader's points to stand before it: 1 for those behind it by name.
    `values` is what each candidate gains on the leader by the simple rules on a value, `rules` what it gains when a
    complex rule fires, `halved` when that one does so by a mere wish; `most` and `most_halved` leave out what it loses.
    By slot: `pieces` is every answer that is read, as value, prior in thousandths, gains and drops, and the complex
    rules that it satisfies (of a one-valued slot) or that name it (of another); `best` the most each can gain while
    nothing is said of the slot. `outcomes` are the answers to a slot by the rules that wait for it alone.
    """

    def __init__(self, engine: Engine, leader: int) -> None:
        lanes = engine.lanes
        self.engine, self.leader, self.shift = engine, leader, lanes.bits * leader
        self.tie = lanes.ones >> self.shift + lanes.bits << self.shift + lanes.bits
        self.values: Kept[Atom, int] = Kept(lambda atom: self.over(engine.value[atom][0]))
        self.rules: Kept[int, int] = Kept(lambda bit: self.over(engine.rules[engine.complex[bit][0]][1]))
        self.most: Kept[int, int] = Kept(lambda bit: lanes.positive(self.rules[bit]))
        self.most_halved: Kept[int, int] = Kept(lambda bit: lanes.positive(self.halved[bit]))
        self.halved: Kept[int, int] = Kept(lambda bit: self.over(engine.halved[engine.complex[bit][0]]))
        self.pieces: Kept[str, list[Piece]] = Kept(self._pieces)
        self.best: Kept[str, int] = Kept(lambda slot: self.best_of(slot, engine.simple.get(slot, ())))
        self.outcomes: Kept[Waiting, Outcomes] = Kept(self._outcomes)
        self.implying: Kept[Atom, int] = Kept(self._implying)
        self.apart: Kept[int, int] = Kept(self._apart)

    def over(self, points: int) -> int:
        """Return what each candidate gains on the leader by these points."""
        lanes = self.engine.lanes
        return points - lanes.at(points, self.leader) * lanes.ones if points else 0

    def fired(self, rules: int, lean: int) -> tuple[int, int]:
        """Return what each candidate gains on the leader when these rules fire, some by a mere wish, and drops."""
        gained = added(self.rules, rules & ~lean) + (added(self.halved, rules & lean) if lean else 0)
        drops = 0
        for bit in ones_in(rules & self.engine.dropping):
            drops |= self.engine.rules[self.engine.complex[bit][0]][2]
        return gained, drops

    def best_of(self, slot: str, values: Iterable[str]) -> int:
        """Return the most each can gain by these values: the best of a one-valued slot, all that help of another."""
        lanes, many, most = self.engine.lanes, self.engine.many[slot], 0
        for value in values:
            gain = self.values[slot, value]
            most = most + lanes.positive(gain) if many else lanes.greater(most, gain)
        return most

    def _pieces(self, slot: str) -> list[Piece]:
        engine = self.engine
        whole = 100 if engine.many[slot] else sum(prior for _, prior, _ in engine.domain[slot]) or 1
        priors = [(value, prior * 1000 // whole) for value, prior, read in engine.domain[slot] if read]
        priors += [(word, 10) for word in CLOSING]
        rules = engine.masks[slot]["names"] if engine.many[slot] and slot in engine.masks else engine.satisfied[slot]
        return [(v, n, self.values[slot, v], engine.value[slot, v][1], rules.get(v, 0)) for v, n in priors]

    def _outcomes(self, waiting: Waiting) -> Outcomes:
        if len(self.outcomes) >= _MOST_OUTCOMES:
            self.outcomes.clear()
        return Outcomes(self, waiting)

    def _implying(self, atom: Atom) -> int:
        """Return what each candidate can at most gain on the leader by a value and by all that may follow from it."""
        positive = self.engine.lanes.positive
        return self.values[atom] + sum(positive(self.values[one]) for one in self.engine.followed(*atom))

    def _apart(self, number: int) -> int:
        """Return marks on all whom a rule treats otherwise than the leader: by points, or by dropping one of them."""
        lanes = self.engine.lanes
        _, points, drops = self.engine.rules[number]
        gained = self.over(points)
        same = lanes.reached(gained) & lanes.reached(-gained)
        return lanes.ones & ~same | (lanes.ones & ~drops if drops >> self.shift & 1 else drops)


def added(table: Kept[int, int], rules: int) -> int:
    """Return the sum of what a table says of each of these rules."""
    total = 0
    while rules:
        low = rules & -rules
        total += table[low.bit_length() - 1]
        rules ^= low
    return total
