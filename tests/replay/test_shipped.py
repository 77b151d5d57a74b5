"""The shipped replays as a set: enough of them, each its own, none copied from the cases that judge the assistant."""

from __future__ import annotations

import json
from pathlib import Path

from assistant.content import load_script
from assistant.model.script import Expectation
from assistant.replay.collecting import collected

TESTS = Path(__file__).parents[1]
SCRIPTS = [load_script(path) for path in collected([str(TESTS / "replays")])]


def test_there_are_enough_of_them() -> None:
    assert len(SCRIPTS) >= 30
    assert all(script.steps for script in SCRIPTS)


def test_each_has_a_title_of_its_own() -> None:
    titles = [script.title for script in SCRIPTS]

    assert len(set(titles)) == len(titles)


def test_each_expects_something() -> None:
    for script in SCRIPTS:
        assert any(step.expect != Expectation() for step in script.steps)


def test_none_is_copied_from_the_judges() -> None:
    said = {step.user for script in SCRIPTS for step in script.steps if step.user and len(step.user.split()) > 4}
    judges = set()
    for path in (TESTS / "evaluation").glob("*.jsonl"):
        for line in path.read_text(encoding="utf-8").splitlines():
            case = json.loads(line)
            judges |= {case.get("q"), case.get("text"), *case.get("turns", ()), *case.get("before", ())}

    assert not said & judges
