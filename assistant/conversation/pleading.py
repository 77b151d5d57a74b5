"""Arguments for both sides, and whether a claim on the advice may be passed on: 'can I quote that: no gain for us'."""

from __future__ import annotations

from assistant.answering import phrase
from assistant.conversation.advising import looked_up
from assistant.conversation.objecting import named_in, other_of
from assistant.model.reply import Reply
from assistant.understanding.text import english, tone
from assistant.understanding.text.scan import scanned

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.conversation.conversation import Conversation
    from assistant.model.reading import Reading
    from assistant.understanding.text.scan import Scan

    Made = list[Reply]

_PASSING_ON = frozenset("quote tell say write claim cite promise report".split())
"""What somebody may ask to be allowed to do with a claim."""
_ASKING = (("can", "i"), ("can", "we"), ("may", "i"), ("may", "we"), ("could", "i"), ("could", "we"))
_LATELY = 6
"""In so many turns a name is looked for that the advice would take the place of."""
_LEAST, _SURE = 2, 0.5
"""The fewest words of a claim, and the least score of a topic that judges it."""


def both_sides(c: Conversation, reading: Reading, best: str, _words: tuple[str, ...]) -> Made:
    """Return what speaks for the advice and what against it, beside what runs or was spoken of where there is such."""
    if not tone.sounds(reading.text, tone.BOTH_SIDES, c.pack) or set(named_in(c, reading)) - {best, _rival(c, best)}:
        return []
    return _sides(c, reading, best)


def _sides(c: Conversation, reading: Reading, best: str) -> Made:
    from assistant.answering import drawbacks
    from assistant.answering.arguments import counter

    rival = other_of(c, reading, best) or _rival(c, best)
    told = [counter(best, rival, (), c.profile, c.pack, c.decision)]
    return told if rival else [*told, drawbacks(best, c.profile, c.pack, c.decision)]


def runs_here(c: Conversation) -> list[str]:
    """Return the candidates that are told to run already."""
    return [r for r in c.profile.values(c.pack.index["runs"]) if r in c.pack.candidates]


def _rival(c: Conversation, best: str) -> str:
    """Return what runs already, or was named lately, and could stay in place of the advice; '' for nothing."""
    runs = runs_here(c)
    said = (m[3] for t in c.turns[-_LATELY:] for m in scanned(t.user, c.pack.index).of("t"))
    named = [n for n in dict.fromkeys((*runs, *said)) if n in c.pack.candidates and n != best]
    return named[0] if named and (named[:1] == runs[:1] or len(named) == 1) else ""


def passed_on(c: Conversation, reading: Reading, best: str, _words: tuple[str, ...]) -> Made:
    """Return what is to be said to a claim that somebody wants to pass on, or that nothing here bears it out."""
    found = scanned(reading.text, c.pack.index)
    claim = _claim(found)
    if not claim:
        return []
    if tone.sounds(claim, tone.GAINING, c.pack) or "gain" in claim.lower().split():
        told_so = Reply("say", "claim-too-short", phrase(c.pack, "claim-too-short", claim=claim))
        return [told_so, *_sides(c, reading, best)]
    told = looked_up(f"{claim}?", c, least=_SURE)
    return [told or Reply("say", "claim-unknown", phrase(c.pack, "claim-unknown", claim=claim))]


def _claim(found: Scan) -> str:
    """Return the claim behind 'can I quote that: ...', '' for none."""
    words = found.words
    at = next((i for i, w in enumerate(words) if w not in english.OPENING_NOISE), 0)
    if words[at : at + 2] not in _ASKING or words[at + 2 : at + 3] == () or words[at + 2] not in _PASSING_ON:
        return ""
    start = next((i for i in range(at + 3, len(words)) if found.tokens.gaps[i]), -1)
    start = start if start > 0 else next((i + 1 for i in range(at + 3, len(words)) if words[i] == "that"), -1)
    return found.quote(start, len(words)) if 0 < start <= len(words) - _LEAST else ""
