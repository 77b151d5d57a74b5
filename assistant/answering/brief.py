"""The recommendation said again in few words, where nothing has changed since it was shown in full."""

from __future__ import annotations

from assistant.answering.alternatives import second
from assistant.answering.family import family
from assistant.answering.listing import recommended
from assistant.answering.reasons import because_of, fired
from assistant.answering.terms import name_of
from assistant.answering.wording import ended, phrase
from assistant.model.reply import Reply

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.model.decision import Decision
    from assistant.model.pack import Pack
    from assistant.model.profile import Profile


def again(decision: Decision, profile: Profile, pack: Pack) -> Reply:
    """Return the recommendation in few words: what, of a family the one name, the best reason, and who is next."""
    one = recommended(decision, profile, pack)
    names = family(one, profile, pack)
    reasons = fired(decision.standing(one), good=True)[:1]
    other = second(decision, pack) if one == decision.leader else None
    parts = [
        phrase(pack, "card-again", name=name_of(pack, one)),
        *(f"{phrase(pack, 'card-again-name', name=name_of(pack, n))} {ended(because)}" for n, because in names[:1]),
        *(because_of(r, (one,), pack) for r in reasons),
        phrase(pack, "runner-up", name=name_of(pack, other.candidate)) if other else "",
    ]
    return Reply("recommend", f"recommend:{one}", " ".join(p for p in parts if p))
