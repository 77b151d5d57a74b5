"""X or Y: different sorts of things are told apart first; things of a sort are compared."""

from __future__ import annotations

from assistant.answering.asked import asks_by_verb, opens, words_of
from assistant.answering.comparing import differences, sides, table
from assistant.answering.composing import composed
from assistant.answering.definition import told_kind
from assistant.answering.linking import above, directly, link, told_of, written_of
from assistant.answering.terms import (
    a_kind,
    best_known,
    kind_name,
    main_kinds,
    meant,
    name_of,
    names_of,
    of_kind,
    opening,
    related,
    relating,
)
from assistant.answering.wording import listed, phrase, plural

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from assistant.model.knowledge import Term
    from assistant.model.pack import Pack
    from assistant.model.reading import Question
    from assistant.model.reply import Answer

_FEW = 8
"""The most things of a wide kind that still count as alternatives."""
_STANDS_ON = ("built-on", "needs", "part-of")


def versus(question: Question, pack: Pack) -> Answer:
    """Return how the terms differ, and whether they are a choice at all."""
    terms = [pack.terms[t] for t in question.terms if t in pack.terms]
    if len(terms) < 2:
        return _kinds_apart(question, pack, terms)
    if not comparable(pack, terms):
        return _apart(question, pack, terms)
    told = _candidates if all(t.id in pack.candidates for t in terms) else _alike
    return told(question, pack, terms)


_LIKE = frozenset("like similar comparable equivalent resemble resembles competitor alternative rival".split())
_BETTER = frozenset("better worse superior preferable beat beats outperform outperforms".split())
_SAME = frozenset("same identical interchangeable".split())
_OTHER = frozenset("different differ differs".split())


def _verdict(question: Question, terms: list[Term], alike: bool) -> str:
    """Return yes or no to whether terms are like each other, the same, or one better; '' where that is not asked."""
    words = {w.strip("?!.,") for w in words_of(question)}
    if words & _SAME and not opens(question) and "or" not in words:
        return "no"
    if not asks_by_verb(question):
        return ""
    if words & _OTHER:
        return "yes"
    if words & _BETTER:
        return "partly" if alike else "no"
    if words & _LIKE:
        return "no" if not alike else "yes" if len({t.kind for t in terms}) == 1 else "partly"
    return ""


def comparable(pack: Pack, terms: list[Term]) -> bool:
    """Return whether terms can stand in for each other: all are candidates, or of a kind below the widest ones.

    So can products that stand for the same candidate.
    """
    if all(t.id in pack.candidates for t in terms):
        return True
    stood_for = {meant(pack, t.id) for t in terms}
    if len(stood_for) == 1 and all(name in pack.candidates for name in stood_for):
        return True
    shared = set(main_kinds(pack, terms[0])).intersection(*(main_kinds(pack, t) for t in terms[1:]))
    if shared & {t.kind for t in terms}:
        return True
    narrow = {k for k in shared if k in pack.kinds and pack.kinds[k].is_a}
    linked = any(_tied(pack, a, b) for a, b in _pairs(terms))
    return any(not linked or pack.kinds[p].is_a for k in narrow for p in pack.kinds[k].is_a if p in pack.kinds)


def _tied(pack: Pack, one: str, other: str) -> bool:
    """Return whether one of two terms names the other as something it is used with or rests on."""
    ties = ("works-with", "built-on", "needs", "runs", "part-of")
    return directly(pack, one, other, *ties) or directly(pack, other, one, *ties)


def _pairs(terms: list[Term]) -> list[tuple[str, str]]:
    return [(a.id, b.id) for i, a in enumerate(terms) for b in terms[i + 1 :]]


def _links(pack: Pack, terms: list[Term]) -> list[str]:
    return [sentence for a, b in _pairs(terms) for sentence in link(pack, a, b)]


def _apart(question: Question, pack: Pack, terms: list[Term]) -> Answer:
    """Return the category mistake, what each is, how they work together, and what each does compete with."""
    links = _links(pack, terms)
    names = names_of(pack, [t.id for t in terms])
    ready = next((t for t in terms if t.does), None)
    built = next((t for t in terms if t.id in pack.candidates and not t.does), None)
    if ready and built and len(terms) == len((ready, built)):
        return _composed(
            question, pack, terms, _made_or_built(ready, built, pack), [ready.more, built.more], alike=False
        )
    if links:
        told = [phrase(pack, "versus-together", names=listed(pack, names))]
    else:
        told = [phrase(pack, "versus-apart", names=listed(pack, [opening(pack, terms[0].id), *names[1:]]))]
    told += [*(told_kind(pack, t) for t in terms), *links]
    told += [] if links else [c for a, b in _pairs(terms) for c in (_counterpart(pack, a, b), _counterpart(pack, b, a))]
    told += [_rivals(pack, t, terms) for t in terms]
    return _composed(question, pack, terms, told, [t.more for t in terms], alike=False)


def _made_or_built(ready: Term, built: Term, pack: Pack) -> list[str]:
    """Return what parts a finished product from a thing to build with, and what the product does, where it runs."""
    from assistant.answering.doing import done_by
    from assistant.answering.picking import cost, running

    head = phrase(pack, "rather-made", name=opening(pack, ready.id), other=name_of(pack, built.id))
    when = phrase(pack, "versus-made-or-built", name=name_of(pack, ready.id), other=name_of(pack, built.id))
    told = [head, told_kind(pack, ready), done_by(pack, ready.id), running(ready.id, pack), cost(ready.id, pack), when]
    return [t for t in told if t]


def _composed(
    question: Question,
    pack: Pack,
    terms: list[Term],
    told: list[str],
    more: list[str],
    *,
    alike: bool = True,
    sources: Iterable[str] = (),
) -> Answer:
    """Return a comparison, with the yes or no first where one was asked for."""
    verdict = _verdict(question, terms, alike)
    if verdict in ("yes", "no"):
        told = [f"{phrase(pack, f'lead-{verdict}')} {told[0]}", *told[1:]]
    return composed(question, pack, "comparison", told, verdict, more, sources)


def _rivals(pack: Pack, term: Term, terms: list[Term]) -> str:
    peers = [t for t in map(pack.terms.__getitem__, of_kind(pack, term.kind)) if t.kind == term.kind and t not in terms]
    tongue = set(related(pack, term.id, "written-in"))
    same = [t.id for t in peers if tongue & set(related(pack, t.id, "written-in"))]
    rivals = same if len(same) > 1 else [t.id for t in peers]
    known = best_known(pack, rivals)
    if not known or not _competes(pack, term.kind, len(peers)):
        return ""
    key = "versus-rivals" if len(known) > 1 else "versus-rival"
    return phrase(pack, key, name=term.name, names=listed(pack, names_of(pack, known)))


def _competes(pack: Pack, kind: str, peers: int) -> bool:
    """Return whether a kind is narrow enough for its things to stand in for each other; ideas never do."""
    parents = pack.kinds[kind].is_a if kind in pack.kinds else ()
    return any(pack.kinds[p].is_a for p in parents if p in pack.kinds) or (bool(parents) and peers <= _FEW)


def _counterpart(pack: Pack, one: str, other: str) -> str:
    """Return what stands on the first term and compares with the second."""
    upper = relating(pack, one, "runs-on", "built-on")
    near = [t for t in upper if comparable(pack, [pack.terms[t], pack.terms[other]])]
    if not near:
        return ""
    names = listed(pack, names_of(pack, best_known(pack, near)), "or")
    return phrase(pack, "versus-counterpart", lower=name_of(pack, one), other=name_of(pack, other), names=names)


def _stacked(pack: Pack, terms: list[Term]) -> list[str]:
    """Return that one of the terms stands on another, where that is so."""
    return [
        phrase(pack, "versus-stacked", upper=a.name, lower=b.name)
        for a in terms
        for b in terms
        if a is not b and b.id in above(pack, a.id, _STANDS_ON)
    ]


def _candidates(question: Question, pack: Pack, terms: list[Term]) -> Answer:
    names = [t.id for t in terms]
    told = [*_stacked(pack, terms), _what_each_is(pack, terms), *differences(pack, names)]
    told += [_strongest(pack, t) for t in terms]
    cited = [s for n in names for s in pack.candidates[n].sources]
    return _composed(question, pack, terms, told, [table(pack, names), *sides(pack, names)], sources=cited)


def _what_each_is(pack: Pack, terms: list[Term]) -> str:
    if len({t.kind for t in terms}) == 1:
        key = "versus-both" if len(terms) == 2 else "versus-all"
        return phrase(
            pack, key, names=listed(pack, [t.name for t in terms]), kinds=plural(kind_name(pack, terms[0].kind))
        )
    names = [opening(pack, terms[0].id), *(t.name for t in terms[1:])]
    each = [phrase(pack, "versus-one", name=n, kind=a_kind(pack, t.kind)) for n, t in zip(names, terms)]
    return phrase(pack, "versus-each", each=listed(pack, each))


def _strongest(pack: Pack, term: Term) -> str:
    strengths = pack.candidates[term.id].strengths
    return phrase(pack, "versus-strength", name=term.name, text=strengths[0].text) if strengths else ""


def _alike(question: Question, pack: Pack, terms: list[Term]) -> Answer:
    """Return what terms of a sort are, their ties, and what sets them apart."""
    told = [*_stacked(pack, terms), *(told_kind(pack, t) for t in terms), *_languages(pack, terms)]
    told += [written_of(pack, a, b) for a, b in _pairs(terms)]
    if len(terms) == 2 and all(t.does for t in terms):
        from assistant.answering.picking import differences as of_products

        told += of_products(terms[0].id, terms[1].id, pack)
    more = [
        " ".join((*told_of(pack, t.id, "runs", "speaks", "built-on", "followed-by"), t.more)).strip() for t in terms
    ]
    return _composed(question, pack, terms, told, more)


def _languages(pack: Pack, terms: list[Term]) -> list[str]:
    """Return that the terms are written in different languages, which often decides."""
    written = [related(pack, t.id, "written-in") for t in terms]
    if not any(t.id in pack.candidates for t in terms) or not all(written) or len({w[0] for w in written}) < 2:
        return []
    each = [phrase(pack, "versus-written", name=t.name, language=name_of(pack, w[0])) for t, w in zip(terms, written)]
    return [phrase(pack, "versus-languages", each=listed(pack, each))]


def _kinds_apart(question: Question, pack: Pack, terms: list[Term]) -> Answer:
    """Return what kinds of things differ in, for 'a framework or a library'."""
    from assistant.answering.definition import kind_sentence

    told = [told_kind(pack, t) for t in terms]
    told += [kind_sentence(pack, k) for k in question.kinds if k in pack.kinds]
    return composed(question, pack, "comparison", told, more=[t.more for t in terms])
