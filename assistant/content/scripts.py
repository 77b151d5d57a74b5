"""Replay files: what the user says turn by turn, and what must come of it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from assistant.content.fields import Fields, read_group
from assistant.content.nodes import Items
from assistant.content.notes import Notes
from assistant.content.source import read_file
from assistant.errors import ContentError, Problem, UsageError
from assistant.model.place import Place
from assistant.model.script import Expectation, Script, Step

if TYPE_CHECKING:
    from collections.abc import Iterable

    from assistant.content.nodes import Node

_ONE = ("state", "question")
_MANY = (
    "unset",
    "out",
    "topics",
    "replies",
    "acts",
    "status",
    "recommendation",
    "not-recommended",
    "leader",
    "rules",
    "says",
)


def load_script(path: str) -> Script:
    """Return the replay of a file; raises UsageError when there is none and ContentError with all its problems."""
    if not os.path.isfile(path):
        raise UsageError(f"{path!r} is no file")
    notes = Notes()
    node, problems = read_file(path, path.replace(os.sep, "/"))
    notes.problems.extend(problems)
    script = None
    if node is not None:
        script = read_group(node, "a replay", notes, read_script)
    elif not problems:
        notes.problem("wrong-type", Place(path), "the file is empty; write its turns or delete it")
    if script is None or notes.problems:
        raise ContentError(tuple(sorted(set(notes.problems), key=Problem.order)))
    return script


def read_script(fields: Fields) -> Script:
    """Return a replay."""
    return Script(
        title=fields.text("replay"),
        start=fields.values("start"),
        steps=fields.entries("turns", "a turn", read_step, required=True),
        place=fields.place,
    )


def read_step(fields: Fields) -> Step:
    """Return one turn of a replay: what is typed is kept to the letter."""
    user = fields.raw("user")
    choose = fields.texts("choose")
    if (user is None) == (not fields.has("choose")):
        fields.notes.problem("missing-key", fields.place, "a turn has one of 'user' and 'choose'")
    node = fields.node("expect")
    expected = None if node is None else read_group(node, "an expectation", fields.notes, read_expectation)
    return Step(user, choose, expected or Expectation(), fields.place)


def read_expectation(fields: Fields) -> Expectation:
    """Return what must hold after a turn; a key with nothing behind it expects nothing to be there."""
    named: dict[str, object] = {key: fields.raw(key) for key in _ONE}
    named |= {key.replace("-", "_"): _list(fields, key) for key in _MANY}
    named |= {key: _table(fields, key) for key in ("slots", "stances")}
    ended = fields.flag("ended") if fields.has("ended") else fields.asked.setdefault("ended")
    return Expectation().with_(**named, ended=ended, place=fields.place)


def _list(fields: Fields, key: str) -> tuple[str, ...] | None:
    texts = fields.texts(key)
    return texts if fields.has(key) else None


def _table(fields: Fields, key: str) -> dict[str, tuple[str, ...]] | None:
    pairs = fields.pairs(key)
    return {name.text: tuple(_texts(node, fields)) for name, node in pairs} if fields.has(key) else None


def _texts(node: Node, fields: Fields) -> Iterable[str]:
    nodes = node.nodes if isinstance(node, Items) else [node]
    return filter(None, (fields.plain(one) for one in nodes))
