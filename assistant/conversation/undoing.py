"""What is taken back: the last turn that changed anything, a new beginning that nobody asked for."""

from __future__ import annotations

from assistant.answering import phrase
from assistant.conversation.deeds import standing
from assistant.conversation.hearing import effect
from assistant.conversation.table import DECIDE
from assistant.model.reading import Act, Context
from assistant.model.reply import Reply
from assistant.understanding import read
from assistant.understanding.text import english, tone
from assistant.understanding.text.scan import scanned

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.conversation.conversation import Conversation
    from assistant.conversation.deeds import Deed
    from assistant.model.reading import Reading
    from assistant.model.reply import Turn

_SHORT = 24
"""The most words of a message that takes back what the last turn noted."""
_UNDOING = (("back",),)
_PROTESTING = ("no", "frustration", "correct", "repeat")
"""Acts by which a new beginning is protested against."""


def undoable(c: Conversation) -> bool:
    """Return whether there is a turn, or a new beginning, to take back."""
    turns = [t.did for t in c.turns]
    return standing(turns) != standing([*turns, _UNDOING])


def cleared_by_mistake(c: Conversation, reading: Reading) -> bool:
    """Return whether a text protests that the last turn began anew, and does not begin to tell of something."""
    if not c.turns or "restart" not in c.turns[-1].acts or not undoable(c) or reading.has("back"):
        return False
    first = next(iter(reading.text.lower().replace("!", " ").replace(",", " ").replace(".", " ").split()), "")
    protests = first in english.NEGATORS or any(reading.has(act) for act in _PROTESTING)
    return protests and not any(h.slot == next(iter(c.pack.dialog.order), "") for h in reading.heard)


def uncleared(c: Conversation, text: str) -> Turn:
    """Return the turn that takes a new beginning back; what else the text says is read where the talk was."""
    from assistant.conversation import responding

    c.refold(_UNDOING)
    arrived = responding.arrive(c)
    reading = read(text, c.pack, c.context())
    acts = tuple(a for a in reading.acts if a.act not in ("back", "restart", "unclear", "no")) or (Act("back", text),)
    replies, deeds = responding.respond(c, reading.with_(acts=acts)) if acts[0].act != "back" else (arrived, ())
    told = Reply("say", "chat-uncleared", phrase(c.pack, "chat-uncleared"))
    return c.finish(text, (told, *replies), (("undo",), *deeds), reading.with_(acts=acts))


def restart(c: Conversation, reading: Reading) -> tuple[list[Reply], tuple[Deed, ...]]:
    """Return the replies of a new beginning; nothing said before counts, what is said with it does."""
    from assistant.conversation import responding

    deeds: tuple[Deed, ...] = (("clear",),)
    c.refold(deeds)
    done = effect(reading.with_(acts=()), "", c.profile, c.pack)
    c.walker.put(c.pack.dialog.start)
    c.question, c.choices, c.recommendation, c.topic, c.clash, c.offered = "", (), "", Context(), None, False
    c.spoken = ""
    c.stuck = None
    if done.deeds:
        replies = responding.changed(c, reading, done, done.deeds)
        return [responding.say(c, "chat-restarted-with"), *replies], responding.with_shown(c, (*deeds, *done.deeds))
    return [responding.say(c, "chat-restarted")], deeds


def back(c: Conversation) -> tuple[list[Reply], tuple[Deed, ...]]:
    """Return the replies of one step back: the last turn that changed anything counts no more."""
    from assistant.conversation import responding

    if not undoable(c):
        return [responding.say(c, "chat-back-nothing"), *responding.again(c)], ()
    deeds: tuple[Deed, ...] = (("back",),)
    c.refold(deeds)
    return [responding.say(c, "chat-back"), *responding.arrive(c)], deeds


def retracted(c: Conversation, reading: Reading) -> tuple[list[Reply], tuple[Deed, ...]] | None:
    """Return what 'I only asked' and 'I did not choose X' come to: that is no longer noted; None for nought."""
    from assistant.conversation import responding

    last = c.turns[-1] if c.turns else None
    if last is None or len(reading.text.split()) > _SHORT or not tone.only_asked(reading.text):
        return None
    asked = "?" in last.user or "ask" in last.acts or "compare" in last.acts
    noted = [d for d in last.did if d[0] == "set" and (asked or c.pack.slots[d[1]].of == "candidates")]
    if not noted:
        return None
    undo: tuple[Deed, ...] = tuple(("unset", d[1], d[2]) for d in noted)
    before = c.turns[-2].recommendation if len(c.turns) > 1 else ""
    c.refold(undo)
    told = [responding.say(c, "chat-only-asked", facts=_facts(c, noted))]
    rest = _told_besides(c, reading.text)
    done = effect(rest, "", c.profile, c.pack) if rest else None
    if rest and done and done.deeds:
        return [*told, *responding.changed(c, rest, done, done.deeds)], responding.with_shown(c, (*undo, *done.deeds))
    if not before:
        return [*told, *responding.arrive(c)], responding.with_shown(c, undo)
    from assistant.answering.listing import recommended
    from assistant.answering.terms import name_of

    best = recommended(c.decision, c.profile, c.pack)
    c.recommendation = best if best == before else c.recommendation
    still = [responding.say(c, "chat-still", name=name_of(c.pack, before))] if best == before else []
    return [*told, *(still or responding.move(c, DECIDE))], responding.with_shown(c, undo)


def _told_besides(c: Conversation, text: str) -> Reading | None:
    """Return the reading of the sentences behind that which says that it was only asked; None where there is none."""
    found = scanned(text, c.pack.index)
    at = next((n for n, s in enumerate(found.spans) if tone.only_asked(found.quote(s.start, s.end))), len(found.spans))
    if at + 1 >= len(found.spans):
        return None
    return read(text[found.tokens.starts[found.spans[at + 1].start] :], c.pack, c.context())


def _facts(c: Conversation, noted: list[Deed]) -> str:
    from assistant.answering import noted as said
    from assistant.model.profile import Entry

    return said(c.pack, [Entry(d[1], d[2], d[3], d[4]) for d in noted])
