"""More of what was spoken of: of the last answer, of the advice, or of the thing that is named: 'I meant more on X'."""

from __future__ import annotations

from assistant.answering import phrase
from assistant.conversation import offering
from assistant.model.reading import Question
from assistant.model.reply import Reply
from assistant.understanding.text import english, tone
from assistant.understanding.text.scan import scanned

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.conversation.conversation import Conversation
    from assistant.model.reading import Reading
    from assistant.understanding.text.scan import Scan

_LONGEST = 12
"""The most words of 'no, I meant more on X'."""
_BEFORE = frozenset("on about of to for regarding".split())
"""Words before the name of which more is to be told."""
_MEANING = frozenset("meant mean no not that asked wanted want i was is it talking please then instead rather".split())
"""Words beside a name by which somebody says that more was meant to be told of that."""
_OF_ADVICE = ("start:", "recommend", "decided:", "more:")
"""Replies that tell of the advice, whatever else a turn explains in passing."""


def more(c: Conversation, reading: Reading) -> list[Reply]:
    """Return the rest of the last answer, or what goes with the recommendation where its parts are asked for."""
    from assistant.answering import card_more

    decided = c.profile.decided
    if decided and decided not in c.pack.candidates and not c.more:
        from assistant.answering.settled import part_more

        return [part_more(decided, c.pack)]
    of_advice = bool(c.recommendation) and (not tone.sounds(reading.text, tone.FURTHER, c.pack) or _told_advice(c))
    name = "" if of_advice else _spoken_of(c)
    if c.more and not of_advice and not (name and c.more.startswith(phrase(c.pack, "see-also"))):
        told, c.more = c.more, ""
        return [Reply("say", "more", told)]
    if name:
        return _beside(c, name)
    if of_advice or (c.recommendation and (not c.question or c.recommendation == c.decision.leader)):
        return [card_more(c.decision, c.profile, c.pack)]
    return [Reply("say", "chat-more-nothing", phrase(c.pack, "chat-more-nothing"))]


def _told_advice(c: Conversation) -> bool:
    """Return whether the last turn told of the advice, beside which what it explained was said in passing."""
    return bool(c.turns) and any(r.id.startswith(_OF_ADVICE) for r in c.turns[-1].replies)


def _spoken_of(c: Conversation) -> str:
    """Return the one thing that the last turn was about, '' where it was the advice, several things or none."""
    answers = [r.answer for r in c.turns[-1].replies if r.answer and r.answer.status == "answered"] if c.turns else []
    named = {t for a in answers for t in a.terms if t in c.pack.terms} if len(answers) == 1 else set()
    return named.pop() if len(named) == 1 and c.recommendation not in named else ""


def more_on(c: Conversation, reading: Reading) -> list[Reply] | None:
    """Return more of the thing that a short turn names for that; None where it asks for something else."""
    found = scanned(reading.text, c.pack.index)
    if not 0 < len(found.words) <= _LONGEST:
        return None
    name = _named(c, found)
    if not name:
        return None
    from assistant.answering import answer
    from assistant.answering.details import details

    text = details(name, c.profile, c.pack)
    c.spoken = name
    if text:
        return [Reply("say", f"more:{name}", text)]
    told = answer(Question("what-is", f"what-is:{name}", reading.text, (name,)), c.pack, c.profile)
    made = Reply("answer", told.topic or "what-is", told.text, told)
    c.more = told.more
    return [made, *_beside(c, name)]


def _named(c: Conversation, found: Scan) -> str:
    """Return the one thing of which more is to be told, '' for none: at the end, behind 'more on' or 'I meant'."""
    at = next((i for i in range(len(found.words) - 1, 0, -1) if found.words[i - 1] in _BEFORE), 0)
    further = at > 0 and tone.sounds(found.quote(0, at), tone.FURTHER, c.pack) and "more" in found.words[:at]
    marks = [m for m in found.of("t") if m[3] in c.pack.terms]
    if further:
        names = {m[3] for m in marks if m[0] >= at} or _by_word(c, found.words[at])
    elif c.turns and "more" in c.turns[-1].acts and not found.tokens.asked:
        names = {m[3] for m in marks}
        at = marks[0][0] if marks else 0
        if not marks or found.words[0] not in _MEANING:
            return ""
    else:
        return ""
    named = {i for m in marks for i in range(m[0], m[1])} | {at}
    rest = (w for i, w in enumerate(found.words) if i not in named and (i > at or not further))
    small = english.STOP | english.OPENING_NOISE | _MEANING
    return names.pop() if len(names) == 1 and all(w in small for w in rest) else ""


def _by_word(c: Conversation, word: str) -> set[str]:
    """Return the thing that goes by a word of everyday life, in a place where only a name can stand."""
    return {t[1] for t in c.pack.index["phrases"].get(word, ((),))[0] if t[0] == "t" and t[1] in c.pack.terms}


def _beside(c: Conversation, name: str) -> list[Reply]:
    """Return what else can be answered on a thing, by letters."""
    from assistant.answering import name_of

    told = Reply("say", "more-of-name", phrase(c.pack, "more-of-name", name=name_of(c.pack, name)))
    return [offering.with_nearest(c, told, name_of(c.pack, name))]
