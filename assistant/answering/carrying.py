"""The verdict on what was asked, by the verdict on the claim that is nearest to it."""

from __future__ import annotations

from assistant.answering.claims import aside, denied, opposed, without_contrast
from assistant.answering.nearness import swapped
from assistant.answering.reaching import contrary, levels, limits, narrowed, reach, reached
from assistant.understanding.idioms import plainly

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.model.pack import Pack
    from assistant.model.reading import Question

TURNED = {"yes": "no", "no": "yes"}


def carried(question: Question, claim: str, verdict: str, pack: Pack) -> str:
    """Return the verdict on a question by that on its claim: the same, turned, or none where it does not carry over."""
    asked, claim = plainly(without_contrast(question.words)), plainly(claim)
    if verdict == "partly" and (_unable(asked, claim) or narrowed(asked, claim)):
        return "no"
    if verdict not in TURNED:
        return reached(verdict, asked, claim, denied=denied(asked, claim))
    if verdict == "no" and limits(claim) and _unable(asked, claim):
        return "no"
    if verdict == "yes" and reach(claim) == "some" != reach(asked):
        return "partly"
    if aside(asked, claim) and not (verdict == "no" and "should" in claim.lower().split()):
        return ""
    if levels(asked, claim):
        return "no" if verdict == "yes" else ""
    turned = turns(question, asked, claim)
    if turned and verdict == "no" and reach(asked) == "every" != reach(claim) and not denied(asked, claim):
        return ""
    wide = reach(asked) == "every" != reach(claim) and "never" not in asked and not denied(asked, claim)
    if verdict == "yes" and not turned and (wide or narrowed(asked, claim)):
        return "no"
    if swapped(asked, claim, pack.index):
        return verdict if turned else "no" if verdict == "yes" else ""
    return (
        verdict
        if not turned or (verdict == "no" and contrary(asked, claim) and denied(asked, claim) == denied(claim, claim))
        else TURNED[verdict]
    )


def turns(question: Question, asked: str, claim: str) -> bool:
    """Return whether a question, put in these words, puts a claim the other way; what was read of it goes before."""
    return opposed(asked, claim, question.negated if question.pattern in ("is-a", "can") else None)


_ABLE = frozenset("can support supports work works run runs possible do".split())
_UNABLE = frozenset("can't cant cannot unable impossible".split())


def _unable(asked: str, claim: str) -> bool:
    """Return whether a question denies that a thing can be done which its claim grants."""
    words = asked.lower().split()
    return words[0] not in _UNABLE and not _UNABLE.isdisjoint(words) and not _ABLE.isdisjoint(claim.lower().split())
