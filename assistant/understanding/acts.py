"""What the user is doing: acts heard in the whole message, its opening words or anywhere in it."""

from __future__ import annotations

from assistant.model.reading import ACTS, Act
from assistant.understanding import english

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from assistant.understanding.scan import Scan, Span

UNDOING = (
    "scratch that",
    "forget that",
    "ignore that",
    "strike that",
    "scratch all",
    "forget what i said",
    "ignore what i said",
)
"""Corrections that take back all that was said last, before anything new is added."""
_QUIET = english.OPENING_NOISE | {"please", "then", "that", "thanks", "pls", "now", "it", "you", "the", "for", "me"}
_BEFORE_SLOT = frozenset(
    ("the", "my", "our", "change", "set", "switch", "update", "edit", "about", "of", "answer", "correct")
)
"""Words before the name of a slot that make it one, as in 'change the team'."""
_SHORT = 10
"""The most words of a message that a cue is looked for in."""
_BARE = 5
"""The most words of a message in which one word alone is a cue."""
_BRIEF = 7
"""In a longer sentence two words anywhere are no sign of an act."""
_COMMANDS = {"quit": "bye", "exit": "bye", "change": "correct", "recommend": "decide", "undo": "back", "what": "repeat"}
_ASKING = frozenset(("why", "why-ask", "why-not", "what-if", "compare", "repeat", "summary", "help", "decide"))


def command(scan: Scan, text: str, index: Mapping[str, Any]) -> Act | None:
    """Return the act of a slash command ('/why-not x'), None when the text is none."""
    if not text.startswith("/"):
        return None
    word = text[1:].strip().partition(" ")[0]
    name = _COMMANDS.get(word.lower(), word.lower())
    return Act(name, text, _target(scan, 0, index)) if name in ACTS else None


def acts(scan: Scan, index: Mapping[str, Any]) -> list[Act]:
    """Return the acts of a message, in the order they were said."""
    found: list[Act] = []
    whole = _whole(scan)
    if whole:
        return whole
    for span in scan.spans:
        for act in _of_span(scan, span, index):
            if not any(a.act == act.act for a in found):
                found.append(act)
    return found


def _whole(scan: Scan) -> list[Act]:
    """Return the acts whose words are all that the message says, greetings and please aside."""
    count = len(scan.words)
    exact = [m for m in scan.of("a") if m[0] == 0 and m[1] == count]
    chosen = exact or [
        m for m in scan.of("a") if m[4] == "whole" and _only_noise(scan, 0, m[0]) and _only_noise(scan, m[1], count)
    ]
    return [Act(m[3], scan.text.strip(), "") for m in _best(chosen)]


def _best(marks: list[Any]) -> list[Any]:
    """Return one mark: the longest, a whole-message one first, then in the order of the list of acts."""
    ranked = sorted(marks, key=lambda m: (-(m[1] - m[0]), m[4] != "whole", ACTS.index(m[3])))
    return ranked[:1]


def _only_noise(scan: Scan, start: int, end: int) -> bool:
    return all(w in _QUIET for w in scan.words[start:end])


def _of_span(scan: Scan, span: Span, index: Mapping[str, Any]) -> list[Act]:
    start = span.start
    found: list[Any] = []
    whole = [
        m
        for m in scan.of("a", span.start, span.end)
        if m[4] == "whole" and _only_noise(scan, span.start, m[0]) and _only_noise(scan, m[1], span.end)
    ]
    found.extend(_best([m for m in whole if len(scan.spans) > 1]))
    while start < span.end and not found:
        opening = [m for m in scan.of("a", start, span.end) if m[4] == "opens" and m[0] == start]
        found.extend(_best(opening))
        if scan.words[start] not in english.OPENING_NOISE:
            break
        start += 1
    brief = span.end - span.start <= _BRIEF
    found.extend(m for m in scan.of("a", span.start, span.end) if m[4] == "anywhere" and (brief or m[1] - m[0] > 2))
    return [Act(m[3], scan.quote(m[0], m[1]), _target(scan, m[1], index)) for m in dict.fromkeys(found)]


def _target(scan: Scan, start: int, index: Mapping[str, Any]) -> str:
    """Return what an act is about: the candidate or the slot named behind it, '' for none."""
    for m in scan.of("ts", start):
        if (m[2] == "s" and m[0] and scan.words[m[0] - 1] in _BEFORE_SLOT) or m[3] in index["candidates"]:
            return str(m[3])
    return next((str(m[3]) for m in scan.of("t", start)), "")


def by_cue(scan: Scan, index: Mapping[str, Any]) -> list[Act]:
    """Return the act whose cue has the most words in a short message that names nothing; none when two cues tie."""
    if not 0 < len(scan.words) <= _SHORT or scan.of("tkvu"):
        return []
    said = {*scan.words, *scan.tokens.words}
    best: dict[str, int] = {}
    for word in said:
        for rest, act in index["cues"].get(word, ()):
            if rest <= said:
                best[act] = max(best.get(act, 0), len(rest) + 1)
    most = max(best.values(), default=0)
    acts = [act for act in best if best[act] == most]
    if len(acts) != 1 or (most == 1 and len(scan.words) > _BARE):
        return []
    return [Act(acts[0], scan.text.strip())]


def asks_back(found: list[Act]) -> bool:
    """Return whether an act is a question to the assistant about its own doing, not about the field."""
    return any(a.act in _ASKING for a in found)
