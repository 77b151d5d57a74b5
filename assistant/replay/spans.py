"""Where the values of a group of 'key: value' lines stand in a text, so that one can be exchanged and the rest stays.

A group in braces or in lines, as the strict reader accepted it: no aliases, tags or anchors are met here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.model.place import Place

Span = tuple[int, int]
"""The offsets of a value: where it starts and where it ends."""
_CLOSING = {"{": "}", "[": "]"}


def offset(text: str, place: Place) -> int:
    """Return how far into a text a place lies."""
    start = 0
    for _ in range(place.line - 1):
        start = text.index("\n", start) + 1
    return start + place.column - 1


def spans(text: str, at: int) -> dict[str, Span]:
    """Return where each value of the group that starts at an offset stands, by key."""
    found = _in_braces(text, at + 1) if text[at] == "{" else _in_lines(text, at)
    return dict(found)


# a group in braces


def _in_braces(text: str, at: int) -> Iterator[tuple[str, Span]]:
    while True:
        at = _blank(text, at, ",")
        if at >= len(text) or text[at] == "}":
            return
        end = _end(text, at, ":")
        key = text[at:end].strip().strip("\"'")
        start = _blank(text, _blank(text, end) + 1)
        at = _end(text, start, ",}")
        yield key, (start, max(at, start))


def _blank(text: str, at: int, also: str = "") -> int:
    """Return the offset of the next thing written: blanks, line ends and comments are passed."""
    while at < len(text):
        if text[at] == "#" and (at == 0 or text[at - 1].isspace()):
            at = (text.find("\n", at) + 1) or len(text)
        elif text[at].isspace() or text[at] in also:
            at += 1
        else:
            return at
    return at


def _end(text: str, at: int, stops: str) -> int:
    """Return the offset after the value that starts here."""
    if text[at : at + 1] in ("'", '"'):
        return _after_quote(text, at)
    if text[at : at + 1] in _CLOSING and text[at : at + 1]:
        return _after_bracket(text, at)
    end = at
    while end < len(text) and not _stops(text, end, stops):
        end += 1
    return at + len(text[at:end].rstrip())


def _stops(text: str, at: int, stops: str) -> bool:
    character, following = text[at], text[at + 1 : at + 2]
    if character == "#" and text[at - 1].isspace():
        return True
    if character == ":" and ":" in stops:
        return not following or following.isspace()
    return character in stops


def _after_quote(text: str, at: int) -> int:
    mark, at = text[at], at + 1
    while at < len(text):
        if mark == '"' and text[at] == "\\":
            at += 2
        elif text[at] != mark:
            at += 1
        elif mark == "'" and text[at + 1 : at + 2] == mark:
            at += 2
        else:
            return at + 1
    return at


def _after_bracket(text: str, at: int) -> int:
    """Return the offset after the bracket that closes the one here; quotes and comments inside are passed whole."""
    open_ones = [_CLOSING[text[at]]]
    at = _blank(text, at + 1)
    fresh = True
    while at < len(text) and open_ones:
        character = text[at]
        if character in "\"'" and fresh:
            at = _blank(text, _after_quote(text, at))
            fresh = False
            continue
        if character in _CLOSING:
            open_ones.append(_CLOSING[character])
        elif character == open_ones[-1]:
            open_ones.pop()
        if not open_ones:
            return at + 1
        after = _blank(text, at + 1)
        fresh = character in "[{,:" and (character != ":" or after > at + 1)
        at = after
    return at


# a group in lines


def _in_lines(text: str, at: int) -> Iterator[tuple[str, Span]]:
    depth = at - (text.rfind("\n", 0, at) + 1)
    while at < len(text):
        colon = _end(text, at, ":")
        colon = text.index(":", colon)
        end, following = _block_end(text, colon + 1, depth)
        key = text[at:colon].strip().strip("\"'")
        yield key, _in_block(text, colon + 1, end)
        if following < 0:
            return
        at = following


def _in_block(text: str, start: int, end: int) -> Span:
    """Return where a value stands between its colon and the end of its lines."""
    line_end = text.find("\n", start)
    line_end = len(text) if line_end < 0 else line_end
    first = start + len(text[start:line_end]) - len(text[start:line_end].lstrip())
    if first >= line_end or text[first] == "#":
        return start, max(first if first >= line_end else start, end)
    if text[first] in "[{\"'":
        return first, _end(text, first, "")
    return first, max(_end(text, first, "\n"), end if end > line_end else first)


def _block_end(text: str, at: int, depth: int) -> tuple[int, int]:
    """Return where the lines under a key end, and the offset of the next key at this depth, -1 when there is none."""
    end, line = at, text.find("\n", at) + 1
    while 0 < line < len(text):
        stop = text.find("\n", line)
        stop = len(text) if stop < 0 else stop
        content = text[line:stop].strip()
        indent = len(text[line:stop]) - len(text[line:stop].lstrip(" "))
        if content and not content.startswith("#"):
            if indent < depth or (indent == depth and content.startswith("- ") and not _listing(text, at)):
                return end, -1
            if indent == depth and not content.startswith("- "):
                return end, line + indent
            end = line + len(text[line:stop].rstrip())
        line = stop + 1
    return end, -1


def _listing(text: str, at: int) -> bool:
    """Return whether nothing stands behind a colon on its line, so that a list may follow at the same depth."""
    line = text[at : text.find("\n", at)]
    return not line.strip() or line.strip().startswith("#")
