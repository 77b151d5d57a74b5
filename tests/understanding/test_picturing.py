"""One thing is named, and the rest of a message asks what it is or tells where the name was met."""

from __future__ import annotations

import pytest

from assistant.answering.lookup import ask
from tests.shipped import shipped

ASKED = (
    "i saw Flask in a job advert. what's that",
    "my boss mentioned Docker, what is he talking about",
    "give me the elevator pitch for Gunicorn",
    "in one sentence: React",
    "everybody here talks about PostgreSQL. explain like i'm five",
    "why does Celery exist",
    "can you say in two words what Jinja is",
    "wtf is Uvicorn",
    "tell me about Flask",
    "the purpose of Celery?",
    "describe Docker to a boy of 9, please",
    "what sort of creature is Redis",
    "honestly i am not getting Celery, explain it to me",
)
ELSE = (
    "tell me about caching in Flask",
    "what does Flask need instead of Gunicorn",
    "what is better than Flask",
    "i saw Flask in a job advert. is it a language?",
    "explain why Flask is slow",
    "it's a rest api, just me, what should i use",
)


@pytest.mark.parametrize("text", ASKED)
def test_it_is_told_what_the_thing_is(text: str) -> None:
    told = ask(text, shipped())[0]
    name = next(w.strip("?.,:") for w in text.split()[1:] if w[0].isupper())
    assert (told.status, told.verdict) == ("answered", "")
    assert name in told.text[:60]
    assert not told.text.startswith(("Yes", "No"))


@pytest.mark.parametrize("text", ELSE)
def test_what_asks_more_is_no_such_question(text: str) -> None:
    assert not any(a.topic in ("what-is-flask", "what-is:flask") for a in ask(text, shipped()))
