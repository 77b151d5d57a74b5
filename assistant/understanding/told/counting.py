"""What a number counts by the words around it, where these are no unit that is known: '8 places', '3 times'."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from assistant.understanding.text.scan import Mark, Scan

_BETWEEN_NOT = frozenset(
    "and or the our my your in for with to at from by on over via s is are was a an but we i they".split()
)
"""Words that never stand between a number and what it counts."""
_COUNTED = frozenset("month week day year hour time page minute second percent h yr yrs app service table".split())
"""Nouns that a number counts for itself, as in 'we are 3 months in'."""
_BEING_THERE = frozenset(("there", "are", "only", "just"))
"""Words before a number that only say that something is there, be it people or not."""
PEOPLE, _SEVERAL = (
    frozenset(("people", "person", "ppl", "user")),
    frozenset("we us our ours team colleague coworker lead company agency startup dev developer".split()),
)
_MODAL = frozenset(
    "must may can could should might not never book get edit open reserve booking want try cannot".split()
)
"""Words for anybody, those of which one speaks for several, and what people do who get at one thing together."""
_SENDING = "sending-in"
"""The family of words for what things do that are in touch with a server."""
_MOMENT = frozenset("minute second moment time hour instant day evening".split())
"""Words behind 'the same' that make it a time, not a thing."""
_FAR = 8
"""How far behind people it is said that it is the same thing."""
_REACH = 2
"""How far behind a number stands what it counts."""
_UNIT = 10
"""How far behind it the words end that are the name of a unit."""


def ends_count(word: str) -> bool:
    """Return whether a word ends what a number counts: '2008 and the author', '60k in our team'."""
    return word.isdecimal() or word in _BETWEEN_NOT


def counts_time(scan: Scan, at: int) -> bool:
    """Return whether a noun follows that the number counts, as in 'we are 3 months in'."""
    return at < len(scan.words) and scan.words[at] in _COUNTED


def is_there(scan: Scan, lead: Mark) -> bool:
    """Return whether the words before a number only say that something is there: 'there are 8 places'."""
    return _BEING_THERE.issuperset(scan.words[lead[0] : lead[1]])


def counts_else(scan: Scan, at: int) -> bool:
    """Return whether a number that ends before word `at` counts things named right behind it: '12 columns', '3 times'.

    One word may stand between; what is a unit of some slot is not looked at here.
    """
    for i in range(at, min(len(scan.words), at + _REACH)):
        if scan.tokens.gaps[i] or scan.words[i] in _BETWEEN_NOT:
            return False
        if counts_time(scan, i) or is_plural(scan, i):
            return not any(m[0] in (at, i) for m in scan.of("u", at, at + _UNIT))
    return False


def is_plural(scan: Scan, i: int) -> bool:
    """Return whether a word is a noun in the plural, so far as its spelling tells."""
    return scan.tokens.spelled[i].endswith("s") and scan.words[i] != scan.tokens.spelled[i]


def of_oneself(scan: Scan) -> bool:
    """Return whether somebody speaks of oneself alone, so that people beside that are those it is made for."""
    if "oneself" not in scan.kept:
        words = frozenset(scan.words)
        scan.kept["oneself"] = "i" in words and _SEVERAL.isdisjoint(words)
    return bool(scan.kept["oneself"])


def at_odds(scan: Scan, unit: Mark | None) -> bool:
    """Return whether people are only supposed who get at one thing together: 'two people must not edit the same X'."""
    if unit is None or scan.words[unit[1] - 1] not in PEOPLE:
        return False
    behind = scan.words[unit[1] : unit[1] + _FAR]
    at = behind.index("same") + 1 if "same" in behind else 0
    return at > 1 and behind[0] in _MODAL and _MOMENT.isdisjoint(behind[at : at + 1])


def sends(scan: Scan, index: Mapping[str, Any]) -> bool:
    """Return whether a message tells of things that send something: '340 stations report', not 'a map of them'."""
    if _SENDING not in scan.kept:
        scan.kept[_SENDING] = not index["families"][_SENDING].isdisjoint(scan.words)
    return bool(scan.kept[_SENDING])
