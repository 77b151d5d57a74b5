"""What is due for review: facts age, and time alone is no problem of the content."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.model.pack import Pack

PERIOD = 365
"""Days after which a source, or what is known of releases, is to be looked at again."""
_NAMED = 8


def due(pack: Pack, today: date) -> tuple[str, ...]:
    """Return a sentence for the sources, and one for the release lines, that were last looked at too long ago."""
    sources = [s.id for s in pack.sources.values() if _old(s.checked, today)]
    released = [t.id for t in pack.terms.values() if _old(t.releases_on, today)]
    told = (("sources", "checked", sources), ("terms with releases", "looked up", released))
    return tuple(
        f"Due for review on {today}: {len(ids)} {what} last {done} more than {PERIOD} days before: {_listed(ids)}"
        for what, done, ids in told
        if ids
    )


def _old(day: str, today: date) -> bool:
    return bool(day) and (today - date.fromisoformat(day)).days > PERIOD


def _listed(ids: list[str]) -> str:
    rest = len(ids) - _NAMED
    return ", ".join(ids[:_NAMED]) + (f" and {rest} more." if rest > 0 else ".")
