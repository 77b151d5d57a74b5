"""The authored conversation, compiled to states and routes.

A state with `ask: next` becomes a group. The state itself stays, asking 'next', as the way in: whoever routes to
`gather` names the group, and the machine steps on to the slot that the reasoning picks.
Beside it stands one state a slot of `order`, `gather.team`, which asks that slot, says the same,
names its `group` and has the same routes.
Routes keep the order they are tried in: those of `on` first, then those of `next`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.content.fields import read_group
from assistant.model.dialog import STATUSES, Dialog, Guard, Manner, Route, State

if TYPE_CHECKING:
    from assistant.content.fields import Fields
    from assistant.content.nodes import Node

NEXT = "next"
"""The slot that the reasoning picks; also the act of routes that follow any other turn."""


class DialogDraft:
    """A dialog with the states as authored, before groups are written out."""

    def __init__(self, fields: Fields) -> None:
        name = fields.id("dialog")
        start = fields.name("start", "state")
        order = fields.names("order", "slot", required=True)
        minimum = fields.names("minimum", "slot", required=True)
        manners = fields.entries("questions", "a manner of asking", read_manner)
        self.authored: tuple[State, ...] = fields.entries("states", "a state", read_state, required=True)
        states = {state.id: state for one in reversed(self.authored) for state in reversed(expand(one, order))}
        ordered = {key: states[key] for key in sorted(states)}
        self.dialog = Dialog(name, start, ordered, order, minimum, fields.place, manners)
        self.fields = fields


def read_manner(fields: Fields) -> Manner:
    """Return how questions are put, what they offer, and which are left out, where something is known."""
    asks = {}
    for slot, node in fields.pairs("asks"):
        fields.notes.name("slot", slot, slot.text)
        asks[slot.text] = fields.plain(node)
    return Manner(fields.when(required=True), asks, fields.values("offers"), fields.names("skips", "slot"))


def expand(state: State, order: tuple[str, ...]) -> tuple[State, ...]:
    """Return a state, and where it asks for what comes next also the state of every slot."""
    if state.ask != NEXT:
        return (state,)
    return (state, *(state.with_(id=f"{state.id}.{slot}", ask=slot, group=state.id) for slot in order))


def read_state(fields: Fields) -> State:
    """Return a state as authored."""
    state = State(
        id=fields.id("state"),
        say=fields.names("say", "wording"),
        ask=_ask(fields),
        recommend=fields.flag("recommend"),
        end=fields.flag("end"),
        routes=(*_on(fields), *_next(fields)),
        place=fields.place,
    )
    return state.with_(group=state.id) if state.ask == NEXT else state


def _ask(fields: Fields) -> str:
    node = fields.node("ask")
    asked = "" if node is None else fields.plain(node)
    if node is not None and asked and asked != NEXT:
        fields.notes.name("slot", node, asked)
    return asked


def _on(fields: Fields) -> list[Route]:
    routes = []
    for act, node in fields.pairs("on"):
        fields.notes.name("act", act, act.text)
        routes += [Route(act.text, go, place=act.place) for go in fields.named([node], "state")]
    return routes


def _next(fields: Fields) -> list[Route]:
    made = (_route(node, fields) for node in fields.nodes("next"))
    return [route for route in made if route is not None]


def _route(node: Node, fields: Fields) -> Route | None:
    return read_group(node, "a route", fields.notes, read_route)


def read_route(fields: Fields) -> Route:
    """Return a route of `next`."""
    guard = Guard(
        when=fields.when(),
        status=fields.words("status", STATUSES),
        unknown=fields.names("unknown", "slot"),
        known=fields.count("known", 0),
    )
    return Route(NEXT, fields.name("go", "state"), guard, fields.place)
