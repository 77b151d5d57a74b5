"""The tables by which other languages are told and put into English, made once from a pack."""

from __future__ import annotations

from unicodedata import normalize

from assistant.understanding.text import english
from assistant.understanding.text.foreign import PAUSE
from assistant.understanding.text.tokens import fold, phrase, tokens

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from assistant.model.dialog import Language
    from assistant.model.knowledge import Term
    from assistant.model.pack import Pack

    Key = tuple[str, ...]

_WRITTEN_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
"""Letters that are written as two where a keyboard lacks them."""


def build(pack: Pack) -> dict[str, Any]:
    """Return the tables of all languages: `tongue-words` has the languages by the words that tell them."""
    tables = {language.id: _table(language) for language in pack.languages}
    ordinary = _english(pack)
    telling: dict[str, set[str]] = {}
    for one in pack.languages:
        for word in {w for key, said in tables[one.id].items() for w in key if w not in said}:
            if ordinary.isdisjoint((word, fold(word))) and word not in one.quiet and _tells(word):
                telling.setdefault(word, set()).add(one.id)
    return {
        "tongue-words": {word: tuple(sorted(names)) for word, names in sorted(telling.items())},
        "tongues": {one.id: (one.endings, one.order, one.compounds) for one in pack.languages},
        **{f"tongue-{name}": _by_first(table) for name, table in tables.items()},
    }


def _english(pack: Pack) -> frozenset[str]:
    """Return ordinary English words, and those that names of things and kinds have in them."""
    names = (*(kind.name for kind in pack.kinds.values()), *(name for t in pack.terms.values() for name in _names(t)))
    named = (word for name in names for word in phrase(name))
    return pack.common_words.union(*map(phrase, pack.common_words), english.STOP, named)


def _names(term: Term) -> tuple[str, ...]:
    return term.name, term.id


def _tells(word: str) -> bool:
    """Return whether a word is long enough, or written so, that it is no English letter or sign."""
    return word.isalpha() and not (word.isascii() and len(word) < 2)


def _table(language: Language) -> dict[Key, Key]:
    """Return the English words by the words of a language, also by those written without marks on their letters."""
    table: dict[Key, Key] = {}
    plain: dict[Key, Key] = {}
    for said, phrases in (("", language.dropped), *language.words.items()):
        meant = tuple(tokens(said).spelled)
        for text in phrases:
            table[_words(text)] = meant
            for other in _written(text):
                plain.setdefault(_words(other), meant)
    return plain | table


def _words(text: str) -> Key:
    """Return the words of a phrase as they are spelled; one that ends in an apostrophe stands before another.

    One that ends in a comma is meant only before a pause.
    """
    if text.endswith(","):
        return (*tokens(text).spelled, *PAUSE)
    return tuple(tokens(text + "xx").spelled[:-1] if text.endswith("'") else tokens(text).spelled)


def _written(text: str) -> Iterator[str]:
    """Yield a phrase as it is written without marks on its letters."""
    yield "".join(c for c in normalize("NFD", text.replace("ß", "ss")) if ord(c) < 0x300 or ord(c) > 0x36F)
    yield text.translate(_WRITTEN_OUT)


def _by_first(table: dict[Key, Key]) -> dict[str, tuple[tuple[Key, Key], ...]]:
    """Return the phrases by their first word, the longest first."""
    rows: dict[str, list[tuple[Key, Key]]] = {}
    for key in sorted(filter(None, table), key=lambda key: (-len(key), key)):
        rows.setdefault(key[0], []).append((key[1:], table[key]))
    return {first: tuple(rows[first]) for first in sorted(rows)}
