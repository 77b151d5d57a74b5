"""What the patterns of questions see of a stretch of words: noise stripped, names, kinds and capabilities in order."""

from __future__ import annotations

from assistant.model.value import Value
from assistant.understanding.text import english
from assistant.understanding.text.consenting import asks_consent
from assistant.understanding.text.framing import ending_of, opening_of
from assistant.understanding.text.stems import stem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, Literal

    from assistant.understanding.text.scan import Mark, Scan, Span

BE = frozenset("is are was were be being".split())
OPEN = frozenset("what which how why who where when".split())
"""First words of questions that no yes or no answers."""
ABLE = frozenset("can does do is has have could will are would how did".split())
GLUE = english.STOP | frozenset(
    """
    protect against itself alone automatically automatic already properly easily directly bundled contain own use
    using used work support come handle built offer possible able run way include included ship provide there make
    combine combined connect integrate compatible play nicely together available box default feature natively
    native inside top difference main major between compare comparison differ vs versus better choose pick go start
    please need exactly anyway anyways
    """.split()
)
"""Words that carry no matter beside what a pattern looks for."""
MEANING = frozenset(
    """
    mean meaning meant stand define definition explain explained describe exactly actually hell heck even purpose term
    word called simple short shorter brief version again dummy eli5 anyway do concept used never clarify shortly earth
    world somebody anybody someone teach definition give
    """.split()
)
"""Words that ask what something is."""


class Asked(Value):
    """A question of a known shape: what it names, and how many words of matter it leaves unexplained."""

    pattern: str
    terms: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    capabilities: tuple[str, ...] = ()
    quality: str = ""
    negated: bool = False
    stated: bool = False
    residue: tuple[str, ...] = ()
    name: str = ""
    values: tuple[tuple[str, str], ...] = ()

    def id(self) -> str:
        """Return the id of the composed topic; terms of a comparison stand in id order."""
        terms = (
            tuple(sorted(self.terms))
            if self.pattern in ("versus", "with", "which-more", "what-is")
            else self.terms
            if self.pattern == "sorts"
            else self.terms[:2]
        )
        if self.values:
            return ":".join((self.pattern, *terms, *(value for _, value in self.values if value)))
        qualified = self.pattern in ("which-more", "stands-on", "equals", "costs")
        parts = (self.quality, *terms) if qualified else (*terms, *self.kinds, *self.capabilities)
        return ":".join((self.pattern, *(p for p in parts if p)))


class View:
    """One stretch of words as the patterns see it: noise stripped, names, kinds and capabilities in order."""

    def __init__(self, scan: Scan, span: Span, index: Mapping[str, Any]) -> None:
        self.scan, self.index, self.words = scan, index, scan.words
        self.start, self.claim = opening_of(scan.words, span)
        self.end, tagged = ending_of(scan.words, span, self.start)
        self.tagged = tagged
        self.asked = span.asked or tagged
        marks = scan.of("tkvx", self.start, self.end)
        kinds = [m for m in marks if m[2] == "k"]
        spots = {(m[0], m[1]) for m in kinds}
        terms = _without_kinds([m for m in marks if m[2] == "t"], kinds, scan.words)
        by_term, by_kind = by_word(terms), by_word(kinds)
        self.names = once([m for m in terms if (m[0], m[1]) not in spots and not _inside(m, by_kind)])
        self.concepts = once(
            [m for m in terms if ((m[0], m[1]) in spots or m[3] in index["concepts"]) and not _inside(m, by_kind)]
        )
        self.kinds = [k for k in kinds if not _inside(k, by_term) or self._listed(k, by_term)]
        slots = index["capability_slots"]
        alike = [m for m in scan.of("r", self.start, self.end) if m[3] in slots and m[5:] == ("alike",)]
        named = (m for m in marks if m[2] == "v" and m[3] in slots)
        self.capabilities = [m for m in named if not any(a[3:5] == m[3:5] and a[0] <= m[0] < a[1] for a in alike)]
        self.extras = [m for m in marks if m[2] == "x" and not _inside(m, by_term)]
        self.first = scan.words[self.start] if self.start < self.end else ""
        self.second = scan.words[self.start + 1] if self.start + 1 < self.end else ""
        self.body = scan.words[self.start : self.end]
        self.opens = self.first in english.QUESTION_OPENERS
        self.put = scan.words[self.start : self._aside(marks)]
        self.negated = not _DENYING.isdisjoint(self.put)
        self.consents = asks_consent(self.body) > 0
        self.composed: Asked | Literal[False] | None = None
        """The question of a known shape that the stretch asks, False for none, None as long as nobody asked for it."""

    def _listed(self, kind: Mark, by_term: Mapping[int, list[Mark]]) -> bool:
        """Return whether a kind stands behind a name as the first of several, not as part of it: 'X library or Y'."""
        names = (t for t in by_term.get(kind[0], ()) if t[3] not in self.index["concepts"])
        if kind[1] >= self.end or not any(_within(kind, t) and t[1] == kind[1] for t in names):
            return False
        return self.words[kind[1]] == "or" or bool(self.scan.tokens.gaps[kind[1]])

    def _aside(self, marks: list[Mark]) -> int:
        """Return where that begins which somebody tells of himself behind a question: 'X 3, we can't upgrade'."""
        first = min((m[1] for m in marks), default=self.end)
        gaps, words = self.scan.tokens.gaps, self.words
        return next((i for i in range(first, self.end) if gaps[i] and words[i] in _TELLING), self.end)

    def has(self, name: str) -> bool:
        """Return whether a table of closed-class phrases is met."""
        return any(m[3] == name for m in self.extras)

    def left(self, used: list[Mark], glue: frozenset[str]) -> tuple[str, ...]:
        """Return the words of matter that neither the marks used nor the glue of a pattern explain."""
        covered = {i for m in used for i in range(m[0], m[1])}
        if self.scan.language != "en":
            covered.update(i for i in range(self.start, self.end) if self.words[i] not in self.index["vocabulary"])
        return tuple(
            self.words[i]
            for i in range(self.start, self.end)
            if i not in covered and self.words[i] not in glue and len(self.words[i]) > 1 and not self.words[i].isdigit()
        )

    def telling(self, residue: tuple[str, ...]) -> tuple[str, ...]:
        """Return the words that some topic speaks of: the others could not lead to a better answer."""
        weights = self.index.get("weights")
        if not weights:
            return residue
        marked = {w for m in self.scan.of("tkv", self.start, self.end) for w in self.words[m[0] : m[1]]}
        return tuple(w for w in residue if w in marked or w in weights or stem(w) in weights)

    def made(self, mark: Mark) -> bool:
        """Return whether a name is that of a product, such as can be chosen for a project; an idea is none."""
        return mark[3] in self.index["made"]

    def placed(self, mark: Mark) -> bool:
        """Return whether something is named as the place or the aim of something else: 'X in Y', 'X for a Y'."""
        before = self.words[max(self.start, mark[0] - 2) : mark[0]]
        return before[-1:] != () and (
            before[-1] in _PLACING or (before[0] in _PLACING and before[-1] in english.ARTICLES)
        )

    def joined(self, one: Mark, other: Mark, sign: str) -> bool:
        """Return whether a sign that is no word stands between two names: 'X = Y', 'X + Y'."""
        found = self.scan.tokens
        return sign in self.scan.text[found.ends[one[1] - 1] : found.starts[other[0]]]


def viewed(scan: Scan, span: Span, index: Mapping[str, Any]) -> View:
    """Return a stretch of words as the patterns see it, looked at once for a text."""
    key = ("view", span.start, span.end, span.asked)
    kept: View | None = scan.kept.get(key)
    if kept is None:
        kept = scan.kept[key] = View(scan, span, index)
    return kept


def _without_kinds(terms: list[Mark], kinds: list[Mark], words: tuple[str, ...]) -> list[Mark]:
    """Return the terms without those that only say of what kind the name before them is: 'is X a different Y'."""
    ends = {m[1]: m for m in terms}
    rests = {k[1]: k[0] for k in kinds}
    return [
        m
        for m in terms
        if not (m[0] in ends and rests.get(m[1], -1) > m[0] and not _OTHER.isdisjoint(words[m[0] : m[1]]))
    ]


_OTHER = frozenset(("another", "different", "other", "separate"))
"""Words that make a kind of thing another one of it."""


def _within(inner: Mark, outer: Mark) -> bool:
    """Return whether a mark is a part of another."""
    return outer[0] <= inner[0] and inner[1] <= outer[1] and (outer[0], outer[1]) != (inner[0], inner[1])


def by_word(marks: list[Mark]) -> dict[int, list[Mark]]:
    """Return marks by each word that they are over."""
    found: dict[int, list[Mark]] = {}
    for m in marks:
        for i in range(m[0], m[1]):
            found.setdefault(i, []).append(m)
    return found


def _inside(inner: Mark, others: Mapping[int, list[Mark]]) -> bool:
    """Return whether a mark is a part of one of others."""
    return any(_within(inner, outer) for outer in others.get(inner[0], ()))


def pair(view: View) -> list[Mark]:
    """Return the two things that a stretch names, none where it names more or fewer.

    A name that only describes the one right behind it counts as a part of that; one that is named for a place does not.
    """
    names = view.names if len(view.names) > 1 else sorted(once([*view.names, *view.concepts]))
    if len(names) > 2:
        names = without_parts(view, names)
    if len(names) > 2:
        names = [m for m in names if not view.placed(m)]
    return names if len(names) == 2 else []


_DENYING = frozenset(("not", "never", "no"))
_TELLING = frozenset(("we", "my", "our"))
"""Words that begin what is told beside a question."""
_PLACING = frozenset("for in on under at inside".split())
"""Words before what a comparison is made for, not what is compared."""


def without_parts(view: View, names: list[Mark]) -> list[Mark]:
    """Return names without ideas that stand right before or behind another idea, a part of one: 'session cookies'.

    The one of the two is kept that is more like the names beside them.
    """
    gaps, kinds, candidates = view.scan.tokens.gaps, view.index["main_kinds"], view.index["candidates"]
    counts: dict[str, int] = {}
    for m in names:
        for kind in kinds.get(m[3], ()):
            counts[kind] = counts.get(kind, 0) + 1
    kept: list[Mark] = []
    for m in names:
        if not kept or m[0] != kept[-1][1] or gaps[m[0]] or {m[3], kept[-1][3]} & candidates:
            kept.append(m)
            continue
        own = [set(kinds.get(one[3], ())) for one in (m, kept[-1])]
        likes = [sum(counts[k] > (k in own[0]) + (k in own[1]) for k in one) for one in own]
        kept[-1] = (kept[-1][0], m[1], *(m if likes[0] > likes[1] else kept[-1])[2:])
    return kept


def once(marks: list[Mark]) -> list[Mark]:
    """Return the first mark of each target, in order."""
    seen: set[str] = set()
    return [m for m in marks if not (m[3] in seen or seen.add(m[3]))]  # type: ignore[func-returns-value]


def ids(marks: list[Mark]) -> tuple[str, ...]:
    """Return the targets of marks, each once, in order."""
    return tuple(dict.fromkeys(m[3] for m in marks))
