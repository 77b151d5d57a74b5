"""Bare answers to the open question: a number, a letter, a label, none."""

from __future__ import annotations

from assistant.model.profile import CLOSING
from assistant.model.reading import Act, Reading
from assistant.understanding.text import english
from assistant.understanding.text.hearing import make
from assistant.understanding.text.tokens import phrase
from assistant.understanding.told.counting import counts_else
from assistant.understanding.told.crews import band
from assistant.understanding.told.names import mentions
from assistant.understanding.told.quantities import number_at

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from assistant.model.knowledge import Slot
    from assistant.model.reading import Context, Heard
    from assistant.understanding.text.scan import Scan

_JOINTS = frozenset(("and", "plus", "also", "or"))
"""Words between the choices of a list."""
_RANGING = frozenset("-–")  # noqa: RUF001
"""Signs between two numbers that stand for those between them as well."""
ORDINALS = {"first": 0, "second": 1, "third": 2, "fourth": 3, "fifth": 4, "sixth": 5, "1st": 0, "2nd": 1, "3rd": 2}
_PADDING = frozenset(
    """
    please option number the one answer choice about around maybe roughly approximately and or i meant mean
    think say would it is guess suppose probably perhaps rather take pick choose go for with that me us we let
    want like definitely more so then hm hmm uh um well prefer sound sounds good best fit fits both
    hopefully likely presumably mostly mainly usually
    """.split()
)
"""Words that may stand around a bare answer."""
_NONE = frozenset(("none", "nothing", "neither", "no", "nope", "nah"))
_DENYING = english.NEGATORS | _NONE
_FILLING = frozenset(
    """
    i we my our it that is are be was were have has had got do there here a an the some any just only actually also
    think guess suppose would say mean please maybe probably perhaps hopefully likely presumably mostly mainly usually
    about around roughly approximately lol haha like
    """.split()
)
"""Words without which an answer says the same."""
_FOREMOST = english.OPENING_NOISE - _DENYING - {"first"}
"""Words that say nothing where an answer begins."""
_LAST = frozenset("for now yet so far currently already then too".split())
"""Words that say nothing where an answer ends."""
_ONE = frozenset(("a", "an", "one"))
_SINGLE = "a"
"""How it is kept that an answer speaks of one: plurals are folded."""
_COUNTING = frozenset(("number", "option", "choice"))
"""Words beside which 'two' is the place of a choice."""
_ENDS, _PAIR = ("first", "last"), 2
"""Words before how many choices are taken: 'the first two'."""
_LABELS: dict[str, tuple[str, ...]] = {}
_KNOWING = frozenset("know knows knew known learned learnt tried".split())
"""Words that say of a name that somebody knows it."""


def answer(scan: Scan, context: Context, index: Mapping[str, Any]) -> list[Heard]:
    """Return what a text says to the open question when it is a bare answer: a number, a letter, a label, none."""
    slot, words = context.slot, scan.words
    if not slot or slot not in index["slots"] or not words or len(words) > 12 or _asks(scan) or _says_else(scan, slot):
        return []
    many, _, number = index["slots"][slot][:3]
    bare = tuple(w for w in _numbered(scan) if w in ORDINALS or not (w in english.OPENING_NOISE or w in _PADDING))
    if number and len(bare) == 1:
        value, _ = number_at(scan, words.index(bare[0]))
        if value is not None and (chosen := band(slot, value, index)):
            return [make(scan, slot, chosen, "given", 0, len(words), "answer", value)]
    counted = not _COUNTING.isdisjoint(words)
    lettered = bool(number) or context.lettered
    picked = [value for value, label in context.choices if phrase(label) == words] or replied(words, slot, index)
    if not picked and not _refuses(scan):
        picked = _picked(bare, context, many, lettered=lettered, counted=counted)
        picked = picked or (_listed(scan, slot, context, index) if many else [])
    if picked:
        return [make(scan, slot, v, "given", 0, len(words), "answer" if v else "none") for v in picked]
    if many and bare and all(w in _NONE for w in bare):
        return [make(scan, slot, "", "given", 0, len(words), "none")]
    return []


def _listed(scan: Scan, slot: str, context: Context, index: Mapping[str, Any]) -> list[str]:
    """Return the choices that a list names one by one: 'photos, and search'; none where a part of it names none."""
    found: list[str] = []
    for start, end in scan.clauses(joints=_JOINTS):
        words = tuple(w for w in scan.words[start:end] if w not in _JOINTS)
        bare = tuple(w for w in words if not (w in english.OPENING_NOISE or w in _PADDING))
        one = (replied(words, slot, index) or _labelled(bare, context)) if bare else []
        if bare and not any(one):
            return []
        found += one
    return list(dict.fromkeys(found)) if len(found) > 1 else []


def _numbered(scan: Scan) -> Iterator[str]:
    """Yield the words of a text, numbers typed with nothing but a sign between them one by one: '1,3', '2+4', '1-3'."""
    for i, word in enumerate(scan.words):
        typed = scan.quote(i, i + 1) if word.isdecimal() else ""
        listed = "".join(c if c.isdecimal() else " " for c in typed).split()
        if len(listed) == _PAIR and not _RANGING.isdisjoint(typed) and all(len(n) < 3 for n in listed):
            yield from (str(n) for n in range(int(listed[0]), int(listed[1]) + 1))
        else:
            yield from listed if len(listed) > 1 and all(len(n) < 3 for n in listed) else (word,)


def replies_of(slot: Slot) -> dict[tuple[str, ...], str]:
    """Return the value that each answer of an author stands for, by its bare words; '' for none."""
    said = (*((v.id, v.label) for v in slot.values), *slot.replies)
    return {core_of(text): value for value, text in said}


def core_of(text: str) -> tuple[str, ...]:
    """Return the words that tell an answer of an author from others."""
    return core(tuple(text.split()) if "#" in text else phrase(text))


def replied(words: tuple[str, ...], slot: str, index: Mapping[str, Any]) -> list[str]:
    """Return the value of a slot that the words of an answer stand for by its author's word, '' for none of them."""
    said, table = core(words), index["replies"].get(slot, {})
    value = table.get(said, table.get(said[1:]) if said[0] == _SINGLE else None)
    return [] if value is None else [value]


def core(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words of an answer that tell it from others, every number as '#': 'a year' is not 'years'."""
    start = next((i for i, w in enumerate(words) if w not in _FOREMOST), 0)
    end = next((i for i in range(len(words), start, -1) if words[i - 1] not in _LAST), len(words))
    bare = tuple(w for w in words[start:end] if w not in _FILLING) or words[start:end]
    bare = bare[1:] if len(bare) == _PAIR and bare[0] in _ONE else bare
    if len(bare) == 1 and words[words.index(bare[0]) - 1] in _ONE and bare != words:
        return _SINGLE, bare[0]
    return tuple("#" if w.isdecimal() else w for w in bare)


def taken(text: str, said: list[Heard], found: Scan, index: Mapping[str, Any], acts: list[Act]) -> Reading:
    """Return the reading of a bare answer; choices that stand for every slot (not sure, any, none) are acts."""
    values_of = index["slots"][said[0].slot][6]
    closing = next((h.value for h in said if h.value in CLOSING and h.value not in values_of), "")
    if closing:
        return Reading(text, (Act(closing, text),))
    kept = tuple(h.with_(value="") if h.value == "none" and "none" not in values_of else h for h in said)
    none = [a for a in acts if a.act == "no" and not kept[0].value]
    return Reading(text, (Act("answer", text), *none), kept, mentions(found))


def bare_number(scan: Scan, slot: str, index: Mapping[str, Any]) -> list[Heard]:
    """Return the one number of a text as a value of the slot that a number was last said for: 'make that 30'.

    A number that counts something else puts nothing right: 'no X, I said that 3 times'.
    """
    found = [(i, *number_at(scan, i)) for i in range(len(scan.words))]
    numbers = [(i, n, end) for i, n, end in found if n is not None]
    if len(numbers) == 2 and "not" in scan.words[numbers[0][2] : numbers[1][0]]:
        numbers = numbers[:1]
    elif len(numbers) == 2 and "not" in scan.words[: numbers[0][0]]:
        numbers = numbers[1:]
    if len(numbers) != 1 or counts_else(scan, numbers[0][2]):
        return []
    if not (chosen := band(slot, numbers[0][1], index)):
        return []
    return [make(scan, slot, chosen, "given", numbers[0][0], numbers[0][2], "number", numbers[0][1])]


def _says_else(scan: Scan, slot: str) -> bool:
    """Return whether a name is refused in a text or said for another slot: 'no X please', 'I know X' of what runs."""
    words, gaps = scan.words, scan.tokens.gaps
    names = {m[0] for m in scan.of("t")}
    refused = any(i + 1 in names and words[i] in _NONE and not gaps[i + 1] for i in range(len(words) - 1))
    return refused or (bool(names) and any(m[3] != slot and words[m[1] - 1] in _KNOWING for m in scan.of("l")))


def _refuses(scan: Scan) -> bool:
    """Return whether something is denied right behind the word that denies it: 'no X', but not 'no, X'."""
    words, gaps = scan.words, scan.tokens.gaps
    return any(words[i] in _DENYING and not gaps[i + 1] for i in range(len(words) - 1))


def _asks(scan: Scan) -> bool:
    """Return whether a text is a question of its own, so that no word in it picks a choice."""
    return any(w in ("what", "which", "how", "why", "who", "does", "explain") for w in scan.words[:4]) or any(
        s.asked and s.end - s.start > 2 for s in scan.spans
    )


def _picked(bare: tuple[str, ...], context: Context, many: bool, lettered: bool, counted: bool) -> list[str]:
    choices = [value for value, _ in context.choices]
    if many and len(bare) == _PAIR and bare[0] in _ENDS and english.NUMBERS.get(bare[1], 0) > 1:
        real = [value for value in choices if value not in (*CLOSING, "none")]
        count = english.NUMBERS[bare[1]]
        return real[:count] if bare[0] == "first" else real[-count:]
    places: list[int] = []
    for word in bare:
        if counted and word in english.NUMBERS and not word.isdecimal():
            places.append(english.NUMBERS[word] - 1)
        elif lettered and len(word) == 1 and "a" <= word <= "z":
            places.append(ord(word) - 97)
        elif not lettered and word.isdecimal() and len(word) < 3:
            places.append(int(word) - 1)
        elif word in ORDINALS:
            places.append(ORDINALS[word])
        elif word == "last":
            places.append(len(choices) - 1)
        else:
            return _labelled(bare, context)
    fitting = [choices[p] for p in dict.fromkeys(places) if 0 <= p < len(choices)]
    return fitting if many else fitting[:1]


def _labelled(bare: tuple[str, ...], context: Context) -> list[str]:
    """Return the one choice whose label holds all the words typed, or whose id they are."""
    told = set(bare) - english.STOP
    if not told or len(bare) > 8 or english.NEGATORS & set(bare):
        return []
    own = [(value, label) for value, label in context.choices if value not in ("unsure", "any", "none")]
    fits = [value for value, label in own if _names(told, label) or _words_of(value) == bare]
    return fits if len(fits) == 1 else []


def _names(told: set[str], label: str) -> bool:
    """Return whether words name a choice: by its label, or by one of the examples that stand in brackets behind it."""
    main, _, examples = label.partition("(")
    own = set(_words_of(main))
    if told <= own or any(told == set(_words_of(one)) for one in examples.strip(").").split(",")):
        return True
    return bool(told & own - english.STOP) and told <= set(_words_of(label))


def _words_of(label: str) -> tuple[str, ...]:
    """Return the folded words of a choice's label or id; the same few are looked at in every turn, so they are kept."""
    words = _LABELS.get(label)
    if words is None:
        words = _LABELS[label] = phrase(label)
    return words
