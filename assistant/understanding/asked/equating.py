"""Questions whether one name stands for another: 'is X just Y but Z', 'can X replace Y', 'X = Y?'."""

from __future__ import annotations

from assistant.understanding.text import english
from assistant.understanding.text.frames import SAYERS
from assistant.understanding.text.view import ABLE, BE, GLUE, OPEN, Asked, View, pair

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.understanding.text.scan import Mark

_LIMITING = english.HEDGES | frozenset("less just only purely nothing".split())
"""Words that make one thing no more than another."""
_NEWER = frozenset("newer new modern next updated later latest successor version upgrade sequel".split())
_ALTERED = _NEWER | frozenset(
    """
    better improved faster quicker smaller lighter bigger simpler prettier renamed rebranded old older enhanced cheaper
    slower extended advanced fancy stripped lite light tiny mini cousin sibling brother twin clone copy variant
    flavour flavor
    """.split()
)
"""Words that make one thing an altered form of another."""
_SAME = frozenset(
    """
    same identical equal equivalent synonym synonymous interchangeable interchangeably alias nickname
    """.split()
)
_OF_SAME = frozenset("thing product program software tool word name term idea stuff way".split())
_FOLLOWING = frozenset("successor sequel heir follower".split())
_FORMS = frozenset("kind sort type form version edition".split())
_BETWEEN = (
    BE
    | english.ARTICLES
    | _LIMITING
    | _ALTERED
    | _SAME
    | _OF_SAME
    | _FORMS
    | frozenset(
        """
        as of to with like than else but for under called another different other it that this they so also mean means
        doe does do pretty much more or less behind coat paint really kind not and now exactly in fact general
        """.split()
    )
)
"""Words that may stand between a name and the other that it is said to be."""
_TAGGING = frozenset("no yes or be one can used each all every case always two both completely totally".split())
_TAIL = frozenset(
    """
    but with only plus without just under minus and for on in except that which who where so because running written
    made put like
    """.split()
)
"""Words behind the second name that say in what the first is altered, which decides nothing."""
_ADDING = frozenset("with without plus minus".split())
_REPLACING = frozenset(
    "instead replace replaced replacing replacement substitute alternative place swap swapped exchange stand".split()
)
_PASSING = frozenset(
    "replace swap exchange substitute replaced swapped exchanged substituted swapping replacing".split()
)
_DROPPING = frozenset("drop skip ditch throw lose remove leave dropped ditched threw removed replace swap".split())
_BY = frozenset("by with for if when because once".split())
_SPARED = frozenset("unnecessary obsolete superfluous redundant useless pointless needless".split())
_SPARING = frozenset("skip drop avoid omit".split())
_RIVALS = frozenset("compete competitor rival alternative competition".split())
_JOBS = frozenset("job work role purpose task".split())
"""What two things have in common of which one will do."""
_GLUE = (
    GLUE
    | BE
    | _LIMITING
    | _SAME
    | _OF_SAME
    | _REPLACING
    | _PASSING
    | _DROPPING
    | _SPARED
    | _RIVALS
    | _JOBS
    | SAYERS
    | frozenset("full drop direct job swap take role true allowed fine ok okay legit could something word".split())
    | frozenset(
        "build make create site website app page unit given have team boss dev developer perfectly simply".split()
    )
)


def equals(view: View) -> Asked | None:
    """Return the question whether one name stands for another; the quality says as what: same, newer, instead, rival.

    The first term is the one that is said to be, or to stand in for, the second.
    """
    if view.first in OPEN or view.first == "either":
        return None
    names = _counterpart(view) or pair(view) or _twice(view) or _altered_by(view)
    sorts = {(k[0], k[1]) for k in view.kinds}
    if len(names) != 2 or any((m[0], m[1]) in sorts for m in names) or _numbered(view, names):
        return None
    one, other = names
    between = view.words[one[1] : other[0]]
    alike = _SAME & {*between, *view.words[other[1] : view.end]} or _LIMITING & set(between) or _form_of(between)
    if not alike and not _of_one_root(view, one, other):
        return None
    quality, turned = "counterpart" if _counterpart(view) else _identity(view, one, other, between), False
    asking = view.first in (*ABLE, *BE, "should", "may") or view.asked or view.claim
    if not quality and asking:
        quality, turned = _exchange(view, one, other, between)
    if not quality or not (asking or one[0] == view.start):
        return None
    first, second = (other, one) if turned else (one, other)
    if quality == "counterpart":
        return Asked("equals", (one[3], other[3]), quality=quality, negated=_negated(view))
    edges = {i for m in names for i in (m[0], m[1])}
    near = view.kinds if quality in _IDENTICAL else [k for k in view.kinds if edges & {k[0], k[1]}]
    spots: list[Mark] = [*names, *near, *(m for m in view.extras if m[3] in ("compare", "quality", "neg"))]
    if quality in ("same", "newer") and other[1] < view.end and view.words[other[1]] in _TAIL:
        stops = (i for i in range(other[1], view.end) if view.words[i] == "so")
        spots.append((other[1], next(stops, view.end), "x", ""))
    if quality in ("same", "newer"):
        spots.append((one[1], other[0], "x", ""))
    residue = view.telling(view.left(spots, _GLUE | {"different"} if quality == "differing" else _GLUE))
    negated = _negated(view) if quality not in ("spared", "differing") else quality == "differing"
    quality = "same" if quality == "differing" else quality
    return Asked("equals", (first[3], second[3]), quality=quality, negated=negated, residue=residue)


_IDENTICAL = ("same", "newer", "differing")
"""Qualities that say of two names whether they stand for one thing."""


def _twice(view: View) -> list[Mark]:
    """Return the two places of one product that is named by two of its names; those of an idea are too loose for it."""
    if len(view.names) != 1 or len(view.scan.of("t", view.start, view.end)) != 2:
        return []
    one, other = view.scan.of("t", view.start, view.end)
    named_alike = set(view.words[one[0] : one[1]]) & set(view.words[other[0] : other[1]])
    return [one, other] if view.made(one) and not named_alike else []


def _altered_by(view: View) -> list[Mark]:
    """Return the first two of more names where the others only say in what the second is altered: 'just Y with Z'."""
    names = view.names
    between = set(view.words[names[0][1] : names[1][0]]) if len(names) > 2 else set()
    if not _LIMITING & between and not (BE & between and between <= _BETWEEN):
        return []
    behind = view.words[names[1][1] : names[1][1] + 1]
    return names[:2] if behind and behind[0] in _TAIL else []


def _form_of(between: tuple[str, ...]) -> bool:
    """Return whether one thing is said to be a sort of another: 'X is a kind of Y'."""
    plain = [w for w in between if w not in english.ARTICLES]
    return plain[-1:] == ["of"] and not (_FORMS | _ALTERED).isdisjoint(plain[-2:-1]) and not BE.isdisjoint(plain)


def _counterpart(view: View) -> list[Mark]:
    """Return two things of which the one is said to be the other of a language: 'X is the Y of Z', 'is X Y for Z'."""
    languages = view.index["languages"]
    names = view.names
    if len(names) != _THREE or [m[3] in languages for m in names] != [False, False, True]:
        return []
    one, other, language = names
    between = [w for w in view.words[one[1] : other[0]] if w not in english.ARTICLES and w not in _LIMITING]
    said = not set(between) - BE - _FORMS - {"of", "like"} and (between != [] or view.first in BE)
    placed = [w for w in view.words[other[1] : language[0]] if w not in english.ARTICLES]
    whole = language[1] == view.end and placed in (["for"], ["of"], ["in"])
    return [one, other] if said and whole and view.made(one) and view.made(other) else []


_THREE = 3


def _of_one_root(view: View, one: Mark, other: Mark) -> bool:
    """Return whether two things are products, or ideas of one sort; or a topic was written on the two."""
    above, languages = view.index["main_kinds"], view.index["languages"]
    if (one[3] in languages) != (other[3] in languages):
        return False
    if above.get(one[3], ("",))[-1] == above.get(other[3], ("?",))[-1]:
        return True
    written = ":".join(("versus", *sorted((one[3], other[3]))))
    return not (view.made(one) or view.made(other)) and written in view.index.get("authored", ())


def _numbered(view: View, names: list[Mark]) -> bool:
    """Return whether a version stands beside the names, so that lines of releases are asked for."""
    covered = {i for m in names for i in range(m[0], m[1])}
    return any(view.words[i][:1].isdigit() and i not in covered for i in range(view.start, view.end) if i > 0)


def _negated(view: View) -> bool:
    """Return whether it is said that the one does not stand for the other: 'X is not the same as Y'."""
    return "not" in view.words[view.start : view.end] and not view.consents


def _identity(view: View, one: Mark, other: Mark, between: tuple[str, ...]) -> str:
    """Return 'same' or 'newer' where one name is said to be the other, altered or not; '' else."""
    after = view.words[other[1] : view.end]
    if {"different", "differ"} & set(between) and between[-1] in ("from", "to", "than") and view.first not in OPEN:
        return "differing"
    if {"difference", "differ"} & set(view.body):
        there = view.first in BE and view.second == "there" and "between" in view.body
        return ("same" if "no" in view.body else "differing") if there else ""
    sorts = {i for k in view.kinds for i in range(k[0], k[1])}
    if between in (("and",), ("or",), ("vs",), ("versus",), ()):
        if not between and _FOLLOWING & set(after[:1]) and view.first in BE:
            return "newer"
        alike = _SAME & set(after) or (not between and view.joined(one, other, "="))
        more = {w for i, w in enumerate(after, other[1]) if i not in sorts} - _BETWEEN - _TAGGING
        if "different" in after and not more and _SAME.isdisjoint(after):
            return "differing"
        return "same" if alike and not more and not {"or", "than"} & set(after[:1]) else ""
    said = {w for i, w in enumerate(between, one[1]) if i not in sorts}
    if not said <= _BETWEEN or ("than" in said and not {"else", "other"} & said):
        return ""
    limited = between[:1] and between[0] in _LIMITING and view.asked
    asserted = limited or view.first in BE or bool({"is", "are", "was", "mean", "equal"} & set(between))
    if not asserted or (between[:1] == ("and",)):
        return ""
    if "for" in said and not {"word", "name", "term"} & said:
        return ""
    if said & _NEWER:
        return "newer"
    altered = said & (_SAME | _ALTERED | _LIMITING) or {"else", "another"} & said or after[:1] == ("but",)
    altered = altered or ("of" in said and said & _FORMS)
    return "same" if altered or (_plain(view, one, other)) else ""


def _plain(view: View, one: Mark, other: Mark) -> bool:
    """Return whether no more is said than that one thing is another: both are products, neither an idea."""
    ideas, languages = view.index["concepts"], view.index["languages"]
    plain = not {one[3], other[3]} & ideas and other[3] not in languages and view.made(one) and view.made(other)
    behind = view.words[other[1] : other[1] + 1]
    return plain and set(view.words[one[1] : other[0]]) <= BE and (not behind or behind[0] in _TAIL)


def _exchange(view: View, one: Mark, other: Mark, between: tuple[str, ...]) -> tuple[str, bool]:
    """Return how one name is to take the place of the other, and whether it stands last."""
    before, after = set(view.words[view.start : one[0]]), set(view.words[other[1] : view.end])
    said = set(between)
    if _stands_in(view, between):
        return "instead", False
    near = len(between) < _FAR
    if near and before & _DROPPING and {"if", "when", "because", "once"} & said:
        return "spared", True
    if near and before & _PASSING and said & _BY:
        return "instead", True
    if "replaced" in said or ("replace" in said and "by" in said):
        return "replaced", bool({"by", "with"} & said)
    if said & {"replace", "replacement", "substitute"}:
        able = _ABLE_TO & {view.first, *before, *between} or "replace" not in said
        return ("replacing" if able else "replaced"), False
    if between == ("make",) and after & _SPARED:
        return "replaced", False
    jobs = "same" in after and _JOBS & after
    if between in (("and",), ("or",), ("vs",)) and (jobs or (after | before) & _RIVALS):
        return "rival", False
    if before & {"have", "with", "use", "using", "if"} and _spares(before, said, after):
        return "spared", False
    return ("instead", True) if view.words[one[0] - 2 : one[0]] == ("instead", "of") else ("", False)


def _stands_in(view: View, between: tuple[str, ...]) -> bool:
    """Return whether the words between two names say that the first is to do what the second does."""
    if _follows(between, *_INSTEAD) or (between in (("and", "not"), ("but", "not")) and (view.claim or view.asked)):
        return True
    if _DOING & {view.first, *between} and _follows(between, *_ALIKE):
        return True
    return {"take", "over"} <= set(between) and bool({"job", "work", "role", "place"} & set(between))


def _spares(before: set[str], said: set[str], after: set[str]) -> bool:
    """Return whether the one is said to make the other needless: 'with X I need no Y', 'if I have X can I skip Y'."""
    skipped = "rid" in after or bool(_SPARING & said) or bool(_SPARING & after and not _SPARING & before)
    return skipped or ("need" in said and bool({"not", "no"} & said))


_FAR = 7
_ABLE_TO = frozenset("can could would may might able should possible enough to let".split())
_DOING = frozenset(("do", "does", "doe"))
_INSTEAD = (
    ("instead", "of"),
    ("in", "place", "of"),
    ("rather", "than"),
    ("replacing",),
    ("alternative", "to"),
    ("alternative", "for"),
    ("stand", "in", "for"),
    ("drop", "in", "for"),
    ("drop-in", "for"),
    ("place", "of"),
)
_ALIKE = (("same", "job", "as"), ("same", "work", "as"), ("same", "thing", "as"), ("same", "as"))


def _follows(between: tuple[str, ...], *phrases: tuple[str, ...]) -> bool:
    """Return whether one of some phrases stands right before the second name, articles aside."""
    words = tuple(w for w in between if w not in ("a", "an", "the"))
    return any(words[-len(p) :] == p for p in phrases)
