"""Which replay files a word of the command line means."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from assistant.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

SUFFIX = ".replay.yaml"
"""How the name of a replay file ends."""


def collected(paths: Iterable[str]) -> list[str]:
    """Return the files meant, each once: of a folder all replays in it; raises UsageError for what is neither."""
    return list(dict.fromkeys(file for path in paths for file in _of(path)))


def _of(path: str) -> Iterator[str]:
    if os.path.isfile(path):
        yield os.path.normpath(path)
    elif os.path.isdir(path):
        for folder, folders, files in os.walk(path):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            yield from (os.path.normpath(os.path.join(folder, name)) for name in sorted(files) if name.endswith(SUFFIX))
    else:
        raise UsageError(f"{path!r} is neither a file nor a folder")
