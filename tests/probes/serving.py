"""Servers: started on a free port of this machine alone, asked for a page, and stopped."""

from __future__ import annotations

import socket
import time
import urllib.error
import urllib.request
from typing import TYPE_CHECKING

from tests.probes.bounded import Running
from tests.probes.environments import INSIDE

if TYPE_CHECKING:
    from tests.probes.environments import Room
    from tests.probes.trial import Trial

STARTING = 30
"""Seconds a server has until it answers."""
SERVERS = {
    "Gunicorn (default worker)": ("wsgi", ["-m", "gunicorn", "-b", "127.0.0.1:{port}", "parts.chosen:app"]),
    "Waitress": ("wsgi", ["-m", "waitress", "--listen=127.0.0.1:{port}", "parts.chosen:app"]),
    "Uvicorn": ("asgi", ["-m", "uvicorn", "--host", "127.0.0.1", "--port", "{port}", "parts.chosen:app"]),
    "Hypercorn": ("asgi", ["-m", "hypercorn", "-b", "127.0.0.1:{port}", "parts.chosen:app"]),
}
"""Servers by name: the interface each is tried with first, and its command, everything else as it comes."""
PACKAGES = ["gunicorn", "waitress", "uvicorn", "hypercorn"]


def free_port() -> int:
    """Return a port nobody listens on now."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def page(address: str, running: Running, seconds: float) -> tuple[int, str]:
    """Return status and text of a page once something answers; status 0 when nothing did in time."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        ended = running.process.poll() is not None
        try:
            with urllib.request.urlopen(address, timeout=10) as answer:
                return int(answer.status), answer.read(200_000).decode("utf-8", "replace")
        except urllib.error.HTTPError as error:
            return error.code, error.read(200_000).decode("utf-8", "replace")
        except OSError:
            if ended:
                break
            time.sleep(0.2)
    return 0, ""


def serve(room: Room, trial: Trial) -> dict[str, str]:
    """Return by server 'works', or how it fails, for the app of a trial."""
    found = {}
    for name, (interface, command) in SERVERS.items():
        first, second = (trial.wsgi, trial.asgi) if interface == "wsgi" else (trial.asgi, trial.wsgi)
        found[name] = _serve(room, command, {"TRIAL": trial.module, "APP": first or second})
    return found


def _serve(room: Room, command: list[str], chosen: dict[str, str]) -> str:
    port = free_port()
    environ = room.environ | chosen | {"PYTHONPATH": str(INSIDE), "PYTHONDONTWRITEBYTECODE": "1"}
    running = Running([room.python, *(w.format(port=port) for w in command)], room.folder / "work", environ)
    try:
        status, text = page(f"http://127.0.0.1:{port}/", running, STARTING)
    finally:
        running.stop()
    if status == 200 and "hello" in text.lower():
        return "works"
    return f"answers {status}" if status else "answers nothing"
