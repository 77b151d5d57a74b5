"""The topic that stands out for a whole look-up: near to it, and far nearer than the next one.

What a message asks is read sentence by sentence and clause by clause. So a short question behind a longer story is
answered by its own few words, and a line without a question is taken for the description of a project. Where one topic
stands out for the message as a whole, that is mostly what was meant.
"""

from __future__ import annotations

from assistant.model.reading import Question
from assistant.understanding import topics
from assistant.understanding.accepting import retrieved
from assistant.understanding.outside import to_be_done
from assistant.understanding.scan import Span
from assistant.understanding.sureness import sureness

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from assistant.model.reading import Heard
    from assistant.understanding.scan import Scan

MOST = 40
"""The most words of a message that is taken as a whole."""
TELLS = (0.6, 0.4), (0.7, 0.2), (0.4, 0.65)
"""How sure, and how near, in place of advice on what seemed a description; one pair will do."""
ADVISED = ((0.8, 0.2),)
"""The same where the message asks for advice besides."""
MISSED = ((0.7, 0.5),)
"""The same in place of no answer, and for a message that names nothing."""
NAMELESS = ((0.7, 0.6),)
BESIDE = ((0.65, 0.4),)
"""The same in place of another topic, found for a part of the message."""
COMPOSED = ((0.8, 0.5),)
"""The same in place of an answer composed for some shapes, and of one where the message says much besides."""
WORDY = ((0.7, 0.2),)
_MUCH = 4
"""So many features besides names are much."""
_TOLD = 3
"""Who tells more than so many things tells of a project."""
_LOOSE = frozenset(("what-is", "versus"))
"""Shapes that names standing together make already, whatever is asked of them."""
_NONE = ("off-topic", "unclear")
_EXACT = 0.98
_FEWEST = 2


def outstanding(
    scan: Scan, asked: list[Question], heard: list[Heard], advice: bool, index: Mapping[str, Any]
) -> list[Question]:
    """Return the questions of a look-up, or the one that a topic answers which stands out for the whole of it.

    With `advice` the message asks for a choice.
    """
    answered = [q for q in asked if q.pattern not in _NONE]
    if not scan.words or len(scan.words) > MOST or len(answered) > 1:
        return asked
    bag = _bag(scan)
    enough = _enough(scan, answered, asked, heard, advice, bag)
    if not enough or len([f for f in bag if f[0] != "?"]) < _FEWEST:
        return asked
    found = retrieved(scan, bag, index, 0, len(scan.words))
    if not found or index["topic_kinds"][found[0].topic] == "about-me" or found[0].topic in [q.id for q in asked]:
        return asked
    near = found[0].score
    sure = sureness(near, found[1].score if len(found) > 1 else 0.0)
    if not any(sure >= least and near >= score for least, score in enough):
        return asked
    rest = tuple((f.topic, f.score) for f in found[1:4])
    return [Question("topic", found[0].topic, scan.text, score=near, second=rest)]


def _bag(scan: Scan) -> tuple[str, ...]:
    """Return the features of all sentences of a message."""
    bags = [topics.bag_of(scan, s) for s in scan.spans]
    return bags[0] if len(bags) == 1 else topics.joined(*bags)


def _enough(
    scan: Scan,
    answered: list[Question],
    asked: list[Question],
    heard: list[Heard],
    advice: bool,
    bag: tuple[str, ...],
) -> tuple[tuple[float, float], ...]:
    """Return how sure and how near a topic has to be so that it takes the place of what was made of a message."""
    if not answered:
        if heard and not any(q.score < 0 for q in asked):
            return () if len(heard) > _TOLD else ADVISED if advice else TELLS
        if to_be_done(scan, Span(0, len(scan.words), asked=True)):
            return ()
        return MISSED if scan.of("tk") or not asked else NAMELESS
    one = answered[0]
    if one.pattern == "topic":
        return BESIDE if one.score < _EXACT else ()
    if one.pattern not in _LOOSE:
        return ()
    return WORDY if len([f for f in bag if f[0] != "?" and f[:2] not in ("t:", "k:")]) >= _MUCH else COMPOSED
