"""What is put right in a talk: a value, a name or a number in place of one that is held."""

from __future__ import annotations

import pytest

from assistant.conversation import Conversation
from assistant.model.reply import Turn
from tests.shipped import shipped


def told(*lines: str) -> Turn:
    talk = Conversation(shipped())
    talk.open()
    return [talk.respond(line) for line in lines][-1]


def held(turn: Turn) -> set[str]:
    return {f"{'-' if e.stance == 'not-wanted' else ''}{e.slot}={e.value}" for e in turn.profile.entries}


@pytest.mark.parametrize(
    ("before", "text", "now"),
    [
        ("i work alone", "no wait, there are three of us", "team=small"),
        ("we are 3 devs", "hm, closer to 30", "team=large"),
        ("we are 3 devs", "it was 30 actually", "team=large"),
        ("we are 3 devs", "sorry, i meant 8", "team=medium"),
        ("we are 3 devs", "could you make that eight people", "team=medium"),
        ("we use sqlite", "postgres rather than sqlite", "database=postgresql"),
        ("we use sqlite", "we voted against sqlite, so postgres", "database=postgresql"),
        ("we use sqlite", "the database was a mistake, it is mysql", "database=mysql"),
        ("we use oracle", "sorry not oracle, sql server", "database=other-sql"),
        ("i know bottle", "oops i meant flask", "knows=flask"),
        ("i know bottle", "flask, not bottle", "knows=flask"),
        ("i am a beginner", "not a beginner, quite experienced really", "experience=expert"),
        ("it needs logins", "scrap the logins", "-needs=auth"),
        ("it needs logins", "logins are no longer needed", "-needs=auth"),
    ],
)
def test_what_is_said_in_place_of_something_takes_its_place(before: str, text: str, now: str) -> None:
    turn = told("a web shop for lamps", before, text)
    assert "correct" in turn.acts
    assert now in held(turn)
    slot = now.partition("=")[0]
    assert sum(h.startswith(slot + "=") for h in held(turn)) == 1


def test_a_name_said_besides_stands_beside_the_first() -> None:
    turn = told("a web shop for lamps", "we use mysql", "actually also redis")
    assert {"database=mysql", "database=redis"} <= held(turn)


def test_one_thing_swapped_for_another_is_the_other() -> None:
    assert "product=internal-tool" in held(told("a website for a zoo", "swap the website for an internal tool"))


def test_a_question_about_what_is_held_puts_nothing_right() -> None:
    turn = told("a web shop for lamps", "we use mysql", "is postgres better than mysql?")
    assert "correct" not in turn.acts
    assert "database=mysql" in held(turn)


def test_the_name_of_a_slot_is_no_value_of_another() -> None:
    assert not any("needs=orm" in h for h in held(told("a web shop for lamps", "the database is postgres")))


def test_what_does_not_matter_is_what_was_named() -> None:
    turn = told("a web shop for lamps", "i do not care about the database")
    assert turn.profile.closed == {"database": "any"}


@pytest.mark.parametrize("text", ["i lied, my sister is helping as well", "i forgot, a friend will help me code it"])
def test_a_mate_who_comes_to_one_alone_makes_two(text: str) -> None:
    assert "team=small" in held(told("a web shop for lamps", "i work alone", text))
