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


def further(question: Question, topic: Topic, pack: Pack) -> str:
    """Return the paragraphs behind the answer of a topic, '' for none."""
    beside = _listed("see-also", topic.see_also, pack)
    return "\n\n".join(p for p in (topic.more, _listed("or-meant", _others(question, topic), pack), beside) if p)


def _others(question: Question, topic: Topic) -> tuple[str, ...]:
    """Return the topics that may have been meant instead, where it is not sure which was; none where it is."""
    if question.pattern != "topic" or not question.second:
        return ()
    from assistant.understanding.sureness import DOUBTFUL, sureness

    if sureness(question.score, question.second[0][1]) >= DOUBTFUL:
        return ()
    return tuple(t for t, _ in question.second if t not in (topic.id, *topic.see_also))[:_OTHERS]


def _listed(lead: str, topics: Sequence[str], pack: Pack) -> str:
    if not topics:
        return ""
    from assistant.answering.titles import offered

    return offered(pack, lead, topics)
