"""The first painted frame of the chat against that of an app with one line, under a terminal of 120 by 40."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import statistics
import struct
import tempfile
import termios
import time
from typing import TYPE_CHECKING

from tests.benchmarks.measure import PYTHON, Row, environment, ratio, table

if TYPE_CHECKING:
    from collections.abc import Iterator

EMPTY = """
from textual.app import App
from textual.widgets import Static
class Empty(App):
    def compose(self):
        yield Static("MARKER")
Empty().run()
"""
CHAT = "import sys; from assistant.__main__ import main; sys.exit(main(['chat', '--no-save']))"
LONGEST = 20.0


def painted(code: str, marker: bytes, surroundings: dict[str, str]) -> float:
    """Return the seconds until a program has painted a marker on its terminal."""
    start = time.perf_counter()
    child, terminal = pty.fork()
    if child == 0:
        os.execve(PYTHON, [PYTHON, "-c", code], surroundings)
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
    seen = b""
    try:
        while marker not in seen:
            ready, _, _ = select.select([terminal], [], [], LONGEST)
            if not ready or time.perf_counter() - start > LONGEST:
                raise TimeoutError(f"{marker!r} was not painted: {seen[-500:]!r}")
            seen += os.read(terminal, 65536)
        return time.perf_counter() - start
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        os.close(terminal)


def rows(runs: int = 9) -> Iterator[Row]:
    """Yield the row of the first frame."""
    from assistant.content import open_pack

    with tempfile.TemporaryDirectory() as cache:
        greeting = open_pack(cache=cache).wording["greeting"].split()[0].encode()
        surroundings = environment(ASSISTANT_CACHE_DIR=cache, TERM="xterm-256color", COLORTERM="truecolor")
        ours, floor = [], []
        for _ in range(runs + 1):
            floor.append(painted(EMPTY, b"MARKER", surroundings))
            ours.append(painted(CHAT, greeting, surroundings))
    yield ratio("chat, first frame", statistics.median(ours[1:]), statistics.median(floor[1:]), "at most 1.3")


if __name__ == "__main__":
    print(table(rows()))
