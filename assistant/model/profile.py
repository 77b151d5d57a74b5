"""What is known so far about a person's project."""

from __future__ import annotations

from assistant.model.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from assistant.model.pack import Pack
    from assistant.model.reading import Reading

UNSURE, ANY = "unsure", "any"
CLOSING = (UNSURE, ANY)
"""Words that are values of every slot and close it; they are never written as a value of one."""


class Entry(Value):
    """One thing said: a slot's value, how it was said, the words that said so, and in which turn."""

    slot: str
    value: str
    stance: str = "given"
    words: str = ""
    turn: int = 0
    uncompared_ = ("words", "turn")


class Profile(Value):
    """Entries by (slot, value); slots closed with 'unsure' or 'any'; slots that were asked; names ruled out.

    Each value of a many-valued slot is a variable of its own: unmentioned is unknown until the slot was asked,
    and not wanted after. `out` holds candidate and term ids, with the words that ruled them out. `decided` is the
    candidate or term that the person decided for, whatever is advised.
    """

    entries: tuple[Entry, ...] = ()
    closed: Mapping[str, str] = {}
    asked: frozenset[str] = frozenset()
    out: Mapping[str, str] = {}
    decided: str = ""

    def values(self, slot: str) -> tuple[str, ...]:
        """Return the values given for a slot (given, must or wish), in the order of their ids."""
        return tuple(e.value for e in self.entries if e.slot == slot and e.stance != "not-wanted")

    def entry(self, slot: str, value: str = "") -> Entry | None:
        """Return the entry for a slot's value, or the slot's first one, or None."""
        return next((e for e in self.entries if e.slot == slot and value in ("", e.value)), None)

    def stance(self, slot: str, value: str) -> str:
        """Return the stance of a value, '' when nothing was said of it."""
        entry = self.entry(slot, value)
        return entry.stance if entry else ""

    def known(self, slot: str) -> bool:
        """Return whether a slot needs no question: a value was given, it was asked, or it is closed."""
        return (
            slot in self.closed
            or slot in self.asked
            or any(e.slot == slot and e.stance != "not-wanted" for e in self.entries)
        )

    def facts(self) -> dict[str, frozenset[str]]:
        """Return the values that hold, by slot; the closing word ('unsure', 'any') counts as a value."""
        held: dict[str, set[str]] = {slot: {word} for slot, word in self.closed.items()}
        for e in self.entries:
            if e.stance != "not-wanted":
                held.setdefault(e.slot, set()).add(e.value)
        return {slot: frozenset(values) for slot, values in held.items()}

    def with_entry(self, entry: Entry, many: bool) -> Profile:
        """Return the profile with this entry; it takes the place of what it contradicts and reopens a closed slot."""
        kept = tuple(
            e
            for e in self.entries
            if e.slot != entry.slot
            or (many and e.value != entry.value)
            or (not many and entry.stance == "not-wanted" and e.value != entry.value)
        )
        closed = {s: w for s, w in self.closed.items() if s != entry.slot}
        entries = tuple(sorted((*kept, entry), key=lambda e: (e.slot, e.value)))
        return self.with_(entries=entries, closed=closed)

    def without(self, slot: str, value: str = "") -> Profile:
        """Return the profile with a slot, or one of its values, not said."""
        kept = tuple(e for e in self.entries if e.slot != slot or (value and e.value != value))
        closed = {s: w for s, w in self.closed.items() if s != slot or value}
        asked = self.asked if value else self.asked - {slot}
        return self.with_(entries=kept, closed=closed, asked=asked)

    def with_closed(self, slot: str, word: str) -> Profile:
        """Return the profile with a slot closed by 'unsure' or 'any'; what was given there is let go."""
        kept = tuple(e for e in self.entries if e.slot != slot or e.stance == "not-wanted")
        return self.with_(entries=kept, closed={**self.closed, slot: word})

    def with_said(self, entry: Entry, many: bool) -> Profile:
        """Return the profile with this entry, or with its slot closed where the value is a closing word."""
        return self.with_closed(entry.slot, entry.value) if entry.value in CLOSING else self.with_entry(entry, many)

    def with_given(self, given: Mapping[str, Iterable[str]], pack: Pack) -> Profile:
        """Return the profile with values by slot; raises KeyError for an unknown slot."""
        profile = self
        for slot, values in given.items():
            for value in values:
                profile = profile.with_said(Entry(slot, value), pack.slots[slot].many)
        return profile

    def with_reading(self, reading: Reading, pack: Pack) -> Profile:
        """Return the profile with all that a text says of slots, and with the names it rules out."""
        profile = self
        for heard in reading.heard:
            slot = pack.slots.get(heard.slot)
            if slot and heard.value:
                profile = profile.with_said(Entry(heard.slot, heard.value, heard.stance, heard.text), slot.many)
        for name, words in reading.out:
            profile = profile.with_out(name, words)
        return profile

    def with_out(self, name: str, words: str) -> Profile:
        """Return the profile with a candidate or term ruled out."""
        kept = "" if self.decided == name else self.decided
        return self.with_(out={**self.out, name: words}, decided=kept)

    def back_in(self, name: str) -> Profile:
        """Return the profile with a name no longer ruled out."""
        return self.with_(out={n: w for n, w in self.out.items() if n != name})

    def with_decided(self, name: str) -> Profile:
        """Return the profile with a name decided for, which so is no longer ruled out; '' for a decision let go."""
        return self.back_in(name).with_(decided=name)


EMPTY = Profile()
"""Nothing known."""
