"""The probes themselves, without the network: bounded, harmless when they fail, and agreed with by the content."""

from __future__ import annotations

import json
import re
import shutil
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from assistant.content.fields import read_group
from assistant.content.findings import read_finding
from assistant.content.notes import Notes
from assistant.content.source import read_file
from tests.probes import __main__ as command
from tests.probes import content, environments
from tests.probes.bounded import Done, Running, run
from tests.probes.claims import ONLY_STEPS, OUTSIDE, Claim, claims
from tests.probes.environments import INSIDE, CantProbeError, found_in
from tests.probes.probe import Probe
from tests.probes.steps import try_steps
from tests.probes.trial import Trial, trials
from tests.probes.writing import write

READ = content.library()
CANDIDATES, FINDINGS = content.candidates(READ), content.findings(READ)
COVERED = 90
"""Of 100 claims a machine can check, those that a finding covers at least."""
WAITS = "import time\nprint('up', flush=True)\nwhile True: time.sleep(1)"


needs_shell = pytest.mark.skipif(
    sys.platform != "linux" or not shutil.which("bash"), reason="first steps are run by a shell of Linux"
)


# what is probed


def test_every_candidate_is_probed_or_said_to_stand_for_others() -> None:
    assert trials().keys() | OUTSIDE.keys() == CANDIDATES.keys()
    assert trials().keys() == FINDINGS.keys()


@pytest.mark.parametrize("name", sorted(FINDINGS))
def test_findings_say_what_they_were_made_with(name: str) -> None:
    found = FINDINGS[name]

    assert found.release == CANDIDATES[name].facts["latest"] or name in ONLY_STEPS
    assert re.fullmatch(r"3\.\d+\.\d+", found.runtime)
    assert re.fullmatch(r"20\d\d-\d\d-\d\d", found.found)
    assert found.package == trials()[name].package


def test_nearly_all_claims_are_covered() -> None:
    listed = claims()
    covered = [claim for claim in listed if not claim.missing]

    assert len(listed) > 500
    assert 100 * len(covered) >= COVERED * len(listed)


def test_every_capability_is_searched_for_or_judged() -> None:
    assert content.words().keys() | content.judged().keys() == READ.capabilities.keys()
    assert not content.words().keys() & content.judged().keys()


@pytest.mark.parametrize("name", sorted(FINDINGS.keys() - ONLY_STEPS))
def test_what_installs_nothing_else_is_said_to(name: str) -> None:
    assert (FINDINGS[name].packages == 1) == ("no-dependencies" in CANDIDATES[name].offers)


@pytest.mark.parametrize("name", sorted(FINDINGS))
def test_what_is_not_covered_has_a_reason(name: str) -> None:
    assert all(len(reason) > 10 for reason in FINDINGS[name].untried.values())


@pytest.mark.parametrize("name", sorted(set(FINDINGS) - set(ONLY_STEPS)))
def test_first_steps_are_run_and_worked(name: str) -> None:
    if name in FINDINGS and "first-steps" not in FINDINGS[name].untried:
        assert [steps.result for steps in FINDINGS[name].steps] == ["worked"]


def test_coverage_lists_what_is_missing_by_name(monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    listed = [Claim("flask", "orm", ""), Claim("flask", "csrf", "no trial of it"), Claim("dash", "orm", "")]
    monkeypatch.setattr(command, "claims", lambda: listed)
    monkeypatch.setattr(sys, "argv", ["probes", "--coverage"])

    assert command.main() == 0
    assert capsys.readouterr().out == (
        "flask: csrf: no trial of it\n3 claims a machine can check, 2 covered, 66.7 of 100\n"
    )


# bounds


@needs_shell
def test_a_command_that_hangs_is_stopped_at_its_bound_with_all_it_started(tmp_path: Path) -> None:
    import fcntl

    child = f"import fcntl\nf = open('lock', 'w')\nfcntl.flock(f, fcntl.LOCK_EX)\n{WAITS}"
    script = f"import subprocess, sys\nsubprocess.Popen([sys.executable, '-c', {child!r}])\n{WAITS}"
    running = Running([sys.executable, "-c", script], tmp_path, {})
    while running.text().count("up") < 2:
        pass

    done = running.wait(0.01)

    assert done.status is None
    assert not done.worked
    with (tmp_path / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)


def test_a_command_that_ends_is_told_with_what_it_said(tmp_path: Path) -> None:
    done = run([sys.executable, "-c", "print('one\\ntwo\\n')"], tmp_path, {}, 60)

    assert (done.status, done.last) == (0, "two")
    assert run([sys.executable, "-c", "raise SystemExit(3)"], tmp_path, {}, 60) == (3, "")


def test_a_probe_that_cannot_install_says_so_and_changes_nothing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: Any
) -> None:
    def no_install(probe: Probe, newest: bool) -> None:
        raise CantProbeError("flask==9 can't be installed: the installation did not end in time")

    monkeypatch.setattr(Probe, "install", no_install)
    monkeypatch.setattr(content, "FINDINGS", tmp_path)
    monkeypatch.setattr(sys, "argv", ["probes", "flask"])

    assert command.main() == 1
    assert "flask could not be probed, and nothing was changed: flask==9 can't" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_an_installation_is_tried_on_each_python_and_its_end_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    asked = []

    def refuse(room: environments.Room, wants: list[str], bound: list[str]) -> Done:
        asked.append((room.base, wants))
        return Done(None, "")

    monkeypatch.setattr("tests.probes.probe.pythons", lambda: ["new", "old"])
    monkeypatch.setattr(environments.Room, "make", refuse)
    probe = Probe(trials()["flask"], CANDIDATES["flask"], tmp_path, print)

    with pytest.raises(CantProbeError, match="did not end in time"):
        probe.install(newest=False)
    wanted = [f"flask=={CANDIDATES['flask'].facts['latest']}"]
    assert asked == [("new", wanted), ("old", wanted)]


# first steps


def stepped(steps: list[str], tmp_path: Path, head: str = "") -> tuple[str, str]:
    path = tmp_path / "trial.py"
    path.write_text(f'"""A trial."""\n{head}\n')
    environ = {"PATH": f"{Path(sys.executable).parent}:/usr/bin:/bin"}
    return try_steps(steps, Trial(path), tmp_path / "steps", environ)


@needs_shell
def test_steps_run_one_after_another_in_the_folder_they_lead_to(tmp_path: Path) -> None:
    steps = ["mkdir here && cd here", "cat > a.txt <<'END'\none\nEND", "grep one a.txt"]

    assert stepped(steps, tmp_path) == ("worked", "every step ended well")
    assert (tmp_path / "steps" / "here" / "a.txt").read_text() == "one\n"


@needs_shell
def test_a_step_that_fails_is_named(tmp_path: Path) -> None:
    result, how = stepped(["true", "echo no luck; false", "true"], tmp_path)

    assert (result, how) == ("failed", "'echo no luck; false' ended with 1: no luck")


@needs_shell
def test_a_step_that_asks_is_answered_on_a_terminal(tmp_path: Path) -> None:
    steps = ["read -r name < /dev/tty && echo $name > name.txt", "grep Ada name.txt"]

    assert stepped(steps, tmp_path, 'TYPED = {"read -r": "Ada\\n"}')[0] == "worked"


@needs_shell
@pytest.mark.parametrize(("says", "result"), [("a page", "worked"), ("another", "failed")])
def test_the_last_step_is_served_fetched_and_stopped(says: str, result: str, tmp_path: Path, monkeypatch: Any) -> None:
    monkeypatch.setattr("tests.probes.steps.SERVING", 20 if result == "worked" else 1)
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port = one.getsockname()[1]
    steps = ["echo 'a page' > index.html", f"python -m http.server --bind 127.0.0.1 {port}"]

    found = stepped(steps, tmp_path, f'PAGE = "http://127.0.0.1:{port}/"\nSAYS = "{says}"')

    assert found[0] == result
    with socket.socket() as again:
        assert again.connect_ex(("127.0.0.1", port)) != 0


@needs_shell
def test_a_server_that_others_could_reach_is_refused(tmp_path: Path) -> None:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port = one.getsockname()[1]
    steps = ["echo 'a page' > index.html", f"python -m http.server --bind 127.0.0.2 {port}"]

    result, how = stepped(steps, tmp_path, f'PAGE = "http://127.0.0.2:{port}/"\nSAYS = "a page"')

    assert (result, "not of this machine alone" in how) == ("failed", True)


# what runs inside


def inside(code: str) -> str:
    command_ = [sys.executable, "-c", code]
    done = subprocess.run(command_, cwd=INSIDE, capture_output=True, text=True, timeout=60, check=False)
    return done.stdout + done.stderr


def test_names_are_found_by_their_words() -> None:
    code = (
        "from names import parts, search\n"
        "print(parts('HTTPClientError'), parts('testing.test_client'))\n"
        "found = search(['wsgiref'], {'cli': ['server_bind'], 'orm': ['orm'], 'any': ['hand*']})['found']\n"
        "print(found['cli'], found['orm'], found['any'][:1])"
    )

    assert inside(code).splitlines() == [
        "_http_client_error_ _testing_test_client_",
        "['wsgiref.simple_server.WSGIServer.server_bind'] [] ['wsgiref.handlers']"
        if "WSGIServer.server_bind" in inside(code)
        else "['wsgiref.simple_server.server_bind'] [] ['wsgiref.handlers']",
    ]


def test_apps_are_called_by_the_specifications() -> None:
    code = (
        "from calls import asgi, websocket, wsgi\n"
        "def app(environ, start):\n"
        "    start('200 OK', [('X-A', 'b')])\n"
        "    return [environ['wsgi.input'].read(), b'!']\n"
        "async def other(scope, receive, send):\n"
        "    if scope['type'] == 'websocket':\n"
        "        await receive(); await send({'type': 'websocket.accept'})\n"
        "        await send({'type': 'websocket.send', 'text': (await receive())['text'] + ' pong'})\n"
        "    elif scope['type'] == 'http':\n"
        "        body = (await receive())['body']\n"
        "        await send({'type': 'http.response.start', 'status': 201, 'headers': []})\n"
        "        await send({'type': 'http.response.body', 'body': body})\n"
        "one, two = wsgi(app, data='a=b'), asgi(other, data={'a': 1})\n"
        "print(one.status, one.headers['x-a'], one.pieces, two.status, two.json(), websocket(other))"
    )

    assert inside(code).splitlines() == ["200 b [b'a=b', b'!'] 201 {'a': 1} ping pong"]


@pytest.mark.parametrize(
    ("body", "level"),
    [
        ("return 'it worked'", "built-in"),
        ("raise calls.Part('some of it')", "part"),
        ("raise calls.Absent('gone')", "none"),
        ("return 1 / 0", "failed"),
    ],
)
def test_what_a_trial_says_is_told_as_a_level(body: str, level: str) -> None:
    code = (
        "import sys, types, calls\n"
        "trial = types.ModuleType('trials.some'); sys.modules['trials.some'] = trial\n"
        f"def orm():\n    {body}\n"
        "trial.orm = orm\n"
        "import attempt, json\n"
        "print('found: ' + json.dumps(attempt.attempt('some', 'orm')))"
    )
    found = found_in(Done(0, inside(code)))

    assert found is not None
    assert found["level"] == level


# what is written


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    offers = {"orm": {"level": "none", "how": "none: 'x' # y", "beside": {"SQLAlchemy": "2.0"}}}
    steps = [{"result": "worked", "how": "yes", "mark": "0" * 12}]
    path = write(
        {"id": "flask", "package": "flask", "release": "3.10", "runtime": "3.13.0", "found": "2026-11-21",
         "facts": {"autoescape": "on"}, "offers": offers, "first-steps": steps, "untried": {}, "packages": 7},
        tmp_path,
    )  # fmt: skip
    notes = Notes()
    node, problems = read_file(str(path), "knowledge/findings/flask.yaml")
    assert node is not None
    found = read_group(node, "findings", notes, read_finding)

    assert (problems, notes.problems) == ((), [])
    assert found is not None
    assert (found.release, found.facts["autoescape"].text, found.packages) == ("3.10", "on", 7)
    assert found.offers["orm"].how == "none: 'x' # y"
    assert found.steps[0].mark == "0" * 12


def test_packages_are_named_by_their_whole_names() -> None:
    assert content.named("Flask-SQLAlchemy or SQLAlchemy") == ["Flask-SQLAlchemy", "SQLAlchemy"]
    assert content.named("Quart-Schema") == ["Quart-Schema"]
    assert content.named("your own code") == []


def test_every_package_of_the_list_is_named_somewhere() -> None:
    texts = " ; ".join(s.by for c in CANDIDATES.values() for s in c.offers.values())

    assert {name for name in content.packages() if name not in content.named(texts)} == set()


def test_a_line_that_is_no_finding_is_none() -> None:
    assert found_in(Done(0, "found: {")) is None
    assert found_in(Done(0, "found: " + json.dumps({"level": "none"}))) == {"level": "none"}
