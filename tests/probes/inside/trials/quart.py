"""Quart."""

import asyncio

from calls import asgi, upload, websocket
from common import Absent, escaping, same, script
from quart import Quart, render_template_string, request, session
from quart import websocket as socket

PACKAGE = "quart"
ASGI = "app"
PAGE = "http://127.0.0.1:5000/"
SAYS = "Hello"
DONE = []

app = Quart(__name__)
app.secret_key = "for tests"


@app.get("/")
async def _home():
    return "Hello"


@app.get("/page")
async def _page():
    return await render_template_string("<p>{{ text }}</p>", text="<script>")


@app.get("/remember")
async def _remember():
    session["name"] = "Ada"
    return "kept"


@app.get("/recall")
async def _recall():
    return session.get("name", "nobody")


@app.post("/post")
async def _post():
    return (await request.form)["name"]


@app.post("/upload")
async def _upload():
    return (await request.files)["file"].read()


@app.get("/stream")
async def _stream():
    async def pieces():
        yield "one"
        yield "two"

    return pieces()


@app.get("/later")
async def _later():
    async def task():
        DONE.append("later")

    app.add_background_task(task)
    return "now"


@app.websocket("/ws")
async def _ws():
    await socket.send(f"{await socket.receive()} pong")


def interface_asgi():
    same(asgi(app).text, "Hello")


def default_csrf():
    same(asgi(app, "/post", data="name=Ada").text, "Ada")
    return "not included"


def default_autoescape():
    return escaping(asgi(app, "/page").text)


def sessions():
    kept = asgi(app, "/remember")
    same(asgi(app, "/recall", headers={"cookie": kept.cookies[0]}).text, "Ada")
    return "a value came back with the signed cookie of the request before"


def templates():
    same(asgi(app, "/page").text, "<p>&lt;script&gt;</p>")
    return "a Jinja template was filled in"


def streaming():
    same(asgi(app, "/stream").pieces, [b"one", b"two"])
    return "an async generator was sent piece by piece"


def websockets():
    same(websocket(app), "ping pong")
    return "a message was answered over a WebSocket"


def async_():
    same(asgi(app).text, "Hello")
    return "an async handler answered"


def background_tasks():
    same([asgi(app, "/later").text, DONE], ["now", ["later"]])
    return "a task ran beside the answer"


def file_uploads():
    data, kind = upload()
    same(asgi(app, "/upload", data=data, kind=kind).text, "inside")
    return "an uploaded file was read"


def test_client():
    async def fetch():
        return await (await app.test_client().get("/")).get_data(as_text=True)

    same(asyncio.run(fetch()), "Hello")
    return "app.test_client() fetched a page"


def cli():
    same("routes" in script("quart", "--help"), True)
    return "the quart command lists run, shell and routes"


def forms():
    same(asgi(app, "/post", data="name=Ada").text, "Ada")
    raise Absent("fields arrive as text; nothing builds or checks a form")
