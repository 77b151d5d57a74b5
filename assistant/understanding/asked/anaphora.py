"""What 'it', 'that', 'there' and 'they' stand for in a question that names something else: read in their place.

'We have X already, does Y go with that?' asks whether Y goes with X; 'they use X and Y, are they the same?' compares
the two.
"""

from __future__ import annotations

from assistant.understanding.text import english
from assistant.understanding.text.framing import matter_of
from assistant.understanding.text.scan import scanned
from assistant.understanding.text.spans import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from assistant.understanding.text.scan import Mark, Scan

_ONE = frozenset(("it", "that", "this"))
_SEVERAL = frozenset(("they", "them", "those", "these", "both"))
_OPEN = frozenset("what which who whose why when".split())
"""First words of questions that ask for something else than whether it is so."""
_SMALL = english.PRONOUNS | english.VERBS | _SEVERAL | {"not", "right"}
"""What a tag is made of: 'they can, can't they?' says nothing by itself."""
_UNSAID = frozenset("work works run possible compatible".split())
"""Last words of a question that leave unsaid with what: 'we have X, will Y work?'."""
_SUBJECT_BEHIND = frozenset("is are do does did can could would should will has have not".split())
"""Words behind which 'that' opens nothing new, and 'it' may stand."""
_CLAUSE_BEHIND = frozenset("i we you he she it they the a an my our is are was has".split())
"""Words before which 'that' opens a clause of its own: 'does X know that I ...'."""
_LONGEST = 16
"""The most words of such a question."""


def resolved(scan: Scan, span: Span, before: Span | None, behind: Span | None, index: Mapping[str, Any]) -> Scan | None:
    """Return the question with the names it points back at in place of its pronouns, None where it points at none.

    `before` is the statement it leans on, `behind` the question that it goes on from.
    """
    return _leaning(scan, span, before, index) or _carried(scan, span, behind, index)


def _leaning(scan: Scan, span: Span, before: Span | None, index: Mapping[str, Any]) -> Scan | None:
    """Return the question with names that were told in place of its pronouns, or None."""
    inferred = None if before else _inferred(scan, span, index)
    if inferred:
        return scanned(inferred, index)
    parts = _clauses(scan, span)
    if before and not (parts and _named(scan, parts[0], index)):
        parts = before, span
    if not parts or parts[1].end - parts[1].start > _LONGEST:
        return None
    told, asked = parts
    if scan.words[matter_of(scan, asked)[0]] in _OPEN or _SMALL.issuperset(scan.words[asked.start : asked.end]):
        return None
    names = _named(scan, told, index)
    own = {m[3] for m in _named(scan, asked, index)}
    bare = sum(m[1] - m[0] for m in names) >= told.end - told.start
    if not names or bare or own & {m[3] for m in names}:
        return None
    if len(names) == 1 and any(m[3] in index["capability_slots"] for m in scan.of("v", told.start, told.end)):
        return None
    sorted_out = bool(scan.of("k", asked.start, asked.end)) and _subject(scan, asked) > 0
    at = _several(scan, asked) if len(names) > 1 else _one(scan, asked) if own or sorted_out else -1
    said = " and ".join(_quoted(scan, m) for m in names)
    if at < 0:
        unsaid = own and scan.words[asked.end - 1] in _UNSAID
        return scanned(f"{scan.quote(asked.start, asked.end)} with {said}?", index) if unsaid else None
    put = f"on {said}" if scan.words[at] == "there" else said
    start, end = scan.tokens.starts, scan.tokens.ends
    text = f"{scan.text[start[asked.start] : start[at]]}{put}{scan.text[end[at] : end[asked.end - 1]]}?"
    return scanned(text, index)


def _carried(scan: Scan, span: Span, asked: Span | None, index: Mapping[str, Any]) -> Scan | None:
    """Return a question with the one thing that the question before it names in place of its pronoun, or None."""
    if asked is None or span.end - span.start > _LONGEST or _named(scan, span, index):
        return None
    names, at = _named(scan, asked, index), _one(scan, span)
    if len(names) != 1 or at < 0 or _SMALL.issuperset(scan.words[span.start : span.end]):
        return None
    start, end = scan.tokens.starts, scan.tokens.ends
    put = f"with {_quoted(scan, names[0])}" if scan.words[at] == "there" else _quoted(scan, names[0])
    return scanned(f"{scan.text[start[span.start] : start[at]]}{put}{scan.text[end[at] : end[span.end - 1]]}?", index)


def _inferred(scan: Scan, span: Span, index: Mapping[str, Any]) -> str:
    """Return what a question infers from a lack, with the name it is said of: 'X has no Y, so no Z with it?'; or ''."""
    words = scan.words
    at = next((i for i in range(span.start + 3, span.end - 2) if words[i] in _INFERRING), -1)
    if at < 0 or not span.asked or english.NEGATORS.isdisjoint(words[span.start : at]):
        return ""
    told = [m for m in _named(scan, span.with_(end=at), index) if m[0] == span.start]
    if len(told) != 1 or _DENYING.isdisjoint(words[at + 1 : at + _SOON]) or _named(scan, span.with_(start=at), index):
        return ""
    name = scan.quote(told[0][0], told[0][1])
    if words[span.end - 1] in _ONE:
        return f"{scan.quote(at + 1, span.end - 1)} {name}?"
    return f"{scan.quote(at + 1, span.end)} with {name}?"


_INFERRING = frozenset("so therefore thus hence".split())
_DENYING = english.NEGATORS | {"nothing"}
_SOON = 5
"""Within how many words it is denied what is inferred."""


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


def _several(scan: Scan, span: Span) -> int:
    """Return where a question points back at several things, -1 where it does not."""
    start = matter_of(scan, span)[0]
    return next((i for i in range(start + 1, span.end) if scan.words[i] in _SEVERAL), -1)


def _one(scan: Scan, span: Span) -> int:
    """Return where a question that names something points back at one other thing, the last place; -1 for nowhere."""
    words, start = scan.words, matter_of(scan, span)[0]
    if at := _subject(scan, span):
        return at
    for i in range(span.end - 1, start, -1):
        behind = words[i + 1] if i + 1 < span.end else ""
        there = words[i] == "there" and words[i - 1] not in _SUBJECT_BEHIND
        if there or (words[i] in _ONE and behind not in _CLAUSE_BEHIND and not _belongs(words[i], behind)):
            return i
    return -1


def _subject(scan: Scan, span: Span) -> int:
    """Return where the pronoun stands that a question for a kind is asked of, 0 for none: 'is that a ...'."""
    words, at = scan.words, matter_of(scan, span)[0] + 1
    asked = words[at - 1] in _BEING and at + 2 < span.end and words[at] in _ONE
    return at if asked and words[at + 1] in _ARTICLES else 0


_BEING, _ARTICLES = frozenset(("is", "was")), frozenset(("a", "an", "also", "really", "even"))


def _belongs(word: str, behind: str) -> bool:
    """Return whether 'that' or 'this' only belongs to the word behind it, or 'it' is the subject of no thing."""
    if word == "it":
        return behind in _OF_NOTHING
    return behind != "" and behind not in english.STOP


_OF_NOTHING = frozenset("to that if worth true possible ok okay better".split())
"""Words behind an 'it' that stands for nothing: 'is it possible to ...'."""


def _quoted(scan: Scan, mark: Mark) -> str:
    """Return a name as it was typed, with the number behind it."""
    end = mark[1]
    if end < len(scan.words) and scan.words[end][:1].isdigit() and not scan.tokens.gaps[end]:
        end += 1
    return scan.quote(mark[0], end)
