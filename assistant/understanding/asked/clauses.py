"""What one clause of a question asks by itself, where the others only stand beside it."""

from __future__ import annotations

from itertools import pairwise

from assistant.understanding.asked.asking import opens_as_question
from assistant.understanding.asked.patterns import compose
from assistant.understanding.asked.posing import authored, composed, vague, verbatim
from assistant.understanding.retrieval import topics
from assistant.understanding.text.framing import is_claim
from assistant.understanding.text.scan import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from assistant.model.reading import Question
    from assistant.understanding.text.scan import Scan

_REASONING = frozenset(("because", "since"))
"""Words that open the reason for a question, which is not asked itself."""
_OTHERWISE = frozenset("did do does is was has have are am was were".split())
"""Words behind 'or' that open another question, which asks for the other answer."""
RESPECT = 0.5
"""The least score of a topic on two names and a respect in which they are compared."""


def beside(scan: Scan, span: Span, index: Mapping[str, Any], stated: bool) -> Question | None:
    """Return what one clause asks by itself, where others only stand beside it: 'what is X, I keep hearing it'.

    With `stated` a clause that says of which kind something is counts as well.
    """
    gaps = [i for i in range(span.start + 1, span.end) if scan.tokens.gaps[i] or _parts(scan.words, i)]
    if not gaps or len(gaps) > 4:
        return None
    edges = [span.start, *gaps, span.end]
    for start, end in pairwise(edges):
        clause = Span(start, end, asked=span.asked and end == span.end)
        clause = clause if start == span.start else clause.with_(asked=clause.asked and _opens(scan, clause))
        if end - start < 3 or not (stated or opens_as_question(scan, clause) or is_claim(scan, clause)):
            continue
        asked = compose(scan, clause, index)
        told = asked and asked.stated and not (stated and asked.pattern == "is-a")
        if asked and asked.terms and not asked.residue and not told and (not vague(asked)):
            return verbatim(scan, clause, index) or composed(asked, scan, clause, index)
    return None


def of_both(aside: Question, scan: Scan, span: Span, index: Mapping[str, Any]) -> Question | None:
    """Return the topic on a comparison in one respect, which stands before the names: 'who hires more: X or Y?'."""
    found = topics.retrieve(topics.bag_of(scan, span), index)
    named = index["offering"].issuperset(aside.terms)
    special = named and found and found[0].score >= RESPECT and topics.speaks_of(found[0].topic, aside.terms, index)
    return authored(found, scan.quote(span.start, span.end)) if special else None


def _parts(words: tuple[str, ...], i: int) -> bool:
    """Return whether a clause begins with a word: 'because ...', '... or did they ...'."""
    return words[i] in _REASONING or (words[i] == "or" and words[i + 1 : i + 2] != () and words[i + 1] in _OTHERWISE)


def _opens(scan: Scan, clause: Span) -> bool:
    """Return whether a clause opens with a question word, whatever it ends with."""
    return opens_as_question(scan, clause.with_(asked=False))
