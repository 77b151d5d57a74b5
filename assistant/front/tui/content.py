"""Markdown as `Content`: styled runs laid out in lines of a width, with list items hanging under their text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from assistant.front.markdown import blocks
from assistant.front.plain import flat, table

if TYPE_CHECKING:
    from assistant.front.markdown import Block, Span

STYLES = {"strong": "bold", "emphasis": "italic", "code": "$text-secondary"}
BULLET = "•"


def laid(text: str, width: int) -> Content:
    """Return a Markdown text as lines that fit a width."""
    lines: list[Content] = []
    before = ""
    for block in blocks(text):
        if before and not (before == block.sort == "item"):
            lines.append(Content(""))
        lines += _lines(block, max(8, width))
        before = block.sort
    return Content("\n").join(lines)


def _lines(block: Block, width: int) -> list[Content]:
    if block.sort == "code":
        return [Content.styled("  " + line, "$text-secondary") for line in block.text.split("\n")]
    if block.sort == "table":
        return _table(block, width)
    if block.sort == "heading":
        return _wrapped(run(block.spans).stylize("bold $text-primary"), width)
    if block.sort == "quote":
        return hung(run(block.spans).stylize("italic"), width, Content.styled("│ ", "dim"), "│ ")
    if block.sort == "item":
        margin = "  " * block.depth
        mark = BULLET if block.marker in "-*+" else block.marker
        lead = Content.assemble(margin, (mark, "$text-primary"), " ")
        return hung(run(block.spans), width, lead, " " * len(lead.plain))
    return _wrapped(run(block.spans), width)


def _table(block: Block, width: int) -> list[Content]:
    """Return a table in columns where it fits, else each row as a small list under its first cell."""
    rows = [[flat(cell) for cell in row] for row in block.rows]
    drawn = table(rows, width)
    if max((len(line) for row in drawn for line in row), default=0) <= width:
        return [Content.styled(line, "" if at else "bold") for at, row in enumerate(drawn) for line in row]
    heads = rows[0] if rows else []
    lines: list[Content] = []
    for row in rows[1:]:
        lines += _wrapped(Content.styled(row[0], "bold"), width)
        for head, cell in zip(heads[1:], row[1:]):
            lines += hung(Content(f"{head}: {cell}"), width, Content("  "), "    ")
    return lines


def run(spans: tuple[Span, ...]) -> Content:
    """Return styled runs as one line; the address of a link stands behind its words."""
    parts: list[tuple[str, str]] = []
    for span in spans:
        if span.href:
            shown = span.text if span.text == span.href else f"{span.text} "
            parts.append((shown, "underline"))
            parts += [] if span.text == span.href else [(f"({span.href})", "dim")]
        else:
            parts.append((span.text, STYLES.get(span.style, "")))
    return Content.assemble(*parts)


def _wrapped(content: Content, width: int) -> list[Content]:
    return [line.rstrip() for piece in content.split("\n", allow_blank=True) for line in piece.wrap(width)]


def hung(content: Content, width: int, lead: Content, rest: str) -> list[Content]:
    """Return wrapped lines behind a lead, the later ones behind `rest`."""
    lines = _wrapped(content, max(4, width - len(rest)))
    return [Content.assemble(lead if not at else Content(rest), line) for at, line in enumerate(lines)]
