"""The chat on a real terminal after a long talk: from a key to the screen, and how much memory it takes.

A kept session of 20 and of 2,000 turns is taken up on a pseudo-terminal; each key is timed until the terminal gets
bytes for it.
"""

from __future__ import annotations

import contextlib
import os
import select
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmarks.measure import Row, table
from tests.front.terminal import Terminal

if TYPE_CHECKING:
    from collections.abc import Iterator

FEW, MANY = 20, 2000
SAID = ("an api for my recipes, just me", "with postgres", "is flask a framework?", "actually we are three", "why")
KEYS = 30
PATIENCE = 60.0


def kept(turns: int, home: str) -> None:
    """Keep a session of some turns, talked through in plain lines."""
    talk = "\n".join(SAID[n % len(SAID)] for n in range(turns)) + "\n"
    subprocess.run(
        [sys.executable, "-m", "assistant", "chat", "--plain", "--state-dir", home],
        input=talk,
        text=True,
        stdout=subprocess.DEVNULL,
        check=True,
    )


def measured(turns: int) -> tuple[float, float]:
    """Return the median seconds from a key to the screen, and the megabytes in memory."""
    with tempfile.TemporaryDirectory() as home:
        kept(turns, home)
        terminal = Terminal([sys.executable, "-m", "assistant", "chat", "--continue", "--state-dir", home], {})
        try:
            settle(terminal)
            times = [pressed(terminal) for _ in range(KEYS)]
            status = Path(f"/proc/{terminal.process.pid}/status").read_text(encoding="ascii")
        finally:
            terminal.process.kill()
            terminal.process.wait()
    megabytes = next(int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmRSS"))
    return statistics.median(times), megabytes


def settle(terminal: Terminal) -> None:
    """Read until the screen was painted and stands still."""
    end, quiet = time.monotonic() + PATIENCE, 0
    while quiet < 10 and time.monotonic() < end:
        quiet = 0 if terminal.read(0.1) or len(terminal.seen) < 1000 else quiet + 1


def pressed(terminal: Terminal) -> float:
    """Return the seconds from one key to the first bytes it paints."""
    start = time.perf_counter()
    os.write(terminal.master, b"x")
    select.select([terminal.master], [], [], PATIENCE)
    taken = time.perf_counter() - start
    terminal.read(0.05)
    return taken


def rows() -> Iterator[Row]:
    """Yield the rows of both lengths; nothing where the machine does not tell a process's memory."""
    found = {}
    with contextlib.suppress(OSError):
        found = {turns: measured(turns) for turns in (FEW, MANY)}
    for turns, (key, megabytes) in found.items():
        yield Row(f"a key to the screen after {turns:,} turns", f"{key * 1000:.1f} ms", "-", "-", "under 50 ms")
        yield Row(f"memory after {turns:,} turns", f"{megabytes:.0f} MB", "-", "-", "under 100 MB")


if __name__ == "__main__":
    print(table(rows()))
