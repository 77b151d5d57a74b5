"""Faults of somebody's own machine or program that a look-up reports: help with these is another craft."""

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
"""The least score of a topic that is about the fault itself."""
FAILING, REFUSING, MESSAGES = "failing", "not-doing", "fault-messages"
FAMILIES = (FAILING, REFUSING, MESSAGES)
"""Families of what a thing does that fails, of what it will not do, and of what one gets to see then."""
_OWNED = frozenset("my our the his her their this it".split())
_DENYING = frozenset("not cannot never".split())
_GETTING = frozenset("get got getting gets see seeing shows show throws says returns gives raises".split())
_SUPPOSING = frozenset("if when whenever that who which what case how".split())
"""Words before what fails that make it no report of a fault."""
_CONSENT = frozenset("right true correct so normal bug safe bad".split())
"""Last words of a question whether something is as it is told."""
_OPEN = ("off-topic", "unclear", "unknown-name", "fits", "versus")
"""Patterns of questions that leave a fault unanswered."""
_REACH, _GOT = 6, 5
_LONGEST = 30
"""A longer text tells a story."""
_DONE = ("ing", "ed")
"""How what is done now ends, besides the s of the third person."""
_TAILS = ("error", "exception")
"""How the names of faults end in what programs print."""


def outside(reading: Reading, found: Scan, index: Mapping[str, Any]) -> Reading:
    """Return a reading of a text that reports a fault as a question outside of this field, unless it has an answer."""
    if len(found.words) > _LONGEST or found.words[-1] in _CONSENT or any(map(_answered, reading.questions)):
        return reading
    if _asks_too(found, index) or not any(reports(found, span, index) for span in found.spans):
        return reading
    asked = Question("off-topic", "off-topic", found.text, score=-1.0)
    return reading.with_(acts=(Act("ask", found.text),), heard=(), questions=(asked,))


def _asks_too(found: Scan, index: Mapping[str, Any]) -> bool:
    """Return whether a text asks by yes or no besides, or names two things that may not go together."""
    names = {m[3] for m in found.of("t")} - index["concepts"] - index["languages"]
    return len(names) > 1 or any(found.words[span.start] in _CLOSED for span in found.spans)


_CLOSED = frozenset("is are does do can could should will would did was were has have".split())


def _answered(question: Question) -> bool:
    """Return whether a question is composed of its names, or a topic near to it tells of the fault."""
    return question.score >= NEAR if question.pattern == "topic" else question.pattern not in _OPEN


def reports(found: Scan, span: Span, index: Mapping[str, Any]) -> bool:
    """Return whether a sentence reports a fault: 'my X crashes', 'the X will not start', 'I get a 404'."""
    words, spelled, families = found.words, found.tokens.spelled, index["families"]
    asks = words[span.start] in english.QUESTION_OPENERS and words[span.start] != "why"
    for i in range(span.start, span.end):
        if words[i].endswith(_TAILS) and words[i] not in _TAILS:
            return True
        before = words[max(span.start, i - _REACH) : i]
        if asks or not before or not _SUPPOSING.isdisjoint(before):
            continue
        own = not _OWNED.isdisjoint(before) or (bool(found.of("t", span.start, i)) and not span.asked)
        done = spelled[i] != words[i] or words[i].endswith(_DONE)
        if done and words[i] in families[FAILING] and own:
            return True
        if own and words[i] in families[REFUSING] and not _DENYING.isdisjoint(before[-2:]):
            return True
        if words[i] in families[MESSAGES] and not _GETTING.isdisjoint(before[-_GOT:]):
            return True
    return False
