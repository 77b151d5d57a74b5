"""Questions about the assistant itself: 'are you an AI', 'do you keep what I type'.

They are made of small words, which the search for topics leaves out; here all words count but the smallest, weighed
by how few topics about the assistant use them. Likeness is Dice's coefficient, of the two nearest samples of a topic.
"""

from __future__ import annotations

from assistant.understanding.text.stems import stem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any

    from assistant.understanding.text.scan import Scan, Span

LONGEST = 60
"""In a longer text nothing is asked of the assistant itself."""
LIKE = 0.4
"""The least likeness of a question to the samples of a topic about the assistant."""
SECOND = 0.3
"""The part of a likeness that comes from the second nearest sample."""
_MUTE = frozenset(
    "a an the is are am do does did to of in and or so it that this be have has for with on at can will please".split()
)
"""Words too small to tell anything apart."""
_TO_ME = frozenset("you your yours yourself".split())
_TYPED = frozenset("type typed say write tell enter".split())


def build(heard: Mapping[str, Iterable[tuple[str, ...]]]) -> dict[str, Any]:
    """Return the tables of the topics about the assistant, from the words of their samples by topic."""
    from math import log

    bags = sorted({(topic, _bag(words)) for topic, samples in heard.items() for words in samples}, key=_order)
    topics: dict[str, set[str]] = {}
    for topic, bag in bags:
        for word in bag:
            topics.setdefault(word, set()).add(topic)
    weights = {word: round(log(1 + len(heard) / len(used)), 4) for word, used in sorted(topics.items())}
    weights[""] = round(log(1 + 2 * len(heard)), 4)
    rows = tuple((topic, tuple(sorted(bag)), round(sum(weights[w] for w in bag), 4)) for topic, bag in bags)
    return {"of_me": rows, "my_weights": weights}


def _order(row: tuple[str, frozenset[str]]) -> tuple[str, list[str]]:
    return row[0], sorted(row[1])


def _bag(words: Iterable[str]) -> frozenset[str]:
    return frozenset(stem(word) for word in words if word not in _MUTE)


def about_me(scan: Scan, span: Span, index: Mapping[str, Any]) -> tuple[str, float]:
    """Return the topic about the assistant that a question to it is most like, with the likeness; ('', 0) for none."""
    words = scan.words[span.start : span.end]
    named = scan.of("tk", span.start, span.end)
    if of_typing(words) and all(m[3] in index["concepts"] or m[2] == "k" for m in named):
        named = []
    if len(scan.words) > LONGEST or named or not _to_me(words):
        return "", 0.0
    weights, bag = index["my_weights"], _bag(words)
    total = sum(weights.get(w, weights[""]) for w in bag)
    likest: dict[str, list[float]] = {}
    for topic, sample, size in index["of_me"]:
        common = sum(weights[w] for w in sample if w in bag)
        if common:
            likest.setdefault(topic, []).append(2 * common / (total + size))
    best = {topic: _witnessed(sorted(found)) for topic, found in likest.items()}
    first = max(best, key=lambda topic: (best[topic], topic), default="")
    return (first, round(best[first], 4)) if first and best[first] >= LIKE else ("", 0.0)


def _to_me(words: tuple[str, ...]) -> bool:
    """Return whether words speak to the assistant, or of what is typed here."""
    return not _TO_ME.isdisjoint(words) or of_typing(words)


def of_typing(words: tuple[str, ...]) -> bool:
    """Return whether words speak of what somebody types."""
    return "i" in words and not _TYPED.isdisjoint(words)


def _witnessed(found: list[float]) -> float:
    return found[-1] if len(found) == 1 or found[-1] == 1 else (1 - SECOND) * found[-1] + SECOND * found[-2]
