"""Helps for screen tests: an app on the small conversation, its screen as lines, and waiting for conditions."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.front.chat import Chat
from assistant.front.tui.app import ChatApp
from tests.front.fakes import FakeTalk, pack

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.pilot import Pilot

SCREENS = Path(__file__).parent / "screens"
UPDATE = "ASSISTANT_UPDATE_SCREENS"
"""Set in the environment, it lets the snapshots be written anew."""


def app(talk: FakeTalk | None = None) -> ChatApp:
    """Return the app on the small conversation."""
    return ChatApp(lambda: (Chat(pack(), talk or FakeTalk()), ""))


def lines(shown: ChatApp) -> list[str]:
    """Return what the screen shows, row by row."""
    return [strip.text.rstrip() for strip in shown.screen._compositor.render_strips()]


def text(shown: ChatApp) -> str:
    """Return what the screen shows as one text."""
    return "\n".join(lines(shown)) + "\n"


async def until(pilot: Pilot[None], holds: Callable[[], bool]) -> None:
    """Let the app work until a condition holds; fails after many rounds without it."""
    for _ in range(200):
        await pilot.pause()
        if holds():
            return
        await asyncio.sleep(0)
    raise AssertionError("the condition never came to hold:\n" + text(pilot.app))  # type: ignore[arg-type]


async def opened(pilot: Pilot[None]) -> None:
    """Wait until the opening is shown."""
    await until(pilot, lambda: bool(pilot.app.screen.transcript.lines))  # type: ignore[attr-defined]
    await pilot.pause()


async def typed(pilot: Pilot[None], words: str) -> None:
    """Type words and send them."""
    before = pilot.app.chat_screen.chat.turns[-1].number  # type: ignore[attr-defined]
    prompt = pilot.app.chat_screen.prompt  # type: ignore[attr-defined]
    prompt.text = words
    await pilot.press("enter")
    await until(pilot, lambda: pilot.app.chat_screen.chat.turns[-1].number > before)  # type: ignore[attr-defined]
    await pilot.pause()


def compare(name: str, shown: ChatApp) -> None:
    """Hold the screen against its snapshot in screens/."""
    path = SCREENS / f"{name}.txt"
    now = text(shown)
    if os.environ.get(UPDATE):
        path.write_text(now, encoding="utf-8")
    assert now == path.read_text(encoding="utf-8"), f"{path} differs; {UPDATE}=1 writes it anew"
