"""Every code has a file under tests/broken that shows it, and the pages that explain it.

A broken file takes the place of one file of the small pack. Its head says which (`# file:`) and what must be
reported (`# expect: code line:column`), no more and no less, so that one mistake never hides behind ten others.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from assistant.content import check
from assistant.content.codes import CODES
from assistant.errors import ContentError
from tests.packs import write_pack

HERE = Path(__file__).parent
BROKEN = sorted((HERE.parent / "broken").glob("*.yaml"))
PROBLEMS_PAGE = (HERE.parents[1] / "docs" / "problems.md").read_text(encoding="utf-8")


def head(text: str, key: str) -> list[str]:
    return re.findall(rf"^# {key}: (.+)$", text, re.MULTILINE)


def put(path: Path, folder: Path) -> str:
    """Put a broken file in its place in a small pack; return its name there."""
    content = path.read_bytes()
    text = content.decode("utf-8", "replace")
    (name,) = head(text, "file")
    place = folder / name
    place.parent.mkdir(parents=True, exist_ok=True)
    place.unlink(missing_ok=True)
    if "# a folder stands" in text:
        place.mkdir()
    elif "# the file is taken away" not in text:
        for number in head(text, "grow"):
            content = content.replace(b"GROW", b"x" * int(number))
        place.write_bytes(content)
    return name


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_broken_file_is_reported_where_it_is_broken(path: Path, tmp_path: Path) -> None:
    folders = write_pack(tmp_path)
    name = put(path, tmp_path)
    expected = head(path.read_bytes().decode("utf-8", "replace"), "expect")

    problems = check(*folders)

    found = []
    for problem in problems:
        assert problem.place.file == (tmp_path / name).as_posix()
        assert problem.message
        place = f"{problem.place.line}:{problem.place.column}" if problem.place.line else ""
        found.append(f"{problem.code} {place}".strip())
    assert found == expected


def test_every_code_has_a_broken_file() -> None:
    assert {path.stem for path in BROKEN} == set(CODES)


@pytest.mark.parametrize("code", CODES)
def test_every_code_is_explained(code: str) -> None:
    assert f"\n## {code}\n" in PROBLEMS_PAGE
    assert CODES[code].endswith(".")


def test_explained_codes_exist() -> None:
    assert set(re.findall(r"^## ([a-z-]+)$", PROBLEMS_PAGE, re.MULTILINE)) == set(CODES)


def test_all_problems_are_told_at_once_and_sorted(tmp_path: Path) -> None:
    folders = write_pack(tmp_path)
    for path in BROKEN:
        if path.stem in ("unknown-key", "unknown-capability", "unknown-wording"):
            put(path, tmp_path)

    problems = check(*folders)

    assert [p.code for p in problems] == ["unknown-wording", "unknown-capability", "unknown-key"]
    assert str(ContentError(problems)).count("\n") == 2


def test_examples_are_tried_in_spite_of_harmless_problems(tmp_path: Path) -> None:
    folders = write_pack(tmp_path)
    for path in BROKEN:
        if path.stem in ("unknown-source", "failing-example"):
            put(path, tmp_path)

    assert [p.code for p in check(*folders)] == ["failing-example", "unknown-source"]
