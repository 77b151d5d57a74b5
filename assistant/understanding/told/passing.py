"""What is only named in passing: what others have, what is on offer, what one is to look at, what was or is supposed.

The words that tell it are families of the content; a content without them passes nothing over.
"""

from __future__ import annotations

from assistant.understanding.text import english
from assistant.understanding.told import others
from assistant.understanding.told.echoing import repeated
from assistant.understanding.told.others import CLAUSE, NEAR, OWNED, clause_end, phrase_at
from assistant.understanding.told.untold import asks_what_it_has

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from assistant.model.pack import Pack
    from assistant.model.reading import Context, Heard
    from assistant.understanding.text.scan import Scan, Span
    from assistant.understanding.text.stance import Stances

    Stretch = tuple[int, int, bool]
    """The first word and the word after the last, and whether only what names say there is passed over."""

FAMILIES = ("looking-into", "hearing-of", "written-about", "apart", "once-was", *others.FAMILIES)
_OPENING = ("looking-into", "hearing-of", "written-about", "apart", "once-was", *others.OPENING)
"""Those with whose words something begins that is passed over."""
_TOLD_TO = frozenset("should could must might may to better shall can".split())
_OURSELVES = frozenset(("i", "we"))
_HAD = frozenset("had were was could did wanted became got owned earned".split())
_SUPPOSED_OF = frozenset("i we it there they he she somebody someone everybody everyone people".split())
_IS, _WHAT, _TALK = (("is",), ("was",)), frozenset(("what", "all", "something", "everything")), 10
"""Words behind a name that people only talk about, and how far before that it is named."""
_BEING = frozenset("is are was a an the only just not really more also no".split())
"""Words between a name and what it is said to be."""
_LEADING = ("if", "about", "will", "would", "why", "what", "where", "how", "you", "they", "theirs")
"""Words that may begin what is passed over, without a family."""
_OF_THINGS = frozenset("is are was were does did would will which how why who".split())
"""First words of a question of how something is or does."""
_OWN = frozenset("i we us our ours my me mine need needed want possible".split())
_MEANING = frozenset(("mean", "meant"))
_FORETELLING = frozenset(("will", "would"))
_SAYING = tuple((w,) for w in "say argue claim object reply counter tell answer complain".split())
_TO_US = (("tell", "us"), ("tell", "them"), ("answer", "the"), ("reply", "to"), ("say", "yes"), ("say", "no"))
_AFTER_SAYING = 4
"""What others will say, which tells nothing, and where it begins at the latest: 'he will say: but X has Y'."""
_THAT_IS = (("that", "is"), ("that", "was"), ("this", "was"), ("those", "were"))
_ANSWERS = frozenset("text answer question which point reply paragraph".split())
"""What is said to be about something that was not asked."""
_BRIEF = 4
"""The most words of a sentence that only says which name was meant in a question beside it."""


_DISOWNING = (
    "disowning",
    "asking-whence",
    "noting",
    "told-of-before",
    "told-of-others",
    "doing-without",
    "disowned-before",
)
"""The families by which a talk takes back what was noted."""


def build(pack: Pack) -> dict[str, Any]:
    """Return the phrases of the families that tell it, as they are read."""
    from assistant.understanding.text.shapes import forms
    from assistant.understanding.text.tokens import phrase

    def phrases(name: str) -> frozenset[tuple[str, ...]]:
        return frozenset(phrase(form) for word in pack.families.get(name, ()) for form in forms(word))

    passing = {name: phrases(name) for name in FAMILIES}
    opening = {entry[0] for name in _OPENING for entry in passing[name] if entry}
    return {
        "passing": passing,
        "passing-firsts": frozenset((*opening, *(entry[0] for entry in phrases("hearsay") if entry), *_LEADING)),
        "disowning": {name: phrases(name) for name in _DISOWNING},
    }


def told(
    heard: tuple[list[Heard], list[Heard]],
    span: Span,
    stances: Stances,
    index: Mapping[str, Any],
    context: Context,
    story: bool,
) -> tuple[list[Heard], list[Heard], list[Stretch]]:
    """Return what was heard in a stretch of words, less what is only named in passing, and where that is.

    What may be chosen counts.

    What is told of others counts as well where it tells who they are to the project, which no question asks for,
    and what it is about where nothing was told before.
    """
    scan = stances.scan
    end = repeated(scan, span, index) if not (context.lookup or story) else span.start
    if end > span.start:
        heard = tuple([h for h in some if scan.places(h.start, h.end)[0] >= end] for some in heard)  # type: ignore[assignment]
    if not (any(heard) or scan.of("u", span.start, span.end)):
        return [], [], []
    passed = list(_passed(scan, span, index, context, story))
    wished = [] if context.lookup else _wished_by_others(scan, span)
    kept = {*index["candidate_slots"], *index["told_only"], *(() if context.profile_slots else index["weighed"])}

    def counts(h: Heard) -> bool:
        if h.stance == "not-wanted" and stances.sets_apart(*scan.places(h.start, h.end)):
            return False
        if any(a <= at < b for at in [scan.places(h.start, h.end)[0]] for a, b in wished):
            return False
        return h.slot in kept or not is_passed(h, scan, passed)

    return [h for h in heard[0] if counts(h)], [h for h in heard[1] if counts(h)], passed


def _wished_by_others(scan: Scan, span: Span) -> list[tuple[int, int]]:
    """Return the names that others wish for who do not decide; a look-up does not load what hears them."""
    from assistant.understanding.told.opinions import others_wish

    return others_wish(scan, span) if scan.of("t", span.start, span.end) else []


def is_passed(h: Heard, scan: Scan, passed: list[Stretch]) -> bool:
    """Return whether a value was heard in words that are passed over."""
    if not passed:
        return False
    start, end = scan.places(h.start, h.end)
    named = bool(scan.of("t", start, end))
    return any(a <= start and end <= b and (named or not names) for a, b, names in passed)


def _passed(scan: Scan, span: Span, index: Mapping[str, Any], context: Context, story: bool) -> Iterator[Stretch]:
    """Yield the words of a stretch that tell nothing of the project."""
    words, table, firsts = scan.words, index["passing"], index["passing-firsts"]
    for i in (i for i in range(span.start, span.end) if words[i] in firsts):
        verb = phrase_at(words, i, span.end, table["looking-into"])
        told_to = verb and not _TOLD_TO.isdisjoint(words[max(span.start, i - 2) : i])
        verb = verb if told_to else phrase_at(words, i, span.end, table["hearing-of"])
        written = phrase_at(words, i, span.end, table["written-about"])
        verb = written or (0 if story else verb)
        if verb:
            yield i, clause_end(scan, span, i + verb, ("for", "because")), True
            yield from () if told_to else _spoken_about(scan, span, i)
        if words[i] == "if" and _supposes(scan, span, i):
            yield i, clause_end(scan, span, i + 1, ("then", "would")), False
        verb = phrase_at(words, i, span.end, table["once-was"])
        if verb:
            yield i, clause_end(scan, span, i + verb), False
        yield from _only_spoken_of(scan, span, i, index)
        yield from others.of_others(scan, span, i, table, context, story, index)
        yield from () if story else others.likened(scan, span, i, table)
        yield from others.audience(scan, span, i, table)
        yield from others.some_day(scan, span, i, table)
        if not story and i > span.start and words[i] in index["families"]["hearsay"]:
            yield from others.advice(scan, span, i, index["families"]["sayers"], index["families"]["binding"])
        if i > span.start and not story and phrase_at(words, i, span.end, table["apart"]):
            yield from _kept_apart(scan, span, i, index)
    if story and span.asked and asks_what_it_has(scan, span):
        yield span.start, span.end, False
    yield from () if story or not context.profile_slots else _said_of_names(scan, span, index)
    if span.end - span.start <= _BRIEF and not _MEANING.isdisjoint(words[span.start : span.end]):
        named = {m[3] for m in scan.of("t", span.start, span.end)}
        if any(m[3] in named and not span.start <= m[0] < span.end for m in scan.of("t")):
            yield span.start, span.end, False


def _spoken_about(scan: Scan, span: Span, at: int) -> Iterator[Stretch]:
    """Yield a name that people are only said to talk about: 'X is what they talk about'."""
    for m in scan.of("t", max(span.start, at - _TALK), at):
        if scan.words[m[1] : m[1] + 1] in _IS and not _WHAT.isdisjoint(scan.words[m[1] + 1 : m[1] + 3]):
            yield m[0], m[1], True


def _only_spoken_of(scan: Scan, span: Span, i: int, index: Mapping[str, Any]) -> Iterator[Stretch]:
    """Yield what others are foretold to say, what an answer was about, and what is asked why it was noted."""
    words = scan.words
    if words[i] in _FORETELLING and _verb_of_others(words, i, span):
        yield i, clause_end(scan, span, min(span.end, i + _AFTER_SAYING)), False
    if words[i] == "about" and of_what_was_said(words, i, span.start):
        yield i, clause_end(scan, span, i + 1), False
    if phrase_at(words, i, span.end, index["disowning"]["asking-whence"]):
        last = min(span.end, i + CLAUSE)
        yield i, next((j for j in range(i + 1, last) if scan.tokens.gaps[j]), last), False


def _verb_of_others(words: tuple[str, ...], i: int, span: Span) -> bool:
    """Return whether somebody else is only foretold to say something: 'he will say: X has Y'."""
    said = words[i + 1 : i + 2] in _SAYING and words[i + 1 : i + 3] not in _TO_US
    return said and i > span.start and words[i - 1] not in _OURSELVES


def of_what_was_said(words: tuple[str, ...], i: int, start: int) -> bool:
    """Return whether it is only said what an answer was about: 'that is about X', 'your text was about X'."""
    before = tuple(w for w in words[max(start, i - NEAR) : i] if w != "not")
    return before[-2:] in _THAT_IS or (before[-1:] in (("is",), ("was",)) and not _ANSWERS.isdisjoint(before))


def _said_of_names(scan: Scan, span: Span, index: Mapping[str, Any]) -> Iterator[Stretch]:
    """Yield what a name is said to be, which is not what the project is: 'so X is only a Y', and what is asked."""
    clauses = ((span.start, span.end), *scan.clauses(span.start, span.end))
    yield from ((a, b, False) for a, b in clauses if _asks_of_things(scan, span, a, b))
    ends = {m[1] for m in scan.of("t", span.start, span.end)}
    for m in scan.of("v", span.start, span.end):
        at = m[0]
        while at > span.start and scan.words[at - 1] in _BEING:
            at -= 1
        if m[3] in index["weighed"] and at < m[0] and at in ends and "is" in scan.words[at : m[0]]:
            yield m[0], m[1], False


def _asks_of_things(scan: Scan, span: Span, start: int, end: int) -> bool:
    """Return whether a clause asks how something is or does, and tells nothing of the one who asks."""
    words = scan.words[start:end]
    at = next((n for n, w in enumerate(words) if w not in english.OPENING_NOISE), 0)
    named = any(m[0] == start + at + 1 for m in scan.of("t", start, end))
    asked = span.asked and start == span.start
    return (asked or named) and words[at] in _OF_THINGS and _OWN.isdisjoint(words)


def _kept_apart(scan: Scan, span: Span, at: int, index: Mapping[str, Any]) -> Iterator[Stretch]:
    """Yield the last name before words that set it apart from the project: 'an X of their own, which is separate'."""
    told = {*index["capability_slots"], *index["weighed"]}
    before = [m for m in scan.of("tv", span.start, at) if m[2] == "t" or m[3] not in told]
    if before:
        yield before[-1][0], before[-1][1], False


def _supposes(scan: Scan, span: Span, i: int) -> bool:
    """Return whether an 'if' supposes what is not so: 'if we had a million users'."""
    words = scan.words[i + 1 : min(span.end, i + 1 + OWNED)]
    return bool(words) and words[0] in _SUPPOSED_OF and not _HAD.isdisjoint(words[1:])
