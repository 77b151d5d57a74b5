"""A profile as the rules see it: what holds, what does not, which slots are shut, and what follows from what holds."""

from __future__ import annotations

from assistant.model.profile import CLOSING

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from assistant.model.conditions import Test, When
    from assistant.model.profile import Profile

    Implied = Mapping[str, Mapping[str, tuple[tuple[str, str], ...]]]

_NONE: frozenset[str] = frozenset()
TRUE, FALSE, NEVER = 1, 2, 4
"""Outcomes a condition can still have; `NEVER` is neither: it rests on a slot that was closed."""


class Facts:
    """What holds (`yes`: slot to value to stance), what does not (`no`), slots `shut` by a word, many-valued `asked`.

    A one-valued slot that was asked and left without a value is shut by ''. `many` says which slots have many values.
    `said` are the slots of which a value was said by the user, `inferred` the values that only follow from others,
    `pending` the values of asked or shut many-valued slots that would still follow from an answer to an open one.
    """

    __slots__ = ("asked", "inferred", "many", "no", "pending", "said", "shut", "wishing", "yes")

    def __init__(self, many: Mapping[str, bool]) -> None:
        self.many = many
        self.yes: dict[str, dict[str, str]] = {}
        self.no: dict[str, set[str]] = {}
        self.shut: dict[str, str] = {}
        self.asked: set[str] = set()
        self.said: set[str] = set()
        self.wishing: set[str] = set()
        self.inferred: set[tuple[str, str]] = set()
        self.pending: dict[str, set[str]] = {}

    def copy(self) -> Facts:
        """Return facts that can be changed without changing these."""
        other = Facts(self.many)
        other.yes = {slot: dict(values) for slot, values in self.yes.items()}
        other.no, other.shut = dict(self.no), dict(self.shut)
        other.asked, other.said, other.inferred = set(self.asked), set(self.said), set(self.inferred)
        other.wishing = set(self.wishing)
        return other

    def finish(self, implied: Implied) -> None:
        """Add what follows from what holds, and note what could still follow."""
        if implied:
            infer(self, implied)
            self.pending = pending(self, implied)

    def takes(self, slot: str, value: str) -> bool:
        """Return whether a value that others imply would be news: not said, not ruled out, no other in its place."""
        many, held = self.many.get(slot), self.yes.get(slot, ())
        if many is None or value in held or value in self.no.get(slot, ()):
            return False
        return many or not (held or slot in self.shut)

    def is_open(self, slot: str) -> bool:
        """Return whether something about a slot is still unknown."""
        if self.many.get(slot):
            return slot in self.pending or (slot not in self.shut and slot not in self.asked)
        return slot not in self.yes and slot not in self.shut


def read(profile: Profile, many: Mapping[str, bool], implied: Implied) -> Facts:
    """Return what a profile says about the slots in `many`; of two values of a one-valued slot the later counts."""
    facts = Facts(many)
    yes, no, said = facts.yes, facts.no, facts.said
    for entry in profile.entries:
        slot, stance = entry.slot, entry.stance
        kind = many.get(slot)
        if kind is None:
            continue
        if stance == "not-wanted":
            no.setdefault(slot, set()).add(entry.value)
            continue
        said.add(slot)
        if stance == "wish":
            facts.wishing.add(slot)
        if kind and slot in yes:
            yes[slot][entry.value] = stance
        else:
            yes[slot] = {entry.value: stance}
    _shut(facts, profile)
    facts.finish(implied)
    return facts


def _shut(facts: Facts, profile: Profile) -> None:
    for slot, word in profile.closed.items():
        if slot in facts.many and slot not in facts.yes:
            facts.shut[slot] = word
    for slot in profile.asked:
        if facts.many.get(slot):
            facts.asked.add(slot)
        elif slot in facts.many and slot not in facts.yes:
            facts.shut.setdefault(slot, "")


def infer(facts: Facts, implied: Implied) -> None:
    """Add what the values that hold imply; what was said or ruled out stays as it is.

    A closed slot stays closed if it has one value; of many values the implied ones hold all the same, because
    they belong to the answer that implies them: who is unsure what a shop needs still builds a shop.
    """
    waiting = [(slot, value) for slot in sorted(implied.keys() & facts.yes.keys()) for value in sorted(facts.yes[slot])]
    for slot, value in waiting:
        for target, follower in implied.get(slot, {}).get(value, ()):
            if _follows(facts, target, follower):
                waiting.append((target, follower))


def _follows(facts: Facts, slot: str, value: str) -> bool:
    """Take in a value that follows from another; return whether it is new."""
    if not facts.takes(slot, value):
        return False
    facts.yes[slot] = {**facts.yes.get(slot, {}), value: "given"}
    facts.inferred.add((slot, value))
    return True


def pending(facts: Facts, implied: Implied) -> dict[str, set[str]]:
    """Return the values of asked many-valued slots that an answer to an open slot would still make true."""
    found: dict[str, set[str]] = {}
    done = facts.asked.union(slot for slot in facts.shut if facts.many.get(slot))
    if not done:
        return found
    waiting = [(slot, value) for slot in implied if facts.is_open(slot) for value in implied[slot]]
    seen = set(waiting)
    for slot, value in waiting:
        for target in implied.get(slot, {}).get(value, ()):
            if not facts.many.get(target[0]) and not facts.is_open(target[0]):
                continue
            if target not in seen:
                seen.add(target)
                waiting.append(target)
            known = (*facts.yes.get(target[0], ()), *facts.no.get(target[0], ()))
            if target[0] in done and target[1] not in known:
                found.setdefault(target[0], set()).add(target[1])
    return found


def truth(when: When, facts: Facts) -> int:
    """Return the set of outcomes a condition can still have, as bits of TRUE, FALSE and NEVER.

    The strong three-valued logic of Kleene (Introduction to Metamathematics, 1952, section 64), with 'unknown'
    as the set of what may yet come. A line on a closed slot has the outcome NEVER, which `not` leaves as it is,
    so neither a condition nor its opposite fires on what the user could not say.
    """
    outcome = TRUE
    for test in when.tests:
        outcome = _both(outcome, line(test, facts))
    for group in when.nots:
        inner = truth(group, facts)
        outcome = _both(outcome, inner & NEVER | (inner & TRUE) << 1 | (inner & FALSE) >> 1)
    return outcome


def _both(left: int, right: int) -> int:
    if left == FALSE or right == FALSE:
        return FALSE
    never = NEVER if (left & NEVER and right & (TRUE | NEVER)) or (right & NEVER and left & (TRUE | NEVER)) else 0
    return left & right & TRUE | (left | right) & FALSE | never


def line(test: Test, facts: Facts) -> int:
    """Return the outcomes one line can still have."""
    slot, held = test.slot, facts.yes.get(test.slot)
    if held and any(value in held for value in test.values):
        return TRUE
    many = facts.many.get(slot)
    if held and not many:
        return FALSE
    word = facts.shut.get(slot)
    if word is not None and word in test.values:
        return TRUE
    no = facts.no.get(slot, ())
    may = 0 if facts.pending.get(slot, _NONE).isdisjoint(test.values) else TRUE
    if word is not None:
        return may | (FALSE if all(value in no or value in CLOSING for value in test.values) else NEVER)
    if many and slot in facts.asked:
        return may | FALSE
    gone = (*no, *CLOSING) if many and slot in facts.said else no
    return FALSE if all(value in gone for value in test.values) else TRUE | FALSE


def leans(when: When, facts: Facts) -> bool:
    """Return whether a condition that holds does so only thanks to a wish: some line of it has no firmer value."""
    for test in when.tests:
        stances = [stance for value, stance in facts.yes.get(test.slot, {}).items() if value in test.values]
        if stances and all(stance == "wish" for stance in stances):
            return True
    return False
