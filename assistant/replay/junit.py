"""A JUnit report of replays, as build servers read it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from assistant.replay.runner import Outcome


def report(outcomes: Iterable[Outcome]) -> str:
    """Return the report as XML; times are left out, so that the same replays give the same bytes."""
    return "".join(f"{line}\n" for line in _lines(tuple(outcomes)))


def _lines(outcomes: tuple[Outcome, ...]) -> Iterator[str]:
    failed = sum(not outcome.passed for outcome in outcomes)
    counts = f'tests="{len(outcomes)}" failures="{failed}" errors="0" skipped="0"'
    yield '<?xml version="1.0" encoding="utf-8"?>'
    yield f"<testsuites {counts}>"
    yield f'  <testsuite name="replays" {counts}>'
    for outcome in outcomes:
        yield from _case(outcome)
    yield "  </testsuite>"
    yield "</testsuites>"


def _case(outcome: Outcome) -> Iterator[str]:
    file = outcome.script.place.file
    head = f"    <testcase classname={_attribute(file)} name={_attribute(outcome.script.title)} file={_attribute(file)}"
    if outcome.passed:
        yield f"{head}/>"
        return
    first = outcome.failures[0]
    keys = ", ".join(one.key for one in first.differences)
    yield f"{head} line={_attribute(str(first.place.line))}>"
    message = _attribute(f"turn {first.turn} differs: {keys}")
    yield f"      <failure message={message}>{_text(chr(10).join(first.lines()))}</failure>"
    yield "    </testcase>"


def _attribute(text: str) -> str:
    return quoteattr(_allowed(text))


def _text(text: str) -> str:
    return escape(_allowed(text))


def _allowed(text: str) -> str:
    """Return a text without what XML has no place for."""
    return "".join(
        c if c in "\t\n" or (c >= " " and c not in "\ufffe\uffff" and not "\ud800" <= c <= "\udfff") else "\ufffd"
        for c in text
    )
