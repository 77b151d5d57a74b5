"""Whether a candidate is right for the project that the same text tells of, asked in a sentence of its own."""

from __future__ import annotations

import pytest

from assistant.answering import ask
from tests.shipped import shipped


@pytest.mark.parametrize(
    ("text", "topic", "verdict"),
    [
        ("a desktop program for our bakery, no browser. is flask ok for this?", "fits:flask", "no"),
        ("a desktop program for our bakery. flask the right thing?", "fits:flask", "no"),
        ("a web shop for pottery. is django the way to go, or something else?", "fits:django", "yes"),
        ("a game server for 5000 players. django or am I crazy?", "fits:django", "no"),
    ],
)
def test_a_candidate_is_judged_for_what_the_text_tells(text: str, topic: str, verdict: str) -> None:
    found = ask(text, shipped())[-1]
    assert (found.topic, found.verdict) == (topic, verdict)


def test_without_a_project_the_plain_answer_is_told() -> None:
    assert ask("is flask ok?", shipped())[0].topic != "fits:flask"
