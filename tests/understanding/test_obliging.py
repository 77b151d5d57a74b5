"""Whether one must have a thing is asked in many ways; the verdict is on what was asked."""

from __future__ import annotations

import pytest

from assistant.answering.lookup import ask
from assistant.understanding.asked.obliging import needed
from assistant.understanding.text.scan import scan
from tests.shipped import shipped


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("would it hurt to leave out redis?", "do i need redis?"),
        ("is there a way around redis in pyramid?", "do i need redis in pyramid is that false?"),
        ("could i leave redis away if i use pyramid?", "do i need redis with pyramid is that false?"),
        ("does pyramid force me to use redis?", "does pyramid need redis?"),
        ("pyramid works without redis too, doesn't it?", "pyramid needs redis is that false?"),
        ("pyramid won't run unless i have redis, right?", "pyramid needs redis, right?"),
        ("everybody uses redis with pyramid, do i have to as well?", "do i need redis with pyramid?"),
        ("i use pyramid without redis. is that bad?", "do i need redis with pyramid?"),
        ("the shop works if i have a lot of time without customers", ""),
        ("pyramid only needs redis for the cache", ""),
    ],
)
def test_what_is_asked(text: str, asked: str) -> None:
    assert needed(scan(text, shipped().index)) == asked


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("am i a fool to skip docker with pyramid?", "no"),
        ("would it hurt if i don't use postgres with django?", "no"),
        ("does celery force me to have a broker?", "yes"),
        ("celery runs without a broker, doesn't it?", "no"),
        ("is it all right that i have no redis for django?", "yes"),
        ("wagtail won't work unless i have django, right?", "yes"),
    ],
)
def test_the_verdict_is_on_what_is_asked(text: str, verdict: str) -> None:
    assert ask(text, shipped())[0].verdict == verdict


@pytest.mark.parametrize(
    "text",
    [
        "Would it hurt to leave out Redis?",
        "I always thought that Pyramid is a language.",
        "My boss says Celery is a database, my wife says it is a queue. Is my boss right?",
    ],
)
def test_the_answer_quotes_the_question_as_it_was_typed(text: str) -> None:
    assert [one.question for one in ask(text, shipped())] == [text]
