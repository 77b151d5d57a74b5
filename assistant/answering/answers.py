"""The answer to one question: an authored topic first, else composed by the question's pattern.

Composers are imported when their pattern comes up, so that a look-up loads one of them.
"""

from __future__ import annotations

from assistant.answering.asked import (
    asks_if_alone,
    closed,
    identifies,
    names_both,
    opens,
    orders,
    put_apart,
    weighs,
    which_is_better,
)
from assistant.answering.deciding import undecided
from assistant.answering.further import doubted, further, supposed, titled
from assistant.model.profile import EMPTY
from assistant.model.reading import Context
from assistant.model.reply import Answer

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.model.knowledge import Topic
    from assistant.model.pack import Pack
    from assistant.model.profile import Profile
    from assistant.model.reading import Question

NOWHERE_YET = Context()
SAMPLE = 0.98
"""From this score on a question is a sample of its topic."""


def answer(
    question: Question,
    pack: Pack,
    profile: Profile = EMPTY,
    context: Context = NOWHERE_YET,
) -> Answer:
    """Return the answer to a question; profile and context are what the conversation knows by then.

    Where it is asked who is right, no yes or no stands before it; where if it is false, the other one.
    """
    told = _answer(question, pack, profile, context)
    if not told.verdict or not put_apart(question, pack):
        return told
    from assistant.answering.otherwise import otherwise

    return otherwise(told, question, pack)


def _answer(question: Question, pack: Pack, profile: Profile, context: Context) -> Answer:
    """Return the answer to a question as put for yes or no.

    What was told in the turn before is not told again of another name: 'is X a language?', 'and Y?'.
    """
    topic = pack.topics.get(question.id)
    other = set(question.terms).isdisjoint(context.terms)
    if topic and topic.id == context.topic and other and question.terms and question.pattern != "topic":
        topic = None
    by_rules = question.pattern == "fits" and (question.values or profile.entries) and not topic
    if not (question.pattern in ("is-a", "does") or by_rules) and not (
        topic and (question.pattern != "topic" or question.score > SAMPLE)
    ):
        from assistant.answering.claimed import claimed, told_instead

        topic = claimed(question, pack, topic) or topic or told_instead(question, pack)
    if question.pattern in OF_CASE and not topic:
        return _of_case(question, pack, profile)
    if not topic and identifies(question):
        question = question.with_(pattern="equals", quality="same")
    told = _coupled(question, topic, pack)
    if told is None:
        told = authored(question, topic, pack) if topic else _composer(question.pattern)(question, pack)
    if question.pattern == "equals" or (topic and question.pattern == "is-a"):
        from assistant.answering.unsaid import with_kinds

        told = with_kinds(told, question, pack)
    if told.kind != "comparison":
        return told
    from assistant.answering.fitting import fitted_to

    return fitted_to(told, question.terms or told.terms, pack, profile)


OF_CASE = ("fits", "costs")
"""Patterns whose answer rests on what is known of the project."""


def _of_case(question: Question, pack: Pack, profile: Profile) -> Answer:
    """Return the composed answer to a question that the project has a say in."""
    if question.pattern == "costs":
        from assistant.answering.paying import costs as composer
    else:
        from assistant.answering.suiting import fits as composer
    return composer(question, pack, profile)


def _coupled(question: Question, topic: Topic | None, pack: Pack) -> Answer | None:
    """Return the answer on names together: what relations say, unless a topic decides it or tells where they do not.

    None where the question is of something else, or its topic decides.
    """
    asked = question.pattern == "with" or (question.pattern == "topic" and not question.kinds)
    if not asked or len(question.terms) < _PAIR:
        return None
    known = _composer("with")(question, pack)
    if topic and topic.verdict:
        return known if known.verdict == "no" and not _speaks_of(topic.id, question.terms, pack) else None
    near = question.second[0][0] if question.second else ""
    found = topic or pack.topics.get(near)
    if not found:
        return known
    told = authored(question, found, pack)
    decided = known.verdict == "no" or (known.verdict and not topic)
    same = told.verdict == known.verdict and _speaks_of(found.id, question.terms, pack)
    return known if decided and not same else told


def _speaks_of(topic: str, terms: tuple[str, ...], pack: Pack) -> bool:
    """Return whether people ask for a topic by these names."""
    from assistant.understanding.retrieval.topics import speaks_of

    return speaks_of(topic, terms, pack.index)


def authored(question: Question, topic: Topic, pack: Pack) -> Answer:
    """Return an authored topic as the answer; its verdict turns when the question puts the claim the other way."""
    from assistant.answering import opening

    claim, told, sure = _claim(question, topic, pack)
    left_open = bool(told) and undecided(question.words, claim)
    verdict = _carried(question, claim, told, pack) if sure else _verdict(question, topic, claim, told, pack)
    verdict = "" if left_open else verdict
    if question.pattern == "can" and _of_ability(question, claim):
        verdict = _composer("can")(question, pack).verdict
    compares = topic.kind == "comparison" and (which_is_better(question) or names_both(question))
    if not sure and (compares or _either(question, pack)):
        verdict = _carried(question, topic.title, "partly", pack) if which_is_better(question) else ""
    elif not verdict and not left_open and not opens(question) and not weighs(question) and closed(question):
        verdict = opening.word_of(question, topic, claim, told, pack)
    if topic.claims and not sure and verdict != "no" and not left_open and _asks_for_consent(question):
        from assistant.answering.within import said_within

        verdict = said_within(question, topic, claim, verdict, pack)
    if verdict == "yes" and topic.answer.startswith(opening.HALF) and not opening.opposed_to(question, claim):
        verdict = "partly"
    others = doubted(question, topic)
    return Answer(
        question=question.words,
        status="answered",
        topic=topic.id,
        kind=topic.kind,
        verdict=verdict,
        text=supposed(topic, pack) if others else opening.opened(question, topic, verdict, claim, sure, pack),
        more=further(topic, others, pack),
        terms=tuple(t for t in dict.fromkeys((*topic.terms, *question.terms)) if t in pack.terms),
        sources=tuple(s for s in topic.sources if s in pack.sources),
        suggestions=titled(others, pack),
        after=topic.after,
    )


def _asks_for_consent(question: Question) -> bool:
    """Return whether a question is answered by yes or no alone."""
    return closed(question) and question.pattern != "is-a" and not weighs(question) and not opens(question)


def _of_ability(question: Question, claim: str) -> bool:
    """Return whether it is asked what something can be made to do, of a claim that only says what it brings."""
    from assistant.answering.claimed import asks_ability, owns

    return asks_ability(question) and owns(claim)


def _either(question: Question, pack: Pack) -> bool:
    """Return whether one of two named things is asked for by 'or' between them, which no yes or no answers."""
    if not names_both(question):
        return False
    from assistant.understanding.text.scan import scan

    found = scan(question.words, pack.index)
    ends = {m[1] for m in found.of("t")}
    starts = {m[0] for m in found.of("t")}
    return any(word == "or" and i in ends and i + 1 in starts for i, word in enumerate(found.words))


def _claim(question: Question, topic: Topic, pack: Pack) -> tuple[str, str, bool]:
    """Return the claim of a topic that a question is about, its verdict, and whether that is sure.

    The nearest; the topic's own in doubt, and where a question asks for a kind.
    """
    own = ((topic.claim, topic.verdict),)
    if not topic.claims:
        return *own[0], False
    from assistant.answering.claims import without_contrast
    from assistant.answering.nearness import SURE, nearest, same_matter, told_apart

    claims = (*own, *((c.text, c.verdict) for c in topic.claims))
    said = told_apart(question.words, pack.index)
    claim, verdict, likeness = nearest(question.words, claims, pack.index, said)
    sure = likeness >= SURE and claim != "" and closed(question) and without_contrast(question.words) == question.words
    sure = sure and same_matter(said, claim, pack.index)
    if not sure and (question.pattern == "is-a" or (question.kinds and topic.verdict)):
        return *own[0], False
    return claim, verdict, sure


def _verdict(question: Question, topic: Topic, claim: str, told: str, pack: Pack) -> str:
    """Return the verdict on what was asked by one of a topic's claims, where it is not known exactly."""
    if weighs(question) or opens(question) or orders(question):
        return ""
    known = _composer(question.pattern)(question, pack).verdict if question.pattern == "stands-on" else ""
    if known:
        return known
    sorted_out = question.pattern == "topic" and question.kinds and question.terms
    if sorted_out and pack.terms[question.terms[0]].kind in question.kinds:
        return "no" if question.negated else "yes"
    owned = question.pattern == "can" and question.quality == "has"
    if question.pattern == "is-a" and asks_if_alone(question, pack):
        return "no"
    if owned or (not told and question.pattern in ("is-a", "can", "need")):
        return _composer(question.pattern)(question, pack).verdict
    verdict = _carried(question, claim, told, pack)
    if verdict != "yes" or not claim:
        return verdict
    from assistant.answering.opening import granted

    return granted(question, topic, claim, told, pack)


def _carried(question: Question, claim: str, verdict: str, pack: Pack) -> str:
    """Return the verdict on what was asked that follows from the claim's, turned where that is put the other way."""
    if not verdict or not claim:
        return verdict
    from assistant.answering.carrying import carried

    return carried(question, claim, verdict, pack)


_PAIR = 2


def _composer(pattern: str) -> Callable[[Question, Pack], Answer]:
    if pattern in ("what-is", "is-a"):
        from assistant.answering import definition

        return definition.what_is if pattern == "what-is" else definition.is_kind
    if pattern == "does":
        from assistant.answering.doing import does

        return does
    if pattern in ("runs", "with"):
        from assistant.answering import together

        return together.runs if pattern == "runs" else together.with_
    return _rarer(pattern)


def _rarer(pattern: str) -> Callable[[Question, Pack], Answer]:
    if pattern == "versus":
        from assistant.answering.versus import versus as composer
    elif pattern == "can":
        from assistant.answering.ability import can as composer
    elif pattern == "need":
        from assistant.answering.needing import need as composer
    elif pattern == "which-more":
        from assistant.answering.quality import which_more as composer
    elif pattern == "aspect":
        from assistant.answering.aspects import told as composer
    elif pattern == "alike":
        from assistant.answering.aspects import of_others as composer
    elif pattern == "release":
        from assistant.answering.releases import released as composer
    else:
        return _rarest(pattern)
    return composer


def _rarest(pattern: str) -> Callable[[Question, Pack], Answer]:
    if pattern == "stands-on":
        from assistant.answering.origins import stands_on as composer
    elif pattern == "equals":
        from assistant.answering.equating import equals as composer
    elif pattern == "sorts":
        from assistant.answering.assorting import sorts as composer
    elif pattern == "start":
        from assistant.answering.starting import begun as composer
    else:
        from assistant.answering import fallback

        composer = {"unknown-name": fallback.unknown_name, "off-topic": fallback.off_topic}.get(
            pattern, fallback.unclear
        )
    return composer
