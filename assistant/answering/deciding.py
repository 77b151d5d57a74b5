"""Whether a question asks for a decision that its claim does not make: what two things have in common decides none."""

from __future__ import annotations

from assistant.understanding.text.english import HEDGES

_MODAL = frozenset("should shall".split())
_WHO = frozenset(("i", "we"))
_TAKING = frozenset("take use pick choose switch drop move replace go stay keep leave change adopt".split())
_DECIDING = frozenset(
    """
    should shall take use using used pick choose switch switching drop move moving replace replaces replaced replacement
    better best worth good right wrong bad suitable suits fits fit enough too need needed needs must instead learn
    recommended outdated dead obsolete fine safe unsafe dangerous overkill sensible ideal ready can possible waste
    harm easier harder faster slower worse cheaper pays makes
    """.split()
)
"""Words of claims that say what to do, or what to think of it."""


def undecided(asked: str, claim: str) -> bool:
    """Return whether it is asked what to take, and the claim does not say what to think of it."""
    words = [w for w in (w.strip(",.?!:;") for w in asked.lower().split()) if w not in HEDGES]
    ends = [i + 2 for i in range(len(words) - 2) if words[i] in _MODAL and words[i + 1] in _WHO]
    asks = any(not _TAKING.isdisjoint(words[i : i + 2]) for i in ends)
    said = claim.lower().split()
    return asks and (_DECIDING.isdisjoint(said) or ("instead" in words and "instead" not in said))
