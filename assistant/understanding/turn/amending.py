"""What is put right: a value, a name or a number said in place of one that is held."""

from __future__ import annotations

from assistant.model.reading import Act, Context
from assistant.understanding.text import english
from assistant.understanding.text.hearing import make
from assistant.understanding.text.stance import Stances
from assistant.understanding.told import values
from assistant.understanding.told.alone import joined
from assistant.understanding.told.binding import binds
from assistant.understanding.told.crews import band
from assistant.understanding.told.leads import accepts
from assistant.understanding.told.quantities import number_at

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from typing import Any

    from assistant.model.pack import Pack
    from assistant.model.reading import Heard, Reading
    from assistant.understanding.text.scan import Mark, Scan, Span

    Said = tuple[str, str, bool]
    """A slot, what is said of it, and whether it is denied."""

_LONGEST = 24
"""The most words of a message that is looked at for one thing in place of another."""
_PLEADING = frozenset(("can", "could", "would", "will", "please"))
"""First words of a question that begs for a change."""
_OWN = frozenset(("the", "a", "my", "our", "your"))
_TURNING = frozenset(("actually", "rather", "instead", "really", "correctly", "sorry", "truth"))
"""Last words of 'it is 7 actually'."""
_SUPPOSING = frozenset("suppose supposing imagine assume assuming if".split())
"""First words of a message that only supposes: 'suppose there were 50 of us instead'."""
_BOTH = 2
_BEING = (("is",), ("are",), ("will",), ("=",))
_OUGHT = (("should",), ("shall",), ("must",))
_AMISS = frozenset("wrong incorrect mistaken false change fix correct off outdated".split())
"""Words that say of what was noted that it is to be put right."""
_RIGHT = frozenset("right correct true".split())
_PUT = frozenset("it its it's that that's is should be has to must rather instead we are".split())
"""Words that may lead to what is put in its place."""
_SOON = 6
"""The most words between a slot's name and the pause behind what is said of it."""
_REFUSING = frozenset(("no", "nope", "nah"))
"""First words of a message that puts right what is denied in it: 'no, I want X, not Y'."""
_POINTED_AT = frozenset("it is are we that make should be was rather i meant mean of us".split())
"""Words beside the number that somebody puts right."""
_BARE = 7
"""The most words of such a message."""


def amended(scan: Scan, index: Mapping[str, Any], context: Context) -> list[Act]:
    """Return a correction where a message puts something in place of what is held: 'X instead of Y', 'Y is Z'."""
    if not context.held or len(scan.words) > _LONGEST or _asks(scan) or scan.words[0] in _SUPPOSING:
        return []
    held = set(context.held)
    if _returns(scan):
        return [Act("correct", scan.text.strip())]
    said = list(_said(scan, index, held))
    slots = {s for s, _ in held if not (context.recommended and index["slots"][s][3])}
    if _instead(scan) and any((s, v) not in held and s in slots and not denied for s, v, denied in said):
        return [Act("correct", scan.text.strip())]
    gone = [(slot, value) for slot, value, denied in said if denied and (slot, value) in held]
    if gone:
        said += [(h.slot, h.value, h.stance == "not-wanted") for s in scan.spans for h in _heard(scan, s, index)]
    if scan.words[0] in _REFUSING:
        gone += [(slot, value) for slot, value, denied in said if denied]
    new = any(s == slot and v != value and not denied for slot, value in gone for s, v, denied in said)
    return [Act("correct", scan.text.strip())] if new else []


def stated(
    text: str,
    told: Reading,
    found: Scan,
    pack: Pack,
    read: Callable[[str, Pack, Context], Reading],
) -> Reading:
    """Return the reading, with what is said of a slot by its name and one of its choices: 'the X is high'."""
    m = next((m for m in found.of("s") if m[3] in pack.slots and (_begins(found, m) or _wrong(found, m))), None)
    if m is None or found.tokens.asked or len(found.words) > _LONGEST:
        return told
    slot, wrong = pack.slots[m[3]], _wrong(found, m)
    start = wrong or _begins(found, m)
    end = next((i for i in range(start + 1, len(found.words)) if found.tokens.gaps[i]), len(found.words))
    if slot.many or not start < end or not (wrong or english.NEGATORS.isdisjoint(found.words[start:end])):
        return told
    said = text[found.tokens.starts[start] : found.tokens.ends[end - 1]]
    choices = tuple((v.id, v.label) for v in slot.values)
    heard = tuple(h for h in read(said, pack, Context(slot=slot.id, choices=choices)).heard if h.slot == slot.id)
    if wrong and not heard:
        whole = text[found.tokens.starts[start] :]
        heard = tuple(h for h in read(whole, pack, Context(slot=slot.id, choices=choices)).heard if h.slot == slot.id)
    acts = (*(a for a in told.acts if a.act not in ("unclear", "correct", "no", "ask")), Act("correct", text))
    left = told.questions if not wrong else ()
    return told.with_(heard=heard, questions=left, acts=(*acts, Act("describe", text))) if heard else told


def _begins(found: Scan, m: Mark) -> int:
    """Return where it begins what a slot is said to be behind its name, 0 where nothing says so: 'the X is high'."""
    at = m[1] + (found.words[m[1] : m[1] + 1] in _OUGHT)
    being = found.words[at : at + 1] in _BEING or (at > m[1] and found.words[at : at + 1] == ("be",))
    return at + 1 if being and at + _BOTH <= len(found.words) else 0


def _wrong(found: Scan, m: Mark) -> int:
    """Return where it begins what is put in place of a slot that is said to be wrong: 'X is wrong: Y'; 0 for nowhere.

    'Please change X, Y' says so too.
    """
    words, gaps = found.words, found.tokens.gaps
    at = next((i for i in range(m[1] + 1, min(len(words), m[1] + _SOON)) if gaps[i]), 0)
    head = {*words[max(0, m[0] - _SOON) : m[0]], *words[m[1] : at]}
    amiss = bool(head & _AMISS) or bool(head & _RIGHT and head & english.NEGATORS)
    while at and at + 1 < len(words) and words[at] in _PUT:
        at += 1
    return at if amiss and at else 0


def contradicts(scan: Scan, index: Mapping[str, Any], context: Context) -> bool:
    """Return whether a message says 'no' to what was said before: 'no we are 5', 'no, X is set', 'it has to be X'."""
    words = scan.words
    refuses = words[0] in _REFUSING
    if not context.held or not (refuses or words[0] == "it") or scan.tokens.asked or len(words) == 1:
        return False
    goes_on = refuses and words[1] in english.SUBJECTS and not scan.tokens.gaps[1]
    return goes_on or any(binds(scan, span, index) for span in scan.spans)


def _instead(scan: Scan) -> bool:
    """Return whether something is said to stand in place of what was said before: 'X instead'."""
    words = scan.words
    return any(w == "instead" and words[i + 1 : i + 2] != ("of",) for i, w in enumerate(words))


def _returns(scan: Scan) -> bool:
    """Return whether a message goes back to a value or a name: 'ok, back to X then'."""
    words = scan.words
    back = next((i for i in range(len(words) - 2) if words[i : i + 2] == ("back", "to")), -1)
    return back >= 0 and any(m[0] in (back + 2, back + 3) for m in scan.of("tv")) and not scan.of("s", back)


def joining(said: list[Heard], scan: Scan, index: Mapping[str, Any], context: Context) -> list[Heard]:
    """Return that two build it where one was alone and a mate comes to help: 'I forgot, my brother helps'."""
    held = dict(context.held)
    for slot in (slot for slot, row in index["slots"].items() if row[7] and held.get(slot) == band(slot, 1, index)):
        start, end = joined(scan, index)
        if end and all(h.slot != slot or h.value == held[slot] for h in said):
            return [make(scan, slot, band(slot, _BOTH, index), "given", start, end, "number", _BOTH)]
    return []


def states(scan: Scan, span: Span) -> bool:
    """Return whether a stretch says what a slot is, by its name: 'our X is Y'."""
    names = [m for m in scan.of("s", span.start, span.end) if scan.words[m[1] : m[1] + 1] in _BEING]
    values = scan.of("v", span.start, span.end) if names else []
    return any(n[3] == v[3] and v[0] in (n[1] + 1, n[1] + 2) for n in names for v in values)


def settled(said: list[Heard], scan: Scan, index: Mapping[str, Any], context: Context) -> list[Heard]:
    """Return the values of a correction, less what is held where another is said of its slot: 'swap X for Y'.

    What is both denied and said is said: 'not this X but that one', both of one value.
    """
    held = set(context.held)
    told: dict[str, list[Heard]] = {}
    for o in said:
        if o.value and o.stance != "not-wanted":
            told.setdefault(o.slot, []).append(o)
    kept = []
    for h in _counted(said, scan, index, context):
        many, of = index["slots"][h.slot][:2]
        rivals = told.get(h.slot, ())
        replaced = not many and h.stance != "not-wanted" and any(o.value != h.value for o in rivals)
        if replaced and (h.slot, h.value) in held:
            continue
        denied = h.stance == "not-wanted" and of != "capabilities"
        rivals = [o for o in rivals if o.value == h.value and not _overlap(o, h)] if denied else ()
        if not denied or not any(o.start > h.start or _one_sentence(o, h, scan) for o in rivals):
            kept.append(h)
    return kept


def _counted(said: list[Heard], scan: Scan, index: Mapping[str, Any], context: Context) -> list[Heard]:
    """Return the values with the one number of a correction said of what a number was last said of: '9 people'.

    What counts something else by its unit stays so.
    """
    slot, slots = context.number_slot, {s for s, _ in context.held}
    numbers = [h for h in said if h.number is not None]
    if not slot or len(numbers) != 1 or numbers[0].slot in slots or any(h.slot == slot for h in said):
        return said
    starts = scan.tokens.starts
    units = {m[3] for m in scan.of("u") if numbers[0].start <= starts[m[0]] < numbers[0].end}
    if units and slot not in units:
        return said
    counts = (number_at(scan, i)[0] for i, at in enumerate(scan.tokens.starts) if at >= numbers[0].start)
    chosen = band(slot, next((n for n in counts if n is not None), 0), index)
    return [h.with_(slot=slot, value=chosen) if h is numbers[0] and chosen else h for h in said]


def outright(said: list[Heard], acts: list[Act], scan: Scan, index: Mapping[str, Any]) -> list[Heard]:
    """Return the values, less those told by a denial ('not a X' for Y) where another of the slot is told outright.

    Words that only name another slot, of which something is said, tell no value either: 'the X is Y'.
    """
    about = {h.slot for h in said} | {a.target for a in acts}
    said = [h for h in said if not index["slots"][h.slot][0] or not about & _named_slots(h, scan)]
    single = [h for h in said if not index["slots"][h.slot][0] and h.stance != "not-wanted"]
    if len(single) == len({h.slot for h in single}):
        return said
    firm = {h.slot for h in single if not _denies(h, scan)}
    return [h for h in said if h not in single or h.slot not in firm or not _denies(h, scan)]


def _named_slots(h: Heard, scan: Scan) -> set[str]:
    """Return the other slots that the words of a value name."""
    starts, ends = scan.tokens.starts, scan.tokens.ends
    places = [i for i, at in enumerate(starts) if h.start <= at < h.end]
    own = places[1:] if scan.words[places[0]] in _OWN else places
    return {m[3] for m in scan.of("s") if own and starts[m[0]] == starts[own[0]] and ends[m[1] - 1] == h.end} - {h.slot}


def _denies(h: Heard, scan: Scan) -> bool:
    """Return whether the words of a value deny something themselves: 'not a X' for Y."""
    starts = scan.tokens.starts
    return any(w == "not" and h.start <= starts[i] < h.end for i, w in enumerate(scan.words))


def _overlap(one: Heard, other: Heard) -> bool:
    return one.start < other.end and other.start < one.end


def _one_sentence(one: Heard, other: Heard, scan: Scan) -> bool:
    """Return whether two values were heard in one sentence."""
    at = [scan.places(h.start, h.end)[0] for h in (one, other)]
    return any(all(s.start <= i < s.end for i in at) for s in scan.spans)


def _heard(scan: Scan, span: Span, index: Mapping[str, Any]) -> list[Heard]:
    return values.heard(scan, span, Stances(scan, span), index)


def turned(scan: Scan, context: Context) -> list[Act]:
    """Return a correction for a number with a word behind it that turns it against the last: '7 actually'."""
    words = scan.words
    if not context.number_slot or not 1 < len(words) <= _BARE or words[-1] not in _TURNING or scan.tokens.asked:
        return []
    numbers = [i for i in range(len(words)) if number_at(scan, i)[0] is not None]
    return [Act("correct", scan.text.strip())] if len(numbers) == 1 and not scan.of("tvu") else []


def leaves_number(said: list[Heard], scan: Scan, context: Context) -> bool:
    """Return whether the number of a correction is still to be heard: by itself, or as its last words ('it is 7')."""
    if not said or any(h.number is not None or h.slot == context.number_slot for h in said):
        return not said
    start = next((i for i in range(len(scan.words) - 1, 0, -1) if scan.tokens.gaps[i]), 0)
    rest = [i for i in range(start, len(scan.words)) if scan.words[i] not in _POINTED_AT]
    return len(rest) == 1 and number_at(scan, rest[0])[0] is not None


def bare(scan: Scan) -> bool:
    """Return whether a message is a correction of nothing but a number: 'sorry, I meant 7'."""
    opening = any(m[3] == "correct" and m[0] == 0 for m in scan.of("a"))
    numbers = [number_at(scan, i) for i in range(len(scan.words))]
    return (opening or scan.words[-1] in _TURNING) and any(n is not None for n, _ in numbers)


def _asks(scan: Scan) -> bool:
    """Return whether a message asks something, other than for a change."""
    opening = next((w for w in scan.words if w not in english.OPENING_NOISE), "")
    if opening in _PLEADING:
        return False
    return bool(scan.tokens.asked) or opening in english.QUESTION_OPENERS


def _said(scan: Scan, index: Mapping[str, Any], held: set[tuple[str, str]]) -> Iterator[Said]:
    """Yield what a message says of slots with one value, and of names that a slot with many holds."""
    many = {slot for slot, _ in held if index["slots"][slot][0] and index["slots"][slot][3]}
    for span in scan.spans:
        stances = Stances(scan, span)
        for m in scan.of("v", span.start, span.end):
            if not index["slots"][m[3]][0]:
                yield m[3], m[4], stances.at(m[0], m[1]) == "not-wanted"
        for m in scan.of("t", span.start, span.end):
            denied = stances.at(m[0], m[1]) == "not-wanted"
            for slot, value in index["values_by_term"].get(m[3], ()):
                yield slot, value, denied
            for slot in many:
                if (slot, m[3]) in held or (not denied and accepts(slot, m[3], index)):
                    yield slot, m[3], denied
