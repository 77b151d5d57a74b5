"""Which slot to ask next: only one that can still change the result, and of those the one that narrows most."""

from __future__ import annotations

from assistant.reasoning.lanes import ones_in
from assistant.reasoning.outlook import gains

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.model.profile import Profile
    from assistant.reasoning.engine import Engine
    from assistant.reasoning.outlook import Outlook
    from assistant.reasoning.position import Position


def open_slots(engine: Engine, profile: Profile, here: Position) -> list[str]:
    """Return the slots that may be asked, in the author's order: open, read by a rule, and nothing said of them."""
    waiting = set(here.open) - profile.asked - profile.closed.keys() - here.facts.said
    return [slot for slot in engine.asking if slot in waiting]


def next_question(outlook: Outlook, askable: list[str], first: list[str]) -> tuple[str, tuple[str, ...]]:
    """Return the slot to ask and the ids of the rules on it that separate the leader from who can still pass it."""
    found = {slot: separating(outlook, slot) for slot in askable}
    useful = [slot for slot in askable if found[slot]]
    pressing = [slot for slot in first if slot in useful] or [slot for slot in first if slot in askable]
    if pressing:
        return pressing[0], tuple(found[pressing[0]])
    if not useful:
        return "", ()
    slot = max(useful, key=lambda s: weight(outlook, s))
    return slot, tuple(found[slot])


def separating(outlook: Outlook, slot: str) -> list[str]:
    """Return the ids of the undecided rules on a slot that treat the leader and a live challenger differently."""
    engine, leader = outlook.engine, outlook.leader
    facts = outlook.position.facts
    shift = engine.lanes.bits * leader
    numbers = {n for v, ns in engine.simple.get(slot, {}).items() if v not in facts.yes.get(slot, ()) for n in ns}
    numbers |= {engine.complex[bit][0] for bit in ones_in(outlook.position.undecided & outlook.position.waits[slot])}
    found = []
    for number in sorted(numbers):
        name, points, drops = engine.rules[number]
        if (gains(engine, leader, points) and _touches(outlook, points)) or drops >> shift & 1 or drops & outlook.live:
            found.append(name)
    return found


def _touches(outlook: Outlook, points: int) -> bool:
    """Return whether points treat a live challenger otherwise than the leader."""
    lanes = outlook.engine.lanes
    gained = gains(outlook.engine, outlook.leader, points)
    differs = lanes.ones & ~(lanes.reached(gained) & lanes.reached(-gained))
    return bool(differs & outlook.live)


def weight(outlook: Outlook, slot: str) -> int:
    """Return how much an answer to a slot is expected to move the live challengers against the leader."""
    engine, total = outlook.engine, 0
    live = engine.lanes.marked(outlook.live)
    whole = sum(prior for _, prior, _ in engine.domain[slot]) or 1
    for value, prior, read in engine.domain[slot]:
        if read:
            gained = gains(engine, outlook.leader, engine.value(slot, value)[0])
            size = sum(abs(engine.lanes.at(gained, lane)) for lane in live)
            total += size * prior * 1000 // (100 if engine.many[slot] else whole)
    return total
