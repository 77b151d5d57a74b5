"""What tells nothing since it only repeats the assistant, 'you said that X', or holds only otherwise."""

from __future__ import annotations

from assistant.understanding.text import english
from assistant.understanding.text.scan import scanned
from assistant.understanding.text.tone import YOU_SAID

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from assistant.understanding.text.scan import Scan, Span

_OTHERWISE = ("otherwise", "else")
_TWO = 2
"""The fewest sentences of a text, and the most words of the first, a number and what it counts."""
_OF_US = (("we",), ("i",), ("our",), ("my",))
"""Words behind 'you said' by which somebody tells of the own project."""


def repeated(scan: Scan, span: Span, index: Mapping[str, Any]) -> int:
    """Return where such words at the head of a stretch end; its beginning where it opens with none."""
    words = scan.words
    at = next((i for i in range(span.start, span.end) if words[i] not in english.OPENING_NOISE), span.start)
    if words[at] in _OTHERWISE or words[at : at + 2] == ("if", "not"):
        return span.end
    if words[at : at + 2] not in index["tones"][YOU_SAID] or words[at + 2 : at + 3] in _OF_US:
        return span.start
    return next((i for i in range(at + 2, span.end) if scan.tokens.gaps[i] or words[i] == "but"), span.end)


def without_number(text: str, index: Mapping[str, Any]) -> str:
    """Return a text of the same length without a number that is only said back before what is told: '3? I am alone'."""
    found = scanned(text, index)
    if len(found.spans) < _TWO or not found.spans[0].asked or any(span.asked for span in found.spans[1:]):
        return text
    words = found.words[: found.spans[0].end]
    if len(words) > _TWO or not any(word.isdecimal() for word in words) or found.of("t", 0, len(words)):
        return text
    at = found.tokens.starts[len(words)]
    return " " * at + text[at:]
