"""What only some do without and others have is needed: 'clerks don't log in, their heads do', 'X only for us'."""

from __future__ import annotations

from assistant.understanding.text import english
from assistant.understanding.told.counting import is_plural

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from assistant.model.reading import Heard
    from assistant.understanding.text.scan import Scan

_JOINTS = frozenset("but and while whereas only just except".split())
"""Words before which others are told of."""
_DOING = frozenset("do does did can must may should will need needs have has are is".split())
"""Last words of a clause that says of others that they do it: '..., their heads do'."""
_POINTING = frozenset("to it one that them so".split())
"""Words behind these that point at what they do: 'have to', 'need one'."""
_ONLY, _FOR = frozenset("only just except but".split()), frozenset("for from".split())
_SOMEBODY = frozenset("public staff everyone everybody anyone anybody other others rest us me ourselves people".split())
"""Words for people that are no plural."""
_SELF, _NEEDING = frozenset(("i", "we")), frozenset(("need", "needs"))
_AUXILIARY = frozenset("do does did can could will would must may need needs should shall have has".split())
_LATER, _CLAUSES, _NEAR, _BEFORE = 16, 3, 5, 6
"""How many words and clauses behind a denial others are told of, how far behind an 'only' and before a denial."""
_FEW, _ARTICLES = 4, (("the",), ("our",), ("my",), ("his",), ("her",))
"""How long it is that only names who does: 'only the treasurer', and how that begins."""
_MOST, _BRIEF = 12, 8
"""So many needs are looked at, and the most words of a clause that only says that others do."""


def granted(heard: list[Heard], scan: Scan, index: Mapping[str, Any]) -> list[Heard]:
    """Return what was heard with the needs as given that are denied to some and said of others in the same message."""
    slots = index["capability_slots"]
    denied = [h for h in heard if h.slot in slots and h.stance == "not-wanted"][:_MOST]
    said = [h for h in heard if h.slot in slots and h.stance != "not-wanted"][:_MOST]
    given = {h.value for h in denied if _others_do(h, scan) or any(_of_others(h, o, scan) for o in said)}
    return [h.with_(stance="given") if h in denied and h.value in given else h for h in heard] if given else heard


def _of_others(h: Heard, other: Heard, scan: Scan) -> bool:
    """Return whether the same need is said of some people and denied to others."""
    if (other.slot, other.value) != (h.slot, h.value):
        return False
    said = _people_of(h, scan)
    return bool(said) and said.isdisjoint(_people_of(other, scan))


def _people_of(h: Heard, scan: Scan) -> set[str]:
    """Return the people named in the clause of what was heard, or right before it."""
    start, end = scan.places(h.start, h.end)
    first, last = _bounds(scan, start, end)
    back = range(max(0, start - _BEFORE), first) if first == start or scan.words[first] in english.NEGATORS else ()
    near = next((i for i in reversed(back) if _sentence_ends(scan, i)), first) if back else first
    return {scan.words[i] for i in range(near, last) if not start <= i < end and _is_people(scan, i, start, end)}


def _sentence_ends(scan: Scan, i: int) -> bool:
    """Return whether a sentence begins at a word, so far as nothing before it belongs to what follows."""
    return any(s.start == i for s in scan.spans)


def _bounds(scan: Scan, start: int, end: int) -> tuple[int, int]:
    """Return the clause around some words, bounded on both sides."""
    gaps = scan.tokens.gaps
    first = next((i for i in range(start, max(0, start - _LATER), -1) if gaps[i]), max(0, start - _LATER))
    stop = min(len(scan.words), end + _LATER)
    joints = (i for i in range(end, stop) if gaps[i] or scan.words[i] in ("but", "while", "whereas"))
    return first, next(joints, stop)


def _is_people(scan: Scan, i: int, start: int, end: int) -> bool:
    """Return whether a word names several people, so far as its spelling and what is counted tell."""
    counted = any(m[0] <= i < m[1] and (m[1] <= start or end <= m[0]) for m in scan.of("u", max(0, i - 2), i + 3))
    valued = any(m[0] <= i < m[1] and m[5:] != ("hint",) for m in scan.of("v", max(0, i - 3), i + 4))
    return scan.words[i] in _SOMEBODY or ((counted or is_plural(scan, i)) and not valued)


def _others_do(h: Heard, scan: Scan) -> bool:
    """Return whether behind a denial it is said that others do, or for whom alone it is."""
    start, end = scan.places(h.start, h.end)
    verbal = _denies_doing(scan, start, end)
    for a, b in _behind(scan, end):
        only = next((i for i in range(max(a - 1, end), b) if scan.words[i] in _ONLY), -1)
        if only >= 0 and _for_some(scan, only):
            return any(_is_people(scan, i, start, end) for i in range(only + 1, min(b, only + 2 + _NEAR)))
        if verbal and only >= 0 and b - only <= _FEW and scan.words[only + 1 : only + 2] in _ARTICLES:
            return not scan.of("vw", only + 1, b)
        if verbal and _says_so(scan.words[a:b]):
            return True
    return False


def _for_some(scan: Scan, only: int) -> bool:
    """Return whether an 'only' or 'except' is said of those behind it: 'only for us', 'except the heads'."""
    return scan.words[only] == "except" or scan.words[only + 1 : only + 2] in tuple((word,) for word in _FOR)


def _behind(scan: Scan, end: int) -> Iterator[tuple[int, int]]:
    """Yield the next clauses behind a word, over the end of a sentence, a joint before them left out."""
    first, stop = max(0, end - 1), min(len(scan.words), end + _LATER)
    clauses = scan.clauses(first, stop, _JOINTS)[1 : 1 + _CLAUSES]
    yield from ((a + (scan.words[a] in _JOINTS and a + 1 < b), b) for a, b in clauses)


def _says_so(words: tuple[str, ...]) -> bool:
    """Return whether a clause says of some people that they do, and nothing more: 'the heads do', 'X have to'."""
    rest = words[:-1] if words[-1:] and words[-1] in _POINTING else words
    told = len(rest) > 1 and len(words) <= _BRIEF and rest[-1] in _DOING
    named = rest[0] not in english.PRONOUNS and rest[0] not in english.QUESTION_OPENERS if told else False
    return named and english.NEGATORS.isdisjoint(words)


def _denies_doing(scan: Scan, start: int, end: int) -> bool:
    """Return whether it is denied that some people do or need something, others than the speaker who does without."""
    before = scan.words[max(0, start - _BEFORE) : end]
    at = next((i for i in range(len(before) - 1, -1, -1) if before[i] in english.NEGATORS), -1)
    if at < 1:
        return False
    verb = before[at - 1] in _AUXILIARY or before[at] in ("never", "without")
    needed = not _NEEDING.isdisjoint(before[max(0, at - 2) : at + 2])
    return verb and (needed or _SELF.isdisjoint(before[:at]))
