"""What was spoken of last, so that a later 'it' and 'them' have something to stand for."""

from __future__ import annotations

from assistant.model.reading import Context

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.conversation.conversation import Conversation
    from assistant.model.reading import Reading


def weighed_in(reading: Reading, c: Conversation) -> tuple[str, ...]:
    """Return the candidates that a turn names, in the order said."""
    return tuple(dict.fromkeys(m.term for m in reading.terms if m.term in c.pack.candidates))


def speak_of(c: Conversation, reading: Reading) -> None:
    """Let 'it' be the one thing that was just named: of what was told, or in a question; 'them' several candidates."""
    said = [(h.start, h.end) for h in reading.heard]
    named = {m.term for m in reading.terms if not said or any(start <= m.start < end for start, end in said)}
    named |= {a.target for a in reading.acts if a.target in c.pack.candidates and not reading.terms}
    if named or reading.terms:
        c.spoken = next(iter(named)) if len(named) == 1 else ""
    weighed = tuple(t for t in weighed_in(reading, c) if t in named)
    if not reading.questions and len(weighed) > 1:
        c.topic = Context(terms=weighed[:4], pattern="versus")
