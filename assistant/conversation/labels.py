"""What a label of the assistant's own menus means, where that is asked: 'what is a service that runs our code?'."""

from __future__ import annotations

from assistant.understanding.text import english
from assistant.understanding.text.scan import scanned
from assistant.understanding.text.tokens import phrase
from assistant.understanding.told.answers import ORDINALS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.conversation.conversation import Conversation
    from assistant.model.pack import Pack
    from assistant.model.reading import Reading
    from assistant.model.reply import Reply
    from assistant.understanding.text.scan import Scan

_LONGEST = 24
"""The most words of a message that is looked at."""
_MANY, _BOTH = 3, 2
"""So many words of a label in a row stand for it, or all of them where these are two."""
_ASKING = english.OPENING_NOISE | frozenset(
    """
    what whats which is are was does do did mean means meaning meant explain understand get know by with you your i we
    dont not never heard of a an the this that it its called say said label option choice one please me to here there
    be supposed for our us can could would should tell about means exactly huh eh in plain words simple difference
    between and or vs versus other others difference compared first last mine even have had
    """.split()
)
"""Words of a message that asks for no more than what a label means."""
_PUZZLED = frozenset("what whats mean means meaning meant explain understand get know heard difference".split())
_LIKE = "like"
"""A word that sets a label beside a name: 'is that like X'."""
_TURNING_UP = frozenset(("option", "choice", "one"))
"""Words behind 'the second', where it stands for a choice."""


def meant(c: Conversation, reading: Reading) -> list[Reply] | None:
    """Return what the choices are that a message asks the meaning of, by their labels or places; None for none."""
    from assistant.answering.asking import explained

    found = scanned(reading.text, c.pack.index)
    if not 1 < len(found.words) <= _LONGEST or (_PUZZLED | {_LIKE}).isdisjoint(found.words) or not c.turns:
        return None
    placed = _placed(c, found)
    if placed:
        return [explained(c.question, placed, c.pack)]
    runs = [(_run(found, label), slot, value) for slot, value, label in _labels(c)]
    said, slot, _ = max(runs, default=((0, (0, 0)), "", ""))
    if not said[0] or not _only_asks(found, *said[1]):
        return None
    return [explained(slot, tuple(v for run, s, v in runs if (run, s) == (said, slot)), c.pack)]


def _placed(c: Conversation, found: Scan) -> tuple[str, ...]:
    """Return the choices of the open question that a message asks about by their places: 'explain the first one'."""
    offered = [choice.value for choice in c.choices]
    places = [ORDINALS[w] for w in found.words if w in ORDINALS]
    rest = [i for i, w in enumerate(found.words) if w not in ORDINALS and w not in _ASKING]
    if not places or rest or max(places) >= len(offered):
        return ()
    several = len(places) > 1 and "difference" in found.words
    return tuple(offered[n] for n in dict.fromkeys(places)) if several or _names_one(found) else ()


def _names_one(found: Scan) -> bool:
    """Return whether a place in a message is that of a choice: 'the second one', 'option three'."""
    return any(w in ORDINALS and found.words[i + 1 : i + 2] and found.words[i + 1] in _TURNING_UP
               for i, w in enumerate(found.words)) or found.words[-1] in ORDINALS  # fmt: skip


def _labels(c: Conversation) -> list[tuple[str, str, tuple[str, ...]]]:
    """Return the labels that are explained, each with its slot and value: those of the open question come last."""
    slots = [s for s in c.pack.slots.values() if s.means]
    slots.sort(key=lambda s: s.id == c.question)
    return [(s.id, v, words) for s in slots for v in s.means for words in _words(c.pack, s.id, v)]


def _words(pack: Pack, slot: str, value: str) -> list[tuple[str, ...]]:
    """Return the words of a label as it is shown and as it is noted, without what stands in brackets."""
    from assistant.answering import label
    from assistant.answering.asking import shown

    said = dict.fromkeys((shown(pack, pack.slots[slot], value), label(pack, slot, value)))
    return [tuple(w for w in phrase(one.split("(")[0]) if w not in ("a", "an")) for one in said]


def _run(found: Scan, label: tuple[str, ...]) -> tuple[int, tuple[int, int]]:
    """Return how many words of a label a message says in a row, 0 where they are too few, and where they stand."""
    best = (0, (0, 0))
    for i in range(len(found.words)):
        for j in range(len(label)):
            n = 0
            while found.words[i + n : i + n + 1] == label[j + n : j + n + 1] != ():
                n += 1
            told = any(w not in english.STOP for w in label[j : j + n])
            if told and n > best[0] and (n >= _MANY or (n == len(label) >= _BOTH)):
                best = (n, (i, i + n))
    return best


def _only_asks(found: Scan, start: int, end: int) -> bool:
    """Return whether the words around a label ask for no more than what it means, or those of its own clause do."""
    gaps, last = found.tokens.gaps, len(found.words)
    first = next((i for i in range(start, 0, -1) if gaps[i]), 0)
    behind = next((i for i in range(end, last) if gaps[i]), last)
    named = {i for m in found.of("t") for i in range(m[0], m[1])} if _LIKE in found.words[end:] else set()
    for low, high in ((0, last), (first, behind)):
        around = {found.words[i] for i in range(low, high) if i not in named and not start <= i < end}
        if not (_PUZZLED | {_LIKE}).isdisjoint(around) and (_ASKING | {_LIKE}).issuperset(around):
            return True
    return False
