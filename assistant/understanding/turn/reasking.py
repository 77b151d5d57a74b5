"""A question told as one that was asked: 'I asked if X is Y', 'my question was what Z costs', put as it is asked."""

from __future__ import annotations

from assistant.understanding.text import english
from assistant.understanding.text.scan import scanned
from assistant.understanding.turn.complaining import complains

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from assistant.understanding.text.scan import Scan, Span

_HEADS = (
    ("what", "i", "want", "to", "know", "is"), ("what", "i", "wanted", "to", "know", "was"), ("i", "was", "asking"),
    ("what", "i", "wanted", "to", "know", "is"), ("what", "i", "asked", "was"), ("what", "i", "asked", "is"),
    ("what", "i", "meant", "was"), ("what", "i", "meant", "is"), ("i", "wanted", "to", "know"), ("i", "had", "asked"),
    ("i", "want", "to", "know"), ("my", "question", "was"), ("my", "question", "is"), ("the", "question", "was"),
    ("i", "am", "asking"), ("i", "asked"), ("we", "asked"), ("i", "ask"), ("i", "mean"), ("i", "meant"),
)  # fmt: skip
"""How somebody says that something was asked."""
_MEANING = (("i", "mean"), ("i", "meant"))
_LEANING = frozenset(("one", "ones", "it", "them"))
"""Words of a question that stand for what is named before it."""
_TELLING = frozenset("asked asking ask know question meant mean".split())
"""Words without which no such thing is said."""
_BETWEEN = frozenset("you only just already twice before really again simply actually something this that".split())
"""Words that may stand between these and what was asked."""
_WHETHER = frozenset(("if", "whether"))
_VERBS = frozenset("is are was were do does did can could should would will has have must may".split())
"""Verbs that come first in a question and later in what is told of it."""
_DOING = frozenset("i we you they".split())
_FAR = 8
"""The most words of what a verb says something of."""
_NAMED = 5
"""So few words before a question name what it asks about: 'I mean the X, is it hard'."""
_LONGEST = 60
"""The most words of a message that is looked at."""
_LEAST = 2
"""The fewest words of what was asked."""


def asked_plainly(text: str, index: Mapping[str, Any]) -> str:
    """Return a text in which what somebody says to have asked is asked; as it is where nothing of the sort is said.

    A complaint that something else was answered stays one.
    """
    found = scanned(text, index)
    if complains(found) or not 2 + _LEAST < len(found.words) <= _LONGEST or _TELLING.isdisjoint(found.words):
        return text
    made, end = "", 0
    for span in found.spans:
        put = _put(found, span)
        if put:
            made += text[end : found.tokens.starts[span.start]] + put
            end = _behind(text, found.tokens.ends[span.end - 1])
    return made + text[end:] if made else text


def _behind(text: str, at: int) -> int:
    """Return the place behind the signs that end a sentence at a place."""
    while at < len(text) and text[at] in "?.!, ":
        at += 1
    return at


def _put(found: Scan, span: Span) -> str:
    """Return what a sentence says to have been asked as a question, '' where it says nothing of the sort."""
    words = found.words
    start = next((i for i in range(span.start, span.end) if words[i] not in english.OPENING_NOISE), span.end)
    head = next((h for h in _HEADS if words[start : start + len(h)] == h), ())
    at = start + len(head)
    while head and at < span.end and words[at] in _BETWEEN:
        at += 1
    if not head or span.end - at < _LEAST:
        return ""
    alone = _LEANING.isdisjoint(words[span.end :]) or "to" in words[span.end :]
    behind = span.end < len(words) and words[span.end] in english.QUESTION_OPENERS and alone
    if behind and head in _MEANING and span.end - at <= _NAMED and words[at] not in english.QUESTION_OPENERS:
        return " "
    if words[at] in _WHETHER:
        return f"{_turned(found, at + 1, span.end)}? "
    if words[at] not in english.QUESTION_OPENERS:
        return ""
    return f"{found.quote(at, span.end)}? "


def _turned(found: Scan, at: int, end: int) -> str:
    """Return what stands behind 'if' as a question: its verb first, or 'does' before it."""
    words = found.words
    verb = next((i for i in range(at + 1, min(end, at + _FAR)) if words[i] in _VERBS), 0)
    if verb:
        rest = f" {found.quote(verb + 1, end)}" if verb + 1 < end else ""
        return f"{words[verb]} {found.quote(at, verb)}{rest}"
    return f"{'do' if words[at] in _DOING else 'does'} {found.quote(at, end)}"
