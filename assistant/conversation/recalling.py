"""What the assistant itself said, where somebody asks what was meant by it or holds it against what they told."""

from __future__ import annotations

from itertools import pairwise

from assistant.answering import phrase
from assistant.conversation.advising import looked_up
from assistant.model.reply import Reply
from assistant.understanding.text import english, tone
from assistant.understanding.text.scan import scan, scanned
from assistant.understanding.text.stems import stem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.conversation.conversation import Conversation
    from assistant.model.reading import Reading

_BACK, _LINES = 3, 60
"""So many turns back, and so many sentences, are looked through for what was said."""
_SHARED = 2
"""The fewest words that a sentence shares with what is asked of it, where none stand in a row."""
_HALF = 2
"""One in so many of the words at least are shared by what a question asks of that does not say that it was said."""
_ASKING = frozenset("which what where why how mean meant meaning who".split())
_SHORT, _LONGEST = 14, 40
_OPEN, _CLOSE = "“", "”"
_TOLD = ("answer", "correct", "recommend", "compare")
_EMPTY = english.STOP | frozenset("said say mean meant told wrote before something thing one ones exactly".split())


def recalled(c: Conversation, reading: Reading, words: tuple[str, ...]) -> list[Reply]:
    """Return the sentence of the last turns that somebody refers to, what it was about, and what it rests on."""
    if not c.turns or len(words) > _LONGEST:
        return []
    if (
        tone.sounds(reading.text, tone.CLASHING, c.pack)
        and len(words) <= _SHORT
        and not (reading.terms or reading.heard)
    ):
        return _clash(c)
    of_talk = tone.sounds(reading.text, tone.YOU_SAID, c.pack)
    asks = _holds_against(c, reading.text) if of_talk else True
    bare = len(words) <= _SHORT and words[:1] == ("what",) and not (reading.terms or reading.heard)
    if not asks or not (of_talk or bare) or (of_talk and _asks_besides(c, reading.text)):
        return []
    found = _nearest(c, words, of_talk)
    return [_told(c, *found)] if found else []


def _holds_against(c: Conversation, text: str) -> bool:
    """Return whether a sentence that speaks of what was said asks of it or objects; one that repeats it only leads."""
    found = scanned(text, c.pack.index)
    for span in found.spans:
        words = found.quote(span.start, span.end)
        if not tone.sounds(words, tone.YOU_SAID, c.pack):
            continue
        asks = span.asked or not _ASKING.isdisjoint(found.words[span.start : span.end])
        if asks or tone.sounds(words, tone.OBJECTING, c.pack):
            return True
    return False


def _asks_besides(c: Conversation, text: str) -> bool:
    """Return whether another sentence than the one on what was said asks something that has an answer."""
    found = scanned(text, c.pack.index)
    rest = [found.quote(s.start, s.end) for s in found.spans if s.asked and len(found.spans) > 1]
    return any(not tone.sounds(words, tone.YOU_SAID, c.pack) and looked_up(words, c) for words in rest)


def _clash(c: Conversation) -> list[Reply]:
    """Return how the advice changed and on what that rests, or what holds; nothing where nothing was advised."""
    from assistant.answering import name_of
    from assistant.answering import noted as said

    shown = [t for t in c.turns if t.recommendation]
    if not shown:
        return []
    now = shown[-1].recommendation
    last = next((t for t in reversed(shown) if t.recommendation != now), None)
    facts = [e for e in c.profile.entries if last and e.turn > last.number]
    if last is None or not facts:
        return [Reply("answer", "recall", phrase(c.pack, "recall-holds", name=name_of(c.pack, now)))]
    names = {"before": name_of(c.pack, last.recommendation), "name": name_of(c.pack, now)}
    return [Reply("answer", "recall", phrase(c.pack, "recall-changed", facts=said(c.pack, facts), **names))]


def _nearest(c: Conversation, words: tuple[str, ...], of_talk: bool) -> tuple[str, Reply] | None:
    """Return the sentence said lately that shares most with some words; of several the one said last."""
    asked = [stem(w) for w in words if w not in _EMPTY]
    rows = {(a, b) for a, b in pairwise(words) if not {a, b} <= _EMPTY and a not in english.STOP}
    best: tuple[tuple[int, int], str, Reply] | None = None
    for sentence, reply in _said(c):
        told = scan(_unquoted(sentence), c.pack.index).words
        shared = len(set(asked) & {stem(w) for w in told if w not in _EMPTY})
        row = len(rows & set(pairwise(told)))
        enough = shared >= _SHARED or (row > 0 and shared > 0)
        mostly = row > 0 and _HALF * shared >= len(set(asked))
        if (enough if of_talk else mostly) and (best is None or (row, shared) > best[0]):
            best = ((row, shared), sentence, reply)
    return best[1:] if best else None


def _said(c: Conversation) -> Iterator[tuple[str, Reply]]:
    """Yield the sentences of the last turns with the replies they stood in, the last said first."""
    count = 0
    for turn in reversed(c.turns[-_BACK:]):
        for reply in turn.replies:
            for sentence in _sentences(reply.text) if reply.type in _TOLD else ():
                count += 1
                if count > _LINES:
                    return
                yield sentence, reply


def _sentences(text: str) -> Iterator[str]:
    """Yield the sentences of a text, the words in which something was told kept with the sentence before."""
    for line in text.split("\n"):
        kept = ""
        for piece in line.lstrip("- ").replace("**", "").split(". "):
            if kept and not piece.startswith("("):
                yield kept
                kept = ""
            kept = f"{kept}. {piece}" if kept else piece
        if kept.strip():
            yield kept


def _unquoted(sentence: str) -> str:
    """Return a sentence without the words of the person in it."""
    return "".join(part.partition(_CLOSE)[2] if i else part for i, part in enumerate(sentence.split(_OPEN)))


def _told(c: Conversation, sentence: str, reply: Reply) -> Reply:
    """Return what was said, of what it was said, and in which words of the person it rests."""
    from assistant.answering import listed, name_of
    from assistant.answering.wording import ended

    plain = sentence.partition(" (")[0] if _OPEN in sentence else sentence
    name = _about(c, reply)
    parts = [phrase(c.pack, "recall-said", sentence=ended(plain.strip()))]
    if name and name_of(c.pack, name) not in plain:
        parts.append(phrase(c.pack, "recall-about", name=name_of(c.pack, name)))
    quotes = [part.partition(_CLOSE)[0] for part in sentence.split(_OPEN)[1:]]
    if quotes:
        words = listed(c.pack, [phrase(c.pack, "quote", words=q) for q in quotes])
        parts.append(phrase(c.pack, "recall-rests", words=words))
    return Reply("answer", "recall", " ".join(parts))


def _about(c: Conversation, reply: Reply) -> str:
    """Return the one thing that a reply was about, '' where it was about several or none."""
    terms = reply.answer.terms if reply.answer else ()
    named = [t for t in (*terms, *reply.id.split(":")[1:2]) if t in c.pack.terms]
    return named[0] if named and (not terms or len(terms) == 1) else ""
