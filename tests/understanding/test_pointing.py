"""What 'it' and 'that' point at in a talk."""

from __future__ import annotations

import pytest

from tests.understanding.test_amending import held, told


@pytest.mark.parametrize(
    ("lines", "term"),
    [
        (("a shop for tea", "change the database to mariadb", "is that any good?"), "mariadb"),
        (("a shop for tea", "change the database to mongodb", "would that be a good idea with django?"), "mongodb"),
        (("a shop for tea", "we use redis", "do we need it?"), "redis"),
    ],
)
def test_it_is_what_was_told_last(lines: tuple[str, ...], term: str) -> None:
    turn = told(*lines)
    assert any(term in (r.answer.terms if r.answer else ()) or term in r.id for r in turn.replies)


def test_what_was_explained_can_be_wanted() -> None:
    assert "needs=orm" in held(told("a forum for anglers", "what is an orm?", "ok, we need that"))
    assert "needs=orm" not in held(told("a forum for anglers", "what is an orm?", "ok, we do not need that"))


def test_what_was_supposed_can_be_taken_for_real() -> None:
    lines = (
        "a web shop for tea with accounts",
        "two devs",
        "recommend",
        "what if we were nine people",
        "then take that",
    )
    assert "team=medium" in held(told(*lines))
    assert "team=small" in held(told(*lines[:-1]))
    assert "team=small" in held(told(*lines[:-1], "no, do not do that"))


def test_what_has_no_name_of_its_own_can_be_wanted_too() -> None:
    assert "needs=admin" in held(told("a forum for anglers", "what's an admin area", "yes, we would want that"))
