"""Reasons in sentences: what fired for and against a candidate, with the user's own words, and what dropped it."""

from __future__ import annotations

from assistant.answering.comparing import level, support
from assistant.answering.saying import behind, hinted, label, quoted
from assistant.answering.terms import capability_name, name_of, opening
from assistant.answering.wording import capital, ended, listed, phrase
from assistant.model.knowledge import LEVELS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from assistant.model.decision import Decision, Reason, Standing
    from assistant.model.pack import Pack
    from assistant.model.profile import Profile

    Argument = tuple[int, int, str, frozenset[str]]
    """What speaks for a candidate: its place among the others, points, the sentence, and the words it rests on."""

_SEVERAL = 2
_FIRST, _LATER, _LAST = range(3)


def points_of(reason: Reason) -> int:
    """Return the points of a reason, none for a drop."""
    return reason.effect or 0


def fired(standing: Standing | None, *, good: bool) -> list[Reason]:
    """Return the reasons for or against a candidate, the weightiest first, none said twice."""
    reasons = [r for r in standing.reasons if points_of(r) > 0] if standing and good else []
    if standing and not good:
        reasons = [r for r in standing.reasons if points_of(r) < 0]
    return distinct(sorted(reasons, key=lambda r: (-abs(points_of(r)), r.rule)))


def distinct(reasons: Iterable[Reason]) -> list[Reason]:
    """Return reasons without those that say the same again."""
    found: dict[str, Reason] = {}
    for reason in reasons:
        found.setdefault(reason.because, reason)
    return list(found.values())


def told(reason: Reason, candidate: str, profile: Profile, pack: Pack) -> str:
    """Return a reason as a line of a list, the words that made it fire quoted."""
    entries = behind(pack, reason.rule, profile)
    words = quoted(pack, entries)
    because = because_of(reason, (candidate,), pack)
    if words and hinted(pack, entries):
        what = listed(pack, [label(pack, e.slot, e.value) for e in entries])
        return phrase(pack, "reason-read", because=because, words=words, what=what)
    return phrase(pack, "reason-said" if words else "reason", because=because, words=words)


def because_of(reason: Reason, candidates: tuple[str, ...], pack: Pack) -> str:
    """Return what a reason says; for a need, how the candidate meets it, or how several do."""
    rule = pack.rules.get(reason.rule)
    if not rule or rule.capability not in pack.capabilities or not set(candidates) <= set(pack.candidates):
        return ended(reason.because)
    if len(candidates) == 1 and support(pack, candidates[0], rule.capability).level == "none":
        return phrase(pack, "need-lacking", capability=capability_name(pack, rule.capability))
    name = capital(pack.capabilities[rule.capability].name)
    levels = [level(pack, support(pack, c, rule.capability)) for c in candidates]
    if len(candidates) == 1:
        return phrase(pack, "need-met", capability=name, level=levels[0])
    each = [phrase(pack, "quality-level", name=name_of(pack, c), level=said) for c, said in zip(candidates, levels)]
    return phrase(pack, "quality-levels", capability=name, each=", ".join(each))


def weighed(reason: Reason, candidates: tuple[str, ...], profile: Profile, pack: Pack) -> str:
    """Return a reason with its points in front."""
    points = points_of(reason)
    words = quoted(pack, behind(pack, reason.rule, profile))
    sign = phrase(pack, "points-for" if points > 0 else "points-against", points=str(abs(points)))
    key = "reason-weighed-said" if words else "reason-weighed"
    said = phrase(pack, key, points=sign, because=because_of(reason, candidates, pack), words=words)
    own = pack.rules[reason.rule].sources if reason.rule in pack.rules else ()
    return phrase(pack, "reason-sourced", reason=said, sources=linked(own, pack)) if own else said


def linked(sources: Iterable[str], pack: Pack) -> str:
    """Return sources as links in one line."""
    return ", ".join(phrase(pack, "source", title=s.title, url=s.url) for i in sources if (s := pack.sources.get(i)))


def for_it(decision: Decision, candidate: str, profile: Profile, pack: Pack, most: int) -> list[str]:
    """Return the reasons that count most for a candidate.

    What is strong by itself comes first; needs that it meets out of the box are one reason together. Of reasons that
    rest on the same words the heaviest is told. The others, and that it was named already, are told only where there
    would be no second reason.
    """
    reasons = fired(decision.standing(candidate), good=True)
    needs = [r for r in reasons if _built_in(r, candidate, pack)]
    together = needs if len(needs) >= _SEVERAL else []
    found = [_argument(r, candidate, profile, pack) for r in reasons if r not in together]
    if together:
        words = _words(together, profile, pack)
        found.append((_LATER, sum(map(points_of, together)), _brought(together, profile, pack), words))
    found.sort(key=lambda one: (one[0], -one[1]))
    return [line for _, _, line, _ in _fresh(found)[:most]]


def _argument(reason: Reason, candidate: str, profile: Profile, pack: Pack) -> Argument:
    words, points = _words((reason,), profile, pack), points_of(reason)
    place = _LATER if points < pack.weights.get("strong", 0) or not words else _FIRST
    place = _LAST if named_only(reason, pack) else place
    return place, points, told(reason, candidate, profile, pack), words


def _fresh(found: list[Argument]) -> list[Argument]:
    """Return what rests on words of its own, and what rests on none, before what rests on words already quoted."""
    fresh: list[Argument] = []
    again: list[Argument] = []
    quoted_before: set[str] = set()
    for one in found:
        place, _, _, words = one
        (again if place == _LAST or (words and words <= quoted_before) else fresh).append(one)
        quoted_before |= words
    return fresh if len(fresh) >= _SEVERAL else [*fresh, *again][:_SEVERAL]


def _built_in(reason: Reason, candidate: str, pack: Pack) -> bool:
    capability = pack.rules[reason.rule].capability if reason.rule in pack.rules else ""
    return bool(capability) and support(pack, candidate, capability).level == LEVELS[0]


def named_only(reason: Reason, pack: Pack) -> bool:
    """Return whether a reason rests on nothing but the user's own list of candidates."""
    rule = pack.rules.get(reason.rule)
    slots = rule.when.slots() if rule else ()
    return bool(slots) and all(slot in pack.slots and pack.slots[slot].of == "candidates" for slot in slots)


def _words(reasons: Iterable[Reason], profile: Profile, pack: Pack) -> frozenset[str]:
    return frozenset(e.words for r in reasons for e in behind(pack, r.rule, profile) if e.words.strip())


def _brought(needs: list[Reason], profile: Profile, pack: Pack) -> str:
    """Return in one sentence which needs are met out of the box."""
    names = [capability_name(pack, pack.rules[r.rule].capability) for r in needs]
    because = phrase(pack, "needs-brought", capabilities=listed(pack, names))
    words = quoted(pack, [e for r in needs for e in behind(pack, r.rule, profile)])
    return phrase(pack, "reason-said" if words else "reason", because=because, words=words)


def against_it(decision: Decision, candidate: str, profile: Profile, pack: Pack, most: int) -> list[str]:
    """Return what speaks against a candidate here: rules that fired, then its trade-offs that hold."""
    lines = [told(r, candidate, profile, pack) for r in fired(decision.standing(candidate), good=False)]
    lines += [phrase(pack, "reason", because=ended(t)) for t in trade_offs(candidate, profile, pack)]
    return list(dict.fromkeys(lines))[:most]


def trade_offs(candidate: str, profile: Profile, pack: Pack) -> list[str]:
    """Return the trade-offs of a candidate that hold for a profile, those about it first."""
    from assistant.reasoning import holds

    entry = pack.candidates.get(candidate)
    remarks = [r for r in entry.trade_offs if holds(r.when, profile, pack) is True] if entry else []
    return [r.text for r in sorted(remarks, key=lambda r: not (r.when.tests or r.when.nots))]


def dropped(standing: Standing, profile: Profile, pack: Pack) -> list[str]:
    """Return in words what dropped a candidate; what it lacks is said in one sentence."""
    lacks = [by.partition(":")[2] for by in standing.dropped_by if by.startswith("must:")]
    name = opening(pack, standing.candidate)
    values = listed(pack, [capability_name(pack, c) for c in lacks]) if lacks else ""
    said = [phrase(pack, "dropped-must", name=name, value=values)] if lacks else []
    others = [by for by in standing.dropped_by if not by.startswith("must:")]
    return [*said, *(_drop(standing, by, profile, pack) for by in others)]


def _drop(standing: Standing, by: str, profile: Profile, pack: Pack) -> str:
    name = name_of(pack, standing.candidate)
    why, _, what = by.partition(":")
    if why == "out" and what:
        words = quoted_out(what, profile, pack)
        key = "dropped-out-said" if words else "dropped-out"
        return phrase(pack, key, name=name, value=name_of(pack, what), words=words)
    because = next((r.because for r in standing.reasons if r.rule == by), "") or _because(pack, by)
    words = quoted(pack, behind(pack, by, profile))
    return phrase(
        pack, "dropped-rule-said" if words else "dropped-rule", name=name, because=ended(because), words=words
    )


def _because(pack: Pack, rule: str) -> str:
    entry = pack.rules.get(rule)
    return entry.because if entry else label(pack, "", rule)


def quoted_out(name: str, profile: Profile, pack: Pack) -> str:
    """Return the words that ruled a name out, in quotation marks."""
    words = " ".join(profile.out.get(name, "").split())
    return phrase(pack, "quote", words=words) if words else ""
