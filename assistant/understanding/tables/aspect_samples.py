"""The tables that aspects are recognised by, made once from the ways to ask for them and from who tells them."""

from __future__ import annotations

from assistant.model.aspect import NAME, OTHER, PLACES
from assistant.understanding.asked.aspects import NAMELESS, denies, matter_asked
from assistant.understanding.retrieval import topics
from assistant.understanding.retrieval.scoring import weight
from assistant.understanding.retrieval.topics import features
from assistant.understanding.tables.samples import OFTEN
from assistant.understanding.text.scan import scan
from assistant.understanding.text.stems import folds

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any

    from assistant.model.aspect import Aspect
    from assistant.model.pack import Pack

_MAIN = 0.4**OFTEN
"""How much less a thing may pool to than the one that most of a topic's samples name: it is told of as well."""

_EXAMPLES, _SEVERAL = 3, 2
"""So many candidates, the best known, stand for all; and by so many of them people ask for what is told of any."""


def build(pack: Pack, index: Mapping[str, Any]) -> dict[str, Any]:
    """Return the ways to ask for aspects, as (aspect, matter, weight, kinds, denied), and what tells them of what."""
    bare = {**index, "vocabulary": frozenset(), "typos": {}}
    (example, second), weights = _plain_names(pack), index["weights"]
    named = scan(f"{example} {second}", bare)
    own = tuple(f for f in features(named, 0, len(named.words)) if f[:2] == "t:")
    rows: list[tuple[str, frozenset[str], float, frozenset[str], bool]] = []
    told: dict[str, dict[str, str]] = {}
    cues: dict[str, str] = {}
    lines: dict[str, tuple[str, frozenset[str]]] = {}
    for aspect in pack.aspects.values():
        for text in (aspect.question, *aspect.asked_as):
            heard = scan(text.replace(NAME, example).replace(OTHER, second), bare)
            bag = matter_asked(features(heard, 0, len(heard.words)), own)
            put = tuple(NAMELESS if w == example.lower() else w for w in heard.words)
            lines.setdefault(topics.spoken(put), (aspect.id, frozenset(aspect.of)))
            rows.append((aspect.id, frozenset(bag), weight(bag, weights), frozenset(aspect.of), denies(heard.words)))
        for text in aspect.words:
            heard = scan(text, bare)
            bag = matter_asked(features(heard, 0, len(heard.words)), ())
            cues.update({f: aspect.id for f in bag if not folds(f)})
        told[aspect.id] = {**_told(aspect.lists, index, in_answer=True), **_told(aspect.told_by, index)}
    met: dict[str, list[int]] = {}
    for number, row in enumerate(rows):
        for feature in sorted(row[1]):
            met.setdefault(feature, []).append(number)
    return {
        "aspects": tuple(rows),
        "aspects_by": {feature: tuple(numbers) for feature, numbers in met.items()},
        "aspect_names": frozenset(feature for feature in met if feature[:2] == "t:"),
        "aspect_cues": cues,
        "aspect_of": {a.id: frozenset(a.of) for a in pack.aspects.values()},
        "aspect_lines": lines,
        "aspect_words": {a: frozenset(f for row in rows if row[0] == a for f in row[1]) for a in told},
        "aspect_yields": frozenset(a.id for a in pack.aspects.values() if a.yields),
        "aspect_silent": frozenset(a.id for a in pack.aspects.values() if not (a.otherwise or a.falls_to or a.ability)),
        "aspect_told": told,
        "aspect_ability": {a.id: a.ability for a in pack.aspects.values() if a.ability},
        **_general(pack, index),
        "aspect_else": {a.id: a.falls_to for a in pack.aspects.values()},
        "aspects_of_two": {a.id: a.put_as for a in pack.aspects.values() if a.of_two},
        "aspects_of_each": frozenset(a.id for a in pack.aspects.values() if _of_each(a)),
        "aspects_of_both": frozenset(a.id for a in pack.aspects.values() if _of_each(a) and not a.falls_to),
        "aspect_both": {a.id: _told_together(a, index) for a in pack.aspects.values()},
    }


def _general(pack: Pack, index: Mapping[str, Any]) -> dict[str, Any]:
    """Return the best known candidates, and topics asked for by several of them with those that their answers name."""
    bare = {**index, "vocabulary": frozenset(), "typos": {}}
    weights = index["weights"]
    known = (t for t in pack.candidates if f"t:{t}" in weights)
    examples = tuple(sorted(known, key=lambda t: (weights[f"t:{t}"], t))[:_EXAMPLES])
    found: dict[str, frozenset[str]] = {}
    for name, pool in index["pooled"].items():
        least = _MAIN * max((share for feature, share in pool.items() if feature[:2] == "t:"), default=0.0)
        if sum(pool.get(f"t:{t}", 0.0) >= least for t in examples) >= _SEVERAL:
            topic = pack.topics[name]
            told = scan(f"{topic.answer} {topic.more}", bare)
            names = {f[2:] for f in features(told, 0, len(told.words)) if f[:2] == "t:"}
            found[name] = frozenset(names & index["candidates"])
    return {"examples": examples, "general_topics": found}


def _of_each(aspect: Aspect) -> bool:
    """Return whether an aspect of one thing can be told of two: a topic tells it of anything, or a plain answer."""
    plain = aspect.otherwise and not any(place in aspect.otherwise for place in PLACES[1:])
    return not aspect.of_two and bool(plain or aspect.falls_to)


def _plain_names(pack: Pack) -> tuple[str, str]:
    """Return the names of two things that are part of no other name, to stand for any."""
    names = sorted(pack.terms[c].name for c in pack.candidates if c in pack.terms)
    every = [alias.lower() for t in pack.terms.values() for alias in (t.name, *t.aliases)]
    plain = sorted(names, key=lambda name: (sum(name.lower() in one for one in every), name))
    first, second, *_ = *plain, "", ""
    return first, second


def _told(ids: Iterable[str], index: Mapping[str, Any], *, in_answer: bool = False) -> dict[str, str]:
    """Return by thing the topic that tells of it: by its samples, what most of them name; or by its answer as well."""
    found: dict[str, tuple[float, str]] = {}
    for topic in ids:
        for thing, share in _things(topic, index, in_answer).items():
            if share > found.get(thing, (-2.0, ""))[0]:
                found[thing] = (share, topic)
    return {thing: topic for thing, (_, topic) in found.items()}


def _things(topic: str, index: Mapping[str, Any], in_answer: bool) -> dict[str, float]:
    """Return what a topic tells of, each with its share in the samples; what its answer alone names has less than 0."""
    pool = index["pooled"].get(topic, {})
    least = _MAIN * max((share for feature, share in pool.items() if feature[:2] == "t:"), default=0.0)
    return {f[2:]: s for f, s in pool.items() if f[:2] == "t:" and (s >= least or (in_answer and s < 0))}


def _told_together(aspect: Aspect, index: Mapping[str, Any]) -> tuple[tuple[str, frozenset[str]], ...]:
    """Return the topics that tell an aspect of several things, with these, those of the fewest things first."""
    told = [(topic, frozenset(_things(topic, index, in_answer=False))) for topic in aspect.told_by]
    told += [(topic, frozenset(_things(topic, index, in_answer=True))) for topic in aspect.lists]
    return tuple(sorted((one for one in told if len(one[1]) > 1), key=lambda one: (len(one[1]), one[0])))
