"""The choices of the open question: by number or letter, arrows, or mouse; several where the slot takes several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from assistant.front.lines import marked
from assistant.front.plain import plain
from assistant.front.tui.content import hung
from assistant.front.tui.replies import SIGN

if TYPE_CHECKING:
    from collections.abc import Iterable

    from assistant.model.reply import Choice, Reply


class Choices(OptionList, can_focus=False):
    """A list that the prompt steers; it posts what was taken and knows nothing else."""

    class Taken(Message):
        """These values were picked."""

        def __init__(self, values: tuple[str, ...]) -> None:
            super().__init__()
            self.values = values

    def __init__(self) -> None:
        super().__init__(markup=False, compact=True)
        self.marks: list[tuple[str, Choice]] = []
        self.many = False
        self.checked: set[str] = set()
        self.question = ""
        self._followed = False
        self.display = False

    def show(self, reply: Reply | None, checked: Iterable[str] = ()) -> None:
        """Offer the choices of a question, or none; of several possible, these are checked already."""
        self.many = bool(reply and reply.many)
        self.checked = set(checked) if self.many else set()
        self.marks = list(marked(reply.choices, reply.lettered)) if reply else []
        self.clear_options()
        self.highlighted = None
        self.add_options([Option(self._drawn(at)) for at in range(len(self.marks))])
        self.display = bool(self.marks)
        self.question = plain(reply.text).split("\n")[0] if reply else ""
        self.title(False)
        self.scroll_home(animate=False)

    def title(self, shown: bool) -> None:
        """Say above the choices what they answer, where the question itself is out of sight."""
        self.border_title = Content(self.question)
        self.set_class(shown, "-titled")

    def _drawn(self, at: int) -> Content:
        """Return a choice as it is shown; the highlight is part of the text, so that it needs no colours."""
        mark, choice = self.marks[at]
        is_here = at == self.highlighted
        box = ("[x] " if choice.value in self.checked else "[ ] ") if self.many else ""
        sign = SIGN if is_here else "  "
        lead = Content.assemble(sign, (mark.rjust(2), "bold $text-primary"), "  ", (box, "$text-secondary"))
        shown = Content.styled(choice.label, "reverse" if is_here else "")
        width = self.scrollable_content_region.width or len(lead) + len(shown)
        return Content("\n").join(hung(shown, width, lead, " " * len(lead)))

    def watch_highlighted(self, highlighted: int | None) -> None:
        """Draw the highlight anew."""
        super().watch_highlighted(highlighted)
        self._redraw()

    def on_resize(self) -> None:
        """Wrap anew."""
        self._redraw()

    def hints(self) -> tuple[tuple[str, str], ...]:
        """Return the keys that work on the choices, with what they do."""
        if not self.marks:
            return (("enter", "send"),)
        first, last = self.marks[0][0], self.marks[-1][0]
        key = ("space", "check") if self.many else (f"{first}-{last}", "choose")
        return (key, ("enter", "send"), ("↓", "browse"))

    def step(self, by: int) -> bool:
        """Move the highlight; return False when it left the list upwards."""
        if not self.marks:
            return False
        at = -1 if self.highlighted is None else self.highlighted
        if at + by < 0:
            left = at >= 0
            self.highlighted = None
            return left
        self.highlighted = min(at + by, len(self.marks) - 1)
        return True

    def point(self, text: str) -> None:
        """Let the highlight and the boxes follow what is typed: a mark, or several with commas."""
        fitting = self._fitting(text)
        if text or self._followed:
            self._pointed(fitting[-1] if fitting else None, {self.marks[at][1].value for at in fitting})
        self._followed = bool(text)

    def pointed_by(self, text: str) -> bool:
        """Return whether a text is nothing but marks of choices; they are then the ones picked."""
        fitting = self._fitting(text)
        if fitting:
            self._pointed(fitting[-1], {self.marks[at][1].value for at in fitting})
        return bool(fitting)

    def _fitting(self, text: str) -> list[int]:
        known = {mark: at for at, (mark, _) in enumerate(self.marks)}
        typed = text.lower().replace(",", " ").split()
        fitting = [known[part] for part in typed if part in known]
        return fitting if len(fitting) == len(typed) and (len(typed) < 2 or self.many) else []

    def _pointed(self, at: int | None, values: set[str]) -> None:
        if self.many and self.checked != values:
            self.checked = values
            self._redraw()
        self.highlighted = at

    def toggle(self) -> bool:
        """Check or uncheck the highlighted choice; return whether there was one to check."""
        if not self.many or self.highlighted is None:
            return False
        self.checked ^= {self.marks[self.highlighted][1].value}
        self._redraw()
        return True

    def _redraw(self) -> None:
        for at in range(self.option_count):
            self.replace_option_prompt_at_index(at, self._drawn(at))

    def picked(self) -> tuple[str, ...]:
        """Return the values checked, or else the one highlighted."""
        found = tuple(choice.value for _, choice in self.marks if choice.value in self.checked)
        if found or self.highlighted is None:
            return found
        return (self.marks[self.highlighted][1].value,)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Take what was clicked, or check it where several can be taken."""
        event.stop()
        if self.many:
            self.highlighted = event.option_index
            self.toggle()
        else:
            self.post_message(self.Taken((self.marks[event.option_index][1].value,)))
