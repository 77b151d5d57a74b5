"""Slot values heard in a text: authored phrases, quantities, terms; each with its stance and the words that said so."""

from __future__ import annotations

from assistant.model.reading import Context, Heard
from assistant.understanding import english
from assistant.understanding.stance import Stances

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from assistant.understanding.scan import Mark, Scan, Span

_FOR_OTHERS = frozenset(("for", "by", "serve", "serving", "helps", "help"))
"""Words before a number that make it the number of those served, not of those who build."""
_SERVED = frozenset((
    "use", "using", "in", "at", "keep", "look", "from", "per", "will", "can", "log", "daily", "on", "get", "read", "visit", "share",
    "edit", "need", "see", "registered", "online", "signed", "come", "currently", "connected", "want", "enter", "join",
))
"""Words after a number of people that make them those who are served."""
_ASIDE = frozenset(("with", "plus", "including", "include", "incl", "alongside"))
"""Words before a thing that make it a part of another thing."""
_PLACING = frozenset(("for", "to", "in", "into", "inside", "behind", "beside"))
_OWNED = frozenset(("the", "our", "my", "its", "existing"))
"""After the words above these make a thing the place of what is to be built."""
_BUILDING = frozenset(("we", "us", "team", "are", "me", "startup", "myself"))
"""Words of which one stands near people who build."""
_SCALE = {"m": 1_000_000, "mio": 1_000_000, "mil": 1_000_000, "million": 1_000_000, "thousand": 1000, "k": 1000, "hundred": 100, "dozen": 12}
_LARGEST = 10**12
_BETWEEN = frozenset((
    "a", "an", "the", "some", "its", "our", "my", "existing", "small", "simple", "little", "own", "nice", "also", "public", "basic", "new",
))
_SAYING_ELSE = frozenset(("wish", "spare", "after", "not-that"))
"""Closed-class phrases whose words say nothing of their own, as 'urgent' in 'not urgent'."""
_PHRASE = 8
"""The most words of a phrase that is looked at around another."""


def heard(scan: Scan, span: Span, stances: Stances, index: Mapping[str, Any]) -> list[Heard]:
    """Return the values said by phrases and quantities in a stretch of words, in order."""
    found = [*_phrases(scan, span, stances, index), *_quantities(scan, span, stances, index)]
    return sorted(found, key=lambda h: (h.start, h.slot, h.value))


def make(scan: Scan, slot: str, value: str, stance: str, start: int, end: int, how: str, number: int | None = None) -> Heard:
    """Return a value heard in the words from `start` up to `end`, with their place in the text."""
    return Heard(slot, value, stance, scan.quote(start, end), scan.tokens.starts[start], scan.tokens.ends[end - 1], how, number)


def _phrases(scan: Scan, span: Span, stances: Stances, index: Mapping[str, Any]) -> Iterator[Heard]:
    wider: dict[int, list[Mark]] = {}
    for w in scan.of("tx", span.start, span.end):
        if w[2] == "t" or w[3] in _SAYING_ELSE:
            wider.setdefault(w[0], []).append(w)
    values = scan.of("v", span.start, span.end)
    for m in values:
        if not index["slots"][m[3]][0] and stances.at(m[0], m[1]) == "not-wanted" and _said_of_a_need(m, values, index):
            continue
        around = (w for i in range(m[0] - _PHRASE, m[0] + 1) for w in wider.get(i, ()))
        inside = any(m[1] <= w[1] and _size(w, scan) > m[1] - m[0] for w in around)
        if not inside:
            aside = not index["slots"][m[3]][0] and _aside(m, scan, span)
            yield make(scan, m[3], m[4], stances.at(m[0], m[1]), m[0], m[1], "aside" if aside else "phrase")


def _aside(m: Mark, scan: Scan, span: Span) -> bool:
    """Return whether a thing is said in passing: as a part ('with a small X'), as a place ('for our X'), as what is there ('I have an X')."""
    i, words = m[0] - 1, scan.words
    while i > span.start and m[0] - i <= 3 and words[i] in _BETWEEN:
        i -= 1
    if i <= span.start or scan.tokens.gaps[i + 1]:
        return False
    owned = words[i + 1] in _OWNED
    return words[i] in _ASIDE or (words[i] in _PLACING and owned) or (words[i] == "have" and words[i - 1] in ("i", "we") and not owned)


def _said_of_a_need(m: Mark, values: list[Mark], index: Mapping[str, Any]) -> bool:
    """Return whether the words of a value speak of a capability as well: 'no X' then refuses that, not the value."""
    return any(o[3] in index["capability_slots"] and o[0] < m[1] and m[0] < o[1] for o in values)


def _size(mark: Mark, scan: Scan) -> int:
    """Return how many words a mark has, an article before them not counted."""
    return int(mark[1] - mark[0] - (scan.words[mark[0]] in ("a", "an", "the")))


def number_at(scan: Scan, i: int) -> tuple[int | None, int]:
    """Return the whole number that begins at word i and the word after it; None when none does."""
    words = scan.words
    word = words[i]
    if word.isdecimal() and len(word) < 13:
        value, end = int(word), i + 1
    elif word in english.NUMBERS and word not in ("k",):
        value, end = english.NUMBERS[word], i + 1
    elif word.replace(".", "", 1).isdecimal() and len(word) < 13:
        value, end = round(float(word)), i + 1
    else:
        return None, i
    while end < len(words) and words[end] in _SCALE and (words[end] != "m" or end + 1 < len(words)):
        value, end = value * _SCALE[words[end]], end + 1
    return min(value, _LARGEST), end


def band(slot: str, number: int, index: Mapping[str, Any]) -> str:
    """Return the value of a slot whose band holds a number, '' for none."""
    for value, low, high in index["slots"][slot][4]:
        if (low is None or number >= low) and (high is None or number <= high):
            return str(value)
    return ""


def _quantities(scan: Scan, span: Span, stances: Stances, index: Mapping[str, Any]) -> Iterator[Heard]:
    i = span.start
    while i < span.end:
        number, end = number_at(scan, i)
        if number is None:
            i += 1
            continue
        unit = _unit_after(scan, span, end, index)
        before = scan.words[i - 1] if i > span.start else ""
        if unit and not (before in _FOR_OTHERS and _builds(unit[3], index)):
            amount = number * unit[4] // unit[5]
            value = band(unit[3], amount, index)
            if value:
                yield make(scan, unit[3], value, stances.at(i, end), i, unit[1], "number", amount)
        elif not unit and (lead := _lead_number(scan, span, i)) and not _another(scan, end):
            value = band(lead[3], number, index)
            if value:
                yield make(scan, lead[3], value, stances.at(i, end), lead[0], end, "number", number)
        i = max(end, i + 1)


def _builds(slot: str, index: Mapping[str, Any]) -> bool:
    return bool(index["slots"][slot][7])


def _unit_after(scan: Scan, span: Span, at: int, index: Mapping[str, Any]) -> Mark | None:
    """Return the unit that follows a number at once, or after one or two words that are not a number themselves.

    Words that count both those who build and those who are served are told apart by what stands around them.
    """
    for skip in range(3):
        start = at + skip
        if start >= span.end or scan.tokens.gaps[start] or (skip and scan.words[start - 1].isdecimal()):
            return None
        units = [m for m in scan.of("u", start, min(span.end, start + _PHRASE)) if m[0] == start]
        if units:
            longest = max(m[1] for m in units)
            fitting = [m for m in units if m[1] == longest]
            if len(fitting) > 1:
                building = _is_built_by(scan, span, at, longest)
                fitting.sort(key=lambda m: _builds(m[3], index) is not building)
            return fitting[0]
    return None


def _is_built_by(scan: Scan, span: Span, at: int, end: int) -> bool:
    """Return whether people counted from word `at` up to `end` build the thing, so far as the words beside them tell."""
    before = scan.words[max(span.start, at - 6) : at - 1]
    after = scan.words[end : min(span.end, end + 4)] if end < span.end and not scan.tokens.gaps[end] else ()
    if "we" in before[-3:] and "are" in before[-3:]:
        return True
    if _FOR_OTHERS & set(scan.words[max(span.start, at - 5) : at - 1]):
        return False
    served = after[1:2] if after[:1] in (("that",), ("who",), ("which",)) else after[:1]
    if served and served[0] in _SERVED and not _BUILDING & set(after):
        return False
    return span.end - span.start <= 5 or bool(_BUILDING & set(before + scan.words[end : min(span.end, end + 3)]))


def _lead_number(scan: Scan, span: Span, at: int) -> Mark | None:
    return next((m for m in scan.of("n", max(span.start, at - _PHRASE), at) if m[1] == at), None)


def _another(scan: Scan, at: int) -> bool:
    """Return whether a noun follows that the number counts, as in 'we are 3 months in'."""
    return at < len(scan.words) and scan.words[at] in ("month", "week", "day", "year", "hour", "time", "page", "minute", "second", "percent", "h", "yr", "app", "service", "table")


def settle(values: list[Heard], index: Mapping[str, Any], general: Mapping[str, Any], corrected_at: int = -1) -> list[Heard]:
    """Return the values with one per single-valued slot: a specific one before a general one, then the first said.

    A general value that is written last is the loosest: it yields to any other. What is only a part of something yields too.
    Behind a correction (the place in the text where it was heard) the later value counts instead.
    """
    kept: list[Heard] = []
    for h in values:
        many = index["slots"][h.slot][0]
        rival = next((k for k in kept if k.slot == h.slot and (k.value == h.value or (not many and h.stance != "not-wanted" and k.stance != "not-wanted"))), None)
        if rival is None:
            kept.append(h)
        elif _prefers(h, rival, general, corrected_at):
            kept[kept.index(rival)] = h
    return [h.with_(how="phrase") if h.how == "aside" else h for h in kept]


def _prefers(new: Heard, old: Heard, general: Mapping[str, Any], corrected_at: int) -> bool:
    if corrected_at >= 0 and old.start < corrected_at <= new.start:
        return True
    if new.value == old.value:
        return old.stance == "given" and new.stance != "given"
    if (new.how == "number") != (old.how == "number"):
        return new.how == "number"
    if new.how != old.how and "aside" in (new.how, old.how):
        return old.how == "aside"
    vague = general.get(new.slot, ())
    return old.value in vague and (new.value not in vague or (old.value == vague[-1] and new.value != vague[-1]))


def answer(scan: Scan, context: Context, index: Mapping[str, Any]) -> list[Heard]:
    """Return what a text says to the open question when it is a bare answer: a number, a letter, a label, none."""
    slot, words = context.slot, scan.words
    if not slot or slot not in index["slots"] or not words or len(words) > 12 or _asks(scan):
        return []
    many, _, number = index["slots"][slot][:3]
    bare = tuple(w for w in words if w not in english.OPENING_NOISE and w not in ("please", "option", "number", "the", "one", "answer", "choice", "about", "around", "maybe", "roughly", "approximately", "and", "or", "i", "meant", "mean", "think", "say", "would", "it", "is"))
    if number and len(bare) == 1:
        value, _ = number_at(scan, words.index(bare[0]))
        if value is not None and (chosen := band(slot, value, index)):
            return [make(scan, slot, chosen, "given", 0, len(words), "answer", value)]
    picked = _picked(bare, context, many, lettered=bool(number) or context.lettered)
    if picked:
        return [make(scan, slot, v, "given", 0, len(words), "answer") for v in picked]
    if many and bare and all(w in ("none", "nothing", "neither", "no", "nope", "nah") for w in bare):
        return [make(scan, slot, "", "given", 0, len(words), "none")]
    return []


def bare_number(scan: Scan, slot: str, index: Mapping[str, Any]) -> list[Heard]:
    """Return the one number of a text as a value of the slot that a number was last said for: 'make that 30'."""
    found = [(i, *number_at(scan, i)) for i in range(len(scan.words))]
    numbers = [(i, n, end) for i, n, end in found if n is not None]
    if len(numbers) == 2 and "not" in scan.words[numbers[0][2] : numbers[1][0]]:
        numbers = numbers[:1]
    if len(numbers) != 1 or not (chosen := band(slot, numbers[0][1], index)):
        return []
    return [make(scan, slot, chosen, "given", numbers[0][0], numbers[0][2], "number", numbers[0][1])]


def _asks(scan: Scan) -> bool:
    """Return whether a text is a question of its own, so that no word in it picks a choice."""
    return any(w in ("what", "which", "how", "why", "who", "does", "explain") for w in scan.words[:4]) or any(s.asked and s.end - s.start > 2 for s in scan.spans)


_ORDINALS = {"first": 0, "second": 1, "third": 2, "fourth": 3, "fifth": 4, "sixth": 5, "1st": 0, "2nd": 1, "3rd": 2}


def _picked(bare: tuple[str, ...], context: Context, many: bool, lettered: bool) -> list[str]:
    choices = [value for value, _ in context.choices]
    places: list[int] = []
    for word in bare:
        if lettered and len(word) == 1 and "a" <= word <= "z":
            places.append(ord(word) - 97)
        elif not lettered and word.isdecimal() and len(word) < 3:
            places.append(int(word) - 1)
        elif word in _ORDINALS:
            places.append(_ORDINALS[word])
        elif word == "last":
            places.append(len(choices) - 1)
        else:
            return _labelled(bare, context)
    fitting = [choices[p] for p in dict.fromkeys(places) if 0 <= p < len(choices)]
    return fitting if many else fitting[:1]


def _labelled(bare: tuple[str, ...], context: Context) -> list[str]:
    """Return the one choice whose label holds all the words typed, or whose id they are."""
    from assistant.understanding.tokens import phrase

    told = set(bare) - english.STOP
    if not told or len(bare) > 8:
        return []
    own = [(value, label) for value, label in context.choices if value not in ("unsure", "any", "none")]
    fits = [value for value, label in own if told <= set(phrase(label)) or phrase(value) == bare]
    return fits if len(fits) == 1 else []
