"""Questions how to begin with something: what to install, which command comes first."""

from __future__ import annotations

from itertools import pairwise

from assistant.understanding.text.view import GLUE, Asked, View

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.understanding.text.scan import Mark

_HOW = frozenset("how what which where whats hows".split())
_AMOUNT = frozenset("long much many hard often old fast big".split())
"""Words behind 'how' that ask for an amount, not for a way."""
_BEGINNING = frozenset(
    """
    install installing installation begin started beginning quickstart setup boilerplate scaffold bootstrap
    """.split()
)
"""Words that alone say that something is begun."""
_PAIRS = frozenset(
    (one, other)
    for ones, others in (
        ("first", "step steps command commands line lines page install thing minute minutes hello"),
        ("set", "up"),
        ("get set", "going started"),
        ("hello", "world"),
        ("start", "with"),
        ("create make begin start", "new first"),
        ("start create", "project app site"),
        ("minimal smallest", "app example page project"),
    )
    for one in ones.split()
    for other in others.split()
)
"""Pairs of words that say so."""
_NOUNS = frozenset(
    "installation quickstart setup command commands boilerplate scaffold step steps hello getting".split()
)
"""Words by which a few words that ask nothing outright want to know how to begin."""
_TERSE = 6
_OWN = frozenset("the my our this that it".split())
"""Words before what is there already, and is only run: 'how do I start my X'."""
_INSTALLING = frozenset("install installs installing".split())
"""Words in or behind the name of a tool that only fetches what is meant."""
_STEPS = _BEGINNING - {"begin", "started", "beginning"} | frozenset(
    "command commands step steps hello new create".split()
)
"""Words by which commands are wanted, and not a way to learn."""
_NOISE = (
    GLUE
    | _HOW
    | _BEGINNING
    | frozenset(
        """
        first step command commands line set up get getting going hello world start new project app application site
        page website minimal smallest example create begin make running run scratch zero terminal type quickest fastest
        computer laptop machine go off guide me show tell need order properly correctly right and then it do put
        """.split()
    )
)


def begins(view: View) -> Asked | None:
    """Return the question how to begin with one thing that has first steps; `quality` says that commands are wanted."""
    said = [w for w in view.words[max(0, view.start - 1) : view.end] if w not in ("a", "an")]
    pairs = set(pairwise(said))
    started = view.first in _HOW and any(one == "start" and other not in _OWN for one, other in pairs)
    if (_BEGINNING.isdisjoint(said) and _PAIRS.isdisjoint(pairs) and not started) or _of_language(view):
        return None
    steps = [m for m in view.names if m[3] in view.index.get("startable", ())]
    tools = [m for m in view.names if not _INSTALLING.isdisjoint(view.words[m[1] - 1 : m[1] + 1])]
    beside = [m for m in view.names if m not in (*steps, *tools) and m[3] not in view.index["languages"]]
    along = len(steps) == 1 and beside and all(_along(view, steps[0], m) for m in beside)
    if len(steps) != 1 or (beside and not along) or not _how(view, said):
        return None
    residue = view.left([*view.names, *view.kinds, *view.extras, *_machine(view)], _NOISE)
    return Asked(
        "start", (steps[0][3],), quality="steps" if along or _STEPS.intersection(said) else "", residue=residue
    )


def begins_there(view: View, advised: str) -> Asked | None:
    """Return the question how to begin with what is advised that names only a machine: 'how do I start on my pc'."""
    place = _machine(view)
    said = view.words[view.start : place[0][0]] if place else ()
    begun = not _BEGINNING.isdisjoint(said) or "start" in said or not _PAIRS.isdisjoint(pairwise(said))
    put = any(one == "set" and not {"up"}.isdisjoint(said[i + 1 :]) for i, one in enumerate(said))
    if advised not in view.index.get("startable", ()) or not (begun or put) or view.first not in _HOW:
        return None
    named = any(m[0] < place[0][0] for m in view.names)
    if named or not _AMOUNT.isdisjoint(said) or view.left([*view.kinds, *view.extras, *place], _NOISE | _OWN):
        return None
    return Asked("start", (advised,), quality="steps")


def _machine(view: View) -> list[Mark]:
    """Return the stretch at the end of a question that says on which machine: 'on my laptop', 'on the school pc'."""
    words = view.words
    at = next((i for i in range(view.end - 2, max(view.start, view.end - _PLACE), -1) if words[i] == "on"), view.end)
    named = {i for m in view.names for i in range(m[0], m[1])}
    mine = at < view.end and (words[at + 1] in _WHOSE or named.issuperset(range(at + 1, view.end)))
    return [(at, view.end, "?", "")] if mine else []


_PLACE = 7
"""The most words of such a stretch."""
_WHOSE = frozenset("my our the a an his her their this that".split())


def _along(view: View, step: Mark, other: Mark) -> bool:
    """Return whether a name only says with what, or on which machine, something is begun: 'X and Y', 'X on my W'."""
    between = range(step[1], other[0])
    named = {i for m in view.names for i in range(m[0], m[1])}
    return other[0] >= step[1] and len(between) > 0 and all(i in named or view.words[i] in _ALONG for i in between)


_ALONG = frozenset("and with on using plus under my a the our own computer laptop pc machine notebook".split())


def _how(view: View, said: list[str]) -> bool:
    """Return whether a way is asked for, outright or in a few words."""
    if view.first in _HOW or (view.opens and not _HOW.isdisjoint(view.body)):
        return _AMOUNT.isdisjoint(view.body)
    return len(said) <= _TERSE and not _NOUNS.isdisjoint(said)


def _of_language(view: View) -> bool:
    """Return whether it is asked which of a language's versions is to be taken: 'which Y do I install for X'."""
    return view.first in ("which", "what") and any(
        m[0] == view.start + 1 and m[3] in view.index["languages"] for m in view.names
    )
