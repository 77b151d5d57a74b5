"""Every check of a pack, in one list; a check is a small function that yields problems."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.content.checks_dialog import CHECKS as DIALOG
from assistant.content.checks_examples import failing_examples, failing_samples
from assistant.content.checks_findings import contradicted
from assistant.content.checks_names import CHECKS as NAMES
from assistant.content.checks_sense import CHECKS as SENSE
from assistant.content.checks_words import CHECKS as WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.content.library import Library
    from assistant.errors import Problem
    from assistant.model.pack import Pack

CHECKS = (*NAMES, *DIALOG, *WORDS, *SENSE, contradicted)
"""Checks of what the files say, each over the whole library."""


HARMLESS = frozenset(
    (
        "bad-placeholder",
        "contradicted",
        "never-ends",
        "no-example",
        "no-source",
        "no-way-out",
        "route-after-fallback",
        "too-few-remarks",
        "too-few-samples",
        "too-long",
        "uneven-remarks",
        "unknown-source",
        "unknown-topic",
        "unreachable-state",
    )
)
"""Problems in spite of which the pack can be run, so that examples and samples are tried all the same."""


def problems_of(library: Library) -> Iterator[Problem]:
    """Yield what was noted while reading, then what every check finds."""
    for check in CHECKS:
        yield from check(library)
    yield from library.notes.problems


def problems_of_examples(pack: Pack, library: Library) -> Iterator[Problem]:
    """Yield every example and sample that does not come out as its author says."""
    yield from failing_examples(pack)
    yield from failing_samples(pack, library)
