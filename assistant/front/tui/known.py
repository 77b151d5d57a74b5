"""What is known so far, slot by slot, with the words that said so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from assistant.front.names import label, named
from assistant.front.tui.content import hung
from assistant.front.tui.panel import Row

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from assistant.model.pack import Pack
    from assistant.model.profile import Entry, Profile

NOTHING_KNOWN = "Nothing yet. Each answer appears here, with the words it was heard from."
STANCES = {"must": "must have", "wish": "nice to have", "not-wanted": "not wanted"}
CLOSED = {"unsure": "not sure", "any": "does not matter"}
OUT = "Ruled out"
CHANGE, FORGET = "/change {name}", "/forget {name}"
"""What picking an answer says, and what letting it go says."""


def known(profile: Profile, pack: Pack) -> Callable[[int], Iterable[Row]]:
    """Return the rows of what is known so far; picking one changes it in place."""
    if not (profile.entries or profile.closed or profile.out):
        return lambda width: map(Row, hung(Content.styled(NOTHING_KNOWN, "dim"), width, Content(""), ""))
    return lambda width: _rows(profile, pack, width)


def _rows(profile: Profile, pack: Pack, width: int) -> Iterator[Row]:
    order = {slot: place for place, slot in enumerate(pack.dialog.order)}
    said = dict.fromkeys([*(entry.slot for entry in profile.entries), *profile.closed])
    for slot in sorted(said, key=lambda slot: order.get(slot, len(order))):
        title = _title(slot, pack)
        change, forget = CHANGE.format(name=title), FORGET.format(name=title)
        yield Row(Content.styled(title, "bold"), change, forget, sign=True)
        yield from _said(slot, change, forget, profile, pack, width)
    if profile.out:
        yield Row(Content.styled(OUT, "bold"))
    for one in profile.out:
        back = FORGET.format(name=named(one, pack))
        yield Row(Content.assemble("  ", (named(one, pack), "strike")), back, back, sign=True)


def _title(slot: str, pack: Pack) -> str:
    entry = pack.slots.get(slot)
    return entry.label if entry else slot


def _said(slot: str, change: str, forget: str, profile: Profile, pack: Pack, width: int) -> Iterator[Row]:
    """Yield the rows of a slot's values; where there are several, each can be let go by itself."""
    entries = [entry for entry in profile.entries if entry.slot == slot]
    for entry in entries:
        several = len(entries) > 1
        drop = FORGET.format(name=_value(entry, pack)) if several else forget
        for number, line in enumerate(_entry(entry, pack, width - 2)):
            yield Row(line, change, drop, sign=several and not number)
    if slot in profile.closed:
        yield Row(Content(f"  {CLOSED.get(profile.closed[slot], profile.closed[slot])}"), change, forget)


def _value(entry: Entry, pack: Pack) -> str:
    slot = pack.slots.get(entry.slot)
    return label(slot, entry.value, pack) if slot else entry.value


def _entry(entry: Entry, pack: Pack, width: int) -> Iterator[Content]:
    """Yield a value, how it was said, and the words that said so; on one line where they fit."""
    shown = _value(entry, pack)
    stance = STANCES.get(entry.stance, "")
    value = Content.assemble(shown, (f" · {stance}" if stance else "", "$text-secondary"))
    words = " ".join(entry.words.split())
    if not words or words.casefold() == shown.casefold():
        yield from hung(value, width, Content("  "), "    ")
        return
    said = Content.styled(f"“{words}”", "dim italic")
    if len(value) + len(said) + 4 <= width:
        yield Content.assemble("  ", value, "  ", said)
        return
    yield from hung(value, width, Content("  "), "    ")
    yield from hung(said, width, Content("  "), "    ")
