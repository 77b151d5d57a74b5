"""Names of which a text tells nothing: what is asked of them, what somebody concludes, that nobody knows them."""

from __future__ import annotations

from itertools import pairwise

from assistant.understanding.text import english
from assistant.understanding.text.doubting import TALK

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from assistant.understanding.text.scan import Mark, Scan, Span

_TELL_ME = frozenset(("tell me", "give me", "just say", "say which"))
"""Words that ask for an answer behind them: 'just tell me X or Y'."""
_TURNED = frozenset("do does did should would could can must may shall will".split())
"""Words before 'I' or 'we' by which what follows is asked, not told: 'what do I use in X'."""
_JUDGING = frozenset(("is", "are", "was"))
"""Words right before a name that ask how it is: 'is X fine for that?'."""
_ELIDED = frozenset(("can", "could", "do", "did", "must", "may"))
"""Words of those above with which somebody tells of oneself and leaves out 'I': 'can X well'."""
_CHOOSING = frozenset(("which", "what", "who"))
"""First words of a question of which it is asked what does something: 'which uses less, X or Y?'."""
_SO = frozenset(("so", "therefore", "hence"))
"""Words right before a name that make it what somebody concludes, not what is: 'it is free so X'."""
_ANYBODY = frozenset("anyone anybody".split())
"""Who is asked about by one who asks what others use: 'has anyone used X?'."""
_LESS = (("not", "really"), ("not", "so"), ("not", "much"), ("not", "too"), ("less", "so"))
_NO_SKILL = (
    ("no", "experience"),
    ("no", "idea"),
    ("no", "clue"),
    ("not", "at"),
    ("not", "yet"),
    ("never", "used"),
    *_LESS,
)
"""Words behind a name that nobody knows: 'X yes, Y no experience'."""
_ZERO = frozenset(("0", "zero"))
"""Words beside a name that nobody knows: '7 X, 0 Y', 'Y 0'."""
_SHUTTING = frozenset("exclude excluded excluding excludes reject rejected refuse refused".split())
_OUT = (("leave", "out"), ("leaving", "out"), ("left", "out"), ("rule", "out"), ("ruled", "out"), ("ruling", "out"))
_SHUT = 3
"""Words shortly before a name that shut it out."""
_PUTTING_OUT = frozenset("leave leaving left rule ruling ruled cross keep kept take taken".split())
"""Words right before a name that shut it out where an 'out' stands right behind it."""
_DENYING, _DENIED = frozenset(("not", "never", "nobody")), 6
"""Words by which nothing was shut out, and how far before a name they stand."""
_LONE = 2
"""The most words of a sentence that only asks after a name: 'X?'."""
_REFUSING = frozenset("no never nope nah".split())
"""What is said right behind it by one who turns it down: 'X? no.'."""
_NOBODY, _FAR = frozenset(("nobody", "noone", "none", "neither")), 9
_USED = frozenset("used use uses know knows known knew tried touched seen learned learnt".split())
"""Of whom it is said, how far before a name, and what they did not do with it."""
_UNTRIED = frozenset(("not", "never", "nobody", "none", "noone"))
"""Words before such a verb that deny it."""
_SELVES = frozenset(("i", "we"))
_SAID, _WOULD = 3, (("would",), ("could",), ("might",))
"""How far before a name somebody says something of it, and the words behind it that say what it would be."""
_TOLD = frozenset("said wrote told mentioned listed named recommended suggested claimed explained proposed".split())
_AS = (("as",), ("what",), ("if",))
"""What was said or shown of somebody's words, and words before that speak of something else."""
_DOES, _HAS = frozenset(("does", "do")), frozenset("need require have offer include bring come cost support".split())
"""Words by which it is asked what something needs or brings."""
_EACH, _OF_WHAT = frozenset("a an each every per one half another whole".split()), 4
"""Words before a measure, and how far behind it something named is looked for."""
_OURS = frozenset("i we us our my me it this".split())
"""Words of a question about the own project."""
_ALSO = frozenset(("and", "but", "or"))
"""Words that join a question to what stands before it."""
_CALLER, _BY = 6, frozenset(("from", "by"))
_CALLED = frozenset("called callable invoked queried consumed requested".split())
"""How far before a name it is said that something is called, and by whom."""


def kept_in(m: Mark, scan: Scan, span: Span) -> bool:
    """Return whether a name is only said to be shut out or not: 'I did not exclude X', 'don't leave out X'."""
    before = scan.words[max(span.start, m[0] - _SHUT) : m[0]]
    return not _SHUTTING.isdisjoint(before) or ("out" in before and any(pair in _OUT for pair in pairwise(before)))


def in_compound(m: Mark, scan: Scan) -> bool:
    """Return whether a name is only the middle of a longer one that is not known: 'a-X-b'."""
    starts = scan.tokens.starts
    within = m[0] > 0 and bool(starts[m[0] - 1] == starts[m[0]])
    return within and m[1] < len(starts) and bool(starts[m[1]] == starts[m[1] - 1])


def as_measure(m: Mark, scan: Scan) -> bool:
    """Return whether a name only says how much there is of an everyday thing: 'a X of tea', but not 'the X of Y'."""
    words = scan.words
    counted = m[0] > 0 and m[1] - m[0] == 1 and words[m[0] - 1] in _EACH and words[m[1] : m[1] + 1] == ("of",)
    return counted and not scan.of("tk", m[1] + 1, m[1] + _OF_WHAT)


def asked_for_reasons(m: Mark, scan: Scan, span: Span) -> bool:
    """Return whether a name stands in a clause that asks why something is so: 'why X now', 'and why did it go to X'."""
    words, gaps = scan.words, scan.tokens.gaps
    if "why" not in words[max(span.start, m[0] - _FAR) : m[0]]:
        return False
    for i in range(m[0] - 1, max(span.start - 1, m[0] - _FAR), -1):
        opens = i == span.start or gaps[i] or words[i - 1] in english.OPENING_NOISE or words[i - 1] in _ALSO
        if words[i] == "why":
            return bool(opens)
        if gaps[i]:
            return False
    return False


def quoted(m: Mark, scan: Scan, span: Span) -> bool:
    """Return whether a name stands in what was answered before, which is only told again: 'you said X has Y'."""
    first = max(span.start, m[0] - _FAR)
    if "you" not in scan.words[first : m[0]]:
        return False
    first = next((i for i in range(m[0], first, -1) if scan.tokens.gaps[i]), first)
    return any(scan.words[i] == "you" and quotes(scan, span, i) for i in range(first, m[0] - 1))


def put_out(m: Mark, scan: Scan, span: Span) -> bool:
    """Return whether a name stands in what puts it out: 'leave X out', 'rule X out'."""
    words = scan.words
    parted = m[1] < span.end and words[m[1]] == "out" and words[m[1] + 1 : m[1] + 2] != ("of",)
    put = parted and m[0] > span.start and words[m[0] - 1] in _PUTTING_OUT
    by_you = (
        not _YOU.isdisjoint(words[max(span.start, m[0] - _BY_WHOM) : m[0] - 1]) and words[m[0] - 1] not in _COMMANDING
    )
    return put and not by_you and not (words[span.start] in _ASKING_WHY and words[m[0] - 1] not in _COMMANDING)


_YOU = frozenset(("you", "your"))
_BY_WHOM, _COMMANDING, _ASKING_WHY = 5, frozenset(("rule", "take")), frozenset(("why", "how"))
"""How far before a name it is said that the assistant left it out, words by which it is asked to, and 'why'."""


def never_out(m: Mark, scan: Scan, span: Span) -> bool:
    """Return whether it is denied that a name was shut out: 'I never ruled X out', 'X was not excluded'."""
    words, gaps = scan.words, scan.tokens.gaps
    if kept_in(m, scan, span) or put_out(m, scan, span):
        first = max(span.start, m[0] - _DENIED)
        first = next((i for i in range(m[0], first, -1) if gaps[i]), first)
        return not _DENYING.isdisjoint(words[first : m[0]])
    last = min(span.end, m[1] + _DENIED)
    behind = words[m[1] : next((i for i in range(m[1], last) if gaps[i]), last)]
    denied = next((i for i, w in enumerate(behind) if w in _DENYING), len(behind))
    said = behind[denied + 1 : denied + 1 + _SHUT]
    return not _SHUTTING.isdisjoint(said) or any(pair in _OUT for pair in pairwise(said))


def asks_of(lead: Mark, scan: Scan, span: Span) -> bool:
    """Return whether leading words are part of a question: 'what do I use', 'which uses less, X or Y?'."""
    start = lead[0]
    subject = scan.words[start] in ("i", "we")
    turned = subject and start > span.start and scan.words[start - 1] in _TURNED and not scan.tokens.gaps[start]
    return turned or (start == span.start and scan.words[start] in _CHOOSING)


def wondered(m: Mark, scan: Scan, span: Span) -> bool:
    """Return whether a question asks of a name whether it would do: 'does X work for this or should I use Y'."""
    opening = next((i for i in range(span.start, m[0]) if scan.words[i] not in english.OPENING_NOISE), m[0])
    verb = scan.words[opening] if opening == m[0] - 1 else ""
    return verb in _JUDGING or (verb in _TURNED and (span.asked or verb not in _ELIDED))


def concluded(m: Mark, scan: Scan, span: Span) -> bool:
    """Return whether a name is what somebody concludes or asks for, which answers no question of what there is."""
    if m[0] > span.start and scan.words[m[0] - 1] in _SO:
        return True
    asked = span.asked or scan.words[span.start] in _CHOOSING
    chosen = any(x[3] == "choose" for x in scan.of("x", span.start, span.end))
    told = _TELL_ME & {" ".join(pair) for pair in pairwise(scan.words[span.start : m[0]])}
    return (asked and span.end - span.start > _LONE) or bool(told) or chosen


def turned_down(m: Mark, scan: Scan, span: Span) -> bool:
    """Return whether a name is only taken up to be turned down: 'X?? no.', 'X? never', 'X? no thanks'."""
    words, gaps = scan.words, scan.tokens.gaps
    lone = span.asked and m[0] == span.start and m[1] == span.end < len(words)
    if not lone or words[span.end] not in _REFUSING:
        return False
    end = span.end + 1 + (words[span.end + 1 : span.end + 2] in _AFTER_REFUSING)
    return bool(end == len(words) or gaps[end])


_AFTER_REFUSING = (("again",), ("way",), ("thanks",), ("thank",), ("please",))
"""What may stand behind the word that turns a name down: 'X? no way'."""


def turns_down(scan: Scan) -> bool:
    """Return whether a message takes up a name only to turn it down, which asks nothing of it."""
    return any(turned_down(m, scan, span) for span in scan.spans for m in scan.of("t", span.start, span.end))


def is_none(m: Mark, scan: Scan, span: Span) -> bool:
    """Return whether it is said that nobody knows a name: 'zero X', 'nobody of us has ever used X'."""
    before = scan.words[max(span.start, m[0] - _FAR) : m[0]]
    if not _NOBODY.isdisjoint(before) and not _USED.isdisjoint(before[-_SAID:]):
        return True
    if scan.words[m[1] : m[1] + 2] in _NO_SKILL and not scan.tokens.gaps[m[1]]:
        return True
    zero = m[0] > span.start and not scan.tokens.gaps[m[0]] and scan.words[m[0] - 1] in _ZERO
    return zero or (m[1] < span.end and not scan.tokens.gaps[m[1]] and scan.words[m[1]] in _ZERO)


def unmentioned(m: Mark, scan: Scan, span: Span) -> bool:
    """Return whether it is said that the assistant passed a name over: 'you did not even mention X'."""
    before = scan.words[max(span.start, m[0] - _FAR) : m[0]]
    denied = "you" in before and not {"not", "never"}.isdisjoint(before)
    return denied and not TALK.isdisjoint(before[-_SAID:])


def asked_of_others(m: Mark, scan: Scan, span: Span) -> bool:
    """Return whether it is asked what others did with a name: 'has anyone used X?'."""
    return span.asked and not _ANYBODY.isdisjoint(scan.words[span.start : m[0]])


def others_would(m: Mark, scan: Scan, span: Span, index: Mapping[str, Any]) -> bool:
    """Return whether others only say what a name would do: 'they say X would be nicer'."""
    before = scan.words[max(span.start, m[0] - _SAID) : m[0]]
    said = (
        scan.words[m[1] : m[1] + 1] in _WOULD
        and m[3] not in index["advisable"]
        and not index["families"]["hearsay"].isdisjoint(before)
    )
    return said and _SELVES.isdisjoint(before)


def calls(m: Mark, scan: Scan, span: Span) -> bool:
    """Return whether a name only says what calls the thing from outside: 'callable from the X system'."""
    before = scan.words[max(span.start, m[0] - _CALLER) : m[0]]
    return not _CALLED.isdisjoint(before) and any(a in _CALLED and b in _BY for a, b in pairwise(before))


def quotes(scan: Scan, span: Span, i: int) -> bool:
    """Return whether what was answered is told again, and not what was asked for: 'you wrote X has Y'."""
    told = scan.words[i + 1] in _TOLD
    return told and i + 2 < span.end and not scan.tokens.gaps[i + 2] and scan.words[i - 1 : i] not in _AS


def asks_what_it_has(scan: Scan, span: Span) -> bool:
    """Return whether a question asks what something named needs, brings or has to do with it: 'does X need a Y?'."""
    words = scan.words[span.start : span.end]
    if words[:2] == ("what", "has") and "do" in words and any(m[0] == span.start + 2 for m in scan.of("t")):
        return True
    ends = {m[1] for m in scan.of("t", span.start + 1, span.end) if m[0] == span.start + 1}
    return words[0] in _DOES and any(scan.words[i] in _HAS for i in ends if i < span.end) and _OURS.isdisjoint(words)


def says_nothing(m: Mark, scan: Scan, span: Span) -> bool:
    """Return whether nothing is told of a name: nobody knows it, it is asked of, shut out or only told again."""
    unsaid = is_none(m, scan, span) or asked_of_others(m, scan, span) or kept_in(m, scan, span)
    return (
        unsaid
        or unmentioned(m, scan, span)
        or asked_for_reasons(m, scan, span)
        or quoted(m, scan, span)
        or (_set_aside(m, scan, span))
    )


def _set_aside(m: Mark, scan: Scan, span: Span) -> bool:
    """Return whether a question asks of other things than a name, or of one for later: 'what besides X', 'X later'."""
    first = next((w for w in scan.words[span.start : m[0]] if w not in english.OPENING_NOISE), "")
    if first not in english.QUESTION_OPENERS:
        return False
    beside = not _BESIDE.isdisjoint(scan.words[max(span.start, m[0] - 2) : m[0]])
    return beside or not _LATER.isdisjoint(scan.words[m[1] : min(span.end, m[1] + 2)])


_BESIDE, _LATER = frozenset("besides apart beside".split()), frozenset("later afterwards someday eventually".split())
"""Words before a name beside which something else is asked for, and words behind one that is for later."""


def unknown_to_them(m: Mark, scan: Scan, span: Span, slot: str) -> bool:
    """Return whether a term is named as one they do not know or never used."""
    for mark in scan.of("l", max(span.start, m[0] - _FAR), m[0]):
        before = scan.words[max(span.start, mark[0] - 3) : mark[0]]
        if "nothing" in scan.words[mark[1] : m[0]]:
            return True
        turned = "but" in before and not _UNTRIED & set(before[before.index("but") :])
        turned = turned or "only" in scan.words[mark[0] : m[0]]
        if mark[3] == slot and _UNTRIED & set(before) and not turned:
            return True
    return False


def asked_by_denial(scan: Scan, span: Span, at: int) -> bool:
    """Return whether a word denies nothing, since it puts a question that hopes for a yes: 'is there not a X for Y'."""
    first = next((i for i in range(span.start, at) if scan.words[i] not in english.OPENING_NOISE), at)
    return scan.words[first] in _HOPING and _TO_HOPE <= at - first <= _TO_DENY


_HOPING, _TO_HOPE, _TO_DENY = frozenset("is are can could would should will".split()), 2, 3
"""Verbs that open such a question, and the fewest and the most words from there to what denies."""
