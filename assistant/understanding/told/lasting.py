"""How long something was done, which bounds what it says: 'X for 2 years' says less than 'X for 12 years'."""

from __future__ import annotations

from assistant.understanding.text import english
from assistant.understanding.told.crews import band

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from assistant.understanding.text.scan import Mark, Scan

_YEARS = frozenset("year years yr yrs".split())


def banded(m: Mark, scan: Scan, index: Mapping[str, Any]) -> str:
    """Return the value that a phrase says: of those that years bound, the one of the years named in the phrase."""
    row, value = index["slots"][m[3]], str(m[4])
    if row[2] or not any(value == bound[0] for bound in row[4]):
        return value
    years = next((n for i in range(m[0], m[1] - 1) if (n := _years(scan, i)) is not None), None)
    return value if years is None else band(m[3], years, index) or value


def _years(scan: Scan, i: int) -> int | None:
    """Return how many years the word says with the one behind it, None where it counts none."""
    word = scan.words[i]
    if scan.words[i + 1] not in _YEARS:
        return None
    if word in english.ARTICLES:
        return 1
    return int(word) if word.isdecimal() and len(word) <= _DIGITS else english.NUMBERS.get(word)


_DIGITS = 3
