"""Whether one must have a thing, asked in other words: 'would it hurt to skip A', 'is there a way around A'.

Put as a plain need, with 'is that false?' behind it where the words ask whether one can do without.
"""

from __future__ import annotations

from assistant.understanding.text.framing import ending_of
from assistant.understanding.text.spans import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.understanding.text.scan import Scan

    Place = str | tuple[tuple[str, ...], ...]
    """A or B, for what is asked of; else the phrases of which one stands there."""
    Pattern = tuple[tuple[Place, ...], str]
    Filled = dict[str, tuple[int, int]]

_SORTS = {
    "SKIP": "skip, drop, omit, leave out, leave away, leave off, do without, go without, not use, not have, spare",
    "MAD": "crazy, mad, insane, stupid, wrong, a fool, an idiot, naive, silly, foolish",
    "BAD": "bad, a problem, wrong, a mistake, crazy, dangerous, stupid, a sin, silly, an issue, a bad idea",
    "FOLLY": "a stupid idea, crazy, a mistake, stupid, a bad idea, mad, silly, madness",
    "ON": "on, with, in, under",
    "OK": "ok, okay, fine, all right, alright, no problem, possible, acceptable",
    "LACK": "have no, do not have, do not use, have not got, am without, use no",
    "HAVE": "have, use, install, set up, take, run",
    "DUE": "required, mandatory, obligatory, compulsory, a must, a must have, indispensable, obliged, a requirement",
    "FOR": "for, with, in, of, when using, when i use, if i use, to use, to run, when i work with, if i work with",
    "CAN": "can, could, may, might",
    "DOES": "does, do, will, would, can, could",
    "WORK": "work, run, works, runs, go, function, live, exist, survive",
    "DEPENDS": "depends, depend",
    "USES": "uses, use",
    "USERS": "users, user",
    "VAIN": "useless, pointless, worthless, unusable, no use, of no use",
    "UNLESS": "unless i have, unless there is, if i do not have, if there is no, without, if i have no",
    "ME": "me, us, you, one, people",
    "OUT": "out, away, off",
}
"""Words and phrases that stand for each other in the patterns; A and B are what is asked of."""
_PATTERNS = """
would it hurt to SKIP A = do i need A?
would it hurt if i LACK A = do i need A?
am i MAD to SKIP A = do i need A?
am i MAD if i LACK A = do i need A?
is it BAD to SKIP A = do i need A?
is it BAD if i LACK A = do i need A?
is it BAD that i LACK A = do i need A?
should i worry that i LACK A = do i need A?
should i worry if i LACK A = do i need A?
is it OK to SKIP A = do i need A is that false?
is it OK if i LACK A = do i need A is that false?
CAN i leave A OUT FOR B = do i need A with B is that false?
is there a way around A = do i need A is that false?
is there any way around A = do i need A is that false?
any chance to get B working ON A = can B be used with A?
is there no way to get B running ON A = can B be used with A is that false?
is it impossible to use B ON A = can B be used with A is that false?
B should WORK ON A should not it = can B be used with A?
is it FOLLY to use B with A = can B be used with A is that false?
am i MAD to use B with A = can B be used with A is that false?
is it wrong to call B a A = is B a A is that false?
is not it wrong to call B a A = is B a A is that false?
B is anything but a A = B is a A is that false?
do not tell me B is a A it is not = B is a A is that false?
people keep calling B a A are they right = is B a A?
i would describe B as a A = is B a A?
is it OK that i LACK A = do i need A is that false?
is it possible to HAVE B and not HAVE A = do i need A with B is that false?
will i get in trouble if i LACK A = do i need A?
am i a BAD developer if i LACK A = do i need A?
everybody USES A FOR B do i have to = do i need A with B?
everybody USES A FOR B do i have to as well = do i need A with B?
everybody USES A FOR B must i = do i need A with B?
does one need A to work with B = do i need A with B?
do all B USERS need A = do i need A with B?
is it DUE to HAVE A FOR B = do i need A with B?
is B VAIN UNLESS A = does B need A?
is B VAIN if i LACK A = does B need A?
do i really need A or is B enough = do i need A with B?
do i really need A or is B enough on its own = do i need A with B?
can i not use B without A = do i need A with B is that false?
can i not use B without having A = do i need A with B is that false?
am i forced to HAVE A = do i need A?
am i DUE to HAVE A = do i need A?
must i have A = do i need A?
need i A FOR B = do i need A with B?
need i to HAVE A = do i need A?
is it DUE to HAVE A = do i need A?
is A DUE FOR B = do i need A with B?
DOES B force ME to HAVE A = does B need A?
DOES B require ME to HAVE A = does B need A?
B DEPENDS on A = B needs A, right?
B only WORK with A = B needs A, right?
B DOES not WORK UNLESS A = B needs A, right?
i can not use B UNLESS A = B needs A, right?
no B without A = B needs A, right?
B WORK without A too = B needs A is that false?
B WORK without A = B needs A is that false?
DOES B not WORK without A = does B need A?
DOES B WORK without A = does B need A is that false?
i HAVE B without A is that BAD = do i need A with B?
i HAVE B without A is that OK = do i need A with B is that false?
CAN i use B with no A = do i need A with B is that false?
am i allowed to use B with no A = do i need A with B is that false?
"""
"""How it is asked, and how that is put plainly."""
_ASKED_OF = ("A", "B")


def _read(*, asked_of_first: bool) -> dict[str, tuple[Pattern, ...]]:
    """Return the patterns, each with its plain form, by the words that may open them, or open what stands second."""
    found: dict[str, tuple[Pattern, ...]] = {}
    for line in _PATTERNS.strip().splitlines():
        asked, _, plain = line.partition(" = ")
        places = tuple(part if part in _ASKED_OF else _phrases(part) for part in asked.split())
        if (places[0] in _ASKED_OF) == asked_of_first:
            for opener in dict.fromkeys(phrase[0] for phrase in places[asked_of_first]):
                found[opener] = (*found.get(opener, ()), (places, plain))
    return found


def _phrases(part: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(phrase.split()) for phrase in _SORTS.get(part, part).split(", "))


_OPENING, _INNER = _read(asked_of_first=False), _read(asked_of_first=True)
_TELLING = frozenset(
    """
    hurt skip drop omit without forced must need mandatory obligatory compulsory required indispensable unavoidable
    force forces require depends only unless around worry no obliged leave
    if depend everybody all requirement chance impossible should call calling describe tell anything
    useless pointless worthless unusable use that
    """.split()
)
"""A text with none of these words is put in no such way."""
_DENYING = frozenset(("not", "no", "without", "never", "only", "if"))
"""Words that no name has in it."""
_MOST, _LONGEST = 6, 24
"""The most words of what is asked of, and of a text."""


def needed(found: Scan) -> str:
    """Return what a text asks of need in plain words, '' where it asks otherwise."""
    words = found.words
    if not 0 < len(words) <= _LONGEST or _TELLING.isdisjoint(words) or words[-3:] == ("is", "that", "false"):
        return ""
    end = ending_of(words, Span(0, len(words), asked=True), 0)[0]
    inner = (one for word in dict.fromkeys(words[1 : _MOST + 1]) for one in _INNER.get(word, ()))
    for pattern, plain in (*_OPENING.get(words[0], ()), *inner):
        if filled := next((f for e in {len(words), end} for f in _fits(found, pattern, 0, e)), None):
            return " ".join(_filled(found, part, filled) for part in plain.split())
    return ""


def _filled(found: Scan, part: str, filled: Filled) -> str:
    """Return a word of the plain form, or the words that stand in its place, with the mark behind it."""
    bare = part.rstrip(",?")
    return found.quote(*filled[bare]) + part[len(bare) :] if bare in filled else part


def _fits(found: Scan, pattern: tuple[Place, ...], start: int, end: int) -> Iterator[Filled]:
    """Yield how a pattern fits the words between two places, from the first to the last."""
    if not pattern:
        if start == end:
            yield {}
        return
    first, rest = pattern[0], pattern[1:]
    if isinstance(first, str):
        for stop in range(min(start + _MOST, end), start, -1):
            if not any(found.tokens.gaps[start + 1 : stop]) and _DENYING.isdisjoint(found.words[start:stop]):
                yield from ({**f, first: (start, stop)} for f in _fits(found, rest, stop, end))
        return
    for said in first:
        if found.words[start : start + len(said)] == said:
            yield from _fits(found, rest, start + len(said), end)
