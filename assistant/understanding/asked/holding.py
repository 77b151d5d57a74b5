"""What is held to be true or false, put plainly: 'is it a myth that A' and 'my boss is wrong when he says A'.

Both ask whether A is false; 'for years I thought A' and 'my boss is right when he says A' whether it is true.
"""

from __future__ import annotations

from assistant.understanding.asked.disputing import PARTIES, VERBS, WRONG
from assistant.understanding.text.english import listed
from assistant.understanding.text.framing import by_word, ending_of
from assistant.understanding.text.spans import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.understanding.text.scan import Scan

_FIRST, _LAST = 0, -1
"""The word by which phrases that open a text, or end it, are found."""
_LIES = listed("a myth, a lie, a rumour, a rumor, a legend, a hoax, a fairy tale, untrue, nonsense, fiction")
_FALSE = (*_LIES, "false", "incorrect", "not true", "wrong to say", "wrong to think", "wrong to believe")
_DENIED = by_word(
    (
        *(f"{head} {word}" for head in listed("is it, it is, is it just, it is just, is it only") for word in _FALSE),
        *listed(
            """
            i doubt, we doubt, i do not believe, i can not believe, i refuse to believe, i can hardly believe, i do
            not buy, there is no way, no way, it can not be, it can not be true, who on earth believes
            """
        ),
    ),
    _FIRST,
)
"""How a text opens that holds its matter to be false."""
_HELD = by_word(
    listed(
        """
        i always thought, i have always thought, am i the only one who thinks, am i the only one who think, i
        assumed, i had assumed, we assumed, i was always told, i was told in an interview, in an interview i was
        told, i always heard, i have always heard, i always believed, for years i believed, for year i believed, for
        years i thought, for year i thought, all my life i thought, i have the impression, i had the impression, i
        was under the impression, i am under the impression, i have the feeling, as far as i understand, as far as i
        see, as far as i can tell, you would agree, would you agree, let me check, let me just check, hand on heart,
        can you confirm, could you confirm, please confirm, pls confirm, do i have to believe, should i believe, one
        question
        """
    ),
    _FIRST,
)
"""How a text opens that holds it to be true, in words that are no part of it."""
_BELIED = by_word(
    (
        *(f"is {word}" for word in _LIES),
        *(f"{one} is {word}" for one in ("that", "this") for word in _FALSE[: len(_LIES) + 3]),
        *(f"is {one} {word}" for one in ("that", "this", "it") for word in (*_LIES, "false")),
        *listed(
            """
            that can not be true, that can not be right, this can not be true, this can not be right, that is wrong
            """
        ),
    ),
    _LAST,
)
"""How a text ends that holds it to be false."""
_BELIEVED = by_word(
    listed(
        """
        was i wrong, have i been wrong, has he got a point, has she got a point, does he have a point, does she have
        a point, is there something to it, is there anything to it, is that the case, is this the case, correct me,
        true, i suppose
        """
    ),
    _LAST,
)
"""How a text ends that asks for a word on it, which frames do not hear behind its last pause."""
_FEARED = by_word(
    listed(
        """
        was that a mistake, is that a mistake, was it a mistake, is that dangerous, is it dangerous, did i do
        something wrong, have i done something wrong, did i do anything wrong, is that unprofessional, was that
        stupid, is that stupid, was that wrong, is that a bad idea, was that a bad idea, is that a risk, is there a
        risk, any risk, am i in trouble, should i be worried, should i worry, do i have to worry, must i worry, is
        that forbidden, is that illegal, is that risky, bad idea, is this dangerous, is this risky, is this a
        mistake, is that a sin, is that bad, is this bad, is it bad, is that a problem, is this a problem, is that
        wrong, is this wrong
        """
    ),
    _LAST,
)
"""How a text ends that fears what it tells to be bad."""
_HOPED = by_word(
    listed(
        """
        that is fine, that is ok, that is okay, that is alright, that is all right, can i leave it like that, can it
        stay like that, can it stay that way, can i leave it that way, is that acceptable, am i safe, is that safe,
        is that how it is done, is that how it should be, so it is ok, so it is fine, so that is ok, so that is
        fine, good enough, is that good enough, is that all right, is that legit, is that ok, is that okay, is that
        fine, is this ok, is this fine
        """
    ),
    _LAST,
)
"""How a text ends that hopes it to be good."""
_WORRIED = by_word(
    tuple(
        f"{head} {word}"
        for head in listed("should i be worried, should i worry, do i have to worry, must i worry, am i in trouble")
        for word in ("because", "that", "if", "when")
    ),
    _FIRST,
)
"""How a text opens that fears what it tells to be bad."""
_OWN = frozenset("i we my our".split())
_CLAIM, _WORTH = (
    ("the claim", "the statement", "the idea", "the belief", "the rumour"),
    frozenset(("false", "wrong", "untrue")),
)
_JUDGED = frozenset(("right", "correct")) | WRONG
_WHEN = frozenset("when if that in to with about saying claiming thinking".split())
_HEAD, _FAR, _TWO = 10, 6, 2
"""The most words of 'my boss is wrong when he says', and of what stands between these."""
_LONGEST = 60
"""A longer text tells a story."""


def plainly(found: Scan) -> str:
    """Return what a text asks to be judged, said plainly; '' where it is put so already, or is a longer story."""
    if not 0 < len(found.words) <= _LONGEST or len(found.spans) > _TWO:
        return ""
    return _opened(found) or _quoted(found) or _ended(found) or _feared(found)


def _feared(found: Scan) -> str:
    """Return what is asked of a text that fears what somebody did to be bad, or hopes it to be good; '' for none."""
    words = found.words
    last = ending_of(words, Span(0, len(words), asked=True), 0)[0]
    for head in _WORRIED.get(words[0], ()):
        if words[: len(head)] == head and last > len(head) + 1:
            return f"{found.quote(len(head), last)}, is that bad?"
    for stop in (len(words), last):
        for endings, asked in ((_FEARED, "is that bad?"), (_HOPED, "is that ok?")):
            start = _before(found, stop, endings.get(words[stop - 1], ()))
            if start > _TWO and not _OWN.isdisjoint(words[:start]):
                start = next((i for i in range(start - 1, _TWO, -1) if _aside(found, i)), start)
                return f"{found.quote(0, start)}, {asked}"
    return ""


def _before(found: Scan, stop: int, endings: tuple[tuple[str, ...], ...]) -> int:
    """Return where the longest of some endings begins that stands before a place, behind a pause; 0 for none."""
    starts = (stop - len(ending) for ending in endings if found.words[max(0, stop - len(ending)) : stop] == ending)
    return next((start for start in starts if start > 0 and found.tokens.gaps[start]), 0)


def _aside(found: Scan, start: int) -> bool:
    """Return whether a stretch behind a pause only says that others do so too."""
    return bool(found.tokens.gaps[start]) and found.words[start] in ("everybody", "everyone", "all")


def _put(found: Scan, start: int, end: int, *, false: bool) -> str:
    """Return a stretch of words without a tag at its end, asked to be true or to be false."""
    end = ending_of(found.words, Span(start, end, asked=True), start)[0]
    return f"{found.quote(start, end)}{' is that false?' if false else ', right?'}" if end > start + 1 else ""


def _opened(found: Scan) -> str:
    """Return what is asked of a text that opens by holding its matter to be false, or true; '' where it does not."""
    words = found.words
    for openings, false in ((_DENIED, True), (_HELD, False)):
        for opening in openings.get(words[0], ()):
            start = len(opening) + (words[len(opening) : len(opening) + 1] == ("that",))
            if words[: len(opening)] == opening and start < len(words):
                return _put(found, start, _believed(found, len(words)), false=false)
    return ""


def _ended(found: Scan) -> str:
    """Return what is asked of a text that ends by holding its matter to be false, '' where it does not."""
    words, gaps = found.words, found.tokens.gaps
    last = ending_of(words, Span(0, len(words), asked=True), 0)[0]
    last = len(words) - _TWO if words[-_TWO:] == ("is", "it") else last
    for stop, ending in ((at, ending) for at in (last, len(words)) for ending in _BELIED.get(words[at - 1], ())):
        end = stop - len(ending)
        plain = ending[0] == "is" and len(ending) > 1 and ending[1] not in ("that", "this", "it")
        if end > 1 and words[end:stop] == ending and (plain or gaps[end]):
            return _put(found, 0, end, false=True)
    if words[last - 1] in _WORTH and " ".join(words[:_TWO]) in _CLAIM:
        verb = next((i for i in range(last - 1, 1, -1) if words[i] == "is"), 0)
        return _put(found, _TWO + (words[_TWO] == "that"), verb, false=True) if verb else ""
    end = _believed(found, len(words))
    return _put(found, 0, end, false=False) if end < len(words) else ""


def _believed(found: Scan, end: int) -> int:
    """Return where a text ends before words that ask for one on it, behind a pause."""
    for ending in _BELIEVED.get(found.words[end - 1], ()):
        start = end - len(ending)
        if start > _TWO and found.words[start:end] == ending and (found.tokens.gaps[start] or ending[0] == "i"):
            return start
    return end


def _quoted(found: Scan) -> str:
    """Return what is asked of 'my boss is wrong when he says A', whether A is false; '' where nothing is so put."""
    words = found.words
    at = next((i for i in range(_TWO, min(_HEAD, len(words) - 3)) if words[i] in _JUDGED), 0)
    if not at or words[at + 1] not in _WHEN or found.tokens.gaps[at + 1] or PARTIES.isdisjoint(words[:at]):
        return ""
    said = next((i for i in range(at + 1, min(at + _FAR, len(words) - 1)) if words[i] in VERBS), 0)
    said = said or at + 1 if words[at + 1] in ("that", "when", "if") else said
    start = said + 1 + (words[said + 1] == "that")
    return _put(found, start, len(words), false=words[at] in WRONG) if said and start < len(words) else ""
