"""What is said when there is no recommendation: too little is known, wishes clash, or nothing fits."""

from __future__ import annotations

from assistant.answering.cards import section
from assistant.answering.reasons import dropped
from assistant.answering.saying import fact, quoted
from assistant.answering.terms import name_of
from assistant.answering.wording import listed, phrase
from assistant.model.reply import Reply

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.model.decision import Clash, Decision
    from assistant.model.pack import Pack
    from assistant.model.profile import Profile

_NEAREST = 3


def stuck(decision: Decision, profile: Profile, pack: Pack) -> Reply:
    """Return why nothing can be recommended, what to relax, and what comes nearest."""
    parts = [phrase(pack, f"stuck-{decision.status}" if f"stuck-{decision.status}" in pack.wording else "stuck-open")]
    if decision.clash:
        parts += [_clash(decision.clash, profile, pack), _relax(decision.clash, profile, pack)]
    if decision.status in ("contradiction", "nothing-fits"):
        parts.append(section(pack, "stuck-nearest", _nearest(decision, profile, pack)))
    return Reply("problem", f"stuck:{decision.status}", "\n\n".join(p for p in parts if p))


def still_stuck(clash: Clash, profile: Profile, pack: Pack) -> Reply:
    """Return in one sentence that the same wishes still can't be had together."""
    wishes = [_wish(slot, value, profile, pack) for slot, value in clash.relax or clash.wishes]
    return Reply("problem", "stuck:still", phrase(pack, "stuck-still", facts=listed(pack, wishes, "or")))


def _clash(clash: Clash, profile: Profile, pack: Pack) -> str:
    """Return the wishes that can't be had together, in the user's words where there are any."""
    entries = [e for slot, value in clash.wishes if (e := profile.entry(slot, value))]
    words = quoted(pack, entries, len(clash.wishes))
    wishes = listed(pack, [_wish(slot, value, profile, pack) for slot, value in clash.wishes])
    key = "clash" if len(clash.wishes) > 1 else "clash-one"
    return phrase(pack, f"{key}-said" if words else key, facts=wishes, words=words)


def _wish(slot: str, value: str, profile: Profile, pack: Pack) -> str:
    """Return a wish in words; what was ruled out stands under a name of its own in place of a slot."""
    if slot not in pack.slots:
        return phrase(pack, "wish-out", name=name_of(pack, value))
    return fact(pack, slot, value, profile.stance(slot, value) or "given")


def _relax(clash: Clash, profile: Profile, pack: Pack) -> str:
    items = [_wish(s, v, profile, pack) for s, v in clash.relax]
    return section(pack, "clash-relax", items) if len(items) > 1 else ""


def _nearest(decision: Decision, profile: Profile, pack: Pack) -> list[str]:
    """Return the candidates that the fewest things dropped, with what each lacks."""
    order = sorted(decision.ranking, key=lambda s: (len(s.dropped_by), -s.points, s.candidate))
    lines = []
    for standing in order[:_NEAREST]:
        lacks = " ".join(dropped(standing, profile, pack))
        lines.append(phrase(pack, "nearest", name=name_of(pack, standing.candidate), lacks=lacks))
    return lines
