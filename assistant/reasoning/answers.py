"""The answers that open slots can still get, and where a profile would stand after some of them."""

from __future__ import annotations

from assistant.model.profile import CLOSING
from assistant.reasoning.position import Position

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.reasoning.engine import Engine
    from assistant.reasoning.facts import Facts

    Answers = dict[tuple[str, str], bool]
    """Answers as (slot, value) to whether it holds; a closing word closes the slot."""

NOBODY = -1
"""The challenger that stands for 'the leader drops out'."""


def after(engine: Engine, position: Position, found: Answers, asked: bool = True) -> Position:
    """Return the position once these answers were given as well; `asked` says that they were picked for a question."""
    facts = position.facts.copy()
    slots = {slot for slot, _ in found}
    for (slot, value), holds in sorted(found.items()):
        if slot in facts.asked or slot in facts.shut:
            continue
        if holds and value in CLOSING:
            facts.shut[slot] = value
        elif holds:
            facts.yes.setdefault(slot, {})[value] = "given"
            facts.said.add(slot)
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
    return falls or gap(engine, position, leader, other) >= int(other > leader)


def gap(engine: Engine, position: Position, leader: int, other: int) -> int:
    """Return by how many points a candidate stands above the leader; 0 for nobody."""
    if other == NOBODY:
        return 0
    return engine.lanes.at(position.points, other) - engine.lanes.at(position.points, leader)


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
