"""The person's own shortlist: the winner inside it, then a better one outside it."""

from __future__ import annotations

from assistant.answering.reasons import fired
from assistant.answering.terms import name_of
from assistant.answering.wording import ended, phrase

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.model.decision import Decision, Standing
    from assistant.model.pack import Pack
    from assistant.model.profile import Profile


def recommended(decision: Decision, profile: Profile, pack: Pack) -> str:
    """Return what a card recommends: the best of the person's own list where one of it is left, else the leader."""
    from assistant.reasoning import shortlist

    inside = shortlist(profile, pack, decision)
    return inside.best or decision.leader if inside else decision.leader


def outside(decision: Decision, profile: Profile, pack: Pack) -> str:
    """Return how the rest stands to the person's own list, '' where nothing is better or nothing is listed."""
    from assistant.reasoning import shortlist

    inside = shortlist(profile, pack, decision)
    if inside is None or not inside.outside:
        return ""
    if not inside.best:
        return phrase(pack, "outside-none")
    better = decision.standing(inside.outside)
    return _better(better, pack) if better and inside.gap > 0 else ""


def _better(standing: Standing, pack: Pack) -> str:
    """Return that a candidate outside the list fits better, with the reason that counts most."""
    reasons = fired(standing, good=True)
    because = ended(reasons[0].because) if reasons else ""
    key = "outside-better" if because else "outside-better-bare"
    return phrase(pack, key, name=name_of(pack, standing.candidate), because=because)
