"""Words that say that another question was answered than the one put, and what they put as the question."""

from __future__ import annotations

from assistant.understanding.asked.asking import opens_as_question
from assistant.understanding.text import english
from assistant.understanding.turn.looks import asks_from

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.understanding.text.scan import Scan, Span

_COMPLAINTS = tuple(
    tuple(text.split())
    for text in (
        "misread", "misunderstood", "misunderstand", "got me wrong", "get me wrong", "not what i asked",
        "not my question", "not the question", "did not ask", "was not asking", "am not asking", "wrong question",
        "not what i wanted to know", "not what i meant", "never asked", "not an answer to that",
    )
)  # fmt: skip
_LEADS = tuple(
    tuple(text.split())
    for text in (
        "i asked you", "i asked", "i was asking", "i am asking", "i wanted to know", "i meant to ask",
        "my question was", "my question is", "the question was", "the question is", "i want to know",
    )
)  # fmt: skip
"""Words before what was asked."""
_TOLD = frozenset(
    """
    answered told explained said gave described talked answer tell explain give describe talk answering telling
    explaining giving describing talking
    """.split()
)
"""What somebody says the assistant did, before saying what was asked."""
_BETWEEN = 2
"""So many words may stand between 'you' and what was done: 'you just told me'."""
_WHETHER = frozenset(("if", "whether"))
_OPEN = (("if",), ("whether",), ("what",), ("how",), ("which",), ("where",), ("when",), ("who",))
_ABOUT = frozenset("about for of regarding against versus".split())


def complains(found: Scan) -> bool:
    """Return whether a text says that another question was answered: 'not what I asked', 'you told me X, I asked Y'."""
    return _holds(found.words, _COMPLAINTS) or _says_again(found) or sets_right(found)


def beside(found: Scan) -> tuple[Span, ...]:
    """Return the sentences of a text that neither complain nor say what was asked, but tell something."""
    spans = (s for s in found.spans if not _asks(found, s))
    return tuple(
        s for s in spans if not _holds(found.words[s.start : s.end], _COMPLAINTS + _LEADS) and not _opens(found, s)
    )


def put(found: Scan) -> tuple[str, bool] | None:
    """Return what a text puts as the question, and whether it only names what that is about; None for neither.

    A sentence that says what was asked comes before one that only asks.
    """
    spans = sorted(found.spans, key=lambda s: (not _holds(found.words[s.start : s.end], _LEADS), -s.start))
    return next((one for one in (_put(found, span) for span in spans) if one), None)


def _put(found: Scan, span: Span) -> tuple[str, bool] | None:
    """Return what a sentence puts as the question, and whether it only names what that is about."""
    words = found.words
    for i in range(span.start, span.end):
        lead = next((one for one in _LEADS if words[i : i + len(one)] == one), ())
        at = i + len(lead)
        if not lead or at >= span.end:
            continue
        end = next((j for j in range(at, span.end) if words[j] == "not" and found.tokens.gaps[j]), span.end)
        if words[at] in _WHETHER:
            return f"{found.quote(at + 1, end)}?" if at + 1 < end else "", False
        if words[at] in _ABOUT:
            return (found.quote(at + 1, end), True) if at + 1 < end else None
        opens = words[at] in english.QUESTION_OPENERS or (sets_right(found) and end - at > 1)
        return (f"{found.quote(at, end)}?", False) if opens else None
    complaining = _holds(words[span.start : span.end], _COMPLAINTS)
    return (f"{found.quote(span.start, span.end)}?", False) if _asks(found, span) and not complaining else None


def _asks(found: Scan, span: Span) -> bool:
    """Return whether a sentence asks."""
    return opens_as_question(found, span) or bool(span.asked) or asks_from(found, span) < span.end


def _holds(words: tuple[str, ...], phrases: tuple[tuple[str, ...], ...]) -> bool:
    """Return whether some words hold one of some phrases."""
    return any(words[i : i + len(said)] == said for said in phrases for i in range(len(words)))


def _says_again(found: Scan) -> bool:
    """Return whether a text opens by saying what was asked: 'I asked whether ...'."""
    at = next((i for i, w in enumerate(found.words) if w not in english.OPENING_NOISE), 0)
    lead = next((one for one in _LEADS if found.words[at : at + len(one)] == one), ())
    return bool(lead) and not {"asked", "was", "wanted"}.isdisjoint(lead) and found.words[at + len(lead) :][:1] in _OPEN


def sets_right(found: Scan) -> bool:
    """Return whether a text opens by saying what was answered and goes on with what was asked."""
    words = found.words
    again = any(words[i : i + 2] in (("i", "asked"), ("question", "was")) for i in range(len(words)))
    return again and _opens(found, found.spans[0])


def _opens(found: Scan, span: Span) -> bool:
    """Return whether a sentence opens by saying what the assistant told: 'you just told me ...'."""
    words = found.words
    at = next((i for i in range(span.start, span.end) if words[i] not in english.OPENING_NOISE), span.start)
    return words[at] == "you" and not _TOLD.isdisjoint(words[at + 1 : at + 2 + _BETWEEN])
