"""Aspects: what may be asked of a thing whichever it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.content.topics import LONGEST_ANSWER
from assistant.model.aspect import COMPOSED, NAME, OTHER, PLACES, PLACES_OF_TWO, Aspect

if TYPE_CHECKING:
    from collections.abc import Iterable

    from assistant.content.fields import Fields


def read_aspect(fields: Fields) -> Aspect:
    """Return an aspect; every way to ask it has a place for the thing."""
    aspect = Aspect(
        id=fields.id(),
        of=fields.names("of", "kind", required=True),
        question=fields.text("question"),
        asked_as=fields.texts("asked-as", required=True),
        words=fields.texts("words"),
        told_by=fields.names("told-by", "topic"),
        lists=fields.names("lists", "topic"),
        ability=fields.name("ability", "capability", ""),
        falls_to=fields.name("falls-to", "topic", ""),
        put_as=fields.word("put-as", COMPOSED, ""),
        otherwise=fields.text("otherwise", "", most=LONGEST_ANSWER),
        yields=fields.flag("yields"),
        of_places=fields.flag("of-places"),
        sources=fields.names("sources", "source"),
        place=fields.place,
    )
    needed, places = ((NAME, OTHER), PLACES_OF_TWO) if aspect.of_two else ((NAME,), PLACES)
    for node in (*fields.nodes("question"), *fields.nodes("asked-as")):
        missing = next((name for name in needed if name not in fields.plain(node)), "")
        if missing:
            note = f"it is not said where the thing stands; write {missing!r} there"
            fields.notes.problem("bad-placeholder", node, note)
        elif OTHER in fields.plain(node) and not aspect.of_two:
            fields.notes.problem(
                "bad-placeholder", node, f"the question has no {OTHER!r}; all ways to ask have it, or none"
            )
    if "{" in _without(places, aspect.otherwise):
        note = f"a brace stands here that is none of {', '.join(places)}"
        fields.notes.problem("bad-placeholder", fields.at("otherwise"), note)
    return aspect


def _without(places: Iterable[str], text: str) -> str:
    for place in places:
        text = text.replace(place, "")
    return text
