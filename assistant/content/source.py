"""The strict reader: YAML events into nodes, with one problem for everything that is not plain content.

Events are walked one after another and never by recursion, so no nesting can exhaust the stack;
whatever could grow (aliases, merge keys) or run (tags) is refused before it is built.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import yaml

from assistant.content.nodes import Items, Lines, Node, Scalar
from assistant.errors import Problem
from assistant.model.place import Place
from assistant.model.text import gate, is_clean

if TYPE_CHECKING:
    from collections.abc import Iterator

DEEPEST = 32
"""Levels a file may nest."""
MOST_BYTES = 1_000_000
"""Bytes a file may have."""
MOST_EVENTS = 200_000
"""Keys, values, starts and ends a file may have."""
MOST_SCALAR = 65_536
"""Characters one text may have."""

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The parser in use: the one of libyaml where it is built in, else the pure one."""

_UNREADABLE = re.compile("[^\t\n\r -~\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def read(content: bytes, file: str, loader: Any = None) -> tuple[Node | None, tuple[Problem, ...]]:
    """Return the tree of a file's bytes, None when nothing can be made of it, and every problem; never raises."""
    reader = _Reader(file)
    text = reader.decode(content)
    if text is not None:
        reader.walk(text, loader or LOADER)
    return (None if reader.stopped else reader.root), tuple(reader.problems)


def read_file(path: str, file: str) -> tuple[Node | None, tuple[Problem, ...]]:
    """Return the tree and problems of a file on disk, called `file` in places; one that can't be read is a problem."""
    try:
        with open(path, "rb") as stream:
            content = stream.read(MOST_BYTES + 1)
    except OSError as error:
        return None, (Problem(Place(file), "unreadable", f"the file can't be read: {error.strerror or error}"),)
    return read(content, file)


class _StopError(Exception):
    """Reading on makes no sense."""


class _Reader:
    """One walk over one file."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []
        self.root: Node | None = None
        self.stopped = False
        self.stack: list[Items | Lines] = []
        self.keys: list[Scalar | None] = []

    def problem(self, code: str, line: int, column: int, message: str) -> None:
        self.problems.append(Problem(Place(self.file, line, column), code, message))

    def stop(self, code: str, line: int, column: int, message: str) -> None:
        self.problem(code, line, column, message)
        self.stopped = True

    # bytes to text

    def decode(self, content: bytes) -> str | None:
        """Return the text of a file, or None after noting why there is none."""
        if len(content) > MOST_BYTES:
            self.stop("too-large", 0, 0, f"the file has more than {MOST_BYTES:,} bytes; split it by subject")
            return None
        if content.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in content:
            self.stop("bad-encoding", 0, 0, "the file is not UTF-8 text; save it as UTF-8")
            return None
        try:
            text = content.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            before = content[: error.start].decode("utf-8", "replace")
            self.stop("bad-encoding", *_position(before), "the file is not UTF-8 here; save it as UTF-8")
            return None
        found = _UNREADABLE.search(text)
        if found:
            self.stop("control-character", *_position(text[: found.start()]), _character(found.group()))
            return None
        return text

    # events to nodes

    def walk(self, text: str, loader: Any) -> None:
        """Make nodes of every event, until the end or a problem that ends reading."""
        events: Any = yaml.parse(text, Loader=loader)
        try:
            for number, event in enumerate(events):
                if number > MOST_EVENTS:
                    self.stop("too-large", *_start(event), "the file has too many entries; split it by subject")
                    return
                self.take(event)
        except _StopError:
            self.stopped = True
        except yaml.YAMLError as error:
            self.stop("syntax", *_where(error), f"this is not YAML: {_complaint(error)}")
        finally:
            events.close()

    def take(self, event: Any) -> None:
        """Take one event."""
        if isinstance(event, yaml.ScalarEvent):
            self.marks(event)
            self.add(self.scalar(event))
        elif isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
            self.marks(event)
            self.open(event)
        elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            self.stack.pop()
            self.keys.pop()
        elif isinstance(event, yaml.AliasEvent):
            self.refuse(event, "alias", f"'*{event.anchor}' stands for something written elsewhere; write it out here")
            self.stopped = True
            self.add(Scalar(self.file, *_start(event), ""))
        elif isinstance(event, yaml.DocumentStartEvent):
            self.document(event)

    def document(self, event: Any) -> None:
        if event.tags:
            self.refuse(event, "tag", "'%TAG' is not used here; take the line away")
        if self.root is not None:
            self.refuse(event, "second-document", "a second document starts here; a file holds one, without '---'")
            raise _StopError

    def marks(self, event: Any) -> None:
        """Refuse an anchor or a tag; what carries it is read all the same."""
        if event.anchor is not None:
            self.refuse(event, "anchor", f"'&{event.anchor}' names a piece for use elsewhere; take the name away")
        if event.tag is not None:
            self.refuse(event, "tag", f"'{event.tag}' gives a type; take it away, every value is text")

    def scalar(self, event: Any) -> Scalar:
        text = event.value
        if len(text) > MOST_SCALAR:
            self.refuse(event, "too-large", f"this text has more than {MOST_SCALAR:,} characters")
            raise _StopError
        if not (text.isascii() and text.isprintable()) and not is_clean(text):
            self.refuse(event, "control-character", _character(_changed(text)))
            text = gate(text)
        return Scalar(self.file, *_start(event), text)

    def open(self, event: Any) -> None:
        sort = Lines if isinstance(event, yaml.MappingStartEvent) else Items
        if len(self.stack) >= DEEPEST:
            self.refuse(event, "too-deep", f"this is more than {DEEPEST} levels deep")
            raise _StopError
        node = sort(self.file, *_start(event))
        self.add(node)
        self.stack.append(node)
        self.keys.append(None)

    def add(self, node: Node) -> None:
        """Put a finished or opened node where it belongs."""
        if not self.stack:
            self.root = node
            return
        parent = self.stack[-1]
        if isinstance(parent, Items):
            parent.nodes.append(node)
            return
        key = self.keys[-1]
        if key is None:
            self.keys[-1] = self.key(node)
        else:
            self.pair(parent, key, node)
            self.keys[-1] = None

    def key(self, node: Node) -> Scalar:
        if isinstance(node, Scalar):
            return node
        self.problem("wrong-type", node.line, node.column, f"a key is plain text, and this is {node.sort}")
        raise _StopError

    def pair(self, parent: Lines, key: Scalar, node: Node) -> None:
        if key.text == "<<":
            self.problem("merge-key", key.line, key.column, "'<<' is not used here; write the lines out")
        elif key.text in parent.pairs:
            first = parent.pairs[key.text][0].line
            note = f"{key.text!r} is written twice, first on line {first} and again on line {key.line}; keep one"
            self.problem("repeated-key", key.line, key.column, note)
        else:
            parent.pairs[key.text] = (key, node)

    def refuse(self, event: Any, code: str, message: str) -> None:
        self.problem(code, *_start(event), message)


def _start(event: Any) -> tuple[int, int]:
    return event.start_mark.line + 1, event.start_mark.column + 1


def _position(before: str) -> tuple[int, int]:
    return before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1


def _where(error: yaml.YAMLError) -> tuple[int, int]:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    return (mark.line + 1, mark.column + 1) if mark else (0, 0)


def _complaint(error: yaml.YAMLError) -> str:
    parts: Iterator[str | None] = (getattr(error, name, None) for name in ("context", "problem", "reason"))
    return gate(", ".join(part for part in parts if part) or "it can't be read").replace("\n", " ")


def _changed(text: str) -> str:
    return next((c for c in text if gate(c) != c), "\r")


def _character(character: str) -> str:
    return f"U+{ord(character):04X} can't be shown on a terminal as it is; take it away or write a plain character"
