"""How something was said: given, must, wish or not wanted, judged over the clause it stands in."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate

from assistant.understanding.text import english
from assistant.understanding.text.doubting import (
    asked_why,
    cleared,
    complained,
    denies_nothing,
    fronted,
    moves,
    numbered,
    puts_right,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.understanding.text.scan import Mark, Scan, Span

_CLAUSE = 40
"""The most words of a clause that are looked at on either side."""
_OPENING = 6
"""The words within which a phrase opens a correction."""
_HEADING = 3
"""The most words from a must or a wish to the colon of the list it heads."""
_FORWARD = frozenset(("must", "has", "have", "absolutely", "definitely", "strictly", "need"))
"""First words of a must that say it of what follows, where a thing does: else of what stands before."""
_AGAIN = frozenset(("without", "no", "nor", "not", "nothing", "nobody", "none"))
"""Words that deny anew, so that what was denied before them ends."""
_SPEAKING = frozenset("i we you he she they that this there our my the please".split())
"""Words with which somebody goes on behind a 'no' that denies nothing of it."""
_IT_IS = frozenset("is was has had must should need will can run does".split())
"""Words behind an 'it' that somebody goes on with, which is no part of what is denied: 'no it is X', 'no it people'."""
_SHOWN = frozenset("that this it these those here".split())
_BEING = frozenset("is was are were".split())
_BETWEEN = frozenset("a an the only just about still probably clearly".split())
"""What is shown to be something, how, and words between: 'that is X, not Y' says what it is."""
_WHEN, _NEAR_WHEN = frozenset("when if once until whenever without".split()), 6
"""Words behind which it is said when something happens, and how near before what happens they stand."""
_NEXT, _SHOWING = 3, 12
"""How near a 'not' stands before what it sets apart, and the most words of an opening that shows it."""
_DOING = frozenset(("do", "does", "did"))
"""Words before a 'not' at the end of a sentence that make what stands before them somebody who does not."""
_LIST = 5
"""The most words of an item in a list that a negation reaches over commas."""


_ENDING_LISTS = frozenset((*english.VERBS, *english.PRONOUNS, *english.BREAKERS, *english.NEGATORS))
"""Words that stand in no item of a list."""
_SAYING = ("neg", "spare", "after", "must", "wish", "not-that")


class Stances:
    """The negations, musts and wishes of one stretch of words, ready to be asked about any place in it."""

    def __init__(self, scan: Scan, span: Span) -> None:
        marks = [m for m in scan.of("x", span.start, span.end) if m[3] in _SAYING]
        self.scan, self.span = scan, span
        self.denied: list[tuple[int, int, int]] = []
        self.asked: list[tuple[int, int]] = []
        self.over: dict[int, list[tuple[int, int, int]]] = {}
        self.musts: list[tuple[int, int]] = []
        self.wishes: list[tuple[int, int]] = []
        self.double = self.wish_alone = self.denial_alone = False
        if not marks:
            return
        spared = [(m[0], m[1]) for m in marks if m[3] in ("spare", "not-that", "wish")]
        openings = [(m[0], m[1]) for m in scan.of("a", span.start, span.start + _OPENING) if puts_right(m, scan)]
        marks = [m for m in marks if scan.words[m[0]] != "no" or not (_within(m, openings) or _opens_anew(scan, m))]
        marks = [m for m in marks if m[3] != "neg" or not denies_nothing(scan, span, m)]
        self.denied = _denials(scan, span, _without([m for m in marks if m[3] == "neg"], spared))
        self.asked = [(a, b) for a, b, n in self.denied if asked_why(scan, span, n)]
        self.denied = [one for one in self.denied if not cleared(scan, span, *one)]
        marks = [m for m in marks if m[3] != "after" or not (moves(scan, span, m) or _in_case(scan, span, m))]
        refusing = [m for m in marks if m[3] == "after"]
        self.denied += [_refused(scan, span, m) for m in refusing]
        self.denied += [_reach(scan, span, m, again=False) for m in refusing if _forward(scan, span, m)]
        for one in self.denied:
            for i in range(one[0], one[1]):
                self.over.setdefault(i, []).append(one)
        self.double = any(m[3] == "not-that" for m in marks)
        self.musts = [_clause(scan, span, m, marks) for m in marks if self._binds(m)]
        self.wishes = [_clause(scan, span, m, marks) for m in marks if m[3] == "wish"]
        self.wish_alone = bool(self.wishes)
        saying_no = {(m[0], m[1]) for m in marks if m[3] in ("neg", "after")}
        self.denial_alone = any(
            (n, span.end) in saying_no and a == span.start and scan.words[a:b] in ((), ("the",))
            for a, b, n in self.denied
        )

    def _binds(self, mark: Mark) -> bool:
        """Return whether a must says that something has to be, and neither is denied nor asks: 'must I X'."""
        asks = (
            mark[1] < self.span.end and self.scan.words[mark[1]] in ("i", "we") and _opens(self.scan, self.span, mark)
        )
        return mark[3] == "must" and mark[0] not in self.over and not asks

    def at(self, start: int, end: int) -> str:
        """Return the stance of the words from `start` up to `end`."""
        if self.double:
            return "wish"
        if any(end <= b and not start <= n < end for _, b, n in self.over.get(start, ())):
            return "not-wanted"
        if any(a <= start and end <= b for a, b in self.wishes):
            return "wish"
        if any(a <= start and end <= b for a, b in self.musts):
            return "must"
        return "given"

    def refused(self) -> set[int]:
        """Return the places of all words that are denied, but for phrases that hold the no themselves: 'no code'."""
        whole = {i for m in self.scan.of("v", self.span.start, self.span.end) for i in range(*m[:2])}
        return {i for a, b, n in self.denied for i in range(a, b) if not (n in whole and i in whole)}

    def sets_apart(self, start: int, end: int) -> bool:
        """Return whether words are denied only to say what something is: 'that is X, not Y'."""
        at = self.negator(start, end)
        if not self.span.start < at < start or self.scan.words[at] != "not" or start - at > _NEXT:
            return False
        opening = self.scan.words[self.span.start : min(at, self.span.start + _SHOWING)]
        before = [w for w in opening if w not in english.OPENING_NOISE]
        shown = before[:1] != [] and before[0] in _SHOWN and before[1:2] != [] and before[1] in _BEING
        first = next((w for w in before[2:] if w not in _BETWEEN), "") if shown else ""
        return bool(first) and any(self.scan.words[m[0]] == first for m in self.scan.of("t", self.span.start, at))

    def asks_why(self, start: int, end: int) -> bool:
        """Return whether it is only asked why words are not so: 'they want to know why not X'."""
        others = start - 2 > self.span.start and self.scan.words[start - 2 : start] == ("why", "not")
        return others or any(a <= start and end <= b for a, b in self.asked)

    def negator(self, start: int, end: int) -> int:
        """Return the place of the word that denies a stretch, -1 when none does."""
        return next((n for _, b, n in self.over.get(start, ()) if end <= b), -1)


def _in_case(scan: Scan, span: Span, mark: Mark) -> bool:
    """Return whether words that may refuse a thing only say when something happens, or are a complaint."""
    start = _clause_start(scan, span, mark[0])
    when = not _WHEN.isdisjoint(scan.words[max(start, mark[0] - _NEAR_WHEN) : mark[0]])
    return when or complained(scan, span, mark)


def _opens(scan: Scan, span: Span, mark: Mark) -> bool:
    """Return whether a phrase opens a clause."""
    return bool(mark[0] == span.start or scan.tokens.gaps[mark[0]])


def _forward(scan: Scan, span: Span, mark: Mark) -> bool:
    """Return whether words that mostly refuse what stands before them open a clause and refuse what follows."""
    follows = mark[1] < span.end and not scan.tokens.gaps[mark[1]]
    return _opens(scan, span, mark) and follows and scan.words[mark[0]] in english.NEGATORS


def _opens_anew(scan: Scan, mark: Mark) -> bool:
    """Return whether a 'no' answers what was said before, and what somebody says follows it: 'no i want X'."""
    following = scan.words[mark[1] : mark[1] + 2] if mark[1] - mark[0] == 1 else ()
    return following[:1] != () and (
        following[0] in _SPEAKING or (following[0] == "it" and not _IT_IS.isdisjoint(following[1:]))
    )


def _within(mark: Mark, spans: list[tuple[int, int]]) -> bool:
    return any(a <= mark[0] and mark[1] <= b for a, b in spans)


def _without(marks: list[Mark], spans: list[tuple[int, int]]) -> list[Mark]:
    """Return the marks that lie within none of some stretches, which are in the order of where they start."""
    starts, reached = [a for a, _ in spans], list(accumulate((b for _, b in spans), max))
    before = ((m, bisect_right(starts, m[0])) for m in marks)
    return [m for m, n in before if not n or reached[n - 1] < m[1]]


def _denials(scan: Scan, span: Span, marks: list[Mark]) -> list[tuple[int, int, int]]:
    """Return the stretches that negations deny; one inside the reach of another adds nothing."""
    found: list[tuple[int, int, int]] = []
    for m in marks:
        if not found or m[0] >= found[-1][1]:
            found.append(_reach(scan, span, m, again=bool(found) and m[0] == found[-1][2] + 1))
    return found


def _reach(scan: Scan, span: Span, mark: Mark, again: bool) -> tuple[int, int, int]:
    """Return the words a negation denies: up to a pause, a 'but' or a new subject; on through a list joined by 'or'.

    One that nothing follows denies what stands before it ('A yes, B no', 'C I don't'); said `again` it denies nothing.
    """
    words, gaps = scan.words, scan.tokens.gaps
    i = mark[1]
    while i < span.end:
        if words[i] in english.BREAKERS or words[i] in _AGAIN or (gaps[i] and not _list_goes_on(scan, span, i)):
            break
        if (words[i] in ("i", "we") or (words[i] == "for" and numbered(words, i + 1))) and i > mark[1]:
            break
        if (
            words[i] in ("and", "or")
            and i + 1 < span.end
            and (words[i + 1] in english.PRONOUNS or words[i + 1] in english.VERBS)
        ):
            break
        i += 1
    if i == mark[1] and again:
        return i, i, mark[0]
    if i == mark[1] or fronted(scan, span, mark, i):
        return _after_subject(scan, _before(scan, span, mark[0]), mark[0]), mark[0], mark[0]
    return mark[1], i, mark[0]


def _refused(scan: Scan, span: Span, mark: Mark) -> tuple[int, int, int]:
    """Return the words that 'X is not needed' and the like refuse, as a heading ('not needed: X, Y') those behind."""
    if mark[0] == span.start and _colon(scan, span, mark) > 0:
        return mark[1], span.end, mark[0]
    return _before(scan, span, mark[0]), mark[0], mark[0]


def _colon(scan: Scan, span: Span, mark: Mark) -> int:
    """Return where the list begins that a phrase heads: behind the colon shortly after it; -1 where there is none."""
    for i in range(mark[1], min(mark[1] + _HEADING, span.end)):
        if scan.tokens.gaps[i] and ":" in scan.text[scan.tokens.ends[i - 1] : scan.tokens.starts[i]]:
            return i
    return -1


def _list_goes_on(scan: Scan, span: Span, i: int) -> bool:
    """Return whether short items and an 'or' follow on a pause; what follows on a later one is looked at once."""
    words, gaps = scan.words, scan.tokens.gaps
    known: dict[int, bool] = scan.kept.setdefault(("goes on", span.end), {})
    pauses: list[int] = []
    length, found = 0, False
    for j in range(i, span.end):
        if words[j] in ("or", "nor"):
            found = True
            break
        if gaps[j]:
            if j in known:
                found = known[j]
                break
            pauses.append(j)
            length = 0
        length += 1
        if length > _LIST or words[j] in _ENDING_LISTS:
            break
    known.update(dict.fromkeys(pauses, found))
    return found


def _clause(scan: Scan, span: Span, mark: Mark, marks: list[Mark]) -> tuple[int, int]:
    """Return the words a must or a wish is said of: its clause, or the list after its colon ('must have: X, Y')."""
    colon = _colon(scan, span, mark)
    if colon > 0:
        return mark[0], next((m[0] for m in marks if m[0] > colon and m[3] in ("must", "wish")), span.end)
    passive = scan.words[mark[1] : mark[1] + 1] == ("be",)
    forward = scan.words[mark[0]] in _FORWARD and not passive
    end = _clause_end(scan, span, mark[1])
    forward = forward and bool(scan.of("vwt", mark[1], end))
    if not forward and mark[1] == end and span.start < mark[0] and scan.tokens.gaps[mark[0]] == 1:
        return _before(scan, span, mark[0]), end
    return mark[0] if forward else _clause_start(scan, span, mark[0]), end


def _clause_start(scan: Scan, span: Span, at: int) -> int:
    i = at
    while (
        i > max(span.start, at - _CLAUSE)
        and not scan.tokens.gaps[i]
        and scan.words[i - 1] not in ("but", "however", "although", "because")
    ):
        i -= 1
    return i


def _before(scan: Scan, span: Span, at: int) -> int:
    """Return where begins what words behind it refuse: their clause, or the one before: 'tried X, hated it'."""
    start = _clause_start(scan, span, at)
    return _clause_start(scan, span, at - 1) if span.start < start == at and scan.tokens.gaps[at] == 1 else start


def _after_subject(scan: Scan, start: int, end: int) -> int:
    """Return where begins what a subject behind an 'and' says: '... and I'd rather not', 'A do X and B don't'."""
    doing = end > start and scan.words[end - 1] in _DOING
    joined = [i for i in range(end - 1, start, -1) if scan.words[i - 1] in ("and", "or")]
    return next((i for i in joined if scan.words[i] in english.PRONOUNS or (doing and not scan.of("v", i, end))), start)


def _clause_end(scan: Scan, span: Span, at: int) -> int:
    i = at
    while (
        i < min(span.end, at + _CLAUSE)
        and not scan.tokens.gaps[i]
        and scan.words[i] not in ("but", "however", "although", "because")
    ):
        i += 1
    return i
