"""Misspellings: the nearest known word within its bound, and never further."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from assistant.understanding.text.typos import build, distance, mended

WORDS = ("kettle", "coffee", "espresso", "cappuccino", "teapot")
INDEX = build(WORDS)


def test_one_edit_is_mended() -> None:
    """A letter missing, too many, wrong or swapped is forgiven."""
    for typo in ("ketle", "kettlle", "kittle", "ekttle", "kettel"):
        assert mended(typo, INDEX) == ("kettle",), typo


def test_two_edits_only_in_long_words() -> None:
    """Long words may be two edits off, short ones only one."""
    assert mended("capuccinno", INDEX) == ("cappuccino",)
    assert mended("kitl", INDEX) == ()


def test_short_words_and_numbers_are_left() -> None:
    """Nothing is guessed from three letters or digits."""
    assert mended("tea", INDEX) == ()
    assert mended("teap0t", INDEX) == ()


def slow(a: str, b: str) -> int:
    """The restricted Damerau-Levenshtein distance by its recursive definition."""
    if not a or not b:
        return len(a) + len(b)
    best = min(slow(a[1:], b) + 1, slow(a, b[1:]) + 1, slow(a[1:], b[1:]) + (a[0] != b[0]))
    if len(a) > 1 and len(b) > 1 and a[0] == b[1] and a[1] == b[0]:
        best = min(best, slow(a[2:], b[2:]) + 1)
    return best


@given(st.text("abc", max_size=5), st.text("abc", max_size=5))
def test_distance_agrees_with_its_definition(a: str, b: str) -> None:
    """The table computes what the definition says, up to the bound."""
    assert distance(a, b, 10) == slow(a, b)
    assert distance(a, b, 1) == min(slow(a, b), 2)
