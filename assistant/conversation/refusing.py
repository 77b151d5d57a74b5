"""Refused names that stand for a candidate: what is put aside is the one name, and no longer asked for by it."""

from __future__ import annotations

from assistant.understanding.text.scan import scanned

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.model.pack import Pack
    from assistant.model.profile import Profile
    from assistant.model.reading import Reading
    from assistant.understanding.text.scan import Scan


def products_refused(reading: Reading, pack: Pack) -> Reading:
    """Return the reading with products put aside where it would refuse all that such a name stands for.

    'X? no thanks' is no word against ready products in general.
    """
    stands = pack.index["meant_by"]
    refused = {
        h: name
        for h in reading.heard
        if h.stance == "not-wanted" and h.value in pack.candidates
        for name in _names(h.text, pack)
        if name != h.value and stands.get(name) == h.value
    }
    if not refused:
        return reading
    out = dict([*reading.out, *((name, h.text) for h, name in refused.items())])
    heard = tuple(h for h in reading.heard if h not in refused)
    acts = tuple(a for a in reading.acts if a.act != "why-not" or a.target not in refused.values())
    return reading.with_(heard=heard, out=tuple(out.items()), acts=acts)


def asked_for_by(names: frozenset[str], profile: Profile, pack: Pack) -> list[tuple[str, str]]:
    """Return what was asked for (slot, value) by nothing but names that are now put aside."""
    stands = pack.index["meant_by"]
    return [
        (e.slot, e.value)
        for e in profile.entries
        if e.value in pack.candidates
        and (by := {n for n in _names(e.words, pack) if stands.get(n) == e.value})
        and by <= names
    ]


def products_in(found: Scan, stretches: list[tuple[int, int]], pack: Pack) -> tuple[tuple[str, str], ...]:
    """Return the names that stand for something to advise among some stretches of a text, with the words."""
    marks = (m for start, stop in stretches for m in found.of("t", start, stop) if m[3] in pack.index["meant_by"])
    return tuple({m[3]: found.quote(m[0], m[1]) for m in marks}.items())


def _names(text: str, pack: Pack) -> list[str]:
    return [m[3] for m in scanned(text, pack.index).of("t")] if text else []


__all__ = ["asked_for_by", "products_in", "products_refused"]
