"""What the strict reader makes of a file: a tree in which every scalar is text and everything knows where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.model.place import Place

if TYPE_CHECKING:
    from collections.abc import Iterator


class Node:
    """A piece of a file; lines and columns start at 1."""

    __slots__ = ("column", "file", "line")

    sort = "nothing"
    """What a person would call it."""

    def __init__(self, file: str, line: int, column: int) -> None:
        self.file, self.line, self.column = file, line, column

    @property
    def place(self) -> Place:
        """Where the piece starts."""
        return Place(self.file, self.line, self.column)


class Scalar(Node):
    """A piece of text, as written."""

    __slots__ = ("text",)
    sort = "text"

    def __init__(self, file: str, line: int, column: int, text: str) -> None:
        super().__init__(file, line, column)
        self.text = text


class Items(Node):
    """A list."""

    __slots__ = ("nodes",)
    sort = "a list"

    def __init__(self, file: str, line: int, column: int) -> None:
        super().__init__(file, line, column)
        self.nodes: list[Node] = []


class Lines(Node):
    """A mapping: keys with their values, in the order written."""

    __slots__ = ("pairs",)
    sort = "a group of 'key: value' lines"

    def __init__(self, file: str, line: int, column: int) -> None:
        super().__init__(file, line, column)
        self.pairs: dict[str, tuple[Scalar, Node]] = {}

    def __iter__(self) -> Iterator[tuple[Scalar, Node]]:
        return iter(self.pairs.values())
