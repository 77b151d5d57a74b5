"""Where what a sentence disowns begins and ends, by the phrases before it or behind it."""

from __future__ import annotations

from assistant.conversation.withdrawing import EMPTY, LONGEST, ONESELF

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.understanding.text.scan import Scan, Span

_SUBJECT = 3
"""Among so many words it is said of whom somebody speaks."""
TURNS = frozenset(("but", "only", "just"))
_ASKED_IF = frozenset("if whether what how why which where when who".split())
"""Words behind 'I did not ask' by which an answer is protested, and no fact."""


def head(found: Scan, span: Span, phrases: frozenset[tuple[str, ...]]) -> int:
    """Return the word after the first phrase of some in a stretch, 0 for none."""
    for i in range(span.start, span.end):
        for size in range(min(LONGEST, span.end - i), 0, -1):
            end = i + size
            if found.words[i:end] in phrases and _ASKED_IF.isdisjoint(found.words[end : end + 1]):
                return end
    return 0


def stop_of(found: Scan, span: Span, end: int) -> int:
    """Return where what is disowned ends: at a pause or a turn."""
    return next((i for i in range(end, span.end) if _parts(found, i, end)), span.end)


def _parts(found: Scan, i: int, first: int) -> bool:
    """Return whether a pause or a turn stands before word i; 'just X' may open what is disowned."""
    return found.tokens.gaps[i] > 0 or (found.words[i] in TURNS and i > first)


def empty(found: Scan, start: int, end: int) -> bool:
    """Return whether words name nothing: only small ones, which may stand before a thing."""
    return all(word in EMPTY for word in found.words[start:end])


def things(found: Scan, start: int, stop: int) -> list[str]:
    """Return the one thing that a few words name, past the small words before it; nothing where they are too many."""
    first = next((i for i in range(start, stop) if found.words[i] not in EMPTY), stop)
    return [found.quote(first, stop)] if 0 < stop - first <= LONGEST else []


def behind(found: Scan, span: Span, phrases: frozenset[tuple[str, ...]]) -> tuple[int, int]:
    """Return where a sentence says of what stands before that it was not said: '(X) is not what I said'; (0, 0) if not.

    The first and the last word of the phrase; what stands before it names one thing and no more.
    """
    for i in range(span.start + 1, span.end):
        for size in range(min(LONGEST + 1, span.end - i), 1, -1):
            if found.words[i : i + size] in phrases and things(found, span.start, i):
                return i, i + size
    return 0, 0


def of_you(found: Scan, span: Span, end: int) -> bool:
    """Return whether it is the assistant that did not say something: 'you did not mention X'."""
    before = found.words[span.start : end - 1]
    return "you" in before and found.words[end - 1] != "you" and ONESELF.isdisjoint(before)


def says(found: Scan, start: int, stop: int) -> bool:
    """Return whether words say something of somebody, rather than name a thing: 'that we have no X'."""
    return not ONESELF.isdisjoint(found.words[start : min(stop, start + _SUBJECT)])


def blanked(found: Scan, gone: list[tuple[int, int]]) -> str:
    """Return the text with blanks in place of some stretches, '' where nothing is left."""
    text, starts, ends = found.text, found.tokens.starts, found.tokens.ends
    for start, end in gone:
        text = f"{text[: starts[start]]}{' ' * (ends[end - 1] - starts[start])}{text[ends[end - 1] :]}"
    return text if any(ch.isalnum() for ch in text) else ""
