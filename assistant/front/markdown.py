"""Markdown, as much of it as replies use, read into plain values that every front draws in its own way."""

from __future__ import annotations

from assistant.model.value import Value


class Span(Value):
    """A run of text; `style` is '', strong, emphasis or code, `href` the address of a link."""

    text: str
    style: str = ""
    href: str = ""


class Block(Value):
    """A block: paragraph, heading, item, quote, code or table.

    `marker` is an item's bullet or number, `depth` its nesting or a heading's level; `rows` are a table's cells.
    """

    sort: str
    spans: tuple[Span, ...] = ()
    text: str = ""
    marker: str = ""
    depth: int = 0
    rows: tuple[tuple[tuple[Span, ...], ...], ...] = ()


_ESCAPED = tuple("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
"""Characters that stand for themselves behind a backslash."""
_CLOSERS = (("**", "strong"), ("`", "code"), ("*", "emphasis"))


def blocks(text: str) -> tuple[Block, ...]:
    """Return the blocks of a Markdown text; what is not understood stays a paragraph as written."""
    found: list[Block] = []
    waiting: list[str] = []
    lines = text.split("\n")
    at = 0
    while at < len(lines):
        block, step = _special(lines, at)
        if step:
            _paragraph(waiting, found)
            found += [block] if block else []
            at += step
            continue
        if found and not waiting and found[-1].sort == "item" and lines[at].startswith(" ") and at and lines[at - 1]:
            found[-1] = found[-1].with_(spans=(*found[-1].spans, Span(" "), *spans(lines[at].strip())))
        else:
            waiting.append(lines[at])
        at += 1
    _paragraph(waiting, found)
    return tuple(found)


def _special(lines: list[str], at: int) -> tuple[Block | None, int]:
    """Return the block that starts here and how many lines it takes; 0 for a line of a paragraph."""
    line = lines[at].strip()
    if not line:
        return None, 1
    if line.startswith("```"):
        return _fence(lines, at)
    if line.startswith("|") and line.endswith("|") and len(line) > 1:
        return _table(lines, at)
    level = len(line) - len(line.lstrip("#"))
    if 0 < level <= 6 and line[level : level + 1] == " ":
        return Block("heading", spans(line[level:].strip().rstrip("#").rstrip()), depth=level), 1
    if line.startswith("> "):
        return Block("quote", spans(line[2:].strip())), 1
    marker = _marker(line)
    if marker:
        depth = (len(lines[at]) - len(lines[at].lstrip(" "))) // 2
        return Block("item", spans(line[len(marker) :].strip()), marker=marker, depth=depth), 1
    return None, 0


def _marker(line: str) -> str:
    head, gap, _ = line.partition(" ")
    if not gap:
        return ""
    if head in ("-", "*", "+"):
        return head
    number = head[:-1]
    return head if head[-1] in ".)" and number.isdigit() and len(number) < 4 else ""


def _fence(lines: list[str], at: int) -> tuple[Block, int]:
    body: list[str] = []
    margin = len(lines[at]) - len(lines[at].lstrip(" "))
    for line in lines[at + 1 :]:
        if line.strip().startswith("```"):
            return Block("code", text="\n".join(body)), len(body) + 2
        body.append(line[margin:] if not line[:margin].strip() else line)
    return Block("code", text="\n".join(body)), len(body) + 1


def _table(lines: list[str], at: int) -> tuple[Block, int]:
    rows: list[tuple[tuple[Span, ...], ...]] = []
    step = 0
    for line in lines[at:]:
        inner = line.strip()
        if not (inner.startswith("|") and inner.endswith("|") and len(inner) > 1):
            break
        step += 1
        if inner.strip("|-: "):
            rows.append(tuple(spans(cell.strip()) for cell in inner[1:-1].split("|")))
    return Block("table", rows=tuple(rows)), step


def _paragraph(waiting: list[str], found: list[Block]) -> None:
    """Close the paragraph that was being gathered: lines flow together, two spaces at an end break the line."""
    if not waiting:
        return
    joined = ""
    for line in waiting:
        joined += line.strip() + ("\n" if line.endswith(("  ", "\\")) else " ")
    found.append(Block("paragraph", spans(joined.replace("\\\n", "\n").strip())))
    waiting.clear()


def spans(text: str) -> tuple[Span, ...]:
    """Return the runs of one line of Markdown."""
    found: list[Span] = []
    plain = ""
    at = 0
    while at < len(text):
        if text[at] == "\\" and text[at + 1 : at + 2] in _ESCAPED:
            plain += text[at + 1 : at + 2]
            at += 2
            continue
        span, step = _run_at(text, at)
        if span is None:
            plain += text[at]
            at += 1
            continue
        if plain:
            found.append(Span(plain))
            plain = ""
        found.append(span)
        at += step
    return (*found, Span(plain)) if plain else tuple(found)


def _run_at(text: str, at: int) -> tuple[Span | None, int]:
    """Return the styled run that starts here and its length, or None."""
    if text[at] not in "*`[<":
        return None, 0
    if text[at] == "[":
        return _link(text, at)
    if text[at] == "<":
        end = text.find(">", at)
        inner = text[at + 1 : end]
        is_address = end > 0 and inner.startswith(("http://", "https://")) and " " not in inner
        return (Span(inner, "", inner), end + 1 - at) if is_address else (None, 0)
    for sign, style in _CLOSERS:
        if text.startswith(sign, at):
            start = at + len(sign)
            end = text.find(sign, start)
            if end > start and (style == "code" or not (text[start] == " " or text[end - 1] == " ")):
                return Span(text[start:end], style), end + len(sign) - at
    return None, 0


def _link(text: str, at: int) -> tuple[Span | None, int]:
    middle = text.find("](", at)
    end = text.find(")", middle)
    if middle < 0 or end < 0 or "[" in text[at + 1 : middle]:
        return None, 0
    label, href = text[at + 1 : middle], text[middle + 2 : end]
    return (Span(label, "", href), end + 1 - at) if href and " " not in href else (None, 0)
