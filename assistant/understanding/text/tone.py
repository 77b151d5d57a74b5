"""How something is said beside what it says: puzzled, pointing at something, asking for the rest, adding, adopting.

The words are families of the content that go by these names; a content without them has none.
"""

from __future__ import annotations

from itertools import pairwise

from assistant.understanding.text import english
from assistant.understanding.text.tokens import phrase

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from assistant.model.pack import Pack
    from assistant.understanding.text.scan import Scan

PUZZLED, POINTING, FURTHER = "puzzled-by", "pointing-at", "wanting-rest"
ADDING, OBJECTING, ADOPTING, APPROVING = "adding", "objecting", "adopting", "approving"
AFFECTING, APART, BEST, ASKED_BEFORE = "affecting", "setting-apart", "best-of", "asked-before"
STAYING, DRAWBACKS, ARGUING, FLIPPING = "staying", "drawbacks", "arguing-for", "flipping"
STARTING, SETTLING = "starting", "settling"
SUMMING, HANDING, REPORTING, ANSWERING = "summing-up", "handing-on", "reporting", "answering-back"
LEADING, LEAVING, EFFORT = "leading", "leaving-off", "effort-of"
CHOOSING, GAINING, RANKING, YOU_SAID = "choosing-between", "gaining-or-losing", "ranking-all", "you-said"
CLASHING, BOTH_SIDES = "contradicting", "both-sides"
PICKING, PRICING = "picking-one", "asking-price"
ASKING_WHY, ABOUT = "asking-why", "about-"
"""How somebody asks why a thing is asked, and before the name of a slot the words that speak of it."""
TAKING_BACK = (
    "scratch that",
    "forget that",
    "ignore that",
    "strike that",
    "scratch all",
    "forget what i said",
    "ignore what i said",
)
"""Corrections that take back all that was said last, before anything new is added."""
ONLY_ASKED = (
    "only asked", "just asked", "only asking", "just asking", "only a question", "just a question", "only wondering",
    "was a question", "asked a question", "only curious", "just curious", "was only thinking", "just wondering",
    "not want to compare", "not comparing", "did not choose", "have not chosen", "never chose", "did not pick",
    "never picked", "did not decide", "not decided for", "did not ask you to note", "not a decision", "no decision",
    "did not ask for it", "never asked for it", "did not ask for that", "never asked for that", "not ask to change",
)  # fmt: skip
"""Words that say that what the last turn took down was not meant as told."""


def build(pack: Pack) -> dict[str, Any]:
    """Return the words of each tone, as they are read."""
    names: tuple[str, ...] = (PUZZLED, POINTING, FURTHER, ADDING, OBJECTING, ADOPTING, APPROVING, STARTING, SETTLING)
    names += (AFFECTING, APART, BEST, ASKED_BEFORE, STAYING, DRAWBACKS, ARGUING, FLIPPING)
    names += (
        SUMMING,
        HANDING,
        REPORTING,
        ANSWERING,
        LEADING,
        LEAVING,
        EFFORT,
        CHOOSING,
        GAINING,
        RANKING,
        YOU_SAID,
        CLASHING,
        BOTH_SIDES,
        PICKING,
        PRICING,
    )
    names += (ASKING_WHY, *(ABOUT + slot for slot in pack.slots))
    return {"tones": {name: frozenset(map(phrase, pack.families.get(name, ()))) for name in names}}


def _words(text: str) -> tuple[tuple[str, ...], frozenset[tuple[str, ...]]]:
    """Return the words of a text, and the single ones and pairs of neighbours among them.

    Many tones are asked of the same text, so those of the last are kept.
    """
    if text not in _LAST:
        _LAST.clear()
        words = phrase(text)
        _LAST[text] = words, frozenset((*zip(words), *pairwise(words)))
    return _LAST[text]


_LAST: dict[str, tuple[tuple[str, ...], frozenset[tuple[str, ...]]]] = {}


def sounds(text: str, tone: str, pack: Pack) -> bool:
    """Return whether a text has words of a tone."""
    said: frozenset[tuple[str, ...]] = pack.index["tones"][tone]
    return not said.isdisjoint(_words(text)[1])


def is_all(text: str, tone: str, pack: Pack) -> bool:
    """Return whether a text is nothing but words of a tone."""
    words, said = _words(text)[0], pack.index["tones"][tone]
    return bool(words) and (words in said or all((word,) in said for word in words))


def only_asked(text: str) -> bool:
    """Return whether a text says that what was said last was a question, and told nothing."""
    said = f" {' '.join(_words(text)[0])} "
    return any(f" {words} " in said for words in ONLY_ASKED)


def takes_back(text: str) -> bool:
    """Return whether a correction takes back all that was said last."""
    said = " ".join(text.lower().split())
    return any(words in said for words in TAKING_BACK)


_GIVING = english.OPENING_NOISE | frozenset(
    "give me us a an the short brief little quick full final whole can could may you i we have get do show new".split()
)
"""Words before the one that asks for a summary."""
_WITH_IT = frozenset("please pls incl including include with plus and but now then again once for".split())
"""Words behind it, where more is told in the same breath."""
_BREATH = 16
"""The most words of such a message."""


def asks_summary(found: Scan, index: Mapping[str, Any]) -> bool:
    """Return whether a sentence opens by asking for a summary, whatever is told with it: 'summary please, with X'."""
    words, known = found.words, index["tones"][SUMMING]
    if len(words) > _BREATH:
        return False
    for span in found.spans:
        start = next((i for i in range(span.start, span.end) if words[i] not in _GIVING), span.end)
        size = next((n for n in (2, 1) if words[start : start + n] in known), 0)
        if size and start + size <= span.end and (start + size == span.end or words[start + size] in _WITH_IT):
            return True
    return False
