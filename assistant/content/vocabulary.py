"""Kinds, terms and sources: what sorts of things there are, the things themselves, and who says so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.model.knowledge import RELATIONS, Kind, Source, Term

if TYPE_CHECKING:
    from assistant.content.fields import Fields

LONGEST_SENTENCE = 160
"""Characters a term's sentence may have."""
_DATE = re.compile("20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])")
_ADDRESS = re.compile(r"https?://[^\s<>\"]+")


def read_kind(fields: Fields) -> Kind:
    """Return a kind."""
    return Kind(
        id=fields.id(),
        name=fields.text("name"),
        sentence=fields.text("sentence"),
        is_a=fields.names("is-a", "kind"),
        words=fields.texts("words"),
        place=fields.place,
    )


def read_term(fields: Fields) -> Term:
    """Return a term."""
    found = {relation: fields.names(relation, "term") for relation in RELATIONS}
    return Term(
        id=fields.id(),
        name=fields.text("name"),
        kind=fields.name("kind", "kind"),
        sentence=fields.text("sentence", most=LONGEST_SENTENCE),
        aliases=fields.texts("aliases"),
        also=fields.names("also", "kind"),
        relations={relation: names for relation, names in found.items() if names},
        mistaken_for=fields.names("mistaken-for", "kind"),
        common_word=fields.flag("common-word"),
        more=fields.text("more", ""),
        sources=fields.names("sources", "source"),
        place=fields.place,
    )


def read_source(fields: Fields) -> Source:
    """Return a source; its address must be one of the web and its date a day."""
    source = Source(
        id=fields.id(),
        title=fields.text("title"),
        url=fields.text("url"),
        checked=fields.text("checked"),
        note=fields.text("note", ""),
        place=fields.place,
    )
    if source.url and not _ADDRESS.fullmatch(source.url):
        fields.notes.problem("wrong-type", fields.at("url"), f"{source.url!r} is no web address (https://...)")
    if source.checked and not _DATE.fullmatch(source.checked):
        note = f"a day such as 2026-01-31 is wanted here, and this is {source.checked!r}"
        fields.notes.problem("wrong-type", fields.at("checked"), note)
    return source
