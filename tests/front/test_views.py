"""What can be looked into: why, side by side, the palette, the side, what was said; on the real engine."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest

from assistant.front.tui.app import ChatApp
from assistant.front.tui.compare import Compare
from assistant.front.tui.modals import Why
from assistant.front.tui.palette import Palette
from tests.front.engine import begun, chat, licences
from tests.front.screen import compare, lines, opened, text, typed, until

if TYPE_CHECKING:
    from pathlib import Path


SIZES = [(120, 36), (80, 24), (40, 12), (20, 6)]
TOLD = "a library, just me, with patents settled, not gpl"


def app(folder: Path | None = None) -> ChatApp:
    return ChatApp(lambda: (begun(folder), ""))


def showing(shown: ChatApp, kind: type) -> bool:
    return isinstance(shown.screen, kind)


def sides(shown: ChatApp) -> tuple[str, ...]:
    assert isinstance(shown.screen, Compare)
    return shown.screen.sides.ids


@pytest.mark.parametrize("size", SIZES)
async def test_the_views_look_as_before(size: tuple[int, int]) -> None:
    shown = app()
    name = f"{size[0]}x{size[1]}"
    async with shown.run_test(size=size) as pilot:
        await opened(pilot)
        compare(f"start-{name}", shown)
        await typed(pilot, TOLD)
        compare(f"question-{name}", shown)
        await typed(pilot, "just tell me")
        compare(f"advice-{name}", shown)
        for key, view in (("f2", "side"), ("f3", "why"), ("f4", "compare"), ("ctrl+p", "palette"), ("f1", "help")):
            await pilot.press(key)
            await pilot.pause()
            compare(f"{view}-{name}", shown)
            await pilot.press("escape")
            await pilot.pause()


@pytest.mark.parametrize("size", SIZES)
async def test_every_choice_can_be_reached_and_taken(size: tuple[int, int]) -> None:
    shown = app()
    async with shown.run_test(size=size) as pilot:
        await opened(pilot)
        await typed(pilot, "a library")
        choices = shown.chat_screen.choices

        def is_at(number: int) -> bool:
            return choices.highlighted == number

        for number, (_, choice) in enumerate(choices.marks):
            await pilot.press("down")
            await until(pilot, partial(is_at, number))
            seen = " ".join(" ".join(line.strip() for line in lines(shown)).split())
            assert choice.label.split()[0] in seen
        assert choices.marks
        await pilot.press("enter")
        await until(pilot, lambda: len(shown.chat_screen.chat.turns) == 3)  # type: ignore[union-attr]


async def test_why_shows_the_question_and_the_result_and_then_each_candidate() -> None:
    shown = app()
    async with shown.run_test(size=(120, 36)) as pilot:
        await opened(pilot)
        await typed(pilot, TOLD)
        await pilot.press("f3")
        await until(pilot, lambda: showing(shown, Why))
        first = text(shown)
        question = licences().slots[shown.chat_screen.chat.turns[-1].question].ask  # type: ignore[union-attr]
        await pilot.press("pagedown")
        await pilot.pause()
        both = first + text(shown)
        await pilot.press("right", "right", "right")
        await until(pilot, lambda: "point behind" in text(shown) or "points behind" in text(shown))
        await pilot.press("escape")
        await until(pilot, lambda: not showing(shown, Why))

    assert question in both
    assert "wants-patents" in both
    assert "“patents" in both
    assert "it would be" in both


async def test_candidates_stand_side_by_side_and_columns_come_and_go() -> None:
    shown = app()
    async with shown.run_test(size=(120, 36)) as pilot:
        await opened(pilot)
        await typed(pilot, TOLD)
        await typed(pilot, "/compare MIT License, mozilla")
        await pilot.press("f4")
        await until(pilot, lambda: showing(shown, Compare))
        assert sides(shown) == ("mit", "mpl-2")
        assert any("MIT License" in line and "Mozilla" in line for line in lines(shown))
        await pilot.press("plus")
        assert len(sides(shown)) == 3
        await pilot.press("plus", "right", "minus", "minus", "minus")
        assert sides(shown) == ("mit",)
        await pilot.press("left", "escape")
        await until(pilot, lambda: not showing(shown, Compare))


async def test_the_palette_goes_to_topics_terms_candidates_and_chats(tmp_path: Path) -> None:
    chat("an application for companies", folder=tmp_path).close()
    shown = app(tmp_path)
    async with shown.run_test(size=(120, 36)) as pilot:
        await opened(pilot)
        await pilot.press("ctrl+p", *"patent", "space", *"term", "enter")
        await until(pilot, lambda: "what is patent?" in text(shown))
        await pilot.press("ctrl+p", *"topic", "enter")
        topic = next(iter(licences().topics.values())).title
        await until(pilot, lambda: topic in text(shown))
        await pilot.press("ctrl+p", *"mit", "space", *"candidate", "enter")
        await until(pilot, lambda: showing(shown, Why))
        await pilot.press("escape", "ctrl+p", *"companies", "enter")
        await until(pilot, lambda: bool(shown.chat_screen.chat and shown.chat_screen.chat.earlier))
        await until(pilot, lambda: "an application for companies" in text(shown))


async def test_the_palette_says_when_nothing_fits_and_closes() -> None:
    shown = app()
    async with shown.run_test(size=(120, 36)) as pilot:
        await opened(pilot)
        await pilot.press("ctrl+p", *"zzzz")
        await until(pilot, lambda: "Nothing is called that." in text(shown))
        await pilot.press("enter", "escape")
        await until(pilot, lambda: not showing(shown, Palette))


async def test_an_answer_is_changed_in_place_with_the_keys() -> None:
    shown = app()
    async with shown.run_test(size=(120, 36)) as pilot:
        await opened(pilot)
        await typed(pilot, "a library, just me")
        await pilot.press("f2", "down", "enter")
        await until(pilot, lambda: shown.chat_screen.choices.question == licences().slots["contributors"].ask)
        await pilot.press("down", "down", "enter")
        held = shown.chat_screen.chat
        assert held is not None
        await until(pilot, lambda: held.turns[-1].profile.values("contributors") == ("several",))
        await pilot.press("f2", "x")
        await until(pilot, lambda: held.turns[-1].profile.values("work") == ())


async def test_the_keys_go_from_one_part_of_the_side_to_the_other_and_back() -> None:
    shown = app()
    async with shown.run_test(size=(120, 36)) as pilot:
        await opened(pilot)
        await typed(pilot, "a library")
        await pilot.press("f2")
        assert shown.focused is shown.chat_screen.known
        await pilot.press("down")
        await until(pilot, lambda: shown.focused is shown.chat_screen.ranking)
        await pilot.press("down", "enter")
        await until(pilot, lambda: showing(shown, Why))
        await pilot.press("escape", "up", "up")
        await until(pilot, lambda: shown.focused is shown.chat_screen.known)
        await pilot.press("escape")
        await until(pilot, lambda: shown.focused is shown.chat_screen.prompt)


async def test_a_decision_record_is_written_with_two_keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    shown = app()
    async with shown.run_test(size=(120, 36)) as pilot:
        await opened(pilot)
        await typed(pilot, TOLD)
        await typed(pilot, "just tell me")
        await pilot.press("f6")
        await until(pilot, lambda: "/export " in text(shown) and "decision record" in text(shown))
        await pilot.press("down", "enter")
        await until(pilot, (tmp_path / "decision.md").exists)
        await until(pilot, lambda: "was written to" in text(shown))

    assert (tmp_path / "decision.md").read_text().startswith("# Use Apache License 2.0: A library")


async def test_back_is_one_key() -> None:
    shown = app()
    async with shown.run_test(size=(120, 36)) as pilot:
        await opened(pilot)
        await typed(pilot, "a library, just me")
        await pilot.press("f5")
        await until(pilot, lambda: not shown.chat_screen.chat.turns[-1].profile.entries)  # type: ignore[union-attr]
