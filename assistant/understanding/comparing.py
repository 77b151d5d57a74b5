"""Questions that set names against each other or beside each other: versus, which has more, does it go with."""

from __future__ import annotations

from itertools import pairwise

from assistant.understanding import english
from assistant.understanding.view import ABLE, BE, GLUE, Asked, View, ids, once

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.understanding.scan import Mark

_ALIKE = (("like",), ("just", "like"), ("similar", "to"), ("equal", "to"))
_PLACING = frozenset("for in on under as".split())
"""Words before what a comparison is made for, not what is compared."""
_JOINING = english.ARTICLES | frozenset(
    """
    or vs and than similar equal just with to over against compared from between instead of rather better is are
    faster slower easier safer more secure popular in use framework library server like differ different same as by
    versus
    """.split()
)
_TOGETHER = frozenset(
    "with and on together in inside to plus + from under via through using alongside behind front before".split()
)
_BRIEF = 8
"""The most words of a question that opens with one of two names."""
_COUPLING = frozenset(
    """
    good idea fine ok okay combo combination pair couple common normal usual sensible sense reasonable popular along
    get like each other fit alright allowed legal weird strange crazy stupid overkill pointless put thing works
    """.split()
)
"""Words that ask whether two names make a good pair."""


def versus(view: View) -> Asked | None:
    """Return the comparison of names set against each other: 'X or Y', 'is X faster than Y'."""
    if _which_of(view):
        return None
    names = _chain(view, view.names) or _chain(view, sorted(once([*view.names, *view.concepts])))
    if len(names) < 2 or not _set_against(view, names):
        return None
    quality = next((m[4] for m in view.extras if m[3] == "quality"), "")
    extras = [m for m in view.extras if m[3] in ("compare", "quality", "choose")]
    residue = view.left([*names, *_places(view), *view.kinds, *extras], GLUE)
    if quality and ("than" in view.body or view.first in ("which", "what", "who", "is")):
        return Asked("which-more", ids(names), quality=quality, residue=residue)
    return Asked("versus", ids(names), residue=residue)


def _which_of(view: View) -> bool:
    """Return whether one name is followed by kinds with 'or' between: 'X: library, framework or server?'."""
    if len(view.names) != 1 or len(view.kinds) < 2 or view.has("compare") or "than" in view.body:
        return False
    return view.names[0][0] < view.kinds[0][0] and "or" in view.words[view.kinds[0][1] : view.kinds[-1][1]]


def _set_against(view: View, names: list[Mark]) -> bool:
    """Return whether names are compared, or stand as either this or that with no kind asked for."""
    if view.has("compare") or "than" in view.body:
        return True
    if _in_a_row(view, names):
        return True
    if len(names) == 2 and view.words[names[0][1] : names[1][0]] in _ALIKE and view.opens:
        return True
    either = any("or" in view.words[a[1] : b[0]] and b[0] - a[1] < 5 for a, b in pairwise(names))
    return either and not (view.first in BE and any(k[0] >= names[0][1] for k in view.kinds))


def _in_a_row(view: View, names: list[Mark]) -> bool:
    """Return whether three rivals or more stand in a row at the beginning: 'X, Y, Z - which?'."""
    if len(names) < 3 or names[0][0] > view.start + 1:
        return False
    shared = set.intersection(*(set(view.index["main_kinds"].get(m[3], ())[:3]) for m in names))
    rivals = shared or all(m[3] in view.index["candidates"] for m in names)
    return bool(rivals) and all(set(view.words[a[1] : b[0]]) <= {"and", "or", "+"} for a, b in pairwise(names))


def _places(view: View) -> list[Mark]:
    """Return the names of what a comparison is made for: 'X or Y for Z'."""
    return [
        m
        for m in (*view.names, *view.concepts)
        if view.words[m[0] - 1] in _PLACING or view.words[m[0] - 2 : m[0] - 1] in (("for",), ("in",))
    ]


def _chain(view: View, names: list[Mark]) -> list[Mark]:
    """Return the names that are set against each other: the longest run with nothing but joining words between."""
    best: list[Mark] = []
    run: list[Mark] = []
    for m in names:
        between = view.words[run[-1][1] : m[0]] if run and m[0] >= run[-1][1] else ("",)
        joined = len(between) < 7 and all(w in _JOINING for w in between) and between != ("of",)
        run = [*run, m] if joined else [m]
        best = run if len(run) > len(best) else best
    return best if len(best) > 1 else []


def together(view: View) -> Asked | None:
    """Return whether names go together: 'can X be used with Y'."""
    names = once([*view.names])
    if len(names) < 2 or not (view.asked or view.opens):
        return None
    joined = any(set(view.words[a[1] : b[0]]) & _TOGETHER for a, b in pairwise(names)) or view.first in (
        "can",
        "does",
    )
    bare = names[0][0] <= view.start + 1 and len(view.body) <= _BRIEF
    if not joined or not (view.first in ABLE or bare):
        return None
    return Asked("with", ids(names), negated=False, residue=view.left([*names, *view.kinds], GLUE | _COUPLING))


def which_more(view: View) -> Asked | None:
    """Return what is asked by a quality: 'which X is the fastest'."""
    quality = next((m for m in view.extras if m[3] == "quality"), None)
    if (
        quality is None
        or not (view.asked or view.opens)
        or view.first not in ("which", "what", "is", "are", "how", "who")
    ):
        return None
    if not view.names and not view.kinds and len(view.body) > 4:
        return None
    used = [quality, *view.names, *view.kinds, *[m for m in view.extras if m[3] in ("quality", "compare", "choose")]]
    return Asked(
        "which-more",
        ids(view.names),
        quality=quality[4],
        residue=view.left(used, GLUE | {"best", "most", "good", "out"}),
    )
