"""Signs that a question is of another field, asks for a thing to be done, or only leans on what stands beside it."""

from __future__ import annotations

from assistant.understanding.retrieval import topics
from assistant.understanding.text import english
from assistant.understanding.text.framing import matter_of
from assistant.understanding.text.stems import stem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from assistant.understanding.text.scan import Mark, Scan, Span


def elsewhere(scan: Scan, span: Span, index: Mapping[str, Any]) -> bool:
    """Return whether a question speaks of another craft or of everyday life, by the phrases the content lists for that.

    A phrase of several words says so by itself; one word only where nothing of this field stands beside it.
    """
    marks = [m for m in scan.of("x", span.start, span.end) if m[3] == "elsewhere"]
    if not marks or any(m[1] - m[0] > 1 for m in marks):
        return bool(marks) and not _asked_of_own(scan, span, marks, index)
    covered = {i for m in marks for i in range(m[0], m[1])}
    near = [m for m in scan.of("tkv", span.start, span.end) if covered.isdisjoint(range(m[0], m[1]))]
    return all(m[2] == "t" and m[3] in index["languages"] for m in near)


def _asked_of_own(scan: Scan, span: Span, marks: list[Mark], index: Mapping[str, Any]) -> bool:
    """Return whether it is asked by yes or no if something holds of what can be recommended here."""
    start, _ = matter_of(scan, span)
    covered = {i for m in marks for i in range(m[0], m[1])}
    own = [m for m in scan.of("t", span.start, span.end) if m[3] in index["candidates"] and m[0] not in covered]
    own = [m for m in own if m[3] in index["offering"]]
    if not own or to_be_done(scan, span):
        return False
    stated = own[0][0] == start and scan.words[own[0][1] : own[0][1] + 1] in (("is",), ("are",))
    return stated or scan.words[start] in _CLOSED


_CLOSED = frozenset("is are does will if".split())
"""First words of questions that ask for yes or no of a thing, not for help."""


def goes_on_elsewhere(scan: Scan, span: Span, before: Span, index: Mapping[str, Any]) -> bool:
    """Return whether a question that names nothing goes on from a statement on another craft."""
    if scan.of("t", span.start, span.end) or scan.of("k") or not elsewhere(scan, before, index):
        return False
    phrased = any(m[3] == "elsewhere" and m[1] - m[0] > 1 for m in scan.of("x", before.start, before.end))
    return phrased or not scan.of("tk")


def leaning_only(scan: Scan, span: Span, index: Mapping[str, Any]) -> bool:
    """Return whether a clause beside others only leans on them: '... and do I need it', '... is that a problem'."""
    words = scan.words[span.start : span.end]
    if len(words) == len(scan.words) or scan.of("tkx", span.start, span.end):
        return False
    matter = [f for f in topics.features(scan, span.start, span.end) if f[0] != "?"]
    leaning = any(w in english.LEANING or w in english.PRONOUNS for w in words)
    return len(matter) < 2 or (leaning and len(matter) < 4 and all(f in index["weights"] for f in matter))


def of_field(scan: Scan, span: Span, index: Mapping[str, Any]) -> bool:
    """Return whether a stretch holds no word of matter that the knowledge never speaks of, but for 'honestly'."""
    weights = index["weights"]
    words = (w for w in scan.words[span.start : span.end] if not w.endswith("ly"))
    known = {w for m in scan.of("tk", span.start, span.end) for w in scan.words[m[0] : m[1]]}
    return all(w in english.STOP or w in known or stem(w) in weights or not w.isalpha() for w in words)


def plain_coding(scan: Scan, span: Span, index: Mapping[str, Any]) -> bool:
    """Return whether it is asked how something is done in a language, with nothing else of this field named."""
    near = scan.of("tkv", span.start, span.end)
    if not near or scan.words[matter_of(scan, span)[0]] != "how":
        return False
    return all(
        m[3] in index["languages"]
        if m[2] == "t"
        else m[2] == "v" and any(t[2] == "t" and t[0] <= m[0] < t[1] for t in near)
        for m in near
    )


_REPAIRING = frozenset("fix debug solve repair troubleshoot".split())
"""Words of questions for help with a fault in somebody's own program."""


def to_be_done(scan: Scan, span: Span) -> bool:
    """Return whether a stretch asks for something to be done: 'write me ...', 'can you fix ...', 'how do I fix ...'."""
    start = matter_of(scan, span)[0]
    if scan.words[start : start + 2] in (
        ("can", "you"),
        ("could", "you"),
        ("will", "you"),
        ("would", "you"),
        ("you", "to"),
    ):
        start += 2
    start = min(start, len(scan.words) - 1)
    if scan.words[start] == "how" and not _REPAIRING.isdisjoint(scan.words[start + 1 : start + 4]):
        return True
    return scan.words[start] in english.DOING and requests(scan.words, start)


def requests(words: tuple[str, ...], i: int) -> bool:
    """Return whether a word asks for something: 'list the ...', not 'list view'."""
    if words[i] not in english.REQUESTS:
        return False
    return words[i] not in english.THINGS or words[i + 1 : i + 2] == () or words[i + 1] in english.OF_REQUESTS


def nameless(scan: Scan, span: Span) -> bool:
    """Return whether a stretch names nothing and no kind of thing."""
    return not scan.of("tk", span.start, span.end)
