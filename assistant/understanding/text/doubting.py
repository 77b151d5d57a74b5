"""Words of denial that deny nothing, as they only ask: 'isn't X small', 'yes or no', 'why X and not Y'."""

from __future__ import annotations

from assistant.understanding.text import english

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.understanding.text.scan import Mark, Scan, Span

_TURNED = frozenset("is are do does did can could will would should was has have".split())
_ASKED_OF = frozenset("it that this there they you he she we i".split())
"""Words before a 'not' that turn a question, and words behind it of which it asks: 'isn't there', 'doesn't it'."""
_ASKING = frozenset("why which what how is are does do did would should".split())
_OF_WHOM = frozenset("i we you he she they it one the my our anyone somebody someone that this".split())
"""First words of a question, and words behind a verb that turns one."""
_OPEN = frozenset("why which what how".split())
_JOINED = frozenset(("and", "but", "or"))
_OVER = frozenset(("instead", "rather"))
TALK = frozenset(
    """
    mention say tell ask answer name list show consider think note propose explain mentioned said told asked answered
    named listed showed considered thought noted proposed explained
    """.split()
)
"""What somebody says that the assistant did not do: 'you did not even mention X'."""
_MEANING = frozenset(("i", "mean", "meant", "my", "question", "was", "is", "that"))
"""Words before a question by which somebody says that it is one: 'I mean, should I ...'."""
_LEADING = frozenset("a an the our my your its with because of in so much that really from due to on at about".split())
"""Words between a 'not' and the name that it clears."""
_GOALS = frozenset("to with by into in for".split())
"""Words behind which stands what takes the place of something: 'replace X with Z, not Y' refuses Y."""
_FAR = 40
"""How far before a 'not' it stands what is done to something beside: 'drop X, not Y'."""
_LONGEST = 12
"""The most words of a name."""
_ABLE = frozenset("can could does will".split())
"""Words by which it is said of something what it is able to do."""
_ASKED, _REASONING = 6, (("is",), ("was",))
"""How near before a 'not' stands the 'why' that asks about it, and what makes a reason of that: 'that is why'."""


_NO_USE, _CLOSE = frozenset("sense point pointless useless unusable worthless impossible".split()), 4
"""What it is without a thing that is needed, and how near two words of denial stand."""


def denies_nothing(scan: Scan, span: Span, mark: Mark) -> bool:
    """Return whether a word of denial turns a question, is offered as an answer, or sets names against each other."""
    words, at = scan.words, int(mark[0])
    if words[at] == "no":
        return words[max(0, at - 2) : at] == ("yes", "or") or words[at + 1 : at + 3] == ("or", "yes")
    if words[at] == "forget" and mark[1] == at + 1:
        opens = at == span.start or scan.tokens.gaps[at] or words[at - 1] in english.OPENING_NOISE
        return not (opens and (_named(scan, span, at + 1) or _is_all(scan, span, at + 1)))
    if _needed(scan, span, at) or _of_name(scan, span, at):
        return True
    passed_over = words[at] in ("not", "never") and not TALK.isdisjoint(words[mark[1] : mark[1] + 2])
    if passed_over and "you" in words[max(span.start, at - 2) : at]:
        return True
    if words[at] == "not" and _turns(scan, span, at, mark[1]):
        return True
    against = words[at] in _OVER or (words[at] == "not" and at > span.start and words[at - 1] in _JOINED)
    return against and _named(scan, span, mark[1]) and _asks(scan, span)


def _is_all(scan: Scan, span: Span, at: int) -> bool:
    """Return whether a phrase of a value is all of a clause from a word on."""
    end = next((i for i in range(at, min(span.end, at + _LONGEST)) if scan.tokens.gaps[i]), span.end)
    return any(m[0] == at and m[1] == end for m in scan.of("v", at, end))


def moves(scan: Scan, span: Span, mark: Mark) -> bool:
    """Return whether words that may refuse a thing say where it goes: 'it drops them in X', 'it has to go to 3'."""
    follows = mark[1] < span.end and not scan.tokens.gaps[mark[1]]
    if follows and scan.words[mark[1]] in _ONWARDS.get(scan.words[mark[1] - 1], ()):
        return True
    follows = follows and scan.words[mark[1] - 1] in _POINTING
    return follows and scan.words[mark[1]] in _PLACES and scan.words[mark[1] + 1 : mark[1] + 2] not in _FAVOURING


_POINTING, _PLACES = frozenset(("it", "them", "that")), frozenset("in into on onto to at off by from".split())
_ONWARDS = {"go": ("from", "to", "up"), "out": ("of",)}
"""What is said of a thing that goes on from there: 'X has to go from 2 to 3', 'X is out of the box'."""
_FAVOURING = (("favour",), ("favor",))
"""Words that point back, places behind them, and what makes no place of an 'in'."""


def complained(scan: Scan, span: Span, mark: Mark) -> bool:
    """Return whether words that may refuse a thing only say what the assistant did: 'X got left out in your list'."""
    if scan.words[mark[0]] not in _OMITTED:
        return False
    asks_why = scan.words[span.start] in _OPEN
    behind = scan.words[mark[1] : min(span.end, mark[1] + _CLOSE)]
    return asks_why or not _YOURS.isdisjoint(behind)


_OMITTED, _YOURS = frozenset("left excluded dropped missing".split()), frozenset(("you", "your"))
"""What the assistant did that left something out, and whose doing it was."""


def _of_name(scan: Scan, span: Span, at: int) -> bool:
    """Return whether it is said of a name what it can't do, which refuses nothing: 'X can't do Y'."""
    told = scan.words[at] in ("not", "never") and scan.words[at - 1] in _ABLE and at - 1 > span.start
    return told and any(m[1] == at - 1 for m in scan.of("t", max(span.start, at - _LONGEST), at - 1))


def _needed(scan: Scan, span: Span, at: int) -> bool:
    """Return whether a word of denial is one of two, which say that it needs it: 'we can't do X without'."""
    words = scan.words
    if words[at] == "without":
        behind = words[at + 1 : min(span.end, at + _LONGEST)]
        opens = at == span.start or scan.tokens.gaps[at]
        near = range(max(span.start + 1, at - _CLOSE), at)
        return bool(opens and not _NO_USE.isdisjoint(behind)) or any(_unable(words, i) for i in near)
    return _unable(words, at) and "without" in words[at + 1 : min(span.end, at + 1 + _CLOSE)]


def _unable(words: tuple[str, ...], at: int) -> bool:
    return words[at] in ("not", "never") and words[at - 1] in ("can", "could", "will", "would", "may")


def _turns(scan: Scan, span: Span, at: int, end: int) -> bool:
    """Return whether a 'not' stands in a question that opens a clause: 'isn't X small', 'can't it'."""
    words = scan.words
    if at == span.start or words[at - 1] not in _TURNED or end >= span.end or scan.tokens.gaps[at]:
        return False
    first = at - 1
    while first > span.start and not scan.tokens.gaps[first] and words[first - 1] in english.OPENING_NOISE:
        first -= 1
    if first > span.start and not scan.tokens.gaps[first]:
        return False
    return words[end] in _ASKED_OF or (_named(scan, span, end) and not scan.tokens.gaps[end])


def _named(scan: Scan, span: Span, at: int) -> bool:
    """Return whether a name begins at a word, and something is said behind it or it ends the question."""
    return any(m[0] == at for m in scan.of("t", at, min(span.end, at + _LONGEST)))


def _asks(scan: Scan, span: Span) -> bool:
    """Return whether a stretch opens as a question of something: 'why X', 'should I', but not 'should run on X'."""
    words = scan.words
    i = span.start
    last = min(span.end - 1, i + _FAR)
    while i < last and (words[i] in english.OPENING_NOISE or words[i] in _MEANING) and words[i] not in _ASKING:
        i += 1
    if words[i] not in _ASKING:
        return False
    return words[i] in _OPEN or words[i + 1 : i + 2] == () or words[i + 1] in _OF_WHOM or _named(scan, span, i + 1)


def cleared(scan: Scan, span: Span, start: int, end: int, at: int) -> bool:
    """Return whether a 'not' clears a thing of blame, or keeps it: 'X is the problem, not Y', 'drop X, not Y'."""
    if scan.words[at] != "not" or end <= start:
        return False
    if asked_why(scan, span, at):
        return True
    first = next((i for i in range(start, end) if scan.words[i] not in _LEADING), end)
    if not any(m[0] == first for m in scan.of("tv", start, end)):
        return False
    if "blame" not in scan.kept:
        scan.kept["blame"] = [m for m in scan.of("x") if m[3] == "blame"]
    if any(not start <= m[0] < first for m in scan.kept["blame"] if span.start <= m[0] and m[1] <= span.end):
        return True
    parts = [m for m in scan.of("x", max(span.start, at - _FAR), at) if m[3] == "part"]
    return bool(parts) and bool(scan.tokens.gaps[at]) and _GOALS.isdisjoint(scan.words[parts[-1][1] : at])


def asked_why(scan: Scan, span: Span, at: int) -> bool:
    """Return whether it is asked why something is not so, which refuses nothing: 'they ask why we do not use X'."""
    for i in range(at - 1, max(span.start, at - _ASKED) - 1, -1):
        if scan.words[i] == "why":
            return scan.words[i - 1 : i] not in _REASONING or i == span.start
        if scan.tokens.gaps[i]:
            return False
    return False


def numbered(words: tuple[str, ...], at: int) -> bool:
    """Return whether a number stands at a word: 'without code for 60 people' denies the code."""
    return words[at : at + 1] != () and (words[at].isdecimal() or words[at] in english.NUMBERS)


def puts_right(mark: Mark, scan: Scan) -> bool:
    """Return whether a phrase only opens a correction, so that its 'no' denies nothing: 'no wait, ...'."""
    opens = mark[3] == "correct" and mark[4] == "opens" and mark[1] < len(scan.words)
    return opens and (scan.words[mark[1] - 1] not in english.NEGATORS or scan.tokens.gaps[mark[1]] > 0)


def fronted(scan: Scan, span: Span, mark: Mark, end: int) -> bool:
    """Return whether only a wish is denied, of what stands before it: 'an X we do not need'."""
    words, at = scan.words, mark[0] - (scan.words[mark[0] - 1] in ("do", "really"))
    own = at - span.start > 1 and words[at - 1] in ("i", "we") and not scan.tokens.gaps[at - 1]
    named = own and scan.of("vt", max(span.start, at - _LONGEST), at - 1)
    return bool(named) and words[mark[1] : end] in (("need",), ("want",), ("require",))
