"""The chat on the screen: keys are pressed, and what is shown is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual.events import Paste

from assistant.errors import SessionError
from assistant.front.chat import Chat
from assistant.front.tui.app import ChatApp
from assistant.front.tui.replies import Line, Said, widget
from assistant.front.tui.transcript import WINDOW
from tests.front.fakes import FakeTalk, LoudTalk, pack
from tests.front.screen import app, compare, lines, opened, text, typed, until

if TYPE_CHECKING:
    from pathlib import Path

    from assistant.front.tui.prose import Prose

SIZES = [(120, 36), (80, 24), (40, 12)]


@pytest.mark.parametrize("size", SIZES)
async def test_the_screen_looks_as_before(size: tuple[int, int]) -> None:
    shown = app()
    name = f"{size[0]}x{size[1]}"
    async with shown.run_test(size=size) as pilot:
        await opened(pilot)
        compare(f"opening-{name}", shown)
        await typed(pilot, "2")
        await typed(pilot, "is it hot?")
        compare(f"answer-{name}", shown)
        await typed(pilot, "1")
        compare(f"card-{name}", shown)


async def test_a_mark_and_enter_pick_a_choice() -> None:
    shown = app()
    async with shown.run_test(size=(120, 36)) as pilot:
        await opened(pilot)
        await pilot.press("2")
        assert shown.chat_screen.choices.highlighted == 1
        await pilot.press("enter")
        await until(pilot, lambda: "Settled" in text(shown))

        assert "gentle" not in text(shown)
        assert "Settled" in text(shown)
        assert "“evening”" in text(shown)


async def test_arrows_and_enter_pick_a_choice() -> None:
    talk = FakeTalk()
    async with app(talk).run_test() as pilot:
        await opened(pilot)
        await pilot.press("down", "down", "up", "down", "enter")
        await until(pilot, lambda: talk.profile.values("hour") == ("evening",))


async def test_a_click_picks_a_choice() -> None:
    talk = FakeTalk()
    async with app(talk).run_test() as pilot:
        await opened(pilot)
        await pilot.click("Choices", offset=(5, 0))
        await until(pilot, lambda: talk.profile.values("hour") == ("morning",))


async def test_several_are_checked_with_space_and_taken_with_enter() -> None:
    talk = FakeTalk()
    shown = app(talk)
    async with shown.run_test() as pilot:
        await opened(pilot)
        await typed(pilot, "1")
        await pilot.press("down", "space", "down", "space")
        await until(pilot, lambda: text(shown).count("[x]") == 2)
        await pilot.press("enter")
        await until(pilot, lambda: set(talk.profile.values("needs")) == {"wakes", "sweet"})


async def test_marks_with_commas_check_several() -> None:
    talk = FakeTalk()
    async with app(talk).run_test() as pilot:
        await opened(pilot)
        await typed(pilot, "1")
        await typed(pilot, "1, 2")

        assert set(talk.profile.values("needs")) == {"wakes", "sweet"}


async def test_words_that_begin_with_a_mark_are_words() -> None:
    talk = FakeTalk()
    async with app(talk).run_test() as pilot:
        await opened(pilot)
        await typed(pilot, "2 devs")

        assert talk.turns[-1].user == "2 devs"


async def test_lines_are_broken_and_sent_whole() -> None:
    talk = FakeTalk()
    shown = app(talk)
    async with shown.run_test() as pilot:
        await opened(pilot)
        await pilot.press("a", "shift+enter", "b", "ctrl+j", "c")
        shown.chat_screen.prompt.post_message(Paste("d\r\ne"))
        await until(pilot, lambda: shown.chat_screen.prompt.text == "a\nb\ncd\ne")
        await pilot.press("enter")
        await until(pilot, lambda: talk.turns[-1].user == "a\nb\ncd\ne")


async def test_what_was_sent_comes_back_at_the_edge() -> None:
    shown = app()
    async with shown.run_test() as pilot:
        await opened(pilot)
        await typed(pilot, "first")
        await typed(pilot, "second")
        await pilot.press("up", "up")
        assert shown.chat_screen.prompt.text == "first"
        await pilot.press("down", "down")
        assert shown.chat_screen.prompt.text == ""


@pytest.mark.parametrize("said", ["[red]x[/]", "[/", "[@click=app.quit]x[/]", "[a](javascript:x)", "\\[", "**a", "[b"])
async def test_text_is_shown_as_it_is_and_never_read_as_markup(said: str) -> None:
    shown = app(LoudTalk(said))
    async with shown.run_test(size=(120, 36)) as pilot:
        await opened(pilot)
        await typed(pilot, said)

        assert f"\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK} {said}" in text(shown)


async def test_a_long_chat_keeps_few_widgets_and_folds_the_rest() -> None:
    shown = app()
    async with shown.run_test() as pilot:
        await opened(pilot)
        transcript = shown.chat_screen.transcript
        for number in range(50):
            await transcript.add([Line("user", f"number {number}"), Line("say", "yes"), Line("ask", "and?")])

        assert len(transcript.children) <= WINDOW + 2
        assert transcript.earlier.display
        while transcript.first:
            await transcript.turn_over(earlier=True)
            assert len(transcript.children) <= WINDOW + 2
        assert transcript.query(Said).first().text == "number 0"
        assert transcript.later.display
        await typed(pilot, "the last")
        assert transcript.query(Said).last().text == "the last"
        assert not transcript.later.display


async def test_a_long_chat_taken_up_makes_widgets_for_its_end_only(monkeypatch: pytest.MonkeyPatch) -> None:
    shown, made = app(), list[Line]()

    def counted(line: Line) -> Prose:
        made.append(line)
        return widget(line)

    monkeypatch.setattr("assistant.front.tui.transcript.widget", counted)
    async with shown.run_test() as pilot:
        await opened(pilot)
        transcript = shown.chat_screen.transcript
        made.clear()
        await transcript.add(Line("user", f"number {number}") for number in range(1000))

        assert len(made) <= 2 * WINDOW
        assert len(transcript.children) <= WINDOW + 2
        assert transcript.query(Said).last().text == "number 999"


async def test_a_paste_that_is_too_long_is_cut_aloud() -> None:
    shown = app()
    async with shown.run_test(size=(120, 36), notifications=True) as pilot:
        await opened(pilot)
        shown.chat_screen.prompt.post_message(Paste("x" * 1_000_000))
        await until(pilot, lambda: len(shown.chat_screen.prompt.text) == 10_000)
        await until(pilot, lambda: "10,000" in text(shown))


async def test_pasted_control_characters_are_replaced() -> None:
    shown = app()
    async with shown.run_test() as pilot:
        await opened(pilot)
        shown.chat_screen.prompt.post_message(Paste("a\x1b]52;c;x\x07\x9bb"))
        await until(pilot, lambda: shown.chat_screen.prompt.text == "a�]52;c;x��b")


async def test_the_side_is_folded_where_there_is_no_room_and_comes_when_called() -> None:
    shown = app()
    async with shown.run_test(size=(40, 12)) as pilot:
        await opened(pilot)
        assert "What I know so far" not in text(shown)
        await pilot.press("f2")
        await until(pilot, lambda: "What I know so far" in text(shown))
        await pilot.press("escape")
        await until(pilot, lambda: "What I know so far" not in text(shown))


async def test_every_choice_is_reached_on_a_tiny_screen() -> None:
    shown = app()
    async with shown.run_test(size=(20, 6)) as pilot:
        await opened(pilot)
        await pilot.press("down", "down")
        await until(pilot, lambda: any("In the evening" in line for line in lines(shown)))


async def test_help_opens_and_closes() -> None:
    shown = app()
    async with shown.run_test() as pilot:
        await opened(pilot)
        await pilot.press("f1")
        await until(pilot, lambda: "break the line" in text(shown))
        await pilot.press("escape")
        await until(pilot, lambda: "break the line" not in text(shown))


async def test_enter_leaves_when_the_chat_has_ended() -> None:
    shown = app()
    async with shown.run_test() as pilot:
        await opened(pilot)
        await typed(pilot, "bye")
        assert "Goodbye." in text(shown)
        await pilot.press("enter")
        await until(pilot, lambda: shown._exit)

    assert shown.return_code == 0


async def test_what_cannot_begin_ends_with_its_error() -> None:
    error = SessionError("this session is in use")

    def begin() -> tuple[Chat, str]:
        raise error

    shown = ChatApp(begin)
    async with shown.run_test() as pilot:
        await until(pilot, lambda: shown._exit)

    assert shown.failure is error


async def test_a_word_on_the_program_is_shown_apart() -> None:
    chat = Chat(pack(), FakeTalk())
    shown = ChatApp(lambda: (chat, ""))
    async with shown.run_test() as pilot:
        await opened(pilot)
        chat.warn("This session is not being saved.")
        await typed(pilot, "hm")

        assert "not being saved" in text(shown)


async def test_commands_that_work_now_are_offered_and_completed() -> None:
    talk = FakeTalk()
    shown = app(talk)
    async with shown.run_test(size=(120, 36)) as pilot:
        await opened(pilot)
        await pilot.press("slash")
        await until(pilot, lambda: "/why-ask" in text(shown) and "/summary" not in text(shown))
        await pilot.press("w", "tab")
        await until(pilot, lambda: shown.chat_screen.prompt.text == "/why-ask")
        await pilot.press("enter")
        await until(pilot, lambda: talk.turns[-1].user == "/why-ask")


async def test_a_command_that_takes_words_waits_for_them() -> None:
    shown = app()
    async with shown.run_test(size=(120, 36)) as pilot:
        await opened(pilot)
        await pilot.press("slash", "s", "a", "enter")
        await until(pilot, lambda: shown.chat_screen.prompt.text == "/save ")


async def test_a_chat_is_saved_and_a_theme_taken(tmp_path: Path) -> None:
    shown = app()
    path = tmp_path / "chat.replay.yaml"
    async with shown.run_test(size=(120, 36)) as pilot:
        await opened(pilot)
        await typed(pilot, "2")
        shown.chat_screen.prompt.text = f"/save {path}"
        await pilot.press("enter")
        await until(pilot, path.exists)
        shown.chat_screen.prompt.text = "/theme nord"
        await pilot.press("enter")
        await until(pilot, lambda: shown.theme == "nord")

    assert 'choose: ["evening"]' in path.read_text()


async def test_a_click_on_the_side_changes_an_answer_or_takes_it_away() -> None:
    talk = FakeTalk()
    shown = app(talk)
    async with shown.run_test(size=(120, 36)) as pilot:
        await opened(pilot)
        await typed(pilot, "2")
        await pilot.click("#known", offset=(6, 2))
        await until(pilot, lambda: talk.turns[-1].user == "/change Time of day")
        width = shown.chat_screen.known.size.width
        await pilot.click("#known", offset=(width, 1))
        await until(pilot, lambda: talk.turns[-1].user == "/forget Time of day")
