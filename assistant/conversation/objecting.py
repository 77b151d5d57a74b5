"""Replies to what is held against the advice: which of its points count here, and what the advice has over it."""

from __future__ import annotations

from assistant.conversation.advising import FIRM, MISSED, looked_up
from assistant.model.reading import Context
from assistant.model.reply import Reply
from assistant.understanding.text import tone
from assistant.understanding.text.scan import scanned

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.conversation.conversation import Conversation
    from assistant.model.reading import Reading

    Made = list[Reply]

_FOR = frozenset("defend justify defending justifying".split())
_ONESELF = frozenset(("i", "we", "me", "us"))
_SAYING = frozenset("says say claims argues insists thinks believes swears".split())
_CLAIM, _NEAR = 4, 0.45
"""The fewest words of such a claim with what says it, and the least score of a topic on it."""


def counter(c: Conversation, reading: Reading, best: str, _words: tuple[str, ...]) -> Made:
    """Return what answers an objection that somebody else makes: 'he will say that X has it, what do I answer?'."""
    answers = tone.sounds(reading.text, tone.ANSWERING, c.pack)
    reported = tone.sounds(reading.text, tone.REPORTING, c.pack)
    missed = all(q.pattern in MISSED for q in reading.questions) and not reading.has("decide")
    said = reported and bool(named_in(c, reading) or points(c, reading) or _asks_for_itself(c, reading))
    if not answers or not (said or (missed and _asks_for_itself(c, reading))):
        return []
    if not reported and _sure(reading):
        return []
    told = against(c, reading, _defended(c, reading) or best)
    return [*(claims(c, reading) or _reported(c, reading)), *told]


def _reported(c: Conversation, reading: Reading) -> Made:
    """Return the answer to what somebody else is said to claim: 'when he says that X is faster'."""
    found = scanned(reading.text, c.pack.index)
    at = next((i for i, w in enumerate(found.words) if w in _SAYING), len(found.words))
    at += found.words[at + 1 : at + 2] == ("that",)
    end = next((i for i in range(at + 2, len(found.words)) if found.tokens.gaps[i]), len(found.words))
    if end - at < _CLAIM or not found.of("t", at + 1, end):
        return []
    told = looked_up(f"{found.quote(at + 1, end)}?", c, least=_NEAR)
    return [told] if told else []


def _asks_for_itself(c: Conversation, reading: Reading) -> bool:
    """Return whether it is the person who has to answer: 'what do I say to that', not what somebody says."""
    found = scanned(reading.text, c.pack.index)
    own = (s for s in found.spans if not _ONESELF.isdisjoint(found.words[s.start : s.end]))
    return any(tone.sounds(found.quote(s.start, s.end), tone.ANSWERING, c.pack) for s in own)


def _defended(c: Conversation, reading: Reading) -> str:
    """Return the candidate that somebody says to defend, '' where none is named."""
    found = scanned(reading.text, c.pack.index)
    named = [m for m in found.of("t") if m[3] in c.pack.candidates and m[0] and found.words[m[0] - 1] in _FOR]
    return str(named[0][3]) if named else ""


def claims(c: Conversation, reading: Reading) -> Made:
    """Return the authored answers that judge a claim of the text."""
    from assistant.answering import answer

    kinds = c.pack.index["topic_kinds"]
    found = [q for q in reading.questions if q.pattern == "topic" and kinds.get(q.id) == "misconception"]
    told = [answer(q, c.pack, c.profile) for q in found if q.score >= FIRM]
    return [Reply("correct", t.topic, t.text, t) for t in told]


def against(c: Conversation, reading: Reading, best: str) -> Made:
    """Return what speaks for the advice against what is held against it, and what has to be granted."""
    from assistant.answering.arguments import counter as countered
    from assistant.conversation.asked_back import set_beside

    other = other_of(c, reading, best)
    if other:
        c.topic = Context(terms=(best, other), pattern="versus")
    apart = set_beside(c, other, best) if other and other not in c.pack.candidates else []
    return [*apart, countered(best, other, points(c, reading), c.profile, c.pack, c.decision)]


def points(c: Conversation, reading: Reading) -> tuple[str, ...]:
    """Return the capabilities that a text speaks of, noted or only reported."""
    named = (m[4] for m in scanned(reading.text, c.pack.index).of("vw") if m[3] in c.pack.index["capability_slots"])
    return tuple(dict.fromkeys((*(h.value for h in reading.heard if h.value in c.pack.capabilities), *named)))


def other_of(c: Conversation, reading: Reading, best: str) -> str:
    """Return what is held against the advice: another thing named, else the other one that was spoken of last."""
    from assistant.answering.terms import meant
    from assistant.answering.versus import comparable

    named = [t for t in named_in(c, reading) if t != best and t in c.pack.terms]
    mine = [t for t in named if t in c.pack.candidates]
    terms = c.pack.terms
    mine = mine or [
        t for t in named if meant(c.pack, t) != best and best in terms and comparable(c.pack, [terms[best], terms[t]])
    ]
    if mine:
        return mine[0]
    if any(meant(c.pack, t) == best for t in named):
        return ""
    return next((t for t in c.topic.terms if t != best and t in c.pack.candidates), "")


def named_in(c: Conversation, reading: Reading) -> list[str]:
    """Return the things that a text names, in the order said; no concepts."""
    return list(dict.fromkeys(m.term for m in reading.terms if m.term not in c.pack.index["concepts"]))


def _sure(reading: Reading) -> bool:
    """Return whether an authored answer was surely asked for."""
    return any(q.pattern == "topic" and q.score >= FIRM for q in reading.questions)
