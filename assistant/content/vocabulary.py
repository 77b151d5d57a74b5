"""Kinds, terms and sources: what sorts of things there are, the things themselves, and who says so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.model.knowledge import PAYMENTS, RELATIONS, Doing, Kind, Release, Source, Term

if TYPE_CHECKING:
    from assistant.content.fields import Fields

LONGEST_SENTENCE = 160
"""Characters a term's sentence may have."""
_DATE = re.compile("20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])")
_MONTH = re.compile("20[0-9]{2}-(0[1-9]|1[0-2])")
_VERSION = re.compile(r"[0-9]+([.][0-9]+)*")
_ADDRESS = re.compile(r"https?://[^\s<>\"]+")


def read_kind(fields: Fields) -> Kind:
    """Return a kind."""
    return Kind(
        id=fields.id(),
        name=fields.text("name"),
        sentence=fields.text("sentence"),
        is_a=fields.names("is-a", "kind"),
        words=fields.texts("words"),
        said_of=fields.texts("said-of-names"),
        paid=fields.word("paid", PAYMENTS, ""),
        place=fields.place,
    )


def read_term(fields: Fields) -> Term:
    """Return a term."""
    found = {relation: fields.names(relation, "term") for relation in RELATIONS}
    term = Term(
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
        paid=fields.word("paid", PAYMENTS, ""),
        does=_doings(fields),
        fits=fields.values("fits"),
        releases=fields.entries("releases", "a release line", _release),
        releases_on=fields.text("releases-on", ""),
        sources=fields.names("sources", "source"),
        place=fields.place,
    )
    if term.releases and not term.releases_on:
        note = "release lines need 'releases-on', the day on which they were looked up"
        fields.notes.problem("missing-key", fields.at("releases"), note)
    _fits(fields, "releases-on", term.releases_on, _DATE, "a day such as 2026-01-31")
    return term


_DOING = {"does": "yes", "does-in-part": "partly", "does-not": "no"}
"""The keys under which stands what a product does, with the verdict of each."""


def _doings(fields: Fields) -> tuple[Doing, ...]:
    """Return what a product does, in part or not; a note on what is not said of it is a problem."""
    notes = fields.table("on-that")
    found = {
        value: Doing(slot, value, verdict, notes.get(value, ""))
        for key, verdict in _DOING.items()
        for slot, values in fields.values(key).items()
        for value in values
    }
    for value in sorted(notes.keys() - found.keys()):
        fields.notes.problem("wrong-type", fields.at("on-that"), f"{value!r} is not among what it does or does not do")
    return tuple(found.values())


def _release(fields: Fields) -> Release:
    """Return a release line; versions are dotted numbers, and fixes end in a month."""
    release = Release(
        line=fields.text("line"),
        newest=fields.text("newest", ""),
        until=fields.text("until", ""),
        lts=fields.flag("lts"),
        low=fields.text("from", ""),
        high=fields.text("to", ""),
    )
    versions = {"line": release.line, "newest": release.newest, "from": release.low, "to": release.high}
    for key, version in versions.items():
        _fits(fields, key, version, _VERSION, "a version such as '3.14'")
    _fits(fields, "until", release.until, _MONTH, "a month such as '2028-04'")
    return release


def _fits(fields: Fields, key: str, text: str, form: re.Pattern[str], wanted: str) -> None:
    """Note a problem where a text that is given has not the form wanted."""
    if text and not form.fullmatch(text):
        fields.notes.problem("wrong-type", fields.at(key), f"{wanted} is wanted here, and this is {text!r}")


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
    _fits(fields, "checked", source.checked, _DATE, "a day such as 2026-01-31")
    return source
