"""A value with the lines it was read from, so that a check can point at the very key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.content.fields import Fields

T = TypeVar("T")


class Written(Generic[T]):
    """What was read, and where from."""

    __slots__ = ("fields", "value")

    def __init__(self, value: T, fields: Fields) -> None:
        self.value, self.fields = value, fields


def written(read: Callable[[Fields], T]) -> Callable[[Fields], Written[T]]:
    """Return a reader that keeps the lines beside the value."""
    return lambda fields: Written(read(fields), fields)
