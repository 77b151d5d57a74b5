"""What is asked of a thing, told apart from which thing it is: 'is X fast' asks the same of every X.

Authored topics are found by their samples, in which a rare name weighs most, so that a topic on X wins which speaks of
something else. An aspect's ways to ask have no name in them: the matter of a question, its features without names, is
held against them by Dice's coefficient, and against the samples of the topic that was found. Where the aspect is
clearly nearer, what tells it of that thing is the answer.
"""

from __future__ import annotations

from bisect import bisect_left

from assistant.model.reading import Question
from assistant.understanding import topics
from assistant.understanding.framing import matter_of
from assistant.understanding.scoring import SAME, SMALL, weight

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from typing import Any

    from assistant.understanding.scan import Scan, Span

    Bag = tuple[str, ...]

PATTERN = "aspect"
"""The pattern of a question that no topic answers; its id is 'aspect:', the aspect and the thing."""
LEAST = 0.75
"""The least likeness of a question's matter to a way to ask for an aspect."""
PLAINLY = 0.9
"""The same where a question was read as one for what the thing is, with words beside it that say more."""
AHEAD = 0.15
"""How far it must be ahead of the likeness to the samples of the topic that was found."""
ALIKE, FAR_AHEAD = "alike", 0.25
"""The pattern of a question that a topic answers of others, and how far that must be ahead."""
_DENYING = frozenset(("not", "never", "cannot"))
"""Words of a denial: who should use X is not who should not."""
_LONGEST = 12
"""The most features of a question that asks for one aspect and nothing else."""
_MISSED = ("off-topic", "unclear")
_DEFINED, _COMPARED, _PAIR = "what-is", "versus", 2
_COMPARISON = "comparison"
"""The kind of topics that compare; one is found by its names alone, whatever is asked of them."""


def instead(
    one: Question | None, scan: Scan, span: Span, index: Mapping[str, Any], asks: bool, lookup: bool = False
) -> Question | None:
    """Return a question as one for an aspect of the thing it names, where that is what it asks; else as it was read.

    What is read by its shape, or is a sample word for word, stays; so does what neither `asks` nor is found by a topic.
    In a look-up a few words alone may ask as well.
    """
    if not index["aspects"] or not (lookup if one is None else _open_to_doubt(one, index)):
        return one
    if one and one.pattern != "topic" and not (asks or lookup):
        return one
    start, end = matter_of(scan, span)
    bag = topics.features(scan, start, end)
    names = [f for f in bag if f[:2] == "t:" and f not in index["aspect_names"]]
    things = [name[2:] for name in names] or list(one.terms if one else ())
    if len(things) == _PAIR:
        from assistant.understanding.aspects_of_two import of_two

        return of_two(one, scan, span, index)
    if len(things) != 1 or len(bag) > _LONGEST:
        return one
    thing = things[0]
    if one and one.score < 0 and thing not in index["offering"]:
        return one
    matter, kinds = matter_asked(bag, names), index["main_kinds"].get(thing, ())
    denied = denies(scan.words[start:end])
    aspect, likeness = nearest(matter, (kinds,), denied, index, lambda aspect: aspect not in index["aspects_of_two"])
    if likeness < _least(one, asks):
        return _alike(one, thing, matter, scan.quote(span.start, span.end), index)
    if one and one.id == index["aspect_told"][aspect].get(thing):
        return one
    if one and one.pattern == "topic" and likeness - likeness_to(one.id, (thing,), matter, index) < AHEAD:
        return one
    return _asked(aspect, thing, scan.quote(span.start, span.end), round(likeness, 4), index)


def _asked(aspect: str, thing: str, words: str, score: float, index: Mapping[str, Any]) -> Question:
    """Return the question for an aspect of a thing: by the topic that tells it, the ability, or what is left to say."""
    topic = index["aspect_told"][aspect].get(thing, "")
    ability = index["aspect_ability"].get(aspect)
    if not topic and ability and thing in index["candidates"]:
        return Question("can", f"can:{thing}:{ability}", words, (thing,), capabilities=(ability,), score=score)
    topic = topic or index["aspect_else"][aspect]
    if topic:
        return Question("topic", topic, words, (thing,), score=score)
    return Question(PATTERN, f"{PATTERN}:{aspect}:{thing}", words, (thing,), score=score)


def _alike(one: Question | None, thing: str, matter: Bag, words: str, index: Mapping[str, Any]) -> Question | None:
    """Return the question whose topic is asked of the best known candidates, where it is clearly nearer to this one.

    What it tells of others is told as such, pattern 'alike'.
    """
    if one is None or one.pattern != "topic" or not matter or thing not in index["candidates"]:
        return one
    general: Mapping[str, frozenset[str]] = index["general_topics"]
    named = tuple(f"t:{example}" for example in index["examples"])
    near = [f.topic for f in topics.retrieve((*matter, *named), index) if f.topic in general]
    likeness = {topic: max(likeness_to(topic, (t,), matter, index) for t in index["examples"]) for topic in near}
    found = max(near, key=lambda topic: likeness[topic], default="")
    best = likeness.get(found, 0.0)
    if best <= LEAST or best - likeness_to(one.id, (thing,), matter, index) <= FAR_AHEAD:
        return one
    if not general[found] or thing in general[found]:
        return Question("topic", found, words, (thing,), score=round(best, 4))
    return Question(ALIKE, f"{ALIKE}:{found}:{thing}", words, (thing,), score=round(best, 4))


def _least(one: Question | None, asks: bool) -> float:
    """Return how near an aspect has to be, by how a question was read, and whether it is put as one."""
    if one is None or one.pattern == _DEFINED or not asks:
        return PLAINLY
    return SAME if one.pattern == _COMPARED else LEAST


def _open_to_doubt(one: Question, index: Mapping[str, Any]) -> bool:
    """Return whether a question was only found by what its samples have in common with it, or not at all."""
    compares = one.pattern == "topic" and index["topic_kinds"][one.id] == _COMPARISON
    if compares or (one.pattern == _COMPARED and len(one.terms) >= _PAIR):
        return True
    if one.pattern in _MISSED or (one.pattern == _DEFINED and one.id not in index["topic_kinds"]):
        return True
    return one.pattern == "topic" and one.score < SAME and index["topic_kinds"][one.id] != "about-me"


def matter_asked(bag: Bag, names: Iterable[str]) -> Bag:
    """Return what a question asks of its thing: its features without the names of things, small words left out."""
    return tuple(f for f in bag if f not in names and f[:2] != SMALL)


def denies(words: Iterable[str]) -> bool:
    """Return whether words deny something."""
    return not _DENYING.isdisjoint(words)


def nearest(
    matter: Bag,
    kinds: Sequence[Sequence[str]],
    denied: bool,
    index: Mapping[str, Any],
    counts: Callable[[str], bool],
) -> tuple[str, float]:
    """Return the aspect of things of these kinds of which a way to ask is nearest to a matter, and how near, 0 to 1.

    Only ways count that deny as the question does, and only the aspects that `counts` lets pass.
    """
    weights, total = index["weights"], weight(matter, index["weights"])
    best, found = 0.0, ""
    for number in sorted({n for f in matter for n in index["aspects_by"].get(f, ())}):
        aspect, bag, size, of, denying = index["aspects"][number]
        if denying == denied and counts(aspect) and not any(of.isdisjoint(own) for own in kinds):
            near = 2 * weight((f for f in matter if f in bag), weights) / (total + size)
            if near > best:
                best, found = near, aspect
    return found, best


def likeness_to(topic: str, things: Sequence[str], matter: Bag, index: Mapping[str, Any]) -> float:
    """Return how near the matter of a question is to the samples of a topic, the names of things left out, 0 to 1."""
    number = bisect_left(index["topics"], topic)
    owners, sizes, weights = index["sample_topics"], index["sample_weights"], index["weights"]
    first, last = bisect_left(owners, number), bisect_left(owners, number + 1)
    own: dict[int, float] = {}
    for named in (f"t:{thing}" for thing in things):
        for sample in _within(index["postings"].get(named, ()), first, last):
            own[sample] = own.get(sample, 0.0) + weights[named]
    total = weight(matter, weights)
    shared: dict[int, float] = {}
    for feature in matter:
        for sample in _within(index["postings"].get(feature, ()), first, last):
            shared[sample] = shared.get(sample, 0.0) + weights[feature]
    return max((2 * both / (total + sizes[n] - own.get(n, 0.0)) for n, both in shared.items()), default=0.0)


def _within(numbers: Sequence[int], first: int, last: int) -> Sequence[int]:
    """Return those of some rising numbers that lie from `first` on and below `last`."""
    return numbers[bisect_left(numbers, first) : bisect_left(numbers, last)]
