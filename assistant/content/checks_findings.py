"""Claims of candidates held against what was found when the release was run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.content.findings import mark_of
from assistant.content.nodes import Lines
from assistant.errors import Problem
from assistant.model.knowledge import Support

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.content.candidates import CandidateDraft
    from assistant.content.findings import Finding, Seen
    from assistant.content.library import Library
    from assistant.content.written import Written
    from assistant.model.place import Place

AGREEING = {
    "built-in": ("built-in",),
    "part": ("official", "third-party", "none"),
    "none": ("official", "third-party", "none"),
    "failed": ("official", "third-party", "none"),
}
"""Levels that may be claimed, by what was found."""
_MISSING = Support("none")


def contradicted(library: Library) -> Iterator[Problem]:
    """Yield claims that the findings contradict, at the claim, with the place of what was found."""
    for name, entry in library.findings.items():
        claims = library.candidates.get(name)
        if claims is not None:
            yield from _levels(claims, entry.value)
            yield from _facts(claims, entry.value)
            yield from _steps(claims, entry.value)


def agrees(claim: str, found: str) -> bool:
    """Return whether a fact says what was found; a remark in brackets may follow."""
    return claim == found or claim.startswith(f"{found} (")


def _levels(claims: Written[CandidateDraft], finding: Finding) -> Iterator[Problem]:
    offers = claims.value.candidate.offers
    for capability, seen in finding.offers.items():
        claim = offers.get(capability, _MISSING)
        place = _place(claims, "offers", capability)
        if claim.level not in AGREEING.get(seen.level, (claim.level,)):
            yield _problem(
                place, f"{capability!r} is claimed at level {claim.level!r}", seen.place, _told(seen), finding
            )
        for name, how in seen.broken.items():
            if name in claim.by:
                yield _problem(place, f"{capability!r} is claimed by way of {name!r}", seen.place, how, finding)


def _told(seen: Seen) -> str:
    return f"{seen.level!r}: {seen.how}"


def _facts(claims: Written[CandidateDraft], finding: Finding) -> Iterator[Problem]:
    facts = claims.value.candidate.facts
    for key, fact in finding.facts.items():
        if key in facts and not agrees(facts[key], fact.text):
            place = _place(claims, "facts", key)
            yield _problem(place, f"{key!r} is said to be {facts[key]!r}", fact.place, repr(fact.text), finding)


def _steps(claims: Written[CandidateDraft], finding: Finding) -> Iterator[Problem]:
    place = claims.fields.at("first-steps")
    for steps in finding.steps:
        if steps.result != "worked":
            yield _problem(place, "the first steps are said to work", steps.place, steps.how, finding)
        elif steps.mark != mark_of(claims.value.candidate.first_steps):
            note = "the first steps were changed after they were run"
            yield Problem(place, "contradicted", f"{note}, as {steps.place} says; run them again")


def _place(claims: Written[CandidateDraft], key: str, inner: str) -> Place:
    """Return where a line of a group stands, or the group when there is no such line."""
    pair = claims.fields.lines.pairs.get(key)
    group = pair[1] if pair else claims.fields.lines
    found = group.pairs.get(inner) if isinstance(group, Lines) else None
    return found[1].place if found else group.place


def _problem(place: Place, claim: str, other: Place, found: str, finding: Finding) -> Problem:
    note = f"{claim}, and {other} found with {finding.package} {finding.release}: {found}"
    return Problem(place, "contradicted", note)
