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


def in_doubt(question: Question) -> bool:
    """Return whether another topic is as likely to be meant as the one that answers a question."""
    if question.pattern != "topic" or not question.second:
        return False
    from assistant.understanding.sureness import DOUBTFUL, sureness

    return sureness(question.score, question.second[0][1]) < DOUBTFUL


def others(question: Question, topic: Topic) -> tuple[str, ...]:
    """Return the topics that may have been meant instead of one that answers in doubt."""
    return tuple(t for t, _ in question.second if t != topic.id)[:_OTHERS]


def _listed(lead: str, topics: Sequence[str], pack: Pack) -> str:
    if not topics:
        return ""
    from assistant.answering.titles import offered

    return offered(pack, lead, topics)
