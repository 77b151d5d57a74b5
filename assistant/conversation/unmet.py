"""What a turn asks in one sentence while another was answered: each such sentence is read for itself, as a turn is.

A complaint, a correction or a fact beside a question swallows it no longer, nor does one question another.
"""

from __future__ import annotations

from assistant.conversation import asked_back
from assistant.conversation.advising import MISSED
from assistant.conversation.answered import answers
from assistant.conversation.heads import head
from assistant.model.reading import Context
from assistant.understanding import read
from assistant.understanding.text.scan import scanned
from assistant.understanding.turn.acts import asks_back
from assistant.understanding.turn.looks import asks_from, puts_question

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.conversation.conversation import Conversation
    from assistant.model.reading import Question, Reading
    from assistant.model.reply import Reply
    from assistant.understanding.text.scan import Scan, Span

_SIGNS = " ?!.,;:"
_MOST = 3
"""So many sentences of a turn are looked at once more."""
_SAID_BACK = 2
"""The most words of a sentence that only says back what is disowned: 'X? never said that'."""
_LONGEST = 60
"""A longer turn tells a story, whose questions are heard in it."""
_BACK_AT_IT = ("why-ask", "why", "why-not", "compare", "summary")
"""Acts that ask something of the talk or of the advice."""
_SURE, _FIRM, _SAMPLE = 0.65, 0.75, 0.98
"""The least score of a topic on a sentence that is read for itself, on one of several that talk about the advice took
up, and on the only one, which has to be a sample of its topic.
"""
_SETTLED = ("bye", "restart", "back", "help", "repeat")
"""Acts whose replies are about the talk as a whole."""


def unmet(c: Conversation, text: str, rest: Reading, covered: str, replies: list[Reply]) -> list[Reply]:
    """Return the answers to those sentences of a turn that ask and that nothing took up.

    `rest` is what was answered and done, `covered` what talk about the advice or the talk was answered with; a sentence
    of those that surely asks something else is answered nonetheless.
    """
    found = scanned(text, c.pack.index)
    if len(found.spans) == 1 or len(found.words) > _LONGEST or any(rest.has(act) for act in _SETTLED):
        return []
    made: list[Reply] = []
    heard = [q for q in rest.questions if q.pattern not in MISSED]
    asked = [(q.words, False) for q in heard]
    asked += [(a.text, True) for a in rest.acts if asks_back([a])] + [(covered, True)]
    heads = c.pack.index["disowning"]["disowning"] if rest.disowned or rest.absent else frozenset()
    sentences = list(_asked(found, heads))[:_MOST]
    for words in sentences:
        near = [of_talk for one, of_talk in asked if _same(words.strip(_SIGNS), one.strip(_SIGNS))]
        if not all(near) or any(q.leans and _ends_alike(q.words, words) for q in heard):
            continue
        least = _SURE if not near else _FIRM if len(sentences) > 1 else _SAMPLE
        said = {r.text for r in (*replies, *made)}
        made += [r for r in _told(c, words, least) if r.text not in said]
    return made


def _asked(found: Scan, heads: frozenset[tuple[str, ...]]) -> Iterator[str]:
    """Yield the sentences that are put as questions, without those that open by some phrases: 'when did I say X?'."""
    for span in found.spans:
        said_back = heads and (head(found, span, heads) or span.end - span.start <= _SAID_BACK)
        if _asks(found, span) and not said_back:
            yield found.quote(span.start, span.end) + ("?" if span.asked else "")


def _asks(found: Scan, span: Span) -> bool:
    return puts_question(found, span) or span.asked or asks_from(found, span) < span.end


def _same(one: str, other: str) -> bool:
    """Return whether of two stretches of a text one lies in the other."""
    return bool(other) and (one in other or other in one)


def _ends_alike(one: str, other: str) -> bool:
    """Return whether two stretches end with the same word, one with a name in place of the other's pronoun."""
    return one.strip(_SIGNS).split(" ")[-1] == other.strip(_SIGNS).split(" ")[-1]


def _is_sure(one: Question, least: float) -> bool:
    """Return whether a question is composed of its names, or a topic surely what it asks."""
    if one.pattern == "topic" or least >= _SAMPLE:
        return one.pattern == "topic" and one.score >= least
    return one.pattern not in MISSED


def _told(c: Conversation, words: str, least: float) -> list[Reply]:
    """Return the answers to one sentence alone, with what is asked back in it; nothing where none is sure.

    A sentence that names something is looked up too, since in a talk it may ask back at the advice.
    """
    alone = read(words, c.pack, c.context().with_(choices=()))
    sure = tuple(q for q in alone.questions if _is_sure(q, least))
    if not sure and least >= _FIRM and alone.terms:
        looked = read(words, c.pack, Context(lookup=True))
        sure = tuple(q for q in looked.questions if _is_sure(q, _SAMPLE))
    if sure:
        return answers(c, alone.with_(questions=sure, heard=()))
    if least < _FIRM and any(alone.has(act) for act in _BACK_AT_IT):
        return asked_back.reply(c, alone) or []
    return []
