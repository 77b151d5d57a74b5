"""Requests to choose something of everyday life: 'recommend a podcast', 'which tent should I take'."""

from __future__ import annotations

from assistant.model.reading import Act, Question
from assistant.understanding.text import english

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from assistant.model.reading import Reading
    from assistant.understanding.text.scan import Scan, Span

NEAR = 0.6
"""The least score of a topic that answers such a request after all."""
THINGS, MADE = "everyday-things", "made-things"
FAMILIES = (THINGS, MADE)
"""Families of what people buy, choose or visit, and of what is built here, which makes a project of the first."""
_ASKING = frozenset("recommend suggest propose advise".split())
_BEFORE_ASKING = frozenset("please you u kindly hi hello hey anyone somebody so and".split())
"""Words behind which these are a request, not what a program is to do: 'it should suggest films'."""
_ADVICE = frozenset("recommend recommendation suggest suggestion advise advice tip idea best which".split())
_SEEKING = frozenset("looking searching seeking search look".split())
_LACKING, _BEFORE_LACKING = frozenset("need want buy rent".split()), frozenset("i we am are im and to".split())
"""Words that seek only beside a word of advice, behind these."""
_SELF = frozenset("i we am are im and".split())
_HELPING, _CHOOSING = "help", frozenset("choose choosing pick picking find finding decide deciding select".split())
_BEST = frozenset("best nicest good coolest cheapest".split())
_BESIDE = frozenset("for on about of between".split())
"""Words that may follow a noun or a search at once: 'a tip for a film', 'looking for a film'."""
_NAMING = _SEEKING | _CHOOSING | frozenset("recommendation suggestion advice tip idea".split())
_CUT = frozenset("for to with in on at from by of about that who where when because while if and or".split())
_REACH, _EARLY, _HELPED, _LONGEST = 6, 4, 4, 30
"""How far the thing stands behind the request, how early 'best' has to come, how near 'help' is; a longer text tells
a story.
"""


def outside(reading: Reading, found: Scan, index: Mapping[str, Any]) -> Reading:
    """Return a reading of a request that is about everyday life as a question outside of this field."""
    if not seeks(found, index) or any(q.pattern == "topic" and q.score >= NEAR for q in reading.questions):
        return _undecided(reading)
    asked = Question("off-topic", "off-topic", found.text, score=-1.0)
    return reading.with_(acts=(Act("ask", found.text),), heard=(), questions=(asked,))


def _undecided(reading: Reading) -> Reading:
    """Return a reading in which nothing is to be decided, where what is asked is surely of another field."""
    if reading.heard or not any(q.pattern == "off-topic" and q.score < 0 for q in reading.questions):
        return reading
    return reading.with_(acts=tuple(a for a in reading.acts if a.act != "decide"))


def seeks(found: Scan, index: Mapping[str, Any]) -> bool:
    """Return whether a text wants a thing of everyday life chosen, and speaks of nothing that is built here."""
    families, words = index["families"], found.words
    if len(words) > _LONGEST or families[THINGS].isdisjoint(words) or not families[MADE].isdisjoint(words):
        return False
    named = {m[3] for m in found.of("t")} - index["concepts"] - index["languages"]
    if named or any(words[m[0]] not in families[THINGS] for m in found.of("k")):
        return False
    return any(_wants(found, span, index) for span in found.spans)


def _wants(found: Scan, span: Span, index: Mapping[str, Any]) -> bool:
    return any(_opens(found.words, i, span) and _object(found, i, span, index) for i in range(span.start, span.end))


def _opens(words: tuple[str, ...], i: int, span: Span) -> bool:
    """Return whether with a word a request for a choice begins."""
    word, before = words[i], words[i - 1] if i > span.start else ""
    if word in ("which", "what"):
        return words[i + 1 : i + 2] not in (("a",), ("an",), ("the",), ("is",))
    if word in _ASKING:
        return not before or before in _BEFORE_ASKING
    if word in _SEEKING:
        return not before or before in _SELF
    if word in _LACKING:
        return before in _BEFORE_LACKING and not _ADVICE.isdisjoint(words)
    if word in _CHOOSING:
        return _HELPING in words[max(span.start, i - _HELPED) : i]
    return (word in _BEST and i - span.start <= _EARLY and span.asked) or (word in _ADVICE and word not in _BEST)


def _object(found: Scan, i: int, span: Span, index: Mapping[str, Any]) -> bool:
    """Return whether what is to be chosen is a thing of everyday life: the last of the words that name it."""
    words, things = found.words, index["families"][THINGS]
    for at in range(i + 1, min(i + 1 + _REACH, span.end)):
        if words[at] in things:
            return _heads(found, at, span, things)
        leads = at == i + 1 and words[at] in _BESIDE and words[i] in _NAMING
        if (words[at] in _CUT and not leads) or found.tokens.gaps[at]:
            return False
    return False


def _heads(found: Scan, at: int, span: Span, things: frozenset[str]) -> bool:
    """Return whether a word is the last of a name, or more of the kind follow: 'card game', not 'hotel booking'."""
    after = at + 1
    if after >= span.end or found.tokens.gaps[after] or found.words[after] in english.STOP:
        return True
    return found.words[after] in things or not any(m[0] == after for m in found.of("vtkw", after, after + 1))
