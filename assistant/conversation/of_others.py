"""What a message says to be told of something else than the project: 'that is the old one', 'X is what others have'."""

from __future__ import annotations

from assistant.conversation.withdrawing import BEING, EMPTY, HEAD, LONGEST, NO, ONESELF, THAT, WRONG, held
from assistant.model.value import Value
from assistant.understanding.text.stems import stem
from assistant.understanding.told.leads import accepts

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.conversation.conversation import Conversation
    from assistant.model.profile import Entry
    from assistant.understanding.text.scan import Scan, Span

_FEW = 3
"""The most words that say that what was told last was wrong: 'that was a mistake'."""
_WHAT = (("what",), ("only",), ("just",), ("for",), ("from",), ("of",), ("in",), ("on",))
_OTHER = frozenset("other others else elses".split())
"""Words behind 'X is' that tell whose it is: 'X is what the other team uses'."""
_SPEAKING = frozenset("for about of".split())
_BESIDE = frozenset("not new one ones me us old rather instead but".split())
"""Words of a clause that only says what something else is not: 'not the new one'."""


class Elsewhere(Value):
    """What is said to be told of something else: the entries, if any, and where that is said."""

    entries: tuple[Entry, ...] = ()
    vague: bool = False
    """Whether what was told last is wrong and it is not said what of it."""
    gone: tuple[tuple[int, int], ...] = ()


def elsewhere(c: Conversation, found: Scan) -> Elsewhere | None:
    """Return what a message says to be told of something else than the project: 'that is the old one'; else None.

    'That is about X', of what is not held, before what the person tells of the own project is such a clause too.
    """
    noted = just_noted(c)
    for span in found.spans:
        if of_other := None if span.asked else _named_of_others(c, found, span):
            return of_other
        start = _points(found, span.start, span.end)
        if start < 0 or span.asked:
            continue
        end = next((i for i in range(start + 1, span.end) if found.tokens.gaps[i]), span.end)
        words = found.words[start + 2 : end]
        gone = ((start, end), *_beside(found, end, span.end))
        if noted and not NO.isdisjoint(words):
            continue
        what = _of_others(c, words) if noted else ""
        known = {e.slot for e in noted}
        denied = any(found.words[a] == "not" for a, _ in gone[1:])
        anew = (what == "others" and not denied) or (what == "wrong" and len(noted) > 1)
        which = _of_it(c, noted, _slots_said(c, found, gone, known), anew=anew) if what else ()
        if what == "wrong" and _tells(found, gone):
            return None
        if which or what == "wrong":
            return Elsewhere(which, not which, gone)
        first = next(iter(c.pack.dialog.order), "")
        own = found.words[start] == "it" or any(m[3] == first for m in found.of("v", start, end))
        if not own and _about_no_such_thing(c, found, start + 2, end) and _tells_own(found, gone):
            return Elsewhere(gone=gone)
    return None


def _named_of_others(c: Conversation, found: Scan, span: Span) -> Elsewhere | None:
    """Return what is held and is named to be of what was before or of others: 'X is what the old one has'."""
    stop = min(span.end, span.start + LONGEST)
    be = next((i for i in range(span.start + 1, stop) if found.words[i] in BEING), span.end)
    end = next((i for i in range(be, span.end) if found.tokens.gaps[i]), span.end)
    words = found.words[be + 1 : end]
    if not NO.isdisjoint(words) or not found.of("tvw", span.start, be):
        return None
    if not ONESELF.isdisjoint(words) and "had" not in words:
        return None
    other = not _OTHER.isdisjoint(words) and words[:1] in _WHAT
    if not other and not (words[:1] in _WHAT and _of_others(c, words) == "before"):
        return None
    had = held(c, found, span.start, be)
    kept = tuple(e for e in had if not c.pack.slots[e.slot].takes or c.pack.slots[e.slot].values)
    return Elsewhere(kept, gone=((span.start, end), *_beside(found, end, span.end))) if kept else None


def _of_it(c: Conversation, noted: list[Entry], said: set[str], anew: bool) -> tuple[Entry, ...]:
    """Return what of that which was noted last was told of something else: of what is said `anew`, else all of it.

    What runs already and what somebody knows stays, and what is to be built where more was noted with it.
    """
    slots = c.pack.slots
    again = tuple(e for e in noted if e.slot in said)
    if again or anew:
        return again
    rest = [e for e in noted if not slots[e.slot].takes or slots[e.slot].values]
    first = next(iter(c.pack.dialog.order), "")
    return tuple(e for e in rest if e.slot != first) or tuple(rest)


def _points(found: Scan, start: int, end: int) -> int:
    """Return where 'that is' opens a sentence, behind a word or two that call a halt, -1 for nowhere."""
    words = found.words
    pairs = (i for i in range(start, min(end - 2, start + HEAD)) if words[i] in THAT and words[i + 1] in BEING)
    return next(pairs, -1)


def just_noted(c: Conversation) -> list[Entry]:
    """Return what the last turn noted and is held."""
    did = c.turns[-1].did if c.turns else ()
    noted = {(d[1], d[2]) for d in did if d[0] == "set"}
    return [e for e in c.profile.entries if (e.slot, e.value) in noted and e.stance != "not-wanted"]


def _of_others(c: Conversation, words: tuple[str, ...]) -> str:
    """Return whether words name what was 'before', or somebody of the 'others', or say 'wrong'; '' for none of it."""
    before, others = (c.pack.index["disowning"][name] for name in ("told-of-before", "told-of-others"))
    said = {(word,) for word in words} | {(stem(word),) for word in words}
    answered = any(r.type in ("answer", "correct") for r in c.turns[-1].replies)
    if len(words) <= _FEW and not (answered or WRONG.isdisjoint(words)):
        return "wrong"
    return "before" if not said.isdisjoint(before) else "" if said.isdisjoint(others) else "others"


def _slots_said(c: Conversation, found: Scan, gone: tuple[tuple[int, int], ...], known: set[str]) -> set[str]:
    """Return the slots of which a message names a value outside of some stretches; of names, only known slots."""
    rest = [m for m in found.of("tvw") if not any(a <= m[0] < b for a, b in gone)]
    names = {m[3] for m in rest if m[2] == "t"}
    named = {slot for slot in known for name in names if accepts(slot, name, c.pack.index)}
    by_term = c.pack.index["values_by_term"]
    return named | {m[3] for m in rest if m[2] != "t"} | {s for name in names for s, _ in by_term.get(name, ())}


def _beside(found: Scan, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Return the clauses behind that only say what it is not."""
    parts = found.clauses(start, end) if start < end else []
    return tuple((a, b) for a, b in parts if all(w in _BESIDE or w in EMPTY for w in found.words[a:b]))


def _about_no_such_thing(c: Conversation, found: Scan, start: int, end: int) -> bool:
    """Return whether a clause only names a thing that is not held: 'for X'."""
    names = [m for m in found.of("t", start, end) if m[3] not in c.pack.index["kinds"]]
    covered = {i for m in names for i in range(m[0], m[1])}
    rest = {w for i, w in enumerate(found.words[start:end], start) if i not in covered}
    return bool(names) and rest <= EMPTY | _SPEAKING and not held(c, found, start, end)


def _tells(found: Scan, gone: tuple[tuple[int, int], ...]) -> bool:
    """Return whether the rest of a message tells something, which then takes the place of what was told."""
    rest = [i for i in range(len(found.words)) if not any(a <= i < b for a, b in gone)]
    marked = {m[0] for m in found.of("tvwu")}
    return any(i in marked or found.words[i].isdecimal() for i in rest)


def _tells_own(found: Scan, gone: tuple[tuple[int, int], ...]) -> bool:
    """Return whether the rest of a message tells of the person, and asks nothing."""
    rest = [i for i in range(len(found.words)) if not any(a <= i < b for a, b in gone)]
    return not found.tokens.asked and any(found.words[i] in ONESELF for i in rest)
