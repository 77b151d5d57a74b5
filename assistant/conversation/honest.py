"""Questions of a turn that nothing answers, and that must not pass in silence beside what the turn tells."""

from __future__ import annotations

from assistant.answering import noted, phrase
from assistant.conversation import offering
from assistant.conversation.advising import MISSED, looked_up
from assistant.model.reading import Question
from assistant.model.reply import Reply
from assistant.understanding.text.scan import scanned
from assistant.understanding.text.view import OPEN
from assistant.understanding.told import already
from assistant.understanding.turn.looks import asks, asks_from, puts_question

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.conversation.conversation import Conversation
    from assistant.model.reading import Reading
    from assistant.understanding.text.scan import Scan, Span

_SETTLED = ("decide", "repeat", "bye", "summary", "help", "skip", "unsure", "any")
"""Acts whose replies are the answer."""
_AGREED = ("yes", "no")
"""Acts beside which only what is plainly put as a question is one."""
_ONLY_NOTED = frozenset(
    """
    chat-ok chat-still chat-noted chat-changed chat-changed-unasked chat-changed-clearer chat-thanks chat-out chat-in
    chat-none chat-offer-more tension
    """.split()
)
"""Replies that answer nothing."""
_NOTHING_TOLD = ("chat-ok", "chat-still", "chat-none")
"""Replies to a turn of which nothing was noted."""
_SPEAKER = frozenset("i we my our us me it that ok okay yes no not".split())
"""Words of who speaks, or of what was spoken of."""
_NAMING = 2
"""The fewest words of a thing and what is asked of it."""
_FEW = 4
"""The fewest words of a question for yes or no that is said to have no answer."""
_TELLING = 5
"""The fewest words of what somebody tells of himself in which nothing is found, rather than of what makes no sense."""
_NEAR = 2
"""Of so many things that a question names it is said what the advice has to do with them."""


def completed(c: Conversation, reading: Reading, replies: list[Reply]) -> list[Reply]:
    """Return the replies to a turn, led by an answer to the question in it, or by a word on it, where none answers."""
    wished = any((h.slot, h.value) in c.pack.index["wished"] for h in reading.heard)
    if wished or any(not silent(r) for r in replies) or any(reading.has(act) for act in _SETTLED):
        return replies
    found = scanned(reading.text, c.pack.index)
    refused = {name for name, _ in reading.out}
    if refused and not found.tokens.asked and refused.issuperset(m[3] for m in found.of("t")):
        return replies
    asked = [words for s in found.spans for words in _asked_in(found, s)]
    agreed = any(reading.has(act) for act in _AGREED)
    if agreed and not any(puts_question(found, s) for s in found.spans):
        return replies
    named = [reading.text] if not asked and _only_names(found, replies) else []
    told = next((one for one in (looked_up(words, c) for words in (*asked, *named)) if one), None)
    if told:
        return [told, *(r for r in replies if r.id != "chat-ok")]
    return [not_known(c, reading), *replies] if asked else replies


def _only_names(found: Scan, replies: list[Reply]) -> bool:
    """Return whether a turn that told nothing names a thing and not who speaks: 'owner of X', 'X licence'."""
    nothing = any(r.id in _NOTHING_TOLD for r in replies) and len(found.words) >= _NAMING
    return nothing and bool(found.of("t")) and _SPEAKER.isdisjoint(found.words)


def _asks(found: Scan, span: Span) -> bool:
    """Return whether a sentence asks more than whether it stays as it is: that is said anyway."""
    words = found.words[span.start : span.end]
    return puts_question(found, span) or (span.asked and len(words) >= _FEW and "still" not in words)


def asks_behind(c: Conversation, reading: Reading) -> bool:
    """Return whether a turn ends with a question behind what another sentence tells."""
    found = scanned(reading.text, c.pack.index)
    return len(found.spans) > 1 and puts_question(found, found.spans[-1])


def _asked_in(found: Scan, span: Span) -> tuple[str, ...]:
    """Return what a sentence asks: all of it, and the clause alone that asks behind what the sentence tells."""
    at = asks_from(found, span)
    behind = (found.quote(at, span.end),) if span.end - at >= _FEW else ()
    return (found.quote(span.start, span.end), *behind) if behind or _asks(found, span) else ()


def silent(reply: Reply) -> bool:
    """Return whether a reply only says what was noted, what follows from it, or what is asked next."""
    return reply.type == "ask" or reply.id in _ONLY_NOTED


def not_known(c: Conversation, reading: Reading) -> Reply:
    """Return that there is no answer to a question of which only its facts were heard, with what is near."""
    near = _near(c, reading)
    said = phrase(c.pack, "no-answer-of-it" if near else "chat-not-known")
    told = Reply("say", "chat-not-known", " ".join((said, *near)))
    return told if near else offering.with_nearest(c, told, reading.text)


def taken_in(c: Conversation, reading: Reading) -> Reply | None:
    """Return what is said to a turn that asks nothing and of which nothing was noted; None where it may ask."""
    found = scanned(reading.text, c.pack.index)
    if not found.words:
        return None
    return _there_already(c, found) or (None if asks(found, c.pack.index) else _idle(c))


def _there_already(c: Conversation, found: Scan) -> Reply | None:
    """Return that what is there already is no part of what is to be built; None where nothing of it is told."""
    if not already.mentioned(found, c.pack.index):
        return None
    built = [e for e in c.profile.entries if e.slot in c.pack.index["weighed"] and e.stance != "not-wanted"]
    key = "chat-there-already" if built else "chat-there-already-open"
    return Reply("say", key, phrase(c.pack, key, facts=noted(c.pack, built)))


def _idle(c: Conversation) -> Reply:
    return Reply("say", "chat-idle", phrase(c.pack, "chat-idle"))


def made_of(c: Conversation, reading: Reading) -> Reply | None:
    """Return what is said to a turn that was not understood: what is there already, or a question with what is near.

    None where it is neither, or nothing is near to the question.
    """
    found, words = scanned(reading.text, c.pack.index), reading.text.lower().split()
    there = _there_already(c, found)
    if there or not found.words or asks(found, c.pack.index):
        return there or _nearest(c, reading)
    return _idle(c) if not _SPEAKER.isdisjoint(words) and len(words) >= _TELLING else None


def _nearest(c: Conversation, reading: Reading) -> Reply | None:
    """Return that there is no answer to a question of some words, with what is near; None where nothing is."""
    missed = not_known(c, reading) if len(reading.text.split()) >= _FEW else None
    return missed if c.offers else None


def _near(c: Conversation, reading: Reading) -> list[str]:
    """Return what is known of the recommended one and the capabilities that a question names."""
    from assistant.answering import answer

    name = c.recommendation
    if name not in c.pack.candidates:
        return []
    needs = [h.value for h in reading.heard if c.pack.slots[h.slot].of == "capabilities"]
    asked = [Question("can", f"can:{name}:{n}", reading.text, (name,), capabilities=(n,)) for n in needs[:_NEAR]]
    told = [answer(one, c.pack, c.profile) for one in asked]
    return [one.text for one in told if one.status == "answered"]


def apart(question: Question, reading: Reading) -> bool:
    """Return whether a question that nothing answers is put by itself, in a sentence that tells nothing."""
    inside = any(h.text and h.text in question.words for h in reading.heard)
    begins = question.words.split(" ")[0].lower() in OPEN
    return begins and question.pattern in MISSED and not inside and question.words != reading.text.strip()


def asked_with(words: str, reading: Reading) -> bool:
    """Return whether words stand within a question that is answered, so that they do nothing else."""
    asked = (_bare(q.words) for q in reading.questions if q.pattern not in MISSED)
    said = _bare(words)
    return any(f" {said} " in f" {one} " and said != one for one in asked)


def _bare(text: str) -> str:
    """Return the words of a text without the signs around them."""
    return " ".join(word.strip("?!.,;:") for word in text.split())
