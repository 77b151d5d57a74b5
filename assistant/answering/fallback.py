"""What is said where nothing can be answered: an unknown name, several guesses, or another field altogether."""

from __future__ import annotations

from assistant.answering.composing import composed
from assistant.answering.definition import told_kind
from assistant.answering.titles import offered, title
from assistant.answering.wording import phrase
from assistant.understanding.retrieval.nearest import FAINTLY, nearest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.model.pack import Pack
    from assistant.model.reading import Question
    from assistant.model.reply import Answer

_MOST = 3


def unknown_name(question: Question, pack: Pack) -> Answer:
    """Return that a name is not known here, and what is known of the other names."""
    name = (
        next((p for p in question.id.split(":")[1:] if p not in pack.terms), "") or question.quality or question.words
    )
    told = [phrase(pack, "unknown-name", name=name)]
    told += [told_kind(pack, pack.terms[t]) for t in question.terms if t in pack.terms]
    told.append(phrase(pack, "can-do"))
    return _unanswered(composed(question, pack, "", told), question, pack, "suggestions")


def unclear(question: Question, pack: Pack) -> Answer:
    """Return the nearest topics as a question back, what the names are, or that nothing was understood."""
    near = question.second or nearest(question.words, pack, FAINTLY)
    second = [topic for topic, _ in near][:_MOST]
    names = [pack.terms[t] for t in question.terms if t in pack.terms]
    if not second and names:
        told = [phrase(pack, "no-answer-of-it"), *(told_kind(pack, term) for term in names)]
    elif not second:
        told = [phrase(pack, "not-understood"), phrase(pack, "can-do")]
    else:
        told = [offered(pack, "did-you-mean", second)]
    return _unanswered(composed(question, pack, "", told), question.with_(second=near), pack, "suggestions")


def off_topic(question: Question, pack: Pack) -> Answer:
    """Return that this is outside what is known here, what can be asked, what the names in it are, and what is near."""
    told = [told_kind(pack, pack.terms[t]) for t in question.terms if t in pack.terms]
    near = question.second or nearest(question.words, pack)
    answer = composed(question, pack, "", [phrase(pack, "off-topic"), phrase(pack, "can-do"), *told])
    if near:
        answer = answer.with_(text=f"{answer.text}\n\n{offered(pack, 'off-topic-near', [t for t, _ in near])}")
    return _unanswered(answer, question.with_(second=near), pack, "out-of-scope")


def _unanswered(answer: Answer, question: Question, pack: Pack, status: str) -> Answer:
    suggestions = tuple((topic, title(pack, topic)) for topic, _ in question.second[:_MOST])
    return answer.with_(status=status, topic="", suggestions=suggestions)
