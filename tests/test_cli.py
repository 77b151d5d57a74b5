"""The command line: words, streams and exit statuses, on the shipped pack."""

from __future__ import annotations

import gc
import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from assistant.__main__ import main
from assistant.front.parsers import COMMANDS, RESERVED, parse

if TYPE_CHECKING:
    from pathlib import Path

ENDLESS = "x" * 20_000
STANDARD = ["re", "json", "typing", "dataclasses", "pathlib", "argparse", "enum", "functools", "asyncio", "logging"]
HEAVY = [*STANDARD, "textual", "transitions", "yaml"]
"""What a look-up must do without."""


@pytest.fixture(scope="session")
def places(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Folders of its own for cache and state, shared so that the pack is compiled once."""
    base = tmp_path_factory.mktemp("cli")
    return {"ASSISTANT_CACHE_DIR": str(base / "cache"), "ASSISTANT_STATE_DIR": str(base / "state")}


@pytest.fixture(autouse=True)
def _own_places(places: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in places.items():
        monkeypatch.setenv(name, value)


def run(
    *words: str | bytes, typed: bytes = b"", places: dict[str, str], **more: Any
) -> subprocess.CompletedProcess[bytes]:
    """Run the program as a shell does."""
    return subprocess.run(
        [sys.executable, "-m", "assistant", *words],
        input=typed,
        capture_output=True,
        env={**os.environ, **places, **more},
        check=False,
        timeout=60,
    )


class TestStatuses:
    """0 answered, 1 not, 2 usage, 3 content; one sentence on standard error and never a traceback."""

    @pytest.mark.parametrize(
        ("words", "status"),
        [
            (["ask", "is python a web framework?"], 0),
            (["ask", "--json", "what is flask"], 0),
            (["ask", ""], 2),
            (["ask", "   "], 2),
            (["ask", "--bogus", "x"], 2),
            (["recommend", "--set", "team=solo", "--set", "product=api"], 0),
            (["recommend", "--set", "team=unsure"], 1),
            (["recommend", "--set", "tean=solo"], 2),
            (["recommend", "--set", "team"], 2),
            (["recommend", "--must", "nonsense", "an api"], 2),
            (["recommend", "--today", "2026-02-30", "an api"], 2),
            (["compare", "flask"], 2),
            (["compare", "flask", "nonsense"], 1),
            (["compare", "Flask", "fastapi", "--json"], 0),
            (["list", "slots"], 0),
            (["list", "nonsense"], 2),
            (["list"], 2),
            (["show", "flask"], 0),
            (["show", "nonsense-xyz"], 1),
            (["check", "--explain", "unknown-key"], 0),
            (["check", "--explain", "nonsense"], 1),
            (["check", "--knowledge", "/nonexistent"], 2),
            (["graph", "--format", "dot"], 0),
            (["graph", "--format", "png"], 2),
            (["nonsense"], 2),
            (["chat", "--resume", "nonsense"], 1),
            (["--help"], 0),
            (["--version"], 0),
            (["recommend", "--help"], 0),
        ],
    )
    def test_status(self, words: list[str], status: int, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(words) == status
        out = capsys.readouterr()

        assert "Traceback" not in out.err
        assert bool(out.err) == (status == 2 or (status == 1 and words[0] != "recommend"))

    def test_reserved_names_say_so(self, capsys: pytest.CaptureFixture[str]) -> None:
        for name in RESERVED:
            assert main([name]) == 2
            assert "not here yet" in capsys.readouterr().err

    def test_a_slip_is_met_with_the_nearest_name(self, capsys: pytest.CaptureFixture[str]) -> None:
        main(["recomend"])
        main(["recommend", "--set", "tean=solo"])
        main(["show", "flaskk"])
        err = capsys.readouterr().err

        assert "'recommend'" in err
        assert "'team'" in err
        assert "'flask'" in err

    def test_broken_content_is_status_3(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        (tmp_path / "k").mkdir()
        (tmp_path / "k" / "kinds.yaml").write_text("- {id: a, id: b")

        assert main(["ask", "--knowledge", str(tmp_path / "k"), "x"]) == 3
        assert "kinds.yaml:" in capsys.readouterr().err


class TestWords:
    """Options stand before or after the command and between words; words come as arguments or by pipe."""

    def test_common_options_stand_anywhere(self) -> None:
        before = parse(["--today", "2026-11-20", "ask", "a", "b"])
        after = parse(["ask", "a", "--today", "2026-11-20", "b"])

        assert vars(before) == vars(after)
        assert before.words == ["a", "b"]

    def test_without_a_command_it_is_the_chat(self) -> None:
        assert parse([]).command == parse(["--plain"]).command == "chat"
        assert parse(["--no-color", "--no-save"]).no_save

    def test_words_after_two_dashes_are_words(self) -> None:
        assert parse(["ask", "--", "--what", "x"]).words == ["--what", "x"]

    def test_every_command_has_help(self, capsys: pytest.CaptureFixture[str]) -> None:
        for name in COMMANDS:
            assert main([name, "--help"]) == 0
            assert f"assistant {name}" in capsys.readouterr().out

    def test_words_are_read_from_standard_input(self, places: dict[str, str]) -> None:
        asked = run("ask", "--json", typed=b"what is flask?", places=places)

        assert asked.returncode == 0
        assert json.loads(asked.stdout)["topic"]

    def test_nothing_on_standard_input_is_a_sentence(self, places: dict[str, str]) -> None:
        for command in ("ask", "recommend"):
            asked = run(command, typed=b" \n", places=places)
            assert asked.returncode == 2
            assert asked.stderr.startswith(b"assistant: there is nothing to read")

    def test_too_much_is_cut_aloud(self, places: dict[str, str]) -> None:
        for words in (["ask", "what is flask " + ENDLESS], ["ask", "--json", "what is flask " + ENDLESS]):
            assert b"10,000" in run(*words, places=places).stderr

    def test_bytes_that_are_no_text_are_taken(self, places: dict[str, str]) -> None:
        for words in ([b"ask", b"what is \xff\xfe flask"], [b"ask", b"--json", b"what is \xff flask"]):
            asked = run(*words, places=places)
            assert asked.returncode in (0, 1)
            assert b"internal error" not in asked.stderr

    def test_hostile_words_come_out_as_text(self, places: dict[str, str]) -> None:
        hostile = "\x1b]52;c;x\x07\x1b[2J\x9b31m\u202e"
        for words in (
            ["ask", hostile],
            [hostile],
            ["show", hostile],
            ["recommend", "--set", hostile],
            ["--" + hostile],
        ):
            done = run(*words, places=places)
            text = (done.stdout + done.stderr).decode()
            assert all(c.isprintable() or c == "\n" for c in text), words


class TestStreams:
    """Closed pipes end quietly, no terminal means lines, and nothing hangs."""

    def test_a_closed_pipe_ends_quietly(self, places: dict[str, str]) -> None:
        command = f"{sys.executable} -m assistant list topics --json | head -c 1; exit ${{PIPESTATUS[0]}}"
        done = subprocess.run(
            ["bash", "-c", command], capture_output=True, env={**os.environ, **places}, check=False, timeout=60
        )

        assert done.stderr == b""
        assert done.returncode == 0

    def test_a_full_disk_is_a_sentence(self, places: dict[str, str]) -> None:
        if not os.path.exists("/dev/full"):
            pytest.skip("needs /dev/full")
        with open("/dev/full", "wb") as full:
            done = subprocess.run(
                [sys.executable, "-m", "assistant", "list", "slots"],
                stdout=full,
                stderr=subprocess.PIPE,
                env={**os.environ, **places},
                check=False,
                timeout=60,
            )

        assert done.returncode == 1
        assert done.stderr.count(b"\n") == 1
        assert b"Traceback" not in done.stderr

    def test_closed_streams_do_not_hang(self, places: dict[str, str]) -> None:
        for shell in ("<&-", ">&-", "<&- >&-"):
            for command in ("chat --no-save", "ask what is flask", "ask"):
                done = subprocess.run(
                    ["bash", "-c", f"{sys.executable} -m assistant {command} {shell}"],
                    stdin=subprocess.DEVNULL,
                    capture_output=True,
                    env={**os.environ, **places},
                    check=False,
                    timeout=60,
                )
                assert b"Traceback" not in done.stderr
                assert b"internal error" not in done.stderr

    def test_a_chat_runs_by_pipe(self, places: dict[str, str]) -> None:
        typed = (
            b"we are 3 devs, know flask, building a json api for our mobile app with postgres\nwhat do you suggest\n"
        )
        done = run("chat", "--plain", "--json", typed=typed, places=places)
        turns = [json.loads(line) for line in done.stdout.splitlines()]

        assert done.returncode == 0
        assert [t["turn"] for t in turns] == [0, 1, 2]
        assert {"team", "product", "database", "knows"} <= turns[1]["profile"].keys()
        assert turns[2]["recommendation"]

    def test_lines_need_no_unix(self, places: dict[str, str]) -> None:
        code = (
            "import sys\n"
            "for name in ('fcntl', 'termios', 'tty', 'pwd', 'grp', 'readline', 'textual'): sys.modules[name] = None\n"
            "from assistant.__main__ import main\nsys.exit(main(['chat']))"
        )
        done = subprocess.run(
            [sys.executable, "-c", code],
            input=b"an api\nbye\n",
            capture_output=True,
            env={**os.environ, **places},
            check=False,
            timeout=60,
        )

        assert done.returncode == 0
        assert done.stdout.count(b"Assistant:") == 3

    def test_a_chat_says_the_same_twice(self, places: dict[str, str]) -> None:
        typed = b"hello\nan api, just me\nis django a library?\nwhat do you suggest\nwhy\nbye\n"
        first, second = (run("--no-save", typed=typed, places=places).stdout for _ in range(2))

        assert first == second

    def test_sessions_are_kept_and_taken_up(self, places: dict[str, str], tmp_path: Path) -> None:
        own = {**places, "ASSISTANT_STATE_DIR": str(tmp_path)}
        run("chat", typed=b"an api for three people\n", places=own)
        listed = json.loads(run("list", "sessions", "--json", places=own).stdout)["sessions"]
        again = run("--continue", "--json", typed=b"", places=own)
        turn = json.loads(again.stdout.splitlines()[-1])

        assert [s["turns"] for s in listed] == [1]
        assert again.returncode == 0
        assert turn["profile"]["product"] == "api"

    def test_a_session_of_a_newer_format_is_refused(self, places: dict[str, str], tmp_path: Path) -> None:
        from assistant.conversation.journal import written

        (tmp_path / "sessions").mkdir()
        (tmp_path / "sessions" / "new.jsonl").write_text(written({"format": 99}) + "\n")
        done = run("--resume", "new", "--state-dir", str(tmp_path), places=places)

        assert done.returncode == 1
        assert b"newer" in done.stderr


class TestHotPath:
    """`ask WORDS` imports what an answer needs and no more."""

    def test_nothing_heavy_is_imported(self, places: dict[str, str]) -> None:
        code = (
            "import sys\nfrom assistant.__main__ import main\n"
            "status = main(['ask', 'is', 'python', 'a', 'web', 'framework?'])\n"
            f"print([m for m in {HEAVY!r} if m in sys.modules], status, file=sys.stderr)"
        )
        run("ask", "what is flask", places=places)  # compiles the pack
        done = subprocess.run(
            [sys.executable, "-S", "-c", code], capture_output=True, env={**os.environ, **places}, check=False
        )

        assert done.stderr.decode() == "[] 0\n"

    def test_both_paths_say_the_same(self, places: dict[str, str]) -> None:
        hot = run("ask", "what is flask", places=places)
        cold = run("ask", "--today", "2026-11-20", "what is flask", places=places)

        assert hot.stdout == cold.stdout


class TestReadAlike:
    """The command line reads a text as the look-up and the brief that it is: what is judged is what users get."""

    @pytest.mark.parametrize(
        "text",
        [
            "is a captcha necessary",
            "what if I choose the wrong framework",
            "Somebody in the stand-up said SSR and everybody nodded. What is it?",
            "flask had like 3 releases in 2 years. is it dead",
            "our server has python 3.8. does django 6 work there?",
            "best python framework?",
        ],
    )
    def test_a_question(self, text: str, capsys: pytest.CaptureFixture[str]) -> None:
        from assistant.answering import ask
        from assistant.content import open_pack

        main(["ask", "--json", text])
        said, first = json.loads(capsys.readouterr().out), ask(text, open_pack())[0]
        assert (said["topic"] or "", said["verdict"] or "") == (first.topic, first.verdict)

    @pytest.mark.parametrize(
        "text",
        [
            "We are two people. What we want is for members of our club to see who has booked a boat. Is that a lot?",
            "Why is it so hard? My father sells honey and customers should order it online, paying by card.",
        ],
    )
    def test_a_brief(self, text: str, capsys: pytest.CaptureFixture[str]) -> None:
        from assistant.content import open_pack
        from assistant.front.advice import advised, described

        main(["recommend", "--json", text])
        pack = open_pack()
        assert json.loads(capsys.readouterr().out)["profile"] == advised(described(text, pack), pack)["profile"]


def test_a_process_that_goes_on_after_a_question_still_looks_for_garbage() -> None:
    before = gc.get_freeze_count()
    assert main(["ask", "is", "python", "a", "framework"]) == 0
    assert gc.isenabled()
    assert gc.get_freeze_count() <= before
