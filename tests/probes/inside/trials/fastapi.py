"""FastAPI."""

from typing import Annotated

from calls import asgi, upload, websocket
from common import Absent, Part, escaping, same, script
from fastapi import BackgroundTasks, Depends, FastAPI, Form, UploadFile, WebSocket
from fastapi.responses import StreamingResponse
from fastapi.security import OAuth2PasswordBearer
from fastapi.templating import Jinja2Templates
from pydantic import BaseModel
from starlette.middleware.sessions import SessionMiddleware
from starlette.requests import Request

PACKAGE = "fastapi"
OWN = ("fastapi", "starlette")
MORE = ("python-multipart", "itsdangerous", "jinja2", "httpx2")
ASGI = "app"
PAGE = "http://127.0.0.1:8000/"
SAYS = "hello"
DONE = []

app = FastAPI()
app.add_middleware(SessionMiddleware, secret_key="for tests")


class Item(BaseModel):
    """One item."""

    price: float


@app.get("/")
async def _home():
    return {"hello": "world"}


@app.post("/item")
def _item(item: Item):
    return {"price": item.price}


@app.post("/post")
def _post(name: Annotated[str, Form()]):
    return name


@app.post("/upload")
async def _upload(file: UploadFile):
    return (await file.read()).decode()


@app.get("/remember")
def _remember(request: Request):
    request.session["name"] = "Ada"


@app.get("/recall")
def _recall(request: Request):
    return request.session.get("name")


@app.get("/stream")
def _stream():
    return StreamingResponse(iter(["one", "two"]))


@app.get("/later")
def _later(tasks: BackgroundTasks):
    tasks.add_task(DONE.append, "later")


@app.get("/secret")
def _secret(token: Annotated[str, Depends(OAuth2PasswordBearer(tokenUrl="token"))]):
    return token


@app.websocket("/ws")
async def _ws(socket: WebSocket):
    await socket.accept()
    await socket.send_text(f"{await socket.receive_text()} pong")


def interface_asgi():
    same(asgi(app).json(), {"hello": "world"})


def default_csrf():
    same(asgi(app, "/post", data="name=Ada").json(), "Ada")
    return "not included"


def default_autoescape():
    import pathlib

    pathlib.Path("page.html").write_text("<p>{{ text }}</p>")
    return escaping(Jinja2Templates(directory=".").get_template("page.html").render(text="<script>"))


def validation():
    same([asgi(app, "/item", data={"price": "2.5"}).json(), asgi(app, "/item", data={"price": "x"}).status],
         [{"price": 2.5}, 422])  # fmt: skip
    return "a wrong number was refused with status 422, a right one arrived as a number"


def openapi():
    found = asgi(app, "/openapi.json").json()
    same([found["openapi"], "/item" in found["paths"], asgi(app, "/docs").status], ["3.1.0", True, 200])
    return "/openapi.json describes the routes in OpenAPI 3.1.0, and /docs is a page"


def sessions():
    kept = asgi(app, "/remember")
    same(asgi(app, "/recall", headers={"cookie": kept.cookies[0]}).json(), "Ada")
    return "with itsdangerous, a value came back with the signed cookie of the request before"


def templates():
    same(default_autoescape(), "on")
    return "with Jinja installed, its Jinja2Templates filled in a template"


def streaming():
    same(asgi(app, "/stream").pieces, [b"one", b"two"])
    return "an iterator was sent piece by piece"


def websockets():
    same(websocket(app), "ping pong")
    return "a message was answered over a WebSocket"


def async_():
    same(asgi(app).status, 200)
    return "an async handler answered"


def background_tasks():
    same([asgi(app, "/later").status, DONE], [200, ["later"]])
    return "a task ran after the answer was sent"


def file_uploads():
    data, kind = upload()
    same(asgi(app, "/upload", data=data, kind=kind).json(), "inside")
    return "with python-multipart, an uploaded file was read"


def test_client():
    from fastapi.testclient import TestClient

    same(TestClient(app).get("/").json(), {"hello": "world"})
    return "with httpx2, its TestClient fetched a page"


def forms():
    same([asgi(app, "/post", data="name=Ada").json(), asgi(app, "/post", data="x=1").status], ["Ada", 422])
    raise Part("with python-multipart, fields arrive and are checked; nothing draws a form or shows it again")


def auth():
    same([asgi(app, "/secret").status, asgi(app, "/secret", headers={"authorization": "Bearer x"}).json()], [401, "x"])
    raise Part("OAuth2 and API-key helpers read the token; there is no store of users and no login page")


def cli():
    same("fastapi[standard]" in script("fastapi", "--help", status=1), True)
    raise Absent("the fastapi command of the bare package only says to install fastapi[standard]")


def roles():
    from fastapi import HTTPException, Security
    from fastapi.security import SecurityScopes

    def check(scopes: SecurityScopes, request: Request):
        if request.headers.get("x-role") not in scopes.scopes:
            raise HTTPException(403)

    made = FastAPI()
    made.get("/secret", dependencies=[Security(check, scopes=["admin"])])(lambda: "for admins")
    same([asgi(made, "/secret").status, asgi(made, "/secret", headers={"x-role": "admin"}).json()], [403, "for admins"])
    raise Part("Starlette's requires() and security scopes compare names; who has which role, your code says")
