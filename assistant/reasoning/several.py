"""Answers that name several values at once, for slots of which people usually name more than one.

How many an answer names is taken from the priors: their sum, rounded. Worth is averaged over a few fixed sets that
follow the priors: additive recurrence with the golden ratio (Weyl, 1916), so no chance is needed.
"""

from __future__ import annotations

from assistant.reasoning.answers import after, ahead
from assistant.reasoning.outlook import gains

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.reasoning.engine import Engine
    from assistant.reasoning.outlook import Outlook

SETS = 16
"""Sets over which the worth of a question is averaged."""
_WHOLE = 1 << 16
_GOLDEN = 40503
"""The golden ratio's fraction of `_WHOLE`."""


def usual(engine: Engine, slot: str) -> int:
    """Return how many values an answer to a slot usually names: 1, or by the priors of a many-valued slot."""
    key = ("usual", slot)
    found = engine.memo.get(key)
    if found is None:
        whole = sum(prior for _, prior, read in engine.domain[slot] if read) if engine.many[slot] else 100
        found = engine.keep(key, max(1, (whole + 50) // 100))
    return int(found)


def left(outlook: Outlook, slot: str) -> list[tuple[str, int]]:
    """Return the values of a slot that are read and still unsaid, with their priors."""
    facts = outlook.position.facts
    gone = {*facts.yes.get(slot, ()), *facts.no.get(slot, ())}
    return [(value, prior) for value, prior, read in outlook.engine.domain[slot] if read and value not in gone]


def sets(outlook: Outlook, slot: str) -> list[list[str]]:
    """Return the fixed sets of values that stand for what people answer."""
    values = left(outlook, slot)
    return [
        [value for place, (value, prior) in enumerate(values) if _drawn(number, place) * 100 < prior * _WHOLE]
        for number in range(SETS)
    ]


def _drawn(number: int, place: int) -> int:
    """Return a number below `_WHOLE`, spread evenly along both its arguments."""
    return ((number * SETS + 1) * (place + 1) * _GOLDEN + number * (_WHOLE // SETS)) % _WHOLE


def gained(outlook: Outlook, slot: str, values: list[str]) -> tuple[int, int]:
    """Return what the simple rules on these values give each candidate over the leader, and whom they drop."""
    points = drops = 0
    for value in values:
        more, dropped = outlook.engine.value(slot, value)
        points += more
        drops |= dropped
    return gains(outlook.engine, outlook.leader, points), drops


def fullest(outlook: Outlook, slot: str, other: int, most: int) -> tuple[int, list[str]]:
    """Return the set of at most so many values that gives one candidate most over the leader, and how much."""
    engine, leader = outlook.engine, outlook.leader
    key = ("fullest", leader, other, slot)
    ordered = engine.memo.get(key)
    if ordered is None:
        lanes = engine.lanes
        named = [(engine.value(slot, value)[0], value) for value, _, read in engine.domain[slot] if read]
        pairs = ((lanes.at(points, other) - lanes.at(points, leader), value) for points, value in named)
        ordered = engine.keep(key, sorted(((-gain, value) for gain, value in pairs if gain > 0)))
    known = {value for value, _ in left(outlook, slot)}
    chosen = [(gain, value) for gain, value in ordered if value in known][:most]
    return -sum(gain for gain, _ in chosen), [value for _, value in chosen]


def passing(outlook: Outlook, slot: str, alone: int) -> int:
    """Return marks on all whom an answer of the usual number of values puts before the leader.

    Where rules wait for the slot in other ways as well, the answer is stood on and looked at.
    """
    engine, lanes, most = outlook.engine, outlook.engine.lanes, usual(outlook.engine, slot)
    found = 0
    behind = lanes.listed(outlook.behind)
    for other in lanes.marked(outlook.by_slot(slot)):
        gain, values = fullest(outlook, slot, other, most)
        enough = gain >= behind[other]
        if alone or engine.odd or slot in engine.implied:
            there = after(engine, outlook.position, {(slot, value): True for value in values})
            enough = bool(values) and ahead(there, engine, outlook.leader, other)
        found |= 1 << lanes.bits * other if enough else 0
    return found
