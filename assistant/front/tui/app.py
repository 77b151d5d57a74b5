"""The app: one screen, a terminal that is left as it was found, and errors that end with one sentence."""

from __future__ import annotations

import asyncio
import os
import signal
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from textual.app import App

from assistant.front.browser import opened
from assistant.front.tui.driver import driver_class
from assistant.front.tui.screen import ChatScreen
from assistant.front.tui.theme import TERMINAL
from assistant.model.text import gate

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.front.chat import Chat

SIGNALS = {"SIGTERM": 143, "SIGHUP": 129, "SIGINT": 130}
"""Signals that end the chat, and the exit status of each."""


class ChatApp(App[None]):
    """The chat on the whole screen."""

    CSS_PATH = "chat.tcss"
    TITLE = "Assistant"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (60, "-middle"), (100, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-short"), (16, "-tall")]
    ENABLE_COMMAND_PALETTE = False
    """Textual's own; the chat has one that knows what can be gone to."""

    def __init__(self, begin: Callable[[], tuple[Chat, str]], no_color: bool = False, **named: Any) -> None:
        if no_color:
            os.environ["NO_COLOR"] = "1"
        colourless = "NO_COLOR" in os.environ
        super().__init__(ansi_color=True if colourless else None, **named)
        self.register_theme(TERMINAL)
        if colourless or "TEXTUAL_THEME" not in os.environ:
            self.theme = TERMINAL.name
        if "TEXTUAL_ANIMATIONS" not in os.environ:
            self.animation_level = "none"
        self.chat_screen = ChatScreen(begin)
        self.failure: Exception | None = None

    def get_default_screen(self) -> ChatScreen:
        """Start with the chat."""
        return self.chat_screen

    def on_mount(self) -> None:
        """Leave in good order when the system asks to."""
        loop = asyncio.get_running_loop()
        for name, status in SIGNALS.items():
            with suppress(AttributeError, NotImplementedError, RuntimeError, ValueError):
                loop.add_signal_handler(getattr(signal, name), self.leave, status)

    def leave(self, status: int) -> None:
        """End with an exit status, the terminal restored."""
        self.exit(return_code=status)

    def fail(self, error: Exception) -> None:
        """End with an error that is told once the terminal is restored."""
        self.failure = error
        self.exit(return_code=1)

    def open_address(self, url: str | None) -> None:
        """Open a web address that the person said yes to, and tell what came of it."""
        if url:
            self.notify(gate(opened(url)), markup=False)

    def _handle_exception(self, error: Exception) -> None:
        self.failure = error
        super()._handle_exception(error)

    def _fatal_error(self) -> None:
        """End without a traceback; whoever runs the app tells the error in one sentence."""
        if os.environ.get("ASSISTANT_DEBUG"):
            super()._fatal_error()
        else:
            self._close_messages_no_wait()


def made(begin: Callable[[], tuple[Chat, str]], no_color: bool = False) -> ChatApp:
    """Return the app for a terminal; tests make the class itself."""
    return ChatApp(begin, no_color, driver_class=driver_class())
