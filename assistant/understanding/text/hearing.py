"""One value heard: what it is, how it was said, and the words that said so."""

from __future__ import annotations

from assistant.model.reading import Heard

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.understanding.text.scan import Scan

_HANGING = frozenset(("for", "with", "to", "of", "a", "the", "in", "on", "from", "that", "and"))
"""Words that a phrase may end in and that say nothing when it is quoted."""

POSSESSIVE = ("'s", "\N{RIGHT SINGLE QUOTATION MARK}s")
"""The end of words by which something belongs to what they name, which is not named itself: 'the friday's list'."""


def make(
    scan: Scan, slot: str, value: str, stance: str, start: int, end: int, how: str, number: int | None = None
) -> Heard:
    """Return a value heard in the words from `start` up to `end`, with their place in the text."""
    while end - start > 1 and scan.words[end - 1] in _HANGING:
        end -= 1
    return Heard(
        slot, value, stance, scan.quote(start, end), scan.tokens.starts[start], scan.tokens.ends[end - 1], how, number
    )
