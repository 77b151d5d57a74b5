"""An answer that was given already: not the same paragraph once more, but the sentence of it that is asked for."""

from __future__ import annotations

from assistant.answering import phrase
from assistant.understanding.text import english
from assistant.understanding.text.stems import stem
from assistant.understanding.text.tokens import phrase as words_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.conversation.conversation import Conversation
    from assistant.model.reply import Answer, Reply

_LATELY = 3
"""In so many turns a paragraph is not said twice."""
_TOLD = ("answer", "correct")
_LONG = 160
"""A shorter answer may be said again as it is; so many letters at its end tell a longer one from all others."""


def not_twice(c: Conversation, replies: list[Reply], text: str) -> list[Reply]:
    """Return replies to a text, of an answer that was given lately only the sentence that is asked for."""
    return [_shorter(c, r, r.answer, text) if r.answer else r for r in replies]


def _shorter(c: Conversation, reply: Reply, found: Answer, text: str) -> Reply:
    if len(found.text) <= _LONG or not told_lately(c, found, _LATELY):
        return reply
    asked = "" if found.verdict else found.question or text
    told = phrase(c.pack, "said-already", sentence=_nearest(found.text, asked))
    return reply.with_(text=told, answer=found.with_(text=told))


def told_lately(c: Conversation, found: Answer, turns: int) -> bool:
    """Return whether an answer was told in the last turns, by its end: its yes or no may have been another."""
    return any(found.text[-_LONG:] in r.text for t in c.turns[-turns:] for r in t.replies if r.type in _TOLD)


def _nearest(text: str, asked: str) -> str:
    """Return the sentence of a text that shares most with some words, the first where none does, with its yes or no.

    Of several paragraphs the longest is the answer.
    """
    said = {stem(w) for w in words_of(asked) if w not in english.STOP}
    parts = _sentences(max(text.split("\n\n"), key=len))
    everywhere = set.intersection(*(set(map(stem, words_of(part))) for part in parts))
    said -= everywhere
    best = max(parts, key=lambda part: len(said & set(map(stem, words_of(part)))))
    return best if best is not parts[0] else _opening(text, best) + best


def _opening(text: str, first: str) -> str:
    """Return the yes or no before the first sentence of a paragraph, '' for none."""
    return text[: text.index(first)].rpartition("\n")[2]


def _sentences(text: str) -> list[str]:
    """Return the sentences of a paragraph."""
    parts, start = [], 0
    for i in range(len(text) - 1):
        if text[i] in ".?!" and text[i + 1] == " " and text[i + 2 : i + 3].isupper():
            parts.append(text[start : i + 1].strip())
            start = i + 2
    return [part for part in (*parts, text[start:].strip()) if len(part) > len("Yes.")]
