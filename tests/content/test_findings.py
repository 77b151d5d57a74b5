"""Claims are held against findings: each contradiction is told at the claim, with the place of what was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.content import check
from assistant.content.checks_findings import agrees
from assistant.content.findings import mark_of
from assistant.model.knowledge import LEVELS
from tests.packs import FILES, write_pack

if TYPE_CHECKING:
    from pathlib import Path

    from assistant.errors import Problem

TEA, FOUND = "knowledge/candidates/tea.yaml", "knowledge/findings/tea.yaml"
OFFERS = "offers: {wakes: built-in, sweetness: {third-party: Sugar bowl}}"
HEAD = 'id: tea\npackage: tea-leaves\nrelease: "1.2"\nruntime: 3.13.0\nfound: 2026-01-31\n'


def problems(folder: Path, found: str, **changes: str) -> list[Problem]:
    tea = FILES[TEA].replace(OFFERS, changes.get("offers", OFFERS)) + changes.get("more", "")
    return [*check(*write_pack(folder, {TEA: tea, FOUND: HEAD + found}))]


@pytest.mark.parametrize("found", ["built-in", "part", "none", "failed"])
@pytest.mark.parametrize("claim", LEVELS)
def test_a_level_agrees_with_what_was_found(claim: str, found: str, tmp_path: Path) -> None:
    offers = f"offers: {{wakes: built-in, sweetness: {claim}}}"

    codes = [p.code for p in problems(tmp_path, f"offers: {{sweetness: {{level: {found}, how: So.}}}}", offers=offers)]

    assert codes == (["contradicted"] if (claim == "built-in") != (found == "built-in") else [])


def test_both_places_are_named(tmp_path: Path) -> None:
    (problem,) = problems(tmp_path, "offers:\n  wakes: {level: none, how: Nobody woke.}\n")

    assert str(problem.place).endswith("knowledge/candidates/tea.yaml:2:17")
    assert "knowledge/findings/tea.yaml:7:10 found with tea-leaves 1.2: 'none': Nobody woke." in problem.message


def test_a_level_not_claimed_is_held_against_what_was_found(tmp_path: Path) -> None:
    found = "offers: {sweetness: {level: built-in, how: It was sweet.}}"

    (problem,) = problems(tmp_path, found, offers="offers: {wakes: built-in}")

    assert "'sweetness' is claimed at level 'none'" in problem.message
    assert problem.place.line == 2


def test_a_package_that_does_not_work_is_not_claimed(tmp_path: Path) -> None:
    found = "offers: {sweetness: {level: none, how: No., broken: {Sugar bowl: it broke}}}"

    (problem,) = problems(tmp_path, found)

    assert "by way of 'Sugar bowl'" in problem.message
    assert problem.message.endswith("it broke")


@pytest.mark.parametrize(
    ("claim", "found", "agree"),
    [
        ("WSGI", "WSGI", True),
        ("WSGI (by default)", "WSGI", True),
        ("WSGI and ASGI", "WSGI", False),
        ("WSGI", "WSGI and ASGI", False),
        (">=3.10", ">=3.1", False),
    ],
)
def test_a_fact_is_what_was_found_and_a_remark(claim: str, found: str, agree: bool) -> None:
    assert agrees(claim, found) is agree


def test_a_wrong_fact_is_told(tmp_path: Path) -> None:
    (problem,) = problems(tmp_path, "facts: {interface: ASGI, colour: green}", more="facts: {interface: WSGI}\n")

    assert "'interface' is said to be 'WSGI'" in problem.message
    assert problem.message.endswith("'ASGI'")


def test_first_steps_are_those_that_were_run(tmp_path: Path) -> None:
    steps = f"first-steps: [{{result: worked, how: It was hot., mark: {mark_of(['boil', 'pour'])}}}]"

    assert problems(tmp_path / "same", steps, more="first-steps: [boil, pour]\n") == []
    (problem,) = problems(tmp_path / "changed", steps, more="first-steps: [boil, wait, pour]\n")
    assert "run them again" in problem.message


def test_first_steps_that_failed_are_told(tmp_path: Path) -> None:
    steps = f"first-steps: [{{result: failed, how: It stayed cold., mark: {mark_of(['pour'])}}}]"

    (problem,) = problems(tmp_path, steps, more="first-steps: [pour]\n")

    assert problem.code == "contradicted"
    assert problem.message.endswith("It stayed cold.")


def test_findings_name_what_is_known(tmp_path: Path) -> None:
    wrong = {"knowledge/findings/milk.yaml": HEAD.replace("tea", "milk") + "offers: {wkes: {level: none, how: No.}}"}

    assert [p.code for p in check(*write_pack(tmp_path, wrong))] == ["unknown-candidate", "unknown-capability"]


def test_findings_are_read_strictly(tmp_path: Path) -> None:
    found = problems(tmp_path, "offers: {wakes: {level: perhaps, how: So., hw: x}}\npackages: many\n")

    assert [p.code for p in found] == ["unknown-choice", "unknown-key", "wrong-type"]
