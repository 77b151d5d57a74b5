"""Bottle."""

import bottle
from calls import upload, wsgi
from common import Absent, Part, command, escaping, same, served

PACKAGE = "bottle"
WSGI = "app"
PAGE = "http://127.0.0.1:8080/"
SAYS = "Hello"

app = bottle.Bottle()


@app.get("/")
def _home():
    return "Hello"


@app.get("/page")
def _page():
    return bottle.template("<p>{{text}}</p>", text="<script>")


@app.post("/post")
def _post():
    return bottle.request.forms.getunicode("name")


@app.post("/upload")
def _upload():
    return bottle.request.files["file"].file.read()


@app.get("/stream")
def _stream():
    yield "one"
    yield "two"


@app.get("/async")
async def _async():
    return "awaited"


@app.get("/secret")
@bottle.auth_basic(lambda user, password: (user, password) == ("ada", "x"))
def _secret():
    return "for Ada"


def interface_wsgi():
    same(wsgi(app).text, "Hello")


def default_csrf():
    same(wsgi(app, "/post", data="name=Ada").text, "Ada")
    return "not included"


def default_autoescape():
    return escaping(wsgi(app, "/page").text)


def templates():
    same(wsgi(app, "/page").text, "<p>&lt;script&gt;</p>")
    return "its SimpleTemplate was filled in"


def streaming():
    same(wsgi(app, "/stream").pieces, [b"one", b"two"])
    return "a generator was sent piece by piece"


def file_uploads():
    data, kind = upload()
    same(wsgi(app, "/upload", data=data, kind=kind).text, "inside")
    return "an uploaded file was read"


def forms():
    same(wsgi(app, "/post", data="name=Ada").text, "Ada")
    raise Absent("fields arrive as text; nothing builds or checks a form")


def async_():
    same(wsgi(app, "/async").status, 500)
    raise Absent("an async handler ended in status 500")


def auth():
    same([wsgi(app, "/secret").status, wsgi(app, "/secret", headers={"Authorization": "Basic YWRhOng="}).text],
         [401, "for Ada"])  # fmt: skip
    raise Part("auth_basic asks a function of yours about name and password; there is no store of users")


def cli():
    same("--server" in command("-m", "bottle", "--help"), True)
    with served("bottle", "--bind", "127.0.0.1:PORT", "trials.bottle:app") as address:
        from common import ask

        same(ask(address), (200, "Hello"))
    raise Part("python -m bottle starts an app and does nothing else")


OTHERWISE = {"i18n": "the syntax of templates", "search": "a search for template files"}
