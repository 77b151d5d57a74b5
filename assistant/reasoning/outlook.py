"""The leader and who can still pass it: sound bounds over the open slots, all candidates at once."""

from __future__ import annotations

from assistant.reasoning.lanes import ones_in
from assistant.reasoning.rivals import added

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.reasoning.engine import Engine
    from assistant.reasoning.position import Position


class Outlook:
    """What is open around the leader, as packed numbers.

    `behind` is how much each candidate still needs to stand before the leader; `others` marks those who are in, by the
    lowest bit of their lanes, `marks` by the highest; `rivals` knows what answers and rules give each over the leader.
    """

    __slots__ = ("_falls", "_live", "behind", "engine", "leader", "marks", "others", "position", "rivals")

    def __init__(self, engine: Engine, position: Position, leader: int) -> None:
        lanes = engine.lanes
        self.engine, self.position, self.leader = engine, position, leader
        self.rivals = engine.rivals[leader]
        self.behind = lanes.at(position.points, leader) * lanes.ones - position.points + self.rivals.tie
        self.others = lanes.ones & ~position.drops & ~(1 << self.rivals.shift)
        self.marks = self.others << lanes.bits - 1
        self._live = self._falls = -1

    @property
    def live(self) -> int:
        """Return marks on those who can still pass the leader, by their bounds."""
        if self._live < 0:
            most = self.waiting(self.position.undecided) + sum(self.best(slot) for slot in self.position.open)
            self._live = self.engine.lanes.reached(most - self.behind) & self.others
        return self._live

    @property
    def falls(self) -> bool:
        """Return whether some rule that can still fire drops the leader."""
        if self._falls < 0:
            self._falls = any(self.falls_by(slot) for slot in self.position.open)
        return bool(self._falls)

    def best(self, slot: str) -> int:
        """Return what each candidate can at most gain on the leader by the simple rules on an open slot."""
        facts = self.position.facts
        held, no, pending = facts.yes.get(slot, ()), facts.no.get(slot, ()), facts.pending.get(slot)
        if not held and not no and pending is None:
            return self.rivals.best[slot]
        left = (v for v in self.engine.simple.get(slot, ()) if v not in held and v not in no)
        return self.rivals.best_of(slot, (v for v in left if pending is None or v in pending))

    def waiting(self, rules: int) -> int:
        """Return what each candidate can at most gain on the leader by undecided rules, which may fire or not."""
        lean, rivals = rules & self.position.lean, self.rivals
        return added(rivals.most, rules ^ lean) + (added(rivals.most_halved, lean) if lean else 0)

    def by_slot(self, slot: str) -> int:
        """Return marks on those whom an answer to this slot alone could put before the leader, by its bound."""
        most = self.best(slot) + self.waiting(self.position.waits[slot] & self.position.undecided)
        return self.engine.lanes.reached(most - self.behind) & self.others

    def falls_by(self, slot: str) -> bool:
        """Return whether a rule that waits for an answer to this slot drops the leader."""
        engine, position, shift = self.engine, self.position, self.rivals.shift
        if engine.dropped_by[slot] >> shift & 1:
            return True
        waiting = position.undecided & position.waits[slot] & engine.dropping
        return bool(waiting) and any(engine.rules[engine.complex[bit][0]][2] >> shift & 1 for bit in ones_in(waiting))


def leading(engine: Engine, position: Position) -> int | None:
    """Return the lane of the leader, None when every candidate is out; ties go to the first name."""
    return best_of(engine, position.points, position.drops)


def best_of(engine: Engine, points: int, drops: int) -> int | None:
    """Return the lane with most points of those that are not dropped, the first of several; None for none."""
    numbers = engine.lanes.biased(points, drops)
    most = max(numbers, default=0)
    return numbers.index(most) if most else None
