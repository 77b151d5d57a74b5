"""What the README shows is true: the framework added by hand, and every command."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest

from assistant.content import check, open_pack
from assistant.front import parsers

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w*)\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
FILES = {text.split("\n", 1)[0].removeprefix("# "): text for sort, text in BLOCKS if sort == "yaml"}
COMMANDS = [
    line for sort, text in BLOCKS if not sort for line in text.splitlines() if re.match("assistant |printf ", line)
]


@pytest.fixture
def knowledge(tmp_path: Path) -> str:
    shutil.copytree(ROOT / "knowledge", tmp_path / "knowledge")
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return str(tmp_path / "knowledge")


def test_a_framework_is_added_without_programming(knowledge: str) -> None:
    assert len(FILES) == 3
    problems = [p for p in check(knowledge) if "sparrow" in str(p)]

    assert problems == []


def test_the_framework_that_was_added_is_known(knowledge: str) -> None:
    from assistant.answering.lookup import ask

    pack = open_pack(knowledge, cache="")
    (answer,) = ask("is sparrow a web server?", pack)

    assert answer.topic == "is-a:sparrow:web-server"
    assert answer.verdict == "no"


@pytest.mark.parametrize("line", COMMANDS)
def test_every_command_is_one(line: str) -> None:
    words = shlex.split(line.rpartition("|")[2])

    assert words[0] == "assistant"
    assert parsers.parse(words[1:]).command in parsers.COMMANDS
