"""One of those who build, or one who goes, is not how many build it; and 'not just me' takes back that one does."""

from __future__ import annotations

from assistant.understanding.told.crews import band
from assistant.understanding.told.quantities import ANYBODY, CREW

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from assistant.model.reading import Context, Heard
    from assistant.understanding.text.scan import Scan

    Pair = tuple[str, str]

LEAVING = "departing"
"""The family of words for what somebody does who is no longer there."""
_AHEAD, _BEFORE = 8, 4
"""How far behind people it is said that they go, and before them that they are set beside something else."""
_ONESELF = frozenset(("i", "me", "myself", "my", "mine", "only", "alone", "just"))
"""Words that make one person the one who speaks, or the only one."""
_ALL_TOLD = frozenset(("only", "just", "merely"))
"""Words before one person by which there is no other: 'if we only had one'."""
_OF_THEM = (("of", "them"), ("among", "them"), ("of", "these"), ("among", "us"), ("of", "our"), ("of", "those"))
_ONE_OF = (("one", "of"),)
_LATER = frozenset("if when once later suppose should".split())
"""Words by which it is only supposed what one of them does."""
_AGAINST = frozenset("vs or than versus instead".split())
"""Words behind which one's own work is what something else is held against: 'X or do it myself'."""
_NO_MORE = (("not", "just"), ("not", "only"), ("not", "merely"))
_BESIDE = frozenset("also colleague coworker student friend another plus too others mate partner".split())
"""Words of which one says that somebody builds beside one who was alone."""
_SEVERAL = 2


def counted(
    heard: list[Heard], scan: Scan, index: Mapping[str, Any], context: Context
) -> tuple[list[Heard], tuple[Pair, ...]]:
    """Return what was heard, less what is said of one of those who build, and what is held and taken back."""
    if not heard:
        return heard, ()
    gone: list[Pair] = []
    for slot in [slot for slot, row in index["slots"].items() if row[7]]:
        one, held = band(slot, 1, index), dict(context.held).get(slot, "")
        alone = [h for h in heard if _is_one(h, slot, one)]
        heard = [h for h in heard if h.slot != slot or context.brief or context.slot == slot or not _crowd(h, scan)]
        others = {id(h) for h in alone if _not_only(h, scan) or _other(h, scan, index, held != "")}
        refuted = held == one and any(_not_only(h, scan) for h in alone)
        beside = len(others) < len(alone) or not _BESIDE.isdisjoint(scan.words)
        heard = [h for h in heard if not _is_one(h, slot, one) or not (refuted or id(h) in others)]
        if not refuted or any(h.slot == slot for h in heard):
            continue
        if beside:
            heard = [*heard, alone[0].with_(value=band(slot, _SEVERAL, index), number=_SEVERAL, how="number")]
        else:
            gone.append((slot, one))
    return heard, tuple(gone)


def _is_one(h: Heard, slot: str, one: str) -> bool:
    """Return whether it was heard that one builds it alone."""
    return (h.slot, h.value) == (slot, one) and h.stance != "not-wanted"


def _crowd(h: Heard, scan: Scan) -> bool:
    """Return whether so many people of any sort are counted that they are those it is made for: 'we are 60 people'."""
    if h.number is None or h.number <= CREW or h.how == "led":
        return False
    start, end = scan.places(h.start, h.end)
    return scan.words[end - 1] in ANYBODY and "we" in scan.words[max(0, start - _BEFORE) : start]


def _not_only(h: Heard, scan: Scan) -> bool:
    """Return whether it is denied that it is only one: 'not just me'."""
    start, _ = scan.places(h.start, h.end)
    words = scan.words
    return words[max(0, start - 1) : start + 1] in _NO_MORE or words[max(0, start - 2) : start] in _NO_MORE


def _other(h: Heard, scan: Scan, index: Mapping[str, Any], known: bool) -> bool:
    """Return whether one is counted who goes, is one of several, or is only held against something else."""
    words, (start, end) = scan.words, scan.places(h.start, h.end)
    said = words[start:end]
    if not _AGAINST.isdisjoint(words[max(0, start - _BEFORE) : start]) and "myself" in said:
        return True
    if words[max(0, start - 2) : start] in (("i", "am"), ("i", "be")) or said[:1] == ("i",):
        return False
    last = min(len(words), end + _AHEAD)
    behind = words[end : next((i for i in range(end, last) if scan.tokens.gaps[i]), last)]
    if not index["families"][LEAVING].isdisjoint(behind) and "not" not in behind:
        return True
    pairs = [(*said, *behind)[i : i + 2] for i in range(len(said) + 1)]
    if said[:2] in _ONE_OF or any(pair in _OF_THEM for pair in pairs):
        return known or not _LATER.isdisjoint(words[max(0, start - _BEFORE) : start])
    all_told = not _ALL_TOLD.isdisjoint(words[max(0, start - 2) : start])
    return known and h.how in ("number", "phrase") and "one" in said and _ONESELF.isdisjoint(said) and not all_told
