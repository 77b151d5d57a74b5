"""Which claim of a topic a question is about: the one that shares most with it."""

from __future__ import annotations

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
TURNED = 0.95
"""What a likeness keeps where a claim compares two names the other way round."""


def nearest(asked: str, claims: tuple[tuple[str, str], ...], index: Mapping[str, Any]) -> tuple[str, str, float]:
    """Return the (claim, verdict, likeness) that is most like a question, the first one where none is like it.

    Likeness is Dice's coefficient over names and the stems of the other words, weighed by how rare they are.
    """
    from assistant.understanding.claiming import weighed

    said = weighed(without_contrast(asked), index, framed=True)
    reason, inferred = _inference(asked)
    then = weighed(without_contrast(inferred), index)
    if any(f[:2] in ("t:", "k:") for f in then):
        before = weighed(without_contrast(reason), index)
        said = {f: w * GIVEN if f in before else w for f, w in said.items()} | weighed(
            without_contrast(inferred), index
        )
    known, whole = index.get("claims", {}), sum(said.values())
    best, likest = claims[0], NEAR
    for number, claim in enumerate(claims):
        own = known.get(claim[0]) or weighed(claim[0], index)
        shared = sum(weight for feature, weight in said.items() if feature in own)
        likeness = 2 * shared / ((whole + sum(own.values())) or 1)
        likeness *= _naming(said, own) if number else OWN
        likeness *= STRANGER if _figures(asked) != _figures(claim[0]) else 1.0
        if likest < likeness and swapped(asked, claim[0], index):
            likeness *= TURNED
        if likeness > likest:
            best, likest = claim, likeness
    return *best, likest


GIVEN = 0.5
"""What the words of a reason keep beside what somebody infers from it: 'it is light, so it is fast'."""


def _inference(asked: str) -> tuple[str, str]:
    """Return the reason and what is inferred from it, '' where nothing is."""
    reason, sign, inferred = asked.lower().rpartition(" so ")
    return (reason, inferred) if sign and len(reason.split()) > _FEW and len(inferred.split()) > _FEW else ("", "")


_FEW = 2


def _naming(said: Mapping[str, float], own: Mapping[str, float]) -> float:
    """Return what the likeness of a claim keeps: less for each name that only one of question and claim has."""
    names = [f for f in (*said, *own) if f[:2] == "t:"]
    return float(STRANGER ** sum(1 for f in names if (f in said) != (f in own)))


def _figures(text: str) -> set[str]:
    """Return what stands in figures in a text, such as versions."""
    return {w.strip(".,:;?!()") for w in text.split() if any(c.isdigit() for c in w)}


def same_names(asked: str, claim: str, index: Mapping[str, Any]) -> bool:
    """Return whether a question and a claim speak of the same names and figures."""
    from assistant.understanding.claiming import weighed

    one, other = ({f for f in weighed(text, index) if f[:2] == "t:"} for text in (asked, claim))
    return one == other and _figures(asked) == _figures(claim)


def same_matter(asked: str, claim: str, index: Mapping[str, Any]) -> bool:
    """Return whether a claim says most of what a question says besides names; of names alone, all small words too."""
    from assistant.understanding.claiming import weighed

    said, own = weighed(asked, index, framed=True), weighed(claim, index)
    matter = {f: w for f, w in said.items() if f[:2] not in ("t:", "w:")}
    if not matter:
        return {f for f in said if f[:2] == "w:"} == {f for f in own if f[:2] == "w:"}
    return sum(w for f, w in matter.items() if f in own) >= MOST * sum(matter.values())


MOST = 0.75
"""The part of a question's matter that a claim must say to be what is asked."""


def swapped(asked: str, claim: str, index: Mapping[str, Any]) -> bool:
    """Return whether both compare the same two names, the other way round."""
    one, other = _sides(asked, index), _sides(claim, index)
    return one[0] != () and one[1] != () and one == other[::-1]


_BETWEEN = (" than ", " before ", " after ")
"""Words that stand between what is compared."""


def _sides(text: str, index: Mapping[str, Any]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the names before and after the word of a comparison, none where nothing is compared."""
    from assistant.understanding.scan import scan

    small = text.lower()
    word = next((w for w in _BETWEEN if w in small), "")
    if not word:
        return (), ()
    one, other = (tuple(m[3] for m in scan(part, index).of("t")) for part in small.split(word, 1))
    return one, other
