from __future__ import annotations

import json
from argparse import Namespace
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import pytest

from assistant.errors import ContentError, UsageError
from assistant.replay.command import main
from tests.replay.fakes import talking_pack

if TYPE_CHECKING:
    from pathlib import Path

GOOD = "replay: Tea at night\nturns:\n- {user: in the evening, expect: {slots: {hour: evening}}}\n"
BAD = "replay: Coffee & <more>\nturns:\n- {user: in the evening, expect: {slots: {hour: morning}}}\n- user: bye\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ASSISTANT_CACHE_DIR", "")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "replays").mkdir()
    talking_pack(tmp_path)
    return tmp_path / "replays"


def called(*paths: str, **options: Any) -> int:
    usual = {"update": False, "coverage": False, "junit": None, "json": False}
    return main(Namespace(**{**usual, **options}, paths=list(paths), knowledge="knowledge", dialogs="dialogs"))


def test_all_pass(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "good.replay.yaml").write_text(GOOD)

    assert called("replays") == 0
    assert capsys.readouterr().out == "1 of 1 replays passed, 1 turns.\n"


def test_a_difference_is_shown_and_the_status_is_1(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "bad.replay.yaml").write_text(BAD)
    (folder / "good.replay.yaml").write_text(GOOD)

    assert called("replays", "replays/bad.replay.yaml") == 1
    out = capsys.readouterr().out
    assert "replays/bad.replay.yaml:3:34: turn 1, after 'in the evening'" in out.replace("\\", "/")
    assert "slots: expected hour: morning, got hour: evening" in out
    assert out.endswith("1 of 2 replays passed, 3 turns.\n")


def test_nothing_found_fails(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert called("replays") == 1
    assert "No replay found" in capsys.readouterr().out


def test_a_path_that_is_not_there_is_a_mistake_of_the_caller(folder: Path) -> None:
    with pytest.raises(UsageError):
        called("nowhere")


def test_problems_of_all_scripts_come_together(folder: Path) -> None:
    (folder / "a.replay.yaml").write_text(GOOD.replace("turns", "turnes"))
    (folder / "b.replay.yaml").write_text(GOOD.replace("hour: evening", "houre: evening"))
    (folder / "c.replay.yaml").write_text(
        GOOD.replace("slots: {hour: evening}", "not-recommended: [teaa], state: helo")
    )

    with pytest.raises(ContentError) as caught:
        called("replays")

    codes = [(p.place.file[-14:], p.code) for p in caught.value.problems]
    assert ("b.replay.yaml", "unknown-slot") in {(file[-13:], code) for file, code in codes}
    assert {code for _, code in codes} >= {"unknown-key", "unknown-slot", "unknown-candidate", "unknown-state"}


def test_json_is_one_object(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "bad.replay.yaml").write_text(BAD)

    assert called("replays", json=True, coverage=True) == 1
    shape = json.loads(capsys.readouterr().out)
    assert (shape["count"], shape["passed"], shape["failed"]) == (1, 0, 1)
    (one,) = shape["replays"]
    assert one["failure"]["differences"] == [{"key": "slots", "expected": "hour: morning", "got": "hour: evening"}]
    assert shape["coverage"]["states"]["whole"] >= 4


def test_update_rewrites_and_shows_the_difference(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = folder / "bad.replay.yaml"
    path.write_text(BAD)

    assert called("replays", update=True) == 0
    assert path.read_text() == BAD.replace("hour: morning", "hour: evening")
    assert "+- {user: in the evening, expect: {slots: {hour: evening}}}" in capsys.readouterr().out


def test_coverage_names_what_is_missing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "good.replay.yaml").write_text(GOOD)

    called("replays", coverage=True)
    out = capsys.readouterr().out
    assert "candidates: " in out
    assert "decaf" in out


def test_junit_is_xml_whatever_was_said(folder: Path) -> None:
    (folder / "bad.replay.yaml").write_text(BAD)
    (folder / "good.replay.yaml").write_text(GOOD)

    called("replays", junit="report.xml")
    suite = ET.parse("report.xml").getroot()[0]
    assert suite.attrib["tests"] == "2"
    assert suite.attrib["failures"] == "1"
    assert suite[0].attrib["name"] == "Coffee & <more>"
    assert "expected hour: morning" in str(suite[0][0].text)
