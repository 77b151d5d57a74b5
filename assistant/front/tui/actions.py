"""What keys and commands of the screen do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.binding import Binding

from assistant.errors import AssistantError
from assistant.front.acting import done
from assistant.front.commands import leaders
from assistant.front.finding import answered
from assistant.front.names import candidate
from assistant.front.offers import offers
from assistant.front.tui.layout import Layout
from assistant.front.tui.replies import Line
from assistant.model.text import gate

if TYPE_CHECKING:
    from assistant.front.offers import Offer
    from assistant.model.reply import Turn

LEAVES = "ctrl+c once more leaves the chat; so does ctrl+q."
COPIED = "The last answer was sent to the terminal's clipboard."
KEYS = {
    "F1": "help",
    "F2": "side",
    "F3": "why",
    "F4": "compare",
    "F5": "say('/back')",
    "F6": "begin('/export ')",
    "/": "begin('/')",
    "page down": "page(1)",
    "ctrl+p": "palette",
    "escape": "close_side",
    "enter": "enter",
    "ctrl+q": "app.quit",
}
"""The action of each key in the last row, for clicks."""


class Actions(Layout):
    """The keys of the chat screen."""

    BINDINGS = [
        Binding("f1", "help", "Help"),
        Binding("f2", "side", "What I know"),
        Binding("f3", "why", "Why"),
        Binding("f4", "compare", "Compare"),
        Binding("f5", "say('/back')", "Back"),
        Binding("f6", "begin('/export ')", "Save", priority=True),
        Binding("f7,ctrl+f", "begin('/find ')", "Search", priority=True),
        Binding("ctrl+p", "palette", "Go to", priority=True),
        Binding("pageup", "page(-1)", "Page up", priority=True, show=False),
        Binding("pagedown", "page(1)", "Page down", priority=True, show=False),
        Binding("alt+up", "turn(-1)", "Earlier turn", show=False),
        Binding("alt+down", "turn(1)", "Later turn", show=False),
        Binding("ctrl+y", "copy", "Copy the last answer", priority=True),
        Binding("ctrl+c", "interrupt", "Copy, clear or leave", priority=True, show=False),
        Binding("escape", "close_side", "Close", show=False),
    ]
    _leaving = False
    """Whether ctrl+c was pressed and nothing has been typed or said since."""

    async def say(self, text: str) -> None:
        """Do what a text says; the chat screen knows how."""
        raise NotImplementedError

    async def take_up(self, turn: Turn) -> None:
        """Show another chat; the chat screen knows how."""
        raise NotImplementedError

    async def complete(self, offer: Offer, send: bool) -> None:
        """Write what was offered; the chat screen knows how."""
        raise NotImplementedError

    def fitting(self, text: str) -> tuple[Offer, ...]:
        """Return what may be written next."""
        return offers(text, self.chat, sorted(self.app.available_themes)) if self.chat else ()

    async def act(self, name: str, words: str) -> None:
        """Do a command of the screen, or one that every front has, and show what came of it."""
        assert self.chat is not None
        if name == "copy":
            self.action_copy()
        elif name == "theme" and words in self.app.available_themes:
            self.app.theme = words
        elif name == "theme":
            await self.tell(", ".join(sorted(self.app.available_themes)))
        elif name == "explain":
            await self._explain(words)
        elif not (name == "turn" and words.isdecimal() and await self.transcript.go(int(words))):
            did = done(name, words, self.chat)
            if did.turn is not None:
                await self.take_up(did.turn)
            else:
                await self.tell(did.text, "notice" if did.aside else "say")

    async def tell(self, text: str, sort: str = "notice") -> None:
        """Show a word that is no part of the conversation."""
        await self.transcript.add([Line(sort, gate(text))])

    async def _explain(self, words: str) -> None:
        assert self.chat is not None
        try:
            self._open_why(candidate(words, self.chat.pack) if words else "")
        except AssistantError as error:
            await self.tell(f"{error}.")

    def _open_why(self, one: str) -> None:
        from assistant.front.tui.modals import Why

        if self.chat is not None and self.chat.turns:
            self.app.push_screen(Why(self.chat.turns[-1], self.chat.pack, one))

    def action_help(self) -> None:
        """Open the help."""
        from assistant.front.tui.modals import Help

        self.app.push_screen(Help())

    def action_why(self) -> None:
        """Open how it was decided."""
        self._open_why("")

    def action_compare(self) -> None:
        """Put candidates side by side: those compared last, or those that stand first."""
        from assistant.front.tui.compare import Compare

        if self.chat is None or not self.chat.turns:
            return
        turn = self.chat.turns[-1]
        ids = self._compared() or leaders(turn, 3 if self.has_class("-wide") else 2)
        if ids:
            self.app.push_screen(Compare(turn, self.chat.pack, ids))

    def _compared(self) -> tuple[str, ...]:
        """Return the candidates that the last turn compared."""
        assert self.chat is not None
        reply = next((reply for reply in self.chat.turns[-1].replies if reply.type == "compare"), None)
        named = reply.id.split(":")[1:] if reply else []
        return tuple(name for name in named if name in self.chat.pack.candidates)[:3]

    def action_palette(self) -> None:
        """Open the palette."""
        from assistant.front.palette import entries
        from assistant.front.tui.palette import Palette

        if self.chat is not None:
            found = entries(self.chat, sorted(self.app.available_themes))
            self.app.push_screen(Palette(found), self._took)

    async def _took(self, offer: Offer | None) -> None:
        if offer is not None:
            await self.complete(offer, send=True)

    def ask_to_open(self, url: str) -> None:
        """Ask whether an address is to be opened in the browser."""
        from assistant.front.tui.modals import Address

        self.app.push_screen(Address(url), self.app.open_address)  # type: ignore[attr-defined]

    async def action_say(self, text: str) -> None:
        """Say something by a key."""
        await self.say(text)

    def action_begin(self, text: str) -> None:
        """Begin a command that the person finishes."""
        self.action_close_side()
        self.prompt.text = text
        self.prompt.move_cursor(self.prompt.document.end)

    def action_enter(self) -> None:
        """Do what enter does in the prompt."""
        self.prompt.send()

    def action_side(self) -> None:
        """Put the keys on the side, opening it where it is folded; a second time, go back."""
        if isinstance(self.focused, type(self.known)):
            self.action_close_side()
            return
        self.add_class("-side")
        self.known.first()

    def action_close_side(self) -> None:
        """Fold the side, leave the search, and go back to the prompt."""
        self.remove_class("-side")
        self.transcript.mark("")
        if self.prompt.text.startswith("/"):
            self.prompt.clear()
        self.set_focus(self.prompt)

    def action_page(self, by: int) -> None:
        """Scroll what is in front by a page."""
        is_folded = self.has_class("-side") and not self.has_class("-wide")
        target = self.side if is_folded else self.transcript
        if by < 0:
            target.release_anchor()
            target.scroll_page_up(animate=False)
        else:
            target.scroll_page_down(animate=False)

    async def action_turn(self, by: int) -> None:
        """Go to the turn before or after the top of the view."""
        await self.transcript.turn(by)

    def action_copy(self) -> None:
        """Send the last answer to the terminal's clipboard."""
        text = answered(self.chat) if self.chat else ""
        if text:
            self.app.copy_to_clipboard(text)
            self.notify(COPIED, markup=False)

    def action_interrupt(self) -> None:
        """Copy what is selected, else clear what is typed, else leave the second time."""
        selected = self.prompt.selected_text or self.get_selected_text()
        if selected:
            self.app.copy_to_clipboard(selected)
        elif self.prompt.text:
            self.action_close_side()
            self.prompt.clear()
        elif self._leaving:
            self.app.exit()
        else:
            self._leaving = True
            self.notify(LEAVES, markup=False)

    async def press(self, key: str) -> None:
        """Do what a key of the last row does."""
        action = KEYS.get(key)
        if action:
            await self.run_action(action)
