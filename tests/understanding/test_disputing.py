"""Who is right asks of one opinion alone: the verdict is on what that person says, denied where it only denies."""

from __future__ import annotations

import pytest

from assistant.answering.lookup import ask
from assistant.understanding.asked.disputing import settled
from assistant.understanding.text.scan import scan
from tests.shipped import shipped


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        (
            "my boss says bottle is a framework, my mentor says it is a cms. is my boss right?",
            "bottle is a framework, right?",
        ),
        ("my boss says bottle is a framework, my mentor says it is a cms. mentor right?", "bottle is a cms, right?"),
        (
            "one book claims falcon needs redis, the other one claims it does not. is the second one right?",
            "falcon needs redis is that false?",
        ),
        ("my boss says falcon needs redis, i think postgres. who is right", "falcon needs redis is one of them right?"),
        ("is my boss right that bottle is a framework", ""),
    ],
)
def test_what_is_to_be_judged(text: str, asked: str) -> None:
    found = settled(scan(text, shipped().index))
    assert found == asked


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("my boss says bottle is a framework, my mentor says it is a language. is the boss right?", "yes"),
        ("my boss says bottle is a framework, my mentor says it is a language. is the mentor right?", "no"),
        ("an article says gunicorn runs on windows and a colleague says it does not. colleague right?", "yes"),
        ("my boss says celery needs rabbitmq, my mentor says redis will do. who is right?", ""),
    ],
)
def test_the_verdict_is_on_one_opinion(text: str, verdict: str) -> None:
    assert ask(text, shipped())[0].verdict == verdict
