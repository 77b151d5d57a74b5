"""Checks that run the finished pack: examples are decided, samples are read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.errors import Problem
from assistant.model.profile import EMPTY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.content.library import Library
    from assistant.model.decision import Decision
    from assistant.model.pack import Pack


def failing_examples(pack: Pack) -> Iterator[Problem]:
    """Yield examples of candidates that do not come out as they say."""
    from assistant.reasoning import decide

    for name, candidate in pack.candidates.items():
        for example in candidate.examples:
            decision = decide(EMPTY.with_given(example.given, pack), pack)
            if not comes_out(name, example.expect, decision):
                note = f"{name!r} should be {example.expect!r} here, but {_instead(name, decision)}"
                yield Problem(example.place, "failing-example", note)


def comes_out(candidate: str, expect: str, decision: Decision) -> bool:
    """Return whether a candidate stands where an example expects it."""
    standing = decision.standing(candidate)
    dropped = standing is None or bool(standing.dropped_by)
    if expect == "dropped":
        return dropped
    if expect == "not-first":
        return decision.leader != candidate
    if expect == "wins":
        return decision.leader == candidate
    first = [s.candidate for s in decision.ranking if not s.dropped_by][:3]
    return candidate in first


def _instead(candidate: str, decision: Decision) -> str:
    standing = decision.standing(candidate)
    if standing is not None and standing.dropped_by:
        return f"it is dropped by {', '.join(standing.dropped_by)}"
    ahead = [f"{s.candidate} {s.points}" for s in decision.ranking if not s.dropped_by][:4]
    points = standing.points if standing else 0
    return f"it has {points} points and the ranking is {', '.join(ahead)}"


def failing_samples(pack: Pack, library: Library) -> Iterator[Problem]:
    """Yield samples that do not lead to their topic, and look-alikes that do."""
    for name, entry in library.topics.items():
        for node in entry.fields.nodes("heard-as"):
            found = topics_of(entry.fields.plain(node), pack)
            if name not in found:
                note = f"this should lead to the topic {name!r} and leads to {', '.join(map(repr, found)) or 'nothing'}"
                yield Problem(node.place, "failing-sample", note)
        for node in entry.fields.nodes("not-heard-as"):
            if name in topics_of(entry.fields.plain(node), pack):
                yield Problem(node.place, "failing-sample", f"this should not lead to the topic {name!r} and does")


def topics_of(sample: str, pack: Pack) -> tuple[str, ...]:
    """Return the topics, authored and composed, that a text leads to."""
    from assistant.understanding import read

    return tuple(question.id for question in read(sample, pack).questions)
