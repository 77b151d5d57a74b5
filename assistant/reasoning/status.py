"""How firm a ranking is: settled, leading or close, each proved or refuted."""

from __future__ import annotations

from assistant.reasoning.answers import NOBODY
from assistant.reasoning.pair import Steps, passes

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.reasoning.outlook import Outlook
    from assistant.reasoning.single import Single

MOST_STEPS = 400
"""Branches looked at before 'settled' counts as not proved; past it the status is at most 'leading'."""
NONE = -2
"""No challenger."""


def firmness(outlook: Outlook, singles: list[Single], steps: Steps) -> tuple[str, int]:
    """Return 'settled', 'leading' or 'close', and for 'leading' a challenger proved able to pass, NONE without one.

    'settled': no completion of the profile changes the winner. 'close': one answer to one askable slot does.
    A rule that a mere wish fired and a plain answer would make firm keeps a result from being called settled.
    """
    if any(one.turns() for one in singles):
        return "close", NONE
    if outlook.position.soft:
        return "leading", NONE
    if not outlook.live and not outlook.falls:
        return "settled", NONE
    witness = proved(outlook, challengers(outlook), steps)
    return ("settled" if witness == NONE and not steps.spent else "leading"), witness


def challengers(outlook: Outlook) -> list[int]:
    """Return the lanes that can still pass the leader by their bounds, those least behind first."""
    lanes = outlook.engine.lanes
    live = lanes.marked(outlook.live)
    if len(live) > 1:
        behind = lanes.biased(outlook.behind)
        live.sort(key=lambda lane: behind[lane])
    return [*live, NOBODY] if outlook.falls else live


def proved(outlook: Outlook, lanes: list[int], steps: Steps) -> int:
    """Return the first of these challengers for whom answers were found that put it first, NONE when there is none."""
    for other in lanes:
        if passes(outlook.engine, outlook.position, outlook.leader, other, steps) is not None:
            return other
        if steps.spent:
            break
    return NONE
