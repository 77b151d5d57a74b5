"""What is asked of a thing, told apart from which thing it is: 'is X fast' asks the same of every X.

Authored topics are found by their samples, in which a rare name weighs most, so that a topic on X wins which speaks of
something else. An aspect's ways to ask have no name in them: the matter of a question, its features without names, is
held against them by Dice's coefficient, and against the samples of the topic that was found. How much of it is said
in any of an aspect's ways counts as much as the nearest way: people put the words of several together. Where the aspect
is clearly nearer, what tells it of that thing is the answer; a way to ask word for word is one, whatever else is heard.
"""

from __future__ import annotations

from bisect import bisect_left

from assistant.model.reading import Question
from assistant.understanding.retrieval import topics
from assistant.understanding.retrieval.scoring import SAME, SMALL, weight
from assistant.understanding.text.framing import matter_of
from assistant.understanding.text.stems import stem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from typing import Any

    from assistant.understanding.text.scan import Scan, Span

    Bag = tuple[str, ...]

PATTERN = "aspect"
"""The pattern of a question that no topic answers; its id is 'aspect:', the aspect and the thing."""
LEAST, TALKED = 0.72, 0.84
"""The least likeness of a question's matter to the ways to ask for an aspect, and in a talk, where more is heard."""
ALONE, NOTHING = 0.6, 0.12
"""The same in a look-up where the topic that was found shares no more than this with the question beside the name."""
PLAINLY = 0.8
"""The same for what was not read as a question."""
FAINT = 0.5
"""The most that the score of such a topic may be, so that it is not told."""
COMPOSED, DEFINED = 0.9, 0.9
"""The same where a question was read by its shape, and as one for what the thing is with words beside it."""
EVIDENT = 0.3
"""The part of the weight of the rarest word that the matter of a question must have; what asks nothing needs more."""
AHEAD = 0.15
"""How far it must be ahead of the likeness to the samples of the topic that was found."""
ALIKE, FAR_AHEAD = "alike", 0.25
"""The pattern of a question that a topic answers of others, and how far that must be ahead."""
_DENYING = frozenset(("not", "never", "cannot"))
"""Words of a denial: who should use X is not who should not."""
_LONGEST = 12
"""The most features of a question that asks for one aspect and nothing else."""
_MISSED = ("off-topic", "unclear")
_SHAPED = ("can", "fits", "unknown-name")
"""Patterns that words fit which are meant otherwise."""
_PASSING = frozenset(
    stem(word)
    for word in """
    nowaday nowadays today currently anyway seriously honestly basically maybe perhaps usually normally generally
    probably easily simply tonight tomorrow somehow exactly roughly approximately
    """.split()
)
"""Features of words that say when or how surely something is asked."""
_HOW = "?how"
"""Says little of what is asked; who, where, how long and the like say more."""
_OF_NAMES = ("definition", "kind-of-thing", "about-me")
"""Kinds of topics that say what a name is, whatever words it is asked in."""
_NEVER = 2.0
_ASKED = 4
"""So many words from 'which' on the kind that is asked for is looked for."""
NAMELESS = "{}"
"""Stands for the name in the words of a way to ask."""
_DEFINED, _COMPARED, _PAIR = "what-is", "versus", 2
_COMPARISON = "comparison"
"""The kind of topics that compare; one is found by its names alone, whatever is asked of them."""


def instead(
    one: Question | None, scan: Scan, span: Span, index: Mapping[str, Any], asks: bool, lookup: bool = False
) -> Question | None:
    """Return a question as one for an aspect of the thing it names, where that is what it asks; else as it was read.

    What is read by its shape, or is a sample word for word, mostly stays; so does what neither `asks` nor is found by a
    topic. In a look-up a few words alone may ask as well.
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
        from assistant.understanding.asked.aspects_of_two import of_two

        return of_two(one, scan, span, index)
    if len(things) != 1 or len(bag) > _LONGEST:
        return one
    thing = things[0]
    matter, kinds = matter_asked(bag, names), index["main_kinds"].get(thing, ())
    words, quoted = scan.words[start:end], scan.quote(span.start, span.end)
    aspect, likeness = _worded(scan, start, end, thing, kinds, index), 1.0
    if not aspect and thing not in index["concepts"] and not _of_another_kind(scan, start, kinds, index):
        shaped = one is not None and one.pattern in (_DEFINED, _COMPARED, *_SHAPED)
        of_one, least = (lambda one: one not in index["aspects_of_two"]), EVIDENT if asks else topics.EVIDENCE
        denied = denies(words)
        aspect, likeness = nearest(matter, (kinds,), denied, index, of_one, loosely=not shaped, evidence=least)
    own = likeness_to(one.id, (thing,), matter, index) if one and one.pattern == "topic" else 0.0
    least = _least(one, asks, own, lookup, aspect in index["aspect_yields"])
    least = least if thing in index["offering"] or not one or one.score >= 0 else COMPOSED
    if not aspect or likeness < least:
        told = _by_word(one, matter, kinds, index) if lookup and thing not in index["concepts"] else ""
        if told:
            return _asked(told, thing, quoted, ALONE, index)
        other = _alike(one, thing, matter, quoted, index)
        return other if other is not one or not lookup else _by_name_alone(one, thing, matter, quoted, index)
    if one and (one.id == index["aspect_told"][aspect].get(thing) or likeness - own < AHEAD):
        return one
    return _asked(aspect, thing, quoted, round(likeness, 4), index)


def _asked(aspect: str, thing: str, words: str, score: float, index: Mapping[str, Any]) -> Question:
    """Return the question for an aspect of a thing: by the topic that tells it, the ability, or what is left to say."""
    topic = index["aspect_told"][aspect].get(thing, "")
    ability = index["aspect_ability"].get(aspect)
    if not topic and ability and thing in index["candidates"]:
        return Question(
            "can", f"can:{thing}:{ability}", words, (thing,), capabilities=(ability,), score=score, aspect=aspect
        )
    topic = topic or index["aspect_else"][aspect]
    if not topic and aspect in index["aspect_silent"]:
        topic = index["authored"].get(f"{_DEFINED}:{thing}", "")
    if topic:
        return Question("topic", topic, words, (thing,), score=score, aspect=aspect)
    return Question(PATTERN, f"{PATTERN}:{aspect}:{thing}", words, (thing,), score=score, aspect=aspect)


def _by_word(one: Question | None, matter: Bag, kinds: tuple[str, ...], index: Mapping[str, Any]) -> str:
    """Return the aspect that one word tells, where the topic that was found speaks of something else; '' for none."""
    if one and one.pattern in (*_SHAPED, _COMPARED):
        return ""
    cues, of, pool = index["aspect_cues"], index["aspect_of"], index["pooled"].get(one.id, {}) if one else {}
    told = {cues[f] for f in matter if f in cues and pool.get(f, 0.0) <= 0}
    told = {aspect for aspect in told if not of[aspect].isdisjoint(kinds)}
    return told.pop() if len(told) == 1 else ""


def _by_name_alone(
    one: Question | None, thing: str, matter: Bag, words: str, index: Mapping[str, Any]
) -> Question | None:
    """Return a question as one without an answer where its topic shares no more with it than the name of the thing."""
    if one is None or one.pattern != "topic" or one.score > FAINT or thing not in index["made"] | index["offering"]:
        return one
    said, pool = [f for f in matter if f[0] != "?"], index["pooled"][one.id]
    if not said or index["topic_kinds"][one.id] in _OF_NAMES or any(pool.get(f, 0.0) > 0 for f in said):
        return one
    return Question("unclear", "unclear", words, terms=(thing,), score=0.0)


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


def _least(one: Question | None, asks: bool, own: float, lookup: bool, yields: bool) -> float:
    """Return how near an aspect has to be, by how a question was read, and whether it is put as one.

    `own` is how near the topic that was found is; an aspect that `yields` to what is composed is not told in its place.
    """
    if one and one.pattern in _SHAPED:
        return _NEVER if yields else COMPOSED
    if one and one.pattern in (_COMPARED, _DEFINED):
        return SAME if one.pattern == _COMPARED else DEFINED
    if not lookup:
        return TALKED
    if one is None:
        return PLAINLY
    return ALONE if one.pattern == "topic" and own < NOTHING and asks else LEAST


def _open_to_doubt(one: Question, index: Mapping[str, Any]) -> bool:
    """Return whether a question was only found by what its samples have in common with it, or not at all."""
    compares = one.pattern == "topic" and index["topic_kinds"][one.id] == _COMPARISON
    if compares or (one.pattern == _COMPARED and len(one.terms) >= _PAIR):
        return True
    if one.pattern in (*_MISSED, *_SHAPED) or one.pattern == _DEFINED:
        return one.id not in index["topic_kinds"]
    return one.pattern == "topic" and one.score < SAME and index["topic_kinds"][one.id] != "about-me"


def matter_asked(bag: Bag, names: Iterable[str]) -> Bag:
    """Return what a question asks of its thing: its features without the names of things and what says nothing."""
    return tuple(f for f in bag if f not in names and f[:2] != SMALL and f not in _PASSING and f != _HOW)


def denies(words: Iterable[str]) -> bool:
    """Return whether words deny something."""
    return not _DENYING.isdisjoint(words)


def _worded(scan: Scan, start: int, end: int, thing: str, kinds: tuple[str, ...], index: Mapping[str, Any]) -> str:
    """Return the aspect of these kinds that is asked for word for word, small words too; '' for none."""
    marks = [m for m in scan.of("t", start, end) if m[3] == thing]
    if len(marks) != 1:
        return ""
    words = (*scan.words[start : marks[0][0]], NAMELESS, *scan.words[marks[0][1] : end])
    aspect, of = index["aspect_lines"].get(topics.spoken(words), ("", frozenset()))
    return "" if of.isdisjoint(kinds) else str(aspect)


def _of_another_kind(scan: Scan, start: int, kinds: tuple[str, ...], index: Mapping[str, Any]) -> bool:
    """Return whether a question asks which one of a kind, and the thing it names is none: 'which X for a Y'."""
    if scan.words[start : start + 1] not in (("which",), ("what",)):
        return False
    asked = [m[3] for m in scan.of("tk", start + 1, start + _ASKED) if m[0] == start + 1]
    return any(kind in index["kinds"] and kind not in kinds for kind in asked)


def nearest(
    matter: Bag,
    kinds: Sequence[Sequence[str]],
    denied: bool,
    index: Mapping[str, Any],
    counts: Callable[[str], bool],
    *,
    loosely: bool = False,
    evidence: float = 0.0,
) -> tuple[str, float]:
    """Return the aspect of things of these kinds to which a matter is nearest, and how near, 0 to 1.

    That is the mean of how near the nearest way to ask is, and how much of the matter is said in any; of one word, and
    where it is not to be taken `loosely`, the former alone, and of what weighs less than the `evidence` nothing. Only
    ways count that deny as the question does, and only the aspects that `counts` lets pass.
    """
    weights, total = index["weights"], weight(matter, index["weights"])
    if total < evidence * weights[""]:
        return "", 0.0
    near: dict[str, float] = {}
    for number in sorted({n for f in matter for n in index["aspects_by"].get(f, ())}):
        aspect, bag, size, of, denying = index["aspects"][number]
        if denying == denied and counts(aspect) and not any(of.isdisjoint(own) for own in kinds):
            dice = 2 * weight((f for f in matter if f in bag), weights) / (total + size)
            near[aspect] = max(near.get(aspect, 0.0), dice)
    if len(matter) == 1 or not loosely:
        best = max(near, key=lambda a: near[a], default="")
        return best, near.get(best, 0.0)
    said = index["aspect_words"]
    found = {a: (dice + weight((f for f in matter if f in said[a]), weights) / total) / 2 for a, dice in near.items()}
    best = max(found, key=lambda a: found[a], default="")
    return best, found.get(best, 0.0)


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
