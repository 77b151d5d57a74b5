"""Which of what is held a clause takes back: left out, called wrong, dropped, or denied to be had, done or known."""

from __future__ import annotations

from assistant.understanding.text import english
from assistant.understanding.text.scan import scanned
from assistant.understanding.text.stems import stem
from assistant.understanding.text.tokens import phrase
from assistant.understanding.told.leads import accepts

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.conversation.conversation import Conversation
    from assistant.model.profile import Entry
    from assistant.understanding.text.scan import Scan, Span

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
_BEGGING = frozenset("can could would will please should must".split())
_AWAY = frozenset("out away off aside".split())
"""Words around what is left out, 'leave X out', and before them where 'you' are asked to."""
NO = frozenset("no not never without".split())
HEAD = 4
"""The most words before a 'no' that is said of what a clause names."""
_ALSO = (("only",), ("just",), ("all",), ("merely",))
"""Words behind a 'not' that denies nothing: 'not only for X'."""
THAT = frozenset("that this those these it".split())
BEING = frozenset("is was are were".split())
WRONG = frozenset("nonsense wrong rubbish mistake misunderstanding mistaken".split())
_BOTH, _DROPPING = 2, frozenset("drop forget remove delete scrap strike ditch cancel lose kill skip".split())
"""What is done to what is to go."""
_ALL_ABOUT = (("everything", "about"), ("all", "about"), ("everything", "on"), ("anything", "about"))


def withdrawn(c: Conversation, found: Scan, first: int, start: int, end: int) -> list[Entry]:
    """Return what a clause, of a sentence that begins at `first`, takes back of what is held."""
    gone = _denied(c, found, first, start, end) or _left_out(c, found, start, end)
    gone = gone or _amiss(c, found, start, end) or _dropped(c, found, start, end)
    return gone or _undone(c, found, start, end) or _not_but(c, found, start, end)


def _undone(c: Conversation, found: Scan, start: int, end: int) -> list[Entry]:
    """Return what a clause says is not done, where no value can be refused: 'we take no X', 'it is not for X'."""
    words = found.words[start:end]
    at = next((i for i, word in enumerate(words[:HEAD]) if word in NO), -1)
    if at < 0 or words[at + 1 : at + 2] in _ALSO:
        return []
    index = c.pack.index
    named = {pair for pairs in index["values_by_term"].values() for pair in pairs}
    plain = {s.id for s in c.pack.slots.values() if s.many and not (s.of or s.takes)}
    marked = {m[3:5] for m in found.of("vw", start, end)}
    own = [e for e in c.profile.entries if e.slot in plain and (e.slot, e.value) not in named]
    entries = [e for e in own if (e.slot, e.value) in marked or any(_of(c, e, w, set()) for w in words)]
    small = EMPTY | NO | {word for entry in index["disowning"]["doing-without"] for word in entry}
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
    if not marks or THAT.isdisjoint(words[start : start + HEAD]) or BEING.isdisjoint(words[start : at - 1]):
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
        by_you = "you" in found.words[start:i] and _BEGGING.isdisjoint(found.words[start:i])
        if stop and not by_you and not any(found.tokens.gaps[i + 1 : stop]):
            return held(c, found, i + 1, stop)
    return []


def _amiss(c: Conversation, found: Scan, start: int, end: int) -> list[Entry]:
    """Return what is held, of several values, of what a clause says to be wrong: 'X is wrong'."""
    words = found.words[start:end]
    said = len(words) > _BOTH and words[-1] in WRONG and words[-2] in BEING
    return [e for e in held(c, found, start, end - _BOTH) if c.pack.slots[e.slot].many] if said else []


def _dropped(c: Conversation, found: Scan, start: int, end: int) -> list[Entry]:
    """Return what is held, of what no word can refuse, of what a clause only says to be dropped: 'forget X'."""
    at = next((i for i in range(start, min(end, start + HEAD)) if found.words[i] in _DROPPING), -1)
    if at < 0 or not EMPTY.issuperset(found.words[start:at]):
        return []
    if found.words[at + 1 : at + 3] in _ALL_ABOUT:
        return held(c, found, at + 3, end)
    plain = {s.id for s in c.pack.slots.values() if s.many and not (s.of or s.takes)}
    named = {pair for pairs in c.pack.index["values_by_term"].values() for pair in pairs}
    return [e for e in held(c, found, at + 1, end) if e.slot in plain and (e.slot, e.value) not in named]


def held(c: Conversation, found: Scan, start: int, end: int) -> list[Entry]:
    """Return what is held of what a stretch names: by its phrases and names, else by its words.

    What is to be built stays where the same words name something else that is held.
    """
    said = [e for e in c.profile.entries if e.stance != "not-wanted"]
    pairs = {(m[3], m[4]) for m in found.of("vw", start, end)}
    names = {m[3] for m in found.of("t", start, end)}
    pairs |= {pair for name in names for pair in c.pack.index["values_by_term"].get(name, ())}
    exact = [e for e in said if (e.slot, e.value) in pairs or e.value in names]
    if exact:
        apart = [e for e in exact if e.slot not in c.pack.index["weighed"]]
        return [e for e in apart or exact if not _of_another(c, found, e, start, end)]
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
    """Return what else was read out of the very words of what is disowned, and was not held before; no project."""
    said = {(e.words, e.turn) for e in entries if e.words}
    kept = c.pack.index["weighed"]
    others = (e for e in c.profile.entries if e not in entries and e.slot not in kept)
    return [e for e in others if (e.words, e.turn) in said and not _stood(c, e)]


def _stood(c: Conversation, entry: Entry) -> bool:
    """Return whether the same was held before the turn that says it."""
    before = c.turns[entry.turn - 1].profile if 0 < entry.turn <= len(c.turns) else None
    return before is not None and before.entry(entry.slot, entry.value) is not None


def named_before(found: Scan, gone: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return where that is named before which some words take out: 'why X again, take X out'."""
    last = max((start for start, _ in gone), default=0)
    said = {m[3:5] for start, end in gone for m in found.of("v", start, end)}
    before = (m for m in found.of("v", 0, last) if m[3:5] in said)
    return [m[:2] for m in before if not any(a <= m[0] < b for a, b in gone)]


_REMOVING = frozenset("remove delete drop strike scrap take out it that this them please so with away again".split())
"""Words of a sentence that only says that what was spoken of is to go."""
_POINTED = frozenset("it this that them".split())


def only_points(found: Scan, span: Span) -> bool:
    """Return whether a sentence only says that it is to go: 'take it out'."""
    return span.end - span.start > 1 and _REMOVING.issuperset(found.words[span.start : span.end])


def points_back(found: Scan, start: int, end: int) -> bool:
    """Return whether a clause only says that what stands before it in the sentence is to go: 'X is done, drop it'."""
    return end - start > 1 and bool(_POINTED & (words := set(found.words[start:end]))) and words <= _REMOVING


def replaces(c: Conversation, rest: str) -> bool:
    """Return whether the rest of a message says what the project is instead: 'forget the X, a Y is fine'."""
    index = c.pack.index
    single = [slot for slot in index["telling"] if not index["slots"][slot][0]]
    held = {e.slot: e.value for e in c.profile.entries if e.slot in single}
    said = {m[3]: m[4] for m in scanned(rest, index).of("vw")} if rest and held else {}
    return any(slot in said and said[slot] != value for slot, value in held.items())
