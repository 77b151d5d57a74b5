"""Replay files as text: written by hand, since reading and writing YAML belongs to the content alone."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from assistant.replay.expecting import Wanted

_PLAIN = re.compile("[A-Za-z0-9](?:[A-Za-z0-9 ._-]*[A-Za-z0-9_-])?")


def text(value: str) -> str:
    """Return a text as YAML: as it is where nothing in it means anything, else in double quotes."""
    return value if _PLAIN.fullmatch(value) else quoted(value)


def quoted(value: str) -> str:
    """Return a text in double quotes, which stands for itself to the letter."""
    return json.dumps(value, ensure_ascii=False)


def listed(values: Iterable[str]) -> str:
    """Return texts as a list in brackets, a single one without them."""
    every = [text(value) for value in values]
    return every[0] if len(every) == 1 else f"[{', '.join(every)}]"


def value(wanted: Wanted) -> str:
    """Return what an expectation holds as YAML on one line."""
    if isinstance(wanted, bool):
        return "true" if wanted else "false"
    if isinstance(wanted, str):
        return text(wanted)
    if isinstance(wanted, dict):
        return "{" + ", ".join(f"{text(key)}: {listed(values)}" for key, values in wanted.items()) + "}"
    return listed(wanted)
