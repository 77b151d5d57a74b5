"""Talk about the products that a recommendation stands for: which one, why it, what it does and does not."""

from __future__ import annotations

from assistant.answering import answer
from assistant.answering.doing import unfit
from assistant.answering.family import family, named_last
from assistant.answering.picking import choice, limits, picked, rather
from assistant.answering.terms import name_of
from assistant.conversation.advising import MISSED, looked_up
from assistant.model.reading import Context, Question
from assistant.model.reply import Reply
from assistant.understanding import read
from assistant.understanding.asked.doing import jobs_in
from assistant.understanding.text import english, tone
from assistant.understanding.text.scan import scanned
from assistant.understanding.text.view import ABLE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.conversation.conversation import Conversation
    from assistant.model.reading import Reading

    Made = list[Reply]

_LONGEST = 24
"""The most words of a message that asks of a product."""
_POINTING = frozenset("it its that this one".split())
_OPENING = ABLE | frozenset("do may".split())
_ADDING = frozenset("and also but so".split())
_INSTEAD = frozenset("not over instead rather than before".split())
_SURE = 0.75
"""From this score on a topic is told on a question that may be about a product."""


def spoken_to(c: Conversation, reading: Reading, best: str, words: tuple[str, ...]) -> Made | None:
    """Return the replies to talk about products of the advice, None where a message is none."""
    if len(words) > _LONGEST or reading.out or reading.back_in or reading.has("correct"):
        return None
    names = [name for name, _ in family(best, c.profile, c.pack)] if best else []
    said = [m.term for m in reading.terms if m.term in c.pack.index["doers"]]
    if not (names or said):
        return None
    for make in _MAKERS:
        told = make(c, reading, best, words)
        if told:
            return told
    return None


def focus(c: Conversation, best: str) -> str:
    """Return the product that is spoken of: named last, else the one that comes first; '' for none."""
    doers = [t for t in c.pack.index["doers"] if t not in c.profile.out]
    if c.spoken in doers:
        return c.spoken
    names = [name for name, _ in family(best, c.profile, c.pack)]
    last = named_last(doers, [t.user for t in c.turns[-_BACK:]], c.pack)
    return last or next((n for n in names if n in doers), "")


_BACK = 3
"""So many turns back a product may have been named that is still spoken of."""


def _named(c: Conversation, reading: Reading) -> list[str]:
    return list(dict.fromkeys(m.term for m in reading.terms if m.term in c.pack.index["doers"]))


def _pick(c: Conversation, reading: Reading, best: str, words: tuple[str, ...]) -> Made:
    """Return the one product to take where one is asked for."""
    found = scanned(reading.text, c.pack.index)
    asks = tone.sounds(reading.text, tone.PICKING, c.pack) and words[:1] != ("why",)
    asks = asks or (reading.has("decide") and c.carded is not None and c.recommendation == best)
    others = [m.term for m in reading.terms if m.term not in c.pack.index["doers"]]
    if not asks or others or any(m[3] == "quality" for m in found.of("x")) or _named(c, reading):
        return []
    jobs = jobs_in(found, c.pack.index)
    first = choice(best, c.profile, c.pack, jobs)[0]
    told = picked(best, c.profile, c.pack, jobs) if first in c.pack.index["doers"] else None
    c.spoken = first if told else c.spoken
    return [told] if told else []


def _rather(c: Conversation, reading: Reading, best: str, words: tuple[str, ...]) -> Made:
    """Return why one product and not something else: 'why X and not Y', 'why that and not Y', 'why not Y'."""
    aside = any(words[i : i + 2] == ("why", "not") and words[i + 2] in _POINTING for i in range(len(words) - 2))
    if "why" not in words[:3] and not aside:
        return []
    found = scanned(reading.text, c.pack.index)
    doers, candidates = c.pack.index["doers"], c.pack.candidates
    marks = [m for m in found.of("t") if m[3] in doers or (m[3] in candidates and m[3] != best)]
    turn = next((i for i, w in enumerate(words) if w in _INSTEAD), len(words))
    first = next((m[3] for m in marks if m[0] < turn and m[3] in doers), "")
    other = next((m[3] for m in marks if m[0] > turn and m[3] != first), "")
    if aside and first and not other:
        first, other = "", first
    if other and not first:
        first = focus(c, best)
        bare = words[:2] == ("why", "not") and not unfit(other, c.profile, c.pack)
        if bare and other in [name for name, _ in family(best, c.profile, c.pack)]:
            return []
    if not first or first == other or (other and first not in doers):
        return []
    c.spoken = first
    behind = [w for w in words[turn + 1 :] if w not in english.STOP]
    if not other and behind:
        against = looked_up(f"{name_of(c.pack, first)} or {' '.join(behind)}?", c, authored=True, least=_HALF)
        return [against] if against else []
    if other:
        c.topic = Context(terms=(first, other), pattern="versus")
        return [rather(first, other, c.profile, c.pack)]
    from assistant.answering.picking import reasons

    return [reasons(first, best, c.profile, c.pack)]


def _limits(c: Conversation, reading: Reading, best: str, words: tuple[str, ...]) -> Made:
    """Return what a product does not do, or what speaks against it."""
    undone = words[:1] in (("what",), ("which",)) and "not" in words and not _DOING.isdisjoint(words)
    if not undone and not tone.sounds(reading.text, tone.DRAWBACKS, c.pack):
        return []
    named = _named(c, reading)
    if not named and (reading.terms or (c.spoken not in c.pack.index["doers"] and not undone)):
        return []
    name = named[0] if named else focus(c, best)
    c.spoken = name or c.spoken
    known = name and any(d.verdict == "no" for d in c.pack.terms[name].does)
    return [limits(name, c.profile, c.pack)] if known or (name and undone) else []


_DOING = frozenset("do does can cannot handle offer have cover".split())


def _able(c: Conversation, reading: Reading, best: str, words: tuple[str, ...]) -> Made:
    """Return whether the product that is spoken of does what is asked: 'does it do X', 'can people do X'."""
    words = words[1:] if words[0] in _ADDING and len(words) > 1 else words
    if words[0] not in _OPENING or _named(c, reading) or not ("?" in reading.text or words[0] in ABLE):
        return []
    pointed = not _POINTING.isdisjoint((*words[:4], words[-1]))
    named = focus(c, best) if pointed or c.spoken in c.pack.index["doers"] else ""
    if not named or any(m.term in c.pack.candidates for m in reading.terms):
        return []
    jobs = jobs_in(scanned(reading.text, c.pack.index), c.pack.index)
    least = _SURE if pointed else _HALF
    sure = any(q.pattern == "topic" and q.score >= least for q in reading.questions)
    if not pointed and (sure or (reading.heard and "?" not in reading.text)):
        return []
    if not jobs:
        missed = all(q.pattern in MISSED for q in reading.questions)
        if sure or c.spoken != named or len(words) < _TELLING or not (pointed or missed):
            return []
        written = looked_up(reading.text, c, authored=True, least=_HALF)
        if written and written.answer and {named, best} & set(written.answer.terms):
            return [written]
    values = jobs or (("", ""),)
    return [_told(c, Question("does", f"does:{named}", reading.text, (named,), values=values), named)]


_HALF = 0.55
"""The least score of a topic that is told before it is said that nothing is held on a product."""
_TELLING = 4
"""The fewest words of a question that asks more of a product than for a word on it."""


def _too(c: Conversation, reading: Reading, _best: str, words: tuple[str, ...]) -> Made:
    """Return whether another product does what was asked of one before: 'does X do that too?', 'and X?'."""
    named, found = _named(c, reading), scanned(reading.text, c.pack.index)
    opens = words[0] in _OPENING | _ADDING or words[:2] in (("what", "about"), ("how", "about"))
    pointed = not _POINTING.isdisjoint(words)
    if len(named) != 1 or not opens or jobs_in(found, c.pack.index) or not (pointed or c.topic.pattern == "does"):
        return []
    if len(words) > _BRIEF or (words[0] in ABLE and not pointed):
        return []
    values = jobs_in(scanned(c.topic.asked, c.pack.index), c.pack.index) or ((("", ""),) if words[0] in ABLE else ())
    one = Question("does", f"does:{named[0]}", c.topic.asked, (named[0],), values=values)
    return [_told(c, one, named[0])] if values else []


_BRIEF = 8
"""The most words of a question that points back to what was asked before."""


def _price(c: Conversation, reading: Reading, best: str, words: tuple[str, ...]) -> Made:
    """Return what the product that is spoken of costs."""
    asks = "?" in reading.text or words[0] in ("what", "how", "is", "does")
    if reading.terms or not asks or not tone.sounds(reading.text, tone.PRICING, c.pack):
        return []
    if _POINTING.isdisjoint(words):
        return []
    named = focus(c, best)
    one = next(iter(read(f"what does {name_of(c.pack, named)} cost?", c.pack, Context(lookup=True)).questions), None)
    return [_told(c, one, named)] if named and one and one.pattern == "costs" else []


def _told(c: Conversation, one: Question, name: str) -> Reply:
    told = answer(one, c.pack, c.profile)
    c.spoken, c.more = name, told.more
    c.topic = Context(terms=(name,), pattern=one.pattern, topic=told.topic, asked=one.words)
    return Reply("answer", told.topic or one.pattern, told.text, told)


def _everyday(c: Conversation, reading: Reading, best: str, words: tuple[str, ...]) -> Made:
    """Return what is written on a question that a turn of a talk took for none."""
    doubts = reading.has("why-not") and any(a.target == best for a in reading.acts)
    if not best or any(map(reading.has, _OWN)) or any(q.pattern not in MISSED for q in reading.questions):
        return []
    asks = "?" in reading.text or not english.QUESTION_OPENERS.isdisjoint((*words[:1], *words[-_LAST:-1]))
    if not asks or not _REASONING.isdisjoint(words) or (reading.heard and not (reading.has("why") or doubts)):
        return []
    told = looked_up(reading.text, c, authored=True, least=_NEAR)
    return [told] if told else []


_OWN = ("decide", "summary", "help", "repeat")
"""Acts that are questions of the talk itself."""
_LAST = 8
"""So many words before its end a message may begin to ask."""
_NEAR = 0.62
"""The least score of a topic on what a turn took for no question."""
_REASONING = frozenset("why reason reasons reasoning because explain if else instead".split())
_MAKERS: tuple[Callable[[Conversation, Reading, str, tuple[str, ...]], Made], ...] = (
    _rather,
    _limits,
    _too,
    _pick,
    _able,
    _price,
    _everyday,
)
