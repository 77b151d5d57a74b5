"""How much work a text makes: no text makes far more than twice as much when it is twice as long."""

from __future__ import annotations

import pytest

from assistant.model.aspect import NAME
from assistant.understanding import read
from assistant.understanding.text.scan import forget, scan, scanned
from tests.benchmarks.bench_understanding import generated, samples
from tests.effort import steps
from tests.shipped import shipped


@pytest.mark.parametrize("piece", ["please sure ", "no wiki ", "not a blog ", "not critical ", "nope, "])
def test_twice_the_text_makes_hardly_more_than_twice_the_work(piece: str) -> None:
    read(piece * 400, shipped())
    assert steps(piece * 400) < 2.5 * steps(piece * 200)


def test_a_text_marked_lately_is_the_same_for_everybody() -> None:
    forget()
    index = shipped().index
    once = scanned("a shop with flask", index)
    assert once == scan("a shop with flask", index)
    assert scanned("a shop with flask", index) is once


def test_what_was_marked_with_another_index_is_not_taken() -> None:
    index = shipped().index
    bare = {**index, "phrases": {}}
    assert scanned("flask", index).of("t")
    assert not scanned("flask", bare).of("t")
    assert scanned("flask", index).of("t")


def test_only_the_last_texts_are_kept() -> None:
    forget()
    index = shipped().index
    first = scanned("flask", index)
    for number in range(100):
        scanned(f"room {number}", index)
    assert scanned("flask", index) is not first


def test_a_pack_of_generated_topics_is_read_as_any_other() -> None:
    pack = generated(shipped(), 50)
    heard = samples(pack)[7]
    assert [q.id for q in read(heard, pack).questions] == ["t1"]
    asked = [text.replace(NAME, "Flask") for a in pack.aspects.values() for text in a.asked_as[:5]]
    assert asked
    assert not [text for text in asked if any(q.id in shipped().topics for q in read(text, pack).questions)]
