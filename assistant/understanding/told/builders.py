"""Who builds it, where nothing counts them: people of any sort of whom it is said that they build, code or know."""

from __future__ import annotations

from assistant.understanding.text import english
from assistant.understanding.text.hearing import make
from assistant.understanding.told.alone import alone, skilled
from assistant.understanding.told.crews import band
from assistant.understanding.told.in_place import says_else
from assistant.understanding.told.leads import accepts
from assistant.understanding.told.quantities import number_at

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from assistant.model.reading import Heard
    from assistant.understanding.text.scan import Scan

_MOST = 15
"""The most people of any sort who are taken for those who build."""
_FEW = 5
"""The most who are, where nothing is said of them but that they are there."""
_AHEAD = 4
"""How many words behind people it is looked for that they work on it."""
_BETWEEN, _REACH = 2, 7
"""The most words between a number and the people, and from these to what they can."""
_CAN = frozenset(
    """
    code program know kno learn learned learnt coding programming programmer developer beginner newbie novice
    technical techy geek skill taught experienced experience comfortable fluent decent
    """.split()
)
"""Words that say of people that they build or what they know."""
_SERVED = frozenset(
    """
    use using log enter book order see view click look check read fill get need want buy pay share upload login will
    edit type work sign
    """.split()
)
"""Words that say of people what they do with what is built."""
_WORKING = frozenset(("work", "working"))
_ON_IT = (("on", "it"), ("on", "this"), ("on", "that"))
"""Words behind 'work' that say of people that they build: 'three will work on it'."""
_MAKING = frozenset("build write make program code develop implement create".split())
_POINTED, _DETERMINED = (("it",), ("this",), ("that",), ("everything",)), (("the",), ("our",), ("a",), ("all",))
_MADE = frozenset("site website app application tool software program system portal page code prototype".split())
"""Words that say of people that they build the thing: 'will write it', 'build the site'."""
_VISITING = frozenset("user customer client visitor guest viewer member visit hit request subscriber".split())
"""People who are always served."""
_LEARNING = frozenset("student friend founder volunteer hobbyist".split())
"""People who build when a sentence opens with their number."""
_PARTING = frozenset(
    """
    and or the our my your in for with to at from by on is are was a an but we i they of per that have has can who
    """.split()
)
"""Words that never stand between a number and the people it counts."""
_OF_OURS = frozenset("of our my the".split())
"""Words between a number and the people it is a part of: 'two of our X'."""
_HOUSES = frozenset("shop house agency company site app backend project".split())
"""Words after a name that make it no skill of those named before it."""
_NOBODY = frozenset((*english.NEGATORS, "nobody", "none", "noone", "one"))
_SOME = frozenset(("one", "both", "all"))
_DOING = frozenset("know code program write run do can learned build".split())
"""Words after 'one' or 'both' that say who of the people builds."""
_OURSELVES = frozenset(("we", "us"))


def builders(scan: Scan, index: Mapping[str, Any], hinted: bool) -> list[Heard]:
    """Return how many build it, for each slot that counts builders, where no number said it outright.

    Where something hints at it already, only a number counts.
    """
    slots = [slot for slot, row in index["slots"].items() if row[7]]
    for i in range(len(scan.words)):
        number, end = number_at(scan, i)
        if number is not None and 0 < number <= _MOST:
            last = _people(scan, i, end, number, index)
            if last:
                found = [(s, band(s, number, index)) for s in slots]
                return [make(scan, s, v, "given", i, last, "number", number) for s, v in found if v]
    count, start, end = (0, 0, 0) if hinted else alone(scan, index)
    if not count:
        return []
    return [make(scan, s, v, "given", start, end, "hint", count) for s in slots if (v := band(s, count, index))]


def _people(scan: Scan, i: int, at: int, number: int, index: Mapping[str, Any]) -> int:
    """Return the word after the people that the number from word i up to `at` counts, if they build; 0 if not."""
    words, gaps = scan.words, scan.tokens.gaps
    for start in range(at, min(len(words), at + _BETWEEN + 1)):
        within = start > at and not (words[start - 1] in _OF_OURS and words[at] == "of")
        if gaps[start] or (within and (words[start - 1] in _PARTING or words[start - 1].isdecimal())):
            return 0
        if start == at and _one_builds(scan, start, number):
            return start + 1
        counted = [m for m in scan.of("u", start, start + _BETWEEN) if m[0] == start]
        if counted:
            end = max(int(m[1]) for m in counted)
            if words[end - 1] in _VISITING or not _builds(scan, i, end, number, index):
                return 0
            return end
    return 0


def _one_builds(scan: Scan, start: int, number: int) -> bool:
    """Return whether it is said that one or both of a few, whatever they are called, build: '2 X, one knows Y'."""
    words, gaps = scan.words, scan.tokens.gaps
    if number < 2 or number > _FEW or scan.tokens.spelled[start] == words[start]:
        return False
    for j in range(start + 1, min(len(words) - 1, start + _REACH)):
        if gaps[j] == 2:
            return False
        if words[j] in _SOME and words[j + 1] in _DOING and not gaps[j + 1]:
            return True
    return False


def _builds(scan: Scan, i: int, end: int, number: int, index: Mapping[str, Any]) -> bool:
    """Return whether people counted from word i up to `end` are said to build."""
    words, gaps = scan.words, scan.tokens.gaps
    if _OURSELVES & set(words[max(0, i - 2) : i]) or any(_known(scan, j, index) for j in range(i + 1, end - 1)):
        return True
    spelled = scan.tokens.spelled[end - 1]
    if any(words[j] in _WORKING and words[j + 1 : j + 3] in _ON_IT for j in range(end, min(len(words), end + _AHEAD))):
        return True
    if any(_makes(words, j) for j in range(end, min(len(words), end + _AHEAD)) if not any(gaps[end : j + 1])):
        return True
    plural = number == 1 or spelled != words[end - 1] or not spelled.endswith("s")
    for j in range(end, min(len(words), end + _REACH)):
        if gaps[j] == 2 or words[j] in _SERVED:
            break
        if plural and _NOBODY.isdisjoint(words[j - 2 : j]) and (words[j] in _CAN or _known(scan, j, index)):
            return True
    apart = gaps[i] > 0 and (end >= len(words) or gaps[end] > 0)
    return (apart and number <= _FEW and words[end - 1] in _LEARNING) or skilled(words, end)


def _makes(words: tuple[str, ...], i: int) -> bool:
    """Return whether it is said that people make the thing: 'will write it', 'program the site'."""
    if words[i] not in _MAKING:
        return False
    return words[i + 1 : i + 2] in _POINTED or (
        words[i + 1 : i + 2] in _DETERMINED and not _MADE.isdisjoint(words[i + 2 : i + 4])
    )


def _known(scan: Scan, at: int, index: Mapping[str, Any]) -> bool:
    """Return whether a name that somebody may know begins at a word, and no place where data lie."""
    return any(
        m[0] == at
        and not says_else(m, index)
        and accepts(slot, m[3], index)
        and not _HOUSES.intersection(scan.words[m[1] : m[1] + 1])
        for m in scan.of("t", at, at + _BETWEEN)
        for slot, row in index["slots"].items()
        if row[3] and row[0]
    )
