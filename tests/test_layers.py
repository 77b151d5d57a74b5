"""The arrows of ARCHITECTURE.md, read from the imports and from what a fresh interpreter has loaded."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from assistant.content import open_pack

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "assistant"
MODULES = sorted(path.relative_to(ROOT) for path in PACKAGE.rglob("*.py"))
LONGEST = 300

BELOW = {"model", "errors"}
MAY_IMPORT = {
    "model": {"model"},
    "errors": {"model"},
    "understanding": {"understanding", *BELOW},
    "reasoning": {"reasoning", *BELOW},
    "answering": {"answering", "understanding", "reasoning", *BELOW},
    "conversation": {"conversation", "answering", "understanding", "reasoning", *BELOW},
    "content": {"content", "understanding", "reasoning", *BELOW},
    "replay": {"replay", "conversation", "content", *BELOW},
    "front": {"front", "replay", "conversation", "answering", "understanding", "reasoning", *BELOW},
    "cli": {"front", "conversation", "answering", "understanding", "reasoning", "content", *BELOW},
    "__main__": {"cli", "front", "content", *BELOW},
}
"""Which rooms each room may import."""
WITHIN = ("text", "retrieval", "asked", "told", "turn")
"""The rooms within `understanding`, from below: each uses those before it; what makes its tables, and reads a text
from end to end, stands above them all.
"""
INNER = {("understanding", room) for room in WITHIN}
ONLY_IN = {
    "yaml": "assistant/content/",
    "transitions": "assistant/conversation/machine.py",
    "textual": "assistant/front/tui/",
    "rich": "assistant/front/tui/",
    "pytest": "assistant/replay/plugin.py",
}
"""Who alone may import what is not of the standard library."""
PURE = ("model", "understanding", "reasoning", "answering")
"""Rooms without files, clock, network or chance."""
IMPURE = {
    *("asyncio", "datetime", "glob", "http", "io", "logging", "multiprocessing", "os", "pathlib", "pickle", "random"),
    *("secrets", "select", "shutil", "signal", "socket", "sqlite3", "ssl", "subprocess", "tempfile", "threading"),
    *("time", "urllib", "uuid"),
}
STANDARD = sys.stdlib_module_names | {"__future__"}


def room_of(path: Path) -> str:
    parts = path.with_suffix("").parts
    return parts[1]


def imports(path: Path) -> Iterator[str]:
    """Yield the full name of every module imported anywhere in a file, also in functions and for types."""
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: imports are written in full"
            yield from (
                f"{node.module}.{a.name}" if node.module == "assistant" else str(node.module) for a in node.names
            )


@pytest.mark.parametrize("path", MODULES, ids=str)
def test_imports_point_one_way(path: Path) -> None:
    room = room_of(path)
    if room == "__init__":
        assert list(imports(path)) == []
        return
    for name in imports(path):
        top, _, rest = name.partition(".")
        if top == "assistant":
            target = rest.split(".")[0]
            assert target in MAY_IMPORT[room] or target == "__version__", f"{path} imports {name}"
        elif top in ONLY_IN:
            assert path.as_posix().startswith(ONLY_IN[top]), f"{path} imports {name}"
        else:
            assert top in STANDARD, f"{path} imports {name}, which is nobody's to import"


@pytest.mark.parametrize("path", [p for p in MODULES if p.parts[1:3] in INNER], ids=str)
def test_rooms_of_understanding_use_those_below(path: Path) -> None:
    above = {"assistant", "understanding", *WITHIN[: WITHIN.index(path.parts[2]) + 1]}
    for name in imports(path):
        parts = name.split(".")
        if parts[:2] == ["assistant", "understanding"]:
            assert parts[2] in above, f"{path} imports {name}"


@pytest.mark.parametrize("path", [p for p in MODULES if room_of(p) in PURE], ids=str)
def test_what_thinks_touches_nothing(path: Path) -> None:
    assert not {name.split(".")[0] for name in imports(path)} & IMPURE
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    called = {node.func.id for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}
    assert not called & {"open", "input", "print", "eval", "exec"}


@pytest.mark.parametrize("path", MODULES, ids=str)
def test_no_module_grows_too_long(path: Path) -> None:
    assert len((ROOT / path).read_text(encoding="utf-8").splitlines()) <= LONGEST


def test_the_engine_names_no_candidate() -> None:
    pack = open_pack()
    names = {name.casefold() for one in pack.candidates for name in (one, pack.terms[one].name)} - ORDINARY
    found = {str(path): words_of(path) & names for path in MODULES}

    assert {path: words for path, words in found.items() if words} == {}


def test_the_engine_tells_no_language_from_another() -> None:
    pack = open_pack()
    names = {key for key, term in pack.terms.items() if term.kind == "programming-language" and not term.common_word}
    assert "python" in names
    for path in MODULES:
        tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
        texts = {
            node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)
        }
        assert not {text.casefold() for text in texts} & names, path


ORDINARY = {"desktop-gui", "standard-library", "static-site", "other-language"}
"""Ids of candidates that are ordinary words, not names."""


def words_of(path: Path) -> set[str]:
    text = (ROOT / path).read_text(encoding="utf-8").casefold()
    return set("".join(c if c.isalnum() or c in "-_" else " " for c in text).replace("_", "-").split())


# what a fresh interpreter has loaded

LOADED = "\nimport sys\nprint('\\n'.join(sorted(sys.modules)), file=sys.stderr)"


def loaded(code: str, cache: Path) -> set[str]:
    """Return the modules that are loaded after some code has run."""
    environment = {**os.environ, "ASSISTANT_CACHE_DIR": str(cache), "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", code + LOADED], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert "Traceback" not in done.stderr, done.stderr
    return set(done.stderr.split())


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("cache")
    open_pack(cache=str(folder))
    return folder


def run_main(*words: str) -> str:
    return f"from assistant.__main__ import main\nmain({list(words)!r})"


@pytest.mark.parametrize("words", [("ask", "is", "python", "a", "framework?"), ("ask", "--json", "what is wsgi")])
def test_a_look_up_loads_little(words: tuple[str, ...], cache: Path) -> None:
    found = loaded(run_main(*words), cache)

    assert not {"yaml", "transitions", "textual", "asyncio", "dataclasses", "rich"} & found
    assert "assistant.conversation" not in found


def test_a_bare_look_up_needs_no_parser(cache: Path) -> None:
    found = loaded(run_main("ask", "what", "is", "wsgi"), cache)

    assert not {"argparse", "json", "pathlib", "logging", "random", "socket", "time.sleep"} & found


def test_replays_load_no_screen(cache: Path) -> None:
    found = loaded(run_main("replay", "tests/replays"), cache)

    assert "transitions" in found
    assert not {"textual", "asyncio", "rich"} & found


def test_lines_load_no_screen(cache: Path) -> None:
    found = loaded(
        "import io, sys\nsys.stdin = io.StringIO('bye\\n')\n" + run_main("chat", "--plain", "--no-save"), cache
    )

    assert not {"textual", "asyncio", "rich", "yaml"} & found


@pytest.mark.parametrize("room", PURE)
def test_what_thinks_loads_nothing_from_outside(room: str, cache: Path) -> None:
    code = f"import pkgutil, importlib, assistant.{room} as room\n"
    code += "[importlib.import_module(m.name) for m in pkgutil.walk_packages(room.__path__, room.__name__ + '.')]"

    assert not {"yaml", "transitions", "textual", "socket", "random"} & loaded(code, cache)
