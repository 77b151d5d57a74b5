"""A chat written down: as Markdown, as a decision record, as data, and as a replay that passes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from assistant import cli
from assistant.content import load_script
from assistant.errors import SessionError, UsageError
from assistant.front.export import FORMATS, form_of, text
from assistant.front.export.story import of_chat, of_session
from assistant.front.export.transcript import escaped
from assistant.front.export.writing import new_file, written
from assistant.front.markdown import blocks
from assistant.replay.runner import run
from tests.front.engine import OTHER, chat, licences

if TYPE_CHECKING:
    from pathlib import Path

    from assistant.front.chat import Chat

TALK = ("a library for my company, just me", "what is mit?", "/change contributors", "not gpl", "just tell me", "why")


def held(folder: Path) -> Chat:
    """A chat with picked choices, a changed answer and a name ruled out."""
    made = chat(TALK[0], TALK[1], TALK[2], folder=folder)
    made.choose(("several",))
    for words in TALK[3:]:
        made.respond(words)
    return made


def heads(markdown: str) -> list[str]:
    return [line[3:] for line in markdown.split("\n") if line.startswith("## ")]


def test_a_transcript_holds_all_that_was_said_in_order(tmp_path: Path) -> None:
    made = held(tmp_path / "s")
    told = text(of_chat(made), "md", licences())
    places = [told.index(f"> {escaped(turn.user)}") for turn in made.turns if turn.user]

    assert places == sorted(places)
    assert all(reply.text in told for turn in made.turns[1:] for reply in turn.replies)


@pytest.mark.parametrize(
    "words", ["# head", "- item", "1. item", "a `b` *c* [d](e) <f> |", "> no", "\\", "1) x", "+ y"]
)
def test_a_persons_words_mean_nothing_in_markdown(words: str) -> None:
    (block,) = blocks(escaped(words))

    assert block.sort == "paragraph"
    assert "".join(span.text for span in block.spans) == words
    assert not any(span.style or span.href for span in block.spans)


def test_a_decision_record_has_the_usual_parts_and_says_where_they_come_from(tmp_path: Path) -> None:
    made = held(tmp_path / "s")
    told = text(of_chat(made), "adr", licences())
    leader = licences().terms[made.turns[-1].decision.leader].name

    assert told.startswith(f"# Use {leader}: A library\n")
    assert heads(told)[:4] == ["Context", "Considered options", "Decision", "Consequences"]
    assert f"We take **{leader}**." in told
    assert "“a library”" in told
    assert "Ruled out: **GNU General Public License 3**" in told
    assert "- Good: " in told
    assert "- Bad: " in told
    assert "it would be" in told
    assert "https://licences.example/texts" in told


def test_an_undecided_record_names_the_question(tmp_path: Path) -> None:
    told = text(of_chat(chat("just me")), "adr", licences())

    assert told.startswith("# Not decided yet\n")
    assert "Status: open" in told
    assert "Consequences" not in heads(told)


def test_data_holds_the_turns_and_the_advice(tmp_path: Path) -> None:
    made = held(tmp_path / "s")
    shape = json.loads(text(of_chat(made), "json", licences()))

    assert [turn["user"] for turn in shape["turns"]] == [turn.user for turn in made.turns[1:]]
    assert shape["turns"][3]["chose"] == ["several"]
    assert shape["recommend"]["recommendation"]["id"] == made.turns[-1].decision.leader
    assert shape["session"] == made.keeper.name  # type: ignore[union-attr]


@pytest.mark.parametrize("kept", [False, True])
def test_a_replay_of_a_chat_passes(tmp_path: Path, kept: bool) -> None:
    made = held(tmp_path / "s")
    name = made.keeper.name  # type: ignore[union-attr]
    made.close()
    story = of_session(name, str(tmp_path / "s"), licences()) if kept else of_chat(made)
    path = tmp_path / "chat.replay.yaml"
    path.write_text(text(story, "replay", licences()), encoding="utf-8")
    result = run(load_script(str(path)), licences())

    assert result.passed, result.failures
    assert len(result.turns) >= len(TALK)


def test_a_chat_that_was_taken_up_is_written_whole_and_its_replay_passes(tmp_path: Path) -> None:
    made = held(tmp_path / "s")
    name = made.keeper.name  # type: ignore[union-attr]
    made.close()
    again = chat(folder=tmp_path / "s")
    again.take_up(name)
    again.respond("and what is the agpl?")
    story = of_chat(again)
    path = tmp_path / "chat.replay.yaml"
    path.write_text(text(story, "replay", licences()), encoding="utf-8")

    assert TALK[0] in path.read_text()
    assert "what is the agpl" in path.read_text()
    assert run(load_script(str(path)), licences()).passed


def test_the_shell_exports_a_kept_chat(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made = held(tmp_path / "sessions")
    name = made.keeper.name  # type: ignore[union-attr]
    made.close()
    folders = ["--knowledge", str(OTHER / "knowledge"), "--dialogs", str(OTHER / "dialogs")]
    for form in FORMATS:
        assert cli.run(["export", name, "--format", form, "--state-dir", str(tmp_path), *folders]) == 0
        story = of_session(name, str(tmp_path / "sessions"), licences())
        assert capsys.readouterr().out == text(story, form, licences())


def test_a_session_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(SessionError, match="no one session"):
        of_session("2026", str(tmp_path), licences())
    with pytest.raises(UsageError, match="SESSION"):
        cli.run(["export"])


def test_a_file_is_never_written_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    first, second = (written("text", new_file("adr")) for _ in range(2))

    assert [first, second] == [str(tmp_path / "decision.md"), str(tmp_path / "decision-2.md")]
    with pytest.raises(FileExistsError):
        written("other", "decision.md")
    assert (tmp_path / "decision.md").read_text() == "text"


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("a.md", "md"),
        ("docs/adr-007.md", "adr"),
        ("my-decision.md", "adr"),
        ("a.JSON", "json"),
        ("a.replay.yaml", "replay"),
    ],
)
def test_the_end_of_a_name_says_the_form(name: str, form: str) -> None:
    assert form_of(name) == form
