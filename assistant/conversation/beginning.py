"""What to do first with what was recommended, or with what the person chose of it."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.conversation.conversation import Conversation
    from assistant.model.reading import Reading
    from assistant.model.reply import Reply


def begin(c: Conversation, reading: Reading) -> Reply | None:
    """Return the first steps with what was chosen: of a family the name said last; else the candidate named here.

    Where the dialog has come to words of its own, these say what to do.
    """
    from assistant.answering.family import family, named_last
    from assistant.answering.starting import start

    state = c.pack.dialog.states[c.state]
    if state.say and c.state != c.pack.dialog.start and not (state.ask or state.recommend or state.end):
        from assistant.conversation.responding import said as of_state

        return of_state(c)[0]
    said = [m.term for m in reading.terms] or _asked_of(c, reading)
    best = c.recommendation or (c.decision.leader if c.decision.status != "open" else "")
    best = best or next((n for n in said if n in c.pack.candidates), "")
    if not best:
        return None
    names = [name for name, _ in family(best, c.profile, c.pack)]
    texts = [*(t.user for t in c.turns), reading.text]
    chosen = next((n for n in said if n in names), "") or named_last(names, texts, c.pack)
    other = next((n for n in said if n in c.pack.candidates), best)
    return start(best if chosen else other, c.profile, c.pack, chosen)


def _asked_of(c: Conversation, reading: Reading) -> list[str]:
    """Return the names that a turn asks about, where it was taken for an act and none was noted."""
    from assistant.model.reading import Context
    from assistant.understanding import read

    asked = read(reading.text, c.pack, Context(lookup=True))
    return [term for question in asked.questions for term in question.terms]
