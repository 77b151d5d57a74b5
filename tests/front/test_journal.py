"""A finished turn survives; what can't be read is refused and left as it is."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from assistant.conversation.journal import FORMAT, Journal, misses, read, record, written
from assistant.errors import SessionError
from assistant.front.sessions import Keeper, last, path_of, rows
from tests.front.fakes import spoken

if TYPE_CHECKING:
    from pathlib import Path

TURNS = [record(turn) for turn in spoken("2", "what is tea?", "blah", "1")[1:]]


def kept(folder: Path) -> Path:
    path = folder / "one.jsonl"
    journal = Journal.create(str(path), {"pack": "drinks"})
    for turn in TURNS:
        journal.append(turn)
    journal.close()
    return path


def test_what_was_appended_is_read_again(tmp_path: Path) -> None:
    found = read(str(kept(tmp_path)))

    assert found.header == {"format": FORMAT, "pack": "drinks"}
    assert list(found.turns) == TURNS
    assert not found.torn


def test_a_file_cut_at_any_byte_loses_at_most_the_turn_being_written(tmp_path: Path) -> None:
    data = kept(tmp_path).read_bytes()
    header = data.index(b"\n")
    path = tmp_path / "cut.jsonl"
    for size in range(len(data)):
        path.write_bytes(data[:size])
        if size < header:
            with pytest.raises(SessionError):
                read(str(path))
            continue
        whole = data[:size].count(b"\n") - 1
        found = read(str(path))
        assert len(found.turns) - whole in (0, 1), size
        assert list(found.turns) == TURNS[: len(found.turns)]


def test_a_torn_session_goes_on_and_a_copy_is_kept(tmp_path: Path) -> None:
    path = kept(tmp_path)
    torn = path.read_bytes()[:-20]
    path.write_bytes(torn)
    journal, found = Journal.resume(str(path))
    journal.append(TURNS[3])
    journal.close()

    assert list(found.turns) == TURNS[:3]
    assert list(read(str(path)).turns) == TURNS
    assert (tmp_path / "one.jsonl.torn-1").read_bytes() == torn


def test_a_line_that_only_lacks_its_end_is_whole(tmp_path: Path) -> None:
    path = kept(tmp_path)
    path.write_bytes(path.read_bytes()[:-1])
    journal, found = Journal.resume(str(path))
    journal.append(TURNS[0])
    journal.close()

    assert list(found.turns) == TURNS
    assert list(read(str(path)).turns) == [*TURNS, TURNS[0]]


def test_a_changed_byte_is_never_shown_as_right(tmp_path: Path) -> None:
    data = kept(tmp_path).read_bytes()
    path = tmp_path / "changed.jsonl"
    for at in range(0, len(data), 3):
        path.write_bytes(data[:at] + bytes([data[at] ^ 5]) + data[at + 1 :])
        try:
            found = read(str(path))
        except SessionError:
            continue
        assert list(found.turns) == TURNS[: len(found.turns)]


def test_a_newer_format_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "new.jsonl"
    path.write_text(written({"format": FORMAT + 1}) + "\n")
    before = path.read_bytes()

    with pytest.raises(SessionError, match="newer"):
        Journal.resume(str(path))
    assert path.read_bytes() == before


def test_two_chats_do_not_share_a_session(tmp_path: Path) -> None:
    pytest.importorskip("fcntl")
    path = kept(tmp_path)
    journal, _ = Journal.resume(str(path))

    with pytest.raises(SessionError, match="in use"):
        Journal.resume(str(path))
    journal.close()


def test_a_symbolic_link_is_not_followed(tmp_path: Path) -> None:
    target = kept(tmp_path)
    link = tmp_path / "link.jsonl"
    link.symlink_to(target)

    with pytest.raises(SessionError):
        Journal.resume(str(link))


@pytest.mark.parametrize("mask", [0o000, 0o077])
def test_only_this_user_may_look(tmp_path: Path, mask: int) -> None:
    before = os.umask(mask)
    try:
        keeper = Keeper(str(tmp_path / "state" / "sessions"), {})
        assert keeper.keep(spoken("2")[1]) == ""
        keeper.close()
    finally:
        os.umask(before)
    folder = tmp_path / "state" / "sessions"

    assert stat.S_IMODE(folder.stat().st_mode) == stat.S_IMODE(folder.parent.stat().st_mode) == 0o700
    assert stat.S_IMODE(next(folder.iterdir()).stat().st_mode) == 0o600


def test_a_full_disk_leaves_the_file_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = kept(tmp_path)
    journal, _ = Journal.resume(str(path))

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="space"):
        journal.append(TURNS[0])
    journal.close()
    assert list(read(str(path)).turns) == TURNS


def test_turns_survive_a_kill(tmp_path: Path) -> None:
    """A process is killed while it writes; every turn that it acknowledged is there."""
    script = """
import sys
from assistant.conversation.journal import Journal
journal = Journal.create(sys.argv[1], {})
for number in range(100000):
    journal.append({"turn": number, "user": "x" * 200})
    print(number, flush=True)
"""
    for attempt in range(5):
        path = tmp_path / f"{attempt}.jsonl"
        run = subprocess.Popen([sys.executable, "-c", script, str(path)], stdout=subprocess.PIPE, text=True)
        assert run.stdout
        seen = [run.stdout.readline() for _ in range(5 + attempt)]
        run.kill()
        seen += run.stdout.readlines()
        run.stdout.close()
        run.wait()
        acknowledged = [int(line) for line in seen if line.endswith("\n")]

        assert len(read(str(path)).turns) > acknowledged[-1]


def test_questions_without_an_answer_are_misses() -> None:
    asked, unclear = spoken("what is tea?", "blah")[1:]

    assert misses(asked) == ()
    assert misses(unclear) == ("blah",)
    assert misses(asked.with_(replies=(), topics=())) == ("what is tea?",)
    assert misses(spoken()[0]) == ()


def test_sessions_and_misses_are_listed(tmp_path: Path) -> None:
    keeper = Keeper(str(tmp_path / "sessions"), {}, today="2026-11-20")
    for turn in spoken("2", "blah")[1:]:
        keeper.keep(turn)
    keeper.close()
    (tmp_path / "sessions" / "bad.jsonl").write_text("nonsense")
    sessions = rows("sessions", str(tmp_path))

    assert keeper.name.startswith("20261120-")
    assert next((row["turns"], row["title"]) for row in sessions) == (2, "2")
    assert "no session in this file" in sessions[1]["title"]
    assert rows("misses", str(tmp_path)) == [{"text": "blah", "session": keeper.name, "turn": 2}]


def test_sessions_are_found_by_how_they_begin(tmp_path: Path) -> None:
    folder = tmp_path / "sessions"
    for name in ("20260101-101010", "20260102-101010"):
        folder.mkdir(exist_ok=True)
        Journal.create(str(folder / f"{name}.jsonl"), {}).close()

    assert path_of("20260101", str(folder)).endswith("20260101-101010.jsonl")
    for wrong in ("2026", "", "../x", "99"):
        with pytest.raises(SessionError):
            path_of(wrong, str(folder))
    assert last(str(folder)) == "20260102-101010"
    with pytest.raises(SessionError):
        last(str(tmp_path / "none"))


def test_a_record_holds_what_resuming_needs() -> None:
    chosen = record(spoken("2")[1], ("evening",))

    assert (chosen["turn"], chosen["chose"], chosen["did"]) == (1, ["evening"], [["set", "hour", "evening"]])
    assert json.loads(written(chosen))["state"] == "gather.needs"
