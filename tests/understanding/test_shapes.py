"""Shapes: phrases whose parts may be said with any word of a family, and with other words between."""

from __future__ import annotations

import pytest

from assistant.model.reading import Context
from assistant.understanding import read
from assistant.understanding.text.shapes import build, families_of, forms, found, is_shape
from assistant.understanding.text.tokens import phrase, tokens
from tests.shipped import shipped

FAMILIES = {"bird": ["owl", "crow", "barn owl"], "sing": ["sing~", "hum~"]}
TARGET = ("w", "sound", "song", "phrase")


def heard(shape: str, text: str) -> list[str]:
    """The stretches of a text in which a shape is found."""
    said = tokens(text)
    marks = found(tuple(said.words), said.gaps, build([(shape, TARGET)], FAMILIES, phrase))
    return [text[said.starts[m[0]] : said.ends[m[1] - 1]] for m in marks]


def test_a_shape_is_told_from_a_phrase() -> None:
    assert [is_shape(text) for text in ("<bird> sing", "owls ... sing", "hall|room", "less < more", "p99 <5 ms")] == [
        True,
        True,
        True,
        False,
        False,
    ]
    assert families_of("<bird|sing> ... <sing>") == ["bird", "sing", "sing"]


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("sing~", {"sing", "sings", "singed", "singing"}),
        ("rate~", {"rate", "rates", "rated", "rating"}),
        ("apply~", {"apply", "applys", "applied", "applying"}),
        ("log in~", {"log in", "log ins", "log ined", "log ining"}),
        ("owl", {"owl"}),
    ],
)
def test_a_verb_stands_for_its_forms(word: str, said: set[str]) -> None:
    assert said <= set(forms(word))


def test_a_gap_leaves_room_for_a_few_words_within_a_sentence() -> None:
    assert heard("<bird> ... <sing>", "at night the barn owls like to sing here")[0] == "barn owls like to sing"
    assert heard("<bird> ... <sing>", "crows are here. They sing") == []
    assert heard("<bird> ... <sing>", "crows one two three four five six sing") == []


def test_parts_side_by_side_leave_room_for_small_words_alone() -> None:
    assert heard("<sing> songs|tunes", "they sing their own songs") == ["sing their own songs"]
    assert heard("<sing> songs|tunes", "they sing very loud songs") == []


def test_a_number_may_be_any() -> None:
    assert heard("# <bird>", "we saw 12 crows there") == ["12 crows"]
    assert heard("# <bird>", "we saw twelve horses there") == []


def told(text: str, slot: str, **context: object) -> list[str]:
    """The values of a slot heard in a story, what is not wanted left out."""
    reading = read(text, shipped(), Context(brief=True).with_(**context))
    return [h.value for h in reading.heard if h.slot == slot and h.stance != "not-wanted"]


@pytest.mark.parametrize(
    ("text", "need"),
    [
        ("owners of the animals sign in and look up the lab results", "auth"),
        ("each agency has its own tenants and its own subdomain", "multi-tenancy"),
        ("tenants report defects with a photo, the caretaker gets a list", "file-uploads"),
        ("the guests pay by card when they come", "payments"),
        ("everybody gets an email the evening before", "background-tasks"),
        ("the manuals in dutch and french", "i18n"),
        ("orders pop up immediately on a screen in the kitchen", "websockets"),
        ("the officer approves what people hand in", "roles"),
    ],
)
def test_a_need_may_be_implied(text: str, need: str) -> None:
    assert need in told(text, "needs")


def test_a_shape_that_is_denied_says_nothing() -> None:
    assert "auth" not in told("a list of concerts, visitors need not log in for that", "needs")


def test_a_word_that_denies_may_belong_to_a_shape() -> None:
    assert told("a list of concerts, and I have never built a web page before", "experience") == ["beginner"]
    assert told("a list of concerts, nobody writes code here except me", "team") == ["solo"]


def test_what_it_is_may_be_told_and_not_named() -> None:
    bikes = "my cousin runs a bike repair place and wants folks to see when their bike is done"
    assert told(bikes, "product") == ["site"]


def test_all_that_a_story_says_is_weighed_against_one_loose_phrase() -> None:
    story = "replace the sheets for vacation requests: an employee asks, the manager says ok, hr sees it in a calendar"
    assert told(story, "product") == ["internal-tool"]


def test_a_phrase_is_not_heard_over_a_pause() -> None:
    assert "auth" not in told("a list of concerts with newsletter signup, pages, photos", "needs")


@pytest.mark.parametrize(
    ("text", "out"),
    [
        ("a shop, two of us, Django is off limits", "django"),
        ("a shop, two of us, tried Django, hated it", "django"),
        ("a shop, two of us, Flask veto from above", "flask"),
        ("a shop, two of us, nobody here wants Flask", "flask"),
    ],
)
def test_a_name_is_ruled_out(text: str, out: str) -> None:
    assert out in dict(read(text, shipped(), Context(brief=True)).out)


def test_not_knowing_a_name_rules_nothing_out() -> None:
    assert not read("a shop, the two of us know neither Python nor Flask", shipped(), Context(brief=True)).out


@pytest.mark.parametrize(
    ("text", "slot", "value"),
    [
        ("an agency, 8 people, linux servers", "team", "medium"),
        ("we call three vendor APIs for it, 2 developers", "team", "small"),
    ],
)
def test_a_number_counts_what_it_stands_with(text: str, slot: str, value: str) -> None:
    assert told(text, slot) == [value]
    assert told(text, "load") == []
