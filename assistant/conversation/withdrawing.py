"""Which of what is held a clause takes back: left out, denied to be had, done or known, or told of something else."""

from __future__ import annotations

from assistant.model.value import Value
from assistant.understanding import english
from assistant.understanding.leads import accepts
from assistant.understanding.tokens import phrase
from assistant.understanding.topics import stem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.conversation.conversation import Conversation
    from assistant.model.profile import Entry
    from assistant.understanding.scan import Scan, Span

LONGEST = 5
"""The most words of a phrase that disowns or leaves something out."""
POINTING = frozenset("that this it so such thing one ever anything of the sort kind like".split())
ONESELF = frozenset(("i", "we", "my", "our"))
EMPTY = english.STOP | english.OPENING_NOISE | POINTING | ONESELF | frozenset("you think need want please".split())
_OWNING = frozenset("have has got use run know own using running knew work".split())
"""Words that deny, before them, that somebody has or knows a thing: 'we do not have X'."""
_PUTTING_OFF = frozenset("can could want wanna will would must may to".split())
"""Words by which a thing is refused instead: 'we do not want to use X'."""
_NOTHING = frozenset(("nothing", "none"))
_LEAVING = frozenset("take leave throw kick cut strike".split())
_AWAY = frozenset("out away off aside".split())
"""Words around what is left out: 'leave X out'."""
_NO = frozenset("no not never without".split())
_HEAD = 4
"""The most words before a 'no' that is said of what a clause names."""
_ALSO = (("only",), ("just",), ("all",), ("merely",))
"""Words behind a 'not' that denies nothing: 'not only for X'."""
_THAT = frozenset("that this those these it".split())
_BEING = frozenset("is was are were".split())
_WRONG = frozenset("nonsense wrong rubbish mistake misunderstanding mistaken".split())
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


def withdrawn(c: Conversation, found: Scan, first: int, start: int, end: int) -> list[Entry]:
    """Return what a clause, of a sentence that begins at `first`, takes back of what is held."""
    gone = _denied(c, found, first, start, end) or _left_out(c, found, start, end)
    return gone or _undone(c, found, start, end) or _not_but(c, found, start, end)


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
        if noted and not _NO.isdisjoint(words):
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
    be = next((i for i in range(span.start + 1, stop) if found.words[i] in _BEING), span.end)
    end = next((i for i in range(be, span.end) if found.tokens.gaps[i]), span.end)
    words = found.words[be + 1 : end]
    if not _NO.isdisjoint(words) or not found.of("tvw", span.start, be):
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
    pairs = (i for i in range(start, min(end - 2, start + _HEAD)) if words[i] in _THAT and words[i + 1] in _BEING)
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
    if len(words) <= _FEW and not (answered or _WRONG.isdisjoint(words)):
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


def _undone(c: Conversation, found: Scan, start: int, end: int) -> list[Entry]:
    """Return what a clause says is not done, where no value can be refused: 'we take no X', 'it is not for X'."""
    words = found.words[start:end]
    at = next((i for i, word in enumerate(words[:_HEAD]) if word in _NO), -1)
    if at < 0 or words[at + 1 : at + 2] in _ALSO:
        return []
    index = c.pack.index
    named = {pair for pairs in index["values_by_term"].values() for pair in pairs}
    plain = {s.id for s in c.pack.slots.values() if s.many and not (s.of or s.takes)}
    marked = {m[3:5] for m in found.of("vw", start, end)}
    own = [e for e in c.profile.entries if e.slot in plain and (e.slot, e.value) not in named]
    entries = [e for e in own if (e.slot, e.value) in marked or any(_of(c, e, w, set()) for w in words)]
    small = EMPTY | _NO | {word for entry in index["disowning"]["doing-without"] for word in entry}
    marks = found.of("vw", start, end)
    said = {e: {w for m in marks if m[3:5] == (e.slot, e.value) for w in found.words[m[0] : m[1]]} for e in entries}
    gone = [e for e in entries if all(w in small or stem(w) in small or _of(c, e, w, said[e]) for w in words)]
    beside = [e for e in held(c, found, start, end) if c.pack.slots[e.slot].many and (e.slot, e.value) in marked]
    return list(dict.fromkeys((*gone, *beside))) if gone else []


def _not_but(c: Conversation, found: Scan, start: int, end: int) -> list[Entry]:
    """Return what is held and denied at the end of a clause that says what a thing is instead: 'that is Y, not X'.

    Nothing where what is said instead is a value of the same slot, which takes its place by itself.
    """
    words = found.words
    at = next((i for i in range(start + 2, end - 1) if words[i] == "not"), end)
    marks = [m for m in found.of("v", at, end) if m[0] <= at + 2 and m[1] == end]
    if not marks or _THAT.isdisjoint(words[start : start + _HEAD]) or _BEING.isdisjoint(words[start : at - 1]):
        return []
    instead = {m[3] for m in found.of("vw", start, at)}
    pairs = {m[3:5] for m in marks if m[3] not in instead}
    return [e for e in c.profile.entries if (e.slot, e.value) in pairs and e.stance != "not-wanted"]


def _of(c: Conversation, entry: Entry, word: str, said: set[str]) -> bool:
    """Return whether a word is one of those that an entry was told or is called by, or is now."""
    return word in said or stem(word) in _words_of(c, entry) | {stem(w) for w in phrase(entry.words)}


def _left_out(c: Conversation, found: Scan, start: int, end: int) -> list[Entry]:
    """Return what is held of what is named within 'take ... out'."""
    for i in (i for i in range(start, end) if found.words[i] in _LEAVING):
        stop = next((j for j in range(i + 1, min(end, i + LONGEST + 1)) if found.words[j] in _AWAY), 0)
        if stop and not any(found.tokens.gaps[i + 1 : stop]):
            return held(c, found, i + 1, stop)
    return []


def held(c: Conversation, found: Scan, start: int, end: int) -> list[Entry]:
    """Return what is held of what a stretch names: by its phrases and names, else by its words."""
    said = [e for e in c.profile.entries if e.stance != "not-wanted"]
    pairs = {(m[3], m[4]) for m in found.of("vw", start, end)}
    names = {m[3] for m in found.of("t", start, end)}
    pairs |= {pair for name in names for pair in c.pack.index["values_by_term"].get(name, ())}
    exact = [e for e in said if (e.slot, e.value) in pairs or e.value in names]
    if exact:
        return [e for e in exact if not _of_another(c, found, e, start, end)]
    if any(m[5:] != ("hint",) for m in found.of("vw", start, end)):
        return []
    matter = {stem(w) for w in found.words[start:end] if w not in EMPTY and len(w) > 1}
    return [e for e in said if matter & _words_of(c, e)] if matter else []


def _of_another(c: Conversation, found: Scan, entry: Entry, start: int, end: int) -> bool:
    """Return whether the words around a name speak of another slot than the one that holds it: 'anyone knows X'."""
    index = c.pack.index
    slots = {m[3] for m in found.of("lf", start, end) if accepts(m[3], entry.value, index)}
    return bool(slots) and entry.slot in index["candidate_slots"] and entry.slot not in slots


def _words_of(c: Conversation, entry: Entry) -> set[str]:
    """Return the words of matter in the label of what is held."""
    from assistant.answering import label

    return {stem(w) for w in phrase(label(c.pack, entry.slot, entry.value)) if w not in EMPTY and len(w) > 1}


def _denied(c: Conversation, found: Scan, first: int, start: int, end: int) -> list[Entry]:
    """Return what is held and is denied to be so: 'we do not have X', 'I don't know X', 'nothing runs already'."""
    words = found.words
    for i in range(start, end - 1):
        if words[i] in ("not", "never", "no") and not ONESELF.isdisjoint(words[first:i]):
            verb = next((j for j in (i + 1, i - 1) if first < j < end and words[j] in _OWNING), -1)
            put_off = not _PUTTING_OFF.isdisjoint(words[max(first, i - 1) : i])
            names = {m[3] for m in found.of("t", i, min(end, i + LONGEST)) if verb >= 0 and not put_off}
            had = [e for e in c.profile.entries if e.value in names and e.stance != "not-wanted"]
            if had:
                return [e for e in had if e.slot not in c.pack.index["candidate_slots"]]
        if words[i] in _NOTHING:
            return _nothing(c, words[i + 1 : end])
    return []


def _nothing(c: Conversation, words: tuple[str, ...]) -> list[Entry]:
    """Return all that is held of a slot whose name begins what nothing is said to do: 'nothing runs yet'."""
    said = {stem(w) for w in words[:2]}
    named = {s.id for s in c.pack.slots.values() if s.many and s.takes and stem(phrase(s.label)[0]) in said}
    return [e for e in c.profile.entries if e.slot in named and e.stance != "not-wanted"]


def with_them(c: Conversation, entries: list[Entry]) -> list[Entry]:
    """Return what else was read out of the very words of what is disowned, and was not held before them."""
    said = {(e.words, e.turn) for e in entries if e.words}
    return [e for e in c.profile.entries if e not in entries and (e.words, e.turn) in said and not _stood(c, e)]


def _stood(c: Conversation, entry: Entry) -> bool:
    """Return whether the same was held before the turn that says it."""
    before = c.turns[entry.turn - 1].profile if 0 < entry.turn <= len(c.turns) else None
    return before is not None and before.entry(entry.slot, entry.value) is not None
