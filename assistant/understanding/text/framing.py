"""What stands around the matter of a sentence: greetings, 'my teacher says that', ', right?'.

A sentence framed so is put as a claim to be judged, though it has no question mark.
"""

from __future__ import annotations

from assistant.understanding.text import english
from assistant.understanding.text.frames import (
    ASIDES,
    CLAIM_OPENERS,
    INDIRECT,
    SAYERS,
    SAYING,
    TAGS,
    WONDERED,
    WONDERING,
)
from assistant.understanding.text.tokens import fold

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from assistant.understanding.text.scan import Scan, Span

_JUDGING = frozenset(
    """
    true false right correct wrong nonsense rubbish bullshit bs crap crazy insane mad nuts sane silly stupid dumb naive
    believe trust exaggerate exaggerating exaggerated exaggeration kidding joke joking dream dreamed dreaming imagine
    invent lie lying lied myth fact sense reasonable sensible plausible legit serious seriously normal weird strange
    mistaken mistake misunderstood misunderstand misread overreact overreacting paranoid agree valid justified fair
    complain object protest comment comments comeback tell told say answer reply respond argue counter react convince
    defend explain
    panic panicked confused confusing unsure lost screwed doomed toast
    """.split()
)
"""Words of a sentence that only wants judgement, or words, on what was said before it: 'should I believe that?'."""
_ROUND = frozenset(
    """
    he him his she her himself them their guy colleague boss client customer teacher prof professor friend please
    honestly politely simply back here there dear best complete completely total totally bit idea could couldnt myself
    """.split()
)
"""Words that may stand beside those."""
_WEIGHING = frozenset(
    """
    change rule exclude push force affect influence matter limit restrict decide determine prevent stop allow
    dictate narrow forbid block limited bound
    """.split()
)
"""Words of a question what something means for the choice: 'does that rule out X?'."""
_POINTING = frozenset("that it this which".split())
_BESIDE = frozenset(
    "choice choosing choose pick option use using particular certain specific whole completely not all".split()
)
"""Words that may stand beside those."""
_ANEW = frozenset("why when where who how".split())
_SPEAKING = frozenset("tell say answer reply respond argue counter react convince defend explain right wrong".split())
"""Words with which a question that opens with 'how' or 'who' still asks of nothing but what was said before."""
_VERBS, _WHAT = frozenset("is are do does can will was".split()), frozenset("what who which where how why".split())
_IN_WORDS = ("in", "plain", "words")
_MANNERS = frozenset(("term", "word", "english", "language"))
"""The last word of how something is to be said: 'in layman's terms'."""
_LAYERS = 3
"""The most frames around one sentence that are taken off, on either side."""
_FAR = 7
"""The most words of somebody and what that body says."""
_LEAST = 4
"""The fewest words before '... or am I wrong'."""
_WHERE = 5
"""The most words that tell where or when somebody said 'that ...'."""


def opening_of(words: tuple[str, ...], span: Span) -> tuple[int, bool]:
    """Return where the matter begins, past greetings and 'I read that', and whether it is put as a claim."""
    start, claim = span.start, False
    for _ in range(_LAYERS):
        while start < span.end - 1 and words[start] in english.OPENING_NOISE:
            start += 1
        inside = _opened(words, start, span.end)
        if inside == start:
            break
        start, claim = inside, True
    return start, claim


def _opened(words: tuple[str, ...], start: int, end: int) -> int:
    """Return where the matter goes on behind one opener, `start` where none stands there."""
    for opener in _CLAIMS.get(words[start], ()):
        if words[start : start + len(opener)] == opener and start + len(opener) < end:
            return _past_that(words, start + len(opener), end)
    return _past_that(words, _said(words, start, end), end)


def _said(words: tuple[str, ...], start: int, end: int) -> int:
    """Return where that begins which somebody says: behind 'a friend of mine told me', `start` where nobody does."""
    if words[start] not in SAYERS:
        return start
    for i in range(start + 1, min(start + _FAR, end - 2)):
        if words[i] in SAYING or words[i - 1 : i + 2] in WONDERING:
            told = words[i + 1 : min(i + 1 + _WHERE, end - 2)]
            behind = i + 1 + (told.index("that") if "that" in told else words[i + 1] in ("me", "us"))
            asked = words[i] in WONDERED and words[behind] not in INDIRECT
            return start if asked or words[behind] == "to" else behind
    return start


def _past_that(words: tuple[str, ...], start: int, end: int) -> int:
    if words[start] in ("whether", "if") and start < end - 1:
        return start + 1
    pointing = words[start] == "that" and words[start + 1 : start + 2] in (("is",), ("was",))
    return start + (start < end - 1 and words[start] in ("that", "if", "whether", "but") and not pointing)


def ending_of(words: tuple[str, ...], span: Span, start: int) -> tuple[int, bool]:
    """Return where the matter ends, before 'right?' and 'says my boss', and whether there was such a tag."""
    end, tagged = span.end, False
    for _ in range(_LAYERS):
        spared = _without(_ASIDES, words, start, end, 0)
        inside = _closed(words, start, spared)
        tagged = tagged or inside < spared
        if inside == end:
            break
        end = inside
    return end, tagged


def _without(
    table: Mapping[str, tuple[tuple[str, ...], ...]], words: tuple[str, ...], start: int, end: int, spare: int = 1
) -> int:
    """Return where the matter ends before one phrase of a table, `end` where none stands there.

    More words than `spare` are left; 'is it' behind 'what' is no tag but the question itself.
    """
    for tag in table.get(words[end - 1], ()):
        if end - start > len(tag) + spare and words[end - len(tag) : end] == tag:
            inside = end - len(tag)
            return inside if tag[0] not in _VERBS or words[inside - 1] not in _WHAT else end
    return end


def _closed(words: tuple[str, ...], start: int, end: int) -> int:
    """Return where the matter ends before one tag, `end` where there is none."""
    if words[end - 1] in _MANNERS and end - start > len(_IN_WORDS) and words[end - 3] == _IN_WORDS[0]:
        return end - 3
    inside = _without(_TAGS, words, start, end)
    if inside < end:
        return inside
    for i in range(max(start + _LEAST, end - _FAR), end - 1):
        if words[i] == "or" and only_judges(words[i + 1 : end]):
            return i
    for i in range(max(start + 2, end - 4), end - 1):
        if words[i] in SAYING and words[i + 1] in SAYERS and words[end - 1] not in ("that", "this"):
            return i
        if words[i] in SAYERS and words[end - 1] in SAYING:
            return i
    return end


def is_tag(words: tuple[str, ...]) -> bool:
    """Return whether a sentence only asks for judgement on the one before it: 'is he right?', 'is that so?'."""
    return words in _TAGS.get(words[-1], ())


def only_judges(words: tuple[str, ...]) -> bool:
    """Return whether a sentence says nothing itself, but wants a word on the one before: 'what do I tell him?'."""
    if _JUDGING.isdisjoint(words) or (words[0] in _ANEW and _SPEAKING.isdisjoint(words)):
        return False
    return all(w in _JUDGING or w in _ROUND or w in english.STOP or w in english.OPENING_NOISE for w in words)


def judges(scan: Scan, span: Span) -> bool:
    """Return whether a stretch only wants a word on what was said before it, and names nothing."""
    return not scan.of("tk", span.start, span.end) and only_judges(scan.words[span.start : span.end])


def weighs(scan: Scan, span: Span, index: Mapping[str, Any]) -> bool:
    """Return whether a stretch only asks what that which was said means for the choice: 'does that rule out X?'.

    It may name a whole kind of things or a language, which the choice is of.
    """
    words = scan.words
    covered: set[int] = set()
    for m in scan.of("tk", span.start, span.end):
        if m[2] == "t" and not (m[3] in index["languages"] or (m[3] in index["concepts"] and m[3] in index["kinds"])):
            return False
        covered.update(range(m[0], m[1]))
    rest = [words[i] for i in range(span.start, span.end) if i not in covered]
    if _WEIGHING.isdisjoint(rest) or _POINTING.isdisjoint(rest):
        return False
    return all(w in _WEIGHING or w in _BESIDE or w in english.STOP or w in english.OPENING_NOISE for w in rest)


def matter_of(scan: Scan, span: Span) -> tuple[int, int]:
    """Return where the matter of a stretch of words begins and ends, without 'I read that' and 'right?'."""
    key = ("matter", span.start, span.end)
    found: tuple[int, int] | None = scan.kept.get(key)
    if found is None:
        start = opening_of(scan.words, span)[0]
        found = scan.kept[key] = (start, ending_of(scan.words, span, start)[0])
    return found


def is_claim(scan: Scan, span: Span) -> bool:
    """Return whether a stretch of words is put as hearsay or ends in a tag: 'I read that ...', '..., right?'."""
    start, claim = opening_of(scan.words, span)
    if claim or ending_of(scan.words, span, start)[1]:
        return True
    gaps = (i for i in range(start + 3, span.end) if scan.tokens.gaps[i])
    return any(_without(_TAGS, scan.words, start, i) < i for i in gaps)


def by_word(texts: tuple[str, ...], at: int) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return phrases, the longest first, by the word that stands first (0) or last (-1) in them."""
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for text in sorted(texts, key=lambda t: -len(t.split())):
        words = tuple(fold(word) for word in text.split())
        found[words[at]] = (*found.get(words[at], ()), words)
    return found


_CLAIMS = by_word(CLAIM_OPENERS, 0)
_TAGS = by_word(TAGS, -1)
_ASIDES = by_word(ASIDES, -1)
