"""Machine-found profiles: one in which a rule fires, one in which a candidate wins."""

from __future__ import annotations

import itertools

from assistant.model.profile import CLOSING, EMPTY, Entry
from assistant.reasoning.engine import engine
from assistant.reasoning.facts import TRUE, read, truth
from assistant.reasoning.position import position

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.model.conditions import When
    from assistant.model.pack import Pack
    from assistant.model.profile import Profile
    from assistant.reasoning.engine import Engine

MOST_TRIED = 4000
"""Profiles tried for one rule before it counts as one that never fires; conditions in use need a handful."""
ROUNDS = 4
"""Times that all slots are gone through when a profile is climbed."""


def firing(when: When, pack: Pack) -> Profile | None:
    """Return a profile for which a condition holds, None when none was found among those that could matter."""
    run = engine(pack)
    choices = [list(_choices(run, slot, when)) for slot in sorted(when.slots() & run.many.keys())]
    bases = [EMPTY, _inert(run, when)] if run.implied else [EMPTY]
    for base, combined in itertools.islice(itertools.product(bases, itertools.product(*choices)), MOST_TRIED):
        profile = base
        for slot, values in combined:
            profile = said(run, profile, slot, values)
        if truth(when, read(profile, run.many, run.implied)) == TRUE:
            return profile
    return None


def _inert(run: Engine, when: When) -> Profile:
    """Return a profile in which the slots that a condition does not read imply nothing of what it does."""
    profile = EMPTY
    for slot in sorted(run.implied.keys() - when.slots()):
        value = next((v for v, _, _ in run.domain[slot] if v not in run.implied[slot]), "any")
        profile = said(run, profile, slot, (value,))
    return profile


def _choices(run: Engine, slot: str, when: When) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the answers to a slot that a condition can tell apart, those it names first."""
    named = sorted(_named(when, slot))
    values = [value for value in named if value not in CLOSING]
    yield from ((slot, (value,)) for value in named)
    if run.many[slot]:
        yield slot, ()
        yield from ((slot, pair) for pair in itertools.combinations(values, 2))
    else:
        other = next((v for v, _, _ in run.domain[slot] if v not in named), "")
        yield slot, (other,)
    yield from ((slot, (word,)) for word in CLOSING if word not in named)


def _named(when: When, slot: str) -> set[str]:
    own = {value for test in when.tests if test.slot == slot for value in test.values}
    return own.union(*(_named(group, slot) for group in when.nots))


def said(run: Engine, profile: Profile, slot: str, values: tuple[str, ...]) -> Profile:
    """Return the profile with a slot answered by exactly these values, or closed by a closing word."""
    profile = profile.without(slot)
    for value in values:
        if value in CLOSING:
            return profile.with_closed(slot, value)
        profile = profile.with_entry(Entry(slot, value), run.many[slot])
    return profile.with_(asked=profile.asked | {slot}) if run.many[slot] else profile


def witness(candidate: str, pack: Pack) -> Profile | None:
    """Return a profile in which a candidate wins, None when none was found.

    The examples its author gave are tried first; then profiles are climbed, one slot after another, by the margin
    between the candidate and the best of the others (coordinate ascent), from the empty profile and from each value
    that favours it most.
    """
    run = engine(pack)
    if candidate not in run.lane:
        return None
    for start in _starts(candidate, pack, run):
        profile, margin = _climbed(run, run.lane[candidate], start)
        if margin > 0:
            return profile
    return None


def _starts(candidate: str, pack: Pack, run: Engine) -> Iterator[Profile]:
    for example in pack.candidates[candidate].examples:
        if example.expect == "wins":
            profile = EMPTY
            for slot, values in example.given.items():
                if slot in run.many:
                    profile = said(run, profile, slot, tuple(values))
            yield profile
    yield EMPTY
    lane = run.lane[candidate]
    atoms = ((slot, value) for slot in run.asking for value, _, reads in run.domain[slot] if reads)
    best = sorted(atoms, key=lambda atom: -run.lanes.at(run.value[atom][0], lane))
    yield from (said(run, EMPTY, slot, (value,)) for slot, value in best[:4])


def margin(run: Engine, lane: int, profile: Profile) -> int:
    """Return by how many points a candidate wins (1 at a tie that its name wins); 0 or less when it does not."""
    here = position(run, profile)
    if here.drops >> run.lanes.bits * lane & 1:
        return -1000
    numbers = run.lanes.listed(here.points)
    out = set(run.lanes.marked(here.drops))
    others = [numbers[n] + (n < lane) for n in range(run.lanes.count) if n != lane and n not in out]
    return numbers[lane] - max(others, default=numbers[lane] - 1) + (1 if others else 0)


def _climbed(run: Engine, lane: int, start: Profile) -> tuple[Profile, int]:
    """Return the best profile found from a start and its margin; stops at the first win."""
    profile, best = start, margin(run, lane, start)
    for _ in range(ROUNDS):
        before = best
        for slot in run.asking:
            for changed in _changes(run, profile, slot) if slot in run.read else ():
                if best > 0:
                    return profile, best
                size = margin(run, lane, changed)
                if size > best:
                    profile, best = changed, size
        if best == before:
            break
    return profile, best


def _changes(run: Engine, profile: Profile, slot: str) -> Iterator[Profile]:
    held = profile.values(slot)
    for value, _, reads in run.domain[slot]:
        if not reads or value in held or not value.isprintable():
            continue
        if not run.many[slot]:
            yield said(run, profile, slot, (value,))
            continue
        for values in ((value,), (*profile.values(slot), value)):
            yield said(run, profile, slot, values)
