"""Numbers in a text and what they count: a number beside the words for a unit is a value of the slot it measures."""

from __future__ import annotations

from assistant.understanding import english
from assistant.understanding.hearing import make

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from assistant.model.reading import Heard
    from assistant.understanding.scan import Mark, Scan, Span
    from assistant.understanding.stance import Stances

_FOR_OTHERS = frozenset(("for", "by", "serve", "serving", "helps", "help"))
"""Words before a number that make it the number of those served, not of those who build."""
_SERVED = frozenset(
    """
    use using in at keep look from per will can log daily on get read visit share edit need see registered
    online signed come currently connected want enter join
    """.split()
)
"""Words after a number of people that make them those who are served."""
_BUILDING = frozenset(("we", "us", "team", "are", "me", "startup", "myself"))
"""Words of which one stands near people who build."""
_SCALE = {
    "m": 1_000_000,
    "mio": 1_000_000,
    "mil": 1_000_000,
    "million": 1_000_000,
    "thousand": 1000,
    "k": 1000,
    "hundred": 100,
    "dozen": 12,
}
_LARGEST = 10**12
_REACH = 8
"""The most words of a phrase that is looked at beside a number."""
_COUNTED = frozenset("month week day year hour time page minute second percent h yr app service table".split())
"""Nouns that a number counts for itself, as in 'we are 3 months in'."""


def number_at(scan: Scan, i: int) -> tuple[int | None, int]:
    """Return the whole number that begins at word i and the word after it; None when none does."""
    words = scan.words
    word = words[i]
    if word.isdecimal() and len(word) < 13:
        value, end = int(word), i + 1
    elif word in english.NUMBERS and word != "k":
        value, end = english.NUMBERS[word], i + 1
    elif word.replace(".", "", 1).isdecimal() and len(word) < 13:
        value, end = round(float(word)), i + 1
    else:
        return None, i
    while end < len(words) and words[end] in _SCALE and (words[end] != "m" or end + 1 < len(words)):
        value, end = value * _SCALE[words[end]], end + 1
    return min(value, _LARGEST), end


def band(slot: str, number: int, index: Mapping[str, Any]) -> str:
    """Return the value of a slot whose band holds a number, '' for none."""
    for value, low, high in index["slots"][slot][4]:
        if (low is None or number >= low) and (high is None or number <= high):
            return str(value)
    return ""


def quantities(scan: Scan, span: Span, stances: Stances, index: Mapping[str, Any]) -> Iterator[Heard]:
    """Yield the values said by the numbers in a stretch of words."""
    i = span.start
    while i < span.end:
        number, end = number_at(scan, i)
        if number is None:
            i += 1
            continue
        unit = _unit_after(scan, span, end, index)
        before = scan.words[i - 1] if i > span.start else ""
        if unit and not (before in _FOR_OTHERS and _builds(unit[3], index)):
            amount = number * unit[4] // unit[5]
            value = band(unit[3], amount, index)
            if value:
                yield make(scan, unit[3], value, stances.at(i, end), i, unit[1], "number", amount)
        elif not unit and (lead := _lead_number(scan, span, i)) and not _another(scan, end):
            value = band(lead[3], number, index)
            if value:
                yield make(scan, lead[3], value, stances.at(i, end), lead[0], end, "number", number)
        i = max(end, i + 1)


def _builds(slot: str, index: Mapping[str, Any]) -> bool:
    return bool(index["slots"][slot][7])


def _unit_after(scan: Scan, span: Span, at: int, index: Mapping[str, Any]) -> Mark | None:
    """Return the unit that follows a number at once, or after one or two words that are not a number themselves.

    Words that count both those who build and those who are served are told apart by what stands around them.
    """
    for skip in range(3):
        start = at + skip
        if start >= span.end or scan.tokens.gaps[start] or (skip and scan.words[start - 1].isdecimal()):
            return None
        units = [m for m in scan.of("u", start, min(span.end, start + _REACH)) if m[0] == start]
        if units:
            longest = max(m[1] for m in units)
            fitting = [m for m in units if m[1] == longest]
            if len(fitting) > 1:
                building = _is_built_by(scan, span, at, longest)
                fitting.sort(key=lambda m: _builds(m[3], index) is not building)
            return fitting[0]
    return None


def _is_built_by(scan: Scan, span: Span, at: int, end: int) -> bool:
    """Return whether people counted from word `at` up to `end` build the thing, so far as words beside them tell."""
    before = scan.words[max(span.start, at - 6) : at - 1]
    after = scan.words[end : min(span.end, end + 4)] if end < span.end and not scan.tokens.gaps[end] else ()
    if "we" in before[-3:] and "are" in before[-3:]:
        return True
    if _FOR_OTHERS & set(scan.words[max(span.start, at - 5) : at - 1]):
        return False
    served = after[1:2] if after[:1] in (("that",), ("who",), ("which",)) else after[:1]
    if served and served[0] in _SERVED and not _BUILDING & set(after):
        return False
    return span.end - span.start <= 5 or bool(_BUILDING & set(before + scan.words[end : min(span.end, end + 3)]))


def _lead_number(scan: Scan, span: Span, at: int) -> Mark | None:
    return next((m for m in scan.of("n", max(span.start, at - _REACH), at) if m[1] == at), None)


def _another(scan: Scan, at: int) -> bool:
    """Return whether a noun follows that the number counts, as in 'we are 3 months in'."""
    return at < len(scan.words) and scan.words[at] in _COUNTED
