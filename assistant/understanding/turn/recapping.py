"""A recap to be confirmed: 'so X is the Y, Z the W and V is U. correct?' asks whether each thing is that.

The whole message is made of pairs of a name and a kind, in whatever grammar; whoever says more than that tells or asks
something else.
"""

from __future__ import annotations

from itertools import pairwise

from assistant.model.reading import Act, Question, Reading
from assistant.understanding.asked.being import CALLED_SO
from assistant.understanding.asked.posing import sample_of
from assistant.understanding.text import english
from assistant.understanding.text.scan import Span
from assistant.understanding.text.view import BE, Asked, View, viewed
from assistant.understanding.told import names

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from assistant.understanding.text.scan import Mark, Scan

MOST = 60
"""The most words of a message that is looked at."""
_PAIR = 2
_FAR = 4
"""The most words between a name and its kind."""
_AROUND = 12
"""The most words before the first pair and behind the last."""
_LINKING = (CALLED_SO - frozenset("not or like based written like full must should".split())) | {"as", "being", "mean"}
_JOINING = english.ARTICLES | BE | english.HEDGES
_JOINING |= frozenset("and while but whereas then also plus so would ok okay right yes".split())
_ASKING = frozenset(
    """
    so ok okay then right correct true yes yeah no agree understood understand understanding get got it that this is
    all i we me my do did have am are now if let see recap repeat check confirm please just to be sure short sum up say
    wrong or not well hm hmm thanks thank you means mean which in other words again far good fine everything both
    learned learnt now could can think because for one more time summary he she they the a an and
    """.split()
)
"""Words around a recap: of somebody who makes sure."""
_CHECKING = frozenset(
    "right correct true yes yeah agree understood understand understanding get got recap check confirm sure ok okay so "
    "then wrong means learned learnt".split()
)
"""Words one of which a message without a question mark has, to be a recap rather than what a project is made of."""


def recap(found: Scan, index: Mapping[str, Any], *, told: bool) -> Reading | None:
    """Return the reading of a message that asks whether things are what it says they are, None for all others.

    With `told` a message need not ask to be judged.
    """
    if not _PAIR * 2 <= len(found.words) <= MOST or len(found.of("tk")) < _PAIR * 2:
        return None
    if sample_of(found, Span(0, len(found.words), asked=False), index):
        return None
    view = viewed(found, Span(0, len(found.words), asked=bool(found.tokens.asked)), index)
    marks = _marks(view)
    pairs = [marks[i : i + 2] for i in range(0, len(marks), 2)]
    if len(pairs) < _PAIR or any(len(p) != _PAIR or p[0][2] == p[1][2] or p[0][2] != pairs[0][0][2] for p in pairs):
        return None
    words, first, last = found.words, marks[0][0], marks[-1][1]
    around = (*words[:first], *words[last:])
    beside = [words[one[1] : other[0]] for one, other in pairwise(marks)]
    if len(around) > _AROUND or not _ASKING.issuperset(around) or any(len(b) > _FAR for b in beside):
        return None
    if not all(_LINKING.issuperset(b) for b in beside[::2]) or not all(_JOINING.issuperset(b) for b in beside[1::2]):
        return None
    if BE.isdisjoint(w for b in beside[::2] for w in b) and not any(_sign(view, *p) for p in pairs):
        return None
    named_first = marks[0][2] == "t"
    if not (found.tokens.asked or not _CHECKING.isdisjoint(around) or (told and named_first)):
        return None
    said = tuple((one[3], other[3]) if named_first else (other[3], one[3]) for one, other in pairs)
    terms = tuple(name for name, _ in said)
    if len(set(terms)) != len(terms):
        return None
    question = Question("sorts", Asked("sorts", terms, values=said).id(), found.text, terms, values=said)
    return Reading(found.text, (Act("ask", found.text),), terms=names.mentions(found), questions=(question,))


def _sign(view: View, one: Mark, other: Mark) -> bool:
    """Return whether a sign between a name and a kind says that the one is the other: 'X = Y', 'X: Y'."""
    return view.joined(one, other, "=") or view.joined(one, other, ":")


def _marks(view: View) -> list[Mark]:
    """Return the names and kinds of a message in order, the longest where some lie over each other."""
    marks = [*view.names, *view.kinds, *((*m[:2], "k", *m[3:]) for m in view.concepts if m[3] in view.index["kinds"])]
    kept: list[Mark] = []
    for m in sorted(marks, key=lambda m: (m[0], -m[1], m[2])):
        if not kept or m[0] >= kept[-1][1]:
            kept.append(m)
    return kept
