"""Sentences from the pack's wording, filled with names; the little English grammar that filling needs."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from assistant.model.pack import Pack

_SPELT_VOWELS = "AEFHILMNORSX"
"""Letters whose own names begin with a vowel sound, as in 'an HTTP server'."""
_SOUNDS_LIKE_Y = ("uni", "use", "usu", "uti", "eu", "one", "once")


_LOOSE = ("a", "an", "the", "another", "no")
"""Words that begin a name which is really a description."""


def phrase(pack: Pack, name_: str, **names: str) -> str:
    """Return the sentence of a wording id with its `{name}` places filled; raises KeyError for an unknown id."""
    return fill(pack.wording[name_], names)


def fill(text: str, names: Mapping[str, str]) -> str:
    """Return the text with every `{name}` of these names replaced, once; anything else stays as written."""
    head, *pieces = text.split("{")
    filled = [head]
    for piece in pieces:
        name, closed, tail = piece.partition("}")
        filled.append(names[name] + tail if closed and name in names else "{" + piece)
    return "".join(filled)


def listed(pack: Pack, names: Iterable[str], how: str = "and") -> str:
    """Return 'a', 'a and b' or 'a, b and c', '' for none; `how` picks the wording of the last step ('and', 'or')."""
    *first, last = (*names,) or ("",)
    return phrase(pack, f"list-{how}", first=", ".join(first), last=last) if first else last


def an(pack: Pack, noun: str) -> str:
    """Return a noun with the article that its first sound takes."""
    return phrase(pack, "article-an" if _begins_with_vowel(noun) else "article-a", name=noun)


def _begins_with_vowel(noun: str) -> bool:
    word = noun.replace("-", " ").split()[0] if noun.strip() else ""
    if len(word) > 1 and word.isupper():
        return word[0] in _SPELT_VOWELS and not _is_said_as_word(word)
    lower = word.lower()
    return lower[:1] in tuple("aeiou") and not lower.startswith(_SOUNDS_LIKE_Y)


def _is_said_as_word(word: str) -> bool:
    """Return whether capitals are read as a word (REST, not HTTP): a vowel in second place and a consonant first."""
    return word[0] not in "AEIOU" and word[1] in "AEIOU" and len(word) > 3


def plural(noun: str) -> str:
    """Return the plural of a kind's name: the last word of it changes."""
    if noun.endswith("y") and noun[-2:-1] not in tuple("aeiou"):
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")


def capital(text: str) -> str:
    """Return the text with its first letter large."""
    return text[:1].upper() + text[1:]


_OPENERS = ("No", "Yes", "Neither", "Both")


def told_openly(text: str) -> str:
    """Return an authored answer without the yes or no that it opens with, if it does."""
    for mark in (": ", ", ", ". "):
        word, found, rest = text.partition(mark)
        if found and word in _OPENERS:
            return capital(rest)
    return text


_PARTICLES = frozenset(
    "no yes not none never hardly usually mostly partly rarely seldom nearly almost often technically strictly".split()
)
_PARTICLE = 4
"""The most words of an opening that only says how far something is so."""


def without_particle(text: str) -> str:
    """Return an authored answer without the words that it opens with to say how far something is so."""
    head, colon, rest = text.partition(": ")
    words = head.split()
    if colon and len(words) <= _PARTICLE and not _PARTICLES.isdisjoint(head.lower().split()):
        return text if any(w[:1].isupper() for w in words[1:]) else capital(rest)
    return told_openly(text)


def small(text: str) -> str:
    """Return the text with its first letter small, unless its first word is written in capitals."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def sentences_of(text: str) -> list[str]:
    """Return the sentences of a text, each with its end."""
    return [ended(said) for said in text.split(". ")]


def ended(text: str) -> str:
    """Return the text with a full stop, if it has no ending of its own."""
    return text if text.endswith((".", "!", "?", ":", "`")) else text + "."


def starting(name: str) -> str:
    """Return a name as it begins a sentence: one that begins with an article or the like gets a large letter."""
    return capital(name) if name.split(" ", 1)[0] in _LOOSE else name


def inside(text: str, pack: Pack) -> str:
    """Return a sentence as it stands after a colon: its first letter small, unless it begins with a name."""
    first = text.split(" ", 1)[0].strip(",.;:").removesuffix("'s")
    named = first.lower() in pack.terms or any(c.isupper() or c.isdigit() for c in first[1:])
    return text if named else text[:1].lower() + text[1:]
