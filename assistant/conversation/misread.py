"""Another reading for those who say that their question was taken for another: 'You misread me. I asked whether ...'.

What was just answered is not answered again: the question is put as it stands behind the complaint, about what is
named in it; a bare complaint gets what came next to the last question. Where nothing else is near, that is said.
"""

from __future__ import annotations

from assistant.answering import phrase
from assistant.conversation import offering
from assistant.conversation.advising import MISSED
from assistant.conversation.meaning import put_anew
from assistant.model.reading import Context, Question, Reading
from assistant.model.reply import Reply
from assistant.understanding import read
from assistant.understanding.text import english
from assistant.understanding.text.scan import scanned
from assistant.understanding.turn.complaining import beside, complains, put

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.conversation.conversation import Conversation
    from assistant.conversation.deeds import Deed
    from assistant.understanding.text.scan import Scan

_LONGEST = 45
"""The most words of such a turn."""
_LATELY = 2
"""What was answered in so many turns is not meant."""
_BARE = 2
"""The most words of what only names a thing."""
_SURE, _NEXT = 0.55, 0.4
"""The least score of a topic on a question put again, and of the one that came next to the last question."""


def another(c: Conversation, reading: Reading) -> list[Reply] | None:
    """Return the answer to what was meant instead, None for a turn that complains of no misreading."""
    found = scanned(reading.text, c.pack.index)
    if not c.turns or not 0 < len(found.words) <= _LONGEST or not c.turns[-1].user:
        return None
    complaining = complains(found)
    anew = put_anew(c, found)
    if anew:
        return _asked(c, anew, _topics(c) if complaining else set())
    asked = put(found)
    if not complaining and not (asked and asked[1] and _refuses(found)):
        return None
    if asked is None:
        return _next(c)
    words, about = asked
    return _about(c, words) if about else _asked(c, words, _topics(c))


def taken_up(c: Conversation, reading: Reading) -> tuple[list[Reply], tuple[Deed, ...]] | None:
    """Return the answer to what was meant instead, with what is told beside the complaint and its deeds; else None."""
    replies = another(c, reading)
    if not replies:
        return None
    from assistant.conversation import responding

    told = _told_beside(c, reading)
    done = responding.heeded(c, told)
    if not done.deeds:
        return [*replies, *responding.digress(c)], ()
    return [*replies, *responding.changed(c, told, done, done.deeds)], responding.with_shown(c, done.deeds)


def _told_beside(c: Conversation, reading: Reading) -> Reading:
    """Return a complaint's reading with what its other sentences tell, and nothing that it only says back."""
    found = scanned(reading.text, c.pack.index)
    starts, ends = found.tokens.starts, found.tokens.ends
    places = [(starts[s.start], ends[s.end - 1]) for s in beside(found)] if complains(found) else []
    heard = tuple(h for h in reading.heard if any(a <= h.start and h.end <= b for a, b in places))
    return reading.with_(heard=heard, questions=(), out=())


def _refuses(found: Scan) -> bool:
    """Return whether a text says what was not meant: 'I asked about X, not Y'."""
    return any(word in ("not", "no", "never") for word in found.words)


def _asked(c: Conversation, words: str, told: set[str]) -> list[Reply]:
    """Return the answer to a question put once more; where it finds what was `told` already, the next to it."""
    named, key = _with_name(c, words), "no-answer-meant"
    tries = [(named, Context(lookup=True))] if named else []
    for text, context in (*tries, (words, c.context().with_(slot="", choices=())), (words, Context(lookup=True))):
        one = next((q for q in read(text, c.pack, context).questions if q.pattern not in MISSED), None)
        if one is None or (one.pattern == "topic" and one.score < _SURE):
            continue
        answered = _answer(c, one, told) or _second(c, one, told)
        if answered:
            return answered
        key = "no-more-of-it" if one.id in told else key
    return [_no_answer(c, words, key)]


def _with_name(c: Conversation, words: str) -> str:
    """Return a clause that opens with a pronoun with the name of the last question in its place, '' for no such."""
    first, _, rest = words.partition(" ")
    names = {m[3] for m in scanned(c.turns[-1].user, c.pack.index).of("t") if m[3] in c.pack.terms}
    one = c.pack.terms[names.pop()].name if len(names) == 1 and first.lower() in ("it", "that", "this") else ""
    return f"{one} {rest}" if one else ""


def _about(c: Conversation, words: str) -> list[Reply]:
    """Return the answer on what a question was said to be about, by itself or put into the last question."""
    told = _topics(c)
    found = scanned(words, c.pack.index)
    names = list(dict.fromkeys(m[3] for m in found.of("t") if m[3] in c.pack.candidates))
    ways = [" or ".join(c.pack.terms[n].name for n in names[:2]) + "?"] if len(names) > 1 else []
    spoken = [c.pack.terms[t].name for t in (*c.topic.terms[:1], c.spoken, c.recommendation) if t in c.pack.terms]
    ways += [f"{name} {words}?" for name in dict.fromkeys(spoken)] if not names else []
    own = {w for w in found.words if w not in english.STOP}
    ways = [*ways, f"{words}?"] if len(own) <= _BARE else [f"{words}?", *ways]
    for way in ways:
        for one in read(way, c.pack, Context(lookup=True)).questions[:1]:
            sure = one.pattern not in (*MISSED, "what-is") and (one.pattern != "topic" or one.score >= _SURE)
            answered = _answer(c, one, told) if sure else None
            if answered and (one.pattern != "topic" or _speaks(c, one.id, own)):
                return answered
    meant = found.of("t")[0][3] if len({m[3] for m in found.of("t")}) == 1 else ""
    if meant in c.pack.terms and len(own) <= _BARE:
        answered = _answer(c, Question("what-is", f"what-is:{meant}", words, (meant,)), told)
        if answered:
            return answered
    return [_no_answer(c, words)]


def _speaks(c: Conversation, topic: str, own: set[str]) -> bool:
    """Return whether a topic is asked for by one of some words or speaks of it."""
    entry = c.pack.topics.get(topic)
    said = set(scanned(f"{entry.title} {entry.answer}", c.pack.index).words) if entry else own
    return not own or bool(said & own)


def _next(c: Conversation) -> list[Reply] | None:
    """Return what came next to the last question, where a bare complaint says that the answer was to another."""
    told = _topics(c)
    for question in _last(c):
        answered = _second(c, question, told)
        if answered:
            return answered
    return [_no_answer(c, c.turns[-1].user)] if told else None


def _last(c: Conversation) -> Iterator[Question]:
    """Yield the questions of the last turn, as a look-up hears them."""
    yield from read(c.turns[-1].user, c.pack, Context(lookup=True)).questions


def _second(c: Conversation, question: Question, told: set[str]) -> list[Reply] | None:
    """Return the answer of the topic that came next to a question, if it is near."""
    for topic, score in question.second:
        if score >= _NEXT and topic not in told:
            return _answer(c, question.with_(pattern="topic", id=topic, score=score, terms=()), told)
    return None


def _answer(c: Conversation, question: Question, told: set[str]) -> list[Reply] | None:
    """Return the answer to a question as replies, None where it has none or it was given lately."""
    from assistant.conversation.answered import answers

    if question.id in told:
        return None
    replies = answers(c, Reading(question.words, questions=(question,)))
    if not any(r.answer and r.answer.status == "answered" and r.answer.topic not in told for r in replies):
        return None
    return replies


def _topics(c: Conversation) -> set[str]:
    """Return what was answered in the last turns."""
    return {r.answer.topic for t in c.turns[-_LATELY:] for r in t.replies if r.answer and r.answer.topic}


def _no_answer(c: Conversation, words: str, key: str = "no-answer-meant") -> Reply:
    """Return that there is no answer to a question as it was meant, with the questions near to it."""
    told = Reply("say", key, phrase(c.pack, key, words=words.strip(" ?!.,")))
    return offering.with_nearest(c, told, words)
