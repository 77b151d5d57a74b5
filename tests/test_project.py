"""What surrounds the program agrees with itself: pins, versions, the README and what CI runs."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from assistant import __version__

ROOT = Path(__file__).parents[1]
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
REQUIREMENTS = (ROOT / "requirements-dev.txt").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")
PIN = re.compile(r"^([\w.-]+)==([^\s;\\]+)", re.MULTILINE)
START = "pip install uv && uv run assistant"
TEST = "pip install uv && uv run pytest"


def pins(text: str = REQUIREMENTS) -> dict[str, str]:
    return {canonicalize_name(name): version for name, version in PIN.findall(text)}


def wanted() -> list[Requirement]:
    return [Requirement(text) for text in (*PROJECT["project"]["dependencies"], *PROJECT["dependency-groups"]["dev"])]


def test_the_pins_name_no_address_and_no_place() -> None:
    for mark in ("://", "--index", "--extra", "--find-links", " @ ", "file:"):
        assert mark not in REQUIREMENTS
    assert not re.search(r"^\s*(?!#)\S*/", REQUIREMENTS, re.MULTILINE)


def test_every_pin_has_hashes() -> None:
    entries = re.split(r"\n(?=[\w])", REQUIREMENTS[REQUIREMENTS.index("\n") + 1 :].strip())

    assert len(entries) == len(pins()) > 20
    assert all(re.search(r"--hash=sha256:[0-9a-f]{64}", entry) for entry in entries)


@pytest.mark.parametrize("requirement", wanted(), ids=str)
def test_every_dependency_is_pinned_within_its_range(requirement: Requirement) -> None:
    assert requirement.specifier.contains(pins()[canonicalize_name(requirement.name)], prereleases=True)


def test_both_lists_of_versions_agree() -> None:
    assert pins("\n".join(PROJECT["tool"]["uv"]["constraint-dependencies"])) == pins()


def test_a_lock_agrees_with_the_pins() -> None:
    path = ROOT / "uv.lock"
    if not path.is_file():
        pytest.skip("nothing was locked here")
    locked = {p["name"]: p.get("version") for p in tomllib.loads(path.read_text(encoding="utf-8"))["package"]}

    assert {name: version for name, version in locked.items() if name in pins()} == pins()
    assert set(locked) - set(pins()) <= {"framework-assistant"}


def test_the_lock_is_not_kept() -> None:
    assert "uv.lock" in (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()


def test_the_changelog_knows_this_version() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")

    assert re.search(rf"^## {re.escape(__version__)}\b", changelog, re.MULTILINE)


def test_one_command_starts_and_one_tests() -> None:
    assert START in README.splitlines()
    assert TEST in README.splitlines()


def test_ci_runs_what_the_readme_says() -> None:
    ci = ROOT / ".ci" / "run"
    lines = ci.read_text(encoding="utf-8").splitlines()

    assert any(line.startswith(TEST) for line in lines)
    assert any("ruff" in line and "format --check" in line for line in lines)
    assert any("mypy" in line for line in lines)
    assert "set -eu" in lines
    assert ci.stat().st_mode & 0o111


def test_the_licence_is_there() -> None:
    assert PROJECT["project"]["license"] == "MIT"
    assert "MIT" in (ROOT / "LICENSE").read_text(encoding="utf-8")


def test_what_is_shipped_names_no_machine() -> None:
    for name in (
        "README.md",
        "CHANGELOG.md",
        "CONTRIBUTING.md",
        "ARCHITECTURE.md",
        "pyproject.toml",
        ".ci/run",
        ".ci/pin",
    ):
        text = (ROOT / name).read_text(encoding="utf-8")
        assert not re.search(r"/(root|home|Users|work)/\w", text), name
