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


def outside(decision: Decision, profile: Profile, pack: Pack) -> str:
    """Return how the best of the shortlist and the best of all compare, '' where they are one or nothing is listed."""
    names = shortlisted(profile, pack)
    if not names:
        return ""
    inside = next((s for s in decision.ranking if s.candidate in names and not s.dropped_by), None)
    free = [s for s in decision.ranking if not s.dropped_by and s.candidate not in names]
    if decision.leader in names:
        better = max(free, key=lambda s: s.points, default=None)
        leader = decision.standing(decision.leader)
        return _better(better, pack) if better and leader and better.points > leader.points else ""
    if inside is None:
        return phrase(pack, "outside-none", name=name_of(pack, decision.leader))
    return phrase(pack, "outside-best", name=name_of(pack, decision.leader), inside=name_of(pack, inside.candidate))


def _better(standing: Standing, pack: Pack) -> str:
    """Return that a candidate outside the list fits better, with the reason that counts most."""
    reasons = fired(standing, good=True)
    because = ended(reasons[0].because) if reasons else ""
    key = "outside-better" if because else "outside-better-bare"
    return phrase(pack, key, name=name_of(pack, standing.candidate), because=because)
