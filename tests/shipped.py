"""The shipped pack, opened once for all tests that read it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from assistant.content import open_pack

if TYPE_CHECKING:
    from assistant.model.pack import Pack


@cache
def shipped() -> Pack:
    """Return the pack of this checkout; one object for the whole run."""
    return open_pack()
