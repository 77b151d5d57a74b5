"""One pass over a text: its words, misspellings mended, and every phrase the pack knows, marked."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise

from assistant.model.value import Value
from assistant.understanding.text import english, shapes
from assistant.understanding.text.foreign import language, translated
from assistant.understanding.text.ordinary import meant, undone
from assistant.understanding.text.spans import Span, spans
from assistant.understanding.text.tokens import Tokens, tokens
from assistant.understanding.text.typos import SHORTEST, mended

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Set
    from typing import Any, Self

    Mark = tuple[Any, ...]
    """(first word, word after the last, sort, what it means...); the sorts are those of the index."""


__all__ = ["ANY_NUMBER", "Mark", "Scan", "Span", "forget", "scan", "scanned"]

ANY_NUMBER = "#"
"""What stands for any number in an authored phrase: 'for # years'."""
_BEFORE_NUMBER = 3
"""The most words of a phrase before its number."""
_MOST_MENDED = 50
"""The most misspelt words of one text that are mended."""
_FEW_MARKS = 40
"""So few marks are looked through one by one."""
_MOST_KEPT = 32
"""So many texts are kept as they were marked last: one turn of a talk looks at the same few many times."""
_LATELY: dict[str, tuple[Mapping[str, Any], Scan]] = {}


class Scan(Value):
    """A text marked: `marks` by place, `typos` the original spelling by word, `spans` the stretches in order."""

    text: str
    tokens: Tokens
    words: tuple[str, ...]
    marks: tuple[Mark, ...]
    typos: Mapping[int, str]
    spans: tuple[Span, ...]
    language: str = "en"
    sorts: frozenset[str] = frozenset()
    """The sorts that are among the marks."""
    kept: dict[Any, Any] = {}
    """What was worked out of stretches of the text already, so that nothing is done twice for one text."""
    uncompared_ = ("kept",)

    def with_(self, **changes: Any) -> Self:
        """Return a copy with some fields replaced; nothing that was worked out goes with it."""
        if "marks" in changes:
            changes["sorts"] = frozenset(m[2] for m in changes["marks"])
        return super().with_(**{"kept": {}, **changes})

    def quote(self, start: int, end: int) -> str:
        """Return the user's own words from word `start` up to `end`."""
        return self.text[self.tokens.starts[start] : self.tokens.ends[end - 1]]

    def places(self, start: int, end: int) -> tuple[int, int]:
        """Return the first word that begins at or behind a character, and the word after the last that ends by another.

        Characters are counted from the start of the text, as in what was heard; where no word lies so, both are one.
        """
        first = bisect_left(self.tokens.starts, start)
        return first, max(first, bisect_right(self.tokens.ends, end))

    def clauses(self, start: int = 0, end: int = 1 << 30, joints: Set[str] = frozenset()) -> list[tuple[int, int]]:
        """Return the stretches between pauses, and before words that join, within a range of words."""
        end = min(end, len(self.words))
        cuts = (i for i in range(start + 1, end) if self.tokens.gaps[i] or self.words[i] in joints)
        return [(a, b) for a, b in pairwise((start, *cuts, end)) if a < b]

    def of(self, sorts: str, start: int = 0, end: int = 1 << 30) -> list[Mark]:
        """Return the marks of some sorts that lie within a range of words."""
        if len(self.marks) <= _FEW_MARKS:
            if self.sorts.isdisjoint(sorts):
                return []
            return [m for m in self.marks if m[2] in sorts and start <= m[0] and m[1] <= end]
        if sorts not in self.kept:
            marks = [m for m in self.marks if m[2] in sorts]
            self.kept[sorts] = [m[0] for m in marks], marks
        places, marks = self.kept[sorts]
        first = bisect_left(places, start)
        last = bisect_left(places, end, first)
        return [m for m in marks[first:last] if m[1] <= end] if first < last else []


def scan(text: str, index: Mapping[str, Any]) -> Scan:
    """Return a text with all that the pack knows of it marked, in time linear in its length."""
    found = tokens(text)
    spoken = language(found, index)
    if spoken != "en" and not _is_phrase(tuple(found.words), index["phrases"]):
        found = translated(found, spoken, index)
    words, typos = _mend(found.words, found.spelled, index, names_only=spoken != "en")
    marks = _marks(words, index["phrases"])
    if any(found.gaps[1:]):
        marks = _unbroken(marks, words, found, text, index["phrases"])
    marks = undone(marks, words, index["phrases"])
    kept = tuple(meant(marks, words, found, text, index["common"]))
    shaped = shapes.found(words, found.gaps, index)
    if shaped:
        kept = tuple(sorted((*kept, *shaped), key=lambda m: m[0]))
    sorts = frozenset(m[2] for m in kept)
    return Scan(text, found, words, kept, typos, tuple(spans(found, words)), spoken, sorts, {})


def scanned(text: str, index: Mapping[str, Any]) -> Scan:
    """Return a text as `scan` marks it, or as it did lately."""
    kept = _LATELY.get(text)
    if kept is None or kept[0] is not index:
        if len(_LATELY) >= _MOST_KEPT:
            del _LATELY[next(iter(_LATELY))]
        kept = _LATELY[text] = index, scan(text, index)
    return kept[1]


def forget() -> None:
    """Forget what was marked lately, as whoever measures how long a text takes has to."""
    _LATELY.clear()


def _is_phrase(words: tuple[str, ...], phrases: Mapping[str, Any]) -> bool:
    """Return whether a whole text is a phrase that the pack has as it stands: authors write some in other languages."""
    alone, longer = phrases.get(words[0], ((), {}))
    return bool(alone) if len(words) == 1 else any(row[1] == words[2:] for row in longer.get(words[1], ()))


def _unbroken(
    marks: list[Mark], words: tuple[str, ...], found: Tokens, text: str, phrases: Mapping[str, Any]
) -> list[Mark]:
    """Return marks without values, kinds and names over which a pause lies; what stands on its sides comes instead.

    Over the end of a line a name may go on.
    """
    broken = [m for m in marks if m[2] in "vkt" and m[1] - m[0] > 1 and any(found.gaps[m[0] + 1 : m[1]])]
    signs = {i for m in broken for i in range(m[0] + 1, m[1]) if text[found.ends[i - 1] : found.starts[i]].strip()}
    broken = [m for m in broken if m[2] != "t" or not signs.isdisjoint(range(m[0] + 1, m[1]))]
    if not broken:
        return marks
    kept = [m for m in marks if m not in broken]
    for start, end in dict.fromkeys((m[0], m[1]) for m in broken):
        sorts = {m[2] for m in broken if m[:2] == (start, end)}
        sorts |= {"k", "t"} if not sorts.isdisjoint("kt") else set()
        edges = [start, *(i for i in range(start + 1, end) if found.gaps[i]), end]
        for one, other in pairwise(edges):
            parts = _marks(words[one:other], phrases)
            kept += [(m[0] + one, m[1] + one, *m[2:]) for m in parts if m[2] in sorts]
    return sorted(dict.fromkeys(kept), key=lambda m: m[0])


def _mend(
    words: list[str], spelled: list[str], index: Mapping[str, Any], names_only: bool = False
) -> tuple[tuple[str, ...], dict[int, str]]:
    """Return the words with misspelt ones mended, and how these were spelled; in other languages only names are."""
    vocabulary = index["vocabulary"]
    if not vocabulary:
        return tuple(words), {}
    mends: dict[int, str] = {}
    tried: dict[str, tuple[str, ...]] = {}
    for i, word in enumerate(words):
        if word in vocabulary or len(word) < SHORTEST or not word.isalpha() or spelled[i] in vocabulary:
            continue
        if len(mends) == _MOST_MENDED:
            break
        nearest = tried.get(word)
        if nearest is None:
            nearest = tried[word] = _calm(word, vocabulary) or (
                () if _inflected(word, vocabulary) else mended(word, index["typos"])
            )
        if nearest and names_only:
            nearest = tuple(w for w in nearest if any(t[0] == "t" for t in index["phrases"].get(w, ((),))[0]))
        if nearest:
            mends[i] = nearest[0] if len(nearest) == 1 else _likeliest(nearest, index)
    mends = {i: w for i, w in mends.items() if w}
    if not mends:
        return tuple(words), {}
    return tuple(mends.get(i, w) for i, w in enumerate(words)), {i: spelled[i] for i in mends}


def _calm(word: str, vocabulary: frozenset[str]) -> tuple[str, ...]:
    """Return the known word that one with a letter drawn out stands for: 'skippp', 'whyyy'."""
    runs = [word[i] for i in range(len(word) - 2) if word[i] == word[i + 1] == word[i + 2]]
    for times in (1, 2) if runs else ():
        short = word
        for letter in dict.fromkeys(runs):
            while letter * (times + 1) in short and letter * 3 in word:
                short = short.replace(letter * (times + 1), letter * times)
        if short in vocabulary:
            return (short,)
    return ()


def _inflected(word: str, vocabulary: frozenset[str]) -> bool:
    """Return whether a word is a known one with an ending: 'exported', 'carving', 'lecturer'."""
    for ending in ("ed", "er", "ing"):
        if word.endswith(ending):
            stem = word[: -len(ending)]
            return (
                stem in vocabulary or stem + "e" in vocabulary or (stem[-1:] == stem[-2:-1] and stem[:-1] in vocabulary)
            )
    return False


def _likeliest(nearest: tuple[str, ...], index: Mapping[str, Any]) -> str:
    """Return the word among several that is a term's name, '' when they name none or more than one."""
    phrases = index["phrases"]
    named = {w: tuple(t for t in phrases[w][0] if t[0] == "t") for w in nearest if w in phrases}
    names = {targets: w for w, targets in reversed(named.items()) if targets}
    return next(iter(names.values())) if len(names) == 1 else ""


def _marks(words: tuple[str, ...], phrases: Mapping[str, Any]) -> list[Mark]:
    """Return what is known of the words, the longest phrase first; a phrase inside one of its own sort is dropped."""
    marks: list[Mark] = []
    reached: dict[Any, tuple[int, int]] = {}
    last = len(words) - 1
    shaped, near = _shaped(words)
    for i, word in enumerate(words):
        if i in near:
            _counted(marks, reached, words, shaped, i, phrases)
        entry = phrases.get(word)
        if entry is None:
            continue
        if i < last and entry[1]:
            for length, rest, targets in entry[1].get(words[i + 1], ()):
                if words[i + 2 : i + length] == rest:
                    _add(marks, reached, i, i + length, targets)
        if entry[0]:
            _add(marks, reached, i, i + 1, entry[0])
    return marks if not near else sorted(marks, key=lambda m: m[0])


def _shaped(words: tuple[str, ...]) -> tuple[tuple[str, ...], frozenset[int]]:
    """Return the words with the sign for any number in place of numbers, and where phrases with one may begin."""
    numbers = english.NUMBERS
    at = [i for i, w in enumerate(words) if w in numbers or (w[0] <= "9" and w.isdecimal())]
    if not at:
        return words, frozenset()
    shaped = list(words)
    for i in at:
        shaped[i] = ANY_NUMBER
    return tuple(shaped), frozenset(j for i in at for j in range(max(0, i - _BEFORE_NUMBER), i + 1))


def _counted(
    marks: list[Mark],
    reached: dict[Any, tuple[int, int]],
    words: tuple[str, ...],
    shaped: tuple[str, ...],
    i: int,
    phrases: Mapping[str, Any],
) -> None:
    """Mark the phrases with any number in them that begin at word i, but where one has the very number."""
    entry = phrases.get(shaped[i])
    if entry is None or i + 1 >= len(shaped):
        return
    for length, rest, targets in entry[1].get(shaped[i + 1], ()):
        said = shaped[i : i + length]
        if said[2:] == rest and ANY_NUMBER in said and not _written(words[i : i + length], phrases):
            _add(marks, reached, i, i + length, targets)


def _written(said: tuple[str, ...], phrases: Mapping[str, Any]) -> bool:
    """Return whether these very words are a phrase that says a value."""
    rows = phrases[said[0]][1].get(said[1], ()) if said[0] in phrases else ()
    return any(row[1] == said[2:] and any(t[0] == "v" for t in row[2]) for row in rows)


def _add(
    marks: list[Mark], reached: dict[Any, tuple[int, int]], start: int, end: int, targets: tuple[Any, ...]
) -> None:
    """Keep the targets of a phrase, but for those whose sort a longer phrase has covered here."""
    for target in targets:
        lane = target[:2] if target[0] in "vxr" else target[0]
        span = reached.get(lane)
        if span is None or span[1] < end or span == (start, end):
            reached[lane] = (start, end)
            marks.append((start, end, *target))
