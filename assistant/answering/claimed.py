"""The topic that judges the very claim a question asks about, where the question's own answer would be composed."""

from __future__ import annotations

from assistant.answering.asked import closed, opens, words_of
from assistant.answering.nearness import SURE, nearest, same_matter, same_names

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.model.knowledge import Topic
    from assistant.model.pack import Pack
    from assistant.model.reading import Question

_COMPOSED = ("topic", "can", "need", "with", "versus", "which-more", "fits", "equals", "release", "what-is")
"""Patterns whose answers are put together from what is known of names, however the matter is put."""


def claimed(question: Question, pack: Pack, found_topic: Topic | None = None) -> Topic | None:
    """Return the topic with a claim that says what is asked by yes or no, of the same names; None for none.

    Where a topic was found already, another must judge the claim far more closely.
    """
    if not pack.index.get("samples"):
        return None
    same = question.quality == "same" and "there" not in words_of(question)
    if question.pattern not in _COMPOSED or same or opens(question) or not closed(question):
        return None
    from assistant.understanding.scan import scan
    from assistant.understanding.topics import features, retrieve

    found = scan(question.words, pack.index)
    best, likest = None, SURE
    if found_topic:
        likest = max(SURE, LEAD + _likeness(question.words, found_topic, pack)[1])
    for near in retrieve(features(found, 0, len(found.words)), pack.index):
        topic = pack.topics[near.topic]
        claim, likeness = _likeness(question.words, topic, pack)
        if claim and likeness > likest and _same(question.words, claim, pack):
            best, likest = topic, likeness
    return best


LEAD = 0.2
"""How much nearer a claim of another topic must be than those of the topic that was found."""


def _likeness(asked: str, topic: Topic, pack: Pack) -> tuple[str, float]:
    """Return the claim of a topic that a text is most like, '' where it has no verdict, and how like it is."""
    claims = ((topic.claim, topic.verdict), *((c.text, c.verdict) for c in topic.claims))
    claim, verdict, likeness = nearest(asked, claims, pack.index)
    return (claim if verdict else ""), likeness


def _same(asked: str, claim: str, pack: Pack) -> bool:
    return same_names(asked, claim, pack.index) and same_matter(asked, claim, pack.index)
