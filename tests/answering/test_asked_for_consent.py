"""A 'not' that only asks for consent turns no verdict: 'is X not easier?' is yes where X is easier."""

from __future__ import annotations

import pytest

from assistant.answering.asked import closed
from assistant.answering.deciding import undecided
from assistant.answering.lookup import ask
from assistant.content import open_pack
from assistant.model.pack import Pack
from assistant.model.reading import Question
from assistant.understanding.text.consenting import asks_consent


@pytest.fixture(scope="module")
def pack() -> Pack:
    return open_pack()


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("is bottle not a micro-framework?", "yes"),
        ("does flask not bring an admin area?", "no"),
        ("does django not bring an admin area?", "yes"),
        ("is python not too slow for a website?", "no"),
        ("does django cms not need django?", "yes"),
        ("is gunicorn unable to run on windows?", "yes"),
    ],
)
def test_the_verdict_is_on_the_thing_itself(pack: Pack, text: str, verdict: str) -> None:
    assert ask(text, pack)[0].verdict == verdict


@pytest.mark.parametrize(
    ("text", "consents"),
    [
        ("is flask not easier", True),
        ("does the big one not need it", True),
        ("is it fine not to test", False),
        ("are wasps and bees not the same", True),
        ("can i not use a server", False),
        ("is flask not maintained anymore", False),
        ("is it bad that flask is not async", False),
        ("flask is not easier", False),
    ],
)
def test_it_is_told_from_a_denial(text: str, consents: bool) -> None:
    assert bool(asks_consent(text.split())) == consents


@pytest.mark.parametrize(
    ("text", "claim", "left"),
    [
        ("quart is flask with async so should i take quart", "Quart is Flask with async", True),
        ("should we use quart", "Quart is worth using", False),
        ("should i use the toolkit instead of django", "The toolkit is good for APIs", True),
        ("should a page load fast", "Pages load fast", False),
    ],
)
def test_what_things_have_in_common_decides_nothing(text: str, claim: str, left: bool) -> None:
    assert undecided(text, claim) == left


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("is wagtail built on django?", "yes"),
        ("can django talk to oracle?", "yes"),
        ("do you send what i type to anybody?", "no"),
        ("is fastapi built on starlette?", "yes"),
        ("are all flask extensions unmaintained?", "no"),
        ("a blog from 2018 says django can't do async. is that still so?", "no"),
        ("flask has no async at all, still true?", "no"),
        ("is wagtail the only cms?", "no"),
        ("does only flask have html templates?", "no"),
        ("is django the only framework with an admin area?", "no"),
        ("flask is open source, so it is not for serious use, right?", ""),
    ],
)
def test_the_verdict_is_on_what_is_put(pack: Pack, text: str, verdict: str) -> None:
    assert ask(text, pack)[0].verdict == verdict


@pytest.mark.parametrize(
    ("text", "closes"),
    [
        ("does it keep what i type", True),
        ("can the shop run where we host it", True),
        ("do you know what it is", False),
        ("is that what a server is", False),
        ("what does it keep", False),
    ],
)
def test_a_question_word_that_only_joins_asks_for_nothing(text: str, closes: bool) -> None:
    assert closed(Question("topic", "x", text)) == closes
