"""Questions of what a talk or a text is about: 'is X enough for this', 'X the right thing?', 'how do I start here'."""

from __future__ import annotations

from assistant.understanding.asked.fitness import judged, of_this
from assistant.understanding.asked.posing import composed
from assistant.understanding.asked.starting import begins_there
from assistant.understanding.text.view import viewed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from assistant.model.reading import Context, Question
    from assistant.understanding.text.scan import Scan, Span


def of_case(scan: Scan, span: Span, index: Mapping[str, Any], context: Context) -> Question | None:
    """Return a question of what a talk is about: 'is X enough for this', 'how do I start on my laptop'."""
    told = (*context.profile_slots, *(m[3] for m in scan.of("v", 0, span.start)))
    view = viewed(scan, span, index) if told else None
    if view is None:
        return None
    built = any(slot in index["weighed"] for slot in told)
    asked = (built and judged(view)) or of_this(view) or begins_there(view, context.decided or context.recommended)
    return composed(asked, scan, span, index) if asked and not asked.residue else None
