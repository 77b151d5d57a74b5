"""The sentence of an answer that is said once more in place of all of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.conversation.again import _nearest

LEAD = "I take it you ask: *Where does the horse sleep?*"
ANSWER = (
    "No. Hay is kept in the barn for the winter. The horse sleeps in the stable at night. Water comes from the well."
)


@pytest.mark.parametrize("text", [ANSWER, f"{LEAD}\n\n{ANSWER}"])
@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("where is the horse", "The horse sleeps in the stable at night."),
        ("", "No. Hay is kept in the barn for the winter."),
    ],
)
def test_the_sentence_asked_for_is_told_again(text: str, asked: str, told: str) -> None:
    assert _nearest(text, asked) == told


@given(st.text(alphabet="Ab.? \n-", min_size=1, max_size=60))
def test_some_of_any_text_is_told(text: str) -> None:
    assert _nearest(f"{text}. Enough is said here", "b") in f"{text}. Enough is said here"
