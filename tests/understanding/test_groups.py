"""Several names and one kind, a kind that is qualified or set beside a name, and names parted by commas."""

from __future__ import annotations

import pytest

from assistant.answering.lookup import ask
from assistant.content import open_pack
from assistant.model.pack import Pack
from assistant.understanding.text.scan import scan


@pytest.fixture(scope="module")
def pack() -> Pack:
    return open_pack()


@pytest.mark.parametrize(
    ("text", "verdict", "opens"),
    [
        ("are tornado and sanic both frameworks?", "yes", "Yes: all"),
        ("redis and celery are databases, right?", "no", "No. Of these only Redis"),
        ("are docker, nginx and heroku frameworks", "no", "No: none"),
        ("which of bottle and docker is a framework", "", "Of these only Bottle"),
        ("which one is the database, redis or celery", "", "Of these only Redis"),
        ("python, django and css are languages, correct?", "no", "No. Of these Python and CSS"),
        ("python and bottle are not both frameworks, right?", "yes", "That is right."),
    ],
)
def test_several_things_are_sorted_at_once(pack: Pack, text: str, verdict: str, opens: str) -> None:
    told = ask(text, pack)

    assert len(told) == 1
    assert told[0].verdict == verdict
    assert told[0].text.startswith(opens)


@pytest.mark.parametrize(
    ("text", "topic", "verdict"),
    [
        ("is sqlalchemy a framework like flask", "is-a:sqlalchemy:framework", "no"),
        ("is express a framework similar to flask", "is-a:express:framework", "yes"),
        ("what's nginx, another framework?", "is-a:nginx:framework", "no"),
        ("what's kotlin, another language?", "is-a:kotlin:language", "yes"),
        ("celery is its own separate framework, right?", "is-a:celery:framework", "no"),
        ("so css is your language here, correct?", "is-a:css:language", "yes"),
        ("nginx = framework?", "is-a:nginx:framework", "no"),
    ],
)
def test_a_kind_may_be_qualified_or_set_beside_a_name(pack: Pack, text: str, topic: str, verdict: str) -> None:
    told = ask(text, pack)[0]

    assert (told.topic, told.verdict) == (topic, verdict)


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("I keep reading of Celery. A framework like Django?", "is-a:celery:framework"),
        ("They want Jinja. Another language?", "jinja-is-a-framework"),
    ],
)
def test_a_kind_is_asked_of_the_name_before(pack: Pack, text: str, topic: str) -> None:
    told = ask(text, pack)

    assert [(a.topic, a.verdict) for a in told] == [(topic, "no")]


def test_which_of_two_kinds_a_separate_thing_is(pack: Pack) -> None:
    told = ask("werkzeug... framework or library, pick one", pack)[0]

    assert told.topic == "is-a:werkzeug:framework:library"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("python, flask and html", ["python", "flask", "html"]),
        ("ruby on\nrails or django", ["rails", "django"]),
        ("Waitress for our FastAPI service, fine?", ["waitress", "fastapi"]),
        ("Express for a shop with postgres?", ["express", "postgresql"]),
        ("Spring in my step and Python in my heart", ["python"]),
    ],
)
def test_names(pack: Pack, text: str, names: list[str]) -> None:
    assert [m[3] for m in scan(text, pack.index).of("t")] == names


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("is sqlite enough for a thing with 20 clerks typing into it", "database-server-needed"),
        ("how do people decide on a framework without trying out all thirty of them?", "how-to-choose"),
        ("what is server side rendering when everybody says it", "ssr-def"),
    ],
)
def test_circumstances_do_not_hide_what_is_asked(pack: Pack, text: str, topic: str) -> None:
    assert ask(text, pack)[0].topic == topic


def test_what_a_thing_does_is_no_employment(pack: Pack) -> None:
    assert ask("does django work with mysql", pack)[0].verdict == "yes"
    assert ask("does django work with mysql", pack)[0].topic != "jobs-django"
