"""First steps, run as a person would: line by line in an empty folder, the last one served, fetched and stopped."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import shutil
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from tests.probes.bounded import Running, run
from tests.probes.serving import page

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from tests.probes.trial import Trial

STEP = 240
"""Seconds a step may take."""
SERVING = 120
"""Seconds the last step has until its page says what it should."""
_WRAP = 'cd "$(cat "$WHERE")" || exit 1\n{step}\nstatus=$?\npwd > "$WHERE"\nexit $status\n'


class StepsFailedError(Exception):
    """A step did not do what it should; the text says which and how."""


def try_steps(steps: Sequence[str], trial: Trial, folder: Path, environ: Mapping[str, str]) -> tuple[str, str]:
    """Return 'worked' or 'failed', and how."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    where = folder / "where"
    where.write_text(str(folder))
    told = dict(environ) | {"WHERE": str(where)}
    try:
        last = len(steps) - 1 if trial.page else len(steps)
        passed = [_step(step, folder, told, trial.typed) for step in steps[:last]]
        heard = [_served(steps[last], trial, folder, told)] if trial.page else []
    except StepsFailedError as failed:
        return "failed", str(failed)
    tests = ["its test passed"] if any(" passed" in text or "\nOK" in text for text in passed) else []
    return "worked", ", and ".join([*tests, *heard]) or "every step ended well"


def _step(step: str, folder: Path, environ: Mapping[str, str], typed: Mapping[str, str]) -> str:
    command = ["bash", "-c", _WRAP.format(step=step)]
    answers = next((text for part, text in typed.items() if part in step), "")
    if answers:
        status, text = _type(command, folder, environ, answers)
    else:
        status, text = run(command, folder, environ, STEP)
    if status != 0:
        lines = [line.strip() for line in text.splitlines() if line.strip()]
        end = "did not end in time" if status is None else f"ended with {status}"
        raise StepsFailedError(f"{step.splitlines()[0]!r} {end}: {lines[-1][:200] if lines else ''}")
    return text


def _type(command: list[str], folder: Path, environ: Mapping[str, str], answers: str) -> tuple[int | None, str]:
    """Run a command on a terminal of its own and type a line whenever it has stopped asking."""
    child, terminal = pty.fork()
    if child == 0:
        os.chdir(folder)
        os.execvpe(command[0], command, dict(environ))
    heard, left, end = b"", answers.splitlines(), time.monotonic() + STEP
    while time.monotonic() < end:
        ready = select.select([terminal], [], [], 2)[0]
        if ready:
            try:
                heard += os.read(terminal, 4096)
            except OSError:
                break
        elif left:
            os.write(terminal, (left.pop(0) + "\n").encode())
    os.close(terminal)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status), heard.decode("utf-8", "replace")


def _served(step: str, trial: Trial, folder: Path, environ: Mapping[str, str]) -> str:
    port = urlsplit(trial.page).port or 80
    with _alone_on(port):
        return _tried(step, port, trial, folder, environ)


@contextmanager
def _alone_on(port: int) -> Iterator[None]:
    """Wait until no other probe uses a port; raises StepsFailedError when something else does."""
    with (Path(tempfile.gettempdir()) / f"probe-port-{port}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if _listening(port):
            raise StepsFailedError(f"port {port} is in use on this machine, so nothing could be tried on it")
        yield


def _tried(step: str, port: int, trial: Trial, folder: Path, environ: Mapping[str, str]) -> str:
    running = Running(["bash", "-c", _WRAP.format(step="exec " + step)], folder, environ)
    try:
        return _heard(trial.page, port, trial.says, running)
    finally:
        running.stop()
        _quiet(port)


def _heard(address: str, port: int, says: str, running: Running) -> str:
    end, status, text = time.monotonic() + SERVING, 0, ""
    while time.monotonic() < end and running.process.poll() is None:
        status, text = page(address, running, end - time.monotonic())
        if status == 200 and says.lower() in text.lower():
            if not all(_is_here(one) for one in _listening(port)):
                raise StepsFailedError(f"it listens on port {port} of every address, not of this machine alone")
            return f"{address} answered 200 with {says!r}"
        time.sleep(0.5)
    if status:
        raise StepsFailedError(f"{address} answered {status} without {says!r}")
    lines = [line.strip() for line in running.text().splitlines() if line.strip()]
    raise StepsFailedError(f"nothing answered at {address}: {lines[-1][:200] if lines else ''}")


def _quiet(port: int) -> None:
    end = time.monotonic() + 10
    while _listening(port):
        if time.monotonic() > end:
            raise StepsFailedError(f"something still listens on port {port} after the step was stopped")
        time.sleep(0.2)


def _listening(port: int) -> list[str]:
    """Return the addresses, as the system writes them, on which something listens on a port."""
    found = []
    for name in ("tcp", "tcp6"):
        lines = Path("/proc/net", name).read_text().splitlines()[1:]
        pairs = [line.split()[1].split(":") for line in lines if line.split()[3] == "0A"]
        found += [address for address, at in pairs if int(at, 16) == port]
    return found


def _is_here(address: str) -> bool:
    return address in ("0100007F", "00000000000000000000000001000000", "0000000000000000FFFF00000100007F")
