"""What a protest is about: a question or a value of the last two turns that was not taken up."""

from __future__ import annotations

from assistant.answering import phrase
from assistant.conversation.again import told_lately
from assistant.conversation.hearing import Effect, effect
from assistant.model.reading import Context, Heard, Question
from assistant.model.reply import Reply
from assistant.understanding import read
from assistant.understanding.text import english

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.conversation.conversation import Conversation
    from assistant.conversation.deeds import Deed
    from assistant.model.reading import Reading
    from assistant.model.reply import Answer, Turn

_BACK = 2
"""How many turns of the person are looked at again."""
_LATELY = 4
"""In so many turns nothing is said to a protest twice."""
_ENDS = ".?!;\n"
_NO_ANSWER = ("unclear", "off-topic", "unknown-name")
_SURE = 0.6
"""The score from which a topic is taken for what was asked."""
_KEYS = ("protest-again", "chat-unclear-menu")
"""What is said to a protest that nothing was found for, one after the other."""
_ANSWER = frozenset("answer answered answers".split())
_QUESTION = frozenset("question questions ask asked answer answered answers".split())
"""Words of a protest that is about a question."""


def unanswered(reading: Reading) -> bool:
    """Return whether a turn opens with the complaint that something was not answered, and names nothing itself."""
    opens = bool(reading.acts) and reading.acts[0].act == "frustration"
    return opens and not reading.terms and not _ANSWER.isdisjoint(_words(reading.acts[0].text))


def taken_up(c: Conversation, reading: Reading) -> tuple[list[Reply], tuple[Deed, ...]] | None:
    """Return what a protest makes good, with its deeds; None where the text says enough by itself."""
    kinds = c.pack.index["topic_kinds"]
    asked = [q for q in reading.questions if q.pattern not in _NO_ANSWER and kinds.get(q.id) != "about-me"]
    if reading.heard or reading.out or asked:
        return None
    turns = [t for t in c.turns if t.user and "frustration" not in t.acts][-_BACK:]
    for turn in reversed(turns):
        answered = _question(c, turn, reading.text)
        if answered:
            from assistant.conversation import responding

            return [_say(c, "protest-answer"), answered, *responding.digress(c)], ()
    for turn in reversed(turns):
        noted = _values(c, turn)
        if noted:
            from assistant.conversation import responding

            told, done = noted
            c.spoken = ""
            replies = responding.changed(c, told, done, done.deeds)
            return [_say(c, "protest-value"), *replies], responding.with_shown(c, done.deeds)
    named = _named(c, reading)
    if named:
        return named
    from assistant.conversation import responding

    lately = {r.id for t in c.turns[-_LATELY:] for r in t.replies}
    first = "protest-question" if _QUESTION & set(_words(reading.text)) else "chat-frustration"
    key = next((k for k in (first, *_KEYS) if k not in lately), first)
    return ([_say(c, key), *responding.digress(c)], ()) if key != "chat-frustration" else None


def _named(c: Conversation, reading: Reading) -> tuple[list[Reply], tuple[Deed, ...]] | None:
    """Return what the one name in a protest says to a question asked lately, or what it stands for."""
    from assistant.answering import answer
    from assistant.conversation import responding
    from assistant.understanding.told.leads import accepts

    names = tuple(dict.fromkeys(m.term for m in reading.terms if m.term not in c.pack.index["concepts"]))
    if len(names) != 1:
        return None
    if _QUESTION & set(_words(reading.text)):
        told = answer(Question("what-is", f"what-is:{names[0]}", reading.text, names), c.pack, c.profile)
        made = Reply("answer", told.topic or "what-is", told.text, told)
        return ([made, *responding.digress(c)], ()) if told.status == "answered" else None
    asked = dict.fromkeys(t.question for t in reversed(c.turns[-_LATELY:]) if t.question)
    slot = next((s for s in asked if c.pack.slots[s].takes and accepts(s, names[0], c.pack.index)), "")
    if not slot or c.profile.entry(slot, names[0]):
        return None
    told_too = reading.with_(heard=(Heard(slot, names[0], "given", reading.terms[0].text),), acts=())
    done = effect(told_too, c.question, c.profile, c.pack)
    replies = responding.changed(c, told_too, done, done.deeds)
    return [_say(c, "protest-value"), *replies], responding.with_shown(c, done.deeds)


def _say(c: Conversation, key: str) -> Reply:
    return Reply("say", key, phrase(c.pack, key))


def _question(c: Conversation, turn: Turn, protest: str) -> Reply | None:
    """Return the answer to a question of a turn that was not answered then; one that the protest names comes first."""
    from assistant.answering import answer

    said = {word for word in _words(protest) if word not in english.STOP}
    pieces = [piece for piece in _pieces(turn.user) if _asks(piece) or said & set(_words(piece))]
    for piece in sorted(pieces, key=lambda one: -len(said & set(_words(one)))):
        for one in read(piece, c.pack, Context(lookup=True)).questions:
            if one.pattern in _NO_ANSWER or (one.pattern == "topic" and one.score < _SURE):
                continue
            others = [one.with_(id=topic, score=score) for topic, score in one.second if score >= _SURE]
            for wanted in (one, *others):
                told = answer(wanted, c.pack, c.profile)
                if told.status == "answered" and not _told(c, told):
                    return Reply("answer", told.topic or one.pattern, told.text, told)
    return None


def _told(c: Conversation, told: Answer) -> bool:
    """Return whether an answer was given lately, so that the protest is against just that one."""
    topics = {r.answer.topic for t in c.turns[-_LATELY:] for r in t.replies if r.answer}
    return bool(told.topic and told.topic in topics) or told_lately(c, told, _LATELY)


def _values(c: Conversation, turn: Turn) -> tuple[Reading, Effect] | None:
    """Return what a turn said to the question that was open then and to others, where nothing of it is held."""
    before = c.turns[turn.number - 1] if turn.number else turn
    for piece in _pieces(turn.user):
        slot = before.question
        choices = tuple((one.value, one.label) for one in before.choices)
        told = read(piece, c.pack, Context(slot=slot, choices=choices, profile_slots=c.context().profile_slots))
        fresh = tuple(h for h in told.heard if h.value and not _known(c, h.slot, h.value) and not told.questions)
        if fresh:
            told = told.with_(heard=fresh, acts=(), questions=(), out=(), back_in=())
            done = effect(told, c.question, c.profile, c.pack)
            if done.deeds:
                return told, done
    return None


def _known(c: Conversation, slot: str, value: str) -> bool:
    """Return whether something is held of a slot with one value, or of the very value."""
    if slot not in c.pack.slots or not c.pack.slots[slot].many:
        return c.profile.known(slot)
    return c.profile.entry(slot, value) is not None


def _pieces(text: str) -> Iterator[str]:
    """Yield the sentences of a text, and the parts of them between commas."""
    start = 0
    for i, char in enumerate(text + "\n"):
        if char in _ENDS and (char != "." or text[i + 1 : i + 2] in ("", " ", "\n")):
            piece = text[start : i + 1].strip()
            start = i + 1
            if piece:
                yield piece
                if "," in piece:
                    yield from (part.strip() for part in piece.split(",") if part.strip())


def _words(text: str) -> list[str]:
    return "".join(ch if ch.isalnum() else " " for ch in text.lower()).split()


def _asks(piece: str) -> bool:
    opening = next((word for word in _words(piece) if word not in english.OPENING_NOISE), "")
    return "?" in piece or opening in english.QUESTION_OPENERS
