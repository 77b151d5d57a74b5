"""Replay files to values."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.content import load_script
from assistant.errors import ContentError, UsageError
from assistant.model.script import Expectation

if TYPE_CHECKING:
    from pathlib import Path

REPLAY = """\
replay: A first talk
start: {hour: morning}
turns:
  - {user: "  yes ", expect: {state: gather.hour, slots: {hour: evening, needs: [wakes]}, ended: false}}
  - choose: [a, b]
    expect:
      topics: []
      unset: hour
      question:
      not-recommended: tea
      stances: {must: wakes}
  - {user: ""}
"""


def test_a_replay_is_read_to_the_letter(tmp_path: Path) -> None:
    (tmp_path / "x.replay.yaml").write_text(REPLAY)

    script = load_script(str(tmp_path / "x.replay.yaml"))

    first, second, third = script.steps
    assert (script.title, script.start) == ("A first talk", {"hour": ("morning",)})
    assert (first.user, third.user, second.user, second.choose) == ("  yes ", "", None, ("a", "b"))
    slots = {"hour": ("evening",), "needs": ("wakes",)}
    assert first.expect == Expectation(state="gather.hour", slots=slots, ended=False)
    expected = {"topics": (), "unset": ("hour",), "question": "", "not_recommended": ("tea",)}
    assert second.expect == Expectation().with_(**expected, stances={"must": ("wakes",)})
    assert third.expect == Expectation()
    assert (second.place.line, second.expect.place.line) == (5, 7)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", "wrong-type"),
        ("replay: x\n", "missing-key"),
        ("replay: x\nturns: [{user: a, choose: b}]\n", "missing-key"),
        ("replay: x\nturns: [{expect: {}}]\n", "missing-key"),
        ("replay: x\nturns: [{user: a, expect: {sttae: b}}]\n", "unknown-key"),
        ("replay: x\nturns: [{user: a, expect: {ended: maybe}}]\n", "unknown-choice"),
        ("replay: [x\n", "syntax"),
    ],
)
def test_a_broken_replay_is_told(text: str, found: str, tmp_path: Path) -> None:
    (tmp_path / "x.replay.yaml").write_text(text)

    with pytest.raises(ContentError) as caught:
        load_script(str(tmp_path / "x.replay.yaml"))

    assert [p.code for p in caught.value.problems] == [found]


def test_a_missing_replay_is_a_mistake_of_usage(tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        load_script(str(tmp_path / "none.yaml"))
