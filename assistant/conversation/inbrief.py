"""The advice in the few words that somebody asks for: which of several in one sentence, three sentences for others."""

from __future__ import annotations

from assistant.answering.terms import meant
from assistant.conversation.advising import MISSED
from assistant.conversation.pleading import runs_here
from assistant.model.reading import Context
from assistant.model.reply import Reply
from assistant.understanding.text import tone
from assistant.understanding.text.scan import scanned

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.conversation.conversation import Conversation
    from assistant.model.reading import Reading

_NUMBERS = {
    "a": 1,
    "one": 1,
    "single": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    **{str(n): n for n in range(1, 6)},
}
_UNITS = frozenset("sentence sentences line lines word oneliner".split())
_WANTING = frozenset("in give me us want wants need needs just only write make as please for".split())
"""Words beside a number of sentences by which so many are wanted."""
_SHORT = (
    ("say", "yes", "or", "no"),
    ("just", "yes", "or", "no"),
    ("only", "yes", "or", "no"),
    ("short", "answer"),
    ("in", "short"),
    ("one", "liner"),
    ("quick", "answer"),
)
"""Words that ask for no more than a sentence."""
_SEVERAL, _NEAR = 2, 5


def sentences_asked(words: tuple[str, ...]) -> int:
    """Return in how many sentences an answer is wanted, 0 where nothing is said of that."""
    for i, word in enumerate(words[1:], 1):
        if word in _UNITS:
            count = next((_NUMBERS[w] for w in words[max(0, i - 2) : i] if w in _NUMBERS), 0)
            if count and not _WANTING.isdisjoint((*words[max(0, i - _NEAR) : i], *words[i + 1 : i + 3])):
                return count
    return int("briefly" in words or any(words[i : i + len(s)] == s for s in _SHORT for i in range(len(words))))


def in_brief(c: Conversation, reading: Reading, best: str, words: tuple[str, ...]) -> list[Reply]:
    """Return the choice between what is named, or the case for the advice, in as many sentences as are wanted."""
    from assistant.answering.sentences import pick, sentences

    count = sentences_asked(words)
    if not count:
        return []
    ways = _ways(c, reading, best)
    if len({meant(c.pack, w) for w in ways}) >= _SEVERAL:
        told = pick(ways, c.profile, c.pack, c.decision)
        if told:
            c.topic = Context(terms=tuple(ways[:4]), pattern="versus")
        return [told] if told else []
    return [sentences(c.decision, c.profile, c.pack, count)] if _of_advice(c, reading, best, words) else []


def _ways(c: Conversation, reading: Reading, best: str) -> list[str]:
    """Return the ways that an 'or' sets against each other: names, or what runs and the advice."""
    found = scanned(reading.text, c.pack.index)
    named = list(dict.fromkeys(m[3] for m in found.of("t") if m[3] in c.pack.terms))
    ways = [n for n in named if meant(c.pack, n) in c.pack.candidates]
    if len(ways) >= _SEVERAL and not {"or", "vs", "versus", "between", "and"}.isdisjoint(found.words):
        return ways
    if "or" not in found.words or ways or not tone.sounds(reading.text, tone.STAYING, c.pack):
        return []
    runs = runs_here(c)
    return [*runs[:1], best] if runs and best else []


def _of_advice(c: Conversation, reading: Reading, best: str, words: tuple[str, ...]) -> bool:
    """Return whether the advice itself is to be put in few words, and nothing else is asked or only summed up."""
    named = {m.term for m in reading.terms if m.term not in c.pack.index["kinds"]}
    handed = tone.sounds(reading.text, tone.HANDING, c.pack)
    if named - {best} or reading.has("why-not") or (reading.has("summary") and not handed):
        return False
    asked = [q for q in reading.questions if q.pattern not in MISSED]
    return not asked and (handed or reading.has("decide") or not _UNITS.isdisjoint(words))
