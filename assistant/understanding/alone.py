"""Who builds it, where a story never counts them: one who speaks of 'I' alone and of own skill builds alone."""

from __future__ import annotations

from assistant.understanding.hearing import make
from assistant.understanding.quantities import band

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from assistant.model.reading import Heard
    from assistant.understanding.scan import Scan

_OTHERS = frozenset(
    """
    us team cofounder partner founder nephew niece cousin brother sister agency gf boyfriend girlfriend
    """.split()
)
"""Words of those who may build it instead, or as well."""
_SKILL = frozenset(
    "know code program use can do did wrote write learned learn build built want made make teach run choose".split()
)
"""What people say of themselves who build alone: 'I know X'."""
_TRADES = frozenset(
    """
    dev developer programmer engineer freelancer scientist analyst student designer admin sysadmin hobbyist coder
    researcher beginner
    """.split()
)
_TOGETHER = frozenset(
    "know code program build want are both all learned wrote write develop maintain can do use have only never".split()
)
_PADDING = frozenset("would like have to only just also really already now mostly mainly usually".split())
_NEAR = 5


def alone(scan: Scan, index: Mapping[str, Any]) -> list[Heard]:
    """Return the value for one builder, for each slot that counts builders, where a story speaks of one alone."""
    words = scan.words
    for i, word in enumerate(words):
        if word == "i" and (end := _said_of_skill(words, i)):
            if _OTHERS & set(words[:i] + words[end:]) or _we_build(words):
                return []
            slots = [slot for slot, row in index["slots"].items() if row[7]]
            return [make(scan, s, band(s, 1, index), "given", i, end, "hint") for s in slots if band(s, 1, index)]
    return []


def _we_build(words: tuple[str, ...]) -> bool:
    """Return whether people speak of themselves as several who build: 'we know', 'we are', 'we both'."""
    return any(w == "we" and words[i + 1 : i + 2] and words[i + 1] in _TOGETHER for i, w in enumerate(words))


def _said_of_skill(words: tuple[str, ...], i: int) -> int:
    """Return the word after 'I know', 'I am a ... developer', 'I want to build'; 0 for anything else."""
    following = words[i + 1 : i + 1 + _NEAR]
    if following[:1] == ("am",):
        trade = next((j for j, w in enumerate(following) if w in _TRADES), 0)
        return i + 2 + trade if trade else 0
    verb = next((j for j, w in enumerate(following) if w not in _PADDING), -1)
    denied = "not" in following[verb + 1 : verb + 2]
    return i + 2 + verb if verb >= 0 and following[verb] in _SKILL and not denied else 0
