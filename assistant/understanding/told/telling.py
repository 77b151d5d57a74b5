"""Signs in a message of what it is about: a project that is told, names that are weighed, another craft."""

from __future__ import annotations

from assistant.model.reading import Question
from assistant.understanding.asked.asking import opens_as_question
from assistant.understanding.text import english
from assistant.understanding.text.english import LEANING, NUMBERS
from assistant.understanding.text.spans import ANSWERING

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from assistant.model.reading import Context
    from assistant.understanding.text.scan import Scan, Span

NEAR = 0.5
"""The least score of a topic in a message that speaks of another craft."""
FEW = 2
"""The most slots that a message which tells of no project speaks of."""
_BRIEF = 4
"""The most words of a question that is answered in the same breath."""
_OF_NAMES = ("what-is", "is-a")
"""Patterns of questions that the next may lean on: 'What is X? Is it a Y?'."""


def tells_what_it_is(found: Scan, index: Mapping[str, Any]) -> bool:
    """Return whether phrases say what is to be built, or a good deal else of a project."""
    said = {m[3] for m in found.of("v") if m[5:] != ("hint",)}
    return not said.isdisjoint(index["telling"]) or len(said) > FEW


def chooses(found: Scan, span: Span, candidates: frozenset[str]) -> bool:
    """Return whether a stretch asks for a choice.

    'Does X go with Y' asks whether the two fit, 'should I use X' of an X that is no candidate whether to take it.
    """
    marks = [m for m in found.of("x", span.start, span.end) if m[3] == "choose"]
    if marks:
        named = found.of("t", span.start, span.end)
        names = {m[0]: m[3] for m in named}
        marks = [m for m in marks if names.get(m[1]) is None or names[m[1]] in candidates]
        joined = found.words[span.start] in _FITTING and {m[1] for m in named}
        marks = [m for m in marks if not joined or m[0] not in joined]
    return bool(marks) or _picks(found, span)


def _picks(found: Scan, span: Span) -> bool:
    """Return whether a stretch opens with the kind that is to be chosen from, and tells two things of what it is for.

    'which python library for an X with a Y': names and a word or two stand between the kind and its opening.
    """
    opener = next((i for i in range(span.start, min(span.start + _EARLY, span.end)) if found.words[i] in _OPENERS), -1)
    if opener < 0:
        return False
    told, at = 0, opener
    for m in sorted(m for m in found.of("vw", opener, span.end) if m[5:6] != ("hint",)):
        told, at = (told + 1, m[1]) if m[0] >= at else (told, at)
    if told < FEW:
        return False
    kinds = (m for m in found.of("k", opener, span.end) if m[0] - opener <= _BETWEEN and m[1] < span.end)
    return any(found.words[m[1]] in _PURPOSE for m in kinds)


_OPENERS = frozenset("which what best".split())
_PURPOSE = frozenset("for to when if".split())
"""Words behind a kind that say what it is chosen for."""
_EARLY, _BETWEEN = 3, 3
"""Within how many words a choice opens, and how far behind that the kind stands."""


_FITTING = ("do", "does", "will", "would", "can")
"""First words of a question whether two names fit."""
_SHOULD, _CAN = frozenset("should will would must shall".split()), frozenset("can could do does will would".split())
"""First words of a sentence that leaves out what it speaks of: 'should run at home', 'does not need X'."""
_DOING = frozenset(
    """
    be run have support work need use handle scale stay live keep store show hold go grow look cost start never also
    only just probably
    """.split()
)
"""Words that follow them there."""
_BEING = {
    "is": frozenset("for only just about used meant made built written needed due not".split()),
    "are": frozenset("for only just about used meant all".split()),
    "has": frozenset("to no about around only".split()),
    "was": frozenset("written built made done started".split()),
}
_SUBJECT = frozenset("i we it they you he she that this there these those the a an my our your any some all".split())


def elided(found: Scan, span: Span, index: Mapping[str, Any]) -> bool:
    """Return whether a stretch tells something and leaves out of what: 'should run at home', 'has to be there soon'."""
    words, start = found.words, span.start
    if span.asked or span.end - start < _ELIDED:
        return False
    first, second = words[start], words[start + 1]
    if second in _BEING.get(first, ()) or (first in _SHOULD and second in _DOING):
        return second != "not" or not _subject(found, start + 2, index)
    if first == "are" and (second.isdecimal() or second in NUMBERS):
        return True
    return first in _CAN and second == "not" and not _subject(found, start + 2, index)


_ELIDED = 3
"""The fewest words of such a sentence."""


def _subject(found: Scan, at: int, index: Mapping[str, Any]) -> bool:
    """Return whether something of which a question may be stands at a word."""
    names = (m for m in found.of("t", at, at + 1) if m[3] not in index["concepts"])
    return found.words[at] in _SUBJECT or any(m[0] == at for m in names)


def opens(found: Scan, span: Span, context: Context, index: Mapping[str, Any]) -> bool:
    """Return whether a stretch begins as a question does; in a talk it may tell all the same."""
    return opens_as_question(found, span) and (context.lookup or not elided(found, span, index))


def stated(found: Scan, span: Span) -> list[tuple[int, int]]:
    """Return the clauses beside a question in which somebody tells of the own project, or how many there are."""
    words = found.words
    clauses = found.clauses(span.start, span.end, _GIVEN)
    asking = [a for a, b in clauses if words[a + (words[a] in _OPENING_CLAUSE and a + 1 < b)] in _ASKING_CLAUSE]
    return [(a, b) for a, b in clauses if asking and a not in asking and _states(words, a, b)]


def _states(words: tuple[str, ...], start: int, end: int) -> bool:
    """Return whether a clause opens with who tells something and what they do, or with a number."""
    given = words[start] in _GIVEN
    at = next((i for i in range(start + given, end) if words[i] not in _OPENING_CLAUSE), end)
    first, second = words[at : at + 1], words[at + 1 : at + 2]
    if (
        first
        and words[start] != "that"
        and first[0] in _OF_IT
        and not _BEING_SO.isdisjoint(words[at + 1 : at + _BRIEF])
    ):
        return _SUPPOSED.isdisjoint(words[at:end]) and end - at > _ELIDED
    if given and words[start] in _CONDITIONS and (second[:1] == () or second[0] not in _BEING_SO):
        counted = bool(first) and first[0].isdecimal() and english.NEGATORS.isdisjoint(words[at:end])
        return counted and _SUPPOSED.isdisjoint(words[at:end])
    if first and (first[0].isdecimal() or first[0] in NUMBERS):
        return end - at > 1
    return bool(first) and first[0] in _OWN and bool(second) and second[0] not in _THINKING and end - at > 2


_ASKING_CLAUSE = english.QUESTION_OPENERS - {"has", "am"}
"""Words of which one stands at the head of a clause that asks."""
_OPENING_CLAUSE = frozenset("and but because since as also about around roughly maybe only just max up to".split())
"""Words before what somebody tells beside a question."""
_OWN = frozenset(("i", "we", "our"))
_GIVEN = frozenset("if when given since because that".split())
"""Words within a question that begin what is told with it: 'is X enough if we have Y?'."""
_BEING_SO = frozenset("have has are is know knows must speak only already".split())
_SUPPOSED = frozenset("were had would could might suddenly ever".split())
"""What is said to be so behind an 'if', and words by which it is only supposed."""
_OF_IT = frozenset(("the", "it", "there", "all"))
_THINKING = frozenset("ask asked mean meant guess think wonder heard read saw thought say said wrote suppose".split())
"""What somebody does who tells nothing of the project by it."""


def answers_itself(found: Scan, span: Span) -> bool:
    """Return whether a few words ask for what the next one says yes or no to, 'payments? no', or only suppose a thing.

    'a web app, I think' asks nothing.
    """
    if not span.asked and span.end - span.start <= _HEDGED and found.words[span.end - 2 : span.end] in _SUPPOSING:
        return found.words[span.start] not in english.QUESTION_OPENERS
    answered = found.words[span.end : span.end + 1]
    brief = span.asked and span.end - span.start <= _BRIEF and bool(answered) and answered[0] in ANSWERING
    return brief and bool(found.of("v", span.start, span.end))


_HEDGED = 6
"""The most words of a supposition."""
_SUPPOSING = (("i", "think"), ("i", "guess"), ("i", "suppose"), ("i", "believe"), ("we", "think"))
"""How a supposition ends."""


def counts_people(found: Scan, span: Span) -> bool:
    """Return whether a stretch that asks nothing says how many they are: 'two developers who know X'."""
    marks = found.of("u", span.start, span.end)
    return any(
        m[0] > span.start and (found.words[m[0] - 1] in NUMBERS or found.words[m[0] - 1].isdecimal()) for m in marks
    )


def refusable(span: Span) -> bool:
    """Return whether a no behind a stretch refuses what it names: a short question ('a login? no'), a statement."""
    return not span.asked or span.end - span.start <= _BRIEF


def answers_of_name(found: Scan, asked: list[Question], span: Span, index: Mapping[str, Any], least: float) -> bool:
    """Return whether a stretch was a question about one candidate that a topic answers: 'which version of X'."""
    one = asked[-1] if asked else None
    named = {m[3] for m in found.of("t", span.start, span.end)} & index["candidates"]
    opens = found.words[span.start] in ("which", "what") and len(named) == 1
    return opens and one is not None and one.pattern in ("topic", "release") and one.score >= least


def of_another_craft(found: Scan) -> bool:
    """Return whether a phrase of another craft stands in the message: 'how do I go back' is about that then."""
    return any(m[3] == "elsewhere" and m[1] - m[0] > 1 for m in found.of("x"))


def of_this_craft(asked: list[Question], found: Scan, kinds: Mapping[str, str]) -> list[Question]:
    """Return the questions of a message on another craft that are near to this one, else that it is outside."""
    near = [q for q in asked if kinds.get(q.id) != "about-me" and (q.pattern != "topic" or q.score >= NEAR)]
    return near or [Question("off-topic", "off-topic", found.text, score=-1.0)]


def of_names(one: Question, index: Mapping[str, Any]) -> bool:
    """Return whether a question asks what its names stand for."""
    defining = index["topic_kinds"].get(one.id) in ("definition", "kind-of-thing")
    return one.pattern in _OF_NAMES or (one.pattern == "topic" and defining)


def sorts_out(one: Question, index: Mapping[str, Any]) -> bool:
    """Return whether a question sets side by side things of different sorts, of which none is chosen."""
    if one.pattern != "versus" or len(index["candidates"].intersection(one.terms)) > 1:
        return False
    kinds = [set(index["main_kinds"].get(term, ())[:-1]) for term in one.terms]
    return len(kinds) > 1 and kinds[0].isdisjoint(kinds[1])


_VERBS = frozenset("is are does do did can could will would has have should may must why how".split())
"""First words of a question that asks something else of several names than which to take."""


def weighs(found: Scan, one: Question, span: Span, index: Mapping[str, Any]) -> bool:
    """Return whether a question weighs candidates, so that what else it tells is about a project."""
    aside = one.pattern == "topic" and index["topic_kinds"][one.id] not in ("comparison", "recommendation")
    if aside and found.words[span.start] in _VERBS:
        return False
    named = {m[3] for m in found.of("t", span.start, span.end) if m[3] in index["candidates"]}
    return len(named) > 1 and bool({"or", "vs"} & set(found.words[span.start : span.end]))


_CONDITIONS = frozenset(("if", "when", "once"))
"""Words that open what a question behind it supposes."""


def with_condition(found: Scan, span: Span, stated: Span | None) -> Span:
    """Return a question that names nothing with the condition before it: 'if we do X, does it get faster?'."""
    if stated is None or stated.end != span.start or found.words[stated.start] not in _CONDITIONS:
        return span
    named = found.of("tk", span.start, span.end) or not LEANING.isdisjoint(found.words[span.start : span.end])
    return span if named or not found.of("t", stated.start, stated.end) else span.with_(start=stated.start)
