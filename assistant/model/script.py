"""A replay as values: what the user says, and what must come of it."""

from __future__ import annotations

from assistant.model.place import NOWHERE, Place
from assistant.model.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping


class Expectation(Value):
    """What must hold after a step; None leaves a thing open.

    `slots` are values that must be given, `not_wanted` those that must stand as not wanted, `unset` slots without
    a value; `topics` ids answered this turn, `replies` types or ids of replies, `says` pieces of text shown.
    `recommendation` is the last one made, `not_recommended` what it must not be, `leader` who leads the ranking.
    """

    state: str | None = None
    question: str | None = None
    slots: Mapping[str, tuple[str, ...]] | None = None
    stances: Mapping[str, tuple[str, ...]] | None = None
    unset: tuple[str, ...] | None = None
    out: tuple[str, ...] | None = None
    topics: tuple[str, ...] | None = None
    replies: tuple[str, ...] | None = None
    acts: tuple[str, ...] | None = None
    status: tuple[str, ...] | None = None
    recommendation: tuple[str, ...] | None = None
    not_recommended: tuple[str, ...] | None = None
    leader: tuple[str, ...] | None = None
    rules: tuple[str, ...] | None = None
    says: tuple[str, ...] | None = None
    ended: bool | None = None
    place: Place = NOWHERE


class Step(Value):
    """One turn: text typed, or values chosen, and what is expected of it."""

    user: str | None
    choose: tuple[str, ...] = ()
    expect: Expectation = Expectation()
    place: Place = NOWHERE


class Script(Value):
    """A replay file; `start` presets slots."""

    title: str
    steps: tuple[Step, ...]
    start: Mapping[str, tuple[str, ...]] = {}
    place: Place = NOWHERE
