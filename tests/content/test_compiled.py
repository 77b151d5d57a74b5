"""The compiled pack: the same as the YAML, found again while nothing changed, and never in the way."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from assistant.content import compiled, files, making, open_pack
from assistant.content.codec import decode, encode
from assistant.content.files import PACKAGE
from assistant.content.pieces import Parts, Pieces
from assistant.errors import ContentError, UsageError
from tests.packs import FILES, write_pack

if TYPE_CHECKING:
    from assistant.model.pack import Pack

LONG_AGO = 1_000_000_000
HEAVY = {"yaml", "re", "json", "typing", "dataclasses", "pathlib", "hashlib", "difflib", "collections"}


def age(folder: Path) -> None:
    """Make every file of a folder old, so that a glance at it is trusted."""
    for path in folder.rglob("*.yaml"):
        os.utime(path, (LONG_AGO, LONG_AGO))


@pytest.fixture
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[str, str, str]:
    monkeypatch.setattr(compiled, "_TICK", -(10**30))
    knowledge, dialogs = write_pack(tmp_path / "pack")
    return knowledge, dialogs, str(tmp_path / "cache")


@pytest.fixture
def compiles(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return a list that grows with every compilation."""
    seen: list[str] = []
    real = making.make

    def make(knowledge: str, dialogs: str, digest: str = "") -> Pack:
        seen.append(knowledge)
        return real(knowledge, dialogs, digest)

    monkeypatch.setattr(making, "make", make)
    return seen


def whole(pack: Pack) -> dict[str, object]:
    tables = ("kinds", "terms", "capabilities", "slots", "candidates", "rules", "topics", "aspects", "sources")
    fields = {name: getattr(pack, name) for name in pack.fields_}
    return {name: dict(value.items()) if name in tables else value for name, value in fields.items()}


def test_a_pack_survives_the_cache_whole(folders: tuple[str, str, str]) -> None:
    made = making.make(folders[0], folders[1])

    cold, warm = open_pack(*folders), open_pack(*folders)

    assert whole(cold) == whole(warm) == {**whole(made), "digest": cold.digest}
    assert warm.topics["decaf"].place == made.topics["decaf"].place
    assert str(warm.topics["decaf"].place) == "knowledge/topics/caffeine.yaml:1:3"


def test_every_value_survives_the_codec(folders: tuple[str, str, str]) -> None:
    pack = making.make(folders[0], folders[1])
    values = [*pack.slots.values(), *pack.rules.values(), *pack.candidates.values(), pack.dialog, pack.acts]

    assert [decode(encode(value)) for value in values] == values


def parts_of(whole: dict[str, Any]) -> Parts:
    """Return parts as they are read back."""
    pieces = Pieces()
    data = pieces.whole({key: pieces.put_part(part) for key, part in whole.items()})
    read = Pieces(data)
    return Parts(read.first(), read)


def test_parts_behave_as_the_mapping_they_stand_for() -> None:
    """Parts are made one by one, and nobody can tell."""
    whole: dict[str, Any] = {"one": [1], "two": {"x": (2,)}, "three": 3}

    some: dict[str, Any] = parts_of(whole)
    assert (some["two"], some.get("one"), some.get("none", 5), len(some)) == ({"x": (2,)}, [1], 5, 3)
    assert list(some) == list(parts_of(whole)) == list(whole)
    assert dict(parts_of(whole)) == {**parts_of(whole)} == whole == parts_of(whole)
    assert parts_of(whole) != {}
    assert ("one" in parts_of(whole), "none" in parts_of(whole)) == (True, False)
    assert (bool(parts_of(whole)), bool(parts_of({}))) == (True, False)
    assert list(parts_of(whole).values()) == list(whole.values())
    with pytest.raises(KeyError):
        parts_of(whole)["none"]


LARGE: dict[str, Any] = {f"word-{number * 7 % 1000}": (number, "x" * 100) for number in range(1000)}


def test_a_large_mapping_is_read_heap_by_heap() -> None:
    parts: dict[str, Any] = parts_of({"large": LARGE, "small": {"a": 1}})
    large = parts["large"]

    assert type(large) is not dict
    assert (large["word-7"], large.get("word-8"), large.get("none", 5)) == (LARGE["word-7"], LARGE["word-8"], 5)
    assert ("word-9" in large, "none" in large, 9 in large) == (True, False, False)
    assert bool(large)
    assert dict.__len__(large) < len(LARGE) / 4
    with pytest.raises(KeyError):
        large["none"]
    assert list(large.items()) == list(LARGE.items())
    assert parts == {"large": LARGE, "small": {"a": 1}}


@pytest.mark.parametrize("whole", [LARGE, frozenset(LARGE) | {f"more-{number}" for number in range(5000)}])
def test_what_is_asked_for_often_becomes_plain(whole: dict[str, Any] | frozenset[str]) -> None:
    """A look-up reads little of a large mapping or set; a long conversation has the fastest there is."""
    parts: dict[str, Any] = parts_of({"large": whole})
    large = parts["large"]

    assert all(key in large for key in whole)
    assert type(parts["large"]) is type(whole)
    assert parts["large"] == whole
    assert list(large) == (list(whole) if isinstance(whole, dict) else sorted(whole))


def test_an_opened_pack_is_a_pack(folders: tuple[str, str, str]) -> None:
    opened = open_pack(*folders)

    changed = opened.with_(wording={"hello": "Hi."})
    assert changed.dialog == opened.dialog
    assert changed.wording == {"hello": "Hi."}
    assert repr(open_pack(*folders)).startswith("Opened(")
    assert not hasattr(opened, "nothing")


def test_nothing_is_compiled_twice(folders: tuple[str, str, str], compiles: list[str]) -> None:
    open_pack(*folders)
    open_pack(*folders)

    assert len(compiles) == 1


def test_a_touched_file_is_not_compiled_again(folders: tuple[str, str, str], compiles: list[str]) -> None:
    open_pack(*folders)
    age(Path(folders[0]))
    open_pack(*folders)
    before = (Path(folders[2]) / os.listdir(folders[2])[0]).read_bytes()
    open_pack(*folders)

    assert len(compiles) == 1
    assert (Path(folders[2]) / os.listdir(folders[2])[0]).read_bytes() == before


@pytest.mark.parametrize("name", ["knowledge/terms/drinks.yaml", "dialogs/wording.yaml"])
def test_a_changed_file_is_compiled_again(name: str, folders: tuple[str, str, str], compiles: list[str]) -> None:
    before = open_pack(*folders)
    path = Path(folders[0]).parent / name
    path.write_text(path.read_text().replace("Leaves", "Herbs").replace("Hello", "Howdy"))
    after = open_pack(*folders)

    assert len(compiles) == 2
    assert before.digest != after.digest


def test_a_file_more_or_less_is_seen(folders: tuple[str, str, str], compiles: list[str]) -> None:
    open_pack(*folders)
    path = Path(folders[0]) / "terms" / "more.yaml"
    path.write_text("- {id: juice, name: Juice, kind: drink, sentence: Pressed fruit.}\n")
    assert "juice" in open_pack(*folders).terms
    path.unlink()
    assert "juice" not in open_pack(*folders).terms
    assert len(compiles) == 3


def test_a_change_in_the_moment_of_compiling_is_seen(tmp_path: Path) -> None:
    knowledge, dialogs = write_pack(tmp_path / "pack")
    cache = str(tmp_path / "cache")
    wording = Path(dialogs) / "wording.yaml"
    open_pack(knowledge, dialogs, cache)
    stat = wording.stat()
    wording.write_text(wording.read_text().replace("Hello", "Howdy"))
    os.utime(wording, ns=(stat.st_atime_ns, stat.st_mtime_ns))

    assert open_pack(knowledge, dialogs, cache).wording["hello"].startswith("Howdy")


@pytest.mark.parametrize("damage", [b"", b"x", b"\0" * 4, b"\0" * 100, None])
def test_a_damaged_file_is_made_anew(damage: bytes | None, folders: tuple[str, str, str], compiles: list[str]) -> None:
    open_pack(*folders)
    path = Path(folders[2]) / os.listdir(folders[2])[0]
    data = path.read_bytes()
    path.write_bytes(data[:-9] + b"!" + data[-8:] if damage is None else damage)
    pack = open_pack(*folders)

    assert pack.wording["hello"]
    assert len(compiles) == 2
    assert path.read_bytes()[4:] == data[4:]


@pytest.mark.skipif(os.name != "posix", reason="modes are of POSIX")
def test_only_the_owner_may_read(folders: tuple[str, str, str]) -> None:
    open_pack(*folders)

    assert os.stat(folders[2]).st_mode & 0o777 == 0o700
    assert [os.stat(os.path.join(folders[2], n)).st_mode & 0o777 for n in os.listdir(folders[2])] == [0o600]


def test_a_file_that_cannot_be_mapped_is_read(
    folders: tuple[str, str, str], compiles: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object, **__: object) -> None:
        raise OSError("no such device")

    open_pack(*folders)
    monkeypatch.setattr(compiled, "mmap", refused)

    assert open_pack(*folders).topics["decaf"].answer
    assert len(compiles) == 1


def test_a_cache_that_cannot_be_written_is_no_problem(folders: tuple[str, str, str], tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    assert open_pack(folders[0], folders[1], str(tmp_path / "file" / "cache")).wording
    assert open_pack(folders[0], folders[1], "").wording
    assert not (tmp_path / "cache").exists()


def test_the_environment_names_the_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ASSISTANT_CACHE_DIR", "/here")
    assert compiled.cache_folder() == "/here"
    monkeypatch.delenv("ASSISTANT_CACHE_DIR")
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("XDG_CACHE_HOME", os.path.abspath("x"))
    assert compiled.cache_folder() == os.path.join(os.path.abspath("x"), "framework-assistant")
    monkeypatch.setenv("XDG_CACHE_HOME", "not/whole")
    assert compiled.cache_folder() == ""
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setenv("LOCALAPPDATA", os.path.abspath("y"))
    assert compiled.cache_folder() == os.path.join(os.path.abspath("y"), "framework-assistant")


def test_a_missing_folder_is_a_mistake_of_usage(tmp_path: Path, folders: tuple[str, str, str]) -> None:
    with pytest.raises(UsageError, match="none") as caught:
        open_pack(str(tmp_path / "none"), folders[1], "")
    assert caught.value.status == 2


def test_broken_content_is_told_with_every_problem(tmp_path: Path) -> None:
    broken = {"knowledge/kinds.yaml": "- {id: Drink}\n", "dialogs/wording.yaml": "hello: [x]\n"}
    knowledge, dialogs = write_pack(tmp_path, broken)

    with pytest.raises(ContentError) as caught:
        open_pack(knowledge, dialogs, str(tmp_path / "cache"))

    assert {"bad-id", "missing-key", "wrong-type", "unknown-kind"} <= {p.code for p in caught.value.problems}
    assert list(caught.value.problems) == sorted(caught.value.problems, key=lambda p: p.order())
    assert not (tmp_path / "cache").exists()


def test_a_warm_look_up_imports_nothing_heavy(tmp_path: Path) -> None:
    """A fresh interpreter, without site, opens a warm pack."""
    knowledge, dialogs = write_pack(tmp_path / "pack")
    age(tmp_path / "pack")
    root = str(Path(PACKAGE).parent)
    arguments = (knowledge, dialogs, str(tmp_path / "cache"))
    code = (
        f"import sys; sys.path.insert(0, {root!r}); before = set(sys.modules)\n"
        f"from assistant.content import open_pack; pack = open_pack(*{arguments!r})\n"
        "pack.terms['tea'], pack.slots['hour'], pack.candidates['tea']\n"
        "print(*sorted(set(sys.modules) - before))"
    )
    open_pack(*arguments)
    future = (Path(arguments[2]) / os.listdir(arguments[2])[0]).stat().st_mtime + 10
    os.utime(Path(arguments[2]) / os.listdir(arguments[2])[0], (future + 10**9, future + 10**9))
    shown = subprocess.run([sys.executable, "-S", "-c", code], capture_output=True, text=True, check=True)

    loaded = set(shown.stdout.split())
    assert loaded & HEAVY == set()
    assert {name for name in loaded if name.startswith("assistant.content.")} == {
        "assistant.content.codec",
        "assistant.content.compiled",
        "assistant.content.files",
        "assistant.content.pieces",
    }


def test_the_small_pack_has_every_sort_of_entry() -> None:
    assert {name.split("/")[1] for name in FILES} >= {"terms", "slots", "rules", "candidates", "topics", "sources"}


def test_content_lies_beside_the_program_or_within_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "PACKAGE", str(tmp_path / "assistant"))
    write_pack(tmp_path / "assistant" / "_content")
    assert files.default_folder("dialogs") == str(tmp_path / "assistant" / "_content" / "dialogs")
    assert open_pack(cache="").wording["hello"]
    write_pack(tmp_path)
    assert files.default_folder("dialogs") == str(tmp_path / "dialogs")


@pytest.mark.skipif(os.name != "posix", reason="owners are of POSIX")
def test_a_file_of_someone_else_is_not_read(
    folders: tuple[str, str, str], compiles: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    open_pack(*folders)
    monkeypatch.setattr(os, "geteuid", lambda: 12345)
    open_pack(*folders)

    assert len(compiles) == 2


def test_the_program_is_marked_to_its_innermost_rooms() -> None:
    marked = {name for name, _, _ in files.code_marks(("understanding",))}
    within = Path(PACKAGE, "understanding").rglob("*.py")

    assert marked == {path.relative_to(PACKAGE).as_posix() for path in within}
