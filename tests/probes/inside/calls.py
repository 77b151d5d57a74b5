"""Calls to an app without a server, by the WSGI and ASGI specifications alone; standard library only."""

import asyncio
import io
import json
import sys
from wsgiref.util import setup_testing_defaults

PATIENCE = 20
"""Seconds an app has for one call."""


class Part(Exception):
    """Something of the capability is built in, short of what its sentence says."""


class Absent(Exception):
    """It was tried and is not there."""


class Answer:
    """What came back: the status as a number, headers with small names, the body as text and in its pieces."""

    def __init__(self, status, headers, pieces):
        self.status = status
        self.headers = {name.lower(): value for name, value in headers}
        self.cookies = [value.split(";")[0] for name, value in headers if name.lower() == "set-cookie"]
        self.pieces = [piece for piece in pieces if piece]
        self.text = b"".join(pieces).decode("utf-8", "replace")

    def json(self):
        """Return the body read as JSON."""
        return json.loads(self.text)


def body_of(data):
    """Return bytes and content type of data: a mapping as JSON, text as a form, bytes as they are."""
    if isinstance(data, dict):
        return json.dumps(data).encode(), "application/json"
    if isinstance(data, str):
        return data.encode(), "application/x-www-form-urlencoded"
    return data, "application/octet-stream"


def upload(name="file", filename="a.txt", content="inside"):
    """Return the bytes and content type of a form with one file."""
    lines = ("--edge", f'Content-Disposition: form-data; name="{name}"; filename="{filename}"')
    whole = "\r\n".join((*lines, "Content-Type: text/plain", "", content, "--edge--", ""))
    return whole.encode(), "multipart/form-data; boundary=edge"


def wsgi(app, path="/", method=None, data=b"", kind=None, headers=None):
    """Return the answer of a WSGI app."""
    body, usual = body_of(data)
    path, _, query = path.partition("?")
    environ = {"PATH_INFO": path, "QUERY_STRING": query, "REQUEST_METHOD": method or ("POST" if body else "GET")}
    setup_testing_defaults(environ)
    environ |= {"wsgi.input": io.BytesIO(body), "CONTENT_LENGTH": str(len(body)), "wsgi.errors": sys.stderr}
    environ |= {"REMOTE_ADDR": "127.0.0.1", "SERVER_PROTOCOL": "HTTP/1.1"}
    if body:
        environ["CONTENT_TYPE"] = kind or usual
    for name, value in (headers or {}).items():
        environ["HTTP_" + name.upper().replace("-", "_")] = value
    started = {}

    def start(status, found, exc_info=None):
        if exc_info:
            raise exc_info[1]
        started["as"] = int(status.split()[0]), found
        return lambda piece: None

    pieces = app(environ, start)
    try:
        body = list(pieces)
    finally:
        getattr(pieces, "close", lambda: None)()
    return Answer(*started["as"], body)


def asgi(app, path="/", method=None, data=b"", kind=None, headers=None):
    """Return the answer of an ASGI app, started and stopped around the call."""
    body, usual = body_of(data)
    names = {"host": "localhost", **(headers or {})}
    if body:
        names |= {"content-type": kind or usual, "content-length": str(len(body))}
    scope = scope_of("http", path, names) | {"method": method or ("POST" if body else "GET")}
    sent = []

    async def call():
        first, over = [{"type": "http.request", "body": body, "more_body": False}], asyncio.Event()

        async def receive():
            if first:
                return first.pop()
            await over.wait()
            return {"type": "http.disconnect"}

        async def send(message):
            sent.append(message)
            if message["type"] == "http.response.body" and not message.get("more_body"):
                over.set()

        async with lifespan(app):
            await asyncio.wait_for(app(scope, receive, send), PATIENCE)

    asyncio.run(call())
    start = next(m for m in sent if m["type"] == "http.response.start")
    found = [(n.decode("latin-1"), v.decode("latin-1")) for n, v in start["headers"]]
    return Answer(start["status"], found, [m.get("body", b"") for m in sent if m["type"] == "http.response.body"])


def websocket(app, path="/ws", text="ping"):
    """Return the text an ASGI app sends back over a WebSocket; raises Absent when it refuses to open one."""
    sent = asyncio.Queue()

    async def call():
        said = [{"type": "websocket.connect"}, {"type": "websocket.receive", "text": text}]

        async def receive():
            if said:
                return said.pop(0)
            await asyncio.sleep(PATIENCE)
            return {"type": "websocket.disconnect", "code": 1000}

        async with lifespan(app):
            scope = scope_of("websocket", path, {"host": "localhost"}) | {"subprotocols": []}
            talk = asyncio.create_task(app(scope, receive, sent.put))
            return await answered(talk)

    async def answered(talk):
        while True:
            wait = asyncio.create_task(sent.get())
            await asyncio.wait({wait, talk}, timeout=PATIENCE, return_when=asyncio.FIRST_COMPLETED)
            if not wait.done():
                talk.result()
                raise Absent("the app ended without a word on the WebSocket")
            message = wait.result()
            if message["type"] == "websocket.send":
                talk.cancel()
                return message.get("text") or message["bytes"].decode()
            if message["type"] != "websocket.accept":
                raise Absent(f"it answered a WebSocket with {message['type']}")

    return asyncio.run(call())


def scope_of(kind, path, headers):
    """Return the scope of an ASGI call."""
    path, _, query = path.partition("?")
    pairs = [(name.lower().encode(), value.encode()) for name, value in headers.items()]
    return {
        "type": kind,
        "asgi": {"version": "3.0", "spec_version": "2.3"},
        "http_version": "1.1",
        "scheme": "http" if kind == "http" else "ws",
        "path": path,
        "raw_path": path.encode(),
        "query_string": query.encode(),
        "root_path": "",
        "headers": pairs,
        "client": ("127.0.0.1", 1),
        "server": ("localhost", 80),
        "state": {},
        "extensions": {},
    }


class lifespan:
    """The start and stop an ASGI server tells an app; an app that knows nothing of it is left alone."""

    def __init__(self, app):
        self.app = app

    async def __aenter__(self):
        self.heard, self.told = asyncio.Queue(), asyncio.Queue()
        scope = {"type": "lifespan", "asgi": {"version": "3.0", "spec_version": "2.0"}, "state": {}}
        self.task = asyncio.ensure_future(self.app(scope, self.told.get, self.heard.put))
        await self.tell("startup")

    async def __aexit__(self, *_):
        if not self.task.done():
            await self.tell("shutdown")
        self.task.cancel()

    async def tell(self, what):
        await self.told.put({"type": f"lifespan.{what}"})
        wait = asyncio.ensure_future(self.heard.get())
        await asyncio.wait({wait, self.task}, timeout=PATIENCE, return_when=asyncio.FIRST_COMPLETED)
        if wait.done() and wait.result()["type"].endswith("failed"):
            raise RuntimeError(wait.result().get("message", "the app did not start"))
        wait.cancel()
        if self.task.done() and not self.task.cancelled():
            self.task.exception()
