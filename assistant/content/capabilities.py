"""Capabilities with the two tables of points: by weight of a reason, and by level of support."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.content.written import Written, written
from assistant.model.knowledge import LEVELS, WEIGHTS, Capability

if TYPE_CHECKING:
    from assistant.content.fields import Fields


class Capabilities:
    """What the capabilities file says."""

    def __init__(self, fields: Fields) -> None:
        self.weights = read_points(fields, "weights", WEIGHTS, unsaid=("decisive",))
        self.weights["decisive"] = self.weights["decisive"] or 2 * self.weights["strong"]
        self.levels = read_points(fields, "levels", LEVELS)
        self.entries: tuple[Written[Capability], ...] = fields.entries(
            "capabilities", "a capability", written(read_capability), required=True
        )


def read_capability(fields: Fields) -> Capability:
    """Return a capability."""
    return Capability(
        id=fields.id(),
        name=fields.text("name"),
        sentence=fields.text("sentence"),
        words=fields.texts("words"),
        refusals=fields.texts("refusals"),
        not_words=fields.texts("not-words"),
        prior=fields.count("prior", 1),
        implies=tuple((slot, value) for slot, values in fields.values("implies").items() for value in values),
        choice=fields.text("choice", ""),
        place=fields.place,
    )


def read_points(fields: Fields, key: str, words: tuple[str, ...], unsaid: tuple[str, ...] = ()) -> dict[str, int]:
    """Return points by word; every word must have some but those that may go unsaid, 0 stands for those without."""
    fields.pairs(key, required=True)
    inner = fields.inner(key, f"the {key}")
    if inner is None:
        return dict.fromkeys(words, 0)
    found = {word: inner.whole(word, 0, required=word not in unsaid) or 0 for word in words}
    inner.done()
    return found
