"""Is X right for this: what the rules say of one candidate for what was told, beside the one that stands first."""

from __future__ import annotations

from assistant.answering.composing import composed
from assistant.answering.family import family
from assistant.answering.reasons import because_of, distinct, dropped, fired, trade_offs
from assistant.answering.terms import name_of
from assistant.answering.wording import ended, listed, phrase
from assistant.model.profile import EMPTY

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.model.decision import Decision, Standing
    from assistant.model.pack import Pack
    from assistant.model.profile import Profile
    from assistant.model.reading import Question, Reading
    from assistant.model.reply import Answer

CLOSE = 4
"""Points behind the first with which a candidate is still as good a choice."""
POOR, FAR = -4, 16
"""A candidate with so few points, and so far behind the first, is the wrong tool."""


def of_told(question: Question, reading: Reading) -> Question:
    """Return a question whether something is right with the project that the text tells of, where it names none."""
    if question.pattern != "fits" or question.values:
        return question
    told = (h for h in reading.heard if h.stance != "not-wanted" and h.value not in question.terms)
    return question.with_(values=tuple((h.slot, h.value) for h in told))


def fits(question: Question, pack: Pack, profile: Profile = EMPTY) -> Answer:
    """Return whether a candidate is right for what the question tells of a project, added to what is known of it."""
    from assistant.reasoning import decide

    given: dict[str, list[str]] = {}
    for slot, value in question.values:
        given.setdefault(slot, []).append(value)
    known = profile.with_given(given, pack)
    asked = question.terms[0]
    one = pack.index["stood_for"].get(asked, asked)
    decision = decide(known, pack)
    standing, leader = decision.standing(one), decision.standing(decision.leader)
    verdict = _verdict(standing, leader)
    verdict = "partly" if asked != one and verdict == "yes" and asked not in dict(family(one, known, pack)) else verdict
    name = name_of(pack, asked)
    told = [phrase(pack, f"fits-{verdict}", name=name)]
    told += _reasons(one, verdict, decision, known, pack) if asked == one or verdict != "partly" else []
    told += [phrase(pack, "fits-rather", names=rather)] if asked != one and (rather := _first(one, known, pack)) else []
    if leader and leader.candidate != one and verdict != "yes":
        told.append(_better(standing, leader, pack))
    elif leader and leader.candidate == one and (asked == one or verdict == "yes"):
        told.append(phrase(pack, "fits-first"))
    sources = [s for r in (standing.reasons if standing else ()) for s in r.sources]
    turned = {"yes": "no", "no": "yes"}.get(verdict, verdict) if question.negated else verdict
    return composed(question, pack, "faq", told, turned, sources=sources)


def _first(one: str, profile: Profile, pack: Pack) -> str:
    """Return the names that a family stands for in this case, '' where it has none."""
    return listed(pack, [name_of(pack, name) for name, _ in family(one, profile, pack)][:_NAMES], "or")


_NAMES = 2


def _verdict(standing: Standing | None, leader: Standing | None) -> str:
    if standing is None or leader is None or standing.dropped_by:
        return "no"
    if leader.points - standing.points <= CLOSE and standing.points >= 0:
        return "yes"
    far = leader.points - standing.points >= FAR
    return "no" if standing.points <= POOR and far else "partly"


def _reasons(one: str, verdict: str, decision: Decision, profile: Profile, pack: Pack) -> list[str]:
    standing = decision.standing(one)
    if standing is None:
        return []
    if standing.dropped_by:
        return dropped(standing, profile, pack)
    good = [because_of(r, (one,), pack) for r in fired(standing, good=True)]
    bad = [because_of(r, (one,), pack) for r in fired(standing, good=False)]
    bad += [ended(text) for text in trade_offs(one, profile, pack)]
    if verdict == "yes":
        return [*good[:2], *bad[:1]]
    return [*bad[:1], *good[:1]] if verdict == "partly" else bad[:2]


def _better(standing: Standing | None, leader: Standing, pack: Pack) -> str:
    from assistant.reasoning.explain import gained

    reasons = distinct(gained(leader, standing)) if standing and not standing.dropped_by else []
    because = next((because_of(r, (leader.candidate,), pack) for r in reasons if (r.effect or 0) > 0), "")
    key = "fits-better" if because else "fits-better-plain"
    return phrase(pack, key, name=name_of(pack, leader.candidate), because=because)
