"""A widget of Markdown text, drawn as `Content` for whatever width it gets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widget import Widget

from assistant.front.tui.content import laid

if TYPE_CHECKING:
    from textual.content import Content
    from textual.geometry import Size


class Prose(Widget):
    """Markdown without a Markdown widget: one line of cache, no children."""

    DEFAULT_CSS = """
    Prose {
        height: auto;
        width: 1fr;
    }
    """

    def __init__(self, text: str, **named: str) -> None:
        super().__init__(**named)  # type: ignore[arg-type]
        self.text = text
        """The Markdown that is shown."""
        self._made: tuple[int, Content] | None = None

    def forget(self) -> None:
        """Draw anew: what is shown has changed."""
        self._made = None
        self.refresh(layout=True)

    def _at(self, width: int) -> Content:
        if self._made is None or self._made[0] != width:
            self._made = (width, self.drawn(width))
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
