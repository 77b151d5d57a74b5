"""A dispute put to be settled: 'my teacher says A, my friend says B, is the teacher right?' asks of A alone."""

from __future__ import annotations

from assistant.understanding.text.english import STOP
from assistant.understanding.text.frames import SAYERS, SAYING

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.understanding.text.scan import Scan

    Opinion = tuple[tuple[str, ...], int, int]
    """Whose it is, and where what is said begins and ends."""

RIGHT = frozenset("right correct true believe trust wins agree".split())
WRONG = frozenset("wrong mistaken incorrect".split())
_OPEN = frozenset("who whom which whose".split())
"""Words that ask whose opinion is right, which no yes or no answers."""
_SELF = frozenset("i me we us mine ours".split())
PARTIES = (
    SAYERS
    | _SELF
    | frozenset("he she him her other second first video blog post site page lecturer junior half".split())
)
_WONDERING = frozenset("ask asks asked wonder wondered wonders".split())
VERBS = (SAYING - _WONDERING) | frozenset("saying thinking maintains suggests holds".split())
_OTHER = frozenset("other second latter last".split())
_NO_PARTY = frozenset("a an my our the this that his their one is was am are should of them do does so".split())
_JOINING = frozenset("and but while whereas yet".split())
_REFUSING = frozenset("no not never nope opposite contrary otherwise nonsense wrong disagree disagrees false".split())
"""Words of an opinion that only denies the other."""
_POINTING = frozenset("it its they that this he she".split())
_ASKS = frozenset("is was am are who whom which whose should do".split())
_TAIL, _FAR, _TWO = 9, 6, 2
"""The most words of what asks who is right, of somebody who says a thing, and the fewest opinions."""


def settled(found: Scan) -> str:
    """Return what a text that sets opinions against each other asks to be judged, '' for no dispute."""
    words = found.words
    judged = next((i for i in range(len(words) - 1, max(len(words) - _TAIL, 0), -1) if words[i] in RIGHT | WRONG), 0)
    if not judged or sum(w in VERBS or w in PARTIES for w in words) < _TWO:
        return ""
    asks = _asks(found, judged)
    told = _opinions(found, asks)
    if not asks or len(told) < _TWO:
        return ""
    asked = words[asks:]
    if all(end - start <= _TWO for _, start, end in told):
        return f"{' or '.join(found.quote(start, end) for _, start, end in told)}?"
    if not _OPEN.isdisjoint(asked):
        return f"{_said(found, told, 0)[0]} is one of them right?"
    party = _party(words[asks : judged + 1], [whose for whose, _, _ in told])
    said, denied = _said(found, told, party)
    denied ^= not WRONG.isdisjoint(words[asks : judged + 1])
    return f"{said}{' is that false?' if denied else ', right?'}"


def _asks(found: Scan, judged: int) -> int:
    """Return where that begins which asks who is right: behind the last pause, else with a verb; 0 for nowhere."""
    back = range(judged, max(judged - _FAR, 0), -1)
    paused = next((i for i in back if found.tokens.gaps[i]), 0)
    return paused or next((i for i in back if found.words[i] in _ASKS), 0)


def _opinions(found: Scan, end: int) -> list[Opinion]:
    """Return what is said before a place, by whom: each opinion reaches to the next, or to the end of its sentence."""
    words, gaps = found.words, found.tokens.gaps
    begun: list[tuple[int, int]] = []
    for i in range(end):
        opens = i == 0 or gaps[i] or words[i - 1] in _JOINING
        if opens and words[i] in PARTIES and (not begun or i >= begun[-1][1]) and (verb := _verb(found, i, end)):
            begun.append((i, verb))
    made: list[Opinion] = []
    for n, (start, verb) in enumerate(begun):
        last = begun[n + 1][0] if n + 1 < len(begun) else end
        first = verb + (words[verb : verb + 1] == ("that",))
        stop = next((i for i in range(first + 1, last) if gaps[i] == _TWO), last)
        while stop > first and words[stop - 1] in _JOINING:
            stop -= 1
        if stop > first:
            made.append((words[start:verb], first, stop))
    return made


def _verb(found: Scan, start: int, end: int) -> int:
    """Return where that begins which somebody says who is named from a place on; 0 where nobody says a thing."""
    for i in range(start, min(start + _FAR, end - 1)):
        if i > start and found.words[i] in VERBS and not found.tokens.gaps[i]:
            whom = found.words[i + 1] in ("me", "us", "him", "her", "them") and i + _TWO < end
            return i + 1 + whom
        if found.text[found.tokens.ends[i] : found.tokens.ends[i] + 1] == ":":
            return i + 1
    return 0


def _party(asked: Sequence[str], parties: list[tuple[str, ...]]) -> int:
    """Return whose opinion is asked about, by its place."""
    meant = {w for w in asked if w not in _NO_PARTY}
    own = not _SELF.isdisjoint(meant)
    shared = [len(meant.intersection(p)) + (own and not _SELF.isdisjoint(p)) for p in parties]
    if any(shared):
        return shared.index(max(shared))
    return int(not _OTHER.isdisjoint(meant))


def _said(found: Scan, told: list[Opinion], party: int) -> tuple[str, bool]:
    """Return what one party says in full, and whether it only denies what another says."""
    _, start, end = told[party]
    _, first, last = told[party - 1 if party else 1]
    words = found.words[start:end]
    if found.of("tk", start, end) and found.words[start] not in _POINTING:
        return found.quote(start, end), False
    if all(w in STOP or w in _REFUSING for w in words) and not _REFUSING.isdisjoint(words):
        return found.quote(first, last), True
    names = found.of("t", first, last)
    at = next((i for i in range(start, end) if found.words[i] in _POINTING), -1)
    if not names or at < 0:
        return found.quote(start, end), False
    parts = (found.quote(start, at) if at > start else "", found.quote(names[0][0], names[0][1]))
    return " ".join(p for p in (*parts, found.quote(at + 1, end)) if p), False
