"""What already runs: stay, move, or move step by step, and what that costs."""

from __future__ import annotations

from assistant.answering.linking import above, by_kinds, spoken_by
from assistant.answering.terms import main_kinds, name_of, related
from assistant.answering.wording import ended, phrase

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.model.decision import Decision
    from assistant.model.pack import Pack
    from assistant.model.profile import Profile

_STANDS_ON = ("built-on", "needs", "part-of")


def moving(leader: str, decision: Decision, profile: Profile, pack: Pack) -> str:
    """Return the advice on what already runs, '' where nothing does."""
    runs = profile.values(pack.wording.get("slot-of-what-runs", ""))
    known = [one for one in runs if one in pack.terms and profile.out.get(one) is None]
    kept = _kept(leader, profile, pack) if known else set()
    told = [
        phrase(pack, "moving-kept", old=name_of(pack, one)) if one in kept else _advice(one, leader, decision, pack)
        for one in known
    ]
    return "\n\n".join(dict.fromkeys(t for t in told if t))


def _kept(leader: str, profile: Profile, pack: Pack) -> set[str]:
    """Return what a leader that stands for several lets stay: these, and what they are written in."""
    from assistant.reasoning import also

    names = [a.term for a in also(leader, profile, pack)]
    return {*names, *(t for n in names for t in related(pack, n, "written-in"))}


def _advice(existing: str, leader: str, decision: Decision, pack: Pack) -> str:
    names = {"old": name_of(pack, existing), "new": name_of(pack, leader)}
    if existing == leader:
        return phrase(pack, "moving-stay", **names)
    if existing in above(pack, leader, _STANDS_ON) and not _speaks_otherwise(leader, existing, pack):
        return phrase(pack, "moving-join", **names)
    if leader in above(pack, existing, _STANDS_ON):
        return phrase(pack, "moving-stay-above", **names)
    if existing in above(pack, leader, ("written-in",)):
        return ""
    together = by_kinds(pack, leader, existing) if _is_used(existing, leader, decision, pack) else []
    if together:
        return phrase(pack, "moving-used", how=together[0], **names)
    told = _cost(existing, leader, pack)
    if existing not in pack.candidates:
        key = "moving-beside" if not _same_sort(existing, leader, pack) else "moving-steps"
        return phrase(pack, f"{key}-cost" if told else key, cost=told, **names)
    return phrase(pack, _how(existing, leader, decision, pack, bool(told)), cost=told, **names)


def _is_used(existing: str, leader: str, decision: Decision, pack: Pack) -> bool:
    """Return whether a thing is used together with the leader: it is of another sort, and no language it is told in."""
    standing = decision.standing(existing)
    if _same_sort(existing, leader, pack) or (standing and not standing.dropped_by):
        return False
    told_in = {k for t in related(pack, leader, "written-in") for k in main_kinds(pack, pack.terms[t])}
    return told_in.isdisjoint(main_kinds(pack, pack.terms[existing]))


def _speaks_otherwise(one: str, other: str, pack: Pack) -> bool:
    """Return whether a thing speaks another interface than the one it stands on, so that it can't work inside it."""
    spoken = related(pack, one, "speaks")
    return bool(spoken) and set(spoken).isdisjoint(spoken_by(pack, other))


def _how(existing: str, leader: str, decision: Decision, pack: Pack, priced: bool) -> str:
    """Return the wording for a candidate that runs: near the leader one stays, far behind it one moves in steps."""
    old, new = decision.standing(existing), decision.standing(leader)
    if old is None or new is None or old.dropped_by:
        return "moving-move-cost" if priced else "moving-move"
    if new.points - old.points <= pack.weights.get("some", 0):
        return "moving-near-cost" if priced else "moving-near"
    return "moving-steps-cost" if priced else "moving-steps"


def _cost(existing: str, leader: str, pack: Pack) -> str:
    """Return what a move costs: the sentences that name the other side, else what is written of the new one."""
    new = pack.candidates.get(leader)
    whole = ended(new.moving) if new and new.moving and existing in pack.candidates else ""
    return said_of(existing, leader, pack) or whole


def said_of(one: str, other: str, pack: Pack) -> str:
    """Return what is written of a move from one thing to another: the sentences that name the other side."""
    for entry, name in ((pack.candidates.get(other), one), (pack.candidates.get(one), other)):
        said = [ended(s) for s in entry.moving.split(". ")] if entry and entry.moving else []
        named = [s for s in said if name_of(pack, name) in s]
        if named:
            return " ".join(named)
    return ""


def _same_sort(one: str, other: str, pack: Pack) -> bool:
    """Return whether one thing can take the place of another: they share a kind that is more than the widest ones."""
    first, second = pack.terms.get(one), pack.terms.get(other)
    if not first or not second:
        return False
    shared = set(main_kinds(pack, first)) & set(main_kinds(pack, second))
    return any(above in pack.kinds and pack.kinds[above].is_a for k in shared for above in _wider(k, pack))


def _wider(kind: str, pack: Pack) -> tuple[str, ...]:
    """Return the kinds that a kind is a special case of."""
    return pack.kinds[kind].is_a if kind in pack.kinds else ()
