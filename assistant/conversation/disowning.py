"""What somebody never said: facts noted from their words that they disown, and the words these came from.

'I never said X' takes X out and refuses nothing; 'I didn't say that' is about what was noted last, or about what the
rest of the message names; 'why do you think I need X?' is told which words said so.
"""

from __future__ import annotations

from assistant.conversation.heads import TURNS, behind, blanked, empty, head, of_you, says, stop_of, things
from assistant.conversation.of_others import elsewhere
from assistant.conversation.refusing import products_in
from assistant.conversation.withdrawing import (
    EMPTY,
    ONESELF,
    held,
    named_before,
    only_points,
    points_back,
    replaces,
    with_them,
    withdrawn,
)
from assistant.model.reading import Act, Heard, Reading
from assistant.model.reply import Reply
from assistant.model.value import Value
from assistant.understanding.text import english
from assistant.understanding.text.scan import Scan, Span, scanned

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.conversation.conversation import Conversation
    from assistant.model.profile import Entry

    Taken = tuple[list[Entry], list[tuple[int, int]], list[str], bool]

_MOST = 40
"""The most words of a message that is looked through."""
_DENYING = english.NEGATORS | {"nobody", "never", "wrong"}
"""Words beside a question of why something was noted by which it was not so."""
_LACKING = (("but", "not"), ("and", "not"))
"""Words behind what was noted that tell of what was not: 'you noted X but not Y'."""
_ECHO = 2
"""The most words of a sentence that only names again what was noted."""
_PROTESTING = _DENYING | {"take", "remove", "delete", "drop", "strike", "scrap", "out", "forget", "away"}
"""Words of a sentence that speaks of what was noted wrongly."""
_AFFIRMING = frozenset("stay stays right correct ok okay fine yes good true keep needed is are".split())
"""Words of a short sentence that says of something that it is so."""
_SAID_WITH_IT = frozenset("unclear frustration no yes correct back".split())
"""Acts of the rest of a message that only protest once more."""
_WHICH = ("chat-disown-which", "chat-correct-which")
"""What is said where it is asked what of that which is held is wrong."""
_ASKING = frozenset("ask asked asking question".split())
_BRIEF, _ALL = 5, frozenset("all both everything".split())
"""The most words of an answer to which of a few things is wrong, and what says all of them."""


class Disowned(Value):
    """What was found in a message: entries that are disowned, or only asked about, and the text without it.

    `absent` are things that are disowned and not held, `aside` says that nothing was disowned but something set apart,
    `out` are products that nobody asked for, which are put aside.
    """

    entries: tuple[Entry, ...] = ()
    asked: bool = False
    rest: str = ""
    absent: tuple[str, ...] = ()
    aside: bool = False
    out: tuple[tuple[str, str], ...] = ()


def disowned(c: Conversation, text: str) -> Disowned | None:
    """Return what a message disowns of what is held, or asks of it; None where it does neither."""
    found = scanned(text, c.pack.index) if c.profile.entries else None
    if found is None or not 1 <= len(found.words) <= _MOST:
        return None
    if _said(c) in _WHICH and len(found.words) <= _BRIEF:
        all_of_it = last_noted(c) if not _ALL.isdisjoint(found.words) else []
        which = all_of_it or held(c, found, 0, len(found.words))
        return Disowned(tuple(which)) if which else None
    told = _taken_back(c, found)
    if told is None:
        return None
    entries, gone, absent, pointing = told
    if pointing and not entries:
        entries, more = _named_beside(c, found, gone)
        gone += more
        if not entries and any(found.of("tkvw", span.start, span.end) for span in found.spans):
            return None
    if entries:
        gone += named_before(found, gone)
    out = products_in(found, gone, c.pack)
    if entries or pointing or absent or out:
        absent = [] if out else list(dict.fromkeys(absent))
        return Disowned(tuple(dict.fromkeys(entries)), rest=blanked(found, gone), absent=tuple(absent), out=out)
    apart = elsewhere(c, found)
    if apart:
        return Disowned(apart.entries, rest=blanked(found, list(apart.gone)), aside=not (apart.entries or apart.vague))
    return _asked(c, found, c.pack.index["disowning"]["asking-whence"])


def _taken_back(c: Conversation, found: Scan) -> Taken | None:
    """Return what the sentences of a message take back, where they say so, and what of it is not held.

    The last says whether one only points at something; None where one disowns what is told in it besides.
    """
    entries: list[Entry] = []
    gone: list[tuple[int, int]] = []
    absent: list[str] = []
    pointing = False
    for span in found.spans:
        start, last = behind(found, span, c.pack.index["disowning"]["disowned-before"])
        if last:
            had = held(c, found, span.start, start)
            entries += had
            absent += [] if had else things(found, span.start, start)
            gone.append((span.start, last))
            continue
        end = _disowns(c, found, span)
        if not end:
            for start, stop in found.clauses(span.start, span.end):
                taken = withdrawn(c, found, span.start, start, stop)
                taken = taken or (held(c, found, span.start, start) if points_back(found, start, stop) else [])
                entries += taken
                gone += [(start, stop)] if taken or only_points(found, span) else []
            continue
        stop = stop_of(found, span, end)
        if not english.NEGATORS.isdisjoint(found.words[end:stop]) and says(found, end, stop):
            refused = _refused(c, found, end, stop)
            entries += refused
            absent += [] if refused else [found.quote(end + (found.words[end] == "that"), stop)]
            gone.append((span.start, stop))
            continue
        if products_in(found, [(end, stop)], c.pack):
            gone.append((span.start, stop))
            continue
        had = held(c, found, end, stop)
        if not had and (found.of("t", end, stop) or not empty(found, end, stop)):
            names = _absent(c, found, span, end, stop)
            if not names:
                return None
            absent += names
        else:
            pointing = pointing or not had
        entries += had
        gone.append((span.start, stop))
    return entries, gone, absent, pointing


def _disowns(c: Conversation, found: Scan, span: Span) -> int:
    """Return where what a sentence disowns begins: 'I never said X', 'you noted X, but ...'; 0 for nowhere."""
    heads, noting = (c.pack.index["disowning"][name] for name in ("disowning", "noting"))
    end = head(found, span, heads)
    if end and of_you(found, span, end):
        return 0
    if end or not _objects(found):
        return end
    end = head(found, span, noting)
    return end if end and _only_names(found, end, stop_of(found, span, end)) else 0


def _refused(c: Conversation, found: Scan, start: int, stop: int) -> list[Entry]:
    """Return what is held as not wanted, or by a denial of its own, of what some words name."""
    pairs = {(m[3], m[4]) for m in found.of("vw", start, stop)}
    names = {m[3] for m in found.of("t", start, stop)}
    pairs |= {pair for name in names for pair in c.pack.index["values_by_term"].get(name, ())}
    return [
        e
        for e in c.profile.entries
        if ((e.slot, e.value) in pairs or e.value in names)
        and (e.stance == "not-wanted" or not english.NEGATORS.isdisjoint(scanned(e.words, c.pack.index).words))
    ]


def _only_names(found: Scan, start: int, stop: int) -> bool:
    """Return whether a few words only name a thing of which it is then said that it is wrong: '(you noted) X, but'."""
    named = {i for m in found.of("tkvw", start, stop) for i in range(m[0], m[1])}
    bare = all(i in named or found.words[i] in EMPTY for i in range(start, stop))
    return bare and bool(named) and found.words[stop : stop + 2] not in _LACKING


def _objects(found: Scan) -> bool:
    """Return whether a message that asks nothing goes on against what it says was noted."""
    asks = found.tokens.asked or any(found.words[span.start] in english.QUESTION_OPENERS for span in found.spans)
    return not asks and not (_DENYING | TURNS).isdisjoint(found.words)


def _absent(c: Conversation, found: Scan, span: Span, end: int, stop: int) -> list[str]:
    """Return what is disowned and was never noted, as it is called; nothing where more than that is said of it."""
    words = found.words[span.start : stop]
    out = any(m[3] in c.profile.out for m in found.of("t", end, stop))
    by_you = "you" in found.words[span.start : end] and "told" not in words
    if out or by_you or not _ASKING.isdisjoint(words) or not english.NEGATORS.isdisjoint(found.words[end:stop]):
        return []
    return things(found, end, stop)


def _named_beside(
    c: Conversation, found: Scan, gone: list[tuple[int, int]]
) -> tuple[list[Entry], list[tuple[int, int]]]:
    """Return what is held of what the other sentences name, which a 'that' points at, and where these stand.

    What is told in them without a word of protest stays.
    """
    entries, more = [], []
    for span in found.spans:
        had = [] if (span.start, span.end) in gone else held(c, found, span.start, span.end)
        had = had if _protests(found, span) else []
        entries += had
        more += [(span.start, span.end)] if had else []
    return entries, more


def _protests(found: Scan, span: Span) -> bool:
    """Return whether a sentence takes up what was noted, to deny it or to ask after it: 'a login?'."""
    words = found.words[span.start : span.end]
    echoes = len(words) <= (_BRIEF if span.asked else _ECHO) and _AFFIRMING.isdisjoint(words)
    return echoes or not _PROTESTING.isdisjoint(words)


def _said(c: Conversation) -> str:
    """Return the first thing that was said in the last turn, '' for nothing."""
    return c.turns[-1].replies[0].id if c.turns and c.turns[-1].replies else ""


def _asked(c: Conversation, found: Scan, asking: frozenset[tuple[str, ...]]) -> Disowned | None:
    """Return what is asked why it was noted: 'why do you think we need X?'; said to be wrong beside it, disowned."""
    for span in found.spans:
        end = head(found, span, asking)
        if end and not ONESELF.isdisjoint(found.words[end : span.end]):
            had = held(c, found, end, span.end)
            denied = not _DENYING.isdisjoint(found.words[end:])
            if had:
                return Disowned(tuple(had), asked=not denied)
            absent = things(found, end, span.end) if denied else []
            if absent:
                return Disowned(absent=tuple(absent))
    return None


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
    if found is None or replaces(c, found.rest):
        return None, []
    entries = list(found.entries)
    if found.asked:
        words = listed(c.pack, list(dict.fromkeys(f"“{e.words}”" for e in entries)))
        return None, [say(c, "chat-heard-from", facts=noted(c.pack, entries), words=words), *again(c)]
    if not entries and not (found.absent or found.aside or found.out):
        entries = last_noted(c)
        if len(entries) != 1 and _said(c) != "chat-heard-from":
            facts = [f"{noted(c.pack, [e])} (“{e.words}”)" for e in entries]
            return None, [say(c, "chat-disown-which", facts="; ".join(facts)), *again(c)] if facts else []
    entries += with_them(c, entries)
    made = Reading(text, (Act("describe" if found.out else "correct", text),))
    if found.rest:
        from assistant.understanding import read

        rest = read(found.rest, c.pack, c.context())
        acts = tuple(a for a in rest.acts if a.act not in _SAID_WITH_IT)
        made = rest.with_(acts=(*(a for a in acts if found.aside), *made.acts) if found.aside else acts or made.acts)
    again_said = {(h.slot, h.value) for h in made.heard}
    entries = [e for e in entries if (e.slot, e.value) not in again_said]
    if not (entries or made.has("correct") or found.out):
        made = made.with_(acts=(*made.acts, Act("correct", text)))
    before = [o for e in entries if (o := _before(c, e))]
    pairs = tuple((e.slot, e.value) for e in entries)
    told = {h.slot for h in made.heard}
    back = [Heard(o.slot, o.value, o.stance, o.words, how="term") for o in before if o.slot not in told]
    return made.with_(
        text=text, disowned=pairs, absent=found.absent, heard=(*made.heard, *back), out=(*made.out, *found.out)
    ), []


def _before(c: Conversation, entry: Entry) -> Entry | None:
    """Return what stood in the place of what is disowned, where it took the place of something."""
    if c.pack.slots[entry.slot].many or not 0 < entry.turn <= len(c.turns):
        return None
    stood = c.turns[entry.turn - 1].profile.entry(entry.slot)
    return stood if stood and stood.value != entry.value and stood.stance != "not-wanted" else None


__all__ = ["disowned", "head", "last_noted", "take"]
