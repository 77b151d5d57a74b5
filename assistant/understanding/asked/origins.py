"""Questions what something stands on: 'is X built on Y', 'is X written in Y', 'is X part of Y'."""

from __future__ import annotations

from assistant.understanding.text import english
from assistant.understanding.text.view import ABLE, BE, GLUE, Asked, View

_PHRASES = {
    "built-on": english.listed(
        """
        built on, build on, built on top of, build on top of, built upon, based on, based upon, made on, made with,
        made from, made of, on top of, top of, built from, built with, derived from, derive from, fork of, extension of,
        extend, wrap, wrapper around, wrapper of, wrapper for, wrapper over, layer on, layer over, layer on top of,
        subclass of, sit on, sit on top of, stand on, run on top of, around, powered by
        """
    ),
    "written-in": english.listed(
        "written in, wrote in, made in, coded in, programmed in, implemented in, build in, developed in, written with"
    ),
    "part-of": english.listed(
        "part of, belong to, included in, module of, component of, in standard library of, product of, made by"
    ),
}
"""How it is said that one thing stands on another, by the relation asked for."""
_SAID = {tuple(words.split()): relation for relation, texts in _PHRASES.items() for words in texts}
_FILLING = (
    BE
    | english.ARTICLES
    | english.HEDGES
    | frozenset("just only also still not all then itself kind sort kinda like and".split())
)
_INSIDE = frozenset("hood inside internally underneath itself behind".split())
"""Words that make 'X uses Y' say what X stands on."""
_OF_ORIGINS = GLUE | _FILLING | _INSIDE


def stands_on(view: View) -> Asked | None:
    """Return the question whether one of two names stands on the other; the quality is the relation asked for."""
    if len(view.names) != 2 or not (view.first in ABLE or view.asked or view.claim):
        return None
    upper, lower = view.names
    between = tuple(w for w in view.words[upper[1] : lower[0]] if w not in _FILLING)
    relation = _SAID.get(between, "")
    if not relation and between == ("use",) and _INSIDE & set(view.words[lower[1] : view.end]):
        relation = "built-on"
    if not between and _equated(view):
        relation = "written-in"
    if not relation:
        return None
    residue = view.left([upper, lower, *view.kinds, *_between(view)], _OF_ORIGINS)
    negated = "not" in view.words[upper[1] : lower[0]] and not view.consents
    return Asked("stands-on", (upper[3], lower[3]), quality=relation, negated=negated, residue=residue)


def _equated(view: View) -> bool:
    """Return whether something is said to be a language that is none: 'is X python', 'X is javascript, right'."""
    upper, lower = view.names
    languages = view.index["languages"]
    told = BE & {view.first, *view.words[upper[1] : lower[0]]}
    last = lower[1] == view.end or view.words[lower[1]] in ("or", "based", "code")
    written = any(lower[3] in found for found in view.index["written_in"].values())
    return bool(told) and written and lower[3] in languages and upper[3] not in languages and last


def _between(view: View) -> list[tuple[int, int, str, str]]:
    """Return the stretch between the two names as one that is explained."""
    return [(view.names[0][1], view.names[1][0], "x", "")]
