"""Authored topics found by their samples: shared words weighed by how rare they are, names counting most.

A text and a sample are bags of features: terms, kinds, and stems of the other words, words of one meaning folded
together. The score is Dice's coefficient over weights (Dice 1945) with inverse document frequency (Sparck Jones 1972),
taken of the two nearest samples and mixed with how much of the text the topic speaks of, and how often; 1 is a sample
word for word. The figures were chosen by leaving each sample out in turn and looking for its topic.
"""

from __future__ import annotations

from assistant.model.value import Value
from assistant.understanding.retrieval.overlap import shared
from assistant.understanding.retrieval.scoring import SAME, SMALL, base, scored, weight
from assistant.understanding.retrieval.wording import MOST, by_wording
from assistant.understanding.text import english
from assistant.understanding.text.framing import matter_of
from assistant.understanding.text.stems import stem, yields

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from assistant.understanding.text.scan import Scan, Span
    from assistant.understanding.text.view import Asked

SECOND = 0.3
"""The part of a topic's nearness that comes from its second nearest sample: two witnesses are better than one."""
FAINT = 0.12
"""Samples that share less are not looked at."""
FEATURES = 20
"""A longer bag is looked up by so many of its features, those that say most."""
EVIDENCE = 0.508
"""The least part of the weight of the rarest word that text and sample must share: one common word is no evidence."""
WHOLE = 0.8
"""The part of a text's weight that is evidence enough where a name is in it: a short text has no more to give."""
_EMPTY = frozenset("a an the is are am was be it its of to in on at and so please ok okay hey hi hello well".split())
"""Small words that tell nothing apart."""
_NUMBERS = frozenset("two three four five six seven eight nine ten".split())
"""Counts say nothing of what a text is about, in figures or in words."""


class Found(Value):
    """A topic with its score, 0 to 1."""

    topic: str
    score: float


def features(found: Scan, start: int, end: int) -> tuple[str, ...]:
    """Return the features of a stretch of words, worked out once: 't:' terms, 'k:' kinds, stems of the rest."""
    key = ("features", start, end)
    kept: tuple[str, ...] | None = found.kept.get(key)
    if kept is None:
        kept = found.kept[key] = _features(found, start, end)
    return kept


def _features(found: Scan, start: int, end: int) -> tuple[str, ...]:
    marks = found.of("tk", start, end)
    covered: set[int] = set()
    kept: dict[str, None] = {}
    for m in sorted(marks, key=lambda m: (m[0] - m[1], m[2] != "t", m[0])):
        if not covered.isdisjoint(range(m[0], m[1])):
            continue
        word = found.words[m[0]]
        vague = m[2] == "k" and m[1] - m[0] == 1 and yields(word)
        kept[stem(word) if vague else f"{m[2]}:{m[3]}"] = None
        covered.update(range(m[0], m[1]))
        if m[2] == "t" and m[1] < end and _is_version(found.words[m[1]]) and not found.tokens.gaps[m[1]]:
            kept[_VERSION] = None
    for i in range(start, end):
        word = found.words[i]
        if i not in covered and _tells(word) and (word not in english.STOP or _lives_on(found.words, i, start)):
            kept[_stem_in(found.words, i, start, i - 1 in covered)] = None
    asked = _manner(found.words[start : min(end, start + 4)])
    if asked and kept:
        kept[asked] = None
    return tuple(kept)


_VERSION, _DIGITS = "#version", 2
"""Stands for the version behind a name, whichever it is: 'is X 2 still ok' asks something else than 'is X still ok';
and the most digits of one that is no year.
"""


def _is_version(word: str) -> bool:
    """Return whether a word behind a name is a version of it, and no year."""
    return word.isdecimal() and len(word) <= _DIGITS


_WORK, _RUNNING = "work", "works"
_WORKING = frozenset("it that this they not will does do can could would should which everything still".split())


def _stem_in(words: tuple[str, ...], i: int, start: int, named: bool) -> str:
    """Return the stem of a word as it is used: 'X still good' asks whether X is alive, 'X works' what it does."""
    if _lives_on(words, i, start):
        return stem(_ALIVE)
    return _RUNNING if words[i] == _WORK and i > start and _runs(words[i - 1], named) else stem(words[i])


def _lives_on(words: tuple[str, ...], i: int, start: int) -> bool:
    """Return whether a word says of something that it still does."""
    return words[i] in _OF_LIFE and "still" in words[max(start, i - _SINCE) : i]


_ALIVE, _SINCE = "alive", 3
_OF_LIFE = frozenset(
    "good fine ok okay used relevant worth viable current popular recommended developed thing choice option".split()
)
"""Words that, said of what is still so, ask whether it lives on; and how near before them 'still' stands."""


def _runs(before: str, named: bool) -> bool:
    """Return whether 'work' is what a thing does, not what people look for, by the word before it."""
    return named or before in _WORKING


def told_apart(bag: tuple[str, ...], words: tuple[str, ...]) -> tuple[str, ...]:
    """Return a bag, one that holds a name alone with the small words beside it: they are all it says of the name."""
    if len([f for f in bag if f[0] != "?"]) != 1 or bag[0][:2] != "t:":
        return bag
    return (*bag, *dict.fromkeys(f"{SMALL}{stem(w)}" for w in words if w in english.STOP and w not in _EMPTY))


def _tells(word: str) -> bool:
    """Return whether a word may say what a text is about: it is no letter and no count."""
    return len(word) > 1 and not word.isdigit() and word not in _NUMBERS


def _manner(opening: tuple[str, ...]) -> str:
    """Return what a question asks for by its question word: who, when, how much; '' where that says little."""
    asked = next((w for w in opening if w in ("who", "when", "where", "why", "how")), "")
    if asked == "how":
        return next((f"?{w}" for w in ("many", "much", "long", "hard") if w in opening), "?how")
    return asked and f"?{asked}"


def key(asked: Asked, found: Scan | None = None, span: Span | None = None) -> str:
    """Return what an authored topic is found by: the question's id, and whether it asks for what is built in.

    With a scan the other names of the stretch count as well: an ability asked with a name in it is about that name,
    and so are two things compared for it.
    """
    names: set[str] = set()
    if found and span and asked.pattern in ("can", "versus"):
        kinds = {m[0] for m in found.of("k", span.start, span.end)} if asked.pattern == "versus" else set()
        names = {m[3] for m in found.of("t", span.start, span.end) if m[0] not in kinds}
    beside = sorted(names.difference(asked.terms, asked.kinds))
    manner = (asked.quality,) if asked.pattern in ("can", "what-is") and asked.quality else ()
    return "+".join((asked.id(), *beside, *manner))


def spoken(words: tuple[str, ...]) -> str:
    """Return words as one line, without those that may stand before what is said: equal lines say the same."""
    kept = [w for w in words if w not in ("please", "the", "a", "an", "so", "ok", "hey", "hi", "and")]
    return " ".join(kept)


def retrieve(
    bag: tuple[str, ...], index: Mapping[str, Any], most: int = 4, words: tuple[str, ...] = ()
) -> tuple[Found, ...]:
    """Return the topics nearest to a bag of features, best first, at most `most`.

    Of topics as near the one comes first whose samples speak more of it, then the ids tell. With `words`, those of the
    text, it counts as well how that is put.
    """
    weights = index["weights"]
    rarest = weights[""]
    weighed = [(f, weights.get(f) or rarest * base(f)) for f in bag]
    if len(bag) > FEATURES:
        least = sorted(much for _, much in weighed)[-FEATURES]
        weighed = [row for row in weighed if row[1] >= least][:FEATURES]
    total = sum(much for _, much in weighed)
    if not total:
        return ()
    best = _dice(tuple(f for f, _ in weighed), total, index)
    names = index["topics"]
    found = scored(weighed, total, [(names[t], t, best[t]) for t in _foremost(best, names)], index)
    ordered = sorted(found, key=lambda s: (-s[0], -s[1], s[2]))
    if words and len(ordered) > 1 and ordered[0][0] < MOST:
        ordered = by_wording(ordered, words, tuple(f for f in bag if f[:2] in ("t:", "k:")), index)
    return tuple(Found(topic, score) for score, _, topic in ordered[:most])


def _dice(bag: tuple[str, ...], total: float, index: Mapping[str, Any]) -> dict[int, float]:
    """Return how near each topic is by its two nearest samples; one that says the very same needs no second."""
    owners, sizes, weights = index["sample_topics"], index["sample_weights"], index["weights"]
    least = EVIDENCE * weights[""]
    evidence = min(least, WHOLE * total) if any(f[:2] == "t:" for f in bag) else least
    evidence = max(evidence, FAINT * total / (2 - FAINT))  # a sample weighs no less than what it shares
    small = index["small_weights"] if bag[-1][:2] == SMALL else {}
    near: dict[int, list[float]] = {}
    for number, overlap in shared(bag, weights, index["postings"], evidence).items():
        if overlap >= evidence:
            whole = total + sizes[number]
            if small:
                whole += small.get(number, 0.0)
            near.setdefault(owners[number], []).append(2 * overlap / whole)
    best = {}
    for topic, scores in near.items():
        scores.sort()
        first, second = scores[-1], scores[-2] if scores[-2:-1] >= [FAINT] else 0.0
        if first >= FAINT:
            best[topic] = first if first > SAME else (1 - SECOND) * first + SECOND * second
    return best


_LOOKED_AT = 12
"""How many of the topics nearest by their samples are looked at closely."""


def _foremost(best: Mapping[int, float], names: tuple[str, ...]) -> list[int]:
    """Return the topics that are looked at closely, nearest first, ties in the order of ids."""
    least = sorted(best.values())[-_LOOKED_AT] if len(best) > _LOOKED_AT else 0.0
    return sorted((t for t in best if best[t] >= least), key=lambda t: (-best[t], names[t]))[:_LOOKED_AT]


def coverage(bag: tuple[str, ...], index: Mapping[str, Any]) -> float:
    """Return the part of a bag, by weight, that any topic's samples speak of, 0 to 1."""
    weights = index["weights"]
    total = weight(bag, weights)
    return sum(weights.get(f, 0.0) for f in bag) / total if total else 0.0


def speaks_of(topic: str, terms: tuple[str, ...], index: Mapping[str, Any]) -> bool:
    """Return whether a topic's samples name all of some terms."""
    pool = index["pooled"][topic]
    return all(pool.get(f"t:{t}", 0.0) > 0 or pool.get(f"k:{t}", 0.0) > 0 for t in terms)


def bag_of(found: Scan, span: Span, extra: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Return the features of a stretch of a text, with the terms it leans on."""
    start, end = matter_of(found, span)
    own = features(found, start, end)
    return told_apart((*own, *(f"t:{t}" for t in extra if f"t:{t}" not in own)), found.words[start:end])


def joined(*bags: tuple[str, ...]) -> tuple[str, ...]:
    """Return the features of several stretches as one bag; small words that told one of them apart say nothing now."""
    return tuple(dict.fromkeys(f for bag in bags for f in bag if f[:2] != SMALL))
