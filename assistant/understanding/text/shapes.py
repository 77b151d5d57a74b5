"""Shapes of what people say: 'customers ... book ... appointment', with words of a family for each part.

A shape is an authored phrase with families ('<people>', '<people|staff>') or gaps ('...'). It is looked for from its
rarest part, so that a text pays for the shapes whose rarest words it has.
"""

from __future__ import annotations

from assistant.understanding.text import english

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from typing import Any

    Part = tuple[frozenset[str], frozenset[tuple[str, str]], int]
    """Single words, pairs of words, and how many other words may stand before them."""
    Shape = tuple[tuple[Part, ...], int, bool, tuple[tuple[Any, ...], ...]]
    """The parts, the number of the rarest, whether one denies, and what the shape means."""
    Row = tuple[int, str]
    """The bits of the parts of a shape, and its name."""

GAP = "..."
INFLECTED = "~"
"""What stands behind a verb of a family that is meant in all its forms."""
_WIDE, _CLOSE = 5, 2
"""The most other words in a gap, and the most small words where none is written."""
_SMALL = frozenset(
    """
    a an the their our my your his her its some new own all each every any this that these those such more other
    """.split()
)
NUMBER = "#"
"""A part of a shape that is any number."""
_MANY = 1000
_FEWEST = 4
"""A text of fewer words has no shape."""
_VOWELS = frozenset("aeiou")
_END = 2
"""The mark of the end of a sentence between words, which no shape goes over."""


def is_shape(text: str) -> bool:
    """Return whether an authored phrase is a shape."""
    return GAP in text or "|" in text or bool(families_of(text))


def families_of(text: str) -> list[str]:
    """Return the names of the families in a shape."""
    named = [part.partition(">") for part in text.split("<")[1:]]
    return [name.strip() for names, closed, _ in named if closed for name in names.split("|")]


def forms(word: str) -> tuple[str, ...]:
    """Return a word of a family in the forms that are meant: 'book~' with 'booked' and 'booking'."""
    if not word.endswith(INFLECTED):
        return (word,)
    head, _, last = word[:-1].rpartition(" ")
    stem = last.removesuffix("e")
    ends = last[-3:]
    doubled = len(ends) == 3 and ends[1] in _VOWELS and ends[0] not in _VOWELS and ends[2] not in _VOWELS | set("wxy")
    past = last[:-1] + "ied" if last.endswith("y") and last[-2:-1] not in _VOWELS else stem + "ed"
    found = [last, last + "s", past, (last if last.endswith("ee") else stem) + "ing"]
    found += [last + last[-1] + "ed", last + last[-1] + "ing"] if doubled else []
    return tuple(f"{head} {form}".strip() for form in found)


def parted(text: str) -> Iterator[tuple[tuple[str, ...], bool]]:
    """Yield the parts of a shape as words to choose from ('<name>' for a family), and whether a gap is before."""
    wide = False
    for piece in text.replace("<", " <").replace(">", "> ").replace(GAP, f" {GAP} ").split():
        if piece == GAP:
            wide = True
            continue
        words = [f"<{name}>" for name in families_of(piece)] if piece[0] == "<" else piece.split("|")
        yield tuple(filter(None, words)), wide
        wide = False


def build(
    said: Iterable[tuple[str, tuple[Any, ...]]], families: Mapping[str, Sequence[str]], phrase: Any
) -> dict[str, Any]:
    """Return the shapes by name; and by word the bits of the parts that it may begin, and the shapes it is rarest in.

    What a text does not need of the shapes is not read: the bits tell which of them may lie in it.
    """
    known = {f"<{name}>": {phrase(form) for word in words for form in forms(word)} for name, words in families.items()}
    found: dict[tuple[Part, ...], list[tuple[Any, ...]]] = {}
    for text, target in said:
        parts = tuple(_part(words, wide, known, phrase) for words, wide in parted(text))
        if parts:
            found.setdefault(parts, []).append(target)
    bits: dict[Part, int] = {}
    rows: dict[str, list[Row]] = {}
    shapes: dict[str, Shape] = {}
    for parts, targets in found.items():
        rarest = min(range(len(parts)), key=lambda i: (_size(parts[i]), -i))
        wanted = [bits.setdefault((p[0], p[1], 0), 1 << len(bits)) for p in parts if NUMBER not in p[0]]
        name = str(len(shapes))
        shapes[name] = parts, rarest, _denies(parts), tuple(targets)
        for word in _firsts(parts[rarest]):
            rows.setdefault(word, []).append((sum(set(wanted)), name))
    masks: dict[str, int] = {}
    for part, bit in bits.items():
        for word in _firsts(part):
            masks[word] = masks.get(word, 0) | bit
    words = {word: (masks.get(word, 0), tuple(rows.get(word, ()))) for word in sorted({*masks, *rows})}
    return {"shape_words": words, "shapes": shapes}


def _firsts(part: Part) -> list[str]:
    """Return the words that a part may begin with."""
    return sorted(part[0] | {first for first, _ in part[1]})


def _size(part: Part) -> int:
    return len(part[0]) + len(part[1]) + (_MANY if NUMBER in part[0] else 0)


def _part(words: tuple[str, ...], wide: bool, known: Mapping[str, set[tuple[str, ...]]], phrase: Any) -> Part:
    if NUMBER in words:
        return frozenset((NUMBER, *words)), frozenset(), _WIDE if wide else _CLOSE
    meant = {p for word in words for p in (known.get(word, set()) if word[0] == "<" else [phrase(word)]) if p}
    singles = frozenset(p[0] for p in meant if len(p) == 1)
    pairs = frozenset((p[0], p[1]) for p in meant if len(p) == 2)
    return singles, pairs, _WIDE if wide else _CLOSE


def found(words: tuple[str, ...], gaps: Sequence[int], index: Mapping[str, Any]) -> list[tuple[Any, ...]]:
    """Return the marks of all shapes in a text: (start, end, sort, slot, value, how, where it is said)."""
    if len(words) < _FEWEST:
        return []
    beginning, shapes = index["shape_words"], index["shapes"]
    marks: list[tuple[Any, ...]] = []
    ends = [*(i for i in range(1, len(words)) if gaps[i] == _END), len(words)]
    start = 0
    for end in ends:
        known = [(i, row) for i in range(start, end) if (row := beginning.get(words[i]))]
        here = 0
        for _, (bits, _) in known:
            here |= bits
        for i, (_, rows) in known:
            for wanted, name in rows:
                if wanted & here != wanted:
                    continue
                parts, at, denies, targets = shapes[name]
                place = _placed(words, gaps, parts, at, i)
                if place:
                    said = (place[0], place[0] + 1) if denies else _said(words, i, place)
                    marks.extend((place[0], place[1], *target, *said) for target in targets)
        start = end
    return marks


def _said(words: tuple[str, ...], i: int, place: tuple[int, int, int]) -> tuple[int, int]:
    """Return where it is looked whether a shape is denied: its rarest part, or behind what denies the rest of it."""
    denied = next((k + 1 for k in range(place[2], place[1] - 1) if words[k] in english.NEGATORS), 0)
    return (denied, denied + 1) if denied else (i, place[2])


def _denies(parts: tuple[Part, ...]) -> bool:
    """Return whether a shape has a word that denies for a part, which then denies nothing of the shape."""
    return any(any(w in english.NEGATORS for w in (*singles, *(p[0] for p in pairs))) for singles, pairs, _ in parts)


def _placed(
    words: tuple[str, ...], gaps: Sequence[int], parts: tuple[Part, ...], at: int, i: int
) -> tuple[int, int, int] | None:
    """Return where a shape lies whose rarest part begins at word i: first word, last, and the end of that part."""
    middle = end = _ends(words, gaps, parts[at], i)
    start = i
    for part in parts[at + 1 :]:
        if end:
            end = _onwards(words, gaps, part, end)
    for before in range(at - 1, -1, -1):
        if start >= 0:
            start = _backwards(words, gaps, parts[before], parts[before + 1][2], start)
    return (start, end, middle) if end and start >= 0 else None


def _ends(words: tuple[str, ...], gaps: Sequence[int], part: Part, i: int) -> int:
    """Return the word after a part that begins at word i, 0 when it does not."""
    if i + 1 < len(words) and not gaps[i + 1] and (words[i], words[i + 1]) in part[1]:
        return i + 2
    if words[i] in part[0] or (NUMBER in part[0] and (words[i].isdecimal() or words[i] in english.NUMBERS)):
        return i + 1
    return 0


def _onwards(words: tuple[str, ...], gaps: Sequence[int], part: Part, i: int) -> int:
    """Return the word after the next place of a part from word i on, 0 for none near."""
    for j in range(i, min(len(words), i + part[2] + 1)):
        if gaps[j] == _END:
            return 0
        end = _ends(words, gaps, part, j)
        if end:
            return end
        if part[2] == _CLOSE and words[j] not in _SMALL:
            return 0
    return 0


def _backwards(words: tuple[str, ...], gaps: Sequence[int], part: Part, reach: int, i: int) -> int:
    """Return where a part begins that ends shortly before word i, -1 for none near."""
    for j in range(i - 1, max(-1, i - 2 - reach), -1):
        if gaps[j + 1] == _END:
            return -1
        end = _ends(words, gaps, part, j)
        if end and end <= i:
            return j
        if reach == _CLOSE and words[j] not in _SMALL and end != i + 1 and not (j == i - 1 and part[1]):
            return -1
    return -1
