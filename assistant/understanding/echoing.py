"""What tells nothing since it only repeats the assistant, 'you said that X', or holds only otherwise."""

from __future__ import annotations

from assistant.understanding import english
from assistant.understanding.tone import YOU_SAID

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from assistant.understanding.scan import Scan, Span

_OTHERWISE = ("otherwise", "else")
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
