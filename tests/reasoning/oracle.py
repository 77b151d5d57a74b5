"""The decision done again by brute force and plain loops, for small packs; shares no code with the engine."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from assistant.model.conditions import When
from assistant.model.knowledge import Slot
from assistant.model.pack import Pack
from assistant.model.profile import Entry, Profile

if TYPE_CHECKING:
    from collections.abc import Iterator

Held = dict[str, dict[str, str]]


def held(profile: Profile, pack: Pack) -> Held:
    """Return the values that hold, what follows included."""
    found: Held = {}
    for e in profile.entries:
        if e.stance != "not-wanted":
            found.setdefault(e.slot, {})[e.value] = e.stance
    waiting = sorted((s, v) for s, vs in found.items() for v in vs)
    for name, value in waiting:
        for target, follower in next((v.implies for v in pack.slots[name].values if v.id == value), ()):
            many, own = pack.slots[target].many, found.get(target, {})
            if follower in own or profile.stance(target, follower) == "not-wanted":
                continue
            if many or not (own or target in profile.closed or target in profile.asked):
                found[target] = {**own, follower: "given"}
                waiting.append((target, follower))
    return found


def truth(when: When, profile: Profile, pack: Pack, facts: Held) -> set[str]:
    """Return what a condition can come to: T, F, N (closed, so never to be known)."""
    children = [line(t.slot, t.values, profile, pack, facts) for t in when.tests]
    for group in when.nots:
        inner = truth(group, profile, pack, facts)
        children += [{{"T": "F", "F": "T", "N": "N"}[outcome] for outcome in inner}]
    return {next((o for o in "FN" if o in combined), "T") for combined in itertools.product(*children)}


def line(name: str, values: tuple[str, ...], profile: Profile, pack: Pack, facts: Held) -> set[str]:
    own, many = facts.get(name, {}), pack.slots[name].many
    if set(own) & set(values):
        return {"T"}
    if own and not many:
        return {"F"}
    word = profile.closed.get(name)
    if word is None and not many and name in profile.asked:
        word = ""
    no = {v for v in values if profile.stance(name, v) == "not-wanted"}
    may = {"T"} if many and set(values) & coming(name, profile, pack, facts) else set()
    if word is not None:
        if word in values:
            return {"T"}
        return may | ({"F"} if all(v in no or v in ("unsure", "any") for v in values) else {"N"})
    if many and name in profile.asked:
        return may | {"F"}
    said = any(e.slot == name and e.stance != "not-wanted" for e in profile.entries)
    gone = no | {"unsure", "any"} if many and said else no
    return {"F"} if set(values) <= gone else {"T", "F"}


def coming(name: str, profile: Profile, pack: Pack, facts: Held) -> set[str]:
    """Return the values of a slot that an answer to an open slot would still make true."""
    found = set()
    for slot in pack.slots.values():
        if slot.id not in profile.closed and slot.id not in profile.asked and (slot.many or slot.id not in facts):
            found |= {v for value in slot.values for target, v in value.implies if target == name}
    return {v for v in found if profile.stance(name, v) != "not-wanted"}


def points(profile: Profile, pack: Pack) -> tuple[dict[str, int], set[str]]:
    """Return every candidate's points and those that are out."""
    facts = held(profile, pack)
    total, out = dict.fromkeys(pack.candidates, 0), set()
    for rule in pack.rules.values():
        if truth(rule.when, profile, pack, facts) != {"T"}:
            continue
        wished = False
        for t in rule.when.tests:
            stances = [s for v, s in facts.get(t.slot, {}).items() if v in t.values]
            wished = wished or (bool(stances) and set(stances) == {"wish"})
        for candidate, size in rule.points:
            part = (abs(size) // 2 or 1) * (1 if size > 0 else -1) if wished and size else size
            total[candidate] += part
        out |= set(rule.drops)
    return total, out | {c for c in pack.candidates if c in profile.out or lacks(c, facts, pack)}


def lacks(candidate: str, facts: Held, pack: Pack) -> bool:
    """Return whether a candidate lacks something the user must have."""
    offers = pack.candidates[candidate].offers
    musts = [(s, v) for s, values in facts.items() for v, stance in values.items() if stance == "must"]
    wanted = [v for s, v in musts if pack.slots[s].of == "capabilities"]
    return any(v not in offers or offers[v].level == "none" for v in wanted)


def winner(profile: Profile, pack: Pack) -> str:
    total, out = points(profile, pack)
    left = sorted((-size, c) for c, size in total.items() if c not in out)
    return left[0][1] if left else ""


def before(profile: Profile, pack: Pack, other: str, leader: str) -> bool:
    """Return whether the other candidate is in and stands before the leader."""
    total, out = points(profile, pack)
    return other not in out and (leader in out or (-total[other], other) < (-total[leader], leader))


def known(profile: Profile, slot: Slot, pack: Pack) -> bool:
    if slot.id in profile.closed or slot.id in profile.asked:
        return True
    return not slot.many and slot.id in held(profile, pack)


def answered(profile: Profile, slot: Slot, pack: Pack) -> Iterator[Profile]:
    """Yield the profile after each possible answer to an open slot."""
    said = {e.value for e in profile.entries if e.slot == slot.id}
    given = any(e.slot == slot.id and e.stance != "not-wanted" for e in profile.entries)
    free = [v.id for v in slot.values if v.id not in said]
    if slot.of == "capabilities":
        free = [v for v in pack.capabilities if v not in said]
    if not slot.many:
        for value in free:
            yield profile.with_entry(Entry(slot.id, value), many=False)
    else:
        for size in range(len(free) + 1):
            for chosen in itertools.combinations(free, size):
                done = profile
                for value in chosen:
                    done = done.with_entry(Entry(slot.id, value), many=True)
                yield done.with_(asked=done.asked | {slot.id})
    if not given:
        yield profile.with_closed(slot.id, "unsure")
        yield profile.with_closed(slot.id, "any")


def usual(slot: Slot, pack: Pack) -> int:
    """Return how many values an answer usually names, by the priors of the values that rules read."""
    if not slot.many:
        return 1
    read = {v for r in pack.rules.values() for t in _lines(r.when) if t[0] == slot.id for v in t[1]}
    priors = {v.id: v.prior for v in slot.values} | (
        {c: pack.capabilities[c].prior for c in pack.capabilities} if slot.of == "capabilities" else {}
    )
    implying = {v.id for v in slot.values if v.implies}
    return max(1, (sum(p for v, p in priors.items() if v in read | implying) + 50) // 100)


def _lines(when: When) -> list[tuple[str, tuple[str, ...]]]:
    return [(t.slot, t.values) for t in when.tests] + [line for group in when.nots for line in _lines(group)]


def alone(profile: Profile, slot: Slot, pack: Pack) -> Iterator[Profile]:
    """Yield the profile after each single answer: one value, said in passing or picked, none, or a closing word."""
    for done in answered(profile, slot, pack):
        if len(done.entries) <= len(profile.entries) + usual(slot, pack):
            yield done
        if slot.many and len(done.entries) == len(profile.entries) + 1:
            yield done.with_(asked=profile.asked)


def completions(profile: Profile, pack: Pack) -> Iterator[Profile]:
    """Yield every profile that answers all that is open."""
    found = [profile]
    for slot in [s for s in pack.slots.values() if not known(profile, s, pack)]:
        found = [done for one in found for done in answered(one, slot, pack)]
    yield from found


def open_slots(profile: Profile, pack: Pack) -> list[Slot]:
    """Return the slots that may be asked."""
    said = {e.slot for e in profile.entries if e.stance != "not-wanted"}
    return [s for s in pack.slots.values() if not known(profile, s, pack) and s.id not in said]
