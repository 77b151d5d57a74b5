"""Aspects: what may be asked of a thing whichever it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.content.topics import LONGEST_ANSWER
from assistant.model.aspect import NAME, PLACES, Aspect

if TYPE_CHECKING:
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
        otherwise=fields.text("otherwise", "", most=LONGEST_ANSWER),
        yields=fields.flag("yields"),
        sources=fields.names("sources", "source"),
        place=fields.place,
    )
    for node in (*fields.nodes("question"), *fields.nodes("asked-as")):
        if NAME not in fields.plain(node):
            note = f"it is not said where the thing stands; write {NAME!r} there"
            fields.notes.problem("bad-placeholder", node, note)
    if "{" in _without_places(aspect.otherwise):
        note = f"a brace stands here that is none of {', '.join(PLACES)}"
        fields.notes.problem("bad-placeholder", fields.at("otherwise"), note)
    return aspect


def _without_places(text: str) -> str:
    for place in PLACES:
        text = text.replace(place, "")
    return text
