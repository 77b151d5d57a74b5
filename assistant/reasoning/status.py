"""How firm a ranking is: settled, leading or close, each proved or refuted by a search against every challenger."""

from __future__ import annotations

from assistant.reasoning.pair import NOBODY, Steps, passes

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.reasoning.outlook import Outlook

MOST_STEPS = 400
"""Branches looked at before 'settled' counts as not proved; past it the status is at most 'leading'."""
MOST_STEPS_A_SLOT = 200
"""The same for one slot; past it the slot counts as one that could change the result, so the status is 'close'."""


def firmness(outlook: Outlook, askable: list[str], steps: Steps) -> str:
    """Return 'settled', 'leading' or 'close'.

    'settled': no completion of the profile changes the winner. 'leading': no answer to one open slot does.
    """
    if not outlook.live and not outlook.falls:
        return "settled"
    witness = proved(outlook, challengers(outlook), outlook.position.open, steps)
    if witness == -2 and not steps.spent:
        return "settled"
    slots = [slot for slot in outlook.position.open if slot in askable]
    return "close" if any(changes(outlook, slot) for slot in slots) else "leading"


def challengers(outlook: Outlook) -> list[int]:
    """Return the lanes that can still pass the leader by their bounds, those least behind first."""
    lanes = outlook.engine.lanes
    live = lanes.marked(outlook.live)
    if len(live) > 1:
        behind = lanes.biased(outlook.behind)
        live.sort(key=lambda lane: behind[lane])
    return [*live, NOBODY] if outlook.falls else live


def proved(outlook: Outlook, lanes: list[int], slots: list[str], steps: Steps) -> int:
    """Return the first of these challengers for whom answers were found that put it first, -2 when none is."""
    for other in lanes:
        if passes(outlook.engine, outlook.position, outlook.leader, other, slots, steps) is not None:
            return other
        if steps.spent:
            break
    return -2


def changes(outlook: Outlook, slot: str) -> bool:
    """Return whether an answer to this slot alone puts another candidate first, or can't be shown not to."""
    marks = outlook.engine.lanes.marked
    implies = slot in outlook.engine.implied
    lanes = marks(outlook.live if implies else outlook.by_slot(slot))
    steps = Steps(MOST_STEPS_A_SLOT)
    falls = [NOBODY] if outlook.falls else []
    return proved(outlook, [*lanes, *falls], [slot], steps) != -2 or steps.spent
