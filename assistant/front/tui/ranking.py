"""How the candidates stand, how firm that is, how the last answer moved them, and who was dropped, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from assistant.front.names import named
from assistant.front.tui.content import hung
from assistant.front.tui.panel import Row

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

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
"""Candidates shown by rank."""
TOLD = 3
"""Reasons shown for which candidates were dropped, those of the last answer first; the others by name."""
DROPPED, BY_YOU, LACKING = "Dropped", "you ruled it out", "lacks {what}"
EXPLAIN = "/explain {name}"
"""What picking a candidate says."""
FIGURES = 14
"""Columns kept for points and how they moved."""


def ranking(now: Decision, before: Decision | None, pack: Pack) -> Callable[[int], Iterable[Row]]:
    """Return the rows of a decision against the one before it."""
    return lambda width: _rows(now, before, pack, width)


def _rows(now: Decision, before: Decision | None, pack: Pack, width: int) -> Iterator[Row]:
    yield Row(Content.styled(FIRMNESS.get(now.status, now.status), "italic $text-secondary"))
    standing = [each for each in now.ranking if not each.dropped_by]
    then = _standings(before)
    column = max((len(named(each.candidate, pack)) for each in standing[:SHOWN]), default=0)
    for place, each in enumerate(standing[:SHOWN], 1):
        line = _rank(place, each, then.get(each.candidate), min(column, width - 4 - FIGURES), pack)
        yield Row(line, EXPLAIN.format(name=named(each.candidate, pack)))
    if len(standing) > SHOWN:
        yield Row(Content.styled(f"    and {len(standing) - SHOWN} more", "dim"), "/explain")
    yield from _dropped(now, before, pack, width)


def _standings(decision: Decision | None) -> dict[str, tuple[int, int]]:
    """Return the (place, points) of each candidate that was standing."""
    found = [each for each in decision.ranking if not each.dropped_by] if decision else []
    return {each.candidate: (place, each.points) for place, each in enumerate(found, 1)}


def _rank(place: int, each: Standing, then: tuple[int, int] | None, width: int, pack: Pack) -> Content:
    name = named(each.candidate, pack)
    name = name if len(name) <= width else f"{name[: width - 1]}…"
    gained = each.points - then[1] if then else 0
    moved = then[0] - place if then else 0
    steps = f"▲{moved}" if moved > 0 else f"▼{-moved}" if moved < 0 else ""
    return Content.assemble(
        (f"{place:>2}  ", "dim"),
        (name.ljust(width), "bold" if place == 1 else ""),
        f" {each.points:>4}",
        (f" {gained:+d}".ljust(5) if gained else "     ", "dim"),
        (steps, "$text-success" if moved > 0 else "$text-warning"),
    )


def _dropped(now: Decision, before: Decision | None, pack: Pack, width: int) -> Iterator[Row]:
    """Yield who was dropped and why, those that fell last first; past the first reasons, who alone."""
    stood = _standings(before)
    fallen = sorted((each for each in now.ranking if each.dropped_by), key=lambda each: each.candidate not in stood)
    if fallen:
        yield Row(Content.styled(DROPPED, "bold dim"))
    because: dict[str, list[str]] = {}
    for each in fallen:
        because.setdefault(_because(each, pack), []).append(named(each.candidate, pack))
    groups = list(because.items())
    for reason, names in groups[:TOLD]:
        text = Content.assemble((", ".join(names), ""), (f": {reason}", "dim"))
        for line in hung(text, width, Content("    "), "    "):
            yield Row(line, EXPLAIN.format(name=names[0]))
    rest = [name for _, names in groups[TOLD:] for name in names]
    if rest:
        lines = hung(Content.styled(f"also {', '.join(rest)}", "dim"), width, Content("    "), "    ")
        yield from (Row(line, "/explain") for line in lines)


def _because(each: Standing, pack: Pack) -> str:
    """Return in short what dropped a candidate."""
    by, _, what = each.dropped_by[0].partition(":")
    if by == "out":
        return BY_YOU
    if by == "must":
        capability = pack.capabilities.get(what)
        return LACKING.format(what=capability.name if capability else what)
    reason = next((r.because for r in each.reasons if r.rule in each.dropped_by), "")
    rule = pack.rules.get(each.dropped_by[0])
    return reason or (rule.because if rule else by)
