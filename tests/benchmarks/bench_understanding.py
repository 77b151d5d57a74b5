"""How fast a text is read: samples as they stand and shaken, long texts of every sort, and ten thousand topics.

Run: python -m tests.benchmarks understanding. Each text is read several times and its best time counts; long texts are
of 10,000 characters, and the worst of several of one sort is told.
"""

from __future__ import annotations

import gc
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING

from assistant.content import open_pack
from assistant.model.knowledge import Topic
from assistant.model.pack import Table
from assistant.model.text import LONGEST
from assistant.understanding import read
from assistant.understanding.tables.aspect_samples import build as build_aspects
from assistant.understanding.tables.samples import build
from assistant.understanding.text.scan import forget
from tests.benchmarks.measure import Row, table, timed
from tests.benchmarks.questions import Draw

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from assistant.model.pack import Pack

TOPICS, OWN_WORDS, SAMPLES, SAMPLE_WORDS = 10_000, 9, 6, 5
"""How many topics are generated, how many words each is about, in how many samples of how many words."""
MANY = 400
"""How many texts a median is taken of."""
EACH = 5
"""How often a text is read."""


def samples(pack: Pack) -> list[str]:
    """Return all that the topics of a pack are heard as."""
    return [text for topic in pack.topics.values() for text in (topic.title, *topic.heard_as)]


def shaken(texts: list[str], draw: Draw) -> list[str]:
    """Return some texts with a word left out and another put in its place, so that none is a sample any more."""
    words = [word for text in texts for word in text.split()]
    found = []
    for _ in range(MANY):
        said = texts[draw.below(len(texts))].split()
        said[draw.below(len(said))] = words[draw.below(len(words))]
        found.append(" ".join(said) + "?")
    return found


def long(texts: list[str], names: list[str]) -> dict[str, Callable[[Draw], str]]:
    """Return what makes a piece of a long text, by what the text is made of."""
    words = [word for text in texts for word in text.split()]
    return {
        "one sample after another": lambda draw: texts[draw.below(len(texts))] + ". ",
        "questions of any words": lambda draw: " ".join(words[draw.below(len(words))] for _ in range(8)) + "? ",
        "any words": lambda draw: words[draw.below(len(words))] + " ",
        "nothing but names": lambda draw: names[draw.below(len(names))] + ", ",
        "the same over and over": lambda draw: texts[0] + " ",
        "any characters": lambda draw: chr(33 + draw.below(9000)) + " " * (draw.below(6) == 0),
    }


def filled(piece: Callable[[Draw], str], draw: Draw) -> str:
    """Return a text as long as can be said at once."""
    text = ""
    while len(text) < LONGEST:
        text += piece(draw)
    return text[:LONGEST]


def generated(pack: Pack, number: int = TOPICS) -> Pack:
    """Return a pack with many topics in place of its own, each about words that the shipped samples hold as often.

    Its aspects are asked for as before, and told by none of the topics.
    """
    draw = Draw(11)
    words = [word for text in samples(pack) for word in text.split()]
    topics = {}
    for n in range(number):
        about = [words[draw.below(len(words))] for _ in range(OWN_WORDS)]
        heard = [" ".join(about[draw.below(OWN_WORDS)] for _ in range(SAMPLE_WORDS)) for _ in range(SAMPLES)]
        topics[f"t{n}"] = Topic(f"t{n}", heard[0], "faq", " ".join(about), heard_as=tuple(heard[1:]))
    aspects = {a.id: a.with_(told_by=(), lists=(), falls_to="") for a in pack.aspects.values()}
    made = pack.with_(topics=Table(topics), aspects=Table(aspects))
    index = {**pack.index, **build(made, pack.index)}
    return made.with_(index={**index, **build_aspects(made, index)})


def took(texts: list[str], pack: Pack) -> list[float]:
    """Return the best time of reading each text as one never met, in milliseconds."""
    for text in texts:
        read(text, pack)
    return [1000 * min(read_anew(text, pack) for _ in range(EACH)) for text in texts]


def read_anew(text: str, pack: Pack) -> float:
    """Return the seconds of reading a text of which nothing is kept."""
    forget()
    return timed(lambda: read(text, pack))


def rows() -> Iterator[Row]:
    """Yield the rows of short texts, of long ones, and of a pack of many topics."""
    pack, draw = open_pack(), Draw(12)
    texts = samples(pack)
    took(texts[:MANY], pack)
    gc.freeze()  # as a chat does
    plain = [texts[draw.below(len(texts))] for _ in range(MANY)]
    yield of_many("reading a sample", took(plain, pack), "median 0.15 ms")
    yield of_many("reading a sample, a word changed", took(shaken(texts, draw), pack), "median 0.15 ms")
    for what, piece in long(texts, [term.name for term in pack.terms.values()]).items():
        worst = max(took([filled(piece, draw) for _ in range(4)], pack))
        yield Row(f"reading 10,000 characters, {what}", f"{worst:.1f} ms", "-", "-", "under 20 ms")
    start = perf_counter()
    large = generated(pack)
    built = perf_counter() - start
    gc.freeze()
    heard = samples(large)
    some = [heard[draw.below(len(heard))] for _ in range(MANY)]
    yield of_many(f"reading, {TOPICS:,} topics (tables made in {built:.0f} s)", took(some, large), "under 5 ms")
    yield of_many(f"reading, {TOPICS:,} topics, a word changed", took(shaken(heard, draw), large), "under 5 ms")


def of_many(what: str, times: list[float], aim: str) -> Row:
    """Return the row of many short texts."""
    return Row(what, f"{median(times):.3f} ms", f"worst {max(times):.1f} ms", "-", aim)


if __name__ == "__main__":
    print(table(rows()))
