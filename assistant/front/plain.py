"""Markdown as plain text: no escapes, no boxes; wrapped only where a width is given."""

from __future__ import annotations

from assistant.front.markdown import blocks

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from assistant.front.markdown import Block, Span


def plain(text: str, width: int = 0, margin: str = "") -> str:
    """Return a Markdown text as people read it without any styling; 0 keeps each paragraph on one line."""
    pieces: list[str] = []
    before = ""
    for block in blocks(text):
        tight = before == block.sort == "item"
        pieces.append(("" if not pieces else "\n" if tight else "\n\n") + _drawn(block, width, margin))
        before = block.sort
    return "".join(pieces)


def _drawn(block: Block, width: int, margin: str) -> str:
    if block.sort == "code":
        return "\n".join(f"{margin}    {line}".rstrip() for line in block.text.split("\n"))
    if block.sort == "table":
        return "\n".join(margin + line for line in table([[flat(c) for c in row] for row in block.rows]))
    if block.sort == "item":
        first = f"{margin}{'  ' * block.depth}{block.marker} "
        return wrapped(flat(block.spans), width, first, " " * len(first))
    lead = margin + ("> " if block.sort == "quote" else "")
    return wrapped(flat(block.spans), width, lead, lead)


def flat(spans: Iterable[Span]) -> str:
    """Return a line's runs as text: code keeps its backquotes, a link is its words and then its address."""
    return "".join(_flat(span) for span in spans)


def _flat(span: Span) -> str:
    if span.href and span.href != span.text:
        return f"{span.text} ({span.href})"
    return f"`{span.text}`" if span.style == "code" else span.text


def wrapped(text: str, width: int, first: str = "", rest: str = "") -> str:
    """Return text broken at spaces so that no line passes the width; long words stay whole."""
    lines: list[str] = []
    for piece in text.split("\n"):
        lead = rest if lines else first
        line = lead
        for word in piece.split(" ") if width else [piece]:
            if len(line) > len(lead) and len(line) + 1 + len(word) > width:
                lines.append(line.rstrip())
                lead = line = rest
            line += word if len(line) == len(lead) else " " + word
        lines.append(line.rstrip())
    return "\n".join(lines)


def table(rows: list[list[str]]) -> list[str]:
    """Return rows of cells as lines with the columns under each other."""
    columns = max(map(len, rows), default=0)
    widths = [max((len(row[n]) for row in rows if n < len(row)), default=0) for n in range(columns)]
    return ["  ".join(cell.ljust(size) for cell, size in zip(row, widths)).rstrip() for row in rows]
