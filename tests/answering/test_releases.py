"""Release lines: what is supported, what runs on what; on a pack of invented versions."""

from __future__ import annotations

from typing import Any

import pytest

from assistant.answering.answers import answer
from assistant.answering.lookup import ask
from assistant.model.knowledge import Release
from assistant.model.pack import Pack
from assistant.model.reading import Question
from tests.answering.packs import TERMS, cookware, table
from tests.shipped import shipped

LINES = (
    Release("3.10", "3.10.2", "2031-05", low="7", high="9"),
    Release("3.9", "", "2030-01", lts=True, low="6", high="8"),
    Release("3.2", "", "2029-12", low="5", high="7"),
)


@pytest.fixture(scope="module")
def pack() -> Pack:
    changes: dict[str, dict[str, Any]] = {
        "wok": {"releases": LINES, "relations": {"written-in": ("iron",)}},
        "iron": {"releases": (Release("9"), Release("5", "", "2020-01"))},
    }
    terms = (t.with_(**changes[t.id], releases_on="2030-06-01") if t.id in changes else t for t in TERMS)
    return cookware(terms=table(tuple(terms)))


def asked(pack: Pack, **versions: str) -> tuple[str, str]:
    told = answer(Question("release", "release", "?", tuple(versions), values=tuple(versions.items())), pack)
    return told.verdict, told.text


@pytest.mark.parametrize(
    ("version", "verdict", "says"),
    [
        ("3.10", "yes", "until May 2031"),
        ("3.10.1", "yes", "until May 2031"),
        ("3.9", "no", "out of support since January 2030"),
        ("3.1", "no", "older than anything"),
        ("3.11", "no", "I know of no Wok 3.11 yet"),
        ("3.5", "", "no facts on Wok 3.5"),
    ],
)
def test_support(pack: Pack, version: str, verdict: str, says: str) -> None:
    told = asked(pack, wok=version)
    assert told[0] == verdict
    assert says in told[1]


@pytest.mark.parametrize(
    ("version", "base", "verdict"),
    [("3.10", "7", "yes"), ("3.10", "6", "no"), ("3.10", "10", "no"), ("", "8", "yes"), ("", "10", "no")],
)
def test_what_runs_on_what(pack: Pack, version: str, base: str, verdict: str) -> None:
    assert asked(pack, wok=version, iron=base)[0] == verdict


def test_the_newest_is_told_where_no_version_is_named(pack: Pack) -> None:
    assert "newest release of Wok is 3.10.2" in asked(pack, wok="")[1]


@pytest.mark.parametrize(
    ("text", "topic", "verdict"),
    [
        ("does django 4.2 still get any patches", "release:django:4.2", "no"),
        ("does quart 0.23 run on python 3.11", "release:quart:python:0.23:3.11", "no"),
        ("django 5.2 with python 3.13, ok?", "release:django:python:5.2:3.13", "yes"),
        ("has litestar reached 3.0 yet", "release:litestar:3.0", "no"),
    ],
)
def test_versions_are_heard(text: str, topic: str, verdict: str) -> None:
    told = ask(text, shipped())[0]
    assert (told.topic, told.verdict) == (topic, verdict)


@pytest.mark.parametrize("text", ["can flask do 1000 requests a second", "we have 20 django apps", "fastapi in 2026"])
def test_other_numbers_are_no_versions(text: str) -> None:
    assert not any(a.topic.startswith("release:") for a in ask(text, shipped()))


@pytest.mark.parametrize(
    ("version", "base", "verdict"),
    [("3.10", "7", "yes"), ("3.10", "8", "no"), ("3.10", "6", "no"), ("", "7", "yes"), ("", "10", "no")],
)
def test_what_needs_which_oldest(pack: Pack, version: str, base: str, verdict: str) -> None:
    values = (("wok", version), ("iron", base))
    told = answer(Question("release", "release", "?", ("wok", "iron"), quality="needed", values=values), pack)
    assert told.verdict == verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("does flask demand python 3.13?", "no"),
        ("is python 3.9 mandatory for flask?", "yes"),
        ("must i have python 3.14 for django 6?", "no"),
        ("can flask run on python 3.13?", "yes"),
    ],
)
def test_needing_a_version_is_not_running_on_it(text: str, verdict: str) -> None:
    assert ask(text, shipped())[0].verdict == verdict
