"""Which of several ways to take, where somebody has to choose: names, and staying with what runs."""

from __future__ import annotations

from assistant.answering.terms import meant
from assistant.model.reading import Act, Context
from assistant.model.reply import Reply
from assistant.understanding.text import tone
from assistant.understanding.text.scan import scanned

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.conversation.conversation import Conversation
    from assistant.model.knowledge import Term
    from assistant.model.reading import Reading
    from assistant.understanding.text.scan import Scan

_SEVERAL, _FIRST = 2, 3
_BENEATH = ("written-in", "runs-on", "built-on", "part-of")
_VERBS = frozenset("take use do choose pick try go switch move".split())
_JOINING = frozenset(("or", "vs", "versus"))
_DECIDING = frozenset(("which", "or", "should", "take"))
"""Words of those who want one of the things that they have compared."""
_OTHERWISE = frozenset(("otherwise", "else", "if"))
"""First words of what is to be done only if something else is not so."""
_COMPARING = frozenset(("compare", "comparison", "versus", "vs"))
_COUPLING = frozenset("on in with at under via by".split())
_COUNTING = frozenset(("two", "three", "both", "these", "them"))


def between(c: Conversation, reading: Reading, best: str, words: tuple[str, ...]) -> tuple[list[Reply], Reading] | None:
    """Return which of several ways fits, and what else the text tells; None where none has to be chosen."""
    from assistant.answering import recommended
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
    c.recommendation = c.recommendation or recommended(decision, profile, c.pack)
    return [_as_answer(c, told, reading), *_written(c, ways, told)], rest


def _written(c: Conversation, ways: list[str], told: Reply) -> list[Reply]:
    """Return what is written of a way that is not weighed, set against one that is."""
    from assistant.conversation.asked_back import set_beside

    apart = next((w for w in ways if meant(c.pack, w) not in c.pack.candidates), "")
    weighed = next((w for w in ways if w in c.pack.candidates), "")
    found = set_beside(c, apart, weighed) if apart and weighed and len(ways) == _SEVERAL else []
    return [r for r in found if r.text != told.text]


def _as_answer(c: Conversation, told: Reply, reading: Reading) -> Reply:
    """Return the reply as what answers an authored comparison that was asked for; its text is kept for 'more'."""
    from assistant.answering import answer

    kinds = c.pack.index["topic_kinds"]
    asked = next((q for q in reading.questions if kinds.get(q.id) == "comparison"), None)
    if asked is None:
        return told
    written = answer(asked, c.pack)
    c.more = written.text
    return told.with_(answer=written.with_(text=told.text))


def _asks(c: Conversation, reading: Reading, ways: list[str], words: tuple[str, ...]) -> bool:
    """Return whether a text asks which of several ways to take."""
    if tone.sounds(reading.text, tone.RANKING, c.pack):
        return True
    if any(m[3] == "quality" for m in scanned(reading.text, c.pack.index).of("x")):
        return False
    chooses = tone.sounds(reading.text, tone.CHOOSING, c.pack)
    compares = not _COMPARING.isdisjoint(words)
    if reading.has("compare") and not reading.has("frustration") and _DECIDING.isdisjoint(words):
        return False
    joined = compares or _joins(words) or (chooses and not _COUNTING.isdisjoint(words))
    if (chooses and _taking(reading, c)) or (compares and reading.has("frustration")):
        return True
    coupled = _coupled(scanned(reading.text, c.pack.index), ways) and "?" in reading.text
    return joined and (chooses or coupled or (len(ways) > _SEVERAL and "?" in reading.text))


def _joins(words: tuple[str, ...]) -> bool:
    """Return whether an 'or' joins ways, and no yes and no."""
    return any(w in _JOINING and words[max(0, i - 1) : i + 2] != ("yes", "or", "no") for i, w in enumerate(words))


def _conditional(c: Conversation, reading: Reading) -> list[tuple[int, int]]:
    """Return the stretches of a text, by characters, in which something is to be done only otherwise."""
    found = scanned(reading.text, c.pack.index)
    starts, ends = found.tokens.starts, found.tokens.ends
    clauses = ((a, b) for s in found.spans for a, b in found.clauses(s.start, s.end))
    return [(starts[a], ends[b - 1]) for a, b in clauses if _OTHERWISE & set(found.words[a : a + 2]) and a]


def _ways(c: Conversation, reading: Reading, best: str) -> list[str]:
    """Return the ways that are named: candidates and what stands in for one, and what runs where one may stay.

    What others of them are written in or run on is no way of its own.
    """
    from assistant.answering.linking import above, by_kinds

    apart = _conditional(c, reading)
    said = (m for m in reading.terms if not any(a <= m.start < b for a, b in apart))
    named = list(dict.fromkeys(m.term for m in said if m.term in c.pack.terms))
    own = [t for t in named if meant(c.pack, t) in c.pack.candidates]
    rivals = [c.pack.terms[o] for o in own or ([best] if best in c.pack.terms else [])]
    ranks = tone.sounds(reading.text, tone.RANKING, c.pack)
    if not named and not ranks and not _COUNTING.isdisjoint(scanned(reading.text, c.pack.index).words):
        return [t for t in c.topic.terms if t in c.pack.candidates]
    values = c.pack.index["values_by_term"]
    like = [t for t in named if t in own or (t not in values and _is_like(c, t, rivals))]
    like = [t for t in like if t in own or not any(t in above(c.pack, o, _BENEATH) for o in like)]
    if len(like) == 1 and like[0] != best and _taking(reading, c):
        return [*like, *([best] if best else [])]
    if not tone.sounds(reading.text, tone.STAYING, c.pack):
        return like
    runs = c.profile.values(c.pack.wording.get("slot-of-what-runs", ""))
    stay = [r for r in runs if r in c.pack.terms and not (best and by_kinds(c.pack, best, r))]
    found = list(dict.fromkeys((*stay[:1], *like)))
    spoken = [t for t in (best, *c.topic.terms) if t in c.pack.candidates]
    return list(dict.fromkeys((*found, *spoken)))[:_SEVERAL] if len(found) == 1 else found


def _is_like(c: Conversation, name: str, rivals: list[Term]) -> bool:
    """Return whether a thing can stand in for one of those that are weighed."""
    from assistant.answering.versus import comparable

    return any(comparable(c.pack, [c.pack.terms[name], rival]) for rival in rivals)


def _taking(reading: Reading, c: Conversation) -> bool:
    """Return whether it is asked if one thing is to be taken: 'so should I use X?'."""
    words = scanned(reading.text, c.pack.index).words
    for i, word in enumerate(words[:-2]):
        if word == "should" and words[i + 1] in ("i", "we") and words[i + 2] in _VERBS:
            return not {"with", "in", "when", "how", "where", "why", "for"} & set(words[:i])
    return False


def _ranked(c: Conversation, reading: Reading) -> list[str]:
    """Return what is ahead of all, where a ranking is asked for that names nothing."""
    if not tone.sounds(reading.text, tone.RANKING, c.pack) or reading.terms:
        return []
    return [s.candidate for s in c.decision.ranking if not s.dropped_by][:_FIRST]


def _coupled(found: Scan, ways: list[str]) -> bool:
    """Return whether the first of several ways is told with a circumstance of its own: 'X on this or Y on that'."""
    first = next((m for m in found.of("t") if m[3] in ways), None)
    return first is not None and first[1] < len(found.words) and found.words[first[1]] in _COUPLING


def _told_besides(c: Conversation, reading: Reading, ways: list[str]) -> Reading:
    """Return the reading less the names that are weighed, and less what each of them is coupled with.

    'X on this or Y on that' supposes this and that; what stands before the names or behind a pause is told.
    """
    found = scanned(reading.text, c.pack.index)
    marks = [m for m in found.of("t") if m[3] in ways]
    first, last = (marks[0], marks[-1]) if marks else ((0, 0), (0, 0))
    starts, gaps = found.tokens.starts, found.tokens.gaps
    end = next((i for i in range(last[1], len(gaps)) if gaps[i]), len(found.words))
    said = {m.term for m in reading.terms}
    chosen = [
        h for h in reading.heard if h.value in said and h.value in ways and c.pack.slots[h.slot].of == "candidates"
    ]
    weighed = {*ways, *(meant(c.pack, w) for w in ways)}
    kept = [h for h in reading.heard if h.value not in weighed]
    places = {h.start: sum(1 for at in starts if at < h.start) for h in kept}
    coupled = _coupled(found, ways)
    heard = tuple(h for h in kept if marks and not (coupled and first[0] <= places[h.start] < end))
    heard += tuple(chosen) if len(chosen) > 1 else ()
    acts = (Act("ask", reading.text), *((Act("describe", reading.text),) if heard else ()))
    return reading.with_(acts=acts, questions=(), heard=heard, out=(), back_in=(), wrong_kind=())
