"""Questions that are of another field, and clauses that only lean on others, on the shipped pack."""

from __future__ import annotations

import pytest

from assistant.answering.lookup import ask
from assistant.content import open_pack
from assistant.model.pack import Pack


@pytest.fixture(scope="module")
def pack() -> Pack:
    return open_pack()


@pytest.mark.parametrize(
    "text",
    [
        "how do i squash commits",
        "regex for postcodes",
        "which phone should i buy for my mother",
        "which movie should i watch with my sister",
        "how to use flexbox for a sidebar",
        "how do i get rich quickly and make money",
        "write me a haiku about rivers",
        "recipe for dumplings",
        "recommend a puzzle for two evenings",
        "any tip for a show on saturday, with grandma",
        "i want to buy a scooter, which one is good",
        "looking for a nice cafe",
        "the screen of my pi flickers",
        "my django form does not load since yesterday",
        "I keep getting a 403 from my own server",
        "celery hangs after the third job, why",
        "KeyError: 'name', what now",
    ],
)
def test_other_fields_are_said_to_be_outside(text: str, pack: Pack) -> None:
    assert [a.status for a in ask(text, pack)] == ["out-of-scope"]


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("what is an orm and will it hurt", "what-is-an-orm"),
        ("what is flask, my cousin keeps talking about it", "what-is-flask"),
        ("что такое flask", "what-is-flask"),
        ("cos'è un ORM", "what-is-an-orm"),
        ("gunicorn is our framework, is that bad", "gunicorn-is-a-framework"),
    ],
)
def test_what_can_be_answered_is_answered_alone(text: str, topic: str, pack: Pack) -> None:
    assert [a.topic for a in ask(text, pack)] == [topic]


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("nginx shows me a 502 bad gateway since the weekend", "bad-gateway-502"),
        ("flask session gets lost after each restart", "sessions-after-restart"),
    ],
)
def test_a_fault_that_a_topic_tells_of_is_answered(text: str, topic: str, pack: Pack) -> None:
    assert ask(text, pack)[0].topic == topic


@pytest.mark.parametrize(
    "text",
    [
        "what happens when a gunicorn worker crashes",
        "our site hangs with 50 people, is flask too slow for that?",
        "celery does not run on windows, is that so",
        "how do I show a 404 page",
        "uvicorn throws away open connections at a reload, right?",
    ],
)
def test_a_question_about_faults_is_no_report_of_one(text: str, pack: Pack) -> None:
    assert ask(text, pack)[0].status != "out-of-scope"


def test_things_of_a_kind_are_listed(pack: Pack) -> None:
    (told,) = ask("examples of asgi servers", pack)
    assert "Uvicorn" in told.text


def test_a_site_about_another_field_is_still_a_site(pack: Pack) -> None:
    (told,) = ask("we want to build a shop for bicycles with payments", pack)
    assert told.status == "answered"


@pytest.mark.parametrize("text", ["simple room trip time x. can you", "a picture of the room, more time. could you"])
def test_a_text_may_break_off_behind_a_request(text: str, pack: Pack) -> None:
    assert ask(text, pack)


@pytest.mark.parametrize(
    "text",
    [
        "recommend a framework for a cafe with table reservations",
        "what would you take for a film club where members vote",
        "which tool should i use for a site about bikes with accounts",
    ],
)
def test_what_is_built_for_everyday_life_is_inside(text: str, pack: Pack) -> None:
    assert [a.status for a in ask(text, pack)] == ["answered"]


@pytest.mark.parametrize(
    "text",
    [
        "best python framework for a crud app with 12 tables in mysql and permissions",
        "which python framework for a shop with 300 articles in mysql, two devs",
    ],
)
def test_a_choice_for_a_project_that_is_told_is_advised(text: str, pack: Pack) -> None:
    assert [a.topic for a in ask(text, pack)] == ["recommendation"]
