"""Questions of what the project itself could do: 'can visitors book online?' asks and wishes at once."""

from __future__ import annotations

from assistant.model.reading import Act, Context, Heard
from assistant.understanding.asked.posing import composed
from assistant.understanding.text import english
from assistant.understanding.text.view import Asked
from assistant.understanding.told.settling import asks_of_use

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.model.pack import Pack
    from assistant.model.reading import Question, Reading
    from assistant.understanding.text.scan import Scan, Span

    Read = Callable[[str, Pack, Context], Reading]

_ABLE = frozenset("can could will would may might shall".split())
"""First words of a question of what somebody may do with what is built."""
_POSSIBLE = (("is", "it", "possible"), ("would", "it", "be", "possible"), ("is", "there", "a", "way"), ("is", "that"))
_OF_IT = frozenset(("does", "do", "is"))
"""First words of the same question of the thing itself, where that stands behind them."""
_ITSELF = frozenset(("it", "that", "this"))
_ASSISTANT = frozenset(("you", "your"))
_MISSED = ("off-topic", "unclear")
_LONGEST = 24
"""The most words of such a question."""


def wished(reading: Reading, found: Scan, pack: Pack, context: Context, read: Read) -> Reading:
    """Return a turn with what it asks of the project itself heard as wished for, and asked of what offers it.

    Only a question that nothing answers is looked at, and one that a topic about the assistant would take.
    """
    if not context.profile_slots:
        return reading
    kept: list[Question] = []
    heard: list[Heard] = []
    for one in reading.questions:
        span = _span(found, one)
        wants = _wants(found, span, pack, read) if span and _lost(one, pack) and _asks(found, span) else []
        fresh = [h for h in wants if all(h.value != o.value for o in (*reading.heard, *heard))]
        able = tuple(dict.fromkeys(h.value for h in wants))
        heard += [] if span and asks_of_use(found, span, pack.index) else fresh
        kept.append(composed(Asked("can", (), capabilities=able), found, span, pack.index) if span and able else one)
    if kept == list(reading.questions):
        return reading
    acts = [a for a in reading.acts if a.act not in ("unclear", "ask", "describe")]
    acts += [Act("ask", reading.text), *([Act("describe", reading.text)] if heard else [])]
    return reading.with_(questions=tuple(kept), heard=(*reading.heard, *heard), acts=tuple(acts))


def _span(found: Scan, one: Question) -> Span | None:
    return next((s for s in found.spans if one.words in found.quote(s.start, s.end)), None)


def _lost(one: Question, pack: Pack) -> bool:
    return one.pattern in _MISSED or pack.index["topic_kinds"].get(one.id, "") == "about-me"


def _asks(found: Scan, span: Span) -> bool:
    """Return whether a stretch asks what people may do with the project, by its opening; no name stands in it."""
    words = found.words[span.start : span.end]
    first = next((i for i, w in enumerate(words) if w not in english.OPENING_NOISE), len(words))
    opening = words[first:]
    if not 2 < len(opening) <= _LONGEST or found.of("t", span.start, span.end) or opening[1] in _ASSISTANT:
        return False
    possible = any(opening[: len(p)] == p for p in _POSSIBLE)
    return opening[0] in _ABLE or possible or (opening[0] in _OF_IT and opening[1] in _ITSELF)


def _wants(found: Scan, span: Span, pack: Pack, read: Read) -> list[Heard]:
    """Return the capabilities that a question tells when it is put as a statement, at their places in the text."""
    words = found.words[span.start : span.end]
    first = next(i for i, w in enumerate(words) if w not in english.OPENING_NOISE)
    start = span.start + min(first + 1, len(words) - 1)
    told = read(found.quote(start, span.end), pack, Context(brief=True))
    at = found.tokens.starts[start]
    needs = (h for h in told.heard if h.slot in pack.index["capability_slots"] and h.stance != "not-wanted")
    return [h.with_(start=h.start + at, end=h.end + at) for h in needs]
