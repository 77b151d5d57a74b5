"""What is said to a recommendation: objections, other names, suppositions, consent."""

from __future__ import annotations

from assistant.model.reading import Act
from assistant.understanding.told.forward import put_forward
from assistant.understanding.told.untold import turns_down
from assistant.understanding.turn.talk import told

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from assistant.model.reading import Context
    from assistant.understanding.text.scan import Scan

_REFUSAL = 6
"""The most words of a refusal of what was spoken of last."""
_SAID_SHORT = 9
"""The most words of 'and X?' with what follows it."""
_WHAT_OF = (("what", "about"), ("how", "about"), ("what", "of"), ("what", "when"), ("what", "with"), ("but", "with"))
"""Openings of a short question that holds something against what was advised."""
_BARE = 4
"""The most words of 'and X?' that holds any name against the advice, not one that could be advised alone."""
_OPENING = frozenset(("and", "but"))
_CLOSED = frozenset("is are can could would should does do may".split())
"""First words of questions that ask for yes or no."""
_SUPPOSING = frozenset(("with", "without", "if", "when", "for", "as", "on"))
_HESITATING = frozenset("ok okay hm hmm so well oh ah then now".split())
"""Words of 'hm, and without X?'."""
_FRAMING = frozenset("ok okay well so then thanks for now that is very really it".split())
_ENDING = (("all",), ("everything",))
_SOUNDS = ("sound",)
"""What is left of 'ok, that is all for now' and the first word of 'sounds good'."""
_THEN = frozenset(("so", "then"))
_BEFORE_THEN = frozenset("so then ok okay well alright right it is be just hm use take go with rather thus".split())
"""Words of 'so X then?'."""
_TAKING = frozenset("take use choose pick try go adopt do".split())
_POINTED = frozenset(("it", "that", "this", "one"))
_ASKING = tuple((verb, who) for verb in ("shall", "will", "do", "am", "are") for who in ("i", "we"))
"""First words by which a text asks, with or without a mark."""
_AGREEING = frozenset(
    "ok okay let us i we will shall then so well fine alright great good going to am are with for the yes sure".split()
)
"""Words of 'ok, then I will take it'."""


def at_once(found: Scan, index: Mapping[str, Any], context: Context) -> list[Act]:
    """Return what is told for sure by holding a name against the recommendation, or by taking it."""
    if not context.recommended or turns_down(found):
        return []
    said = _supposed(found, index, context) or _meant(found, index) or _objected(found, index, context)
    return said or _accepted(found, index, context) or _closed(found, context)


def _meant(found: Scan, index: Mapping[str, Any]) -> list[Act]:
    """Return 'why not' for a product put forward by whose name a candidate is meant: 'can we not just use X?'."""
    named = [m for m in found.of("t") if m[3] in index["meant_by"]]
    if not named or any(m[3] in index["candidates"] - {index["meant_by"][named[0][3]]} for m in found.of("t")):
        return []
    span = next(s for s in found.spans if s.start <= named[0][0] < s.end)
    asked = span.asked or found.words[span.start] in _CLOSED or found.words[span.start : span.start + 2] in _WHAT_OF
    asked = asked and put_forward(named[0], found, span)
    return [Act("why-not", found.text.strip(), str(named[0][3]))] if asked else []


def at_last(found: Scan, index: Mapping[str, Any], context: Context) -> list[Act]:
    """Return what is told where nothing else was heard: another name, a supposition, a conclusion."""
    return [] if turns_down(found) else _against_advice(found, index, context) or _concluded(found, index, context)


def _closed(found: Scan, context: Context) -> list[Act]:
    """Return what 'that is all' and 'sounds good' come to once there is advice and no question is open."""
    said = tuple(w for w in found.words if w not in _FRAMING)
    if context.slot or found.tokens.asked:
        return []
    name = "bye" if said in _ENDING else "thanks" if said[:1] == _SOUNDS and len(said) == len(_SOUNDS) + 1 else ""
    return [Act(name, found.text.strip())] if name else []


def _objected(found: Scan, index: Mapping[str, Any], context: Context) -> list[Act]:
    """Return 'why not' where a message holds another name against what was recommended, whatever topic says it."""
    said = told(found, index, context)
    return said if said and said[0].act == "why-not" else []


def _against_advice(found: Scan, index: Mapping[str, Any], context: Context) -> list[Act]:
    """Return 'why not' for 'and X?' said to a recommendation, when nothing else was asked since."""
    instead = "instead" in found.words and len(context.profile_slots) > 1
    free = context.recommended and (not context.pattern or context.recommended in context.terms)
    if not (instead or free) or len(found.words) > _SAID_SHORT:
        return []
    names_said = [m for m in found.of("t") if m[3] != context.recommended]
    if len(found.words) > _BARE:
        names_said = [m for m in names_said if m[3] in index["advisable"]]
    else:
        names_said = [m for m in names_said if m[3] in index["term_kinds"] and m[3] not in index["concepts"]]
    if len(names_said) != 1:
        return []
    words = tuple(w for w in found.words if w not in _HESITATING and w != "no")
    opens = words[:1] == ("and",) or words[:2] in (("what", "about"), ("how", "about"), ("y", "not"))
    return [Act("why-not", found.text.strip(), names_said[0][3])] if opens else []


def _supposed(found: Scan, index: Mapping[str, Any], context: Context) -> list[Act]:
    """Return 'what if' for a value held against a recommendation: 'and with 10 people?', 'what when we are 50?'."""
    words = tuple(w for w in found.words if w not in _HESITATING)
    words = words[1:] if words[:1] == ("and",) and words[1:3] in _WHAT_OF else words
    names = {m[3] for m in found.of("t")}
    says = bool(found.of("vuw")) or (bool(names) and "without" in words)
    if not words or not names.isdisjoint(index["advisable"]) or not says:
        return []
    opens = words[0] in _OPENING or words[:2] in _WHAT_OF
    after = words[1:2] if words[0] in _OPENING else words[2:3] if opens else ()
    told = not _SUPPOSING.isdisjoint(after)
    bare = found.tokens.asked and not context.pattern and names <= index["values_by_term"].keys()
    if names and not (told or bare):
        return []
    short = (found.tokens.asked or told) and len(found.words) <= _SAID_SHORT and len(found.spans) == 1
    return [Act("what-if", found.text.strip())] if opens and short else []


def _concluded(found: Scan, index: Mapping[str, Any], context: Context) -> list[Act]:
    """Return 'decide' for a name put forward as the outcome, 'so X then?', or 'why not' where another was advised."""
    names_said = {m[3] for m in found.of("t")}
    ends = not _THEN.isdisjoint(found.words) and found.tokens.asked and len(context.profile_slots) > 1
    if not ends or len(names_said) != 1 or not names_said <= index["advisable"] or len(found.words) > _REFUSAL:
        return []
    rest = [w for i, w in enumerate(found.words) if not any(m[0] <= i < m[1] for m in found.of("t"))]
    against = bool(context.recommended) and context.recommended not in names_said
    act = Act("why-not" if against else "decide", found.text.strip(), next(iter(names_said)))
    return [act] if all(w in _BEFORE_THEN for w in rest) else []


def _accepted(found: Scan, index: Mapping[str, Any], context: Context) -> list[Act]:
    """Return 'thanks' for words that take what was recommended: 'ok, let us go with that'."""
    asks = found.tokens.asked or found.words[:2] in _ASKING
    if not context.recommended or context.slot or asks or len(found.words) > _SAID_SHORT:
        return []
    named = [m for m in found.of("t") if m[3] == context.recommended or m[3] not in index["advisable"]]
    rest = {w for i, w in enumerate(found.words) if not any(m[0] <= i < m[1] for m in found.of("t"))}
    takes = not _TAKING.isdisjoint(rest) and (named or not _POINTED.isdisjoint(rest))
    return [Act("thanks", found.text.strip())] if takes and rest <= _TAKING | _POINTED | _AGREEING else []


def refused(found: Scan, said: list[Act], index: Mapping[str, Any], context: Context) -> str:
    """Return the candidate spoken of last when a short text refuses it by a fault: 'nah, too big'; '' else."""
    faulted = "too" in found.words[:-1] and len(found.words) <= _REFUSAL and any(a.act == "no" for a in said)
    spoken = [t for t in context.terms if t in index["advisable"]]
    return spoken[0] if faulted and len(spoken) == 1 and not found.of("tv") else ""
