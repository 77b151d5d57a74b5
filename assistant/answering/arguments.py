"""Arguments for those who must defend a choice: the case in short, a reply to an objection, the work it saves."""

from __future__ import annotations

from assistant.answering.comparing import level, support
from assistant.answering.reasons import because_of, distinct, dropped, fired, for_it, named_only
from assistant.answering.terms import capability_name, name_of
from assistant.answering.wording import capital, listed, phrase, starting
from assistant.model.knowledge import LEVELS
from assistant.model.reply import Reply

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.model.decision import Decision, Standing
    from assistant.model.pack import Pack
    from assistant.model.profile import Profile

_MOST = 3


def case(decision: Decision, profile: Profile, pack: Pack) -> Reply:
    """Return the advice as a text to hand on: what was told, then the card with its reasons and what is open."""
    from assistant.answering.cards import card
    from assistant.answering.saying import noted, order_of

    places = {slot: n for n, slot in enumerate(order_of(pack))}
    told = sorted(profile.entries, key=lambda e: places.get(e.slot, len(places)))
    head = phrase(pack, "case-head", facts=noted(pack, told))
    shown = card(decision, profile, pack)
    return Reply("recommend", shown.id, f"{head}\n\n{shown.text}")


def counter(best: str, other: str, points: Sequence[str], profile: Profile, pack: Pack, decision: Decision) -> Reply:
    """Return what answers somebody who prefers `other`: what of their points counts here and what does not."""
    claims = [claim(best, other, capability, profile, pack) for capability in points]
    one, rival = decision.standing(best), decision.standing(other)
    parts = ["\n".join(phrase(pack, "item", text=c) for c in dict.fromkeys(claims))]
    if one and rival:
        parts += [_over(one, rival, profile, pack), _granted(one, rival, pack)]
    if rival is None or not parts[-2]:
        told = for_it(decision, best, profile, pack, _MOST)
        parts.append(_list(phrase(pack, "counter-for", name=name_of(pack, best)), told, pack))
    text = "\n\n".join(p for p in parts if p) or phrase(pack, "why-nothing", name=name_of(pack, best))
    return Reply("answer", f"counter:{best}:{other}", text)


def claim(best: str, other: str, capability: str, profile: Profile, pack: Pack) -> str:
    """Return what it counts for here that one offers something more closely than the other."""
    names = {"best": name_of(pack, best), "other": name_of(pack, other)}
    names |= {"capability": capital(capability_name(pack, capability)), "level": ""}
    if best not in pack.candidates:
        return ""
    mine = support(pack, best, capability)
    names["level"] = level(pack, mine)
    if other not in pack.candidates:
        return phrase(pack, "counter-level", **names)
    theirs = support(pack, other, capability)
    names["theirs"] = level(pack, theirs)
    if LEVELS.index(mine.level) <= LEVELS.index(theirs.level):
        return phrase(pack, "counter-same", **names)
    entry = next((e for e in profile.entries if e.value == capability), None)
    needed = entry is not None and entry.stance != "not-wanted"
    return phrase(pack, "counter-needed" if needed else "counter-unneeded", **names)


def _over(one: Standing, other: Standing, profile: Profile, pack: Pack) -> str:
    """Return what one has over the other here, as a headed list, '' for nothing."""
    names = {"name": name_of(pack, one.candidate), "best": name_of(pack, other.candidate)}
    if other.dropped_by:
        return _list(phrase(pack, "counter-out", **names), dropped(other, profile, pack), pack)
    return _list(phrase(pack, "why-not-own", **names), gains(one, other, pack), pack)


def _granted(one: Standing, other: Standing, pack: Pack) -> str:
    """Return what has to be granted to the other side."""
    if other.dropped_by:
        return ""
    names = {"name": name_of(pack, other.candidate), "best": name_of(pack, one.candidate)}
    found = gains(other, one, pack)
    if not found:
        return phrase(pack, "counter-nothing", **names)
    key = "counter-granted-more" if other.points > one.points else "counter-granted"
    return _list(phrase(pack, key, **names), found, pack)


def gains(one: Standing, other: Standing, pack: Pack, most: int = _MOST, *, only_for: bool = False) -> list[str]:
    """Return what speaks for one and not for the other, or against the other alone, weightiest first.

    With `only_for` what speaks against the other is left out.
    """
    from assistant.reasoning.explain import gained

    own = {r.rule for r in one.reasons if (r.effect or 0) > 0}
    told = []
    for reason in distinct(r for r in gained(one, other) if not named_only(r, pack)):
        who = one.candidate if reason.rule in own else other.candidate
        said = because_of(reason, (who,), pack)
        if only_for and reason.rule not in own:
            continue
        named = reason.rule in own or name_of(pack, who) in said
        told.append(said if named else phrase(pack, "about", name=starting(name_of(pack, who)), because=said))
    return told[:most]


def _list(head: str, items: list[str], pack: Pack) -> str:
    return "\n".join([head, "", *(phrase(pack, "item", text=i) for i in items)]) if items else ""


def effort(one: str, other: str, profile: Profile, pack: Pack) -> Reply:
    """Return which of two saves work on what this project needs: what comes with one and has to be made with the other.

    Of what is known the team's own knowledge counts as well.
    """
    told = [*_saves(one, other, profile, pack), *_saves(other, one, profile, pack)]
    counts = [len(needed_more(a, b, profile, pack)) for a, b in ((one, other), (other, one))]
    own = {e.value for e in profile.entries if e.stance != "not-wanted" and pack.slots[e.slot].of != "candidates"}
    known = [n for n in (one, other) if n in own]
    if len(known) == 1:
        told.append(phrase(pack, "effort-known", name=starting(name_of(pack, known[0]))))
    names = {"one": name_of(pack, one), "other": name_of(pack, other)}
    if counts[0] == counts[1]:
        head = phrase(pack, "effort-same", **names)
    else:
        less, more = (one, other) if counts[0] > counts[1] else (other, one)
        head = phrase(pack, "effort-less", less=starting(name_of(pack, less)), more=name_of(pack, more))
    parts = [head, "\n".join(phrase(pack, "item", text=t) for t in told), phrase(pack, "effort-rest")]
    return Reply("answer", f"effort:{one}:{other}", "\n\n".join(p for p in parts if p))


def needed_more(one: str, other: str, profile: Profile, pack: Pack) -> list[str]:
    """Return the needs of a project that come with one candidate and not with the other."""
    slots = [s.id for s in pack.slots.values() if s.of == "capabilities"]
    needs = [v for slot in slots for v in profile.values(slot) if v in pack.capabilities]
    ranks = [(LEVELS.index(support(pack, one, n).level), LEVELS.index(support(pack, other, n).level), n) for n in needs]
    return [n for mine, theirs, n in ranks if mine < theirs]


def _saves(one: str, other: str, profile: Profile, pack: Pack) -> list[str]:
    needs = needed_more(one, other, profile, pack)
    if not needs:
        return []
    each = [(capability_name(pack, n), level(pack, support(pack, other, n))) for n in needs[:_MOST]]
    how = [phrase(pack, "quality-level", name=name, level=said) for name, said in each]
    names = {"name": name_of(pack, one), "other": name_of(pack, other)}
    needed = listed(pack, [capability_name(pack, n) for n in needs[:_MOST]])
    return [phrase(pack, "effort-saves", needs=needed, levels=", ".join(how), **names)]


def way_out(one: str, decision: Decision, pack: Pack) -> Reply | None:
    """Return what to take if the advice, or what was chosen, could not be used any more, None where nothing is next."""
    from assistant.answering.alternatives import second

    first = decision.standing(decision.leader)
    other = first if one != decision.leader else second(decision, pack)
    mine = decision.standing(one) or first
    if other is None or first is None or mine is None or other.dropped_by:
        return None
    reasons = [
        *gains(other, mine, pack, 1),
        *(because_of(r, (other.candidate,), pack) for r in fired(other, good=True)),
    ]
    names = {"name": name_of(pack, other.candidate), "old": name_of(pack, one)}
    text = phrase(pack, "way-out", because=(reasons or [""])[0], **names).strip()
    return Reply("answer", f"way-out:{one}", text)
