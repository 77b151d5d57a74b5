"""The last question put otherwise, by somebody who says what was meant in it: 'X, I mean', 'I meant where, not how'."""

from __future__ import annotations

from assistant.understanding.text import english
from assistant.understanding.text.scan import scanned

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.conversation.conversation import Conversation
    from assistant.understanding.text.scan import Mark, Scan

_MEANING = (("i", "mean"), ("i", "meant"), ("i", "was", "asking"), ("i", "asked"), ("i", "am", "asking"))
_POINTING = frozenset(("it", "that", "this"))
_OPENERS = frozenset("what which where when who how why".split())
_PLACING = frozenset("on to in with for under from at by without behind".split())
"""Words with which a circumstance begins: 'I mean on X'."""
_SMALL = english.OPENING_NOISE | english.STOP | frozenset("mean meant not".split())


def put_anew(c: Conversation, found: Scan) -> str:
    """Return the question that a turn means by what it says of the last one, '' where it says no such thing."""
    last = c.turns[-1].user if c.turns else ""
    asked = scanned(last, c.pack.index) if last else None
    at = next((i for i in range(len(found.words)) if any(found.words[i : i + len(m)] == m for m in _MEANING)), -1)
    if asked is None or at < 0:
        return ""
    lead = next(m for m in _MEANING if found.words[at : at + len(m)] == m)
    behind = at + len(lead)
    end = next((i for i in range(behind, len(found.words)) if found.tokens.gaps[i]), len(found.words))
    marks = [m for m in found.of("t") if m[3] in c.pack.terms and (m[1] <= at or behind <= m[0] < end)]
    rest = found.words[behind:end]
    if len({m[3] for m in marks}) == 1 and _only(found, marks, 0, at) and _only(found, marks, behind, end):
        return _of_name(c, found, marks[0], end, asked)
    if not any(r.answer and r.answer.topic for r in c.turns[-1].replies):
        return ""
    if len(rest) == 1 and rest[0] in _OPENERS and asked.words[0] in _OPENERS:
        return f"{rest[0]} {asked.quote(1, len(asked.words))}?"
    if rest and rest[0] in _PLACING and not {"about", "not"} & set(rest):
        return f"{last.strip(' ?!.')} {found.quote(behind, end)}?"
    return ""


def _only(found: Scan, marks: list[Mark], start: int, end: int) -> bool:
    """Return whether a stretch says no more than the names."""
    named = {i for m in marks for i in range(m[0], m[1])}
    return all(i in named or found.words[i] in _SMALL for i in range(start, end))


def _of_name(c: Conversation, found: Scan, mark: Mark, end: int, asked: Scan) -> str:
    """Return what is asked of a name behind it, with the name in place of 'it', else the last question asked of it."""
    name = c.pack.terms[mark[3]].name
    if end < len(found.words):
        at = next((i for i in range(end, len(found.words)) if found.words[i] in _POINTING), -1)
        if at < 0:
            return ""
        tail = f" {found.quote(at + 1, len(found.words))}" if at + 1 < len(found.words) else ""
        return f"{found.quote(end, at)} {name}{tail}?" if at > end else ""
    if not any(r.answer and r.answer.topic for r in c.turns[-1].replies):
        return ""
    before = {(m[0], m[1]) for m in asked.of("t") if m[3] in c.pack.terms and m[3] not in c.pack.index["concepts"]}
    if len(before) != 1:
        return ""
    first, last = next(iter(before))
    head = asked.quote(0, first) if first else ""
    tail = asked.quote(last, len(asked.words)) if last < len(asked.words) else ""
    return f"{head} {name} {tail}".strip() + "?"
