"""A question of a talk that a look-up of the same words answers far more surely than the turn does."""

from __future__ import annotations

from assistant.model.reading import Context
from assistant.understanding.retrieval.accepting import of_own_thing
from assistant.understanding.retrieval.sureness import sureness_of
from assistant.understanding.turn.looks import asks
from assistant.understanding.turn.unheard import as_look_up, with_asked

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.model.pack import Pack
    from assistant.model.reading import Question, Reading
    from assistant.understanding.text.scan import Scan

    Read = Callable[[str, Pack, Context], Reading]

SURE, LIKELY = 0.75, 0.4
"""How sure a look-up has to be of its topic to take the place of what a turn made of a question, and of nothing."""
FIRM = 0.75
"""The least score of a topic that tells more of a few words than what they would say of a project."""
EXACT = 0.98
"""From this score on a question is a sample of its topic."""
_LONGEST = 40
"""A longer turn tells a story."""
_ACTS = frozenset(("ask", "describe", "unclear", "greet", "thanks"))
"""Acts that give way to what is surely asked: what a turn of a talk makes of words that ask something."""
_NOTHING = frozenset(("unclear", "describe"))
"""Acts of a turn of which nothing was made."""
_POINTING = frozenset("it its they them that this those these there he she one ones both".split())
"""Words that lean on what was said before, so that the turn knows better what is meant."""
_SHORT = 8
"""The most words of a turn that can do no more than point."""
_OWN = frozenset("i we my our me us".split())
_REFUSING = frozenset("no not without never nothing".split())
"""Words that open what is to be left out."""
_MISSED = ("off-topic", "unclear", "unknown-name")


def prevailed(text: str, reading: Reading, found: Scan, pack: Pack, read: Read) -> Reading:
    """Return a reading, with the question that a look-up is sure of in place of what the turn took for asked."""
    if not 1 < len(found.words) <= _LONGEST or _is_talk(reading, found):
        return reading
    made = [q for q in reading.questions if q.pattern not in _MISSED]
    looks = asks(found, pack.index) or _is_nothing(reading, found)
    if (not looks and _tells(reading, found)) or any(_fits(q, found) for q in made):
        return reading
    looked = as_look_up(text, found, pack, read)
    asked = list(looked.questions)
    if len(asked) != 1 or any(q.id == asked[0].id for q in reading.questions):
        return reading
    if not looks and looked.heard and asked[0].score < FIRM:
        return reading
    if not _surely(asked[0], SURE if made or not looks else LIKELY):
        return reading
    return with_asked(reading.with_(questions=()), looked, asked, found, pack)


def _is_nothing(reading: Reading, found: Scan) -> bool:
    """Return whether nothing was made of a turn, which does not speak of the speaker."""
    empty = not (reading.questions or reading.heard or reading.out) and _OWN.isdisjoint(found.words)
    return empty and _NOTHING.issuperset(a.act for a in reading.acts)


def _is_talk(reading: Reading, found: Scan) -> bool:
    """Return whether a turn answers the open question, is talk about the advice, or leans on what was said before."""
    if any(h.how == "answer" for h in reading.heard) or found.words[:2] == ("why", "not"):
        return True
    told = not found.tokens.asked and all(of_own_thing(found, span) for span in found.spans)
    return told or not {a.act for a in reading.acts} <= _ACTS or _leans(found)


def _tells(reading: Reading, found: Scan) -> bool:
    """Return whether a turn that does not look like a question tells something, or speaks of the speaker."""
    if reading.heard or reading.out or not _OWN.isdisjoint(found.words):
        return True
    return found.words[0] in _REFUSING or (len(found.words) > _SHORT and not found.of("t"))


def _fits(question: Question, found: Scan) -> bool:
    """Return whether a question was surely heard in most of a turn, and borrows no name from what was said before."""
    most = 2 * len(question.words.split()) >= len(found.words)
    return most and question.score >= EXACT and {m[3] for m in found.of("t")}.issuperset(question.terms)


def _surely(question: Question, least: float) -> bool:
    """Return whether a look-up is as sure of the topic of a question."""
    return question.pattern == "topic" and (question.score >= EXACT or sureness_of(question) >= least)


def _leans(found: Scan) -> bool:
    """Return whether a short turn that names nothing points at what was said before; a long one at itself."""
    points = not _POINTING.isdisjoint(found.words) or any(w.isdecimal() for w in found.words)
    return len(found.words) <= _SHORT and not found.of("t") and points
