"""Checks of the conversation: every state can be reached, can be left, and leads to an end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.content.dialogs import NEXT
from assistant.content.reaching import reached
from assistant.errors import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from assistant.content.library import Library
    from assistant.model.dialog import State


def _graph(library: Library) -> dict[str, set[str]]:
    """Return the authored states with those their routes lead to; a group counts as one state."""
    draft = library.dialog
    if draft is None:
        return {}
    authored = {state.id for state in draft.authored}
    group = {name: state.group or name for name, state in draft.dialog.states.items()}
    return {state.id: {group.get(r.go, r.go) for r in state.routes} & authored for state in draft.authored}


def _authored(library: Library) -> tuple[State, ...]:
    return library.dialog.authored if library.dialog else ()


def unreachable_states(library: Library) -> Iterator[Problem]:
    """Yield states that no route leads to from the start."""
    if library.dialog is None or library.dialog.dialog.start not in library.dialog.dialog.states:
        return
    start = library.dialog.dialog.start
    seen = reached({start}, _graph(library).__getitem__)
    for state in _authored(library):
        if state.id and state.id not in seen:
            yield Problem(state.place, "unreachable-state", f"no route leads to {state.id!r} from {start!r}")


def no_way_out(library: Library) -> Iterator[Problem]:
    """Yield states that neither end nor lead to another."""
    graph = _graph(library)
    for state in _authored(library):
        if not state.end and graph[state.id] <= {state.id}:
            note = f"{state.id!r} leads to no other state; give it a route, or 'end: true'"
            yield Problem(state.place, "no-way-out", note)


def never_ends(library: Library) -> Iterator[Problem]:
    """Yield states that no end can be reached from; one problem for a conversation without any end."""
    graph = _graph(library)
    ends = {state.id for state in _authored(library) if state.end}
    if library.dialog is not None and not ends:
        place = library.dialog.fields.at("states")
        yield Problem(place, "never-ends", "no state ends the conversation; give one 'end: true'")
        return
    backwards = {name: {before for before, after in graph.items() if name in after} for name in graph}
    ending = reached(ends, backwards.__getitem__)
    for state in _authored(library):
        if state.id not in ending and not graph[state.id] <= {state.id}:
            yield Problem(state.place, "never-ends", f"no state that ends can be reached from {state.id!r}")


def routes_after_fallback(library: Library) -> Iterator[Problem]:
    """Yield routes that stand below one that always holds."""
    for state in _authored(library):
        above = ""
        for route in state.routes:
            if route.on != NEXT:
                continue
            if above:
                note = f"this route is never taken: the one to {above!r} above it always holds"
                yield Problem(route.place, "route-after-fallback", note)
            elif route.guard.always():
                above = route.go


def repeated_states(library: Library) -> Iterator[Problem]:
    """Yield states whose name is taken."""
    first: dict[str, State] = {}
    for state in _authored(library):
        if state.id and first.setdefault(state.id, state) is not state:
            note = f"{state.id!r} is a state already, on line {first[state.id].place.line}; give this one another name"
            yield Problem(state.place, "repeated-id", note)


CHECKS: tuple[Callable[[Library], Iterator[Problem]], ...] = (
    repeated_states,
    unreachable_states,
    no_way_out,
    never_ends,
    routes_after_fallback,
)
