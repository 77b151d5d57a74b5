"""Names put forward that stand for a candidate: the products that people mean by a ready one."""

from __future__ import annotations

from assistant.understanding.text.hearing import make

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from assistant.model.pack import Pack
    from assistant.model.reading import Act, Context, Heard
    from assistant.understanding.text.scan import Mark, Scan, Span

_FORWARDED = 12
"""The most words of a stretch that puts a name forward."""
_WHAT_OF = (("what", "about"), ("how", "about"), ("and", "with"), ("what", "of"))
_ASKING_OTHERWISE = frozenset("what who when where why how which does did".split())
"""First words of a question that asks something else of a name than whether to take it."""
_DENYING = frozenset("no not nothing without none never neither".split())
_CLOSED = frozenset("is are can could would should does do may".split())
"""Words of a refusal, which is none in a question for yes or no: 'can we not just use X'."""
_TAKING = frozenset(
    """
    use take want prefer choose pick try instead rather just simply go going better fine ok okay enough then change
    switch said like maybe perhaps should there something anything good right possible suitable
    """.split()
)
"""Words beside a name that is put forward."""
_PUZZLED = frozenset(("??", "?!", "!?"))
"""What stands behind a name that is wondered at, not put forward."""
_BESIDE_ALONE = frozenset("a an the so or and please hm hmm well we i do with it is then".split())
"""Words beside a name that stands for a question of its own: 'and X?'."""


def build(pack: Pack) -> dict[str, Any]:
    """Return by which names people mean a candidate that stands for many, and these with all candidates.

    Beside them each name of what may be advised with the candidate it stands for: itself, or the only one that has it.
    """
    stand = {term: c.id for c in pack.candidates.values() if c.meant_by for term in (c.id, *c.meant_by)}
    within: dict[str, set[str]] = {}
    for c in pack.candidates.values():
        for also in c.names:
            within.setdefault(also.term, set()).add(c.id)
    alone = {term: next(iter(whose)) for term, whose in within.items() if len(whose) == 1}
    judged = {**alone, **stand, **{c: c for c in pack.candidates}}
    return {"meant_by": stand, "advisable": frozenset((*pack.candidates, *stand)), "stood_for": judged}


def meant(slot: str, term: str, index: Mapping[str, Any]) -> str:
    """Return the value of a slot that a term stands for: itself, or the candidate that people mean by it."""
    return str(index["meant_by"].get(term, term)) if slot in index["candidate_slots"] else term


def put_forward(m: Mark, scan: Scan, span: Span) -> bool:
    """Return whether a short stretch puts a name forward: 'X instead?', 'can we not just use X', 'X then', 'X?'."""
    words = scan.words[span.start : span.end]
    if len(words) > _FORWARDED or scan.of("k", span.start, span.end):
        return False
    if not (_DENYING.isdisjoint(words) or span.asked or words[0] in _CLOSED):
        return False
    if scan.text[scan.tokens.ends[m[1] - 1] :][:2] in _PUZZLED:
        return False
    about = words[:2] in _WHAT_OF
    if not about and words[0] in _ASKING_OTHERWISE:
        return False
    rest = {*words[: m[0] - span.start], *words[m[1] - span.start :]}
    return about or not rest.isdisjoint(_TAKING) or rest <= _BESIDE_ALONE


def asked_for(
    heard: list[Heard], said: list[Act], scan: Scan, index: Mapping[str, Any], context: Context
) -> list[Heard]:
    """Return what a name put forward by a question about the advice asks for, where nothing else heard it."""
    slot = next(iter(index["candidate_slots"]), "")
    names = {a.target for a in said if a.act == "why-not" and a.target in index["meant_by"]}
    if not (slot and names and context.profile_slots) or any(h.slot == slot for h in heard):
        return []
    found = (m for m in scan.of("t") if m[3] in names)
    placed = ((m, s) for m in found for s in scan.spans if s.start <= m[0] < s.end)
    return [
        make(scan, slot, meant(slot, m[3], index), "given", m[0], m[1], "term")
        for m, s in placed
        if put_forward(m, scan, s)
    ][:1]
