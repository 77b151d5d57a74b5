"""A trial: what is tried of a candidate, read from its file without running it."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Any

TRIALS = Path(__file__).parent / "inside" / "trials"
"""One file a candidate, run within its environment."""


class Trial:
    """The head of a trial's file, and the names of its functions."""

    def __init__(self, path: Path) -> None:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        head: dict[str, Any] = {}
        functions = []
        for node in tree.body:
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and node.targets[0].id.isupper():
                head[node.targets[0].id] = _value(node.value)
            elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                functions.append(node.name)
            elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith(("trials.", "parts.")):
                functions += [alias.asname or alias.name for alias in node.names]
        self.module = path.stem
        self.id = path.stem.replace("_", "-")
        self.functions = tuple(name for name in functions if not name.startswith("_"))
        self.package: str = head.get("PACKAGE", self.id)
        self.own: tuple[str, ...] = head.get("OWN", (self.package,))
        self.more: tuple[str, ...] = head.get("MORE", ())
        self.only_steps: bool = head.get("ONLY_STEPS", False)
        self.wsgi: str = head.get("WSGI", "")
        self.asgi: str = head.get("ASGI", "")
        self.page: str = head.get("PAGE", "")
        self.says: str = head.get("SAYS", "")
        self.otherwise: dict[str, str] = head.get("OTHERWISE", {})
        self.typed: dict[str, str] = head.get("TYPED", {})
        self.untried: dict[str, str] = head.get("UNTRIED", {})


def trials() -> dict[str, Trial]:
    """Return every trial there is, by the id of its candidate."""
    found = map(Trial, sorted(TRIALS.glob("[a-z]*.py")))
    return {trial.id: trial for trial in found}


def _value(node: ast.expr) -> Any:
    try:
        return ast.literal_eval(node)
    except ValueError:
        return None
