"""What a message of a few sentences asks as a whole, where none of its sentences says it alone.

'I am hiring. Does a developer of X count as one of Y?': the question lies in both together.
"""

from __future__ import annotations

from assistant.model.reading import Question
from assistant.understanding.asked.asking import opens_as_question
from assistant.understanding.asked.comparing import rivals
from assistant.understanding.asked.posing import composed
from assistant.understanding.retrieval import topics
from assistant.understanding.text.framing import matter_of
from assistant.understanding.text.scan import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from assistant.understanding.retrieval.topics import Found
    from assistant.understanding.text.scan import Scan

MOST = 40
"""The most words of a message that is taken as a whole."""
LEAST = 0.5
"""The least score of a topic for a whole message."""
TOLD_WELL = 0.85
"""The score from which a topic says of names what each is better than their kinds do."""
WHOLE = 1.2
"""How much more a score counts that a topic has for a whole message, which says more than two of its sentences."""
_AGAINST = frozenset("or vs versus instead between".split())
"""Words that set one name against another."""
_ASKING = frozenset("who what which how why when where do does is are can could should would must need".split())
"""Words without which a message of the speaker only tells."""
_GOING = frozenset("work works run runs possible go goes host serve under behind together works".split())
"""Words that ask whether things go together."""
_LOOKED_AT = 8
"""How many topics near to one sentence are looked at."""
_PAIR = 2
_MISSED = ("off-topic", "unclear")


def beyond(
    found: Scan, before: Span, bag: tuple[str, ...], index: Mapping[str, Any], leaning: bool
) -> tuple[Found, ...]:
    """Return the topics nearest to a question and the sentence before it.

    With `leaning`, or where that sentence holds a name alone, the whole message counts, and any sentence with a name.
    """
    told = topics.bag_of(found, before)
    matter = [f for f in told if f[0] != "?"]
    bare = len(matter) < _PAIR and all(f[:2] == "t:" for f in matter)
    wider = () if bare else topics.retrieve(topics.joined(told, bag), index)
    if not (leaning or bare) or len(found.spans) <= _PAIR or len(found.words) > MOST:
        return wider
    bags = [topics.bag_of(found, s) for s in found.spans]
    named = (n for n, s in enumerate(found.spans) if s.end <= before.start and found.of("tk", s.start, s.end))
    for much, beside in ((WHOLE, bags), *((1.0, bags[n : n + 1]) for n in named)):
        other = topics.retrieve(topics.joined(*beside, bag), index)
        wider = other if other and (not wider or much * other[0].score > wider[0].score) else wider
    return wider if wider and index["topic_kinds"][wider[0].topic] != "about-me" else ()


def altogether(found: Scan, asked: list[Question], told: bool, index: Mapping[str, Any]) -> list[Question]:
    """Return the questions of a message, those that a topic answers better for the message as a whole by that topic.

    With `told` the message says what a project is like; then it asks only where it weighs names, not all candidates.
    """
    named = what_they_are(found, asked, index)
    if named:
        return [named]
    heard = _by_topic(found, asked, told, index)
    missed = all(q.pattern in _MISSED for q in heard) and bool(heard or (found.tokens.asked and not told))
    return _by_names(found, heard, index) if missed else _coupled(found, heard, index)


def what_they_are(found: Scan, asked: list[Question], index: Mapping[str, Any]) -> Question | None:
    """Return the question what the things are that a message names, where it asks for no more than that."""
    told_well = any(q.pattern in ("topic", "aspect", "alike") and q.score >= TOLD_WELL for q in asked)
    from assistant.understanding.asked.assorting import assorted, picked

    exact = any(q.pattern == "topic" and q.score >= 1 for q in asked)
    one = None if exact else picked(found, index)
    if one:
        return one
    if len(found.of("t")) > 1 and not told_well:
        sorting = assorted(found, index)
        if sorting and not any(q.pattern == sorting.pattern for q in asked):
            return sorting
    from assistant.understanding.asked.picturing import pictured

    picture = pictured(found, index)
    if not picture:
        return None
    one = composed(picture, found, Span(0, len(found.words), asked=True), index)
    defining = next((q for q in asked if q.score >= TOLD_WELL and _defines(q, index)), None)
    if defining:
        return defining.with_(pattern="what-is", terms=picture.terms)
    return one if not told_well or any(q.id == one.id for q in asked) else None


def _defines(question: Question, index: Mapping[str, Any]) -> bool:
    return question.pattern == "topic" and index["topic_kinds"][question.id] == "definition"


def _by_names(found: Scan, asked: list[Question], index: Mapping[str, Any]) -> list[Question]:
    """Return a comparison of two things of the field that a message names, where it asks what nothing answers."""
    names = tuple(dict.fromkeys(m[3] for m in found.of("t") if m[3] in index["offering"]))
    if len(names) != _PAIR or any(q.score < 0 or q.second for q in asked):
        return asked
    if not rivals(names[0], names[1], index) and not any(m[3] == "compare" for m in found.of("x")):
        return asked
    return [Question("versus", ":".join(("versus", *sorted(names))), found.text, names)]


def _coupled(found: Scan, asked: list[Question], index: Mapping[str, Any]) -> list[Question]:
    """Return the questions of a message, one on whether two things of different sorts go together as that."""
    answered = [q for q in asked if q.pattern not in _MISSED]
    if len(answered) != 1 or _GOING.isdisjoint(found.words):
        return asked
    one = answered[0]
    if one.pattern == "what-is" and len(one.terms) == _PAIR and index["concepts"].isdisjoint(one.terms):
        return [Question("with", ":".join(("with", *sorted(one.terms))), found.text, one.terms)]
    names = tuple(dict.fromkeys(m[3] for m in found.of("t") if m[3] in index["offering"]))
    if len(names) != _PAIR:
        return asked
    sorts = [index["main_kinds"].get(name, ("",))[-1] for name in names]
    near = one.pattern == "topic" and one.score < TOLD_WELL and not one.terms and len(set(sorts)) > 1
    return [one.with_(terms=names)] if near else asked


def _by_topic(found: Scan, asked: list[Question], told: bool, index: Mapping[str, Any]) -> list[Question]:
    """Return the questions of a message, or the one that a topic answers for the message as a whole."""
    weighs = _weighs(found, index)
    if told and not asked and not weighs:
        return asked
    if (asked and len(found.spans) == 1) or len(found.words) > MOST:
        return asked
    answered = [q for q in asked if q.pattern not in _MISSED]
    if len(answered) > 1 or any(q.pattern != "topic" or q.score == 1.0 for q in answered):
        return asked
    bag = dict.fromkeys(f for s in found.spans for f in topics.features(found, *matter_of(found, s)))
    if not asked and (len(bag) < 2 or (_only_tells(found) and not weighs)):
        return asked
    near = topics.retrieve(tuple(bag), index)
    if asked:
        alone = _near_alone(found, index)
        near = tuple(f for f in near if f.topic in alone or _of_all_names(found, f.topic, index))
    least = max((LEAST, *(q.score for q in asked)))
    if not near or near[0].score <= least or index["topic_kinds"][near[0].topic] == "about-me":
        return asked
    rest = tuple((f.topic, f.score) for f in near[1:])
    return [Question("topic", near[0].topic, found.text, score=near[0].score, second=rest)]


def outdone(asked: list[Question], better: Question) -> list[Question]:
    """Return questions without what was taken for one in the statement that a question leans on.

    That is the last one where names of the statement were put into the question; else topics near to the statement
    where what is asked of it has an answer as near to it.
    """
    if better.leans:
        return asked[:-1]
    if better.pattern != "topic":
        return asked
    return [q for q in asked if q.pattern != "topic" or q.score == 1.0 or all(t != better.id for t, _ in q.second)]


def _weighs(found: Scan, index: Mapping[str, Any]) -> bool:
    """Return whether two names are set against each other, one of which cannot be recommended."""
    terms = {m[3] for m in found.of("t")}
    return not _AGAINST.isdisjoint(found.words) and len(terms) > 1 and not terms <= index["candidates"]


def _near_alone(found: Scan, index: Mapping[str, Any]) -> set[str]:
    """Return the topics near to one sentence that asks: what stands beside it tells which of them is meant."""
    asking = [s for s in found.spans if opens_as_question(found, s)]
    return {f.topic for s in asking for f in topics.retrieve(topics.bag_of(found, s), index, _LOOKED_AT)}


def _of_all_names(found: Scan, topic: str, index: Mapping[str, Any]) -> bool:
    """Return whether a topic speaks of all the names of a message, two at least."""
    names = tuple(dict.fromkeys(m[3] for m in found.of("t")))
    return len(names) >= _PAIR and topics.speaks_of(topic, names, index)


def _only_tells(found: Scan) -> bool:
    """Return whether a message tells of the speaker and holds no word that asks."""
    return not {"i", "we", "my", "our"}.isdisjoint(found.words) and _ASKING.isdisjoint(found.words)
