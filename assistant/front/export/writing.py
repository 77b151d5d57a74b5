"""Where an export goes: a file that was not there before, never over another one."""

from __future__ import annotations

import os

from assistant.front.export import FORMATS

MOST = 1000
"""Names tried for one file."""


def new_file(form: str, folder: str = "") -> str:
    """Return a name for a file of this form that is free in a folder, the present one where none is given."""
    name, dot, ending = FORMATS[form][0].partition(".")
    for number in range(1, MOST):
        path = os.path.join(folder, f"{name}{f'-{number}' if number > 1 else ''}{dot}{ending}")
        if not os.path.lexists(path):
            return path
    raise OSError(f"there are {MOST} files named like {FORMATS[form][0]} already")


def written(text: str, path: str) -> str:
    """Write a file and return its full name; raises OSError, FileExistsError for one that is there."""
    full = os.path.abspath(os.path.expanduser(path))
    with open(full, "x", encoding="utf-8", newline="\n") as file:
        file.write(text)
    return full
