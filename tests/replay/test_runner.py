from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.content import open_pack
from assistant.replay.runner import Outcome, run
from tests.replay.fakes import FakeTalk, script, talking_pack

if TYPE_CHECKING:
    from pathlib import Path

    from assistant.model.pack import Pack


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Pack:
    return open_pack(*talking_pack(tmp_path_factory.mktemp("pack")), cache="")


def walked(folder: Path, pack: Pack, *turns: str, head: str = "") -> Outcome:
    text = f"replay: One\n{head}turns:\n" + "".join(f"- {turn}\n" for turn in turns)
    return run(script(folder, text), pack, FakeTalk)


HOLDS = [
    ("hour=morning", "{slots: {hour: morning}}"),
    ("hour=morning", "{state: gather.hour, question: hour}"),
    ("hour=morning", "{state: gather}"),
    ("hour=-morning", "{stances: {not-wanted: [morning]}, unset: hour}"),
    ("unsure", "{slots: {hour: unsure}}"),
    ("hello", "{slots: {hour: []}, topics: [], out: [], recommendation: []}"),
    ("!tea ?decaf", "{out: tea, topics: decaf, acts: ask}"),
    ("hello", "{replies: [echo, say], says: 'you SAID'}"),
    ("hello", "{status: [open, close], leader: [coffee, tea], rules: ['must:wakes', wants-to-wake]}"),
    ("recommend", "{recommendation: [coffee, tea], not-recommended: water}"),
    ("bye", "{ended: true, state: over}"),
    ("hello", "{ended: false}"),
]


@pytest.mark.parametrize(("user", "expect"), HOLDS)
def test_holds(user: str, expect: str, tmp_path: Path, pack: Pack) -> None:
    assert walked(tmp_path, pack, f"{{user: '{user}', expect: {expect}}}").failures == ()


DIFFERS = [
    ("hour=morning", "{slots: {hour: evening}}", "slots"),
    ("hour=morning", "{slots: {hour: []}}", "slots"),
    ("hour=morning", "{unset: [hour]}", "unset"),
    ("hour=morning", "{stances: {not-wanted: [morning]}}", "stances"),
    ("hello", "{state: hello}", "state"),
    ("hello", "{question: ''}", "question"),
    ("hello", "{out: tea}", "out"),
    ("!tea", "{out: }", "out"),
    ("hello", "{topics: decaf}", "topics"),
    ("hello", "{replies: menu}", "replies"),
    ("hello", "{acts: bye}", "acts"),
    ("hello", "{status: settled}", "status"),
    ("hello", "{recommendation: tea}", "recommendation"),
    ("recommend", "{not-recommended: [water, tea]}", "not-recommended"),
    ("hello", "{leader: coffee}", "leader"),
    ("hello", "{rules: crowd}", "rules"),
    ("hello", "{says: goodbye}", "says"),
    ("bye", "{ended: false}", "ended"),
]


@pytest.mark.parametrize(("user", "expect", "key"), DIFFERS)
def test_differs(user: str, expect: str, key: str, tmp_path: Path, pack: Pack) -> None:
    (failure,) = walked(tmp_path, pack, f"{{user: '{user}', expect: {expect}}}").failures

    assert [one.key for one in failure.differences] == [key]


def test_a_failure_says_what_was_expected_what_came_and_where(tmp_path: Path, pack: Pack) -> None:
    outcome = walked(
        tmp_path,
        pack,
        "user: hour=morning",
        "user: hour=evening\n  expect: {slots: {hour: morning}, topics: decaf}",
        "user: hello\n  expect: {ended: true}",
    )

    first, last = outcome.failures
    assert list(first.lines()) == [
        f"{tmp_path.as_posix()}/one.replay.yaml:5:11: turn 2, after 'hour=evening'",
        "  slots: expected hour: morning, got hour: evening",
        "  topics: expected decaf, got nothing",
        "  it said: You said: **hour=evening**",
    ]
    assert last.turn == 3
    assert not outcome.passed


def test_start_and_choices_reach_the_conversation(tmp_path: Path, pack: Pack) -> None:
    outcome = walked(
        tmp_path,
        pack,
        "user: hello\n  expect: {slots: {guests: few, hour: unsure}}",
        "choose: evening\n  expect: {slots: {hour: evening}}",
        head="start: {guests: few, hour: unsure}\n",
    )

    assert outcome.passed
    assert [turn.number for turn in outcome.turns] == [0, 1, 2]


def test_turns_after_the_end_fail(tmp_path: Path, pack: Pack) -> None:
    outcome = walked(tmp_path, pack, "user: bye", "user: hello")

    (failure,) = outcome.failures
    assert failure.turn == 2
    assert "ended" in failure.answered


def test_the_real_conversation_is_what_runs(tmp_path: Path, pack: Pack) -> None:
    outcome = run(script(tmp_path, "replay: One\nturns:\n- user: in the evening\n"), pack)

    assert outcome.turns[1].user == "in the evening"
    assert outcome.moves
