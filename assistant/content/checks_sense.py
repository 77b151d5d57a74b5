"""Checks of what only makes sense together: kinds, bands, candidates with their terms, remarks, examples, sources."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

from assistant.errors import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from assistant.content.library import Library
    from assistant.model.knowledge import SlotValue
    from assistant.model.place import Place

FEWEST_EXAMPLES = 2
"""Examples a candidate has at least."""
FEWEST_REMARKS = 3
"""Strengths, and trade-offs, a candidate has at least."""


def kind_cycles(library: Library) -> Iterator[Problem]:
    """Yield one problem a circle of kinds, at the kind of the circle that comes first."""
    seen: set[str] = set()
    for name in sorted(library.kinds):
        circle = _circle(name, library)
        if circle and seen.isdisjoint(circle):
            seen.update(circle)
            fields = library.kinds[name].fields
            note = f"{name!r} is a special case of itself: {' is a '.join(circle)}"
            yield Problem(fields.at("is-a"), "kind-cycle", note)


def _circle(name: str, library: Library) -> tuple[str, ...]:
    """Return the shortest way from a kind over its parents back to it, () when there is none."""
    seen: set[str] = set()
    ways: list[tuple[str, ...]] = [(name,)]
    for way in ways:
        for parent in library.kinds[way[-1]].value.is_a:
            if parent == name:
                return (*way, name)
            if parent in library.kinds and parent not in seen:
                seen.add(parent)
                ways.append((*way, parent))
    return ()


def overlapping_bands(library: Library) -> Iterator[Problem]:
    """Yield bands of a quantity that share a number with another or end before they start.

    A band bounds the numbers that the slot counts, or those in the phrases of its value ('for # years').
    """
    for entry in library.slots.values():
        nodes = entry.fields.nodes("values")
        bands = [
            (value, node.place)
            for value, node in zip(entry.value.values, nodes)
            if value.low is not None or value.high is not None
        ]
        yield from _overlaps(sorted(bands, key=lambda band: (_low(band[0]), _high(band[0]))))
        counted = entry.value.number or any("#" in words for value, _ in bands for words in value.words)
        if bands and not counted:
            note = "'from' and 'to' bound a quantity, and the slot has no 'number' that names it"
            yield Problem(bands[0][1], "missing-key", note)


def _overlaps(bands: list[tuple[SlotValue, Place]]) -> Iterator[Problem]:
    top, owner = -inf, ""
    for value, place in bands:
        if _low(value) > _high(value):
            note = f"{value.id!r} ends at {value.high}, before it starts at {value.low}"
            yield Problem(place, "overlapping-band", note)
        elif owner and _low(value) <= top:
            yield Problem(place, "overlapping-band", f"{value.id!r} and {owner!r} share a number; part them")
        if not owner or _high(value) > top:
            top, owner = _high(value), value.id


def _low(value: SlotValue) -> float:
    return -inf if value.low is None else value.low


def _high(value: SlotValue) -> float:
    return inf if value.high is None else value.high


def candidates_without_term(library: Library) -> Iterator[Problem]:
    """Yield candidates that no term names."""
    if "knowledge/terms/" in library.notes.unread:
        return
    for name, entry in library.candidates.items():
        if name not in library.terms:
            note = f"no term has the id {name!r}; a term holds the name and kinds of a candidate"
            yield Problem(entry.fields.at("id"), "candidate-without-term", note)


def uneven_remarks(library: Library) -> Iterator[Problem]:
    """Yield candidates with too few strengths or trade-offs, or more of one than of the other."""
    for name, entry in library.candidates.items():
        candidate, place = entry.value.candidate, entry.fields.at("trade-offs")
        good, bad = len(candidate.strengths), len(candidate.trade_offs)
        if not (good and bad):
            continue
        if good != bad:
            yield Problem(place, "uneven-remarks", f"{name!r} has {good} strengths and {bad} trade-offs")
        elif good < FEWEST_REMARKS:
            note = f"{name!r} has {good} strengths and trade-offs each and needs at least {FEWEST_REMARKS}"
            yield Problem(place, "too-few-remarks", note)


def no_examples(library: Library) -> Iterator[Problem]:
    """Yield candidates without enough examples."""
    for name, entry in library.candidates.items():
        has = len(entry.value.candidate.examples)
        if has < FEWEST_EXAMPLES:
            note = f"{name!r} has {has or 'no'} example{'s' * (has != 1)} and needs at least {FEWEST_EXAMPLES}"
            yield Problem(entry.fields.at("examples"), "no-example", note)


def no_sources(library: Library) -> Iterator[Problem]:
    """Yield candidates and topics that name no source."""
    for name, entry in library.candidates.items():
        if not entry.value.candidate.sources:
            yield Problem(entry.fields.place, "no-source", f"the candidate {name!r} names no source")
    for name, topic in library.topics.items():
        if not topic.value.sources and topic.value.kind != "about-me":
            yield Problem(topic.fields.place, "no-source", f"the topic {name!r} names no source")


CHECKS: tuple[Callable[[Library], Iterator[Problem]], ...] = (
    kind_cycles,
    overlapping_bands,
    candidates_without_term,
    uneven_remarks,
    no_examples,
    no_sources,
)
