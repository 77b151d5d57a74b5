"""Whether one candidate is right for what a question tells, and what runs what."""

from __future__ import annotations

import pytest

from assistant.answering import answer
from assistant.answering.lookup import ask
from assistant.model.reading import Question
from assistant.model.reply import Answer
from tests.shipped import shipped


def told(text: str) -> Answer:
    return ask(text, shipped())[0]


@pytest.mark.parametrize(
    ("text", "candidate", "verdict"),
    [
        ("is fastapi a good choice for a json api", "fastapi", "yes"),
        ("is streamlit fine for a web shop", "streamlit", "no"),
        ("im building an intranet with forms, django ok?", "django", "yes"),
    ],
)
def test_one_candidate_is_judged_by_the_rules(text: str, candidate: str, verdict: str) -> None:
    answer = told(text)
    assert answer.verdict == verdict
    assert candidate in answer.terms


@pytest.mark.parametrize("text", ["is sanic good for a blog", "is falcon ok for an online shop", "robyn for a shop?"])
def test_what_a_candidate_is_good_for_in_general_is_no_answer_for_a_project_it_does_not_speak_of(text: str) -> None:
    answer = told(text)
    assert (answer.topic.split(":")[0], answer.verdict) == ("fits", "no")


def test_a_thing_named_beside_is_no_project() -> None:
    assert not told("can django use our excel sheet as its database").topic.startswith("fits")


def test_what_it_is_said_to_be_limited_to_is_no_ability() -> None:
    assert told("flask is only for beginners, real devs use django").verdict == "no"


def test_a_negative_question_turns_the_verdict() -> None:
    assert told("is fastapi overkill for a json api").verdict == "no"


def test_a_better_one_is_named_with_a_reason() -> None:
    answer = told("is bottle good enough for a web shop with accounts and payments")
    assert answer.topic.startswith("fits:bottle")
    assert "I would sooner take" in answer.text


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("does waitress work with starlette", "no"),
        ("can gunicorn run pyramid", "yes"),
        ("can hypercorn be used with litestar", "yes"),
        ("waitress with quart works?", "no"),
    ],
)
def test_a_server_runs_what_speaks_its_interface(text: str, verdict: str) -> None:
    assert told(text).verdict == verdict


def test_who_offers_something_is_listed() -> None:
    answer = told("which framework comes with an admin area")
    assert answer.topic == "can:admin"
    assert "Django" in answer.text


@pytest.mark.parametrize(
    "text",
    ["should i sell my car", "orm = never any sql injection again, says my lead", "recommend me a film for tonight"],
)
def test_a_word_of_a_slot_alone_is_no_project(text: str) -> None:
    assert all(a.kind != "recommendation" for a in ask(text, shipped()))


def test_a_thing_set_beside_itself_is_told_for_what_it_is() -> None:
    alone = Question("with", "with:flask:flask", "does flask go with it", ("flask", "flask"))
    assert answer(alone, shipped()).topic == "what-is:flask"
