"""What a turn did to the profile, as plain tuples of words: they are journalled, and folding them gives the profile.

- set SLOT VALUE STANCE WORDS; unset SLOT VALUE ('' for the whole slot)
- close SLOT unsure|any; asked SLOT: a many-valued slot was answered, so what it did not name is not wanted
- out NAME WORDS; in NAME: no longer ruled out; decide NAME WORDS: decided for, '' for a decision let go
- back: the last turn that changed anything counts no more; undo: the same, before what this turn adds
- clear: nothing before counts, until going back takes the clearing back
"""

from __future__ import annotations

from assistant.model.profile import EMPTY, Entry, Profile

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from assistant.model.pack import Pack

Deed = tuple[str, ...]
"""A word from the list above and what it is done to."""
_CHANGING = frozenset(("set", "unset", "close", "asked", "out", "in", "decide"))


def changes(deeds: Iterable[Deed]) -> bool:
    """Return whether deeds change the profile, so that going back means taking them back."""
    return any(deed[0] in _CHANGING for deed in deeds)


def reaches_back(deeds: Iterable[Deed]) -> bool:
    """Return whether deeds undo what earlier turns did, so that those must be folded anew."""
    return any(deed[0] in ("back", "undo", "clear") for deed in deeds)


def standing(turns: Iterable[tuple[Deed, ...]]) -> list[tuple[int, tuple[Deed, ...]]]:
    """Return the turns that still count, each with its number: what was taken back or cleared is gone."""
    states: list[list[tuple[int, tuple[Deed, ...]]]] = [[]]
    for number, deeds in enumerate(turns):
        words = {deed[0] for deed in deeds}
        if words & {"back", "undo"} and len(states) > 1:
            states.pop()
        clears, tells = "clear" in words and bool(states[-1]), changes(deeds)
        if clears or tells:
            before = [] if clears else states[-1]
            states.append([*before, (number, deeds)] if tells else before)
    return states[-1]


def fold(turns: Iterable[tuple[Deed, ...]], start: Profile, pack: Pack) -> Profile:
    """Return the profile after the deeds of turns, the first being turn 0, on top of a start."""
    profile = start
    for number, deeds in standing(turns):
        for deed in deeds:
            profile = done(deed, profile, pack, number)
    return profile


def done(deed: Deed, profile: Profile, pack: Pack, turn: int = 0) -> Profile:
    """Return the profile after one deed; a deed on a slot that the pack no longer has does nothing."""
    word, *what = deed
    if word == "set":
        slot = pack.slots.get(what[0])
        return profile.with_entry(Entry(what[0], what[1], what[2], what[3], turn), slot.many) if slot else profile
    if word == "unset":
        return profile.without(what[0], what[1])
    if word == "close":
        return profile.with_closed(what[0], what[1])
    if word == "asked":
        return profile.with_(asked=profile.asked | {what[0]})
    if word == "out":
        return profile.with_out(what[0], what[1])
    if word == "decide":
        return profile.with_decided(what[0])
    return profile.back_in(what[0]) if word == "in" else profile


__all__ = ["EMPTY", "Deed", "changes", "done", "fold", "reaches_back", "standing"]
