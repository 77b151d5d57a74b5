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


def shortlisted(profile: Profile, pack: Pack) -> tuple[str, ...]:
    """Return the candidates that a person is choosing between."""
    slots = [slot.id for slot in pack.slots.values() if slot.of == "candidates"]
    return tuple(v for slot in slots for v in profile.values(slot) if v in pack.candidates)


def recommended(decision: Decision, profile: Profile, pack: Pack) -> str:
    """Return what a card recommends: the best of the person's own list where one of it is left, else the leader."""
    names = shortlisted(profile, pack)
    inside = (s.candidate for s in decision.ranking if s.candidate in names and not s.dropped_by)
    return next(inside, decision.leader)


def outside(decision: Decision, profile: Profile, pack: Pack) -> str:
    """Return how the rest stands to the person's own list, '' where nothing is better or nothing is listed."""
    names = shortlisted(profile, pack)
    one = recommended(decision, profile, pack)
    if not names or one == decision.leader:
        none_left = bool(names) and one not in names
        return phrase(pack, "outside-none") if none_left else ""
    best = decision.standing(decision.leader)
    return _better(best, pack) if best else ""


def _better(standing: Standing, pack: Pack) -> str:
    """Return that a candidate outside the list fits better, with the reason that counts most."""
    reasons = fired(standing, good=True)
    because = ended(reasons[0].because) if reasons else ""
    key = "outside-better" if because else "outside-better-bare"
    return phrase(pack, key, name=name_of(pack, standing.candidate), because=because)
