"""The plugin in a project of its own: collected, passed, failed with a place, and nothing loaded before that."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.replay.fakes import talking_pack

ROOT = Path(__file__).parents[2]
GOOD = "replay: Tea at night\nturns:\n- {user: in the evening, expect: {slots: {hour: evening}}}\n"


def pytest_in(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    register = "import sys; sys.path.insert(0, sys.argv.pop(1)); import pytest; from assistant.replay import plugin\n"
    register += "sys.exit(pytest.main(sys.argv[1:], plugins=[plugin]))"
    words = ("-p", "no:framework-assistant-replays", "-p", "no:cacheprovider", "-q", *words)
    command = [sys.executable, "-c", register, str(ROOT), *words]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    talking_pack(tmp_path)
    (tmp_path / "one.replay.yaml").write_text(GOOD)
    return tmp_path


PACK = ("--replay-knowledge=knowledge", "--replay-dialogs=dialogs")


def test_a_replay_is_a_test(folder: Path) -> None:
    done = pytest_in(folder, *PACK)

    assert "1 passed" in done.stdout, done.stdout + done.stderr


def test_a_failure_shows_the_difference_and_no_stack(folder: Path) -> None:
    (folder / "two.replay.yaml").write_text(GOOD.replace("hour: evening", "hour: morning"))
    (folder / "three.replay.yaml").write_text("replay: [")
    done = pytest_in(folder, *PACK)

    assert "1 passed" in done.stdout
    assert "2 failed" in done.stdout
    assert "two.replay.yaml:3:34: turn 1, after 'in the evening'" in done.stdout
    assert "slots: expected hour: morning, got hour: evening" in done.stdout
    assert "syntax" in done.stdout
    assert "Traceback" not in done.stdout
    assert "runner.py" not in done.stdout


def test_it_loads_nothing_until_a_replay_is_met(tmp_path: Path) -> None:
    (tmp_path / "test_one.py").write_text(
        "import sys\n\ndef test_one():\n"
        "    ours = {name for name in sys.modules if name.split('.')[0] == 'assistant'}\n"
        "    assert ours == {'assistant', 'assistant.replay', 'assistant.replay.plugin'}, ours\n"
        "    assert not {'yaml', 'transitions', 'textual'} & set(sys.modules)\n"
    )
    done = pytest_in(tmp_path, "-p", "no:xdist")

    assert "1 passed" in done.stdout, done.stdout
