"""What stands around, before and behind a question and changes nothing of it."""

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
        ("dear sir, kindly explain wsgi", "what-is-wsgi"),
        ("HTTP meaning in web development", "what-is:http"),
        ("which sort of framework is flask", "what-is-flask"),
        ("what is flask exactly, a language?", "is-django-a-language"),
        ("must i use docker", "docker-needed"),
        ("do we have to use docker", "docker-needed"),
        ("which python version does fastapi need", "release:python:fastapi"),
        ("is the 4.2 LTS of django still being patched", "release:django:4.2"),
    ],
)
def test_the_same_is_asked(pack: Pack, text: str, topic: str) -> None:
    assert ask(text, pack)[0].topic == topic


@pytest.mark.parametrize(
    "text",
    [
        "sir what is wsgi",
        "kindly explain wsgi",
        "cron or celery beat for a nightly job",
    ],
)
def test_no_yes_or_no_answers_an_open_question(pack: Pack, text: str) -> None:
    told = ask(text, pack)[0]

    assert told.status == "answered"
    assert told.verdict == ""


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("does mod_wsgi work with fastapi, our boss loves apache", "no"),
        ("is there anything like rails in python", "yes"),
        ("can flask do background jobs", "partly"),
        ("does flask bring background jobs itself", "no"),
        ("wagtail is a wordpress plugin, correct?", "no"),
    ],
)
def test_verdicts(pack: Pack, text: str, verdict: str) -> None:
    assert ask(text, pack)[0].verdict == verdict


@pytest.mark.parametrize(
    "text",
    [
        "landlord wants 12% more rent from january, is he allowed to",
        "git says detached HEAD and all is gone, how do I get it back",
        "can you fix the wordpress plugin i wrote",
    ],
)
def test_what_goes_on_from_another_craft_is_outside(pack: Pack, text: str) -> None:
    assert ask(text, pack)[0].status == "out-of-scope"


def test_what_is_typed_here_is_about_the_assistant(pack: Pack) -> None:
    assert ask("does anything I type here leave my laptop?", pack)[0].topic == "use-the-network"


def test_one_kind_of_two_is_not_corrected_first(pack: Pack) -> None:
    assert len(ask("kindly tell me is flask language or framework", pack)) == 1
