"""What somebody gives up of what is held: by its line in a list that was shown, its words, or what it is about."""

from __future__ import annotations

from assistant.answering import label, listed, name_of, phrase
from assistant.answering.saying import fact
from assistant.conversation.withdrawing import EMPTY
from assistant.model.reply import Reply
from assistant.understanding.text import english, tone
from assistant.understanding.text.scan import scanned
from assistant.understanding.text.stems import stem
from assistant.understanding.text.tokens import phrase as words_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.conversation.conversation import Conversation
    from assistant.conversation.deeds import Deed
    from assistant.model.reading import Reading

    Held = tuple[str, str]
    """The slot and the value of what is held; of what was left out '' and its name."""

_GIVING_UP = (
    ("give", "up"), ("giving", "up"), ("let", "go", "of"), ("do", "without"), ("drop",), ("dropping",), ("forget",),
    ("relax",), ("scrap",), ("scratch",), ("skip",), ("ignore",), ("lift",), ("cancel",), ("strike",), ("sacrifice",),
    ("waive",), ("remove",),
)  # fmt: skip
"""Words that give something up, at the head of a text."""
_HEAD = frozenset("i we can could would will then let us ll just please rather may must ok okay the so well".split())
_POINTING = frozenset(
    """
    one bit part thing note wish condition requirement point line item about with of on for rule demand limit having
    being entry instead said again
    """.split()
)
"""Words of a text that only say that something noted is meant."""
_LONGEST = 14
_ENOUGH = 0.6
"""The least part of the words of a text that what is given up has to be called by."""


def given_up(c: Conversation, reading: Reading) -> tuple[list[Reply], tuple[Deed, ...]] | None:
    """Return the replies to a text that gives something up, with its deeds; None where it gives up nothing held."""
    found = scanned(reading.text, c.pack.index)
    if not 0 < len(found.words) <= _LONGEST or found.tokens.asked:
        return None
    at = _behind_verb(found.words)
    if any(found.tokens.gaps[i] for i in range(at + 1, len(found.words))):
        return None
    rest = found.words[at:] if at else found.words if _is_line(c, reading.text) else ()
    gone = _meant(c, rest, found.quote(at, len(found.words))) if rest else []
    refused = {(h.slot, h.value) for h in reading.heard if h.stance == "not-wanted"}
    if not gone or any(one in refused and c.pack.slots[one[0]].of == "capabilities" for one in gone):
        return None
    from assistant.conversation import responding
    from assistant.conversation.table import NEXT

    facts = listed(c.pack, [_called(c, *one) for one in gone])
    deeds: tuple[Deed, ...] = tuple(("unset", slot, value) if slot else ("in", value) for slot, value in gone)
    c.refold(deeds)
    c.righted = True
    told = Reply("say", "given-up", phrase(c.pack, "given-up", facts=facts))
    return [told, *responding.move(c, NEXT)], responding.with_shown(c, deeds)


def _behind_verb(words: tuple[str, ...]) -> int:
    """Return where that begins which is given up, 0 where a text does not open by giving something up."""
    start = next((i for i, w in enumerate(words) if w not in _HEAD and w not in english.OPENING_NOISE), 0)
    ends = [i + len(v) for i in range(start + 1) for v in _GIVING_UP if words[i : i + len(v)] == v]
    return ends[0] if ends and ends[0] < len(words) else 0


def _is_line(c: Conversation, text: str) -> bool:
    """Return whether a text is a line of what was said to stand in the way."""
    said = (r.text for r in c.turns[-1].replies if r.type == "problem") if c.turns else ()
    line = _bare(text)
    return any(line == _bare(one) for told in said for one in told.split("\n") if one.startswith("- "))


def _bare(text: str) -> str:
    return text.strip(" -*.\"'“”").lower()


def _called(c: Conversation, slot: str, value: str) -> str:
    """Return how something held is called in a list."""
    if not slot:
        return phrase(c.pack, "wish-out", name=name_of(c.pack, value))
    return fact(c.pack, slot, value, c.profile.stance(slot, value) or "given")


def _meant(c: Conversation, rest: tuple[str, ...], text: str) -> list[Held]:
    """Return what of that which is held a text names: what is called by most of its words, or all of a slot."""
    matter = {stem(w) for w in rest if w not in EMPTY and w not in _POINTING and w not in english.NEGATORS}
    held: list[Held] = [(e.slot, e.value) for e in c.profile.entries] + [("", name) for name in c.profile.out]
    exact = [one for one in held if _bare(_called(c, *one)) == _bare(text)]
    if exact:
        return exact
    shares = {one: len(matter & _words(c, *one)) / len(matter) for one in held} if matter else {}
    best = max(shares.values(), default=0.0)
    named = [one for one, share in shares.items() if share == best >= _ENOUGH]
    if len(named) == 1 or len({slot for slot, _ in named}) == 1:
        return named
    spoken = dict.fromkeys(slot for slot, _ in held if slot and tone.sounds(text, tone.ABOUT + slot, c.pack))
    slots = list(spoken)[:2] if not named else [s for s in spoken if any(s == slot for slot, _ in named)]
    return [one for one in held if one[0] == slots[0]] if len(slots) == 1 else []


def _words(c: Conversation, slot: str, value: str) -> set[str]:
    """Return the words that something held goes by: its line, those it was told in, and its slot's name."""
    entry = c.profile.entry(slot, value) if slot else None
    own = [_called(c, slot, value), entry.words if entry else ""]
    own += [c.pack.slots[slot].label, label(c.pack, slot, value)] if slot else [value.replace("-", " ")]
    return {stem(w) for text in own for w in words_of(text)}
