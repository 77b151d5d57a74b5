"""How far a question reaches beyond its claim, and what verdict carries over."""

from __future__ import annotations

import pytest

from assistant.answering.reaching import contrary, narrowed, raised, reach, reached


@pytest.mark.parametrize(
    ("text", "far"),
    [
        ("is a wok always better", "every"),
        ("is a wok better in any case", "every"),
        ("is there ever a reason for a wok", "some"),
        ("is a wok better in some way", "some"),
        ("is a wok any good at all", ""),
        ("is there a pan where nothing ever burns", ""),
        ("is a wok good", ""),
        ("a wok lasts forever", "every"),
    ],
)
def test_reach(text: str, far: str) -> None:
    assert reach(text) == far


@pytest.mark.parametrize(
    ("asked", "denied", "verdict"),
    [
        ("is a wok always better", False, "no"),
        ("a wok is not always better", True, "yes"),
        ("a wok is never better", True, "no"),
        ("is a wok ever better", False, "yes"),
        ("is a wok better", False, "partly"),
    ],
)
def test_what_holds_in_part_holds_sometimes_and_not_always(asked: str, denied: bool, verdict: str) -> None:
    assert reached("partly", asked, "a wok is better", denied=denied) == verdict
    assert reached("yes", asked, "a wok is better", denied=denied) == "yes"


def test_two_things_that_only_hold_for_others_can_both_be_false() -> None:
    assert contrary("is a wok only for large kitchens", "a wok is only for small kitchens")
    assert contrary("a wok never burns", "a wok always burns")
    assert not contrary("is a wok for large kitchens", "a wok is for small kitchens")


def test_what_is_far_more_so_in_part_is_not() -> None:
    assert raised("a wok is way hotter than a pot")
    assert raised("a wok is ten times better than a pot")
    assert not raised("a wok is hotter than a pot")
    assert not raised("the way a pot is better")
    assert reached("partly", "a wok is way better", "a wok is better", denied=False) == "no"
    assert reached("partly", "a wok isn't way better", "a wok is better", denied=True) == "yes"


def test_two_things_that_are_too_much_can_both_be_false() -> None:
    assert contrary("a wok is too small to learn on", "a wok is too large for a cook")


def test_only_may_stand_at_the_head_or_before_what_a_thing_has() -> None:
    assert narrowed("only cooks may use a wok", "a wok is free to use")
    assert narrowed("a wok has only drawbacks", "a wok has drawbacks")
    assert narrowed("the only thing a wok can fry is rice", "a wok can fry rice")
    assert not narrowed("a wok only fries rice", "a wok can fry rice")
    assert not narrowed("only if it rains a wok rusts", "a wok rusts")


def test_only_narrows_a_claim_without_it() -> None:
    assert narrowed("is a wok only for rice", "a wok is for rice")
    assert not narrowed("is a wok only for rice", "a wok is only for rice")
