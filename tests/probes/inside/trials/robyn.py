"""Robyn."""

import json
import os
import urllib.request

from common import Absent, Part, ask, handshake, same, say, script, served
from robyn import Robyn, SSEMessage, SSEResponse

PACKAGE = "robyn"
MORE = ("jinja2", "pydantic")
WSGI = "app"
ASGI = "app"
PAGE = "http://127.0.0.1:8080/"
SAYS = "hello"

app = Robyn(__file__)
app.configure_sessions(secret_key="for tests")


@app.get("/")
async def _home(request):
    return "Hello"


@app.get("/remember")
def _remember(request):
    request.session["name"] = "Ada"
    return "kept"


@app.get("/recall")
def _recall(request):
    return request.session.get("name", "nobody")


@app.get("/page")
def _page(request):
    import pathlib

    from robyn.templating import JinjaTemplate

    pathlib.Path("pages").mkdir(exist_ok=True)
    pathlib.Path("pages/page.html").write_text("<p>{{ text }}</p>")
    return JinjaTemplate("pages").render_template("page.html", text="<script>")


@app.post("/post")
def _post(request):
    return request.form_data.get("name", "nothing")


@app.post("/upload")
def _upload(request):
    found = request.files
    return bytes(next(iter(found.values()))).decode()


@app.get("/stream")
def _stream(request):
    return SSEResponse(SSEMessage(piece) for piece in ("one", "two"))


if os.environ.get("PORT"):
    from pydantic import BaseModel

    class Item(BaseModel):
        """One item."""

        price: float

    @app.post("/item")
    def _item(item: Item):
        return json.dumps({"price": item.price})

    @app.websocket("/ws")
    async def _ws(websocket):
        await websocket.send_text(f"{await websocket.receive_text()} pong")


def _serving():
    return served("trials.robyn")


def own_server():
    with _serving() as address:
        same(ask(address), (200, "Hello"))
    return "its own server answered"


def default_csrf():
    with _serving() as address:
        headers = {"Content-Type": "application/x-www-form-urlencoded"}
        same(ask(address + "/post", b"name=Ada", headers)[0], 200)
    return "not included"


def default_autoescape():
    with _serving() as address:
        from common import escaping

        return escaping(ask(address + "/page")[1])


def templates():
    with _serving() as address:
        same("<p>" in ask(address + "/page")[1], True)
    return "with Jinja installed, a template was filled in"


def file_uploads():
    from calls import upload

    data, kind = upload()
    with _serving() as address:
        same(ask(address + "/upload", data, {"Content-Type": kind}), (200, "inside"))
    return "an uploaded file was read"


def streaming():
    with _serving() as address:
        status, text = ask(address + "/stream")
        same([status, "data: one" in text, "data: two" in text], [200, True, True])
    return "two events were sent one by one"


def openapi():
    with _serving() as address:
        found = json.loads(ask(address + "/openapi.json")[1])
        same(["/" in found["paths"], ask(address + "/docs")[0]], [True, 200])
    return f"/openapi.json describes the routes in OpenAPI {found['openapi']}, and /docs is a page"


def validation():
    kind = {"Content-Type": "application/json"}
    with _serving() as address:
        same([ask(address + "/item", b'{"price": 2.5}', kind), ask(address + "/item", b'{"price": "x"}', kind)[0]],
             [(200, '{"price": 2.5}'), 422])  # fmt: skip
    return "with Pydantic installed, a wrong number was refused with status 422"


def websockets():
    with _serving() as address, handshake(address, "/ws") as talk:
        same(say(talk, "ping"), "ping pong")
    return "a message was answered over a WebSocket"


def async_():
    with _serving() as address:
        same(ask(address), (200, "Hello"))
    return "an async handler answered"


def test_client():
    from robyn.testing import TestClient

    same(TestClient(app).get("/").text, "Hello")
    return "robyn.testing.TestClient fetched a page"


def sessions():
    with _serving() as address:
        first = urllib.request.urlopen(address + "/remember", timeout=10)
        kept = first.headers["Set-Cookie"].split(";")[0]
        same(ask(address + "/recall", headers={"Cookie": kept}), (200, "Ada"))
    return "a value came back with the signed cookie of the request before"


def cli():
    same("--create" in script("robyn", "--help"), True)
    return "the robyn command creates, runs and documents an app"


def auth():
    from robyn.authentication import AuthenticationHandler

    same(hasattr(AuthenticationHandler, "authenticate"), True)
    raise Part("a handler of yours says who it is; there is no store of users and no login page")


def forms():
    same(default_csrf(), "not included")
    raise Absent("fields arrive as text; nothing builds or checks a form")


OTHERWISE = {"orm": "a project template that writes SQLAlchemy code"}

if __name__ == "__main__":
    app.start(host="127.0.0.1", port=int(os.environ["PORT"]))
