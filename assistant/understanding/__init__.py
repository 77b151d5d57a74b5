"""Text to Reading: what a person's words say, ask and want, with the words that said so."""

from __future__ import annotations

from assistant.understanding.reader import read

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from assistant.model.pack import Pack
    from assistant.model.reading import Reading

__all__ = ["build", "explain", "read"]


def build(pack: Pack) -> dict[str, Any]:
    """Return the index of what is heard, plain data to be kept as `pack.index`."""
    from assistant.understanding.tables.index import build as build_index

    return build_index(pack)


def explain(reading: Reading, _pack: Pack) -> tuple[str, ...]:
    """Return what was heard, from which words, with which score, and what came second, a line each."""
    from assistant.understanding.explaining import explain as told

    return told(reading)
