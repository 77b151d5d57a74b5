"""What is expected of a turn against what came: which expectations don't hold, and what stands there instead."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from assistant.model.value import Value

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.model.reply import Turn
    from assistant.model.script import Expectation

Wanted = str | bool | tuple[str, ...] | dict[str, tuple[str, ...]]
"""What an expectation may hold."""


class Difference(Value):
    """An expectation that doesn't hold: its key as authored, what was expected, what came."""

    key: str
    expected: Wanted
    got: Wanted


def differences(expect: Expectation, turn: Turn) -> tuple[Difference, ...]:
    """Return the expectations that a turn doesn't meet; keys that are not given expect nothing."""
    found = []
    for name, (got, holds) in LOOKS.items():
        wanted = getattr(expect, name)
        if wanted is None:
            continue
        came = got(turn, wanted)
        if not holds(wanted, came):
            found.append(Difference(name.replace("_", "-"), wanted, came))
    return tuple(found)


def shown(value: Wanted) -> str:
    """Return something expected or come as a person would write it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return value or "nothing"
    if isinstance(value, dict):
        return "; ".join(f"{key}: {shown(each)}" for key, each in value.items()) or "nothing"
    return ", ".join(value) or "nothing"


def text_of(turn: Turn) -> str:
    """Return all that a turn says, on one line."""
    return " ".join(" ".join(reply.text for reply in turn.replies).split())


# what came


def _slots(turn: Turn, wanted: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Return the values of the slots asked after, in the order said; a slot that was closed holds the word for it."""
    profile = turn.profile
    closed = {slot: (word,) for slot, word in profile.closed.items()}
    return {slot: (*profile.values(slot), *closed.get(slot, ())) for slot in wanted}


def _stances(turn: Turn, wanted: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    entries = turn.profile.entries
    return {stance: tuple(e.value for e in entries if e.stance == stance) for stance in wanted}


def _unset(turn: Turn, wanted: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(slot for slot in wanted if not turn.profile.values(slot))


def _replies(turn: Turn, _: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for reply in turn.replies for name in (reply.type, reply.id)))


def _rules(turn: Turn, _: tuple[str, ...]) -> tuple[str, ...]:
    """Return the rules that fired for or against anyone, and what dropped a candidate."""
    fired = (r for s in turn.decision.ranking for r in (*(reason.rule for reason in s.reasons), *s.dropped_by))
    return tuple(dict.fromkeys(fired))


def _says(turn: Turn, wanted: tuple[str, ...]) -> tuple[str, ...]:
    """Return the pieces that were said, or what was said instead where one was not."""
    said = text_of(turn)
    found = tuple(piece for piece in wanted if " ".join(piece.split()).casefold() in said.casefold())
    return found if found == wanted else (said,)


def _one(name: str) -> Callable[[Turn, object], tuple[str, ...]]:
    return lambda turn, _: tuple(filter(None, (str(getattr(turn, name)),)))


# when it holds


def _in_state(wanted: str, got: str) -> bool:
    """Return whether a state is the one wanted, or one of the group that is."""
    return wanted in (got, got.partition(".")[0])


def _within(wanted: tuple[str, ...], got: tuple[str, ...]) -> bool:
    """Return whether all wanted came; where nothing is wanted, nothing may have come."""
    return set(wanted) <= set(got) if wanted else not got


def _each_within(wanted: dict[str, tuple[str, ...]], got: dict[str, tuple[str, ...]]) -> bool:
    return all(_within(values, got[key]) for key, values in wanted.items())


def _one_of(wanted: tuple[str, ...], got: tuple[str, ...]) -> bool:
    return bool(set(wanted) & set(got)) if wanted else not got


def _none_of(wanted: tuple[str, ...], got: tuple[str, ...]) -> bool:
    return not set(wanted) & set(got)


def _same(wanted: object, got: object) -> bool:
    return wanted == got


Look = tuple["Callable[[Turn, Any], Any]", "Callable[[Any, Any], bool]"]
LOOKS: dict[str, Look] = {
    "state": (lambda turn, _: turn.state, _in_state),
    "question": (lambda turn, _: turn.question, _same),
    "slots": (_slots, _each_within),
    "stances": (_stances, _each_within),
    "unset": (_unset, _within),
    "out": (lambda turn, _: tuple(turn.profile.out), _within),
    "topics": (lambda turn, _: turn.topics, _within),
    "replies": (_replies, _within),
    "acts": (lambda turn, _: turn.acts, _within),
    "status": (lambda turn, _: (turn.decision.status,), _one_of),
    "recommendation": (_one("recommendation"), _one_of),
    "not_recommended": (_one("recommendation"), _none_of),
    "leader": (lambda turn, _: tuple(filter(None, (turn.decision.leader,))), _one_of),
    "rules": (_rules, _within),
    "says": (_says, _same),
    "ended": (lambda turn, _: turn.ended, _same),
}
"""How each expectation is looked at: what came, and whether that is what was wanted."""
