"""What is said of a thing by one of its aspects, where no topic tells it."""

from __future__ import annotations

from assistant.answering.composing import composed
from assistant.answering.definition import told_kind, what_is
from assistant.answering.further import titled
from assistant.answering.placing import placed
from assistant.answering.terms import kind_name, name_of
from assistant.answering.wording import an, capital, fill, listed, phrase
from assistant.model.aspect import PLACES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.model.pack import Pack
    from assistant.model.reading import Question
    from assistant.model.reply import Answer

OF_OTHERS = PLACES[-2:]
"""What can only be filled in where there are others of its kind."""
_OTHERS = 5
"""So many others of a thing's kind are named."""


def told(question: Question, pack: Pack) -> Answer:
    """Return what an aspect says of things that no topic tells it of; what the thing is where it has nothing to say."""
    aspect = pack.aspects[question.id.split(":")[1]]
    if len(question.terms) > 1:
        from assistant.answering.aspects_of_two import told_of_two

        return told_of_two(question, aspect, pack)
    name = question.terms[0]
    held = placed(pack, name) if aspect.of_places and name in pack.terms else []
    if held:
        return composed(question, pack, "faq", [told_kind(pack, pack.terms[name]), *held])
    others = others_of(name, pack)
    if not aspect.otherwise or (not others and any(place in aspect.otherwise for place in OF_OTHERS)):
        return what_is(question.with_(pattern="what-is", id=f"what-is:{name}"), pack)
    named = {"name": name_of(pack, name), "kind": an(pack, kind_name(pack, pack.terms[name].kind))}
    if others:
        named |= {"others": listed(pack, [name_of(pack, o) for o in others]), "first": name_of(pack, others[0])}
    return composed(question, pack, "faq", [capital(fill(aspect.otherwise, named))], sources=aspect.sources)


def of_others(question: Question, pack: Pack) -> Answer:
    """Return what a topic says of others than the thing asked for, said to be that; no yes or no follows from it."""
    topic = pack.topics[question.id.split(":")[1]]
    said = phrase(pack, "told-of-others", name=name_of(pack, question.terms[0]), title=topic.title, told=topic.answer)
    told = composed(question, pack, topic.kind, [said], more=[topic.more], sources=topic.sources, terms=topic.terms)
    return told.with_(suggestions=titled(topic.see_also, pack))


def others_of(term: str, pack: Pack) -> tuple[str, ...]:
    """Return other things of the same kind, those first that are written in the same, and that topics speak of most."""
    weights, made = pack.index["weights"], _made_in(term, pack)
    same = [t for t in pack.members.get(pack.terms[term].kind, ()) if t != term and f"t:{t}" in weights]
    return tuple(sorted(same, key=lambda t: (made.isdisjoint(_made_in(t, pack)), weights[f"t:{t}"], t))[:_OTHERS])


def _made_in(term: str, pack: Pack) -> frozenset[str]:
    return frozenset(pack.terms[term].relations.get("written-in", ()))
