"""What a turn asks behind words that only take the talk up again: 'what? no. where do I', 'back. same app. can X'.

Such words do nothing of their own beside a question: they neither go a step back nor ask for something once more.
"""

from __future__ import annotations

from itertools import pairwise

from assistant.understanding.asked.asking import wonders
from assistant.understanding.text import english
from assistant.understanding.text.scan import scanned

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from assistant.understanding.text.scan import Scan

_LONGEST = 60
"""The most words of a turn that is looked at."""
_HEADS = 3
"""So many clauses may stand before the question."""
_LEAST = 3
"""The fewest words of a question that is read for itself."""
_HALTING = frozenset("wait what huh eh no nope nah nono stop hold hang moment sorry oops whoops again hm hmm".split())
"""Words that stop a talk for a moment."""
_PLEASED = frozenset(
    "good great nice cool thanks thx ty thank perfect excellent super lovely ok okay alright fine".split()
)
"""Words that thank, praise or consent, and ask nothing."""
_PLEASING = frozenset("you a lot very much for that this the answer help all right then so oh ah and to know".split())
"""Words that may stand beside them."""
_RETURNING = frozenset(("back", "returned"))
_SAME = frozenset(("same", "still"))
_SMALL = frozenset("on one a sec second minute me my bad i am we are it is its that this us now here".split())
_INVERTED, _SPEAKERS = frozenset(("may", "must", "shall")), (("i",), ("we",), ("one",))
"""Verbs that open a question where who speaks comes behind them."""
_AS_BEFORE = 8
"""The most words of a clause which says that it goes on about the same thing."""


def question_behind(text: str, index: Mapping[str, Any], advised: str = "", pleasing: bool = True) -> str:
    """Return the text from where it asks, if all before that only takes the talk up again; else the text as it is.

    So does a nod at what is `advised`: 'fine, X. and how do I ...'; with `pleasing` a word of thanks or consent too.
    """
    found = scanned(text, index)
    if not _LEAST < len(found.words) <= _LONGEST:
        return text
    at, halts = 0, False
    for start, end in _clauses(found):
        nods = _nods(found, start, end, advised) or (pleasing and _only_pleases(found, start, end))
        if not (nods or _only_halts(found, start, end) or _goes_on(found, start, end)):
            break
        noise = english.OPENING_NOISE.issuperset(found.words[start:end]) and end - start == 1
        halts, at = halts or nods or not noise, end
    at += found.words[at : at + 1] in (("and",), ("so",), ("but",))
    if not (at and halts) or len(found.words) - at < _LEAST:
        return text
    first = next((i for i in range(at, len(found.words)) if found.words[i] not in english.OPENING_NOISE), at)
    turned = found.words[first] in _INVERTED and found.words[first + 1 : first + 2] in _SPEAKERS
    asks = turned or found.words[first] in english.QUESTION_OPENERS or wonders(found.words, first)
    return text[found.tokens.starts[at] :] if asks else text


def _clauses(found: Scan) -> list[tuple[int, int]]:
    """Return the first clauses of a text, parted by pauses; none that may be the question itself."""
    edges = [0, *(i for i in range(1, len(found.words)) if found.tokens.gaps[i])]
    return list(pairwise(edges))[:_HEADS]


def _only_halts(found: Scan, start: int, end: int) -> bool:
    """Return whether a clause says nothing but 'wait', 'what?', 'no', 'sorry', 'hm'."""
    words = set(found.words[start:end])
    halting = bool(words & _HALTING) or words <= english.OPENING_NOISE
    return halting and words <= _HALTING | _SMALL | english.OPENING_NOISE


def _nods(found: Scan, start: int, end: int, advised: str) -> bool:
    """Return whether a clause only says the name of what is advised: 'ok X then'."""
    named = {i for m in found.of("t", start, end) if m[3] == advised for i in range(m[0], m[1])}
    small = english.OPENING_NOISE | _SMALL | {"then"}
    return bool(named) and all(i in named or found.words[i] in small for i in range(start, end))


def _only_pleases(found: Scan, start: int, end: int) -> bool:
    """Return whether a clause only thanks, praises or consents: 'good', 'ok thanks', 'great, thank you very much'."""
    words = found.words[start:end]
    return not _PLEASED.isdisjoint(words) and all(w in _PLEASED or w in _PLEASING for w in words)


def _goes_on(found: Scan, start: int, end: int) -> bool:
    """Return whether a clause only says that somebody is back, or speaks of the same thing as before."""
    words = found.words[start:end]
    small = english.OPENING_NOISE | _SMALL
    if not _RETURNING.isdisjoint(words) and end == len(found.words):
        return False
    if not _RETURNING.isdisjoint(words):
        return all(w in small or w in _RETURNING for w in words) and _says_same(found, end)
    return _says_same(found, start)


def _says_same(found: Scan, start: int) -> bool:
    """Return whether a clause says that all is as it was: 'its still the same app', 'same tool as before'."""
    end = next((i for i in range(start + 1, len(found.words)) if found.tokens.gaps[i]), len(found.words))
    words = found.words[start:end]
    told = not _SAME.isdisjoint(words[:4]) and end - start <= _AS_BEFORE
    return told and words[:1] not in (("is",), ("does",), ("do",), ("can",)) and english.NEGATORS.isdisjoint(words)
