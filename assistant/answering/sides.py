"""The comparison a person asks for: candidates side by side, and how each fits this project."""

from __future__ import annotations

from assistant.answering.comparing import differences, table
from assistant.answering.comparing import sides as both_sides
from assistant.answering.reasons import against_it, dropped, for_it
from assistant.answering.terms import name_of
from assistant.answering.wording import phrase
from assistant.model.reading import Question
from assistant.model.reply import Reply

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.model.decision import Decision
    from assistant.model.pack import Pack
    from assistant.model.profile import Profile


def compare(names: Sequence[str], profile: Profile, pack: Pack) -> Reply:
    """Return a comparison of candidates for a profile; of other terms, how they differ in kind."""
    ids = tuple(dict.fromkeys(names))
    reply = ":".join(("compare", *sorted(ids)))
    if len(ids) < 2 or not all(n in pack.candidates for n in ids):
        from assistant.answering.answers import answer

        told = answer(Question("versus", ":".join(("versus", *sorted(ids))), " ".join(ids), ids), pack, profile)
        return Reply("compare", reply, "\n\n".join(p for p in (told.text, told.more) if p), told)
    asked = [c for slot in pack.slots.values() if slot.of == "capabilities" for c in profile.values(slot.id)]
    parts = [*differences(pack, ids), table(pack, ids, [c for c in asked if c in pack.capabilities])]
    parts += [*both_sides(pack, ids), *_fit(ids, profile, pack)]
    return Reply("compare", reply, "\n\n".join(p for p in parts if p))


def _fit(ids: tuple[str, ...], profile: Profile, pack: Pack) -> list[str]:
    """Return how each fits this project, the best first; without a profile, that one is wanted."""
    if not (profile.entries or profile.closed or profile.out):
        return [phrase(pack, "compare-no-project")]
    from assistant.reasoning import decide

    decision = decide(profile, pack)
    order = [s.candidate for s in decision.ranking if s.candidate in ids]
    first, second = (decision.standing(c) for c in order[:2])
    level = bool(first and second and first.points == second.points and not first.dropped_by and not second.dropped_by)
    head = phrase(pack, "compare-level" if level else "compare-first", name=name_of(pack, order[0]))
    return [head, *(_one(c, decision, profile, pack) for c in order)]


def _one(candidate: str, decision: Decision, profile: Profile, pack: Pack) -> str:
    standing = decision.standing(candidate)
    lines = [phrase(pack, "side-head", name=name_of(pack, candidate))]
    if standing and standing.dropped_by:
        lines += [phrase(pack, "item", text=t) for t in dropped(standing, profile, pack)]
        return "\n".join(lines)
    told = [phrase(pack, "compare-for", text=t) for t in for_it(decision, candidate, profile, pack, 3)]
    told += [phrase(pack, "compare-against", text=t) for t in against_it(decision, candidate, profile, pack, 2)]
    lines += [phrase(pack, "item", text=t) for t in told or [phrase(pack, "compare-nothing")]]
    return "\n".join(lines)
