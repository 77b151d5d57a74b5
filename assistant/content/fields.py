"""Typed reading of one group of lines: what must be there, what may be, what is not known.

A reader asks for its keys one by one; `done` then reports the keys nobody asked for.
Nothing is raised: a field that can't be read is noted as a problem and stands empty.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeVar

from assistant.content.conditions import read_when
from assistant.content.nodes import Items, Lines, Node, Scalar
from assistant.content.notes import nearest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from assistant.content.notes import Notes
    from assistant.model.conditions import When
    from assistant.model.place import Place

T = TypeVar("T")

ID = re.compile("[a-z0-9]+(-[a-z0-9]+)*")
"""What an id looks like."""
MOST_UNKNOWN = 20
"""Unknown keys of one entry that are told; whoever has more has put something else there."""
_WHOLE = re.compile("-?[0-9]{1,15}")


class Fields:
    """One group of lines; `what` is what a person calls it ('a term')."""

    def __init__(self, lines: Lines, what: str, notes: Notes) -> None:
        self.lines, self.what, self.notes = lines, what, notes
        self.asked: dict[str, None] = {}

    @property
    def place(self) -> Place:
        """Where the group starts."""
        return self.lines.place

    def at(self, key: str) -> Place:
        """Return where a key's value stands, or where the group starts when it has no such key."""
        pair = self.lines.pairs.get(key)
        return pair[1].place if pair else self.lines.place

    def has(self, key: str) -> bool:
        """Return whether a key is there."""
        return key in self.lines.pairs

    def done(self) -> None:
        """Report every key that was not asked for."""
        unknown = [key for key, _ in self.lines if key.text not in self.asked]
        for key in unknown[:MOST_UNKNOWN]:
            hint = nearest(key.text, self.asked) or f"; its keys are {', '.join(self.asked)}"
            self.notes.problem("unknown-key", key, f"{key.text!r} is not a key of {self.what}{hint}")

    def node(self, key: str, required: bool = False) -> Node | None:
        """Return what stands under a key; None when it is missing, or there is nothing behind it."""
        self.asked[key] = None
        pair = self.lines.pairs.get(key)
        if pair is not None and not (isinstance(pair[1], Scalar) and not pair[1].text.strip()):
            return pair[1]
        if required:
            where = self.lines if pair is None else pair[0]
            gone = "is missing from" if pair is None else "is empty in"
            self.notes.problem("missing-key", where, f"{key!r} {gone} {self.what}")
        return None

    # one text

    def text(self, key: str, default: str | None = None, most: int = 0) -> str:
        """Return a text; it must be there unless a default is given, and `most` is the most characters it may have."""
        node = self.node(key, required=default is None)
        if node is None:
            return default or ""
        text = self.plain(node)
        if most and len(text) > most:
            note = f"{key!r} has {len(text)} characters and may have {most}; say it shorter"
            self.notes.problem("too-long", node, note)
        return text

    def raw(self, key: str) -> str | None:
        """Return a text to the letter, blanks and all; None when the key is missing."""
        self.asked[key] = None
        pair = self.lines.pairs.get(key)
        if pair is None:
            return None
        return pair[1].text if isinstance(pair[1], Scalar) else self.plain(pair[1])

    def plain(self, node: Node) -> str:
        """Return the text of a node, '' after noting that it is something else."""
        if isinstance(node, Scalar):
            return node.text.strip()
        self.notes.problem("wrong-type", node, f"text is wanted here, and this is {node.sort}")
        return ""

    def id(self, key: str = "id") -> str:
        """Return an id that must be there; a badly formed one is noted and returned."""
        name = self.text(key)
        if name and not ID.fullmatch(name):
            note = f"{name!r} is no id: an id has small letters, digits and single hyphens between them"
            self.notes.problem("bad-id", self.at(key), note)
        return name

    def word(self, key: str, allowed: Iterable[str], default: str | None = None) -> str:
        """Return a word from a closed list; a word outside of it is noted and the default returned."""
        node = self.node(key, required=default is None)
        return default or "" if node is None else self.one_of(node, allowed, default or "")

    def one_of(self, node: Node, allowed: Iterable[str], default: str = "") -> str:
        """Return a node's text where it is one of the allowed words, else the default after noting it."""
        text, words = self.plain(node), list(allowed)
        if text in words:
            return text
        if isinstance(node, Scalar):
            hint = nearest(text, words)
            note = f"{text!r} is none of the words meant here: {', '.join(words)}{hint}"
            self.notes.problem("unknown-choice", node, note)
        return default

    def whole(self, key: str, default: int | None = None, required: bool = False) -> int | None:
        """Return a whole number, or the default."""
        node = self.node(key, required)
        if node is None:
            return default
        text = self.plain(node).replace("_", "")
        if _WHOLE.fullmatch(text):
            return int(text)
        if isinstance(node, Scalar):
            self.notes.problem("wrong-type", node, f"a whole number is wanted here, and this is {text!r}")
        return default

    def count(self, key: str, default: int) -> int:
        """Return a whole number that is not negative, or the default."""
        number = self.whole(key, default)
        if number is None or number < 0:
            self.notes.problem("wrong-type", self.at(key), f"{key!r} is never less than 0")
            return default
        return number

    def flag(self, key: str) -> bool:
        """Return whether a key is 'true'; missing means false."""
        return self.word(key, ("true", "false"), "false") == "true"

    # lists

    def nodes(self, key: str, required: bool = False) -> list[Node]:
        """Return the nodes of a list; a list of one may stand without brackets."""
        node = self.node(key, required)
        if node is None:
            return []
        return node.nodes if isinstance(node, Items) else [node]

    def texts(self, key: str, required: bool = False, most: int = 0) -> tuple[str, ...]:
        """Return a list of texts, empty ones noted and left out."""
        found = []
        for node in self.nodes(key, required):
            text = self.plain(node)
            if text:
                found.append(text)
            elif isinstance(node, Scalar):
                self.notes.problem("missing-key", node, f"an entry of {key!r} is empty")
            if most and len(text) > most:
                self.notes.problem("too-long", node, f"this has {len(text)} characters and may have {most}")
        return tuple(found)

    def words(self, key: str, allowed: Iterable[str]) -> tuple[str, ...]:
        """Return a list of words from a closed list."""
        allowed = list(allowed)
        return tuple(filter(None, (self.one_of(node, allowed) for node in self.nodes(key))))

    # ids of other things

    def name(self, key: str, sort: str, default: str | None = None) -> str:
        """Return the id of another thing, to be looked up once everything is read."""
        name = self.text(key, default)
        if name and self.has(key):
            self.notes.name(sort, self.lines.pairs[key][1], name)
        return name

    def names(self, key: str, sort: str, required: bool = False) -> tuple[str, ...]:
        """Return the ids of other things, to be looked up once everything is read."""
        return tuple(self.named(self.nodes(key, required), sort))

    def named(self, nodes: Iterable[Node], sort: str, slot: str = "") -> list[str]:
        """Return the ids that nodes hold, each noted as a name of that sort."""
        found = []
        for node in nodes:
            name = self.plain(node)
            if name:
                self.notes.name(sort, node, name, slot)
                found.append(name)
            elif isinstance(node, Scalar):
                self.notes.problem("missing-key", node, "an id is missing here")
        return found

    # groups

    def pairs(self, key: str, required: bool = False) -> list[tuple[Scalar, Node]]:
        """Return the lines of a group under a key."""
        node = self.node(key, required)
        if node is None:
            return []
        if isinstance(node, Lines):
            return list(node)
        self.notes.problem("wrong-type", node, f"a group of 'key: value' lines is wanted here, and this is {node.sort}")
        return []

    def inner(self, key: str, what: str) -> Fields | None:
        """Return the reader of the group under a key, or None; the caller says when it is done."""
        node = self.node(key)
        return Fields(node, what, self.notes) if isinstance(node, Lines) else None

    def table(self, key: str) -> dict[str, str]:
        """Return a group of lines as texts by key."""
        return {name.text: self.plain(node) for name, node in self.pairs(key)}

    def values(self, key: str) -> dict[str, tuple[str, ...]]:
        """Return a group of slots with their values, each noted as named."""
        found = {}
        for name, node in self.pairs(key):
            self.notes.name("slot", name, name.text)
            nodes = node.nodes if isinstance(node, Items) else [node]
            found[name.text] = tuple(self.named(nodes, "value", name.text))
        return found

    def entries(self, key: str, what: str, make: Callable[[Fields], T], required: bool = False) -> tuple[T, ...]:
        """Return what `make` makes of every group in a list under a key."""
        made = (read_group(node, what, self.notes, make) for node in self.nodes(key, required))
        return tuple(entry for entry in made if entry is not None)

    def when(self, key: str = "when", required: bool = False) -> When:
        """Return a condition; one that is missing always holds."""
        return read_when(self.node(key, required), self.notes)


def read_group(node: Node, what: str, notes: Notes, make: Callable[[Fields], T]) -> T | None:
    """Return what `make` makes of a group of lines, its unknown keys reported; None when it is no such group."""
    if not isinstance(node, Lines):
        notes.problem("wrong-type", node, f"{what} is wanted here, a group of lines, and this is {node.sort}")
        return None
    fields = Fields(node, what, notes)
    made = make(fields)
    fields.done()
    return made
