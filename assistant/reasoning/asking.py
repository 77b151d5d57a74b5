"""Which slot to ask next: only one that can still change the result, and of those the one most worth knowing."""

from __future__ import annotations

from assistant.reasoning.answers import NOBODY
from assistant.reasoning.facts import TRUE, truth
from assistant.reasoning.lanes import ones_in
from assistant.reasoning.pair import Steps
from assistant.reasoning.status import NONE, challengers, proved

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.model.profile import Profile
    from assistant.reasoning.engine import Engine
    from assistant.reasoning.outlook import Outlook
    from assistant.reasoning.position import Position
    from assistant.reasoning.single import Single

SWAY = 32
"""How many points that an answer moves candidates apart count as one that it wins."""
MOST_STEPS = 400
"""Branches looked at to prove that a challenger can still pass the leader before a question is asked for its sake."""


_UNREAD = {"reads": 0}


def open_slots(engine: Engine, profile: Profile, here: Position) -> list[str]:
    """Return the slots that may be asked, in the author's order.

    They are open, read by a rule, nothing was said of them, and the pack does not leave them out for what is known.
    """
    waiting = set(here.open) - profile.asked - profile.closed.keys() - here.facts.said
    for when, slots in engine.skips:
        if not waiting.isdisjoint(slots) and truth(when, here.facts) == TRUE:
            waiting.difference_update(slots)
    return [slot for slot in engine.asking if slot in waiting]


def next_question(outlook: Outlook, singles: list[Single], witness: int) -> tuple[str, list[int]]:
    """Return the slot to ask, '' for none, and the challengers for whose sake it is asked.

    The slot whose answer is worth most by itself, and a little more the further it moves candidates apart, because that
    makes later questions needless; where no single answer changes who leads, the one whose rules move most between the
    leader and a challenger proved able to pass it.
    """
    turning = [one for one in singles if one.turns()]
    if turning:
        sways = outlook.engine.sways
        most = max(turning, key=lambda one: one.worth + sways[one.slot] // SWAY)
        lanes = outlook.engine.lanes.marked(most.passing)
        return most.slot, [*lanes, NOBODY] if most.falls else lanes
    return _together(outlook, [one.slot for one in singles], witness)


def _together(outlook: Outlook, slots: list[str], witness: int) -> tuple[str, list[int]]:
    """Return the slot that, together with others, does most for a challenger that can pass the leader."""
    waiting = challengers(outlook)
    while waiting:
        if witness == NONE:
            witness = proved(outlook, waiting, Steps(MOST_STEPS))
            if witness == NONE:
                break
        useful = [(slot, apart) for slot in slots if (apart := _apart(outlook, slot, [witness]))]
        if useful:
            return max(useful, key=lambda pair: _moved(outlook, pair[1], witness))[0], [witness]
        waiting = waiting[waiting.index(witness) + 1 :]
        witness = NONE
    return "", []


def _moved(outlook: Outlook, rules: list[int], other: int) -> int:
    """Return how many points some rules can move between the leader and another candidate."""
    engine = outlook.engine
    return sum(abs(difference(engine, outlook.leader, other, engine.rules[number][1])) for number in rules)


def undecided(outlook: Outlook, slot: str) -> set[int]:
    """Return the numbers of the rules on an open slot, or on what its values imply, that may still fire, or in full."""
    engine, position = outlook.engine, outlook.position
    numbers: set[int] = set()
    for one in (slot, *engine.targets.get(slot, ())):
        softly = position.soft & engine.masks.get(one, _UNREAD)["reads"]
        numbers.update(engine.complex[bit][0] for bit in ones_in(softly))
        if one not in position.waits:
            continue
        held, no = position.facts.yes.get(one, ()), position.facts.no.get(one, ())
        for value, rules in engine.simple.get(one, {}).items():
            if value not in held and value not in no:
                numbers.update(rules)
        numbers.update(engine.complex[bit][0] for bit in ones_in(position.undecided & position.waits[one]))
    return numbers


def difference(engine: Engine, leader: int, other: int, points: int) -> int:
    """Return what some points give another candidate over the leader."""
    if other == NOBODY or not points:
        return 0
    return engine.lanes.at(points, other) - engine.lanes.at(points, leader)


def separating(outlook: Outlook, slot: str, others: list[int]) -> tuple[str, ...]:
    """Return the ids of the undecided rules on a slot that treat the leader and one of these others differently."""
    return tuple(outlook.engine.rules[number][0] for number in sorted(_apart(outlook, slot, others)))


def _apart(outlook: Outlook, slot: str, others: list[int]) -> list[int]:
    """Return the numbers of the undecided rules on a slot that treat the leader and one of these others differently."""
    bits, rules, apart = outlook.engine.lanes.bits, outlook.engine.rules, outlook.rivals.apart
    marks = sum(1 << bits * other for other in others if other != NOBODY)
    own = 1 << outlook.rivals.shift if NOBODY in others else 0
    return [n for n in undecided(outlook, slot) if apart[n] & marks or rules[n][2] & own]
