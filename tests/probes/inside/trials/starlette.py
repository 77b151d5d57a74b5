"""Starlette."""

from calls import asgi, upload, websocket
from common import Absent, Part, escaping, same
from starlette.applications import Starlette
from starlette.authentication import AuthCredentials, AuthenticationBackend, SimpleUser, requires
from starlette.background import BackgroundTask
from starlette.middleware import Middleware
from starlette.middleware.authentication import AuthenticationMiddleware
from starlette.middleware.sessions import SessionMiddleware
from starlette.responses import JSONResponse, PlainTextResponse, StreamingResponse
from starlette.routing import Route, WebSocketRoute
from starlette.schemas import SchemaGenerator
from starlette.templating import Jinja2Templates

PACKAGE = "starlette"
MORE = ("python-multipart", "itsdangerous", "jinja2", "httpx2", "pyyaml")
ASGI = "app"
PAGE = "http://127.0.0.1:8000/"
SAYS = "hello"
DONE = []


async def _home(request):
    return PlainTextResponse("Hello")


async def _page(request):
    import jinja2

    text = jinja2.DictLoader({"page.html": "<p>{{ text }}</p>"})
    pages = Jinja2Templates(env=jinja2.Environment(loader=text, autoescape=True))
    return pages.TemplateResponse(request, "page.html", {"text": "<script>"})


async def _remember(request):
    request.session["name"] = "Ada"
    return PlainTextResponse("kept")


async def _recall(request):
    return PlainTextResponse(request.session.get("name", "nobody"))


async def _post(request):
    form = await request.form()
    found = form["name"] if "name" in form else (await form["file"].read()).decode()
    return PlainTextResponse(found)


async def _stream(request):
    async def pieces():
        yield "one"
        yield "two"

    return StreamingResponse(pieces())


async def _later(request):
    return PlainTextResponse("now", background=BackgroundTask(DONE.append, "later"))


async def _json(request):
    return JSONResponse(await request.json())


async def _ws(socket):
    await socket.accept()
    await socket.send_text(f"{await socket.receive_text()} pong")


@requires("admin")
async def _secret(request):
    return PlainTextResponse(f"for {request.user.display_name}")


class _Backend(AuthenticationBackend):
    async def authenticate(self, conn):
        name = conn.headers.get("x-name")
        return (AuthCredentials([name]), SimpleUser(name)) if name else None


app = Starlette(
    routes=[
        Route("/", _home),
        Route("/page", _page),
        Route("/remember", _remember),
        Route("/recall", _recall),
        Route("/post", _post, methods=["POST"]),
        Route("/stream", _stream),
        Route("/later", _later),
        Route("/json", _json, methods=["POST"]),
        Route("/secret", _secret),
        WebSocketRoute("/ws", _ws),
    ],
    middleware=[
        Middleware(SessionMiddleware, secret_key="for tests"),
        Middleware(AuthenticationMiddleware, backend=_Backend()),
    ],
)


def interface_asgi():
    same(asgi(app).text, "Hello")


def default_csrf():
    same(asgi(app, "/post", data="name=Ada").text, "Ada")
    return "not included"


def default_autoescape():
    import pathlib

    pathlib.Path("page.html").write_text("<p>{{ text }}</p>")
    pages = Jinja2Templates(directory=".")
    return escaping(pages.get_template("page.html").render(text="<script>"))


def sessions():
    kept = asgi(app, "/remember")
    same(asgi(app, "/recall", headers={"cookie": kept.cookies[0]}).text, "Ada")
    return "with itsdangerous, a value came back with the signed cookie of the request before"


def templates():
    same(asgi(app, "/page").text, "<p>&lt;script&gt;</p>")
    return "with Jinja installed, its Jinja2Templates filled in a template"


def streaming():
    same(asgi(app, "/stream").pieces, [b"one", b"two"])
    return "an async generator was sent piece by piece"


def file_uploads():
    data, kind = upload()
    same(asgi(app, "/post", data=data, kind=kind).text, "inside")
    return "with python-multipart, an uploaded file was read"


def websockets():
    same(websocket(app), "ping pong")
    return "a message was answered over a WebSocket"


def async_():
    same(asgi(app, "/json", data={"a": 1}).json(), {"a": 1})
    return "an async handler awaited the body of a request"


def background_tasks():
    same(asgi(app, "/later").text, "now")
    same(DONE, ["later"])
    return "a task ran after the answer was sent"


def test_client():
    from starlette.testclient import TestClient

    same(TestClient(app).get("/").text, "Hello")
    return "with httpx2, its TestClient fetched a page"


def forms():
    same(asgi(app, "/post", data="name=Ada").text, "Ada")
    raise Absent("fields arrive as text; nothing builds or checks a form")


def auth():
    same([asgi(app, "/secret").status, asgi(app, "/secret", headers={"x-name": "admin"}).text], [403, "for admin"])
    raise Part("middleware asks a function of yours who it is; there is no store of users and no login page")


def roles():
    same([asgi(app, "/secret", headers={"x-name": "x"}).status, asgi(app, "/secret").status], [403, 403])
    raise Part("requires('admin') refused those without that scope; who has it, your code says")


def openapi():
    schemas = SchemaGenerator({"openapi": "3.0.0", "info": {"title": "t", "version": "1"}})
    same(schemas.get_schema(routes=app.routes)["paths"], {})
    raise Part("SchemaGenerator collects YAML from docstrings; nothing comes from the code itself")


OTHERWISE = {"validation": "schema here is the OpenAPI text collected from docstrings"}
