"""Questions put for a project: what they offer, in which words, what is not asked; and what else may come of it."""

from __future__ import annotations

import pytest

from assistant.answering import ask_slot, card
from assistant.answering.alternatives import second, telling
from assistant.answering.moving import moving
from assistant.content import open_pack
from assistant.model.decision import Flip
from assistant.model.pack import Pack
from assistant.model.profile import EMPTY, Entry, Profile
from assistant.reasoning import decide


@pytest.fixture(scope="module")
def pack() -> Pack:
    return open_pack(cache="")


def known(pack: Pack, **values: str) -> Profile:
    profile = EMPTY
    for slot, value in values.items():
        profile = profile.with_entry(Entry(slot, value, words=value), pack.slots[slot].many)
    return profile


def test_a_question_offers_what_fits_the_project(pack: Pack) -> None:
    shop, api = (ask_slot("needs", pack, None, known(pack, product=p)) for p in ("shop", "api"))

    assert "payments" in {c.value for c in shop.choices}
    assert {"openapi", "orm", "migrations"}.isdisjoint(c.value for c in shop.choices)
    assert "openapi" in {c.value for c in api.choices}


def test_choices_are_in_plain_words(pack: Pack) -> None:
    labels = {c.value: c.label for c in ask_slot("needs", pack).choices}

    assert labels["auth"] == "People log in with their own account"
    assert {c.value: c.label for c in ask_slot("existing", pack).choices}["none"] == "Nothing yet"


def test_what_says_nothing_of_a_project_is_not_asked(pack: Pack) -> None:
    shop = known(pack, product="shop")
    for _ in range(12):
        slot = decide(shop, pack).next_slot
        assert slot not in ("concurrency", "load", "database", "front-end")
        if not slot:
            break
        shop = shop.with_closed(slot, "unsure")


def test_what_is_used_is_kept(pack: Pack) -> None:
    profile = known(pack, product="small-site", existing="pytorch")
    told = moving("flask", decide(profile, pack), profile, pack)

    assert told.startswith("**Keep PyTorch:**")


def test_what_rests_on_the_leader_is_no_next_best_for_its_sake(pack: Pack) -> None:
    decision = decide(known(pack, product="shop"), pack)
    other = second(decision, pack)

    assert decision.leader == "django"
    assert other is None or other.candidate not in ("django-ninja", "django-rest-framework", "other-language")


def test_a_change_that_names_its_own_winner_tells_nothing(pack: Pack) -> None:
    flips = (Flip((("existing", "pyramid"),), "pyramid"), Flip((("needs", "admin"),), "django"))

    assert telling(flips, known(pack, product="small-site"), pack) == flips[1:]


def test_marks_of_choices_are_quoted_by_their_labels(pack: Pack) -> None:
    profile = EMPTY.with_entry(Entry("product", "dashboard", words="7"), many=False)

    assert "“7”" not in card(decide(profile, pack), profile, pack).text
