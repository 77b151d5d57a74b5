"""What a name is told to be there: 'X behind it', 'inherited: X with Y', 'at the moment it all sits on X'."""

from __future__ import annotations

from assistant.understanding.text import english
from assistant.understanding.told.already import COMING, HANDED, HAVING, IN_PLACE, NOW, timed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from typing import Any

    from assistant.understanding.text.scan import Mark, Scan, Span

_NEAR = 4
"""How far around a name the words stand that say that it is there."""
_HEAD, _FAR = 4, 24
"""Among so many words at its head a sentence says that it tells of today, and so far behind it lies a name of it."""
_OUR = frozenset("our my their his her".split())
_OWNED = 2
"""How far before a name it is said whose it is."""
_LINKS = frozenset("on with in under over behind via and plus & + , a an the some".split())
"""Words between the names of the parts of one thing."""
_LINKED = 5
"""The most words between such names."""

_MADE = "app"
"""The family of words for what is made with a name."""
_WANTING = frozenset("want wants wanted need needs needed must should shall wish wishes".split())
_MADE_OF = frozenset("written built made coded programmed done".split())
"""Words by which something is to come, and words that tell of what there is where no 'be' is before them."""
_PLACED, _PLANNED = frozenset(("for", "in")), frozenset("new next coming upcoming planned future".split())
"""Words behind a name that put it into something, and that make this something to be built."""


_DOUBTING = frozenset("learn suggested suggest propose proposed proposes tell telling told why if whether read".split())
_SHORTLY = 4
"""Words shortly before a name, at most so many away, that leave open whether it is meant."""
_DESCRIBING = frozenset("powered based backed flavoured style like".split())
"""Words after a name that make it describe something else."""
_UNTRIED = frozenset(("not", "never", "nobody", "none", "noone"))


def says_else(m: Mark, index: Mapping[str, Any]) -> bool:
    """Return whether a name says a value of some slot by itself, as a database says where the data lie."""
    return m[3] in index["valued"]


def present(m: Mark, scan: Scan, span: Span, index: Mapping[str, Any]) -> bool:
    """Return whether the words around a name say that it is there: 'X is there already', 'our old X'."""
    if not _OUR.isdisjoint(scan.words[max(span.start, m[0] - _OWNED) : m[0]]):
        return True
    first, last = max(span.start, m[0] - _NEAR), min(span.end, m[1] + _NEAR)
    return timed(scan.words[first:last], index["families"][NOW] | index["families"][IN_PLACE]) or opened(
        m, scan, span, index
    )


def opened(m: Mark, scan: Scan, span: Span, index: Mapping[str, Any]) -> bool:
    """Return whether what is said up to a name opens with words of today, and tells nothing to come."""
    if span.asked or scan.words[m[0]] in english.NEGATORS:
        return False
    families, first = index["families"], max(span.start, m[0] - _FAR)
    starts = {next((i for i in range(m[0], first, -1) if scan.tokens.gaps[i]), first), first}
    for start in starts if first == span.start else starts - {first}:
        head = scan.words[start : min(m[0], start + _HEAD)]
        told = timed(head, families[NOW]) or timed(head, families[HANDED])
        if told and families[COMING].isdisjoint(scan.words[start : m[0]]):
            return True
    return False


def owned(m: Mark, scan: Scan, index: Mapping[str, Any]) -> bool:
    """Return whether a name says of what somebody has what it is made with: 'our X app', 'my X script'."""
    words = scan.words
    follows = m[1] < len(words) and not scan.tokens.gaps[m[1]] and words[m[1]] in index["families"][_MADE]
    return follows and m[0] > 0 and words[m[0] - 1] in _OUR


def part_of(m: Mark, before: Mark, scan: Scan, index: Mapping[str, Any]) -> bool:
    """Return whether a name is of a part of what runs that was named before it: 'our X site on Y with Z'."""
    between = scan.words[before[1] : m[0]]
    made: frozenset[str] = index["families"][_MADE]
    return 0 < len(between) <= _LINKED and all(w in _LINKS or w in made or w[0].isdecimal() for w in between)


def to_be_built(m: Mark, scan: Scan, span: Span, index: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the slots that come first for a name told of what is still to be built: 'we need a service in X'."""
    if for_something_new(m, scan, span):
        return tuple(index["candidate_slots"])
    words = scan.words[max(span.start, m[0] - _HEAD - _NEAR) : m[0]]
    wanted = max((i for i, w in enumerate(words) if w in _WANTING), default=-1)
    there = index["families"][NOW] | index["families"][HAVING] | _OUR
    if wanted < 0 or any(w in there or (w in _MADE_OF and words[i - 1] != "be") for i, w in enumerate(words[wanted:])):
        return ()
    return tuple(s for s, row in index["slots"].items() if row[3] and row[6] and _of_kinds(row[3], m, index))


def _of_kinds(kinds: Collection[str], m: Mark, index: Mapping[str, Any]) -> bool:
    """Return whether a name is of one of some kinds."""
    return any(kind in kinds for kind in index["term_kinds"].get(m[3], ()))


def for_something_new(m: Mark, scan: Scan, span: Span) -> bool:
    """Return whether a name is told to be for what is still to be built: 'we picked X for the new shop'."""
    behind = scan.words[m[1] : min(span.end, m[1] + _NEAR + 1)]
    return not _PLACED.isdisjoint(behind) and not _PLANNED.isdisjoint(behind)


def unclaimed(m: Mark, scan: Scan, index: Mapping[str, Any]) -> str:
    """Return the slot of which a name is the usual value, where a story drops it without saying what of it."""
    slot = next((slot for slot, value in index["usual"].items() if value == m[3]), "")
    if not slot:
        return ""
    doubted = _DOUBTING & set(scan.words[max(0, m[0] - _SHORTLY) : m[0]])
    after = scan.words[m[1]] if m[1] < len(scan.words) else ""
    parted = m[1] + 1 >= len(scan.words) or bool(scan.tokens.gaps[m[1] + 1])
    if doubted or after in _DESCRIBING or (parted and (after in _UNTRIED or after == "no")):
        return ""
    return slot
