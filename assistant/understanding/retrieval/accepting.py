"""Which authored topics are near enough to a stretch of words to answer it."""

from __future__ import annotations

from itertools import pairwise

from assistant.understanding.retrieval import topics
from assistant.understanding.retrieval.outside import nameless, of_field, plain_coding, to_be_done
from assistant.understanding.retrieval.scoring import SMALL
from assistant.understanding.text.framing import is_claim, matter_of
from assistant.understanding.text.view import BE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from assistant.understanding.retrieval.topics import Found
    from assistant.understanding.text.scan import Scan, Span
    from assistant.understanding.text.view import Asked

ACCEPT = 0.345
"""The least score at which an authored topic answers a question."""
STATED = 0.62
"""The least score at which a statement is taken for a misconception, though nothing was asked."""
DESCRIBED = 0.78
"""The same for a statement that tells what a project is or needs."""
CLAIMED = 0.5
"""The same for a statement that does not speak of the speaker's own doings."""
CLAUSE = 0.93
"""What a score counts when only one clause of the question fits."""
NAMELESS = 0.5
"""The least score of a topic for a question that names nothing of the field."""
AMID = 0.42
"""The same in a talk about a project, which such a question is likely to mean, where the knowledge knows each word."""
DONE = 0.85
"""The least score at which a topic answers a request to do something."""
SINGLE = 0.95
"""The least score of a topic for one word that is no name."""
SURE = 0.52
"""From this score on the clauses of a question are not looked at apart."""
TOGETHER = 0.82
"""The least score of a topic for a question whether two names go together: their relations can tell as well."""
FITTING = 0.7
"""The least score of a topic for a question whether a candidate is right for a project: rules can tell as well."""
NAMED = 0.62
"""The same where another thing is named, and the topic speaks of both."""
SPARE = 2
"""The most words of matter a composed answer may leave unexplained."""
CODING = 0.66
"""The least score of a topic for a question how something is done in a language: most ask for code."""
NEARLY = 0.3
"""The least score of a topic that speaks of all the names of a text and of more than `SPOKEN` of its other matter."""
SPOKEN = 0.4
_REASONS = frozenset("because since although though whereas while considering given seeing".split())
_GIVEN = frozenset("i we my our everyone everybody all they he she people".split())
"""Words that open the reason for a question, and those that do so behind 'as'."""
_OPENING = 4
"""The fewest words of a question before the reason for it."""
_SORT = frozenset(
    "kind sort type thing things stuff category same what whats call called count counts mean means".split()
)
"""Words that ask or say of which kind something is."""
ASSERTING = frozenset(
    """
    is are can do does has have need needs must only work works replace replaces support supports stop stops cannot
    never always means mean make makes come comes run runs protect will beats was
    """.split()
)
"""Words after a name that make a sentence a claim about it."""


def near(
    scan: Scan,
    span: Span,
    index: Mapping[str, Any],
    asked: Asked | None,
    asking: bool,
    bag: tuple[str, ...],
    beside: bool = False,
    amid: bool = False,
) -> tuple[Found, ...]:
    """Return the topics near enough to what a stretch of words says to be looked at, `amid` a talk of a project."""
    said = (asking or _says_enough(bag) or _equates(scan, span)) and not _only_a_kind(bag)
    said = said and not (_only_a_name(bag) and is_claim(scan, span) and not span.asked)
    least = AMID if amid and asking and of_field(scan, span, index) else NAMELESS
    found = _suiting(scan, span, index, bag, _nearest(scan, span, bag, index, asking) if said else (), beside, least)
    if not _sorting(scan, span, asked):
        found = tuple(f for f in found if f.score >= DONE or f.topic not in index["of_kind"])
    if asked and asked.pattern == "with" and not asked.residue:
        found = tuple(f for f in found if f.score >= TOGETHER and topics.speaks_of(f.topic, asked.terms, index))
        found = tuple(f for f in found if f.topic not in index["of_kind"])
    if asked and asked.pattern == "fits" and len(asked.residue) <= SPARE:
        names = tuple(dict.fromkeys((*asked.terms, *(m[3] for m in scan.of("t", span.start, span.end)))))
        least = FITTING if len(names) == len(asked.terms) else NAMED
        found = tuple(f for f in found if f.score >= least and topics.speaks_of(f.topic, names, index))
        found = tuple(f for f in found if f.score >= DONE or _tells_of(f.topic, scan, span, asked.values, index))
    if plain_coding(scan, span, index):
        found = tuple(f for f in found if f.score >= CODING)
    return found


def _tells_of(
    topic: str, scan: Scan, span: Span, values: tuple[tuple[str, str], ...], index: Mapping[str, Any]
) -> bool:
    """Return whether a topic's samples speak of every value that a question tells of a project, by a word of it."""
    pool = index["pooled"][topic]
    told: dict[tuple[str, str], bool] = {}
    for m in scan.of("v", span.start, span.end):
        if (m[3], m[4]) in values:
            spoken = any(pool.get(f, 0.0) > 0 for f in topics.features(scan, m[0], m[1]))
            told[m[3], m[4]] = told.get((m[3], m[4]), False) or spoken
    return all(told.values())


def _sorting(scan: Scan, span: Span, asked: Asked | None) -> bool:
    """Return whether a stretch asks or says of which kind something is."""
    if _equates(scan, span) or (asked and asked.pattern in ("is-a", "what-is", "versus", "unknown-name")):
        return True
    if asked and asked.pattern in ("with", "can", "need", "runs"):
        return False
    words = scan.words[matter_of(scan, span)[0] : span.end]
    being = bool(scan.of("k", span.start, span.end)) and not BE.isdisjoint(words)
    return being or words[:1] in (("what",), ("which",)) or not _SORT.isdisjoint(words)


def _suiting(
    scan: Scan,
    span: Span,
    index: Mapping[str, Any],
    bag: tuple[str, ...],
    found: tuple[Found, ...],
    beside: bool,
    least: float,
) -> tuple[Found, ...]:
    """Return the topics without those about the assistant where a name is meant, and weak ones where none is.

    With `beside` a statement before it names something.

    One word that is no name says too little by itself.
    """
    kinds = index["topic_kinds"]
    to_me = bool({"you", "your"} & set(scan.words[span.start : span.end]))
    if beside and not to_me:
        found = tuple(f for f in found if kinds[f.topic] != "about-me")
    if nameless(scan, span):
        least = least if len([f for f in bag if f[0] != "?"]) > 1 else SINGLE
        return tuple(f for f in found if f.score >= least or (to_me and kinds[f.topic] == "about-me"))
    if not scan.of("t", span.start, span.end):
        return found
    return tuple(f for f in found if f.score >= DONE or kinds[f.topic] != "about-me")


def _only_a_kind(bag: tuple[str, ...]) -> bool:
    """Return whether a text holds one kind and no more: 'which framework'."""
    return len(bag) == 1 and bag[0][:2] == "k:"


def _only_a_name(bag: tuple[str, ...]) -> bool:
    """Return whether a text names one thing and says nothing of it: 'X then, I guess'."""
    return bag[:1] != () and bag[0][:2] == "t:" and all(f[:2] == SMALL for f in bag[1:])


def _says_enough(bag: tuple[str, ...]) -> bool:
    """Return whether a statement holds enough to be a claim: three things, one of them more than a name."""
    return len(bag) > 2 and any(not f.startswith("t:") for f in bag)


def _equates(scan: Scan, span: Span) -> bool:
    """Return whether a statement says that one name is another: 'so X is Y'."""
    terms = scan.of("t", span.start, span.end)
    return span.end - span.start <= 7 and len(terms) == 2 and scan.words[terms[0][1] : terms[0][1] + 1] == ("is",)


def _nearest(scan: Scan, span: Span, bag: tuple[str, ...], index: Mapping[str, Any], asking: bool) -> tuple[Found, ...]:
    """Return the topics nearest to a stretch of words, or to one of its clauses where that says it better."""
    start, end = matter_of(scan, span)
    best = retrieved(scan, bag, index, start, end if asking else start)
    last = _reason(scan, span)
    best = _without_reason(scan, span.with_(end=last), index, best) if asking and last < span.end else best
    gaps = [i for i in range(span.start + 1, last) if scan.tokens.gaps[i]]
    if not asking or not gaps or len(gaps) > 4:
        return best
    sure = bool(best) and best[0].score >= SURE
    edges = [span.start, *gaps, last]
    for start, end in pairwise(edges):
        if start > span.start and scan.words[start] == "or":
            continue
        part = topics.features(scan, start, end)
        found = retrieved(scan, part, index, start, end) if end - start > 2 and len(part) > 1 else ()
        exact = not sure or (bool(found) and found[0].score >= DONE and start == span.start)
        if found and exact and CLAUSE * found[0].score > (best[0].score if best else 0.0):
            best = tuple(f.with_(score=round(CLAUSE * f.score, 4)) for f in found)
    return best


def _without_reason(scan: Scan, main: Span, index: Mapping[str, Any], best: tuple[Found, ...]) -> tuple[Found, ...]:
    """Return the topics nearest to a question without the reason for it, where they are nearer than those with it."""
    found = retrieved(scan, topics.bag_of(scan, main), index, main.start, main.end)
    if not found or CLAUSE * found[0].score <= (best[0].score if best else 0.0):
        return best
    return tuple(f.with_(score=round(CLAUSE * f.score, 4)) for f in found)


def _reason(scan: Scan, span: Span) -> int:
    """Return where the reason for a question begins, the end where none is given: '... since all of them use X'."""
    words = scan.words
    for i in range(span.start + _OPENING, span.end - 2):
        if words[i] in _REASONS or (words[i] == "as" and words[i + 1] in _GIVEN):
            return span.end if words[i + 1][0].isdigit() else i
        if words[i] in ("that", "which") and words[i + 1 : i + 3] == ("is", "why"):
            return i
    return span.end


def retrieved(
    scan: Scan, bag: tuple[str, ...], index: Mapping[str, Any], start: int = 0, end: int = 0
) -> tuple[Found, ...]:
    """Return the topics nearest to a bag of features, looked for once in a text that says the same again and again.

    With the stretch of words that the bag was made of it counts as well how that is put.
    """
    words = scan.words[start:end]
    found: tuple[Found, ...] | None = scan.kept.get((bag, words))
    if found is None:
        found = scan.kept[bag, words] = topics.retrieve(bag, index, words=words)
    return found


def accepted(
    found: tuple[Found, ...],
    asking: bool,
    index: Mapping[str, Any],
    first_person: bool = True,
    describing: bool = False,
    bag: tuple[str, ...] = (),
) -> bool:
    """Return whether the best topic is near enough to be the answer.

    How far it is ahead does not count here: `outstanding` weighs that for a look-up as a whole.
    A statement that tells of the speaker, or of a project, has to be nearer than a question.
    """
    if not found:
        return False
    best = found[0]
    if not asking:
        least = DESCRIBED if describing else STATED if first_person else CLAIMED
        return best.score >= least and index["topic_kinds"][best.topic] == "misconception"
    return best.score >= ACCEPT or (best.score >= NEARLY and about(best.topic, bag, index))


def about(topic: str, bag: tuple[str, ...], index: Mapping[str, Any]) -> bool:
    """Return whether a topic's samples speak of every name of a text, and of something else in it as well."""
    pool = index["pooled"][topic]
    names = [f for f in bag if f[:2] in ("t:", "k:")]
    matter = [f for f in bag if f not in names and f[0] != "?"]
    known = [f for f in matter if pool.get(f, 0.0) > 0]
    special = any(f[:2] == "t:" and f[2:] not in index["languages"] and f[2:] not in index["concepts"] for f in names)
    return special and all(pool.get(f, 0.0) > 0 for f in names) and len(known) > SPOKEN * len(matter)


def unasked(scan: Scan, span: Span, found: tuple[Found, ...]) -> bool:
    """Return whether something is to be done, not told, and no topic says the very same."""
    return to_be_done(scan, span) and (not found or found[0].score < DONE)


def of_oneself(scan: Scan, span: Span) -> bool:
    """Return whether a stretch of words tells of the speaker or a project; a statement that does not is a claim."""
    start, end = matter_of(scan, span)
    words = scan.words[start:end]
    if {"i", "we", "my", "our", "me", "us"} & set(words):
        return True
    if any(w in ASSERTING for m in scan.of("tk", start, end)[:1] for w in scan.words[m[1] : min(end, m[1] + 2)]):
        return False
    return "it" in words or bool(scan.of("vun", start, end))


def of_own_thing(scan: Scan, span: Span) -> bool:
    """Return whether a statement tells what somebody has or runs, or what a thing of theirs that has no name is.

    'We have X running', 'the machine in the office is X', 'none of us knows X': none claims anything of X.
    """
    start, end = matter_of(scan, span)
    words = scan.words[start:end]
    first = next((m[0] for m in scan.of("tk", start, end)), end)
    if words[:1] in _NOBODY and not _OUR.isdisjoint(words) and scan.of("t", start, end):
        return True
    if words[:1] in _WE and not _HAVING.isdisjoint(scan.words[start + 1 : first]):
        return True
    return words[:1] in _THE and scan.words[first - 1] in _RUNNING and first - start > _THING


_NOBODY, _OUR = (("nobody",), ("none",), ("noone",)), frozenset("us our here my team".split())
_WE = (("we",), ("i",), ("they",))
_THE = (("the",), ("our",), ("my",), ("their",))
_HAVING = frozenset("have has had got use run rent host pay bought installed".split())
_RUNNING = frozenset("is are was runs has uses on under".split())
_THING = 2
"""The fewest words of a thing before what it is."""
