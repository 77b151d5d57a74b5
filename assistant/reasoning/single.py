"""What one answer to one open slot would do: whom it puts first, and how much is won by knowing it.

For a slot of many values an answer is one value, said in passing or picked alone, none of them, a closing word, or
as many values as people usually name there.
The worth of a question is the expected value of information (Howard, Information value theory, IEEE Transactions on
Systems Science and Cybernetics 2, 1966): by how many points, on average over the priors, the best candidate after
the answer would stand above the present leader. An answer that changes nobody's place is worth nothing.
"""

from __future__ import annotations

from itertools import starmap

from assistant.model.profile import CLOSING
from assistant.reasoning import outcomes
from assistant.reasoning.answers import after
from assistant.reasoning.outlook import leading
from assistant.reasoning.several import SETS, draws, passing

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection

    from assistant.reasoning.outcomes import Outcomes
    from assistant.reasoning.outlook import Outlook

WHOLE = 1000
FALL = 12
"""Points that count as won when an answer drops the leader."""
_NOTHING = {"reads": 0}


class Single:
    """What single answers to a slot do.

    `passing` marks whom some answer puts first, `falls` says that one drops the leader, `worth` is the expected
    points won, in thousandths.
    """

    __slots__ = ("falls", "passing", "slot", "worth")

    def __init__(self, slot: str) -> None:
        self.slot, self.passing, self.falls, self.worth = slot, 0, False, 0

    def turns(self) -> bool:
        """Return whether some answer changes who leads."""
        return bool(self.passing or self.falls)


def single(outlook: Outlook, slot: str) -> Single:
    """Return what single answers to an open slot do."""
    engine, position = outlook.engine, outlook.position
    found, apart = Single(slot), list[str]()
    waiting = position.waits[slot] & position.undecided
    if _tangled(outlook, slot, waiting):
        _tried(outlook, slot, found, None)
        return found
    if slot in engine.implied:
        apart = [value for value, atoms in engine.implied[slot].items() if any(starmap(position.facts.takes, atoms))]
        reaching = _reaching(outlook, slot, apart) if apart else ()
        if reaching:
            _tried(outlook, slot, found, reaching)
    alone = outcomes.waiting(outlook, slot)
    if engine.usual[slot] > 1:
        for gain, drops in draws(outlook, alone):
            _entered(outlook, found, WHOLE // SETS, gain, drops)
        if found.turns():
            return found
        found.passing |= passing(outlook, alone)
    _looked(outlook, outlook.rivals.outcomes[alone], found, apart)
    return found


def _tangled(outlook: Outlook, slot: str, waiting: int) -> bool:
    """Return whether answers do more than their own rules: odd or soft ones, or what could follow no longer can."""
    engine, position = outlook.engine, outlook.position
    if waiting & engine.odd or position.soft & engine.masks.get(slot, _NOTHING)["reads"]:
        return True
    pending = position.facts.pending
    return bool(pending) and any(target in pending for target in engine.targets.get(slot, ()))


def _looked(outlook: Outlook, answers: Outcomes, found: Single, apart: Collection[str]) -> None:
    """Enter the answers to a slot but those that were said or ruled out, and those looked at apart."""
    short, marks, own = outlook.behind - outlook.engine.lanes.top, outlook.marks, 1 << outlook.rivals.shift
    if not (answers.most - short & marks or answers.drops & own):
        return
    facts, slot = outlook.position.facts, found.slot
    gone = (*facts.yes.get(slot, ()), *facts.no.get(slot, ()), *apart)
    several = outlook.engine.usual[slot] > 1
    for value, prior, gain, drops in answers.each:
        if (gain - short & marks or drops & own) and value not in gone:
            _entered(outlook, found, 0 if several else prior, gain, drops)


def _entered(outlook: Outlook, found: Single, prior: int, gain: int, drops: int) -> None:
    """Enter one answer with its prior in thousandths; it is worth by how much the best stands above the leader."""
    lanes = outlook.engine.lanes
    if drops >> outlook.rivals.shift & 1:
        found.falls = True
        found.worth += prior * FALL
        return
    above = gain - outlook.behind + lanes.top
    left = reached = (above & outlook.marks) >> lanes.bits - 1 & ~drops
    found.passing |= reached
    won = 0
    while left:
        low = left & -left
        won = max(won, above >> low.bit_length() - 1 & lanes.lane)
        left ^= low
    if reached:
        found.worth += prior * (won - lanes.half + 1)


def _reaching(outlook: Outlook, slot: str, values: Collection[str]) -> Collection[str]:
    """Return those of some values that imply others which may, by their bound, put another candidate first."""
    engine, position, rivals = outlook.engine, outlook.position, outlook.rivals
    reach = [slot, *(target for target in engine.targets[slot] if target in position.waits)]
    if any(outlook.falls_by(one) for one in reach):
        return values
    waiting = 0
    for one in reach:
        waiting |= position.waits[one]
    most = outlook.waiting(waiting & position.undecided) - outlook.behind
    reached = engine.lanes.reached
    return [value for value in values if reached(rivals.implying[slot, value] + most) & outlook.others]


def _tried(outlook: Outlook, slot: str, found: Single, only: Collection[str] | None) -> None:
    """Enter answers of a slot by standing there: these values, or all of them where their rules do not just add up."""
    engine, facts, leader = outlook.engine, outlook.position.facts, outlook.leader
    held, no = facts.yes.get(slot, ()), facts.no.get(slot, ())
    priors = {
        value: prior for value, prior, *_ in (*outlook.rivals.pieces[slot], *outcomes.unread(outlook.rivals, slot))
    }
    values = [v for v in priors if v not in held and v not in no and (only is None or v in only)]
    picks = [({(slot, value): True}, priors[value], True) for value in values]
    if engine.many[slot]:
        picks += [({(slot, v): True}, 0, False) for v in values if v not in CLOSING]
        picks += [({(slot, v): False}, 10, True) for v in values[:1]]
    for answer, prior, asked in picks:
        there = after(engine, outlook.position, answer, asked=asked)
        lane = leading(engine, there)
        if lane is None or there.drops >> outlook.rivals.shift & 1:
            found.falls = True
            found.worth += prior * FALL
        elif lane != leader:
            points = there.points
            found.passing |= 1 << engine.lanes.bits * lane
            found.worth += prior * (engine.lanes.at(points, lane) - engine.lanes.at(points, leader) + 1)
