"""What is said over within one message: 'two, wait, no, five', 'on X, or rather on Y', 'with a Z ... er, no Z'.

The last word counts: what is withdrawn is blanked before the message is read.
"""

from __future__ import annotations

from assistant.understanding.text import english
from assistant.understanding.text.scan import scanned
from assistant.understanding.told.quantities import number_at

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from assistant.understanding.text.scan import Mark, Scan

    Edit = tuple[int, int, str]
    """The first word and the word after the last that go, and what is put there."""

_HALTING = frozenset("no nope wait sorry er erm eh um uh ah oh hm hmm argh oops well correction rather".split())
"""Words that call a halt to what is being said."""
_GOING_ON = frozenset("no wait sorry er erm um uh ah oh hm actually make that it i mean correction or rather".split())
"""Words that may follow a halt before what is said instead."""
_LEADING = frozenset("we are it is there in on with at by about around only just more like than maybe perhaps".split())
"""Words before what is said instead."""
_DENYING = english.NEGATORS | {"forget", "scrap", "drop"}
_FAR, _NEAR, _SOON = 14, 6, 4
"""How far before a halt stands what it takes back, and behind it what is said instead, and where that begins."""


def retracted(found: Scan, index: Mapping[str, Any]) -> str:
    """Return the text of a message with blanks in place of what it takes back itself, with the last number put in."""
    edits: list[Edit] = []
    for start, end in _halts(found):
        edits += _edits(found, start, end, index)
    edits += _removed(found) if not edits else []
    text, starts, ends = found.text, found.tokens.starts, found.tokens.ends
    for start, end, put in sorted(edits, reverse=True):
        size = ends[end - 1] - starts[start]
        text = f"{text[: starts[start]]}{put.ljust(size)}{text[ends[end - 1] :]}"
    return text


def reread(text: str, found: Scan, index: Mapping[str, Any]) -> tuple[str, Scan]:
    """Return a text without what it takes back itself, and its marks."""
    told = retracted(found, index) if len(found.words) > 2 else text
    return (text, found) if told == found.text else (told, scanned(told, index))


def _halts(found: Scan) -> list[tuple[int, int]]:
    """Return where words call a halt within a message, not at its beginning, and where what is said instead begins."""
    words, gaps = found.words, found.tokens.gaps
    marks = {m[0]: m[1] for m in found.of("a") if m[3] == "correct" and gaps[m[0]]}
    made: list[tuple[int, int]] = []
    for i in range(1, len(words) - 1):
        if not gaps[i] or (made and i < made[-1][1]):
            continue
        end = max(marks.get(i, i), i + 1 if words[i] in _HALTING else i)
        end -= end > i + 1 and _denies(found, end - 1)
        while i < end < min(len(words), i + _NEAR) and words[end] in _GOING_ON and not _denies(found, end):
            end += 1
        if i < end < len(words) and not _denies(found, i):
            made.append((i, end))
    return made


def _denies(found: Scan, at: int) -> bool:
    """Return whether a word is a 'no' to what stands right behind it: no pause, halt or number."""
    if found.words[at] not in _DENYING or at + 1 >= len(found.words) or found.tokens.gaps[at + 1]:
        return False
    return found.words[at + 1] not in _GOING_ON and not _is_number(found, at + 1)


def _edits(found: Scan, start: int, end: int, index: Mapping[str, Any]) -> list[Edit]:
    """Return what a halt takes back, with itself; nothing where nothing is said instead."""
    if any(s.asked and s.start <= start - 1 < s.end for s in found.spans):
        return []
    first = max(0, start - _FAR)
    last = next((i for i in range(end + 1, min(len(found.words), end + _NEAR)) if found.tokens.gaps[i]), 0)
    last = last or min(len(found.words), end + _NEAR)
    gone = _number(found, first, start, end) or _denied(found, first, start, end, last)
    gone = gone or _replaced(found, first, start, end, last, index)
    return [*gone, (start, end, "")] if gone else []


def _number(found: Scan, first: int, start: int, end: int) -> list[Edit]:
    """Return what puts one number in place of the last one before it, or leaves out the value that this stands in."""
    new = next((i for i in range(end, min(len(found.words), end + _SOON)) if _is_number(found, i)), -1)
    if new < 0 or not _LEADING.issuperset(found.words[end:new]):
        return []
    old = next((i for i in range(start - 1, first - 1, -1) if _is_number(found, i)), -1)
    if old < 0:
        return []
    stop = number_at(found, old)[1]
    after = number_at(found, new)[1]
    if any(m[0] <= new < m[1] or m[0] == after for m in found.of("vwu", max(0, new - 2), new + _NEAR)):
        held = [m for m in found.of("vw", first, start) if m[0] <= old < m[1]]
        units = [m[1] for m in found.of("u", stop, start) if m[0] <= stop + 1]
        return [(min((m[0] for m in held), default=old), max([stop, *units, *(m[1] for m in held)]), "")]
    return [(old, stop, found.quote(new, after)), (new, after, "")]


def _is_number(found: Scan, i: int) -> bool:
    return found.words[i] not in ("one", "k") and number_at(found, i)[0] is not None


def _denied(found: Scan, first: int, start: int, end: int, last: int) -> list[Edit]:
    """Return the mentions of what is denied behind a halt: 'X ... no, no X'."""
    if found.words[end] not in _DENYING:
        return []
    said = {m[3:5] for m in found.of("vt", end, last)}
    word = found.words[end + 1] if end + 1 < last and found.words[end + 1] not in english.STOP else ""
    marks = _apart(found.of("vt", first, start))
    return [(m[0], m[1], "") for m in marks if m[3:5] in said or word in found.words[m[0] : m[1]]]


def _replaced(found: Scan, first: int, start: int, end: int, last: int, index: Mapping[str, Any]) -> list[Edit]:
    """Return the last value or name that another of its sort behind a halt takes the place of."""
    new = [m for m in found.of("vt", end, last) if m[0] < end + _SOON and _LEADING.issuperset(found.words[end : m[0]])]
    sorts = {sort for m in new for sort in _sorts(m, index)}
    before: list[Mark] = [m for m in found.of("vt", first, start) if sorts.intersection(_sorts(m, index))]
    numbered = {m[3] for m in new if m[2] == "v" and index["slots"][m[3]][2]}
    counts = [m for m in found.of("u", first, start) if m[3] in numbered] if not before else []
    leads = [m for m in found.of("n", first, start) if m[3] in numbered] if not before else []
    before = before or [(m[0] - 1, m[1]) for m in counts if m[0] and _is_number(found, m[0] - 1)]
    before = before or [(m[0], m[1] + 1) for m in leads if m[1] < start and _is_number(found, m[1])]
    old = before[-1:] if not {m[3:5] for m in before}.intersection(m[3:5] for m in new) else []
    return [(m[0], m[1], "") for m in old]


def _removed(found: Scan) -> list[Edit]:
    """Return the first mentions of what the message says to take out, with the words that do: 'why X, take X out'."""
    words, edits = found.words, []
    for start, end in found.clauses() if not _REMOVING.isdisjoint(words) else []:
        at = start + (words[start] in ("please", "so", "and", "no") and start + 1 < end)
        if at == 0 or words[at] not in _REMOVING or (words[at] in _WITH_OUT and words[end - 1] not in _OUT):
            continue
        said = {m[3:5] for m in found.of("v", at, min(end, at + _NEAR))}
        before = [m for m in found.of("v", max(0, at - _FAR), start) if m[3:5] in said]
        edits += [(m[0], m[1], "") for m in _apart(before)]
        if before or (words[at] in _WITH_OUT and said and not found.of("t", at, end)):
            edits.append((at, end, ""))
    return edits


_WITH_OUT, _OUT = frozenset("take leave throw kick strike cut".split()), frozenset(("out", "away"))
_REMOVING = _WITH_OUT | frozenset("forget drop scrap remove delete ditch".split())
"""What is done to what was said, by some words with an 'out' behind it."""


def _sorts(m: Mark, index: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the slots with one value, or that names fill, of which a mark says something; of a name its kind too."""
    if m[2] == "t":
        slots = tuple(slot for slot, _ in index["values_by_term"].get(m[3], ()))
        return (*slots, *index["main_kinds"].get(m[3], ())[:2]) if m[3] not in index["concepts"] else ()
    return (m[3],) if not index["slots"][m[3]][0] and m[5:6] != ("hint",) else ()


def _apart(marks: list[Mark]) -> list[Mark]:
    """Return the marks that lie in none of the others."""
    return [m for m in marks if not any(o[0] <= m[0] and m[1] <= o[1] and o[:2] != m[:2] for o in marks)]
