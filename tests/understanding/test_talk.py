"""What a short message does, told by the words that carry it."""

from __future__ import annotations

import pytest

from assistant.model.reading import Context
from assistant.understanding import read
from assistant.understanding.turn.talk import is_family
from tests.shipped import shipped

OPEN = Context(slot="hosting", choices=(("own-server", "A server of our own"),), profile_slots=("product", "team"))
ADVISED = Context(recommended="fastapi", profile_slots=("product", "team"))


def acts(text: str, context: Context = OPEN) -> tuple[str, ...]:
    return tuple(a.act for a in read(text, shipped(), context).acts)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("for which reason are you asking", "why-ask"),
        ("and how would this be relevant, please", "why-ask"),
        ("what is the purpose of this question", "why-ask"),
        ("let me quickly revise the answer i gave before", "back"),
        ("sorry, i pressed the wrong key there", "back"),
        ("i would prefer not to talk about this", "skip"),
        ("we can come to that some other time", "skip"),
        ("this has not really been settled yet", "unsure"),
        ("i would have to check with the others", "unsure"),
        ("none of this bothers us", "any"),
        ("both would be perfectly fine", "any"),
        ("i did not quite catch that, sorry", "repeat"),
        ("would you mind putting it another way", "repeat"),
        ("can you list everything that you noted", "summary"),
        ("erase all of it and begin anew", "restart"),
        ("this is getting really tiresome", "frustration"),
        ("i must be off now", "bye"),
        ("yes, we would definitely want that", "yes"),
        ("no, we do not require any of these", "no"),
    ],
)
def test_acts_are_told_by_the_words_that_carry_them(text: str, act: str) -> None:
    assert act in acts(text)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("so is django not suitable?", "why-not"),
        ("hm, wouldn't flask have been better?", "why-not"),
        ("my professor recommends django", "why-not"),
        ("and with 40 people?", "what-if"),
        ("if we had 40 developers, would that change the advice", "what-if"),
        ("what are the arguments for it", "why"),
        ("is there anything further", "more"),
    ],
)
def test_after_advice_a_message_is_held_against_it(text: str, act: str) -> None:
    assert act in acts(text, ADVISED)


@pytest.mark.parametrize(
    "text",
    [
        "why is django so slow",
        "how is fastapi different from flask",
        "the reason we need a database is the bookings",
        "start with a small shop",
        "nothing but static pages",
        "our customers change their bookings often",
    ],
)
def test_a_message_about_something_is_no_talk(text: str) -> None:
    assert not {"why-ask", "back", "restart", "repeat", "skip", "bye", "any", "unsure", "no"} & set(acts(text))


def test_what_is_said_beside_an_act_is_heard_too() -> None:
    reading = read("no idea about that, but we are 4 devs", shipped(), OPEN)
    assert reading.has("unsure")
    assert [h.slot for h in reading.heard] == ["team"]


def test_a_name_in_a_question_is_not_passed_over_for_talk() -> None:
    reading = read("before i answer that: what is an orm?", shipped(), OPEN)
    assert reading.questions
    assert not reading.has("back")


def test_only_cues_of_families_are_read_so() -> None:
    assert is_family("<reason> <asking>")
    assert is_family("what you need|want for")
    assert is_family("? what purpose")
    assert not is_family("say again")


@pytest.mark.parametrize(
    "text",
    [
        "and without a database?",
        "ok, and with 40 people",
        "what about with postgres?",
        "would a team of 40 change anything about it",
        "what would you take for a team of 40",
        "would postgres make any difference",
    ],
)
def test_a_value_held_against_advice_is_supposed(text: str) -> None:
    reading = read(text, shipped(), ADVISED)
    assert reading.has("what-if")
    assert reading.heard


def test_of_two_acts_told_as_well_the_likelier_counts() -> None:
    assert "decide" in acts("k so what we use")


@pytest.mark.parametrize(("text", "act"), [("and c#?", "why-not"), ("no. ok and django?", "why-not")])
def test_any_name_can_be_held_against_advice(text: str, act: str) -> None:
    assert acts(text, ADVISED) == (act,)


def test_what_is_left_away_can_be_supposed() -> None:
    assert "what-if" in acts("and what about without javascript", ADVISED)


def test_a_correction_of_nothing_is_the_other_act_told() -> None:
    assert acts("oh sorry, wrong button") == ("back",)


def test_a_greeting_is_no_praise() -> None:
    assert "thanks" not in acts("Good afternoon, we need a portal for invoices.", Context())


def test_a_slot_named_beside_a_no_is_a_value() -> None:
    assert "what-if" in acts("what if there were no database", ADVISED)
    assert "no" not in acts("there is no database")
