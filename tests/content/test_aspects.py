"""Aspects: every way to ask has a place for the thing, and what they name is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.content import check
from tests.packs import write_pack

if TYPE_CHECKING:
    from pathlib import Path

    from assistant.errors import Problem

FILE = "knowledge/aspects.yaml"
PRICE = """- id: price
  of: [drink]
  question: What does {name} cost?
  asked-as: price of {name}
  otherwise: I hold no price of {name}.
"""


def problems(folder: Path, text: str) -> tuple[Problem, ...]:
    return check(*write_pack(folder, {FILE: text}))


def test_an_aspect_of_what_is_there_has_no_problem(tmp_path: Path) -> None:
    assert problems(tmp_path, PRICE) == ()


def test_a_way_to_ask_without_the_thing_is_told_at_its_place(tmp_path: Path) -> None:
    (problem,) = problems(tmp_path, PRICE.replace("price of {name}", '["price of {name}", how dear]'))
    assert problem.code == "bad-placeholder"
    assert (problem.place.line, problem.place.column) == (4, 33)


def test_unknown_kinds_and_topics_are_told(tmp_path: Path) -> None:
    found = problems(tmp_path, PRICE.replace("[drink]", "[drunk]") + "  told-by: [prices]\n")
    assert [p.code for p in found] == ["unknown-kind", "unknown-topic"]


def test_an_answer_takes_the_places_there_are_and_no_other(tmp_path: Path) -> None:
    assert (
        problems(tmp_path / "known", PRICE.replace("no price of {name}", "no price of {name}, {kind}, or {others}"))
        == ()
    )

    (problem,) = problems(tmp_path / "unknown", PRICE.replace("price of {name}.", "price of {nmae}."))
    assert (problem.code, problem.place.line) == ("bad-placeholder", 5)


def test_one_way_to_ask_leads_to_one_aspect(tmp_path: Path) -> None:
    twice = PRICE + PRICE.replace("id: price", "id: worth").replace("does {name} cost", "is {name} worth")

    (problem,) = problems(tmp_path, twice)

    assert (problem.code, problem.place.line) == ("repeated-sample", 9)
    assert "of the aspect 'price' already" in problem.message


def test_an_aspect_of_two_has_both_things_in_every_way_to_ask(tmp_path: Path) -> None:
    asked = "  question: Is {name} dearer than {other}?\n  asked-as: price of {name} and {other}\n"
    both = f"- id: dearer\n  of: [drink]\n{asked}"
    assert problems(tmp_path / "right", both + "  otherwise: I hold no price of {name} or {other}.\n") == ()

    (problem,) = problems(tmp_path / "one", both.replace("and {other}", "alone"))
    assert (problem.code, problem.place.line) == ("bad-placeholder", 4)

    (problem,) = problems(
        tmp_path / "another", PRICE.replace("as: price of {name}", "as: is {name} dearer than {other}")
    )
    assert (problem.code, problem.place.line) == ("bad-placeholder", 4)

    (problem,) = problems(tmp_path / "composed", both + "  put-as: guess\n")
    assert problem.place.line == 5
