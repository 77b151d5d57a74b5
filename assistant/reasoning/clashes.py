"""What can't be had together: the smallest set of wishes that leaves nobody, and what to relax."""

from __future__ import annotations

import itertools

from assistant.model.decision import Clash
from assistant.reasoning.engine import engine
from assistant.reasoning.outlook import leading
from assistant.reasoning.position import position

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from assistant.model.pack import Pack
    from assistant.model.profile import Profile

    Wish = tuple[str, str]

OUT = "out"
"""Stands in place of the slot for a name that was ruled out."""
WIDEST = 3
"""Sets up to this size are searched in full; larger ones are made small by leaving out what is not needed."""


def clash(profile: Profile, pack: Pack) -> Clash | None:
    """Return the smallest set of wishes that leaves nobody, as (slot, value) or ('out', name); None when somebody fits.

    Small sets are tried in full, smallest first; a larger one is found by deletion, so that no wish in it can be
    spared (Junker, QuickXplain: preferred explanations and relaxations, AAAI 2004, gives the recursive form).
    `relax` are the wishes of the set that bring somebody back when they are let go alone, or all of it.
    """
    if _fits(profile, pack):
        return None
    wishes = _wishes(profile)
    small = _smallest(wishes, profile, pack)
    freed = tuple(wish for wish in small if _fits(_kept(profile, [w for w in wishes if w != wish]), pack))
    return Clash(small, freed or small)


def _fits(profile: Profile, pack: Pack) -> bool:
    run = engine(pack)
    return leading(run, position(run, profile)) is not None


def _wishes(profile: Profile) -> list[Wish]:
    """Return what may clash: musts and names ruled out first, then what was plainly said, then what is not wanted."""
    ranks = {"must": 0, "given": 2, "wish": 3, "not-wanted": 4}
    said = [(ranks.get(e.stance, 2), e.slot, e.value) for e in profile.entries]
    said += [(1, OUT, name) for name in profile.out]
    said += [(5, slot, word) for slot, word in profile.closed.items()]
    return [(slot, value) for _, slot, value in sorted(said)]


def _kept(profile: Profile, wishes: Iterable[Wish]) -> Profile:
    """Return the profile with nothing but these wishes."""
    kept = set(wishes)
    return profile.with_(
        entries=tuple(e for e in profile.entries if (e.slot, e.value) in kept),
        out={name: words for name, words in profile.out.items() if (OUT, name) in kept},
        closed={slot: word for slot, word in profile.closed.items() if (slot, word) in kept},
    )


def _smallest(wishes: list[Wish], profile: Profile, pack: Pack) -> tuple[Wish, ...]:
    for size in range(WIDEST + 1 if len(wishes) <= 16 else 2):
        for chosen in itertools.combinations(wishes, size):
            if not _fits(_kept(profile, chosen), pack):
                return chosen
    kept = list(wishes)
    for wish in reversed(wishes):
        fewer = [w for w in kept if w != wish]
        if not _fits(_kept(profile, fewer), pack):
            kept = fewer
    return tuple(kept)
