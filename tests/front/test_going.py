"""Going through what was said, taking up chats, and what can go wrong meanwhile; on the real engine."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.conversation.journal import FORMAT, written
from assistant.front import browser
from assistant.front.tui.app import ChatApp
from assistant.front.tui.modals import Address, Help
from assistant.front.tui.replies import SIGN, Line
from tests.front.engine import begun, chat
from tests.front.screen import lines, opened, text, typed, until

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from textual.pilot import Pilot


def app(folder: Path | None = None) -> ChatApp:
    return ChatApp(lambda: (begun(folder), ""))


def showing(shown: ChatApp, kind: type) -> bool:
    return isinstance(shown.screen, kind)


async def sent(pilot: Pilot[None], words: str) -> None:
    """Type a command that makes no turn, and send it."""
    prompt = pilot.app.chat_screen.prompt  # type: ignore[attr-defined]
    prompt.text = words
    await pilot.pause()
    await pilot.press("enter")
    await pilot.pause()


async def filled(pilot: Pilot[None], shown: ChatApp, turns: int) -> None:
    """Put turns into the transcript that were not held, so that much of it is folded."""
    for number in range(2, turns + 2):
        shown.chat_screen.transcript.lines += [Line("user", f"number {number}", number), Line("say", "Yes.", number)]
    await shown.chat_screen.transcript.latest()
    await until(pilot, lambda: f"number {turns + 1}" in text(shown))


async def test_what_was_said_is_searched_and_gone_to_where_it_is_folded() -> None:
    shown = app()
    async with shown.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await typed(pilot, "a library, just me")
        await filled(pilot, shown, 60)
        assert shown.chat_screen.transcript.first > 0
        await pilot.press("ctrl+f", *"just", "space", *"me")
        await until(pilot, lambda: bool(shown.chat_screen.suggestions.offers))
        await pilot.press("enter")
        await until(pilot, lambda: any(f"{SIGN}a library, just me" in line for line in lines(shown)[:3]))
        assert shown.chat_screen.prompt.text == "/find just me"
        await pilot.press("escape")
        assert shown.chat_screen.prompt.text == ""
        await typed(pilot, "what is gpl?")
        assert "what is gpl?" in text(shown)


async def test_turns_are_gone_through_even_where_they_are_folded() -> None:
    shown = app()
    async with shown.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await typed(pilot, "a library, just me")
        await filled(pilot, shown, 60)
        transcript = shown.chat_screen.transcript
        for _ in range(40):
            await transcript.turn(-1)
            await pilot.pause()
        top = next(line for line in lines(shown) if SIGN in line)
        assert "a library" in top or int(top.split()[2]) < 25
        await sent(pilot, "/turn 20")
        await until(pilot, lambda: "number 20" in lines(shown)[0] + lines(shown)[1])
        await pilot.press("alt+up")
        await until(pilot, lambda: "number 19" in lines(shown)[0] + lines(shown)[1])
        await pilot.press("alt+down")
        await until(pilot, lambda: "number 20" in lines(shown)[0] + lines(shown)[1])
        await sent(pilot, "/turn 1")
        await until(pilot, lambda: "a library, just me" in text(shown))


async def test_a_chat_is_taken_up_on_the_screen_with_its_transcript(tmp_path: Path) -> None:
    chat("an application for companies", folder=tmp_path).close()
    shown = app(tmp_path)
    async with shown.run_test(size=(120, 36)) as pilot:
        await opened(pilot)
        await typed(pilot, "some pictures")
        await sent(pilot, "/resume 2")
        await until(pilot, lambda: "an application for companies" in text(shown))
        assert "some pictures" not in text(shown)
        await typed(pilot, "what is mit?")

    assert len(list(tmp_path.iterdir())) == 2


async def test_a_session_of_a_newer_format_is_refused_on_the_screen(tmp_path: Path) -> None:
    (tmp_path / "20990101-000000.jsonl").write_text(written({"format": FORMAT + 1}) + "\n")
    shown = app(tmp_path)
    async with shown.run_test(size=(120, 36)) as pilot:
        await opened(pilot)
        await typed(pilot, "a library")
        await sent(pilot, "/resume 2099")
        await until(pilot, lambda: "newer than" in text(shown))
        await typed(pilot, "what is mit?")

    assert (tmp_path / "20990101-000000.jsonl").read_text() == written({"format": FORMAT + 1}) + "\n"


async def test_a_full_disk_is_one_warning_and_the_chat_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    shown = app(tmp_path)
    async with shown.run_test(size=(120, 36)) as pilot:
        await opened(pilot)
        await typed(pilot, "a library")
        await typed(pilot, "just me")
        assert text(shown).count("not being saved") == 1
        await sent(pilot, f"/save {tmp_path}")
        await until(pilot, lambda: "left alone" in text(shown))


async def test_the_last_answer_is_copied_without_the_offer_behind_it(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = app()
    async with shown.run_test(size=(120, 36)) as pilot:
        await opened(pilot)
        await typed(pilot, "a library, just me")
        await typed(pilot, "just tell me")
        await pilot.press("ctrl+y")
        await pilot.pause()

    assert shown.clipboard.startswith("**MIT License**")
    assert "Say " not in shown.clipboard


async def test_an_address_is_opened_only_after_a_yes(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr("assistant.front.tui.app.opened", lambda url: asked.append(url) or browser.OPENED)  # type: ignore[func-returns-value]
    shown = app()
    async with shown.run_test(size=(120, 36)) as pilot:
        await opened(pilot)
        await typed(pilot, "with patents settled, a library")
        await typed(pilot, "just tell me")
        await typed(pilot, "why")
        row, line = next((n, line) for n, line in enumerate(lines(shown)) if "https://" in line)
        for key, opens in (("escape", 0), ("enter", 1)):
            await pilot.click(offset=(line.index("https://") + 3, row))
            await until(pilot, lambda: showing(shown, Address))
            assert "licences.example" in text(shown)
            await pilot.press(key)
            await until(pilot, lambda: not showing(shown, Address))
            assert len(asked) == opens

    assert asked == ["https://licences.example/texts"]


async def test_a_click_on_a_key_of_the_last_row_does_what_the_key_does() -> None:
    shown = app()
    async with shown.run_test(size=(120, 36)) as pilot:
        await opened(pilot)
        await typed(pilot, "a library, just me")
        row = lines(shown)[-1]
        await pilot.click(offset=(row.index("F1") + 4, 35))
        await until(pilot, lambda: showing(shown, Help))
        await pilot.press("escape")
        await pilot.click(offset=(row.index("F5"), 35))
        await until(pilot, lambda: not shown.chat_screen.chat.turns[-1].profile.entries)  # type: ignore[union-attr]


async def test_every_key_that_is_shown_does_something() -> None:
    from assistant.front.tui.actions import KEYS

    shown = app()
    async with shown.run_test(size=(200, 36)) as pilot:
        await opened(pilot)
        seen = set()
        for words in ("a library, just me", "just tell me", "bye"):
            seen |= {key for key, _ in shown.chat_screen.hints.fitting()}
            await typed(pilot, words)
        seen |= {key for key, _ in shown.chat_screen.hints.fitting()}

    assert {key for key in seen if not re.fullmatch(r"[0-9a-z]+-[0-9a-z]+|space|↓|↑↓|tab", key)} <= set(KEYS)


async def test_nothing_moves_by_itself() -> None:
    shown = app()
    async with shown.run_test() as pilot:
        await opened(pilot)

        assert shown.animation_level == "none"
        assert not shown.chat_screen.prompt.cursor_blink
