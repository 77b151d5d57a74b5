"""What is known so far, slot by slot, with the words that said so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from assistant.front.names import label, named
from assistant.front.tui.content import hung

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from assistant.front.tui.panel import Row
    from assistant.model.pack import Pack
    from assistant.model.profile import Entry, Profile

NOTHING_KNOWN = "Nothing yet. Each answer appears here, with the words it was heard from."
STANCES = {"must": "must have", "wish": "nice to have", "not-wanted": "not wanted"}
CLOSED = {"unsure": "not sure", "any": "does not matter"}
OUT = "Ruled out"
CHANGE = "change {slot} to "
"""What a click on an answer begins."""


def known(profile: Profile, pack: Pack) -> Callable[[int], Iterable[Row]]:
    """Return the rows of what is known so far; a click on one begins to change it."""
    if not (profile.entries or profile.closed or profile.out):
        return lambda width: ((line, "") for line in hung(Content.styled(NOTHING_KNOWN, "dim"), width, Content(""), ""))
    return lambda width: _rows(profile, pack, width)


def _rows(profile: Profile, pack: Pack, width: int) -> Iterator[Row]:
    order = {slot: place for place, slot in enumerate(pack.dialog.order)}
    said = dict.fromkeys([*(entry.slot for entry in profile.entries), *profile.closed])
    for slot in sorted(said, key=lambda slot: order.get(slot, len(order))):
        title = _title(slot, pack)
        change = CHANGE.format(slot=title.lower())
        yield Content.styled(title, "bold"), change
        yield from ((line, change) for line in _said(slot, profile, pack, width))
    if profile.out:
        yield Content.styled(OUT, "bold"), ""
        yield from ((Content.assemble("  ", (named(one, pack), "strike")), "") for one in profile.out)


def _title(slot: str, pack: Pack) -> str:
    entry = pack.slots.get(slot)
    return entry.label if entry else slot


def _said(slot: str, profile: Profile, pack: Pack, width: int) -> Iterator[Content]:
    for entry in profile.entries:
        if entry.slot == slot:
            yield from _entry(entry, pack, width)
    if slot in profile.closed:
        yield Content(f"  {CLOSED.get(profile.closed[slot], profile.closed[slot])}")


def _entry(entry: Entry, pack: Pack, width: int) -> Iterator[Content]:
    """Yield a value, how it was said, and the words that said so; on one line where they fit."""
    slot = pack.slots.get(entry.slot)
    shown = label(slot, entry.value, pack) if slot else entry.value
    stance = STANCES.get(entry.stance, "")
    value = Content.assemble(shown, (f" · {stance}" if stance else "", "$secondary"))
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
