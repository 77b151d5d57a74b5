"""What is asked in a stretch of words: an authored topic, a composed answer, or something that can't be answered."""

from __future__ import annotations

from assistant.model.reading import Context, Question
from assistant.understanding import english, topics
from assistant.understanding.leaning import completed, leans_on
from assistant.understanding.outside import elsewhere, leaning_only, nameless, plain_coding, to_be_done
from assistant.understanding.patterns import compose
from assistant.understanding.scan import Span
from assistant.understanding.view import Asked, is_claim, matter_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from assistant.understanding.scan import Scan
    from assistant.understanding.topics import Found

ACCEPT = 0.42
"""The least score at which an authored topic answers a question."""
STATED = 0.62
"""The least score at which a statement is taken for a misconception, though nothing was asked."""
CLAIMED = 0.5
"""The same for a statement that does not speak of the speaker's own doings."""
CLAUSE = 0.93
"""What a score counts when only one clause of the question fits."""
MARGIN = 0.04
"""How much the best topic must lead the second by, unless it is far above the threshold."""
NAMELESS = 0.58
"""The least score of a topic for a question that names nothing of the field."""
DONE = 0.85
"""The least score at which a topic answers a request to do something."""
SURE = 0.52
"""From this score on the margin does not matter."""
CODING = 0.66
"""The least score of a topic for a question how something is done in a language: most ask for code."""
SUGGEST = 0.3
"""The least score at which a topic is offered as 'did you mean'."""
NAMED_FIELD, BARE_FIELD = 0.5, 0.75
"""How much of a question must be of this field for it to count as one, with a name of the field in it and without."""
SPARE = 2
"""The most words of matter a composed answer may leave unexplained."""


def question(scan: Scan, span: Span, index: Mapping[str, Any], context: Context, before: Span | None = None) -> Question | None:
    """Return what a stretch of words asks or wrongly claims, None when it does neither.

    `before` is a statement of the same message that a short question leans on: 'It runs on X. Is that bad?'
    """
    words = scan.quote(span.start, span.end)
    exact = _verbatim(scan, span, index)
    if exact:
        return exact
    asked = compose(scan, span, index)
    asking = is_asking(scan, span, asked) or (context.lookup and not _of_oneself(scan, span, index))
    if (asking or context.lookup) and (not asked or asked.residue or asked.stated or asked.pattern not in _NAMED) and elsewhere(scan, span, index):
        return Question("off-topic", "off-topic", words, score=-1.0)
    extra = leans_on(scan, span, asked, context, before) if asking else ()
    if extra:
        asked = completed(asked, extra, context, scan, span)
    if asked and asked.pattern == "is-a" and asked.stated:
        return _false_claim(asked, scan, span, index)
    if asked and asked.pattern == "what-is" and asked.stated:
        return None
    bag = topics.bag_of(scan, span, extra)
    if asked and not asked.residue and not _vague(asked):
        return _composed(asked, scan, span, index)
    aside = _beside(scan, span, index) if asking else None
    if aside and (aside.score == 1.0 or not asked):
        return aside
    found = _nearest(scan, span, bag, index, asking) if asking or _says_enough(bag) or _equates(scan, span) else ()
    if nameless(scan, span):
        to_me = bool({"you", "your"} & set(scan.words[span.start : span.end]))
        found = tuple(f for f in found if f.score >= NAMELESS or (to_me and index["topic_kinds"][f.topic] == "about-me"))
    else:
        found = tuple(f for f in found if f.score >= DONE or index["topic_kinds"][f.topic] != "about-me" or not scan.of("t", span.start, span.end))
    if asked and asked.pattern == "with" and not asked.residue:
        found = tuple(f for f in found if topics.speaks_of(f.topic, asked.terms, index))
    if plain_coding(scan, span, index):
        found = tuple(f for f in found if f.score >= CODING)
    if _accepted(found, asking, index, _of_oneself(scan, span, index)) and not _unasked(scan, span, found):
        return _authored(found, words)
    if before and asking and (not asked or asked.residue):
        wider = topics.retrieve((*topics.bag_of(scan, before), *bag), index)
        if _accepted(wider, asking, index, first_person=True):
            return _authored(wider, words)
    if asked and not asked.residue:
        return _composed(asked, scan, span, index)
    if asked and asked.pattern == "what-is" and asked.residue and not any(w in index["weights"] or topics.stem(w) in index["weights"] for w in asked.residue):
        return _unanswered(scan, span, asked, found, words, index) if asking else None
    if asked and (len(asked.residue) <= SPARE or asked.pattern == "versus") and asking:
        return _composed(asked, scan, span, index, found)
    if not asking or leaning_only(scan, span, index):
        return None
    return _unanswered(scan, span, asked, found, words, index)


def _verbatim(scan: Scan, span: Span, index: Mapping[str, Any]) -> Question | None:
    """Return the topic one of whose samples a stretch of words is, word for word."""
    topic = index["verbatim"].get(topics.spoken(scan.words[span.start : span.end]))
    return Question("topic", topic, scan.quote(span.start, span.end)) if topic and span.end - span.start > 1 else None


def _beside(scan: Scan, span: Span, index: Mapping[str, Any]) -> Question | None:
    """Return what one clause asks by itself, where others only stand beside it: 'what is X, I keep hearing it'."""
    gaps = [i for i in range(span.start + 1, span.end) if scan.tokens.gaps[i]]
    if not gaps or len(gaps) > 4:
        return None
    edges = [span.start, *gaps, span.end]
    for start, end in zip(edges, edges[1:]):
        clause = Span(start, end, asked=span.asked and end == span.end)
        if end - start < 3 or not opens_as_question(scan, clause):
            continue
        asked = compose(scan, clause, index)
        if asked and not asked.residue and not asked.stated and (not _vague(asked)):
            return _verbatim(scan, clause, index) or _composed(asked, scan, clause, index)
    return None


_NAMED = ("is-a", "what-is", "versus")
"""Patterns that ask after names, whatever else those have to do with."""


def _vague(asked: Asked) -> bool:
    """Return whether a question compares by a quality without naming what: an authored answer says more."""
    return asked.pattern == "with" or (asked.pattern == "which-more" and len(asked.terms) < 2)


def _says_enough(bag: tuple[str, ...]) -> bool:
    """Return whether a statement holds enough to be a claim: three things, one of them more than a name."""
    return len(bag) > 2 and any(not f.startswith("t:") for f in bag)


def _equates(scan: Scan, span: Span) -> bool:
    """Return whether a statement says that one name is another: 'so X is Y'."""
    terms = scan.of("t", span.start, span.end)
    return span.end - span.start <= 7 and len(terms) == 2 and scan.words[terms[0][1] : terms[0][1] + 1] == ("is",)


def is_asking(scan: Scan, span: Span, asked: Asked | None = None) -> bool:
    """Return whether a stretch of words is a question or asks for something to be told or done."""
    if opens_as_question(scan, span):
        return True
    start = span.start
    while start < span.end - 1 and scan.words[start] in english.OPENING_NOISE:
        start += 1
    opener = scan.words[start]
    if opener in ("have", "had", "has") and start + 1 < span.end and scan.words[start + 1] in english.PRONOUNS:
        return True
    if asked and (asked.pattern in ("versus", "what-is", "unknown-name") or not asked.stated and asked.pattern == "is-a"):
        return asked.pattern != "versus" or span.end - span.start <= 12
    if _asks_inside(scan, start, span.end) or is_claim(scan, span):
        return True
    text = " ".join(scan.words[start : start + 4])
    return text.startswith(("i wonder", "i am wondering", "wondering", "i want to know", "i would like to know", "any idea", "not sure what", "not sure which", "not sure if", "no idea what", "i do not get", "i do not understand", "can not decide between", "difference between", "curious"))


def opens_as_question(scan: Scan, span: Span) -> bool:
    """Return whether a stretch begins with a question word or ends with a question mark."""
    start = span.start
    while start < span.end - 1 and scan.words[start] in english.OPENING_NOISE:
        start += 1
    return span.asked or scan.words[start] in english.QUESTION_OPENERS or scan.words[start] in english.REQUESTS


def _asks_inside(scan: Scan, start: int, end: int) -> bool:
    """Return whether a stretch holds 'how to', 'where do I' and the like further in, with no verb of telling before."""
    for i in range(start + 1, end - 1):
        if scan.words[i] in ("how", "where", "what", "which") and scan.words[i + 1] in ("to", "do", "does", "should", "can", "would", "are", "is"):
            return scan.words[i - 1] not in ("know", "knows", "tell", "decide", "see", "matter", "no", "on", "about", "that")
    return False


def _composed(asked: Asked, scan: Scan, span: Span, index: Mapping[str, Any], found: tuple[Found, ...] = ()) -> Question:
    topic = index["authored"].get(topics.key(asked, scan, span)) or index["authored"].get(topics.key(asked))
    name = asked.name if asked.pattern == "unknown-name" else ""
    return Question(
        asked.pattern, topic or asked.id() + (f":{name}" if name else ""), scan.quote(span.start, span.end), asked.terms, asked.kinds, asked.capabilities, asked.quality or name,
        asked.negated, 1.0, tuple((f.topic, f.score) for f in found[:3]),
    )


def _nearest(scan: Scan, span: Span, bag: tuple[str, ...], index: Mapping[str, Any], asking: bool) -> tuple[Found, ...]:
    """Return the topics nearest to a stretch of words, or to one of its clauses where that says it better."""
    best = topics.retrieve(bag, index)
    gaps = [i for i in range(span.start + 1, span.end) if scan.tokens.gaps[i]]
    if not asking or not gaps or len(gaps) > 4 or (best and best[0].score >= SURE):
        return best
    edges = [span.start, *gaps, span.end]
    for start, end in zip(edges, edges[1:]):
        part = topics.features(scan, start, end)
        found = topics.retrieve(part, index) if end - start > 2 and len(part) > 1 else ()
        if found and CLAUSE * found[0].score > (best[0].score if best else 0.0):
            best = tuple(f.with_(score=round(CLAUSE * f.score, 4)) for f in found)
    return best


def _of_oneself(scan: Scan, span: Span, index: Mapping[str, Any]) -> bool:
    """Return whether a stretch of words tells of the speaker or a project; a statement that does not is a claim."""
    start, end = matter_of(scan, span)
    words = scan.words[start:end]
    if {"i", "we", "my", "our", "me", "us"} & set(words):
        return True
    if any(w in _ASSERTING for m in scan.of("tk", start, end)[:1] for w in scan.words[m[1] : min(end, m[1] + 2)]):
        return False
    return "it" in words or bool(scan.of("vun", start, end))


_ASSERTING = frozenset((
    "is", "are", "can", "do", "does", "has", "have", "need", "needs", "must", "only", "work", "works", "replace", "replaces", "support", "supports",
    "stop", "stops", "cannot", "never", "always", "means", "mean", "make", "makes", "come", "comes", "run", "runs", "protect", "will", "beats", "was",
))
"""Words after a name that make a sentence a claim about it."""


def _accepted(found: tuple[Found, ...], asking: bool, index: Mapping[str, Any], first_person: bool = True) -> bool:
    if not found:
        return False
    best = found[0]
    second = found[1].score if len(found) > 1 else 0.0
    if not asking:
        return best.score >= (STATED if first_person else CLAIMED) and index["topic_kinds"][best.topic] == "misconception"
    return best.score >= SURE or (best.score >= ACCEPT and best.score - second >= MARGIN)


def _unasked(scan: Scan, span: Span, found: tuple[Found, ...]) -> bool:
    """Return whether something is to be done, not told, and no topic says the very same."""
    return to_be_done(scan, span) and (not found or found[0].score < DONE)


def _authored(found: tuple[Found, ...], words: str) -> Question:
    return Question("topic", found[0].topic, words, score=found[0].score, second=tuple((f.topic, f.score) for f in found[1:4]))


def _false_claim(asked: Asked, scan: Scan, span: Span, index: Mapping[str, Any]) -> Question | None:
    """Return the question behind a claim stated in passing when it is not so; a right one needs no answer."""
    own = index["term_kinds"].get(asked.terms[0], ())
    holds = any(kind in own for kind in asked.kinds)
    return None if holds or not own or asked.negated else _composed(asked, scan, span, index)


def _unanswered(scan: Scan, span: Span, asked: Asked | None, found: tuple[Found, ...], words: str, index: Mapping[str, Any]) -> Question:
    """Return the question as one that can't be answered: near something known, or outside the field."""
    near = tuple((f.topic, f.score) for f in found if f.score >= SUGGEST)[:3]
    if near and not to_be_done(scan, span) and (asked or _in_field(scan, span, index)):
        return Question("unclear", "unclear", words, terms=asked.terms if asked else (), score=near[0][1], second=near)
    return Question("off-topic", "off-topic", words, score=0.0, second=near)


def off_field(scan: Scan, index: Mapping[str, Any]) -> Question | None:
    """Return a text without a question as one outside the field, when little of its matter is known here; else None."""
    known = any(w in index["vocabulary"] and w not in english.STOP for w in scan.words)
    if not known or len(topics.features(scan, 0, len(scan.words))) < 2 or _in_field(scan, Span(0, len(scan.words), asked=False), index):
        return None
    return Question("off-topic", "off-topic", scan.text, score=0.0)


def _in_field(scan: Scan, span: Span, index: Mapping[str, Any]) -> bool:
    """Return whether a question is about this field: most of its matter is, by weight, what the knowledge speaks of."""
    bag = topics.features(scan, span.start, span.end)
    named = any(f[:2] in ("t:", "k:") for f in bag)
    return bool(bag) and topics.coverage(bag, index) >= (NAMED_FIELD if named else BARE_FIELD)
