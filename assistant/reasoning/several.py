"""Answers that name several values at once, for slots of which people usually name more than one.

How many an answer names is taken from the priors: their sum, rounded. Worth is averaged over a few fixed sets that
follow the priors: additive recurrence with the golden ratio (Weyl, 1916), so no chance is needed.
"""

from __future__ import annotations

from assistant.reasoning.answers import after, ahead
from assistant.reasoning.outcomes import picked

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.reasoning.engine import Engine
    from assistant.reasoning.outcomes import Waiting
    from assistant.reasoning.outlook import Outlook

SETS = 16
"""Sets over which the worth of a question is averaged."""
_WHOLE = 1 << 16
_GOLDEN = 40503
"""The golden ratio's fraction of `_WHOLE`."""


def usual(engine: Engine, slot: str) -> int:
    """Return how many values an answer to a slot usually names: 1, or by the priors of a many-valued slot."""
    whole = sum(prior for _, prior, read in engine.domain[slot] if read) if engine.many[slot] else 100
    return max(1, (whole + 50) // 100)


def draws(outlook: Outlook, waiting: Waiting) -> list[tuple[int, int]]:
    """Return what fixed sets of values do, made of those that are read and still unsaid: gains on the leader, drops."""
    facts, engine, slot = outlook.position.facts, outlook.engine, waiting[0]
    gone = frozenset((*facts.yes.get(slot, ()), *facts.no.get(slot, ())))
    key = ("draws", outlook.leader, waiting, gone)
    found = engine.memo.get(key)
    if found is None:
        left = [(value, prior) for value, prior, read in engine.domain[slot] if read and value not in gone]
        sets = (_set(left, number) for number in range(SETS))
        found = engine.keep(key, [picked(outlook.rivals, waiting, values) for values in sets])
    return found  # type: ignore[no-any-return]


def _set(values: list[tuple[str, int]], number: int) -> list[str]:
    return [value for place, (value, prior) in enumerate(values) if _spread(number, place) * 100 < prior * _WHOLE]


def _spread(number: int, place: int) -> int:
    """Return a number below `_WHOLE`, spread evenly along both its arguments."""
    return ((number * SETS + 1) * (place + 1) * _GOLDEN + number * (_WHOLE // SETS)) % _WHOLE


def fullest(outlook: Outlook, slot: str, other: int, most: int) -> list[str]:
    """Return the set of at most so many unsaid values that gives one candidate most over the leader."""
    engine, facts = outlook.engine, outlook.position.facts
    key = ("fullest", outlook.leader, other, slot)
    ordered = engine.memo.get(key)
    if ordered is None:
        pairs = ((engine.lanes.at(gain, other), value) for value, _, gain, *_ in outlook.rivals.pieces[slot][:-2])
        ordered = engine.keep(key, [value for _, value in sorted((-gain, value) for gain, value in pairs if gain > 0)])
    held, no = facts.yes.get(slot, ()), facts.no.get(slot, ())
    return [value for value in ordered if value not in held and value not in no][:most]


def passing(outlook: Outlook, waiting: Waiting) -> int:
    """Return marks on all whom an answer of the usual number of values puts before the leader.

    Where values imply others or rules are odd, the answer is stood on and looked at.
    """
    engine, lanes, slot, found = outlook.engine, outlook.engine.lanes, waiting[0], 0
    for other in lanes.marked(outlook.by_slot(slot)):
        values, mark = fullest(outlook, slot, other, engine.usual[slot]), 1 << lanes.bits * other
        if engine.odd or slot in engine.implied:
            there = after(engine, outlook.position, {(slot, value): True for value in values})
            found |= mark if values and ahead(there, engine, outlook.leader, other) else 0
        else:
            gain, drops = picked(outlook.rivals, waiting, values)
            passes = lanes.reached(gain - outlook.behind) & mark or drops >> outlook.rivals.shift & 1
            found |= mark if values and passes and not drops & mark else 0
    return found
