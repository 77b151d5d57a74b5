"""Where content lies and which files it has; light to import, for it runs before every look-up."""

from __future__ import annotations

import os

from assistant.errors import UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
"""The folder of the program."""
Mark = tuple[str, int, int]
"""A file's name within its folder, its size and its time of change."""


def default_folder(name: str) -> str:
    """Return the folder of a checkout beside the program, else the one that was installed with it."""
    beside = os.path.join(os.path.dirname(PACKAGE), name)
    return beside if os.path.isdir(beside) else os.path.join(PACKAGE, "_content", name)


def found(folder: str) -> list[Mark]:
    """Return the content files of a folder, in order; raises UsageError when there is no such folder.

    Two levels down are looked at, one more than content may use, so that a file put too deep is not passed over.
    """
    try:
        marks = list(_scan(folder, "", levels=2))
    except OSError as error:
        raise UsageError(f"{folder!r} is no folder with content: {error.strerror or error}") from error
    marks.sort()
    return marks


def code_marks(rooms: tuple[str, ...]) -> list[Mark]:
    """Return the program's own files in these rooms and those within; raises OSError when they can't be looked at."""
    marks: list[Mark] = []
    folders = list(rooms)
    for folder in folders:
        with os.scandir(os.path.join(PACKAGE, folder)) as entries:
            for entry in entries:
                if entry.name.endswith(".py"):
                    marks.append(_mark(f"{folder}/{entry.name}", entry))
                elif entry.name != "__pycache__" and entry.is_dir():
                    folders.append(f"{folder}/{entry.name}")
    marks.sort()
    return marks


def _mark(name: str, entry: os.DirEntry[str]) -> Mark:
    """Return the mark of a file; a link to nothing has one too, and fails when it is read."""
    try:
        stat = entry.stat()
    except OSError:
        return (name, 0, 0)
    return (name, stat.st_size, stat.st_mtime_ns)


def _scan(folder: str, prefix: str, levels: int) -> Iterator[Mark]:
    with os.scandir(folder) as entries:
        for entry in entries:
            name = entry.name
            if name.endswith((".yaml", ".yml")):
                if name[0] != ".":
                    yield _mark(prefix + name, entry)
            elif levels and name[0] not in "._" and entry.is_dir():
                yield from _scan(entry.path, f"{prefix}{name}/", levels - 1)
