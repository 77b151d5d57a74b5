"""A pack of quite another field runs on the same engine, and has all that a pack has."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.content import check, open_pack
from assistant.model.pack import Pack
from assistant.model.profile import EMPTY, Entry
from assistant.reasoning import decide
from assistant.understanding import read

OTHER = Path(__file__).parents[1] / "other_pack"
FOLDERS = (str(OTHER / "knowledge"), str(OTHER / "dialogs"))


@pytest.fixture(scope="module")
def pack() -> Pack:
    return open_pack(*FOLDERS, cache="")


def test_it_has_no_problem() -> None:
    assert check(*FOLDERS) == ()


def test_it_is_large_enough_to_prove_something(pack: Pack) -> None:
    tables = pack.candidates, pack.slots, pack.rules, pack.terms, pack.topics

    assert [len(table) >= least for table, least in zip(tables, (5, 4, 8, 10, 6))] == [True] * 5


def test_it_has_the_sentences_the_engine_says(pack: Pack) -> None:
    """Sentences looked up by the kinds of two terms are of the shipped field."""
    shipped = open_pack(cache="").wording

    assert {key for key in shipped if not key.startswith("pair-")} <= set(pack.wording)


def test_words_become_values_and_values_a_decision(pack: Pack) -> None:
    heard = read("it's a library, and companies can use it, we care about patents", pack).heard
    profile = EMPTY
    for one in heard:
        profile = profile.with_entry(Entry(one.slot, one.value), many=pack.slots[one.slot].many)

    assert {(one.slot, one.value) for one in heard} == {
        ("work", "library"),
        ("wishes", "closed-use"),
        ("wishes", "patent-grant"),
    }
    assert decide(profile, pack).leader == "apache-2"


def test_composed_questions_are_of_its_own_field(pack: Pack) -> None:
    assert [q.id for q in read("is the gpl a permissive licence?", pack).questions] == ["is-a:gpl-3:permissive-licence"]
