"""Who would lead with another answer to one slot: all that does not rest on that slot is worked out once."""

from __future__ import annotations

from assistant.model.profile import Entry
from assistant.reasoning.build import empty_masks
from assistant.reasoning.facts import TRUE, read, truth
from assistant.reasoning.lanes import ones_in
from assistant.reasoning.outlook import best_of, leading
from assistant.reasoning.position import known, lacking, position

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.model.profile import Profile
    from assistant.reasoning.engine import Engine


class Varied:
    """A profile whose answer to one slot varies.

    `points` and `drops` are where it stands without the value that varies, `alone` the rules that wait for the slot
    alone, `odd` the odd ones that read it, `facts` what is known, `without` who leads without that value.
    """

    def __init__(self, engine: Engine, profile: Profile, slot: str) -> None:
        self.engine, self.profile, self.slot = engine, profile, slot
        base = position(engine, profile.without(slot))
        said = [entry for entry in profile.entries if entry.slot == slot]
        self.odd = engine.odd & (engine.masks.get(slot) or empty_masks())["reads"]
        fired = base.fired & self.odd
        self.adds_up = _adds_up(engine, profile, slot) and not (base.facts.wishing or base.facts.pending)
        self.adds_up &= slot in base.open and all(entry.stance in ("given", "must") for entry in said)
        self.adds_up &= not fired & engine.dropping
        follows = engine.implied.get(slot, {}) if engine.many[slot] else {}
        self.adds_up &= not any(entry.value in follows for entry in said)
        self.alone = base.waits.get(slot, 0) & base.undecided & ~base.twice & ~self.odd
        self.facts = base.facts
        self.facts.asked |= {slot} & profile.asked
        self.facts.said.add(slot)
        self.held = dict(base.facts.yes.get(slot, ()))
        self.points, self.drops = base.points - engine.effect(fired)[0], base.drops
        for entry in said if engine.many[slot] else ():
            more, dropped = engine.value[slot, entry.value] if entry.value not in self.held else (0, 0)
            self.points, self.drops = self.points + more, self.drops | dropped
            self.held[entry.value] = entry.stance
        self.facts.yes[slot] = self.held
        self.drops |= lacking(engine, self.facts)
        self.without = best_of(engine, self.points, self.drops)

    def leader(self, value: str) -> int | None:
        """Return the lane of who leads once this value is said as well, or instead; None for nobody."""
        engine, slot = self.engine, self.slot
        if not self.adds_up or value in engine.implied.get(slot, ()) or self.held.get(value) == "must":
            return leading(engine, position(engine, self.profile.with_entry(Entry(slot, value), engine.many[slot])))
        points, drops = engine.value[slot, value] if value not in self.held else (0, 0)
        if self.alone or self.odd:
            more, dropped = engine.effect(self._fires(value) & self.alone | self._oddly(value))
            points, drops = points + more, drops | dropped
        if not points and not drops:
            return self.without
        return best_of(engine, self.points + points, self.drops | drops)

    def _fires(self, value: str) -> int:
        """Return the rules whose part on the slot holds once this value is said as well, or instead."""
        if not self.engine.many[self.slot]:
            meets = self.engine.satisfied[self.slot]
            if value in meets:
                return meets[value]
        self.facts.yes[self.slot] = {**self.held, value: "given"}
        return known(self.engine, self.slot, self.facts)[0]

    def _oddly(self, value: str) -> int:
        """Return the odd rules on the slot that hold once this value is said as well, or instead."""
        self.facts.yes[self.slot] = {**self.held, value: "given"}
        whens = self.engine.whens
        return sum(1 << bit for bit in ones_in(self.odd) if truth(whens[bit], self.facts) == TRUE)


def _adds_up(engine: Engine, profile: Profile, slot: str) -> bool:
    """Return whether no value of an asked slot may still follow from an answer to another one."""
    answered = slot in profile.asked and slot in engine.followers
    return not answered or not read(profile, engine.many, engine.implied).pending
