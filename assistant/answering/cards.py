"""The recommendation card: what, why, what speaks against it, who is next, what would change the advice."""

from __future__ import annotations

from assistant.answering.listing import outside, recommended
from assistant.answering.moving import moving
from assistant.answering.reasons import against_it, because_of, for_it
from assistant.answering.saying import facts
from assistant.answering.terms import a_kind, name_of
from assistant.answering.wording import ended, phrase, starting
from assistant.model.reply import Reply

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.model.decision import Decision, Flip
    from assistant.model.pack import Pack
    from assistant.model.profile import Profile

REASONS = 3
"""Reasons for, and points against, on a card."""
_FLIPS = 2
_LOOKED_AT = 12
"""Flips looked at for one to the runner-up."""


def card(decision: Decision, profile: Profile, pack: Pack) -> Reply:
    """Return the recommendation of a decision, or why there is none.

    With a shortlist the best of it is recommended; the reply's id says which candidate that is.
    """
    if not decision.leader or decision.status in ("contradiction", "nothing-fits"):
        from assistant.answering.stuck import stuck

        return stuck(decision, profile, pack)
    from assistant.reasoning import flips

    one = recommended(decision, profile, pack)
    turns = flips(profile, pack, decision, _FLIPS) if one == decision.leader else ()
    parts = [
        _headline(one, decision, pack),
        told_also(one, profile, pack),
        outside(decision, profile, pack),
        section(pack, "card-why", for_it(decision, one, profile, pack, REASONS)),
        section(pack, "card-against", against_it(decision, one, profile, pack, REASONS)),
        _runner_up(one, decision, profile, pack) if one == decision.leader else "",
        section(pack, "card-flips", [told_flip(f, pack) for f in turns]),
        moving(one, decision, profile, pack),
        _next(decision, pack),
    ]
    return Reply("recommend", f"recommend:{one}", "\n\n".join(p for p in parts if p))


def section(pack: Pack, head: str, items: list[str]) -> str:
    """Return a headed list, nothing where there are no items."""
    return "\n".join([phrase(pack, head), "", *(phrase(pack, "item", text=i) for i in items)]) if items else ""


def _headline(one: str, decision: Decision, pack: Pack) -> str:
    term, name = pack.terms.get(one), name_of(pack, one)
    kind = a_kind(pack, term.kind) if term and starting(name) == name else ""
    firm = phrase(pack, firmness(one, decision))
    return phrase(pack, "card-head" if kind else "card-head-bare", name=starting(name), kind=kind, firm=firm)


def firmness(one: str, decision: Decision) -> str:
    """Return the wording that says how firm the advice is."""
    if one != decision.leader:
        return "firm-listed"
    spent = decision.status == "close" and not decision.next_slot
    return "firm-close-spent" if spent else f"firm-{decision.status}"


def told_also(leader: str, profile: Profile, pack: Pack) -> str:
    """Return what a family stands for in this case."""
    from assistant.reasoning import also

    terms = {a.term: a for a in reversed(also(leader, profile, pack))}
    names = list(terms.values())[::-1][:REASONS]
    items = [phrase(pack, "card-also-item", name=name_of(pack, a.term), because=ended(a.because)) for a in names]
    return section(pack, "card-also", items)


def told_flip(flip: Flip, pack: Pack) -> str:
    """Return what a changed answer would make of the advice."""
    return phrase(pack, "flip", changes=facts(pack, flip.changes), winner=name_of(pack, flip.winner))


def _next(decision: Decision, pack: Pack) -> str:
    """Return the question whose answer would make the advice firmer, while it is not firm."""
    if decision.firm() or decision.next_slot not in pack.slots:
        return ""
    return phrase(pack, "card-next", question=pack.slots[decision.next_slot].ask)


def _runner_up(one: str, decision: Decision, profile: Profile, pack: Pack) -> str:
    """Return who comes second, what it does better, and what would put it first."""
    from assistant.reasoning import flips
    from assistant.reasoning.explain import gained

    second = next((s for s in decision.ranking if s.candidate != one and not s.dropped_by), None)
    leader = decision.standing(one)
    if second is None or leader is None:
        return ""
    name = name_of(pack, second.candidate)
    better = gained(second, leader)
    if better:
        return phrase(pack, "runner-up-better", name=name, because=because_of(better[0], (second.candidate,), pack))
    flip = next((f for f in flips(profile, pack, decision, _LOOKED_AT) if f.winner == second.candidate), None)
    if flip:
        return phrase(pack, "runner-up-flip", name=name, changes=facts(pack, flip.changes))
    strengths = pack.candidates[second.candidate].strengths
    text = ended(strengths[0].text) if strengths else ""
    return phrase(pack, "runner-up-strength" if text else "runner-up", name=name, text=text)


def card_more(decision: Decision, profile: Profile, pack: Pack) -> Reply:
    """Return the long part of a card: the stack around it, pitfalls, security, first steps, where to learn."""
    from assistant.answering.details import details

    one = recommended(decision, profile, pack)
    text = details(one, profile, pack) or phrase(pack, "no-recommendation-yet")
    return Reply("say", f"more:{one}", text)
