"""What is there already: a clause that tells it is neither what is to be built nor a need of that.

'We have an X site already', 'currently an X exists', 'we run an X at the moment' name the thing that stands; what is to
be built was told before or stands in another clause. Where neither is so, such a clause is all there is to go by.
"""

from __future__ import annotations

from itertools import pairwise

from assistant.understanding.text import english

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from assistant.model.reading import Context, Heard
    from assistant.understanding.text.scan import Scan

NOW, HAVING, COMING = "there-already", "having-now", "to-come"
_TELLING = (NOW, HAVING, COMING)
IN_PLACE, HANDED = "in-place", "handed-on"
FAMILIES = (*_TELLING, IN_PLACE, HANDED)
"""The families that tell it: when, by which verb, what is told of something to come instead, and that it is there."""
PAIRED = (NOW, IN_PLACE, HANDED)
"""Those of which pairs of words count as well."""
_JOINTS = frozenset(("and", "but", "so", "which", "because", "then"))
_OWNERS = frozenset("i we they he she".split())
_BEING = frozenset("is are there".split())
_SOME = english.ARTICLES | frozenset("some our my one two several only just just".split())
_OUR = frozenset("i we our my".split())
_BRIEF = 12
"""The most words of a text that only mentions what is there."""
_PLACES = (("on",), ("at",), ("with",), ("from",), ("by",))
"""Words by which it is told where or with what one's own thing is: 'our X is on Y'."""
_HEAD = 3
"""Among so many words at its head a clause says that it tells of today."""
_NEAR = 7
"""How far behind the head of a clause the verb stands that says what is had."""
_LONGEST = 60
"""A longer text tells a story, in which what is there is told of the project as well, but for what it did so far."""


def left(heard: list[Heard], found: Scan, index: Mapping[str, Any], context: Context) -> list[Heard]:
    """Return what was heard, less what is only said of a thing that is there already."""
    needs, today = index["capability_slots"], tuple(_today(found, index))
    heard = [h for h in heard if h.slot not in needs or not _lies_in(h, found, today)]
    stretches = there(found, index)
    if not stretches:
        return heard
    about = {*index["weighed"], *index["capability_slots"]}
    within = [h for h in heard if _lies_in(h, found, stretches)]
    if not any(h.slot in index["weighed"] for h in within):
        return heard
    if not known(index, context):
        told = {h.slot for h in heard if h not in within and h.how != "hint"}
        within = [h for h in within if told.intersection(index["weighed"])]
    return [h for h in heard if h not in within or (h.slot not in about and h.how != "phrase")]


def of_what_stays(heard: list[Heard], found: Scan, index: Mapping[str, Any]) -> list[Heard]:
    """Return what was heard, less what is said of a thing that goes on beside the project: 'X stays one more year'.

    Of slots with one value: 'the old X keeps running next to it for a year' says nothing of how long it lives.
    """
    single = [h for h in heard if not index["slots"][h.slot][0] and h.how in ("phrase", "hint")]
    single = [h for h in single if not found.of("t", *found.places(h.start, h.end))]
    if not single:
        return heard
    runs = [found.places(h.start, h.end)[0] for h in heard if h.slot == index["runs"]]
    clauses = [c for s in found.spans for c in found.clauses(s.start, s.end, _TURNING)]
    stays = tuple(c for c in clauses if _goes_on(found, *c, index, any(c[0] <= i < c[1] for i in runs)))
    beside = tuple(c for c in stays if _said_beside(found, *c))
    where = {True: beside, False: stays}
    gone = {id(h) for h in single if _lies_in(h, found, where[h.slot in index["weighed"]])}
    return [h for h in heard if id(h) not in gone] if gone else heard


def _goes_on(found: Scan, start: int, end: int, index: Mapping[str, Any], runs: bool) -> bool:
    """Return whether a clause says that something stays beside the project, by words for that or of what `runs`."""
    words = found.words[start:end]
    if not _OUR.isdisjoint(words[:1]) and not index["families"][COMING].isdisjoint(words[1:3]):
        return False
    staying = timed(words, index["families"][IN_PLACE]) or not _KEEPING.isdisjoint(words)
    return staying and (runs or _said_beside(found, start, end))


def _said_beside(found: Scan, start: int, end: int) -> bool:
    """Return whether a clause says that something is beside the thing that is spoken of."""
    words = found.words[start:end]
    return any(words[i : i + len(said)] == said for i in range(len(words)) for said in _BESIDE)


_TURNING = frozenset(("but", "while", "whereas"))
_KEEPING = frozenset("keep keeps run runs continue continues".split())
_BESIDE = tuple(
    tuple(said.split())
    for said in (
        "next to it", "next to this", "next to that", "beside it", "besides it", "alongside", "in parallel",
        "beside that", "side by side", "beside this", "next to the new",
    )
)  # fmt: skip
"""Words for what goes on, and for what it goes on beside."""


def known(index: Mapping[str, Any], context: Context) -> bool:
    """Return whether it is known what is to be built, and not asked just now."""
    built = index["weighed"].keys()
    return not built.isdisjoint(context.profile_slots) and context.slot not in built


def words_of(found: Scan, index: Mapping[str, Any], context: Context) -> frozenset[int]:
    """Return the words that tell of what is there already, where it is known what is to be built."""
    if not known(index, context):
        return frozenset()
    return frozenset(i for start, end in there(found, index) for i in range(start, end))


def there(found: Scan, index: Mapping[str, Any]) -> tuple[tuple[int, int], ...]:
    """Return the clauses of a text that tell what is there already."""
    kept: tuple[tuple[int, int], ...] | None = found.kept.get(("there",))
    if kept is None:
        kept = found.kept[("there",)] = tuple(_there(found, index)) if len(found.words) <= _LONGEST else ()
    return kept


def mentioned(found: Scan, index: Mapping[str, Any]) -> bool:
    """Return whether a text that asks nothing tells what is there already, if only by a few words: 'so far only X'."""
    if there(found, index):
        return True
    now, having, coming = (index["families"][name] for name in _TELLING)
    words = found.words[:_NEAR]
    if len(found.words) > _BRIEF or not coming.isdisjoint(found.words) or found.tokens.asked:
        return False
    return timed(words, now) or (not _OUR.isdisjoint(words[:2]) and not having.isdisjoint(words))


def timed(words: tuple[str, ...], now: frozenset[str]) -> bool:
    """Return whether some words hold one of a family, or two in a row that are."""
    return not now.isdisjoint((*words, *map(" ".join, pairwise(words))))


def _there(found: Scan, index: Mapping[str, Any]) -> Iterator[tuple[int, int]]:
    now, having, coming = (index["families"][name] for name in _TELLING)
    for span in found.spans:
        told = False
        for start, end in found.clauses(span.start, span.end, _JOINTS):
            words = found.words[start:end]
            told = told and words[0] == "and" and coming.isdisjoint(words)
            if told:
                yield start, end
                continue
            if not coming.isdisjoint(words) or (span.asked and english.QUESTION_OPENERS.intersection(words[:1])):
                continue
            told = timed(words[:_HEAD], now) and len(words) > _HEAD
            if told:
                yield start, end
                continue
            at = next((i for i in range(start, min(end, start + _NEAR)) if found.words[i] in having), end)
            if at == end:
                continue
            placed = words[at + 1 - start : at + 2 - start] in _PLACES and words[0] in ("our", "my")
            if timed(words, now) or placed or (_is_had(found, start, at, end) and _names_one(found, at, end, index)):
                yield start, end


def _today(found: Scan, index: Mapping[str, Any]) -> Iterator[tuple[int, int]]:
    """Yield the sentences without a name that open with words of today: 'today all of them send a mail'."""
    now, _, coming = (index["families"][name] for name in _TELLING)
    for span in found.spans:
        words = found.words[span.start : span.end]
        named = any(m[3] not in index["concepts"] for m in found.of("t", span.start, span.end))
        if timed(words[:_HEAD], now) and coming.isdisjoint(words) and not (span.asked or named):
            yield span.start, span.end


def _is_had(found: Scan, start: int, at: int, end: int) -> bool:
    """Return whether somebody is said to have one: 'we have a', 'the club runs one'."""
    before = found.words[start:at]
    owned = not _OWNERS.isdisjoint(before) or not english.ARTICLES.isdisjoint(before)
    return owned and found.words[at] not in _BEING and at + 1 < end and found.words[at + 1] in _SOME


def _names_one(found: Scan, at: int, end: int, index: Mapping[str, Any]) -> bool:
    """Return whether a thing that may be built is named behind a verb."""
    return any(m[3] in index["weighed"] and m[5:6] != ("hint",) for m in found.of("vw", at, end))


def _lies_in(h: Heard, found: Scan, stretches: tuple[tuple[int, int], ...]) -> bool:
    start, end = found.places(h.start, h.end)
    return any(a <= start and end <= b for a, b in stretches)
