"""What reaches a real terminal, byte by byte, and how it is left."""

from __future__ import annotations

import re
import signal
import sys
from typing import TYPE_CHECKING

import pyte
import pytest

pytest.importorskip("pty")

from tests.front.terminal import Terminal, chat

if TYPE_CHECKING:
    from collections.abc import Iterator

SEQUENCE = re.compile(
    rb"\x1b(?:\[[0-9;?>=<]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[P_^X][^\x1b]*\x1b\\|.)", re.DOTALL
)
HOSTILE = (
    b"\x1b]52;c;aGk=\x07\x1b]0;title\x07\x1b[2J\x1b[31mred\x9b31m\x9d0;x\x9c\x08\r\x7f\x1bP1$r\x1b\\\xe2\x80\xae[/]"
)


@pytest.fixture
def terminal() -> Iterator[Terminal]:
    made = chat()
    made.until(b"drink it")
    yield made
    made.close()


def screen_of(terminal: Terminal) -> str:
    screen = pyte.Screen(80, 24)
    pyte.ByteStream(screen).feed(re.sub(rb"\x1b\[[<>=][0-9;]*u", b"", terminal.seen))
    return "\n".join(screen.display)


def kinds(data: bytes) -> set[bytes]:
    """Return the sorts of sequences in what was painted: numbers taken out, texts of commands kept."""
    found = set()
    for each in SEQUENCE.findall(data):
        found.add(each if each[1:2] in (b"]", b"P", b"_", b"^", b"X") else re.sub(rb"[0-9;]+", b"0", each))
    return found


def pasted(data: bytes) -> bytes:
    return b"\x1b[200~" + data + b"\x1b[201~"


def test_the_quit_key_restores_the_terminal(terminal: Terminal) -> None:
    terminal.type(b"\x11")

    assert terminal.end() == 0
    assert terminal.restored()


@pytest.mark.parametrize(("number", "status"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129), (signal.SIGINT, 130)])
def test_a_signal_restores_the_terminal(terminal: Terminal, number: signal.Signals, status: int) -> None:
    terminal.process.send_signal(number)

    assert terminal.end() == status
    assert terminal.restored()


def test_an_error_restores_the_terminal_and_shows_no_traceback(terminal: Terminal) -> None:
    terminal.type(b"break\r")

    assert terminal.end() == 1
    assert terminal.restored()
    assert b"failure broken on purpose" in terminal.seen
    assert b"Traceback" not in terminal.seen


def test_hostile_text_paints_nothing_but_text(terminal: Terminal) -> None:
    terminal.type(pasted(b"harmless words") + b"\r")
    terminal.until(b"understand: harmless")
    terminal.read(0.3)
    usual = kinds(terminal.seen)
    before = len(terminal.seen)
    terminal.type(pasted(HOSTILE + b" marker") + b"\r")
    terminal.until(b"understand: ")
    terminal.read(0.5)
    new = terminal.seen[before:]

    assert b"marker" in new
    assert kinds(new) <= usual
    assert not re.search(rb"[\x00-\x07\x0b\x0c\x0e-\x1a\x1c-\x1f\x7f]|\xc2[\x80-\x9f]|\xe2\x80\xae", new)


def test_bytes_that_are_no_text_do_not_end_the_chat(terminal: Terminal) -> None:
    terminal.type(b"\xff\xfe\xc3\x28ok")
    terminal.type(b"\r")
    terminal.until(b"understand: ")
    terminal.type(b"\x11")

    assert terminal.end() == 0


def test_the_screen_is_drawn_whole(terminal: Terminal) -> None:
    terminal.read(0.3)

    assert "When will you drink it?" in screen_of(terminal)
    assert "In the evening" in screen_of(terminal)


def test_no_color_sends_no_colours() -> None:
    terminal = chat(NO_COLOR="1")
    try:
        terminal.until(b"drink it")
        terminal.read(0.3)
        codes = {code for each in re.findall(rb"\x1b\[([0-9;]*)m", terminal.seen) for code in each.split(b";")}
    finally:
        terminal.close()

    assert not {c for c in codes if re.fullmatch(rb"3[0-8]|4[0-8]|9[0-7]|10[0-7]", c)}


def test_a_dumb_terminal_gets_lines() -> None:
    terminal = Terminal([sys.executable, "-m", "assistant", "chat", "--no-save"], {"TERM": "dumb"})
    try:
        terminal.until(b"You: ")
        terminal.type(b"\x04")
        assert terminal.end() == 0
        assert b"\x1b[?1049h" not in terminal.seen
    finally:
        terminal.close()
