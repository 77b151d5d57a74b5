"""Microdot."""

import asyncio
import os

from calls import asgi, upload, websocket
from common import Absent, Part, ask, escaping, same, served
from microdot import Microdot, redirect

PACKAGE = "microdot"
MORE = ("pyjwt", "jinja2")
ASGI = "asgi_app"
WSGI = "wsgi_app"
PAGE = "http://127.0.0.1:5000/"
SAYS = "Hello"


def _made(app, with_websocket=None, csrf=False):
    from microdot.csrf import CSRF
    from microdot.login import Login
    from microdot.multipart import with_form_data
    from microdot.session import Session, with_session

    Session(app, secret_key="a secret of more than thirty-two letters")
    if csrf:
        CSRF(app)

    @app.get("/")
    async def home(request):
        return "Hello"

    @app.get("/remember")
    @with_session
    async def remember(request, session):
        session["name"] = "Ada"
        session.save()
        return "kept"

    @app.get("/recall")
    @with_session
    async def recall(request, session):
        return session.get("name", "nobody")

    @app.post("/post")
    async def post(request):
        return request.form["name"]

    @app.post("/upload")
    @with_form_data
    async def file(request):
        return await request.files["file"].read()

    @app.get("/stream")
    async def stream(request):
        async def pieces():
            yield "one"
            yield "two"

        return pieces()

    @app.get("/page")
    async def page(request):
        import pathlib

        from microdot.jinja import Template

        pathlib.Path("templates").mkdir(exist_ok=True)
        pathlib.Path("templates/page.html").write_text("<p>{{ text }}</p>")
        return Template("page.html").render(text="<script>"), {"Content-Type": "text/html"}

    login = Login()

    @login.user_loader
    async def user(name):
        return type("User", (), {"id": name})()

    @app.get("/secret")
    @login
    async def secret(request):
        return "for users"

    @app.get("/enter")
    async def enter(request):
        return await login.login_user(request, type("User", (), {"id": "ada"})()) or redirect("/")

    if with_websocket:

        @app.get("/ws")
        @with_websocket
        async def socket(request, ws):
            await ws.send(f"{await ws.receive()} pong")

    return app


def _asgi_made(**more):
    from microdot.asgi import Microdot as AsgiMicrodot
    from microdot.asgi import with_websocket

    return _made(AsgiMicrodot(), with_websocket, **more)


app = _made(Microdot())
asgi_app = _asgi_made()


def __getattr__(name):
    """Return the WSGI app when it is asked for; its adapter starts a loop of its own."""
    if name != "wsgi_app":
        raise AttributeError(name)
    from microdot.wsgi import Microdot as WsgiMicrodot

    return _made(WsgiMicrodot())


def own_server():
    with served("trials.microdot") as address:
        same(ask(address), (200, "Hello"))
    return "its own server answered"


def default_csrf():
    found = [asgi(each, "/post", data="name=Ada", headers={"sec-fetch-site": "cross-site"})
             for each in (asgi_app, _asgi_made(csrf=True))]  # fmt: skip
    same([found[0].text, found[1].status], ["Ada", 403])
    return "off until switched on"


def default_autoescape():
    return escaping(asgi(asgi_app, "/page").text)


def csrf():
    same(default_csrf(), "off until switched on")
    return "switched on, it refused a form from another site with status 403"


def templates():
    same("<p>" in asgi(asgi_app, "/page").text, True)
    return "with Jinja installed, a template was filled in"


def sessions():
    kept = asgi(asgi_app, "/remember")
    same(asgi(asgi_app, "/recall", headers={"cookie": kept.cookies[0]}).text, "Ada")
    return "with PyJWT, a value came back with the signed cookie of the request before"


def file_uploads():
    data, kind = upload()
    same(asgi(asgi_app, "/upload", data=data, kind=kind).text, "inside")
    return "an uploaded file was read"


def streaming():
    same(asgi(asgi_app, "/stream").pieces, [b"one", b"two"])
    return "an async generator was sent piece by piece"


def websockets():
    same(websocket(asgi_app), "ping pong")
    return "a message was answered over a WebSocket"


def async_():
    same(asgi(asgi_app).text, "Hello")
    return "an async handler answered"


def test_client():
    from microdot.test_client import TestClient

    async def fetch():
        return (await TestClient(app).get("/")).text

    same(asyncio.run(fetch()), "Hello")
    return "microdot.test_client.TestClient fetched a page"


def auth():
    kept = asgi(asgi_app, "/enter").cookies[0]
    same([asgi(asgi_app, "/secret").status, asgi(asgi_app, "/secret", headers={"cookie": kept}).text],
         [302, "for users"])  # fmt: skip
    raise Part("its login helpers remember who it is; the store of users and the page are yours")


def forms():
    same(asgi(asgi_app, "/post", data="name=Ada").text, "Ada")
    raise Absent("fields arrive as text; nothing builds or checks a form")


OTHERWISE = {"background-tasks": "the sending of events"}

if __name__ == "__main__":
    app.run(host="127.0.0.1", port=int(os.environ["PORT"]))
