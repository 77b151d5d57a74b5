"""A conversation written down as a replay: what was said, and by ids what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.replay.writing import quoted, value

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from assistant.model.profile import Profile
    from assistant.model.reply import Turn

LONGEST_TITLE = 70


def recorded(
    turns: Sequence[Turn],
    title: str = "",
    chosen: Mapping[int, tuple[str, ...]] | None = None,
    start: Profile | None = None,
) -> str:
    """Return the text of a replay; `chosen` are the values picked, by the number of the turn that picked them."""
    return "".join(f"{line}\n" for line in _lines(turns, title, chosen or {}, start))


def _lines(
    turns: Sequence[Turn], title: str, chosen: Mapping[int, tuple[str, ...]], start: Profile | None
) -> Iterator[str]:
    said = [turn for turn in turns if turn.number]
    first = said[0].user.strip()[:LONGEST_TITLE] if said else ""
    yield f"replay: {quoted(title or first or 'A chat in which nothing was said')}"
    given = {slot: tuple(sorted(values)) for slot, values in start.facts().items()} if start else {}
    if given:
        yield f"start: {value(given)}"
    yield "turns:" if said else "turns: []"
    before = next((turn for turn in turns if not turn.number), None)
    for turn in said:
        picked = chosen.get(turn.number)
        yield f"- user: {quoted(turn.user)}" if picked is None else f"- choose: [{', '.join(map(quoted, picked))}]"
        yield "  expect:"
        yield from (f"    {key}: {value(held)}" for key, held in _expected(turn, before))
        before = turn


def _expected(
    turn: Turn, before: Turn | None
) -> Iterator[tuple[str, str | bool | tuple[str, ...] | dict[str, tuple[str, ...]]]]:
    """Yield what holds after a turn; of what is known, only what this turn changed."""
    yield "state", turn.state
    if turn.question:
        yield "question", turn.question
    fresh = _fresh(turn, before)
    if fresh:
        yield "slots", fresh
    refused = tuple(
        e.value
        for e in turn.profile.entries
        if e.stance == "not-wanted" and (before is None or e not in before.profile.entries)
    )
    if refused:
        yield "stances", {"not-wanted": refused}
    if turn.profile.out and (before is None or turn.profile.out != before.profile.out):
        yield "out", tuple(turn.profile.out)
    if turn.topics:
        yield "topics", turn.topics
    if turn.recommendation:
        yield "recommendation", (turn.recommendation,)
    if turn.ended:
        yield "ended", True


def _fresh(turn: Turn, before: Turn | None) -> dict[str, tuple[str, ...]]:
    now = _values(turn)
    then = _values(before) if before else {}
    return {slot: values for slot, values in now.items() if values and values != then.get(slot)}


def _values(turn: Turn) -> dict[str, tuple[str, ...]]:
    given = {entry.slot: turn.profile.values(entry.slot) for entry in turn.profile.entries}
    return {**given, **{slot: (word,) for slot, word in turn.profile.closed.items()}}
