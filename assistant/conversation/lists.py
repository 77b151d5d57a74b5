"""A list of parts or steps that somebody puts together: what is known of it, or plainly that nothing is."""

from __future__ import annotations

from assistant.answering import phrase
from assistant.conversation import offering
from assistant.conversation.advising import looked_up
from assistant.model.reply import Reply
from assistant.understanding.text import english

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.conversation.conversation import Conversation
    from assistant.model.reading import Reading

_HEADS = frozenset("list parts pieces steps order sequence checklist components plan ingredients".split())
"""Words before a colon which say that a list follows."""
_NOT_NOTED = frozenset("needs need needed must wants features requirements have".split())
"""Words by which it is a list of what the project needs, which is noted."""
_LONGEST, _LEAST, _SURE = 6, 3, 0.35
"""The most words of the head, the fewest parts of the list, and the least score of the topic that tells of it."""


def of_list(c: Conversation, reading: Reading) -> list[Reply] | None:
    """Return what is known of a list of parts or steps, None for a text that is none: 'parts list: a, b, c'."""
    head, colon, rest = reading.text.partition(":")
    words = set(head.lower().replace(",", " ").split())
    parts = [part for part in rest.replace("->", ",").replace(";", ",").split(",") if part.strip()]
    titled = len(words) <= _LONGEST and not words.isdisjoint(_HEADS) and words.isdisjoint(_NOT_NOTED)
    if not (c.turns and colon and titled) or len(parts) < _LEAST or words & english.NEGATORS:
        return None
    told = looked_up(reading.text, c, authored=True, least=_SURE)
    if told:
        return [told]
    none = Reply("say", "list-unknown", phrase(c.pack, "list-unknown"))
    return [offering.with_nearest(c, none, reading.text)]
