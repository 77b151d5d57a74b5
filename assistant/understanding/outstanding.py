"""The topic that stands out for a whole look-up: near to it, and far nearer than the next one.

What a message asks is read sentence by sentence and clause by clause. So a short question behind a longer story is
answered by its own few words, and a line without a question is taken for the description of a project. Where one topic
stands out for the message as a whole, that is mostly what was meant.
"""

from __future__ import annotations

from assistant.model.reading import Question
from assistant.understanding.gathering import MISSED
from assistant.understanding.retrieval import topics
from assistant.understanding.retrieval.accepting import retrieved
from assistant.understanding.retrieval.outside import to_be_done
from assistant.understanding.retrieval.scoring import SAME
from assistant.understanding.retrieval.sureness import sureness
from assistant.understanding.text.framing import matter_of
from assistant.understanding.text.scan import Span
from assistant.understanding.text.stems import stem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from assistant.model.reading import Heard
    from assistant.understanding.text.scan import Scan

    Enough = tuple[tuple[float, float], ...]

MOST = 40
"""The most words of a message that is taken as a whole."""
TELLS = (0.6, 0.4), (0.7, 0.2), (0.4, 0.65)
"""How sure, and how near, in place of advice on what seemed a description; one pair will do."""
ADVISED = ((0.8, 0.2),)
"""The same where the message asks for advice besides."""
OUTSIDE, NAMELESS = ((0.7, 0.5),), ((0.7, 0.6),)
"""The same in place of no answer, and for a message that names nothing."""
PART = ((0.65, 0.4),)
"""The same in place of another topic, found for a part of the message."""
COMPOSED, WORDY = ((0.8, 0.5),), ((0.7, 0.2),)
"""The same in place of an answer composed for some shapes, and of one where the message says much besides."""
_MUCH = 4
"""So many features besides names are much."""
_TOLD = 3
"""Who tells more than so many things tells of a project."""
_LOOSE = frozenset(("what-is", "versus"))
"""Shapes that names standing together make already, whatever is asked of them."""
_SHAPED = {"what-is": (stem("used"),)}
"""Features that say no more than a shape does: 'what is X used for' asks what X is."""
_FEWEST = 2
"""The fewest features of a message that is looked up as a whole."""


def outstanding(
    scan: Scan, asked: list[Question], heard: list[Heard], advice: bool, index: Mapping[str, Any]
) -> list[Question]:
    """Return the questions of a look-up, or the one that a topic answers which stands out for the whole of it.

    With `advice` the message asks for a choice.
    """
    answered = [q for q in asked if q.pattern not in MISSED]
    if not scan.words or len(scan.words) > MOST or len(answered) > 1:
        return asked
    bag, start, end = _whole(scan)
    shaped = _SHAPED.get(answered[0].pattern, ()) if answered else ()
    matter = [f for f in bag if f[0] != "?" and f not in shaped]
    enough = _beside(answered[0], matter) if answered else _alone(scan, asked, heard, advice)
    if not enough or len(matter) < _FEWEST:
        return asked
    found = retrieved(scan, bag, index, start, end)
    if not found or index["topic_kinds"][found[0].topic] == "about-me" or found[0].topic in [q.id for q in asked]:
        return asked
    near = found[0].score
    sure = sureness(near, found[1].score if len(found) > 1 else 0.0)
    if not any(sure >= least and near >= score for least, score in enough):
        return asked
    rest = tuple((f.topic, f.score) for f in found[1:4])
    return [Question("topic", found[0].topic, scan.text, score=near, second=rest)]


def _whole(scan: Scan) -> tuple[tuple[str, ...], int, int]:
    """Return the features of all sentences of a message, and its words from where to where; of one only its matter."""
    bags = [topics.bag_of(scan, s) for s in scan.spans]
    if len(bags) > 1:
        return topics.joined(*bags), 0, len(scan.words)
    return bags[0], *matter_of(scan, scan.spans[0])


def _beside(one: Question, matter: list[str]) -> Enough:
    """Return how sure and how near a topic has to be to take the place of another answer; never where none is."""
    if one.pattern == "topic":
        return PART if one.score < SAME and not one.aspect else ()
    if one.pattern not in _LOOSE:
        return ()
    return WORDY if len([f for f in matter if f[:2] not in ("t:", "k:")]) >= _MUCH else COMPOSED


def _alone(scan: Scan, asked: list[Question], heard: list[Heard], advice: bool) -> Enough:
    """Return the same for a message that nothing answers, or that is taken to tell of a project."""
    if heard and not any(q.score < 0 for q in asked):
        return () if len(heard) > _TOLD else ADVISED if advice else TELLS
    if to_be_done(scan, Span(0, len(scan.words), asked=True)):
        return ()
    return OUTSIDE if scan.of("tk") or not asked else NAMELESS
