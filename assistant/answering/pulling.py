"""Two wishes that pull apart: one sentence as the second is heard, on what is gained and what is paid."""

from __future__ import annotations

from assistant.answering.reasons import because_of, points_of
from assistant.answering.saying import behind, fact
from assistant.answering.terms import name_of
from assistant.answering.wording import phrase
from assistant.model.reply import Reply

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.model.decision import Decision, Reason
    from assistant.model.pack import Pack
    from assistant.model.profile import Profile


def tension(
    before: Profile, after: Profile, pack: Pack, was: Decision | None = None, now: Decision | None = None
) -> Reply | None:
    """Return the trade-off when what was just said turns the advice against a wish said before, None otherwise.

    Who asks for a candidate by name pulls at nothing, nor does who tells what is never asked.

    `was` and `now` are the decisions for the two profiles where they are known already.
    """
    from assistant.reasoning import tension as found_out

    if not before.entries or not any(before.known(slot) for slot in pack.dialog.minimum):
        return None
    found = found_out(before, after, pack, was, now)
    if found is None or min(points_of(found.gained), points_of(found.paid)) < pack.weights.get("some", 1):
        return None
    if any(_only_told(e.slot, pack) for e in behind(pack, found.gained.rule, after)):
        return None
    gain, price = _said(found.gained, after, pack), _said(found.paid, before, pack)
    if not gain or not price:
        return None
    text = phrase(
        pack,
        "tension",
        gain=gain,
        price=price,
        new=name_of(pack, found.after),
        old=name_of(pack, found.before),
        because=because_of(found.gained, (found.after,), pack),
        cost=because_of(found.paid, (found.before,), pack),
    )
    return Reply("say", "tension", text)


def _only_told(slot: str, pack: Pack) -> bool:
    """Return whether a slot names candidates, or is one of those with one value that are told and never asked."""
    return pack.slots[slot].of == "candidates" or not (pack.slots[slot].many or slot in pack.dialog.order)


def _said(reason: Reason, profile: Profile, pack: Pack) -> str:
    """Return the answer behind a reason, the last one given."""
    entries = behind(pack, reason.rule, profile)
    return fact(pack, entries[-1].slot, entries[-1].value) if entries else ""
