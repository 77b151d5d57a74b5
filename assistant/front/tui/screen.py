"""The chat screen: widgets post what happened, this decides what becomes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import getters
from textual.binding import Binding
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.screen import Screen

from assistant.errors import AssistantError
from assistant.front.commands import fitting, moments, own
from assistant.front.tui.acting import act
from assistant.front.tui.choices import Choices
from assistant.front.tui.hints import Hints
from assistant.front.tui.known import known
from assistant.front.tui.panel import Panel
from assistant.front.tui.prompt import Prompt
from assistant.front.tui.ranking import ranking
from assistant.front.tui.replies import Line, line, told_before
from assistant.front.tui.suggestions import Suggestions
from assistant.front.tui.transcript import Transcript
from assistant.model.text import LONGEST, gate

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult
    from textual.widgets import TextArea

    from assistant.front.chat import Chat
    from assistant.front.commands import Command
    from assistant.model.decision import Decision
    from assistant.model.reply import Reply, Turn

KNOWN_TITLE = "What I know so far"
RANKING_TITLE = "Ranking"
LOADING = "One moment"
WRITE = "Describe your project or ask anything"
ENDED = "This chat has ended: enter leaves"
CUT = f"Only {LONGEST:,} characters fit; the rest was cut."


class ChatScreen(Screen[None]):
    """Transcript, choices and prompt on the left; what is known and the ranking on the right."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (60, "-middle"), (100, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-short"), (16, "-tall")]
    BINDINGS = [
        Binding("f1", "help", "Help"),
        Binding("f2", "side", "What I know"),
        Binding("pageup", "page(-1)", "Page up", priority=True, show=False),
        Binding("pagedown", "page(1)", "Page down", priority=True, show=False),
        Binding("alt+up", "turn(-1)", "Earlier turn", show=False),
        Binding("alt+down", "turn(1)", "Later turn", show=False),
        Binding("ctrl+y", "copy", "Copy the last answer"),
        Binding("escape", "close_side", "Close", show=False),
    ]
    transcript = getters.query_one(Transcript)
    choices = getters.query_one(Choices)
    suggestions = getters.query_one(Suggestions)
    prompt = getters.query_one(Prompt)
    known = getters.query_one("#known", Panel)
    ranking = getters.query_one("#ranking", Panel)
    hints = getters.query_one(Hints)
    side = getters.query_one("#side", VerticalScroll)

    def __init__(self, begin: Callable[[], tuple[Chat, str]]) -> None:
        super().__init__()
        self._begin = begin
        self.chat: Chat | None = None
        self._decided: Decision | None = None
        self._ended = self._more = False
        self._notices: list[Line] = []

    def compose(self) -> ComposeResult:
        """Lay out the parts."""
        with Horizontal(id="body"):
            with Vertical(id="talk"):
                yield Transcript()
                yield Choices()
                yield Suggestions()
                yield Prompt()
            with VerticalScroll(id="side", can_focus=False):
                yield Panel(KNOWN_TITLE, id="known")
                yield Panel(RANKING_TITLE, id="ranking")
        yield Hints()

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
        await self.transcript.add(told_before(self.chat.earlier))
        await self._show(turn)

    def _warned(self, sentence: str) -> None:
        """Keep a word on the program for when the turn is shown."""
        self._notices.append(Line("notice", gate(sentence)))

    async def _show(self, turn: Turn) -> None:
        """Show a turn: what was said, what can be picked, what is known, how the candidates stand."""
        assert self.chat is not None
        pack = self.chat.pack
        said = [Line("user", turn.user, turn.number)] if turn.number and turn.user else []
        lines = [*said, *(line(reply, turn.number, pack) for reply in turn.replies), *self._notices]
        self._notices = []
        self._offer(turn)
        self.known.show(known(turn.profile, pack))
        self.ranking.show(ranking(turn.decision, self._decided, pack))
        self._decided = turn.decision if turn.profile.entries else None
        await self.transcript.add(lines)

    def _offer(self, turn: Turn) -> None:
        asked: Reply | None = next((reply for reply in reversed(turn.replies) if reply.choices), None)
        self._ended, self._more = turn.ended, False
        self.choices.show(None if turn.ended else asked)
        self.prompt.placeholder = ENDED if turn.ended else WRITE
        self._hint()

    def _hint(self) -> None:
        if self._ended:
            self.hints.show(("enter", "leave"))
        elif self.suggestions.display:
            self.hints.show(("↑↓", "browse"), ("tab", "complete"), ("enter", "take"))
        else:
            more = [("page down", "more")] if self._more else []
            self.hints.show(*more, *self.choices.hints())

    async def on_prompt_sent(self, event: Prompt.Sent) -> None:
        """Take what was typed: the marks of choices pick them, all else is said."""
        if self.chat is None:
            self.prompt.text = event.text
            return
        self.remove_class("-side")
        name, words = own(event.text)
        if name:
            await act(self, name, words)
            return
        picked = self.choices.picked() if self.choices.pointed_by(event.text) else ()
        await self._show(self.chat.choose(picked) if picked else self.chat.respond(event.text))

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
        if self._ended:
            self.app.exit()
        elif picked := self.choices.picked():
            await self._choose(picked)

    async def on_choices_taken(self, event: Choices.Taken) -> None:
        """Take the choice that was clicked."""
        await self._choose(event.values)

    async def _choose(self, values: tuple[str, ...]) -> None:
        if self.chat is not None:
            await self._show(self.chat.choose(values))

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Let the choices, or the commands, follow what is typed."""
        text = event.text_area.text
        commands = fitting(text, moments(self.chat.turns[-1] if self.chat and self.chat.turns else None))
        self.suggestions.show(commands)
        self.choices.display = bool(self.choices.marks) and not commands
        self.prompt.steering = bool(commands)
        self.choices.point(text)
        self._hint()

    def on_prompt_steered(self, event: Prompt.Steered) -> None:
        """Let the keys work the commands; enter takes one that needs no more words, or what is typed in full."""
        picked = self.suggestions.picked()
        if event.key in ("up", "down"):
            self.suggestions.step(-1 if event.key == "up" else 1)
        elif picked is not None:
            self._complete(picked, send=event.key == "enter")

    def on_suggestions_taken(self, event: Suggestions.Taken) -> None:
        """Take the command that was clicked."""
        self._complete(event.command, send=True)

    def _complete(self, command: Command, send: bool) -> None:
        typed = self.prompt.text == f"/{command.name}"
        self.prompt.text = f"/{command.name} " if command.takes and not typed else f"/{command.name}"
        self.prompt.move_cursor(self.prompt.document.end)
        if send and (typed or not command.takes):
            self.prompt.send()

    def on_panel_picked(self, event: Panel.Picked) -> None:
        """Begin what a click on the side asks for; the person finishes and sends it."""
        self.action_close_side()
        self.prompt.text = event.words
        self.prompt.move_cursor(self.prompt.document.end)

    def on_prompt_cut(self) -> None:
        """Say that a paste was too long."""
        self.notify(CUT, markup=False, severity="warning")

    def on_transcript_overflowed(self) -> None:
        """Repeat the question above its choices."""
        self.choices.title(True)
        self._more = True
        self._hint()

    def action_help(self) -> None:
        """Open the help."""
        from assistant.front.tui.modals import Help

        self.app.push_screen(Help())

    def action_side(self) -> None:
        """Open or fold the side where it does not stand open anyway."""
        self.toggle_class("-side")
        if not self.has_class("-side"):
            self.prompt.focus()

    def action_close_side(self) -> None:
        """Fold the side."""
        self.remove_class("-side")
        self.prompt.focus()

    def action_page(self, by: int) -> None:
        """Scroll what is in front by a page."""
        target = self.side if self.has_class("-side") else self.transcript
        if by < 0:
            target.release_anchor()
            target.scroll_page_up(animate=False)
        else:
            target.scroll_page_down(animate=False)

    def action_turn(self, by: int) -> None:
        """Scroll to the turn before or after the top of the view."""
        self.transcript.turn(by)

    async def action_copy(self) -> None:
        """Send the last thing said to the terminal's clipboard."""
        await act(self, "copy", "")
