"""Cards and explanations over a pack of another field, decided by the real reasoning."""

from __future__ import annotations

import pytest

from assistant.answering import (
    ask_slot,
    card,
    card_more,
    compare,
    correct,
    menu,
    noted,
    summary,
    tension,
    what_if,
    why,
    why_ask,
    why_not,
)
from assistant.model.profile import EMPTY, Entry, Profile
from assistant.model.reading import WrongKind
from assistant.reasoning import decide
from tests.answering.packs import cookware

PACK = cookware()
MANY = {s.id: s.many for s in PACK.slots.values()}


def known(*entries: Entry) -> Profile:
    profile = EMPTY
    for entry in entries:
        profile = profile.with_entry(entry, MANY[entry.slot])
    return profile


STEW = known(Entry("dish", "stew", "given", "a lamb stew"), Entry("wishes", "braising", "must", "must braise"))


def told(profile: Profile) -> str:
    return card(decide(profile, PACK), profile, PACK).text


def test_card_says_what_and_how_firm_and_quotes() -> None:
    text = told(STEW)
    assert text.startswith("**Cocotte**, an oven pot, is what I would take. This is settled")
    assert "A stew needs a lid. (You said “a lamb stew”.)" in text
    assert "- It is costly." in text
    assert "%" not in text
    assert len(text.splitlines()) <= 25


def test_card_is_named_by_what_it_recommends() -> None:
    reply = card(decide(STEW, PACK), STEW, PACK)
    assert (reply.type, reply.id) == ("recommend", "recommend:cocotte")


def test_card_more_has_the_long_part() -> None:
    steak = known(Entry("dish", "steak"))
    text = card_more(decide(steak, PACK), steak, PACK).text
    assert "```\nheat --slow\noil it\n```" in text
    assert "[On pans](https://pans.example/)" in text


@pytest.mark.parametrize(
    ("runs", "says"),
    [("cocotte", "**Stay:**"), ("skillet", "**Move:**"), ("hob", "**Put it beside what runs:**")],
)
def test_card_on_what_runs_already(runs: str, says: str) -> None:
    pack = cookware(wording={**PACK.wording, "slot-of-what-runs": "has"})
    profile = STEW.with_entry(Entry("has", runs), many=True)
    assert says in card(decide(profile, pack), profile, pack).text


def test_card_on_a_contradiction_names_the_nearest() -> None:
    profile = STEW.with_out("cocotte", "no cocotte please")
    reply = card(decide(profile, PACK), profile, PACK)
    assert reply.type == "problem"
    assert "You ruled out Cocotte: “no cocotte please”." in reply.text
    assert "Skillet does not offer what you said is a must: slow braising." in reply.text


def test_why_shows_rules_and_points() -> None:
    assert "- +6: A stew needs a lid. (You said “a lamb stew”.)" in why(STEW, PACK, decide(STEW, PACK)).text


def test_why_not() -> None:
    stew = known(Entry("dish", "stew"))
    decision = decide(stew, PACK)
    assert "9 points behind Cocotte" in why_not("skillet", stew, PACK, decision).text
    assert "+9: A stew needs a lid." in why_not("skillet", stew, PACK, decision).text
    assert "is a stove" in why_not("hob", stew, PACK, decision).text
    assert why_not("cocotte", stew, PACK, decision).text == "Cocotte is the advice."
    assert "must" in why_not("skillet", STEW, PACK, decide(STEW, PACK)).text


def test_why_ask_says_who_would_lead() -> None:
    text = why_ask("dish", EMPTY, PACK, decide(EMPTY, PACK)).text
    assert text.startswith("A stew wants another pan than a steak.")
    assert "- Steak: Skillet." in text


def test_what_if() -> None:
    stew, steak = known(Entry("dish", "stew")), known(Entry("dish", "steak"))
    turned = what_if(stew, steak, PACK)
    assert turned.text.startswith("If Dish: Steak, it would be **Skillet** in place of Cocotte.")
    assert "would still be" in what_if(steak, steak.with_out("wok", "no wok"), PACK).text


def test_summary_quotes() -> None:
    profile = STEW.with_closed("people", "unsure").with_out("wok", "no wok")
    text = summary(profile, PACK).text
    assert "- Dish: Stew (“a lamb stew”)" in text
    assert "- People: Not sure" in text
    assert "- Ruled out: Wok (“no wok”)" in text
    assert summary(EMPTY, PACK).text == "I know nothing about your project yet."


def test_ask_slot_offers_choices() -> None:
    dish, people = ask_slot("dish", PACK), ask_slot("people", PACK)
    assert [c.value for c in dish.choices] == ["steak", "stew", "stir-fry", "unsure", "any"]
    assert (dish.lettered, people.lettered) == (False, True)
    wishes = ask_slot("wishes", PACK, None, STEW)
    assert [c.value for c in wishes.choices] == ["searing", "steaming", "none", "unsure", "any"]


def test_compare_fits_the_project() -> None:
    text = compare(["skillet", "cocotte"], STEW, PACK).text
    assert "**Cocotte** comes first" in text
    assert "| slow braising | no | built in |" in text
    assert "Tell me about your project" in compare(["skillet", "cocotte"], EMPTY, PACK).text
    assert "not an either-or" in compare(["hob", "cocotte"], EMPTY, PACK).text


def test_correct_is_one_sentence_with_examples() -> None:
    reply = correct(WrongKind("hob", ("pan",), "has", "my pan is a hob"), PACK)
    assert reply.text == "**Hob** is a stove, not a pan: heats by a coil. For a pan, think of Skillet or Cocotte."


def test_menu_lists_what_can_be_done() -> None:
    assert menu(PACK).type == "menu"


def test_one_name_is_no_choice() -> None:
    """Where one name alone is weighed, what fits best comes first, and the card says how the name stands."""
    listed = known(Entry("dish", "stew"), Entry("between", "wok"))
    reply = card(decide(listed, PACK), listed, PACK)

    assert reply.id == "recommend:cocotte"
    assert "**Wok**, which you named, fits less well here" in reply.text


def test_shortlist_comes_first_then_what_is_better_outside() -> None:
    listed = known(Entry("dish", "stew"), Entry("between", "skillet"), Entry("between", "wok"))
    reply = card(decide(listed, PACK), listed, PACK)
    assert reply.id == "recommend:wok"
    assert "From outside your list, **Cocotte** would fit better still: A stew needs a lid." in reply.text
    gone = listed.with_out("skillet", "no").with_out("wok", "no")
    assert "Nothing on your list fits" in card(decide(gone, PACK), gone, PACK).text


def test_tension_is_said_when_a_new_wish_turns_the_advice_against_an_old_one() -> None:
    steak = known(Entry("dish", "steak"))
    both = steak.with_entry(Entry("wishes", "braising"), many=True)
    reply = tension(steak, both, PACK)
    assert reply is not None
    assert "“Wishes: slow braising” speaks for Cocotte, “Dish: Steak” for Skillet." in reply.text
    assert tension(EMPTY, steak, PACK) is None
    assert tension(steak, steak, PACK) is None


def test_what_was_heard_is_noted_by_slot() -> None:
    entries = [Entry("wishes", "steaming", "not-wanted"), Entry("dish", "stew"), Entry("wishes", "braising")]
    assert noted(PACK, entries) == "Dish: Stew; Wishes: slow braising; not wanted: steaming"


def test_the_runner_up_is_named_with_what_it_does_better() -> None:
    profile = known(Entry("dish", "steak"), Entry("people", "many"))
    assert "**Next best:** Cocotte. It has this over Skillet: It holds enough for many." in told(profile)
