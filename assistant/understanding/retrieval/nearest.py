"""The topics nearest to a text that none of them answers, to be offered."""

from __future__ import annotations

from assistant.understanding.retrieval import topics
from assistant.understanding.text.scan import Span, scanned

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.model.pack import Pack

LEAST = 0.25
"""The least score of a topic that is offered.

Of 350 questions in this field that found no answer, the topic that was meant stood among the three nearest for every
second one, at low scores as at high ones.
"""
FAINTLY = 0.15
"""The same for a text that surely is of this field: one of the three was meant there as often."""
MOST = 3


def nearest(text: str, pack: Pack, least: float = LEAST) -> tuple[tuple[str, float], ...]:
    """Return the topics nearest to a text with their scores, best first, at most `MOST`; none about the assistant.

    Of a pack that is not compiled there are none.
    """
    found = scanned(text, pack.index) if pack.index else None
    if not found or not found.words:
        return ()
    whole = Span(0, len(found.words), asked=True)
    near = topics.retrieve(topics.bag_of(found, whole), pack.index, MOST, found.words)
    kinds = pack.index["topic_kinds"]
    return tuple((f.topic, f.score) for f in near if f.score >= least and kinds[f.topic] != "about-me")
