"""Text to Reading: the expected answer first, then questions and commands, then description."""

from __future__ import annotations

from assistant.model.reading import Act, Context, Heard, Question, Reading
from assistant.model.text import LONGEST
from assistant.understanding.asked import faults, seeking
from assistant.understanding.asked.disputing import settled
from assistant.understanding.asked.holding import plainly
from assistant.understanding.asked.obliging import needed
from assistant.understanding.asked.parting import parted
from assistant.understanding.asked.posing import sample_of
from assistant.understanding.asked.questions import opens_as_question, question
from assistant.understanding.gathering import Gathering
from assistant.understanding.retrieval.topics import spoken
from assistant.understanding.summing import summed
from assistant.understanding.text import english
from assistant.understanding.text.scan import Scan, Span, scanned
from assistant.understanding.text.stance import Stances
from assistant.understanding.told import names, values
from assistant.understanding.told.answers import ORDINALS, replied, taken
from assistant.understanding.told.retracting import reread
from assistant.understanding.turn.acts import ALONE, by_cue, by_likeness, command, exact, sign
from assistant.understanding.turn.acts import acts as heard_acts
from assistant.understanding.turn.amending import amended, bare, contradicts, stated, turned
from assistant.understanding.turn.idle import means_nothing, opens_with
from assistant.understanding.turn.pointing import SURE
from assistant.understanding.turn.recapping import recap
from assistant.understanding.turn.restarting import asked as asked_anew

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import ModuleType
    from typing import Any

    from assistant.model.pack import Pack

_FIRM = ("decide", "bye", "frustration", "compare", "restart")
"""Acts whose phrases within a message count before the words that carry it."""
_BACK_AT_IT = ("why-ask", "why-not", "what-if")
"""Acts that speak of what is recommended in words that may ask for it: 'how does it change your recommendation'."""
_PARTS, _WORDS = 40, 400
"""A text of more parts or words is looked through for questions at both ends only."""
_ENDS, _SENTENCE = 8, 40
"""At each end so many questions, of so many words at most."""
_BACK = 3
"""The most words of 'your choice?', which asks for it, where 'your choice' leaves it open."""
_CLOSING = frozenset(("no", "any", "unsure"))
"""Acts that close a question, which a text that tells something else does not."""
_OPINION = (("think", "of"), ("think", "about"))
"""Words behind which stands what an opinion is asked of."""
_OURS = frozenset("project idea plan case problem situation".split())
"""What is asked about, where that is the advice."""
_PHRASE = 3
"""The fewest words of a phrase that tells something of its own, whatever refusal its words may make."""
_TELLING = 6
"""The fewest words of a sample without a name that says by itself what is asked."""
_MANNER = (("how", "do"), ("how", "can"), ("how", "does"), ("where", "do"), ("where", "can"), ("where", "are"))
"""Openings of a question after how something is done here."""


def read(text: str, pack: Pack, context: Context | None = None) -> Reading:
    """Return what was understood of one text, read against the open question; time is linear in its length."""
    context = context or Context()
    index = pack.index
    found = scanned(text[:LONGEST], index)
    text, found = (text, found) if context.lookup else reread(text, found, index)
    if not found.words:
        return Reading(text, acts=(sign(text) or Act("unclear", text),))
    if ordered := command(found, text, index):
        return _commanded(text, ordered, found, index)
    if recapped := None if context.brief else recap(found, index, told=context.lookup):
        return recapped
    if context.lookup or context.brief:
        plain, found = _plainly(text, found, index) if context.lookup else (text, found)
        alone = _understood(plain, found, pack, context)
        told = seeking.outside(faults.outside(alone, found, index) if context.lookup else alone, found, index)
        return told if plain == text else told.with_(typed=text)
    from assistant.understanding.turn import choosing

    decided = choosing.with_choice if context.recommended else choosing.early
    if chosen := decided(text, found, pack, context, read):
        return chosen
    from assistant.understanding.turn.turns import in_talk

    told = seeking.outside(in_talk(text, found, pack, context, read, _understood), found, index)
    if not told.heard and context.held:
        told = stated(text, told, found, pack, read)
    if told.heard and not told.has("correct") and contradicts(found, index, context):
        told = told.with_(acts=(Act("correct", text), *told.acts))
    if context.out:
        from assistant.understanding.turn.returning import returned

        told = returned(text, told, found, context)
    return choosing.upheld(text, told, found, pack, context, read) if context.recommended else told


def _plainly(text: str, found: Scan, index: Mapping[str, Any]) -> tuple[str, Scan]:
    """Return a text with what it wants judged put plainly, and its marks; as it is where it is put so."""
    for put in (settled, plainly, needed):
        judged = put(found)
        if judged and not (put is needed and _of_a_fact(found, index)):
            text, found = judged, scanned(judged, index)
    return text, found


def _of_a_fact(found: Scan, index: Mapping[str, Any]) -> bool:
    """Return whether a text asks for what is held of a product: 'does X run without the internet' is of no need."""
    from assistant.understanding.asked.patterns import compose

    asked = compose(found, found.spans[0], index) if len(found.spans) == 1 else None
    return asked is not None and asked.pattern == "does" and not asked.residue


def _understood(text: str, found: Scan, pack: Pack, context: Context) -> Reading:
    """Return what was understood of a text by its phrases and shapes."""
    index, cut = pack.index, len(text) > LONGEST
    instead = [] if context.lookup or not context.profile_slots else amended(found, index, context)
    corrects = bool(instead) or (bool(context.profile_slots) and _corrects(found))
    sample = None if corrects else _sample(found, index)
    itself = not (sample or context.lookup) and _about_itself(found, index, context)
    advised = None if context.lookup else _advised()
    said = instead or (advised.at_once(found, index, context) if advised else [])
    sample = None if said else sample
    said = said or ([] if sample else _done(found, index, context, itself)) or turned(found, context)
    said = [a for a in said if not (means_nothing(a, found, context) or opens_with(a, text, context))]
    number = context.number_slot and bare(found)
    answered = [] if number else values.answer(found, context, index)
    if answered and not _rather_talk(said, answered, found, index):
        return taken(text, answered, found, index, said)
    plain = not (sample or context.lookup or _rivals(found, index) or itself)
    if not said and plain:
        said = by_cue(found, index) or [a for a in by_likeness(found, index) if not _of_something(a, found)]
        said = [a for a in said if not means_nothing(a, found, context)]
    said = said or (advised.at_last(found, index, context) if advised else [])
    said = [] if len(said) == 1 and said[0].act in _CLOSING and _tells(found) else said
    if len(said) == 1 and found.tokens.asked and len(found.words) <= _BACK and _asks_for_it(said[0], found, index):
        said = [said[0].with_(act="decide")]
    said = asked_anew(said, found, index, context)
    refused = advised.refused(found, said, index, context) if advised else ""
    if refused:
        return Reading(text, (Act("describe", text),), terms=names.mentions(found), out=((refused, text.strip()),))
    if said and said[0].act in ALONE and len(said) == 1 and said[0].text == text.strip():
        return Reading(text, tuple(said), terms=names.mentions(found), cut=cut)
    gathering = Gathering(found, said, index, context, told=bool(instead))
    parts = (sample,) if sample else tuple(part for span in found.spans for part in parted(found, span))
    looked_into = _looked_into(found, parts)
    _gather(gathering, parts, looked_into)
    reading = summed(gathering, text, cut)
    if gathering.hypothetical and reading.acts == tuple(said):
        asked = Gathering(found, [], index, context)
        _gather(asked, parts, looked_into)
        reading = reading.with_(questions=tuple(q for q in asked.asked if _answers(q)))
    return reading


def _advised() -> ModuleType:
    """Return what hears answers to a recommendation; a look-up does not load it."""
    from assistant.understanding.turn import advised

    return advised


def _done(found: Scan, index: Mapping[str, Any], context: Context, itself: bool) -> list[Act]:
    """Return what a message does: by a phrase that is all of it, by the words that carry it, by phrases within it."""
    whole = exact(found)
    if whole:
        return whole
    said = heard_acts(found, index)
    if itself or context.lookup:
        return said
    from assistant.understanding.turn.talk import told as told_acts

    told = told_acts(found, index, context)
    alone = bool(told) and told[0].text == found.text.strip()
    if any(a.act == "correct" for a in said) and (not alone or found.of("tvu")):
        return said
    if any(a.act in _FIRM for a in said) and not (alone and told[0].act in _BACK_AT_IT):
        return said
    if alone:
        return told if told[0].act != "why-ask" or context.slot else [told[0].with_(act="why")]
    return [*said, *(t for t in told if all(a.act != t.act for a in said))]


def _answers(one: Question) -> bool:
    """Return whether a question is near enough to what is known to stand in for a supposition that changes nothing."""
    return one.pattern not in ("unclear", "off-topic", "topic") or (one.pattern == "topic" and one.score >= SURE)


def _gather(gathering: Gathering, parts: tuple[Span, ...], looked_into: frozenset[Span]) -> None:
    """Take what each part of a text says, and asks where it may ask something."""
    for part in parts:
        gathering.take(part, part in looked_into)


def _looked_into(found: Scan, parts: tuple[Span, ...]) -> frozenset[Span]:
    """Return the stretches that may ask something: all of them, of a very long text the first and last questions."""
    if len(parts) <= _PARTS and len(found.words) <= _WORDS:
        return frozenset(parts)
    asked = [part for part in parts if opens_as_question(found, part) and part.end - part.start <= _SENTENCE]
    return frozenset((*asked[:_ENDS], *asked[-_ENDS:], *parts[-2:]))


def _of_something(act: Act, found: Scan) -> bool:
    """Return whether words that may ask for the advice ask what is thought of a thing: 'what do you think of X'."""
    words = found.words
    at = next((i for i in range(len(words) - 1) if words[i : i + 2] in _OPINION), len(words))
    return act.act == "decide" and any(w not in english.STOP and w not in _OURS for w in words[at + 2 :])


def _tells(found: Scan) -> bool:
    """Return whether one phrase of a value is nearly all of a text, which tells that and refuses nothing else."""
    return any(_PHRASE <= m[1] - m[0] > len(found.words) / 2 for m in found.of("vw"))


def _rivals(found: Scan, index: Mapping[str, Any]) -> bool:
    """Return whether two candidates are named, so that a text asks or tells of these, not of the talk."""
    return len({m[3] for m in found.of("t") if m[3] in index["candidates"]}) > 1


def _asks_for_it(act: Act, found: Scan, index: Mapping[str, Any]) -> bool:
    """Return whether a short question asks for the advice: 'your choice?', 'so X, yes?'."""
    return act.act == "any" or (act.act == "yes" and any(m[3] in index["candidates"] for m in found.of("t")))


def _corrects(found: Scan) -> bool:
    """Return whether a sentence of a text may open with a correction."""
    starts = {span.start for span in found.spans}
    return any(m[3] == "correct" and (m[0] in starts or m[4] == "anywhere") for m in found.of("a"))


def _sample(found: Scan, index: Mapping[str, Any]) -> Span | None:
    """Return the whole text as one stretch when it is a sample of a topic, with a name in it or long enough."""
    line = sample_of(found, Span(0, len(found.words), asked=False), index)
    if not line or index["topic_kinds"][index["verbatim"][line]] == "about-me":
        return None
    if len(found.words) < _TELLING and not found.of("tk"):
        return None
    return Span(0, len(found.words), asked=bool(found.tokens.asked))


def _about_itself(found: Scan, index: Mapping[str, Any], context: Context) -> bool:
    """Return whether a text asks how something is done here ('how do I go back?') and a topic says so."""
    first = found.spans[0]
    if found.words[first.start : first.start + 2] not in _MANNER:
        return spoken(found.words) in index["verbatim"]
    one = question(found, first, index, context)
    return one is not None and one.pattern == "topic"


def _rather_talk(said: list[Act], answered: list[Heard], found: Scan, index: Mapping[str, Any]) -> bool:
    """Return whether words that may pick a choice by its label say something else as a whole: 'go backwards'."""
    if len(said) != 1 or said[0].text != found.text.strip() or answered[0].how != "answer":
        return False
    if replied(found.words, answered[0].slot, index):
        return False
    return all(word.isalpha() and len(word) > 1 and word not in ORDINALS for word in found.words)


def _commanded(text: str, told: Act, found: Scan, index: Mapping[str, Any]) -> Reading:
    span = Span(0, len(found.words), asked=False)
    stances = Stances(found, span)
    heard = values.heard(found, span, stances, index)
    return Reading(text, (told,), tuple(values.settle(heard, index, index["general"])), names.mentions(found))
