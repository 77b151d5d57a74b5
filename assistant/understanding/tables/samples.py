"""The tables that authored topics are found by, made once from their samples and answers."""

from __future__ import annotations

from math import log

from assistant.understanding.asked.patterns import compose
from assistant.understanding.asked.posing import EXACT
from assistant.understanding.retrieval import wording
from assistant.understanding.retrieval.myself import build as build_of_me
from assistant.understanding.retrieval.scoring import SMALL, base, weight
from assistant.understanding.retrieval.topics import features, joined, key, spoken, told_apart
from assistant.understanding.text.scan import scan

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from assistant.model.pack import Pack
    from assistant.understanding.text.scan import Scan
    from assistant.understanding.text.view import Asked

    Sample = tuple[int, tuple[str, ...]]

OFTEN = 0.35
"""The power of the share of a topic's samples that hold a feature: what most of them say is what it is about."""
OWNED = 0.26
"""The least share of a topic's samples that ask for one ability, so that it answers for it."""
BESIDE = 0.1
"""What a comparison counts among the samples of a topic that is none itself."""
TITLED = 0.5
"""How much more it counts where the title asks what something is: that is what the topic is about."""
PRICED = 0.15
"""The share of a topic's samples that ask what something costs, from which on that is its matter."""
MAINLY = 0.35
"""The least part that one topic must have of all samples of a shape, each counted by the share it is of its topic."""
SORTING = 0.35
"""The share of a decided topic's samples that ask of which kind something is, from which on that is its matter."""
MOSTLY = 0.3
"""The share of a topic's samples that ask with one question word, from which on that is how it is asked for."""
ANSWER = 0.5
"""How much a word of the answer counts beside one of the samples."""


def build(pack: Pack, index: Mapping[str, Any]) -> dict[str, Any]:
    """Return the tables of retrieval: samples by feature, weights, pooled features and authored patterns by topic."""
    bare = {**index, "vocabulary": frozenset(), "typos": {}}
    topics = list(pack.topics.values())
    samples: list[Sample] = []
    pooled: list[dict[str, float]] = []
    shapes: dict[str, dict[str, float]] = {}
    verbatim: dict[str, str] = {}
    shaped: set[str] = set()
    words: set[str] = set()
    of_kind: set[str] = set()
    of_me: dict[str, list[tuple[str, ...]]] = {}
    worded: dict[str, Any] = {}
    for n, topic in enumerate(topics):
        answer = scan(topic.answer + " " + topic.more, bare)
        told = features(answer, 0, len(answer.words))
        heard = [scan(text, bare) for text in (topic.title, *topic.heard_as)]
        bags = [told_apart(features(one, 0, len(one.words)), one.words) for one in heard]
        if topic.kind == "about-me":
            of_me[topic.id] = [one.words for one in heard]
        sorting = 0
        for one in heard:
            verbatim.setdefault(spoken(one.words), topic.id)
            words.update(one.words)
            asked = compose(one, one.spans[0], bare) if len(one.spans) == 1 else None
            if len(one.spans) != 1 or (asked and not asked.residue and asked.pattern in EXACT):
                shaped.add(spoken(one.words))
            if asked and _stands_for(asked, told, topic.kind):
                owners = shapes.setdefault(key(asked, one, one.spans[0]), {})
                aside = BESIDE if asked.pattern == "versus" and topic.kind != "comparison" else 1
                titled = TITLED if one is heard[0] and asked.pattern == "what-is" else 0.0
                owners[topic.id] = owners.get(topic.id, 0.0) + aside / len(heard) + titled
            sorting += asked is not None and _sorts(asked)
        if topic.verdict and sorting >= SORTING * len(heard):
            of_kind.add(topic.id)
        claims = [scan(claim.text, bare) for claim in topic.claims]
        worded[topic.id] = wording.build((one.words for one in (*heard, *claims)), bags)
        samples.extend((n, bag) for bag in (*bags, *map(_bag, claims)))
        pooled.append(_pool(bags, told))
    against = {
        n: tuple(_bag(scan(text, bare)) for text in t.not_heard_as) for n, t in enumerate(topics) if t.not_heard_as
    }
    return {
        **_weighed(samples, _weights(len(topics), pooled, samples)),
        "topics": tuple(t.id for t in topics),
        "topic_kinds": {t.id: t.kind for t in topics},
        "pooled": {topic.id: pool for topic, pool in zip(topics, pooled)},
        "authored": _owners(shapes),
        "closed": frozenset(n for n, t in enumerate(topics) if t.answer.startswith(("No:", "Neither:", "No,"))),
        "decided": frozenset(t.id for t in topics if t.verdict),
        "judged": frozenset(t.id for t in topics if t.verdict or t.claims),
        **build_of_me(of_me),
        "manners": {n: manner for n, pool in enumerate(pooled) if (manner := _manner(pool))},
        "of_kind": frozenset(of_kind),
        "against": against,
        "pairs": worded,
        "verbatim": verbatim,
        "shaped": frozenset(shaped),
        "sample_words": frozenset(words),
    }


_KNOWN_EXACTLY = ("can:", "fits:")
"""Shapes whose answer the knowledge of candidates and the rules give; what a sample says beside them is lost."""


_BY_RELATIONS = "equals:"
"""The shape whose verdict follows from how two names are tied; what a topic says of the two is told with it."""


_OF_MONEY = "costs:"
"""The shape of what something costs."""


def _owners(shapes: Mapping[str, Mapping[str, float]]) -> dict[str, str]:
    """Return the topic that answers questions of each shape: the one most of whose samples have it, if enough do.

    What a candidate can do is known exactly, so a topic that only mentions it stands back.
    """
    priced: dict[str, float] = {}
    for shape, owners in shapes.items():
        if shape.startswith(_OF_MONEY):
            for topic, part in owners.items():
                priced[topic] = priced.get(topic, 0.0) + part
    aside = {topic for topic, part in priced.items() if part < PRICED}
    best = {s: max(owners, key=lambda topic: owners[topic]) for s, owners in shapes.items() if s[:7] != _BY_RELATIONS}
    best = {s: topic for s, topic in best.items() if topic not in aside or not s.startswith(_OF_MONEY)}
    best = {s: topic for s, topic in best.items() if shapes[s][topic] >= MAINLY * sum(shapes[s].values())}
    return {s: topic for s, topic in best.items() if shapes[s][topic] >= OWNED or not s.startswith(_KNOWN_EXACTLY)}


def _weighed(samples: list[Sample], weights: dict[str, float]) -> dict[str, Any]:
    """Return the tables of the samples: features, owners, weights and where each feature is met."""
    return {
        "sample_topics": tuple(n for n, _ in samples),
        "sample_weights": tuple(weight(joined(bag), weights) for _, bag in samples),
        "small_weights": {
            n: weight((f for f in bag if f[:2] == SMALL), weights)
            for n, (_, bag) in enumerate(samples)
            if bag and bag[-1][:2] == SMALL
        },
        "postings": _postings(samples),
        "weights": weights,
    }


def _sorts(asked: Asked) -> bool:
    """Return whether a question asks of which kind something is."""
    return asked.pattern == "what-is" or (asked.pattern == "is-a" and bool(asked.kinds))


def _manner(pool: Mapping[str, float]) -> str:
    """Return the question word that most of a topic's samples ask with, '' for none."""
    parts = {f: part for f, part in pool.items() if f[0] == "?" and f[:2] != SMALL and part >= MOSTLY**OFTEN}
    return max(parts, key=lambda f: (parts[f], f), default="")


def _pool(bags: list[tuple[str, ...]], told: tuple[str, ...]) -> dict[str, float]:
    """Return what share of a topic's samples hold each feature; below 0 what only its answer holds."""
    counts: dict[str, int] = {}
    for bag in bags:
        for feature in bag:
            counts[feature] = counts.get(feature, 0) + 1
    pool = {f: round((n / len(bags)) ** OFTEN, 4) for f, n in counts.items()}
    for feature in told:
        pool.setdefault(feature, -ANSWER)
    return pool


_NEVER_AUTHORED = ("unknown-name", "sorts")
"""Patterns whose answers are always composed."""


def _stands_for(asked: Asked, told: tuple[str, ...], kind: str) -> bool:
    """Return whether a sample's pattern stands for its topic: it explains all, and the answer tells of all compared.

    That two names stand together says too little of a mistaken belief about them, and what a thing is does not say
    whether it is needed.
    """
    if kind == "definition" and asked.pattern == "need":
        return False
    if kind == ("misconception" if asked.pattern == "with" else "about-me"):
        return False
    named = asked.terms or asked.kinds or asked.capabilities
    if asked.residue or asked.pattern in _NEVER_AUTHORED or not named:
        return False
    return asked.pattern != "versus" or all(f"t:{t}" in told or f"k:{t}" in told for t in asked.terms)


def _bag(heard: Scan) -> tuple[str, ...]:
    """Return the features of a text."""
    return told_apart(features(heard, 0, len(heard.words)), heard.words)


def _weights(count: int, pooled: list[dict[str, float]], samples: list[Sample]) -> dict[str, float]:
    """Return how much each feature says, more the fewer topics hold it; '' is what one that no topic holds says."""
    rarest = round(log(1 + max(count, 1)), 4)
    seen: dict[str, int] = {}
    for pool in pooled:
        for feature, part in pool.items():
            if part > 0:
                seen[feature] = seen.get(feature, 0) + 1
    further = {f: rarest * base(f) for _, bag in samples for f in bag if f not in seen}
    return {f: round(base(f) * log(1 + count / n), 4) for f, n in sorted(seen.items())} | further | {"": rarest}


def _postings(samples: list[Sample]) -> dict[str, tuple[int, ...]]:
    """Return the numbers of the samples that hold each feature."""
    found: dict[str, list[int]] = {}
    for number, (_, bag) in enumerate(samples):
        for feature in bag:
            found.setdefault(feature, []).append(number)
    return {feature: tuple(numbers) for feature, numbers in found.items()}
