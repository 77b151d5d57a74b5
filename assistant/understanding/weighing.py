"""What a story is about where no phrase says so: its single words weighed by the phrases they stand in."""

from __future__ import annotations

from assistant.understanding import english
from assistant.understanding.hearing import make
from assistant.understanding.tokens import phrase

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from assistant.model.knowledge import Slot, SlotValue
    from assistant.model.reading import Heard
    from assistant.understanding.scan import Scan

_SMOOTH = 0.3
"""What every word counts for every value without standing in its phrases."""
_HINTED = 0.5
"""How much a word of a hint counts."""
_LEAST, _MOST = 0.3, 3.0
"""The least weight that is kept, and the most that one word has."""
_ENOUGH, _AHEAD = 3.2, 1.0
"""What the words for a value must weigh, more than any one word can, and by how much more than for any other."""


def build(slot: Slot) -> dict[str, tuple[tuple[str, float], ...]]:
    """Return, for every word of the phrases of a slot, the values it speaks for with weights, by value."""
    counts: dict[str, dict[str, float]] = {}
    for value in slot.values:
        for word, count in _counted(value):
            row = counts.setdefault(word, {})
            row[value.id] = row.get(value.id, 0.0) + count
    totals = {v.id: sum(row.get(v.id, 0.0) for row in counts.values()) for v in slot.values}
    rows = {word: tuple(_weights(row, totals, len(counts))) for word, row in sorted(counts.items())}
    return {word: row for word, row in rows.items() if row}


def _counted(value: SlotValue) -> Iterator[tuple[str, float]]:
    for words, count in ((value.words, 1.0), (value.hints, _HINTED)):
        for text in words:
            matter = sorted(set(phrase(text)) - english.STOP)
            for word in matter:
                yield word, count / len(matter) ** 0.5


def _weights(row: Mapping[str, float], totals: Mapping[str, float], size: int) -> Iterator[tuple[str, float]]:
    """Yield the values that a word stands for more often than for others, with the logarithm of how much more."""
    from math import log

    share = (sum(row.values()) + _SMOOTH * len(totals)) / (sum(totals.values()) + _SMOOTH * size * len(totals))
    for value in sorted(row):
        weight = log((row[value] + _SMOOTH) / (totals[value] + _SMOOTH * size) / share)
        if weight > _LEAST:
            yield value, round(min(weight, _MOST), 3)


def weighed(scan: Scan, slot: str, index: Mapping[str, Any]) -> list[Heard]:
    """Return the value of a slot that the words of a story speak for, with the word that says most; else nothing."""
    table = index["weighed"][slot]
    sums: dict[str, float] = {}
    heaviest: dict[str, tuple[float, int]] = {}
    for word in dict.fromkeys(scan.words):
        for value, weight in table.get(word, ()):
            sums[value] = sums.get(value, 0.0) + weight
            best = (-weight, scan.words.index(word))
            heaviest[value] = min(heaviest.get(value, best), best)
    first, second = (*sorted(sums.items(), key=lambda pair: (-pair[1], pair[0])), ("", 0.0), ("", 0.0))[:2]
    if first[1] < _ENOUGH or first[1] - second[1] < _AHEAD:
        return []
    at = heaviest[first[0]][1]
    return [make(scan, slot, first[0], "given", at, at + 1, "weighed")]
