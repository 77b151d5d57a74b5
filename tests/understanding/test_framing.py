"""What stands around the matter of a sentence is taken off, and tells a claim from a plain statement."""

from __future__ import annotations

import pytest

from assistant.understanding.text.framing import is_claim, matter_of
from assistant.understanding.text.scan import scan
from tests.shipped import shipped


def matter(text: str) -> str:
    """The words of the first sentence without what frames it."""
    found = scan(text, shipped().index)
    return " ".join(found.words[slice(*matter_of(found, found.spans[0]))])


@pytest.mark.parametrize(
    "text",
    [
        "my prof says that python is a framework",
        "a guy on youtube told me python is a framework",
        "correct me if i'm wrong but python is a framework",
        "so python is a framework, right?",
        "python is a framework, isn't it?",
        "python is a framework, says my boss",
        "just to be sure: python is a framework, true or false?",
        "hi, i read somewhere that python is a framework, is that still the case?",
    ],
)
def test_frames_are_taken_off(text: str) -> None:
    assert matter(text) == "python is a framework"
    found = scan(text, shipped().index)
    assert is_claim(found, found.spans[0])


@pytest.mark.parametrize("text", ["i do it alone", "an admin, 3 devs, nothing else please", "the docs are good"])
def test_what_is_told_is_no_claim(text: str) -> None:
    found = scan(text, shipped().index)
    assert not is_claim(found, found.spans[0])


def test_nothing_is_left_out_of_a_short_sentence() -> None:
    assert matter("right") == "right"
    assert matter("they say") == "they say"
