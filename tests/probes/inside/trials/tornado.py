"""Tornado."""

import asyncio
import os

import tornado.httpclient
import tornado.ioloop
import tornado.template
import tornado.web
import tornado.websocket
from common import Absent, Part, ask, escaping, same, served

PACKAGE = "tornado"
WSGI = "app"
PAGE = "http://127.0.0.1:8888/"
SAYS = "Hello"
DONE = []


class _Home(tornado.web.RequestHandler):
    async def get(self):
        await asyncio.sleep(0)
        self.write("Hello")

    def post(self):
        found = self.request.files.get("file")
        self.write(found[0]["body"] if found else self.get_body_argument("name"))


class _Stream(tornado.web.RequestHandler):
    async def get(self):
        for piece in ("one", "two"):
            self.write(piece)
            await self.flush()


class _Later(tornado.web.RequestHandler):
    def get(self):
        tornado.ioloop.IOLoop.current().add_callback(DONE.append, "later")
        self.write("now")


class _Cookie(tornado.web.RequestHandler):
    def get(self):
        kept = self.get_signed_cookie("name")
        self.set_signed_cookie("name", "Ada")
        self.write(kept or b"nobody")


class _Socket(tornado.websocket.WebSocketHandler):
    def on_message(self, message):
        self.write_message(f"{message} pong")


def _made(**settings):
    routes = [("/", _Home), ("/stream", _Stream), ("/later", _Later), ("/ws", _Socket), ("/cookie", _Cookie)]
    return tornado.web.Application(routes, cookie_secret="for tests", **settings)


app = _made()


def _run(talk, **settings):
    """Run a coroutine against the app on a port of its own."""

    async def whole():
        from tornado.testing import bind_unused_port

        sock, port = bind_unused_port()
        server = tornado.httpserver.HTTPServer(_made(**settings))
        server.add_socket(sock)
        try:
            return await talk(tornado.httpclient.AsyncHTTPClient(), f"127.0.0.1:{port}")
        finally:
            server.stop()

    return asyncio.run(whole())


def own_server():
    with served("trials.tornado") as address:
        same(ask(address), (200, "Hello"))
    return "its own server answered"


def default_csrf():
    async def talk(client, host):
        return (await client.fetch(f"http://{host}/", method="POST", body="name=Ada", raise_error=False)).code

    same([_run(talk), _run(talk, xsrf_cookies=True)], [200, 403])
    return "off until switched on"


def default_autoescape():
    return escaping(tornado.template.Template("<p>{{ text }}</p>").generate(text="<script>").decode())


def csrf():
    same(default_csrf(), "off until switched on")
    return "switched on, it refused a form without a token with status 403"


def templates():
    same(default_autoescape(), "on")
    return "one of its own templates was filled in"


def websockets():
    async def talk(client, host):
        socket = await tornado.websocket.websocket_connect(f"ws://{host}/ws")
        await socket.write_message("ping")
        return await socket.read_message()

    same(_run(talk), "ping pong")
    return "a message was answered over a WebSocket"


def streaming():
    async def talk(client, host):
        answer = await client.fetch(f"http://{host}/stream")
        return answer.headers.get("Transfer-Encoding"), answer.body

    same(_run(talk), ("chunked", b"onetwo"))
    return "two pieces were sent one by one"


def async_():
    async def talk(client, host):
        return (await client.fetch(f"http://{host}/")).body

    same(_run(talk), b"Hello")
    return "an async handler answered"


def http_client():
    same(async_(), "an async handler answered")
    return "its AsyncHTTPClient fetched a page"


def background_tasks():
    async def talk(client, host):
        return (await client.fetch(f"http://{host}/later")).body

    same([_run(talk), DONE], [b"now", ["later"]])
    return "a function ran after the handler was done"


def file_uploads():
    from calls import upload

    async def talk(client, host):
        data, kind = upload()
        headers = {"Content-Type": kind}
        return (await client.fetch(f"http://{host}/", method="POST", body=data, headers=headers)).body

    same(_run(talk), b"inside")
    return "an uploaded file was read"


def i18n():
    import pathlib

    import tornado.locale

    pathlib.Path("words").mkdir(exist_ok=True)
    pathlib.Path("words/de_DE.csv").write_text('"Hello","Hallo"\n')
    tornado.locale.load_translations("words", "utf-8")
    same(tornado.locale.get("de_DE").translate("Hello"), "Hallo")
    return "a word was translated from a file"


def test_client():
    import unittest

    from tornado.testing import AsyncHTTPTestCase

    class Case(AsyncHTTPTestCase):
        def get_app(self):
            return app

        def test_home(self):
            same(self.fetch("/").body, b"Hello")

    result = unittest.TestResult()
    Case("test_home").run(result)
    same([result.testsRun, result.wasSuccessful()], [1, True])
    return "AsyncHTTPTestCase fetched a page"


def sessions():
    async def talk(client, host):
        first = await client.fetch(f"http://{host}/cookie")
        kept = first.headers["Set-Cookie"].split(";")[0]
        return (await client.fetch(f"http://{host}/cookie", headers={"Cookie": kept})).body

    same(_run(talk), b"Ada")
    raise Part("a signed cookie came back; there is no store and no session object")


def auth():
    import tornado.auth

    same(hasattr(tornado.auth.GoogleOAuth2Mixin, "get_authenticated_user"), True)
    raise Part("mixins talk to OAuth providers; there is no store of users and no login page")


def forms():
    same(default_csrf(), "off until switched on")
    raise Absent("fields arrive as text; nothing builds or checks a form")


OTHERWISE = {
    "roles": "an error of its own tests",
    "validation": "paths of files",
    "cli": "parsing of options and a main() for tests",
    "charts": "the graph of Facebook",
}

if __name__ == "__main__":

    async def _main():
        app.listen(int(os.environ["PORT"]), "127.0.0.1")
        await asyncio.Event().wait()

    asyncio.run(_main())
