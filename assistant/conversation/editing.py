"""Answers changed or taken away by name: `/change SLOT` puts its question again, `/forget WHAT` lets an answer go."""

from __future__ import annotations

from assistant.answering import ask_slot, label, name_of
from assistant.answering.asking import shown
from assistant.model.reading import Act, Reading
from assistant.model.reply import Choice

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.conversation.conversation import Conversation
    from assistant.conversation.deeds import Deed
    from assistant.model.reply import Reply

    Made = tuple[list[Reply], tuple[Deed, ...]]


def edit(c: Conversation, text: str) -> Made | None:
    """Return the replies and deeds of a command that names an answer, None for any other text."""
    word, _, name = text.partition(" ")
    wanted = _key(name)
    if word.lower() == "/change":
        slot = next((s for s in c.pack.slots if wanted in (s, _key(c.pack.slots[s].label))), "")
        return _again(c, slot) if slot else None
    if word.lower() == "/forget":
        deed = next((deed for names, deed in _known(c) if wanted in names), None)
        return _without(c, deed) if deed else None
    return None


def as_change(reading: Reading, slot: str) -> Reading:
    """Return a reading so that what it says of a slot takes the place of what was said before."""
    if not any(h.slot == slot for h in reading.heard) or reading.has("correct"):
        return reading
    return reading.with_(acts=(*reading.acts, Act("correct", reading.text, slot)))


def _key(name: str) -> str:
    return " ".join(name.casefold().split())


def _known(c: Conversation) -> Iterator[tuple[tuple[str, ...], Deed]]:
    """Yield what can be let go: its names, and the deed that does it."""
    profile = c.profile
    for slot in dict.fromkeys([*(e.slot for e in profile.entries), *profile.closed]):
        yield (slot, _key(c.pack.slots[slot].label)), ("unset", slot, "")
    for e in profile.entries:
        yield (e.value, _key(label(c.pack, e.slot, e.value))), ("unset", e.slot, e.value)
    for name in profile.out:
        yield (name, _key(name_of(c.pack, name))), ("in", name)


def _again(c: Conversation, slot: str) -> Made:
    """Put the question of a slot once more, its answer among the choices; it stays until another is given."""
    reply = ask_slot(slot, c.pack, c.decision, c.profile.without(slot))
    offered = {choice.value for choice in reply.choices}
    said = [v for v in c.profile.values(slot) if v not in offered]
    first = tuple(Choice(v, shown(c.pack, c.pack.slots[slot], v)) for v in said)
    reply = reply.with_(choices=(*first, *reply.choices))
    c.question, c.choices, c.lettered, c.changing = slot, reply.choices, reply.lettered, slot
    return [reply], ()


def _without(c: Conversation, deed: Deed) -> Made:
    """Let an answer go, and go where the rest leads."""
    from assistant.conversation.responding import arrive, say

    c.refold((deed,))
    return [say(c, "chat-ok"), *arrive(c)], (deed,)
