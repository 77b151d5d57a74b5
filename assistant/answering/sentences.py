"""The advice in so many sentences: which of several names in one, or the case for it in as many as are wanted."""

from __future__ import annotations

from assistant.answering.alternatives import second
from assistant.answering.listing import recommended
from assistant.answering.reasons import against_it, because_of, fired, named_only
from assistant.answering.terms import meant, name_of
from assistant.answering.wording import phrase, starting
from assistant.model.reply import Reply

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.model.decision import Decision
    from assistant.model.pack import Pack
    from assistant.model.profile import Profile

_MOST = 6


def pick(names: Sequence[str], profile: Profile, pack: Pack, decision: Decision) -> Reply | None:
    """Return in one sentence which of several names fits a project best; None where none can be weighed."""
    called: dict[str, str] = {}
    for name in names:
        called.setdefault(meant(pack, name), name)
    order = [s for s in decision.ranking if s.candidate in called and not s.dropped_by]
    if not order:
        return None
    first = order[0]
    said = {"name": starting(name_of(pack, called[first.candidate]))}
    if len(order) > 1 and order[1].points == first.points:
        text = phrase(pack, "options-level", other=name_of(pack, called[order[1].candidate]), **said)
    else:
        because = next(iter(_reasons(first.candidate, decision, pack)), "")
        better = decision.standing(decision.leader)
        outside = better is not None and better.points > first.points and not profile.decided
        text = phrase(pack, "brief-pick-of-these" if outside else "brief-pick", because=because, **said).strip()
    return Reply("answer", ":".join(("pick", *sorted(names))), text)


def sentences(decision: Decision, profile: Profile, pack: Pack, count: int) -> Reply:
    """Return the case for the advice in so many sentences: what, why, what speaks against it, what comes next."""
    one = recommended(decision, profile, pack)
    good = _reasons(one, decision, pack)
    bad = [_first(line) for line in against_it(decision, one, profile, pack, 1)]
    other = second(decision, pack) if one == decision.leader else None
    first = phrase(pack, "brief-take", name=starting(name_of(pack, one)), because=good[0] if good else "").strip()
    against = [phrase(pack, "options-but", because=b) for b in bad[:1]]
    last = [phrase(pack, "brief-next", name=name_of(pack, other.candidate))] if other else []
    spare = max(0, count - 1 - len(against[: count - 1]))
    told = [first, *good[1 : 1 + spare], *against]
    told += last if len(told) < count else []
    return Reply("recommend", f"recommend:{one}", " ".join(told[: min(count, _MOST)]))


def _reasons(candidate: str, decision: Decision, pack: Pack) -> list[str]:
    """Return what speaks for a candidate here, each in its first sentence."""
    found = fired(decision.standing(candidate), good=True)
    reasons = [r for r in found if not named_only(r, pack)] or found
    return [_first(because_of(r, (candidate,), pack)) for r in reasons]


def _first(text: str) -> str:
    """Return the first sentence of a text."""
    return text.partition(". ")[0].rstrip(".") + "."
