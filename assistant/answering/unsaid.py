"""What sort of thing a name stands for, told with an authored answer that leaves it out where it is what is asked."""

from __future__ import annotations

from assistant.answering.terms import a_kind, kind_name, main_kinds, opening
from assistant.answering.wording import phrase

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.model.knowledge import Term
    from assistant.model.pack import Pack
    from assistant.model.reading import Question
    from assistant.model.reply import Answer

_PAIR = 2


def with_kinds(told: Answer, question: Question, pack: Pack) -> Answer:
    """Return an answer with what each thing asked about is, where they differ in sort and it leaves that out."""
    terms = [pack.terms[t] for t in dict.fromkeys(question.terms) if t in pack.terms]
    several = question.pattern != "is-a"
    if len(terms) != (_PAIR if several else 1) or len({t.kind for t in terms}) != len(terms):
        return told
    if all(_says(told.text, t, pack) for t in terms):
        return told
    said = " ".join(phrase(pack, "is-of-kind", name=opening(pack, t.id), kind=a_kind(pack, t.kind)) for t in terms)
    return told.with_(text=f"{told.text} {said}")


def _says(text: str, term: Term, pack: Pack) -> bool:
    """Return whether a text tells of which kind a thing is, by the last word of one of its kinds at least."""
    words = {w.strip(".,:;()*") for w in text.lower().split()}
    return any(kind_name(pack, k).lower().split()[-1] in words for k in main_kinds(pack, term)[:-1])
