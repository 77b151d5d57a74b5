"""Texts in other languages put into English, word by word and phrase by phrase, so that they are read as English is.

Which words and phrases there are says the pack; `tongues` makes the tables. The answer stays English.
"""

from __future__ import annotations

from itertools import pairwise

from assistant.understanding.text import english
from assistant.understanding.text.tokens import Tokens, fold

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from assistant.understanding.text.wordorder import Word

    Table = Mapping[str, tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]]
    """By the first word of a phrase: the words behind it, and the English ones; the longest first."""

LOOKED_AT = 250
"""So many words of a text tell its language."""
_ENGLISH = english.STOP | frozenset(
    "need use used using build make want never another into without every will something they".split()
)
"""Words by which a text is English, but for those that the other language has as well."""
_PART, _STEM = 4, 4
"""The fewest letters of a part of a compound word, and of a word without its ending."""
_END = 2
"""The gap between two sentences."""
PAUSE = (",",)
"""What stands behind the words of a phrase that is meant only before a pause: 'si, ...'."""
_LONGEST = 30
"""A longer word is not taken apart."""


def language(found: Tokens, index: Mapping[str, Any]) -> str:
    """Return the language of a text, or of a sentence of it, by its words; 'en' where these are outnumbered."""
    telling = index.get("tongue-words")
    if not telling:
        return "en"
    named, words = index["own_names"], found.spelled[:LOOKED_AT]
    told = {w: t for w in {*words} - named if w not in _ENGLISH and not w.isdecimal() and (t := telling.get(w))}
    best = _likeliest(found, words, told, index) if told else ""
    if not best:
        return "en"
    own = index[f"tongue-{best}"]
    tells = [best in told.get(word, ()) for word in words]
    if not any(tells[i] and len(words[i]) > 1 for i in range(len(words))):
        return "en"
    if _outnumbers(words, tells, own, named):
        return best
    for a, b in _sentences(found):
        if sum(tells[a:b]) > 1 and _outnumbers(words[a:b], tells[a:b], own, named):
            return best
    return "en"


def _likeliest(
    found: Tokens, words: Sequence[str], told: Mapping[str, tuple[str, ...]], index: Mapping[str, Any]
) -> str:
    """Return the language that the words tell most of; of those that come near it the one that has most of the text."""
    weighed: dict[str, float] = {}
    for word in words:
        for tongue in told.get(word, ()):
            weighed[tongue] = weighed.get(tongue, 0) + len(word) ** 0.5 / len(told[word])
    most = max(weighed.values())
    near = [tongue for tongue in sorted(weighed) if 2 * weighed[tongue] >= most]
    if len(near) == 1:
        return near[0]
    return max(near, key=lambda tongue: weighed[tongue] + _covered(found, len(words), index[f"tongue-{tongue}"], index))


def _covered(found: Tokens, last: int, table: Table, index: Mapping[str, Any]) -> int:
    """Return how many words a table knows, those of its phrases nearly twice."""
    i = covered = 0
    while i < last:
        length, _ = _longest(found, i, table, index["own_names"])
        covered += max(0, 2 * length - 1)
        i += max(length, 1)
    return covered


def _outnumbers(words: Sequence[str], tells: Sequence[bool], own: Table, named: frozenset[str]) -> bool:
    """Return whether the words that tell a language are more than the English ones, and not a stray one alone."""
    count = sum(tells)
    known = sum(1 for word in words if word in _ENGLISH and word not in own)
    if count <= known:
        return False
    belongs = [word in own and word not in named for word in words]
    unnamed = sum(1 for word in words if word not in named)
    if count > 1 or 3 * count >= len(words) or (sum(belongs) > 1 and 2 * sum(belongs) >= unnamed):
        return True
    return any((tells[i] and belongs[i - 1]) or (tells[i - 1] and belongs[i]) for i in range(1, len(words)))


def _sentences(found: Tokens) -> list[tuple[int, int]]:
    """Return where the sentences of a text begin and end."""
    cuts = [0, *(i for i in range(1, len(found.words)) if found.gaps[i] == _END), len(found.words)]
    return list(pairwise(cuts))


def translated(found: Tokens, tongue: str, index: Mapping[str, Any]) -> Tokens:
    """Return the words of a text with what a language's table knows in English, in the order of English.

    A sentence that has more English words than words of the language stays.
    """
    from assistant.understanding.text.wordorder import ordered

    manners = index["tongues"][tongue]
    table = index[f"tongue-{tongue}"]
    said: list[Word] = []
    for start, end in _sentences(found):
        words = found.spelled[start:end]
        known = sum(1 for word in words if word in _ENGLISH and word not in table)
        if 2 * known > len(words) or known > sum(1 for word in words if word in table):
            table_here: Table = {}
        else:
            table_here = table
        made = _exchanged(found, start, end, table_here, manners, index)
        said += ordered(made, manners[1], index["own_names"]) if table_here else made
    words, spelled, starts, ends, gaps, asked = (list(column) for column in zip(*said)) if said else [[]] * 6
    return Tokens(words, spelled, starts, ends, gaps, frozenset(i for i, one in enumerate(asked) if one))


def _exchanged(
    found: Tokens, i: int, last: int, table: Table, manners: tuple[Any, ...], index: Mapping[str, Any]
) -> list[Word]:
    """Return a sentence's words as (folded, spelled, start, end, gap, asked), those of the table exchanged."""
    named = index["own_names"]
    made: list[Word] = []
    gap = 0
    while i < last:
        length, said = _longest(found, i, table, named)
        if not length and table:
            said = _grown(found.spelled[i], table, manners, index)
        length = max(length, 1)
        until = i + length
        start, end = found.starts[i], found.ends[until - 1]
        gap = max(gap, found.gaps[i])
        if said is None:
            made.append((found.words[i], found.spelled[i], start, end, gap, False))
        for n, word in enumerate(said or ()):
            made.append((fold(word), word, start, end, 0 if n else gap, False))
        gap = 0 if said != () else gap
        if made and not found.asked.isdisjoint(range(i, until)):
            made[-1] = (*made[-1][:5], True)
        i = until
    return made


def _longest(found: Tokens, i: int, table: Table, named: frozenset[str]) -> tuple[int, tuple[str, ...] | None]:
    """Return how many words the longest phrase of the table that begins at word i has, and what it says in English."""
    spelled = found.spelled
    for rest, said in table.get(spelled[i], ()):
        paused = rest[-1:] == PAUSE
        rest = rest[:-1] if paused else rest
        until = i + 1 + len(rest)
        if paused and (until >= len(spelled) or not found.gaps[until]):
            continue
        if rest:
            if tuple(spelled[i + 1 : until]) == rest and not any(found.gaps[i + 1 : until]):
                return until - i, said
        elif spelled[i] not in named:
            return 1, said
    return 0, None


def _grown(word: str, table: Table, manners: tuple[Any, ...], index: Mapping[str, Any]) -> tuple[str, ...] | None:
    """Return what a word says that stands in the table without its ending, or of which the table has the parts."""
    if word in index["vocabulary"] or not word.isalpha() or len(word) > _LONGEST:
        return None
    said = _alone(word, table, manners[0])
    if said is not None or not manners[2]:
        return said
    for at in range(len(word) - _PART, _PART - 1, -1):
        tail = _alone(word[at:], table, manners[0])
        head = _alone(word[:at], table, manners[0])
        if head and (tail or word[at:] in index["vocabulary"]):
            return (*head, *(tail or (word[at:],)))
        if tail and word[:at] in index["vocabulary"]:
            return (word[:at], *tail)
    return None


def _alone(word: str, table: Table, endings: Sequence[str]) -> tuple[str, ...] | None:
    """Return what a word by itself says, with or without one of the endings; None where the table has it not."""
    for ending in ("", *endings):
        stem = word[: len(word) - len(ending)]
        if word.endswith(ending) and (not ending or len(stem) >= _STEM):
            for rest, said in table.get(stem, ()):
                if not rest:
                    return said
    return None
