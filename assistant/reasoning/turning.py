"""What would turn the result: the fewest changed answers, and to whom."""

from __future__ import annotations

import itertools

from assistant.model.decision import Flip
from assistant.model.profile import Entry
from assistant.reasoning.engine import engine
from assistant.reasoning.kept import Kept
from assistant.reasoning.outlook import Outlook, leading
from assistant.reasoning.position import position
from assistant.reasoning.single import single
from assistant.reasoning.varying import Varied

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.model.decision import Decision
    from assistant.model.pack import Pack
    from assistant.model.profile import Profile
    from assistant.reasoning.engine import Engine

    Change = tuple[str, str]
    Ordered = tuple[bool, bool, bool, int, int, str, str]

NEAREST = 4
"""Challengers for whom pairs of changes are tried."""
WIDEST = 6
"""Slots of which pairs are made for one challenger."""


def flips(
    profile: Profile, pack: Pack, decision: Decision | None = None, most: int = 3, wanted: str = ""
) -> tuple[Flip, ...]:
    """Return at most so many changes of answers that would turn the result, the fewest changes first.

    One to the `wanted` candidate is added where there is one and it is not among them.
    One changed or added answer is tried first: what nobody is expected to say last, what was said after what was not
    (and, where it answers one of the pack's minimum slots, after all else), and the likelier by the priors before the
    less likely; pairs only where no single one turns it, for the nearest challengers. Different winners come before
    second ways to the same one.
    """
    run = engine(pack)
    here = position(run, profile)
    lane = leading(run, here)
    if lane is None or (decision is not None and not decision.leader):
        return ()
    singles, pairs = _singles(run, profile, Outlook(run, here, lane)), _pairs(run, profile, lane)
    found = _enough(singles, most, wanted) or _enough(pairs, most, wanted)
    firsts: dict[str, Flip] = {}
    for flip in found:
        firsts.setdefault(flip.winner, flip)
    told = [*firsts.values(), *(flip for flip in found if firsts[flip.winner] is not flip)][:most]
    if wanted in firsts and firsts[wanted] not in told:
        told.append(firsts[wanted])
    return tuple(told)


def _enough(flips: Iterator[Flip], most: int, wanted: str) -> list[Flip]:
    """Return flips up to the one that makes so many different winners, the wanted one among them; not the rest."""
    found: list[Flip] = []
    winners: set[str] = set()
    for flip in flips:
        found.append(flip)
        winners.add(flip.winner)
        if len(winners) >= most and (not wanted or wanted in winners):
            break
    return found


def _after(run: Engine, profile: Profile, changes: tuple[Change, ...]) -> str:
    """Return who leads after these changes, '' for nobody."""
    for slot, value in changes:
        profile = profile.with_entry(Entry(slot, value), run.many[slot])
    lane = leading(run, position(run, profile))
    return run.order[lane] if lane is not None else ""


def _values(run: Engine, profile: Profile, slot: str) -> list[tuple[str, int]]:
    """Return the values that could be said of a slot instead or as well, with their priors."""
    held = profile.values(slot)
    return [(v, prior) for v, prior, read in run.domain[slot] if read and v.isprintable() and v not in held]


def _changes(run: Engine, profile: Profile, place: int, slot: str) -> list[Ordered]:
    """Return the answers a slot could have, each with what it is sorted by."""
    about, said = slot in run.program["minimum"], bool(profile.values(slot)) and not run.many[slot]
    return [
        (not prior, said, said and about, -prior, place, slot, value) for value, prior in _values(run, profile, slot)
    ]


def _singles(run: Engine, profile: Profile, outlook: Outlook) -> Iterator[Flip]:
    """Yield single changes that turn the result, in the order in which `flips` tells them."""
    found: list[Ordered] = []
    varied: Kept[str, Varied] = Kept(lambda slot: Varied(run, profile, slot))
    said = (e.slot for e in profile.entries if e.slot not in run.asking and run.many.get(e.slot) is False)
    for place, slot in enumerate((*run.asking, *dict.fromkeys(said))):
        if slot in run.read and not _idle(outlook, slot):
            found += _changes(run, profile, place, slot)
    for *_, slot, value in sorted(found):
        winner = varied[slot].leader(value)
        if winner is not None and winner != outlook.leader:
            yield Flip(((slot, value),), run.order[winner])


def _idle(outlook: Outlook, slot: str) -> bool:
    """Return whether nothing was said of a slot and no answer to it changes who leads."""
    here = outlook.position
    return slot in here.open and slot not in here.facts.said and not single(outlook, slot).turns()


def _pairs(run: Engine, profile: Profile, lane: int) -> Iterator[Flip]:
    """Yield pairs of changes that turn the result, for the nearest challengers by the values that help them most."""
    here = position(run, profile)
    numbers = run.lanes.biased(here.points)
    out = {lane, *run.lanes.marked(here.drops)}
    nearest = sorted((n for n in range(run.lanes.count) if n not in out), key=lambda n: (-numbers[n], n))[:NEAREST]
    for other in nearest:
        best = sorted((_best(run, profile, lane, other, slot) for slot in run.asking if slot in run.read), reverse=True)
        for (_, *one), (_, *two) in itertools.combinations([b for b in best if b[0] > 0][:WIDEST], 2):
            changes = ((one[0], one[1]), (two[0], two[1]))
            winner = _after(run, profile, changes)
            if winner and winner != run.order[lane]:
                yield Flip(changes, winner)


def _best(run: Engine, profile: Profile, lane: int, other: int, slot: str) -> tuple[int, str, str]:
    """Return the value of a slot that gives a challenger most over the leader: (points, slot, value)."""
    found = (0, slot, "")
    for value, _ in _values(run, profile, slot):
        gained = run.lanes.at(run.rivals[lane].values[slot, value], other)
        found = max(found, (gained, slot, value))
    return found
