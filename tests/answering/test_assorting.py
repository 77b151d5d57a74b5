"""A list of names sorted into kinds, whatever stands around it."""

from __future__ import annotations

import pytest

from assistant.answering.lookup import ask
from assistant.understanding.text.scan import scan
from tests.shipped import shipped

SORTED = {
    "what is what: Python, Django, Gunicorn, Nginx, PostgreSQL": "",
    "A bidder offers: Python, Django, Gunicorn, Nginx. What is each of these?": "",
    "sort these for me: uvicorn, jinja, vue, mongodb": "",
    "Flask, Docker, Pandas. which of them are frameworks?": "",
    "which of these is not a framework: Flask, Bottle, Uvicorn, Django": "",
    "My CV says 'Frameworks: Flask, Docker, Pandas'. Is that right?": "no",
    "Frameworks: Flask, Django, Pyramid. Correct?": "yes",
    "job ad: 'languages: Python, Django, SQL'": "no",
    "We use frameworks like Django, Gunicorn and Postgres": "no",
    "Python (framework), Django (language). correct?": "no",
}
NOT_SORTED = (
    "which of these is fastest: Flask, Django, FastAPI",
    "our stack: Python, Django, Postgres, Nginx. what would you change",
    "can I combine frameworks such as Flask and Django?",
    "Lambda and Flask, do they like each other",
    "Is FastAPI better than frameworks like Django and Gunicorn?",
)


@pytest.mark.parametrize("text", SORTED)
def test_each_name_is_told_with_its_kind(text: str) -> None:
    answers = ask(text, shipped())
    assert [(a.topic.split(":")[0], a.verdict) for a in answers] == [("sorts", SORTED[text])]
    assert len(answers[0].text.split("\n- ")) > 1


@pytest.mark.parametrize("text", NOT_SORTED)
def test_what_asks_something_else_is_not_sorted(text: str) -> None:
    assert not any(a.topic.startswith("sorts") for a in ask(text, shipped()))


def test_the_odd_one_is_found_by_the_kind_that_the_others_share() -> None:
    told = ask("odd one out: Django, Flask, Celery, Pyramid", shipped())[0].text
    assert told.startswith("The odd one out is Celery: it is a task queue, while the others are web frameworks.")


def test_letters_before_choices_are_no_foreign_words() -> None:
    told = ask("Celery is a) a web server b) a task queue c) a database d) a template engine", shipped())[0]
    assert told.text.startswith("**Celery** is a task queue")


def test_a_season_is_no_name() -> None:
    found = scan("our Django site runs since spring", shipped().index)
    assert [m[3] for m in found.of("t")] == ["django"]


@pytest.mark.parametrize(
    ("text", "topic", "verdict"),
    [
        ("railway vs bottle, which one of them is the framework", "sorts:railway:bottle:framework", ""),
        ("dramatiq and falcon, which is a framework?", "sorts:dramatiq:falcon:framework", ""),
        ('The CV has "Framework: Python". Is that right?', "is-a:python:framework", "no"),
        ("they list database: SQLAlchemy. correct?", "is-a:sqlalchemy:database", "no"),
    ],
)
def test_one_of_two_is_picked_and_what_stands_under_a_kind_is_judged(text: str, topic: str, verdict: str) -> None:
    told = ask(text, shipped())[0]
    assert (told.topic, told.verdict) == (topic, verdict)
