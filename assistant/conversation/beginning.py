"""What to do first with what was recommended, or with what the person chose of it."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.conversation.conversation import Conversation
    from assistant.model.reading import Reading
    from assistant.model.reply import Reply


def begin(c: Conversation, reading: Reading) -> Reply | None:
    """Return the first steps with what was chosen: of a family the name said last; else the candidate named here."""
    from assistant.answering.family import family, named_last
    from assistant.answering.starting import start

    best = c.recommendation or (c.decision.leader if c.decision.status != "open" else "")
    if not best:
        return None
    names = [name for name, _ in family(best, c.profile, c.pack)]
    said = [m.term for m in reading.terms]
    texts = [*(t.user for t in c.turns), reading.text]
    chosen = next((n for n in said if n in names), "") or named_last(names, texts, c.pack)
    other = next((n for n in said if n in c.pack.candidates), best)
    return start(best if chosen else other, c.profile, c.pack, chosen)
