"""Whether a turn of a talk asks by its look: its mark, a question word, a tag, two things set against each other."""

from __future__ import annotations

from assistant.understanding.asked.asking import opens_as_question, wonders
from assistant.understanding.text import english
from assistant.understanding.text.framing import is_claim
from assistant.understanding.text.view import OPEN
from assistant.understanding.told.telling import elided

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from assistant.understanding.text.scan import Scan, Span

_DEFINING = frozenset("define explain explained eli5 meaning".split())
_SPELLING = (("spell", "it", "out"), ("stand", "for"), ("stands", "for"), ("tell", "me"), ("in", "easy", "words"))
"""How somebody who only names a thing asks what it is."""
_VERSUS = frozenset(("vs", "versus", "against"))
_WHEREFORE = frozenset(("for", "if", "when", "to", "in", "on", "with"))
"""Words behind two names that say what one of them is to be chosen for."""
_BEHIND_A_PAUSE = frozenset(("what", "how", "why", "whats", "whose"))
"""Question words that open no relative clause, so that they ask wherever a clause begins with them."""
_SUBJECTS = (("i",), ("we",), ("they",), ("he",), ("she",), ("you",))
"""Words behind one of these in a statement: 'what they want is X'."""
_INVERTED = frozenset("is are do does did can could should would will has".split())
_VERB = 4
"""Among so many words of such a question stands its verb."""
_JUDGEMENTS = frozenset(
    """
    good bad fine ok okay crime normal stupid smart dumb wise silly safe unsafe dangerous wrong right alright crazy
    overkill enough waste madness nonsense sin acceptable reasonable doable possible allowed true false
    """.split()
)
"""What something may be said to be: 'X in production, crime or fine'."""


def asks(found: Scan, index: Mapping[str, Any]) -> bool:
    """Return whether a turn asks by its look; 'should run at home' leaves out what it speaks of, and tells."""
    told = len(found.spans) == 1 and elided(found, found.spans[0], index)
    return (not told and asks_plainly(found)) or _behind_a_pause(found) or _for_judgement(found)


def asks_plainly(found: Scan) -> bool:
    """Return whether a turn holds a question mark, begins as a question, or sets names side by side."""
    words = found.words
    opens = any(opens_as_question(found, span) for span in found.spans) or not _DEFINING.isdisjoint(words)
    return bool(found.tokens.asked) or opens or against(found)


def against(found: Scan) -> bool:
    """Return whether a turn sets names side by side: 'X vs Y', 'X against Y', 'X or Y for Z', 'X or Y, my boss ...'."""
    words, names = found.words, found.of("t")
    starts, stops = {m[0] for m in names}, {m[1] for m in names}
    if any(words[m[0]] in _VERSUS and m[0] in stops and m[1] in starts for m in found.of("x") if m[3] == "compare"):
        return True
    ends = {m[1] for m in names if m[0] == 0}
    second = next((m for m in names if m[0] - 1 in ends and words[m[0] - 1] == "or"), None)
    if second is None or second[1] >= len(words):
        return False
    return words[second[1]] in _WHEREFORE or bool(found.tokens.gaps[second[1]])


def puts_question(found: Scan, span: Span) -> bool:
    """Return whether a sentence is put as a question that no yes or no answers: 'how do I ...', 'what does ...'."""
    words = found.words
    at = next((i for i in range(span.start, span.end) if words[i] not in english.OPENING_NOISE), span.start)
    verbs = {*words[at + 1 : min(at + _VERB, span.end)]}
    return words[at] in OPEN and not relative(words, at) and not verbs.isdisjoint(_INVERTED | {"to"})


def relative(words: tuple[str, ...], at: int) -> bool:
    """Return whether a statement begins with a question word: 'what they want is X'."""
    return words[at] in _BEHIND_A_PAUSE and words[at + 1 : at + 2] in _SUBJECTS


def clause_at(found: Scan, at: int) -> tuple[int, int]:
    """Return where the clause begins and ends that holds a place of the text, parted by pauses."""
    here = max((i for i, start in enumerate(found.tokens.starts) if start <= at), default=0)
    cuts = [*(span.start for span in found.spans), *(i for i in range(len(found.words)) if found.tokens.gaps[i])]
    first = max((i for i in cuts if i <= here), default=0)
    return first, min((i for i in cuts if i > here), default=len(found.words))


def _behind_a_pause(found: Scan) -> bool:
    """Return whether a clause further in begins as a question: 'X, what does it mean', 'X. can it Y', 'X: tell me'."""
    return any(_begins(found, i) for i in range(1, len(found.words)))


def _begins(found: Scan, i: int) -> bool:
    """Return whether a clause begins as a question at a place further in."""
    words = found.words
    if not (found.tokens.gaps[i] or words[i - 1] in ("and", "so", "but", "or")):
        return False
    if words[i] in _BEHIND_A_PAUSE and words[i - 1] != "but" and not relative(words, i):
        return True
    if words[i] in _INVERTED and words[i - 1] != "and" and _before_subject(found, i + 1):
        return True
    return wonders(words, i) or any(words[i : i + len(told)] == told for told in _SPELLING)


def _before_subject(found: Scan, at: int) -> bool:
    """Return whether what a question is about may stand at a word: 'our team (four) has to' leaves none there."""
    if at >= len(found.words) or any(i >= at for i in found.tokens.asked):
        return True
    return found.words[at] not in _GOING_ON


_GOING_ON = frozenset("to be been not only also have run for about just already still never now due built made".split())
"""Words behind a verb by which a statement goes on that a bracket or a pause broke."""


def asks_from(found: Scan, span: Span) -> int:
    """Return where a sentence begins to ask behind what it tells, its end where it does not."""
    return next((i for i in range(span.start + 1, span.end) if _begins(found, i)), span.end)


def _for_judgement(found: Scan) -> bool:
    """Return whether a turn wants a thing judged: it ends in a tag, is hearsay, or is 'good or bad'."""
    words = found.words
    either = any(
        words[i] == "or" and words[i + 1] in _JUDGEMENTS and (found.tokens.gaps[i] or words[i - 1] in _JUDGEMENTS)
        for i in range(1, len(words) - 1)
    )
    last = words[-1] in _JUDGEMENTS and bool(found.tokens.gaps[len(words) - 1])
    return either or last or any(is_claim(found, span) for span in found.spans)
