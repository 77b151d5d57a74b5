"""Misspelt words: the nearest known word by edits, found through words with letters left out.

The index holds each known word under all spellings with one letter left out (the symmetric delete method,
W. Garbe 2012); a candidate is then verified by the Damerau-Levenshtein distance in its restricted form.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

SHORTEST = 4
"""Shorter words are never mended."""
LENIENT = 8
"""From this length on two edits are forgiven."""


def build(words: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return the words by each spelling with at most one letter left out."""
    index: dict[str, list[str]] = {}
    for word in sorted(set(words)):
        if len(word) >= SHORTEST and word.isalpha():
            for spelling in _shortened(word):
                index.setdefault(spelling, []).append(word)
    return {spelling: tuple(found) for spelling, found in index.items()}


def mended(word: str, index: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return the known words nearest to a misspelt one: all at the least distance, none when none is near enough."""
    if not SHORTEST <= len(word) <= 25 or not word.isalpha():
        return ()
    allowed = 1 if len(word) < LENIENT else 2
    best: list[str] = []
    for candidate in {c for spelling in _shortened(word) for c in index.get(spelling, ())}:
        if candidate[0] != word[0] and candidate[:2] != word[1::-1]:
            continue
        found = distance(word, candidate, allowed)
        if found < allowed + 1:
            if found < allowed:
                allowed, best = found, []
            best.append(candidate)
    return tuple(sorted(best))


def _shortened(word: str) -> set[str]:
    return {word, *(word[:i] + word[i + 1 :] for i in range(len(word)))}


def distance(a: str, b: str, most: int) -> int:
    """Return the edits (insert, delete, replace, swap neighbours) between two words, `most` + 1 when there are more."""
    if abs(len(a) - len(b)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        new = [i]
        for j, y in enumerate(b, 1):
            cost = min(row[j] + 1, new[j - 1] + 1, row[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                cost = min(cost, before[j - 2] + 1)
            new.append(cost)
        before, row = row, new
    return min(row[-1], most + 1)
