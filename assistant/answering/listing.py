"""The person's own shortlist: the winner inside it, then a better one outside it."""

from __future__ import annotations

from assistant.answering.reasons import fired
from assistant.answering.terms import name_of
from assistant.answering.wording import ended, phrase, starting

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.model.decision import Decision, Inside, Standing
    from assistant.model.pack import Pack
    from assistant.model.profile import Profile


def recommended(decision: Decision, profile: Profile, pack: Pack) -> str:
    """Return what a card recommends: what the person decided for, else the best of their own list or the leader.

    One name is no list, and a list does not bind where something outside it fits far better.
    """
    decided = pack.index.get("stood_for", {}).get(profile.decided, profile.decided)
    if decided in pack.candidates:
        return str(decided)
    inside = _own(decision, profile, pack)
    return inside.best if inside and _binds(inside, decision, profile, pack) else decision.leader


def _own(decision: Decision, profile: Profile, pack: Pack) -> Inside | None:
    from assistant.reasoning import shortlist

    return shortlist(profile, pack, decision)


_FAR_BETTER = 8
"""By how many points something outside a person's list fits far better than the best on it."""


def _binds(inside: Inside, decision: Decision, profile: Profile, pack: Pack) -> bool:
    """Return whether the best of a person's own list is recommended: it leads, or is one of several and not far off."""
    best = decision.standing(inside.best)
    if best is None or best.dropped_by:
        return False
    named = {v for slot in pack.slots if pack.slots[slot].of == "candidates" for v in profile.values(slot)}
    return inside.gap <= 0 or (len(named) > 1 and inside.gap < _FAR_BETTER)


def outside(decision: Decision, profile: Profile, pack: Pack) -> str:
    """Return how the rest stands to the person's own list, '' where nothing is better or nothing is listed."""
    inside = _own(decision, profile, pack)
    if inside is None or not inside.outside:
        return ""
    if not inside.best:
        return phrase(pack, "outside-none")
    if not _binds(inside, decision, profile, pack):
        return _behind(inside.best, decision, pack)
    better = decision.standing(inside.outside)
    return _better(better, pack) if better and inside.gap > 0 else ""


def _behind(named: str, decision: Decision, pack: Pack) -> str:
    """Return that the one the person named fits less well, with what speaks most against it."""
    standing = decision.standing(named)
    reasons = fired(standing, good=False) if standing else []
    because = ended(reasons[0].because) if reasons else ""
    key = "named-behind" if because else "named-behind-bare"
    return phrase(pack, key, name=starting(name_of(pack, named)), because=because)


def _better(standing: Standing, pack: Pack) -> str:
    """Return that a candidate outside the list fits better, with the reason that counts most."""
    reasons = fired(standing, good=True)
    because = ended(reasons[0].because) if reasons else ""
    key = "outside-better" if because else "outside-better-bare"
    return phrase(pack, key, name=name_of(pack, standing.candidate), because=because)
