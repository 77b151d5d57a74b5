"""What moves: a flat state machine made from the compiled dialog, one for each dialog, one model for each session.

States and events are prefixed and called by name, conditions are functions over values, callbacks do no work:
the library takes unknown states and names that clash without a word, and would import a string as a dotted path.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from transitions import Machine

from assistant.conversation.table import Now, Row, rows

if TYPE_CHECKING:
    from transitions import EventData

    from assistant.model.dialog import Dialog
    from assistant.model.pack import Pack

logging.getLogger("transitions").setLevel(logging.WARNING)
_STATE, _EVENT = "s:", "t:"
_made: dict[int, tuple[Dialog, Machine]] = {}


class Position:
    """The model of one session: it holds where the conversation stands, and nothing else.

    The machine is not told of it: it would give it methods that nobody calls, and keep it for good.
    """

    state: str


class Walker:
    """One session's place in a dialog."""

    def __init__(self, pack: Pack) -> None:
        self._machine = machine(pack.dialog)
        self._model = Position()
        self.put(pack.dialog.start)

    @property
    def state(self) -> str:
        """The id of the state the conversation is in."""
        return self._model.state.removeprefix(_STATE)

    def put(self, state: str) -> None:
        """Put the conversation into a state, as resuming does."""
        self._machine.set_state(_STATE + state, self._model)

    def fire(self, event: str, now: Now) -> str:
        """Move on one event and return the new state; the state stays when no route holds."""
        known = self._machine.events.get(_EVENT + event)
        if known and self._model.state in known.transitions:
            known.trigger(self._model, now=now)
        return self.state

    def hears(self, event: str) -> bool:
        """Return whether the present state has a route for an event."""
        known = self._machine.events.get(_EVENT + event)
        return bool(known and self._model.state in known.transitions)


def machine(dialog: Dialog) -> Machine:
    """Return the machine of a dialog, made once."""
    made = _made.get(id(dialog))
    if made is None or made[0] is not dialog:
        made = _made[id(dialog)] = (dialog, _make(dialog))
    return made[1]


def _make(dialog: Dialog) -> Machine:
    return Machine(
        model=None,
        states=[_STATE + state for state in dialog.states],
        transitions=[
            {
                "trigger": _EVENT + r.on,
                "source": _STATE + r.source,
                "dest": _STATE + r.go,
                "conditions": [_condition(r)],
            }
            for r in rows(dialog)
        ],
        initial=_STATE + dialog.start,
        auto_transitions=False,
        send_event=True,
        queued=False,
    )


class _condition:  # noqa: N801
    """A row as a condition the machine can call."""

    def __init__(self, row: Row) -> None:
        self._row = row
        self.__name__ = f"{row.source} {row.on} {row.go}"

    def __call__(self, event: EventData) -> bool:
        now: Now = event.kwargs["now"]
        return self._row.holds(now)
