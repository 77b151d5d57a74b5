"""Flask."""

from calls import upload, wsgi
from common import Absent, escaping, same, script
from flask import Flask, render_template_string, request, session

PACKAGE = "flask"
WSGI = "app"
PAGE = "http://127.0.0.1:5000/"
SAYS = "Hello"

app = Flask(__name__)
app.secret_key = "for tests"


@app.get("/")
def _home():
    return "Hello"


@app.get("/page")
def _page():
    return render_template_string("<p>{{ text }}</p>", text="<script>")


@app.get("/remember")
def _remember():
    session["name"] = "Ada"
    return "kept"


@app.get("/recall")
def _recall():
    return session.get("name", "nobody")


@app.post("/post")
def _post():
    return request.form["name"]


@app.post("/upload")
def _upload():
    return request.files["file"].read()


@app.get("/stream")
def _stream():
    return (piece for piece in ("one", "two"))


@app.get("/async")
async def _async():
    return "awaited"


def interface_wsgi():
    same(wsgi(app).text, "Hello")


def default_csrf():
    same(wsgi(app, "/post", data="name=Ada").text, "Ada")
    return "not included"


def default_autoescape():
    return escaping(wsgi(app, "/page").text)


def sessions():
    kept = wsgi(app, "/remember")
    same(wsgi(app, "/recall", headers={"Cookie": kept.cookies[0]}).text, "Ada")
    return "a value came back with the signed cookie of the request before"


def templates():
    same(wsgi(app, "/page").text, "<p>&lt;script&gt;</p>")
    return "a Jinja template was filled in"


def streaming():
    same(wsgi(app, "/stream").pieces, [b"one", b"two"])
    return "a generator was sent piece by piece"


def file_uploads():
    data, kind = upload()
    same(wsgi(app, "/upload", data=data, kind=kind).text, "inside")
    return "an uploaded file was read"


def test_client():
    same(app.test_client().get("/").text, "Hello")
    return "app.test_client() fetched a page"


def cli():
    same("routes" in script("flask", "--help"), True)
    return "the flask command lists run, shell and routes"


def forms():
    same(wsgi(app, "/post", data="name=Ada").text, "Ada")
    raise Absent("fields arrive as text; nothing builds or checks a form")


def async_():
    same(wsgi(app, "/async").status, 500)
    raise Absent("an async handler ended in status 500 without the async extra")


OTHERWISE = {"validation": "checks of a command-line option"}
