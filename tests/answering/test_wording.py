"""The wording: filling, lists, articles, and that every id used in the room is there."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from assistant.answering.wording import an, capital, fill, inside, listed, phrase, plural
from tests.answering.packs import WORDING, cookware

PACK = cookware()
ROOM = Path(__file__).parents[2] / "assistant" / "answering"


def test_fill_takes_names_and_nothing_else() -> None:
    assert fill("{a} and {b}", {"a": "{b}", "b": "2"}) == "{b} and 2"
    assert fill("{a!r} {a.b} {", {"a": "1"}) == "{a!r} {a.b} {"


def test_phrase_wants_a_known_id() -> None:
    with pytest.raises(KeyError):
        phrase(PACK, "no-such-sentence")


def test_lists() -> None:
    assert [listed(PACK, names) for names in (["a"], ["a", "b"], ["a", "b", "c"])] == ["a", "a and b", "a, b and c"]
    assert listed(PACK, ["a", "b"], "or") == "a or b"


@pytest.mark.parametrize(
    ("noun", "said"),
    [
        ("web framework", "a web framework"),
        ("ORM", "an ORM"),
        ("ASGI server", "an ASGI server"),
        ("WSGI server", "a WSGI server"),
        ("HTTP client", "an HTTP client"),
        ("UI library", "a UI library"),
        ("operating system", "an operating system"),
        ("user", "a user"),
        ("API framework", "an API framework"),
        ("CMS", "a CMS"),
        ("RPC framework", "an RPC framework"),
        ("NoSQL database", "a NoSQL database"),
        ("GUI framework", "a GUI framework"),
    ],
)
def test_articles(noun: str, said: str) -> None:
    assert an(PACK, noun) == said


def test_small_grammar() -> None:
    assert [plural(n) for n in ("library", "pan", "box", "key", "CMS")] == [
        "libraries",
        "pans",
        "boxes",
        "keys",
        "CMSs",
    ]
    assert capital("a pan") == "A pan"
    assert inside("Skillet users like it.", PACK) == "Skillet users like it."
    assert inside("Is heavy.", PACK) == "is heavy."
    assert inside("ORM for all.", PACK) == "ORM for all."


def used_ids() -> set[str]:
    """Return the wording ids that stand as plain text in the room's calls of `phrase`."""
    calls = (
        n for path in ROOM.glob("*.py") for n in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(n, ast.Call)
    )
    named = (c.args[1] for c in calls if getattr(c.func, "id", "") == "phrase" and len(c.args) > 1)
    return {a.value for a in named if isinstance(a, ast.Constant) and isinstance(a.value, str)}


def test_every_sentence_used_is_in_the_wording() -> None:
    assert used_ids() - WORDING.keys() == set()
