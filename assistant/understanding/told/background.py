"""What a story tells along the way: what others say, and what one had before and never wants again."""

from __future__ import annotations

from itertools import pairwise

from assistant.understanding.asked import faults, seeking
from assistant.understanding.text import english
from assistant.understanding.told import already, binding, members, passing

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from assistant.model.pack import Pack
    from assistant.model.reading import Heard
    from assistant.understanding.text.scan import Scan, Span

PARTING = "parting-with"
"""The family of words for what somebody does who leaves what is in use."""
FAMILIES = (
    "sayers",
    "hearsay",
    "wishing",
    "reading",
    "upon-reading",
    "bygone",
    "no-more",
    "these-things",
    "keepers",
    "making",
    "done-elsewhere",
    "of-use",
    "sending-in",
    PARTING,
    members.LEAVING,
    binding.FAMILY,
    *faults.FAMILIES,
    *seeking.FAMILIES,
    *already.FAMILIES,
    "app",
)
"""The families of words that tell it, by name."""
_ELSEWHERE, _PAIRS, _SECONDS = "done-elsewhere", "pairs", "seconds"
_NEAR, _WISHED, _BACK, _SHORT = 3, 5, 2, 6
"""How far a verb stands behind who says it, a wish behind the verb, and what one had before its refusal, in stretches;
the most words of a refusal that does not point at anything.
"""
_OURSELVES = frozenset(("i", "we", "me"))
_ADVISED = frozenset((*_OURSELVES, "you"))
_A = frozenset(("a", "an", "the"))
_OF_SKILL = frozenset("know write wrote did speak use used".split())
"""What somebody does or did who tells of own skill."""
_ADVISING = frozenset(
    """
    i we you me us that it need should could would to use take learn try go with for better best rewrite move switch in
    """.split()
)
"""All the words that stand between who says something and a name that is only advised or praised."""
_FACTS = frozenset((a, b) for a in ("i", "we", "you") for b in ("use", "take", "learn"))
"""Pairs of these by which somebody tells what is so: 'says that we use X'."""
_TURNS = frozenset(("but", "however"))
_REFUSING = frozenset((*english.NEGATORS, "none", "enough", "nothing"))


def build(pack: Pack) -> dict[str, Any]:
    """Return the families that tell what is beside the project, and the phrases of what is only named in passing."""
    return {"families": families(pack), **passing.build(pack)}


def families(pack: Pack) -> dict[str, frozenset[str]]:
    """Return the single words of the families that tell it, by name."""
    from assistant.understanding.text.shapes import forms
    from assistant.understanding.text.tokens import phrase

    found = {name: [phrase(form) for word in pack.families.get(name, ()) for form in forms(word)] for name in FAMILIES}
    singles = {name: frozenset(said[0] for said in texts if len(said) == 1) for name, texts in found.items()}
    pairs = [said for said in found[_ELSEWHERE] if len(said) == 2]
    for name in (PARTING, *already.PAIRED):
        singles[name] |= {" ".join(said) for said in found[name] if len(said) == 2}
    return singles | {_PAIRS: frozenset(map(" ".join, pairs)), _SECONDS: frozenset(said[1] for said in pairs)}


class Background:
    """What is told along the way in one message, stretch by stretch."""

    def __init__(self, scan: Scan, index: Mapping[str, Any]) -> None:
        self.scan, self.index = scan, index
        self.had: list[tuple[tuple[str, str], ...]] = []
        self.elsewhere: set[int] = set()
        """The words that tell of what is done elsewhere."""

    def own(self, span: Span, heard: list[Heard]) -> list[Heard]:
        """Return what was heard in a stretch, less what others only say; what may be chosen counts all the same.

        Where something is said to be done elsewhere, it is neither what is built nor a need of it.
        A name that others say counts as well, unless one does not insist on it or has only read of it.
        """
        if self._says_who(span):
            heard = [h for h in heard if h.slot not in self.index["weighed"]]
            self.elsewhere.update(range(span.start, span.end))
        if not heard:
            return heard
        words = self.scan.words[span.start : span.end]
        seconds = not self._family(_SECONDS).isdisjoint(words)
        pairs = enumerate(pairwise(words), span.start) if seconds else ()
        for at in [i for i, (a, b) in pairs if f"{a} {b}" in self._family(_PAIRS)]:
            told = (*self.index["capability_slots"], *self.index["weighed"])
            start, end = self._clause(span, at)
            heard = [h for h in heard if h.slot not in told or h.end <= start or h.start >= end]
        found = self._hearsay(span) if heard else None
        if found is None:
            return heard
        start, end, read = found
        doubted = read or not {"insist", "care", "mind", "believe"}.isdisjoint(self.scan.words[end : span.end])
        starts, ends = self.scan.tokens.starts, self.scan.tokens.ends
        named = [] if doubted else [s for s, row in self.index["slots"].items() if row[3]]
        weighed = self.index["candidate_slots"]

        def counts(h: Heard) -> bool:
            if h.slot in weighed or not (starts[start] <= h.start and h.end <= ends[end - 1]):
                return True
            return h.slot in named and not self._opinion(h, start)

        return [h for h in heard if counts(h)]

    def _opinion(self, h: Heard, start: int) -> bool:
        """Return whether others only advise a name or praise it: 'says that I need X', 'says X is faster'."""
        before = self.scan.words[start : self.scan.places(h.start, h.end)[0]]
        advised = _ADVISING.issuperset(before) and not any(pair in _FACTS for pair in pairwise(before))
        return advised and h.stance == "given"

    def _clause(self, span: Span, at: int) -> tuple[int, int]:
        """Return the places in the text where the clause around a word begins and ends, whose words are passed over."""
        gaps = self.scan.tokens.gaps
        start = next((i for i in range(at, span.start, -1) if gaps[i] or self.scan.words[i] in _TURNS), span.start)
        if not self._family("these-things").isdisjoint(self.scan.words[at : at + _NEAR]):
            start = span.start
        end = next((i for i in range(at + 1, span.end) if gaps[i] or self.scan.words[i] in _TURNS), span.end)
        self.elsewhere.update(range(start, end))
        return self.scan.tokens.starts[start], self.scan.tokens.ends[end - 1]

    def own_refusals(self, span: Span, out: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
        """Return the names that a stretch refuses, with words, less those of which others only say what they are."""
        found = self._hearsay(span) if out else None
        if found is None:
            return out
        starts, ends = self.scan.tokens.starts, self.scan.tokens.ends
        told = self.scan.text[starts[found[0]] : ends[found[1] - 1]]
        named = {self.scan.quote(m[0], m[1]) for m in self.scan.of("t", *found[:2])}
        return tuple((name, words) for name, words in out if not (words in named and words in told))

    def _says_who(self, span: Span) -> bool:
        """Return whether a stretch only says who somebody is: 'I am a clerk who sorts files with X'."""
        words = self.scan.words[span.start : span.end]
        opens = words[:2] == ("i", "am") and bool(_A.intersection(words[2:3]))
        opens = opens or (words[:1] == ("i",) and bool(_OF_SKILL.intersection(words[1:2])))
        opens = opens or (words[:1] == ("me",) and not self.index["people"]["trades"].isdisjoint(words[1:5]))
        return opens and self._family("wishing").isdisjoint(words) and self._family("making").isdisjoint(words)

    def _hearsay(self, span: Span) -> tuple[int, int, bool] | None:
        """Return the words that others are told to say, or that somebody has read, and which; None for none."""
        words, gaps = self.scan.words, self.scan.tokens.gaps
        said, sayers = self._family("hearsay"), self._family("sayers")
        reading, upon = self._family("reading"), self._family("upon-reading")
        for i in range(span.start + 1, span.end - 1):
            if words[i] not in said and words[i] not in reading:
                continue
            first = max(span.start, i - _NEAR, *(j for j in range(i - _NEAR + 1, i + 1) if j > 0 and gaps[j]))
            before = words[first:i]
            by_others = words[i] in said and not sayers.isdisjoint(before) and _OURSELVES.isdisjoint(before)
            read = words[i] in reading and words[i + 1] in upon
            if not (by_others or read) or "not" in before:
                continue
            if self._wishes(i + 1, span):
                return None
            end = i + 1
            while end < span.end and not (
                words[end] in _TURNS or (gaps[end] and end > i + 1 and words[end] in _OURSELVES)
            ):
                end += 1
            return i + 1, end, read
        return None

    def _wishes(self, at: int, span: Span) -> bool:
        """Return whether those who say it want it themselves: "she wants", not "we need"."""
        words, wishing = self.scan.words, self._family("wishing")
        places = range(at, min(span.end, at + _WISHED))
        return any(words[j] in wishing and words[j - 1] not in _ADVISED for j in places)

    def refused(self, span: Span) -> tuple[tuple[str, str], ...]:
        """Return the names, with words, that a stretch refuses by pointing back at them: 'had X: hacked. Never again.'.

        The names of a stretch that tells of the past are kept for those that follow.
        """
        words = self.scan.words[span.start : span.end]
        marks = self.scan.of("t", span.start, span.end)
        named = tuple((m[3], self.scan.quote(m[0], m[1])) for m in marks if m[3] not in self.index["concepts"])
        past = not self._family("bygone").isdisjoint(words)
        if self._points_back(words):
            return (named if past else ()) or tuple(pair for pairs in self.had[-_BACK:] for pair in pairs)
        self.had.append(named if past else ())
        return ()

    def _points_back(self, words: tuple[str, ...]) -> bool:
        """Return whether words say that something named before is not to come again."""
        if _REFUSING.isdisjoint(words):
            return False
        pairs = set(pairwise(words))
        again = not self._family("no-more").isdisjoint(words) or ("more", "of") in pairs
        close = len(words) <= _SHORT or any(a in _REFUSING and b in self._family("no-more") for a, b in pairs)
        if len(words) > 1 and words[-2] == "not" and words[-1] in self._family("these-things"):
            return True
        return again and (close or not self._family("these-things").isdisjoint(words))

    def _family(self, name: str) -> frozenset[str]:
        found: frozenset[str] = self.index["families"][name]
        return found
