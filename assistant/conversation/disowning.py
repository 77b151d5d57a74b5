"""What somebody never said: facts noted from their words that they disown, and the words these came from.

'I never said X' takes X out and refuses nothing; 'I didn't say that' is about what was noted last, or about what the
rest of the message names; 'why do you think I need X?' is told which words said so.
"""

from __future__ import annotations

from assistant.model.reading import Act, Heard, Reading
from assistant.model.reply import Reply
from assistant.model.value import Value
from assistant.understanding import english
from assistant.understanding.leads import accepts
from assistant.understanding.scan import Scan, Span, scanned
from assistant.understanding.tokens import phrase
from assistant.understanding.topics import stem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.conversation.conversation import Conversation
    from assistant.model.profile import Entry

_LONGEST, _MOST = 5, 40
"""The most words of a phrase that disowns something, and of a message that is looked through."""
_POINTING = frozenset("that this it so such thing one ever anything of the sort kind like".split())
_ONESELF = frozenset(("i", "we", "my", "our"))
_OWNING = frozenset("have has got use run know own using running knew work".split())
"""Words that deny, before them, that somebody has or knows a thing: 'we do not have X'."""
_PUTTING_OFF = frozenset("can could want wanna will would must may to".split())
"""Words by which a thing is refused instead: 'we do not want to use X'."""
_NOTHING = frozenset(("nothing", "none"))
_DENYING = english.NEGATORS | {"nobody", "never", "wrong"}
"""Words beside a question of why something was noted by which it was not so."""
_TURNS = frozenset(("but", "only", "just"))
_ECHO = 2
"""The most words of a sentence that only names again what was noted."""
_PROTESTING = _DENYING | {"take", "remove", "delete", "drop", "strike", "scrap", "out", "forget", "away"}
"""Words of a sentence that speaks of what was noted wrongly."""
_REMOVING = frozenset("remove delete drop strike scrap take out it that this them please so with away again".split())
"""Words of a sentence that only says that what was spoken of is to go."""
_AFFIRMING = frozenset("stay stays right correct ok okay fine yes good true keep needed is are".split())
"""Words of a short sentence that says of something that it is so."""
_ASKED_IF = frozenset("if whether what how why which where when who".split())
"""Words behind 'I did not ask' by which an answer is protested, and no fact."""
_SAID_WITH_IT = frozenset("unclear frustration no yes correct back".split())
"""Acts of the rest of a message that only protest once more."""
_BRIEF, _ALL = 5, frozenset("all both everything".split())
"""The most words of an answer to which of a few things is wrong, and what says all of them."""
_EMPTY = english.STOP | english.OPENING_NOISE | _POINTING | _ONESELF | frozenset("you think need want please".split())


class Disowned(Value):
    """What was found in a message: entries that are disowned, or only asked about, and the text without it."""

    entries: tuple[Entry, ...] = ()
    asked: bool = False
    rest: str = ""


def disowned(c: Conversation, text: str) -> Disowned | None:
    """Return what a message disowns of what is held, or asks of it; None where it does neither."""
    found = scanned(text, c.pack.index) if c.profile.entries else None
    if found is None or not 1 <= len(found.words) <= _MOST:
        return None
    if _said(c) == "chat-disown-which" and len(found.words) <= _BRIEF:
        all_of_it = last_noted(c) if not _ALL.isdisjoint(found.words) else []
        which = all_of_it or _held(c, found, 0, len(found.words))
        return Disowned(tuple(which)) if which else None
    heads, asking = c.pack.index["disowning"]
    entries: list[Entry] = []
    gone: list[tuple[int, int]] = []
    pointing = False
    for span in found.spans:
        end = _head(found, span, heads)
        stop = _stop(found, span, end) if end else span.end
        held = _held(c, found, end, stop) if end else _denied(c, found, span) or _taken_out(c, found, span)
        if end and not held and (found.of("t", end, stop) or not _empty(found, end, stop)):
            return None
        pointing = pointing or (end > 0 and not held)
        entries += held
        gone += [(span.start, stop)] if held or end or _only_points(found, span) else []
    if pointing and not entries:
        entries, more = _named_beside(c, found, gone)
        gone += more
        if not entries and any(found.of("tkvw", span.start, span.end) for span in found.spans):
            return None
    if entries or pointing:
        return Disowned(tuple(dict.fromkeys(entries)), rest=_rest(found, gone))
    return _asked(c, found, asking)


def _named_beside(
    c: Conversation, found: Scan, gone: list[tuple[int, int]]
) -> tuple[list[Entry], list[tuple[int, int]]]:
    """Return what is held of what the other sentences name, which a 'that' points at, and where these stand.

    What is told in them without a word of protest stays.
    """
    entries, more = [], []
    for span in found.spans:
        held = [] if (span.start, span.end) in gone else _held(c, found, span.start, span.end)
        held = held if _protests(found, span) else []
        entries += held
        more += [(span.start, span.end)] if held else []
    return entries, more


def _only_points(found: Scan, span: Span) -> bool:
    """Return whether a sentence only says that it is to go: 'take it out'."""
    return span.end - span.start > 1 and _REMOVING.issuperset(found.words[span.start : span.end])


def _protests(found: Scan, span: Span) -> bool:
    """Return whether a sentence takes up what was noted, to deny it or to ask after it: 'a login?'."""
    words = found.words[span.start : span.end]
    echoes = len(words) <= (_BRIEF if span.asked else _ECHO) and _AFFIRMING.isdisjoint(words)
    return echoes or not _PROTESTING.isdisjoint(words)


def _taken_out(c: Conversation, found: Scan, span: Span) -> list[Entry]:
    """Return what is held of what is named within 'take ... out'."""
    for i in (i for i in range(span.start, span.end) if found.words[i] == "take"):
        stop = next((j for j in range(i + 1, min(span.end, i + _LONGEST + 1)) if found.words[j] == "out"), 0)
        if stop and not any(found.tokens.gaps[i + 1 : stop]):
            return _held(c, found, i + 1, stop)
    return []


def _said(c: Conversation) -> str:
    """Return the first thing that was said in the last turn, '' for nothing."""
    return c.turns[-1].replies[0].id if c.turns and c.turns[-1].replies else ""


def _asked(c: Conversation, found: Scan, asking: frozenset[tuple[str, ...]]) -> Disowned | None:
    """Return what is asked why it was noted: 'why do you think we need X?'; said to be wrong beside it, disowned."""
    for span in found.spans:
        end = _head(found, span, asking)
        if end and not _ONESELF.isdisjoint(found.words[end : span.end]):
            held = _held(c, found, end, span.end)
            if held:
                denied = not _DENYING.isdisjoint(found.words[end:])
                return Disowned(tuple(held), asked=not denied)
    return None


def _head(found: Scan, span: Span, phrases: frozenset[tuple[str, ...]]) -> int:
    """Return the word after the first phrase of some in a stretch, 0 for none."""
    for i in range(span.start, span.end):
        for size in range(min(_LONGEST, span.end - i), 0, -1):
            end = i + size
            if found.words[i:end] in phrases and _ASKED_IF.isdisjoint(found.words[end : end + 1]):
                return end
    return 0


def _stop(found: Scan, span: Span, end: int) -> int:
    """Return where what is disowned ends: at a pause or a turn."""
    return next((i for i in range(end, span.end) if _parts(found, i, end)), span.end)


def _parts(found: Scan, i: int, first: int) -> bool:
    """Return whether a pause or a turn stands before word i; 'just X' may open what is disowned."""
    return found.tokens.gaps[i] > 0 or (found.words[i] in _TURNS and i > first)


def _empty(found: Scan, start: int, end: int) -> bool:
    return all(word in _EMPTY for word in found.words[start:end])


def _rest(found: Scan, gone: list[tuple[int, int]]) -> str:
    """Return the text with blanks in place of some stretches, '' where nothing is left."""
    text, starts, ends = found.text, found.tokens.starts, found.tokens.ends
    for start, end in gone:
        text = f"{text[: starts[start]]}{' ' * (ends[end - 1] - starts[start])}{text[ends[end - 1] :]}"
    return text if any(ch.isalnum() for ch in text) else ""


def _held(c: Conversation, found: Scan, start: int, end: int) -> list[Entry]:
    """Return what is held of what a stretch names: by its phrases and names, else by its words."""
    said = [e for e in c.profile.entries if e.stance != "not-wanted"]
    pairs = {(m[3], m[4]) for m in found.of("vw", start, end)}
    names = {m[3] for m in found.of("t", start, end)}
    pairs |= {pair for name in names for pair in c.pack.index["values_by_term"].get(name, ())}
    exact = [e for e in said if (e.slot, e.value) in pairs or e.value in names]
    if exact:
        return [e for e in exact if not _of_another(c, found, e, start, end)]
    matter = {stem(w) for w in found.words[start:end] if w not in _EMPTY and len(w) > 1}
    return [e for e in said if matter & _words_of(c, e)] if matter else []


def _of_another(c: Conversation, found: Scan, entry: Entry, start: int, end: int) -> bool:
    """Return whether the words around a name speak of another slot than the one that holds it: 'anyone knows X'."""
    index = c.pack.index
    slots = {m[3] for m in found.of("lf", start, end) if accepts(m[3], entry.value, index)}
    return bool(slots) and entry.slot in index["candidate_slots"] and entry.slot not in slots


def _words_of(c: Conversation, entry: Entry) -> set[str]:
    """Return the words of matter in the label of what is held."""
    from assistant.answering import label

    return {stem(w) for w in phrase(label(c.pack, entry.slot, entry.value)) if w not in _EMPTY and len(w) > 1}


def _denied(c: Conversation, found: Scan, span: Span) -> list[Entry]:
    """Return what is held and is denied to be so: 'we do not have X', 'I don't know X', 'nothing runs already'."""
    words = found.words
    for i in range(span.start, span.end - 1):
        if words[i] in ("not", "never", "no") and not _ONESELF.isdisjoint(words[span.start : i]):
            verb = next((j for j in (i + 1, i - 1) if span.start < j < span.end and words[j] in _OWNING), -1)
            put_off = not _PUTTING_OFF.isdisjoint(words[max(span.start, i - 1) : i])
            names = {m[3] for m in found.of("t", i, min(span.end, i + _LONGEST)) if verb >= 0 and not put_off}
            held = [e for e in c.profile.entries if e.value in names and e.stance != "not-wanted"]
            if held:
                return [e for e in held if e.slot not in c.pack.index["candidate_slots"]]
        if words[i] in _NOTHING:
            return _nothing(c, words[i + 1 : span.end])
    return []


def _nothing(c: Conversation, words: tuple[str, ...]) -> list[Entry]:
    """Return all that is held of a slot whose name begins what nothing is said to do: 'nothing runs yet'."""
    said = {stem(w) for w in words[:2]}
    named = {s.id for s in c.pack.slots.values() if s.many and s.takes and stem(phrase(s.label)[0]) in said}
    return [e for e in c.profile.entries if e.slot in named and e.stance != "not-wanted"]


def last_noted(c: Conversation) -> list[Entry]:
    """Return what was spoken of as noted, or else what the last turn that noted anything noted, if still held."""
    if _said(c) == "chat-heard-from":
        found = disowned(c, c.turns[-1].user)
        return list(found.entries) if found else []
    for turn in reversed(c.turns[-4:]):
        noted = {(d[1], d[2]) for d in turn.did if d[0] == "set"}
        if noted:
            return [e for e in c.profile.entries if (e.slot, e.value) in noted]
    return []


def take(c: Conversation, text: str) -> tuple[Reading | None, list[Reply]]:
    """Return the reading of a message with what it disowns, or what is said to one that disowns or asks vaguely."""
    from assistant.answering import listed, noted
    from assistant.conversation.responding import again, say

    found = disowned(c, text)
    if found is None:
        return None, []
    entries = list(found.entries)
    if found.asked:
        words = listed(c.pack, list(dict.fromkeys(f"“{e.words}”" for e in entries)))
        return None, [say(c, "chat-heard-from", facts=noted(c.pack, entries), words=words), *again(c)]
    if not entries:
        entries = last_noted(c)
        if len(entries) != 1 and _said(c) != "chat-heard-from":
            facts = [f"{noted(c.pack, [e])} (“{e.words}”)" for e in entries]
            return None, [say(c, "chat-disown-which", facts="; ".join(facts)), *again(c)] if facts else []
    entries += _with_them(c, entries)
    before = [o for e in entries if (o := _before(c, e))]
    pairs = tuple((e.slot, e.value) for e in entries)
    made = Reading(text, (Act("correct", text),))
    if found.rest:
        from assistant.understanding import read

        rest = read(found.rest, c.pack, c.context())
        acts = tuple(a for a in rest.acts if a.act not in _SAID_WITH_IT)
        made = rest.with_(acts=acts or made.acts)
    told = {h.slot for h in made.heard}
    back = [Heard(o.slot, o.value, o.stance, o.words, how="term") for o in before if o.slot not in told]
    return made.with_(text=text, disowned=pairs, heard=(*made.heard, *back)), []


def _with_them(c: Conversation, entries: list[Entry]) -> list[Entry]:
    """Return what else was read out of the very words of what is disowned."""
    said = {(e.words, e.turn) for e in entries if e.words}
    return [e for e in c.profile.entries if e not in entries and (e.words, e.turn) in said]


def _before(c: Conversation, entry: Entry) -> Entry | None:
    """Return what stood in the place of what is disowned, where it took the place of something."""
    if c.pack.slots[entry.slot].many or not 0 < entry.turn <= len(c.turns):
        return None
    stood = c.turns[entry.turn - 1].profile.entry(entry.slot)
    return stood if stood and stood.value != entry.value and stood.stance != "not-wanted" else None


__all__ = ["disowned", "last_noted", "take"]
