"""One sentence that tells and asks, or asks two things, written as two: 'we know X, and does it do Y?'.

Each part is then read for itself, as it would be behind a full stop, and neither swallows the other.
"""

from __future__ import annotations

from itertools import pairwise

from assistant.understanding.asked.asking import opens_as_question
from assistant.understanding.text import english
from assistant.understanding.text.scan import Span, scanned

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from assistant.understanding.text.scan import Scan

_JOINING = frozenset("and but so also plus though although".split())
"""Words that join what is asked, or told, to what stands before."""
_ASKED = frozenset("what how why where when who which".split())
_RELATIVE = frozenset("which who where when".split())
"""Of these those that open a relative clause behind a mere pause."""
_INVERTED = frozenset("is are do does did can could should would will has have must may am was were".split())
_SUBJECT = frozenset("i we you it they he she this that there one somebody anybody people someone anyone".split())
_VAGUE = frozenset("the a an my our any".split())
"""Words with which a subject begins; 'and is the first' tells, where no mark says that it is asked."""
_MEASURE = frozenset("much many long big fast often hard easy expensive safe far kind sort about to else not".split())
_TELLING = frozenset("i we it our my they there".split())
"""First words of what is told behind a question."""
_HELD = frozenset("am are have has is need needs know use run runs want must only will work had do can".split())
_SUPPOSING = frozenset(
    """
    if when because since as while with for given in suppose supposing assuming imagine unless after before though
    although once until whether even instead where wherever what's say
    """.split()
)
"""First words of a part that is the condition of what is asked behind it."""
_LEADING = frozenset(
    """
    know knows wonder wondering wonders ask asks asked asking tell tells me us question say says said explain
    understand sure idea see find out decide matter matters about on of that than like thing problem point as how
    to think thinks heard read think guess not or is are what which who
    """.split()
)
"""Words behind which a question is the object of what is told: 'I want to know what ...'."""
_LEAST, _TOLD, _MOST = 3, 4, 3
"""The fewest words of what is asked, of what is told and names nothing, and the most cuts of a text."""
_STOP = 2
"""The gap before a word that begins a sentence."""
_LONGEST = 120
"""A longer text tells a story, whose sentences are long."""


def severed(text: str, index: Mapping[str, Any]) -> str:
    """Return a text of the same length in which what a sentence asks beside other things is a sentence of its own."""
    found = scanned(text, index)
    if not _LEAST + 1 < len(found.words) <= _LONGEST or found.language != "en":
        return text
    made, cuts = text, 0
    for span in _sentences(found):
        start = span.start
        for i in range(span.start + 2, span.end - _LEAST + 1):
            at = _second(found, span.with_(start=start), i)
            if not at or cuts == _MOST:
                continue
            first = Span(start, i, asked=False)
            sign = "?" if opens_as_question(found, first) else "."
            begin, end = found.tokens.ends[i - 1], found.tokens.starts[at]
            made = made[:begin] + sign + " " * (end - begin - 1) + made[end:]
            if span.asked and not _asks(found, span, at, joined=True):
                made = _unasked(made, found.tokens.ends[span.end - 1])
            start, cuts = at, cuts + 1
    return made


def _sentences(found: Scan) -> Iterator[Span]:
    """Yield the sentences of a text, each as one stretch."""
    edges = [0, *(i for i in range(1, len(found.words)) if found.tokens.gaps[i] == _STOP), len(found.words)]
    for start, end in pairwise(edges):
        yield Span(start, end, asked=any(start <= i < end for i in found.tokens.asked))


def _unasked(text: str, at: int) -> str:
    """Return a text whose question mark behind a place is a full stop: what stands last tells."""
    mark = text.find("?", at)
    return text if mark < 0 else f"{text[:mark]}.{text[mark + 1 :]}"


def _second(found: Scan, span: Span, i: int) -> int:
    """Return where the second of two things that a sentence says begins if they part at a word, 0 if they do not."""
    words, gaps = found.words, found.tokens.gaps
    joined = words[i] in _JOINING
    if not (joined or gaps[i]) or words[i - 1] in _LEADING or words[span.start] in _SUPPOSING:
        return 0
    at = i + joined
    if joined and gaps[at] and at + 1 < span.end:
        return 0
    asks = _asks(found, span, at, joined)
    first = Span(span.start, i, asked=False)
    asked = opens_as_question(found, first)
    if asks and _is_much(found, span.start, i) and (asked or _is_told(found, span, i)) and _stands(found, at, span.end):
        return at
    if joined and gaps[i] and span.asked and not asked and _tells(found, span.start, i):
        return at if found.of("t", at, span.end) and words[at] not in _JOINING else 0
    return at if asked and not asks and gaps[i] and _tells(found, at, span.end) else 0


def _asks(found: Scan, span: Span, at: int, joined: bool) -> bool:
    """Return whether a question begins at a word."""
    words = found.words
    if span.end - at < _LEAST:
        return False
    first, second = words[at], words[at + 1]
    if first in _ASKED:
        turned = (second in _INVERTED and words[at + 2] != "to") or (joined and first == "which")
        open_ = first in ("what", "how", "why") and second in _MEASURE
        return (turned and (joined or first not in _RELATIVE or bool(span.asked))) or open_
    if first not in _INVERTED:
        return False
    names = {m[0] for m in found.of("t", at, span.end)}
    return second in _SUBJECT or (second in _VAGUE and span.asked) or (at + 1 in names and (joined or span.asked))


def _is_much(found: Scan, start: int, end: int) -> bool:
    """Return whether a part says enough to stand alone: it is more than a name, and names something or goes on."""
    named = {i for m in found.of("t", start, end) for i in range(m[0], m[1])}
    rest = [i for i in range(start, end) if i not in named and found.words[i] not in english.OPENING_NOISE]
    return bool(rest) and (end - start >= _TOLD or bool(found.of("tkvuw", start, end)))


def _is_told(found: Scan, span: Span, end: int) -> bool:
    """Return whether a part before a question tells of the project rather than greets or names what is asked of."""
    told = found.of("vuw", span.start, end)
    own = not _TELLING.isdisjoint(found.words[span.start : end])
    return bool(told) or own


def _stands(found: Scan, at: int, end: int) -> bool:
    """Return whether what is asked has matter of its own, so that it is no mere tag or word on what stands before."""
    if found.of("tkvuw", at, end):
        return True
    matter = [w for w in found.words[at:end] if w not in english.STOP and w not in _INVERTED and w not in _SUBJECT]
    return len(matter) > 1 or (bool(matter) and end - at > _TOLD)


def _tells(found: Scan, at: int, end: int) -> bool:
    """Return whether what stands behind a question tells something of the project."""
    words = found.words
    if end - at < _LEAST or words[at] not in _TELLING:
        return False
    verb = not _HELD.isdisjoint(words[at + 1 : at + 3])
    return verb and bool(found.of("vuwt", at, end))
