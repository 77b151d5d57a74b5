"""Two wishes that pull apart: one sentence as the second is heard, on what is gained and what is paid."""

from __future__ import annotations

from assistant.answering.reasons import because_of, points_of
from assistant.answering.saying import behind, fact
from assistant.answering.terms import name_of
from assistant.answering.wording import ended, phrase
from assistant.model.profile import EMPTY
from assistant.model.reply import Reply

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.model.decision import Decision, Reason, Standing
    from assistant.model.pack import Pack
    from assistant.model.profile import Profile


def tension(
    before: Profile, after: Profile, pack: Pack, was: Decision | None = None, now: Decision | None = None
) -> Reply | None:
    """Return the trade-off when what was just said turns the advice against a wish said before, None otherwise.

    Who asks for a candidate by name pulls at nothing, nor does who tells what is never asked.

    `was` and `now` are the decisions for the two profiles where they are known already.
    """
    from assistant.reasoning import decide
    from assistant.reasoning import tension as found_out

    if not before.entries or not any(before.known(slot) for slot in pack.dialog.minimum):
        return None
    found = found_out(before, after, pack, was, now)
    if found is None or min(points_of(found.gained), points_of(found.paid)) < pack.weights.get("some", 1):
        return None
    if any(_only_told(e.slot, pack) for e in behind(pack, found.gained.rule, after)):
        return None
    gain, price = _said(found.gained, after, pack, before), _said(found.paid, before, pack)
    if not gain or not price or gain == price:
        return None
    now = now or decide(after, pack)
    new, old = now.standing(found.after), now.standing(found.before)
    text = phrase(
        pack,
        "tension",
        gain=gain,
        price=price,
        new=name_of(pack, found.after),
        old=name_of(pack, found.before),
        because=_told(found.gained, new, old, pack),
        cost=_told(found.paid, old, new, pack),
    )
    return Reply("say", "tension", text)


def _only_told(slot: str, pack: Pack) -> bool:
    """Return whether a slot names candidates, or is one of those with one value that are told and never asked."""
    return pack.slots[slot].of == "candidates" or not (pack.slots[slot].many or slot in pack.dialog.order)


def _told(reason: Reason, better: Standing | None, worse: Standing | None, pack: Pack) -> str:
    """Return what a reason gives one of two: what speaks for it, or else what speaks against the other."""
    own = better and any(r.rule == reason.rule and points_of(r) > 0 for r in better.reasons)
    one = better if own or worse is None else worse
    if one is None:
        return ended(reason.because)
    because = because_of(reason, (one.candidate,), pack)
    return phrase(pack, "tension-for" if own else "tension-against", name=name_of(pack, one.candidate), because=because)


def _said(reason: Reason, profile: Profile, pack: Pack, before: Profile = EMPTY) -> str:
    """Return the answer behind a reason, the last one given; one that is new since `before` where there is one."""
    known = {(e.slot, e.value) for e in before.entries}
    entries = behind(pack, reason.rule, profile)
    entries = tuple(e for e in entries if (e.slot, e.value) not in known) or entries
    return fact(pack, entries[-1].slot, entries[-1].value) if entries else ""
