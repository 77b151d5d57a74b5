"""Words without their endings: words of one meaning share a stem."""

from __future__ import annotations

from assistant.understanding.text import english

_SYNONYM = {word: group[0] for group in english.SYNONYMS for word in group}


def folds(feature: str) -> bool:
    """Return whether a feature stands for several words of one meaning."""
    return _SYNONYM.get(feature) == feature


def yields(word: str) -> bool:
    """Return whether another word of its meaning stands for a word."""
    return _SYNONYM.get(word, word) != word


def stem(word: str) -> str:
    """Return a word without its most common endings; words of one meaning share a stem."""
    if word in _SYNONYM:
        return _SYNONYM[word]
    for ending in ("ing", "ed", "er", "est", "ly", "e", "y"):
        if word.endswith(ending) and len(word) - len(ending) > 2:
            bare = word[: -len(ending)]
            if len(bare) > 3 and bare[-1] == bare[-2] and bare[-1] not in "sle":
                bare = bare[:-1]
            return _SYNONYM.get(bare, bare)
    return word
