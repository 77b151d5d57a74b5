"""How far a question reaches beyond its claim, and what verdict carries over."""

from __future__ import annotations

import pytest

from assistant.answering.reaching import contrary, narrowed, reach, reached


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


def test_only_narrows_a_claim_without_it() -> None:
    assert narrowed("is a wok only for rice", "a wok is for rice")
    assert not narrowed("is a wok only for rice", "a wok is only for rice")
