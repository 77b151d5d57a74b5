"""Several things sorted into kinds: which of them are what was asked, and what each is."""

from __future__ import annotations

from assistant.answering.composing import composed, turned
from assistant.answering.definition import told_kind
from assistant.answering.terms import a_kind, is_a, kind_name, lineage, names_of
from assistant.answering.wording import listed, phrase, plural

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.model.knowledge import Term
    from assistant.model.pack import Pack
    from assistant.model.reading import Question
    from assistant.model.reply import Answer


def sorts(question: Question, pack: Pack) -> Answer:
    """Return of which kind each of several things is; the verdict is on what was claimed of them, if anything was."""
    terms = [pack.terms[t] for t in question.terms if t in pack.terms]
    if question.values:
        lead, verdict = _labels(question, terms, pack)
    elif question.kinds:
        lead, verdict = _of_kind(question, terms, pack)
        verdict = turned(verdict, question.negated)
    else:
        lead, verdict = (_odd(terms, pack) if question.negated else ""), ""
    told = "\n".join(phrase(pack, "sorts-item", sentence=told_kind(pack, term)) for term in terms)
    return composed(question, pack, "kind-of-thing", ["\n\n".join(p for p in (lead, told) if p)], verdict)


def _of_kind(question: Question, terms: list[Term], pack: Pack) -> tuple[str, str]:
    """Return which of some things are of a kind, with the verdict where all were said to be."""
    kind = question.kinds[0]
    held = [t.id for t in terms if is_a(pack, t, kind) != "no"]
    a, many = a_kind(pack, kind), plural(kind_name(pack, kind))
    if len(held) == len(terms):
        return phrase(pack, "sorts-all", kinds=many), "yes"
    if not held:
        return phrase(pack, "sorts-none", kind=a), "no"
    key = "sorts-one" if len(held) == 1 else "sorts-some"
    others = listed(pack, names_of(pack, [t.id for t in terms if t.id not in held]), "or")
    said = phrase(pack, key, names=listed(pack, names_of(pack, held)), others=others, kind=a, kinds=many)
    if question.quality != "claimed":
        return said, ""
    lead = phrase(pack, "lead-negated-no" if question.negated else "lead-no")
    return f"{lead} {said}", "no"


def _labels(question: Question, terms: list[Term], pack: Pack) -> tuple[str, str]:
    """Return whether things are what each was said to be."""
    said = dict(question.values)
    wrong = [t.id for t in terms if is_a(pack, t, said[t.id]) == "no"]
    if not wrong:
        return phrase(pack, "sorts-right"), "yes"
    names = listed(pack, names_of(pack, wrong))
    return phrase(pack, "sorts-wrong", names=names), "no" if len(wrong) == len(terms) else "partly"


def _odd(terms: list[Term], pack: Pack) -> str:
    """Return which of some things is of another kind than all others, '' where there is no such one."""
    for odd in terms:
        others = [t for t in terms if t is not odd]
        for kind in lineage(pack, others[0].kind):
            if is_a(pack, odd, kind) == "no" and all(is_a(pack, t, kind) != "no" for t in others):
                name, many = names_of(pack, [odd.id])[0], plural(kind_name(pack, kind))
                return phrase(pack, "sorts-odd", name=name, kind=a_kind(pack, odd.kind), kinds=many)
    return ""
