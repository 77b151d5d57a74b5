"""What is gathered while files are read: problems, and every id that was named, to be looked up when all is read."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from assistant.errors import Problem
from assistant.model.place import Place
from assistant.model.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable

    from assistant.content.nodes import Node


class Reference(Value):
    """An id that was named: what sort of thing it must be, and for a slot's value of which slot."""

    sort: str
    name: str
    place: Place
    slot: str = ""


class Notes:
    """Problems and references, in the order they were met."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self.references: list[Reference] = []
        self.unread: set[str] = set()
        """Files that could not be read, by whose absence other problems may only seem to be."""

    def problem(self, code: str, where: Node | Place, message: str) -> None:
        """Note a problem at a node or place."""
        place = where if isinstance(where, Place) else where.place
        self.problems.append(Problem(place, code, message))

    def name(self, sort: str, where: Node, name: str, slot: str = "") -> None:
        """Note that an id was named."""
        self.references.append(Reference(sort, name, where.place, slot))


def nearest(name: str, known: Iterable[str]) -> str:
    """Return '; did you mean ...?' with the one or two known words most like a name, or ''."""
    found = difflib.get_close_matches(name, list(known), n=2, cutoff=0.6)
    return f"; did you mean {' or '.join(repr(f) for f in found)}?" if found else ""
