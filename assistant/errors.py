"""What can go wrong, as one tree; each error carries what is needed to mend it.

AssistantError                anything that reaches a user as one clear sentence
├── UsageError                a word of the command line or a `--set` that can't be taken (exit status 2)
├── UnknownName               an id that is not known, with the nearest ones (exit status 1)
├── ContentError(problems)    files of a pack that can't be used (exit status 3)
└── SessionError              a saved session that can't be opened
"""

from __future__ import annotations

from assistant.model.place import Place
from assistant.model.value import Value

__all__ = ["AssistantError", "ContentError", "Place", "Problem", "SessionError", "UnknownName", "UsageError"]


class Problem(Value):
    """One thing wrong with authored content: where, which check says so, and what to do."""

    place: Place
    code: str
    message: str
    uncompared_ = ()

    def __str__(self) -> str:
        return f"{self.place}: {self.code}: {self.message}"

    def order(self) -> tuple[str, int, int, str, str]:
        """Return the sort key of a report: file, line, column, code, message."""
        return (self.place.file, self.place.line, self.place.column, self.code, self.message)


class AssistantError(Exception):
    """The base of every error that is told to the user as one sentence."""

    status = 1


class UsageError(AssistantError):
    """A word given on the command line can't be taken."""

    status = 2


class UnknownName(AssistantError):
    """An id is not known; `nearest` holds the ids that look most like it."""

    def __init__(self, sort: str, name: str, nearest: tuple[str, ...] = ()) -> None:
        hint = f"; did you mean {' or '.join(repr(n) for n in nearest)}?" if nearest else ""
        super().__init__(f"{name!r} is not a {sort} that is known here{hint}")
        self.sort, self.name, self.nearest = sort, name, nearest


class ContentError(AssistantError):
    """Content has problems; they are carried all together, sorted by place."""

    status = 3

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


class SessionError(AssistantError):
    """A saved session can't be opened; the file is left as it is."""
