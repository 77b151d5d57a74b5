"""A pack of quite another field runs on the same engine, and has all that a pack has."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from assistant.content import check, open_pack
from assistant.content.files import default_folder
from assistant.content.notes import Notes
from assistant.content.source import read_file
from assistant.content.wording import read_wording
from assistant.model.profile import EMPTY, Entry
from assistant.reasoning import decide
from assistant.understanding import read

if TYPE_CHECKING:
    from assistant.model.pack import Pack

OTHER = Path(__file__).parents[1] / "other_pack"
FOLDERS = (str(OTHER / "knowledge"), str(OTHER / "dialogs"))


@pytest.fixture(scope="module")
def pack() -> Pack:
    return open_pack(*FOLDERS, cache="")


def test_it_has_no_problem() -> None:
    assert check(*FOLDERS) == ()


def test_it_is_large_enough_to_prove_something(pack: Pack) -> None:
    assert len(pack.candidates) >= 5
    assert len(pack.slots) >= 4
    assert len(pack.rules) >= 8
    assert len(pack.terms) >= 10
    assert len(pack.topics) >= 6


def test_it_has_the_sentences_the_engine_says(pack: Pack) -> None:
    """Sentences looked up by the kinds of two terms are of the shipped field."""
    node, _ = read_file(os.path.join(default_folder("dialogs"), "wording.yaml"), "wording.yaml")
    assert node is not None
    shipped = read_wording(node, Notes())

    assert {key for key in shipped if not key.startswith("pair-")} - set(pack.wording) == set()


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
