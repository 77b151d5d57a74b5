"""Names said to be of a kind that they are not."""

from __future__ import annotations

from assistant.model.reading import WrongKind

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from assistant.understanding.text.scan import Mark, Scan, Span

_OWNING = frozenset("the our my your this that".split())
"""Words before an idea and a kind that call the idea by it: 'the X framework'; 'an X framework' is one for it."""


def miscalled(scan: Scan, span: Span, m: Mark, index: Mapping[str, Any]) -> list[WrongKind]:
    """Return a term said to be of a kind that it is not: 'our X is Y', 'Y as X', and 'the Y X' where many think so.

    Where 'our X' says something of the project by itself it is a kind only for what is taken to build with.
    """
    mistaken = index["mistaken"].get(m[3], frozenset())
    taken = m[3] in index["candidates"] or m[3] in index["languages"]
    for k in scan.of("k", max(span.start, m[0] - 8), min(span.end, m[1] + 8)):
        owner = scan.words[max(span.start, k[0] - 2) : k[0]]
        said = (
            k[1] <= m[0] <= k[1] + 2
            and scan.words[k[1]] in ("is", "are", "would", "=")
            and {"our", "my", "the"} & set(owner)
            and (taken or not any(v[0] <= k[0] and k[1] <= v[1] for v in scan.of("v", span.start, span.end)))
        )
        used_as = m[1] <= k[0] <= m[1] + 3 and "as" in scan.words[m[1] : k[0]]
        called = k[0] == m[1] and k[3] in mistaken and not scan.tokens.gaps[k[0]]
        called = called and (scan.words[m[0] - 1] in _OWNING or m[0] == span.start or m[3] in index["made"])
        called = called and not _named(scan, span, m, k, index)
        if (said or used_as or called) and k[3] not in index["term_kinds"].get(m[3], ()):
            return [WrongKind(m[3], (k[3],), "", scan.quote(min(m[0], k[0]), max(m[1], k[1])))]
    return []


def _named(scan: Scan, span: Span, m: Mark, k: Mark, index: Mapping[str, Any]) -> bool:
    """Return whether another name of a sentence is of the kind: 'X or Y as the broker of Z' calls Z none."""
    others = (n[3] for n in scan.of("t", span.start, span.end) if n[3] != m[3] and n[3] in index["made"])
    return any(k[3] in index["term_kinds"].get(other, ()) for other in others)
