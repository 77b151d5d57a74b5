"""The tables that aspects are recognised by, made once from the ways to ask for them and from who tells them."""

from __future__ import annotations

from assistant.model.aspect import NAME
from assistant.understanding import topics
from assistant.understanding.aspects import NAMELESS, denies, matter_asked
from assistant.understanding.samples import OFTEN
from assistant.understanding.scan import scan
from assistant.understanding.scoring import weight
from assistant.understanding.topics import features

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any

    from assistant.model.pack import Pack

_MAIN = 0.4**OFTEN
"""How much less a thing may pool to than the one that most of a topic's samples name: it is told of as well."""

_EXAMPLES, _SEVERAL = 3, 2
"""So many candidates, the best known, stand for all; and by so many of them people ask for what is told of any."""


def build(pack: Pack, index: Mapping[str, Any]) -> dict[str, Any]:
    """Return the ways to ask for aspects, as (aspect, matter, weight, kinds, denied), and what tells them of what."""
    bare = {**index, "vocabulary": frozenset(), "typos": {}}
    example, weights = _plain_name(pack), index["weights"]
    own = tuple(f for f in features(scan(example, bare), 0, len(example.split())) if f[:2] == "t:")
    rows: list[tuple[str, frozenset[str], float, frozenset[str], bool]] = []
    told: dict[str, dict[str, str]] = {}
    cues: dict[str, str] = {}
    lines: dict[str, tuple[str, frozenset[str]]] = {}
    for aspect in pack.aspects.values():
        for text in (aspect.question, *aspect.asked_as):
            heard = scan(text.replace(NAME, example), bare)
            bag = matter_asked(features(heard, 0, len(heard.words)), own)
            put = tuple(NAMELESS if w == example.lower() else w for w in heard.words)
            lines.setdefault(topics.spoken(put), (aspect.id, frozenset(aspect.of)))
            rows.append((aspect.id, frozenset(bag), weight(bag, weights), frozenset(aspect.of), denies(heard.words)))
        for text in aspect.words:
            heard = scan(text, bare)
            bag = matter_asked(features(heard, 0, len(heard.words)), ())
            cues.update({f: aspect.id for f in bag if not topics.folds(f)})
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


def _plain_name(pack: Pack) -> str:
    """Return the name of a thing that is part of no other name, to stand for any."""
    names = sorted(pack.terms[c].name for c in pack.candidates if c in pack.terms)
    every = [alias.lower() for t in pack.terms.values() for alias in (t.name, *t.aliases)]
    return min(names, key=lambda name: (sum(name.lower() in one for one in every), name), default="")


def _told(ids: Iterable[str], index: Mapping[str, Any], *, in_answer: bool = False) -> dict[str, str]:
    """Return by thing the topic that tells of it: by its samples, what most of them name; or by its answer as well."""
    found: dict[str, tuple[float, str]] = {}
    for topic in ids:
        pool = index["pooled"].get(topic, {})
        least = _MAIN * max((share for feature, share in pool.items() if feature[:2] == "t:"), default=0.0)
        for feature, share in pool.items():
            told = share >= least or (in_answer and share < 0)
            if feature[:2] == "t:" and told and share > found.get(feature[2:], (-2.0, ""))[0]:
                found[feature[2:]] = (share, topic)
    return {thing: topic for thing, (_, topic) in found.items()}
