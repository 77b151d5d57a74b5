"""Candidates side by side: what each offers, its strengths and trade-offs, and how it fits this profile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.front.why import points
from assistant.model.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from assistant.model.knowledge import Remark
    from assistant.model.pack import Pack
    from assistant.model.reply import Turn

FIT, OFFERS, STRENGTHS, TRADE_OFFS = "Fit with your project", "What it offers", "Strengths", "Trade-offs"
PLACE = "Place {place}, {points}"
OUT = "Ruled out"
MOST = 4
"""Remarks of one sort shown for a candidate."""


class Part(Value):
    """A part of the comparison: its head, and for each candidate its lines; `rows` are (what, one cell each)."""

    head: str
    columns: tuple[tuple[str, ...], ...] = ()
    rows: tuple[tuple[str, tuple[str, ...]], ...] = ()


def compared(ids: Sequence[str], turn: Turn, pack: Pack) -> tuple[Part, ...]:
    """Return the parts of a comparison, the fit with the profile first."""
    return (
        Part(FIT, tuple(_fit(one, turn, pack) for one in ids)),
        Part(OFFERS, rows=tuple(_offers(ids, turn, pack))),
        Part(STRENGTHS, tuple(_remarks(pack.candidates[one].strengths) for one in ids)),
        Part(TRADE_OFFS, tuple(_remarks(pack.candidates[one].trade_offs) for one in ids)),
    )


def _fit(one: str, turn: Turn, pack: Pack) -> tuple[str, ...]:
    """Return where a candidate stands, then what speaks for and against it here, or what dropped it."""
    from assistant.answering.reasons import against_it, dropped, for_it

    standing = turn.decision.standing(one)
    if standing is None:
        return ()
    if standing.dropped_by:
        return (OUT, *(f"- {text}" for text in dropped(standing, turn.profile, pack)))
    place = turn.decision.ranking.index(standing) + 1
    good = for_it(turn.decision, one, turn.profile, pack, MOST)
    bad = against_it(turn.decision, one, turn.profile, pack, MOST // 2) if good else []
    head = PLACE.format(place=place, points=points(standing.points))
    return (head, *(f"+ {text}" for text in good), *(f"- {text}" for text in bad))


def _offers(ids: Sequence[str], turn: Turn, pack: Pack) -> Iterable[tuple[str, tuple[str, ...]]]:
    """Yield what sets them apart, what was asked for first."""
    from assistant.answering.comparing import MOST_ROWS, apart, level, support

    wanted = [v for slot in pack.slots.values() if slot.of == "capabilities" for v in turn.profile.values(slot.id)]
    listed = dict.fromkeys([*(name for name in wanted if name in pack.capabilities), *apart(pack, ids)])
    for name in list(listed)[:MOST_ROWS]:
        yield pack.capabilities[name].name, tuple(level(pack, support(pack, one, name)) for one in ids)


def _remarks(remarks: Iterable[Remark]) -> tuple[str, ...]:
    always = sorted(remarks, key=lambda remark: bool(remark.when.tests or remark.when.nots))
    return tuple(remark.text for remark in always[:MOST])
