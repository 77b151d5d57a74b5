"""A question behind words that only talk: 'that was not my question. what is X?', 'you ignored me, can Y do Z?'."""

from __future__ import annotations

from assistant.understanding.text import english
from assistant.understanding.text.scan import scan
from assistant.understanding.told.answers import answer
from assistant.understanding.turn.acts import exact
from assistant.understanding.turn.complaining import complains
from assistant.understanding.turn.looks import relative
from assistant.understanding.turn.talk import of_kin

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from assistant.model.pack import Pack
    from assistant.model.reading import Context, Reading
    from assistant.understanding.text.scan import Scan

    Read = Callable[[str, Pack, Context], Reading]

_LONGEST, _HEAD = 60, 14
"""The most words of a message that is looked at, and of what stands before its question."""
_ASKED = 3
"""The fewest words of a question behind a complaint, where they name nothing."""
_CUTS = 2
"""So many places are looked at where the question may begin."""
_TALKING = frozenset(("frustration", "correct", "no"))
"""Acts of a head that only talks; a mere no says too little, it may answer the open question."""
_ASKING = ("compare", "why-not", "summary")
"""Acts that ask something too."""
_TOLD = frozenset(("describe", "answer", "unclear"))
_POINTING = frozenset("that this these those you".split())
"""Words with which somebody speaks of what was said last."""
_MISSING = frozenset("about not no never wrong".split())
"""Words behind them that complain: 'that is about X', 'you did not answer'."""
_OWN = frozenset("i we my our".split())
_MISSED = ("off-topic", "unclear", "unknown-name")


def prefaced(text: str, found: Scan, pack: Pack, context: Context, read: Read) -> Reading | None:
    """Return the reading of a message whose question stands behind a complaint, as if it stood alone; else None.

    What somebody says of the own project in the complaint is kept: 'you forgot that we know X. ...'.
    """
    spoken = context.slot or context.recommended or context.profile_slots or context.asked
    if not spoken or len(found.words) > _LONGEST or exact(found):
        return None
    for cut in _cuts(found):
        if found.words[cut] in english.NEGATORS or not _may_talk(found, cut, pack):
            continue
        at = found.tokens.starts[cut]
        head, rest = text[:at], text[at:]
        before = read(head, pack, context)
        if not _only_talks(before, scan(head, pack.index), pack, context):
            continue
        few = len(found.words) - cut < _ASKED and not found.of("t", cut)
        if few or (relative(found.words, cut) and not found.tokens.asked):
            return None
        told = read(rest, pack, context)
        if not (any(q.pattern not in _MISSED for q in told.questions) or any(told.has(act) for act in _ASKING)):
            return None
        own = before.heard if not _OWN.isdisjoint(head.lower().split()) else ()
        known = {(h.slot, h.value) for h in told.heard}
        single = len(told.questions) == 1 and not told.heard
        whole = text if single and complains(found) else told.text
        return told.with_(text=whole, heard=(*(h for h in own if (h.slot, h.value) not in known), *told.heard))
    return None


def _cuts(found: Scan) -> Iterator[int]:
    """Yield where what is asked may begin: behind the first sentence, and behind the first pause."""
    starts = {span.start for span in found.spans}
    cuts = [i for i in range(1, min(len(found.words), _HEAD)) if i in starts or found.tokens.gaps[i]]
    yield from cuts[:_CUTS]


def _may_talk(found: Scan, cut: int, pack: Pack) -> bool:
    """Return whether the words before a place may only talk: some of them are said to complain or to correct."""
    words = found.words[:cut]
    points = not _POINTING.isdisjoint(words) and not _MISSING.isdisjoint(words)
    acts = ("frustration", "correct")
    marked = any(m[3] in acts for m in found.of("a", 0, cut))
    telling = tuple(w for w in words if w not in english.STOP and w not in english.OPENING_NOISE)
    return points or marked or any(any(of_kin(telling, act, pack.index)) for act in acts)


def _only_talks(before: Reading, head: Scan, pack: Pack, context: Context) -> bool:
    """Return whether the words before a question only say that it was not answered, or what the answer was about."""
    acts = {a.act for a in before.acts}
    corrects = "correct" in acts and bool(before.heard or before.out)
    if corrects or not acts <= _TALKING | _TOLD or answer(head, context, pack.index):
        return False
    words = head.words
    start = next((i for i, w in enumerate(words) if w not in english.OPENING_NOISE), 0)
    points = words[start] in _POINTING and not _MISSING.isdisjoint(words[start + 1 : start + 4])
    return points or (bool(acts & {"frustration", "correct"}) and (not head.of("tk") or bool(before.heard)))
