"""A turn of a talk: what it says by itself, leaning on what was said before, or put again as a question."""

from __future__ import annotations

from assistant.model.reading import Act, Reading
from assistant.understanding.text import english
from assistant.understanding.text.tone import asks_summary
from assistant.understanding.told.opinions import opined
from assistant.understanding.told.wishing import wished
from assistant.understanding.turn.acts import ALONE, by_cue, by_likeness
from assistant.understanding.turn.acts import acts as heard_acts
from assistant.understanding.turn.beside import answered_beside, awaited
from assistant.understanding.turn.judging import judged
from assistant.understanding.turn.odds import likeliest
from assistant.understanding.turn.pointing import pointed
from assistant.understanding.turn.prefaced import prefaced
from assistant.understanding.turn.prevailing import prevailed
from assistant.understanding.turn.recasting import recast
from assistant.understanding.turn.restarting import asked as asked_anew
from assistant.understanding.turn.unheard import asked_too, goes_on, leans_back, soothed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.model.pack import Pack
    from assistant.model.reading import Context
    from assistant.understanding.text.scan import Scan

    Read = Callable[[str, Pack, Context], Reading]


_TELLS = 5
"""A longer sentence tells something, whatever is heard of it."""
_POINTING = frozenset(("it", "that", "this"))
_TOLD = frozenset(("answer", "describe", "thanks", "correct"))
"""Acts that only tell; a summary may be asked for with them."""


def in_talk(
    text: str, found: Scan, pack: Pack, context: Context, read: Read, understood: Callable[..., Reading]
) -> Reading:
    """Return what was understood of a turn of a talk, by itself or as it leans on what was said before."""
    for alone in (answered_beside, opined, prefaced):
        if answered := alone(text, found, pack, context, read):
            return answered
    leans = context.terms and (found.of("tk") or all(a.act != "frustration" for a in heard_acts(found, pack.index)))
    leans = leans and not _told_before(found)
    if further := goes_on(text, found, pack, context, read) if leans else None:
        return further
    reading = understood(text, found, pack, context)
    if plain := judged(text, reading, found, pack, read):
        return plain
    if back := leans_back(text, reading, found, pack, context, read) if leans else None:
        return back
    if context.recommended or context.spoken or context.asked:
        named = pointed(text, reading, pack, context, read)
        if named:
            return named
    likely = soothed(_likelier(text, reading, found, pack, context), found)
    heard = recast(asked_too(text, likely, found, pack, context, read) or likely, found, pack, context, read)
    heard = prevailed(text, wished(heard, found, pack, context, read), found, pack, read)
    heard = awaited(text, heard, found, pack, context) or heard
    tells = heard.heard and context.held and {a.act for a in heard.acts} <= _TOLD
    if tells and asks_summary(found, pack.index):
        return heard.with_(acts=(*heard.acts, Act("summary", text)))
    return heard


def _told_before(found: Scan) -> bool:
    """Return whether a sentence tells something before one that asks of 'it' or 'that': it asks of what was told."""
    last = found.spans[-1]
    pointing = not _POINTING.isdisjoint(found.words[last.start : last.end]) and not found.of("tk", last.start, last.end)
    asks = last.asked or found.words[last.start] in english.QUESTION_OPENERS
    told = (s for s in found.spans[:-1] if not s.asked and (s.end - s.start > _TELLS or found.of("vw", s.start, s.end)))
    return asks and pointing and any(told)


def _likelier(text: str, reading: Reading, found: Scan, pack: Pack, context: Context) -> Reading:
    """Return the reading, or that of the act that the words of a message speak for by far."""
    said = any(m[0] == 0 and m[1] == len(found.words) for m in found.of("a"))
    if reading.acts[:1] and reading.acts[0].act == "correct" and _says_nothing(reading, found):
        other = [a for a in by_cue(found, pack.index) or by_likeness(found, pack.index) if a.act in ALONE]
        reading = reading.with_(acts=tuple(other), questions=()) if other else reading
    if act := None if said else likeliest(found, reading, pack.index, context):
        act = next(iter(asked_anew([act], found, pack.index, context)), None)
    return Reading(text, (act,), terms=reading.terms, language=reading.language, cut=reading.cut) if act else reading


def _says_nothing(reading: Reading, found: Scan) -> bool:
    """Return whether a text says and names nothing, so that a correction in it corrects nothing."""
    asked = any(q.pattern not in ("unclear", "off-topic") for q in reading.questions)
    return not (asked or reading.heard or reading.out or reading.terms or any(w.isdecimal() for w in found.words))
