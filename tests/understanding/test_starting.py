"""How to begin with something is answered with its own first steps, whichever thing it is."""

from __future__ import annotations

import pytest

from assistant.answering.lookup import ask
from assistant.content import open_pack
from assistant.model.pack import Pack


@pytest.fixture(scope="module")
def pack() -> Pack:
    return open_pack()


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("how do i get started with falcon", "start:falcon"),
        ("first command for a gradio app?", "start:gradio"),
        ("sanic quickstart please", "start:sanic"),
        ("what do i install to begin with quart", "start:quart"),
        ("how do i create a new wagtail site from zero", "start:wagtail"),
        ("how do i set up a dash app", "start:dash"),
    ],
)
def test_the_first_steps_are_told(pack: Pack, text: str, topic: str) -> None:
    told = ask(text, pack)[0]
    assert told.topic == topic
    assert "uv add" in told.text
    assert pack.terms[topic.split(":")[1]].name in told.text


@pytest.mark.parametrize(
    "text",
    [
        "how long does it take to set up django",
        "which python should i install for falcon",
        "how do i start the flask program i wrote",
        "how do i set up a login in flask",
        "should i start with flask",
    ],
)
def test_other_questions_are_not_about_first_steps(pack: Pack, text: str) -> None:
    assert not ask(text, pack)[0].topic.startswith("start:")
