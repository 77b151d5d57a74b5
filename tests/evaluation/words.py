"""Whether a text says a fact, by its words: lenient, since the wording is free."""

from __future__ import annotations

from functools import lru_cache

_EMPTY = frozenset(
    "a an the is are was be been it its of to in on for with and or as by at from that this which your you i we their "
    "they can may do does has have so such than then into about up out also one any some".split()
)
_NOT = frozenset(
    "not no never neither nor none without isn't doesn't don't cannot can't won't aren't instead only".split()
)
_TAILS = (
    *("ations", "ation", "ments", "ment", "ings", "ing", "ions", "ion"),
    *("ies", "ers", "er", "ed", "es", "ly", "al", "s", "y", "e"),
)
OR = " or "


def says(text: str, fact: str) -> bool:
    """Return whether a text says one of the alternatives of a fact."""
    words = tokens(text)
    return any(_holds(words, alternative) for alternative in fact.split(OR))


def _holds(words: frozenset[str], alternative: str) -> bool:
    wanted = tokens(alternative)
    negated = bool(wanted & _NOT)
    if negated and not words & _NOT:
        return False
    return all(_among(word, words) for word in wanted - _NOT - _EMPTY)


def _among(word: str, words: frozenset[str]) -> bool:
    """Return whether a word is said, in any of its forms."""
    stem = _stem(word)
    if stem in {_stem(w) for w in words}:
        return True
    return len(stem) >= 5 and any(w.startswith(stem) or (len(w) >= 5 and stem.startswith(_stem(w))) for w in words)


@lru_cache(20_000)
def _stem(word: str) -> str:
    for tail in _TAILS:
        if word.endswith(tail) and len(word) - len(tail) >= 3:
            return word[: -len(tail)]
    return word


@lru_cache(5_000)
def tokens(text: str) -> frozenset[str]:
    """Return the words of a text, small, hyphenated ones also in parts."""
    plain = "".join(
        c if c.isalnum() or c in "'+#." else " "
        for c in text.casefold().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    )
    found = {word.strip(".'") for word in plain.split()}
    return frozenset(word for word in found if word) | frozenset(word.replace(".", "") for word in found if "." in word)
