"""What each answer to an open slot does to the distance between the leader and the others, whatever the points are.

It depends on the leader and on which rules wait for that slot alone; both change seldom from turn to turn, so it is
kept and only compared with how far the others are behind.
"""

from __future__ import annotations

from assistant.model.profile import CLOSING
from assistant.reasoning.position import union

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from assistant.reasoning.outlook import Outlook
    from assistant.reasoning.rivals import Rivals

    Waiting = tuple[str, int, int, int, int]
    """A slot; the undecided rules that wait for it alone; those of them that a wish will halve; and of a slot of many
    values those whose line holds already, and those that picking nothing more does not bar."""
    Outcome = tuple[str, int, int, int]
    """An answer, its prior in thousandths, what each candidate gains on the leader by it, and whom it drops."""

_NOTHING = {"turned": 0}


class Outcomes:
    """The answers to a slot that help anyone against the leader or drop anyone; `most` and `drops` bound them all."""

    __slots__ = ("drops", "each", "most")

    def __init__(self, rivals: Rivals, waiting: Waiting) -> None:
        lanes = rivals.engine.lanes
        self.each: list[Outcome] = []
        self.most = self.drops = 0
        for outcome in _outcomes(rivals, waiting):
            _, _, gain, drops = outcome
            if drops or lanes.positive(gain):
                self.each.append(outcome)
                self.most = lanes.greater(self.most, gain)
                self.drops |= drops


def waiting(outlook: Outlook, slot: str) -> Waiting:
    """Return the rules that wait for a slot alone."""
    position, engine = outlook.position, outlook.engine
    alone = position.waits[slot] & position.undecided & ~position.twice
    masks = engine.masks.get(slot, _NOTHING)
    lean = alone & position.lean
    if not engine.many[slot] or not alone & masks["turned"]:
        return slot, alone, lean, 0, alone
    lines = (~masks["line"] | union(masks["hits"], position.facts.yes.get(slot, ()))) & alone
    return slot, alone, lean, lines, alone & ~union(masks["bars"], _coming(outlook, slot))


def _coming(outlook: Outlook, slot: str) -> Iterable[str]:
    """Return the values that others imply and that an answer to this slot brings with it."""
    facts, engine = outlook.position.facts, outlook.engine
    if slot not in engine.followers or slot in facts.asked:
        return facts.pending.get(slot, ())
    there = facts.copy()
    there.asked |= {slot}
    there.finish(engine.implied)
    return there.pending.get(slot, ())


def picked(rivals: Rivals, waiting: Waiting, values: Iterable[str]) -> tuple[int, int]:
    """Return what exactly these values do as the answer to a slot of many: gains on the leader, and drops."""
    slot, _, lean, lines, clear = waiting
    masks = rivals.engine.masks.get(slot)
    rules = (lines | union(masks["hits"], values)) & clear & ~union(masks["bars"], values) if masks else 0
    gain, drops = rivals.fired(rules, lean)
    for value in values:
        gain += rivals.values[slot, value]
        drops |= rivals.engine.value[slot, value][1]
    return gain, drops


def _outcomes(rivals: Rivals, waiting: Waiting) -> Iterator[Outcome]:
    slot, alone, lean, _, _ = waiting
    turned = rivals.engine.many[slot] and alone & rivals.engine.masks.get(slot, _NOTHING)["turned"]
    if turned:
        yield "", 10, *picked(rivals, waiting, ())
    for value, prior, gain, drops, rules in rivals.pieces[slot] + (unread(rivals, slot) if alone else []):
        fires = _said(rivals, waiting, value) if turned else rules & alone
        more, dropped = rivals.fired(fires, lean) if fires else (0, 0)
        yield value, prior, gain + more, drops | dropped
        if turned and value not in CLOSING:
            yield value, 0, *picked(rivals, waiting, (value,))


def _said(rivals: Rivals, waiting: Waiting, value: str) -> int:
    """Return the rules that fire once a value of many was said in passing, or a word closed the slot.

    A rule that wants other values to be absent fires only when the question is answered; one that wants the slot not to
    be closed by a word fires at the first value.
    """
    slot, alone, _, lines, _ = waiting
    masks = rivals.engine.masks[slot]
    hit = masks["hits"].get(value, 0) & alone
    free = masks["free"].get(value, 0) if value in CLOSING else masks["unworded"]
    return int((lines | hit) & (~masks["turned"] | free))


def unread(rivals: Rivals, slot: str) -> list[tuple[str, int, int, int, int]]:
    """Return the answers that no rule names, for rules that hold when none of their values was given.

    All of them, though they do the same: some may be ruled out already.
    """
    engine = rivals.engine
    unread = [(value, prior) for value, prior, read in engine.domain[slot] if not read]
    if engine.many[slot] or not unread:
        return []
    whole = sum(prior for _, prior, _ in engine.domain[slot]) or 1
    return [(value, prior * 1000 // whole, 0, 0, engine.satisfied[slot][value]) for value, prior in unread]
