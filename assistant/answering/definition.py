"""What is X, and is X a Y: a term's kind, its sentence, its relations."""

from __future__ import annotations

from assistant.answering.composing import composed, turned
from assistant.answering.linking import its, told_of
from assistant.answering.terms import (
    a_kind,
    best_known,
    is_a,
    kind_name,
    lineage,
    name_of,
    names_of,
    of_kind,
    opening,
    relating,
)
from assistant.answering.wording import capital, ended, inside, listed, phrase, plural

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.model.knowledge import Term
    from assistant.model.pack import Pack
    from assistant.model.reading import Question
    from assistant.model.reply import Answer

_FIRST = ("built-on", "runs", "speaks", "implements", "needs", "part-of", "followed-by")
"""Relations told with a definition; the others follow."""
_LATER = ("written-in", "runs-on", "works-with")
_USED = ("runs", "built-on", "written-in", "needs", "speaks", "part-of", "runs-on", "implements")
"""Relations by which a term is used by another."""


def what_is(question: Question, pack: Pack) -> Answer:
    """Return what each thing asked about is."""
    terms = [pack.terms[t] for t in question.terms if t in pack.terms]
    if terms:
        return composed(question, pack, "definition", *_defined(pack, terms))
    told = [sentence for kind in question.kinds for sentence in _kind(pack, kind)]
    told += [_capability(pack, c) for c in question.capabilities if not question.kinds]
    return composed(question, pack, "definition", told)


def told_kind(pack: Pack, term: Term) -> str:
    """Return the sentence that says what a term is; the kind is not said twice."""
    sentence = ended(inside(term.sentence, pack))
    name = opening(pack, term.id)
    if _is_noun(sentence) and kind_name(pack, term.kind) in sentence:
        return phrase(pack, "is-described", name=name, sentence=sentence)
    return phrase(pack, "is-kind", name=name, kind=a_kind(pack, term.kind), tail=tail(pack, term))


def tail(pack: Pack, term: Term) -> str:
    """Return a term's sentence as it follows the name of its kind."""
    sentence = ended(inside(term.sentence, pack))
    twice = _is_noun(sentence) and (": " in sentence or kind_name(pack, term.kind) in sentence)
    return phrase(pack, "tail-again" if twice else "tail", sentence=sentence)


def _is_noun(sentence: str) -> bool:
    """Return whether a sentence is a description with an article in front, so that 'is' can stand before it."""
    return sentence.split(" ", 1)[0] in ("a", "an", "the")


def _defined(pack: Pack, terms: list[Term]) -> tuple[list[str], str, list[str]]:
    if len(terms) > 1:
        return [told_kind(pack, t) for t in terms], "", [t.more for t in terms]
    term = terms[0]
    told = [told_kind(pack, term), *_also(pack, term), *its(pack, term.id, *_FIRST), *_mistaken(pack, term)]
    return [*told, term.more, *its(pack, term.id, *_LATER)], "", []


def _also(pack: Pack, term: Term) -> list[str]:
    kinds = listed(pack, [a_kind(pack, k) for k in term.also]) if term.also else ""
    return [phrase(pack, "is-also", kinds=kinds)] if kinds else []


def _mistaken(pack: Pack, term: Term) -> list[str]:
    wrong = [k for k in term.mistaken_for if is_a(pack, term, k) == "no"][:3]
    kinds = listed(pack, [a_kind(pack, k) for k in wrong], "or") if wrong else ""
    return [phrase(pack, "mistaken", kinds=kinds)] if wrong else []


def _kind(pack: Pack, kind: str) -> list[str]:
    entry = pack.kinds.get(kind)
    if not entry:
        return []
    told = [kind_sentence(pack, kind)]
    known = best_known(pack, of_kind(pack, kind))
    if known:
        told.append(phrase(pack, "kind-such-as", names=listed(pack, names_of(pack, known))))
    parents = [a_kind(pack, k) for k in entry.is_a]
    return [*told, phrase(pack, "kind-parent", kinds=listed(pack, parents))] if parents else told


def kind_sentence(pack: Pack, kind: str) -> str:
    """Return what a kind of thing is."""
    entry = pack.kinds[kind]
    sentence = ended(inside(entry.sentence, pack))
    return phrase(pack, "kind-is", name=capital(a_kind(pack, kind)), sentence=sentence)


def _capability(pack: Pack, capability: str) -> str:
    entry = pack.capabilities.get(capability)
    return phrase(pack, "capability-is", name=capital(entry.name), sentence=ended(entry.sentence)) if entry else ""


def is_kind(question: Question, pack: Pack) -> Answer:
    """Return whether each term is of the kinds asked, and what it is instead."""
    terms = [pack.terms[t] for t in question.terms if t in pack.terms]
    if not question.kinds or not terms:
        return what_is(question, pack).with_(kind="kind-of-thing")
    judged = [_verdict(pack, term, question) for term in terms]
    foreign = [language for _, language in question.values if language in pack.terms]
    if foreign and len(terms) == 1 and "no" not in judged:
        return _written_otherwise(question, pack, terms[0])
    told = [_said(question, pack, term, verdict) for term, verdict in zip(terms, judged)]
    if len(terms) > 1:
        told.append(_same(pack, terms))
        return composed(question, pack, "kind-of-thing", told, _joined(question, judged))
    rest = [*_users(pack, terms[0], question.kinds, judged[0]), *_contrast(question, pack, judged[0])]
    more = [" ".join(its(pack, terms[0].id, *_FIRST, *_LATER))]
    return composed(question, pack, "kind-of-thing", [*told, *rest, terms[0].more], _joined(question, judged), more)


def _written_otherwise(question: Question, pack: Pack, term: Term) -> Answer:
    """Return that a term is of the kind asked, though not of the language it was said to be of."""
    verdict = turned("no", question.negated)
    lead = phrase(pack, f"lead-{verdict}")
    told = [f"{lead} {told_of(pack, term.id, 'written-in')[0]}", told_kind(pack, term)]
    return composed(question, pack, "kind-of-thing", told, verdict, [" ".join(its(pack, term.id, *_FIRST))])


def _verdict(pack: Pack, term: Term, question: Question) -> str:
    """Return whether a term is of the kinds asked: of one of them where they are alternatives, else of all."""
    verdicts = [is_a(pack, term, kind) for kind in question.kinds]
    if len(verdicts) > 1 and _set_against(question):
        return "partly" if verdicts[0] == "partly" else "yes" if verdicts[0] == "yes" != verdicts[-1] else "no"
    if _alternatives(question) or len(set(verdicts)) == 1:
        return next((v for v in ("yes", "partly") if v in verdicts), "no")
    return "partly"


def _set_against(question: Question) -> bool:
    """Return whether the last kind is only set against the first: 'a Y and not a Z'."""
    words = question.words.lower()
    return any(f" {apart} " in words for apart in ("and not", "but not", "rather than", "not a", "not an", "not the"))


def _alternatives(question: Question) -> bool:
    """Return whether several kinds are named to choose from: 'X: is it a Y or a Z?'."""
    words = set(question.words.lower().split())
    told = "or" in words or not _DISPUTE.isdisjoint(words) or not {"and", "both", "&"} & words
    return len(question.kinds) > 1 and told


_DISPUTE = frozenset(("who", "whom"))
"""Words that ask which of two who differ is right."""


def _joined(question: Question, judged: list[str]) -> str:
    """Return one verdict for all terms; a choice between kinds that has an answer is an open question."""
    if _alternatives(question) and not _set_against(question) and set(judged) != {"no"}:
        return ""
    return turned(judged[0] if len(set(judged)) == 1 else "partly", question.negated)


def _said(question: Question, pack: Pack, term: Term, verdict: str) -> str:
    if len(question.kinds) > 1:
        return _chosen(question, pack, term)
    asked = question.kinds[0]
    key = f"is-a-{verdict}-negated" if question.negated else f"is-a-{verdict}"
    exact = verdict == "yes" and term.kind != asked
    return phrase(
        pack,
        f"{key}-special" if exact and not question.negated else key,
        name=opening(pack, term.id),
        kind=a_kind(pack, term.kind),
        asked=a_kind(pack, asked),
        tail=tail(pack, term),
    )


def _chosen(question: Question, pack: Pack, term: Term) -> str:
    """Return which of several kinds a term is: one, both, or none of them."""
    held = [k for k in question.kinds if is_a(pack, term, k) != "no"]
    held = [k for k in held if not any(k in lineage(pack, o)[1:] for o in held)]
    exact = "one" if held == [term.kind] else "one-special"
    key = "none" if not held else exact if len(held) == 1 else "both"
    kinds = listed(pack, [a_kind(pack, k) for k in held or question.kinds], "and" if held else "or")
    name, kind = opening(pack, term.id), a_kind(pack, term.kind)
    return phrase(pack, f"which-kind-{key}", name=name, kind=kind, kinds=kinds, tail=tail(pack, term))


def _same(pack: Pack, terms: list[Term]) -> str:
    names = listed(pack, names_of(pack, [t.id for t in terms]))
    if len({t.kind for t in terms}) == 1:
        return phrase(pack, "same-kind", names=names, kinds=plural(kind_name(pack, terms[0].kind)))
    return phrase(pack, "different-kinds", names=names)


def _users(pack: Pack, term: Term, kinds: tuple[str, ...], verdict: str) -> list[str]:
    """Return who of the kind asked uses a term that is not of that kind itself."""
    told = []
    for kind in kinds if verdict == "no" or len(kinds) > 1 else ():
        for relation in _USED if is_a(pack, term, kind) == "no" else ():
            users = [t for t in relating(pack, term.id, relation) if is_a(pack, pack.terms[t], kind) == "yes"]
            if users:
                names = listed(pack, names_of(pack, best_known(pack, users)))
                key = f"users-{relation}" if len(users) > 1 else f"user-{relation}"
                kind_words = capital(plural(kind_name(pack, kind))) if len(users) > 1 else a_kind(pack, kind)
                told.append(phrase(pack, key, kinds=kind_words, names=names, name=name_of(pack, term.id)))
                break
    return told


def _contrast(question: Question, pack: Pack, verdict: str) -> list[str]:
    return [kind_sentence(pack, k) for k in question.kinds if k in pack.kinds] if verdict == "no" else []
