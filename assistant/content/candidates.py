"""Candidates: what can be recommended, with what it offers, remarks, first steps and examples."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.content.fields import Fields, read_group
from assistant.content.nodes import Lines, Node
from assistant.content.rules import Draft, read_reasons
from assistant.model.knowledge import LEVELS, Also, Candidate, Example, Remark, Support

if TYPE_CHECKING:
    from assistant.content.notes import Notes

EXPECTED = ("wins", "top-3", "not-first", "dropped")
"""What can become of a candidate in an example."""


class CandidateDraft:
    """A candidate with the reasons written in its file."""

    def __init__(self, fields: Fields) -> None:
        self.candidate = read_candidate(fields)
        self.reasons: tuple[Draft, ...] = read_reasons(fields, self.candidate.id)


def read_candidate(fields: Fields) -> Candidate:
    """Return a candidate, without its reasons."""
    return Candidate(
        id=fields.id(),
        offers=_offers(fields),
        strengths=_remarks(fields, "strengths", required=True),
        trade_offs=_remarks(fields, "trade-offs", required=True),
        pitfalls=_remarks(fields, "pitfalls"),
        security=_remarks(fields, "security"),
        stack=fields.table("stack"),
        first_steps=fields.texts("first-steps"),
        essential=_essential(fields),
        moving=fields.text("moving", ""),
        learn=fields.names("learn", "source"),
        facts=fields.table("facts"),
        names=fields.entries("names", "a name of a family", _also),
        meant_by=fields.names("meant-by", "term"),
        examples=fields.entries("examples", "an example", _example),
        sources=fields.names("sources", "source"),
        place=fields.place,
    )


def _essential(fields: Fields) -> tuple[int, ...]:
    """Return the numbers of the first steps that are told alone; one that no step has is a problem."""
    steps = len(fields.nodes("first-steps"))
    numbers = [(node, fields.plain(node)) for node in fields.nodes("essential")]
    for node, text in numbers:
        if not text.isdecimal() or not 0 < int(text) <= steps:
            fields.notes.problem("wrong-type", node, f"the number of a first step is wanted here, and this is {text!r}")
    return tuple(int(text) for _, text in numbers if text.isdecimal())


def _offers(fields: Fields) -> dict[str, Support]:
    found = {}
    for name, node in fields.pairs("offers"):
        fields.notes.name("capability", name, name.text)
        found[name.text] = _support(node, fields)
    return found


def _support(node: Node, fields: Fields) -> Support:
    if not isinstance(node, Lines):
        return Support(fields.one_of(node, LEVELS, "none"))
    if len(node.pairs) != 1:
        fields.notes.problem("wrong-type", node, "one level with the name of what offers it is wanted here")
        return Support("none")
    ((level, by),) = node
    return Support(fields.one_of(level, LEVELS, "none"), fields.plain(by))


def _remarks(fields: Fields, key: str, required: bool = False) -> tuple[Remark, ...]:
    made = (_remark(node, fields.notes, fields) for node in fields.nodes(key, required))
    return tuple(remark for remark in made if remark is not None and remark.text)


def _remark(node: Node, notes: Notes, fields: Fields) -> Remark | None:
    if isinstance(node, Lines):
        return read_group(node, "a remark", notes, _long_remark)
    return Remark(fields.plain(node))


def _long_remark(fields: Fields) -> Remark:
    return Remark(fields.text("text"), fields.names("sources", "source"), fields.when())


def _also(fields: Fields) -> Also:
    return Also(
        fields.name("term", "term"), fields.when(required=True), fields.text("because"), fields.texts("first-steps")
    )


def _example(fields: Fields) -> Example:
    fields.node("given", required=True)
    return Example(fields.values("given"), fields.word("expect", EXPECTED), fields.place)
