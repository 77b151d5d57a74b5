from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.content import load_script, open_pack
from assistant.model.profile import EMPTY, Entry
from assistant.model.text import gate
from assistant.replay.recorder import recorded
from assistant.replay.runner import run
from assistant.replay.writing import text
from tests.packs import write_pack
from tests.replay.fakes import FakeTalk, script

if TYPE_CHECKING:
    from pathlib import Path

    from assistant.model.pack import Pack


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Pack:
    return open_pack(*write_pack(tmp_path_factory.mktemp("pack")), cache="")


def test_what_was_recorded_passes(tmp_path: Path, pack: Pack) -> None:
    start = EMPTY.with_entry(Entry("guests", "few"), many=False)
    talk = FakeTalk(pack, start)
    said = ['hour=morning "quoted": {x}', "hour=-evening ?is-a:tea:drink", "unsure #1", "recommend\nnow", "!water"]
    turns = [talk.open(), *(talk.respond(gate(line)) for line in said), talk.choose(("evening",)), talk.respond("bye")]

    one = script(tmp_path, recorded(turns, "A chat: with # signs", {6: ("evening",)}, start))

    assert one.title == "A chat: with # signs"
    assert [step.user for step in one.steps] == [*said, None, "bye"]
    assert one.steps[5].choose == ("evening",)
    assert all(step.expect.state for step in one.steps)
    outcome = run(one, pack, FakeTalk)
    assert outcome.failures == ()


def test_a_chat_without_a_word_is_a_replay_too(tmp_path: Path) -> None:
    path = tmp_path / "none.replay.yaml"
    path.write_text(recorded([FakeTalk().open()]), encoding="utf-8")

    assert "turns: []" in path.read_text(encoding="utf-8")


@given(st.text())
def test_any_text_is_kept_to_the_letter(tmp_path_factory: pytest.TempPathFactory, said: str) -> None:
    clean = gate(said.encode("utf-8", "replace").decode())
    talk = FakeTalk()
    path = tmp_path_factory.mktemp("any") / "any.replay.yaml"
    path.write_text(recorded([talk.open(), talk.respond(clean)], "Any"), encoding="utf-8", newline="")

    (step,) = load_script(str(path)).steps
    assert step.user == clean


@pytest.mark.parametrize(
    "word", ["is-a:x:y", "", " x", "x ", "-", "a, b", "{a", "a #b", "don't", "no: yes", "*x", "&x"]
)
def test_words_that_mean_something_are_quoted(word: str) -> None:
    assert text(word).startswith('"') or word == "don't"
