"""Which of several ways to take, where somebody has to choose: names, and staying with what runs."""

from __future__ import annotations

from assistant.answering.terms import meant
from assistant.model.reading import Act, Context
from assistant.model.reply import Reply
from assistant.understanding import tone
from assistant.understanding.scan import scan

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.conversation.conversation import Conversation
    from assistant.model.reading import Reading

_SEVERAL, _FIRST = 2, 3
_BENEATH = ("written-in", "runs-on", "built-on", "part-of")
_JOINING = frozenset(("or", "vs", "versus"))
_COUNTING = frozenset(("two", "three", "both", "these", "them"))


def between(c: Conversation, reading: Reading, best: str, words: tuple[str, ...]) -> tuple[list[Reply], Reading] | None:
    """Return which of several ways fits, and what else the text tells; None where none has to be chosen."""
    from assistant.answering.options import beside
    from assistant.reasoning import decide

    ways = _ways(c, reading, best) or _ranked(c, reading)
    if len({meant(c.pack, w) for w in ways}) < _SEVERAL or not any(meant(c.pack, w) in c.pack.candidates for w in ways):
        return None
    if not _asks(c, reading, ways, words):
        return None
    rest = _told_besides(c, reading, ways)
    profile = c.profile.with_reading(rest, c.pack) if rest.heard else c.profile
    decision = decide(profile, c.pack) if rest.heard else c.decision
    told = beside(ways, profile, c.pack, decision) if profile.entries else None
    if not told:
        return None
    c.topic = Context(terms=tuple(ways[:4]), pattern="versus")
    c.recommendation = c.recommendation or decision.leader
    return [told], rest


def _asks(c: Conversation, reading: Reading, ways: list[str], words: tuple[str, ...]) -> bool:
    """Return whether a text asks which of several ways to take."""
    if tone.sounds(reading.text, tone.RANKING, c.pack):
        return True
    chooses = tone.sounds(reading.text, tone.CHOOSING, c.pack)
    joined = not _JOINING.isdisjoint(words) or (chooses and not _COUNTING.isdisjoint(words))
    return joined and (chooses or (len(ways) > _SEVERAL and "?" in reading.text))


def _ways(c: Conversation, reading: Reading, best: str) -> list[str]:
    """Return the ways that are named: candidates and what stands in for one, and what runs where one may stay.

    What others of them are written in or run on is no way of its own.
    """
    from assistant.answering.linking import above
    from assistant.answering.versus import comparable

    named = list(dict.fromkeys(m.term for m in reading.terms if m.term in c.pack.terms))
    own = [t for t in named if meant(c.pack, t) in c.pack.candidates]
    like = [t for t in named if t in own or any(comparable(c.pack, [c.pack.terms[t], c.pack.terms[o]]) for o in own)]
    like = [t for t in like if t in own or not any(t in above(c.pack, o, _BENEATH) for o in like)]
    if not tone.sounds(reading.text, tone.STAYING, c.pack):
        return like
    runs = c.profile.values(c.pack.wording.get("slot-of-what-runs", ""))
    found = list(dict.fromkeys((*[r for r in runs if r in c.pack.terms][:1], *like)))
    spoken = [t for t in (best, *c.topic.terms) if t in c.pack.candidates]
    return list(dict.fromkeys((*found, *spoken)))[:_SEVERAL] if len(found) == 1 else found


def _ranked(c: Conversation, reading: Reading) -> list[str]:
    """Return what is ahead of all, where a ranking is asked for that names nothing."""
    if not tone.sounds(reading.text, tone.RANKING, c.pack) or reading.terms:
        return []
    return [s.candidate for s in c.decision.ranking if not s.dropped_by][:_FIRST]


def _told_besides(c: Conversation, reading: Reading, ways: list[str]) -> Reading:
    """Return the reading less all that stands in the sentences that name the ways, which only weigh them."""
    found = scan(reading.text, c.pack.index)
    starts, ends = found.tokens.starts, found.tokens.ends
    named = [(m[0], m[1]) for m in found.of("t") if m[3] in ways]
    weighing = [s for s in found.spans if any(s.start <= a < s.end for a, _ in named)]
    places = [(starts[s.start], ends[s.end - 1]) for s in weighing]
    heard = tuple(h for h in reading.heard if h.value not in ways and not any(a <= h.start < b for a, b in places))
    heard = heard if places else ()
    acts = (Act("ask", reading.text), *((Act("describe", reading.text),) if heard else ()))
    return reading.with_(acts=acts, questions=(), heard=heard, out=(), back_in=(), wrong_kind=())
