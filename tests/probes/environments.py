"""Environments made by uv: one Python, one release, nothing else unless asked for."""

from __future__ import annotations

import json
import os
import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from tests.probes.bounded import Done, run

if TYPE_CHECKING:
    from collections.abc import Mapping

INSTALLING = 240
"""Seconds an installation may take."""
INSIDE = Path(__file__).parent / "inside"
"""What runs within an environment."""


class CantProbeError(Exception):
    """Something could not be installed or did not end; nothing is written then."""


def settings(home: Path) -> dict[str, str]:
    """Return the environment variables of every command: a home of its own, no downloads of Pythons, no questions."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "VIRTUAL_ENV", "UV_PYTHON"))}
    cache = os.environ.get("UV_CACHE_DIR") or str(Path.home() / ".cache" / "uv")
    quiet = {"NO_COLOR": "1", "TERM": "dumb", "CI": "1", "PYTHONUNBUFFERED": "1"}
    own = ":".join(map(str, sorted(Path.home().glob(".pyenv/versions/*/bin"), key=_number, reverse=True)))
    kept["PATH"] = f"{own}:{kept['PATH']}".strip(":")
    return kept | quiet | {"HOME": str(home), "UV_CACHE_DIR": cache, "UV_PYTHON_DOWNLOADS": "never"}


def _number(folder: Path) -> list[int]:
    """Return the version that a folder of an installed Python is named after."""
    return [int(part) for part in re.findall("[0-9]+", folder.parent.name)]


def pythons() -> list[str]:
    """Return the interpreters at hand that uv knows, newest first, one a feature release, none before 3.9."""
    command = ["uv", "python", "list", "--only-installed", "--output-format", "json"]
    done = run(["sh", "-c", 'exec "$@" 2>/dev/null', "sh", *command], Path.cwd(), settings(Path.home()), 60)
    if not done.worked:
        raise CantProbeError(f"uv can't list Pythons: {done.last}")
    found: dict[tuple[int, int], str] = {}
    for entry in json.loads(done.text):
        parts = entry["version_parts"]
        key = (parts["major"], parts["minor"])
        if key >= (3, 9) and entry["implementation"] == "cpython" and "shims" not in entry["path"]:
            found.setdefault(key, entry["path"])
    return [found[key] for key in sorted(found, reverse=True)]


class Room:
    """One environment in a folder of its own."""

    def __init__(self, folder: Path, python: str) -> None:
        self.folder, self.base = folder, python
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "work").mkdir(exist_ok=True)
        self.environ = settings(folder)

    @property
    def python(self) -> str:
        """The interpreter of the environment."""
        return str(self.folder / "env" / "bin" / "python")

    def make(self, wants: list[str], bound: list[str]) -> Done:
        """Make the environment anew with these requirements, within these bounds on versions."""
        shutil.rmtree(self.folder / "env", ignore_errors=True)
        done = run(["uv", "venv", "-q", "--python", self.base, "env"], self.folder, self.environ, 60)
        return self.add(wants, bound) if done.worked else done

    def add(self, wants: list[str], bound: list[str]) -> Done:
        """Install requirements within bounds."""
        (self.folder / "bound.txt").write_text("\n".join(bound) + "\n")
        head = [
            "uv",
            "pip",
            "install",
            "-q",
            "--compile-bytecode",
            "--python",
            self.python,
            "--constraints",
            "bound.txt",
        ]
        return run([*head, *wants], self.folder, self.environ, INSTALLING)

    def run(self, *words: str, seconds: float = 60, path: bool = True) -> Done:
        """Run the interpreter with these words in the work folder."""
        more = {"PYTHONPATH": str(INSIDE), "PYTHONDONTWRITEBYTECODE": "1"} if path else {}
        return run([self.python, *words], self.folder / "work", self.environ | more, seconds)

    def versions(self) -> dict[str, str]:
        """Return what is installed: version by normalised name."""
        command = ["uv", "pip", "list", "-q", "--format", "json", "--python", self.python]
        done = run(command, self.folder, self.environ, 60)
        return {normal(entry["name"]): entry["version"] for entry in json.loads(done.text)}

    def megabytes(self) -> int:
        """Return what is installed in whole megabytes: folders too, and the compiled files that pip makes."""
        whole = sum(path.lstat().st_size for path in self.folder.glob("env/lib/python*/site-packages/**/*"))
        return max(1, round(whole / 2**20))


def normal(name: str) -> str:
    """Return the name of a package as package tools compare it."""
    return re.sub("[-_.]+", "-", name).lower()


def found_in(done: Done) -> Mapping[str, object] | None:
    """Return what a script inside printed after 'found:', None when it printed nothing such."""
    lines = [line for line in done.text.splitlines() if line.startswith("found: ")]
    try:
        found: Mapping[str, object] = json.loads(lines[-1].removeprefix("found: "))
    except (IndexError, ValueError):
        return None
    return found
