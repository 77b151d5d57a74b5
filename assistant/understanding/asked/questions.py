"""What is asked in a stretch of words: an authored topic, a composed answer, or something that can't be answered."""

from __future__ import annotations

from assistant.model.reading import Context, Question
from assistant.understanding.asked import aspects
from assistant.understanding.asked.altogether import beyond
from assistant.understanding.asked.anaphora import resolved
from assistant.understanding.asked.asking import is_asking, opens_as_question
from assistant.understanding.asked.asserting import asserted, tells_of_own
from assistant.understanding.asked.clauses import beside, of_both
from assistant.understanding.asked.doing import unknown_of
from assistant.understanding.asked.leaning import (
    completed,
    leans_on,
    of_advised,
    put_of_it,
    share_alone,
    taken_up,
    with_versions,
)
from assistant.understanding.asked.of_case import of_case
from assistant.understanding.asked.patterns import compose
from assistant.understanding.asked.posing import (
    after_names,
    authored,
    called,
    composed,
    of_a_kind,
    of_something_else,
    told_better,
    vague,
    verbatim,
    what_it_is,
)
from assistant.understanding.asked.pricing import of_spoken
from assistant.understanding.asked.unanswered import of_other_matter, off_field, unanswered
from assistant.understanding.retrieval import topics
from assistant.understanding.retrieval.accepting import (
    ACCEPT,
    NAMELESS,
    NEARLY,
    SPARE,
    accepted,
    near,
    of_oneself,
    of_own_thing,
    unasked,
)
from assistant.understanding.retrieval.core import core
from assistant.understanding.retrieval.myself import about_me, of_typing
from assistant.understanding.retrieval.outside import elsewhere, goes_on_elsewhere, leaning_only, of_field, to_be_done
from assistant.understanding.text.framing import judges, weighs
from assistant.understanding.text.scan import Span, scanned
from assistant.understanding.text.view import Asked

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from assistant.understanding.retrieval.topics import Found
    from assistant.understanding.text.scan import Scan

__all__ = ["is_asking", "judges", "off_field", "opens_as_question", "question"]

TOLD = 0.5
"""The least score of a topic on a statement, told where the question behind it has no answer."""
RESOLVED = 0.6
"""The least score of a topic on a question in which a name was put in place of 'it'."""
COUPLED = 0.45
"""How near a topic on two names must be to what is asked of them together, the names left out."""
_MISSED = ("off-topic", "unclear")
_OF_TERMS = ("is-a", "what-is", "with", "stands-on")
"""Patterns that a clause may have whatever stands beside it: 'X is a Y, I put that on my CV'."""
_COUPLE = 2
_FOLLOWS = 5
"""The most words of a question that may go on from the last one."""


def question(
    scan: Scan,
    span: Span,
    index: Mapping[str, Any],
    context: Context,
    before: Span | None = None,
    behind: Span | None = None,
) -> Question | None:
    """Return what a stretch of words asks or wrongly claims, None when it does neither.

    `before` is a statement of the same message that a short question leans on: 'It runs on X. Is that bad?', `behind`
    the question that it goes on from: 'Is X hard? How long does it take?'
    """
    if before and (judges(scan, span) or weighs(scan, span, index)):
        judged = _asked(scan, before.with_(asked=True), index, context)
        if judged and judged.pattern not in _MISSED:
            return judged
        whole = beyond(scan, before, (), index, leaning=True)
        if whole and whole[0].score >= ACCEPT:
            return authored(whole, scan.quote(before.start, before.end))
    if before and goes_on_elsewhere(scan, span, before, index):
        return Question("off-topic", "off-topic", scan.quote(span.start, span.end), score=-1.0)
    exact = of_case(scan, span, index, context) or verbatim(scan, span, index)
    if exact:
        return exact
    asks = opens_as_question(scan, span)
    put = resolved(scan, span, before, behind, index) if span.asked or asks or context.lookup else None
    one = put and _open(put, Span(0, len(put.words), asked=True), index, context)
    if one and one.pattern not in (*_MISSED, "what-is") and (one.pattern != "topic" or one.score >= RESOLVED):
        return one.with_(leans=before is not None)
    one = _open(scan, span, index, context, before)
    lost = before and one and one.pattern in _MISSED and one.score >= 0 and of_field(scan, span, index)
    return (before and lost and _told(scan, before, index, context)) or one


def _open(
    scan: Scan, span: Span, index: Mapping[str, Any], context: Context, before: Span | None = None
) -> Question | None:
    """Return what a stretch of words asks, of an aspect too where that is nearer."""
    one, asks = _asked(scan, span, index, context, before), span.asked or opens_as_question(scan, span)
    return aspects.instead(one, scan, span, index, asks, context.lookup)


def _told(scan: Scan, before: Span, index: Mapping[str, Any], context: Context) -> Question | None:
    """Return what is known of the statement before a question that nothing answers; of what is one's own, nothing."""
    if of_own_thing(scan, before):
        return None
    told = _asked(scan, before.with_(asked=True), index, context)
    sure = told and told.pattern not in _MISSED and (told.pattern != "topic" or told.score >= TOLD)
    return told if sure else None


def _asked(
    scan: Scan, span: Span, index: Mapping[str, Any], context: Context, before: Span | None = None
) -> Question | None:
    """Return what a stretch of words asks by itself, or leaning on the statement before it."""
    exact = verbatim(scan, span, index)
    if exact:
        return exact
    asked = compose(scan, span, index)
    asked = None if asked and asked.stated and asked.pattern == "with" and not context.lookup else asked
    asking = is_asking(scan, span, asked) or (context.lookup and not tells_of_own(scan, span, index))
    claim = asserted(asked, scan, span, index, before) if context.lookup or asking else None
    if claim:
        return claim
    if (asking or context.lookup) and not after_names(asked, index) and elsewhere(scan, span, index):
        return _outside(scan, span, index, context)
    if asked and asked.pattern == "release" and not asking:
        asked = None
    asked = put_of_it(asked, scan, span, index) if before and asked else asked
    leant = with_versions(asked, scan, span, before, index) if before and asking else None
    asked, leant = leant or asked, leant if leant is not asked else None
    asked = of_spoken(asked, context)
    extra = leans_on(scan, span, asked, context, before, index) if asking else ()
    if extra:
        asked = completed(asked, extra, context, scan, span, index)
    asked = None if asked and of_a_kind(asked, index) else asked
    if asked and asked.stated and asked.pattern in ("is-a", "what-is") and not (context.lookup and asked.kinds):
        return _false_claim(asked, scan, span, index) if asked.pattern == "is-a" else None
    if asked and not asked.residue and not vague(asked):
        better = None if extra or asked is leant else told_better(asked, scan, span, index)
        return better or composed(asked, scan, span, index)
    aside = beside(scan, span, index, context.lookup) if asking else None
    if aside and (aside.score == 1.0 or not asked):
        return (aside.pattern == "versus" and of_both(aside, scan, span, index)) or aside
    found = _looked_up(scan, span, index, asked, asking, topics.bag_of(scan, span, extra), before, context)
    missed = found is None or found.pattern in _MISSED
    if missed and extra and before and not context.terms and _may_go_back(scan, span, before, index):
        return _told(scan, before, index, context) or what_it_is(extra, scan, span, index)
    return found if not (missed and asking) else called(scan, span, index) or found


def _outside(scan: Scan, span: Span, index: Mapping[str, Any], context: Context) -> Question:
    """Return a question of another field, or what a clause of it asks of a name, or the assistant."""
    aside = beside(scan, span, index, context.lookup)
    if aside and aside.pattern in _OF_TERMS:
        return aside
    strange = unknown_of(scan, span, index, ())
    if strange:
        return composed(strange, scan, span, index)
    words = scan.quote(span.start, span.end)
    mine, likeness = about_me(scan, span, index) if of_typing(scan.words[span.start : span.end]) else ("", 0.0)
    outside = Question("off-topic", "off-topic", words, score=-1.0)
    return Question("topic", mine, words, score=likeness) if mine else outside


def _may_go_back(scan: Scan, span: Span, before: Span, index: Mapping[str, Any]) -> bool:
    """Return whether a question that nothing answers may be about what the statement before it names."""
    named = {m[3] for m in scan.of("t", before.start, before.end)}
    if named <= index["languages"] or to_be_done(scan, span) or elsewhere(scan, before, index):
        return False
    return of_field(scan, span, index)


def _looked_up(
    scan: Scan,
    span: Span,
    index: Mapping[str, Any],
    asked: Asked | None,
    asking: bool,
    bag: tuple[str, ...],
    before: Span | None,
    context: Context,
) -> Question | None:
    """Return the authored topic that answers a stretch of words, alone or with what stands before it, or the rest."""
    words = scan.quote(span.start, span.end)
    empty = before and all(f[0] == "?" for f in topics.bag_of(scan, span))
    told_of = before is not None and bool(scan.of("tk", before.start, before.end))
    amid = bool(context.profile_slots) and not context.lookup
    found = () if empty else near(scan, span, index, asked, asking, bag, told_of, amid)
    plain = asked is not None and not asked.residue
    found = of_advised(found, scan, span, index, context)
    own = topics.bag_of(scan, span)
    borrowed = len(bag) > len(own)
    found = tuple(f for f in found if taken_up(f.topic, own, index)) if borrowed and not context.lookup else found
    found = (core(scan, span, index, found, asked) if asking and not borrowed and not plain else ()) or found
    mine, likeness = about_me(scan, span, index) if asking else ("", 0.0)
    if mine and likeness >= (found[0].score if found else 0.0):
        return Question("topic", mine, words, score=likeness)
    first_person = of_oneself(scan, span)
    describing = first_person and len(scan.of("vu", span.start, span.end)) > 1
    if not (asking or context.lookup) and of_own_thing(scan, span):
        first_person = describing = True
    leaning = before if asking and (not asked or asked.residue) else None
    strange = unknown_of(scan, span, index, found) if asking else None
    if strange:
        return composed(asked if asked and asked.pattern == "does" else strange, scan, span, index)
    part = share_alone(scan, span, borrowed=borrowed) if leaning else 0.0
    wider = beyond(scan, leaning, bag, index, leaning=True) if leaning and part else ()
    least = NEARLY if scan.of("tk", 0, span.end) else NAMELESS
    if wider and wider[0].score > max(ACCEPT, least, part * (found[0].score if found else 0.0)):
        return authored(wider, words)
    other = asking and not (asked or borrowed) and bool(found) and of_other_matter(found[0], scan, span, own, index)
    if accepted(found, asking, index, first_person, describing, bag) and not (other or unasked(scan, span, found)):
        return authored(found, words, asked if asked and asked.pattern in ("is-a", "with") else None)
    wider = beyond(scan, leaning, bag, index, leaning=False) if leaning and not part else wider
    if accepted(wider, asking, index, first_person=True) and wider[0].score >= least:
        return authored(wider, words)
    following = _following(scan, span, index, context, bag) if asking and not asked else None
    if following:
        return following
    return _left_over(scan, span, index, asked, asking, found)


def _following(
    scan: Scan, span: Span, index: Mapping[str, Any], context: Context, bag: tuple[str, ...]
) -> Question | None:
    """Return the topic that answers a short question together with the last one: 'where do I host it?', 'for free?'."""
    if not context.asked or span.end - span.start > _FOLLOWS or scan.of("t", span.start, span.end):
        return None
    last = scanned(context.asked, index)
    both = topics.joined(topics.features(last, 0, len(last.words)), bag)
    wider = tuple(f for f in topics.retrieve(both, index) if f.topic != context.topic)
    wider = tuple(f for f in wider if f.score >= RESOLVED and taken_up(f.topic, bag, index))
    if not bag or not accepted(wider, asking=True, index=index):
        return None
    return authored(wider, f"{context.asked} {scan.quote(span.start, span.end)}")


def _left_over(
    scan: Scan, span: Span, index: Mapping[str, Any], asked: Asked | None, asking: bool, found: tuple[Found, ...]
) -> Question | None:
    """Return what is asked where no topic answers: a composed question, or one that can't be answered."""
    if asked and not asked.residue:
        return composed(asked, scan, span, index, _telling_of(asked, scan, span, index))
    if not asking:
        return None
    if asked and of_something_else(asked, index):
        return unanswered(scan, span, asked, found, index)
    if asked and (len(asked.residue) <= SPARE or asked.pattern == "versus"):
        return composed(asked, scan, span, index, found)
    if leaning_only(scan, span, index):
        return None
    return unanswered(scan, span, asked, found, index)


def _telling_of(asked: Asked, scan: Scan, span: Span, index: Mapping[str, Any]) -> tuple[Found, ...]:
    """Return the topics that may tell of two names together what no relation says."""
    if asked.pattern != "with":
        return ()
    bag = topics.bag_of(scan, span)
    matter = aspects.matter_asked(bag, [f"t:{term}" for term in asked.terms])
    most = max(_COUPLE, len(asked.terms) - 1)
    return tuple(
        f
        for f in topics.retrieve(bag, index)
        if f.score >= ACCEPT
        and sum(topics.speaks_of(f.topic, (t,), index) for t in asked.terms) >= most
        and (not matter or aspects.likeness_to(f.topic, asked.terms, matter, index) >= COUPLED)
    )


def _false_claim(asked: Asked, scan: Scan, span: Span, index: Mapping[str, Any]) -> Question | None:
    """Return the question behind a claim stated in passing when it is not so; a right one needs no answer."""
    own = index["term_kinds"].get(asked.terms[0], ())
    holds = any(kind in own for kind in asked.kinds)
    return None if holds or not own or asked.negated else composed(asked, scan, span, index)
