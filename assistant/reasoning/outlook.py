"""The leader and who can still pass it: sound bounds over the open slots, all candidates at once."""

from __future__ import annotations

from assistant.model.profile import CLOSING
from assistant.reasoning.lanes import ones_in

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.reasoning.engine import Engine
    from assistant.reasoning.position import Position


class Outlook:
    """What is open around the leader, as packed numbers.

    `behind` is how much each candidate still needs to stand before the leader; `best` the most each can gain on it by
    an answer to a slot, `waiting` the same for the undecided rules on it; `live` marks those who can still pass it.
    """

    __slots__ = ("behind", "best", "engine", "falls", "leader", "live", "others", "position", "rules")

    def __init__(self, engine: Engine, position: Position, leader: int) -> None:
        lanes = engine.lanes
        self.engine, self.position, self.leader = engine, position, leader
        self.behind = _behind(engine, position.points, leader)
        self.others = lanes.ones & ~position.drops & ~(1 << lanes.bits * leader)
        self.best = {slot: best(engine, position, leader, slot) for slot in position.open}
        self.rules = {bit: rule_gain(engine, position, leader, bit) for bit in ones_in(position.undecided)}
        most = sum(self.best.values()) + sum(self.rules.values())
        self.falls = falling(engine, position, leader)
        self.live = lanes.reached(most - self.behind) & self.others

    def by_slot(self, slot: str) -> int:
        """Return marks on those whom an answer to this slot alone could put before the leader, by its bound."""
        waiting, most = self.position.waits[slot], self.best[slot]
        if waiting:
            most += sum(gain for bit, gain in self.rules.items() if waiting >> bit & 1)
        return self.engine.lanes.reached(most - self.behind) & self.others


def leading(engine: Engine, position: Position) -> int | None:
    """Return the lane of the leader, None when every candidate is out; ties go to the first name."""
    lanes = engine.lanes
    numbers = lanes.biased(position.points)
    for lane in lanes.marked(position.drops):
        numbers[lane] = -1
    most = max(numbers, default=-1)
    return numbers.index(most) if most >= 0 else None


def _behind(engine: Engine, points: int, leader: int) -> int:
    key = ("tie", leader)
    tie = engine.memo.get(key)
    if tie is None:
        lanes = engine.lanes
        tie = engine.keep(key, lanes.ones >> lanes.bits * (leader + 1) << lanes.bits * (leader + 1))
    return int(engine.lanes.at(points, leader) * engine.lanes.ones - points + tie)


def gains(engine: Engine, leader: int, packed: int) -> int:
    """Return what each candidate gains on the leader by these points."""
    return packed - engine.lanes.at(packed, leader) * engine.lanes.ones if packed else 0


def rule_gain(engine: Engine, position: Position, leader: int, bit: int) -> int:
    """Return what each candidate can at most gain on the leader by a rule that may fire or not."""
    key = ("rule", leader, bit, position.lean >> bit & 1)
    found = engine.memo.get(key)
    if found is None:
        found = engine.keep(key, engine.lanes.positive(gains(engine, leader, position.effect(engine, bit)[0])))
    return int(found)


def best(engine: Engine, position: Position, leader: int, slot: str) -> int:
    """Return what each candidate can at most gain on the leader by the simple rules on an open slot."""
    facts = position.facts
    no = frozenset(facts.no.get(slot, ()))
    held = frozenset(facts.yes.get(slot, ()))
    pending = frozenset(facts.pending[slot]) if slot in facts.pending else None
    key = ("best", leader, slot, held, no, pending)
    found = engine.memo.get(key)
    if found is None:
        left = [
            value
            for value in engine.simple.get(slot, {})
            if value not in held and value not in no and (pending is None or value in pending)
        ]
        found = engine.keep(key, (_sum if engine.many[slot] else _most)(engine, leader, slot, left))
    return int(found)


def _most(engine: Engine, leader: int, slot: str, values: list[str]) -> int:
    most = 0
    for value in values:
        most = engine.lanes.greater(most, gains(engine, leader, engine.value(slot, value)[0]))
    return most


def _sum(engine: Engine, leader: int, slot: str, values: list[str]) -> int:
    most = 0
    for value in values:
        most += engine.lanes.positive(gains(engine, leader, engine.value(slot, value)[0]))
    return most


def falling(engine: Engine, position: Position, leader: int) -> bool:
    """Return whether some rule that can still fire drops the leader."""
    return any(falls_by(engine, position, leader, slot) for slot in position.open)


def falls_by(engine: Engine, position: Position, leader: int, slot: str) -> bool:
    """Return whether a rule that waits for an answer to this slot drops the leader."""
    shift = engine.lanes.bits * leader
    dropping = engine.memo.get("dropping") or engine.keep("dropping", _dropping(engine))
    if dropping[0].get(slot, 0) >> shift & 1:
        return True
    waiting = position.undecided & position.waits[slot] & dropping[1]
    return bool(waiting) and any(engine.rules[engine.complex[bit][0]][2] >> shift & 1 for bit in ones_in(waiting))


def _dropping(engine: Engine) -> tuple[dict[str, int], int]:
    """Return the candidates that simple rules on a slot drop, by slot, and the complex rules that drop any."""
    slots: dict[str, int] = {}
    for slot, values in engine.simple.items():
        for value in (*values, *CLOSING):
            slots[slot] = slots.get(slot, 0) | engine.value(slot, value)[1]
    rules = sum(1 << bit for bit, (number, _) in enumerate(engine.complex) if engine.rules[number][2])
    return slots, rules
