"""What a reading does to the profile: the deeds, and what of it changes or contradicts what was said before."""

from __future__ import annotations

from assistant.conversation.refusing import asked_for_by, products_refused
from assistant.model.value import Value
from assistant.understanding.text import english, tone
from assistant.understanding.text.scan import scanned
from assistant.understanding.text.tokens import phrase
from assistant.understanding.told.leads import accepts

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from assistant.conversation.deeds import Deed
    from assistant.model.pack import Pack
    from assistant.model.profile import Entry, Profile
    from assistant.model.reading import Heard, Reading


_POINTED = frozenset(("the", "this", "that", "our", "my", "your"))
"""Words before a thing of which something is said: 'the app needs no login'."""
_SEVERAL = 2
"""In a list of so many needs and more, one that would make another project is a need as well."""


class Change(Value):
    """A value that takes the place of another one of its slot, and whether it was meant as a change."""

    slot: str
    old: str
    new: str
    meant: bool


class Effect(Value):
    """The deeds of a turn, with the changes among them."""

    deeds: tuple[Deed, ...] = ()
    changed: tuple[Change, ...] = ()
    undone: bool = False
    disowned: tuple[Entry, ...] = ()


def effect(reading: Reading, open_slot: str, profile: Profile, pack: Pack, last: tuple[Deed, ...] = ()) -> Effect:
    """Return what a reading does to a profile, given the open question and what the last turn did.

    Taking back with nothing put in its place undoes that turn; with a replacement it undoes what is replaced and the
    needs that came with it, and leaves the rest.
    """
    meant = reading.has("correct")
    undone = meant and tone.takes_back(reading.text)
    deeds: list[Deed] = _undone(reading, last, pack) if undone else []
    reading, denied = _without_denied_numbers(products_refused(reading, pack), profile)
    gone = tuple(e for e in profile.entries if (e.slot, e.value) in (*reading.disowned, *denied))
    deeds += [("unset", e.slot, e.value) for e in gone]
    deeds += [("in", name) for name, _ in reading.back_in]
    renamed = _renamed(reading, profile, pack) if meant and not reading.back_in else ()
    refused = () if renamed else reading.out
    deeds += [("out", name, words) for name, words in refused]
    deeds += [("unset", slot, name) for slot, name in _chosen_before(refused, reading, profile, pack)]
    aside = frozenset(name for name, _ in (*profile.out.items(), *refused))
    deeds += [("unset", slot, name) for slot, name in asked_for_by(aside, profile, pack)] if refused else []
    heard = [h for h in reading.heard if h.slot in pack.slots and not _yields(h, reading, profile, pack)]
    heard = heard if meant else [h for h in heard if not _only_a_part(h, heard, profile, pack)]
    if meant and not undone:
        deeds += [("unset", slot, "") for slot in _replaced(reading, heard, pack)]
        heard, let_go = _given_up(heard, profile, pack)
        deeds += let_go
        deeds += [deed for deed in _said_before(reading, heard, profile, pack) if deed not in deeds]
    changed = [] if undone else [*_replacing(deeds, heard, pack), *_changes(heard, profile, pack, meant)]
    for slot, old, new, words in renamed:
        deeds += [("unset", slot, old), ("set", slot, new, "given", words)]
        changed.append(Change(slot, old, new, meant))
    for h in heard:
        deeds += _set(h)
    fixed = [h for h in heard if h.stance == "must" and pack.slots[h.slot].of == "candidates"]
    if len(fixed) == 1 and not profile.decided:
        deeds.append(("decide", fixed[0].value, fixed[0].text))
    if open_slot and pack.slots[open_slot].many and any(h.slot == open_slot for h in heard):
        deeds.append(("asked", open_slot))
    deeds += [("asked", slot) for slot in _nothing_of(heard, profile, pack) if slot != open_slot]
    replaced = {(e.slot, e.value) for e in gone}
    changed = [x for x in changed if (x.slot, x.old) not in replaced]
    return Effect(tuple(deeds), tuple(changed), undone, gone)


def _without_denied_numbers(reading: Reading, profile: Profile) -> tuple[Reading, list[tuple[str, str]]]:
    """Return the reading less the numbers that are denied, 'not 200 at once', and what is held of them, to be let go.

    A number that is not so rules out no band of numbers.
    """
    denied = [h for h in reading.heard if h.number is not None and h.stance == "not-wanted"]
    if not denied:
        return reading, []
    told = {(h.slot, h.value) for h in reading.heard if h not in denied}
    pairs = [(h.slot, h.value) for h in denied if (h.slot, h.value) not in told and profile.entry(h.slot, h.value)]
    return reading.with_(heard=tuple(h for h in reading.heard if h not in denied)), pairs


def _chosen_before(
    refused: tuple[tuple[str, str], ...], reading: Reading, profile: Profile, pack: Pack
) -> list[tuple[str, str]]:
    """Return what was chosen for the project (slot, name) of which it is now said that it is not to be.

    What runs or is known stays so where its name is refused.
    """
    names = {name for name, _ in refused} - {h.value for h in reading.heard if h.stance != "not-wanted"}
    chosen = {s.id for s in pack.slots.values() if s.takes and s.values}
    return [(e.slot, e.value) for e in profile.entries if e.slot in chosen and e.value in names]


def _nothing_of(heard: list[Heard], profile: Profile, pack: Pack) -> tuple[str, ...]:
    """Return the slots of which it is said, unasked, that there is nothing, and nothing else is known."""
    named = {h.slot for h in heard if h.value} | {e.slot for e in profile.entries}
    empty = dict.fromkeys(h.slot for h in heard if not h.value and pack.slots[h.slot].many)
    return tuple(slot for slot in empty if slot not in named)


def _yields(h: Heard, reading: Reading, profile: Profile, pack: Pack) -> bool:
    """Return whether a loose value only names what is spoken of; in a correction where something is said of it."""
    if not reading.has("correct") and _says_less(h, reading, profile, pack):
        return True
    if not _vaguer(h, profile, pack):
        return False
    if not reading.has("correct"):
        return True
    before, after = phrase(reading.text[: h.start])[-1:], phrase(reading.text[h.end :])[:1]
    return {*before, *phrase(h.text)[:1]} & _POINTED != set() and {*after} & english.VERBS != set()


def _vaguer(h: Heard, profile: Profile, pack: Pack) -> bool:
    """Return whether a loose value would take the place of a particular one said before: 'the site' of a shop.

    Among loose values the one that the author lists later is the looser.
    """
    slot = pack.slots[h.slot]
    before = _said(profile, h.slot)
    if slot.many or before is None or h.how != "phrase":
        return False
    places = {v.id: n for n, v in enumerate(slot.values)}
    general = {v.id for v in slot.values if v.general}
    if h.value not in general or before.value not in places:
        return False
    return before.value not in general or places[before.value] < places[h.value]


def _says_less(h: Heard, reading: Reading, profile: Profile, pack: Pack) -> bool:
    """Return whether a smaller quantity is only guessed beside one that was stated: how many people there are in all.

    That says nothing of how many come at a time. Where the slot is named, it is spoken of again: 'the load is low'.
    """
    slot, before = pack.slots[h.slot], _said(profile, h.slot)
    places = {v.id: n for n, v in enumerate(slot.values)}
    rated = not slot.many and any(u.per > u.times for u in slot.units)
    if not rated or before is None or places.get(h.value, 0) >= places.get(before.value, 0):
        return False
    if h.how == "answer" or any(m[3] == h.slot for m in scanned(reading.text, pack.index).of("s")):
        return False
    old, new = (scanned(words, pack.index).of("u") for words in (before.words, h.text))
    old, new = ([m for m in marks if m[3] == h.slot] for marks in (old, new))
    guessed = any(m[5] > m[4] for m in new) and not any(m[5] > m[4] for m in old)
    return guessed and (h.number is not None or bool(old))


def _only_a_part(h: Heard, heard: list[Heard], profile: Profile, pack: Pack) -> bool:
    """Return whether a value names one of several things that what is known already needs: 'payments, search, chat'."""
    before = _said(profile, h.slot)
    if h.slot not in pack.index["weighed"] or before is None or before.value == h.value or h.how == "answer":
        return False
    if before.value in pack.index["general"].get(h.slot, ()):
        return False
    needs = [n for n in heard if pack.slots[n.slot].of == "capabilities" and n.stance != "not-wanted"]
    apart = {n.value for n in needs if n.end <= h.start or h.end <= n.start}
    return len(apart) >= _SEVERAL


def _undone(reading: Reading, last: tuple[Deed, ...], pack: Pack) -> list[Deed]:
    replaced = {h.slot for h in reading.heard if h.value}
    if not replaced:
        return [("undo",)]
    replaced |= {s.id for s in pack.slots.values() if s.of == "capabilities"}
    return [("unset", deed[1], deed[2]) for deed in last if deed[0] == "set" and deed[1] in replaced]


def _set(h: Heard) -> list[Deed]:
    return [("set", h.slot, h.value, h.stance, h.text)] if h.value else []


def _replaced(reading: Reading, heard: list[Heard], pack: Pack) -> list[str]:
    """Return the many-valued slots that a correction names, whose old values go."""
    named = {a.target for a in reading.acts if a.act == "correct" and a.target in pack.slots}
    return [s for s in dict.fromkeys(h.slot for h in heard) if s in named and pack.slots[s].many]


def _given_up(heard: list[Heard], profile: Profile, pack: Pack) -> tuple[list[Heard], list[Deed]]:
    """Return what was heard less what is denied of what was said before where another takes its place, and its deeds.

    'X, not Y' for a Y that was said lets Y go; it is not refused. Of a slot with one value only: of the others,
    what is denied beside what is wanted is a refusal of its own.
    """
    given = {h.slot for h in heard if h.value and h.stance != "not-wanted"}
    said = {(e.slot, e.value) for e in profile.entries if e.stance != "not-wanted"}
    denied = (h for h in heard if h.stance == "not-wanted" and not pack.slots[h.slot].many)
    gone = [h for h in denied if h.slot in given and (h.slot, h.value) in said]
    return [h for h in heard if h not in gone], [("unset", h.slot, h.value) for h in gone]


def _said_before(reading: Reading, heard: list[Heard], profile: Profile, pack: Pack) -> list[Deed]:
    """Return the deeds that let go what was said last of slots that hold many names: 'sorry, X' takes its place."""
    if tone.sounds(reading.text, tone.ADDING, pack):
        return []
    given = {(h.slot, h.value) for h in heard if h.value and h.stance != "not-wanted"}
    slots = dict.fromkeys(slot for slot, _ in given if pack.slots[slot].many and pack.slots[slot].of != "capabilities")
    gone: list[Deed] = []
    for slot in slots:
        before = [e for e in profile.entries if e.slot == slot and e.stance != "not-wanted"]
        last = max((e.turn for e in before), default=0)
        gone += [("unset", slot, e.value) for e in before if e.turn == last and (slot, e.value) not in given]
    return gone


def _replacing(deeds: list[Deed], heard: list[Heard], pack: Pack) -> Iterable[Change]:
    """Yield the changes of slots with many values where one that is let go makes room for one that is said."""
    for slot in dict.fromkeys(deed[1] for deed in deeds if deed[0] == "unset" and pack.slots[deed[1]].many):
        gone = [deed[2] for deed in deeds if deed[0] == "unset" and deed[1] == slot]
        new = [h.value for h in heard if h.slot == slot and h.value and h.stance != "not-wanted"]
        if len(gone) == len(new) == 1 and gone[0]:
            yield Change(slot, gone[0], new[0], meant=True)


def _renamed(reading: Reading, profile: Profile, pack: Pack) -> tuple[tuple[str, str, str, str], ...]:
    """Return (slot, old, new, words) where a name takes the place of one said before: 'sorry, I meant X', 'X, not Y'.

    The old name is the one denied, or the one said in the last turn that said any.
    """
    names = dict.fromkeys(m.term for m in reading.terms)
    denied = [name for name, _ in reading.out]
    before = {e.value for e in profile.entries if pack.slots[e.slot].many}
    new = [name for name in names if name not in denied and name not in before]
    if reading.heard or reading.has("ask") or len(new) != 1 or len(denied) > 1:
        return ()
    held = [e for e in profile.entries if pack.slots[e.slot].many and accepts(e.slot, new[0], pack.index)]
    last = max((e.turn for e in held), default=0)
    held = [e for e in held if (e.value in denied if denied else e.turn == last)]
    words = next(m.text for m in reading.terms if m.term == new[0])
    return ((held[0].slot, held[0].value, new[0], words),) if len(held) == 1 and held[0].value != new[0] else ()


def _changes(heard: Iterable[Heard], profile: Profile, pack: Pack, meant: bool) -> Iterable[Change]:
    for h in heard:
        before = profile.entry(h.slot, h.value) if pack.slots[h.slot].many else _said(profile, h.slot)
        if before is None or not h.value:
            continue
        turned = (before.stance == "not-wanted") != (h.stance == "not-wanted")
        if before.value != h.value and h.stance != "not-wanted":
            yield Change(h.slot, before.value, h.value, meant)
        elif before.value == h.value and turned:
            yield Change(h.slot, _stanced(before.value, before.stance), _stanced(h.value, h.stance), meant)


def _said(profile: Profile, slot: str) -> Entry | None:
    return next((e for e in profile.entries if e.slot == slot and e.stance != "not-wanted"), None)


def _stanced(value: str, stance: str) -> str:
    return f"-{value}" if stance == "not-wanted" else value
