"""Questions that lean on what was said before: 'and X?', 'is it faster?', 'on windows?'."""

from __future__ import annotations

from itertools import pairwise

from assistant.understanding.asked.defining import PICTURING
from assistant.understanding.asked.patterns import compose
from assistant.understanding.retrieval import topics
from assistant.understanding.text import english
from assistant.understanding.text.spans import Span
from assistant.understanding.text.view import BE, MEANING, Asked

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from assistant.model.reading import Context
    from assistant.understanding.retrieval.topics import Found
    from assistant.understanding.text.scan import Scan


_TERSE = 3
"""The most words of a question that names something and still takes the shape of the one before: 'X too?'."""
_SPARING = frozenset("one ones that".split())
"""Words that point at something said before only where a question names nothing itself."""
_SUBJECTLESS = frozenset("still any good fine ok okay worth safe alive dead maintained free usable recommended".split())
_SPOKEN_SHORT = 7
"""The most words of a question that leaves out what it is about: 'still fine to start with?'."""
_POINTERS = frozenset("that it this there".split())
LEANING, BORROWED = 0.7, 0.4
"""What share of its own best score a question that leans on others must reach with them: so much more was said."""
TAKEN = 0.6
"""The least share of what a question says by itself that a topic must be asked for with, where it borrows names."""
_SAYING = 2
"""The fewest words of matter of a question without a name that says something by itself."""
_LEANING = frozenset("it that this there they them these those he she such one both".split())
"""Words that point at what stands beside a sentence."""
_POINTING = 4
"""The most words of a question that only points at the statement before it: 'is it me?'."""


def put_of_it(asked: Asked, scan: Scan, span: Span, index: Mapping[str, Any]) -> Asked | None:
    """Return the question that a sentence puts of what stands before it; 'so no X?' does not ask what X is."""
    if asked.pattern == "is-a":
        return _sorted_out(asked, scan, span, index)
    words = scan.words[span.start : span.end]
    return None if asked.pattern == "what-is" and "no" in words and "what" not in words else asked


def taken_up(topic: str, own: tuple[str, ...], index: Mapping[str, Any]) -> bool:
    """Return whether people ask for a topic with most of what a question says by itself, not only with what it borrows.

    'i think' behind a question about X asks nothing more about X.
    """
    pool = index["pooled"][topic]
    matter = [f for f in own if f[0] != "?"]
    return bool(matter) and sum(pool.get(f, 0.0) > 0 for f in matter) >= TAKEN * len(matter)


def of_advised(
    found: tuple[Found, ...], scan: Scan, span: Span, index: Mapping[str, Any], context: Context
) -> tuple[Found, ...]:
    """Return topics with those put back, in a talk, that speak of other candidates than the one it is about.

    So it is only where a question names nothing: 'can I make it look nice?' behind advice for one of them.
    """
    about = context.recommended or context.spoken
    if about not in index["candidates"] or not found or scan.of("t", span.start, span.end):
        return found
    rivals = tuple(f"t:{name}" for name in index["candidates"])
    weighed = []
    for one in found:
        pool = index["pooled"][one.topic]
        other = f"t:{about}" not in pool and any(name in pool for name in rivals)
        weighed.append(one.with_(score=one.score * _OF_ANOTHER) if other and one.score < _EXACT else one)
    return tuple(sorted(weighed, key=lambda f: -f.score))


_OF_ANOTHER = 0.85
"""What a topic on other candidates keeps of its score where the talk is about one."""
_EXACT = 0.98
"""From this score on a question is a sample of its topic."""


def _sorted_out(asked: Asked, scan: Scan, span: Span, index: Mapping[str, Any]) -> Asked | None:
    """Return the question of which kind 'it' is: the first of several kinds is not what is sorted: 'is it an A or B?'.

    Whether it is a good one of its kind is another question.
    """
    words = scan.words[span.start : span.end]
    at = next((i for i, w in enumerate(words) if w in _SORTED), -1)
    if at < 0 or words[at - 1] not in BE or not all(t in index["concepts"] for t in asked.terms):
        return asked
    if not _WORTH.isdisjoint(words[at + 1 : at + 4]):
        return None
    kinds = tuple(t for t in asked.terms if t in index["kinds"])
    return asked.with_(terms=(), kinds=(*kinds, *asked.kinds)) if kinds == asked.terms else asked


def share_alone(scan: Scan, span: Span, borrowed: bool) -> float:
    """Return what share of its own best score a question must reach together with what it leans on, 0 if it does not.

    With `borrowed` a name was put in place of 'it': then nearly all that the question says alone stands beside it.
    """
    if not _LEANING.isdisjoint(scan.words[span.start : span.end]):
        return BORROWED if borrowed else LEANING
    matter = [f for f in topics.features(scan, span.start, span.end) if f[0] != "?"]
    if len(matter) == 1 and matter[0][:2] == "t:":
        return BORROWED
    return LEANING if len(matter) < _SAYING and not scan.of("tk", span.start, span.end) else 0.0


def with_versions(asked: Asked | None, scan: Scan, span: Span, before: Span, index: Mapping[str, Any]) -> Asked | None:
    """Return a question with what the statement before it says: 'we run X 2.7. Can I put Y 3 in it?'."""
    paired = _with_name(asked, scan, span, before, index)
    if paired:
        return paired
    pointing = not _POINTERS.isdisjoint(scan.words[span.start : span.end])
    leaning = pointing or (asked and asked.pattern == "release") or span.end - span.start <= _POINTING
    if not leaning or not scan.of("t", before.start, before.end):
        return asked
    wider = compose(scan, Span(before.start, span.end, asked=True), index)
    if not wider or wider.pattern != "release" or wider.residue:
        return asked
    return wider if any(version for _, version in wider.values) else asked


def _with_name(asked: Asked | None, scan: Scan, span: Span, before: Span, index: Mapping[str, Any]) -> Asked | None:
    """Return the question on a name and that of the statement before it: 'I know X. How does Y differ?'."""
    names = [{m[3] for m in scan.of("t", s.start, s.end) if m[3] not in index["concepts"]} for s in (before, span)]
    words = set(scan.words[span.start : span.end])
    if len(names[0]) == len(_BOTH) and not names[1] and not _SETTING_APART.isdisjoint(words):
        return Asked("versus", tuple(sorted(names[0])))
    likened = {m[3] for m in scan.of("t", span.start + 1, span.end) if scan.words[m[0] - 1] == "like"}
    if len(names[0]) == 1 and names[1] <= likened:
        return _left_out(next(iter(names[0])), scan, span)
    if len(names[1]) == 1 and not (words.isdisjoint(_ALIKE) or words.isdisjoint(_HAVING)):
        able = compose(scan, before, index)
        if able and able.pattern == "can" and able.capabilities and not names[1].issuperset(able.terms):
            return Asked("can", tuple(names[1]), capabilities=able.capabilities)
    if len(names[0]) != 1 or len(names[1]) != 1 or names[0] == names[1]:
        return None
    (known,), (one,) = names
    told = scan.words[span.start : span.start + 2]
    if told in (("that", "is"), ("it", "is"), ("this", "is"), ("is", "that"), ("is", "it")) and words & _EQUATING:
        return Asked("equals", (known, one), quality="same")
    if not _SETTING_APART.isdisjoint(words) and of_a_sort(known, one, index):
        return Asked("versus", (known, one))
    if asked and asked.pattern == "need" and asked.terms == (one,) and not asked.kinds:
        if "still" in words:
            return Asked("equals", (known, one), quality="spared", negated=True, residue=asked.residue)
        return None if _BESIDE.isdisjoint(words) else asked.with_(terms=(one, known))
    return None


def _left_out(known: str, scan: Scan, span: Span) -> Asked | None:
    """Return the question of one name that a sentence asks without naming anything: 'X. A Y?', 'I saw X. Explain?'."""
    words = scan.words[span.start : span.end]
    kinds = scan.of("k", span.start, span.end)
    if not span.asked and words[:1] not in (("please",), ("explain",)):
        return None
    bare = words[1:] if words[0] in ("a", "an", "another", "some") else words
    bare = bare[: bare.index("like")] if "like" in bare[1:] else bare
    if kinds and kinds[0][1] - kinds[0][0] == len(bare):
        return Asked("is-a", (known,), tuple(dict.fromkeys(m[3] for m in kinds if m[1] - m[0] == len(bare))))
    explained = not kinds and all(w in english.STOP or w in MEANING for w in words) and not MEANING.isdisjoint(words)
    return Asked("what-is", (known,)) if explained else None


_BOTH = ("one", "other")
_EQUATING = english.HEDGES | frozenset("just only same".split())
_SETTING_APART = frozenset("different difference differ change differently compare compared other".split())
_SORTED = frozenset(("it", "that", "this"))
_WORTH = frozenset(
    "good bad decent sensible solid fine right wise smart reasonable common usual normal safe modern".split()
)
"""Words of a question what something is worth, not of which kind it is."""
_ALIKE = frozenset("that it one this such same similar equivalent too likewise".split())
_HAVING = frozenset("have has got get offer come bring ship include provide do support".split())
"""Words of a question whether one thing has what was said of another: 'does Y have something like that?'."""
_BESIDE = frozenset("also then too additionally besides anyway".split())


def leans_on(
    scan: Scan, span: Span, asked: Asked | None, context: Context, before: Span | None, index: Mapping[str, Any]
) -> tuple[str, ...]:
    """Return the terms that a short question leans on: of the sentence before, or of the last turn."""
    words = scan.words[span.start : span.end]
    named = any(m[3] not in index["concepts"] for m in scan.of("t", span.start, span.end))
    sorting = asked is not None and asked.pattern == "is-a"
    pointing = english.LEANING - _SPARING if named and not sorting else english.LEANING
    bare = words[0] in _SUBJECTLESS and not named and len(words) <= _SPOKEN_SHORT
    if before and not (asked and asked.terms) and (bare or any(w in pointing for w in words)):
        said = tuple(dict.fromkeys(m[3] for m in scan.of("t", before.start, before.end)))[:3]
        if said:
            return said
    if not context.terms or span.end - span.start > 8:
        return ()
    opener = words[0] in ("and", "or", "on", "in", "for", "with", "also") or words[:2] in (
        ("what", "about"),
        ("how", "about"),
    )
    pronoun = any(w in english.LEANING for w in words) and ("it", "that") not in pairwise(words)
    said_by_itself = not asked and named and span.end - span.start > _TERSE
    named = bool(asked and asked.terms) or said_by_itself
    quality = bool(asked and asked.pattern == "which-more" and not asked.terms)
    if not (opener or pronoun or quality or not named) or (named and not opener and not pronoun):
        return ()
    return context.terms


def completed(
    asked: Asked | None,
    extra: tuple[str, ...],
    context: Context,
    scan: Scan,
    span: Span,
    index: Mapping[str, Any],
) -> Asked | None:
    """Return the question with the terms it leans on: 'and X?' takes the shape of the question before."""
    own = tuple(m[3] for m in scan.of("t", span.start, span.end))
    others = tuple(t for t in extra if t not in own)
    if own and context.pattern == "versus" and (asked is None or asked.pattern in ("what-is", "versus", "with")):
        rivals = others and of_a_sort(own[0], others[0], index)
        return Asked("versus", (*others, *own)) if rivals else Asked("with", (*others[:1], own[0]))
    same = _same_shape(own, context)
    if same and (asked is None or asked.pattern == "what-is"):
        return same
    if asked is None and own:
        return Asked("with", (*others[:1], *own), residue=())
    if asked and asked.pattern == "what-is" and own and context.pattern in ("with", "need", "runs", "can"):
        return Asked(
            context.pattern if context.pattern != "can" else "what-is",
            (own[0], *others) if context.pattern == "with" else own,
        )
    if (
        asked is None
        and not own
        and scan.words[span.start : span.start + 2] in (("what", "is"), ("what", "does"), ("what", "are"))
        and (scan.words[span.start + 2 : span.start + 3] not in _OF_IT or _small(scan, span))
    ):
        return Asked("what-is", others)
    if asked and asked.pattern in ("which-more", "with", "can", "is-a", "need") and not asked.terms:
        return asked.with_(terms=others)
    if (
        asked is None
        and not own
        and len(others) > 1
        and {"both", "them", "they", "together", "all", "other"} & set(scan.words[span.start : span.end])
    ):
        return Asked("with", others[:2])
    return asked


_OF_IT = (("the",), ("its",), ("their",), ("it",), ("a",), ("an",))
"""Words of 'what is the X', which asks for a part of what was spoken of, not what that is."""


def _small(scan: Scan, span: Span) -> bool:
    """Return whether a stretch holds no word of matter but those that ask for a picture of something."""
    return all(w in english.STOP or w in PICTURING for w in scan.words[span.start : span.end])


def of_a_sort(one: str, other: str, index: Mapping[str, Any]) -> bool:
    """Return whether two terms are near enough in kind to be compared."""
    kinds = index["main_kinds"]
    return bool(set(kinds.get(one, ())[:3]) & set(kinds.get(other, ())[:3]))


def _same_shape(own: tuple[str, ...], context: Context) -> Asked | None:
    """Return the question of the last turn put to another name: 'does X have Z?', 'and Y?'."""
    if own and context.pattern == "can" and context.capabilities:
        return Asked("can", own[:1], capabilities=context.capabilities)
    if own and context.pattern == "is-a" and context.kinds:
        return Asked("is-a", own[:1], kinds=context.kinds)
    return None
