"""What else comes into question: who is next best in earnest, and which changed answers are worth telling."""

from __future__ import annotations

from assistant.answering.linking import above
from assistant.answering.reasons import points_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from assistant.model.decision import Decision, Flip, Standing
    from assistant.model.pack import Pack
    from assistant.model.profile import Profile

_FAR = 4
"""Whoever has no more than such a part of the leader's points is far behind."""
_STANDING_ON = ("built-on", "needs", "part-of")


def second(decision: Decision, pack: Pack) -> Standing | None:
    """Return who comes next as another way to build this project, None when nobody does.

    What is far behind or wrong for the kind of project is none, nor what stands on the leader, or the leader on it,
    where nothing in the kind of project speaks for it.
    """
    first = decision.standing(decision.leader)
    least = first.points // _FAR if first else 0
    others = (s for s in decision.ranking if s.candidate != decision.leader and not s.dropped_by)
    return next((s for s in others if s.points > least and _is_another_way(s, decision.leader, pack)), None)


def _is_another_way(standing: Standing, leader: str, pack: Pack) -> bool:
    some = pack.weights.get("some", 0)
    about = [points_of(r) for r in standing.reasons if _is_about_project(r.rule, pack)]
    if any(points <= -some for points in about):
        return False
    one = standing.candidate
    kin = leader in above(pack, one, _STANDING_ON) or one in above(pack, leader, _STANDING_ON)
    return not kin or any(points >= some for points in about)


def _is_about_project(rule: str, pack: Pack) -> bool:
    """Return whether a rule rests on what the project itself is."""
    slots = pack.rules[rule].when.slots() if rule in pack.rules else ()
    return any(slot in pack.slots and pack.slots[slot].weigh for slot in slots)


def telling(flips: Iterable[Flip], profile: Profile, pack: Pack) -> tuple[Flip, ...]:
    """Return the changes that tell something: not that what runs, or is known, already would be the advice.

    Nor are answers told that no question offers here, nor that it were another project, nor that something else ran.
    """
    from assistant.answering.asking import fitting

    fits, runs = fitting(profile, pack), pack.wording.get("slot-of-what-runs", "")
    flips = [f for f in flips if not any(slot == runs and profile.known(runs) for slot, _ in f.changes)]
    found = [f for f in flips if all(v != f.winner and fits(slot, v) for slot, v in f.changes)]
    found = [f for f in found if not any(_speaks_for_another(f.winner, change, pack) for change in f.changes)]
    return tuple(f for f in found if not _is_another_project(f, profile, pack))


def _speaks_for_another(winner: str, change: tuple[str, str], pack: Pack) -> bool:
    """Return whether a value by itself speaks strongly for others and not for a winner: that would be no reason."""
    strong, names = pack.weights.get("strong", 0), set()
    for rule in pack.rules.values():
        tests, nots = rule.when.tests, rule.when.nots
        if len(tests) == 1 and not nots and tests[0].slot == change[0] and change[1] in tests[0].values:
            names |= {name for name, points in rule.points if points >= strong}
    return bool(names) and winner not in names


def _is_another_project(flip: Flip, profile: Profile, pack: Pack) -> bool:
    """Return whether a change makes another project of the one that was told."""
    return any(pack.slots[slot].weigh and profile.known(slot) for slot, _ in flip.changes)
