"""What is asked of two things, told apart from which two they are: 'how do I move from X to Y', 'which has more jobs'.

An aspect of two has two names in every way to ask; what is asked of one thing may be asked of two at once.
"""

from __future__ import annotations

from assistant.model.reading import Question
from assistant.understanding.asked.aspects import (
    AHEAD,
    FAR_AHEAD,
    LEAST,
    PATTERN,
    PLAINLY,
    denies,
    likeness_to,
    matter_asked,
    nearest,
)
from assistant.understanding.asked.comparing import rivals
from assistant.understanding.asked.patterns import compose
from assistant.understanding.asked.posing import composed
from assistant.understanding.retrieval import topics
from assistant.understanding.text.framing import matter_of
from assistant.understanding.text.stems import stem
from assistant.understanding.text.view import Asked

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from assistant.understanding.text.scan import Scan, Span

_LONGEST, _PAIR = 12, 2
_NEAR = 0.6
"""The least likeness of what is asked of two things to an aspect that is far nearer than the topic found."""
_SET_AGAINST, _COMPARISON, _SPEAKS_OF_IT = "versus", "comparison", 0.5
"""The pattern and the kind of topics that compare; and how near another topic must be to what is asked of the two."""
_REASONING = frozenset(("because", "since"))
"""Words behind which it is said why something is asked of two things, not what."""
_COMPARING = frozenset(
    stem(word)
    for word in "vs versus difference differ different compare compared comparison between best better more".split()
)
"""Features that only set two things against each other."""


def of_two(one: Question | None, scan: Scan, span: Span, index: Mapping[str, Any]) -> Question | None:
    """Return a question as one for an aspect of the two things it names, where that is what it asks; else as read."""
    start, end = matter_of(scan, span)
    marks = scan.of("t", start, end)
    end = _before_reason(scan, start, end)
    things = tuple(dict.fromkeys(m[3] for m in marks if f"t:{m[3]}" not in index["aspect_names"]))
    bag = topics.features(scan, start, end)
    matter = matter_asked(bag, [f"t:{thing}" for thing in things])
    if len(things) != _PAIR or len(bag) > _LONGEST or _only_compares(matter):
        return one
    kinds = [index["main_kinds"].get(thing, ()) for thing in things]
    denied = denies(scan.words[start:end])
    two = index["aspects_of_two"].__contains__
    aspect, likeness = nearest(matter, kinds, denied, index, two)
    if likeness < LEAST:
        matter = tuple(f for f in matter if f not in _COMPARING)
        aspect, likeness = nearest(matter, kinds, denied, index, two)
    if likeness < LEAST:
        of_each = _of_each(one, things, matter, kinds, denied, index)
        if of_each:
            aspect, likeness = of_each
        elif not _far_ahead(one, likeness, things, matter, index):
            return _compared(one, things, matter, scan, span, index)
    told = index["aspect_both"][aspect]
    if one and any(topic == one.id and both.issuperset(things) for topic, both in told):
        return one
    if one and one.id in index["topic_kinds"] and likeness - likeness_to(one.id, things, matter, index) < AHEAD:
        return one
    topic = next((topic for topic, both in told if both.issuperset(things)), "") or index["aspect_else"][aspect]
    words, score = scan.quote(span.start, span.end), round(likeness, 4)
    if topic:
        return Question("topic", topic, words, things, score=score)
    put_as = index["aspects_of_two"].get(aspect)
    if put_as:
        return composed(Asked(put_as, things), scan, span, index)
    return Question(PATTERN, ":".join((PATTERN, aspect, *things)), words, things, score=score)


def _of_each(
    one: Question | None,
    things: tuple[str, ...],
    matter: tuple[str, ...],
    kinds: list[tuple[str, ...]],
    denied: bool,
    index: Mapping[str, Any],
) -> tuple[str, float] | None:
    """Return the aspect of one thing that is asked of two rivals at once, and how near it is; None for none."""
    if not rivals(things[0], things[1], index):
        return None
    versus = one is not None and one.pattern == _SET_AGAINST
    each = index["aspects_of_each" if not versus else "aspects_of_both"]
    aspect, likeness = nearest(matter, kinds, denied, index, each.__contains__)
    loose = one is not None and one.pattern == "topic" and index["topic_kinds"][one.id] != _COMPARISON
    return (aspect, likeness) if likeness >= (LEAST if loose else PLAINLY) else None


def _only_compares(matter: tuple[str, ...]) -> bool:
    """Return whether nothing is asked of two things but how they compare."""
    return all(f in _COMPARING or f[0] == "?" for f in matter)


def _before_reason(scan: Scan, start: int, end: int) -> int:
    """Return where that ends which is asked of two things, before it is said why: 'is X better than Y because ...'."""
    reason = next((i for i in range(start, end) if scan.words[i] in _REASONING), end)
    return reason if len({m[3] for m in scan.of("t", start, reason)}) == _PAIR else end


def _far_ahead(
    one: Question | None, likeness: float, things: tuple[str, ...], matter: tuple[str, ...], index: Mapping[str, Any]
) -> bool:
    """Return whether an aspect is near, and far nearer than the topic that was found, which has little but names."""
    if one is None or one.pattern != "topic" or likeness < _NEAR:
        return False
    return likeness - likeness_to(one.id, things, matter, index) >= FAR_AHEAD


def _compared(
    one: Question | None,
    things: tuple[str, ...],
    matter: tuple[str, ...],
    scan: Scan,
    span: Span,
    index: Mapping[str, Any],
) -> Question | None:
    """Return the comparison of two things where the topic that was found has little but their names; else as read."""
    if one is None or one.pattern != "topic" or index["topic_kinds"][one.id] == _COMPARISON:
        return one
    if likeness_to(one.id, things, matter, index) >= _SPEAKS_OF_IT:
        return one
    asked = compose(scan, span, index)
    return composed(asked, scan, span, index) if asked and asked.pattern == _SET_AGAINST else one
