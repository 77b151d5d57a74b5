"""Rewriting expectations with what came: only the values that differ are exchanged, the rest of a file stays."""

from __future__ import annotations

import os
import tempfile
from difflib import unified_diff
from typing import TYPE_CHECKING

from assistant.errors import AssistantError, ContentError
from assistant.replay.collecting import SUFFIX
from assistant.replay.expecting import Difference, Wanted, text_of
from assistant.replay.spans import offset, spans
from assistant.replay.writing import value

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from assistant.model.reply import Turn
    from assistant.model.script import Script
    from assistant.replay.runner import Outcome

BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"
LONGEST_PIECE = 60
"""Characters of what was said that are written down in place of a sentence that was not."""


def update(outcome: Outcome, load: Callable[[str], Script]) -> str:
    """Rewrite the file of an outcome and return the diff; raises AssistantError and leaves the file when it can't."""
    path = outcome.script.place.file
    with open(path, encoding="utf-8", newline="") as file:
        before = file.read()
    after = renewed(before, outcome)
    if after == before:
        return ""
    _check(after, path, load)
    _replace(path, after)
    lines = unified_diff(before.splitlines(), after.splitlines(), path, path, lineterm="", n=1)
    return "".join(f"{line}\n" for line in lines)


def renewed(source: str, outcome: Outcome) -> str:
    """Return the text of a replay in which every expectation that differs says what came."""
    head, body = (BOM, source[1:]) if source.startswith(BOM) else ("", source)
    for (start, end), text in sorted(_edits(body, outcome), reverse=True):
        body = f"{body[:start]}{'' if body[start - 1 : start].isspace() else ' '}{text}{body[end:]}"
    return head + body


def _edits(text: str, outcome: Outcome) -> Iterator[tuple[tuple[int, int], str]]:
    for failure in outcome.failures:
        if failure.turn >= len(outcome.turns):
            continue
        places = spans(text, offset(text, failure.place))
        for one in failure.differences:
            if one.key not in places:
                raise AssistantError(f"{failure.place}: {one.key!r} can't be found to be rewritten; change it by hand")
            yield places[one.key], value(_now(one, outcome.turns[failure.turn]))


def _now(one: Difference, turn: Turn) -> Wanted:
    """Return what an expectation is to say: what still holds of it, else what came."""
    wanted, got = one.expected, one.got
    if isinstance(wanted, dict) and isinstance(got, dict):
        return {key: values if values and set(values) <= set(got[key]) else got[key] for key, values in wanted.items()}
    if not isinstance(wanted, tuple) or not isinstance(got, tuple):
        return got
    if one.key == "not-recommended":
        return tuple(name for name in wanted if name not in got)
    kept = tuple(name for name in wanted if name in got)
    if one.key == "replies":
        return kept or tuple(dict.fromkeys(reply.id for reply in turn.replies))
    if one.key == "rules":
        return kept or got
    if one.key == "says":
        said = text_of(turn)
        return tuple(p for p in wanted if " ".join(p.split()).casefold() in said.casefold()) or (said[:LONGEST_PIECE],)
    return got


def _check(text: str, path: str, load: Callable[[str], Script]) -> None:
    """Raise where a rewritten file could not be read again."""
    handle, trial = tempfile.mkstemp(suffix=SUFFIX)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.write(text)
        load(trial)
    except ContentError as error:
        raise AssistantError(
            f"{path} can't be rewritten by rule; change it by hand ({error.problems[0].message})"
        ) from error
    finally:
        os.unlink(trial)


def _replace(path: str, text: str) -> None:
    """Put the new text in the place of the old in one step, with the same rights."""
    new = f"{path}.new"
    try:
        with open(new, "w", encoding="utf-8", newline="") as file:
            file.write(text)
        os.chmod(new, os.stat(path).st_mode & 0o777)
        os.replace(new, path)
    except OSError:
        if os.path.exists(new):
            os.unlink(new)
        raise
