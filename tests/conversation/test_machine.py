"""The machine moves exactly as a walk over the table says; every path of the dialog comes to an end."""

from __future__ import annotations

from itertools import product

import pytest

from assistant.conversation.machine import Walker
from assistant.conversation.table import Now, rows, walk
from assistant.model.decision import Decision
from assistant.model.dialog import STATUSES, Dialog
from assistant.model.profile import EMPTY
from tests.shipped import shipped

TABLE = rows(shipped().dialog)
EVENTS = sorted({row.on for row in TABLE})
SLOTS = ("", *shipped().dialog.order)


def now(status: str, slot: str) -> Now:
    """What guards look at when the reasoning says so."""
    return Now(EMPTY, Decision(status, (), next_slot=slot), shipped())


@pytest.mark.parametrize("event", EVENTS)
def test_machine_agrees_with_the_table(event: str) -> None:
    """From every state, for every status and next slot, both arrive at the same state."""
    walker = Walker(shipped())
    for state, status, slot in product(shipped().dialog.states, STATUSES, SLOTS):
        walker.put(state)

        assert walker.fire(event, now(status, slot)) == walk(TABLE, state, event, now(status, slot)), (
            state,
            status,
            slot,
        )


def test_every_reachable_state_can_end() -> None:
    """From wherever one gets to, some events lead to an end."""
    dialog = shipped().dialog
    reached = reachable(dialog, dialog.start)

    assert all(any(dialog.states[s].end for s in reachable(dialog, state)) for state in reached)


def test_an_unknown_event_leaves_the_state() -> None:
    """An event without a route moves nothing and raises nothing."""
    walker = Walker(shipped())

    assert walker.fire("no-such-act", now("open", "")) == shipped().dialog.start


def test_sessions_do_not_share_their_place() -> None:
    """One machine serves many sessions, each with its own state."""
    one, other = Walker(shipped()), Walker(shipped())
    one.fire("bye", now("open", ""))

    assert one.state != other.state == shipped().dialog.start


def reachable(dialog: Dialog, start: str) -> set[str]:
    """The states that rows lead to from a state, whatever the guards say."""
    found, waiting = {start}, [start]
    while waiting:
        here = waiting.pop()
        for row in TABLE:
            if row.source == here and row.go not in found:
                found.add(row.go)
                waiting.append(row.go)
    return found & set(dialog.states)
