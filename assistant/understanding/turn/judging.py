"""What a turn of a talk wants judged: a dispute, something held to be so, a duty; heard as a look-up hears it."""

from __future__ import annotations

from assistant.understanding.asked.disputing import settled
from assistant.understanding.asked.holding import plainly
from assistant.understanding.asked.obliging import needed
from assistant.understanding.asked.posing import sample_of
from assistant.understanding.text.spans import Span
from assistant.understanding.turn.looks import asks
from assistant.understanding.turn.unheard import SURE, as_look_up, with_asked

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.model.pack import Pack
    from assistant.model.reading import Context, Question, Reading
    from assistant.understanding.text.scan import Scan

    Read = Callable[[str, Pack, Context], Reading]

_LONGEST = 40
"""The most words of such a turn."""
_TELLING = frozenset("ask describe answer unclear correct why why-ask no yes what-if".split())
"""Acts that speak against no judgement."""
_MISSED = ("off-topic", "unclear", "unknown-name")


def judged(text: str, reading: Reading, found: Scan, pack: Pack, read: Read) -> Reading | None:
    """Return a reading that asks for the judgement a turn wants, None where it wants none, or none is known.

    A sample of a topic asks what that topic answers, whatever it may be put as.
    """
    if len(found.words) > _LONGEST or not _TELLING.issuperset(a.act for a in reading.acts) or reading.back_in:
        return None
    if any(h.how == "answer" for h in reading.heard) or not asks(found, pack.index):
        return None
    if not any(put(found) for put in (settled, plainly, needed)):
        return None
    looked = as_look_up(text, found, pack, read)
    sure = [q for q in looked.questions if _sure(q)]
    line = sample_of(found, Span(0, len(found.words), asked=False), pack.index)
    if line and pack.index["verbatim"][line] not in {q.id for q in sure}:
        return None
    return with_asked(reading.with_(questions=()), looked, sure, found, pack) if sure else None


def _sure(question: Question) -> bool:
    """Return whether a question is composed of its names, or a topic surely what it asks."""
    return question.pattern not in _MISSED and (question.pattern != "topic" or question.score >= SURE)
