"""A real terminal for tests: a program under a pty, its bytes, and the terminal's own state before and after."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import struct
import subprocess
import sys
import termios
import time
from typing import Any

CHILD = """
import os, sys
from assistant.front.chat import Chat
from assistant.front.tui.app import made
from tests.front.fakes import FakeTalk, pack

class Breaking(FakeTalk):
    def respond(self, text):
        if text == "break":
            raise RuntimeError("broken on purpose")
        return super().respond(text)

app = made(lambda: (Chat(pack(), Breaking()), ""))
app.run()
print("failure", app.failure, flush=True)
sys.exit(app.return_code or 0)
"""
REAL = """
import os, sys
from pathlib import Path
from assistant.front.tui.app import made
from tests.front.engine import begun

app = made(lambda: (begun(Path(os.environ["SESSIONS"])), os.environ.get("SESSION", "")))
app.run()
print("failure", app.failure, flush=True)
sys.exit(app.return_code or 0)
"""
PATIENCE = 20.0
"""Seconds after which a terminal that says nothing counts as hung."""


class Terminal:
    """A program on a terminal of its own."""

    def __init__(self, words: list[str], environment: dict[str, str]) -> None:
        self.master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        self.slave = slave
        self.before = termios.tcgetattr(slave)
        env = {**os.environ, "TERM": "xterm-256color", "TEXTUAL_ANIMATIONS": "none", **environment}
        self.process: subprocess.Popen[Any] = subprocess.Popen(
            words, stdin=slave, stdout=slave, stderr=slave, env=env, start_new_session=True
        )
        self.seen = b""

    def read(self, wait: float = 0.05) -> bytes:
        """Take what was painted since."""
        new = b""
        while select.select([self.master], [], [], wait)[0]:
            try:
                piece = os.read(self.master, 65536)
            except OSError:
                break
            if not piece:
                break
            new += piece
        self.seen += new
        return new

    def until(self, *wanted: bytes) -> None:
        """Read until all of this was painted."""
        end = time.monotonic() + PATIENCE
        start = len(self.seen)
        while not all(each in self.seen[start:] or each in self.seen for each in wanted):
            assert time.monotonic() < end, (wanted, self.seen[-2000:])
            self.read()

    def type(self, data: bytes) -> None:
        """Press keys."""
        os.write(self.master, data)

    def end(self) -> int:
        """Wait for the end and return the exit status."""
        end = time.monotonic() + PATIENCE
        while self.process.poll() is None:
            assert time.monotonic() < end, self.seen[-2000:]
            self.read()
        self.read()
        return self.process.returncode

    def restored(self) -> bool:
        """Return whether the terminal is as it was before: its modes, the main screen, the cursor, no mouse."""
        closing = (b"\x1b[?1049l", b"\x1b[?25h", b"\x1b[?1000l", b"\x1b[?1003l", b"\x1b[?2004l")
        return termios.tcgetattr(self.slave) == self.before and all(
            self.seen.rfind(each) > self.seen.rfind(each[:-1] + (b"l" if each[-1:] == b"h" else b"h"))
            for each in closing
        )

    def close(self) -> None:
        """Let go of the terminal."""
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        os.close(self.master)
        os.close(self.slave)


def real(folder: str, session: str = "", **environment: str) -> Terminal:
    """Return the app on the real engine, its sessions in a folder, on a terminal."""
    return Terminal([sys.executable, "-c", REAL], {"SESSIONS": folder, "SESSION": session, **environment})


def chat(**environment: str) -> Terminal:
    """Return the app on the small conversation, on a terminal."""
    return Terminal([sys.executable, "-c", CHILD], environment)
