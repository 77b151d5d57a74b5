"""Questions that nothing here answers: near something known, about a thing that is known, or outside the field."""

from __future__ import annotations

from assistant.model.reading import Question
from assistant.understanding.retrieval import topics
from assistant.understanding.retrieval.outside import to_be_done
from assistant.understanding.text import english
from assistant.understanding.text.framing import matter_of
from assistant.understanding.text.scan import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from assistant.understanding.retrieval.topics import Found
    from assistant.understanding.text.scan import Scan
    from assistant.understanding.text.view import Asked

SUGGEST = 0.3
"""The least score at which a topic is offered as 'did you mean'."""
NAMED_FIELD, BARE_FIELD = 0.5, 0.75
"""How much of a question must be of this field for it to count as one, with a name of the field in it and without."""
OWN_FIELD = 0.9
"""How much of what stands beside a thing of the kinds that can be recommended must be known, so that it is told of."""
SURELY = 0.66
"""From this score on a topic answers a question whether a thing has something, though it speaks of the thing alone."""


def unanswered(
    scan: Scan, span: Span, asked: Asked | None, found: tuple[Found, ...], index: Mapping[str, Any]
) -> Question:
    """Return the question as one that can't be answered: near something known, or outside the field."""
    words = scan.quote(span.start, span.end)
    close = tuple((f.topic, f.score) for f in found if f.score >= SUGGEST)[:3]
    if close and not to_be_done(scan, span) and (asked or _in_field(scan, span, index)):
        return Question(
            "unclear", "unclear", words, terms=asked.terms if asked else (), score=close[0][1], second=close
        )
    names = tuple(dict.fromkeys(m[3] for m in scan.of("t", span.start, span.end)))
    alike = tuple(t for t in names if t in index["offering"])
    if alike and not to_be_done(scan, span) and _about_names(scan, span, alike, index):
        return Question("unclear", "unclear", words, terms=alike[:2], score=0.0)
    known = tuple(t for t in names if t in index["candidates"])
    return Question("off-topic", "off-topic", words, terms=known[:2], score=0.0, second=close)


def of_other_matter(best: Found, scan: Scan, span: Span, bag: tuple[str, ...], index: Mapping[str, Any]) -> bool:
    """Return whether a topic speaks of the thing that a question names and of nothing that it asks of it.

    'Does X have a Y' with a topic on X alone: what is asked is whether X has, does or can a Y.
    """
    if best.score >= SURELY or scan.words[matter_of(scan, span)[0]] not in _HAS:
        return False
    pool = index["pooled"][best.topic]
    named = any(f[:2] == "t:" and pool.get(f, 0.0) > 0 for f in bag)
    matter = [f for f in bag if f[:2] not in ("t:", "k:") and f[0] not in "?#"]
    return named and bool(matter) and not any(pool.get(f, 0.0) > 0 for f in matter)


_HAS = frozenset("do does can could has have".split())
"""First words of questions whether a thing has, does or can something."""


def off_field(scan: Scan, index: Mapping[str, Any]) -> Question | None:
    """Return a text without a question as one outside the field, when little of its matter is known here; else None."""
    known = any(w in index["vocabulary"] and w not in english.STOP for w in scan.words)
    if (
        not known
        or len(topics.features(scan, 0, len(scan.words))) < 2
        or _in_field(scan, Span(0, len(scan.words), asked=False), index)
    ):
        return None
    return Question("off-topic", "off-topic", scan.text, score=0.0)


def _about_names(scan: Scan, span: Span, names: tuple[str, ...], index: Mapping[str, Any]) -> bool:
    """Return whether nearly all that is said beside some names is what the knowledge speaks of."""
    beside = tuple(f for f in topics.features(scan, span.start, span.end) if f[:2] != "t:" or f[2:] not in names)
    return not beside or topics.coverage(beside, index) >= OWN_FIELD


def _in_field(scan: Scan, span: Span, index: Mapping[str, Any]) -> bool:
    """Return whether a question is about this field: most of its matter is, by weight, what the knowledge speaks of."""
    bag = topics.features(scan, span.start, span.end)
    named = any(f[:2] in ("t:", "k:") for f in bag)
    return bool(bag) and topics.coverage(bag, index) >= (NAMED_FIELD if named else BARE_FIELD)
