"""What counts of what was heard: hints yield to what is known, a number said of builders is theirs alone."""

from __future__ import annotations

from itertools import pairwise

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from assistant.model.reading import Context, Heard
    from assistant.understanding.text.scan import Scan, Span

_EITHER, _BETWEEN = frozenset(("or", "vs", "versus")), 4
"""Words between two values of which one asks which to take, and the most words that stand there."""


def turned(heard: list[Heard], start: int, stance: str) -> list[Heard]:
    """Return what was heard with another stance for all that was said firmly from a place in the text on."""
    at = next((i for i in range(len(heard), 0, -1) if heard[i - 1].start < start), 0)
    later = (h.with_(stance=stance) if h.stance in ("given", "must") else h for h in heard[at:])
    return [*heard[:at], *later]


def beyond_names(heard: list[Heard], named: list[Heard], scan: Scan) -> list[Heard]:
    """Return what phrases said, less those made of names alone of which something else was told: 'I know X and Y'."""
    places = {(h.start, h.end) for h in named}

    def says(h: Heard) -> bool:
        within = [(a, b) for a, b in places if h.start <= a and b <= h.end]
        rest = set(range(*scan.places(h.start, h.end))).difference(*(range(*scan.places(a, b)) for a, b in within))
        return len(within) < _SEVERAL or not all(scan.words[i] in _AND for i in rest)

    return [h for h in heard if says(h)] if len(places) >= _SEVERAL else heard


_SEVERAL, _AND = 2, frozenset(("and", "or", "plus"))
"""Of how many names such a phrase is made, and the words between them."""


def undecided(heard: list[Heard], scan: Scan, index: Mapping[str, Any]) -> list[Heard]:
    """Return what was heard in a question, less the slots of which it asks what to take: 'on X or Y?'.

    Two numbers, and what the thing may be called, still tell about how much or what it is.
    """
    open_slots = set()
    asked = scan.tokens.asked and not _EITHER.isdisjoint(scan.words)
    said = sorted((h for h in heard if h.stance != "not-wanted"), key=lambda h: h.start) if asked else ()
    for one, other in pairwise(said):
        many, weighed = index["slots"][one.slot][0], one.slot in index["weighed"]
        same = one.slot == other.slot and one.value != other.value and not many and not weighed
        if same and one.end <= other.start and (one.number is None or other.number is None):
            between = scan.words[scan.places(one.start, one.end)[1] : scan.places(other.start, other.end)[0]]
            if len(between) <= _BETWEEN and not _EITHER.isdisjoint(between):
                open_slots.add(one.slot)
    return [h for h in heard if h.slot not in open_slots]


def asked_only(heard: list[Heard], scan: Scan, index: Mapping[str, Any], context: Context) -> list[Heard]:
    """Return what was heard in a talk, less what a question for yes or no says of the project, once that is known.

    Of a question whether something is of use nothing is taken but what may be chosen.
    'Is there an X in it?' asks; 'what about an X', 'can we make it an X' and 'is that not an X' may put it right.
    """
    if context.lookup or context.brief:
        return heard
    unsure = {i for s in scan.spans if asks_of_use(scan, s, index) for i in range(s.start, s.end)}
    kept = index["candidate_slots"]
    heard = [h for h in heard if h.slot in kept or scan.places(h.start, h.end)[0] not in unsure]
    known = index["telling"].intersection(context.profile_slots)
    if not known:
        return heard
    asking = [
        s for s in scan.spans if scan.words[s.start] in _CLOSED and _RATHER.isdisjoint(scan.words[s.start : s.end])
    ]
    places = {i for s in asking for i in range(s.start, s.end)}
    beside = {i for s in scan.spans if _compares(scan, s) for i in range(s.start, s.end)}

    def counts(h: Heard) -> bool:
        at = scan.places(h.start, h.end)[0]
        return (h.slot not in known or at not in places) and (h.how != "phrase" or at not in beside)

    return [h for h in heard if counts(h)]


def _compares(scan: Scan, span: Span) -> bool:
    """Return whether a sentence asks how something does beside something else: 'how does that compare with an X'."""
    opened = scan.words[span.start : span.start + 2] in _HOW
    return opened and any(m[3] == "compare" for m in scan.of("x", span.start, span.end))


_HOW = (("how", "does"), ("how", "do"), ("how", "would"), ("how", "is"))


def asks_of_use(scan: Scan, span: Span, index: Mapping[str, Any]) -> bool:
    """Return whether a question only asks whether something is of use."""
    opens = span.asked and scan.words[span.start] in _OF_USE
    return opens and not index["families"]["of-use"].isdisjoint(scan.words[span.start : span.end])


_OF_USE = frozenset("is are would do does should".split())
"""First words of a question whether something is of use: 'would an X be useful?'."""
_CLOSED = frozenset("is are does do did has have was were".split())
"""First words of questions for yes or no."""
_RATHER = frozenset("not rather instead actually more really".split())
"""Words with which a question puts something right."""


def uncounted(context: Context, index: Mapping[str, Any]) -> bool:
    """Return whether it is not known yet how many build it, so that a turn which asks nothing may say so."""
    slots = {slot for slot, row in index["slots"].items() if row[7]}
    return slots.isdisjoint(context.profile_slots)


def counted(heard: list[Heard], builders: list[Heard]) -> list[Heard]:
    """Return what was heard with who builds it; what their number was taken for before is forgotten."""
    for h in builders:
        if h.how == "number":
            heard = [k for k in heard if k.how != "number" or k.end <= h.start or h.end <= k.start]
    return [*heard, *builders]


def beside(heard: list[Heard], scan: Scan, index: Mapping[str, Any], context: Context) -> list[Heard]:
    """Return what was heard, less things that many a project has beside it, where another thing was told before them.

    'An X, a nightly job mails its list' is an X; what somebody says that it is, or wants, counts all the same.
    """
    of_such = [h for h in heard if (h.slot, h.value) in index["beside"] and h.how == "phrase"]
    of_such = [h for h in of_such if h.stance != "not-wanted"]
    if not of_such:
        return heard
    held = {slot for slot, value in context.held if (slot, value) not in index["beside"]}
    held -= (
        {context.slot} if not _ADDED.isdisjoint(scan.words) else {slot for slot, _ in context.guessed} | {context.slot}
    )
    apart = (h for h in heard if (h.slot, h.value) not in index["beside"])
    told: dict[str, int] = {}
    for o in apart:
        if o.how == "phrase" and o.stance != "not-wanted":
            told[o.slot] = min(told.get(o.slot, o.end), o.end)

    def is_part(h: Heard) -> bool:
        first = h.slot in held or told.get(h.slot, h.end) <= h.start
        return first and not _is_it(scan, *scan.places(h.start, h.end))

    gone = {id(h) for h in of_such if is_part(h)}
    return [h for h in heard if id(h) not in gone]


def _is_it(scan: Scan, start: int, end: int) -> bool:
    """Return whether a thing is said to be what is to be made: 'it is an X', 'I want an X', 'just an X', 'no Y'."""
    before = scan.words[max(0, start - _BEFORE) : start]
    own = any(pair in _OWN_IS for pair in pairwise(before)) and "there" not in before
    wanted = not _ONESELF.isdisjoint(before) and not _MAKING.isdisjoint(before)
    return own or wanted or not _ALONE.isdisjoint((*before[-2:], *scan.words[start:end]))


_ADDED = frozenset("also too besides additionally moreover".split())
"""Words by which one thing is told beside another."""
_BEFORE = 5
"""How far before a thing it is said that it is the thing that is made."""
_OWN_IS = tuple((a, b) for a in ("it", "this", "that", "project") for b in ("is", "was", "be", "should", "must"))
_ONESELF, _MAKING = frozenset(("i", "we")), frozenset("want need write build make writing building making".split())
_ALONE = frozenset("only just rather instead actually not no without".split())


def hinted(heard: list[Heard], index: Mapping[str, Any], context: Context) -> list[Heard]:
    """Return what was heard without what only hints at a value of a slot that has one already.

    A hint that says more than the loose value that a slot has counts like something told.
    """
    known = set(context.profile_slots) - {context.slot}
    kept = [h for h in heard if h.how != "hint" or h.slot not in known or _says_more(h, index, context)]
    firm = {(h.slot, h.value) for h in kept if h.how == "phrase" and h.slot in context.loose_slots}
    return [h.with_(how="telling") if h.how == "hint" and _tells_more(h, firm, context) else h for h in kept]


def corrected(heard: list[Heard], index: Mapping[str, Any], context: Context) -> list[Heard]:
    """Return what a correction says, less hints at what the project is where it plainly speaks of something else."""
    known = index["weighed"].keys() & (set(context.profile_slots) - {context.slot})
    plain = any(h.how != "hint" and h.slot not in known for h in heard)
    return [h for h in heard if not (plain and h.how == "hint" and h.slot in known)]


def _says_more(h: Heard, index: Mapping[str, Any], context: Context) -> bool:
    """Return whether a hint counts though the slot has a value: one of many, or a wider one for a general one.

    The loosest of the general values is the widest, and the others make a project small.
    """
    narrow = index["general"].get(h.slot, ())[:-1]
    return index["slots"][h.slot][0] or (h.slot in context.loose_slots and h.value not in narrow)


def _tells_more(h: Heard, firm: set[tuple[str, str]], context: Context) -> bool:
    """Return whether a hint says more than the loose value that a slot has, and nothing said with it differs."""
    return h.slot in context.loose_slots and all(slot != h.slot or value == h.value for slot, value in firm)
