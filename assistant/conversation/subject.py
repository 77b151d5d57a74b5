"""Whether an answer speaks of what a question is about: of what its pronoun stands for, of a word nobody knows here.

A near topic that says nothing of it would pass a yes or no on one thing off as one on another.
"""

from __future__ import annotations

from assistant.answering import phrase
from assistant.conversation import offering
from assistant.model.reply import Reply
from assistant.understanding.retrieval.topics import speaks_of
from assistant.understanding.text import english
from assistant.understanding.text.scan import scanned
from assistant.understanding.text.stems import stem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.conversation.conversation import Conversation
    from assistant.model.reading import Question, Reading
    from assistant.model.reply import Answer
    from assistant.understanding.text.scan import Scan

_VERBS = frozenset("is are was were does do did can could will would should may might must has have".split())
"""Verbs behind which the subject of a question stands."""
_POINTING = frozenset(("it", "they", "that", "this", "these", "those"))
_THINGS = frozenset(("that", "this", "these", "those"))
"""Of these the ones that may only belong to the word behind them."""
_OF_NOTHING = frozenset("to worth true possible ok okay better common normal usual wise smart make take".split())
"""Words behind an 'it' that stands for nothing: 'is it possible to ...', 'does it make sense'."""
_SURE = 0.98
"""From this score on a question is a sample of its topic."""
_LONGEST = 16
"""The most words of a question that is about each thing it names."""
_LETTERS = 2
_SEVERAL = 3
"""So many names at most are said to have no answer."""


def missed(c: Conversation, question: Question, found: Answer, reading: Reading) -> tuple[Reply | None, bool]:
    """Return what is said of an answer that may not be about what is asked, and whether the answer stays behind it."""
    if question.pattern != "topic" or question.id not in c.pack.topics or question.score >= _SURE:
        return None, True
    asked = scanned(question.words, c.pack.index)
    other = _of_another(c, asked, found, question, reading)
    if other:
        return other, False
    strange = _of_strange(c, asked, question)
    return strange if strange[0] else (_of_named(c, asked, found, question), True)


def _of_another(c: Conversation, asked: Scan, found: Answer, question: Question, reading: Reading) -> Reply | None:
    """Return that there is no answer of what a pronoun stands for, where the one found says nothing of that."""
    if (
        any(m[3] in c.pack.index["offering"] for m in asked.of("t"))
        or not _points(asked)
        or question.words not in reading.text
    ):
        return None
    names = _stood_for(c, question, reading)
    if not names or any(_is_spoken_of(c, name, question.id, found) for name in names):
        return None
    from assistant.answering import listed, name_of

    called = listed(c.pack, [name_of(c.pack, name) for name in names[:_SEVERAL]])
    told = Reply("say", "no-answer-of", phrase(c.pack, "no-answer-of", names=called))
    return offering.with_nearest(c, told, f"{called} {question.words}")


def _points(asked: Scan) -> bool:
    """Return whether the subject of a question is a pronoun: 'can it be ...', 'is that allowed'."""
    words = asked.words
    named = min((m[0] for m in asked.of("t")), default=len(words))
    for i, word in enumerate(words[1:named], 1):
        if word in _POINTING and words[i - 1] in _VERBS:
            behind = words[i + 1] if i + 1 < len(words) else ""
            if word == "it" and (behind in _OF_NOTHING or _put_off(words[i + 1 :])):
                return False
            alone = behind in english.STOP or behind in _VERBS or i + 2 >= len(words) or words[i + 2] in english.STOP
            return word not in _THINGS or alone
    return False


def _put_off(words: tuple[str, ...]) -> bool:
    """Return whether an 'it' only stands for what follows: 'is it a problem to ...', 'is it a good idea if ...'."""
    return words[:1] in (("a",), ("an",), ("any",), ("no",)) and not _FOLLOWED.isdisjoint(words)


_FOLLOWED = frozenset(("to", "if", "when", "that"))


def _stood_for(c: Conversation, question: Question, reading: Reading) -> tuple[str, ...]:
    """Return what was named last before a question: in the same turn, in the question before, by the advice."""
    at = reading.text.find(question.words)
    kinds = c.pack.index["kinds"]
    said = [m.term for m in reading.terms if m.end <= at and m.term not in kinds]
    if said:
        return (said[-1],)
    last = next((t.user for t in reversed(c.turns) if t.user), "")
    named = [m[3] for m in scanned(last, c.pack.index).of("t") if m[3] not in kinds and m[3] in c.pack.terms]
    about = c.spoken or c.recommendation
    several = about in c.pack.candidates and bool(c.pack.candidates[about].names)
    return tuple(dict.fromkeys(named)) or (() if several or about not in c.pack.terms else (about,))


def _is_spoken_of(c: Conversation, name: str, topic: str, found: Answer) -> bool:
    """Return whether a topic is asked for by a name, is filed under it, or speaks of it."""
    if name in c.pack.topics[topic].terms or speaks_of(topic, (name,), c.pack.index):
        return True
    said = {m[3] for m in scanned(f"{found.text} {found.more}", c.pack.index).of("t")}
    return name in said


def _of_strange(c: Conversation, asked: Scan, question: Question) -> tuple[Reply | None, bool]:
    """Return that nobody here knows a word of a question, in place of a yes or no, and before any other answer."""
    strange = next((i for i in range(len(asked.words)) if _is_strange(c, asked, i)), -1)
    if strange < 0:
        return None, True
    word = asked.quote(strange, strange + 1)
    first = next((w for w in asked.words if w not in english.OPENING_NOISE), "")
    closed = first in _VERBS
    key = "strange-word" if closed else "strange-word-aside"
    told = Reply("say", key, phrase(c.pack, key, word=word))
    return (offering.with_nearest(c, told, question.words), False) if closed else (told, True)


def _of_named(c: Conversation, asked: Scan, found: Answer, question: Question) -> Reply | None:
    """Return that an answer says nothing of a thing that the question names, with what that is."""
    if len(asked.words) > _LONGEST:
        return None
    index = c.pack.index
    held = {e.value for e in c.profile.entries} | {c.recommendation}
    apart = {*index["concepts"], *index["kinds"], *index["languages"], *held}
    named = dict.fromkeys(m[3] for m in asked.of("t") if m[3] not in apart and m[3] in c.pack.terms)
    left = [name for name in named if not _is_spoken_of(c, name, question.id, found)]
    if len(left) != 1:
        return None
    from assistant.answering import name_of
    from assistant.answering.definition import told_kind

    kind = told_kind(c.pack, c.pack.terms[left[0]])
    return Reply("say", "not-of-name", phrase(c.pack, "not-of-name", name=name_of(c.pack, left[0]), kind=kind))


def _is_strange(c: Conversation, asked: Scan, at: int) -> bool:
    """Return whether a word is neither known here nor one of everyday life, as typed or by its stem."""
    word, index = asked.words[at], c.pack.index
    if len(word) < _LETTERS or not word.isalpha() or at in asked.typos or word in english.STOP:
        return False
    if any(m[0] <= at < m[1] for m in asked.of("tkv")):
        return False
    known = (index["vocabulary"], c.pack.common_words, index["weights"], index["phrases"])
    return not any(one in table for one in (word, stem(word)) for table in known)
