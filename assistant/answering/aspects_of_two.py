"""What is said of two things by an aspect, where no topic tells it of both."""

from __future__ import annotations

from assistant.answering.comparing import differences
from assistant.answering.composing import composed
from assistant.answering.moving import said_of
from assistant.answering.terms import name_of
from assistant.answering.wording import capital, fill, listed, phrase, sentences_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.model.aspect import Aspect
    from assistant.model.pack import Pack
    from assistant.model.reading import Question
    from assistant.model.reply import Answer

_SAID = 2
"""So many sentences are told of each of two things; the rest follows."""


def told_of_two(question: Question, aspect: Aspect, pack: Pack) -> Answer:
    """Return what an aspect says of two things together, or of each in turn."""
    return _together(question, aspect, pack) if aspect.of_two else _in_turn(question, aspect, pack)


def _together(question: Question, aspect: Aspect, pack: Pack) -> Answer:
    one, other = question.terms
    chosen = one in pack.candidates and other in pack.candidates
    apart = differences(pack, question.terms) if chosen else []
    named = {"name": name_of(pack, one), "other": name_of(pack, other)}
    named |= {"moving": said_of(one, other, pack), "apart": " ".join(apart)}
    said = sentences_of(" ".join(fill(aspect.otherwise, named).split()))
    cited = [s for t in question.terms if t in pack.candidates for s in pack.candidates[t].sources]
    return composed(question, pack, "faq", [capital(s) for s in said], sources=(*aspect.sources, *cited))


def _in_turn(question: Question, aspect: Aspect, pack: Pack) -> Answer:
    """Return what is known of each of two things; where that is nothing, what there is to say of both."""
    told_of = pack.index["aspect_told"][aspect.id]
    found = [pack.topics[told_of[t]] if t in told_of else None for t in question.terms]
    if not any(found):
        names = {"name": listed(pack, [name_of(pack, t) for t in question.terms], "or")}
        return composed(question, pack, "faq", [capital(fill(aspect.otherwise, names))], sources=aspect.sources)
    told, more = [], []
    for term, topic in zip(question.terms, found):
        name = name_of(pack, term)
        said = sentences_of(topic.answer if topic else fill(aspect.otherwise, {"name": name}))
        short = said[: _SAID if topic else 1]
        told.append(phrase(pack, "told-in-turn", name=name, told=" ".join(short)))
        if topic and len(said) > len(short):
            more.append(phrase(pack, "told-in-turn", name=name, told=" ".join(said[len(short) :])))
    cited = [s for topic in found if topic for s in topic.sources]
    return composed(question, pack, "faq", ["\n\n".join(told)], more=more, sources=(*aspect.sources, *cited))
