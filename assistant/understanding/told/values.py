"""Slot values heard in a text: authored phrases, quantities, terms; each with its stance and the words that said so."""

from __future__ import annotations

from assistant.understanding.text import english
from assistant.understanding.text.hearing import POSSESSIVE, make
from assistant.understanding.told.answers import answer, bare_number
from assistant.understanding.told.counting import is_plural
from assistant.understanding.told.crews import band
from assistant.understanding.told.denied import only_done, undenied
from assistant.understanding.told.lasting import banded
from assistant.understanding.told.quantities import ONLY_USING, quantities

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from assistant.model.reading import Heard
    from assistant.understanding.text.scan import Mark, Scan, Span
    from assistant.understanding.text.stance import Stances

__all__ = ("answer", "bare_number", "heard", "settle")

_ASIDE = frozenset(("from", "with", "plus", "including", "include", "incl", "alongside"))
"""Words before a thing that make it a part of another thing."""
_PLACING = frozenset(("for", "to", "in", "into", "inside", "behind", "beside", "run", "runs", "around", "wrap"))
_OWNED = frozenset(("the", "our", "my", "its", "her", "his", "their", "existing"))
"""After the words above these make a thing the place of what is to be built."""
_HAVING = frozenset(("have", "run", "own", "operate"))
"""What somebody does with what is there already: 'we run a X'."""
_BETWEEN = frozenset(
    "a an the some its our my her his their existing small simple little own nice also public basic new".split()
)
_SORTS = frozenset("local separate extra additional second another further special individual dedicated".split())
"""Words between a denial and a thing by which only one sort of it is denied."""
_PLUS, _ONESELF = frozenset(("and", "&", "+", "plus", "with")), frozenset(("i", "me", "myself"))
_SAYING_ELSE = frozenset(("wish", "spare", "after", "not-that"))
"""Closed-class phrases whose words say nothing of their own, as 'urgent' in 'not urgent'."""
_PEOPLE = frozenset("people guy folk lead quant team person".split())
_OURS = frozenset("we our us my i me who".split())
_ASKING = frozenset("use uses insist insists ask asks push pushes prefer prefers expect consume consumes".split())
"""Who else is told of, whose they are not, and what they do who are no more than told of."""
_NOBODY = frozenset(("nobody", "noone", "none", "neither"))
"""Words before what is said of people that say it of none."""
_SURE = 5
"""How long the mark of a phrase is that says a value; that of a hint is longer."""
_WEAK = ("aside", "hint")
"""How a value was heard that yields to any other; of two of these the first said counts."""
_COUNT = {"led": 2, "number": 1}
"""How surely a number was heard: one behind words such as 'team of' counts before any other."""
_PLAIN = {"aside": "phrase", "hint": "phrase", "led": "number", "usual": "term"}
"""What is told of how a value was heard, once it is settled."""
_ONE_OF = frozenset(("one", "1", "only", "just"))
_BUILDS = frozenset("of i codes code programs program develops develop".split())
"""The first word of a phrase that says who of several builds, and those right behind it."""
_PHRASE = 8
"""The most words of a phrase that is looked at around another."""


def heard(scan: Scan, span: Span, stances: Stances, index: Mapping[str, Any]) -> list[Heard]:
    """Return the values said by phrases and quantities in a stretch of words, in order."""
    found = [*_phrases(scan, span, stances, index), *quantities(scan, span, stances, index)]
    found += _shapes(scan, span, stances, index)
    found = undenied(found, scan, span, stances, index)
    refusing = scan.of("r", span.start, span.end)
    if refusing:
        found = _refused(found, refusing, scan, stances)
    return sorted(found, key=lambda h: (h.start, h.slot, h.value))


def _refused(found: list[Heard], refusing: list[Mark], scan: Scan, stances: Stances) -> list[Heard]:
    """Return what was heard, less what phrases say not to be wanted, which is added so, and what only looks like it."""
    starts, ends = scan.tokens.starts, scan.tokens.ends
    alike = [m for m in refusing if m[5] == "alike"]
    for m in refusing:
        within = any(a[3:5] == m[3:5] and a[0] <= m[0] and m[1] <= a[1] for a in alike)
        if m[5] != "alike" and within:
            continue
        if m[5] != "alike" and stances.at(m[0], m[1]) != "not-wanted":
            found = [h for h in found if (h.slot, h.value) != (m[3], m[4]) or h.stance == "not-wanted"]
            found.append(make(scan, m[3], m[4], "not-wanted", m[0], m[1], "phrase"))
        elif m[5] == "alike":
            first, last = starts[m[0]], ends[m[1] - 1]
            found = [
                h
                for h in found
                if (h.slot, h.value) != (m[3], m[4])
                or h.end <= first
                or h.start >= last
                or (first < h.start and last < h.end)
            ]
    return found


def _shapes(scan: Scan, span: Span, stances: Stances, index: Mapping[str, Any]) -> Iterator[Heard]:
    """Yield what shapes say: 'customers ... book'; one that is denied where it is rarest says nothing."""
    for start, end, _, slot, value, how, *at in scan.of("w", span.start, span.end):
        stance = _stance(scan, stances, start, end, at)
        before = scan.words[start - 1] if start > span.start else ""
        builds = index["slots"][slot][7]
        if builds and (_with_oneself(scan, start, end) or _of_several(scan, start, slot, value, index)):
            continue
        served = builds and before == "for"
        others = _told_by((start, end, "w", slot), scan, span, index)
        if stance != "not-wanted" and not (served or others) and before not in _NOBODY:
            yield make(scan, slot, banded((start, end, "w", slot, value), scan, index), stance, start, end, how)


def _stance(scan: Scan, stances: Stances, start: int, end: int, at: list[int]) -> str:
    """Return how a shape is said; what it says to be refused itself ('wrong input is rejected') does not deny it."""
    stance = stances.at(*at)
    if stance == "not-wanted" and start <= (n := stances.negator(*at)) < end:
        return stance if scan.words[n] in english.NEGATORS else stances.at(start, end)
    return stance


def _of_several(scan: Scan, start: int, slot: str, value: str, index: Mapping[str, Any]) -> bool:
    """Return whether what is said of one is said of several here: 'my students will write it'."""
    several = scan.words[start] in _OWNED and start + 1 < len(scan.words) and is_plural(scan, start + 1)
    return several and value == band(slot, 1, index)


def _with_oneself(scan: Scan, start: int, end: int) -> bool:
    """Return whether somebody is named beside the one who speaks: 'me and my X build it', 'my X draws, I build it'."""
    words = scan.words
    if start > 1 and words[start - 1] in _PLUS and words[start - 2] in _ONESELF:
        return True
    inside = (i for i in range(start + 1, end) if words[i] in _ONESELF)
    return any(words[i - 1] in _PLUS or scan.tokens.gaps[i] for i in inside)


def _phrases(scan: Scan, span: Span, stances: Stances, index: Mapping[str, Any]) -> Iterator[Heard]:
    wider: dict[int, list[Mark]] = {}
    values = scan.of("v", span.start, span.end)
    for w in (*scan.of("tx", span.start, span.end), *(m for m in values if not m[4])):
        if w[2] != "x" or w[3] in _SAYING_ELSE:
            wider.setdefault(w[0], []).append(w)
    said = [w for w in scan.of("w", span.start, span.end) if w[5] == "phrase" and not index["slots"][w[3]][0]]
    many = {slot for slot, row in index["slots"].items() if row[0] and not row[3]}
    needed = {i for o in values if o[3] in many for i in range(o[0], o[1])}
    reach = {o[0]: o[1] for o in sorted(values, key=lambda o: o[1])}
    for m in values:
        words = range(m[0], m[1])
        if not index["slots"][m[3]][0] and stances.at(m[0], m[1]) == "not-wanted" and not needed.isdisjoint(words):
            continue  # a 'no X' whose words speak of one of many values as well refuses that, not the value
        if not index["slots"][m[3]][0] and any(w[0] <= m[0] < w[1] and w[3] != m[3] for w in said):
            continue
        around = [w for i in range(m[0] - _PHRASE, m[0] + 1) for w in wider.get(i, ())]
        inside = any(m[1] <= w[1] and _size(w, scan) > m[1] - m[0] for w in around)
        inside = inside or (m[3] in index["weighed"] and _cuts_name(m, wider))
        if inside or (scan.words[m[0]] in english.NEGATORS and any(reach.get(i, 0) > m[1] for i in words[1:])):
            continue
        stance = stances.at(m[0], m[1])
        if len(m) > _SURE and (stance == "not-wanted" or scan.quote(m[0], m[1])[-2:] in POSSESSIVE):
            continue
        if (index["slots"][m[3]][7] and _served(m, scan, span)) or _told_by(m, scan, span, index):
            continue
        aside = not index["slots"][m[3]][0] and (_aside(m, scan, span) or _kept(m, scan, span, index))
        if stance == "not-wanted" and (not m[4] or _of_name(m, around, index) or _of_a_sort(m, scan, span, index)):
            continue
        how = "none" if not m[4] else "hint" if len(m) > _SURE else "aside" if aside else "phrase"
        yield make(scan, m[3], banded(m, scan, index), stance, m[0], m[1], how)


def _cuts_name(m: Mark, wider: Mapping[int, list[Mark]]) -> bool:
    """Return whether a phrase ends within a name, of which it says nothing: 'an X' where 'X Y' is the name."""
    return any(w[2] == "t" and w[1] > m[1] for i in range(m[0] + 1, m[1]) for w in wider.get(i, ()))


def _of_name(m: Mark, around: list[Mark], index: Mapping[str, Any]) -> bool:
    """Return whether a phrase is or begins within a name that is refused: of the project that says nothing."""
    whole = m[3] in index["weighed"]
    return any(w[2] == "t" and (w[0] < m[0] < w[1] or (whole and w[:2] == m[:2])) for w in around)


def _of_a_sort(m: Mark, scan: Scan, span: Span, index: Mapping[str, Any]) -> bool:
    """Return whether only one sort of a thing is denied, or that somebody does it: 'no local X', 'they do not X'."""
    sort = m[3] in index["capability_slots"] and m[0] > span.start and scan.words[m[0] - 1] in _SORTS
    return sort or only_done(m, scan, span, index)


def _served(m: Mark, scan: Scan, span: Span) -> bool:
    """Return whether people are those it is made for, or who only use it."""
    using = m[1] < span.end and not scan.tokens.gaps[m[1]] and scan.words[m[1]] in ONLY_USING
    return using or (m[0] > span.start and scan.words[m[0] - 1] == "for")


def _told_by(m: Mark, scan: Scan, span: Span, index: Mapping[str, Any]) -> bool:
    """Return whether a phrase only says who else says or wants something: 'X people tell me', 'the X lead wants'."""
    last, end = scan.words[m[1] - 1], m[1]
    if not index["slots"][m[3]][4] or end >= span.end or scan.tokens.gaps[end]:
        return False
    person = last in index["people"]["trades"] or last in _PEOPLE
    verbs = (index["families"]["hearsay"], index["families"]["wishing"], _ASKING)
    says = any(scan.words[end] in words for words in verbs)
    return person and says and _OURS.isdisjoint(scan.words[max(0, m[0] - 2) : end])


def _aside(m: Mark, scan: Scan, span: Span) -> bool:
    """Return whether a thing is named in passing: a part ('with an X'), a place ('for our X') or had ('I have X')."""
    i, words = m[0] - 1, scan.words
    named = {j for t in scan.of("t", max(span.start, i - 3), m[0]) for j in range(t[0], t[1])}
    while i > span.start and m[0] - i <= 3 and (words[i] in _BETWEEN or words[i] in english.NUMBERS or i in named):
        i -= 1
    if i <= span.start or any(scan.tokens.gaps[i + 1 : m[0] + 1]):
        return False
    owned = words[i + 1] in _OWNED
    return (
        words[i] in _ASIDE
        or (words[i] in _PLACING and owned)
        or (words[i] in ("has", "have") and words[i - 1] in ("also", "that", "which"))
        or (words[i] in _HAVING and words[i - 1] in ("i", "we") and not owned)
        or words[i - 2 : i + 1] == ("in", "front", "of")
        or (words[i - 1 : i + 1] == ("have", "got") and not owned)
    )


def _kept(m: Mark, scan: Scan, span: Span, index: Mapping[str, Any]) -> bool:
    """Return whether a thing only says what somebody does: 'the admin of X here', 'X owner'."""
    follows = m[1] < span.end and not scan.tokens.gaps[m[1]]
    return follows and scan.words[m[1]] in index["families"]["keepers"] and m[0] > span.start


def _size(mark: Mark, scan: Scan) -> int:
    """Return how many words a mark has, an article before them not counted."""
    return int(mark[1] - mark[0] - (scan.words[mark[0]] in ("a", "an", "the")))


def settle(
    values: list[Heard], index: Mapping[str, Any], general: Mapping[str, Any], corrected_at: int = -1
) -> list[Heard]:
    """Return the values with one per single-valued slot: a specific one before a general one, then the first said.

    A general value that is written last is the loosest: it yields to any other.
    What a bare name suggests as the usual value yields to another that a phrase says.
    What is only a part of something, or only hinted at, yields too, but a hint at something special does not yield
    to the loosest value.
    Behind a correction (the place in the text where it was heard) the later value counts instead.
    """
    kept: list[Heard] = []
    for h in values:
        many = index["slots"][h.slot][0]
        rival = next(
            (
                k
                for k in kept
                if k.slot == h.slot
                and (k.value == h.value or (not many and h.stance != "not-wanted" and k.stance != "not-wanted"))
            ),
            None,
        )
        if rival is None:
            kept.append(h)
        elif _prefers(h, rival, index, general, corrected_at):
            kept[kept.index(rival)] = h
    kept = [h for h in kept if h.how != "usual" or not _said_otherwise(h, kept)]
    return [h.with_(how=_PLAIN[h.how]) if h.how in _PLAIN else h for h in kept]


def _one_of_those(new: Heard, old: Heard, index: Mapping[str, Any]) -> bool:
    """Return whether a phrase behind a number of people says which one of them builds: '3 founders, one codes'."""
    number = old.text.casefold().split()[0]
    counted = old.number is not None or number.isdecimal() or number in english.NUMBERS
    told = new.how == "phrase" and new.stance != "not-wanted" and new.number is None and new.start >= old.end
    first, *rest = new.text.casefold().split()
    return (
        bool(index["slots"][new.slot][7]) and counted and told and first in _ONE_OF and not _BUILDS.isdisjoint(rest[:1])
    )


def _said_otherwise(usual: Heard, kept: list[Heard]) -> bool:
    """Return whether a phrase says another value of a slot beside the one that a bare name only suggests."""
    said = (k for k in kept if k.slot == usual.slot and k.how == "phrase" and k.stance != "not-wanted")
    return any(k.value != usual.value for k in said)


def _prefers(new: Heard, old: Heard, index: Mapping[str, Any], general: Mapping[str, Any], corrected_at: int) -> bool:
    if corrected_at >= 0 and old.start < corrected_at <= new.start:
        return True
    if new.value == old.value:
        surer = old.how in _WEAK and new.how not in _WEAK and old.stance == new.stance
        return surer or (old.stance == "given" and new.stance != "given")
    if _one_of_those(new, old, index):
        return True
    if _COUNT.get(new.how, 0) != _COUNT.get(old.how, 0):
        return _COUNT.get(new.how, 0) > _COUNT.get(old.how, 0)
    if new.number is not None and old.number is not None and not index["slots"][new.slot][7]:
        return new.number > old.number
    vague = general.get(new.slot, ())
    overlapping = new.start < old.end and (new.how in _WEAK) == (old.how in _WEAK)
    if overlapping and (new.value in vague) == (old.value in vague) and new.end - new.start > old.end - old.start:
        return True
    if (new.how in _WEAK) != (old.how in _WEAK):
        firm, weak = (old, new) if old.how not in _WEAK else (new, old)
        loosest = firm.value in vague[-1:] and weak.how == "hint" and weak.value not in vague
        return (weak if loosest else firm) is new
    return old.value in vague and (new.value not in vague or (old.value == vague[-1] and new.value != vague[-1]))
