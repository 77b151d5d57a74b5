"""Markdown as plain text: no escapes, no boxes; wrapped only where a width is given."""

from __future__ import annotations

from assistant.front.markdown import blocks

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from assistant.front.markdown import Block, Span


NARROWEST = 11
"""The least width of a column."""


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
        rows = table([[flat(c) for c in row] for row in block.rows], width)
        return "\n".join(margin + line for row in rows for line in row)
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


def table(rows: list[list[str]], width: int = 0) -> list[list[str]]:
    """Return the lines of each row, the columns under each other; cells are wrapped where a width is given."""
    sizes = _sizes(rows, width)
    return [
        _row([wrapped(cell, size if width else 0).split("\n") for cell, size in zip(row, sizes)], sizes) for row in rows
    ]


def _row(cells: list[list[str]], sizes: list[int]) -> list[str]:
    height = max(map(len, cells), default=0)
    drawn = [[cell[n] if n < len(cell) else "" for cell in cells] for n in range(height)]
    return ["  ".join(part.ljust(size) for part, size in zip(parts, sizes)).rstrip() for parts in drawn]


def _sizes(rows: list[list[str]], width: int) -> list[int]:
    """Return the widths of the columns: as wide as they need, the widest giving way until they fit."""
    columns = max(map(len, rows), default=0)
    sizes = [max((len(row[n]) for row in rows if n < len(row)), default=0) for n in range(columns)]
    while width and sum(sizes) + 2 * (columns - 1) > width and max(sizes) > NARROWEST:
        sizes[sizes.index(max(sizes))] -= 1
    return sizes
