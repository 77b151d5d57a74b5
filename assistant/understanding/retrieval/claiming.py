"""What a claim is told apart by: its names, the stems of its words and its telling small words, with weights."""

from __future__ import annotations

from assistant.understanding.retrieval.scoring import weight
from assistant.understanding.retrieval.topics import features
from assistant.understanding.text.english import HEDGES, STOP
from assistant.understanding.text.framing import matter_of
from assistant.understanding.text.idioms import plainly
from assistant.understanding.text.poles import SIGNS, TAKING, poles
from assistant.understanding.text.scan import scan
from assistant.understanding.text.spans import Span
from assistant.understanding.text.stems import stem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from assistant.model.pack import Pack

SMALL = 1.2
"""What a small word weighs: 'can', 'need' and 'with' tell claims about the same names apart."""
WIDE = 4.0
"""What a word weighs that says how far a claim goes: 'only', 'always'."""
JUDGED = 3.0
"""What it weighs that a text judges by a family of opposites, whichever way: need, age, safety."""
KEPT = 0.5
"""What the word itself keeps of its weight where its family counts."""
NAMED = 0.7
"""What a name keeps of its weight: claims of one topic share most of their names."""
_WIDE = frozenset("only always all every any both same other still ever".split())
_MUTE = frozenset(
    """
    a an the i we you he she they me us my our your it its this that these those is are am was were be do does did of to
    so if but or and just really right true correct no not yes please ok hey hi some any say said heard read think what
    which how why when where who
    """.split()
)
"""Small words that tell nothing apart."""
_HEDGED = frozenset(stem(w) for w in HEDGES)
"""What 'basically' and the like leave in a text, which says nothing."""


def build(pack: Pack, index: Mapping[str, Any]) -> dict[str, dict[str, float]]:
    """Return the features of every claim of a topic with their weights, by the text of the claim."""
    texts = (text for t in pack.topics.values() if t.claims for text in (t.claim, *(c.text for c in t.claims)))
    return {text: weighed(text, index) for text in dict.fromkeys(texts)}


def weighed(text: str, index: Mapping[str, Any], *, framed: bool = False) -> dict[str, float]:
    """Return the features of a text with their weights: more for rare ones; of a framed one, those of its matter."""
    plain = plainly(text)
    found = scan(text if plain == text.lower() else plain, index)
    start, end = matter_of(found, Span(0, len(found.words), asked=False)) if framed else (0, len(found.words))
    words = found.words[start:end]
    judging = {stem(w) for w in words if w in SIGNS}
    bag = {
        f: weight((f,), index["weights"]) * (KEPT if f in judging else NAMED if f[:2] == "t:" else 1.0)
        for f in features(found, start, end)
        if f[0] != "?" and f not in _HEDGED
    }
    small = {"ever" if w == "never" else w for w in words if (w in STOP and w not in _MUTE) or w == "never"}
    families = poles([w for w in words if w not in TAKING])
    figures = {w for w in words if w[:1].isdigit()}
    return (
        bag
        | {f"n:{figure}": SMALL for figure in sorted(figures)}
        | {f"f:{family}": JUDGED for family in families}
        | {f"w:{w}": WIDE if w in _WIDE else SMALL for w in sorted(small) if w not in SIGNS}
    )
