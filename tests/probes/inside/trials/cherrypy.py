"""CherryPy."""

import cherrypy
from calls import upload, wsgi
from common import Absent, Part, ask, same, script, served

PACKAGE = "cherrypy"
MORE = ("pytest",)
WSGI = "app"
PAGE = "http://127.0.0.1:8080/"
SAYS = "Hello"


class _Root:
    @cherrypy.expose
    def index(self):
        return "Hello"

    @cherrypy.expose
    def remember(self):
        cherrypy.session["name"] = "Ada"
        return "kept"

    @cherrypy.expose
    def recall(self):
        return cherrypy.session.get("name", "nobody")

    @cherrypy.expose
    def post(self, name):
        return name

    @cherrypy.expose
    def upload(self, file):
        return file.file.read()

    @cherrypy.expose
    def stream(self):
        yield "one"
        yield "two"

    stream._cp_config = {"response.stream": True}

    @cherrypy.expose
    async def awaited(self):
        return "awaited"

    @cherrypy.expose
    def secret(self):
        return "for Ada"

    secret._cp_config = {
        "tools.auth_basic.on": True,
        "tools.auth_basic.realm": "x",
        "tools.auth_basic.checkpassword": lambda realm, user, password: (user, password) == ("ada", "x"),
    }


cherrypy.config.update({"log.screen": False, "environment": "embedded"})
app = cherrypy.Application(_Root(), config={"/": {"tools.sessions.on": True}})


def interface_wsgi():
    same(wsgi(app).text, "Hello")


def own_server():
    with served("trials.cherrypy") as address:
        same(ask(address), (200, "Hello"))
    return "its own server answered"


def default_csrf():
    same(wsgi(app, "/post", data="name=Ada").text, "Ada")
    return "not included"


def default_autoescape():
    return "no templates included"


def sessions():
    kept = wsgi(app, "/remember")
    same(wsgi(app, "/recall", headers={"Cookie": kept.cookies[0]}).text, "Ada")
    return "a value came back with the cookie of the request before"


def streaming():
    same(wsgi(app, "/stream").pieces, [b"one", b"two"])
    return "a generator was sent piece by piece"


def file_uploads():
    data, kind = upload()
    same(wsgi(app, "/upload", data=data, kind=kind).text, "inside")
    return "an uploaded file was read"


def async_():
    same(wsgi(app, "/awaited").status, 500)
    raise Absent("an async handler ended in status 500")


def auth():
    same([wsgi(app, "/secret").status, wsgi(app, "/secret", headers={"Authorization": "Basic YWRhOng="}).text],
         [401, "for Ada"])  # fmt: skip
    raise Part("its tools ask a function of yours about name and password; there is no store of users")


def background_tasks():
    import threading

    from cherrypy.process.plugins import BackgroundTask

    ran = threading.Event()
    task = BackgroundTask(0.05, ran.set)
    task.start()
    same(ran.wait(10), True)
    task.cancel()
    raise Part("BackgroundTask calls a function again and again in a thread; there is no queue")


def cli():
    same("--config" in script("cherryd", "--help"), True)
    raise Part("cherryd starts an app and does nothing else")


def forms():
    same(wsgi(app, "/post", data="name=Ada").text, "Ada")
    raise Absent("fields arrive as text; nothing builds or checks a form")


def test_client():
    from cherrypy.test import helper

    same(hasattr(helper.CPWebCase, "getPage"), True)
    raise Part("cherrypy.test.helper starts the real server for a test and fetches pages from it")


OTHERWISE = {
    "validation": "cache headers and digest login",
    "i18n": "the characters of addresses and the day in a log",
}

if __name__ == "__main__":
    import os

    cherrypy.config.update({"server.socket_host": "127.0.0.1", "server.socket_port": int(os.environ["PORT"])})
    cherrypy.quickstart(_Root())
