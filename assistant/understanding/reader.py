"""Text to Reading: the expected answer first, then questions and commands, then description."""

from __future__ import annotations

from assistant.model.reading import Act, Context, Heard, Question, Reading
from assistant.model.text import LONGEST
from assistant.understanding import names, values
from assistant.understanding.acts import acts as heard_acts
from assistant.understanding.acts import asks_back, by_cue, command
from assistant.understanding.questions import off_field, opens_as_question, question
from assistant.understanding.scan import Scan, Span, scan
from assistant.understanding.stance import Stances

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from assistant.model.pack import Pack

CLOSING = frozenset(("yes", "no", "back", "skip", "unsure", "any", "repeat", "summary", "restart", "help", "greet", "thanks", "bye", "frustration", "decide", "more", "why-ask", "why"))
"""Acts that, said alone, leave nothing else to be read in their words."""


_CALLING = (("can", "we"), ("could", "we"), ("can", "you"), ("could", "you"))
"""Openings of a request put as a question."""
LONG = 25
"""A text of more words that tells of a project is a story: what in it looks like a question gone wrong is none."""
VERBATIM = 0.9
"""The score from which a topic answers a question for advice even where a project was told with it."""


def read(text: str, pack: Pack, context: Context | None = None) -> Reading:
    """Return what was understood of one text, read against the open question; time is linear in its length."""
    context = context or Context()
    index = pack.index
    cut = len(text) > LONGEST
    found = scan(text[:LONGEST], index)
    if not found.words:
        return Reading(text, acts=(Act("unclear", text),))
    told = command(found, text, index)
    if told:
        return _commanded(text, told, found, index, context)
    said = heard_acts(found, index)
    answered = values.answer(found, context, index)
    if answered:
        return _answered(text, answered, found, index)
    if not said and not context.lookup and not _about_itself(found, index, context):
        said = by_cue(found, index)
    if said and said[0].act in CLOSING and len(said) == 1 and said[0].text == text.strip():
        return Reading(text, tuple(said), cut=cut)
    return _whole(text, found, said, index, context, cut)


def _about_itself(found: Scan, index: Mapping[str, Any], context: Context) -> bool:
    """Return whether a text asks how something is done here ('how do I go back?') and a topic says so."""
    first = found.spans[0]
    if found.words[first.start : first.start + 2] in _CALLING or not opens_as_question(found, first):
        return " ".join(found.words) in index["verbatim"]
    one = question(found, first, index, context)
    return one is not None and one.pattern == "topic"


def _answered(text: str, answered: list[Heard], found: Scan, index: Mapping[str, Any]) -> Reading:
    """Return a bare answer; choices that stand for every slot (not sure, any, none) are acts, not values."""
    values_of = index["slots"][answered[0].slot][6]
    closing = next((h.value for h in answered if h.value in ("unsure", "any") and h.value not in values_of), "")
    if closing:
        return Reading(text, (Act(closing, text),))
    kept = tuple(h.with_(value="") if h.value == "none" and "none" not in values_of else h for h in answered)
    return Reading(text, (Act("answer", text),), kept, names.mentions(found))


def _commanded(text: str, told: Act, found: Scan, index: Mapping[str, Any], context: Context) -> Reading:
    span = Span(0, len(found.words), asked=False)
    stances = Stances(found, span)
    heard = values.heard(found, span, stances, index)
    return Reading(text, (told,), tuple(values.settle(heard, index, index["general"])), names.mentions(found))


def _whole(text: str, found: Scan, said: list[Act], index: Mapping[str, Any], context: Context, cut: bool) -> Reading:
    heard: list[Heard] = []
    asked: list[Question] = []
    out: list[tuple[str, str]] = []
    back_in: list[tuple[str, str]] = []
    wrong: list[Any] = []
    previous: Stances | None = None
    to_me = asks_back(said)
    hypothetical = any(a.act == "what-if" for a in said)
    stated: Span | None = None
    for span in found.spans:
        stances = Stances(found, span)
        choosing = any(m[3] == "choose" for m in found.of("x", span.start, span.end))
        one = None if to_me and (hypothetical or _act_in(found, span, said)) else question(found, span, index, context, stated)
        if one and choosing and one.pattern == "topic" and one.score < VERBATIM and (heard or _tells_product(found, span)):
            one = None
        stated = span if one is None else None
        if one and not (one.pattern in ("off-topic", "unclear") and (choosing or _describes(found, span, index))):
            asked.append(one)
        between = one is not None and _between(found, span, index)
        if one is None or choosing or between or (one.pattern in ("off-topic", "unclear") and one not in asked):
            mine = values.heard(found, span, stances, index)
            if stances.wish_alone and not mine and heard:
                heard = _softened(heard, previous)
            said_of = names.named(found, span, stances, index, context, choosing)
            heard.extend(mine)
            heard.extend(said_of.heard)
            out.extend(said_of.out)
            back_in.extend(said_of.back_in)
            wrong.extend(said_of.wrong_kind)
            if choosing and not _act(said, "decide"):
                said.append(Act("decide", found.quote(span.start, span.end)))
            if heard:
                previous = stances
        else:
            heard.extend(h for h in names.named(found, span, stances, index, context, choosing).heard if h.slot in index["candidate_slots"])
    corrected = next((found.text.find(a.text) for a in said if a.act == "correct"), -1)
    if _act(said, "correct") and not heard and context.number_slot:
        heard = values.bare_number(found, context.number_slot, index)
    settled = values.settle(heard, index, index["general"], corrected)
    asked = _without_choosing(asked, settled, index, context)
    if not asked and not said and not wrong and not context.slot and all(h.how == "term" for h in settled) and not out and not back_in:
        outside = off_field(found, index)
        if outside:
            asked, settled = [outside], []
    if len(settled) > 1 and len(found.words) > LONG:
        asked = [q for q in asked if q.pattern not in ("off-topic", "unclear", "unknown-name")]
    if asked:
        said.append(Act("ask", text))
    if settled or out or back_in:
        said.append(Act("answer" if any(h.slot == context.slot for h in settled) else "describe", text))
    if not said and not wrong:
        said.append(Act("unclear", text))
    unknown = tuple(q.quality for q in asked if q.pattern == "unknown-name")
    return Reading(text, tuple(said), tuple(settled), names.mentions(found), tuple(asked), tuple(dict.fromkeys(out)), tuple(dict.fromkeys(back_in)), tuple(wrong), unknown, found.language, cut)


def _between(found: Scan, span: Span, index: Mapping[str, Any]) -> bool:
    """Return whether a question weighs candidates against each other, so that what else it tells is about a project."""
    named = {m[3] for m in found.of("t", span.start, span.end) if m[3] in index["candidates"]}
    return len(named) > 1 and bool({"or", "vs"} & set(found.words[span.start : span.end]))


def _act(said: list[Act], name: str) -> bool:
    return any(a.act == name for a in said)


def _act_in(found: Scan, span: Span, said: list[Act]) -> bool:
    """Return whether an act that asks the assistant back was heard in this stretch."""
    quote = found.quote(span.start, span.end)
    return any(a.text in quote for a in said if asks_back([a]))


def _tells_product(found: Scan, span: Span) -> bool:
    """Return whether a stretch says something of a project that no topic's title could."""
    return bool(found.of("v", span.start, span.end))


def _describes(found: Scan, span: Span, index: Mapping[str, Any]) -> bool:
    """Return whether a stretch tells of a project, so that it is no question gone wrong: a statement with values in it."""
    return bool(found.of("vu", span.start, span.end)) and not opens_as_question(found, span)


def _softened(heard: list[Heard], previous: Stances | None) -> list[Heard]:
    """Return the values with those of the stretch before made wishes: 'an admin. It's just not urgent.'"""
    if previous is None:
        return heard
    start = previous.scan.tokens.starts[previous.span.start]
    return [h.with_(stance="wish") if h.start >= start and h.stance in ("given", "must") else h for h in heard]


def _without_choosing(asked: list[Question], heard: list[Heard], index: Mapping[str, Any], context: Context) -> list[Question]:
    """Return the questions less those for advice in general, where the project itself was described."""
    described = bool(heard) or bool(context.profile_slots)
    return [q for q in asked if not (described and index["topic_kinds"].get(q.id) == "recommendation")]
