"""What trials share: comparing, running commands, and serving a file with its own server."""

import os
import pathlib
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

from calls import Absent, Part

__all__ = ["Absent", "Part", "ask", "command", "escaping", "free_port", "handshake", "same", "say", "script", "served"]

HOSTILE = "<script>"
"""Text that must not reach a page as it is."""


def same(found, wanted):
    """Raise when what was found is not what was wanted."""
    if found != wanted:
        raise AssertionError(f"wanted {wanted!r}, found {str(found)[:200]!r}")


def escaping(html):
    """Return 'on' or 'off' by what became of the hostile text in a page."""
    if HOSTILE in html:
        return "off"
    same("&lt;script&gt;" in html, True)
    return "on"


def command(*words, folder=".", status=0):
    """Run this interpreter with words and return what it wrote; another status than wanted is an error."""
    return _run([sys.executable, *words], folder, status)


def script(name, *words, folder=".", status=0):
    """Run a command that a package put beside the interpreter and return what it wrote."""
    path = pathlib.Path(sys.executable).parent / name
    if not path.exists():
        raise Absent(f"no command called {name} is installed")
    return _run([str(path), *words], folder, status)


def _run(words, folder, status):
    done = subprocess.run(
        words, cwd=folder, capture_output=True, text=True, timeout=50, stdin=subprocess.DEVNULL, check=False
    )
    if status is not None and done.returncode != status:
        lines = (done.stdout + done.stderr).strip().splitlines()
        raise AssertionError(f"{words[1:4]} ended with {done.returncode}: {(lines or [''])[-1]}")
    return done.stdout + done.stderr


def free_port():
    """Return a port nobody listens on now."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def ask(address, data=None, headers=None, method=None):
    """Return status and text of an address."""
    request = urllib.request.Request(address, data=data, headers=headers or {}, method=method)
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:
            return answer.status, answer.read().decode("utf-8", "replace")
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode("utf-8", "replace")


def handshake(address, path):
    """Return the socket after a WebSocket was opened at an address; raises Absent when it is refused."""
    port = int(address.rpartition(":")[2])
    talk = socket.create_connection(("127.0.0.1", port), 10)
    lines = (
        f"GET {path} HTTP/1.1",
        f"Host: 127.0.0.1:{port}",
        f"Origin: {address}",
        "Upgrade: websocket",
        "Connection: Upgrade",
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
        "Sec-WebSocket-Version: 13",
        "",
        "",
    )
    talk.sendall("\r\n".join(lines).encode())
    head = b""
    while b"\r\n\r\n" not in head:
        piece = talk.recv(1)
        if not piece:
            raise Absent("the server hung up on a WebSocket")
        head += piece
    if b" 101 " not in head.splitlines()[0]:
        raise Absent(f"the server answered a WebSocket with {head.splitlines()[0].decode()}")
    return talk


def say(talk, text):
    """Send a short text over an opened WebSocket and return the short text that comes back."""
    mask = b"abcd"
    data = bytes(byte ^ mask[at % 4] for at, byte in enumerate(text.encode()))
    talk.sendall(b"\x81" + bytes([0x80 | len(data)]) + mask + data)
    stream = talk.makefile("rb")
    return stream.read(stream.read(2)[1] & 0x7F).decode()


class served:
    """A module's own server in another process; the port is told in PORT, the value is the address."""

    def __init__(self, module, *words, seconds=30, **more):
        self.words, self.seconds, self.more = [sys.executable, "-m", module, *words], seconds, more

    def __enter__(self):
        port = free_port()
        self.log = pathlib.Path("served.log").open("w+")
        words = [word.replace("PORT", str(port)) for word in self.words]
        environ = os.environ | {"PORT": str(port)} | self.more
        self.process = subprocess.Popen(
            words, env=environ, stdout=self.log, stderr=self.log, stdin=subprocess.DEVNULL, start_new_session=True
        )
        end = time.monotonic() + self.seconds
        while time.monotonic() < end and self.process.poll() is None:
            try:
                socket.create_connection(("127.0.0.1", port), 1).close()
                return f"http://127.0.0.1:{port}"
            except OSError:
                time.sleep(0.1)
        self.__exit__()
        raise AssertionError("its own server did not answer: " + pathlib.Path("served.log").read_text()[-200:])

    def __exit__(self, *_):
        for signum in (signal.SIGTERM, signal.SIGKILL):
            try:
                os.killpg(self.process.pid, signum)
                self.process.wait(5)
            except ProcessLookupError:
                break
            except subprocess.TimeoutExpired:
                continue
        self.log.close()
