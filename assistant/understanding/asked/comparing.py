"""Questions that set names against each other or beside each other: versus, which has more, does it go with."""

from __future__ import annotations

from itertools import pairwise

from assistant.understanding.text import english
from assistant.understanding.text.view import ABLE, BE, GLUE, OPEN, Asked, View, ids, once, pair, without_parts

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from assistant.understanding.text.scan import Mark

_ALIKE = (("like",), ("just", "like"), ("similar", "to"), ("equal", "to"))
_PLACING = frozenset("for in on under as".split())
"""Words before what a comparison is made for, not what is compared."""
_JOINING = english.ARTICLES | frozenset(
    """
    or vs and than similar equal just with to over against compared from between instead of rather better is are
    faster slower easier safer more secure popular in use framework library server like differ different same as by
    versus still really much
    """.split()
)
_AGAINST = (
    ("opposed", "to"),
    ("contrast", "to"),
    ("unlike",),
    ("apart", "from"),
    ("apart", "of"),
    ("different", "from"),
    ("instead", "of"),
    ("rather", "than"),
    ("other", "than"),
)
"""What sets the name behind it against the one before; the last of them may also say what somebody wants."""
_SAID_OF_TWO = 3
_PREFERRED = (("over",), ("against",))
_AMONG_RIVALS = (("and", "not"), ("but", "not"), ("not",), ("next", "to"), ("beside",))
"""What does so where the two are of one sort."""
_WEIGHING = frozenset(
    """
    pro con advantage disadvantage benefit gain lose loss win speak feel decide torn table opinion point reason prefer
    preferred practice practical set apart opposed define explain distinguish contrast next beside change changes come
    over have argue strength weakness weaknesse upside your people developer somebody anybody colleague versus side
    together each rather opposite
    kindly exactly worth pick take
    """.split()
)
"""Words that weigh two things and say nothing of what for."""
_EVER = frozenset("always every all ever everywhere any anything".split())
"""Words that say that something holds in every case."""
_CHANGING = frozenset("different difference differ change changes differently".split())
_TOGETHER = frozenset(
    "with and on together in inside to plus + from under via through using alongside behind front before talk".split()
)
_PAIR = 2
_BRIEF = 8
"""The most words of a question that opens with one of two names."""
_COUPLING = frozenset(
    """
    good idea fine ok okay combo combination pair couple common normal usual sensible sense reasonable popular along
    get like each other fit alright allowed legal weird strange crazy stupid overkill pointless put thing works
    talk speak
    """.split()
)
"""Words that ask whether two names make a good pair."""
_OF_TWO, _OF_PAIRS = GLUE | _WEIGHING, GLUE | _COUPLING | {"+", "plus"}
_OF_BETTER = GLUE | {"best", "most", "good", "out"}
"""Words that carry no matter in a comparison, in a question whether things go together, and in one which is better."""


def versus(view: View) -> Asked | None:
    """Return the comparison of names set against each other: 'X or Y', 'is X faster than Y'."""
    if _which_of(view) or _of_which_kind(view):
        return None
    names = _chain(view, view.names) or _chain(view, sorted(once([*view.names, *view.concepts])))
    names = without_parts(view, names[1:] if names[0] in _places(view) else names) if len(names) > 2 else names
    if len(names) < 2 or not _set_against(view, names):
        names = pair(view)
        if not names or not _weighed(view, *names):
            return None
    quality = next((m[4] for m in view.extras if m[3] == "quality"), "")
    extras = [m for m in view.extras if m[3] in ("compare", "quality", "choose", "neg")]
    kinds = [k for k in view.kinds if not (names[0][0] < k[0] < names[-1][0] and view.placed(k))]
    residue = view.telling(view.left([*names, *_places(view), *kinds, *extras], _OF_TWO))
    wide = (("wide", "always"),) if _EVER & set(view.body) and "than" in view.body and view.first not in OPEN else ()
    if wide or (quality and ("than" in view.body or view.first in ("which", "what", "who", "is"))):
        return Asked("which-more", ids(names), quality=quality, residue=residue, values=wide)
    return Asked("versus", ids(names), residue=residue)


def _of_which_kind(view: View) -> bool:
    """Return whether it is asked of one name if it is a kind of thing or another: 'is X its own language or Y'."""
    subject = next(iter(view.names), None)
    if subject is None or view.first not in BE or subject[0] > view.start + 1:
        return False
    said = next((k for k in view.kinds if k[0] > subject[1]), None)
    if said is None:
        return False
    between = view.words[subject[1] : said[0]]
    return between[:1] in (("a",), ("an",), ("its",), ("some",)) and view.words[said[1] : said[1] + 1] == ("or",)


def _weighed(view: View, one: Mark, other: Mark) -> bool:
    """Return whether two names are set against each other by what stands around them: 'between X and Y'."""
    if any((other[0], other[1]) == (k[0], k[1]) for k in view.kinds) and one in view.names:
        return False
    between = tuple(w for w in view.words[one[1] : other[0]] if w not in english.ARTICLES or w == "other")
    before = view.words[view.start : one[0]]
    if between[-1:] == ("than",):
        return not _EVER.isdisjoint(view.body)
    if any(between[-len(p) :] == p for p in _AGAINST[: None if view.first in OPEN else _SAID_OF_TWO]):
        return True
    setting = [m for m in view.extras if m[3] == "compare" and one[1] <= m[0] < other[0]]
    if any(view.words[m[0]] != "against" for m in setting):
        return True
    if view.first == "why" and between == ("and", "not"):
        return True
    if before[-1:] == ("between",) and between in (("and",), ("or",)):
        return True
    return rivals(one[3], other[3], view.index) and _weighed_as_rivals(
        view, before, between, view.words[other[1] : view.end]
    )


def _weighed_as_rivals(view: View, before: tuple[str, ...], between: tuple[str, ...], after: tuple[str, ...]) -> bool:
    """Return whether two things of one sort are set against each other: 'why X over Y', 'when X and when Y'."""
    sides = view.first in OPEN or not _SIDES.isdisjoint(before)
    if sides and between[-1:] in _PREFERRED:
        return True
    if (sides or (not view.opens and (view.asked or view.claim))) and between in (*_PREFERRED, *_AMONG_RIVALS):
        return True
    if view.first == "when" and ("when" in between or ("use" in before and between == ("and",))):
        return True
    if view.first in ("what", "which") and "that" in between and "not" in after:
        return True
    beside = {*before, *between, *after}
    if _CHANGING & beside and {"what", "how", "where", "which"} & beside:
        return True
    return "compare" in after or "who" in after or ("prefer" in (*before, *between) and between[-1:] == ("to",))


_SIDES = frozenset("pro con advantage disadvantage benefit reason strength weakness plus upside".split())
"""What speaks for one of two things."""


def rivals(one: str, other: str, index: Mapping[str, Any]) -> bool:
    """Return whether two things are of one sort, or both can be chosen for a project."""
    kinds = index["main_kinds"]
    shared = set(kinds.get(one, ())[:3]) & set(kinds.get(other, ())[:3])
    return bool(shared) or {one, other} <= index["candidates"]


def _which_of(view: View) -> bool:
    """Return whether one name is followed by kinds with 'or' between: 'X: library, framework or server?'."""
    if len(view.names) != 1 or len(view.kinds) < 2 or view.has("compare") or "than" in view.body:
        return False
    return view.names[0][0] < view.kinds[0][0] and "or" in view.words[view.kinds[0][1] : view.kinds[-1][1]]


def _set_against(view: View, names: list[Mark]) -> bool:
    """Return whether names are compared, or stand as either this or that with no kind asked for."""
    signs = [m for m in view.extras if m[3] == "compare"]
    inside = [m for m in signs if names[0][1] <= m[0] < names[-1][0]]
    if inside or "than" in view.body or any(view.words[m[0]] != "against" for m in signs):
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
    terse = len(names) == _PAIR and _only_coupled(view, names)
    apart = not _OWN.isdisjoint(view.words) or _side_by_side(view)
    if len(names) < 2 or not (view.asked or view.opens or terse) or apart:
        return None
    joined = terse or view.first in ("can", "does")
    joined = joined or any(set(view.words[a[1] : b[0]]) & _TOGETHER for a, b in pairwise(names))
    joined = joined or (len(names) == _PAIR and view.joined(names[0], names[1], "+"))
    joined = joined or (view.tagged and len(view.body) == sum(m[1] - m[0] for m in names))
    bare = names[0][0] <= view.start + 1 and (len(view.body) <= _BRIEF or view.claim)
    likened = any(set(view.words[a[1] : b[0]]) & _LIKENING for a, b in pairwise(names)) or "like" in view.body[:5]
    if not joined or likened or not (view.first in ABLE or bare):
        return None
    return Asked(
        "with",
        ids(names),
        negated="not" in view.put and not view.consents,
        residue=view.left([*names, *view.kinds], _OF_PAIRS),
        stated=terse and not (view.asked or view.opens),
    )


def _only_coupled(view: View, names: list[Mark]) -> bool:
    """Return whether a few words hold nothing but two names coupled with each other: 'X with Y', 'X and Y together'."""
    between, behind = view.words[names[0][1] : names[1][0]], view.words[names[1][1] : view.end]
    ends = names[0][0] == view.start and behind in ((), ("together",))
    return ends and (between == ("with",) or (between in (("and",), ("+",), ("&",)) and behind != ()))


def _side_by_side(view: View) -> bool:
    """Return whether it is asked if things can run near each other, which have nothing else to do with one another."""
    return not _NEIGHBOURS.isdisjoint(pairwise(view.words[view.start : view.end]))


_NEIGHBOURS = frozenset((
    ("next", "to"), ("side", "by"), ("same", "server"), ("same", "machine"), ("same", "box"), ("same", "host"),
    ("same", "computer"), ("one", "server"), ("one", "machine"), ("one", "host"),
))  # fmt: skip
"""Words by which things only stand near each other: 'can X run next to Y'."""
_OWN = frozenset(("box", "itself", "natively"))
"""Words that ask what one thing does by itself: 'does X talk to Y out of the box'."""
_OF_THEM = frozenset("of them those these the two three both".split())
"""Words that point at what was set side by side before: 'which of the two is faster'."""
_BARE = 4
"""The most words of such a question besides those."""
_LIKENING = frozenset(("like", "similar", "equivalent", "comparable"))
"""Words that ask for a thing like another, not whether the two go together."""


def which_more(view: View) -> Asked | None:
    """Return what is asked by a quality: 'which X is the fastest'."""
    quality = next((m for m in view.extras if m[3] == "quality"), None)
    if (
        quality is None
        or not (view.asked or view.opens)
        or view.first not in ("which", "what", "is", "are", "how", "who")
    ):
        return None
    if not view.names and not view.kinds and len([w for w in view.body if w not in _OF_THEM]) > _BARE:
        return None
    used = [quality, *view.names, *view.kinds, *[m for m in view.extras if m[3] in ("quality", "compare", "choose")]]
    return Asked(
        "which-more",
        ids(view.names),
        quality=quality[4],
        residue=view.left(used, _OF_BETTER),
    )
