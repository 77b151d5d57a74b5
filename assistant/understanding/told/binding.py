"""What is said to be set from outside: a name beside words that bind, which is told and not asked."""

from __future__ import annotations

from assistant.understanding.text import english

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from assistant.understanding.text.scan import Mark, Scan, Span

FAMILY = "binding"
"""The family of words by which something has to be so."""
_NEAR = 1
"""The most words between a name and the words that say of what it is."""
_ASKING = frozenset((*english.QUESTION_OPENERS, "must", "may"))
"""First words of a clause that asks whether something binds: 'must it be X'."""


def binds(scan: Scan, span: Span, index: Mapping[str, Any]) -> bool:
    """Return whether a stretch says that a name is set, for a slot whose names are chosen for what is to be built."""
    words, gaps = scan.words, scan.tokens.gaps
    said = [m for m in scan.of("lf", span.start, span.end) if index["slots"][m[3]][6] and _bound(m, scan, index)]
    if span.asked or not said or _asks(scan, span, index):
        return False
    whole = {i for m in scan.of("v", span.start, span.end) if m[1] - m[0] > 1 for i in range(m[0], m[1])}
    names = [m for m in scan.of("t", span.start, span.end) if m[3] not in index["concepts"]]
    last = -1
    for m in names:
        fits = {s[3] for s in said if not set(index["slots"][s[3]][3]).isdisjoint(index["term_kinds"].get(m[3], ()))}
        if not fits and last < 0:
            return False
        last = m[1]
        behind = m[1] < span.end and not gaps[m[1]] and words[m[1]][0].isdecimal()
        near = any(_beside(s, m) for s in said if s[3] in fits)
        if near and not behind and m[0] not in whole:
            return True
    return False


def _beside(said: Mark, name: Mark) -> bool:
    """Return whether words that say of what a name is stand right before it or right behind, as they have to."""
    gap = name[0] - said[1] if said[2] == "l" else said[0] - name[1]
    return bool(0 <= gap <= _NEAR)


def _bound(mark: Mark, scan: Scan, index: Mapping[str, Any]) -> bool:
    """Return whether words that say of what a name is also say that it has to be."""
    if not index["families"][FAMILY].isdisjoint(scan.words[mark[0] : mark[1]]):
        return True
    return any(m[3] == "must" for m in scan.of("x", mark[0], mark[1]))


def _asks(scan: Scan, span: Span, index: Mapping[str, Any]) -> bool:
    """Return whether a clause of a stretch opens as a question, or with the word that would bind: 'must it be X'."""
    firsts = [i for i in range(span.start, span.end) if i == span.start or scan.tokens.gaps[i]]
    opens = {scan.words[i] for i in firsts}
    if not _ASKING.isdisjoint(opens) or "vs" in scan.words[span.start : span.end]:
        return True
    return not index["families"][FAMILY].isdisjoint(opens)
