"""Questions of a turn that nothing answers, and that must not pass in silence beside what the turn tells."""

from __future__ import annotations

from assistant.answering import phrase
from assistant.conversation.advising import MISSED
from assistant.model.reading import Question
from assistant.model.reply import Reply
from assistant.understanding.looks import puts_question
from assistant.understanding.scan import scan
from assistant.understanding.view import OPEN

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.conversation.conversation import Conversation
    from assistant.model.reading import Reading

_TELLING = frozenset(("describe", "answer"))
_NEAR = 2
"""Of so many things that a question names it is said what the advice has to do with them."""


def not_known(c: Conversation, reading: Reading) -> Reply | None:
    """Return that there is no answer to a question of which only its facts were heard, with what is near; else None."""
    if not _TELLING.issuperset(a.act for a in reading.acts) or reading.questions or reading.chosen:
        return None
    found = scan(reading.text, c.pack.index)
    if not any(puts_question(found, span) for span in found.spans[-1:]):
        return None
    near = _near(c, reading)
    said = phrase(c.pack, "no-answer-of-it" if near else "chat-not-known")
    return Reply("say", "chat-not-known", " ".join((said, *near)))


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
