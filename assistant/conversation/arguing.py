"""What those ask who must defend a choice: the case to hand on, replies to objections, a way out, which of several."""

from __future__ import annotations

from assistant.answering import phrase
from assistant.conversation.advising import MISSED, is_asked, looked_up
from assistant.conversation.inbrief import in_brief
from assistant.conversation.objecting import against, claims, counter, named_in, other_of, points
from assistant.conversation.pleading import both_sides, passed_on
from assistant.model.reading import Act, Context
from assistant.model.reply import Reply
from assistant.understanding.text import english, tone
from assistant.understanding.text.scan import scanned
from assistant.understanding.told.untold import never_out

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.conversation.conversation import Conversation
    from assistant.model.reading import Reading
    from assistant.understanding.text.scan import Mark, Scan, Span

    Made = list[Reply]

_LONGEST = 45
"""The most words of a message that is heard as talk about the advice."""
_KNOWN = frozenset("know known told said noted understood".split())
"""Words of those who ask what is held of them, not what is advised."""
_MAKERS_OF = frozenset(
    "maintainer maintainers author authors maker makers project framework company behind upstream plan exit".split()
)
"""Words of those who look after a thing, or of what to do without it."""
_SUPPOSING = frozenset(("if", "when", "should", "suppose", "case", "plan"))
_INSTEAD = frozenset("not over instead rather than against".split())
_GRANTED = frozenset(("if", "when", "before", "although", "though"))
"""Words behind 'why X' before what is held against it: 'why X if Y does all of it'."""
_PUTTING = frozenset("put bring take add let leave".split())
_BACK_IN = (("back", "in"), ("back", "into"))
_SEVERAL, _SHORT = 2, 16


def pleaded(c: Conversation, reading: Reading) -> tuple[Made, Reading] | None:
    """Return the replies to talk about the advice, with what is left of the reading; None for other talk."""
    from assistant.conversation import products
    from assistant.conversation.between import between
    from assistant.conversation.recalling import recalled

    best = advised(c)
    words = scanned(reading.text, c.pack.index).words
    if not 0 < len(words) <= _LONGEST or any(reading.has(a) for a in ("bye", "restart", "back")):
        return None
    if reading.has("correct"):
        return between(c, reading, best, words) if tone.sounds(reading.text, tone.CHOOSING, c.pack) else None
    of_products = products.spoken_to(c, reading, best, words)
    if of_products:
        c.recommendation = c.recommendation or best
        return of_products, _rest(reading).with_(terms=())
    said = recalled(c, reading, words)
    if said:
        asked = tuple(q for q in reading.questions if q.pattern not in MISSED and not _speaks_of_talk(q.words, c))
        return said, _rest(reading).with_(questions=asked if len(reading.questions) > 1 else ())
    kept = _kept_in(c, reading, best, words)
    if kept:
        return kept
    for make in _MAKERS if best and not reading.back_in else ():
        told = make(c, reading, best, words)
        if told:
            c.recommendation = c.recommendation or best
            return told, _rest(reading)
    return between(c, reading, best, words) or _early(c, reading, best, words)


def brief(c: Conversation, reading: Reading) -> tuple[Made, Reading] | None:
    """Return the advice in the few words that a turn asks for as a whole, with what is left of it; None for none."""
    best = advised(c)
    words = scanned(reading.text, c.pack.index).words
    wanted = best and 0 < len(words) <= _LONGEST and not any(reading.has(a) for a in ("bye", "restart", "back"))
    told = in_brief(c, reading, best, words) if wanted else []
    c.recommendation = c.recommendation or (best if told else "")
    return (told, _rest(reading)) if told else None


def _early(c: Conversation, reading: Reading, best: str, words: tuple[str, ...]) -> tuple[Made, Reading] | None:
    """Return what is written of two names where a choice has to be defended of which nothing is known yet."""
    asks = _sounds(reading, tone.ANSWERING, c) or ("why" in words and "not" in words)
    named = [t for t in named_in(c, reading) if t in c.pack.candidates]
    if best or not asks or len(named) != _SEVERAL or any(q.pattern not in MISSED for q in reading.questions):
        return None
    told = looked_up(" or ".join(c.pack.terms[t].name for t in named) + "?", c, authored=True)
    if told:
        c.topic = Context(terms=tuple(named), pattern="versus")
    acts = (*reading.acts, Act("ask", reading.text))
    return ([told], reading.with_(questions=(), acts=acts)) if told else None


def let_in(c: Conversation, reading: Reading) -> Made:
    """Return how a name that was let in again stands to the advice, where it does not lead."""
    from assistant.answering.options import beside

    best = advised(c)
    names = [name for name, _ in reading.back_in if name in c.pack.candidates and name != best]
    told = beside((best, names[0]), c.profile, c.pack, c.decision) if best and len(names) == 1 else None
    return [told] if told else []


def advised(c: Conversation) -> str:
    """Return what is recommended, or what would be with what is known so far; '' while nothing is."""
    from assistant.answering import recommended

    if c.recommendation:
        return c.recommendation
    return recommended(c.decision, c.profile, c.pack) if c.profile.entries and c.decision.leader else ""


def _rest(reading: Reading) -> Reading:
    """Return what is left of a reading that argues: the answer to the open question that stands before it."""
    kept = tuple(h for h in reading.heard if h.how == "answer")
    acts = (*(a for a in reading.acts if a.act == "answer" and kept), Act("ask", reading.text))
    return reading.with_(acts=acts, questions=(), heard=kept, out=(), back_in=(), wrong_kind=())


def _sounds(reading: Reading, name: str, c: Conversation) -> bool:
    return tone.sounds(reading.text, name, c.pack)


def _speaks_of_talk(words: str, c: Conversation) -> bool:
    return tone.sounds(words, tone.YOU_SAID, c.pack)


def _kept_in(c: Conversation, reading: Reading, best: str, _words: tuple[str, ...]) -> tuple[Made, Reading] | None:
    """Return how a name stands that is asked back in and was never left out, with what else the text says."""
    found = scanned(reading.text, c.pack.index)
    named = [t for t in named_in(c, reading) if t in c.pack.candidates and t not in c.profile.out and t != best]
    asked = {m[3] for m in found.of("t") for span in found.spans if _lets_in(m, found, span)}
    named = [t for t in named if t in asked]
    if len(named) != 1 or reading.back_in:
        return None
    from assistant.answering.options import beside

    told = beside((best, named[0]), c.profile, c.pack, c.decision) if best else None
    kept = Reply("say", "back-in-kept", phrase(c.pack, "back-in-kept", name=c.pack.terms[named[0]].name))
    heard = tuple(h for h in reading.heard if h.value != named[0])
    real = tuple(q for q in reading.questions if q.pattern not in MISSED)
    acts = (Act("ask", reading.text), *((Act("describe", reading.text),) if heard else ()))
    rest = reading.with_(acts=acts, heard=heard, questions=real, out=(), back_in=())
    return [kept, *([told] if told else [])], rest


def _lets_in(m: Mark, found: Scan, span: Span) -> bool:
    """Return whether a sentence puts a name back, or denies that it was shut out; 'in the back end' puts none back."""
    if span.asked or not span.start <= m[0] < span.end:
        return False
    words = found.words
    beside = "back" in (words[m[0] - 1] if m[0] > span.start else "", words[m[1]] if m[1] < span.end else "")
    inwards = any(words[i : i + 2] in _BACK_IN for i in range(span.start, span.end))
    back = (beside or inwards) and not _PUTTING.isdisjoint(words[span.start : span.end])
    return back or never_out(m, found, span)


def _case(c: Conversation, reading: Reading, best: str, words: tuple[str, ...]) -> Made:
    """Return the case for the advice where a text is asked for: 'a summary that I can paste for the devs'."""
    from assistant.answering.arguments import case

    others = [t for t in named_in(c, reading) if t != best and t in c.pack.candidates]
    if not _sounds(reading, tone.SUMMING, c) or others or not _KNOWN.isdisjoint(words):
        return []
    handed = _sounds(reading, tone.HANDING, c)
    missed = all(q.pattern in MISSED for q in reading.questions) and not (reading.heard or reading.has("summary"))
    asked = any(q.pattern not in MISSED and q.score >= _SURELY for q in reading.questions)
    if asked or not (handed or missed):
        return []
    told = case(c.decision, c.profile, c.pack)
    c.recommendation, c.carded = best, c.profile
    return [told]


_SURELY = 0.9
"""From this score on something else is asked beside the call for a text."""


def _why_ahead(c: Conversation, reading: Reading, best: str, words: tuple[str, ...]) -> Made:
    """Return why the advice is ahead: 'why is X first if ...?', 'why X and not Y?'."""
    opening = next((w for w in words if w not in english.OPENING_NOISE), "")
    named = named_in(c, reading)
    other = next((t for t in named if t in c.pack.candidates and t != best), "")
    ahead = _sounds(reading, tone.LEADING, c)
    if opening != "why" or claims(c, reading) or (named and best not in named):
        return []
    if other and ahead:
        return against(c, reading, best)
    if best in named and not (_INSTEAD | _GRANTED).isdisjoint(words):
        from assistant.conversation.asked_back import not_taken, set_beside

        beside = (told for name in named if name != best and (told := set_beside(c, name, best)))
        told = not_taken(c, reading, other) if other else next(beside, [])
        if told:
            return told
    if not ahead or not named:
        return []
    from assistant.answering import why
    from assistant.answering.arguments import claim

    lines = [claim(best, "", cap, c.profile, c.pack) for cap in points(c, reading)]
    reasons = why(c.profile, c.pack, c.decision, best)
    return [reasons.with_(text="\n".join((*lines, "", reasons.text)))] if lines else [reasons]


def _way_out(c: Conversation, reading: Reading, best: str, words: tuple[str, ...]) -> Made:
    """Return what happens if nobody looks after a thing any more, and what to take then: 'what is plan B?'."""
    if not _sounds(reading, tone.LEAVING, c) or _SUPPOSING.isdisjoint(words):
        return []
    named = named_in(c, reading)
    meant_so = not _MAKERS_OF.isdisjoint(words)
    about = next((t for t in named if t in c.pack.candidates), best if meant_so and not named else "")
    if not about:
        return []
    from assistant.answering.arguments import way_out

    told = looked_up(phrase(c.pack, "asked-unmaintained", name=c.pack.terms[about].name), c, authored=True)
    return [one for one in (told, way_out(about, c.decision, c.pack)) if one]


def _effort(c: Conversation, reading: Reading, best: str, _words: tuple[str, ...]) -> Made:
    """Return which of two saves time on this project: 'what would X have cost us in time?'."""
    if not _sounds(reading, tone.EFFORT, c) or not ("?" in reading.text or is_asked(reading.text)):
        return []
    named = [t for t in named_in(c, reading) if t in c.pack.candidates]
    named = named or [t for t in c.topic.terms if t in c.pack.candidates]
    pair = (best, *(t for t in named if t != best))[:2] if len(named) < _SEVERAL else tuple(named[:2])
    if len(pair) < _SEVERAL or not named:
        return []
    from assistant.answering.arguments import effort

    c.topic = Context(terms=pair, pattern="versus")
    return [effort(pair[0], pair[1], c.profile, c.pack)]


def _trade(c: Conversation, reading: Reading, best: str, words: tuple[str, ...]) -> Made:
    """Return what a change away from the advice gains and loses: 'what would I lose with X instead?'."""
    other = other_of(c, reading, best)
    if not _sounds(reading, tone.GAINING, c) or len(words) > _SHORT:
        return []
    if named_in(c, reading) == [best] and best in c.pack.candidates:
        from assistant.answering import drawbacks

        return [drawbacks(best, c.profile, c.pack, c.decision)]
    if other not in c.pack.candidates:
        return []
    return against(c, reading, best)


_MAKERS: tuple[Callable[[Conversation, Reading, str, tuple[str, ...]], Made], ...] = (
    both_sides,
    passed_on,
    _case,
    counter,
    _why_ahead,
    _way_out,
    _effort,
    _trade,
)
