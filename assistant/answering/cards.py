"""The recommendation card: what, why, what speaks against it, who is next, what would change the advice."""

from __future__ import annotations

from assistant.answering.alternatives import second, telling
from assistant.answering.doing import job_name
from assistant.answering.family import family, lacking
from assistant.answering.listing import outside, recommended
from assistant.answering.moving import moving
from assistant.answering.reasons import against_it, because_of, for_it, points_of
from assistant.answering.saying import supposed
from assistant.answering.terms import a_kind, name_of
from assistant.answering.wording import ended, listed, phrase, starting
from assistant.model.reply import Reply

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.answering.doing import Job
    from assistant.model.decision import Decision, Flip, Standing
    from assistant.model.pack import Pack
    from assistant.model.profile import Profile

REASONS = 3
"""Reasons for, and points against, on a card."""
_FLIPS = 2
_SEVERAL = 2
_LOOKED_AT = 6
"""Changes that would turn the advice, of which the telling ones are told."""


def card(decision: Decision, profile: Profile, pack: Pack) -> Reply:
    """Return the recommendation of a decision, or why there is none.

    With a shortlist the best of it is recommended; the reply's id says which candidate that is.
    """
    if not decision.leader or decision.status in ("contradiction", "nothing-fits"):
        from assistant.answering.stuck import stuck

        return stuck(decision, profile, pack)
    from assistant.reasoning import flips

    one = recommended(decision, profile, pack)
    next_best = second(decision, pack)
    nearest = next_best.candidate if next_best else ""
    found = flips(profile, pack, decision, _LOOKED_AT, nearest) if one == decision.leader else ()
    turns = telling(found, profile, pack)
    parts = [
        _decided(one, decision, pack)
        if one == profile.decided
        else _headline(one, decision, pack, lacking(one, profile, pack) is None),
        told_also(one, profile, pack),
        outside(decision, profile, pack),
        section(pack, "card-why", for_it(decision, one, profile, pack, REASONS)),
        section(pack, "card-against", against_it(decision, one, profile, pack, REASONS)),
        _runner_up(one, next_best, decision, turns, pack) if one == decision.leader else "",
        section(pack, "card-flips", [told_flip(f, pack) for f in _others(turns, nearest)[:_FLIPS]]),
        moving(one, decision, profile, pack),
        _next(decision, profile, pack),
    ]
    return Reply("recommend", f"recommend:{one}", "\n\n".join(p for p in parts if p))


def turning(decision: Decision, profile: Profile, pack: Pack, wanted: str = "") -> str:
    """Return which answers would put something else in the leader's place, '' where none would."""
    from assistant.reasoning import flips

    turns = telling(flips(profile, pack, decision, _LOOKED_AT, wanted), profile, pack)
    mine = [f for f in turns if f.winner == wanted] if wanted else []
    return section(pack, "card-flips", [told_flip(f, pack) for f in (mine or turns)[:_FLIPS]])


def section(pack: Pack, head: str, items: list[str]) -> str:
    """Return a headed list, nothing where there are no items."""
    return "\n".join([phrase(pack, head), "", *(phrase(pack, "item", text=i) for i in items)]) if items else ""


def _decided(one: str, decision: Decision, pack: Pack) -> str:
    """Return that the person decided for it, and what would be advised else."""
    key = "card-decided" if one == decision.leader else "card-decided-against"
    return phrase(pack, key, name=starting(name_of(pack, one)), other=name_of(pack, decision.leader))


def _headline(one: str, decision: Decision, pack: Pack, suits: bool = True) -> str:
    term, name = pack.terms.get(one), name_of(pack, one)
    kind = a_kind(pack, term.kind) if term and starting(name) == name else ""
    firm = _level(one, decision, pack) or phrase(pack, firmness(one, decision) if suits else "firm-direction")
    return phrase(pack, "card-head" if kind else "card-head-bare", name=starting(name), kind=kind, firm=firm)


def _level(one: str, decision: Decision, pack: Pack) -> str:
    """Return with whom the leader stands level, '' where it is ahead."""
    first, *others = decision.ranking
    names = [s.candidate for s in others if s.points == first.points and not s.dropped_by]
    if one != first.candidate or not names or decision.status != "close":
        return ""
    return phrase(pack, "firm-level", others=listed(pack, [name_of(pack, n) for n in names[:REASONS]]))


def firmness(one: str, decision: Decision) -> str:
    """Return the wording that says how firm the advice is."""
    if one != decision.leader:
        return "firm-listed"
    spent = decision.status == "close" and not decision.next_slot
    return "firm-close-spent" if spent else f"firm-{decision.status}"


def told_also(leader: str, profile: Profile, pack: Pack) -> str:
    """Return what a family stands for in this case, or that nothing of it that is known suits what was told."""
    names, without = family(leader, profile, pack)[:REASONS], lacking(leader, profile, pack)
    if without is not None:
        return _none_suits(without, profile, pack)
    items = [_also(name_of(pack, term), ended(because), pack) for term, because in names]
    return "\n\n".join(p for p in (section(pack, "card-also", items), _left_over(names, profile, pack)) if p)


def _none_suits(without: list[Job], profile: Profile, pack: Pack) -> str:
    """Return that no product that is known suits, for what was told or refused, and what to do then."""
    refused = [name_of(pack, t) for t in profile.out if t in pack.index.get("doers", ())]
    values = [job_name(pack, j) for j in without]
    told = [phrase(pack, "card-none-suits", values=listed(pack, values)) if values else phrase(pack, "card-none-known")]
    told += [phrase(pack, "card-none-refused", names=listed(pack, refused))] if refused else []
    return " ".join((*told, phrase(pack, "card-none-then")))


def _left_over(names: list[tuple[str, str]], profile: Profile, pack: Pack) -> str:
    """Return what of several jobs the first of a family does, and what is left over, '' where that is plain."""
    from assistant.answering.picking import covered, jobs_of

    jobs = jobs_of(profile, pack) if names else []
    if len(jobs) < _SEVERAL:
        return ""
    return " ".join(
        (phrase(pack, "card-of-first", name=name_of(pack, names[0][0])), *covered(names[0][0], jobs, profile, pack))
    )


def _also(name: str, because: str, pack: Pack) -> str:
    """Return a name with what speaks for it, the name said once."""
    return because if because.startswith(name) else phrase(pack, "card-also-item", name=starting(name), because=because)


def told_flip(flip: Flip, pack: Pack) -> str:
    """Return what a changed answer would make of the advice."""
    return phrase(pack, "flip", changes=supposed(pack, flip.changes), winner=name_of(pack, flip.winner))


def _next(decision: Decision, profile: Profile, pack: Pack) -> str:
    """Return the question whose answer would make the advice firmer, while it is not firm."""
    if decision.firm() or decision.next_slot not in pack.slots:
        return ""
    from assistant.answering.asking import question_of

    return phrase(pack, "card-next", question=question_of(decision.next_slot, pack, profile))


def _others(turns: tuple[Flip, ...], nearest: str) -> list[Flip]:
    """Return flips without the one that is told of the runner-up: nothing is said twice."""
    told = next((f for f in turns if f.winner == nearest), None)
    return [f for f in turns if f is not told]


def _runner_up(one: str, second: Standing | None, decision: Decision, turns: tuple[Flip, ...], pack: Pack) -> str:
    """Return who comes second, what it does better, and what would put it first."""
    leader = decision.standing(one)
    if second is None or leader is None:
        return ""
    said = _better(second, leader, pack)
    flip = next((f for f in turns if f.winner == second.candidate), None)
    if not said and not flip:
        strengths = pack.candidates[second.candidate].strengths
        text = ended(strengths[0].text) if strengths else ""
        said = phrase(pack, "runner-up-strength", name=name_of(pack, second.candidate), text=text) if text else ""
    said = said or phrase(pack, "runner-up", name=name_of(pack, second.candidate))
    return phrase(pack, "runner-up-flip", **{"runner-up": said}, changes=supposed(pack, flip.changes)) if flip else said


def _better(second: Standing, leader: Standing, pack: Pack) -> str:
    """Return what speaks for the second and not for the leader, or else only against the leader; '' for neither."""
    from assistant.reasoning.explain import gained

    names = {"name": name_of(pack, second.candidate), "best": name_of(pack, leader.candidate)}
    better = gained(second, leader)
    own = {r.rule for r in second.reasons if points_of(r) > 0}
    mine = sorted((r for r in better if r.rule in own), key=lambda r: not pack.rules[r.rule].when.slots())
    good = next(iter(mine), None)
    if good:
        return phrase(pack, "runner-up-better", because=because_of(good, (second.candidate,), pack), **names)
    if better:
        return phrase(pack, "runner-up-spared", because=because_of(better[0], (leader.candidate,), pack), **names)
    return ""


def card_more(decision: Decision, profile: Profile, pack: Pack) -> Reply:
    """Return the long part of a card: the stack around it, pitfalls, security, first steps, where to learn."""
    from assistant.answering.details import details

    one = recommended(decision, profile, pack)
    text = details(one, profile, pack) or phrase(pack, "no-recommendation-yet")
    return Reply("say", f"more:{one}", text)
