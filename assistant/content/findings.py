"""Findings: what was seen of a release when it was run; the claims of its candidate are held against them."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from assistant.content.fields import Fields, read_group
from assistant.model.place import NOWHERE, Place
from assistant.model.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

FOUND = ("built-in", "part", "none", "failed")
"""What is found of a capability: it works, something short of it works, nothing is there, the trial broke off."""
RESULTS = ("worked", "failed")
"""What becomes of first steps."""


class Fact(Value):
    """One fact as it was found."""

    text: str
    place: Place = NOWHERE


class Seen(Value):
    """What was seen of one capability; `broken` are packages that do not work beside the release, and how they fail."""

    level: str
    how: str
    beside: Mapping[str, str] = {}
    broken: Mapping[str, str] = {}
    place: Place = NOWHERE


class Steps(Value):
    """What became of the first steps; `mark` is that of the steps as they were run."""

    result: str
    how: str
    mark: str
    place: Place = NOWHERE


class Finding(Value):
    """All that was seen of one release; `more` are packages installed beside it, `untried` says why something wasn't.

    `packages` and `megabytes` are those of the bare release.
    """

    id: str
    package: str
    release: str
    runtime: str
    found: str
    facts: Mapping[str, Fact] = {}
    offers: Mapping[str, Seen] = {}
    steps: tuple[Steps, ...] = ()
    more: tuple[str, ...] = ()
    packages: int = 0
    megabytes: int = 0
    untried: Mapping[str, str] = {}
    place: Place = NOWHERE


def read_finding(fields: Fields) -> Finding:
    """Return the findings of one candidate."""
    return Finding(
        id=fields.name("id", "candidate"),
        package=fields.text("package"),
        release=fields.text("release"),
        runtime=fields.text("runtime"),
        found=fields.text("found"),
        facts={name.text: Fact(fields.plain(node), node.place) for name, node in fields.pairs("facts")},
        offers=_offers(fields),
        steps=fields.entries("first-steps", "what became of the first steps", _steps),
        more=fields.texts("more"),
        packages=fields.count("packages", 0),
        megabytes=fields.count("megabytes", 0),
        untried=fields.table("untried"),
        place=fields.place,
    )


def mark_of(steps: Iterable[str]) -> str:
    """Return twelve letters that change when one of the steps does."""
    return sha256("\n".join(steps).encode()).hexdigest()[:12]


def _offers(fields: Fields) -> dict[str, Seen]:
    found = {}
    for name, node in fields.pairs("offers"):
        fields.notes.name("capability", name, name.text)
        seen = read_group(node, "what was seen of a capability", fields.notes, _seen)
        if seen is not None:
            found[name.text] = seen
    return found


def _seen(fields: Fields) -> Seen:
    level = fields.word("level", FOUND)
    return Seen(level, fields.text("how"), fields.table("beside"), fields.table("broken"), fields.place)


def _steps(fields: Fields) -> Steps:
    return Steps(fields.word("result", RESULTS), fields.text("how"), fields.text("mark"), fields.place)
