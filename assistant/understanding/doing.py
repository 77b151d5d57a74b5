"""Questions whether a product does a job, or suits a place: 'does X do Y', 'can it run on Z'."""

from __future__ import annotations

from assistant.understanding import topics
from assistant.understanding.view import ABLE, GLUE, Asked, View, ids, viewed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from assistant.model.pack import Pack
    from assistant.understanding.scan import Mark, Scan, Span
    from assistant.understanding.topics import Found

_OPENING = ABLE | frozenset("do may".split())
_OTHERWISE = frozenset("how why who when where which what".split())
"""First words of questions that ask more than whether."""
_NEAR = 0.8
"""From this score on a topic that does not speak of a product may answer a question about it."""
_MOST = 3
_COSTING = frozenset("cost costs free paid pay price expensive cheap gratis better worse".split())
"""Words of questions what a product costs, and which is better, that no job answers."""


def build(pack: Pack) -> dict[str, Any]:
    """Return the products of which is known what they do, and the slots that name what one does or suits."""
    doers = [t for t in pack.terms.values() if t.does]
    slots = {d.slot for t in doers for d in t.does} | {slot for t in doers for slot in t.fits}
    known = {t.id: frozenset(f"{d.slot}:{d.value}" for d in t.does) for t in doers}
    placing = frozenset(slot for t in doers for slot in t.fits)
    return {"doers": known, "doing_slots": frozenset(slots), "placing_slots": placing}


def does(view: View) -> Asked | None:
    """Return the question whether products do what is named: 'does X do Y', 'can X be run on Z'."""
    subjects = _subjects(view)
    if not subjects or not _put(view) or not _COSTING.isdisjoint(view.body):
        return None
    values = tuple(dict.fromkeys((m[3], m[4]) for m in _jobs(view, subjects)))[:_MOST]
    if not values:
        return None
    held = any(_held(view, m[3], v) for m in subjects for v in values)
    residue = () if held else view.left([*subjects, *_jobs(view, subjects)], GLUE)
    return Asked("does", ids(subjects), values=values, negated=view.negated and not view.consents, residue=residue)


def _held(view: View, term: str, value: tuple[str, str]) -> bool:
    """Return whether it is known of a product whether it does a job; where each can be put is known of all."""
    return value[0] in view.index["placing_slots"] or ":".join(value) in view.index["doers"][term]


def unknown_of(scan: Scan, span: Span, index: Mapping[str, Any], found: tuple[Found, ...]) -> Asked | None:
    """Return the question whether a product does what no value names, where no near topic speaks of the product."""
    view = viewed(scan, span, index)
    subjects = _subjects(view)
    if len(subjects) != 1 or view.first not in _OPENING or not _COSTING.isdisjoint(view.body) or view.kinds:
        return None
    if found and (found[0].score >= _NEAR or topics.speaks_of(found[0].topic, ids(subjects), index)):
        return None
    return Asked("does", ids(subjects), values=(("", ""),))


def _subjects(view: View) -> list[Mark]:
    """Return the products that are asked about: all that is named, no more than a few."""
    named = [m for m in view.names if m[3] in view.index["doers"]]
    return named if len(named) == len(view.names) <= _MOST else []


def _put(view: View) -> bool:
    """Return whether it is asked for a yes or no."""
    if view.first in _OTHERWISE or not (view.first in _OPENING or view.claim or view.asked):
        return False
    return "or" not in view.body or view.first in _OPENING


def _jobs(view: View, subjects: list[Mark]) -> list[Mark]:
    """Return what is named beside the products, what is said with gaps in between among it."""
    taken = {i for m in subjects for i in range(m[0], m[1])}
    marks = [m for m in view.scan.of("vw", view.start, view.end) if m[3] in view.index["doing_slots"]]
    plain = [m for m in marks if m[2] == "v" and taken.isdisjoint(range(m[0], m[1]))]
    inner = {m for m in plain if any(k[0] <= m[0] and m[1] <= k[1] and m[1] - m[0] < k[1] - k[0] for k in plain)}
    return sorted(m for m in marks if m[2] == "w" or (m in plain and m not in inner))
