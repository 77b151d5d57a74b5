"""Whether what the sentence before names is right for somebody: 'I read about X. Is that something for us?'."""

from __future__ import annotations

from assistant.model.reading import Context, Question
from assistant.understanding.asked.fitness import HERE, RIGHT, SIZES, WRONG
from assistant.understanding.retrieval.topics import speaks_of
from assistant.understanding.text import english

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.model.pack import Pack
    from assistant.model.reading import Reading
    from assistant.understanding.text.scan import Scan

    Read = Callable[[str, Pack, Context], Reading]

_LIKELY = 0.6
"""The least score of a topic that weighs a thing against others."""
_WEIGHING = ("comparison", "recommendation")
_POINTING = frozenset("it its that this they them these those there".split())
_BY_WORD = frozenset("what which who whom how why when where whose".split())
"""Words with which a question asks for more than whether it is so."""
_FOR = (HERE - _POINTING) | frozenset("we ours people company companies firm firms team teams size".split())
"""Words of those whom it has to be right for."""
_JUDGING = RIGHT.union(
    WRONG,
    SIZES,
    "something anything useful worth big huge small large only expensive made meant interesting better".split(),
)
"""Words of a question whether something is right for somebody."""


def spoken_before(found: Scan, start: int, end: int) -> str:
    """Return the one thing that the sentence before a question names which only points at it, '' for none."""
    words = found.words[start:end]
    opening = next((w for w in words if w not in english.OPENING_NOISE), "")
    if found.of("tk", start, end) or opening in _BY_WORD or _POINTING.isdisjoint(words):
        return ""
    before = next((s for s in reversed(found.spans) if s.start < start), None)
    named = {m[3] for m in found.of("t", before.start, start)} if before else set()
    return str(next(iter(named))) if len(named) == 1 else ""


def suits(found: Scan, start: int, end: int, name: str, pack: Pack, read: Read) -> Question | None:
    """Return the question whether a thing is right for the project; of what is no candidate, what weighs it, or is it.

    None where the words of the question ask for something else.
    """
    said, words, lookup = found.words[start:end], found.quote(start, end), Context(lookup=True)
    if _JUDGING.isdisjoint(said) or _FOR.isdisjoint(said) or "allowed" in said:
        return None
    if name in pack.candidates:
        return Question("fits", f"fits:{name}", words, (name,))
    shown, kinds = pack.terms[name].name, pack.index["topic_kinds"]
    for one in read(f"should we use {shown}?", pack, lookup).questions[:1]:
        near = [(t, score) for t, score in ((one.id, one.score), *one.second) if score >= _LIKELY and kinds.get(t)]
        weighing = next(((t, s) for t, s in near if kinds[t] in _WEIGHING and speaks_of(t, (name,), pack.index)), None)
        if weighing:
            return Question("topic", weighing[0], words, (name,), score=weighing[1])
    asked = read(f"what is {shown}?", pack, lookup).questions
    return next((q.with_(words=words) for q in asked if name in q.terms), None)
