"""Whether one thing makes another needless: 'does X make Y superfluous', 'I have X, so do I still need Y?'."""

from __future__ import annotations

from assistant.understanding.text import english
from assistant.understanding.text.view import OPEN, Asked

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.understanding.text.scan import Mark
    from assistant.understanding.text.view import View

SPARED = frozenset("unnecessary obsolete superfluous redundant useless pointless needless unneeded irrelevant".split())
"""What a thing becomes that another makes needless."""
_MAKING = frozenset("make makes made making render renders rendered".split())
_NEEDING = frozenset("need needs needed necessary require required requires".split())
_SPARING = frozenset("skip ditch drop omit avoid".split())
_HAVING = frozenset(
    """
    have has had got get use using uses run running runs pay installed install took take put own deploy host choose
    chose add
    """.split()
)
"""What somebody does with the thing that may spare another."""
_GIVEN = frozenset("if when once because since as after with now when given".split())
"""Words that open what is there already."""
_LEARNING = frozenset("learn learning know understand study".split())
"""What is needed in the head alone."""
_JOINTS = frozenset("so then therefore thus hence".split())
_BETWEEN = english.STOP | english.ARTICLES | frozenset("install use setup set up learn run put still anyway".split())
"""Words that may stand between a need and what is needed."""
_MOST = 30
_NEAR = 6
"""The most words between a word of need and the name of what is needed."""


def spared(view: View) -> Asked | None:
    """Return the question whether the first of two things makes the second needless; negated where it is asked if not.

    None where nothing of the sort is asked.
    """
    if len(view.body) > _MOST or view.first in OPEN:
        return None
    return _made_needless(view) or _needed_with(view)


def _made_needless(view: View) -> Asked | None:
    """Return the claim that one thing makes another superfluous: 'X makes Y superfluous', 'X, does that make Y so?'."""
    making = next((i for i in range(view.start, view.end) if view.words[i] in _MAKING), -1)
    if making < 0 or SPARED.isdisjoint(view.words[making : view.end]):
        return None
    things = _things(view)
    before = [m for m in things if m[1] <= making]
    behind = [m for m in things if m[0] > making]
    return _pair(before[-1:], behind[:1], "replaced", negated=_denied(view.words[max(view.start, making - 3) : making]))


def _needed_with(view: View) -> Asked | None:
    """Return the question whether a thing is still needed by somebody who has another one."""
    need = next((i for i in range(view.start, view.end) if view.words[i] in _NEEDING or view.words[i] in SPARED), -1)
    spare = next((i for i in range(view.start, view.end) if view.words[i] in _SPARING), -1)
    at = need if need >= 0 else spare
    split = _split(view, at) if at >= 0 else -1
    if split < 0:
        return None
    ahead = split <= at
    having, needing = (view.words[view.start : split], view.words[split : view.end])
    things = _things(view)
    there = [m for m in things if (m[1] <= split) == ahead]
    wanted = [m for m in things if (m[1] <= split) != ahead and _needed(view, m, at)]
    if not ahead:
        having, needing = needing, having
    if (_HAVING.isdisjoint(having) and having[:1] != ("with",)) or not _LEARNING.isdisjoint(needing):
        return None
    denied = need < 0 or view.words[need] in SPARED or _denied(needing)
    return _pair(there[-1:] if ahead else there[:1], wanted[:1], "spared", negated=not denied)


def _split(view: View, at: int) -> int:
    """Return where what is there already and what may be needed part, -1 where nothing parts them."""
    words, gaps = view.words, view.scan.tokens.gaps
    behind = next((i for i in range(at + 1, view.end) if words[i] in _GIVEN and words[i] != "with"), -1)
    if behind > 0:
        return behind
    joint = next((i for i in range(at, view.start, -1) if gaps[i] or words[i] in _JOINTS), -1)
    if joint > 0:
        return joint
    opened = view.first in _GIVEN or (view.start > 0 and words[view.start - 1] in _GIVEN)
    return next((i for i in range(at, view.start, -1) if opened and words[i] in _TURNS), -1)


_TURNS = frozenset("do does is are i we can".split())
"""Words with which what may be needed goes on behind what is there: 'with X I need no Y'."""


def _needed(view: View, thing: Mark, at: int) -> bool:
    """Return whether a thing is what a word of need is about: 'need a Y', 'is the Y of Z needed'."""
    if view.words[thing[0] - 1] == "of":
        return False
    if thing[0] > at:
        between = view.words[at + 1 : thing[0]]
        return len(between) <= _NEAR and _BETWEEN.issuperset(between)
    named = {i for m in view.names if view.words[m[0] - 1] == "of" for i in range(m[0], m[1])}
    left = (w for i, w in enumerate(view.words[thing[1] : at], thing[1]) if i not in named)
    return at - thing[1] <= _NEAR and _BETWEEN.issuperset(left)


def _things(view: View) -> list[Mark]:
    """Return what a stretch names, kinds of things as well, in order."""
    return sorted({*view.names, *view.concepts})


def _denied(words: tuple[str, ...]) -> bool:
    return not {"not", "no", "never", "without"}.isdisjoint(words)


def _pair(there: list[Mark], wanted: list[Mark], quality: str, *, negated: bool) -> Asked | None:
    """Return the question whether the one thing spares the other, None where one of them is not named."""
    if not there or not wanted or there[0][3] == wanted[0][3]:
        return None
    return Asked("equals", (there[0][3], wanted[0][3]), quality=quality, negated=negated)
