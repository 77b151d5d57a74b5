"""Line mode speaks plainly: no escapes, no prompt in a pipe, numbered choices, one object a turn when asked."""

from __future__ import annotations

import io
import json
import sys
from argparse import Namespace
from typing import TYPE_CHECKING, Any

from assistant.front import lines
from assistant.front.chat import Chat
from assistant.front.sessions import Keeper
from assistant.model.reply import Choice, Reply
from tests.front.fakes import FakeTalk, LoudTalk, pack, spoken

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def args(**more: Any) -> Namespace:
    return Namespace(
        **{
            "json": False,
            "plain": True,
            "resume": None,
            "take_last": False,
            "no_save": True,
            "record": None,
            "state_dir": None,
            "today": None,
            **more,
        }
    )


def chatted(
    monkeypatch: pytest.MonkeyPatch,
    typed: str | bytes,
    talk: FakeTalk | None = None,
    keeper: Keeper | None = None,
    **more: Any,
) -> int:
    """Run line mode over this input, with the small conversation."""
    data = typed if isinstance(typed, bytes) else typed.encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8", errors="replace"))
    monkeypatch.setattr(lines, "begun", lambda *_: Chat(pack(), talk or FakeTalk(), keeper))
    return lines.run(args(**more), pack)


def test_a_piped_chat_shows_what_is_said_and_ends_with_the_input(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    status = chatted(monkeypatch, "2\n1\n")

    assert status == 0
    assert capsys.readouterr().out == (
        "Assistant: Hello, let us find a drink.\n\n"
        "When will you drink it?\n\n"
        "  1. In the morning\n  2. In the evening\n(type a number, or your own words)\n"
        "Assistant: What should it do?\n\n"
        "  1. to wake up\n  2. something sweet\n(several are possible: type their numbers, with commas)\n"
        "Assistant: tea\n\n- It is gentle.\n"
    )


def test_each_turn_is_an_object_and_the_first_is_the_opening(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    chatted(monkeypatch, "2\nbye\nnever read\n", json=True)
    turns = [json.loads(line) for line in capsys.readouterr().out.splitlines()]

    assert [t["turn"] for t in turns] == [0, 1, 2]
    assert turns[-1]["ended"]


def test_bytes_that_are_no_text_are_replaced(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert chatted(monkeypatch, b"\xff\xfe\x00\n") == 0
    assert "I did not understand: ���" in capsys.readouterr().out


def test_no_control_character_gets_out(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    chatted(monkeypatch, "\x1b]52;c;aGk=\x07\x1b[2J\x9b31m\u202eevil\x08\n")
    out = capsys.readouterr()

    assert all(c.isprintable() or c == "\n" for c in out.out + out.err)


def test_a_long_line_is_cut_aloud_and_the_next_is_read_whole(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    chatted(monkeypatch, "x" * 1_000_000 + "\nbye\n", json=True)
    out = capsys.readouterr()
    turns = [json.loads(line) for line in out.out.splitlines()]

    assert len(turns[1]["user"]) == 10_000
    assert turns[2]["user"] == "bye"
    assert "10,000" in out.err


def test_a_line_without_an_end_is_read(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    chatted(monkeypatch, "bye", json=True)

    assert len(capsys.readouterr().out.splitlines()) == 2


def test_choices_are_lettered_where_the_answer_is_a_number() -> None:
    reply = Reply(
        "ask", "ask", "How many?", choices=(Choice("alone", "Just me"), Choice("few", "A few")), lettered=True
    )

    assert lines.picks(reply) == "  a. Just me\n  b. A few\n(type a letter, or your own words)"


def test_markdown_of_replies_is_plain() -> None:
    assert "**" not in lines.told(spoken("what?")[1])


def test_a_failing_journal_is_one_warning_and_the_chat_goes_on(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Any
) -> None:
    (tmp_path / "file").write_text("")
    keeper = Keeper(str(tmp_path / "file" / "sessions"), {})
    chatted(monkeypatch, "2\n1\nbye\n", keeper=keeper)
    out = capsys.readouterr()

    assert out.err.count("not being saved") == 1
    assert "Goodbye." in out.out


def test_the_first_chat_says_where_sessions_are_kept(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Any
) -> None:
    folder = str(tmp_path / "state" / "sessions")
    chatted(monkeypatch, "2\n", keeper=Keeper(folder, {}))
    first = capsys.readouterr()
    chatted(monkeypatch, "2\n", keeper=Keeper(folder, {}))

    assert folder in first.err
    assert folder not in capsys.readouterr().err


def test_a_session_is_taken_up_with_its_transcript(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Any
) -> None:
    folder = str(tmp_path / "state" / "sessions")
    chatted(monkeypatch, "2\n", keeper=Keeper(folder, {}))
    capsys.readouterr()
    again = Keeper(folder, {})
    monkeypatch.setattr(lines, "session_name", lambda _: "2")
    chatted(monkeypatch, "wakes\n", talk=LoudTalk("fine"), keeper=again)
    out = capsys.readouterr().out

    assert "You: 2" in out
    assert "Welcome back." in out
    assert len(sorted((tmp_path / "state" / "sessions").iterdir())) == 1


def test_a_chat_is_recorded_as_a_replay(monkeypatch: pytest.MonkeyPatch, tmp_path: Any) -> None:
    path = tmp_path / "chat.replay.yaml"
    chatted(monkeypatch, '2\nis "tea" hot?\n', record=str(path))

    text = path.read_text()

    assert text.startswith('replay: "2"\nturns:\n')
    assert 'state: "gather.needs"' in text or "state: gather.needs" in text


def test_commands_of_the_front_are_no_turns(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    chatted(monkeypatch, f"2\n/save {tmp_path}/a.yaml\n/save\n/sessions\n/copy\n/save /nonexistent/x\n", json=True)
    out = capsys.readouterr()

    assert len(out.out.splitlines()) == 2
    assert len(out.err.splitlines()) == 5
    assert (tmp_path / "a.yaml").exists()
