"""Whether a condition holds for a profile."""

from __future__ import annotations

from assistant.reasoning.engine import engine
from assistant.reasoning.facts import TRUE, truth

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.model.conditions import When
    from assistant.model.pack import Pack
    from assistant.model.profile import Profile


def holds(when: When, profile: Profile, pack: Pack) -> bool | None:
    """Return whether a condition holds: True, False, or None when an unknown slot decides.

    On a slot closed by 'unsure' or 'any' only a line that names that word holds; any other line there is neither true
    nor false for good, so that neither it nor a `not` group around it makes the condition hold: False is returned.
    """
    if not when.tests and not when.nots:
        return True
    run = engine(pack)
    outcome = truth(when, run.facts(profile))
    return True if outcome == TRUE else None if outcome & TRUE else False
