"""Commands that fit what is being typed after `/`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

if TYPE_CHECKING:
    from assistant.front.commands import Command


class Suggestions(OptionList, can_focus=False):
    """A list under the transcript while a command is typed; the prompt steers it."""

    class Taken(Message):
        """A command was picked."""

        def __init__(self, command: Command) -> None:
            super().__init__()
            self.command = command

    def __init__(self) -> None:
        super().__init__(markup=False, compact=True)
        self.commands: tuple[Command, ...] = ()
        self.display = False

    def show(self, commands: tuple[Command, ...]) -> None:
        """Offer these commands; none hides the list."""
        if commands != self.commands:
            self.highlighted = None
            self.clear_options()
            self.commands = commands
            self.add_options([Option(self._drawn(at)) for at in range(len(commands))])
            self.highlighted = 0 if commands else None
        self.display = bool(commands)

    def _drawn(self, at: int) -> Content:
        command = self.commands[at]
        words = f" <{command.takes}>" if command.takes else ""
        name = Content.styled(f"/{command.name}{words}".ljust(24), "reverse" if at == self.highlighted else "bold")
        return Content.assemble("  ", name, "  ", (command.does, "dim"))

    def watch_highlighted(self, highlighted: int | None) -> None:
        """Draw the highlight anew."""
        super().watch_highlighted(highlighted)
        for at in range(self.option_count):
            self.replace_option_prompt_at_index(at, self._drawn(at))

    def step(self, by: int) -> None:
        """Move the highlight, round at the ends."""
        if self.commands:
            self.highlighted = ((self.highlighted or 0) + by) % len(self.commands)

    def picked(self) -> Command | None:
        """Return the highlighted command."""
        return None if self.highlighted is None else self.commands[self.highlighted]

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Take what was clicked."""
        event.stop()
        self.post_message(self.Taken(self.commands[event.option_index]))
