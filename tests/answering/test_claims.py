"""Whether a question puts a claim the other way round."""

from __future__ import annotations

import pytest

from assistant.answering.claims import aside, opposed


@pytest.mark.parametrize(
    ("asked", "claim"),
    [
        ("is the wok still alive", "the wok is dead"),
        ("a wok can't fry", "a wok can fry"),
        ("is it illegal to fry in a wok", "one may fry in a wok"),
        ("would it hurt to wash the wok with soap", "the wok may be washed with soap"),
        ("has the cook left the wok", "the cook uses a wok"),
        ("the shop ended its free cooking", "the shop has free cooking"),
        ("it is heavy, so it can never be used for soup", "a wok can be used for soup"),
        ("do i still need a lid if i have a wok", "a wok replaces the lid"),
        ("does a wok need a lid", "a wok can be used without a lid"),
        ("a wok comes without a lid, right", "a wok comes with a lid"),
        ("a lid is not compulsory, am i right", "a lid is needed"),
        ("a wok can't be used without a lid", "a wok can be used without a lid"),
        ("is an iron wok a bad idea", "an iron wok is safe"),
        ("is the wok outdated", "the wok is a good choice"),
        ("is a lid overkill for a wok", "a wok needs a lid"),
        ("a wok isn't only for rice", "a wok is only for rice"),
        ("wok 3.10 is dead", "wok 3.10 is still supported"),
        ("is it a problem if a wok stands in the rain", "a wok may stand in the rain"),
        ("would it be wrong to wash the wok with soap", "the wok may be washed with soap"),
        ("a wok lacks a lid", "a wok has a lid"),
        ("a wok refuses to fry", "a wok can fry"),
        ("you can do without a lid", "a lid is needed"),
        ("an iron wok is unfit for soup", "an iron wok can handle soup"),
        ("the wok is a thing of the past", "the wok is still in use and alive"),
        ("since we have a wok burning is impossible, so i throw the lid away", "burning happens in a wok"),
        ("so the iron wok sits on top of the stove, it doesn't replace it, right", "the iron wok replaces the stove"),
        ("has the wok stopped frying", "the wok is frying"),
        ("should i steer clear of an iron wok", "an iron wok should be used"),
        ("is it too late to fry in a wok", "one may fry in a wok"),
        ("too late to fry in a wok", "one may fry in a wok"),
        ("does a wok refuse oil", "a wok takes oil"),
        ("can i leave out the lid", "a lid is needed"),
        ("is a wok of use", "a wok is useless"),
        ("does soup survive in a wok", "soup is lost in a wok"),
        ("does the cook ignore the recipe", "the cook checks the recipe"),
    ],
)
def test_opposed(asked: str, claim: str) -> None:
    assert opposed(asked, claim)


@pytest.mark.parametrize(
    ("asked", "claim"),
    [
        ("the wok is dead", "the wok is dead"),
        ("isn't a wok a pan", "a wok is a pan"),
        ("nobody fries any more", "nobody fries any more"),
        ("the wok is of iron so no oil is needed", "no oil is needed in a wok of iron"),
        ("a wok never comes without a lid", "a wok comes with a lid"),
        ("a wok is just some pan, no?", "a wok is a pan"),
        ("a wok fries one egg at a time, so that's why it's not for feasts", "a wok fries only one egg at a time"),
        ("why can't a wok fry", "a wok can fry"),
        ("is a wok not just a pan", "a wok is a pan"),
        ("a wok is basically a pan isn't it", "a wok is a pan"),
        ("a wok is a pan, is it not?", "a wok is a pan"),
        ("burning is impossible in a wok, correct?", "a wok means no burning ever"),
        ("", "a wok is a pan"),
        ("a wok is useless without a stove, am i right", "a wok needs a stove"),
        ("a wok without a stove isn't really possible is it", "a wok needs a stove"),
        ("you can't fry without oil", "oil is needed for frying"),
        ("is an iron wok risky", "an iron wok is a bad idea"),
        ("a lid is mandatory", "a lid is required"),
        ("is it a bad idea to run fry.py in a wok", "it is wrong to run fry.py in a wok"),
        ("is it a mistake if a wok is not oiled", "a wok must be oiled"),
        ("is it a problem if the wok rusts", "rust on a wok is a problem"),
        ("because a wok has no lid i must fry everything", "everything must be fried in a wok"),
        ("a wok has nothing but drawbacks", "a wok has drawbacks"),
        ("a lid that nobody needs is heavy", "a lid is heavy"),
        ("a wok must be a pan", "a wok is a pan"),
        ("the wok is past its prime", "the wok is dead"),
        ("a wok can't do without a lid", "a wok needs a lid"),
    ],
)
def test_not_opposed(asked: str, claim: str) -> None:
    assert not opposed(asked, claim)


def test_a_tag_at_the_end_is_no_denial() -> None:
    assert not opposed("a wok burns rice, doesn't it", "a wok burns rice")
    assert opposed("a wok doesn't burn rice, does it", "a wok burns rice")


def test_a_known_denial_counts_in_place_of_the_words() -> None:
    assert opposed("whatever", "a wok is a pan", denied=True)
    assert not opposed("whatever", "a wok is no pan", denied=True)


def test_what_somebody_supposes_is_not_needed() -> None:
    assert not aside("a wok must be a pan", "a wok is a pan")
    assert aside("a wok must be oiled", "a wok is a pan")


def test_need_and_ability_are_different_matters() -> None:
    assert aside("do i need a wok", "a wok can fry")
    assert aside("is a wok a must", "a wok can fry")
    assert not aside("do i need a lid", "a lid is needed")
    assert not aside("do i need a lid", "a wok replaces the lid")
