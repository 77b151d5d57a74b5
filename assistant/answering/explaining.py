"""Explanations that are derived, never written: why this one, why not that one, why this question, what if."""

from __future__ import annotations

from assistant.answering.cards import section, told_also
from assistant.answering.reasons import against_it, because_of, distinct, dropped, fired, for_it, linked, weighed
from assistant.answering.saying import label, slot_label, supposed
from assistant.answering.terms import best_known, meant, name_of, names_of, of_kind
from assistant.answering.wording import capital, ended, listed, phrase, starting
from assistant.model.reply import Reply

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.model.decision import Decision, Standing, WhyAsk
    from assistant.model.pack import Pack
    from assistant.model.profile import Entry, Profile

_SHOWN = 6
_OWN = 3
"""Reasons shown for the one that is behind."""
_VALUES = 5
"""Answers named with one winner."""


def why(profile: Profile, pack: Pack, decision: Decision, candidate: str = "") -> Reply:
    """Return what was said, the rules it fired and their points, for the leader or another candidate."""
    one = candidate or decision.leader
    standing = decision.standing(one)
    name = name_of(pack, one)
    if not standing or not standing.reasons:
        return Reply("answer", f"why:{one}", phrase(pack, "why-nothing", name=name))
    reasons = [*fired(standing, good=True)[:_SHOWN], *fired(standing, good=False)[:_SHOWN]]
    parts = [phrase(pack, "why-head", name=starting(name), points=str(standing.points)), ""]
    parts += [weighed(r, (one,), profile, pack) for r in reasons]
    parts += [phrase(pack, "item", text=text) for text in dropped(standing, profile, pack)]
    rests = linked(pack.candidates[one].sources, pack)
    parts += ["", phrase(pack, "why-sources", name=name, sources=rests)] if rests else []
    return Reply("answer", f"why:{one}", "\n".join(parts))


def drawbacks(candidate: str, profile: Profile, pack: Pack, decision: Decision) -> Reply:
    """Return what speaks against a candidate here, or that nothing does."""
    items = against_it(decision, candidate, profile, pack, _SHOWN)
    told = section(pack, "card-against", items) or phrase(pack, "why-nothing", name=name_of(pack, candidate))
    return Reply("answer", f"against:{candidate}", told)


def why_not(candidate: str, profile: Profile, pack: Pack, decision: Decision) -> Reply:
    """Return why a candidate is not the advice: what dropped it, or the gap and what makes it.

    The advice is the best of a person's own list, which need not be the leader.
    """
    from assistant.answering.listing import recommended
    from assistant.reasoning import why_not as found_out

    name, reply = name_of(pack, candidate), f"why-not:{candidate}"
    named, candidate = candidate, meant(pack, candidate)
    standing = decision.standing(candidate)
    if standing is None:
        told = [_running(candidate, profile, pack, decision), _no_candidate(candidate, pack, decision)]
        return Reply("answer", reply, "\n\n".join(t for t in told if t))
    if candidate != decision.leader:
        decision = decision.with_(leader=recommended(decision, profile, pack))
    if candidate == decision.leader:
        return Reply("answer", reply, _advised(named, candidate, profile, pack))
    if standing.dropped_by:
        return Reply("answer", reply, " ".join(dropped(standing, profile, pack)))
    found = found_out(candidate, profile, pack, decision)
    key = "why-not-gap" if found.gap > 0 else "why-not-tie"
    head = f"{_what_it_is(named, pack)} " if named != candidate else ""
    head += phrase(pack, key, name=starting(name), best=name_of(pack, found.leader), points=str(found.gap))
    pair = (found.leader, candidate)
    lines = [weighed(r, pair, profile, pack) for r in distinct(found.reasons)[:_SHOWN]]
    parts = ["\n".join([head, "", *lines]) if lines else head, *_own_side(standing, decision, profile, pack)]
    return Reply("answer", reply, "\n\n".join(parts))


def _advised(named: str, candidate: str, profile: Profile, pack: Pack) -> str:
    """Return that a name is the advice, or one of those that the advice stands for."""
    if named == candidate:
        told = told_also(candidate, profile, pack) if pack.candidates[candidate].names else ""
        return "\n\n".join(t for t in (phrase(pack, "why-not-leader", name=starting(name_of(pack, named))), told) if t)
    from assistant.reasoning import also

    because = next((a.because for a in also(candidate, profile, pack) if a.term == named), pack.terms[named].sentence)
    names = {"name": name_of(pack, named), "best": name_of(pack, candidate)}
    return phrase(pack, "why-not-meant", because=capital(ended(because)), **names)


def _own_side(standing: Standing, decision: Decision, profile: Profile, pack: Pack) -> list[str]:
    """Return what a candidate has over the leader, or else what it is good for anywhere."""
    from assistant.reasoning.explain import gained

    leader = decision.standing(decision.leader)
    names = {"name": name_of(pack, standing.candidate), "best": name_of(pack, decision.leader)}
    better = distinct(gained(standing, leader))[:_OWN] if leader else []
    if better:
        pair = (standing.candidate, decision.leader)
        lines = [weighed(r, pair, profile, pack) for r in better]
        return ["\n".join([phrase(pack, "why-not-own", **names), "", *lines])]
    strengths = pack.candidates[standing.candidate].strengths[:1]
    return [phrase(pack, "why-not-strength", text=ended(s.text), **names) for s in strengths]


def _running(name: str, profile: Profile, pack: Pack, decision: Decision) -> str:
    """Return what speaks for staying with a thing that runs already, and what a move would be for; '' for others."""
    if name not in profile.values(pack.wording.get("slot-of-what-runs", "")) or not decision.leader:
        return ""
    reasons = fired(decision.standing(decision.leader), good=True)[:1]
    because = because_of(reasons[0], (decision.leader,), pack) if reasons else ""
    names = {"name": name_of(pack, name), "best": name_of(pack, decision.leader)}
    return phrase(pack, "why-not-runs", because=because, **names).strip()


def _no_candidate(name: str, pack: Pack, decision: Decision) -> str:
    """Return how a thing that can't be recommended stands to the leader: what is written, its family, its kind."""
    if name not in pack.terms:
        return phrase(pack, "unknown-name", name=name)
    return _written(name, decision.leader, pack) or " ".join(
        (_what_it_is(name, pack), phrase(pack, "why-not-no-candidate", name=name_of(pack, name)), *_alike(name, pack))
    )


def _what_it_is(name: str, pack: Pack) -> str:
    """Return what a thing is, and what of its kind can be recommended for itself."""
    from assistant.answering.definition import told_kind

    alike = _alike(name, pack) if meant(pack, name) != name else ()
    return " ".join((told_kind(pack, pack.terms[name]), *alike))


def _alike(name: str, pack: Pack) -> tuple[str, ...]:
    """Return what of a thing's kind can be recommended, in a sentence, nothing where there is none."""
    alike = [t for t in of_kind(pack, pack.terms[name].kind) if t in pack.candidates]
    names = names_of(pack, best_known(pack, alike))
    return (phrase(pack, "why-not-alike", names=listed(pack, names, "or")),) if alike else ()


def _written(name: str, leader: str, pack: Pack) -> str:
    """Return what an authored topic says that sets a name against the leader, and names both; '' where none does."""
    from assistant.answering.answers import answer
    from assistant.model.reading import Context
    from assistant.understanding import read

    both = (name_of(pack, leader), name_of(pack, name)) if pack.index else ()
    for question in read(f"{' or '.join(both)}?", pack, Context(lookup=True)).questions[:1] if both else ():
        told = answer(question, pack)
        compared = told.topic in pack.topics and pack.topics[told.topic].kind == "comparison"
        if compared and all(each in told.text for each in both):
            return told.text
    return ""


def why_ask(slot: str, profile: Profile, pack: Pack, decision: Decision) -> Reply:
    """Return what an answer would change: the slot's own why, whom it separates, and who would lead after it."""
    from assistant.reasoning import why_ask as found_out

    found = found_out(slot, profile, pack, decision)
    leads = _leads(found, pack)
    parts = [ended(pack.slots[slot].why)]
    if len(leads) > 1:
        lines = [
            phrase(pack, "why-ask-leads", values=capital(listed(pack, values[:_VALUES], "or")), name=name_of(pack, one))
            for one, values in leads.items()
        ]
        parts.append(section(pack, "why-ask-now", lines[:_SHOWN]))
    elif found.leader and found.candidates:
        names = listed(pack, names_of(pack, best_known(pack, found.candidates)))
        parts.append(phrase(pack, "why-ask-separates", name=name_of(pack, found.leader), names=names))
    elif found.leader:
        parts.append(phrase(pack, "why-ask-firmer", name=name_of(pack, found.leader)))
    return Reply("answer", f"why-ask:{slot}", "\n\n".join(parts))


def _leads(found: WhyAsk, pack: Pack) -> dict[str, list[str]]:
    """Return who would lead after which answers, by their labels."""
    leads: dict[str, list[str]] = {}
    for value, winner in found.leads:
        if winner and value.isprintable():
            leads.setdefault(winner, []).append(label(pack, found.slot, value))
    return leads


def what_if(before: Profile, after: Profile, pack: Pack) -> Reply:
    """Return what would come of changed answers; nothing is changed by it."""
    from assistant.reasoning import decide

    changes = _changes(before, after, pack)
    was, would = decide(before, pack), decide(after, pack)
    old, new = (name_of(pack, d.leader) if d.leader else "" for d in (was, would))
    key = "nothing" if not new else "same" if old == new else "turn" if old else "new"
    text = phrase(pack, f"what-if-{key}", changes=listed(pack, [c for _, c in changes]), old=old, name=new)
    reasons = for_it(would, would.leader, after, pack, 2) if key in ("turn", "new") else []
    reply = ":".join(("what-if", *(v for v, _ in changes)))
    lines = [phrase(pack, "item", text=t) for t in reasons]
    return Reply("answer", reply, "\n".join((text, "", *lines)) if lines else text)


def _changed(entry: Entry, pack: Pack) -> str:
    """Return what is supposed of a value, as it follows an 'if'."""
    if entry.stance == "not-wanted":
        return phrase(pack, "changed-not", value=label(pack, entry.slot, entry.value))
    return supposed(pack, [(entry.slot, entry.value)])


def _changes(before: Profile, after: Profile, pack: Pack) -> list[tuple[str, str]]:
    """Return what the second profile says otherwise, as (value, words) pairs."""
    fresh = [e for e in after.entries if e not in before.entries]
    told = [(e.value, _changed(e, pack)) for e in fresh]
    told += [(n, phrase(pack, "changed-out", name=name_of(pack, n))) for n in after.out if n not in before.out]
    told += [(n, phrase(pack, "changed-in", name=name_of(pack, n))) for n in before.out if n not in after.out]
    told += [
        (w, phrase(pack, "changed-closed", slot=slot_label(pack, s)))
        for s, w in after.closed.items()
        if s not in before.closed
    ]
    return told
