"""One widget for each type of reply, and one for what the person said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual.content import Content

from assistant.front.tui.content import hung
from assistant.front.tui.prose import Prose
from assistant.model.knowledge import Source
from assistant.model.text import gate
from assistant.model.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable

    from assistant.model.pack import Pack
    from assistant.model.reply import Reply

SOURCES = "Sources"
SIGN = "\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK} "
"""What stands before the person's own words."""


class Line(Value):
    """What the transcript keeps of one thing said: enough to draw it again."""

    type: str
    text: str
    turn: int = 0
    sources: tuple[Source, ...] = ()


class Said(Prose):
    """What the person said, as it was typed: never read as Markdown."""

    def drawn(self, width: int) -> Content:
        """Show the text behind a sign."""
        return Content("\n").join(hung(Content(self.text), width, Content(SIGN), "  "))


class Say(Prose):
    """Something said."""


class Ask(Prose):
    """A question; its choices stand in the list below the transcript."""


class Cited(Prose):
    """Text with the sources that carry it."""

    def __init__(self, text: str, sources: tuple[Source, ...] = ()) -> None:
        super().__init__(text)
        self.sources = sources

    def drawn(self, width: int) -> Content:
        """Show the text, then where it comes from."""
        text = super().drawn(width)
        if not self.sources:
            return text
        lines = [Content.styled(SOURCES, "bold dim")]
        for source in self.sources:
            words = Content.assemble((source.title, "dim"), " ", (source.url, "dim underline"))
            lines += words.wrap(max(8, width))
        return Content("\n").join([text, Content(""), *lines])


class Answered(Cited):
    """An answer to a question."""


class Corrected(Cited):
    """A correction of something that is not so."""


class Recommended(Cited):
    """The recommendation, as a card."""


class Compared(Cited):
    """Candidates side by side."""


class Menu(Prose):
    """What can be done here."""


class Trouble(Prose):
    """Something that was not understood or can't be done."""


class End(Prose):
    """The last words."""


class Notice(Prose):
    """A word on the program itself: where sessions are kept, a warning."""


WIDGETS: dict[str, type[Prose]] = {
    "user": Said,
    "say": Say,
    "ask": Ask,
    "answer": Answered,
    "correct": Corrected,
    "recommend": Recommended,
    "compare": Compared,
    "menu": Menu,
    "problem": Trouble,
    "end": End,
    "notice": Notice,
}
"""The widget of each type of line."""


def line(reply: Reply, turn: int, pack: Pack) -> Line:
    """Return a reply as the transcript keeps it."""
    cited = reply.answer.sources if reply.answer else ()
    return Line(reply.type, reply.text, turn, tuple(s for s in map(pack.sources.get, cited) if s))


def widget(kept: Line) -> Prose:
    """Return the widget that shows a line."""
    made = WIDGETS.get(kept.type, Say)
    return made(kept.text, kept.sources) if issubclass(made, Cited) else made(kept.text)


def told_before(records: Iterable[dict[str, Any]], pack: Pack) -> list[Line]:
    """Return the turns of a session that was taken up as lines."""
    lines: list[Line] = []
    for record in records:
        number = record.get("turn", 0)
        lines += [Line("user", gate(str(record["user"])), number)] if record.get("user") else []
        for reply in record.get("replies", ()):
            cited = tuple(s for s in map(pack.sources.get, map(str, reply.get("sources", ()))) if s)
            lines.append(Line(str(reply.get("type", "say")), gate(str(reply.get("text", ""))), number, cited))
    return lines
