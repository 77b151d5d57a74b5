"""From two folders to a pack, or to every problem that stands in the way."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from assistant.content.checks import HARMLESS, problems_of, problems_of_examples
from assistant.content.compiler import compile_pack, with_programs
from assistant.content.files import default_folder, found
from assistant.content.library import read_library
from assistant.errors import ContentError, Problem

if TYPE_CHECKING:
    from collections.abc import Iterable

    from assistant.model.pack import Pack


Survey = tuple["Pack | None", tuple[Problem, ...]]


def make(knowledge: str, dialogs: str, digest: str = "") -> Pack:
    """Return the pack of two folders, complete; raises UsageError and ContentError."""
    pack, problems = survey(knowledge, dialogs, digest, examples=False)
    if pack is None or problems:
        raise ContentError(problems)
    return pack


def survey(knowledge: str, dialogs: str, digest: str = "", examples: bool = True) -> Survey:
    """Return the pack, None when it can't be made, and the problems, sorted.

    With `examples`, every example and sample is held against the finished pack, which takes longer.
    """
    names = {"knowledge": [m[0] for m in found(knowledge)], "dialogs": [m[0] for m in found(dialogs)]}
    library = read_library(knowledge, dialogs, names)
    problems = list(problems_of(library))
    pack = None
    if HARMLESS.issuperset(problem.code for problem in problems) and (examples or not problems):
        pack = with_programs(compile_pack(library, digest))
        problems += problems_of_examples(pack, library) if examples else ()
    return pack, _shown(problems, {"knowledge": knowledge, "dialogs": dialogs})


def _shown(problems: Iterable[Problem], folders: dict[str, str]) -> tuple[Problem, ...]:
    """Return problems sorted, with files called as the user called their folders."""
    moved = (_moved(problem, folders) for problem in problems)
    return tuple(sorted(set(moved), key=Problem.order))


def _moved(problem: Problem, folders: dict[str, str]) -> Problem:
    root, _, rest = problem.place.file.partition("/")
    folder = folders.get(root, "")
    if not folder or folder == default_folder(root):
        return problem
    file = "/".join([folder.replace(os.sep, "/").rstrip("/"), rest])
    return problem.with_(place=problem.place.with_(file=file))
