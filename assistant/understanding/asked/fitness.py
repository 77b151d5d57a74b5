"""Questions whether one candidate is right for a project told in the same breath: 'is X ok for a shop?'."""

from __future__ import annotations

from itertools import pairwise

from assistant.understanding.text import english
from assistant.understanding.text.view import ABLE, BE, GLUE, Asked, View

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.model.reading import Context
    from assistant.understanding.text.scan import Mark, Scan, Span

RIGHT = frozenset(
    "good ok okay fine right suitable suited suit fit enough sensible reasonable appropriate ideal".split()
)
WRONG = frozenset("overkill stupid bad wrong silly crazy dumb mistake unsuitable insane unwise too".split())
HERE = frozenset("this that it us me our my such these those".split())
"""Words that point at the project behind 'for'."""
SIZES = frozenset("much many heavy light weak slow basic complex complicated powerful strong limited far".split())
_MAKING = frozenset("build make create handle do write develop run power use do".split())
_BUILDING = frozenset("build make create write develop building making creating writing".split())
"""Verbs beside which a hint tells what is to be built; without one it may be of anything."""
_OTHERWISE = frozenset("or than vs need".split())
"""Words that ask another question of a candidate and a project."""
_COUPLED = (("with",), ("and",), ("+",), ("plus",), ("together", "with"))
"""What stands between two names whose fit with each other is asked."""
_BESIDE = frozenset(
    """
    building making creating choice idea thing stuff kind tool job app site project website webapp program application
    only small little simple single big new plain just my our company team work works working sense for purpose purpose
    case decision move call bet option handling doing overkill perhaps maybe possibly bit totally completely
    """.split()
)
"""Words that stand beside such a question and carry no more of its matter."""
_JUDGING = GLUE | RIGHT | WRONG | _MAKING | _BESIDE | english.PRONOUNS
"""All words that carry no matter in such a question."""


_TAKEN = frozenset(("option", "choice", "pick", "candidate", "contender"))
"""What a name is asked to be that may be taken: 'is X an option?'."""
_SENSE = frozenset(("sense",))
_OPENING = frozenset("is are was would could can does do will should might".split())
"""First words of such a question."""
_NEAR = 14
"""Within so many words behind a name it is said for what."""
_ANY = frozenset(("a", "an", "the"))
"""Words before what is to be built, behind 'for'."""


def asked_here(m: Mark, scan: Scan, span: Span, context: Context) -> bool:
    """Return whether it is asked of a name whether it is right for what somebody has in mind: 'is X good for it?'."""
    behind = scan.words[m[1] : min(span.end, m[1] + _NEAR)]
    opening = next((w for w in scan.words[span.start : m[0]] if w not in english.OPENING_NOISE), "")
    if context.lookup or opening not in _OPENING or not _OTHERWISE.isdisjoint(behind):
        return False
    meant = any(a == "for" and (b in HERE or b in _ANY) for a, b in pairwise(behind))
    return bool(_TAKEN.intersection(behind[:3])) or (meant and bool((RIGHT | WRONG | _SENSE).intersection(behind)))


def fits(view: View) -> Asked | None:
    """Return the question whether a candidate is right for what is told with it: 'is X ok for a shop'."""
    candidates = [m for m in view.names if m[3] in view.index["candidates"]]
    if len(candidates) != 1:
        return None
    told = _told(view, candidates)
    spots = {(m[0], m[1]) for m in told if m[3] in view.index["telling"]}
    told = [m for m in told if (m[0], m[1]) in spots or not _joined(view, m, candidates)]
    if _BUILDING.isdisjoint(view.body):
        told = [m for m in told if m[5:] != ("hint",) or m[3] not in view.index["weighed"]]
    if not told or not (view.asked or view.opens or view.claim):
        return None
    said = set(view.body)
    wrong = bool(said & WRONG)
    able = view.first in ABLE and view.first not in BE and bool(said & _MAKING) and "i" not in view.body[:1]
    able = able and not all(m[3] in view.index["capability_slots"] for m in told)
    if (
        (view.has("neg") and not view.opens)
        or not (wrong or said & RIGHT or able or _terse(view, candidates[0]))
        or _OTHERWISE & said
        or view.first in ("how", "why", "who")
    ):
        return None
    named = [m for m in view.names if m[3] in view.index["written_in"] or any(_shares(m, t) for t in told)]
    used = [*candidates, *named, *told, *view.kinds, *view.extras]
    residue = view.left(used, _JUDGING)
    values = _settled(view, told)
    negated = wrong != ("not" in said and not view.consents)
    return Asked("fits", (candidates[0][3],), negated=negated, residue=residue, values=values)


def _terse(view: View, candidate: Mark) -> bool:
    """Return whether a question says no more than a name and what it would be for: 'X for a shop?'."""
    return view.asked and candidate[0] == view.start and view.words[candidate[1] : candidate[1] + 1] == ("for",)


def of_this(view: View) -> Asked | None:
    """Return the question whether a candidate is right for the project that was told before.

    'Is X enough for this', 'can X do it'.
    """
    one = view.names[0] if len(view.names) == 1 else None
    if one is None or one[3] not in view.index["stood_for"] or not (view.asked or view.opens):
        return None
    if _for_us(view, one):
        return Asked("fits", (one[3],))
    at = max((i for i in range(one[1], view.end) if view.words[i] in ("for", "to")), default=view.end)
    points = not HERE.isdisjoint(view.words[at + 1 : view.end]) and view.first in (*BE, "would", "will", "can")
    said = set(view.body)
    wrong = bool(said & WRONG)
    able = _is_up(view.words[one[1] : view.end]) and view.first in ABLE and view.first not in BE
    right = points and (wrong or said & RIGHT) and not _told(view, [one])
    if not (able or right) or _OTHERWISE & said:
        return None
    residue = view.left([one, *view.extras], _JUDGING | SIZES | HERE)
    return Asked("fits", (one[3],), negated=wrong != ("not" in said and not view.consents), residue=residue)


def _for_us(view: View, one: Mark) -> bool:
    """Return whether it is only asked whether a name is for somebody: 'is X for us', 'would X be for me, yes or no'."""
    behind = view.words[one[1] : view.end]
    at = next((i for i, w in enumerate(behind) if w == "for"), len(behind))
    points = behind[at + 1 : at + 2] and behind[at + 1] in _SOMEBODY
    return bool(points) and view.first in _ASKING and {*behind[:at], *behind[at + 2 :]} <= _PLAINLY


_SOMEBODY = frozenset("me us".split())
_PLAINLY = frozenset("be something anything the one thing then now here please yes or no simply just really".split())
"""Words beside such a question that ask no more."""


def judged(view: View) -> Asked | None:
    """Return the question that says no more of a candidate than whether it is right: 'X ok?', 'is X the way to go?'."""
    one = view.names[0] if len(view.names) == 1 and view.names[0][3] in view.index["candidates"] else None
    if one is None or not (view.asked or view.opens):
        return None
    if view.start != one[0] and view.words[one[0] - 1] not in _ASKING:
        return None
    last = max((i for i in range(one[1], view.end) if view.words[i] == "or"), default=view.end)
    tail = last < view.end and _OR_ELSE.issuperset(view.words[last + 1 : view.end])
    said = set(view.words[view.start : last] if tail else view.body)
    wrong = bool(said & WRONG)
    right = said & RIGHT or tail or {"the", "way"} <= said
    rest = view.left([one], _JUDGING | HERE | _OR_ELSE | {"way", "go", "or"})
    if not (wrong or right) or said & (_OTHERWISE | _OF_LIFE) or rest:
        return None
    return Asked("fits", (one[3],), negated=wrong != ("not" in said))


_OF_LIFE = frozenset("still yet anymore longer nowadays".split())
"""Words of a question whether something lives on."""
_ASKING = (*BE, "would")
"""Words that open a question whether something is right."""
_OR_ELSE = frozenset("something anything smth sth else other not no what am i crazy wrong mad is are it there".split())
"""Words behind 'or' that only leave open whether it is so."""


def _is_up(words: tuple[str, ...]) -> bool:
    """Return whether words end by asking if something is up to what is planned: 'do it', 'handle all of that'."""
    last = next((i for i in range(len(words) - 1, -1, -1) if words[i] not in _ALL_OF_IT), -1)
    return 0 <= last < len(words) - 1 and words[last] in _DOING


_DOING, _ALL_OF_IT = frozenset("do handle manage cope".split()), frozenset("it that this all of with these".split())


def _joined(view: View, value: Mark, candidates: list[Mark]) -> bool:
    """Return whether what is told is a name coupled with the candidate's, as in 'X with Y': do they go together."""
    if not candidates or not any(m[0] == value[0] and m[1] == value[1] for m in view.names):
        return False
    one, other = sorted([(value[0], value[1]), (candidates[0][0], candidates[0][1])])
    return view.words[one[1] : other[0]] in _COUPLED


def _told(view: View, candidates: list[Mark]) -> list[Mark]:
    """Return what is told of a project: the longest values of slots, names of candidates left out."""
    slots = view.index["candidate_slots"]
    found = [m for m in view.scan.of("v", view.start, view.end) if m[3] not in slots]
    found = [m for m in found if not any(_shares(m, c) for c in candidates)]
    firm = {i for m in found if m[5:] != ("hint",) for i in range(m[0], m[1])}
    found = [m for m in found if m[5:] != ("hint",) or firm.isdisjoint(range(m[0], m[1]))]
    longest: set[tuple[int, int]] = set()
    start = end = -1
    for m in sorted(found, key=lambda m: (m[0], -m[1])):
        if m[1] > end:
            start, end = m[0], m[1]
        if (m[0], m[1]) == (start, end):
            longest.add((start, end))
    return [m for m in found if (m[0], m[1]) in longest]


def _settled(view: View, told: list[Mark]) -> tuple[tuple[str, str], ...]:
    """Return the (slot, value) pairs told: where a slot takes one value, the first that is not a general one."""
    values: dict[str, list[str]] = {}
    for m in told:
        values.setdefault(m[3], []).append(m[4])
    for slot, found in values.items():
        general = view.index["general"].get(slot, ())
        if not view.index["slots"][slot][0]:
            values[slot] = sorted(found, key=lambda v: v in general)[:1]
    return tuple((slot, value) for slot, found in values.items() for value in dict.fromkeys(found))


def _shares(one: Mark, other: Mark) -> bool:
    return bool(one[0] < other[1] and other[0] < one[1])
