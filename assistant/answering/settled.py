"""A decision that the person made: what it gains and gives up against the advice, and that it stands."""

from __future__ import annotations

from assistant.answering.reasons import because_of, distinct, dropped, linked
from assistant.answering.terms import name_of
from assistant.answering.wording import phrase, starting
from assistant.model.reply import Reply

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.model.decision import Decision, Standing
    from assistant.model.pack import Pack
    from assistant.model.profile import Profile


def settled(name: str, against: str, decision: Decision, profile: Profile, pack: Pack) -> Reply:
    """Return that a name is taken as decided, with what it gains and gives up against what was advised."""
    names = {"name": starting(name_of(pack, name)), "other": name_of(pack, against)}
    one, other = decision.standing(name), decision.standing(against)
    if one is None or other is None or name == against:
        return Reply("say", f"decided:{name}", phrase(pack, "decided-plain", **names))
    if one.dropped_by:
        why = next(iter(dropped(one, profile, pack)), "")
        return Reply("say", f"decided:{name}", phrase(pack, "decided-against-rule", because=why, **names))
    gain, price = _gain(one, other, pack), _gain(other, one, pack)
    key = (
        "decided-both" if gain and price else "decided-gain" if gain else "decided-price" if price else "decided-plain"
    )
    return Reply("say", f"decided:{name}", phrase(pack, key, gain=gain, price=price, **names))


def _gain(one: Standing, other: Standing, pack: Pack) -> str:
    """Return what one has over the other: what speaks for it first, else what speaks against the other; '' if none."""
    from assistant.reasoning.explain import gained

    reasons = distinct(gained(one, other))
    own = {r.rule for r in one.reasons if (r.effect or 0) > 0}
    good = next((r for r in reasons if r.rule in own), None)
    if good:
        return because_of(good, (one.candidate,), pack)
    theirs = {r.rule for r in other.reasons if (r.effect or 0) < 0}
    bad = next((r for r in reasons if r.rule in theirs), None)
    said = because_of(bad, (other.candidate,), pack) if bad else ""
    return phrase(pack, "decided-spared", name=name_of(pack, other.candidate), because=said) if said else ""


def part(name: str, pack: Pack) -> Reply:
    """Return what is known of a name that is no candidate of its own and was decided for."""
    from assistant.answering.answers import answer
    from assistant.model.profile import EMPTY
    from assistant.model.reading import Question

    told = answer(Question("what-is", f"what-is:{name}", name_of(pack, name), (name,)), pack, EMPTY)
    return Reply("answer", told.topic or "what-is", told.text, told)


def part_more(name: str, pack: Pack) -> Reply:
    """Return where the first steps are of a name that is no candidate of its own."""
    term = pack.terms.get(name)
    sources = linked(term.sources, pack) if term else ""
    key = "decided-part-more" if sources else "decided-part-bare"
    return Reply("say", f"more:{name}", phrase(pack, key, name=name_of(pack, name), sources=sources))
