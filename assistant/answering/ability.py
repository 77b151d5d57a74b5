"""Can X do Y: by what a candidate offers, by relations, by kind; honest where nothing is known."""

from __future__ import annotations

from assistant.answering.asked import asks_if_alone
from assistant.answering.comparing import support
from assistant.answering.composing import composed, turned
from assistant.answering.definition import told_kind
from assistant.answering.linking import above, between, denies, link, mismatch, written_of
from assistant.answering.terms import (
    all_kinds,
    best_known,
    capability_name,
    is_a,
    kind_name,
    name_of,
    names_of,
    opening,
    related,
    relating,
)
from assistant.answering.wording import ended, listed, phrase

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.model.pack import Pack
    from assistant.model.reading import Question
    from assistant.model.reply import Answer

    Finding = tuple[str, str]
    """A verdict about the positive proposition ('' for unknown) and the sentence that carries it."""

_BY_LEVEL = {"built-in": "yes", "official": "yes", "third-party": "partly", "none": "no"}
_ON = ("built-on", "works-with", "needs", "part-of")


def can(question: Question, pack: Pack) -> Answer:
    """Return whether terms can do what is asked: offer a capability, work with a term or a kind of thing."""
    terms = [t for t in question.terms if t in pack.terms]
    if question.capabilities:
        found = [_offers(pack, t, c) for t in terms for c in question.capabilities]
        found = found or [_who_offers(pack, c) for c in question.capabilities]
    elif len(terms) > 1:
        found = [_goes_with(pack, terms[0], other) for other in terms[1:]]
    else:
        found = [_through_kind(pack, t, k) for t in terms for k in question.kinds]
    return _answer(question, pack, terms, found)


def _answer(question: Question, pack: Pack, terms: list[str], found: list[Finding]) -> Answer:
    verdicts = {v for v, _ in found}
    verdict = verdicts.pop() if len(verdicts) == 1 else "partly" if verdicts - {""} else ""
    if question.quality == "who":
        verdict = ""
    asked = question.words.lower()
    if verdict == "partly" and question.quality == "has" and not (question.negated and " at all" in asked):
        verdict = "no"
    granted = verdict == "partly" and question.negated and "without" not in asked
    told = [said for _, said in found] or [
        phrase(pack, "can-unknown", name=listed(pack, names_of(pack, terms) or (question.words,)))
    ]
    others = _others(pack, terms, question) if verdict == "yes" and asks_if_alone(question, pack) else ""
    verdict = "no" if others else verdict
    lead = _lead(question, pack, verdict) if len(found) == 1 else ""
    if lead:
        told[0] = f"{lead} {told[0]}"
    told += [others, *(told_kind(pack, pack.terms[t]) for t in terms if not verdict)]
    told += [_meaning(pack, c) for c in question.capabilities if verdict == "yes"]
    told += [_elsewhere(pack, t, c) for t in terms for c in question.capabilities]
    cited = [s for t in terms if t in pack.candidates for s in pack.candidates[t].sources]
    return composed(question, pack, "faq", told, "no" if granted else turned(verdict, question.negated), sources=cited)


def _lead(question: Question, pack: Pack, verdict: str) -> str:
    if not verdict:
        return ""
    return phrase(pack, f"lead-negated-{verdict}" if question.negated else f"lead-{verdict}")


def _offers(pack: Pack, term: str, capability: str) -> Finding:
    """Return how a term offers a capability."""
    if term in pack.candidates:
        return _candidate_offers(pack, term, capability)
    name, offer = opening(pack, term), capability_name(pack, capability)
    if capability in all_kinds(pack, pack.terms[term]) or capability in related(
        pack, term, "implements", "speaks", "runs"
    ):
        return "yes", phrase(pack, "can-by-kind", name=name, capability=offer)
    users = [t for t in relating(pack, term, "written-in", "built-on", "runs-on") if _has(pack, t, capability)]
    if users:
        names = listed(pack, names_of(pack, best_known(pack, users)))
        return "partly", phrase(pack, "can-through", name=name, capability=offer, names=names)
    return "", phrase(pack, "can-unknown-capability", name=name, capability=offer)


def _candidate_offers(pack: Pack, term: str, capability: str) -> Finding:
    offered = support(pack, term, capability)
    key = f"can-{offered.level}-by" if offered.by else f"can-{offered.level}"
    said = phrase(pack, key, name=opening(pack, term), capability=capability_name(pack, capability), by=offered.by)
    return _BY_LEVEL[offered.level], said


def _has(pack: Pack, term: str, capability: str) -> bool:
    return term in pack.candidates and support(pack, term, capability).level in ("built-in", "official")


def _others(pack: Pack, terms: list[str], question: Question) -> str:
    """Return who else has a capability built in, '' where nobody has."""
    wanted = question.capabilities[:1]
    having = [c for c in pack.candidates for w in wanted if support(pack, c, w).level == "built-in" and c not in terms]
    names = best_known(pack, having, 3)
    return phrase(pack, "can-others", names=listed(pack, names_of(pack, names))) if names else ""


def _elsewhere(pack: Pack, term: str, capability: str) -> str:
    """Return who has a capability built in, where a candidate has not."""
    if term not in pack.candidates or _has(pack, term, capability):
        return ""
    having = [c for c in pack.candidates if support(pack, c, capability).level == "built-in"]
    if not having:
        return ""
    names = listed(pack, names_of(pack, _unrelated(pack, best_known(pack, having, 8))[:3]))
    return phrase(pack, "can-elsewhere", capability=capability_name(pack, capability), names=names)


def _meaning(pack: Pack, capability: str) -> str:
    return ended(pack.capabilities[capability].sentence)


def _unrelated(pack: Pack, names: tuple[str, ...]) -> list[str]:
    """Return names without those that stand on, or beneath, one named before."""
    kept: list[str] = []
    for name in names:
        if not any(name in above(pack, k, _ON) or k in above(pack, name, _ON) for k in kept):
            kept.append(name)
    return kept


def _who_offers(pack: Pack, capability: str) -> Finding:
    having = best_known(pack, [c for c in pack.candidates if _has(pack, c, capability)], 5)
    if not having:
        return "", phrase(pack, "can-nobody", capability=capability_name(pack, capability))
    return "yes", phrase(
        pack, "can-who", capability=capability_name(pack, capability), names=listed(pack, names_of(pack, having))
    )


def _goes_with(pack: Pack, one: str, other: str) -> Finding:
    """Return whether a term can be used with another."""
    against = mismatch(pack, one, other)
    if against:
        return "no", against
    links = link(pack, one, other)
    written = written_of(pack, one, other)
    if links:
        return "yes", " ".join((*links, written)).strip()
    if written:
        return "no" if denies(written) else "", written
    names = between(pack, one, other)
    if names:
        middle = listed(pack, names_of(pack, best_known(pack, names)), "or")
        return "partly", phrase(pack, "can-between", one=name_of(pack, one), other=name_of(pack, other), names=middle)
    places = [t for t in related(pack, one, "runs-on") if pack.terms[t].kind == pack.terms[other].kind]
    if places:
        listing = listed(pack, names_of(pack, places))
        return "no", phrase(pack, "can-not-there", name=opening(pack, one), names=listing, other=name_of(pack, other))
    return "", phrase(pack, "can-unknown-pair", one=name_of(pack, one), other=name_of(pack, other))


def _through_kind(pack: Pack, term: str, kind: str) -> Finding:
    """Return whether something of a kind can be had with a term."""
    name = opening(pack, term)
    if is_a(pack, pack.terms[term], kind) != "no":
        return "yes", told_kind(pack, pack.terms[term])
    near = {*relating(pack, term, *_ON), *related(pack, term, *_ON)}
    helpers = [t for t in sorted(near) if is_a(pack, pack.terms[t], kind) != "no"]
    if not helpers:
        return "", phrase(pack, "can-unknown-capability", name=name, capability=kind_name(pack, kind))
    return "partly", phrase(
        pack, "can-with-help", name=name, names=listed(pack, names_of(pack, best_known(pack, helpers)), "or")
    )
