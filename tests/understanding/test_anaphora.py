"""What 'it', 'that', 'there' and 'they' stand for in a question that names something else."""

from __future__ import annotations

import pytest

from assistant.answering.lookup import ask
from assistant.content import open_pack
from assistant.model.pack import Pack
from assistant.model.reading import Question
from assistant.understanding.asked.altogether import outdone
from assistant.understanding.asked.anaphora import resolved
from assistant.understanding.text.scan import scan


@pytest.fixture(scope="module")
def pack() -> Pack:
    return open_pack()


@pytest.mark.parametrize(
    ("text", "put"),
    [
        ("im on windows, can i use gunicorn there", "can i use gunicorn on windows?"),
        ("We only have MySQL 5.7, does Django work with that?", "does Django work with MySQL 5.7?"),
        ("the box runs python 3.6. could i put flask on it", "could i put flask on python 3.6?"),
        ("My class used Flask and FastAPI, are they the same?", "are Flask and FastAPI the same?"),
        ("Bottle has no orm, so no database possible?", "no database possible with Bottle?"),
        ("flask ships no admin so I can't offer one with it?", "I can't offer one with flask?"),
        ("you need gunicorn and nginx, aren't those both servers", "aren't gunicorn and nginx both servers?"),
    ],
)
def test_names_stand_in_for_pronouns(pack: Pack, text: str, put: str) -> None:
    found = scan(text, pack.index)
    spans = found.spans
    before = spans[-2] if len(spans) > 1 else None

    read = resolved(found, spans[-1], before, None, pack.index)

    assert read is not None
    assert read.text == put


@pytest.mark.parametrize(
    "text",
    [
        "we use django, is it fast",  # nothing else is named
        "our flutter people want to call a flask backend. they can, can't they?",  # a tag
        "flask. how do i do background jobs in it?",  # nothing was said of the name
        "django brings an admin area. can flask do that too",  # 'that' is the admin area
        "pycharm or python, which of them is the language",  # it is asked which, not whether
    ],
)
def test_other_pronouns_stay(pack: Pack, text: str) -> None:
    found = scan(text, pack.index)
    spans = found.spans

    assert resolved(found, spans[-1], spans[-2] if len(spans) > 1 else None, None, pack.index) is None


@pytest.mark.parametrize(
    ("text", "put"),
    [
        ("Is Falcon slow? Who maintains it?", "Who maintains Falcon?"),
        ("What is Bottle? Can I get an app for phones with it?", "Can I get an app for phones with Bottle?"),
        ("Is Falcon or Bottle older? Who maintains it?", ""),  # two are named
        ("Is Falcon slow? Who maintains Bottle?", ""),  # another is named
    ],
)
def test_a_question_goes_on_from_the_one_before_it(pack: Pack, text: str, put: str) -> None:
    found = scan(text, pack.index)

    read = resolved(found, found.spans[-1], None, found.spans[-2], pack.index)

    assert (read.text if read else "") == put


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        ("Is Litestar hard and are there jobs for it?", ["time-to-learn-litestar", "aspect:jobs:litestar"]),
        ("Who made NiceGUI? Is it still maintained?", ["who-nicegui", "nicegui-alive"]),
    ],
)
def test_both_questions_are_answered(pack: Pack, text: str, topics: list[str]) -> None:
    assert [told.topic for told in ask(text, pack)] == topics


@pytest.mark.parametrize(
    ("text", "verdict", "says"),
    [
        ("im on windows, can i use gunicorn there", "no", "UNIX"),
        ("the server has python 3.6, can i run django on it", "no", "3.12"),
        ("I installed Flask but it wants Python as well, aren't they the same thing?", "no", "language"),
        ("we have postgres already, does flask go with that", "yes", "PostgreSQL"),
        ("they told me to install gunicorn and nginx, arent those both servers?", "yes", "server"),
    ],
)
def test_the_question_meant_is_answered(pack: Pack, text: str, verdict: str, says: str) -> None:
    told = ask(text, pack)[0]

    assert told.verdict == verdict
    assert says in told.text


def test_only_what_took_the_names_of_a_statement_takes_its_place() -> None:
    asked = [Question("topic", "first", "a?"), Question("topic", "statement", "b")]
    question = Question("can", "can:x:y", "c?")

    assert outdone(asked, question) == asked
    assert outdone(asked, question.with_(leans=True)) == asked[:1]
