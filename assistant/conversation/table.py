"""The compiled dialog as rows: from, on, to, under which condition. The machine is made of them; so is its oracle.

A route to a group (`gather`) becomes a row for every slot it can ask (`gather.team`), which holds when the reasoning
picks that slot, and a last row for when there is nothing left to ask: to where deciding leads from there.
"""

from __future__ import annotations

from assistant.model.decision import Decision
from assistant.model.dialog import Dialog, Guard, State
from assistant.model.profile import Profile
from assistant.model.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.model.pack import Pack

DIGRESS = "digress"
"""The event of a turn that answers something else while a question is open: the state stays."""
DECIDE = "decide"
NEXT = "next"


class Now(Value):
    """What the rows look at: the profile, what is decided for it, and the pack."""

    profile: Profile
    decision: Decision
    pack: Pack


class Row(Value):
    """One arrow: `slot` is the slot the reasoning must have picked, '' for none left, '*' for whichever."""

    source: str
    on: str
    go: str
    guard: Guard
    slot: str = "*"

    def holds(self, now: Now) -> bool:
        """Return whether the arrow may be taken now."""
        if self.slot not in ("*", now.decision.next_slot):
            return False
        return self.guard.always() or guard_holds(self.guard, now)


def guard_holds(guard: Guard, now: Now) -> bool:
    """Return whether every part of a guard holds; a condition on what is unknown does not."""
    from assistant.reasoning import holds

    return (
        (not guard.status or now.decision.status in guard.status)
        and not any(now.profile.known(slot) for slot in guard.unknown)
        and (not guard.known or sum(now.profile.known(slot) for slot in now.pack.slots) >= guard.known)
        and holds(guard.when, now.profile, now.pack) is True
    )


def rows(dialog: Dialog) -> tuple[Row, ...]:
    """Return the arrows of a dialog in the order they are tried."""
    return tuple(row for state in dialog.states.values() for row in _rows_of(state, dialog))


def _rows_of(state: State, dialog: Dialog) -> Iterator[Row]:
    for route in state.routes:
        slots = members(route.go, dialog)
        if not slots:
            yield Row(state.id, route.on, route.go, route.guard)
            continue
        for slot in slots:
            yield Row(state.id, route.on, f"{route.go}.{slot}", route.guard, slot)
        yield Row(state.id, route.on, _when_done(route.go, dialog), route.guard, "")
    if state.ask:
        yield Row(state.id, DIGRESS, state.id, Guard())


def members(group: str, dialog: Dialog) -> tuple[str, ...]:
    """Return the slots that a group of states asks, in the author's order; none for a plain state."""
    return tuple(slot for slot in dialog.order if f"{group}.{slot}" in dialog.states)


def _when_done(group: str, dialog: Dialog) -> str:
    """Return where a group leads when nothing is left to ask: where deciding leads."""
    return next((r.go for r in dialog.states[group].routes if r.on == DECIDE), group)


def walk(table: tuple[Row, ...], state: str, event: str, now: Now) -> str:
    """Return the state after an event by walking the table; the state itself when no arrow holds."""
    for row in table:
        if row.source == state and row.on == event and row.holds(now):
            return row.go
    return state
