"""Whether a stretch of words asks for something."""

from __future__ import annotations

from assistant.understanding.retrieval.outside import requests
from assistant.understanding.text import english
from assistant.understanding.text.framing import is_claim, matter_of
from assistant.understanding.text.view import Asked

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.understanding.text.scan import Scan, Span

_WONDERING = (
    "i wonder",
    "i am wondering",
    "wondering",
    "i want to know",
    "i would like to know",
    "any idea",
    "not sure what",
    "not sure which",
    "not sure if",
    "no idea what",
    "i do not get",
    "i do not understand",
    "can not decide between",
    "difference between",
    "curious",
)
"""How a question begins that is put as a statement."""
_INVERTED = frozenset("to do does should can would are is".split())
_TELLING = frozenset("know knows tell decide see matter no on about that".split())
"""Words after which 'what to' and the like tell, not ask."""

_ASKED_FIRST = frozenset("do does is are can should must could would will am".split())
_ASKED_OF = frozenset("i we you it they this".split())
"""A verb before one of these is a question: 'so do I need', 'and is it'."""
_INVERTING, _OF_SPEAKER = ("must", "may", "shall", "might"), (("i",), ("we",), ("one",))
"""Verbs that open a question only before the one who asks: 'must I', but not 'must have'."""
_LED_BY = frozenset("thing problem point this that what which who all as so than nor neither and i we you they".split())
"""Words after which verb and subject change places in a statement, or the verb belongs to what stands before."""
_ONE_SENTENCE = 30


def is_asking(scan: Scan, span: Span, asked: Asked | None = None) -> bool:
    """Return whether a stretch of words is a question or asks for something to be told or done."""
    if opens_as_question(scan, span):
        return True
    start = _opener(scan, span)
    had = scan.words[start] in ("have", "had", "has")
    if had and start + 1 < span.end and scan.words[start + 1] in english.PRONOUNS:
        return True
    if asked and asked.pattern == "versus":
        return span.end - span.start <= 12
    if asked and _asks_by_shape(asked):
        return True
    if _asks_inside(scan, start, span.end) or (is_claim(scan, span) and _says_more(scan, span)):
        return True
    return wonders(scan.words, start)


def wonders(words: tuple[str, ...], at: int) -> bool:
    """Return whether a question put as a statement begins at a word: 'I want to know whether'."""
    return " ".join(words[at : at + 4]).startswith(_WONDERING)


def _says_more(scan: Scan, span: Span) -> bool:
    """Return whether a claim says more than a name: 'X then, I guess' takes X, it asks nothing."""
    start, end = matter_of(scan, span)
    covered = {i for m in scan.of("t", start, end) for i in range(m[0], m[1])}
    several = len(scan.of("t", start, end)) > 1
    return several or any(i not in covered and scan.words[i] not in english.STOP for i in range(start, end))


def _asks_by_shape(asked: Asked) -> bool:
    """Return whether a shape is a question whatever it opens with."""
    return asked.pattern in ("what-is", "unknown-name") or (asked.pattern == "is-a" and not asked.stated)


def opens_as_question(scan: Scan, span: Span) -> bool:
    """Return whether a stretch begins with a question word or ends with a question mark."""
    start = _opener(scan, span)
    inverted = scan.words[start] in _INVERTING and scan.words[start + 1 : start + 2] in _OF_SPEAKER
    return span.asked or inverted or scan.words[start] in english.QUESTION_OPENERS or requests(scan.words, start)


def _opener(scan: Scan, span: Span) -> int:
    """Return where a stretch begins to say something, past greetings and the like."""
    start = span.start
    while start < span.end - 1 and scan.words[start] in english.OPENING_NOISE:
        start += 1
    return start


def _asks_inside(scan: Scan, start: int, end: int) -> bool:
    """Return whether a stretch holds 'do I need', 'how to' and the like further in, with no verb of telling before."""
    for i in range(start + 1, end - 1):
        if scan.words[i] in _ASKED_FIRST and scan.words[i + 1] in _ASKED_OF and scan.words[i - 1] not in _LED_BY:
            return end - start <= _ONE_SENTENCE
        if scan.words[i] in ("how", "where", "what", "which") and scan.words[i + 1] in _INVERTED:
            return scan.words[i - 1] not in _TELLING
    return False
