from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.content import load_script, open_pack
from assistant.errors import AssistantError
from assistant.replay.runner import run
from assistant.replay.spans import offset, spans
from assistant.replay.update import update
from tests.packs import write_pack
from tests.replay.fakes import FakeTalk, script

if TYPE_CHECKING:
    from pathlib import Path

    from assistant.model.pack import Pack

CASES = {
    "in braces": (
        "- {user: hour=morning, expect: {slots: {hour: evening}, state: gather}} # kept\n",
        "- {user: hour=morning, expect: {slots: {hour: morning}, state: gather}} # kept\n",
    ),
    "in lines": (
        "- user: hi\n  expect:\n    state:   over   # a comment\n    # another\n    topics: [a, b]\n\n- user: bye\n",
        "- user: hi\n  expect:\n    state:   gather.hour   # a comment\n    # another\n    topics: []\n\n- user: bye\n",
    ),
    "a list in lines": (
        "- user: '?x ?is-a:tea:drink'\n  expect:\n    topics:\n    - decaf  # which\n    - other\n    ended: false\n",
        "- user: '?x ?is-a:tea:drink'\n  expect:\n    topics: [x, \"is-a:tea:drink\"]\n    ended: false\n",
    ),
    "a table in lines": (
        "- user: hour=morning\n  expect:\n    slots:\n      hour: evening\n    ended: true\n- user: hi\n",
        "- user: hour=morning\n  expect:\n    slots: {hour: morning}\n    ended: false\n- user: hi\n",
    ),
    "over several lines": (
        "- user: hi\n  expect: {status: settled,\n    leader: [coffee,  # hot\n      water], says: 'You {s}: ''x'''}\n",
        '- user: hi\n  expect: {status: open,\n    leader: tea, says: "You said: **hi**"}\n',
    ),
    "what still holds is kept": (
        "- {user: '?decaf recommend', expect: {replies: [echo, menu], not-recommended: [tea, water], topics: decaf}}\n",
        "- {user: '?decaf recommend', expect: {replies: echo, not-recommended: water, topics: decaf}}\n",
    ),
    "nothing becomes something": (
        "- user: '!tea'\n  expect:\n    out:\n    question: \n    unset: [hour]\n",
        "- user: '!tea'\n  expect:\n    out: tea\n    question: hour\n    unset: [hour]\n",
    ),
    "windows lines": (
        "- user: hi\r\n  expect:\r\n    state: over\r\n    ended: true\r\n",
        "- user: hi\r\n  expect:\r\n    state: gather.hour\r\n    ended: false\r\n",
    ),
}


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Pack:
    return open_pack(*write_pack(tmp_path_factory.mktemp("pack")), cache="")


@pytest.mark.parametrize(("before", "after"), CASES.values(), ids=list(CASES))
def test_only_what_differs_is_rewritten(before: str, after: str, tmp_path: Path, pack: Pack) -> None:
    head = "# A remark\nreplay: 'One'\nturns:\n"
    outcome = run(script(tmp_path, head + before), pack, FakeTalk)
    path = tmp_path / "one.replay.yaml"

    diff = update(outcome, load_script)

    assert path.read_bytes().decode() == head + after
    assert run(load_script(str(path)), pack, FakeTalk).passed
    assert diff.startswith("---")


def test_a_replay_that_passes_is_left(tmp_path: Path, pack: Pack) -> None:
    outcome = run(script(tmp_path, "replay: One\nturns: [{user: hi, expect: {state: gather}}]\n"), pack, FakeTalk)

    assert update(outcome, load_script) == ""


def test_a_file_that_would_break_is_left(tmp_path: Path, pack: Pack) -> None:
    one = script(tmp_path, "replay: One\nturns: [{user: hi, expect: {state: over}}]\n")
    path = tmp_path / "one.replay.yaml"
    path.write_text("replay: One\nturns: [{user: hi,   expect: {state: over}}]\n", encoding="utf-8")
    before = path.read_bytes()

    with pytest.raises((AssistantError, ValueError)):
        update(run(one, pack, FakeTalk), load_script)

    assert path.read_bytes() == before


def test_spans_of_a_group() -> None:
    text = "a: {b: [1, '}', \"]\"], 'c': it's, d: , e: f:g}\n"
    found = spans(text, text.index("{"))

    assert {key: text[start:end] for key, (start, end) in found.items()} == {
        "b": "[1, '}', \"]\"]",
        "c": "it's",
        "d": "",
        "e": "f:g",
    }


def test_offset_counts_from_one() -> None:
    from assistant.model.place import Place

    assert offset("ab\ncd\n", Place("x", 2, 2)) == 4
