"""Claims beside other matter: of a wrong kind, of what makes another thing needless, of whose a thing is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.answering import ask
from tests.shipped import shipped

if TYPE_CHECKING:
    from assistant.model.pack import Pack


@pytest.fixture(scope="module")
def pack() -> Pack:
    return shipped()


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("so Celery is a web server like Caddy and it runs on our Debian box", "is-a:celery:web-server"),
        ("redis = web framework like Koa?", "is-a:redis:web-framework"),
        ("Is Vite a hosting for my Bottle page", "is-a:vite:hosting-platform"),
        ("hypercorn is the framework and falcon the server, correct?", "sorts:hypercorn:falcon:framework:server"),
        ("so MicroPython is a web framework u put on the chip, rite?", "is-a:micropython:web-framework"),
    ],
)
def test_a_wrong_kind_is_set_right_whatever_else_is_said(text: str, topic: str, pack: Pack) -> None:
    told = ask(text, pack)[0]
    assert (told.topic, told.verdict) == (topic, "no")


@pytest.mark.parametrize(
    "text", ["Bottle is a framework I like for small pages", "since Waitress is a server it is fast"]
)
def test_a_right_kind_says_nothing_of_what_stands_behind_it(text: str, pack: Pack) -> None:
    assert not any(a.topic.startswith("is-a:") and a.verdict == "no" for a in ask(text, pack))


@pytest.mark.parametrize(
    ("text", "topic", "verdict"),
    [
        ("does packing our Bottle app into Podman make Waitress obsolete", "equals:replaced:podman:waitress", "no"),
        ("If we push the Falcon service to Heroku, does that make Waitress redundant?", "heroku:waitress", "no"),
        ("I have Caddy, so do I still need Hypercorn?", "equals:spared:caddy:hypercorn", "partly"),
        ("with Sanic we no longer need Bottle", "equals:spared:sanic:bottle", "yes"),
        ("we have MariaDB, so we don't need an ORM, right?", "equals:spared:mariadb:orm", "no"),
        ("if I use Neon, is the ORM of Django still needed", ":orm", "partly"),
        ("if we got Podman is venv still needed?", "equals:spared:podman:venv", "partly"),
    ],
)
def test_what_makes_another_needless(text: str, topic: str, verdict: str, pack: Pack) -> None:
    told = ask(text, pack)[0]
    assert told.topic.endswith(topic)
    assert told.verdict == verdict


def test_what_a_thing_stands_on_is_needed_with_it(pack: Pack) -> None:
    told = ask("if I have Quart do I still need Python?", pack)[0]
    assert told.verdict in ("yes", "")


@pytest.mark.parametrize(
    ("text", "topic", "verdict"),
    [
        ("Does Jinja come from Pallets?", "who-jinja", "yes"),
        ("so Streamlit belongs to Snowflake", "who-streamlit", "yes"),
        ("does Bottle come from Mozilla", "who-bottle", ""),
    ],
)
def test_whose_a_thing_is(text: str, topic: str, verdict: str, pack: Pack) -> None:
    told = ask(text, pack)[0]
    assert (told.topic, told.verdict) == (topic, verdict)


def test_a_claim_that_nothing_answers_is_met_with_what_the_thing_is(pack: Pack) -> None:
    told = ask("Caddy is a green apple of Hawaii, correct?", pack)[0]
    assert (told.topic, told.verdict) == ("what-is:caddy", "")


@pytest.mark.parametrize(
    ("text", "topic", "verdict"),
    [
        ("Vite, Celery, Falcon - which of this are frameworks", "sorts:vite:celery:falcon:framework", ""),
        ("Redis vs Celery?? what are those", "sorts:redis:celery", ""),
        ("Rails is basically the Laravel of Ruby", "equals:counterpart:rails:laravel", "yes"),
        ("tornado is Django for Java?", "equals:counterpart:tornado:django", "no"),
        ("Falcon vs Bottle: two different frameworks?", "equals:same:falcon:bottle", "yes"),
        ("Waitress is a server, not a framework, right?", "is-a:waitress:server:framework", "yes"),
    ],
)
def test_things_are_told_apart(text: str, topic: str, verdict: str, pack: Pack) -> None:
    told = ask(text, pack)[0]
    assert (told.topic, told.verdict) == (topic, verdict)


def test_an_answer_on_a_replacement_says_what_each_is(pack: Pack) -> None:
    told = ask("is Gradio basicly a replacement of FastAPI", pack)[0]
    assert told.verdict == "no"
    assert "**Gradio** is a dashboard framework." in told.text
    assert "**FastAPI** is an API framework." in told.text
