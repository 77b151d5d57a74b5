"""The program made ready to run: lanes, points by value, and what is worked out once and kept."""

from __future__ import annotations

from assistant.model.profile import CLOSING
from assistant.reasoning.build import build, empty_masks, from_plain, parts
from assistant.reasoning.facts import read
from assistant.reasoning.kept import Kept
from assistant.reasoning.lanes import Lanes
from assistant.reasoning.rivals import Rivals
from assistant.reasoning.several import usual

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from assistant.model.conditions import When
    from assistant.model.decision import Decision
    from assistant.model.pack import Pack
    from assistant.model.profile import Profile
    from assistant.reasoning.facts import Facts

_KEPT: list[tuple[Pack, Engine]] = []
_MOST_KEPT = 4
_MOST_MEMOS = 20_000
_MOST_LEADERS = 40


class Engine:
    """A program with its lanes. Points and drops are packed numbers; rules are named by their number in id order.

    `value` and `wished` are the points and drops of all simple rules on a (slot, value), plainly said and only wished;
    `halved` is half of a rule's points. Complex rules go by their bit: `effects` are the points and drops of one,
    `whens` its condition, `parts` the same by the slot that each part reads. `satisfied` are, by slot and value, the
    complex rules whose part on a one-valued slot the value, or the word that shuts it, satisfies. `usual` is how many
    values an answer to a slot names, `sways` by how many points, in thousandths, one moves candidates apart on average
    over the priors, whoever leads; `rivals` is what depends on the leader alone.
    """

    def __init__(self, program: Mapping[str, Any]) -> None:
        self.program = program
        self.order: list[str] = program["order"]
        self.lane = {candidate: number for number, candidate in enumerate(self.order)}
        self.lanes = Lanes(len(self.order), program["bits"])
        self.many: dict[str, bool] = program["many"]
        self.implied = program["implied"]
        self.targets = {slot: _reached(slot, self.implied) for slot in self.implied}
        self.followers = frozenset(target for targets in self.targets.values() for target in targets)
        self.rules: list[tuple[str, int, int]] = program["rules"]
        self.simple: dict[str, dict[str, list[int]]] = program["simple"]
        self.complex: list[tuple[int, Any]] = program["complex"]
        self.masks: dict[str, dict[str, Any]] = program["masks"]
        self.odd: int = program["odd"]
        self.dropping: int = program["dropping"]
        self.dropped_by: dict[str, int] = program["dropped-by"]
        self.all = (1 << len(self.complex)) - 1
        self.asking: list[str] = program["asking"]
        self.skips = [(from_plain(when), slots) for when, slots in program["skips"]]
        self.domain: dict[str, list[tuple[str, int, bool]]] = program["domain"]
        self.read = frozenset(self.simple) | frozenset(self.masks) | frozenset(self.implied)
        self.reading = [(s, self.many[s], (self.masks.get(s) or empty_masks())["reads"]) for s in sorted(self.read)]
        self.effects = [self.rules[number][1:] for number, _ in self.complex]
        self.decided: dict[Any, Decision] = {}
        self.memo: dict[Any, Any] = {}
        self._read: tuple[Profile, Facts] | None = None
        self.value: Kept[tuple[str, str], tuple[int, int]] = Kept(lambda atom: self._sum(*atom, wished=False))
        self.wished: Kept[tuple[str, str], tuple[int, int]] = Kept(lambda atom: self._sum(*atom, wished=True))
        self.halved: Kept[int, int] = Kept(self._halved)
        self.whens: Kept[int, When] = Kept(lambda bit: from_plain(self.complex[bit][1]))
        self.parts: Kept[int, dict[str, When]] = Kept(lambda bit: parts(self.whens[bit]) or {})
        self.satisfied: Kept[str, dict[str, int]] = Kept(self._satisfied)
        self.usual: Kept[str, int] = Kept(lambda slot: usual(self, slot))
        self.sways: Kept[str, int] = Kept(self._sways)
        self.rivals: Kept[int, Rivals] = Kept(self._rivals)

    def _sum(self, slot: str, value: str, *, wished: bool) -> tuple[int, int]:
        points = drops = 0
        for number in self.simple.get(slot, {}).get(value, ()):
            points += self.halved[number] if wished else self.rules[number][1]
            drops |= self.rules[number][2]
        return points, drops

    def _halved(self, number: int) -> int:
        """Return half of a rule's points, rounded toward zero and at least 1 where there are any."""
        halves = ((lane, half(points)) for lane, points in enumerate(self.lanes.listed(self.rules[number][1])))
        return self.lanes.packed((lane, points) for lane, points in halves if points)

    def _satisfied(self, slot: str) -> dict[str, int]:
        masks = self.masks.get(slot) or empty_masks()
        sat, names, other = masks["sat"], masks["names"], masks["other"]
        found = {v: sat.get(v, 0) | other & ~names.get(v, 0) for v in (*(v for v, _, _ in self.domain[slot]), *sat)}
        return found | {word: sat.get(word, 0) for word in (*CLOSING, "")}

    def _rivals(self, leader: int) -> Rivals:
        if len(self.rivals) >= _MOST_LEADERS:
            self.rivals.clear()
        return Rivals(self, leader)

    def _sways(self, slot: str) -> int:
        whole = 100 if self.many[slot] else sum(prior for _, prior, _ in self.domain[slot]) or 1
        listed = ((prior, self.lanes.listed(self.value[slot, value][0])) for value, prior, _ in self.domain[slot])
        return sum(prior * 1000 // whole * (max(points) - min(points)) for prior, points in listed if points)

    def facts(self, profile: Profile) -> Facts:
        """Return what a profile says; conditions are asked about the same one many times, so the last is kept."""
        if self._read is None or self._read[0] is not profile:
            self._read = profile, read(profile, self.many, self.implied)
        return self._read[1]

    def effect(self, rules: int) -> tuple[int, int]:
        """Return the points and drops of complex rules that fire in full."""
        points = drops = 0
        while rules:
            low = rules & -rules
            more, dropped = self.effects[low.bit_length() - 1]
            points += more
            drops |= dropped
            rules ^= low
        return points, drops

    def followed(self, slot: str, value: str) -> list[tuple[str, str]]:
        """Return the values that follow from one, however far along."""
        found = list(self.implied.get(slot, {}).get(value, ()))
        for target, follower in found:
            found.extend(a for a in self.implied.get(target, {}).get(follower, ()) if a not in found)
        return found

    def keep(self, key: Any, made: Any) -> Any:
        """Keep something worked out; everything kept is let go when there is too much of it."""
        if len(self.memo) >= _MOST_MEMOS:
            self.memo.clear()
        self.memo[key] = made
        return made


def _reached(slot: str, implied: Mapping[str, Mapping[str, Any]]) -> tuple[str, ...]:
    """Return the slots that an answer to this one can set as well, however far along."""
    found: list[str] = []
    waiting = [slot]
    for one in waiting:
        fresh = {target for values in implied.get(one, {}).values() for target, _ in values} - {*found, slot}
        found.extend(sorted(fresh))
        waiting.extend(sorted(fresh))
    return tuple(found)


def half(points: int) -> int:
    """Return half of some points toward zero, at least 1 in size; nothing stays nothing."""
    if not points:
        return 0
    size = max(1, abs(points) // 2)
    return size if points > 0 else -size


def engine(pack: Pack) -> Engine:
    """Return the engine of a pack; it is kept for as long as few packs are in use."""
    for known, made in _KEPT:
        if known is pack:
            return made
    made = Engine(pack.program or build(pack))
    _KEPT.insert(0, (pack, made))
    del _KEPT[_MOST_KEPT:]
    return made
