"""What replays reached of a pack: states, routes, topics, rules, candidates; and what none of them did."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.model.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from assistant.model.dialog import Dialog
    from assistant.model.pack import Pack
    from assistant.model.reply import Turn
    from assistant.replay.runner import Move, Outcome


class Covered(Value):
    """One sort of thing: how many there are, and which no replay reached."""

    sort: str
    whole: int
    missing: tuple[str, ...]

    @property
    def reached(self) -> int:
        """How many were reached."""
        return self.whole - len(self.missing)


def coverage(outcomes: Iterable[Outcome], pack: Pack) -> tuple[Covered, ...]:
    """Return what outcomes reached, sort by sort."""
    every = tuple(outcomes)
    turns = [turn for outcome in every for turn in outcome.turns]
    moves = [move for outcome in every for move in outcome.moves]
    reached: dict[str, tuple[Iterable[str], set[str]]] = {
        "states": (_states(pack.dialog), {turn.state for turn in turns}),
        "routes": (_routes(pack.dialog), {_moved(move, pack.dialog) for move in moves}),
        "topics": (pack.topics, {topic for turn in turns for topic in turn.topics}),
        "rules": (_rules(pack), {rule for turn in turns for rule in _fired(turn)}),
        "candidates": (pack.candidates, {turn.recommendation for turn in turns}),
        "slots": (pack.slots, {e.slot for turn in turns for e in turn.profile.entries}),
    }
    return tuple(_covered(sort, whole, found) for sort, (whole, found) in reached.items())


def _covered(sort: str, whole: Iterable[str], found: set[str]) -> Covered:
    names = tuple(dict.fromkeys(whole))
    return Covered(sort, len(names), tuple(name for name in names if name not in found))


def _states(dialog: Dialog) -> Iterator[str]:
    """Yield the states that a conversation can be in: of a group those that ask one slot, not the group itself."""
    groups = {state.group for state in dialog.states.values()}
    return (name for name in dialog.states if name not in groups)


def _routes(dialog: Dialog) -> Iterator[str]:
    """Yield the routes as authored: states that ask whichever slot comes next count as the one they were written as."""
    for state in dialog.states.values():
        for route in state.routes:
            yield _named((state.id, route.on, route.go), dialog)


def _moved(move: Move, dialog: Dialog) -> str:
    return _named(move, dialog)


def _named(move: Move, dialog: Dialog) -> str:
    source, event, target = move
    return f"{_group(source, dialog)} {event} {_group(target, dialog)}"


def _group(state: str, dialog: Dialog) -> str:
    found = dialog.states.get(state)
    return found.group or state if found else state


def _rules(pack: Pack) -> Iterator[str]:
    return iter(pack.rules)


def _fired(turn: Turn) -> Iterator[str]:
    for standing in turn.decision.ranking:
        yield from (reason.rule for reason in standing.reasons)
        yield from standing.dropped_by


def lines(covered: Iterable[Covered], most: int = 20) -> Iterator[str]:
    """Yield coverage as a person reads it; of long lists of what is missing only the first."""
    for one in covered:
        share = 100 * one.reached / one.whole if one.whole else 100.0
        yield f"{one.sort}: {one.reached} of {one.whole} ({share:.0f} %)"
        if one.missing:
            rest = f" and {len(one.missing) - most} more" if len(one.missing) > most else ""
            yield f"  missing: {', '.join(one.missing[:most])}{rest}"
