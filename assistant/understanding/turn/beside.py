"""The answer to the open question in one clause of a message that says or asks more: '2, and where do I host it?'."""

from __future__ import annotations

from assistant.model.reading import Act
from assistant.understanding.text import english
from assistant.understanding.text.scan import scan
from assistant.understanding.told.answers import answer, taken
from assistant.understanding.told.passing import of_what_was_said
from assistant.understanding.turn.acts import exact

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from assistant.model.pack import Pack
    from assistant.model.reading import Context, Heard, Reading
    from assistant.understanding.text.scan import Scan

    Read = Callable[[str, Pack, Context], Reading]

_JOINING = frozenset("and but though although because since so as".split())
"""Words that open what is said beside an answer."""
_LONGEST, _CLAUSE = 80, 9
"""The most words of a message that is looked at for an answer with more, and of the clause that answers."""
_FILLING = 4
"""The most words of a clause without matter that may stand before the one that answers: 'nothing fancy, just X'."""
_NOISE = english.OPENING_NOISE - english.NUMBERS.keys() - {"first", "none"}
"""Words before the clause that answers."""
_GIVEN_UP = frozenset(("unclear", "answer", "any", "unsure", "correct"))
"""Acts of the rest that say nothing once the question is answered."""
_SAYING_LITTLE = frozenset(("unclear", "no", "any"))
"""Acts of a message that may answer what is not asked openly."""
_TURNING = frozenset(("back", "restart"))
"""Acts of the rest by which the whole message is no answer."""


def answered_beside(text: str, found: Scan, pack: Pack, context: Context, read: Read) -> Reading | None:
    """Return the reading of a message one clause of which is a bare answer to the open question, None for others.

    The clause stands first, or behind one that says nothing. The rest is read for itself and adds what it says.
    """
    words = found.words
    if not context.slot or not 1 < len(words) <= _LONGEST or exact(found) or answer(found, context, pack.index):
        return None
    for start, end in _clauses(found):
        clause = scan(text[found.tokens.starts[start] : found.tokens.ends[end - 1]], pack.index)
        said = answer(clause, context, pack.index)
        if not said or any(of_what_was_said(clause.words, i, 0) for i, w in enumerate(clause.words) if w == "about"):
            continue
        rest = _rest(text, found, start, end)
        more = read(rest, pack, context.with_(choices=()))
        if _turns(more) or (more.has("unsure") and not found.tokens.asked.isdisjoint(range(start, end))):
            return None
        first = taken(text, [_placed(h, found.tokens.starts[start]) for h in said], clause, pack.index, [])
        return _both(text, first, more, context, pack)
    return None


def awaited(text: str, reading: Reading, found: Scan, pack: Pack, context: Context) -> Reading | None:
    """Return the reading of a bare answer to what was said to make the advice firmer, None for other messages."""
    if not context.awaited or exact(found) or not _SAYING_LITTLE.issuperset(a.act for a in reading.acts):
        return None
    said = answer(found, context.with_(slot=context.awaited, choices=()), pack.index)
    return taken(text, said, found, pack.index, []) if said else None


def _clauses(found: Scan) -> Iterator[tuple[int, int]]:
    """Yield the clauses that may be the answer: heads up to a pause or a joining word, longest first, then the next."""
    words, gaps = found.words, found.tokens.gaps
    first = next((i for i, w in enumerate(words) if w not in _NOISE), 0)
    cuts = [i for i in range(first + 1, len(words)) if gaps[i] or words[i] in _JOINING]
    heads = [i for i in cuts if i - first <= _CLAUSE]
    yield from ((first, i) for i in reversed(heads))
    if heads and heads[0] - first <= _FILLING and not found.of("tvwul", first, heads[0]):
        start = heads[0] + (words[heads[0]] in _JOINING)
        end = next((i for i in cuts if i > start), len(words))
        if start < end <= start + _CLAUSE:
            yield start, end


def _turns(more: Reading) -> bool:
    """Return whether the rest turns the whole message into something else; a correction of nothing does not."""
    acts = {a.act for a in more.acts}
    return bool(acts & _TURNING) or ("correct" in acts and bool(more.heard or more.out))


def _rest(text: str, found: Scan, start: int, end: int) -> str:
    """Return a text without one clause and the word that joins what comes behind it; all else keeps its place."""
    words, starts = found.words, found.tokens.starts
    behind = end + 1 if end < len(words) and words[end] in _JOINING else end
    last = starts[behind] if behind < len(words) else len(text)
    return f"{text[: starts[start]]}{' ' * (last - starts[start])}{text[last:]}"


def _placed(h: Heard, at: int) -> Heard:
    return h.with_(start=h.start + at, end=h.end + at)


def _both(text: str, first: Reading, more: Reading, context: Context, pack: Pack) -> Reading:
    """Return what the clause that answers says, with what the rest says of other things."""
    many = pack.slots[context.slot].many
    closed = not first.heard
    added = tuple(h for h in more.heard if (h.slot != context.slot or (many and not closed)) and h.how != "answer")
    own = {(h.slot, h.value) for h in first.heard}
    given = tuple(h for h in first.heard if h.value or not any(m.slot == h.slot for m in added))
    heard = (*given, *(h for h in added if (h.slot, h.value) not in own))
    told = [a for a in more.acts if a.act not in _GIVEN_UP]
    told += [Act("describe", text)] if added and closed and not any(a.act == "describe" for a in told) else []
    return more.with_(text=text, acts=(*first.acts, *told), heard=heard)
