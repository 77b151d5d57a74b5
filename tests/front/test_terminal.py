"""What reaches a real terminal, byte by byte, and how it is left."""

from __future__ import annotations

import re
import signal
import sys
from typing import TYPE_CHECKING

import pyte
import pytest

pytest.importorskip("pty")

from assistant.conversation.journal import FORMAT, Journal
from tests.front.terminal import Terminal, chat, real

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SEQUENCE = re.compile(
    rb"\x1b(?:\[[0-9;?>=<]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[P_^X][^\x1b]*\x1b\\|.)", re.DOTALL
)
CONTROLS = rb"[\x00-\x07\x0b\x0c\x0e-\x1a\x1c-\x1f\x7f]|\xc2[\x80-\x9f]|\xe2\x80\xae"
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


@pytest.mark.parametrize(
    ("keys", "number"),
    [
        (b"\x10", signal.SIGTERM),
        (b"\x1bOR", signal.SIGHUP),
        (b"\x1bOS", signal.SIGTERM),
        (b"/", signal.SIGHUP),
        (b"half a sen", signal.SIGTERM),
    ],
)
def test_a_signal_restores_the_terminal_whatever_is_open(tmp_path: Path, keys: bytes, number: signal.Signals) -> None:
    made = real(str(tmp_path))
    try:
        made.until(b"Hello!")
        made.type(b"a library, just me\r")
        made.until(b"Contributors")
        made.type(keys)
        made.read(0.2)
        made.process.send_signal(number)

        assert made.end() == 128 + number
        assert made.restored()
        assert b"Traceback" not in made.seen
    finally:
        made.close()


def test_ctrl_c_clears_then_asks_then_leaves_the_terminal_restored(terminal: Terminal) -> None:
    terminal.type(b"half")
    terminal.until(b"half")
    terminal.type(b"\x03")
    terminal.read(0.3)
    terminal.type(b"\x03")
    terminal.until(b"once more")

    assert terminal.process.poll() is None
    terminal.type(b"\x03")
    assert terminal.end() == 0
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
    assert not re.search(CONTROLS, new)


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


def test_no_color_sends_no_colours(tmp_path: Path) -> None:
    terminal = real(str(tmp_path), NO_COLOR="1")
    try:
        terminal.until(b"Hello!")
        terminal.type(b"a library, just me\r")
        terminal.until(b"Contributors")
        for keys in LOOKS:
            terminal.type(keys)
            terminal.read(0.1)
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


def hostile(folder: Path) -> None:
    """Keep a session that means harm in every place that is shown again."""
    evil = HOSTILE.decode("utf-8", "replace") + "\x1b]0;owned\x07"
    journal = Journal.create(str(folder / "20260101-000000.jsonl"), {"format": FORMAT, "started": evil})
    did = [["set", "work", "library", "given", evil], ["out", "gpl-3", evil]]
    kinds = ("say", "ask", "answer", "correct", "recommend", "compare", "menu", "problem", "end", evil)
    replies = [
        {"type": kind, "id": evil, "text": f"said {evil} **{evil}** `{evil}` [{evil}]({evil})"} for kind in kinds
    ]
    journal.append({"turn": 1, "user": f"typed {evil}", "did": did, "replies": replies})
    journal.close()
    (folder / "\x1b[2Jname.jsonl").write_text("{}\n")


def harmless(folder: Path) -> None:
    journal = Journal.create(str(folder / "20260101-000000.jsonl"), {"format": FORMAT})
    replies = [{"type": kind, "id": "x", "text": "said **so** `x` [y](z)"} for kind in ("say", "answer", "recommend")]
    did = [["set", "work", "library", "given", "words"], ["out", "gpl-3", "words"]]
    journal.append({"turn": 1, "user": "typed it", "did": did, "replies": replies})
    journal.close()


LOOKS = (
    *(b"\x1bOR", b"\x1b", b"\x1bOS", b"\x1b", b"\x10", b"typed", b"\x1b", b"/find said", b"\x1b", b"/resume ", b"\x1b"),
    *(b"/sessions\r", b"/turn 1\r", b"\x1bOQ", b"\x1b"),
)
"""Why, side by side, the palette, the search, the sessions, one turn, the side."""


def seen_of(folder: Path) -> bytes:
    """Return all that is painted while a session is taken up and looked at in every way."""
    made = real(str(folder), "2026")
    try:
        made.until(b"What should")
        for keys in LOOKS:
            made.type(keys)
            made.read(0.15)
        made.type(b"\x11")
        assert made.end() == 0
        return made.seen
    finally:
        made.close()


def test_a_kept_session_that_means_harm_paints_nothing_but_text(tmp_path: Path) -> None:
    for name, keep in (("harmless", harmless), ("hostile", hostile)):
        (tmp_path / name).mkdir()
        keep(tmp_path / name)
    usual, seen = seen_of(tmp_path / "harmless"), seen_of(tmp_path / "hostile")

    assert kinds(seen) <= kinds(usual)
    assert b"owned" in seen
    assert not re.search(CONTROLS, SEQUENCE.sub(b"", seen))


def test_tab_completes_in_lines_on_a_terminal() -> None:
    pytest.importorskip("readline")
    terminal = Terminal([sys.executable, "-m", "assistant", "chat", "--plain", "--no-save"], {})
    try:
        terminal.until(b"You: ")
        terminal.type(b"/expl\t\r")
        terminal.until(b"/explain", b"Nothing is known of your project yet")
        terminal.type(b"\x04")
        assert terminal.end() == 0
        assert b"\x1b[?1049h" not in terminal.seen
    finally:
        terminal.close()
