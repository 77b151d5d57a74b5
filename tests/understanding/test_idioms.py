"""Turns of phrase are heard as the plain words they stand for."""

from __future__ import annotations

import pytest

from assistant.understanding.text.idioms import plainly


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("A wok has nothing but drawbacks", "a wok has only drawbacks"),
        ("The wok is old news.", "the wok is dead."),
        ("is the wok a fad?", "is the wok dead?"),
        ("you can do without a lid, right", "you don't need a lid, right"),
        ("woks cost nothing for ever, says the ad", "woks free forever, says the ad"),
        ("a wok has zero downsides", "a wok has no drawbacks"),
        ("frying from zero in a week", "frying from zero in a week"),
        ("wok 3.10, i think", "wok 3.10, i think"),
        ("", ""),
    ],
)
def test_plainly(text: str, plain: str) -> None:
    assert plainly(text) == plain
