"""The topic that judges the very claim a question asks about, where the question's own answer would be composed."""

from __future__ import annotations

from assistant.answering.asked import closed, opens, words_of
from assistant.answering.nearness import SURE, nearest, same_matter, same_names, told_apart

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from assistant.model.knowledge import Topic
    from assistant.model.pack import Pack
    from assistant.model.reading import Question
    from assistant.understanding.retrieval.topics import Found

_COMPOSED = ("topic", "can", "need", "with", "versus", "which-more", "fits", "equals", "release", "what-is", "costs")
"""Patterns whose answers are put together from what is known of names, however the matter is put."""


def claimed(question: Question, pack: Pack, found: Topic | None = None) -> Topic | None:
    """Return the topic with a claim that says what is asked by yes or no, of the same names; None for none.

    Where a topic was found already, another must judge the claim far more closely.
    """
    if not pack.index.get("topic_kinds"):
        return None
    same = question.quality == "same" and "there" not in words_of(question)
    if question.pattern == "costs" and not question.quality:
        return None
    if question.pattern not in _COMPOSED or same or opens(question) or not closed(question):
        return None
    able = asks_ability(question)
    said = told_apart(question.words, pack.index)
    best, likest = None, SURE
    if found:
        likest = max(SURE, LEAD + _likeness(question.words, found, pack, said)[1])
    if likest >= 1:
        return None
    for near in [t for t, _ in question.second] if found else _near(question.words, pack):
        topic = pack.topics[near]
        claim, likeness = _likeness(question.words, topic, pack, said)
        if claim and likeness > likest and _same(said, claim, pack) and not (able and owns(claim)):
            best, likest = topic, likeness
    return best


def told_instead(question: Question, pack: Pack) -> Topic | None:
    """Return the topic near to a question whether one thing is needed for another, where no relation tells; or None."""
    if question.pattern != "need" or not pack.index.get("topic_kinds"):
        return None
    from assistant.answering.needing import unrelated
    from assistant.understanding.retrieval.topics import speaks_of

    best = _found(question.words, pack)[:1] if unrelated(question, pack) else ()
    near = best and best[0].score >= INSTEAD and speaks_of(best[0].topic, question.terms, pack.index)
    return pack.topics[best[0].topic] if near else None


INSTEAD = 0.45
"""The least score of a topic that answers where nothing is known of two names together."""


def asks_ability(question: Question) -> bool:
    """Return whether it is asked what something can be made to do, not what it brings itself."""
    able = not _ABLE.isdisjoint(words_of(question))
    return question.pattern == "can" and question.quality != "has" and able


_ABLE = frozenset("can could do possible able".split())


def owns(claim: str) -> bool:
    """Return whether a claim says what something brings itself, which decides nothing on what it can be made to do."""
    return not _OWNING.isdisjoint(claim.lower().split())


_OWNING = frozenset(
    "has have brings comes ships includes included built does offers default itself automatically".split()
)
LEAD = 0.2
"""How much nearer a claim of another topic must be than those of the topic that was found."""


def _near(asked: str, pack: Pack) -> list[str]:
    """Return the topics nearest to a text."""
    return [near.topic for near in _found(asked, pack)]


def _found(asked: str, pack: Pack) -> tuple[Found, ...]:
    """Return the topics nearest to a text, with scores."""
    from assistant.understanding.retrieval.topics import features, retrieve
    from assistant.understanding.text.scan import scan

    words = scan(asked, pack.index)
    return retrieve(features(words, 0, len(words.words)), pack.index)


def _likeness(asked: str, topic: Topic, pack: Pack, said: Mapping[str, float]) -> tuple[str, float]:
    """Return the claim of a topic that a text is most like, '' where it has no verdict, and how like it is."""
    claims = ((topic.claim, topic.verdict), *((c.text, c.verdict) for c in topic.claims))
    claim, verdict, likeness = nearest(asked, claims, pack.index, said)
    return (claim if verdict else ""), likeness


def _same(said: Mapping[str, float], claim: str, pack: Pack) -> bool:
    return same_names(said, claim, pack.index) and same_matter(said, claim, pack.index)
