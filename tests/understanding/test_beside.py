"""An answer to the open question is heard though the message says or asks more."""

from __future__ import annotations

import pytest

from assistant.answering import ask_slot
from assistant.model.reading import Context, Reading
from assistant.understanding import read
from assistant.understanding.told.answers import core_of
from tests.shipped import shipped


def reply(slot: str, text: str) -> Reading:
    """What a text says while the question of a slot is open."""
    pack = shipped()
    choices = tuple((c.value, c.label) for c in ask_slot(slot, pack).choices)
    return read(text, pack, Context(slot=slot, choices=choices, profile_slots=("product",)))


def said(slot: str, text: str) -> dict[str, set[str]]:
    """The values heard, by slot; '' says that there is nothing of the sort."""
    found: dict[str, set[str]] = {}
    for h in reply(slot, text).heard:
        found.setdefault(h.slot, set()).add(h.value)
    return found


@pytest.mark.parametrize(
    ("slot", "text", "own", "other"),
    [
        ("needs", "1 and we are 4 developers", {"1"}, {"team": {"small"}}),
        ("needs", "1. mysql as well", {"1"}, {"database": {"mysql"}}),
        ("needs", "1, 2 and 5, but not the others", {"1", "2", "5"}, {}),
        ("needs", "the first two, and it runs on Heroku", {"1", "2"}, {"hosting": {"platform"}}),
        ("front-end", "pages. though my professor said use docker", {"server-pages"}, {}),
        ("front-end", "well, nothing fancy, just pages. no payments", {"server-pages"}, {"needs": {"payments"}}),
        ("front-end", "2, although the others want Go", {"spa"}, {}),
        ("team", "just me, and I only know some Excel", {"solo"}, {}),
        ("team", "three, my two cousins and me", {"small"}, {}),
        ("existing", "none, only a box of index cards", {""}, {}),
        ("load", "little, and that won't change", {"low"}, {}),
        ("deadline", "no rush, we have other things to do", {"open"}, {}),
    ],
)
def test_a_clause_answers_and_the_rest_adds(slot: str, text: str, own: set[str], other: dict[str, set[str]]) -> None:
    found, offered = said(slot, text), [c.value for c in ask_slot(slot, shipped()).choices]

    assert found.pop(slot) == {offered[int(value) - 1] if value.isdecimal() else value for value in own}
    assert {s: v for s, v in found.items() if s in other} == other


@pytest.mark.parametrize(
    ("slot", "text", "own", "pattern"),
    [
        ("front-end", "1 I guess, but is sqlite ok?", {"server-pages"}, "topic"),
        ("front-end", "second. what is htmx?", {"spa"}, "what-is"),
        ("team", "me alone. is Flask hard?", {"solo"}, "topic"),
        ("front-end", "pages from the server, I suppose. do we really need Kubernetes?", {"server-pages"}, "need"),
    ],
)
def test_a_question_beside_the_answer_is_asked(slot: str, text: str, own: set[str], pattern: str) -> None:
    assert said(slot, text)[slot] == own
    assert [q.pattern for q in reply(slot, text).questions] == [pattern]


@pytest.mark.parametrize(
    ("slot", "text", "value"),
    [
        ("load", "just us lol", "low"),
        ("load", "hardly any, honestly", "low"),
        ("team", "me and a friend", "small"),
        ("lifetime", "years hopefully", "long"),
        ("lifetime", "1 year maybe", "short"),
        ("lifetime", "a year", "short"),
        ("lifetime", "forever", "long"),
        ("deadline", "3 weeks", "weeks"),
        ("deadline", "whenever", "open"),
        ("existing", "it's new", ""),
        ("existing", "nothing is running!", ""),
        ("existing", "everything on paper", ""),
        ("database", "only csv files", "none"),
        ("front-end", "just a normal website", "server-pages"),
        ("hosting", "on my laptop", "own-computer"),
    ],
)
def test_what_says_something_as_an_answer_only(slot: str, text: str, value: str) -> None:
    assert said(slot, text).get(slot) == {value}


@pytest.mark.parametrize("text", ["just us lol", "years hopefully", "it's new", "everything on paper"])
def test_it_says_nothing_of_that_where_something_else_is_asked(text: str) -> None:
    assert "front-end" not in said("front-end", text)


@pytest.mark.parametrize("text", ["2.7 is the problem", "1000 users a day", "actually, make that 12 people"])
def test_a_number_that_counts_something_picks_no_choice(text: str) -> None:
    assert "front-end" not in said("front-end", text)


def test_one_is_told_from_many() -> None:
    assert core_of("a year") == core_of("one year") != core_of("years") == core_of("some years")
