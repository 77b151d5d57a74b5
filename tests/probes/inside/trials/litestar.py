"""Litestar."""

import dataclasses

from calls import asgi, upload, websocket
from common import Absent, Part, escaping, same, script
from litestar import Litestar, Request, get, post
from litestar import websocket as socket_handler
from litestar.background_tasks import BackgroundTask
from litestar.config.csrf import CSRFConfig
from litestar.datastructures import UploadFile
from litestar.enums import RequestEncodingType
from litestar.middleware.session.client_side import CookieBackendConfig
from litestar.middleware.session.server_side import ServerSideSessionConfig
from litestar.params import Body
from litestar.response import Response, Stream, Template

PACKAGE = "litestar"
MORE = ("litestar[standard,jwt,cryptography]",)
ASGI = "app"
PAGE = "http://127.0.0.1:8000/"
SAYS = "hello"
DONE = []


@dataclasses.dataclass
class _Item:
    price: float


@get("/", sync_to_thread=False)
def _home() -> str:
    return "Hello"


@post("/item", sync_to_thread=False)
def _item(data: _Item) -> _Item:
    return data


@post("/post", sync_to_thread=False)
def _post(data: dict[str, str] = Body(media_type=RequestEncodingType.URL_ENCODED)) -> str:
    return data["name"]


@post("/upload")
async def _upload(data: UploadFile = Body(media_type=RequestEncodingType.MULTI_PART)) -> str:
    return (await data.read()).decode()


@get("/remember", sync_to_thread=False)
def _remember(request: Request) -> str:
    request.set_session({"name": "Ada"})
    return "kept"


@get("/recall", sync_to_thread=False)
def _recall(request: Request) -> str:
    return request.session.get("name", "nobody")


@get("/stream", sync_to_thread=False)
def _stream() -> Stream:
    return Stream(iter(["one", "two"]))


@get("/later", sync_to_thread=False)
def _later() -> Response:
    async def later() -> None:
        DONE.append("later")

    return Response("now", background=BackgroundTask(later))


@socket_handler("/ws")
async def _ws(socket) -> None:
    await socket.accept()
    await socket.send_text(f"{await socket.receive_text()} pong")


def _made(**more):
    routes = [_home, _item, _post, _upload, _remember, _recall, _stream, _later]
    return Litestar(routes, middleware=[ServerSideSessionConfig().middleware], **more)


_ws.fn.__annotations__["socket"] = __import__("litestar").WebSocket
app = Litestar([_home, _item, _post, _upload, _stream, _later, _ws])
remembering = _made()


def interface_asgi():
    same(asgi(app).text, "Hello")


def default_csrf():
    found = [asgi(each, "/post", data="name=Ada").status for each in (app, _made(csrf_config=CSRFConfig("x" * 32)))]
    same(found, [201, 403])
    return "off until switched on"


def default_autoescape():
    return escaping(_page())


def _page():
    import pathlib

    from litestar.contrib.jinja import JinjaTemplateEngine
    from litestar.template.config import TemplateConfig

    pathlib.Path("page.html").write_text("<p>{{ text }}</p>")

    @get("/", sync_to_thread=False)
    def page() -> Template:
        return Template("page.html", context={"text": "<script>"})

    return asgi(Litestar([page], template_config=TemplateConfig(directory=".", engine=JinjaTemplateEngine))).text


def csrf():
    same(default_csrf(), "off until switched on")
    return "switched on, it refused a form without a token with status 403"


def templates():
    same("<p>" in _page(), True)
    return "with Jinja installed, a template was filled in"


def sessions():
    kept = asgi(remembering, "/remember")
    same(asgi(remembering, "/recall", headers={"cookie": kept.cookies[0]}).text, "Ada")
    same(CookieBackendConfig(secret=b"x" * 32).key, "session")
    return "a value came back with the cookie of the request before"


def openapi():
    found = asgi(app, "/schema/openapi.json").json()
    same(["/item" in found["paths"], asgi(app, "/schema").status], [True, 200])
    return f"/schema/openapi.json describes the routes in OpenAPI {found['openapi']}, and /schema is a page"


def validation():
    same([asgi(app, "/item", data={"price": 2.5}).json(), asgi(app, "/item", data={"price": "x"}).status],
         [{"price": 2.5}, 400])  # fmt: skip
    return "a wrong number was refused with status 400"


def streaming():
    same(asgi(app, "/stream").pieces, [b"one", b"two"])
    return "an iterator was sent piece by piece"


def websockets():
    same(websocket(app), "ping pong")
    return "a message was answered over a WebSocket"


def async_():
    data, kind = upload()
    same(asgi(app, "/upload", data=data, kind=kind).text, "inside")
    return "an async handler awaited a file"


def file_uploads():
    same(async_(), "an async handler awaited a file")
    return "an uploaded file was read"


def background_tasks():
    same([asgi(app, "/later").text, DONE], ["now", ["later"]])
    return "a task ran after the answer was sent"


def test_client():
    from litestar.testing import TestClient

    with TestClient(app) as client:
        same(client.get("/").text, "Hello")
    return "litestar.testing.TestClient fetched a page"


def cli():
    same("routes" in script("litestar", "--help"), True)
    return "the litestar command lists run and routes"


def auth():
    from litestar.security.jwt import JWTAuth

    async def user(token, connection):
        return token.sub

    @get("/secret")
    async def secret(request: Request) -> str:
        return f"for {request.user}"

    jwt = JWTAuth(retrieve_user_handler=user, token_secret="x" * 40)
    made = Litestar([secret], on_app_init=[jwt.on_app_init])
    header = {"authorization": jwt.format_auth_header(jwt.create_token("ada"))}
    same([asgi(made, "/secret").status, asgi(made, "/secret", headers=header).text], [401, "for ada"])
    raise Part("with PyJWT, its back end tells who it is from a token; the store of users is yours")


def roles():
    from litestar.exceptions import NotAuthorizedException

    def guard(connection, handler):
        if connection.headers.get("x-role") != "admin":
            raise NotAuthorizedException

    @get("/secret", guards=[guard], sync_to_thread=False)
    def secret() -> str:
        return "for admins"

    made = Litestar([secret])
    same([asgi(made, "/secret").status, asgi(made, "/secret", headers={"x-role": "admin"}).text], [401, "for admins"])
    raise Part("a guard of yours lets people in or not; who has which role, your code says")


def forms():
    same(asgi(app, "/post", data="name=Ada").text, "Ada")
    raise Absent("fields arrive bound to a type; nothing builds a form or shows it again")


OTHERWISE = {
    "orm": "the old place of Advanced Alchemy, which is installed beside it",
    "search": "a filter for a repository, which needs a database layer beside it",
    "charts": "dependencies of handlers",
    "http-client": "its client for tests",
}
