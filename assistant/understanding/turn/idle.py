"""Acts whose words are said and that are not meant: they ask back about nothing, suppose nothing, or only tell."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.model.reading import Act, Context
    from assistant.understanding.text.scan import Scan

_OF_TALK = frozenset((
    "back", "skip", "unsure", "any", "repeat", "summary", "restart", "more", "why-ask", "why", "why-not", "what-if",
    "correct", "frustration", "yes", "no",
))  # fmt: skip
"""Acts that mean something in a conversation only; in a look-up their words ask or tell."""
_SO = (("so",), ("not",), ("yes",))
"""Words behind an 'if' that only take up what was asked before."""
_STOP = 2
"""The gap before a word that begins a sentence."""
_YOURS, _MINE = frozenset(("you",)), frozenset(("i", "we"))


def opens_with(act: Act, text: str, context: Context) -> bool:
    """Return whether a text opens with a correction, which corrects nothing where nothing is known: 'replace our X'."""
    return not context.profile_slots and act.act == "correct" and text.lstrip().startswith(act.text)


def means_nothing(act: Act, found: Scan, context: Context) -> bool:
    """Return whether an act asks back where there is nothing to ask back about: the words of it are a question then."""
    if context.lookup:
        return act.act in _OF_TALK
    if act.act in UNASKED and asks_openly(found):
        return True
    if act.act == "what-if" and (_only_if_so(act, found) or (not context.profile_slots and _tells_besides(act, found))):
        return True
    if act.target or len(found.text.split()) <= len(act.text.split()) + 1:
        return False
    if act.act in ("why", "why-not"):
        return not context.recommended
    supposing = bool(context.profile_slots or found.of("vu"))
    return (act.act == "what-if" and not supposing) or (act.act == "why-ask" and not context.slot)


def asks_openly(found: Scan) -> bool:
    """Return whether a message is one question that no yes or no answers: 'where should it run' says no farewell.

    What is a phrase of an act as a whole ('who knows') asks nothing.
    """
    whole = any(m[0] == 0 and m[1] == len(found.words) for m in found.of("a"))
    return found.words[0] in _OPEN and len(found.spans) == 1 and not whole


UNASKED, _OPEN = ("bye", "skip", "any", "unsure", "back", "thanks"), frozenset("where what which when why who".split())
"""Acts that no open question is, and the words that open one."""


def _only_if_so(act: Act, found: Scan) -> bool:
    """Return whether what is supposed is only what was asked before: 'and if so, ...'."""
    at = found.text.find(act.text)
    behind = next((i for i, start in enumerate(found.tokens.starts) if start >= at + len(act.text)), -1)
    return act.text != found.text.strip() and at >= 0 and found.words[behind : behind + 1] in _SO


def _tells_besides(act: Act, found: Scan) -> bool:
    """Return whether a sentence behind one that supposes something tells of a project, so that it only asks."""
    at, starts = found.text.find(act.text), found.tokens.starts
    return any(found.of("vu", s.start, s.end) for s in found.spans if starts[s.start] > at)


def by_you(words: tuple[str, ...]) -> bool:
    """Return whether words speak of what the assistant said: 'you said X before' is no complaint by itself."""
    return not _YOURS.isdisjoint(words) and _MINE.isdisjoint(words)


def together(scan: Scan, start: int, end: int, carried: list[bool]) -> bool:
    """Return whether the words that carry a cue stand in one sentence."""
    said = [i for i in range(start, end) if carried[i - start]]
    return all(scan.tokens.gaps[i] != _STOP for i in range(said[0] + 1, said[-1] + 1))


def between(scan: Scan, start: int, end: int) -> bool:
    """Return whether a stretch asks which of two things it is to be: 'would you learn X or stay with Y'."""
    names = scan.of("t", start, end)
    return "or" in scan.words[start:end] and len({m[3] for m in names}) > 1
