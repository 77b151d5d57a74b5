"""Numbers in a text and what they count: a number beside the words for a unit is a value of the slot it measures."""

from __future__ import annotations

from assistant.understanding.text import english
from assistant.understanding.text.hearing import make
from assistant.understanding.told.counting import (
    PEOPLE,
    at_odds,
    counts_else,
    counts_time,
    ends_count,
    is_plural,
    is_there,
    of_oneself,
    sends,
)
from assistant.understanding.told.crews import adds, band, parts, summed, with_one_more

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from assistant.model.reading import Heard
    from assistant.understanding.text.scan import Mark, Scan, Span
    from assistant.understanding.text.stance import Stances

_FOR_OTHERS = frozenset(("for", "by", "serve", "serving", "helps", "help"))
"""Words before a number that make it the number of those served, not of those who build."""
_SERVED = frozenset(
    """
    use using in at keep look from per will can log daily on get read visit share edit need see registered
    check review approve moderate verify correct delete remove confirm lend
    online signed come currently connected want enter join
    """.split()
)
"""Words after a number of people that make them those who are served."""
_USERS = frozenset(("user", "audience", "customer", "client", "visitor"))
"""Words that head the number of those served: 'users: sales, 8 people'."""
ONLY_USING = frozenset("enter log view click see look type may edit change".split())
"""Words after people of any sort that make them those who use it."""
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
_ANSWER = 8
"""The most words of a message that may be an answer to how many build it."""
_LARGEST = 10**12
_TEN, _TENS = 10, frozenset(range(20, 100, 10))
"""What is added to the tens: 'twenty-five'."""
_NUMBERS = frozenset(english.NUMBERS)
_TERSE = 8
"""In a message of so few words many people may well be the crew: 'and with 40 people?'."""
CREW = 15
"""The most people who speak of themselves as 'we' and are those who build, whatever they are called."""
_LARGEST_CREW = 100
"""More people than that never are those who build."""
ANYBODY = frozenset("us person people ppl folk guy volunteer friend student member".split())
"""Words for people of any sort."""
_REACH = 8
"""The most words of a phrase that is looked at beside a number."""
_LATER, _AT_ONCE = 5, frozenset("at in within simultaneously concurrently parallel together".split())
"""How far behind people it is said that they are there together, and the first words of it."""
_ALWAYS_SINGULAR = frozenset("people ppl staff folk personnel hr online".split())
"""Words for many that have no plural s."""
_MORE_THAN = ("more", "than")
"""Words before a 'one' that says of nothing how many there are: 'with more than one X'."""


def number_at(scan: Scan, i: int) -> tuple[int | None, int]:
    """Return the whole number that begins at word i and the word after it; None when none does."""
    words = scan.words
    word = words[i]
    if word.isalpha() and word not in english.NUMBERS:
        return None, i
    if word.isdecimal() and len(word) < 13:
        value, end = int(word), i + 1
        while end < len(words) and words[end] == "000" and value < _LARGEST:
            value, end = value * 1000, end + 1
    elif word in english.NUMBERS and word != "k":
        value, end = english.NUMBERS[word], i + 1
        ones = english.NUMBERS.get(words[end], 0) if end < len(words) and not scan.tokens.gaps[end] else 0
        if value in _TENS and 0 < ones < _TEN:
            value, end = value + ones, end + 1
    elif word.replace(".", "").isdecimal() and len(word) < 13 and word.count(".") < (1 if word[0] == "." else 3):
        value, end = _grouped(word), i + 1
    else:
        return None, i
    while end < len(words) and words[end] in _SCALE and (words[end] != "m" or end + 1 < len(words)):
        value, end = value * _SCALE[words[end]], end + 1
    return min(value, _LARGEST), end


def _grouped(word: str) -> int:
    """Return a number with points in it: '500.000' has thousands, '2.5' has a fraction."""
    groups = word.split(".")
    if len(groups) > 2 or groups[1] == "000":
        return int("".join(groups))
    return round(float(word))


def quantities(scan: Scan, span: Span, stances: Stances, index: Mapping[str, Any]) -> Iterator[Heard]:
    """Yield the values said by the numbers in a stretch of words; people who build beside each other are added up."""
    i = span.start
    held: Heard | None = None
    while i < span.end:
        number, end = number_at(scan, i)
        if number is None or _is_year(scan, i) or _stands_for(scan, i):
            i += 1
            continue
        found = _counted(scan, span, stances, i, number, end, index)
        if found and _builds(found.slot, index):
            found = with_one_more(scan, span, found, i, index)
        if found and held and _builds(found.slot, index) and adds(scan, held, found, i):
            held = summed(scan, held, found, index)
        elif found and not (held and _builds(found.slot, index) and parts(scan, held, found, i)):
            if held:
                yield held
            held = found
        i = max(end, i + 1)
    if held:
        yield held


def _is_year(scan: Scan, i: int) -> bool:
    """Return whether a number is the year of something: 'in 2019', 'from 2008'."""
    word = scan.words[i]
    return i > 0 and len(word) == 4 and word[:2] in ("19", "20") and scan.words[i - 1] in ("in", "since", "from", "of")


def _stands_for(scan: Scan, i: int) -> bool:
    """Return whether a number stands for things named before, or for no number: 'ask all five', 'more than one'."""
    before = scan.words[i - 1] if i else ""
    if i > 1 and scan.words[i - 2 : i] == _MORE_THAN and number_at(scan, i)[0] == 1:
        return True
    return scan.tokens.spelled[i] == "ones" or (
        before == "all" and scan.words[i] in _NUMBERS and not scan.tokens.gaps[i]
    )


def _counted(
    scan: Scan, span: Span, stances: Stances, i: int, number: int, end: int, index: Mapping[str, Any]
) -> Heard | None:
    """Return the value that the number from word i up to `end` says, None for none."""
    unit = _unit_after(scan, span, end, number, index)
    lead = _lead_number(scan, span, i)
    if unit and lead and _crew(scan, number, unit, lead, index):
        unit = None
    before = scan.words[i - 1] if i > span.start else ""
    if at_odds(scan, unit) or (unit and unit[6] and not sends(scan, index)):
        return None
    if number > CREW and _says_more(scan, i, unit) and _is_crowd(scan, unit, lead, index):
        return None
    if unit and not (_builds(unit[3], index) and _served(scan, before, unit, lead)):
        amount = number * unit[4] // unit[5]
        value = band(unit[3], amount, index)
        how = "led" if lead and lead[3] == unit[3] else "number"
        return make(scan, unit[3], value, stances.at(i, end), i, unit[1], how, amount) if value else None
    if not unit and lead and number > CREW and "we" in scan.words[lead[0] : lead[1]]:
        return None
    if not unit and lead and not counts_time(scan, end) and not (is_there(scan, lead) and counts_else(scan, end)):
        value = band(lead[3], number, index)
        return make(scan, lead[3], value, stances.at(i, end), lead[0], end, "led", number) if value else None
    return None


def _says_more(scan: Scan, i: int, unit: Mark | None) -> bool:
    """Return whether a message says more than how many: it is longer, or has other words of matter in it."""
    if len(scan.words) > _TERSE:
        return True
    counted = range(i, unit[1] if unit else i + 1)
    matter = [w for j, w in enumerate(scan.words) if j not in counted and w not in english.STOP]
    return len([w for w in matter if w not in _NUMBERS and w not in _BUILDING]) > 1


def _is_crowd(scan: Scan, unit: Mark | None, lead: Mark | None, index: Mapping[str, Any]) -> bool:
    """Return whether many people of any sort are counted, who are no crew that builds: '130 person', 'persons (60)'."""
    said = [m for m in (unit, lead) if m is not None and _builds(m[3], index)]
    return bool(said) and all(scan.words[m[1] - 1] in ANYBODY for m in said)


def _served(scan: Scan, before: str, unit: Mark, lead: Mark | None) -> bool:
    """Return whether people are those it is made for, or who only use it: 'for 6 analysts', 'four of us enter data'."""
    using = scan.words[unit[1]] if unit[1] < len(scan.words) and not scan.tokens.gaps[unit[1]] else ""
    parted = unit[1] + 1 >= len(scan.words) or bool(scan.tokens.gaps[unit[1] + 1])
    return (before in _FOR_OTHERS and lead is None) or using in ONLY_USING or (using == "write" and parted)


def _crew(scan: Scan, number: int, unit: Mark, lead: Mark, index: Mapping[str, Any]) -> bool:
    """Return whether the words before a number say that these people build: 'we are four students'."""
    told = number <= CREW and _builds(lead[3], index) and not _builds(unit[3], index)
    return told and not is_there(scan, lead)


def _builds(slot: str, index: Mapping[str, Any]) -> bool:
    return bool(index["slots"][slot][7])


def _unit_after(scan: Scan, span: Span, at: int, number: int, index: Mapping[str, Any]) -> Mark | None:
    """Return the unit that follows a number at once, or after one or two words that are not a number themselves.

    Words that count both those who build and those who are served are told apart by what stands around them.
    """
    for skip in range(3):
        start = at + skip
        if start >= span.end or scan.tokens.gaps[start] or (skip and ends_count(scan.words[start - 1])):
            return None
        units = [m for m in scan.of("u", start, min(span.end, start + _REACH)) if m[0] == start]
        units = [m for m in units if not _before_noun(scan, span, m)]
        if units:
            longest = max(m[1] for m in units)
            fitting = [m for m in units if m[1] == longest]
            if len(fitting) > 1:
                building = number == 1 or _is_built_by(scan, span, at, number, longest, index)
                fitting.sort(key=lambda m: _builds(m[3], index) is not building)
            return _together(scan, span, fitting[0])
    return None


def _together(scan: Scan, span: Span, unit: Mark) -> Mark:
    """Return the unit that counts people together, where one follows that counting them: '30 pupils ... at once'."""
    stop = next((i for i in range(unit[1], min(span.end, unit[1] + _LATER)) if scan.tokens.gaps[i]), span.end)
    later = scan.of("u", unit[1], min(stop, unit[1] + _LATER + 1))
    return next((m for m in later if m[3] == unit[3] and scan.words[m[0]] in _AT_ONCE), unit)


def _before_noun(scan: Scan, span: Span, unit: Mark) -> bool:
    """Return whether a unit in the singular only says of what sort the thing behind it is: 'three vendor APIs'."""
    end = unit[1]
    if end >= span.end or scan.tokens.gaps[end] or unit[1] - unit[0] > 1:
        return False
    return (
        is_plural(scan, end)
        and scan.words[end - 1] == scan.tokens.spelled[end - 1]
        and scan.words[end - 1] not in _ALWAYS_SINGULAR
    )


def _apart(scan: Scan, start: int, end: int) -> bool:
    """Return whether a stretch of words stands between pauses: 'an agency, 8 people, on linux'."""
    return bool(scan.tokens.gaps[start]) and (end >= len(scan.words) or bool(scan.tokens.gaps[end]))


def _is_built_by(scan: Scan, span: Span, at: int, number: int, end: int, index: Mapping[str, Any]) -> bool:
    """Return whether people counted from word `at` up to `end` build the thing, so far as words beside them tell."""
    before = scan.words[max(span.start, at - 6) : at - 1]
    crowd = number > CREW and scan.words[end - 1] in ANYBODY and _says_more(scan, at - 1, None)
    if number > _LARGEST_CREW or crowd or _number_of(scan, span, at, index):
        return False
    paused = next((j for j in range(at - 1, max(span.start, at - 5), -1) if scan.tokens.gaps[j]), 0)
    first = end + (scan.text[scan.tokens.starts[at - 1] - 1 : scan.tokens.starts[at - 1]] == "(")
    stop = next((j for j in range(first, min(span.end, end + 4)) if scan.tokens.gaps[j]), min(span.end, end + 4))
    after = scan.words[end:stop]
    if "we" in before[-3:] and "are" in before[-3:]:
        return True
    near = scan.words[max(span.start, at - 5) : at - 1]
    if _USERS & set(near) or _FOR_OTHERS & set(scan.words[max(span.start, at - 5, paused) : at - 1]):
        return False
    if paused == at - 1 and _are_served(scan, span, paused):
        return False
    served = after[1:2] if after[:1] in (("that",), ("who",), ("which",)) else after[:1]
    if served and served[0] in _SERVED and not _BUILDING & set(after):
        return False
    if not served and number <= CREW and at > span.start and _apart(scan, at - 1, end):
        return scan.words[end - 1] not in PEOPLE or not of_oneself(scan)
    return len(scan.words) <= _ANSWER or bool(_BUILDING & set(before + scan.words[end : min(span.end, end + 3)]))


def _are_served(scan: Scan, span: Span, at: int) -> bool:
    """Return whether several whom it is made for stand right before a pause: 'for the X staff, 10 people'."""
    many = any(m[1] == at for m in scan.of("u", max(span.start, at - 3), at))
    many = many or (at > span.start and scan.words[at - 1] in _ALWAYS_SINGULAR)
    return many and not _FOR_OTHERS.isdisjoint(scan.words[max(span.start, at - 4) : at - 1])


def _number_of(scan: Scan, span: Span, at: int, index: Mapping[str, Any]) -> bool:
    """Return whether a number before word `at` stands in brackets behind those it counts: 'editors (12 people)'."""
    if at - 2 < span.start or "(" not in scan.text[scan.tokens.ends[at - 2] : scan.tokens.starts[at - 1]]:
        return False
    plural = is_plural(scan, at - 2)
    counted = [m[3] for m in scan.of("un", max(span.start, at - 4), at - 1) if m[1] == at - 1]
    return (plural or bool(counted)) and not any(_builds(slot, index) for slot in counted)


def _lead_number(scan: Scan, span: Span, at: int) -> Mark | None:
    """Return the words before a number that say what it counts, but where a number counts them: '5 devs: 3 X'."""
    lead = next((m for m in scan.of("n", max(span.start, at - _REACH), at) if m[1] == at), None)
    if lead is None or "," in scan.text[scan.tokens.ends[at - 1] : scan.tokens.starts[at]]:
        return None
    counted = lead[0] > span.start and number_at(scan, lead[0] - 1)[0] is not None
    return None if counted else lead
