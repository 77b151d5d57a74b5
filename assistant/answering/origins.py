"""Does X stand on Y: what a term is built on, written in or part of."""

from __future__ import annotations

from assistant.answering.composing import composed, turned
from assistant.answering.definition import told_kind
from assistant.answering.linking import above, directly, link, told_of
from assistant.answering.terms import main_kinds, name_of, opening, related
from assistant.answering.wording import phrase

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.model.pack import Pack
    from assistant.model.reading import Question
    from assistant.model.reply import Answer

_CHAINS = {
    "built-on": ("built-on", "needs", "runs-on", "implements", "speaks", "part-of", "written-in"),
    "written-in": ("written-in",),
    "part-of": ("part-of",),
}
"""The relations that make 'X stands on Y' true, by the one asked for; those of a chain are followed upwards."""
_SAYING = {"built-on": ("built-on", "needs", "written-in"), "written-in": ("written-in",), "part-of": ("part-of",)}
"""The relations that say instead what it is."""


def stands_on(question: Question, pack: Pack) -> Answer:
    """Return whether the first term stands on the second, and what it stands on; no verdict where nothing is known."""
    upper, lower = question.terms[:2]
    relation = question.quality
    verdict, told = _held(upper, lower, relation, pack)
    told += [told_kind(pack, pack.terms[t]) for t in (upper, lower)]
    verdict = turned(verdict, question.negated)
    if verdict in ("yes", "no"):
        told[0] = f"{phrase(pack, f'lead-{verdict}')} {told[0]}"
    return composed(question, pack, "faq", told, verdict)


def _held(upper: str, lower: str, relation: str, pack: Pack) -> tuple[str, list[str]]:
    """Return verdict and sentences: held, held the other way round, something else instead, or not known."""
    instead = list(told_of(pack, upper, *_SAYING[relation]))
    built = list(told_of(pack, upper, "built-on"))
    if _stands(upper, lower, relation, pack):
        direct = directly(pack, upper, lower, *_SAYING[relation])
        return "yes", instead if direct else [*link(pack, upper, lower), *instead]
    if _stands(lower, upper, relation, pack):
        return "no", [phrase(pack, "stands-reversed"), *told_of(pack, lower, *_SAYING[relation])]
    if relation == "part-of" and directly(pack, lower, upper, "built-on", "needs"):
        return "partly", [phrase(pack, "stands-partly"), *link(pack, upper, lower)]
    if relation == "part-of" and _stands(upper, lower, "built-on", pack):
        return "no", built if directly(pack, upper, lower, "built-on") else [*link(pack, upper, lower), *built]
    if _rivals(upper, lower, pack):
        apart = phrase(pack, "stands-apart", one=opening(pack, upper), other=name_of(pack, lower))
        return "no", [*instead, apart] if related(pack, upper, "built-on") else [apart, *instead]
    if instead:
        return "no", instead
    if relation == "part-of":
        apart = phrase(pack, "stands-no-part", one=opening(pack, upper), other=name_of(pack, lower))
        return "no", [apart, *link(pack, upper, lower)]
    return "", [*link(pack, upper, lower), phrase(pack, "stands-unknown", one=opening(pack, upper))]


def _stands(upper: str, lower: str, relation: str, pack: Pack) -> bool:
    chain = _CHAINS[relation]
    reached = related(pack, upper, *chain) if relation == "written-in" else above(pack, upper, chain)
    return lower in reached


def _rivals(one: str, other: str, pack: Pack) -> bool:
    """Return whether two terms are of one sort, so that each is a thing of its own."""
    if one in pack.candidates and other in pack.candidates:
        return True
    return main_kinds(pack, pack.terms[one])[:1] == main_kinds(pack, pack.terms[other])[:1]
