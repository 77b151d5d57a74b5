"""What is held to be true or false is judged plainly, whatever words say so; the verdict is on what was said."""

from __future__ import annotations

import pytest

from assistant.answering.lookup import ask
from assistant.understanding.asked.holding import plainly
from assistant.understanding.text.scan import scan
from tests.shipped import shipped


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("is it only a legend that falcon is slow?", "falcon is slow is that false?"),
        ("i doubt that falcon is slow, am i right?", "falcon is slow is that false?"),
        ("is my mentor wrong when she says falcon is slow?", "falcon is slow is that false?"),
        ("is my mentor right when she says falcon is slow?", "falcon is slow, right?"),
        ("the idea that falcon is slow is wrong, isn't it", "falcon is slow is that false?"),
        ("falcon is slow? that can't be right", "falcon is slow is that false?"),
        ("i had the impression that falcon is slow, is that the case?", "falcon is slow, right?"),
        ("i keep it all in one file, is that wrong?", "i keep it all in one file, is that bad?"),
        ("i keep it all in one file... did i do something wrong?", "i keep it all in one file, is that bad?"),
        (
            "we keep it all in one file, everybody does, so that's fine, right?",
            "we keep it all in one file, is that ok?",
        ),
        ("should i worry that i keep it all in one file?", "i keep it all in one file, is that bad?"),
        ("falcon is slow. must i worry", ""),
        ("the page fails when debug is false", ""),
        ("is it wrong to store passwords as text?", ""),
    ],
)
def test_what_is_to_be_judged(text: str, asked: str) -> None:
    assert plainly(scan(text, shipped().index)) == asked


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("is it a myth that gunicorn runs on windows?", "yes"),
        ("is it a myth that wagtail is built on django?", "no"),
        ("it's nonsense that flask has an orm of its own, isn't it?", "yes"),
        ("my colleague is wrong when he says celery needs a broker, right?", "no"),
        ("i've always thought celery needs a broker", "yes"),
        ("flask is dead, or has that changed?", "no"),
        ("we left debug mode on in production - was that a mistake?", "yes"),
        ("i store passwords in plain text, everyone does that, so it is ok, right?", "no"),
        ("do i understand it right that wordpress is written in php", "yes"),
    ],
)
def test_the_verdict_is_on_what_is_put(text: str, verdict: str) -> None:
    assert ask(text, shipped())[0].verdict == verdict


def test_the_word_in_front_says_the_same() -> None:
    assert ask("is it a myth that wagtail is built on django?", shipped())[0].text.startswith("No. ")
    assert ask("is it a lie that flask has an orm of its own?", shipped())[0].text[:4] != "No. "
