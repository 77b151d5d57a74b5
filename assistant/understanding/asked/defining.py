"""How a definition is asked for: by what stands before a name, behind it, or around it."""

from __future__ import annotations

from assistant.understanding.text import english
from assistant.understanding.text.frames import SAYERS
from assistant.understanding.text.view import MEANING, View

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.understanding.text.scan import Mark

_DEFINING = (
    "what on earth",
    "what in the world",
    "who or what is",
    "clarify",
    "can somebody explain",
    "can someone explain",
    "could somebody",
    "could someone",
    "could anybody",
    "can anybody",
    "teach me what",
    "give me a definition",
    "give me the short version",
    "what is",
    "what are",
    "what was",
    "who is",
    "what does",
    "what do",
    "what exactly",
    "define",
    "eli5",
    "explain",
    "tell me about",
    "describe",
    "what the",
    "meaning of",
    "what mean",
    "tell me what",
    "do you know",
    "i do not know what",
    "i do not understand what",
    "heard of",
    "never heard of",
    "i never heard of",
    "i have never heard of",
    "not heard of",
    "have you heard",
    "can you explain",
    "could you explain",
    "info on",
    "information about",
    "more about",
    "tell me more about",
    "what about",
    "how about",
)
"""How a question for a definition begins."""
STRESSING = frozenset("actually really even exactly truly precisely again".split())
"""Words that only stress a question: 'what even is X'."""
_FILLING = STRESSING | {"for", "good"}
PICTURING = MEANING | frozenset(
    """
    supposed good point line imagine picture understand understood role play idea call enlighten everybody talk about
    story behind clarify shortly somebody anybody someone short version lost clue sure need mention read see keep under
    concerned deal explain translate understanding explaining grandma grandmother granny grandpa toddler layman laymen
    dummies jargon lol animal beast
    """.split()
)
"""Words of one who has no picture of a thing."""
_DEFINED, _IMAGINED = english.STOP | MEANING | PICTURING, english.STOP | PICTURING | SAYERS
"""Words beside one that a definition is asked of, and beside one of which it is asked what it is."""
_WITHIN_WORDS = frozenset("like than for with in on to from".split())
_WHAT_IT_IS = (("what", "is", "it"), ("what", "is", "that"), ("what", "is", "this"))


def defines(view: View, at: int) -> bool:
    """Return whether a definition is asked of the word at a place, which is known or not."""
    spot = (at, at + 1, "?", "")
    opener, after = view.body[: at - view.start], view.body[at + 1 - view.start :]
    asked = (bool(opener) and defined(view, opener, after)) or trailing(opener, after) or what_of_it(view, [spot])
    return asked and not view.left([spot], _DEFINED)


def defined(view: View, opener: tuple[str, ...], after: tuple[str, ...]) -> bool:
    """Return whether the words before the names ask for a definition."""
    text = " ".join(opener)
    plain = " ".join(w for w in opener if w not in STRESSING)
    if text.startswith(_DEFINING) or plain.startswith(_DEFINING):
        return True
    return text in ("what", "what a", "what an", "what the") and not view.kinds[1:] and not after


def trailing(opener: tuple[str, ...], after: tuple[str, ...]) -> bool:
    """Return whether the words after the names ask for a definition: 'X meaning', 'what X is'."""
    if any(w in ("mean", "meaning", "definition", "explained", "eli5") for w in after):
        return True
    if after[:2] in (("what", "is"), ("what", "doe"), ("what", "does")):
        return all(w in english.STOP or w in PICTURING for w in after[2:])
    closing = [w for w in after if w not in _FILLING]
    return "what" in opener and closing in (["is"], ["are"], ["do"], ["does"], ["doe"])


def told_first(view: View, mark: Mark) -> bool:
    """Return whether it is asked behind a pause what the one name is that was told before: 'I met X, what is it?'."""
    gaps = view.scan.tokens.gaps
    if view.body[mark[1] - view.start :] in (("is",), ("are",)):
        return view.asked and bool(gaps[mark[0]])
    at = view.end - 3
    return at >= mark[1] and bool(gaps[at]) and view.words[at : view.end] in _WHAT_IT_IS


def said_to_know(words: tuple[str, ...]) -> bool:
    """Return whether somebody says what is known or used: 'X is what I know'."""
    return any(
        words[i] == "what" and words[i + 1] in ("i", "we") and words[i + 2] in _KNOWING for i in range(len(words) - 2)
    )


_KNOWING = frozenset("know use learn learned have".split())


def what_of_it(view: View, marks: list[Mark]) -> bool:
    """Return whether 'what' is asked of one name with no matter beside it: 'what should I imagine under X'."""
    before = view.words[marks[0][0] - 1] if marks[0][0] > view.start else ""
    beside = before in _WITHIN_WORDS and not (before == "under" or PICTURING & set(view.body))
    return (
        len(marks) == 1
        and "what" in view.body
        and (view.asked or not said_to_know(view.body))
        and not beside
        and not view.left(marks, _IMAGINED)
    )
