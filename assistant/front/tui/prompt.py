"""The prompt: several lines, enter sends, history at the edges, pasted lines kept, far too long ones cut aloud."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message import Message
from textual.widgets import TextArea

from assistant.model.text import LONGEST, gate

if TYPE_CHECKING:
    from textual.events import Key, Paste

BREAKS = ("shift+enter", "ctrl+j", "alt+enter")
"""Keys that break the line without sending."""


class Prompt(TextArea):
    """Where the person types. It posts facts; the screen decides what becomes of them."""

    class Sent(Message):
        """Something was typed and sent."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    class Empty(Message):
        """A key was pressed while nothing was typed: up, down, space or enter."""

        def __init__(self, key: str) -> None:
            super().__init__()
            self.key = key

    class Steered(Message):
        """Up, down, tab or enter was pressed while a command is being typed."""

        def __init__(self, key: str) -> None:
            super().__init__()
            self.key = key

    class Cut(Message):
        """What was pasted was too long."""

    def __init__(self) -> None:
        super().__init__(soft_wrap=True, compact=True, highlight_cursor_line=False)
        self.cursor_blink = False
        self.past: list[str] = []
        self.steering = False
        """Whether a list of commands stands open that the keys work on."""
        self._at = 0

    async def _on_key(self, event: Key) -> None:
        handled = True
        if event.key in BREAKS:
            self.insert("\n")
        elif self.steering and event.key in ("up", "down", "tab", "enter"):
            self.post_message(self.Steered(event.key))
        elif event.key == "enter":
            self.send()
        elif event.key in ("up", "down", "space") and not self.text:
            self.post_message(self.Empty(event.key))
        elif event.key in ("up", "down") and self._at_edge(event.key):
            self.recall(-1 if event.key == "up" else 1)
        else:
            handled = False
        if handled:
            event.stop()
            event.prevent_default()
            return
        await super()._on_key(event)

    def _at_edge(self, key: str) -> bool:
        row = self.cursor_location[0]
        return row == 0 if key == "up" else row == self.document.line_count - 1

    def send(self) -> None:
        """Post what was typed, and begin anew."""
        text = self.text.strip()
        if not text:
            self.post_message(self.Empty("enter"))
            return
        if not self.past or self.past[-1] != text:
            self.past.append(text)
        self._at = len(self.past)
        self.clear()
        self.post_message(self.Sent(text))

    def recall(self, by: int) -> None:
        """Bring back what was sent before, or after that."""
        at = self._at + by
        if 0 <= at <= len(self.past):
            self._at = at
            self.text = self.past[at] if at < len(self.past) else ""
            self.move_cursor(self.document.end)

    async def _on_paste(self, event: Paste) -> None:
        """Insert what was pasted, through the gate, as far as there is room."""
        event.stop()
        event.prevent_default()
        room = max(0, LONGEST - len(self.text))
        clean = gate(event.text[: 4 * LONGEST])
        if len(clean) > room or len(event.text) > 4 * LONGEST:
            self.post_message(self.Cut())
        self.insert(clean[:room])
