"""Acts, wording and common words: how people and the assistant put things."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.content.nodes import Lines, Node, Scalar
from assistant.model.dialog import ActWords, Language
from assistant.understanding.text.wordorder import ORDERS

if TYPE_CHECKING:
    from assistant.content.fields import Fields
    from assistant.content.notes import Notes

_NAME = re.compile("[a-z0-9]+([-._][a-z0-9]+)*")
_BRACES = re.compile("[{}]")
_FILLED = re.compile("[{][a-z][a-z0-9_-]*[}]")


def read_act(fields: Fields) -> ActWords:
    """Return how an act is heard."""
    return ActWords(
        act=fields.name("act", "act"),
        whole=fields.texts("whole"),
        opens=fields.texts("opens"),
        anywhere=fields.texts("anywhere"),
        cues=fields.texts("cues"),
        place=fields.place,
    )


def read_wording(node: Node, notes: Notes) -> dict[str, str]:
    """Return the sentences of a wording file by id."""
    if not isinstance(node, Lines):
        notes.problem("wrong-type", node, f"lines of 'id: sentence' are wanted here, and this is {node.sort}")
        return {}
    return {key.text: _sentence(key, value, notes) for key, value in node}


def _sentence(key: Scalar, node: Node, notes: Notes) -> str:
    if not _NAME.fullmatch(key.text):
        notes.problem("bad-id", key, f"{key.text!r} is no id of a sentence: small letters, digits, hyphens and dots")
    if not isinstance(node, Scalar):
        notes.problem("wrong-type", node, f"a sentence is wanted here, and this is {node.sort}")
        return ""
    text = node.text.strip("\n")
    if _BRACES.search(_FILLED.sub("", text)):
        notes.problem("bad-placeholder", node, "a brace stands here that is not part of a '{name}' to be filled in")
    return text


def read_common_words(fields: Fields) -> tuple[frozenset[str], tuple[str, ...]]:
    """Return the words of a common words file, and the phrases that speak of another field."""
    words = frozenset(word.lower() for text in fields.texts("words") for word in text.split())
    return words, fields.texts("elsewhere")


def read_families(fields: Fields) -> dict[str, tuple[str, ...]]:
    """Return the words of every family: what a part of a shape may be said with."""
    return {key.text: fields.texts(key.text) for key, _ in fields.lines}


def read_language(fields: Fields) -> Language:
    """Return how another language is put into English."""
    words = fields.inner("words", "the words of a language")
    return Language(
        id=fields.id(),
        words=read_families(words) if words else {},
        endings=fields.texts("endings"),
        dropped=fields.texts("dropped"),
        quiet=fields.texts("quiet"),
        order=fields.words("order", ORDERS),
        compounds=fields.flag("compounds"),
    )
