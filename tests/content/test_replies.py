"""What says something as an answer only stands under one value of its slot, and under one that exists."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.content import check
from tests.packs import FILES, write_pack

if TYPE_CHECKING:
    from pathlib import Path

HOUR = "knowledge/slots/hour.yaml"


@pytest.mark.parametrize(
    ("replies", "found"),
    [
        ("{morning: [early, at dawn], evening: [late]}", []),
        ("{morning: [early, at dawn], evening: [late, just at dawn]}", ["shared-word"]),
        ("{morning: [early], noon: [at twelve]}", ["unknown-value"]),
        ("{morning: [early], none: [never]}", []),
    ],
)
def test_replies_are_checked(replies: str, found: list[str], tmp_path: Path) -> None:
    folders = write_pack(tmp_path, {HOUR: f"{FILES[HOUR]}replies: {replies}\n"})

    assert [p.code for p in check(*folders)] == found
