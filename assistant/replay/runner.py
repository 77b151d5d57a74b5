"""Walk one script through a conversation and say where it first differs from what is expected."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from assistant.model.place import NOWHERE, Place
from assistant.model.profile import EMPTY, Profile
from assistant.model.value import Value
from assistant.replay.expecting import Difference, differences, shown, text_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from assistant.model.pack import Pack
    from assistant.model.reply import Turn
    from assistant.model.script import Script, Step

Move = tuple[str, str, str]
"""A move of the dialog: from a state, on an event, to a state."""


class Talk(Protocol):
    """What is needed of a conversation."""

    def open(self) -> Turn:
        """Begin."""

    def respond(self, text: str) -> Turn:
        """Take what was typed."""

    def choose(self, values: tuple[str, ...]) -> Turn:
        """Take what was picked."""


class Failure(Value):
    """A turn that differs from its expectation: its number, what was said, and what differs."""

    turn: int
    said: str
    differences: tuple[Difference, ...]
    place: Place = NOWHERE
    answered: str = ""
    uncompared_ = ()

    def lines(self) -> Iterator[str]:
        """Yield the failure as a person reads it."""
        yield f"{self.place}: turn {self.turn}, after {self.said!r}"
        for one in self.differences:
            yield f"  {one.key}: expected {shown(one.expected)}, got {shown(one.got)}"
        if self.answered:
            yield f"  it said: {self.answered[:300]}"


class Outcome(Value):
    """What came of a script: its turns, the opening first; the turns that differ; and how the dialog moved."""

    script: Script
    turns: tuple[Turn, ...]
    failures: tuple[Failure, ...] = ()
    moves: tuple[Move, ...] = ()

    @property
    def passed(self) -> bool:
        """Whether every expectation held."""
        return not self.failures


def run(script: Script, pack: Pack, begin: Callable[[Pack, Profile], Talk] | None = None) -> Outcome:
    """Return what comes of a script; `begin` makes the conversation, the real one unless named."""
    if begin is None:
        from assistant.conversation import Conversation

        begin = Conversation
    talk = begin(pack, EMPTY.with_given(script.start, pack))
    trace = Trace(talk)
    turns, failures = [talk.open()], []
    for number, step in enumerate(script.steps, 1):
        if turns[-1].ended:
            gone = Difference("ended", False, True)
            failures.append(
                Failure(number, _said(step), (gone,), step.place, "the conversation ended before this turn")
            )
            break
        turn = talk.choose(step.choose) if step.user is None else talk.respond(step.user)
        trace.after(turns[-1], turn)
        turns.append(turn)
        found = differences(step.expect, turn)
        if found:
            place = step.expect.place if step.expect.place.line else step.place
            failures.append(Failure(number, _said(step), found, place, text_of(turn)))
    return Outcome(script, tuple(turns), tuple(failures), tuple(trace.moves))


def _said(step: Step) -> str:
    return ", ".join(step.choose) if step.user is None else step.user


class Trace:
    """Notes how the dialog moves, by standing between the conversation and what moves it."""

    def __init__(self, talk: Any) -> None:
        self.moves: list[Move] = []
        self._walker: Any = getattr(talk, "walker", None)
        if self._walker is not None:
            talk.walker = self

    def fire(self, event: str, now: object) -> str:
        """Move, and note it."""
        before = self._walker.state
        after = str(self._walker.fire(event, now))
        self.moves.append((before, event, after))
        return after

    def after(self, before: Turn, turn: Turn) -> None:
        """Note a new beginning, which is no move of the machine."""
        if "restart" in turn.acts and (not self.moves or self.moves[-1][1] != "restart"):
            self.moves.append((before.state, "restart", turn.state))

    def __getattr__(self, name: str) -> Any:
        return getattr(self._walker, name)
