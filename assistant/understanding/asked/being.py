"""Questions what something is: of which kind, what it means, which things of a kind there are."""

from __future__ import annotations

from itertools import pairwise

from assistant.understanding.asked.defining import PICTURING, STRESSING, defined, told_first, trailing, what_of_it
from assistant.understanding.text import english
from assistant.understanding.text.frames import SAYERS
from assistant.understanding.text.view import ABLE, BE, GLUE, MEANING, Asked, View, by_word, ids, once

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from assistant.understanding.text.scan import Mark

_QUALIFYING = frozenset(
    "some another different separate own standalone further other my our your their his her".split()
)
"""Words before a kind that leave it the same: 'another Y', 'my Y', 'a separate Y'."""
CALLED_SO = (english.ARTICLES | BE | english.HEDGES | _QUALIFYING).union(
    """
    not considered called known as type kind sort of like more or and either even think still
    count counts classed classified qualify qualifies real true proper
    must should would could may might then ha one those these also supposed to full based written lightweight popular
    now that it this
    """.split()
)
"""Words that may stand between a name and its kind."""
_HEDGED = frozenset("considered called still".split())
_CALLED = frozenset("call called count counts considered classed classified qualify qualifies".split())
_HEDGING = (
    _HEDGED | SAYERS | english.HEDGES | frozenset("must should would could might then those".split()) | _QUALIFYING
)
_OF_KINDS = english.STOP | _HEDGING | _CALLED
"""Words that say no more than that something is of a kind."""
_LIKENING = frozenset("like as than similar".split())
"""Words that open what a thing is set beside: 'is X a Y like Z'."""
_BESIDE = english.ARTICLES | _LIKENING | {"and", "or", "to", "is"}
_WITHIN = tuple((word, *article) for word in ("in", "of", "for", "with") for article in ((), ("a",), ("the",), ("an",)))
"""What stands between a thing and where it is met: 'what is X in Y' asks for X."""
_LISTING = (
    "list",
    "example",
    "name some",
    "name a few",
    "name me",
    "give me some",
    "give me a list",
    "give some",
    "show me some",
    "some example",
    "any example",
    "what are some",
    "which are the",
)
_OF_LISTS = GLUE | frozenset("list example name few exist know give show popular common known".split())
_MEANT = english.STOP | MEANING
_PICTURED = _MEANT | PICTURING
"""Words beside a name that ask what it is, and those beside a 'what'."""


def is_a(view: View) -> Asked | None:
    """Return the question or the claim that something is of a kind: 'is X a Y', 'X is not a Y'."""
    subject = next((m for m in view.names), None) or next((m for m in view.concepts), None)
    if subject is None:
        return None
    kinds = _same_sentence(view, [k for k in view.kinds if k[0] > subject[0]]) or _said_of(view, subject)
    if not kinds:
        return _kind_of(view, subject)
    asked_first = (view.first in BE and subject[0] - view.start <= 3) or _calls(view, subject)
    if not _says_kind(view, subject, kinds[0], asked_first):
        return None
    if not asked_first and view.opens and view.first not in BE and view.first not in ("what", "so"):
        return None
    written = _languages(view)
    languages = [m for m in view.names if m is not subject and m[3] in written and _of_kind(view, m, kinds[-1])]
    beside = _likened(view, kinds[-1]) if asked_first or view.asked else []
    beside = beside or ([(kinds[0][1], view.end, "x", "")] if kinds[0] not in view.kinds else [])
    residue = view.left([subject, *view.kinds, *kinds, *languages, *beside], _OF_KINDS)
    negated = "not" in view.words[view.start : kinds[0][0]] and (not asked_first or not view.asked)
    negated = negated and not view.consents
    stated = not (asked_first or view.asked or view.claim)
    values = _foreign_to(view, subject, kinds[0])
    return Asked("is-a", (subject[3],), ids(kinds), negated=negated, stated=stated, residue=residue, values=values)


def _of_kind(view: View, name: Mark, kind: Mark) -> bool:
    """Return whether a name stands before the end of a kind, or right behind it: 'a Y for Z', 'a Y or Z'."""
    return name[0] < kind[1] or (name[0] == kind[1] + 1 and view.words[kind[1]] in ("for", "in", "of", "or"))


def _likened(view: View, kind: Mark) -> list[Mark]:
    """Return the stretch at the end that only names what the thing is set beside: '... like Z', '... than Z and W'."""
    at = kind[1]
    if at >= view.end or view.words[at] not in _LIKENING:
        return []
    covered = {i for m in (*view.names, *view.concepts) for i in range(m[0], m[1])}
    rest = range(at, view.end)
    return [(at, view.end, "x", "")] if all(i in covered or view.words[i] in _BESIDE for i in rest) else []


def _said_of(view: View, subject: Mark) -> list[Mark]:
    """Return the kind that a name is said to be in a word that means it only there: 'is X an app that I install'."""
    said: Mapping[str, str] = view.index["said_of"]
    if subject not in view.names or len(view.names) > 1:
        return []
    for i in range(subject[1] + 1, min(view.end, subject[1] + _FAR)):
        last = i + 1 >= view.end
        if view.words[i] in said and view.words[i - 1] in _ONE_OF and (last or view.words[i + 1] in _TELLING_MORE):
            return [(i, i + 1, "k", said[view.words[i]])]
    return []


_ONE_OF = frozenset("a an some another just".split())
_TELLING_MORE = frozenset("that which i we you on in for from like or then to right".split())
"""Words with which more is said of a thing that has its kind already: 'an app | that ...'."""


def _foreign_to(view: View, subject: Mark, kind: Mark) -> tuple[tuple[str, str], ...]:
    """Return the language that a kind is said to be of where the subject is written in others: 'is X a Y library'."""
    own = view.index["written_in"].get(subject[3], ())
    near = view.scan.of("t", max(subject[1], kind[0] - 1), kind[1])
    spots = {(k[0], k[1]) for k in view.kinds}
    said = [m[3] for m in near if (m[0], m[1]) not in spots and m[3] in view.index["languages"] and m[3] not in own]
    return tuple(("written-in", language) for language in said[:1]) if own else ()


def _calls(view: View, subject: Mark) -> bool:
    """Return whether it is asked if something may be called so: 'can you call X a Y', 'does X count as a Y'."""
    return view.first in ABLE and bool(_CALLED & {*view.words[view.start : subject[0]], *view.words[subject[1] :][:2]})


def _same_sentence(view: View, kinds: list[Mark]) -> list[Mark]:
    """Return the kinds up to where the next statement begins: 'X is not a Y, it is a Z' asks for Y."""
    for n, (one, other) in enumerate(pairwise(kinds), 1):
        if BE & set(view.words[one[1] : other[0]]):
            return kinds[:n]
    return kinds


_FAR = 6
"""The most words between a name and the kind that it is said to be."""


def _says_kind(view: View, subject: Mark, kind: Mark, asked_first: bool) -> bool:
    """Return whether the words between a name and a kind say no more than that the one is the other."""
    between = view.words[subject[1] : kind[0]]
    if len(between) > _FAR or "with" in between:
        return False
    others = {i for m in view.names for i in range(m[0], m[1])}
    if not all(w in CALLED_SO or i in others for i, w in enumerate(between, subject[1])):
        return False
    opened = next((w for w in between if w not in STRESSING), "")
    said = any(w in BE for w in between) or opened in ("a", "an", "some", "another")
    listed_kinds = "or" in view.words[kind[0] : view.end] and len(view.kinds) > 1
    bare = not between and (view.asked or listed_kinds) and subject[0] == view.start
    called = bool(_CALLED & set(view.words[view.start : kind[0]]))
    return asked_first or said or bare or called


def _languages(view: View) -> set[str]:
    """Return what the subjects are written in, as 'python' in 'is x a python framework'."""
    return {t for m in view.names for t in view.index["written_in"].get(m[3], ())}


def _kind_of(view: View, subject: Mark) -> Asked | None:
    """Return the question of what kind something is: 'what type of thing is X'."""
    text = " ".join(view.words[view.start : subject[0]])
    if any(text.startswith(f"{q} {w} of") for q in ("what", "which") for w in _SORTS):
        return Asked(
            "what-is",
            (subject[3],),
            quality="kind",
            residue=view.left([subject, *view.kinds], english.STOP | {*_SORTS, "thing", "tool", "software"}),
        )
    return None


_OWNING = frozenset(("our", "my"))
"""Words before a name by which it is told what one has, and not asked what it is."""
_POINTING = frozenset(("this", "that", "it"))
"""Words that point at what is asked of, where a name is only where it is met: 'what is used for this in X'."""
_SORTS = ("kind", "sort", "type", "category", "class")


def what_is(view: View) -> Asked | None:
    """Return the question what something is or means: 'what is X', 'explain X', 'X?'."""
    marks = sorted(once([*view.names, *view.concepts]), key=lambda m: m[0])
    if len(marks) == 1 and told_first(view, marks[0]):
        return Asked("what-is", ids(marks))
    if not marks and len(view.kinds) == 1:
        return _what_kind(view)
    if not marks or len(marks) > 4 or (view.first in ("who", "whose") and view.second not in (*BE, "or")):
        return None
    opener = view.body[: marks[0][0] - view.start]
    after = view.body[marks[-1][1] - view.start :]
    asked = defined(view, opener, after)
    alone = _alone(view, marks, opener, after)
    if not (asked or trailing(opener, after) or alone or what_of_it(view, marks)) or any(
        w in ("difference", "between") for w in view.body
    ):
        return None
    if _counterpart(view, marks) or (len(marks) == 1 and opener[-1:] == ("in",) and not _POINTING.isdisjoint(opener)):
        return None
    used = [*marks, *view.kinds]
    if asked and len(marks) == 2 and view.words[marks[0][1] : marks[1][0]] in _WITHIN:
        marks = marks[:1]
    residue = view.left(used, _PICTURED if "what" in view.body else _MEANT)
    return Asked("what-is", ids(marks), residue=residue, stated=alone and not asked and not view.asked)


def _counterpart(view: View, marks: list[Mark]) -> bool:
    """Return whether it is asked what takes the place of a thing in a language: 'what is the X of Y'."""
    return any(
        view.words[a[1] : b[0]] == ("of",) and view.words[a[0] - 1] == "the" and b[3] in view.index["languages"]
        for a, b in pairwise(marks)
    )


def _what_kind(view: View) -> Asked | None:
    """Return the question what a kind is that no term stands for: 'what is an X server'."""
    kind = view.kinds[0]
    opener, after = view.body[: kind[0] - view.start], view.body[kind[1] - view.start :]
    if not (defined(view, opener, after) or trailing(opener, after)):
        return None
    return Asked("what-is", (), ids(view.kinds), residue=view.left(view.kinds, _MEANT))


def _alone(view: View, marks: list[Mark], opener: tuple[str, ...], after: tuple[str, ...]) -> bool:
    """Return whether hardly anything but the names is said."""
    return (
        not (view.tagged and len(view.names) > 1)
        and _OWNING.isdisjoint(opener)
        and all(set(view.words[a[1] : b[0]]) <= {"and", "or"} for a, b in pairwise(marks))
        and "which" not in opener
        and all(w in english.ARTICLES or w in english.STOP for w in opener)
        and not after
        and len(view.body) <= 5
    )


def listed(view: View) -> Asked | None:
    """Return the question for the things of a kind: 'examples of X', 'which X are there'."""
    if not view.kinds or any(m[3] not in view.index["languages"] for m in view.names):
        return None
    beside = by_word(view.kinds)
    kinds = [
        k
        for k in view.kinds
        if not any(k[0] <= o[0] and o[1] <= k[1] and o != k for i in range(k[0], k[1]) for o in beside[i])
    ] or view.kinds
    text = " ".join(view.body[: kinds[0][0] - view.start])
    after = view.body[kinds[-1][1] - view.start :]
    there = view.first in ("which", "what") and (
        after[:2] in (("are", "there"), ("do", "exist")) or after[:1] in (("exist",), ("exists",))
    )
    if not (there or text.startswith(_LISTING)):
        return None
    used = [*view.names, *kinds, *view.capabilities]
    return Asked(
        "what-is",
        (),
        ids(kinds[:1]),
        quality="list",
        residue=view.left(
            used,
            _OF_LISTS,
        ),
    )
