"""Questions whether a product does a job, or suits a place: 'does X do Y', 'can it run on Z'."""

from __future__ import annotations

from assistant.understanding.retrieval import topics
from assistant.understanding.text.tokens import phrase
from assistant.understanding.text.view import ABLE, GLUE, Asked, View, ids, viewed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from assistant.model.pack import Pack
    from assistant.understanding.retrieval.topics import Found
    from assistant.understanding.text.scan import Mark, Scan, Span

_OPENING = ABLE | frozenset("do may".split())
_OTHERWISE = frozenset("how why who when where which what".split())
"""First words of questions that ask more than whether."""
_NEAR = 0.8
"""From this score on a topic that does not speak of a product may answer a question about it."""
_SPOKEN = 0.5
"""The same for one that speaks of it."""
_NEEDING = frozenset("need needs require requires must".split())
"""Words of questions what a product cannot do without, of which where it can be put says nothing."""
_MOST = 3
JOB = "job-"
"""How the families of single words for a job begin, before its id."""
_COSTING = frozenset("cost costs free paid pay price expensive gratis better worse".split())
"""Words of questions what a product costs, and which is better, that no job answers."""


def build(pack: Pack) -> dict[str, Any]:
    """Return what is known to be done by which products, the slots that name it, and single words for it."""
    doers = [t for t in pack.terms.values() if t.does]
    fitting = frozenset(slot for t in doers for slot in t.fits)
    confined = {s.id for s in pack.slots.values() for v in s.values for slot, _ in v.confines if slot in fitting}
    placing = fitting | confined
    count: dict[str, int] = {}
    for one in (f"{d.slot}:{d.value}" for t in doers for d in t.does):
        count[one] = count.get(one, 0) + 1
    words = {phrase(word): job for job in count for word in pack.families.get(f"{JOB}{job.partition(':')[2]}", ())}
    known = {t.id: frozenset(f"{d.slot}:{d.value}" for d in t.does) for t in doers}
    slots = placing | {job.partition(":")[0] for job in count}
    return {"doers": known, "doing_slots": slots, "placing_slots": placing, "jobs": count, "job_words": words}


def does(view: View) -> Asked | None:
    """Return the question whether products do what is named: 'does X do Y', 'can X be run on Z'."""
    subjects = _subjects(view)
    if not subjects or not _put(view) or not _COSTING.isdisjoint(view.body):
        return None
    values = _values(view, subjects)
    if not values:
        return None
    held = any(_held(view, m[3], v) for m in subjects for v in values)
    residue = () if held else view.left(subjects, GLUE)
    return Asked("does", ids(subjects), values=values, negated=view.negated and not view.consents, residue=residue)


def _values(view: View, subjects: list[Mark]) -> tuple[tuple[str, str], ...]:
    """Return what is asked: all that the products are known to do or not, else what the fewest are known to do."""
    index = view.index
    marks = [m for m in _jobs(view, subjects) if _count(view, (m[3], m[4])) or m[3] in index["placing_slots"]]
    known = [m for m in marks if any(_held(view, s[3], (m[3], m[4])) for s in subjects)]
    marks = [m for m in marks if m in known or m[3] not in index["weighed"]]
    kept: list[Mark] = []
    for m in sorted(marks, key=lambda m: (m[0] - m[1], _count(view, (m[3], m[4])))):
        if all(m[1] <= k[0] or k[1] <= m[0] for k in kept):
            kept.append(m)
    found = list(dict.fromkeys((m[3], m[4]) for m in sorted(kept)))
    held = [v for v in found if any(_held(view, m[3], v) for m in subjects)]
    return tuple(held[:_MOST] or sorted(found, key=lambda v: _count(view, v))[:1])


def jobs_in(scan: Scan, index: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    """Return the jobs that a text names."""
    found = [job for s in scan.spans for job in _values(viewed(scan, s, index), [])]
    return tuple(dict.fromkeys(found))


def _count(view: View, value: tuple[str, str]) -> int:
    """Return of how many products it is known whether they do a job."""
    return int(view.index["jobs"].get(":".join(value), 0))


def _held(view: View, term: str, value: tuple[str, str]) -> bool:
    """Return whether it is known of a product whether it does a job; where each can be put is known of all."""
    return value[0] in view.index["placing_slots"] or ":".join(value) in view.index["doers"][term]


def unknown_of(scan: Scan, span: Span, index: Mapping[str, Any], found: tuple[Found, ...]) -> Asked | None:
    """Return the question whether a product does what no value names, where no near topic speaks of the product."""
    view = viewed(scan, span, index)
    subjects = _subjects(view)
    if (
        len(subjects) != 1
        or view.first not in _OPENING - _OTHERWISE
        or not _COSTING.isdisjoint(view.body)
        or view.kinds
    ):
        return None
    near = found[0].score if found else 0.0
    about = (subjects[0][3], index["meant_by"].get(subjects[0][3], ""))
    if near >= _NEAR or (near >= _SPOKEN and any(topics.speaks_of(found[0].topic, (t,), index) for t in about)):
        return None
    return Asked("does", ids(subjects), values=(("", ""),))


def _subjects(view: View) -> list[Mark]:
    """Return the products that are asked about: all that is named, no more than a few."""
    named = [m for m in view.names if m[3] in view.index["doers"]]
    jobs = [m for m in view.scan.of("v", view.start, view.end) if m[3] in view.index["doing_slots"]]
    rest = [m for m in view.names if m not in named and not any(m[0] < j[1] and j[0] < m[1] for j in jobs)]
    return named if len(named) <= _MOST and not rest else []


def _put(view: View) -> bool:
    """Return whether it is asked for a yes or no."""
    if view.first in _OTHERWISE or not (view.first in _OPENING or ("?" in view.scan.text and view.asked)):
        return False
    return "or" not in view.body or view.first in _OPENING


def _jobs(view: View, subjects: list[Mark]) -> list[Mark]:
    """Return what is named beside the products, what is said with gaps in between among it."""
    taken = {i for m in subjects for i in range(m[0], m[1])}
    marks = [m for m in view.scan.of("vw", view.start, view.end) if m[3] in view.index["doing_slots"]]
    marks = [m for m in marks if not (m[3] in view.index["weighed"] and "hint" in m[5:])]
    if not _NEEDING.isdisjoint(view.body):
        marks = [m for m in marks if m[3] not in view.index["placing_slots"]]
    plain = [m for m in marks if m[2] == "w" or taken.isdisjoint(range(m[0], m[1]))]
    return sorted([*plain, *_worded(view, taken)])


def _worded(view: View, taken: set[int]) -> list[Mark]:
    """Return the jobs that single words, or two, of a question name."""
    known, words, found = view.index["job_words"], view.words, []
    for i in range(view.start, view.end):
        for size in (1, 2):
            job = known.get(words[i : i + size]) if i not in taken and i + size <= view.end else None
            if job:
                found.append((i, i + size, "v", *job.split(":")))
    return found
