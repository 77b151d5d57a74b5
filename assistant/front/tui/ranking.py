"""How the candidates stand, how firm that is, and how the last answer moved them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from assistant.front.names import named
from assistant.front.tui.content import hung

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from assistant.front.tui.panel import Row
    from assistant.model.decision import Decision, Standing
    from assistant.model.pack import Pack

FIRMNESS = {
    "open": "Too early to say",
    "close": "Close",
    "leading": "Ahead, may still change",
    "settled": "Settled",
    "contradiction": "Two wishes clash",
    "nothing-fits": "Nothing fits",
}
SHOWN = 7
"""Candidates shown by rank, and dropped ones shown by name."""
DROPPED = "Dropped"
WHAT, WHY_NOT = "what is {name}?", "why not {name}?"
"""What a click on the first, and on another, begins."""


def ranking(now: Decision, before: Decision | None, pack: Pack) -> Callable[[int], Iterable[Row]]:
    """Return the rows of a decision against the one before it."""
    return lambda width: _rows(now, before, pack, width)


def _rows(now: Decision, before: Decision | None, pack: Pack, width: int) -> Iterator[Row]:
    yield Content.styled(FIRMNESS.get(now.status, now.status), "italic $secondary"), ""
    standing = [each for each in now.ranking if not each.dropped_by]
    places = _places(before)
    column = max((len(named(each.candidate, pack)) for each in standing[:SHOWN]), default=0)
    for place, each in enumerate(standing[:SHOWN], 1):
        asking = (WHAT if place == 1 else WHY_NOT).format(name=named(each.candidate, pack))
        yield _rank(place, each, _moved(each, place, places), min(column, width - 14), pack), asking
    if len(standing) > SHOWN:
        yield Content.styled(f"    and {len(standing) - SHOWN} more", "dim"), ""
    yield from ((line, "") for line in _dropped(now, pack, width))


def _dropped(now: Decision, pack: Pack, width: int) -> Iterator[Content]:
    names = [named(each.candidate, pack) for each in now.ranking if each.dropped_by]
    if names:
        yield Content.styled(DROPPED, "bold dim")
        more = f" and {len(names) - SHOWN} more" if len(names) > SHOWN else ""
        yield from hung(Content.styled(", ".join(names[:SHOWN]) + more, "dim"), width, Content("    "), "    ")


def _rank(place: int, each: Standing, moved: str, width: int, pack: Pack) -> Content:
    name = named(each.candidate, pack)[:width].ljust(width)
    return Content.assemble(
        (f"{place:>2}  ", "dim"),
        (name, "bold" if place == 1 else ""),
        f" {each.points:>4}",
        (moved, "$success" if "▲" in moved else "$warning"),
    )


def _places(decision: Decision | None) -> dict[str, int]:
    if decision is None:
        return {}
    standing = [each.candidate for each in decision.ranking if not each.dropped_by]
    return {candidate: place for place, candidate in enumerate(standing, 1)}


def _moved(each: Standing, place: int, places: dict[str, int]) -> str:
    before = places.get(each.candidate, place)
    return f" ▲{before - place}" if place < before else f" ▼{place - before}" if place > before else ""
