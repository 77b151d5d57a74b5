"""Do I need X, for Y or at all: by what needs it, stands on it or is served by it."""

from __future__ import annotations

from assistant.answering.composing import composed, turned
from assistant.answering.definition import kind_sentence, told_kind
from assistant.answering.linking import above, directly, link, meets, spoken_by
from assistant.answering.placing import placed
from assistant.answering.terms import a_general, a_kind, best_known, is_a, names_of, of_kind, opening, relating
from assistant.answering.together import serves
from assistant.answering.wording import capital, listed, phrase

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.model.pack import Pack
    from assistant.model.reading import Question
    from assistant.model.reply import Answer

    Finding = tuple[str, str]


def need(question: Question, pack: Pack) -> Answer:
    """Return whether the first term is needed, for the others where any are named."""
    terms = [t for t in question.terms if t in pack.terms]
    if question.values and terms:
        nothing = phrase(pack, "need-nothing-installed", thing=opening(pack, terms[0]))
        verdict = turned("no", question.negated)
        return composed(question, pack, "faq", [nothing, told_kind(pack, pack.terms[terms[0]])], verdict)
    if question.kinds or not terms:
        return _kinds(question, pack, terms)
    held = [told_kind(pack, pack.terms[terms[0]]), *placed(pack, terms[0])] if len(terms) == 1 else []
    if len(held) > 1:
        return composed(question, pack, "faq", held)
    found = [_for(pack, terms[0], other) for other in terms[1:]] or [_alone(pack, terms[0])]
    verdicts = {v for v, _ in found}
    verdict = verdicts.pop() if len(verdicts) == 1 else "partly"
    told = [said for _, said in found]
    told += [] if verdict else [s for other in terms[1:] for s in link(pack, terms[0], other)]
    told += [told_kind(pack, pack.terms[terms[0]]), pack.terms[terms[0]].more]
    return composed(question, pack, "faq", told, turned(verdict, question.negated))


def _for(pack: Pack, thing: str, user: str) -> Finding:
    """Return whether a thing is needed for another; where nothing ties them it is not, so far as is known."""
    names = {"thing": a_general(pack, thing), "user": a_general(pack, user)}
    return tied(pack, thing, user) or ("no", phrase(pack, "need-unknown", **names))


def tied(pack: Pack, thing: str, user: str) -> Finding | None:
    """Return whether a thing is needed for another by the closest tie between them, None where there is none."""
    names = {"thing": a_general(pack, thing), "user": a_general(pack, user)}
    ties = (
        (directly(pack, user, thing, "needs"), "yes", "need-needs"),
        (directly(pack, user, thing, "part-of") or directly(pack, thing, user, "part-of"), "no", "need-inside"),
        (directly(pack, user, thing, "built-on"), "yes", "need-beneath"),
        (directly(pack, user, thing, "written-in", "runs-on"), "yes", "need-language"),
        (thing in above(pack, user, ("built-on", "needs", "written-in", "runs-on")), "yes", "need-beneath"),
        (directly(pack, user, thing, "speaks", "implements"), "no", "need-spoken"),
        (directly(pack, thing, user, "needs", "built-on"), "no", "need-other-way"),
    )
    tie = next(((v, key) for holds, v, key in ties if holds), None)
    if tie:
        return tie[0], phrase(pack, tie[1], **names)
    if serves(pack, user) and _is_server(pack, thing):
        return "no", phrase(pack, "runs-own-only", name=names["user"])
    if meets(pack, thing, user):
        return _server(pack, thing, user)
    if directly(pack, thing, user, "works-with") or directly(pack, user, thing, "works-with"):
        return "no", phrase(pack, "need-optional", **names)
    return None


def unrelated(question: Question, pack: Pack) -> bool:
    """Return whether it is asked if one thing is needed for one other, and nothing ties the two."""
    terms = [t for t in question.terms if t in pack.terms]
    plain = len(terms) == len(question.terms) == _PAIR and not (question.values or question.kinds)
    return plain and tied(pack, *terms) is None


_PAIR = 2


def _is_server(pack: Pack, thing: str) -> bool:
    """Return whether a thing is there to run others."""
    return bool(pack.terms[thing].relations.get("runs"))


def _server(pack: Pack, thing: str, user: str) -> Finding:
    """Return that one of several servers is needed, this one or another."""
    spoken = listed(pack, names_of(pack, meets(pack, thing, user)))
    others = {t for s in meets(pack, thing, user) for t in relating(pack, s, "runs")} - {thing, user}
    names = listed(pack, names_of(pack, best_known(pack, others)), "or") if others else ""
    key = "need-own-server" if meets(pack, user, user) else "need-some-server" if others else "need-server"
    told = phrase(pack, key, thing=a_general(pack, thing), user=a_general(pack, user), spoken=spoken, names=names)
    return ("no" if key == "need-own-server" else "partly"), told


def _alone(pack: Pack, thing: str) -> Finding:
    """Return for whom a thing is needed, where nobody was named."""
    users = relating(pack, thing, "needs", "built-on")
    name = a_general(pack, thing)
    if users:
        return "partly", phrase(
            pack, "need-by", thing=name, users=listed(pack, names_of(pack, best_known(pack, users)))
        )
    others = [t for t in of_kind(pack, pack.terms[thing].kind) if t != thing]
    if others:
        names = listed(pack, names_of(pack, best_known(pack, others)), "or")
        return "partly", phrase(pack, "need-one-of", thing=name, kind=a_kind(pack, pack.terms[thing].kind), names=names)
    return "partly", phrase(pack, "need-depends", thing=name)


def _kinds(question: Question, pack: Pack, terms: list[str]) -> Answer:
    """Return whether a kind of thing, or a capability, is needed, for the terms where any are named."""
    found = [_kind_for(pack, k, t) for k in question.kinds for t in terms]
    told = [said for _, said in found]
    for kind in question.kinds:
        told += [] if found else [phrase(pack, "need-kind", kind=capital(a_kind(pack, kind)))]
        told.append(kind_sentence(pack, kind))
    for capability in [] if told else question.capabilities:
        entry = pack.capabilities[capability]
        told += [phrase(pack, "need-kind", kind=capital(entry.name)), entry.sentence]
    verdicts = {v for v, _ in found} or {"partly" if told else ""}
    verdict = verdicts.pop() if len(verdicts) == 1 else "partly"
    return composed(question, pack, "faq", told or [phrase(pack, "need-vague")], turned(verdict, question.negated))


def _kind_for(pack: Pack, kind: str, user: str) -> Finding:
    """Return whether a term needs something of a kind: is it one, on one, run by one, helped by one."""
    name, thing = a_general(pack, user), a_kind(pack, kind)
    if is_a(pack, pack.terms[user], kind) != "no":
        return "no", phrase(pack, "need-kind-is", user=name, kind=thing)
    beneath = [
        t for t in above(pack, user, ("needs", "built-on", "written-in")) if is_a(pack, pack.terms[t], kind) != "no"
    ]
    runners = {t for spoken in spoken_by(pack, user) for t in relating(pack, spoken, "runs")}
    servers = [t for t in sorted(runners) if is_a(pack, pack.terms[t], kind) != "no"]
    helpers = [
        t for t in relating(pack, user, "works-with", "built-on", "needs") if is_a(pack, pack.terms[t], kind) != "no"
    ]
    for verdict, key, names in (
        ("yes", "beneath", beneath),
        ("partly", "served", servers),
        ("no", "optional", helpers),
    ):
        if names:
            known = listed(pack, names_of(pack, best_known(pack, names)), "or")
            return verdict, phrase(pack, f"need-kind-{key}", user=name, kind=thing, names=known)
    return "partly", phrase(pack, "need-kind", kind=capital(thing))
