"""Completion in line mode: tab offers the commands that work now and the names behind them."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from assistant.front.offers import offers

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.front.chat import Chat


def completer(chat: Chat) -> Callable[[str, int], str | None]:
    """Return a function for readline: the line so far and a number give the line completed in that way, or None."""

    def complete(line: str, number: int) -> str | None:
        fitting = [offer.line for offer in offers(line, chat)]
        return fitting[number] if number < len(fitting) else None

    return complete


def install(chat: Chat) -> None:
    """Let tab complete what is typed, where the system has readline."""
    with suppress(ImportError):
        import readline

        readline.set_completer(completer(chat))
        readline.set_completer_delims("")
        readline.parse_and_bind("tab: complete")
