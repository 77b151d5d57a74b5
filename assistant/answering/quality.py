"""Which is faster, easier, safer: what it depends on, with what the knowledge says of those named."""

from __future__ import annotations

from assistant.answering.asked import asks_by_verb, words_of
from assistant.answering.comparing import level, support
from assistant.answering.composing import composed
from assistant.answering.definition import told_kind
from assistant.answering.terms import best_known, name_of, names_of
from assistant.answering.versus import comparable
from assistant.answering.wording import capital, listed, phrase
from assistant.model.knowledge import LEVELS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.model.knowledge import Remark
    from assistant.model.pack import Pack
    from assistant.model.reading import Question
    from assistant.model.reply import Answer


def which_more(question: Question, pack: Pack) -> Answer:
    """Return what a quality depends on, and the evidence there is on the terms named."""
    terms = [t for t in question.terms if t in pack.terms]
    candidates = [t for t in terms if t in pack.candidates]
    told = _apart(pack, terms)
    told.append(
        phrase(
            pack, f"quality-{question.quality}" if f"quality-{question.quality}" in pack.wording else "quality-other"
        )
    )
    evidence = [remark for t in candidates for remark in _evidence(pack, t, question.quality)]
    told += _levels(pack, candidates, question.quality)
    told += [said for said, _ in evidence] or ([] if terms else _known_for(pack, question.quality))
    told += [told_kind(pack, pack.terms[t]) for t in terms if not evidence]
    cited = [s for _, remark in evidence for s in remark.sources]
    verdict = "partly" if asks_by_verb(question) and _AGE.isdisjoint(words_of(question)) else ""
    if question.values:
        verdict = "yes" if question.negated else "no"
        told = [f"{phrase(pack, f'lead-{verdict}')} {told[0]}", *_written(pack, terms), *told[1:]]
    return composed(question, pack, "comparison", told, verdict, sources=cited)


def _written(pack: Pack, terms: list[str]) -> list[str]:
    """Return what a topic says of two terms beside each other."""
    from assistant.answering.equating import topic_on
    from assistant.answering.wording import told_openly

    topic = topic_on(terms[0], terms[1], pack) if len(terms) == _PAIR else None
    return [told_openly(topic.answer)] if topic else []


_PAIR = 2
_AGE = frozenset("older newer younger oldest newest".split())
"""Words that ask for a fact, which depends on nothing."""


def _apart(pack: Pack, terms: list[str]) -> list[str]:
    """Return that the terms are no alternatives, where they are different sorts of things."""
    if len(terms) < 2 or comparable(pack, [pack.terms[t] for t in terms]):
        return []
    return [phrase(pack, "versus-apart", names=listed(pack, names_of(pack, terms)))]


def _evidence(pack: Pack, candidate: str, quality: str) -> list[tuple[str, Remark]]:
    """Return what is written for and against a candidate that speaks of a quality."""
    entry, name = pack.candidates[candidate], name_of(pack, candidate)
    told = []
    for key, remarks in (("quality-for", entry.strengths), ("quality-against", entry.trade_offs)):
        fitting = [r for r in remarks if _speaks_of(r.text, quality)]
        told += [(phrase(pack, key, name=name, text=r.text), r) for r in fitting[:1]]
    return told


def _speaks_of(text: str, quality: str) -> bool:
    from assistant.understanding.text.english import QUALITIES

    words = "".join(c if c.isalpha() else " " for c in text.lower())
    return any(f" {word} " in f" {words} " for word in QUALITIES.get(quality, ()))


def _capability(pack: Pack, quality: str) -> str:
    """Return the capability that stands for a quality, '' for none."""
    capability = pack.wording.get(f"quality-{quality}-capability", "")
    return capability if capability in pack.capabilities else ""


def _levels(pack: Pack, candidates: list[str], quality: str) -> list[str]:
    """Return how each candidate named has the capability that stands for a quality."""
    capability = _capability(pack, quality)
    if not capability or not candidates:
        return []
    each = [
        phrase(pack, "quality-level", name=name_of(pack, c), level=level(pack, support(pack, c, capability)))
        for c in candidates
    ]
    name = capital(pack.capabilities[capability].name)
    return [phrase(pack, "quality-levels", capability=name, each=", ".join(each))]


def _known_for(pack: Pack, quality: str) -> list[str]:
    """Return the best-known candidates that have the capability which stands for a quality, where one does."""
    capability = _capability(pack, quality)
    having = [c for c in pack.candidates if capability and support(pack, c, capability).level == LEVELS[0]]
    if not having:
        return []
    names = listed(pack, names_of(pack, best_known(pack, having, 4)))
    return [phrase(pack, "quality-known-for", capability=pack.capabilities[capability].name, names=names)]
