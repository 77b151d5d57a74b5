"""Questions whose answer is composed: the shapes they take, found over the marks of one stretch of words."""

from __future__ import annotations

from assistant.understanding.asked.being import is_a, listed, what_is
from assistant.understanding.asked.comparing import together, versus, which_more
from assistant.understanding.asked.defining import defines
from assistant.understanding.asked.doing import does
from assistant.understanding.asked.equating import equals
from assistant.understanding.asked.fitness import fits
from assistant.understanding.asked.having import can, need, offering, runs
from assistant.understanding.asked.origins import stands_on
from assistant.understanding.asked.pricing import costs
from assistant.understanding.asked.releases import release
from assistant.understanding.asked.sorting import grouped, pointed, sorted_into
from assistant.understanding.asked.starting import begins
from assistant.understanding.text import english
from assistant.understanding.text.view import BE, GLUE, MEANING, Asked, View, ids, viewed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from assistant.understanding.text.scan import Scan, Span


def compose(scan: Scan, span: Span, index: Mapping[str, Any]) -> Asked | None:
    """Return the question that a stretch of words asks or the claim it makes, None when it has no known shape."""
    view = viewed(scan, span, index)
    if view.composed is None:
        view.composed = next((found for pattern in _PATTERNS if (found := pattern(view))), False)
    return view.composed or None


def _unknown(view: View) -> Asked | None:
    """Return the question after a name that nobody here knows: 'what is zorp', 'is zorp a framework'."""
    if view.scan.language != "en" and (view.names or view.kinds or view.concepts):
        return None
    strange = _strange(view)
    if len(strange) != 1:
        return None
    name = view.scan.tokens.spelled[strange[0]]
    if view.index["vocabulary"] and not (view.names or view.kinds or view.concepts) and defines(view, strange[0]):
        return Asked("unknown-name", name=name)
    opener = view.body[:2] in (("what", "is"), ("what", "are"), ("who", "is"))
    asking = view.asked or view.opens or view.claim or _beside(view, strange[0])
    if not asking or not (opener or view.first in BE or view.names or view.has("compare")):
        return None
    spot = (strange[0], strange[0] + 1, "?", "")
    rest = view.left([spot, *view.names, *view.kinds, *view.concepts, *view.extras], _UNTOLD)
    if rest and not (_is_subject(view, strange[0]) and len(rest) <= _LITTLE):
        return None
    return Asked("unknown-name", ids(view.names), name=name)


def _is_subject(view: View, at: int) -> bool:
    """Return whether a strange word is by its place what a question for yes or no is about: 'is zorp still alive'."""
    body = len(view.words[view.start : view.end]) - len(view.body)
    return view.first in BE and at == view.start + body + 1 and at + 1 < view.end


def _beside(view: View, at: int) -> bool:
    """Return whether all that is said is a known name or a strange one: 'X or zorp'."""
    words = view.words[view.start : view.end]
    return len(words) <= _PAIR and bool(view.names) and "or" in (*view.words[at - 1 : at], *view.words[at + 1 : at + 2])


_PAIR = 4
"""The most words of two names with 'or' between them."""
_LITTLE = 2
"""The most words that may be asked of a strange name without hiding that it is one."""


def _strange(view: View) -> list[int]:
    """Return where words stand that are neither known here nor misspelt."""
    return [
        i
        for i in range(view.start, view.end)
        if view.words[i] not in view.index["vocabulary"]
        and view.words[i].isalpha()
        and len(view.words[i]) > 2
        and i not in view.scan.typos
        and not _is_plain(view, i)
    ]


_UNTOLD = GLUE | MEANING
"""Words that say nothing of a name beside them."""
_DEGREES = frozenset("be more most very too so how less as that".split())
"""Words before an adjective."""
_VERBAL, _ENDINGS = (
    english.PRONOUNS | {"to", "would", "somebody", "someone", "anybody", "anyone"},
    ("ed", "ing", "ly", "ize", "ise", "tion", "ness", "ment", "able", "ful", "ous"),
)
"""Words before which, and endings with which, a strange word is an English one rather than a name."""


def _is_plain(view: View, at: int) -> bool:
    """Return whether a strange word beside known names is an ordinary one: written small, a verb, an adverb.

    While the index is made, no words are known yet.
    """
    if not view.index["vocabulary"] or not (view.names or view.kinds or view.concepts):
        return False
    if view.words[at] in MEANING:
        return True
    small = view.scan.text[view.scan.tokens.starts[at]].islower()
    before = view.words[at - 1] if at > view.start else ""
    behind = (
        view.opens and any(m[1] == at for m in view.scan.of("tk", view.start, at)) and not view.scan.tokens.gaps[at]
    )
    return small and (behind or before in _DEGREES or _is_inflected(view, at, before))


def _is_inflected(view: View, at: int, before: str) -> bool:
    """Return whether a strange word has an ending, or a place, that verbs and adverbs have."""
    return view.words[at].endswith(_ENDINGS) or before in _VERBAL


_PATTERNS: tuple[Callable[[View], Asked | None], ...] = (
    begins,
    _unknown,
    does,
    equals,
    costs,
    release,
    pointed,
    sorted_into,
    grouped,
    versus,
    stands_on,
    is_a,
    listed,
    fits,
    need,
    can,
    offering,
    which_more,
    runs,
    together,
    what_is,
)
"""The shapes, in the order they are tried."""
