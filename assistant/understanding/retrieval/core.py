"""What a question asks at its core, without the circumstances it ends with: 'is X fine | for a site with ...'."""

from __future__ import annotations

from itertools import islice

from assistant.understanding.retrieval import topics
from assistant.understanding.retrieval.accepting import ACCEPT, DONE, retrieved
from assistant.understanding.retrieval.outside import to_be_done
from assistant.understanding.retrieval.scoring import SMALL
from assistant.understanding.text.framing import matter_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from assistant.understanding.retrieval.topics import Found
    from assistant.understanding.text.scan import Scan, Span
    from assistant.understanding.text.view import Asked

WEAK = 0.45
"""Below this score a topic on the whole question is held against the core."""
EXACT = 0.98
"""The least score of a topic on the core that takes the place of a weak one on the whole."""
PART = 0.75
"""What a core's score counts, since something of the question is left out."""
_FEWEST, _LONGEST, _TRIED = 3, 40, 6
"""The fewest words of a core, the most of a question that is looked at for one, and the most cores of a question."""
_CIRCUMSTANCES = frozenset(
    """
    for with without when if because while since so and but as during in on at from about to into just where although
    after before
    """.split()
)
"""Words that open what only says under what circumstances something is asked."""
_FOR_OTHERS = ("need",)
"""Patterns whose core does not change with the other things that are named behind it."""
_NAMING = ("t:", SMALL)
_ALIKE = 0.02
"""Scores this near are the same."""


def core(
    scan: Scan, span: Span, index: Mapping[str, Any], whole: tuple[Found, ...], asked: Asked | None
) -> tuple[Found, ...]:
    """Return the topics on the core of a question, best first, where they are much nearer than those on the whole.

    Of topics that are as near to the core, one that is near to the whole as well comes first. What is needed may be
    needed for other things that are named: 'do I need X for a Z with W'.
    """
    weak = bool(whole) and whole[0].score >= ACCEPT
    least = EXACT if weak else DONE
    if (whole and whole[0].score >= WEAK) or span.end - span.start > _LONGEST or to_be_done(scan, span):
        return ()
    for end in islice(_ends(scan, span), _TRIED):
        others = weak and not (asked and asked.pattern in _FOR_OTHERS)
        others = others and _names(scan, end, span.end) >= _names(scan, span.start, end)
        if others or not scan.of("tk", span.start, end):
            continue
        bag = topics.bag_of(scan, span.with_(end=end))
        found = retrieved(scan, bag, index) if not weak or any(f[:2] not in _NAMING for f in bag) else ()
        if found and found[0].score >= least:
            same = {f.topic for f in found if f.score >= found[0].score - _ALIKE}
            first = next((f.topic for f in whole if f.topic in same), found[0].topic)
            ordered = sorted(found, key=lambda f: f.topic != first)
            return tuple(f.with_(score=round(PART * f.score, 4)) for f in ordered)
    return ()


def _names(scan: Scan, start: int, end: int) -> int:
    return len({m[3] for m in scan.of("t", start, end)})


def _ends(scan: Scan, span: Span) -> Iterator[int]:
    """Yield where the circumstances of a question may begin, the last ones first."""
    if scan.words[matter_of(scan, span)[0]] in _CIRCUMSTANCES:
        return
    for i in range(span.end - 1, span.start + _FEWEST - 1, -1):
        if scan.words[i] in _CIRCUMSTANCES or scan.tokens.gaps[i]:
            yield i
