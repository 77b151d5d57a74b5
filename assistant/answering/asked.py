"""How a question is asked: for yes or no, openly, or setting things side by side; how far it reaches."""

from __future__ import annotations

from itertools import pairwise

from assistant.understanding.text import english

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.model.pack import Pack
    from assistant.model.reading import Question

CONSENTED = frozenset("is are do does did can could so should must will would has have was were isn't aren't".split())
"""First words of questions that ask for yes or no."""
_ASKING = frozenset("what which how why when where who or whats hows vs vs. versus difference".split())
_ORDERS = tuple([verb] for verb in "upgrade import migrate install build show put add write compare list".split())
"""First words that name what is to be done: 'import my pages into X'."""
_TURNING = CONSENTED - {"so"} | frozenset(
    "isn aren doesn don didn can cannot couldn shouldn won wouldn hasn haven wasn may".split()
)
"""How words begin that open a question for yes or no, what is behind an apostrophe left out."""
_OPEN = _ASKING - {"or", "when"}
"""Words that ask openly wherever they stand."""
_SUBJECTS = frozenset("i we it they you he she one there".split())
_LEFT = frozenset("possible doable allowed ok okay fine good bad enough safe wise".split())
"""Last words of what is left of a question: 'X on Y, possible?'."""
_EQUALLY = frozenset("are is".split())
"""Verbs with which two things are said to be the same."""
_VERSUS = frozenset(("vs", "vs.", "versus", "difference"))


def words_of(question: Question) -> list[str]:
    """Return the words of a question in small letters, as they were typed, but for greetings and where it is asked."""
    words = question.words.lower().split()
    start = next((i for i, w in enumerate(words) if w.strip(",.!") not in english.OPENING_NOISE), 0)
    if words and words[start] in _SETTING:
        start = next((i for i in range(start + 2, min(start + _FAR, len(words))) if _bare(words[i]) in _OPENING), start)
    return words[start:]


def _bare(word: str) -> str:
    return word.replace("'", " ").split(" ", 1)[0].strip(",.!?")


def closed(question: Question) -> bool:
    """Return whether a question asks for yes or no: none of its words asks for anything else, nor tells to do it."""
    words = [w.strip("?!.,:;") for w in words_of(question)]
    return not orders(question) and all(w not in _ASKING or _joins(words, i) for i, w in enumerate(words))


def _joins(words: list[str], i: int) -> bool:
    """Return whether a question word only joins a part of the sentence to it: 'does it send what I type'."""
    relative = words[i] in _RELATIVE and not _SUBJECTS.isdisjoint(words[i + 1 : i + 2])
    return relative and i > 1 and words[0] in CONSENTED and _TELLING.isdisjoint(words[:i])


_RELATIVE = frozenset("what where when who".split())
_TELLING = frozenset(
    "know tell say explain show understand see ask wonder remember recommend suggest mean matter decide find".split()
)
"""Verbs whose question word asks: 'do you know what it is'."""


def orders(question: Question) -> bool:
    """Return whether it is said what is to be done, so that no yes or no answers it: 'import my pages into X'."""
    return words_of(question)[:1] in _ORDERS


def asks_by_verb(question: Question) -> bool:
    """Return whether a question asks for yes or no by its first word: 'is it', 'does it'."""
    words = words_of(question)
    return bool(words) and words[0] in CONSENTED and closed(question)


def states(question: Question) -> bool:
    """Return whether a question is put as a statement to be judged: no verb turned round, no '..., possible' asks."""
    words = [_bare(w) for w in words_of(question)]
    turned = any(one in _TURNING and other in _SUBJECTS for one, other in pairwise(words[1:-1]))
    if len(words) < _TWO or "+" in words or words[0] in _TURNING | _ASKING or turned:
        return False
    return words[-1] not in _LEFT and _OPEN.isdisjoint(words) and not orders(question)


def weighs(question: Question) -> bool:
    """Return whether a question sets things side by side, so that no yes or no answers it: 'X or Y', 'X vs Y'."""
    words = words_of(question)
    if words[:1] and words[0] in CONSENTED:
        return False
    if question.pattern == "versus" and not {"same", "equal", "identical"}.isdisjoint(words) and _EQUALLY & {*words}:
        return False
    return question.pattern == "versus" or (question.pattern == "topic" and not _VERSUS.isdisjoint(words))


def which_is_better(question: Question) -> bool:
    """Return whether it is asked by yes or no if one thing is better than another: it depends on the project."""
    words = words_of(question)
    return bool(words) and words[0] in CONSENTED and "better" in words and not {"or", "both"} & set(words)


def names_both(question: Question) -> bool:
    """Return whether a question sets one thing against another by 'or' alone: 'X or Y for Z'."""
    words = words_of(question)
    return words[:1] != [] and words[0] not in CONSENTED and "or" in words[1:-1] and words[-1].strip("?!.") != "not"


def opens(question: Question) -> bool:
    """Return whether a question asks what something is, or opens with a word that no yes or no answers."""
    if question.pattern == "what-is":
        return True
    words = words_of(question)
    opener = _bare(words[0]) if words else ""
    if question.pattern == "is-a" and len(question.kinds) == 1 and opener in ("what", "whats"):
        return False
    return opener in _OPENING and "," not in " ".join(words)


_SETTING, _FAR = ("in", "with", "using", "on"), 6
"""Words that open where something is asked of, and how far behind it the question opens: 'in X, what is Y'."""
_OPENING = frozenset("who whose when where which how what whats explain define describe".split())


def put_apart(question: Question, pack: Pack) -> bool:
    """Return whether it is asked who is right, if a thing is false or if it is the only one."""
    return asks_who(question) or asks_if_false(question) or asks_if_alone(question, pack)


def asks_who(question: Question) -> bool:
    """Return whether it is asked which of several people is right, so that no yes or no answers it."""
    return _ends(question, _WHO)


def asks_if_false(question: Question) -> bool:
    """Return whether it is asked of a thing whether it is false."""
    return _ends(question, _FALSE)


def asks_if_alone(question: Question, pack: Pack) -> bool:
    """Return whether it is asked if nothing else does or is so: 'is A the only B', 'can only A do it'."""
    if "only" not in words_of(question):
        return False
    from assistant.understanding.text.scan import scan

    found = scan(question.words, pack.index)
    starts = {start for start, _, _, term, *_ in found.of("t") if term in question.terms[:1]}
    places = (i for i, word in enumerate(found.words) if word == "only")
    return any(found.words[i - 1 : i] == ("the",) or i + 1 in starts for i in places)


def _ends(question: Question, words: list[str]) -> bool:
    return [w.strip("?,") for w in words_of(question)[-len(words) :]] == words


_WHO = "is one of them right".split()
_FALSE = "is that false".split()


def asks_openly(question: Question) -> bool:
    """Return whether a question asks what, which or who, so that an answer to it opens with no yes or no."""
    return opens(question) or words_of(question)[1:2] == ["which"]


def identifies(question: Question) -> bool:
    """Return whether it is asked by yes or no if one name is another, with nothing else said: 'is X a Y?'."""
    words = words_of(question)
    names = len(" ".join(question.terms).replace("-", " ").split()) + 1
    others = [w for w in (w.strip("?!.,") for w in words) if w not in _EQUATING]
    named = question.pattern == "what-is" and len(question.terms) == _TWO and words[0] in _BEING
    return named and len(others) <= names and not {"a", "an"}.isdisjoint(words)


_TWO = 2
_BEING = frozenset("is are isn't aren't isnt arent".split())
_EQUATING = _BEING | english.HEDGES | frozenset("a an the it just only right correct then so".split())
"""What may stand beside the names in 'is X a Y?'."""
