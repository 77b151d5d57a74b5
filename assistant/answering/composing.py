"""How a composed answer is put together: sentences that fit come first, the rest goes into `more`."""

from __future__ import annotations

from assistant.answering.terms import sources_of
from assistant.model.reply import Answer

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from assistant.model.pack import Pack
    from assistant.model.reading import Question

LONGEST = 600
"""Characters of an answer's text; what does not fit follows in `more`."""


def composed(
    question: Question,
    pack: Pack,
    kind: str,
    sentences: Sequence[str],
    verdict: str = "",
    more: Sequence[str] = (),
    sources: Iterable[str] = (),
    terms: Iterable[str] = (),
) -> Answer:
    """Return an answered question: sentences in order of weight, sources of its terms and those given."""
    text, rest = fitted(sentences)
    named = tuple(dict.fromkeys((*question.terms, *terms)))
    cited = dict.fromkeys((*sources_of(pack, named), *sources))
    return Answer(
        question=question.words,
        status="answered",
        topic=question.id,
        kind=kind,
        verdict=verdict,
        text=text,
        more="\n\n".join(p for p in (rest, *more) if p),
        terms=tuple(t for t in named if t in pack.terms),
        sources=tuple(s for s in cited if s in pack.sources),
    )


def fitted(sentences: Sequence[str]) -> tuple[str, str]:
    """Return the sentences that fit an answer, the first one always, and the rest."""
    told = [s for s in dict.fromkeys(sentences) if s]
    size = count = 0
    for count, sentence in enumerate(told, 1):
        size += len(sentence) + 1
        if size > LONGEST + 1 and count > 1:
            return " ".join(told[: count - 1]), " ".join(told[count - 1 :])
    return " ".join(told[:count]), ""


def turned(verdict: str, negated: bool) -> str:
    """Return a verdict about a proposition as put: the negation of what holds does not hold."""
    return {"yes": "no", "no": "yes"}.get(verdict, verdict) if negated else verdict
