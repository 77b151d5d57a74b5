"""Questions into which drawer something goes: 'X: a Y, a Z?', 'under what do I file X', 'is that a Y like W?'."""

from __future__ import annotations

from itertools import pairwise

from assistant.understanding.text import english
from assistant.understanding.text.frames import SAYERS
from assistant.understanding.text.view import BE, MEANING, Asked, View, ids

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.understanding.text.scan import Mark

DRAWERS = frozenset("kind sort type category class group box drawer shelf classification family heading".split())
_PUTTING = frozenset("file put place list listed fall go goe label see seen rank box".split())
"""Words that do so only with what something is put into: 'under what do I file X'."""
_INTO = frozenset("under into among amongst to heading category".split())
FILING = DRAWERS | frozenset(
    """
    classify categorize categorise sort belong count qualify counted ranked filed classed classified categorized
    categorised described labelled labeled rightly regard regarded
    treat treated call called consider considered deem deemed describe
    """.split()
)
"""Words that sort things into kinds."""
SORTING = (
    english.STOP
    | BE
    | MEANING
    | english.ARTICLES
    | FILING
    | _PUTTING
    | english.HEDGES
    | frozenset(
        """
        under among amongst into as or rather more less half speaking
        settle bet between argument dispute discussion quiz exam interview homework me us something else other neither
        both either question true full real typical typically nowadays usually
        separate own standalone pick choose please tell
        thing resume stuff software tool doc page cv ad fair than wrong mere pure purely they those
        """.split()
    )
)
"""All words that such a question is made of beside a name and kinds."""
_TOLD, _FILED = SORTING | SAYERS, FILING | _PUTTING
_POINTING = frozenset("it that this they these those".split())
_CLASSIFYING = frozenset("classify categorize categorise".split())
_ASIDE = frozenset("like with for of".split())
"""Words by which something else is asked of a name and a kind than whether the one is the other."""
_LIKENING = frozenset("like as".split())


def sorted_into(view: View) -> Asked | None:
    """Return the question of which of some kinds a thing is, or in which drawer it goes."""
    spots = {(k[0], k[1]) for k in view.kinds}
    subjects = view.names or [m for m in view.concepts if (m[0], m[1]) not in spots]
    if len(subjects) != 1:
        return None
    subject = subjects[0]
    kinds = [k for k in view.kinds if k[1] <= subject[0] or k[0] >= subject[1]]
    between = view.words[subject[1] : kinds[0][0]] if kinds else ()
    sold = (view.claim or view.asked) and between in (("as",), ("as", "a"), ("as", "an"))
    framed = [(view.start, subject[0], "x", "")] if sold else []
    rest = view.left([subject, *kinds, *framed], _TOLD)
    aside = _ASIDE & set(view.body) and not (len(kinds) > 1 and {"these", "those"} & set(view.body))
    if rest or aside or (view.first in BE and view.second in _POINTING):
        return None
    text = view.body
    filing = FILING if _INTO.isdisjoint(text) else _FILED
    if not kinds:
        filed = filing.intersection(text) and view.first in ("what", "which", "how", "where", "in", "to", "under")
        drawer = DRAWERS.intersection(text) or {"belong", "classify", "categorize", "categorise"} & set(text)
        return Asked("what-is", (subject[3],)) if filed and drawer else None
    said = sold or bool(filing.intersection(text)) or len({k[3] for k in kinds}) > 1
    inside = view.second in ("which", "what") and view.first in ("in", "to", "under", "into", "as")
    inside = inside or bool(_CLASSIFYING.intersection(text))
    either = "or" in text and len({k[3] for k in kinds}) > 1
    if not said or "no" in text or not (view.asked or view.opens or view.claim or inside or either):
        return None
    if view.first in ("which", "what") and _listing(view, subject, kinds):
        return None
    negated = "not" in text and not view.consents and len(kinds) == 1
    return Asked("is-a", (subject[3],), ids(kinds), negated=negated)


def grouped(view: View) -> Asked | None:
    """Return the question whether several things are of a kind, or which of them: 'are X and Y both Zs?'."""
    spots = {(k[0], k[1]) for k in view.kinds}
    names = sorted(view.names) or sorted(m for m in view.concepts if (m[0], m[1]) not in spots)
    if len(names) < _SEVERAL:
        return None
    named = {i for m in names for i in range(m[0], m[1])}
    kinds = [k for k in view.kinds if named.isdisjoint(range(k[0], k[1]))]
    if len({k[3] for k in kinds}) != 1 or not _joined(view, names):
        return None
    text, kind = view.body, kinds[0]
    if view.left([*names, *kinds], _TOLD_ALTOGETHER) or not _ASIDE.isdisjoint(text[2:]):
        return None
    behind = kind[0] >= names[-1][1]
    chosen = "which" in text[:3] or (behind and view.words[names[-1][0] - 1] == "or")
    said = behind and (view.first in BE or not BE.isdisjoint(view.words[names[-1][1] : kind[0]]))
    if not (said and (view.first in BE or view.asked or view.claim)) and not (chosen and not BE.isdisjoint(text)):
        return None
    negated = "not" in text and not view.consents
    return Asked("sorts", ids(names), (kind[3],), quality="" if chosen else "claimed", negated=negated)


_SEVERAL = 2
_TOLD_ALTOGETHER = _TOLD | frozenset("both all each every two three also plus well".split())


def _joined(view: View, names: list[Mark]) -> bool:
    """Return whether names stand in one list: with nothing but commas, 'and' and 'or' between them."""
    return all(set(view.words[a[1] : b[0]]) <= {"and", "or", "also", "n", "plus"} for a, b in pairwise(names))


def _listing(view: View, subject: Mark, kinds: list[Mark]) -> bool:
    """Return whether a kind is asked for before the name: 'which frameworks are there for X'."""
    return kinds[0][0] < subject[0] and not FILING.intersection(view.body)


def pointed(view: View) -> Asked | None:
    """Return the question of which kind that is which was named before: 'is that a Y like W?', 'that is a Y, yes?'."""
    asking = view.first in BE and view.second in _POINTING
    stating = view.first in _POINTING and view.second in BE and (view.asked or view.claim)
    if not view.kinds or not (asking or stating):
        return None
    if any(view.words[m[0] - 1] not in _LIKENING for m in view.names if m[3] not in view.index["languages"]):
        return None
    named = [m for m in view.names if view.words[m[0] - 1] in _LIKENING or m[1] == view.kinds[0][0]]
    if len(named) != len(view.names):
        return None
    residue = view.left([*view.kinds, *view.concepts, *named], SORTING)
    if residue and stating:
        return None
    return Asked("is-a", (), ids(view.kinds), negated=stating and "not" in view.body, residue=residue)
