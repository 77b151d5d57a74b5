"""Text to Reading: the expected answer first, then questions and commands, then description."""

from __future__ import annotations

from assistant.model.reading import Act, Context, Heard, Reading
from assistant.model.text import LONGEST
from assistant.understanding import names, values
from assistant.understanding.acts import acts as heard_acts
from assistant.understanding.acts import by_cue, command
from assistant.understanding.gathering import Gathering
from assistant.understanding.questions import opens_as_question, question
from assistant.understanding.scan import Scan, Span, scan
from assistant.understanding.stance import Stances

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from assistant.model.pack import Pack

CLOSING = frozenset((
    "yes", "no", "back", "skip", "unsure", "any", "repeat", "summary", "restart", "help", "greet", "thanks", "bye",
    "frustration", "decide", "more", "why-ask", "why",
))  # fmt: skip
"""Acts that, said alone, leave nothing else to be read in their words."""
_CALLING = (("can", "we"), ("could", "we"), ("can", "you"), ("could", "you"))
"""Openings of a request put as a question."""


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
        return _commanded(text, told, found, index)
    said = heard_acts(found, index)
    answered = values.answer(found, context, index)
    if answered:
        return _answered(text, answered, found, index)
    if not said and not context.lookup and not _about_itself(found, index, context):
        said = by_cue(found, index)
    if said and said[0].act in CLOSING and len(said) == 1 and said[0].text == text.strip():
        return Reading(text, tuple(said), cut=cut)
    gathering = Gathering(found, said, index, context)
    for span in found.spans:
        gathering.take(span)
    return gathering.reading(text, cut)


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


def _commanded(text: str, told: Act, found: Scan, index: Mapping[str, Any]) -> Reading:
    span = Span(0, len(found.words), asked=False)
    stances = Stances(found, span)
    heard = values.heard(found, span, stances, index)
    return Reading(text, (told,), tuple(values.settle(heard, index, index["general"])), names.mentions(found))
