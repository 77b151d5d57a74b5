"""Whatever bytes a file holds, reading it ends in problems: never in another exception, never in a signal.

The mutations run in a child process, so that a crash of the parser would be seen as one.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.content import check
from assistant.content.source import LOADER, read
from assistant.errors import Problem
from tests.packs import FILES, write_pack

ROOT = str(Path(__file__).parents[2])
PIECES = b"&a  *a !!x  <<:  ---\n [ { -  ?  :  \t \xff \0 ' \" |\n %".split(b" ")
MANY = """
import random, sys
sys.path.insert(0, {root!r})
from tests.content.test_mutations import mutated, survives
dice = random.Random({seed})
for _ in range({count}):
    survives(*mutated(dice))
"""


def mutated(dice: object) -> tuple[str, bytes]:
    """Return the name of a file of the small pack, and its bytes after a few random changes."""
    choose = dice.choice  # type: ignore[attr-defined]
    name = choose(sorted(FILES))
    data = bytearray(FILES[name].encode())
    for _ in range(choose((1, 1, 2, 3, 8))):
        start = choose(range(len(data) + 1))
        end = min(len(data), start + choose((0, 0, 1, 2, 9, 60)))
        data[start:end] = choose((choose(PIECES), bytes([choose(range(256))]), b"", bytes(data[end : end + 40])))
    return name, bytes(data)


def survives(name: str, data: bytes) -> None:
    """Read bytes with both parsers; raise unless that gives a tree or problems with a place in the file."""
    for loader in (LOADER, yaml.SafeLoader):
        _, problems = read(data, name, loader)
        lines = data.count(b"\n") + data.count(b"\r") + 2
        assert all(isinstance(p, Problem) and p.place.file == name and p.place.line <= lines for p in problems)


@pytest.mark.parametrize("seed", range(4))
def test_mutated_files_end_in_problems(seed: int) -> None:
    code = MANY.format(root=ROOT, seed=seed, count=400)
    command = [sys.executable, "-c", code]
    ended = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, timeout=120, check=False)

    assert ended.returncode == 0, ended.stderr[-2000:]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.randoms(use_true_random=False))
def test_a_pack_with_a_mutated_file_is_checked_to_the_end(seed: object, tmp_path: Path) -> None:
    name, data = mutated(seed)
    folders = write_pack(tmp_path)
    (tmp_path / name).write_bytes(data)

    assert all(isinstance(problem, Problem) for problem in check(*folders))
