"""The wheel, built from the sdist, installed into an empty environment and run far from the checkout."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
WHAT_RUNS = (
    *("textual", "transitions", "yaml", "_yaml"),
    *("rich", "platformdirs", "markdown_it", "mdurl", "mdit_py_plugins", "linkify_it", "pygments"),
    *("six.py", "typing_extensions.py"),
)
"""What the program needs of others; lent to the empty environment, so that no network is needed."""


def quiet(*command: str, cwd: Path = ROOT, **environment: str) -> subprocess.CompletedProcess[str]:
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "VIRTUAL_ENV", "PYTEST"))}
    return subprocess.run(
        command, cwd=cwd, env={**kept, **environment}, capture_output=True, text=True, encoding="utf-8", check=False
    )


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("dist")
    done = quiet(sys.executable, "-m", "build", "--no-isolation", "--outdir", str(out), str(ROOT), cwd=out)
    assert done.returncode == 0, done.stdout + done.stderr
    (built,) = out.glob("*.whl")
    return built


@pytest.fixture(scope="session")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the command of an environment that holds the wheel and what the program needs, and nothing else."""
    folder = tmp_path_factory.mktemp("empty") / "env"
    uv = os.environ.get("UV") or shutil.which("uv")
    install: tuple[str, ...]
    if uv:
        done = quiet(uv, "venv", "--quiet", "--offline", "--python", sys.executable, str(folder))
        assert done.returncode == 0, done.stderr
        install = (uv, "pip", "install", "--offline", "--no-deps", "--python", str(folder), str(wheel))
    else:
        done = quiet(sys.executable, "-m", "venv", str(folder))
        assert done.returncode == 0, done.stderr
        install = (str(folder / "bin" / "python"), "-m", "pip", "install", "--no-index", "--no-deps", str(wheel))
    done = quiet(*install)
    assert done.returncode == 0, done.stdout + done.stderr
    lend(next(folder.glob("[Ll]ib/**/site-packages")))
    return folder / ("Scripts" if os.name == "nt" else "bin") / "assistant"


def lend(target: Path) -> None:
    site = Path(sysconfig.get_path("platlib"))
    for name in WHAT_RUNS:
        if (site / name).exists():
            (target / name).symlink_to(site / name)


def test_the_wheel_holds_the_content_and_no_tests(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()

    assert "assistant/_content/knowledge/kinds.yaml" in names
    assert "assistant/_content/dialogs/wording.yaml" in names
    assert not [name for name in names if name.startswith(("tests/", "knowledge/", "dialogs/", "docs/"))]
    assert [name for name in names if name.endswith("licenses/LICENSE")]


def test_it_answers_outside_the_checkout(installed: Path, tmp_path: Path) -> None:
    where = {"HOME": str(tmp_path), "ASSISTANT_CACHE_DIR": str(tmp_path / "cache")}
    for _ in ("from the files", "from the cache"):
        done = quiet(str(installed), "ask", "is python a web framework?", cwd=tmp_path, **where)
        assert done.returncode == 0, done.stderr
        assert "No" in done.stdout

    done = quiet(str(installed), "ask", "--json", "is python a web framework?", cwd=tmp_path, **where)
    assert json.loads(done.stdout)["verdict"] == "no"


def test_its_content_has_no_problem(installed: Path, tmp_path: Path) -> None:
    done = quiet(str(installed), "check", cwd=tmp_path, HOME=str(tmp_path))

    assert done.returncode == 0, done.stdout + done.stderr


def test_a_whole_chat_runs(installed: Path, tmp_path: Path) -> None:
    lines = "a json api for our phone app, 3 devs, we know flask\nwhat do you suggest\nbye\n"
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "VIRTUAL_ENV"))}
    done = subprocess.run(
        [str(installed), "chat", "--plain", "--json", "--no-save"],
        cwd=tmp_path,
        env={**kept, "HOME": str(tmp_path)},
        input=lines,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    turns = [json.loads(line) for line in done.stdout.splitlines()]

    assert done.returncode == 0, done.stderr
    assert turns[-2]["recommendation"]
    assert turns[-1]["ended"] is True
