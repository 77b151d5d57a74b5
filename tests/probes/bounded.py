"""Commands that end: each runs in a group of its own, for so long and no longer."""

from __future__ import annotations

import os
import signal
import subprocess
import tempfile
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


class Done(NamedTuple):
    """How a command ended: its status (None when it was stopped at its bound) and all it wrote."""

    status: int | None
    text: str

    @property
    def worked(self) -> bool:
        """Whether it ended well."""
        return self.status == 0

    @property
    def last(self) -> str:
        """The last line it wrote that says something, shortened."""
        lines = [line.strip() for line in self.text.splitlines() if line.strip()]
        return lines[-1][:200] if lines else "it said nothing"


class Running:
    """A command that was started; `stop` ends it with all it has started."""

    def __init__(self, command: list[str], folder: Path, environ: Mapping[str, str]) -> None:
        self.out = tempfile.TemporaryFile()  # noqa: SIM115
        self.process = subprocess.Popen(
            command,
            cwd=folder,
            env=dict(environ),
            stdin=subprocess.DEVNULL,
            stdout=self.out,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )

    def text(self) -> str:
        """Return what it wrote so far."""
        size = os.fstat(self.out.fileno()).st_size
        return os.pread(self.out.fileno(), size, 0).decode("utf-8", "replace")

    def wait(self, seconds: float) -> Done:
        """Wait for its end, stop it at the bound, and return how it ended."""
        try:
            status: int | None = self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            status = None
        return Done(status, self.stop())

    def stop(self) -> str:
        """End the group, first politely, and return what it wrote."""
        for signum, patience in ((signal.SIGTERM, 3), (signal.SIGKILL, 3)):
            try:
                os.killpg(self.process.pid, signum)
            except ProcessLookupError:
                break
            try:
                self.process.wait(patience)
            except subprocess.TimeoutExpired:
                continue
        text = self.text()
        self.out.close()
        return text


def run(command: list[str], folder: Path, environ: Mapping[str, str], seconds: float) -> Done:
    """Run a command in a folder and return how it ended; it is stopped after so many seconds."""
    return Running(command, folder, environ).wait(seconds)
