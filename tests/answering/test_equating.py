"""Whether one name is, or can take the place of, another: the verdict follows from kinds and relations."""

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
    ("text", "topic", "verdict"),
    [
        ("is bottle just flask but smaller", "equals:same:bottle:flask", "no"),
        ("Bottle is merely Flask with fewer files", "equals:same:bottle:flask", "no"),
        ("is tornado a newer version of cherrypy?", "equals:newer:tornado:cherrypy", "no"),
        ("so podman = docker?", "equals:same:podman:docker", "no"),
        ("hypercorn and daphne are identical, right", "equals:same:hypercorn:daphne", "no"),
        ("is there any difference between hypercorn and daphne", "equals:same:hypercorn:daphne", "yes"),
        ("hypercorn is not the same as daphne, is it", "equals:same:hypercorn:daphne", "yes"),
        ("is angular the successor of angularjs", "equals:newer:angular:angularjs", "yes"),
        ("is angular the same as angularjs", "equals:same:angular:angularjs", "no"),
        ("is mongo the same as mongodb", "equals:same:mongodb:mongodb", "yes"),
        ("is blacksheep literally just starlette with cython", "equals:same:blacksheep:starlette", "no"),
        ("isn't litestar effectively django plus pydantic", "equals:same:litestar:django", "no"),
        ("is wagtail technically django with an editor", "equals:same:wagtail:django", "partly"),
        ("so fastapi is merely starlette plus pydantic?", "equals:same:fastapi:starlette", "partly"),
        ("could hypercorn stand in for daphne", "equals:instead:hypercorn:daphne", "yes"),
        ("hypercorn in place of daphne, fine?", "equals:instead:hypercorn:daphne", "yes"),
        ("can i use pydantic instead of postgres", "equals:instead:pydantic:postgresql", "no"),
        ("could we swap postgres for pydantic?", "equals:instead:pydantic:postgresql", "no"),
        ("has daphne been replaced by hypercorn", "equals:replaced:hypercorn:daphne", "no"),
        ("with pydantic I need no postgres, right?", "equals:spared:pydantic:postgresql", "no"),
        ("are hypercorn and daphne rivals or competitors", "equals:rival:hypercorn:daphne", "yes"),
    ],
)
def test_what_stands_for_what(pack: Pack, text: str, topic: str, verdict: str) -> None:
    told = ask(text, pack)[0]
    assert (told.topic, told.verdict) == (topic, verdict)


@pytest.mark.parametrize(
    "text",
    [
        "is go better then python",
        "is there an lts of django",
        "is flask a web framework",
        "which is newer, flask or bottle",
    ],
)
def test_what_is_no_such_question(pack: Pack, text: str) -> None:
    assert not any(a.topic.startswith("equals:") for a in ask(text, pack))


def test_what_is_known_of_the_two_is_told_with_the_verdict(pack: Pack) -> None:
    told = ask("is fastapi simply flask with types?", pack)[0]
    assert told.verdict == "no"
    assert told.text.startswith("No. FastAPI and Flask are two different")
    assert "Flask for small sites" in told.text


@pytest.mark.parametrize("text", ["is htmx a full replacement for react", "does fastapi completely replace django"])
def test_what_replaces_in_part_is_no_full_replacement(text: str, pack: Pack) -> None:
    assert ask(text, pack)[0].verdict == "no"
