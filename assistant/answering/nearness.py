"""Which claim of a topic a question is about: the one that shares most with it."""

from __future__ import annotations

from assistant.answering.asked import CONSENTED
from assistant.answering.claims import without_contrast

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

NEAR = 0.25
"""The least likeness of a question to a claim that it is about."""
OWN = 1.1
"""How much nearer the first claim counts, which is what its topic is about."""
STRANGER = 0.9
"""What the likeness of a further claim keeps for each name that the other does not have."""


SURE = 0.8
"""From here on a question asks for a claim and nothing else."""
ROUNDING = 1e-9
"""What sums of the same weights may differ by: of claims that are as near the first one counts."""
TURNED = 0.95
"""What a likeness keeps where a claim compares two names the other way round."""


def nearest(
    asked: str,
    claims: tuple[tuple[str, str], ...],
    index: Mapping[str, Any],
    said: Mapping[str, float] | None = None,
) -> tuple[str, str, float]:
    """Return the (claim, verdict, likeness) that is most like a question, the first one where none is like it.

    Likeness is Dice's coefficient over names and the stems of the other words, weighed by how rare they are.
    `said` is what the question is told apart by, where that is known.
    """
    from assistant.understanding.retrieval.claiming import weighed

    said = said or told_apart(asked, index)
    known, whole = index.get("claims", {}), sum(said.values())
    compares = any(w in asked.lower() for w in _BETWEEN)
    names = {f for f in said if f[:2] in _NAMES}
    best, likest = claims[0], NEAR
    for number, claim in enumerate(claims):
        own = known.get(claim[0]) or weighed(claim[0], index)
        shared = sum(weight for feature, weight in said.items() if feature in own)
        likeness = 2 * shared / ((whole + sum(own.values())) or 1)
        if likeness * OWN <= likest:
            continue
        strangers = len(names.symmetric_difference(f for f in own if f[:2] in _NAMES))
        likeness *= STRANGER**strangers * (OWN if not number else 1.0)
        if compares and likest < likeness and swapped(asked, claim[0], index):
            likeness *= TURNED
        if likeness > likest + ROUNDING:
            best, likest = claim, likeness
    return *best, likest


_NAMES = ("t:", "n:")


def told_apart(asked: str, index: Mapping[str, Any]) -> Mapping[str, float]:
    """Return what a question is told apart by: its features with weights, those of what it infers above the reason."""
    from assistant.understanding.retrieval.claiming import weighed

    asked = _put(asked)
    said = weighed(without_contrast(asked), index, framed=True)
    reason, inferred = _inference(asked)
    then = weighed(without_contrast(inferred), index, framed=True) if inferred else {}
    if any(f[:2] in ("t:", "k:") or f in _JUDGING for f in then):
        before = weighed(without_contrast(reason), index)
        given = 1.0 if not any(f[:2] in ("t:", "k:") for f in then) and "f:good" in then else GIVEN
        said = {f: w * given if f in before else w for f, w in said.items()} | then
    return said


def _put(asked: str) -> str:
    """Return a question without what somebody tells of himself behind it: 'does X run Y, our admin wants it'."""
    head, comma, tail = asked.partition(", ")
    words = head.lower().split()
    told = comma and tail.lower().split(" ", 1)[0] in _TELLING
    return head if told and len(words) > _FEW and words[0] in CONSENTED else asked


_TELLING = frozenset(("we", "my", "our", "because", "since", "cause"))
"""Words that begin what is told beside a question."""
_JUDGING = frozenset(f"f:{family}" for family in ("good", "safe", "life", "fast", "need"))
"""Families of words that what is inferred may judge by, with no name in it: 'so it is safe'."""
GIVEN = 0.5
"""What the words of a reason keep beside what somebody infers from it: 'it is light, so it is fast'."""


def _inference(asked: str) -> tuple[str, str]:
    """Return the reason and what is inferred from it, '' where nothing is."""
    reason, sign, inferred = asked.lower().rpartition(" so ")
    return (reason, inferred) if sign and len(reason.split()) > _FEW and len(inferred.split()) > _FEW else ("", "")


_FEW = 2


def inferred(asked: str, index: Mapping[str, Any]) -> set[str]:
    """Return the matter of what a question infers, 'so it is safe', without names; none where it infers nothing."""
    from assistant.understanding.retrieval.claiming import weighed

    then = _inference(asked)[1]
    return {f for f in weighed(then, index, framed=True) if f[:2] not in _NAMES} if then else set()


def same_names(said: Mapping[str, float], claim: str, index: Mapping[str, Any]) -> bool:
    """Return whether a question and a claim speak of the same names and figures."""
    from assistant.understanding.retrieval.claiming import weighed

    one, other = ({f for f in bag if f[:2] in _NAMES} for bag in (said, weighed(claim, index)))
    return one == other


def same_matter(said: Mapping[str, float], claim: str, index: Mapping[str, Any]) -> bool:
    """Return whether a claim says most of what a question says besides names; of names alone, all small words too."""
    from assistant.understanding.retrieval.claiming import weighed

    own = weighed(claim, index)
    matter = {f: w for f, w in said.items() if f[:2] not in ("t:", "n:", "w:")}
    if not matter:
        return {f for f in said if f[:2] == "w:"} == {f for f in own if f[:2] == "w:"}
    return sum(w for f, w in matter.items() if f in own) >= MOST * sum(matter.values())


MOST = 0.75
"""The part of a question's matter that a claim must say to be what is asked."""


def swapped(asked: str, claim: str, index: Mapping[str, Any]) -> bool:
    """Return whether both compare the same two names, the other way round."""
    one, other = _sides(asked, index), _sides(claim, index)
    return all(one) and one == other[::-1]


_BETWEEN = (" than ", " before ", " after ", " built on ", " based on ", " on top of ", " part of ")
"""Words that stand between what is compared, or between a thing and what it stands on."""


def _sides(text: str, index: Mapping[str, Any]) -> tuple[str, str]:
    """Return the names next to the word of a comparison, before and after it; '' where none is."""
    from assistant.understanding.text.scan import scan

    small = text.lower()
    word = next((w for w in _BETWEEN if w in small), "")
    if not word:
        return "", ""
    before, after = (tuple(m[3] for m in scan(part, index).of("t")) for part in small.split(word, 1))
    return (before[-1] if before else ""), (after[0] if after else "")
