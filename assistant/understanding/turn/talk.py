"""What a short message does, told by families of words: '<reason> <asking>', in any order, and little else.

People have no end of wordings for 'why do you ask', but few words that carry them. A cue names those; all else in the
message has to be small words that carry nothing, so that a message about something is not taken for talk.
"""

from __future__ import annotations

from itertools import pairwise

from assistant.model.reading import Act
from assistant.understanding.text import english
from assistant.understanding.text.shapes import GAP, forms, is_shape
from assistant.understanding.text.shapes import parted as pieces
from assistant.understanding.told.untold import turns_down
from assistant.understanding.turn.acts import BEFORE_SLOT
from assistant.understanding.turn.idle import between, by_you, together

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from typing import Any

    from assistant.model.pack import Pack
    from assistant.model.reading import Context
    from assistant.understanding.text.scan import Mark, Scan

    Row = tuple[str, int, int, bool, bool]
    """The act of a cue, the bits of its parts, how many these are, whether it is asked, whether anything may follow."""
    Fit = tuple[int, int, int, bool, str, bool]
    """How many words a cue leaves over, its parts and words (below zero), if the act is weak, the act, if free."""

ASKED = "?"
"""A part of a cue that says that the words are a question."""
_PAIR = 2
"""The most words of an entry of a family."""
TALKED = 18
"""The most words of a message that is looked through."""
_LEAST = 2
"""The fewest words, and the fewest parts of a cue, where anything else may be said with it."""
_SPARE = 3
"""A cue that explains so many words may leave one unexplained."""
_INTERJECTED = frozenset(("no", "nope", "nah", "nee", "nein", "naw"))
"""Words that deny nothing of what comes behind a pause after them."""
_OF_NAME = "why-not"
"""The act that is about a name other than the one recommended."""
_SAYING = "correct"
"""The act that is told beside what it puts right only: 'that was a typo, we are 12'."""
_SUPPOSING = "what-if"
"""The act that needs something to suppose, unless there is advice to hold it against."""
_OF_SLOT = ("correct", "unsure", "any", "skip", "why-ask")
"""Acts that may be told of a slot by its name: 'I do not care about the X'."""
_STATED = ("yes", "no", "any", "thanks")
"""Acts that no question is: 'is he right', 'are they all the same', 'is that any good'."""
_GREETING = ("greet", "yes")
"""Acts whose very phrase a clause may be that only leads to what is said: 'all right, ...'."""
_WEAK = ("yes", "no")
"""Acts that yield to any other told as well."""
_OF_VALUES = ("frustration",)
"""Acts that may speak of what was said: 'I told you already that it is X'."""
_SAID = frozenset("say said saying tell told telling repeat type typed write wrote answer answered mention".split())
"""Words of questions that speak of what was said: 'how often must I tell you that it is X?'."""
_BESIDE = frozenset(("skip", "unsure", "any", "repeat", "why-ask", "why", "summary", "frustration", "thanks"))
"""Acts that may be said beside something else: 'no idea, but we are four'."""
_JOINTS = frozenset("but and though although however because so since plus".split())
"""Words that part one thing said from the next, as a pause does."""
SMALL = (
    english.OPENING_NOISE
    | frozenset(
        """
    a an the this that these those it its i me my mine we us our you your yours they them their he she him her there
    here is are am was were be been being do does did done have has had can could would will shall should may might
    must to of in on at for with by from about into out up as than if so and or but then just really actually honestly
    still now already yet again even very quite rather bit little much too also only maybe perhaps kindly please like
    right exactly truly simply totally completely absolutely definitely certainly probably seriously currently all
    what which who when where how thing stuff one ones part some man sir madam mate buddy friend dude bro fellow hun
    guy bot assistant machine computer robot moment minute second sec while today time way want wanted need wish let
    get got go going make made give given take look say see tell know sorry excuse pardon hear ah uh well quick
    quickly soon first question answer project thanks possible able lol haha hehe geez gosh god anymore else honest
    frankly far until till course sure ok okay alright whole entire such kind sort main dear ever more most own same
    any getting becoming growing feel feeling starting result outcome decision choosing choose pick picking
    recommendation advice suggestion verdict deciding said told asked answered topic subject issue item beg think
    believe pff pfff phew anything something everything hold held oh ohh hmm hm err erm ehm mm though anyway anyways
    find conversation discussion hang regard respect case
    """.split()
    )
) - english.NEGATORS
"""Words that carry nothing where one talks to somebody; none of those that deny is among them."""


def build(pack: Pack) -> dict[str, Any]:
    """Return the cues made of families: the bits of their parts by word and by pair of words, and the cues."""
    from assistant.understanding.text.tokens import phrase

    known = {f"<{n}>": {phrase(form) for word in words for form in forms(word)} for n, words in pack.families.items()}
    bits: dict[tuple[str, ...], int] = {}
    rows: list[Row] = []
    for act in pack.acts:
        for text in filter(is_family, act.cues):
            free, asked = GAP in text, ASKED in text.split()
            parts = [words for words, _ in pieces(text) if words != (ASKED,)]
            wanted = [bits.setdefault(words, 1 << len(bits)) for words in parts]
            rows.append((act.act, sum(set(wanted)), len(set(wanted)), asked, free))
    single: dict[str, int] = {}
    double: dict[str, dict[str, int]] = {}
    for words, bit in bits.items():
        for said in {p for word in words for p in (known.get(word, ()) if word[0] == "<" else (phrase(word),)) if p}:
            if len(said) == 1:
                single[said[0]] = single.get(said[0], 0) | bit
            elif len(said) == _PAIR:
                seconds = double.setdefault(said[0], {})
                seconds[said[1]] = seconds.get(said[1], 0) | bit
    return {
        "talk": (
            dict(sorted(single.items())),
            {first: dict(sorted(seconds.items())) for first, seconds in sorted(double.items())},
            tuple(sorted(set(rows))),
            {act.act: _all(bits for name, bits, *_ in rows if name == act.act) for act in pack.acts},
        )
    }


def _all(bits: Iterable[int]) -> int:
    whole = 0
    for one in bits:
        whole |= one
    return whole


def is_family(cue: str) -> bool:
    """Return whether a cue is made of families or of words to choose from, rather than of words alone."""
    return is_shape(cue) or ASKED in cue.split()


def told(scan: Scan, index: Mapping[str, Any], context: Context) -> list[Act]:
    """Return the acts that a short message is told to be by the words that carry it."""
    count = len(scan.words)
    if not 0 < count <= TALKED or not index["talk"][2] or turns_down(scan):
        return []
    masks = _masks(scan.words, index["talk"])
    if not any(masks):
        return []
    whole = _best(scan, _after_interjection(scan), count, masks, index, context)
    if whole and scan.words[0] == "how":
        from assistant.understanding.turn.odds import asks_of_doing

        whole = None if asks_of_doing(scan, whole[4], index) else whole
    if whole:
        return [Act(whole[4], scan.text.strip(), _named(scan, index, context))]
    if any(span.asked and scan.of("tk", span.start, span.end) for span in scan.spans):
        return []
    found: list[Act] = []
    told_too = scan.of("tvu") or any(word.isdecimal() for word in scan.words)
    beside = (*_BESIDE, _SAYING) if told_too else _BESIDE
    for start, end in _clauses(scan):
        greets = any(m[3] in _GREETING and m[:2] == (start, end) for m in scan.of("a", start, end))
        own = [*masks[:start], *_masks(scan.words[start:end], index["talk"])]
        fit = None if greets or end - start == count else _best(scan, start, end, own, index, context)
        if fit and fit[4] in beside and not fit[5] and not any(a.act == fit[4] for a in found):
            found.append(Act(fit[4], scan.quote(start, end)))
    return found


def _after_interjection(scan: Scan) -> int:
    """Return where a message begins behind 'ah no, ...', which denies nothing of it."""
    for i, word in enumerate(scan.words[:-1]):
        if word in _INTERJECTED and (scan.tokens.gaps[i + 1] or word != "no" or i):
            return i + 1
        if word not in english.OPENING_NOISE:
            break
    return 0


def _masks(words: tuple[str, ...], table: tuple[Any, ...]) -> list[int]:
    """Return by word the parts of cues that it, or a pair that it belongs to, may be."""
    single, double = table[:2]
    masks = [single.get(word, 0) for word in words]
    for i, (one, other) in enumerate(pairwise(words)):
        both = double.get(one, {}).get(other, 0) if one in double else 0
        if both:
            masks[i] |= both
            masks[i + 1] |= both
    return masks


def of_kin(words: tuple[str, ...], act: str, index: Mapping[str, Any]) -> list[bool]:
    """Return by word whether it is among the words that the cues of an act are made of."""
    own = index["talk"][3].get(act, 0)
    return [bool(mask & own) for mask in _masks(words, index["talk"])]


def _clauses(scan: Scan) -> Iterator[tuple[int, int]]:
    """Yield the stretches between pauses, and between words that part one thing said from the next."""
    for start, end in scan.clauses(joints=_JOINTS):
        while start < end and scan.words[start] in _JOINTS:
            start += 1
        if start < end:
            yield start, end


def _best(scan: Scan, start: int, end: int, masks: list[int], index: Mapping[str, Any], context: Context) -> Fit | None:
    """Return the cue that explains a stretch of words best; of two acts that do as well the likelier, if one is."""
    said = 0
    for mask in masks[start:end]:
        said |= mask
    whole = end - start == len(scan.words)
    fits = []
    for act, wanted, parts, asked, free in index["talk"][2]:
        if wanted & said != wanted or (asked and not _asks(scan, start, end)) or (whole and act == _SAYING):
            continue
        carried = [bool(m & wanted) for m in masks[start:end]]
        own = index["talk"][3][act]
        kin = [bool(m & own) for m in masks[start:end]]
        fit = _fit(scan, start, end, carried, kin, index, context, act, parts, free)
        if fit:
            fits.append(fit)
    fits.sort()
    level = {f[4]: f for f in reversed(fits) if f[:4] == fits[0][:4]}
    if len(level) < _PAIR:
        return fits[0] if fits else None
    from assistant.understanding.turn.odds import likelier

    return level.get(likelier(scan.words[start:end], set(level), index))


def _fit(
    scan: Scan,
    start: int,
    end: int,
    carried: list[bool],
    kin: list[bool],
    index: Mapping[str, Any],
    context: Context,
    act: str,
    parts: int,
    free: bool,
) -> Fit | None:
    denied = not english.NEGATORS.isdisjoint(scan.words[start:end])
    if sum(carried) < parts or (act in _STATED and not denied and _asks(scan, start, end)):
        return None
    slots = {i for m in scan.of("s", start, end) if act in _OF_SLOT for i in range(m[0], m[1])}
    slots |= {i for i in range(start, end) if act == _SAYING and scan.words[i].isdecimal()}
    empty = [said or word in SMALL for said, word in zip(carried, scan.words[start:end])]
    named = (m for m in scan.of("t", start, end) if not all(empty[m[0] - start : m[1] - start]))
    names = [m for m in named if not slots.issuperset(range(m[0], m[1]))]
    rest = [i for i in range(start, end) if not (carried[i - start] or scan.words[i] in SMALL or i in slots)]
    rest = [i for i in rest if not kin[i - start] or scan.words[i] in english.NEGATORS]
    if act == _OF_NAME:
        if not _one_rival(names, index, context):
            return None
        rest = [i for i in rest if not any(m[0] <= i < m[1] for m in names)]
    elif act in _OF_VALUES and parts > 1 and _of_something_said(scan, start, end):
        rest = [i for i in rest if not any(m[0] <= i < m[1] for m in (*names, *scan.of("kv", start, end)))]
    elif free:
        if not together(scan, start, end, carried) or (act == _SUPPOSING and between(scan, start, end)):
            return None
        supposes = act != _SUPPOSING or context.recommended or scan.of("tvuw", start, end)
        if not (context.profile_slots and end - start > _LEAST and supposes):
            return None
        rest = []
    elif names or any(not _talked(m, start, carried, slots) for m in scan.of("kvu", start, end)):
        return None
    spare = sum(carried) >= _SPARE and not any(scan.tokens.gaps[start + 1 : end])
    if len(rest) > spare or any(scan.words[i] in english.NEGATORS for i in rest):
        return None
    return (len(rest), -parts, -sum(carried), act in _WEAK, act, free)


def _of_something_said(scan: Scan, start: int, end: int) -> bool:
    """Return whether a stretch denies nothing and may speak of what was said: 'how long does X take' asks of X."""
    words = scan.words[start:end]
    if by_you(words):
        return False
    return english.NEGATORS.isdisjoint(words) and (not _asks(scan, start, end) or not _SAID.isdisjoint(words))


def _talked(mark: Mark, start: int, carried: list[bool], slots: set[int]) -> bool:
    """Return whether a mark says nothing of the project: a cue has its words, or they only name a slot."""
    return any(carried[mark[0] - start : mark[1] - start]) or slots.issuperset(range(mark[0], mark[1]))


def _one_rival(names: list[Mark], index: Mapping[str, Any], context: Context) -> bool:
    """Return whether the one thing named is a candidate other than the one that was recommended."""
    named = {m[3] for m in names}
    return bool(context.recommended) and len(named) == 1 and named <= index["advisable"] - {context.recommended}


def _named(scan: Scan, index: Mapping[str, Any], context: Context) -> str:
    """Return the candidate that is named, the one recommended only where no other is; else the slot named, or ''."""
    named = [str(m[3]) for m in scan.of("t") if m[3] in index["advisable"]]
    slots = [str(m[3]) for m in scan.of("s") if m[0] and scan.words[m[0] - 1] in BEFORE_SLOT]
    return next((n for n in named if n != context.recommended), (*named, *slots, "")[0])


def _asks(scan: Scan, start: int, end: int) -> bool:
    """Return whether a stretch of words is a question by its mark or by its opening."""
    opening = next((w for w in scan.words[start:end] if w not in english.OPENING_NOISE), "")
    opens = (scan.words[i] for i in range(start + 1, end) if scan.tokens.gaps[i])
    asking = not english.QUESTION_OPENERS.isdisjoint((opening, *opens))
    return asking or any(start <= i < end for i in scan.tokens.asked)
