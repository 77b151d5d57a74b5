"""A chat written down as a replay: what was said, and the state that it led to."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from assistant.model.reply import Turn


def write(turns: Sequence[Turn], picked: Mapping[int, tuple[str, ...]], path: str) -> None:
    """Write the turns of a chat as a replay; raises OSError."""
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write("".join(f"{line}\n" for line in lines(turns, picked)))


def lines(turns: Sequence[Turn], picked: Mapping[int, tuple[str, ...]]) -> Iterator[str]:
    """Yield the lines of the replay."""
    said = [turn for turn in turns if turn.number]
    yield f"replay: {_text(said[0].user[:70] if said else 'A chat in which nothing was said')}"
    yield "turns:" if said else "turns: []"
    for turn in said:
        chosen = picked.get(turn.number)
        yield f"- user: {_text(turn.user)}" if chosen is None else f"- choose: [{', '.join(map(_text, chosen))}]"
        yield f"  expect: {{{', '.join(_expected(turn))}}}"


def _expected(turn: Turn) -> Iterator[str]:
    yield f"state: {_text(turn.state)}"
    if turn.topics:
        yield f"topics: [{', '.join(map(_text, turn.topics))}]"
    if turn.recommendation:
        yield f"recommendation: {_text(turn.recommendation)}"


def _text(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
