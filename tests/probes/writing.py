"""Findings as files: one a candidate, written anew as a whole, so that a change shows as a difference."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from pathlib import Path

HEAD = "# Written by `python -m tests.probes {id}`. To change it, change the trial or the claim, and probe again.\n"


def write(found: dict[str, Any], folder: Path) -> Path:
    """Write the findings of a candidate and return the file."""
    folder.mkdir(exist_ok=True)
    path = folder / f"{found['id']}.yaml"
    full = {key: value for key, value in found.items() if value not in ({}, [], "", None)}
    body = yaml.safe_dump(full, sort_keys=False, allow_unicode=True, width=110)
    path.write_text(HEAD.format(id=found["id"]) + body, encoding="utf-8")
    return path
