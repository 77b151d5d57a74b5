"""What a denial says that speaks of no value by itself: of what is done, or of what is only hinted at."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from assistant.model.reading import Heard
    from assistant.understanding.text.scan import Mark, Scan, Span
    from assistant.understanding.text.stance import Stances

_SURE = 5
"""How long the mark of a phrase is that says a value; that of a hint is longer."""
_NOT_DONE = tuple((verb, "not") for verb in ("do", "does", "did", "can", "will", "must", "need"))
"""Words before what somebody does not do."""


def undenied(found: list[Heard], scan: Scan, span: Span, stances: Stances, index: Mapping[str, Any]) -> list[Heard]:
    """Return what was heard, less what is hinted at in words that deny it as well: 'X, not Y' for an X that means Y."""
    slots = index["slots"]
    marks = (m for m in scan.of("v", span.start, span.end) if len(m) > _SURE and slots[m[3]][0] and not slots[m[3]][1])
    denied = {m[3:5] for m in marks if stances.at(m[0], m[1]) == "not-wanted"}
    return [h for h in found if (h.slot, h.value) not in denied or h.stance == "not-wanted"] if denied else found


def only_done(m: Mark, scan: Scan, span: Span, index: Mapping[str, Any]) -> bool:
    """Return whether it is denied that somebody does something, which does not say what the project is not."""
    general = m[3] in index["weighed"] and m[4] in index["general"].get(m[3], ())
    return general and m[0] > span.start + 1 and scan.words[m[0] - 2 : m[0]] in _NOT_DONE
