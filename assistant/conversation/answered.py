"""Answers to what a turn asks, and what sets a name right that it takes for another kind of thing."""

from __future__ import annotations

from assistant.conversation import honest, offering, subject
from assistant.conversation.spoken import weighed_in
from assistant.model.reading import Context
from assistant.model.reply import Reply
from assistant.understanding.asked.asking import opens_as_question
from assistant.understanding.text.scan import scanned

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.conversation.conversation import Conversation
    from assistant.model.pack import Pack
    from assistant.model.reading import Question, Reading
    from assistant.model.reply import Answer

Replies = list[Reply]

_POINTING = frozenset("it its they them".split())
"""Words of a question that stand for a thing spoken of before it."""
_SAYING = ("unsure", "any", "skip", "yes", "no", "frustration", "thanks")
"""Acts beside which a question that finds nothing, and has no mark, is none."""
_PLAIN = 4
"""The most words of a question such as 'what is X?', which takes X for nothing."""


def corrections(c: Conversation, reading: Reading) -> Replies:
    """Return what sets right names that were taken for another kind of thing; what is asked of them says it itself."""
    from assistant.answering import correction

    asked = {q.id for q in reading.questions}
    plain = " ".join(q.words for q in reading.questions if len(q.words.split()) <= _PLAIN)
    fresh = [w for w in reading.wrong_kind if f"is-a:{w.term}:{w.wanted[0]}" not in asked and w.text not in plain]
    made = [Reply("correct", f"is-a:{w.term}:{w.wanted[0]}", correction(w, c.pack)) for w in fresh[:2]]
    return [*_not_held(c, reading), *made]


def _not_held(c: Conversation, reading: Reading) -> Replies:
    """Return that what somebody never said was not noted either."""
    from assistant.answering import listed, phrase

    if not reading.absent:
        return []
    names = listed(c.pack, [f"“{name}”" for name in reading.absent])
    return [Reply("say", "chat-not-held", phrase(c.pack, "chat-not-held", names=names))]


def answers(c: Conversation, reading: Reading) -> Replies:
    """Return the answers to what a reading asks."""
    from assistant.answering import answer
    from assistant.answering.suiting import of_told

    replies: Replies = []
    real = [q for q in reading.questions if q.pattern not in ("unclear", "off-topic")]
    for question in reading.questions:
        missed = question.pattern in ("unclear", "off-topic")
        said = "?" not in reading.text and any(reading.has(act) for act in _SAYING)
        if missed and real and (len(question.words.split()) <= _PLAIN or not is_put(question.words, c.pack)):
            continue
        if reading.out and "?" not in reading.text and _of_refused(c, question, reading):
            continue
        told = reading.heard and not honest.apart(question, reading)
        if missed and not real and (told or reading.has("decide") or said):
            continue
        found = answer(of_told(_of_ours(c, question), reading), c.pack, c.profile, c.topic)
        if any(found.text == r.text for r in replies):
            continue
        if found.status != "answered" and any(r.type == "menu" for r in replies):
            continue
        if found.status != "answered" and _of_the_talk(c, question, reading):
            replies.append(honest.not_known(c, reading))
            continue
        aside, stays = subject.missed(c, question, found, reading)
        replies += [aside] if aside else []
        if not stays:
            continue
        replies += offering.put(c, Reply(_type(found), found.topic or question.pattern, found.text, found))
        c.more = found.more
        weighed = weighed_in(reading, c)
        if question.terms or found.terms:
            c.topic = Context(
                terms=(question.terms or (weighed if len(weighed) > 1 else found.terms))[:4],
                pattern=question.pattern,
                topic=found.topic,
                asked=question.words,
                before=_asked_before(c, question),
                kinds=question.kinds,
                capabilities=question.capabilities,
            )
    return replies


def _asked_before(c: Conversation, question: Question) -> tuple[str, ...]:
    """Return the things of which the turns before asked what a question asks of another: 'is X free?', 'and Y?'."""
    was, now = (scanned(words, c.pack.index) for words in (c.topic.asked, question.words))
    old, new = ({m[3] for m in found.of("t")} for found in (was, now))
    rest = [[w for i, w in enumerate(f.words) if not any(m[0] <= i < m[1] for m in f.of("t"))] for f in (was, now)]
    return (*c.topic.before, *sorted(old))[-3:] if len(old) == 1 and old != new and rest[0] == rest[1] else ()


def _of_refused(c: Conversation, question: Question, reading: Reading) -> bool:
    """Return whether a question is heard only in words that refuse all that they name: 'X is too dear'."""
    named = {m[3] for m in scanned(question.words, c.pack.index).of("t")}
    return bool(named) and named <= {name for name, _ in reading.out}


def _of_the_talk(c: Conversation, question: Question, reading: Reading) -> bool:
    """Return whether a question that nothing answers points at what the sentence before it tells of the project.

    It is then not outside of what is talked about, though there is no answer.
    """
    if question.pattern != "off-topic" or question.score < 0 or not (c.profile.entries or reading.heard):
        return False
    words = question.words.lower().split()
    return len(words) < len(reading.text.split()) and not _POINTING.isdisjoint(words)


def is_put(words: str, pack: Pack) -> bool:
    """Return whether words are put as a question."""
    found = scanned(words, pack.index)
    return any(opens_as_question(found, span) for span in found.spans)


def _of_ours(c: Conversation, question: Question) -> Question:
    """Return a question of an ability that names nothing, asked of what leads where that has it."""
    from assistant.answering.comparing import support

    if question.pattern != "can" or question.terms or c.decision.leader not in c.pack.candidates:
        return question
    has = all(support(c.pack, c.decision.leader, a).level != "none" for a in question.capabilities)
    return question.with_(terms=(c.decision.leader,)) if has else question


def _type(told: Answer) -> str:
    return (
        "correct"
        if told.kind == "misconception" and told.verdict == "no"
        else "answer"
        if told.status == "answered"
        else "menu"
    )
