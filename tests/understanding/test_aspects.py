"""What is asked of a thing is heard whichever thing it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.answering.aspects import others_of, told
from assistant.answering.lookup import ask
from assistant.content import open_pack
from assistant.model.reading import Question
from tests.content.test_other_pack import FOLDERS

if TYPE_CHECKING:
    from assistant.model.pack import Pack


@pytest.fixture(scope="module")
def pack() -> Pack:
    return open_pack()


@pytest.fixture(scope="module")
def other() -> Pack:
    return open_pack(*FOLDERS, cache="")


def _things(pack: Pack, of: tuple[str, ...]) -> list[str]:
    """Return the names of candidates of these kinds that mean nothing else."""
    terms = [pack.terms[c] for c in pack.candidates if not pack.candidates[c].names]
    kinds = pack.index["main_kinds"]
    return [t.name for t in terms if not t.common_word and not set(of).isdisjoint(kinds[t.id])]


def _found(asked: str, pack: Pack) -> str:
    return ", ".join(one.topic or one.status for one in ask(asked, pack))


def test_every_candidate_gets_an_answer_to_every_aspect_mostly_by_what_tells_just_that(pack: Pack) -> None:
    """What its topics, its abilities or the aspect tell; a few questions are samples of other topics on the thing."""
    told_of = []
    for aspect in (a for a in pack.aspects.values() if not a.of_two):
        own = {*aspect.told_by, *aspect.lists, aspect.falls_to}
        for name in _things(pack, aspect.of):
            asked = aspect.question.replace("{name}", name)
            (one,) = ask(asked, pack)
            assert one.status == "answered", asked
            told_of.append(one.topic in own or ":" in one.topic)
    assert sum(told_of) > 0.88 * len(told_of)


@pytest.mark.parametrize(
    ("asked", "topic"),
    [
        ("are there jobs for Blacksheep?", "aspect:jobs:blacksheep"),
        ("is Gradio fast?", "aspect:speed:gradio"),
        ("can I sell software made with Sanic?", "framework-licence"),
        ("which companies use NiceGUI?", "aspect:users:nicegui"),
        ("where can I host Litestar for free?", "free-hosting"),
        ("how do I learn Gunicorn?", "aspect:learning-place:gunicorn"),
        ("can Celery be hacked?", "security-checklist"),
        ("is FeinCMS dead?", "aspect:life:feincms"),
        ("can Sanic show web pages or only an API?", "can:sanic:templates"),
        ("is Falcon WSGI or ASGI?", "wsgi-or-asgi-each"),
        ("who uses Robyn?", "aspect:users:robyn"),
        ("how do I start with Shopify?", "aspect:beginning:shopify"),
        ("alternatives to Morepath", "aspect:alternatives:morepath"),
    ],
)
def test_a_topic_on_the_thing_that_tells_something_else_is_no_answer(asked: str, topic: str, pack: Pack) -> None:
    assert _found(asked, pack) == topic


@pytest.mark.parametrize(
    ("asked", "topic"),
    [
        ("are there jobs for Django?", "jobs-django"),
        ("is Litestar fast?", "speed-of-litestar"),
        ("who develops Reflex?", "who-reflex"),
        ("is Tornado dead?", "is-tornado-dead"),
        ("how many users can SQLite handle?", "sqlite-how-many"),
    ],
)
def test_a_topic_that_tells_it_of_the_thing_answers(asked: str, topic: str, pack: Pack) -> None:
    assert _found(asked, pack) == topic


@pytest.mark.parametrize(
    ("asked", "topic"),
    [
        ("does TechEmpower say which framework is fast?", "benchmarks-decide"),  # no thing that can be fast
        ("is Litestar faster than Sanic?", "which-more:fast:litestar:sanic"),  # two things and a quality
        ("who should not use Sanic?", "who-uses-small"),  # the denial of who should
    ],
)
def test_another_question_is_left_alone(asked: str, topic: str, pack: Pack) -> None:
    assert _found(asked, pack) == topic


def test_what_is_known_of_others_alone_is_told_as_that(pack: Pack) -> None:
    (one,) = ask("is the documentation of Sanic good?", pack)
    assert (one.topic, one.verdict) == ("alike:documentation-quality:sanic", "")
    assert one.text.startswith("On Sanic itself I hold nothing there.")

    (named,) = ask("is the documentation of Flask good?", pack)
    assert (named.topic, named.verdict) == ("documentation-quality", "yes")


def test_others_of_its_kind_are_named_with_it(pack: Pack) -> None:
    (one,) = ask("alternatives to Morepath", pack)
    assert "Morepath is a micro-framework" in one.text
    assert "Bottle" in one.text
    assert "Express" not in one.text


def test_what_has_no_others_of_its_kind_is_told_for_what_it_is(pack: Pack) -> None:
    kinds, aspect = pack.index["main_kinds"], pack.aspects["alternatives"]
    alone = [t for t in pack.terms if not set(aspect.of).isdisjoint(kinds[t]) and not others_of(t, pack)]
    said = [told(Question("aspect", f"aspect:alternatives:{t}", "?", (t,)), pack) for t in alone]

    assert said
    assert [one.topic for one in said] == [f"what-is:{t}" for t in alone]
    assert not any("{" in one.text for one in said)


def test_another_field_has_aspects_of_its_own(other: Pack) -> None:
    (counted,) = ask("is the GPL long to read?", other)
    assert counted.topic == "aspect:length:gpl-3"
    assert counted.text.startswith("I have not counted the words of ")
    assert _found("who is the author of the MIT licence?", other) == "read-the-text"


@pytest.mark.parametrize(
    ("asked", "topic"),
    [
        ("how much effort is it to go from Sanic to Pyramid?", "aspect:moving:sanic:pyramid"),
        ("would it be sensible to switch from Litestar to Bottle?", "aspect:moving-worth:litestar:bottle"),
        ("how many weeks would a move from Dash to Reflex take?", "migration-duration"),
        ("should we switch from Flask to FastAPI?", "flask-to-fastapi"),  # a topic tells it of both
        ("can I host Tornado and Falcon on the same machine?", "several-apps-one-server"),
        ("can Quart and Robyn be combined?", "with:quart:robyn"),
        ("what can Litestar do that Starlette can not?", "versus:litestar:starlette"),
        ("are there more jobs for Falcon or for Quart?", "aspect:jobs:falcon:quart"),
        ("Sanic vs Pyramid performance", "aspect:speed:sanic:pyramid"),
        ("how does Litestar differ from FastAPI?", "litestar-vs-fastapi"),
        ("is Quart better than Flask since it is newer?", "quart-vs-flask"),
        ("does Sanic have an admin like Django?", "can:sanic:admin"),
        ("does it pay to leave Litestar for Bottle?", "aspect:moving-worth:litestar:bottle"),  # no price
        ("difference in learning effort between Pyramid and Flask", "aspect:learning-time:pyramid:flask"),
        ("which one is easier to test, Litestar or aiohttp?", "which-framework-testable"),
        ("is Quart still better than Robyn?", "versus:quart:robyn"),
        ("mongodb behind the django admin, does that go?", "django-mongodb"),  # no rivals
    ],
)
def test_what_is_asked_of_two_things_is_heard_whichever_they_are(asked: str, topic: str, pack: Pack) -> None:
    assert _found(asked, pack) == topic


def test_of_two_things_each_is_told_in_turn_or_that_nothing_is_known_of_both(pack: Pack) -> None:
    (told_of_both,) = ask("Sanic vs Pyramid performance", pack)
    assert told_of_both.text.startswith("**Sanic:** Sanic is among the faster")
    assert "\n\n**Pyramid:** " in told_of_both.text

    (unknown,) = ask("are there more jobs for Falcon or for Quart?", pack)
    assert unknown.text.startswith("I hold no count of job offers that ask for Falcon or Quart.")


def test_a_move_says_what_each_of_the_two_brings(pack: Pack) -> None:
    (one,) = ask("how do I port a Tornado app to FastAPI?", pack)
    assert "let the Tornado app run, put FastAPI beside it" in one.text
    assert "Its loop is asyncio, so FastAPI or Starlette can take over" in one.text
    assert "{" not in one.text + one.more


@pytest.mark.parametrize(
    ("asked", "topic"),
    [
        ("do any recruiters look for Gradio people?", "aspect:jobs:gradio"),
        ("is Tornado a slouch?", "speed-of-tornado"),
        ("what competes with Sanic nowadays?", "aspect:alternatives:sanic"),
        ("can attackers get into Quart easily?", "security-checklist"),
        ("how many months before i know Litestar", "time-to-learn-litestar"),
    ],
)
def test_the_words_of_several_ways_are_heard_together(pack: Pack, asked: str, topic: str) -> None:
    assert _found(asked, pack) == topic


def test_a_way_to_ask_counts_word_for_word(pack: Pack) -> None:
    """Though none of its words says anything by itself."""
    assert _found("is there something like Gradio?", pack) == "aspect:alternatives:gradio"
    assert _found("is there something in Gradio?", pack) != "aspect:alternatives:gradio"
