"""A widget of Markdown text, drawn as `Content` for whatever width it gets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message import Message
from textual.widget import Widget

from assistant.front.tui.content import laid

if TYPE_CHECKING:
    from textual.content import Content
    from textual.events import Click
    from textual.geometry import Offset, Size

ADDRESSES = ("http://", "https://")


class Prose(Widget):
    """Markdown without a Markdown widget: one line of cache, no children."""

    DEFAULT_CSS = """
    Prose {
        height: auto;
        width: 1fr;
    }
    """

    class Linked(Message):
        """A web address was clicked."""

        def __init__(self, url: str) -> None:
            super().__init__()
            self.url = url

    def __init__(self, text: str, **named: str) -> None:
        super().__init__(**named)  # type: ignore[arg-type]
        self.text = text
        """The Markdown that is shown."""
        self._made: tuple[int, Content] | None = None
        self._marked = ""

    def forget(self) -> None:
        """Draw anew: what is shown has changed."""
        self._made = None
        self.refresh(layout=True)

    def mark(self, words: str) -> None:
        """Show these words reversed wherever they stand, '' for none."""
        if words.casefold() != self._marked:
            self._marked = words.casefold()
            self.forget()

    def _at(self, width: int) -> Content:
        if self._made is None or self._made[0] != width:
            drawn = self.drawn(width)
            self._made = (width, reversed_where(drawn, self._marked) if self._marked else drawn)
        return self._made[1]

    def drawn(self, width: int) -> Content:
        """Return what is shown at a width; widgets of a kind override this to add to it."""
        return laid(self.text, width)

    def render(self) -> Content:
        """Draw at the present width."""
        return self._at(self.content_size.width)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """Return the lines that the text takes at a width."""
        return self._at(width).plain.count("\n") + 1

    def get_content_width(self, container: Size, viewport: Size) -> int:  # noqa: ARG002
        """Take the width there is."""
        return container.width

    def on_click(self, event: Click) -> None:
        """Tell which address was clicked."""
        offset = event.get_content_offset(self)
        url = self.address_at(offset) if offset is not None else ""
        if url:
            event.stop()
            self.post_message(self.Linked(url))

    def address_at(self, offset: Offset) -> str:
        """Return the web address under a place of the text, '' for none; one that was broken is put together."""
        words = self._at(self.content_size.width).plain.split("\n")
        start = sum(len(line) + 1 for line in words[: offset.y]) + offset.x
        joined = "\n".join(words)
        at = max((joined.rfind(head, 0, start + len(head)) for head in ADDRESSES), default=-1)
        if at < 0 or start >= len(joined):
            return ""
        end = next((n for n in range(at, len(joined)) if joined[n] in " )\n"), len(joined))
        return joined[at:end].rstrip(".,") if at <= start < end else ""


def reversed_where(content: Content, words: str) -> Content:
    """Return content with some words reversed, small or capital letters alike."""
    plain = content.plain.casefold()
    at = plain.find(words)
    while at >= 0:
        content = content.stylize("reverse", at, at + len(words))
        at = plain.find(words, at + len(words))
    return content
