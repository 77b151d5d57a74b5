"""What stands behind an authored answer: more of it, what else may have been meant, and what belongs to it."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.model.knowledge import Topic
    from assistant.model.pack import Pack
    from assistant.model.reading import Question

_OTHERS = 2
"""How many topics are named that may have been meant instead."""


def further(topic: Topic, others: Sequence[str], pack: Pack) -> str:
    """Return the paragraphs behind the answer of a topic, '' for none; `others` may have been meant instead."""
    beside = _listed("see-also", topic.see_also, pack)
    return "\n\n".join(p for p in (topic.more, _listed("or-meant", others, pack), beside) if p)


def doubted(question: Question, topic: Topic) -> tuple[str, ...]:
    """Return the topics that are as likely to be meant as the one that answers a question; none where that is sure."""
    if question.pattern != "topic" or not question.second:
        return ()
    from assistant.understanding.retrieval.sureness import DOUBTFUL, sureness_of

    return tuple(t for t, _ in question.second if t != topic.id)[:_OTHERS] if sureness_of(question) < DOUBTFUL else ()


def supposed(topic: Topic, pack: Pack) -> str:
    """Return the answer of a topic behind its own question, so that it is seen at once what was understood.

    A yes or no of it stands as it is: it answers the question that is shown.
    """
    from assistant.answering.wording import phrase

    return phrase(pack, "taken-as", title=topic.title, told=topic.answer)


def titled(topics: Sequence[str], pack: Pack) -> tuple[tuple[str, str], ...]:
    """Return topics with their titles."""
    if not topics:
        return ()
    from assistant.answering.titles import title

    return tuple((t, title(pack, t)) for t in topics)


def _listed(lead: str, topics: Sequence[str], pack: Pack) -> str:
    if not topics:
        return ""
    from assistant.answering.titles import offered

    return offered(pack, lead, topics)
