"""Two wishes that pull apart: one sentence as the second is heard, on what is gained and what is paid."""

from __future__ import annotations

from assistant.answering.reasons import because_of, points_of
from assistant.answering.saying import behind, fact
from assistant.answering.terms import name_of
from assistant.answering.wording import phrase
from assistant.model.reply import Reply

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.model.decision import Reason, Standing
    from assistant.model.pack import Pack
    from assistant.model.profile import Entry, Profile

    Pull = tuple[Reason, Entry]
    """A reason that sets two candidates apart, and the entry that made it fire."""


def tension(before: Profile, after: Profile, pack: Pack) -> Reply | None:
    """Return the trade-off when what was just said turns the advice against a wish said before, None otherwise."""
    from assistant.reasoning import decide

    fresh = [e for e in after.entries if e not in before.entries]
    if not fresh or not before.entries:
        return None
    was, now = decide(before, pack), decide(after, pack)
    if was.status == "open" or not was.leader or not now.leader or was.leader == now.leader:
        return None
    old, new = now.standing(was.leader), now.standing(now.leader)
    gained = _pull(new, old, fresh, after, pack)
    paid = _pull(old, new, [e for e in after.entries if e not in fresh], after, pack)
    if old is None or new is None or old.dropped_by or not gained or not paid:
        return None
    return Reply("say", "tension", _said(gained, paid, new.candidate, old.candidate, pack))


def _pull(one: Standing | None, other: Standing | None, said: list[Entry], profile: Profile, pack: Pack) -> Pull | None:
    """Return what most favours one candidate over another among the reasons that these entries made."""
    if not one or not other:
        return None
    others = {r.rule: points_of(r) for r in other.reasons}
    gains = sorted((others.get(r.rule, 0) - points_of(r), r.rule, r) for r in one.reasons if points_of(r) > 0)
    for loss, rule, reason in gains:
        entry = next((e for e in behind(pack, rule, profile) if e in said), None)
        if entry and -loss >= pack.weights.get("some", 1):
            return reason, entry
    return None


def _said(gained: Pull, paid: Pull, new: str, old: str, pack: Pack) -> str:
    return phrase(
        pack,
        "tension",
        gain=fact(pack, gained[1].slot, gained[1].value),
        price=fact(pack, paid[1].slot, paid[1].value),
        new=name_of(pack, new),
        old=name_of(pack, old),
        because=because_of(gained[0], (new,), pack),
        cost=because_of(paid[0], (old,), pack),
    )
