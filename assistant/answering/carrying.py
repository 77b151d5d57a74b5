"""The verdict on what was asked, by the verdict on the claim that is nearest to it."""

from __future__ import annotations

from assistant.answering.claims import aside, denied, opposed, without_contrast
from assistant.answering.nearness import same_matter, swapped, told_apart
from assistant.answering.reaching import contrary, levels, limits, narrowed, reach, reached
from assistant.understanding.text.idioms import plainly
from assistant.understanding.text.poles import poles

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.model.pack import Pack
    from assistant.model.reading import Question

TURNED = {"yes": "no", "no": "yes"}


def carried(question: Question, claim: str, verdict: str, pack: Pack) -> str:
    """Return the verdict on a question by that on its claim: the same, turned, or none where it does not carry over."""
    asked, claim = plainly(without_contrast(question.words)), plainly(claim)
    if verdict in TURNED:
        return _decided(question, asked, claim, verdict, pack)
    if verdict == "partly" and (_unable(asked, claim) or narrowed(asked, claim)):
        return "no"
    return reached(verdict, asked, claim, denied=denied(asked, claim))


def _decided(question: Question, asked: str, claim: str, verdict: str, pack: Pack) -> str:
    """Return the verdict that follows from a yes or no."""
    if verdict == "no" and limits(claim) and _unable(asked, claim):
        return "no"
    if verdict == "yes" and reach(claim) == "some" != reach(asked):
        return "partly"
    if _apart(asked, claim, verdict):
        return ""
    if levels(asked, claim):
        return "no" if verdict == "yes" else ""
    turned = turns(question, asked, claim)
    if swapped(asked, claim, pack.index):
        much = same_matter(told_apart(question.words, pack.index), claim, pack.index)
        return "" if not much else verdict if turned else "no" if verdict == "yes" else ""
    if not turned:
        wide = reach(asked) == "every" != reach(claim) and "never" not in asked and not denied(asked, claim)
        return "no" if verdict == "yes" and (wide or narrowed(asked, claim)) else verdict
    if verdict == "no" and reach(asked) == "every" != reach(claim) and not denied(asked, claim):
        return ""
    if verdict == "no" and limits(claim) and not limits(asked) and not denied(asked, claim):
        return ""
    both = verdict == "no" and contrary(asked, claim) and denied(asked, claim) == denied(claim, claim)
    return verdict if both else TURNED[verdict]


def _apart(asked: str, claim: str, verdict: str) -> bool:
    """Return whether a claim decides nothing, since only one of the two speaks of what is needed, or brought."""
    if verdict == "yes" and _brings(asked) and not _brings(claim) and not _CAN.isdisjoint(claim.split()):
        return True
    return aside(asked, claim) and not (verdict == "no" and "should" in claim.split())


def turns(question: Question, asked: str, claim: str) -> bool:
    """Return whether a question, put in these words, puts a claim the other way; what was read of it goes before."""
    return opposed(asked, claim, question.negated if question.pattern in ("is-a", "can") else None)


def _brings(text: str) -> bool:
    """Return whether a text says that a thing brings something itself."""
    return poles(text.split()).get("own", 0) > 0


_CAN = frozenset(("can", "possible"))
_ABLE = frozenset("can support supports work works run runs possible do".split())
_UNABLE = frozenset("can't cant cannot unable impossible".split())


def _unable(asked: str, claim: str) -> bool:
    """Return whether a question denies that a thing can be done which its claim grants."""
    words = asked.lower().split()
    return words[0] not in _UNABLE and not _UNABLE.isdisjoint(words) and not _ABLE.isdisjoint(claim.lower().split())
