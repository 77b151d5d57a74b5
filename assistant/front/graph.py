"""The dialog drawn: Mermaid, Graphviz dot, or indented text."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.model.conditions import When
    from assistant.model.dialog import Dialog, Guard, Route, State


def drawn(dialog: Dialog, how: str) -> str:
    """Return the drawing of a dialog in one of the formats mermaid, dot and text."""
    return "\n".join({"mermaid": _mermaid, "dot": _dot, "text": _text}[how](dialog))


def _mermaid(dialog: Dialog) -> Iterator[str]:
    yield "stateDiagram-v2"
    yield f"    [*] --> {_id(dialog.start)}"
    for state in dialog.states.values():
        yield f"    {_id(state.id)}: {_quiet(_title(state))}"
        for route in state.routes:
            yield f"    {_id(state.id)} --> {_id(route.go)}: {_quiet(_label(route))}"
        if state.end:
            yield f"    {_id(state.id)} --> [*]"


def _dot(dialog: Dialog) -> Iterator[str]:
    yield f"digraph {_quoted(dialog.id)} {{"
    yield "    rankdir=LR; node [shape=box];"
    for state in dialog.states.values():
        shape = " peripheries=2" if state.end else ""
        yield f"    {_quoted(state.id)} [label={_quoted(_title(state))}{shape}];"
        for route in state.routes:
            yield f"    {_quoted(state.id)} -> {_quoted(route.go)} [label={_quoted(_label(route))}];"
    yield "}"


def _text(dialog: Dialog) -> Iterator[str]:
    yield f"{dialog.id}: starts at {dialog.start}"
    for state in dialog.states.values():
        yield ""
        yield _title(state) + (" (end)" if state.end else "")
        for route in state.routes:
            yield f"  {_label(route)} -> {route.go}"


def _title(state: State) -> str:
    return f"{state.id} asks {state.ask}" if state.ask and state.ask != state.id else state.id


def _label(route: Route) -> str:
    guard = _guard(route.guard)
    return f"{route.on} when {guard}" if guard else route.on


def _guard(guard: Guard) -> str:
    parts = [_when(guard.when)]
    parts += [f"status is {' or '.join(guard.status)}"] if guard.status else []
    parts += [f"{slot} is unknown" for slot in guard.unknown]
    parts += [f"{guard.known} slots are known"] if guard.known else []
    return " and ".join(filter(None, parts))


def _when(when: When) -> str:
    parts = [f"{test.slot} is {' or '.join(test.values)}" for test in when.tests]
    parts += [f"not ({_when(each)})" for each in when.nots]
    return " and ".join(parts)


def _id(state: str) -> str:
    """Return a state's id as Mermaid takes it: letters, digits and underscores."""
    return "".join(c if c.isalnum() else "_" for c in state)


def _quiet(label: str) -> str:
    return label.replace(":", " ").replace(";", ",")


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
