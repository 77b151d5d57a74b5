"""The program made ready to run: lanes, points by value, and what is worked out once and kept."""

from __future__ import annotations

from assistant.reasoning.build import build, empty_masks, from_plain, parts
from assistant.reasoning.lanes import Lanes

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from assistant.model.conditions import When
    from assistant.model.decision import Decision
    from assistant.model.pack import Pack

_KEPT: list[tuple[Pack, Engine]] = []
_MOST_KEPT = 4
_MOST_MEMOS = 20_000


class Engine:
    """A program with its lanes. Points and drops are packed numbers; rules are named by their number in id order."""

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
        self.all = (1 << len(self.complex)) - 1
        self.asking: list[str] = program["asking"]
        self.domain: dict[str, list[tuple[str, int, bool]]] = program["domain"]
        self.read = frozenset(self.simple) | frozenset(self.masks) | frozenset(self.implied)
        self.reading = [(slot, self.masks.get(slot) or empty_masks()) for slot in sorted(self.read)]
        self.decided: dict[Any, Decision] = {}
        self.memo: dict[Any, Any] = {}
        self._full: dict[tuple[str, str], tuple[int, int]] = {}
        self._half: dict[tuple[str, str], tuple[int, int]] = {}
        self._halved: dict[int, int] = {}
        self._whens: dict[int, When] = {}
        self._parts: dict[int, dict[str, When]] = {}

    def value(self, slot: str, value: str) -> tuple[int, int]:
        """Return the points and the drops of all simple rules on a value."""
        key = (slot, value)
        found = self._full.get(key)
        if found is None:
            found = self._full[key] = self._sum(self.simple.get(slot, {}).get(value, ()), wished=False)
        return found

    def wished(self, slot: str, value: str) -> tuple[int, int]:
        """Return the points and the drops of all simple rules on a value that is only a wish."""
        key = (slot, value)
        found = self._half.get(key)
        if found is None:
            found = self._half[key] = self._sum(self.simple.get(slot, {}).get(value, ()), wished=True)
        return found

    def _sum(self, numbers: list[int] | tuple[()], *, wished: bool) -> tuple[int, int]:
        points = drops = 0
        for number in numbers:
            points += self.halved(number) if wished else self.rules[number][1]
            drops |= self.rules[number][2]
        return points, drops

    def halved(self, number: int) -> int:
        """Return half of a rule's points, rounded toward zero and at least 1 where there are any."""
        found = self._halved.get(number)
        if found is None:
            halves = ((lane, half(points)) for lane, points in enumerate(self.lanes.listed(self.rules[number][1])))
            found = self._halved[number] = self.lanes.packed((lane, points) for lane, points in halves if points)
        return found

    def when(self, bit: int) -> When:
        """Return the condition of the complex rule with this bit number."""
        found = self._whens.get(bit)
        if found is None:
            found = self._whens[bit] = from_plain(self.complex[bit][1])
        return found

    def parts(self, bit: int) -> dict[str, When]:
        """Return the condition of a complex rule by the slot that each part reads, nothing where it can't be parted."""
        found = self._parts.get(bit)
        if found is None:
            found = self._parts[bit] = parts(self.when(bit)) or {}
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
