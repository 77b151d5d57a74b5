"""The side: what is known so far with the words that said so, and how the candidates stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from assistant.front.names import label
from assistant.front.tui.content import hung
from assistant.front.tui.prose import Prose

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from assistant.model.decision import Decision, Standing
    from assistant.model.pack import Pack
    from assistant.model.profile import Entry, Profile

NOTHING_KNOWN = "Nothing yet. Each answer appears here, with the words it was heard from."
STANCES = {"must": "must have", "wish": "nice to have", "not-wanted": "not wanted"}
CLOSED = {"unsure": "not sure", "any": "does not matter"}
FIRMNESS = {
    "open": "Too early to say",
    "close": "Close",
    "leading": "Ahead, may still change",
    "settled": "Settled",
    "contradiction": "Two wishes clash",
    "nothing-fits": "Nothing fits",
}
SHOWN = 7
"""Candidates shown by rank."""


class Panel(Prose):
    """A part of the side: lines that are made for the width there is."""

    def __init__(self, title: str, **named: str) -> None:
        super().__init__("", **named)
        self.border_title = title
        self.lines: Callable[[int], Iterable[Content]] = lambda _: ()

    def show(self, lines: Callable[[int], Iterable[Content]]) -> None:
        """Show other lines."""
        self.lines = lines
        self.forget()

    def drawn(self, width: int) -> Content:
        """Return the lines for a width."""
        return Content("\n").join(self.lines(width))


def known(profile: Profile, pack: Pack) -> Callable[[int], Iterable[Content]]:
    """Return the lines of what is known so far, slot by slot."""
    if not (profile.entries or profile.closed or profile.out):
        return lambda width: hung(Content.styled(NOTHING_KNOWN, "dim"), width, Content(""), "")
    return lambda width: _slots(profile, pack, width)


def _slots(profile: Profile, pack: Pack, width: int) -> Iterator[Content]:
    order = {slot: place for place, slot in enumerate(pack.dialog.order)}
    said = dict.fromkeys([*(entry.slot for entry in profile.entries), *profile.closed])
    for slot in sorted(said, key=lambda slot: order.get(slot, len(order))):
        yield Content.styled(_title(slot, pack), "bold")
        for entry in profile.entries:
            if entry.slot == slot:
                yield from _entry(entry, pack, width)
        if slot in profile.closed:
            yield Content(f"  {CLOSED.get(profile.closed[slot], profile.closed[slot])}")
    if profile.out:
        yield Content.styled("Ruled out", "bold")
        yield from (Content.assemble("  ", (_name(one, pack), "strike")) for one in profile.out)


def _title(slot: str, pack: Pack) -> str:
    known = pack.slots.get(slot)
    return known.label if known else slot


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


def _name(one: str, pack: Pack) -> str:
    term = pack.terms.get(one)
    return term.name if term else one


def ranking(now: Decision, before: Decision | None, pack: Pack) -> Callable[[int], Iterable[Content]]:
    """Return the lines of how candidates stand, how firm that is, and how the last answer moved them."""
    return lambda width: _ranks(now, before, pack, width)


def _ranks(now: Decision, before: Decision | None, pack: Pack, width: int) -> Iterator[Content]:
    yield Content.styled(FIRMNESS.get(now.status, now.status), "italic $secondary")
    standing = [each for each in now.ranking if not each.dropped_by]
    places = _places(before)
    column = max((len(_name(each.candidate, pack)) for each in standing[:SHOWN]), default=0)
    for place, each in enumerate(standing[:SHOWN], 1):
        yield _rank(place, each, _moved(each, place, places), min(column, width - 14), pack)
    if len(standing) > SHOWN:
        yield Content.styled(f"    and {len(standing) - SHOWN} more", "dim")
    dropped = [_name(each.candidate, pack) for each in now.ranking if each.dropped_by]
    if dropped:
        yield Content.styled("Dropped", "bold dim")
        more = f" and {len(dropped) - SHOWN} more" if len(dropped) > SHOWN else ""
        yield from hung(Content.styled(", ".join(dropped[:SHOWN]) + more, "dim"), width, Content("    "), "    ")


def _rank(place: int, each: Standing, moved: str, width: int, pack: Pack) -> Content:
    name = _name(each.candidate, pack)[:width].ljust(width)
    return Content.assemble(
        (f"{place:>2}  ", "dim"),
        (name, "bold" if place == 1 else ""),
        f" {each.points:>4}",
        (moved, "$success" if "▲" in moved else "$warning"),
    )


def _places(decision: Decision | None) -> dict[str, int]:
    if decision is None:
        return {}
    standing = [each.candidate for each in decision.ranking if not each.dropped_by]
    return {candidate: place for place, candidate in enumerate(standing, 1)}


def _moved(each: Standing, place: int, places: dict[str, int]) -> str:
    before = places.get(each.candidate, place)
    return f" ▲{before - place}" if place < before else f" ▼{place - before}" if place > before else ""
