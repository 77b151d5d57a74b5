"""Reads the `when` language: lines that must all hold, a list for any of these, `not` for a group turned round."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.content.nodes import Items, Lines, Node, Scalar
from assistant.model.conditions import ALWAYS, Test, When

if TYPE_CHECKING:
    from assistant.content.notes import Notes


def read_when(node: Node | None, notes: Notes) -> When:
    """Return the condition of a node, with its slots and values noted as named; ALWAYS where nothing is said."""
    if node is None:
        return ALWAYS
    if not isinstance(node, Lines):
        notes.problem("wrong-type", node, f"a condition is a group of 'slot: value' lines, and this is {node.sort}")
        return ALWAYS
    tests: list[Test] = []
    nots: list[When] = []
    for key, value in node:
        if key.text == "not":
            groups = value.nodes if isinstance(value, Items) else [value]
            nots.extend(_turned(group, notes) for group in groups)
        else:
            tests.append(_test(key, value, notes))
    return When(tuple(tests), tuple(nots))


def _turned(node: Node, notes: Notes) -> When:
    group = read_when(node, notes)
    if isinstance(node, Lines) and not node.pairs:
        notes.problem("missing-key", node, "'not' has no lines to turn round")
    return group


def _test(key: Scalar, node: Node, notes: Notes) -> Test:
    notes.name("slot", key, key.text)
    nodes = node.nodes if isinstance(node, Items) else [node]
    if not nodes:
        notes.problem("missing-key", node, f"{key.text!r} has no value here")
    values = [_value(key.text, one, notes) for one in nodes]
    return Test(key.text, tuple(filter(None, values)))


def _value(slot: str, node: Node, notes: Notes) -> str:
    if not isinstance(node, Scalar):
        notes.problem("wrong-type", node, f"a value is wanted here, and this is {node.sort}")
        return ""
    text = node.text.strip()
    if text:
        notes.name("value", node, text, slot)
    else:
        notes.problem("missing-key", node, f"{slot!r} has no value here")
    return text
