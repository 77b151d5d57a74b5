"""What the knowledge claims, read with its lines, whether it has problems or not."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import yaml

from assistant.content.files import default_folder, found
from assistant.content.library import read_library

if TYPE_CHECKING:
    from assistant.content.findings import Finding
    from assistant.content.library import Library
    from assistant.model.knowledge import Candidate

HERE = Path(__file__).parent
FINDINGS = Path(default_folder("knowledge")) / "findings"
"""Where findings are written: beside the candidates."""


def library() -> Library:
    """Return the shipped knowledge as it was read."""
    knowledge, dialogs = default_folder("knowledge"), default_folder("dialogs")
    names = {"knowledge": [mark[0] for mark in found(knowledge)], "dialogs": [mark[0] for mark in found(dialogs)]}
    return read_library(knowledge, dialogs, names)


def candidates(read: Library) -> dict[str, Candidate]:
    """Return the candidates by id."""
    return {name: entry.value.candidate for name, entry in read.candidates.items()}


def findings(read: Library) -> dict[str, Finding]:
    """Return the findings by id."""
    return {name: entry.value for name, entry in read.findings.items()}


def words() -> dict[str, tuple[str, ...]]:
    """Return the words that names are searched for, by capability that a machine can check."""
    return {name: tuple(entry["words"]) for name, entry in _table("capabilities").items() if "words" in entry}


def judged() -> dict[str, str]:
    """Return why no machine can check a capability, for those."""
    return {name: entry["judged"] for name, entry in _table("capabilities").items() if "judged" in entry}


def packages() -> dict[str, tuple[str, str]]:
    """Return what to install and what to import, by the name of a package as the knowledge writes it."""
    return {name: (entry["install"], entry["import"]) for name, entry in _table("packages").items()}


def named(text: str) -> list[str]:
    """Return the packages that a text names, longer names first where one holds another."""
    left, names = text, []
    for name in sorted(packages(), key=len, reverse=True):
        if _holds(left, name):
            names.append(name)
            left = left.replace(name, " ")
    return names


def _holds(text: str, name: str) -> bool:
    before, mark, after = text.partition(name)
    edges = (before[-1:], after[:1])
    return bool(mark) and not any(edge.isalnum() or edge == "-" for edge in edges)


def _table(name: str) -> dict[str, dict[str, str]]:
    table: dict[str, dict[str, str]] = yaml.safe_load((HERE / f"{name}.yaml").read_text(encoding="utf-8"))
    return table
