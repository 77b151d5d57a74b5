"""Where something was written."""

from __future__ import annotations

from assistant.model.value import Value


class Place(Value):
    """A position in an authored file; lines and columns start at 1, and 0 means the whole file."""

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return ":".join([self.file, *(str(n) for n in (self.line, self.column) if n)])


NOWHERE = Place("")
"""The place of values that no author wrote."""
