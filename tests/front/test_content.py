"""Any text can be drawn: nothing is read as markup, nothing breaks, and lines keep to their width."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from assistant.front.plain import plain
from assistant.front.tui.content import laid
from assistant.model.text import is_clean

AWKWARD = st.text(alphabet="[]/\\@=()a\"'` *|#->_<\n1.", max_size=80)


@given(AWKWARD, st.integers(8, 60))
def test_any_text_is_laid_out(text: str, width: int) -> None:
    assert is_clean(laid(text, width).plain)


@given(AWKWARD)
def test_plain_text_keeps_every_letter(text: str) -> None:
    assert plain(text).count("a") == text.count("a") or "`" in text


@given(st.lists(st.text(alphabet="abc", min_size=1, max_size=5), min_size=1, max_size=30), st.integers(10, 60))
def test_words_are_never_lost_or_changed(words: list[str], width: int) -> None:
    text = " ".join(words)

    assert laid(text, width).plain.split() == plain(text, width).split() == words
    assert all(len(line) <= width for line in laid("- " + text, width).plain.split("\n"))


def test_items_hang_under_their_text() -> None:
    assert laid("1. one two three", 10).plain == "1. one two\n   three"


def test_a_link_shows_where_it_leads() -> None:
    assert laid("[The Leaf](https://leaf.example/)", 60).plain == "The Leaf (https://leaf.example/)"
