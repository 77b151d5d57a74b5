"""YAML to the model: a strict reader, loaders, checks, and the compiled pack.

This module stays light, for every look-up goes through it; what reads YAML is imported when YAML must be read.
"""

from __future__ import annotations

from assistant.content.compiled import open_compiled
from assistant.content.files import default_folder

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.errors import Problem
    from assistant.model.pack import Pack
    from assistant.model.script import Script

__all__ = ["check", "load_script", "open_pack"]


def open_pack(knowledge: str | None = None, dialogs: str | None = None, cache: str | None = None) -> Pack:
    """Return the pack of two folders, the shipped ones unless named; raises UsageError and ContentError.

    `cache` is the folder for the compiled pack: the usual one when None, no folder at all when ''.
    """
    return open_compiled(knowledge or default_folder("knowledge"), dialogs or default_folder("dialogs"), cache)


def check(knowledge: str | None = None, dialogs: str | None = None) -> tuple[Problem, ...]:
    """Return every problem of two folders, examples and samples included; raises UsageError for a missing one."""
    from assistant.content.making import survey

    return survey(knowledge or default_folder("knowledge"), dialogs or default_folder("dialogs"))[1]


def load_script(path: str) -> Script:
    """Return the replay of a file; raises UsageError when there is none and ContentError with all its problems."""
    from assistant.content import scripts

    return scripts.load_script(path)
