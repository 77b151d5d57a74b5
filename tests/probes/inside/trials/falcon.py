"""Falcon."""

import falcon
import falcon.asgi
from calls import asgi, upload, websocket, wsgi
from common import Absent, Part, same

PACKAGE = "falcon"
MORE = ("jsonschema",)
WSGI = "app"
ASGI = "asgi_app"
PAGE = "http://127.0.0.1:8000/"
SAYS = "hello"
DONE = []


class _Home:
    def on_get(self, req, resp):
        resp.media = {"hello": "world"}

    def on_post(self, req, resp):
        media = req.get_media()
        resp.text = media["name"] if isinstance(media, dict) else next(iter(media)).stream.read().decode()


class _Async:
    async def on_get(self, req, resp):
        resp.text = "Hello"

        async def later():
            DONE.append("later")

        resp.schedule(later)

    async def on_websocket(self, req, ws):
        await ws.accept()
        await ws.send_text(f"{await ws.receive_text()} pong")


class _Stream:
    async def on_get(self, req, resp):
        async def pieces():
            yield b"one"
            yield b"two"

        resp.stream = pieces()


class _Checked:
    def on_post(self, req, resp):
        from falcon.media.validators import jsonschema

        @jsonschema.validate({"type": "object", "required": ["price"]})
        def checked(self, req, resp):
            resp.text = "right"

        checked(self, req, resp)


app = falcon.App()
app.add_route("/", _Home())
app.add_route("/checked", _Checked())
asgi_app = falcon.asgi.App()
asgi_app.add_route("/", _Async())
asgi_app.add_route("/ws", _Async())
asgi_app.add_route("/stream", _Stream())


def interface_wsgi():
    same(wsgi(app).json(), {"hello": "world"})


def interface_asgi():
    same(asgi(asgi_app).text, "Hello")


def default_csrf():
    same(wsgi(app, data="name=Ada").text, "Ada")
    return "not included"


def default_autoescape():
    return "no templates included"


def forms():
    same(wsgi(app, data="name=Ada").text, "Ada")
    raise Absent("fields arrive as text; nothing builds or checks a form")


def file_uploads():
    data, kind = upload()
    same(wsgi(app, data=data, kind=kind).text, "inside")
    return "an uploaded file was read"


def websockets():
    same(websocket(asgi_app), "ping pong")
    return "a message was answered over a WebSocket, by its ASGI side"


def streaming():
    same(asgi(asgi_app, "/stream").pieces, [b"one", b"two"])
    return "an async generator was sent piece by piece"


def async_():
    same(asgi(asgi_app).text, "Hello")
    return "an async handler answered, by its ASGI side"


def background_tasks():
    asgi(asgi_app)
    same(DONE, ["later"])
    return "on its ASGI side a task ran after the answer was sent"


def test_client():
    from falcon.testing import TestClient

    same(TestClient(app).simulate_get("/").json, {"hello": "world"})
    return "falcon.testing.TestClient fetched a page"


def validation():
    same([wsgi(app, "/checked", data={"price": 1}).text, wsgi(app, "/checked", data={"x": 1}).status], ["right", 400])
    raise Part(
        "with jsonschema installed, its decorator refused a wrong body with status 400; values stay as they came"
    )


OTHERWISE = {
    "migrations": "an app of another framework in its benchmarks",
    "admin": "an app of another framework in its benchmarks",
    "auth": "a status of HTTP",
    "templates": "the pattern of an address",
    "i18n": "turning one error into another",
    "cli": "tools that inspect an app and measure",
}
