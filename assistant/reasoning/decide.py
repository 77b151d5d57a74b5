"""The decision for a profile: who leads, how firmly, and which slot to ask next."""

from __future__ import annotations

from assistant.model.decision import Decision
from assistant.reasoning.asking import next_question, open_slots, separating
from assistant.reasoning.engine import engine
from assistant.reasoning.outlook import Outlook, leading
from assistant.reasoning.pair import Steps
from assistant.reasoning.position import position
from assistant.reasoning.rank import ranked
from assistant.reasoning.single import single
from assistant.reasoning.status import MOST_STEPS, challengers, firmness

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.model.pack import Pack
    from assistant.model.profile import Profile
    from assistant.reasoning.engine import Engine
    from assistant.reasoning.position import Position

MOST_KEPT = 64
"""Decisions kept, because one turn asks for the same one several times."""


def decide(profile: Profile, pack: Pack) -> Decision:
    """Return the decision for a profile: the ranking, its status, and the next slot ('' when nothing can change it).

    Statuses: 'contradiction' (what the user must have or ruled out leaves nobody), 'nothing-fits' (that and the rules
    do), 'open' (none of the pack's minimum slots is known), 'settled', 'leading', 'close'. `steps` counts the branches
    looked at. Completions of a profile give values as plainly said, never as a must.
    """
    run = engine(pack)
    said = tuple((e.slot, e.value, e.stance) for e in profile.entries)
    key = said, tuple(sorted(profile.closed.items())), profile.asked, tuple(sorted(profile.out))
    known = run.decided.get(key)
    if known is None:
        if len(run.decided) >= MOST_KEPT:
            del run.decided[next(iter(run.decided))]
        known = run.decided[key] = _decided(run, profile, pack)
    return known


def _decided(run: Engine, profile: Profile, pack: Pack) -> Decision:
    here = position(run, profile)
    lane = leading(run, here)
    if lane is None:
        from assistant.reasoning.clashes import clash

        status = "contradiction" if here.out == run.lanes.ones else "nothing-fits"
        return Decision.later_(
            {"ranking": lambda: ranked(run, profile, here, pack)}, status=status, clash=clash(profile, pack)
        )
    return _led(run, profile, pack, here, lane)


def _led(run: Engine, profile: Profile, pack: Pack, here: Position, lane: int) -> Decision:
    outlook = Outlook(run, here, lane)
    askable = open_slots(run, profile, here)
    steps = Steps(MOST_STEPS)
    minimum = run.program["minimum"]
    missing = [] if any(profile.known(slot) for slot in minimum) else [slot for slot in minimum if slot in askable]
    if missing:
        status, slot, others = "open", missing[0], None
    else:
        singles = [single(outlook, slot) for slot in askable]
        status, witness = firmness(outlook, singles, steps)
        done = status == "settled" or (status == "leading" and steps.spent)
        slot, others = ("", []) if done else next_question(outlook, singles, witness)
    return Decision.later_(
        {
            "ranking": lambda: ranked(run, profile, here, pack),
            "separating": lambda: separating(outlook, slot, challengers(outlook) if others is None else others),
        },
        status=status,
        leader=run.order[lane],
        next_slot=slot,
        steps=steps.used,
    )
