"""What a story is about where no phrase says so: its single words weighed by the phrases they stand in."""

from __future__ import annotations

from assistant.understanding.text import english
from assistant.understanding.text.hearing import make
from assistant.understanding.text.scan import scanned
from assistant.understanding.text.shapes import is_shape
from assistant.understanding.text.tokens import phrase

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from collections.abc import Set as AbstractSet
    from typing import Any

    from assistant.model.knowledge import Slot, SlotValue
    from assistant.model.reading import Context, Heard
    from assistant.understanding.text.scan import Scan

_SMOOTH = 0.3
"""What every word counts for every value without standing in its phrases."""
_HINTED = 0.5
"""How much a word of a hint counts."""
_TOLD = 2.0
"""How much a word of a tale counts."""
_SAID = (2.0, 2.0, 2.8, 3.5, 5.0)
"""What a value counts besides its words when it was said, by how firmly; said again it counts less."""
LOOSEST = 2
"""How many of the general values of a slot, the last ones, say next to nothing."""
_MATTER = 2
"""The fewest words of matter by which one of the loosest values is said firmly."""
_OVER = 3.0
"""How much more than a value firmly said another must weigh to count instead."""
_SMALL = frozenset(
    """
    maybe them themselve must around between need work year month week day team per every each over under out new
    nothing everything everybody everyone nobody after before without through another next last first different
    web framework library keep project projects code program practice make made give come see look put take
    use using used maintain rewrite developer owner demand ready hour minute her his d twice run running dev old
    fine app server
    """.split()
)
"""Words of any story, whatever it is about."""
_LEAST, _MOST = 0.3, 3.0
"""The least weight that is kept, and the most that one word has."""
_ENOUGH, _AHEAD = 3.2, 0.7
"""What the words for a value must weigh, more than any one word can, and by how much more than for any other.

Where a value takes the place of what a project was taken for before, the words of the new text alone must weigh that.
"""

_ANSWERING, _OPENING = 6, 15
"""The fewest words of an answer that are weighed as those of a story are, and of a message that opens a talk."""
_UNGUESSED = 2.0
"""How much more than what a project was taken for another value must weigh to take its place."""
_TALKED = 0.8
"""How much further ahead it must be where the words of several turns are weighed."""


def build(slot: Slot, names: frozenset[str]) -> dict[str, tuple[tuple[str, float], ...]]:
    """Return, for every word of the phrases of a slot, the values it speaks for with weights, by value.

    Numbers, small words and `names`, which other slots are for, speak for none.
    """
    counts: dict[str, dict[str, float]] = {}
    for value in slot.values:
        for word, count in _counted(value):
            if word in names or word in _SMALL or word in english.NUMBERS or word[0].isdigit():
                continue
            row = counts.setdefault(word, {})
            row[value.id] = row.get(value.id, 0.0) + count
    totals = {v.id: sum(row.get(v.id, 0.0) for row in counts.values()) for v in slot.values}
    rows = {word: tuple(_weights(row, totals, len(counts))) for word, row in sorted(counts.items())}
    return {word: row for word, row in rows.items() if row}


def _counted(value: SlotValue) -> Iterator[tuple[str, float]]:
    for words, count in ((value.words, 1.0), (value.hints, _HINTED), (value.tales, _TOLD)):
        for text in words:
            if is_shape(text):
                continue
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


def told(
    found: Scan,
    heard: list[Heard],
    index: Mapping[str, Any],
    context: Context,
    passed: AbstractSet[int],
    story: bool,
    asks: bool,
) -> list[Heard]:
    """Return what the words of a message, with those of the turns before, weigh for in slots that are open.

    What is no `story` has to say enough, with those turns, as an answer or, where it `asks` nothing, to open a talk.
    """
    if context.profile_slots and len({m[3] for m in found.of("t") if m[3] in index["candidates"]}) > 1:
        return []
    before = tuple(word for text in context.told for word in phrase(text))
    if not (story or _enough(len(found.words) + len(before), index, context, asks)):
        return []
    guessed = dict(context.guessed)
    slots = sorted(index["weighed"].keys() - (set(context.profile_slots) - guessed.keys()))
    wished = [h for h in heard if h.stance == "wish" and guessed]
    passed = passed | {i for h in wished for i in range(*found.places(h.start, h.end))}
    said = {s: [h for h in heard if h.slot == s and h.stance != "not-wanted" and h not in wished] for s in slots}
    weigh = (h for s in slots for h in weighed(found, s, index, said[s], passed, before, guessed.get(s, "")))
    return [h for h in weigh if guessed.get(h.slot) != h.value]


def _enough(size: int, index: Mapping[str, Any], context: Context, asks: bool) -> bool:
    if context.told or context.slot in index["weighed"]:
        return size >= _ANSWERING
    return size >= _OPENING and not (context.lookup or context.profile_slots or asks)


def weighed(
    scan: Scan,
    slot: str,
    index: Mapping[str, Any],
    said: list[Heard],
    passed: AbstractSet[int] = frozenset(),
    before: tuple[str, ...] = (),
    guess: str = "",
) -> list[Heard]:
    """Return the value of a slot that all words of a story speak for, with what says most; nothing when undecided.

    `said` are the values heard by phrases and hints. Where one of them is firm, another must be far ahead of it.
    The words `passed` over are denied or tell of something else, and speak for none; those of the turns `before`
    speak as well, and what they were taken for is given up only for what is far ahead. Of the words of this text at
    least one has to speak for the value: it is the one that is shown to have said so.
    """
    table = index["weighed"][slot]
    vague = index["general"].get(slot, ())
    sums: dict[str, float] = {}
    reached: dict[str, int] = {}
    ranked = sorted((-_firmness(h, vague), h.start - h.end, n) for n, h in enumerate(said))
    for loose, _, n in ranked:
        value = said[n].value
        again = reached.get(value, 0)
        reached[value] = again + 1
        sums[value] = sums.get(value, 0.0) + _SAID[-loose] / (1 + again)
    if guess:
        sums[guess] = sums.get(guess, 0.0) + _SAID[0]
    words = [w for i, w in enumerate(scan.words) if i not in passed] if passed else scan.words
    for word in dict.fromkeys((*words, *before)):
        for value, weight in table.get(word, ()):
            sums[value] = sums.get(value, 0.0) + weight
    first, second = (*sorted(sums.items(), key=lambda pair: (-pair[1], pair[0])), ("", 0.0), ("", 0.0))[:2]
    ahead = _AHEAD if guess or not before else _AHEAD + _TALKED
    firm = [sums[said[n].value] for loose, _, n in ranked if loose < -2]
    passes_over = firm and first[1] not in firm and first[1] - max(firm) < _OVER
    kept = guess and guess != first[0] and first[1] - sums[guess] < _UNGUESSED
    if first[1] < _ENOUGH or first[1] - second[1] < ahead or passes_over or kept:
        return []
    known = next((said[n] for _, _, n in ranked if said[n].value == first[0]), None)
    if known:
        return [known.with_(how="weighed")]
    places = [(i, word) for i, word in enumerate(scan.words) if i not in passed]
    weights = [(-w, i) for i, word in places for v, w in table.get(word, ()) if v == first[0]]
    own = {scan.words[i]: -w for w, i in weights}
    if not weights or (guess and sum(own.values()) < _ENOUGH):
        return []
    start, end = _saying(scan, {i: -w for w, i in weights}, min(weights)[1])
    return [make(scan, slot, first[0], "given", start, end, "weighed")]


def _saying(scan: Scan, weights: dict[int, float], at: int) -> tuple[int, int]:
    """Return the words that say most of what is weighed: from the first to the last that counts around the best one."""
    start = end = at
    while (before := next((i for i in range(start - 1, start - _GAP, -1) if i in weights), -1)) >= 0:
        if any(scan.tokens.gaps[before + 1 : start + 1]) or at - before > _QUOTED:
            break
        start = before
    while (after := next((i for i in range(end + 1, end + _GAP) if i in weights), -1)) >= 0:
        if any(scan.tokens.gaps[end + 1 : after + 1]) or after - start > _QUOTED:
            break
        end = after
    return start, end + 1


_GAP, _QUOTED = 4, 8
"""How far apart words stand that are quoted together, and how many are quoted at most."""


def outright(words: str, slot: str, value: str, index: Mapping[str, Any]) -> bool:
    """Return whether words say a value by a phrase of its own; what only hints at it, or is weighed, does not."""
    found = scanned(words, index)
    return any(m[3:5] == (slot, value) and m[5:6] != ("hint",) for m in found.of("vw"))


def _firmness(h: Heard, vague: tuple[str, ...]) -> int:
    """Return how firmly a value was said: 0 by a hint, 1 and 2 one of the loosest, 3 a general one, 4 any other.

    One of the loosest is firmer when it is said by two words of matter, as in 'job board'.
    """
    if h.how != "phrase":
        return 0
    if h.value in vague[-LOOSEST:]:
        return 1 if len(set(phrase(h.text)) - english.STOP - _SMALL) < _MATTER else 2
    return 3 if h.value in vague else 4
