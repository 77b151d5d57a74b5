"""The chat screen: widgets post what happened, this decides what becomes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.errors import AssistantError
from assistant.front.acting import filled
from assistant.front.commands import own
from assistant.front.finding import index
from assistant.front.tui.actions import Actions
from assistant.front.tui.known import known
from assistant.front.tui.ranking import ranking
from assistant.front.tui.replies import Line, line, told_before
from assistant.model.text import LONGEST, gate

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.events import DescendantBlur, DescendantFocus
    from textual.widgets import TextArea

    from assistant.front.chat import Chat
    from assistant.front.offers import Offer
    from assistant.front.tui.choices import Choices
    from assistant.front.tui.hints import Hints
    from assistant.front.tui.panel import Panel
    from assistant.front.tui.prompt import Prompt
    from assistant.front.tui.prose import Prose
    from assistant.front.tui.suggestions import Suggestions
    from assistant.model.decision import Decision
    from assistant.model.reply import Reply, Turn

LOADING = "One moment"
WRITE = "Describe your project or ask anything"
ENDED = "This chat has ended: enter leaves"
CUT = f"Only {LONGEST:,} characters fit; the rest was cut."


class ChatScreen(Actions):
    """The chat: what was said is shown, what is typed or picked is handed to the conversation."""

    def __init__(self, begin: Callable[[], tuple[Chat, str]]) -> None:
        super().__init__()
        self._begin = begin
        self._told: Turn | None = None
        self._before: Decision | None = None
        """The decision before the last answer that changed anything; what moved is shown against it."""
        self._notices: list[Line] = []

    def on_mount(self) -> None:
        """Take the keys, and load the knowledge once the first frame is painted."""
        self.prompt.placeholder = LOADING
        self.prompt.focus()
        self.call_after_refresh(self._start)

    async def _start(self) -> None:
        try:
            self.chat, name = self._begin()
            self.chat.warn = self._warned
            turn = self.chat.open(name)
        except (AssistantError, OSError) as error:
            self.app.fail(error)  # type: ignore[attr-defined]
            return
        if self.chat.notice:
            self._warned(self.chat.notice)
        await self.take_up(turn)

    def _warned(self, sentence: str) -> None:
        """Keep a word on the program for when the turn is shown."""
        self._notices.append(Line("notice", gate(sentence)))

    async def take_up(self, turn: Turn) -> None:
        """Show a chat from its beginning: what was said in earlier sittings, then this turn."""
        assert self.chat is not None
        await self.transcript.forget()
        self._told = self._before = None
        await self.transcript.add(told_before(self.chat.earlier, self.chat.pack))
        await self.show(turn)

    async def show(self, turn: Turn) -> None:
        """Show a turn: what was said, what can be picked, what is known, how the candidates stand."""
        assert self.chat is not None
        pack = self.chat.pack
        said = [Line("user", turn.user, turn.number)] if turn.number and turn.user else []
        lines = [*said, *(line(reply, turn.number, pack) for reply in turn.replies), *self._notices]
        self._notices = []
        self._offer(turn)
        self.known.show(known(turn.profile, pack))
        if self._told is not None and self._told.profile != turn.profile:
            self._before = self._told.decision if self._told.profile.entries else None
        self._told = turn
        self.ranking.show(ranking(turn.decision, self._before, pack))
        await self.transcript.add(lines)
        index(self.chat)

    def _offer(self, turn: Turn) -> None:
        asked: Reply | None = next((reply for reply in reversed(turn.replies) if reply.choices), None)
        self.ended, self.overflowed = turn.ended, False
        self.choices.show(None if turn.ended else asked, turn.profile.values(asked.slot) if asked else ())
        self.prompt.placeholder = ENDED if turn.ended else WRITE
        self.hint()

    async def on_prompt_sent(self, event: Prompt.Sent) -> None:
        """Take what was typed: the marks of choices pick them, all else is said."""
        if self.chat is None:
            self.prompt.text = event.text
            return
        picked = self.choices.picked() if self.choices.pointed_by(event.text) else ()
        if picked:
            await self._choose(picked)
        else:
            await self.say(event.text)

    async def say(self, text: str) -> None:
        """Do what a text says: a command of the screen, or something for the conversation."""
        if self.chat is None:
            return
        self.action_close_side()
        self.transcript.mark("")
        name, words = own(text)
        if name:
            await self.act(name, words)
        else:
            await self.show(self.chat.respond(filled(text, self.chat)))

    async def on_prompt_empty(self, event: Prompt.Empty) -> None:
        """Let the keys work the choices while nothing is typed."""
        if event.key == "enter":
            await self._entered()
        elif event.key == "space":
            if not self.choices.toggle():
                self.prompt.insert(" ")
        elif not self.choices.step(1 if event.key == "down" else -1) and event.key == "up":
            self.prompt.recall(-1)

    async def _entered(self) -> None:
        if self.ended:
            self.app.exit()
        elif picked := self.choices.picked():
            await self._choose(picked)

    async def on_choices_taken(self, event: Choices.Taken) -> None:
        """Take the choice that was clicked."""
        await self._choose(event.values)

    async def _choose(self, values: tuple[str, ...]) -> None:
        if self.chat is not None:
            self.action_close_side()
            await self.show(self.chat.choose(values))

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Let the choices, or what can be written next, follow what is typed."""
        text = event.text_area.text
        self._leaving = False
        fitting = self.fitting(text)
        self.suggestions.show(fitting)
        self.choices.display = bool(self.choices.marks) and not fitting
        self.prompt.steering = bool(fitting)
        self.choices.point(text)
        self.hint()

    async def on_prompt_steered(self, event: Prompt.Steered) -> None:
        """Let the keys work what is offered; enter takes what needs no more words, or what is typed in full."""
        picked = self.suggestions.picked()
        if event.key in ("up", "down"):
            self.suggestions.step(-1 if event.key == "up" else 1)
        elif picked is not None:
            await self.complete(picked, send=event.key == "enter")

    async def on_suggestions_taken(self, event: Suggestions.Taken) -> None:
        """Take the offer that was clicked."""
        await self.complete(event.offer, send=True)

    async def complete(self, offer: Offer, send: bool) -> None:
        """Write what was offered; send it where nothing more must follow. What was found is gone to."""
        typed = self.prompt.text
        if typed.startswith("/find ") and send:
            await self.transcript.go(int(offer.line.rpartition(" ")[2]), typed.partition(" ")[2].strip())
            return
        is_typed = typed.strip() in (offer.line.strip(), offer.line.strip().rstrip(","))
        self.prompt.text = offer.line
        self.prompt.move_cursor(self.prompt.document.end)
        if send and (is_typed or not offer.unfinished):
            self.prompt.text = offer.line.strip().rstrip(",")
            self.prompt.send()

    async def on_panel_picked(self, event: Panel.Picked) -> None:
        """Do what was picked at the side; what is only looked at leaves the keys there."""
        name, words = own(event.words)
        if name:
            await self.act(name, words)
        else:
            await self.say(event.words)

    def on_panel_left(self, event: Panel.Left) -> None:
        """Go on to the other part of the side."""
        other = self.ranking if event.panel is self.known else self.known
        other.first(at_end=event.by < 0)

    def on_descendant_focus(self, event: DescendantFocus) -> None:  # noqa: ARG002
        """Show the keys that work where the focus is."""
        self.hint()

    def on_descendant_blur(self, event: DescendantBlur) -> None:  # noqa: ARG002
        """Show the keys that work where the focus is."""
        self.call_later(self.hint)

    def on_prose_linked(self, event: Prose.Linked) -> None:
        """Ask before an address is opened."""
        self.ask_to_open(event.url)

    async def on_hints_clicked(self, event: Hints.Clicked) -> None:
        """Do what the key of the clicked hint does."""
        await self.press(event.key)

    def on_prompt_cut(self) -> None:
        """Say that a paste was too long."""
        self.notify(CUT, markup=False, severity="warning")

    def on_transcript_overflowed(self) -> None:
        """Repeat the question above its choices."""
        self.choices.title(True)
        self.overflowed = True
        self.hint()
