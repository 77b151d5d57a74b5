"""What a sentence of an authored answer says to a question that no claim of its topic is near enough to."""

from __future__ import annotations

import pytest

from assistant.answering.answers import authored
from assistant.answering.within import said_within, sentences
from assistant.content import open_pack
from assistant.model.pack import Pack
from assistant.model.reading import Question


@pytest.fixture(scope="module")
def pack() -> Pack:
    return open_pack(cache="")


def test_sentences() -> None:
    assert sentences("No: a wok rusts; it needs oil. Fine. Why not use a pan? Pans do not rust.") == [
        "a wok rusts",
        "it needs oil",
        "Why not use a pan",
        "Pans do not rust",
    ]


@pytest.mark.parametrize(
    ("topic", "words"),
    [
        ("proxies-compared", "does traefik run python by itself"),
        ("for-and-against-heroku", "is there a free plan at heroku today"),
        ("alembic-or-django-migrations", "do people use both for the same tables"),
        ("who-quart", "does a company own quart"),
    ],
)
def test_a_sentence_that_denies_what_is_asked(topic: str, words: str, pack: Pack) -> None:
    assert authored(Question("topic", topic, words), pack.topics[topic], pack).verdict == "no"


def test_a_sentence_grants_only_what_a_claim_left_half_open(pack: Pack) -> None:
    topic = pack.topics["jinja-vs-mako"]
    question = Question("topic", topic.id, "does mako allow plain python in templates")
    assert said_within(question, topic, "", "partly", pack) == "yes"
    assert said_within(question, topic, "", "", pack) == ""
    assert said_within(question, topic, question.words, "partly", pack) == "partly"
