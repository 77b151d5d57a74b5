"""What one answer to one open slot would do: whom it puts first, and how much is won by knowing it.

For a slot of many values an answer is one value, said in passing or picked alone, none of them, a closing word, or
as many values as people usually name there.
The worth of a question is the expected value of information (Howard, Information value theory, IEEE Transactions on
Systems Science and Cybernetics 2, 1966): by how many points, on average over the priors, the best candidate after
the answer would stand above the present leader. An answer that changes nobody's place is worth nothing.
"""

from __future__ import annotations

from assistant.model.profile import CLOSING
from assistant.reasoning.answers import after, satisfies
from assistant.reasoning.lanes import ones_in
from assistant.reasoning.outlook import falls_by, gains, leading
from assistant.reasoning.position import union
from assistant.reasoning.several import SETS, gained, passing, sets, usual

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

    from assistant.reasoning.engine import Engine
    from assistant.reasoning.outlook import Outlook

    Piece = tuple[str, int, int, int]

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
    found = Single(slot)
    if not outlook.live and not outlook.falls and not position.soft:
        return found
    waiting = position.waits[slot] & position.undecided
    special = waiting & engine.odd or position.soft & engine.masks.get(slot, _NOTHING)["reads"]
    if slot in engine.implied or special:
        _tried(outlook, slot, found, _implying(outlook, slot), bool(special))
        if special:
            return found
    alone = waiting & ~position.twice
    if usual(engine, slot) > 1:
        _named(outlook, slot, alone, found)
        if found.turns():
            return found
        found.passing |= passing(outlook, slot, alone)
    most = _most(outlook, slot) + sum(outlook.rules[bit] for bit in ones_in(alone))
    falls = outlook.falls and falls_by(engine, position, outlook.leader, slot)
    if falls or engine.lanes.reached(most - outlook.behind) & outlook.others:
        _looked(outlook, slot, alone, found)
    return found


def _pieces(engine: Engine, leader: int, slot: str) -> list[Piece]:
    """Return every answer that is read: value, prior in thousandths, gains on the leader, drops."""
    key = ("pieces", leader, slot)
    kept = engine.memo.get(key)
    if kept is None:
        whole = 100 if engine.many[slot] else sum(prior for _, prior, _ in engine.domain[slot]) or 1
        priors = [(value, prior * 1000 // whole) for value, prior, read in engine.domain[slot] if read]
        priors += [(word, 10) for word in CLOSING]
        values = [(value, prior, *engine.value(slot, value)) for value, prior in priors]
        kept = engine.keep(key, [(v, prior, gains(engine, leader, points), d) for v, prior, points, d in values])
    return kept  # type: ignore[no-any-return]


def _most(outlook: Outlook, slot: str) -> int:
    """Return what each candidate can at most gain on the leader by one value of a slot."""
    engine, leader = outlook.engine, outlook.leader
    if not engine.many[slot]:
        return outlook.best[slot]
    key = ("most", leader, slot)
    most = engine.memo.get(key)
    if most is None:
        most = 0
        for _, _, gain, _ in _pieces(engine, leader, slot):
            most = engine.lanes.greater(most, gain)
        engine.keep(key, most)
    return int(most)


def _looked(outlook: Outlook, slot: str, alone: int, found: Single) -> None:
    """Enter every answer of a slot whose effects add up."""
    lanes, behind, others = outlook.engine.lanes, outlook.behind, outlook.others
    top, shift, bits = lanes.top, lanes.bits * outlook.leader, lanes.bits - 1
    several = usual(outlook.engine, slot) > 1
    for _, prior, gain, drops in _answers(outlook, slot, alone):
        if drops >> shift & 1 or (gain - behind + top & top) >> bits & others & ~drops:
            _entered(outlook, found, 0 if several else prior, gain, drops)


def _named(outlook: Outlook, slot: str, alone: int, found: Single) -> None:
    """Enter answers of several values; they alone give the worth, because a single value is seldom the answer."""
    masks = outlook.engine.masks.get(slot)
    for values in sets(outlook, slot):
        gain, drops = gained(outlook, slot, values)
        if masks and alone:
            lines = ~masks["line"] | union(masks["hits"], (*outlook.position.facts.yes.get(slot, ()), *values))
            coming = union(masks["bars"], _coming(outlook, slot))
            more, dropped = _fired(outlook, lines & alone & ~union(masks["bars"], values) & ~coming)
            gain, drops = gain + more, drops | dropped
        _entered(outlook, found, WHOLE // SETS, gain, drops)


def _entered(outlook: Outlook, found: Single, prior: int, gain: int, drops: int) -> None:
    """Enter one answer with its prior in thousandths."""
    lanes = outlook.engine.lanes
    reached = lanes.reached(gain - outlook.behind) & outlook.others & ~drops
    if drops >> lanes.bits * outlook.leader & 1:
        found.falls = True
        found.worth += prior * FALL
    elif reached:
        found.passing |= reached
        found.worth += prior * _won(outlook, gain, reached)


def _won(outlook: Outlook, gain: int, reached: int) -> int:
    """Return by how many points the best of those reached stands above the leader after an answer, at least 1."""
    lanes = outlook.engine.lanes
    numbers = lanes.biased(gain - outlook.behind)
    return max(numbers[lane] for lane in lanes.marked(reached)) - lanes.half + 1


def _answers(outlook: Outlook, slot: str, alone: int) -> Iterator[Piece]:
    """Yield every answer to a slot with all it does, the rules that wait for that slot alone included."""
    engine, facts = outlook.engine, outlook.position.facts
    pieces = _pieces(engine, outlook.leader, slot)
    gone = (*facts.yes.get(slot, ()), *facts.no.get(slot, ()), *engine.implied.get(slot, ()))
    if gone:
        pieces = [piece for piece in pieces if piece[0] not in gone]
    if not alone:
        yield from pieces
    elif engine.many[slot]:
        yield from _picked(outlook, slot, pieces, alone)
    else:
        for value, prior, gain, drops in [*pieces, *_unread(outlook, slot)]:
            more, dropped = _fired(outlook, satisfies(engine.masks[slot], value) & alone)
            yield value, prior, gain + more, drops | dropped


def _unread(outlook: Outlook, slot: str) -> list[Piece]:
    """Return one answer that no rule names, for rules that hold when none of their values was given."""
    domain = outlook.engine.domain[slot]
    whole = sum(prior for _, prior, _ in domain) or 1
    unread = [(value, prior) for value, prior, read in domain if not read]
    return [(unread[0][0], sum(prior for _, prior in unread) * 1000 // whole, 0, 0)] if unread else []


def _picked(outlook: Outlook, slot: str, pieces: list[Piece], alone: int) -> Iterator[Piece]:
    """Yield answers to a slot of many values: each said in passing, each picked alone, none, and the closing words."""
    masks = outlook.engine.masks[slot]
    hits, bars, turned = masks["hits"], masks["bars"], masks["turned"]
    facts = outlook.position.facts
    lines = (~masks["line"] | union(hits, facts.yes.get(slot, ()))) & alone
    coming = union(bars, _coming(outlook, slot))
    nothing = _fired(outlook, lines & ~coming)
    yield "", 10, *nothing
    for value, prior, gain, drops in pieces:
        hit = hits.get(value, 0) & alone
        if value in CLOSING:
            more, dropped = _fired(outlook, (lines | hit) & (~turned | masks["free"].get(value, 0)))
        else:
            more, dropped = _fired(outlook, hit & ~turned) if hit else (0, 0)
        yield value, prior, gain + more, drops | dropped
        if turned & alone and value not in CLOSING:
            barred = bars.get(value, 0)
            more, dropped = _fired(outlook, (lines | hit) & ~barred & ~coming) if hit or barred & alone else nothing
            yield value, 0, gain + more, drops | dropped


def _coming(outlook: Outlook, slot: str) -> Iterable[str]:
    """Return the values that others imply and that an answer to this slot brings with it."""
    facts, engine = outlook.position.facts, outlook.engine
    if slot not in engine.followers or slot in facts.asked:
        return facts.pending.get(slot, ())
    there = facts.copy()
    there.asked |= {slot}
    there.finish(engine.implied)
    return there.pending.get(slot, ())


def _fired(outlook: Outlook, mask: int) -> tuple[int, int]:
    """Return what these complex rules give each candidate over the leader, and whom they drop."""
    engine, gained, drops = outlook.engine, 0, 0
    if not mask:
        return 0, 0
    for bit in ones_in(mask):
        points, dropped = outlook.position.effect(engine, bit)
        gained += points
        drops |= dropped
    return gains(engine, outlook.leader, gained), drops


def _implying(outlook: Outlook, slot: str) -> list[str]:
    """Return the values of a slot that imply others and may, by their bound, put another candidate first."""
    engine, position, lanes = outlook.engine, outlook.position, outlook.engine.lanes
    reach = [slot, *(target for target in engine.targets.get(slot, ()) if target in position.waits)]
    if outlook.falls and any(falls_by(engine, position, outlook.leader, one) for one in reach):
        return list(engine.implied.get(slot, ()))
    waiting = 0
    for one in reach:
        waiting |= position.waits[one]
    most = sum(outlook.rules[bit] for bit in ones_in(waiting & position.undecided)) - outlook.behind
    found = []
    for value, atoms in engine.implied.get(slot, {}).items():
        key = ("implied", outlook.leader, slot, value)
        gain = engine.memo.get(key)
        if gain is None:
            own = gains(engine, outlook.leader, engine.value(slot, value)[0])
            more = (gains(engine, outlook.leader, engine.value(*atom)[0]) for atom in _followed(engine, atoms))
            gain = engine.keep(key, own + sum(lanes.positive(one) for one in more))
        if lanes.reached(gain + most) & outlook.others:
            found.append(value)
    return found


def _followed(engine: Engine, atoms: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return these values and whatever they imply in turn."""
    found = list(atoms)
    for slot, value in found:
        found.extend(one for one in engine.implied.get(slot, {}).get(value, ()) if one not in found)
    return found


def _tried(outlook: Outlook, slot: str, found: Single, only: Container[str], odd: bool) -> None:
    """Enter answers of a slot by standing there: values that imply others, all where masks do not hold its rules."""
    engine, position, leader = outlook.engine, outlook.position, outlook.leader
    gone = (*position.facts.yes.get(slot, ()), *position.facts.no.get(slot, ()))
    priors = {value: prior for value, prior, _, _ in _pieces(engine, leader, slot)}
    values = [v for v in (*priors, *(piece[0] for piece in _unread(outlook, slot))) if v not in gone]
    values = [v for v in values if v in only] if not odd else values
    if not values:
        return
    picks = [({(slot, value): True}, priors.get(value, 10), True) for value in values]
    if engine.many[slot]:
        picks += [({(slot, v): True}, 0, False) for v in values if v not in CLOSING]
        picks += [({(slot, v): False}, 10, True) for v in values[:1]]
    for answer, prior, asked in picks:
        there = after(engine, position, answer, asked=asked)
        lane = leading(engine, there)
        if lane is None or there.drops >> engine.lanes.bits * leader & 1:
            found.falls = True
            found.worth += prior * FALL
        elif lane != leader:
            points = there.points
            found.passing |= 1 << engine.lanes.bits * lane
            found.worth += prior * (engine.lanes.at(points, lane) - engine.lanes.at(points, leader) + 1)
