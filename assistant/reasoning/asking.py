"""Which slot to ask next: only one that can still change the result, and of those the one most worth knowing."""

from __future__ import annotations

from assistant.reasoning.answers import NOBODY
from assistant.reasoning.lanes import ones_in
from assistant.reasoning.outlook import gains
from assistant.reasoning.pair import Steps
from assistant.reasoning.status import NONE, challengers, proved

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.model.profile import Profile
    from assistant.reasoning.engine import Engine
    from assistant.reasoning.outlook import Outlook
    from assistant.reasoning.position import Position
    from assistant.reasoning.single import Single

    Question = tuple[str, tuple[str, ...]]

MOST_STEPS = 400
"""Branches looked at to prove that a challenger can still pass the leader before a question is asked for its sake."""


def open_slots(engine: Engine, profile: Profile, here: Position) -> list[str]:
    """Return the slots that may be asked, in the author's order: open, read by a rule, and nothing said of them."""
    waiting = set(here.open) - profile.asked - profile.closed.keys() - here.facts.said
    return [slot for slot in engine.asking if slot in waiting]


def next_question(outlook: Outlook, singles: list[Single], witness: int) -> Question:
    """Return the slot to ask and the ids of the rules on it that separate the leader from one who can still pass it.

    The slot whose answer is worth most by itself; where no single answer changes who leads, the one whose rules move
    most between the leader and a challenger proved able to pass it.
    """
    turning = [one for one in singles if one.turns()]
    if turning:
        most = max(turning, key=lambda one: one.worth)
        return most.slot, _rules(outlook, most)
    return _together(outlook, [one.slot for one in singles], witness)


def _rules(outlook: Outlook, one: Single) -> tuple[str, ...]:
    lanes = outlook.engine.lanes.marked(one.passing)
    return separating(outlook, one.slot, [*lanes, NOBODY] if one.falls else lanes)


def _together(outlook: Outlook, slots: list[str], witness: int) -> Question:
    """Return the slot that, together with others, does most for a challenger that can pass the leader."""
    waiting = challengers(outlook)
    while waiting:
        if witness == NONE:
            witness = proved(outlook, waiting, Steps(MOST_STEPS))
            if witness == NONE:
                break
        useful = [(slot, separating(outlook, slot, [witness])) for slot in slots]
        useful = [(slot, rules) for slot, rules in useful if rules]
        if useful:
            return max(useful, key=lambda pair: _moved(outlook, pair[0], pair[1], witness))
        waiting = waiting[waiting.index(witness) + 1 :]
        witness = NONE
    return "", ()


def _moved(outlook: Outlook, slot: str, rules: tuple[str, ...], other: int) -> int:
    """Return how many points the rules on a slot can move between the leader and another candidate."""
    engine, names = outlook.engine, set(rules)
    numbers = [number for number in undecided(outlook, slot) if engine.rules[number][0] in names]
    return sum(abs(difference(engine, outlook.leader, other, engine.rules[n][1])) for n in numbers)


def undecided(outlook: Outlook, slot: str) -> list[int]:
    """Return the numbers of the rules on an open slot, or on what its values imply, that may still fire, by id."""
    engine, position = outlook.engine, outlook.position
    numbers: set[int] = set()
    for one in (slot, *engine.targets.get(slot, ())):
        if one not in position.waits:
            continue
        held, no = position.facts.yes.get(one, ()), position.facts.no.get(one, ())
        for value, rules in engine.simple.get(one, {}).items():
            if value not in held and value not in no:
                numbers.update(rules)
        numbers.update(engine.complex[bit][0] for bit in ones_in(position.undecided & position.waits[one]))
    return sorted(numbers)


def difference(engine: Engine, leader: int, other: int, points: int) -> int:
    """Return what some points give another candidate over the leader."""
    if other == NOBODY or not points:
        return 0
    return engine.lanes.at(points, other) - engine.lanes.at(points, leader)


def apart(engine: Engine, leader: int, number: int) -> int:
    """Return marks on all whom a rule treats otherwise than the leader: in points, or by dropping one of the two."""
    key = ("apart", leader, number)
    found = engine.memo.get(key)
    if found is None:
        lanes = engine.lanes
        _, points, drops = engine.rules[number]
        gained = gains(engine, leader, points)
        same = lanes.reached(gained) & lanes.reached(-gained)
        dropped = lanes.ones & ~drops if drops >> lanes.bits * leader & 1 else drops
        found = engine.keep(key, lanes.ones & ~same | dropped)
    return int(found)


def separating(outlook: Outlook, slot: str, others: list[int]) -> tuple[str, ...]:
    """Return the ids of the undecided rules on a slot that treat the leader and one of these others differently."""
    engine, leader, bits = outlook.engine, outlook.leader, outlook.engine.lanes.bits
    marks = sum(1 << bits * other for other in others if other != NOBODY)
    own = 1 << bits * leader if NOBODY in others else 0
    rules = engine.rules
    found = [n for n in undecided(outlook, slot) if apart(engine, leader, n) & marks or rules[n][2] & own]
    return tuple(rules[n][0] for n in found)
