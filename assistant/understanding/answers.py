"""Bare answers to the open question: a number, a letter, a label, none."""

from __future__ import annotations

from assistant.understanding import english
from assistant.understanding.crews import band
from assistant.understanding.hearing import make
from assistant.understanding.quantities import number_at
from assistant.understanding.tokens import phrase

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from assistant.model.reading import Context, Heard
    from assistant.understanding.scan import Scan

ORDINALS = {"first": 0, "second": 1, "third": 2, "fourth": 3, "fifth": 4, "sixth": 5, "1st": 0, "2nd": 1, "3rd": 2}
_PADDING = frozenset(
    """
    please option number the one answer choice about around maybe roughly approximately and or i meant mean
    think say would it is guess suppose probably perhaps rather take pick choose go for with that me us we let
    want like definitely more so then hm hmm uh um well prefer sound sounds good best fit fits both
    """.split()
)
"""Words that may stand around a bare answer."""
_COUNTING = frozenset(("number", "option", "choice"))
"""Words beside which 'two' is the place of a choice."""
_LABELS: dict[str, tuple[str, ...]] = {}
_NONE = frozenset(("none", "nothing", "neither", "no", "nope", "nah"))
_DENYING = english.NEGATORS | _NONE
_KNOWING = frozenset("know knows knew known learned learnt tried".split())
"""Words that say of a name that somebody knows it."""


def answer(scan: Scan, context: Context, index: Mapping[str, Any]) -> list[Heard]:
    """Return what a text says to the open question when it is a bare answer: a number, a letter, a label, none."""
    slot, words = context.slot, scan.words
    if not slot or slot not in index["slots"] or not words or len(words) > 12 or _asks(scan) or _says_else(scan, slot):
        return []
    many, _, number = index["slots"][slot][:3]
    bare = tuple(w for w in words if w in ORDINALS or not (w in english.OPENING_NOISE or w in _PADDING))
    if number and len(bare) == 1:
        value, _ = number_at(scan, words.index(bare[0]))
        if value is not None and (chosen := band(slot, value, index)):
            return [make(scan, slot, chosen, "given", 0, len(words), "answer", value)]
    counted = not _COUNTING.isdisjoint(words)
    lettered = bool(number) or context.lettered
    picked = [] if _refuses(scan) else _picked(bare, context, many, lettered=lettered, counted=counted)
    if picked:
        return [make(scan, slot, v, "given", 0, len(words), "answer") for v in picked]
    if many and bare and all(w in _NONE for w in bare):
        return [make(scan, slot, "", "given", 0, len(words), "none")]
    return []


def bare_number(scan: Scan, slot: str, index: Mapping[str, Any]) -> list[Heard]:
    """Return the one number of a text as a value of the slot that a number was last said for: 'make that 30'."""
    found = [(i, *number_at(scan, i)) for i in range(len(scan.words))]
    numbers = [(i, n, end) for i, n, end in found if n is not None]
    if len(numbers) == 2 and "not" in scan.words[numbers[0][2] : numbers[1][0]]:
        numbers = numbers[:1]
    elif len(numbers) == 2 and "not" in scan.words[: numbers[0][0]]:
        numbers = numbers[1:]
    if len(numbers) != 1 or not (chosen := band(slot, numbers[0][1], index)):
        return []
    return [make(scan, slot, chosen, "given", numbers[0][0], numbers[0][2], "number", numbers[0][1])]


def _says_else(scan: Scan, slot: str) -> bool:
    """Return whether a name is refused in a text or said for another slot: 'no X please', 'I know X' of what runs."""
    words, gaps = scan.words, scan.tokens.gaps
    names = {m[0] for m in scan.of("t")}
    refused = any(i + 1 in names and words[i] in _NONE and not gaps[i + 1] for i in range(len(words) - 1))
    return refused or (bool(names) and any(m[3] != slot and words[m[1] - 1] in _KNOWING for m in scan.of("l")))


def _refuses(scan: Scan) -> bool:
    """Return whether something is denied right behind the word that denies it: 'no X', but not 'no, X'."""
    words, gaps = scan.words, scan.tokens.gaps
    return any(words[i] in _DENYING and not gaps[i + 1] for i in range(len(words) - 1))


def _asks(scan: Scan) -> bool:
    """Return whether a text is a question of its own, so that no word in it picks a choice."""
    return any(w in ("what", "which", "how", "why", "who", "does", "explain") for w in scan.words[:4]) or any(
        s.asked and s.end - s.start > 2 for s in scan.spans
    )


def _picked(bare: tuple[str, ...], context: Context, many: bool, lettered: bool, counted: bool) -> list[str]:
    choices = [value for value, _ in context.choices]
    places: list[int] = []
    for word in bare:
        if counted and word in english.NUMBERS and not word.isdecimal():
            places.append(english.NUMBERS[word] - 1)
        elif lettered and len(word) == 1 and "a" <= word <= "z":
            places.append(ord(word) - 97)
        elif not lettered and word.isdecimal() and len(word) < 3:
            places.append(int(word) - 1)
        elif word in ORDINALS:
            places.append(ORDINALS[word])
        elif word == "last":
            places.append(len(choices) - 1)
        else:
            return _labelled(bare, context)
    fitting = [choices[p] for p in dict.fromkeys(places) if 0 <= p < len(choices)]
    return fitting if many else fitting[:1]


def _labelled(bare: tuple[str, ...], context: Context) -> list[str]:
    """Return the one choice whose label holds all the words typed, or whose id they are."""
    told = set(bare) - english.STOP
    if not told or len(bare) > 8 or english.NEGATORS & set(bare):
        return []
    own = [(value, label) for value, label in context.choices if value not in ("unsure", "any", "none")]
    fits = [value for value, label in own if told <= set(_words_of(label)) or _words_of(value) == bare]
    return fits if len(fits) == 1 else []


def _words_of(label: str) -> tuple[str, ...]:
    """Return the folded words of a choice's label or id; the same few are looked at in every turn, so they are kept."""
    words = _LABELS.get(label)
    if words is None:
        words = _LABELS[label] = phrase(label)
    return words
