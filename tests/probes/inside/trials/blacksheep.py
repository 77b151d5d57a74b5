"""BlackSheep."""

import asyncio
from dataclasses import dataclass

from blacksheep import Application, FromFiles, FromForm, FromJSON, Response, StreamedContent, WebSocket
from calls import asgi, upload, websocket
from common import Absent, Part, escaping, same

PACKAGE = "blacksheep"
MORE = ("jinja2", "itsdangerous", "uvicorn")
ASGI = "app"
PAGE = "http://127.0.0.1:8000/"
SAYS = "hello"


@dataclass
class _Item:
    price: float


def _made():
    from blacksheep import Router

    router = Router()
    made = Application(router=router)

    @router.get("/")
    async def home():
        return "Hello"

    @router.post("/item")
    async def item(data: FromJSON[_Item]):
        return {"price": data.value.price}

    @router.post("/post")
    async def form(data: FromForm[dict]):
        return data.value["name"]

    @router.post("/upload")
    async def file(files: FromFiles):
        return files.value[0].data.decode()

    @router.get("/stream")
    async def stream():
        async def pieces():
            yield b"one"
            yield b"two"

        return Response(200, content=StreamedContent(b"text/plain", pieces))

    @router.ws("/ws")
    async def socket(websocket: WebSocket):
        await websocket.accept()
        await websocket.send_text(f"{await websocket.receive_text()} pong")

    return made


app = _made()


def interface_asgi():
    same(asgi(app).text, "Hello")


def default_csrf():
    same(asgi(app, "/post", data="name=Ada").text, "Ada")
    return "off until switched on"


def default_autoescape():
    return escaping(_page())


def _page():
    import pathlib

    from blacksheep.server.rendering.jinja2 import JinjaRenderer
    from blacksheep.server.responses import view
    from blacksheep.settings.html import html_settings
    from jinja2 import FileSystemLoader

    pathlib.Path("views").mkdir(exist_ok=True)
    pathlib.Path("views/page.jinja").write_text("<p>{{ text }}</p>")
    html_settings.use(JinjaRenderer(FileSystemLoader("views")))
    made = _made()

    @made.router.get("/page")
    async def page():
        return view("page", {"text": "<script>"})

    return asgi(made, "/page").text


def templates():
    same("<p>" in _page(), True)
    return "with Jinja installed, a template was filled in"


def csrf():
    import pathlib

    from blacksheep.server.csrf import use_anti_forgery
    from blacksheep.server.rendering.jinja2 import JinjaRenderer
    from blacksheep.settings.html import html_settings
    from jinja2 import FileSystemLoader

    pathlib.Path("views").mkdir(exist_ok=True)
    html_settings.use(JinjaRenderer(FileSystemLoader("views")))
    made = _made()
    use_anti_forgery(made)
    status = asgi(made, "/post", data="name=Ada").status
    same(status in (400, 401, 403), True)
    return f"switched on, it refused a form without a token with status {status}"


def sessions():
    made = _made()
    made.use_sessions("for tests")

    @made.router.get("/remember")
    async def remember(request):
        request.session["name"] = "Ada"
        return "kept"

    @made.router.get("/recall")
    async def recall(request):
        return request.session.get("name", "nobody")

    kept = asgi(made, "/remember")
    same(asgi(made, "/recall", headers={"cookie": kept.cookies[0]}).text, "Ada")
    return "a value came back with the cookie of the request before"


def openapi():
    from blacksheep.server.openapi.v3 import OpenAPIHandler
    from openapidocs.v3 import Info

    made = _made()
    OpenAPIHandler(info=Info("t", "1")).bind_app(made)
    found = asgi(made, "/openapi.json").json()
    same(["/item" in found["paths"], asgi(made, "/docs/").status], [True, 200])
    return "/openapi.json describes the routes, and /docs is a page"


def validation():
    same([asgi(app, "/item", data={"price": 2.5}).json(), asgi(app, "/item", data={"cost": 1}).status],
         [{"price": 2.5}, 400])  # fmt: skip
    return "a body without a field was refused with status 400"


def websockets():
    same(websocket(app), "ping pong")
    return "a message was answered over a WebSocket"


def streaming():
    same(asgi(app, "/stream").pieces, [b"one", b"two"])
    return "an async generator was sent piece by piece"


def async_():
    same(asgi(app).text, "Hello")
    return "an async handler answered"


def file_uploads():
    data, kind = upload()
    same(asgi(app, "/upload", data=data, kind=kind).text, "inside")
    return "an uploaded file was read"


def test_client():
    from blacksheep.testing import TestClient

    async def fetch():
        await app.start()
        return await (await TestClient(app).get("/")).text()

    same(asyncio.run(fetch()), "Hello")
    return "blacksheep.testing.TestClient fetched a page"


def http_client():
    from blacksheep.client import ClientSession
    from common import served

    async def fetch(address):
        async with ClientSession() as session:
            return await (await session.get(address)).text()

    with served("uvicorn", "trials.blacksheep:app", "--port", "PORT") as address:
        same(asyncio.run(fetch(address + "/")), "Hello")
    return "its ClientSession fetched a page"


def roles():
    from blacksheep.server.authorization import auth
    from guardpost import AuthenticationHandler, Identity, Policy
    from guardpost.authorization import AuthorizationContext, Requirement

    class Handler(AuthenticationHandler):
        async def authenticate(self, context):
            name = context.get_first_header(b"x-name")
            context.user = Identity({"role": name.decode()}, "x") if name else None
            return context.user

    class Admin(Requirement):
        async def handle(self, context: AuthorizationContext):
            if context.identity and context.identity.get("role") == "admin":
                context.succeed(self)

    made = _made()
    made.use_authentication().add(Handler())
    made.use_authorization().add(Policy("admin", Admin()))

    @auth("admin")
    @made.router.get("/secret")
    async def secret():
        return "for admins"

    found = [asgi(made, "/secret", headers={"x-name": n}) for n in ("admin", "guest")]
    same([found[0].text, found[1].status], ["for admins", 403])
    return "a policy let one role in and refused another with status 403"


def auth():
    same("policy" in roles(), True)
    raise Part("handlers of yours, or JWT and OIDC ones, say who it is; there is no store of users")


def forms():
    same(asgi(app, "/post", data="name=Ada").text, "Ada")
    raise Absent("fields arrive bound to a type; nothing builds a form or shows it again")


OTHERWISE = {"background-tasks": "connections of its client"}
