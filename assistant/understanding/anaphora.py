"""What 'it', 'that', 'there' and 'they' stand for in a question that names something else: read in their place.

'We have X already, does Y go with that?' asks whether Y goes with X; 'they use X and Y, are they the same?' compares
the two.
"""

from __future__ import annotations

from assistant.understanding import english
from assistant.understanding.framing import matter_of
from assistant.understanding.scan import scan as scanned
from assistant.understanding.spans import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from assistant.understanding.scan import Mark, Scan

_ONE = frozenset(("it", "that", "this"))
_SEVERAL = frozenset(("they", "them", "those", "these", "both"))
_OPEN = frozenset("what which who whose why when".split())
"""First words of questions that ask for something else than whether it is so."""
_THERE = "there"
_ON, _WITH = "on", "with"
_UNSAID = frozenset("work works run possible compatible".split())
"""Last words of a question that leave unsaid with what: 'we have X, will Y work?'."""
_SUBJECT_BEHIND = frozenset("is are do does did can could would should will has have not".split())
"""Words behind which 'that' opens nothing new, and 'it' may stand."""
_CLAUSE_BEHIND = frozenset("i we you he she it they the a an my our is are was has".split())
"""Words before which 'that' opens a clause of its own: 'does X know that I ...'."""
_LONGEST = 16
"""The most words of such a question."""


def resolved(scan: Scan, span: Span, before: Span | None, index: Mapping[str, Any]) -> Scan | None:
    """Return the question with the names it points back at in place of its pronouns, None where it points at none."""
    parts = (before, span) if before else _clauses(scan, span)
    if not parts or parts[1].end - parts[1].start > _LONGEST:
        return None
    told, asked = parts
    if scan.words[matter_of(scan, asked)[0]] in _OPEN or not _says_something(scan, asked):
        return None
    names = _named(scan, told, index)
    own = {m[3] for m in _named(scan, asked, index)}
    bare = sum(m[1] - m[0] for m in names) >= told.end - told.start
    if not names or bare or own & {m[3] for m in names}:
        return None
    if len(names) == 1 and any(m[3] in index["capability_slots"] for m in scan.of("v", told.start, told.end)):
        return None
    at = _pointer(scan, asked, several=len(names) > 1, named=bool(own))
    said = " and ".join(_quoted(scan, m) for m in names)
    start, end = scan.tokens.starts, scan.tokens.ends
    if at < 0 and own and scan.words[asked.end - 1] in _UNSAID:
        return scanned(f"{scan.text[start[asked.start] : end[asked.end - 1]]} {_WITH} {said}?", index)
    if at < 0:
        return None
    put = f"{_ON} {said}" if scan.words[at] == _THERE else said
    text = f"{scan.text[start[asked.start] : start[at]]}{put}{scan.text[end[at] : end[asked.end - 1]]}?"
    return scanned(text, index)


def _says_something(scan: Scan, span: Span) -> bool:
    """Return whether a question is more than a tag: 'they can, can't they?' says nothing by itself."""
    small = english.PRONOUNS | english.VERBS | _SEVERAL | {"not", "right"}
    return any(w not in small for w in scan.words[span.start : span.end])


def _clauses(scan: Scan, span: Span) -> tuple[Span, Span] | None:
    """Return the statement that a stretch begins with and the question behind its last pause."""
    for i in range(span.end - 2, span.start + 1, -1):
        if not scan.tokens.gaps[i]:
            continue
        opens = next((w for w in scan.words[i : i + 3] if w not in ("so", "and", "but", "then")), "")
        if opens in english.QUESTION_OPENERS:
            return span.with_(end=i, asked=False), span.with_(start=i)
    return None


def _named(scan: Scan, span: Span, index: Mapping[str, Any]) -> list[Mark]:
    """Return the marks of what is named, each thing once: no ideas, and of names inside each other the longest."""
    found: dict[str, Mark] = {}
    for m in scan.of("t", span.start, span.end):
        if m[3] not in index["concepts"] and m[3] not in index["kinds"]:
            found.setdefault(m[3], m)
    return list(found.values())


def _pointer(scan: Scan, span: Span, several: bool, named: bool) -> int:
    """Return where a question points back, -1 where it does not; at one thing only where it names another itself."""
    start = matter_of(scan, span)[0]
    words = scan.words
    if several:
        return next((i for i in range(start + 1, span.end) if words[i] in _SEVERAL), -1)
    for i in range(span.end - 1, start if named else span.end, -1):
        behind = words[i + 1] if i + 1 < span.end else ""
        if words[i] == _THERE and words[i - 1] not in _SUBJECT_BEHIND:
            return i
        if words[i] in _ONE and behind not in _CLAUSE_BEHIND and not _counts(words, i, span):
            return i
    return -1


def _counts(words: tuple[str, ...], i: int, span: Span) -> bool:
    """Return whether 'that' or 'this' only belongs to the word behind it, or 'it' is the subject of no thing."""
    behind = words[i + 1] if i + 1 < span.end else ""
    if words[i] == "it":
        return behind in ("to", "that", "if", "worth", "true", "possible", "ok", "okay", "better")
    return behind != "" and behind not in english.STOP


def _quoted(scan: Scan, mark: Mark) -> str:
    """Return a name as it was typed, with the number behind it."""
    end = mark[1]
    if end < len(scan.words) and scan.words[end][:1].isdigit() and not scan.tokens.gaps[end]:
        end += 1
    return scan.quote(mark[0], end)
