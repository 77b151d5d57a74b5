"""Where a product runs and what it is without: told from the fields that are held of it."""

from __future__ import annotations

from assistant.answering.saying import label
from assistant.answering.wording import phrase

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from assistant.model.pack import Pack


def places(pack: Pack, term: str, slot: str) -> tuple[str, ...]:
    """Return the values of a slot that suit a product, none where nothing is held on that.

    A value that confines another slot suits what fits one of the values that it leaves there.
    """
    entry = pack.terms.get(term)
    if entry is None or slot in entry.fits:
        return entry.fits[slot] if entry else ()
    return tuple(v for v, left in _confining(pack, slot).items() if _meets(entry.fits, left))


def _confining(pack: Pack, slot: str) -> dict[str, tuple[tuple[str, str], ...]]:
    """Return what the values of a slot leave of other slots, nothing where none confines any."""
    values = pack.slots[slot].values if slot in pack.slots else ()
    return {v.id: v.confines for v in values} if any(v.confines for v in values) else {}


def _meets(fits: Mapping[str, tuple[str, ...]], left: tuple[tuple[str, str], ...]) -> bool:
    slots = {slot for slot, _ in left}
    return bool(fits) and all({v for s, v in left if s == slot} & set(fits.get(slot, ())) for slot in slots)


def placed(pack: Pack, term: str) -> list[str]:
    """Return the sentences on where a product runs, what it does without, what it costs, and its makers' page."""
    from assistant.answering.doing import page_of
    from assistant.answering.picking import cost, running

    entry = pack.terms[term]
    told = [running(term, pack, whole=True)]
    for slot in pack.slots:
        for value, left in _confining(pack, slot).items() if entry.fits else ():
            if left:
                key = "place-met" if value in places(pack, term, slot) else "place-missed"
                told.append(phrase(pack, key, value=label(pack, slot, value)))
    return [t for t in (*told, entry.more, cost(term, pack), page_of(pack, term)) if t] if told[0] else []


__all__ = ["placed", "places"]
