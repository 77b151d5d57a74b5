"""Words: typed and authored text are cut alike, with their places."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.understanding.text.tokens import fold, phrase, tokens


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("What's up?", "what is up"),
        ("I don't know, can't say", "i do not know can not say"),
        ("node.js vs Node.JS", "nodej vs nodej"),
        ("full-stack web_app", "full stack web app"),
        ("a/b, w/o c", "a b without c"),
        (".NET and C# and C++", "dotnet and c# and c++"),
        ("10k users, 1,000 hits, 24h", "10000 user 1000 hit 24 h"),
        ("3.12", "3.12"),
        ("ppl wanna build smth", "people want to build something"),
        ("the end.Then more", "the end then more"),
        ("see https://example.org/x?y=1", "see weblink"),
        ("“quoted” (word)", "quoted word"),
        ("r u a bot? what r u", "are you a bot what are you"),
        ("is r your favourite", "is r your favourite"),
    ],
)
def test_words_are_cut(text: str, words: str) -> None:
    """Short forms are written out, signs split words, plurals fold."""
    assert " ".join(tokens(text).words) == words


@pytest.mark.parametrize(
    ("word", "folded"),
    [
        ("apis", "api"),
        ("class", "class"),
        ("status", "status"),
        ("queries", "query"),
        ("is", "is"),
        ("does", "does"),
        ("devs", "dev"),
    ],
)
def test_plural_folds(word: str, folded: str) -> None:
    """A plural s goes, an s that belongs stays."""
    assert fold(word) == folded


def test_gaps_tell_pauses_from_ends() -> None:
    """A comma is a pause, a full stop and a new line end a sentence."""
    found = tokens("one, two. three\nfour")

    assert found.gaps == [2, 1, 2, 2]


def test_question_marks_are_kept_by_word() -> None:
    """The word before a question mark is the one asked."""
    assert tokens("really? yes").asked == {0}


@given(st.text(max_size=300))
def test_places_hold_the_words(text: str) -> None:
    """Every word lies inside the text, in order, and cutting it never fails."""
    found = tokens(text)

    assert len(found.words) == len(found.starts) == len(found.ends) == len(found.gaps)
    assert all(0 <= a < b <= len(text) for a, b in zip(found.starts, found.ends))
    assert found.starts == sorted(found.starts)


@given(st.text(max_size=100))
def test_phrases_are_their_own_phrases(text: str) -> None:
    """What is authored is matched by what is typed: the same text gives the same words."""
    assert phrase(text) == phrase(f"  {text}  ")
