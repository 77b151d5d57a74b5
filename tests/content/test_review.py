"""What is due for review is told, and breaks nothing."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from assistant.__main__ import main
from assistant.content.review import PERIOD, due
from tests.shipped import shipped

if TYPE_CHECKING:
    import pytest


def test_nothing_is_due_before_the_period_is_over() -> None:
    first = min(s.checked for s in shipped().sources.values())
    last_day = date.fromordinal(date.fromisoformat(first).toordinal() + PERIOD)
    assert due(shipped(), last_day) == ()
    assert due(shipped(), date.fromordinal(last_day.toordinal() + 1))


def test_what_is_older_than_the_period_is_named() -> None:
    last = max(s.checked for s in shipped().sources.values())
    later = date.fromordinal(date.fromisoformat(last).toordinal() + PERIOD + 1)
    sources, released = due(shipped(), later)
    assert f"{len(shipped().sources)} sources" in sources
    assert "terms with releases" in released


def test_age_is_no_problem(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--today", "2040-01-01"]) == 0
    told = capsys.readouterr().out
    assert "No problems found." in told
    assert "Due for review on 2040-01-01" in told
