"""Why this, why not that, why this question: derived from the rules that fired, never written beside them."""

from __future__ import annotations

from assistant.model.decision import Inside, Reason, Tension, Why, WhyAsk, WhyNot
from assistant.reasoning.asking import difference, undecided
from assistant.reasoning.engine import engine
from assistant.reasoning.holds import holds
from assistant.reasoning.outlook import Outlook, leading
from assistant.reasoning.position import position
from assistant.reasoning.single import single
from assistant.reasoning.varying import Varied

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from assistant.model.conditions import When
    from assistant.model.decision import Decision, Standing
    from assistant.model.knowledge import Also
    from assistant.model.pack import Pack
    from assistant.model.profile import Profile


def also(candidate: str, profile: Profile, pack: Pack) -> tuple[Also, ...]:
    """Return what a candidate stands for in this case: the terms it names whose condition holds.

    What was never said counts here as not so: a name for want of a better one is told until something is known.
    """
    found = pack.candidates.get(candidate)
    return tuple(one for one in found.names if _named(one.when, profile, pack)) if found else ()


def _named(when: When, profile: Profile, pack: Pack) -> bool:
    nots = any(holds(group, profile, pack) for group in when.nots)
    return not nots and bool(holds(when.with_(nots=()), profile, pack))


def why(candidate: str, profile: Profile, pack: Pack, decision: Decision) -> tuple[Why, ...]:
    """Return each reason for or against a candidate with the facts it rests on, the heaviest first."""
    standing = decision.standing(candidate)
    return tuple(Why(r, _facts(pack.rules[r.rule].when, profile)) for r in standing.reasons) if standing else ()


def _facts(when: When, profile: Profile) -> tuple[tuple[str, str, str], ...]:
    found = []
    for test in when.tests:
        for value in test.values:
            entry = profile.entry(test.slot, value)
            if entry and entry.stance != "not-wanted":
                found.append((test.slot, value, entry.words))
            elif profile.closed.get(test.slot) == value:
                found.append((test.slot, value, ""))
    return tuple(found)


def why_not(candidate: str, _profile: Profile, _pack: Pack, decision: Decision) -> WhyNot:
    """Return why a candidate is not the advice; an unknown one gets no gap and no reasons."""
    standing, leader = decision.standing(candidate), decision.standing(decision.leader)
    if standing is None:
        return WhyNot(candidate, decision.leader)
    if standing.dropped_by or leader is None:
        drops = tuple(r for r in standing.reasons if r.effect is None)
        return WhyNot(candidate, decision.leader, 0, standing.dropped_by, drops)
    gap = leader.points - standing.points
    return WhyNot(candidate, decision.leader, gap, (), gained(leader, standing))


def gained(one: Standing, other: Standing) -> tuple[Reason, ...]:
    """Return the rules by which one candidate stands above another, with the points each gives it, most first."""
    effects: dict[str, int] = {}
    shown: dict[str, Reason] = {}
    for sign, standing in ((1, one), (-1, other)):
        for reason in standing.reasons:
            effects[reason.rule] = effects.get(reason.rule, 0) + sign * (reason.effect or 0)
            shown[reason.rule] = reason
    above = sorted((name for name, size in effects.items() if size > 0), key=lambda name: (-effects[name], name))
    return tuple(shown[name].with_(effect=effects[name]) for name in above)


def why_ask(slot: str, profile: Profile, pack: Pack, decision: Decision) -> WhyAsk:
    """Return why a slot is asked: whom its rules separate from the leader, and who leads after each value."""
    run = engine(pack)
    here = position(run, profile)
    lane = leading(run, here)
    if lane is None or slot not in here.open:
        return WhyAsk(slot, decision.leader)
    outlook = Outlook(run, here, lane)
    live = run.lanes.marked(outlook.live | single(outlook, slot).passing)
    parts, touched = [], set()
    for number in sorted(undecided(outlook, slot)):
        name, points, drops = run.rules[number]
        apart = [o for o in live if difference(run, lane, o, points) or drops >> run.lanes.bits * o & 1]
        if apart or drops >> run.lanes.bits * lane & 1:
            parts.append((name, tuple(run.order[o] for o in apart)))
            touched.update(apart)
    return WhyAsk(
        slot, decision.leader, tuple(run.order[o] for o in sorted(touched)), _leads(slot, profile, pack), tuple(parts)
    )


def _leads(slot: str, profile: Profile, pack: Pack) -> tuple[tuple[str, str], ...]:
    run, found = engine(pack), []
    varied = Varied(run, profile, slot)
    for value, _, read in run.domain[slot]:
        if read and profile.stance(slot, value) != "not-wanted":
            lane = varied.leader(value)
            found.append((value, run.order[lane] if lane is not None else ""))
    return tuple(found)


def shortlist(profile: Profile, pack: Pack, decision: Decision) -> Inside | None:
    """Return the best of the candidates the user is choosing between, and a better one outside; None without a list."""
    named = {v for slot in pack.slots if pack.slots[slot].of == "candidates" for v in profile.values(slot)}
    if not named:
        return None
    inside = [s for s in decision.ranking if s.candidate in named]
    if not inside:
        return None
    best = next((s for s in inside if not s.dropped_by), None)
    leader = decision.standing(decision.leader)
    if best is None or leader is None or leader.candidate == best.candidate:
        return Inside(best.candidate if best else "", "" if best else decision.leader)
    return Inside(best.candidate, leader.candidate, leader.points - best.points)


def tension(
    before: Profile, after: Profile, pack: Pack, was: Decision | None = None, now: Decision | None = None
) -> Tension | None:
    """Return the trade-off of what was said last: None unless it turns the advice against something said before.

    `was` and `now` are the decisions for the two profiles where they are known already.

    `gained` is the heaviest rule by which what was said last puts its leader above the earlier one; `paid` the
    heaviest rule, resting on what was said before, by which the earlier leader is still the better one.
    """
    from assistant.reasoning.decide import decide

    was, now = was or decide(before, pack), now or decide(after, pack)
    if was.leader == now.leader:
        return None
    old, new = now.standing(was.leader), now.standing(now.leader)
    if old is None or new is None or old.dropped_by:
        return None
    fresh = {(e.slot, e.value) for e in after.entries} - {(e.slot, e.value) for e in before.entries}
    gain = _resting(gained(new, old), fresh, after, pack)
    price = _resting(gained(old, new), {(e.slot, e.value) for e in before.entries}, after, pack)
    return Tension(was.leader, now.leader, gain, price) if gain and price else None


def _resting(reasons: Iterable[Reason], facts: set[tuple[str, str]], profile: Profile, pack: Pack) -> Reason | None:
    """Return the first reason that rests on one of these answers."""
    for reason in reasons:
        if any((slot, value) in facts for slot, value, _ in _facts(pack.rules[reason.rule].when, profile)):
            return reason
    return None
