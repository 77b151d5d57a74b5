"""Answers of a look-up as text for a terminal or a pipe."""

from __future__ import annotations

from assistant.front.lookup import shown
from assistant.model.reply import Answer
from tests.front.test_shapes import PACK


def test_a_guess_that_the_text_names_is_not_listed_again() -> None:
    guessed = Answer(
        "q?",
        "suggestions",
        text="Is it one of these?\n\n- Decaf?",
        suggestions=(("decaf", "Decaf?"), ("tea", "Tea?")),
    )

    text = shown((guessed,), PACK)

    assert text.count("Decaf?") == 1
    assert text.endswith("- Tea?")
