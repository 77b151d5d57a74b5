"""aiohttp."""

import asyncio
import os

from aiohttp import ClientSession, WSMsgType, web
from aiohttp.test_utils import TestClient, TestServer
from common import Absent, ask, same, served

PACKAGE = "aiohttp"
WSGI = "app"
PAGE = "http://127.0.0.1:8080/"
SAYS = "hello"
DONE = []


async def _home(request):
    return web.Response(text="Hello")


async def _post(request):
    form = await request.post()
    found = form.get("name") or form["file"].file.read().decode()
    return web.Response(text=found)


async def _stream(request):
    answer = web.StreamResponse()
    answer.enable_chunked_encoding()
    await answer.prepare(request)
    for piece in (b"one", b"two"):
        await answer.write(piece)
    return answer


async def _ws(request):
    socket = web.WebSocketResponse()
    await socket.prepare(request)
    async for message in socket:
        if message.type == WSMsgType.TEXT:
            await socket.send_str(f"{message.data} pong")
    return socket


async def _beside(app):
    task = asyncio.create_task(asyncio.sleep(0, DONE.append("later")))
    yield
    await task


def _made():
    made = web.Application()
    made.add_routes([web.get("/", _home), web.post("/", _post), web.get("/stream", _stream), web.get("/ws", _ws)])
    made.cleanup_ctx.append(_beside)
    return made


app = _made()


def _run(talk):
    async def whole():
        async with TestClient(TestServer(_made())) as client:
            return await talk(client)

    return asyncio.run(whole())


def own_server():
    with served("trials.aiohttp") as address:
        same(ask(address), (200, "Hello"))
    return "its own server answered"


def default_csrf():
    async def talk(client):
        return await (await client.post("/", data={"name": "Ada"})).text()

    same(_run(talk), "Ada")
    return "not included"


def default_autoescape():
    return "no templates included"


def websockets():
    async def talk(client):
        async with client.ws_connect("/ws") as socket:
            await socket.send_str("ping")
            return (await socket.receive()).data

    same(_run(talk), "ping pong")
    return "a message was answered over a WebSocket"


def streaming():
    async def talk(client):
        answer = await client.get("/stream")
        return answer.headers.get("Transfer-Encoding"), await answer.read()

    same(_run(talk), ("chunked", b"onetwo"))
    return "two pieces were sent one by one"


def async_():
    async def talk(client):
        return await (await client.get("/")).text()

    same(_run(talk), "Hello")
    return "an async handler answered"


def test_client():
    same(async_(), "an async handler answered")
    return "aiohttp.test_utils.TestClient fetched a page"


def http_client():
    async def talk(client):
        async with ClientSession() as session, session.get(client.make_url("/")) as answer:
            return await answer.text()

    same(_run(talk), "Hello")
    return "a ClientSession fetched a page"


def background_tasks():
    same([async_(), DONE], ["an async handler answered", ["later"]])
    return "a task started and ended with the app, in a cleanup context"


def file_uploads():
    import io

    async def talk(client):
        return await (await client.post("/", data={"file": io.BytesIO(b"inside")})).text()

    same(_run(talk), "inside")
    return "an uploaded file was read"


def forms():
    same(default_csrf(), "not included")
    raise Absent("fields arrive as text; nothing builds or checks a form")


OTHERWISE = {
    "auth": "passwords its client sends to others",
    "sessions": "the connections of its client",
    "validation": "one header and the patterns of addresses",
    "cli": "web.main, which starts an app from the command line and nothing else",
}

if __name__ == "__main__":
    web.run_app(app, host="127.0.0.1", port=int(os.environ["PORT"]))
