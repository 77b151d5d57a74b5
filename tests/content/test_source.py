"""The strict reader: everything is text, everything knows its place, nothing dangerous is built."""

from __future__ import annotations

import time

import pytest
import yaml

from assistant.content.nodes import Items, Lines, Node, Scalar
from assistant.content.source import LOADER, read, read_file

LOADERS = [pytest.param(yaml.SafeLoader, id="pure"), pytest.param(LOADER, id="in use")]


def only(content: str | bytes, loader: object = None) -> tuple[str, int, int]:
    data = content.encode() if isinstance(content, str) else content
    problems = read(data, "f", loader)[1]
    assert len(problems) == 1, problems
    return problems[0].code, problems[0].place.line, problems[0].place.column


def plain(node: Node | None) -> object:
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Items):
        return [plain(one) for one in node.nodes]
    if isinstance(node, Lines):
        return {key.text: plain(value) for key, value in node}
    return None


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize(
    "text",
    [
        "no",
        "yes",
        "on",
        "3.10",
        "012",
        "0b11",
        "1_000",
        "1:30",
        "12:30:45",
        "2026-02-30",
        "=",
        "null",
        "1e999",
        "9" * 5000,
    ],
)
def test_every_scalar_is_text(text: str, loader: object) -> None:
    node, problems = read(f"key: {text}\n".encode(), "f", loader)

    assert problems == ()
    assert plain(node) == {"key": text}


def test_keys_and_values_know_their_place() -> None:
    node, _ = read(b"first:\n  - {a: b}\n  - c\n", "f")

    assert isinstance(node, Lines)
    key, items = node.pairs["first"]
    assert isinstance(items, Items)
    assert [(n.line, n.column) for n in (key, items, *items.nodes)] == [(1, 1), (2, 3), (2, 5), (3, 5)]
    assert str(items.nodes[1].place) == "f:3:5"


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("a: 1\nb: 2\na: 3\n", ("repeated-key", 3, 1)),
        ("a: {b: 1, b: 2}\n", ("repeated-key", 1, 11)),
        ("a: &x 1\n", ("anchor", 1, 4)),
        ("a: !!int 1\n", ("tag", 1, 4)),
        ("a: !!python/object/apply:os.system [x]\n", ("tag", 1, 4)),
        ("a: ! x\n", ("tag", 1, 4)),
        ("%TAG ! tag:x,2000:\n---\na: 1\n", ("tag", 1, 1)),
        ("a: {<<: {b: 1}}\n", ("merge-key", 1, 5)),
        ("a: 1\n---\nb: 1\n", ("second-document", 2, 1)),
        ("a: [1\n", ("syntax", 2, 1)),
        ("a: 'x\n", ("syntax", 2, 1)),
        ("a:\n\t- x\n", ("syntax", 2, 1)),
        ("? [a]\n: b\n", ("wrong-type", 1, 3)),
        ('a: "\\e]52;c;x\\a"\n', ("control-character", 1, 4)),
        ('a: "x\\ty"\n', ("control-character", 1, 4)),
        ("a: x\u200by\n", ("control-character", 1, 4)),
        ("a: x\u00a0y\n", ("control-character", 1, 4)),
        ("a: x\x1by\n", ("control-character", 1, 5)),
        ("a: x\n# \x07\n", ("control-character", 2, 3)),
    ],
)
def test_what_is_not_plain_content_is_one_problem(content: str, expected: tuple[str, int, int], loader: object) -> None:
    assert only(content, loader) == expected


def test_a_repeated_key_names_both_lines() -> None:
    (problem,) = read(b"a: 1\nb: 2\na: 3\n", "f")[1]

    assert "line 1" in problem.message
    assert "line 3" in problem.message


def test_an_alias_is_refused_with_what_it_points_to() -> None:
    assert [p.code for p in read(b"a: &x [*x]\n", "f")[1]] == ["anchor", "alias"]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"a: \xff\n", "bad-encoding"),
        ("a: 1\n".encode("utf-16"), "bad-encoding"),
        ("a: 1\n".encode("utf-16-le"), "bad-encoding"),
        (b"a: \x00\n", "bad-encoding"),
        (b"a: 1\n" * 250_000, "too-large"),
        (b"a: " + b"x" * 70_000, "too-large"),
        (b"[" + b"x," * 210_000 + b"]", "too-large"),
        (b'a: "\\ud800"\n', "syntax"),
    ],
)
def test_bytes_that_cannot_be_read_are_one_problem(content: bytes, code: str) -> None:
    assert only(content)[0] == code


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
def test_deep_nesting_is_refused_at_once(opening: str, loader: object) -> None:
    started = time.process_time()

    assert only(opening * (900_000 // len(opening)), loader)[0] in ("too-deep", "syntax", "wrong-type")
    assert time.process_time() - started < 1


def test_thirty_two_levels_are_fine() -> None:
    assert read(b"[" * 32 + b"]" * 32, "f")[1] == ()
    assert only(b"[" * 33 + b"]" * 33) == ("too-deep", 1, 33)


def test_a_merge_key_bomb_costs_nothing() -> None:
    lines = ["a0: &a0 {x: 1}"]
    lines += [f"a{n}: &a{n} {{<<: [{', '.join([f'*a{n - 1}'] * 9)}]}}" for n in range(1, 12)]
    started = time.process_time()

    problems = read("\n".join(lines).encode(), "f")[1]

    assert {"alias", "anchor", "merge-key"} >= {p.code for p in problems} >= {"alias", "anchor"}
    assert time.process_time() - started < 1


def test_a_byte_order_mark_and_windows_lines_are_read() -> None:
    node, problems = read(b"\xef\xbb\xbfa: |\r\n  one\r\n  two\r\n", "f")

    assert problems == ()
    assert plain(node) == {"a": "one\ntwo\n"}


def test_an_empty_file_has_no_tree_and_no_problem() -> None:
    assert read(b"# nothing\n", "f") == (None, ())


def test_a_file_that_is_not_there_is_a_problem(tmp_path: object) -> None:
    node, (problem,) = read_file(f"{tmp_path}/none.yaml", "none.yaml")

    assert node is None
    assert problem.code == "unreadable"
