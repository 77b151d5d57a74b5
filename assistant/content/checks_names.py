"""Checks of names: every id that is named must be the id of something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.content.compiler import fill, kinds_of
from assistant.content.notes import nearest
from assistant.errors import Problem
from assistant.model.profile import CLOSING
from assistant.model.reading import ACTS

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

    from assistant.content.library import Library
    from assistant.content.notes import Reference

_FILES = {
    "kind": "knowledge/kinds.yaml",
    "term": "knowledge/terms/",
    "capability": "knowledge/capabilities.yaml",
    "candidate": "knowledge/candidates/",
    "slot": "knowledge/slots/",
    "topic": "knowledge/topics/",
    "source": "knowledge/sources/",
    "wording": "dialogs/wording.yaml",
}
MOST_HINTS = 500
"""Names for which the nearest one is looked for in one run."""
_CALLED = {"wording": "sentence of wording.yaml"}


class Hints:
    """Nearest names, each looked for once, and no longer looked for where nearly everything is unknown."""

    def __init__(self) -> None:
        self.found: dict[tuple[str, int], str] = {}

    def of(self, name: str, ids: Collection[str]) -> str:
        """Return the hint for a name, '' when there is none."""
        key = (name, id(ids))
        if key not in self.found and len(self.found) < MOST_HINTS:
            self.found[key] = nearest(name, ids)
        return self.found.get(key, "")


def known_ids(library: Library) -> dict[str, Collection[str]]:
    """Return the ids there are, by sort."""
    return {
        "kind": library.kinds,
        "term": library.terms,
        "capability": library.capabilities,
        "candidate": library.candidates,
        "slot": library.slots,
        "topic": library.topics,
        "source": library.sources,
        "wording": library.wording,
        "state": library.dialog.dialog.states if library.dialog else (),
        "act": ACTS,
    }


def unknown_names(library: Library) -> Iterator[Problem]:
    """Yield names of nothing, with the nearest id; silent about sorts of which a file could not be read."""
    known = known_ids(library)
    hints = Hints()
    for reference in library.notes.references:
        ids = known.get(reference.sort)
        if ids is None or reference.name in ids or _FILES.get(reference.sort) in library.notes.unread:
            continue
        sort = _CALLED.get(reference.sort, reference.sort)
        note = f"{reference.name!r} is no {sort} that is known here{hints.of(reference.name, ids)}"
        yield Problem(reference.place, f"unknown-{reference.sort}", note)


def unknown_values(library: Library) -> Iterator[Problem]:
    """Yield values that their slot does not have, with the nearest one."""
    unread = library.notes.unread
    accepted: dict[str, dict[str, None]] = {}
    hints = Hints()
    for reference in library.notes.references:
        if reference.sort != "value" or reference.slot not in library.slots:
            continue
        if not unread.isdisjoint(_FILES[sort] for sort in ("kind", "term", "capability", "candidate")):
            continue
        if reference.slot not in accepted:
            accepted[reference.slot] = values_of(reference.slot, library)
        if reference.name not in accepted[reference.slot]:
            yield _unknown_value(reference, accepted[reference.slot], hints)


def values_of(slot: str, library: Library) -> dict[str, None]:
    """Return every value of a slot, those among the terms it takes and the closing words included."""
    entry = library.slots[slot].value
    values = dict.fromkeys(value.id for value in fill(entry, library).values)
    if entry.takes:
        takes = set(entry.takes)
        values.update(dict.fromkeys(t for t in library.terms if not takes.isdisjoint(kinds_of(t, library))))
    return values | dict.fromkeys(CLOSING)


def _unknown_value(reference: Reference, values: Collection[str], hints: Hints) -> Problem:
    hint = hints.of(reference.name, values) or (f"; they are {', '.join(values)}" if len(values) <= 12 else "")
    return Problem(reference.place, "unknown-value", f"{reference.name!r} is not a value of {reference.slot!r}{hint}")


CHECKS: tuple[Callable[[Library], Iterator[Problem]], ...] = (unknown_names, unknown_values)
