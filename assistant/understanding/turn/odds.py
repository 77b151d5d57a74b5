"""What a short message most likely does, by the odds of its words and pairs of words among the phrases of all acts.

The last judge of talk: where a message is understood as nothing, or as an act that its words speak against. Each word
and pair adds the logarithm of how much commoner it is in the phrases of one act than in those of the others. An act
has to be far ahead, and has to know nearly all words that carry anything.
"""

from __future__ import annotations

from itertools import pairwise
from math import log

from assistant.model.reading import Act
from assistant.understanding.text import english
from assistant.understanding.text.stems import stem
from assistant.understanding.text.tokens import phrase
from assistant.understanding.turn.idle import UNASKED, asks_openly
from assistant.understanding.turn.talk import SMALL, TALKED, is_family, of_kin

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from typing import Any

    from assistant.model.pack import Pack
    from assistant.model.reading import Context, Reading
    from assistant.understanding.text.scan import Scan

_EDGE = "|"
"""Stands before the first word and behind the last."""
_PAIR = 0.5
"""What a pair counts beside a word: its words count too."""
_UNSEEN = 0.3
"""What a word that an act never uses counts as."""
_LEAST = 2
"""The fewest words that are weighed."""
_SPARE = 6
"""In a message of so many words one may be unknown to the act."""
_NOTHING = (7.5, 2.5)
"""The least odds and the least lead where nothing was understood."""
_OTHER = (9.0, 4.7)
"""The same where another act was heard, which the words speak against."""
_NEAR = 0.6
"""The score from which a topic is what was asked."""
_UNWEIGHED = frozenset(("compare", "greet"))
"""Acts with too few phrases."""
_NEEDY = "correct"
"""The act that needs something else said."""
_OF_QUESTION = frozenset(("skip", "unsure", "any", "why-ask"))
"""Acts that mean something where a question is open."""
_OF_ADVICE = frozenset(("why", "why-not", "what-if", "more"))
"""Acts that mean something once there is advice."""
_ASKING = frozenset(("why-ask", "why", "help"))
"""Acts that ask back, as a call for a choice does."""
_ENDING = frozenset(("back", "bye", "restart"))
"""Acts that end or undo something: all words that carry anything have to speak of them."""
_NO_TALK = frozenset(("ask", "describe", "answer", "unclear"))


def build(pack: Pack) -> dict[str, Any]:
    """Return how often each word and pair is among the phrases of each act, and how many phrases these are."""
    counts: dict[str, dict[int, int]] = {}
    sizes = [0] * len(pack.acts)
    for number, act in enumerate(pack.acts):
        plain = (text for text in act.cues if not is_family(text))
        for text in (*act.whole, *act.opens, *act.anywhere, *plain):
            bag = sorted(set(_features(phrase(text))))
            sizes[number] += bool(bag)
            for one in bag:
                row = counts.setdefault(one, {})
                row[number] = row.get(number, 0) + 1
    usual = {used: _usual(used, sizes) for used in sorted({sum(row.values()) for row in counts.values()})}
    rows = {one: _row(row, usual, sizes) for one, row in sorted(counts.items())}
    return {"odds": (rows, tuple(act.act for act in pack.acts), usual)}


def _usual(used: int, sizes: list[int]) -> tuple[float, ...]:
    """Return what a word of so many phrases counts for each act that never uses it."""
    return tuple(_odds(0, used, size, sum(sizes)) for size in sizes)


def _row(row: dict[int, int], usual: dict[int, tuple[float, ...]], sizes: list[int]) -> tuple[Any, ...]:
    """Return in how many phrases a word is, and by act that uses it how much more it counts than usual."""
    used = sum(row.values())
    more = {n: _odds(own, used, sizes[n], sum(sizes)) - usual[used][n] for n, own in sorted(row.items())}
    return used, tuple((number, round(one, 4)) for number, one in more.items())


def _odds(own: int, used: int, size: int, whole: int) -> float:
    return round(log((own + _UNSEEN) / (size + 1) * (whole - size + 1) / (used - own + _UNSEEN)), 4)


def _features(words: Iterable[str]) -> Iterator[str]:
    stems = [stem(word) for word in words]
    yield from stems
    for one, other in pairwise([_EDGE, *stems, _EDGE]) if stems else ():
        yield f"{one} {other}"


def likeliest(scan: Scan, reading: Reading, index: Mapping[str, Any], context: Context) -> Act | None:
    """Return what a message does where its words speak far more for it than for what was understood; None mostly."""
    heard = [a.act for a in reading.acts if a.act not in _NO_TALK]
    if not _LEAST <= len(scan.words) <= TALKED or len(heard) > 1 or _answered(reading) or _told(scan, reading):
        return None
    odds = weighed(scan.words, index)
    open_question = asks_openly(scan)
    may = {act: n for act, n in odds.items() if _may_be(act, context) and not (act in UNASKED and open_question)}
    best = max(may, key=lambda act: (may[act], act), default="")
    if not best or best in heard or best == _NEEDY or _stands(heard, best, reading, scan):
        return None
    if asks_of_doing(scan, best, index) or not _explained(
        scan, best, index, bool(reading.questions) and not _missed(reading)
    ):
        return None
    rest = [n for act, n in may.items() if act != best]
    behind = max((odds.get(act, 0.0) for act in heard), default=max(rest, default=0.0))
    least, lead = _OTHER if heard else _NOTHING
    if odds[best] < least or odds[best] - behind < lead:
        return None
    return Act(best, scan.text.strip())


def likelier(words: tuple[str, ...], acts: set[str], index: Mapping[str, Any]) -> str:
    """Return the act of some that words speak for more than for the others, '' where they are near one another."""
    odds = weighed(words, index)
    ranked = sorted(((odds[act], act) for act in acts), reverse=True)
    return ranked[0][1] if ranked[0][0] - ranked[1][0] >= _NOTHING[1] else ""


def asks_of_doing(scan: Scan, act: str, index: Mapping[str, Any]) -> bool:
    """Return whether it is asked how something is done that no cue of an act speaks of: 'how do I see the orders'."""
    acts = _OF_HELP if scan.words[:1] == ("how",) else _OF_HELP[:1] if scan.words[:1] in _OPEN else ()
    if scan.words[1:2] not in _MANNER or act not in acts:
        return False
    kin = of_kin(scan.words, act, index)
    return any(not (own or w in english.STOP or w in _TALKING) for w, own in zip(scan.words, kin))


_OPEN = (("what",), ("where",), ("who",), ("when",))
_MANNER = tuple((w,) for w in "do does can could will would should to".split())
_OF_HELP = ("help", "decide", "why", "summary")
"""Acts that ask what can be done here, for the advice and its reasons, and for what is known."""
_TALKING = SMALL - frozenset("get see look take give pick picking time stuff issue item project".split())
"""Small words, less those of what is done in the field."""


def _stands(heard: list[str], best: str, reading: Reading, scan: Scan) -> bool:
    """Return whether what was heard is told by more than its words: a value put right, a call for a choice."""
    if heard == ["decide"]:
        return best in _ASKING or any(m[3] == "choose" for m in scan.of("x"))
    return heard == [_NEEDY] and bool(reading.heard)


def _missed(reading: Reading) -> bool:
    return all(q.pattern in ("unclear", "off-topic") for q in reading.questions)


def weighed(words: tuple[str, ...], index: Mapping[str, Any]) -> dict[str, float]:
    """Return the odds of every act, by what the words are to it and to all others."""
    rows, acts, usual = index["odds"]
    found = [0.0] * len(acts)
    shares: dict[int, float] = {}
    for one in sorted(set(_features(words))):
        used, more = rows.get(one, (0, ()))
        if used:
            share = _PAIR if " " in one else 1.0
            shares[used] = shares.get(used, 0.0) + share
            for number, odds in more:
                found[number] += share * odds
    for used, share in shares.items():
        found = [sofar + share * odds for sofar, odds in zip(found, usual[used])]
    return dict(zip(acts, found))


def _told(scan: Scan, reading: Reading) -> bool:
    """Return whether a message is nothing but values that were heard: 'just me'."""
    said = {i for m in scan.of("vu") for i in range(m[0], m[1])}
    return bool(reading.heard) and said.issuperset(range(len(scan.words)))


def _answered(reading: Reading) -> bool:
    """Return whether a message was a question that has an answer, or said something of the project or of a name."""
    sure = any(
        q.pattern not in ("unclear", "off-topic") and (q.pattern != "topic" or q.score >= _NEAR)
        for q in reading.questions
    )
    return sure or bool(reading.heard or reading.out or reading.back_in or reading.wrong_kind)


def _may_be(act: str, context: Context) -> bool:
    """Return whether an act means something where the conversation stands."""
    if act in _UNWEIGHED:
        return False
    if act in _OF_QUESTION:
        return bool(context.slot)
    if act in ("yes", "no"):
        return bool(context.slot or context.recommended)
    return act not in _OF_ADVICE or bool(context.recommended)


def _explained(scan: Scan, act: str, index: Mapping[str, Any], wholly: bool) -> bool:
    """Return whether an act's phrases know the words that carry something, and all that could tell something else."""
    rows, acts, _ = index["odds"]
    number = acts.index(act)
    known = [any(n == number for n, _ in rows.get(stem(word), (0, ()))[1]) for word in scan.words]
    kin = of_kin(scan.words, act, index)
    known = [one or other for one, other in zip(known, kin)]
    if not all(all(known[m[0] : m[1]]) for m in scan.of("tkvw")):
        return False
    rest = [w for w, own in zip(scan.words, known) if not own and (w not in SMALL or w in english.NEGATORS)]
    return len(rest) <= (len(scan.words) >= _SPARE and not (wholly or act in _ENDING))
