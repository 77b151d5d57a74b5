"""Topics: what can be answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.model.knowledge import TOPIC_KINDS, Claim, Topic

if TYPE_CHECKING:
    from assistant.content.fields import Fields

LONGEST_ANSWER = 600
"""Characters an answer may have."""
VERDICTS = ("yes", "no", "partly")
"""What can be said of a claim."""
AFTER = ("return", "replace", "end")
"""What a topic does to the course of the conversation."""


def read_topic(fields: Fields) -> Topic:
    """Return a topic."""
    topic = Topic(
        id=fields.id(),
        title=fields.text("title"),
        kind=fields.word("kind", TOPIC_KINDS),
        answer=fields.text("answer", most=LONGEST_ANSWER),
        claim=fields.text("claim", ""),
        verdict=fields.word("verdict", VERDICTS, ""),
        claims=fields.entries("claims", "a claim", _claim),
        more=fields.text("more", ""),
        heard_as=fields.texts("heard-as", required=True),
        not_heard_as=fields.texts("not-heard-as"),
        terms=fields.names("terms", "term"),
        sources=fields.names("sources", "source"),
        see_also=fields.names("see-also", "topic"),
        after=fields.word("after", AFTER, "return"),
        sets=fields.values("sets"),
        place=fields.place,
    )
    if topic.verdict and not fields.has("claim"):
        fields.notes.problem("missing-key", fields.at("verdict"), "a verdict is about a 'claim', and there is none")
    return topic


def _claim(fields: Fields) -> Claim:
    return Claim(fields.text("claim"), fields.word("verdict", VERDICTS))
