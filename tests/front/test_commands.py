"""Slash commands: what each does, what it offers to write next, and what it says where it can't."""

from __future__ import annotations

import base64
import io
from typing import TYPE_CHECKING

import pytest

from assistant.front import browser
from assistant.front.acting import done, filled
from assistant.front.commands import COMMANDS, OWN, fitting, moments, own
from assistant.front.completing import completer
from assistant.front.finding import found, links
from assistant.front.offers import offers
from assistant.front.plain import plain
from tests.front.engine import PROJECT, chat, licences

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from assistant.front.chat import Chat

ASKED = tuple(
    "back change compare copy explain help quit restart resume save sessions summary theme what-if why why-not".split()
)
"""The commands that were asked for by name."""


def recorder(into: list[str]) -> Callable[[str], bool]:
    def record(url: str) -> bool:
        into.append(url)
        return True

    return record


def lines(text: str, held: Chat) -> list[str]:
    return [offer.line for offer in offers(text, held, ("dark", "light"))]


def test_every_command_that_was_asked_for_is_there() -> None:
    assert set(ASKED) <= {command.name for command in COMMANDS}
    assert set(OWN) <= {command.name for command in COMMANDS}


def test_commands_are_offered_when_they_work() -> None:
    fresh, asked, advised = chat(), chat(PROJECT), chat(PROJECT, "just tell me")

    assert "/back" not in lines("/", fresh)
    assert "/why-ask" in lines("/", asked)
    assert "/why" not in lines("/", asked)
    assert {"/why", "/back"} <= set(lines("/", advised))
    assert "/skip" not in lines("/", advised)


@pytest.mark.parametrize("command", [c for c in COMMANDS if c.name not in ("quit", "restart")], ids=lambda c: c.name)
def test_no_command_fails_whatever_stands_behind_it(command: object, tmp_path: Path) -> None:
    name = command.name  # type: ignore[attr-defined]
    for words in ("", "nonsense", "1", "999999", "mit", "x" * 300):
        held = chat(PROJECT, "just tell me", folder=tmp_path / words[:3])
        mine, rest = own(f"/{name} {words}".rstrip())
        if mine == "export" or mine == "save":
            continue
        if mine:
            did = done(mine, rest, held)
            assert did.text or did.turn
        else:
            assert held.respond(filled(f"/{name} {words}".rstrip(), held)).replies


def test_names_behind_a_command_are_offered_as_they_stand() -> None:
    held = chat("a library, just me", "not gpl", "just tell me")
    first = held.turns[-1].decision.leader
    offered = offers("/why-not ", held)

    assert offered[0].shown == licences().terms[first].name
    assert next(o.note for o in offered if o.shown == "GNU General Public License 3") == "ruled out"
    assert lines("/why-not moz", held) == ["/why-not Mozilla Public License 2.0"]


def test_several_names_are_compared() -> None:
    held = chat(PROJECT)
    (first,) = [offer for offer in offers("/compare mit", held) if offer.shown == "MIT License"]

    assert first.line == "/compare MIT License, "
    assert first.unfinished
    assert "/compare MIT License, Apache License 2.0" in lines("/compare MIT License, apa", held)
    assert "/compare MIT License, MIT License" not in lines("/compare MIT License, ", held)


def test_a_comparison_of_nobody_takes_those_that_stand_first() -> None:
    held = chat(PROJECT)
    turn = held.respond(filled("/compare", held))

    assert turn.replies[0].type == "compare"
    assert turn.replies[0].id.count(":") == 3
    assert filled("/compare mit, apache", held) == "/compare mit, apache"
    assert filled("compare", held) == "compare"


def test_answers_are_offered_to_be_changed_and_forgotten() -> None:
    held = chat("a library, just me", "not gpl")

    assert lines("/change ", held)[:2] == ["/change Contributors", "/change Work"]
    assert lines("/forget ", held) == [
        "/forget Work",
        "/forget Contributors",
        "/forget GNU General Public License 3",
    ] or lines("/forget ", held) == ["/forget Contributors", "/forget Work", "/forget GNU General Public License 3"]
    held.respond("/forget work")
    assert held.turns[-1].profile.values("work") == ()


def test_a_theme_and_a_form_are_offered() -> None:
    assert lines("/theme d", chat()) == ["/theme dark"]
    assert lines("/export a", chat()) == ["/export adr"]


def test_what_was_said_is_found_the_newest_first() -> None:
    held = chat(PROJECT, "what is the mit license?", "what is MIT")
    hits = found(held, "mIt")

    assert [hit.turn for hit in hits] == sorted((hit.turn for hit in hits), reverse=True)
    assert {hit.who for hit in hits} == {"user", "assistant"}
    assert lines("/find what is mit", held) == ["/turn 3"]
    assert "Turn 3" in done("find", "what is mit", held).text
    assert done("find", "never said", held).aside


def test_a_turn_is_told_again_and_shown_as_it_was_typed() -> None:
    held = chat("a library *with* `ticks` and # more")

    assert plain(done("turn", "1", held).text).startswith("You: a library *with* `ticks` and # more\n\nAssistant: ")
    assert done("turn", "7", held).aside


def test_how_it_was_decided_is_told_for_the_question_and_for_the_result() -> None:
    held = chat("a library, just me, with patents settled")
    told = done("explain", "", held).text

    assert licences().slots[held.turns[-1].question].ask in told
    assert "`wants-patents`" in told
    assert "“patents" in told
    assert "https://licences.example/texts" in told
    assert "it would be" in told
    assert "slot contributors = single" in told


def test_another_one_is_explained_by_its_gap() -> None:
    held = chat("a library, just me", "just tell me")

    assert "points behind" in done("explain", "cc0", held).text
    assert "not a candidate" in done("explain", "nonsense", held).text


def test_chats_are_listed_and_taken_up_by_number(tmp_path: Path) -> None:
    first = chat("a library, just me", folder=tmp_path)
    first.close()
    second = chat("some pictures", folder=tmp_path)
    listed = done("sessions", "", second).text

    assert listed.startswith("1. ")
    assert listed.index("some pictures") < listed.index("a library")
    did = done("resume", "2", second)
    assert did.turn is not None
    assert second.turns[-1].profile.values("work") == ("library",)
    assert second.earlier[0]["user"] == "a library, just me"
    second.respond("what is mit?")
    assert len(list(tmp_path.iterdir())) == 2
    assert "session you are in" in done("resume", second.keeper.name, second).text  # type: ignore[union-attr]


def test_a_chat_that_keeps_nothing_still_reads_what_is_kept(tmp_path: Path) -> None:
    chat("a library, just me", folder=tmp_path).close()
    before = {path: path.read_bytes() for path in tmp_path.iterdir()}
    held = chat(folder=tmp_path, saves=False)
    done("resume", "1", held)
    held.respond("some more")

    assert held.turns[-1].profile.values("work") == ("library",)
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == before
    assert held.notice == ""


def test_a_session_of_a_newer_format_is_refused_and_the_chat_goes_on(tmp_path: Path) -> None:
    from assistant.conversation.journal import FORMAT, written

    path = tmp_path / "20990101-000000.jsonl"
    path.write_text(written({"format": FORMAT + 1}) + "\n")
    held = chat("a library, just me", folder=tmp_path)
    before = held.turns[-1]
    did = done("resume", "2099", held)

    assert "newer" in did.text
    assert did.turn is None
    assert held.turns[-1] is before
    assert path.read_text() == written({"format": FORMAT + 1}) + "\n"


def test_saving_says_where_and_never_writes_over_a_file(tmp_path: Path) -> None:
    held = chat("a library, just me")
    path = tmp_path / "notes.md"

    assert str(path) in done("save", str(path), held).text
    assert "left alone" in done("save", str(path), held).text
    assert "could not be written" in done("save", str(tmp_path / "none" / "x.md"), held).text
    assert "/export adr" in done("export", "", held).text


def test_sources_are_numbered_and_opened_only_when_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr("webbrowser.open", recorder(asked))
    monkeypatch.setattr(browser, "has_browser", lambda: True)
    held = chat("a library, just me, with patents settled", "just tell me", "why")
    listed = done("open", "", held).text

    assert links(held.turns[-1], licences()) == [("The texts of the licences", "https://licences.example/texts")]
    assert "1. The texts of the licences" in listed
    assert not asked
    assert "Opened" in done("open", "1", held).text
    assert asked == ["https://licences.example/texts"]


@pytest.mark.parametrize("url", ["javascript:x", "file:///etc/passwd", "https://a b", "ftp://x", "https://x\x1b[0m"])
def test_nothing_but_web_addresses_is_opened(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr("webbrowser.open", recorder(asked))
    browser.opened(url)

    assert not asked


def test_without_a_browser_the_address_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(browser, "has_browser", lambda: False)

    assert "https://x.example/" in browser.opened("https://x.example/")


def test_tab_completes_in_lines() -> None:
    complete = completer(chat(PROJECT))

    assert complete("/comp", 0) == "/compare "
    assert complete("/comp", 1) is None
    assert complete("/compare mit", 0) == "/compare MIT License, "
    assert complete("what is", 0) is None


def test_nothing_is_offered_before_there_is_anything() -> None:
    assert moments(None) == ()
    assert fitting("no command", ()) == ()


def test_in_lines_the_last_answer_goes_to_the_terminals_clipboard(monkeypatch: pytest.MonkeyPatch) -> None:
    class Screen(io.StringIO):
        def isatty(self) -> bool:
            return True

    held = chat(PROJECT, "what is mit?")
    monkeypatch.setattr("sys.stdout", io.StringIO())
    assert "no terminal" in done("copy", "", held).text
    monkeypatch.setattr("sys.stdout", stream := Screen())
    monkeypatch.setenv("TERM", "xterm")
    done("copy", "", held)
    sent = stream.getvalue().removeprefix("\x1b]52;c;").removesuffix("\x07")

    assert base64.b64decode(sent).decode().startswith("**MIT License** is a permissive licence")
