"""Sanic."""

from calls import asgi, upload, websocket
from common import Absent, Part, ask, same, script, served
from sanic import Sanic, text

PACKAGE = "sanic"
ASGI = "app"
PAGE = "http://127.0.0.1:8000/"
SAYS = "hello"
DONE = []

app = Sanic("trial")
app.config.ACCESS_LOG = False


@app.get("/")
async def _home(request):
    return text("Hello")


@app.post("/post")
async def _post(request):
    return text(request.form.get("name") or request.files.get("file").body.decode())


@app.get("/stream")
async def _stream(request):
    answer = await request.respond(content_type="text/plain")
    for piece in ("one", "two"):
        await answer.send(piece)


@app.get("/later")
async def _later(request):
    async def later():
        DONE.append("later")

    request.app.add_task(later())
    return text("now")


@app.websocket("/ws")
async def _ws(request, socket):
    await socket.send(f"{await socket.recv()} pong")


def interface_asgi():
    same(asgi(app).text, "Hello")


def own_server():
    with served("sanic", "trials.sanic:app", "--host", "127.0.0.1", "--port", "PORT", "--single-process") as address:
        same(ask(address), (200, "Hello"))
    return "its own server answered"


def default_csrf():
    same(asgi(app, "/post", data="name=Ada").text, "Ada")
    return "not included"


def default_autoescape():
    return "no templates included"


def websockets():
    same(websocket(app), "ping pong")
    return "a message was answered over a WebSocket"


def streaming():
    same(asgi(app, "/stream").pieces, [b"one", b"two"])
    return "two pieces were sent one by one"


def async_():
    same(asgi(app).text, "Hello")
    return "an async handler answered"


def background_tasks():
    same(asgi(app, "/later").text, "now")
    same(DONE, ["later"])
    return "a task ran beside the answer"


def file_uploads():
    data, kind = upload()
    same(asgi(app, "/post", data=data, kind=kind).text, "inside")
    return "an uploaded file was read"


def cli():
    same("sanic inspect" in script("sanic", "--help"), True)
    return "the sanic command runs, inspects and reloads an app"


def forms():
    same(asgi(app, "/post", data="name=Ada").text, "Ada")
    raise Absent("fields arrive as text; nothing builds or checks a form")


def test_client():
    try:
        same(app.test_client is None, False)
    except ImportError as error:
        raise Absent(f"app.test_client asks for another package: {error}"[:120]) from error
    raise Part("app.test_client is there")


OTHERWISE = {
    "auth": "the sort of one header and its own inspector",
    "sessions": "tickets of an encrypted connection",
    "templates": "the pattern of an address",
    "validation": "a file and the settings of its daemon",
}
