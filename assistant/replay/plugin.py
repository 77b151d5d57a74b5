"""The pytest plugin: every `*.replay.yaml` is a test. It is inert, and imports nothing, until such a file is met."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from assistant.model.pack import Pack
    from assistant.replay.runner import Failure

NAME = "framework-assistant-replays"
"""What the plugin is registered as."""
SUFFIX = ".replay.yaml"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let the pack be chosen that replays run on."""
    group = parser.getgroup("replays", "scripted conversations (*.replay.yaml)")
    group.addoption(
        "--replay-knowledge", metavar="DIR", default=None, help="run replays on the knowledge of this folder"
    )
    group.addoption("--replay-dialogs", metavar="DIR", default=None, help="run replays on the dialogs of this folder")


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.File | None:
    """Collect a replay file."""
    return ReplayFile.from_parent(parent, path=file_path) if file_path.name.endswith(SUFFIX) else None


class ReplayFile(pytest.File):
    """A file with one replay."""

    def collect(self) -> Iterator[pytest.Item]:
        """Yield the replay; it is read when it runs, so that a broken file fails alone."""
        yield ReplayItem.from_parent(self, name=self.path.name.removesuffix(SUFFIX))


class DifferenceError(Exception):
    """Something came that was not expected."""

    def __init__(self, failure: Failure) -> None:
        super().__init__("\n".join(failure.lines()))


class ReplayItem(pytest.Item):
    """One replay as a test."""

    def runtest(self) -> None:
        """Run the replay; raises with the first turn that differs, or with the problems of the file."""
        from assistant.replay.command import loaded
        from assistant.replay.runner import run

        pack = _pack(self.config)
        (script,) = loaded([str(self.path)], pack)
        outcome = run(script, pack)
        if not outcome.passed:
            raise DifferenceError(outcome.failures[0])

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """Return what a person needs to see: the difference, not the program's stack."""
        from assistant.errors import AssistantError

        if isinstance(excinfo.value, DifferenceError | AssistantError):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int, str]:
        """Return where the replay stands."""
        return self.path, 0, f"replay: {self.name}"


_packs: dict[tuple[str | None, str | None], Pack] = {}


def _pack(config: pytest.Config) -> Pack:
    """Return the pack that replays run on, opened once."""
    folders = (config.getoption("replay_knowledge", None), config.getoption("replay_dialogs", None))
    if folders not in _packs:
        from assistant.content import open_pack

        _packs[folders] = open_pack(*folders)
    return _packs[folders]
