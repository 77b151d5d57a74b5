"""Why something is asked, where somebody names what that is: 'why does it matter where it runs?'."""

from __future__ import annotations

from itertools import pairwise

from assistant.understanding.text import english, tone
from assistant.understanding.text.scan import scanned
from assistant.understanding.text.stems import stem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.conversation.conversation import Conversation
    from assistant.conversation.deeds import Deed
    from assistant.model.reading import Reading
    from assistant.model.reply import Reply

_LONGEST = 16
"""The most words of such a question."""
_HEADS = frozenset(
    "know ask asking asked matter matters important care cares change changes relevant interested interesting "
    "mean means".split()
)
"""Words behind which stands what is asked about."""
_OPENING = frozenset(("why", "what", "how"))
_DOING = frozenset((("we", "do"), ("i", "do")))
"""Words of what somebody is to do, which asks for no reason."""
_EMPTY = english.STOP | frozenset("about you so for need want question answer depend depends choose".split())


def whence(c: Conversation, reading: Reading, words: tuple[str, ...]) -> tuple[list[Reply], tuple[Deed, ...]] | None:
    """Return why a thing is asked that a question names; None where none is named, or something else is asked."""
    from assistant.answering import why_ask

    opening = next((w for w in words if w not in english.OPENING_NOISE), "")
    if (
        opening not in _OPENING
        or len(words) > _LONGEST
        or not _DOING.isdisjoint(pairwise(words))
        or not tone.sounds(reading.text, tone.ASKING_WHY, c.pack)
    ):
        return None
    if any(m.term in c.pack.candidates for m in reading.terms):
        return None
    slot = slot_named(c, reading.text)
    return ([why_ask(slot, c.profile, c.pack, c.decision)], ()) if slot else None


def slot_named(c: Conversation, text: str) -> str:
    """Return what a question for a reason is about, by the words that ask of it, and its values; '' where unsure."""
    found = scanned(text, c.pack.index)
    heads = [i for i, w in enumerate(found.words) if w in _HEADS]
    first = heads[-1] + 1 if heads and heads[-1] + 1 < len(found.words) else 0
    rest = found.quote(first, len(found.words))
    said = {stem(w) for w in found.words[first:] if w not in _EMPTY}
    marked = {m[3] for m in found.of("vwus", first)}
    points: dict[str, int] = {}
    for slot in c.pack.slots.values():
        own = {stem(w.strip("?.,!").lower()) for w in f"{slot.label} {slot.ask}".split()}
        named = 2 * tone.sounds(rest, tone.ABOUT + slot.id, c.pack)
        points[slot.id] = named + len(said & own) + (slot.id in marked)
    best = max(points.values(), default=0)
    slots = [slot for slot, n in points.items() if n == best]
    return slots[0] if best and len(slots) == 1 else ""
