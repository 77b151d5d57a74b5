"""Two things said of two names in one breath: 'X is an A and Y is a B'."""

from __future__ import annotations

from assistant.understanding.text.scan import Span
from assistant.understanding.text.view import BE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.understanding.text.scan import Scan


def parted(scan: Scan, span: Span) -> Iterator[Span]:
    """Yield a stretch of words, cut where a second name is said to be something: each half is a claim of its own."""
    start = span.start
    for at in _joints(scan, span):
        if _says(scan, start, at):
            yield span.with_(start=start, end=at)
            start = at
    yield span.with_(start=start)


def _joints(scan: Scan, span: Span) -> list[int]:
    """Return where 'and', 'while' or a pause is followed by a name and a form of 'to be'."""
    names = {m[0]: m[1] for m in scan.of("t", span.start, span.end)}
    found = []
    for start, end in names.items():
        joined = scan.words[start - 1] in ("and", "while", "but") if start > span.start else False
        if joined and end < span.end and scan.words[end] in BE and scan.of("k", end, span.end):
            found.append(start - 1)
    return sorted(found)


def _says(scan: Scan, start: int, end: int) -> bool:
    """Return whether a stretch says of a name that it is of a kind."""
    told = any(m[1] < end and scan.words[m[1]] in BE for m in scan.of("t", start, end))
    return told and bool(scan.of("k", start, end))
