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
    """Yield the rows of the first frame, and of the first words, for which the knowledge is loaded."""
    from assistant.content import open_pack
    from assistant.front.tui.screen import LOADING

    with tempfile.TemporaryDirectory() as cache:
        greeting = open_pack(cache=cache).wording["greeting"].split()[0].encode()
        surroundings = environment(ASSISTANT_CACHE_DIR=cache, TERM="xterm-256color", COLORTERM="truecolor")
        marks = {"floor": (EMPTY, b"MARKER"), "frame": (CHAT, LOADING[1:].encode()), "words": (CHAT, greeting)}
        times: dict[str, list[float]] = {name: [] for name in marks}
        for _ in range(runs + 1):
            for name, (code, mark) in marks.items():
                times[name].append(painted(code, mark, surroundings))
    medians = {name: statistics.median(each[1:]) for name, each in times.items()}
    yield ratio("chat, first frame", medians["frame"], medians["floor"], "at most 1.3")
    yield ratio("chat, first words", medians["words"], medians["floor"], "-")


if __name__ == "__main__":
    print(table(rows()))
