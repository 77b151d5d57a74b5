"""A text cut into stretches that each say one thing: sentences, and the questions that open inside one."""

from __future__ import annotations

from itertools import pairwise

from assistant.model.value import Value
from assistant.understanding.text import english
from assistant.understanding.text.framing import is_tag, only_judges
from assistant.understanding.text.view import MEANING

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.understanding.text.tokens import Tokens

_TAIL = 2
"""A question of this many words leans on the sentence before: '... bad?'."""


class Span(Value):
    """A stretch of words that says one thing: a sentence, or the part of one that asks something else."""

    start: int
    end: int
    asked: bool


_LEANING = 5
_LEANING_ON = (
    english.QUESTION_OPENERS
    | english.LEANING
    | frozenset(
        "for not called then now there so come happens to do i we he she right still good true and please here".split()
    )
)
"""Words of a clause that says nothing without the one before."""


ANSWERING = frozenset("no nope nah none yes yep yeah sure".split())
"""Words that answer the question before, so that the one behind them is another: 'A? No. B?'."""
_ASKING_ANEW = frozenset("what who whose which where when how".split())


def spans(found: Tokens, words: tuple[str, ...]) -> list[Span]:
    """Return the sentences, split again where a new question opens inside one."""
    made: list[Span] = []
    start = 0
    for i in range(1, len(words) + 1):
        if i == len(words) or found.gaps[i] == 2:
            answers = {words[start - 1], *words[i : i + 1]} & ANSWERING
            if made and not answers and _is_tag(found, words, start, i):
                start = made.pop().start
            made.extend(_questions(found, words, start, i))
            start = i
    return made


def _is_tag(found: Tokens, words: tuple[str, ...], start: int, end: int) -> bool:
    """Return whether a short question belongs to the sentence before it: '. Right?', but not '. What is it?'."""
    tagging = is_tag(words[start:end])
    if not tagging and (end - start > _TAIL or only_judges(words[start:end]) or MEANING.issuperset(words[start:end])):
        return False
    if (end - start > 1 and words[start] in _ASKING_ANEW) or words[start] in english.REQUESTS:
        return False
    return any(j in found.asked for j in range(start, end))


def _questions(found: Tokens, words: tuple[str, ...], start: int, end: int) -> list[Span]:
    asked = any(i in found.asked for i in range(start, end))
    cuts = [start]
    for i in range(start + 3, end - 1):
        if found.gaps[i] == 1 and _leans(words[i:end]):
            break
        joined = words[i - 1] in ("and", "but", "also", "so") or found.gaps[i] == 1
        if joined and i - cuts[-1] > 2 and _opens_question(words, i, asked):
            cuts.append(i)
    cuts.append(end)
    return [Span(a, b, asked and (b == end or words[a] in english.QUESTION_OPENERS)) for a, b in pairwise(cuts)]


def _leans(words: tuple[str, ...]) -> bool:
    """Return whether the rest of a sentence asks of nothing but what stands before it: '..., what for', '..., why'."""
    return len(words) <= _LEANING and words[0] in english.QUESTION_OPENERS and all(w in _LEANING_ON for w in words)


def _opens_question(words: tuple[str, ...], i: int, asked: bool) -> bool:
    word, following = words[i], words[i + 1]
    if word in ("what", "how", "why", "should", "does"):
        return True
    if word in ("is", "are", "do", "can", "could", "would", "will"):
        return following not in ("not", "be", "have") or asked
    return asked and word in ("which", "when", "where", "who")
