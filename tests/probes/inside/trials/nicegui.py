"""NiceGUI."""

import os

from calls import Part, asgi
from common import ask, handshake, same, served
from fastapi import Body, FastAPI
from nicegui import ui
from starlette.responses import StreamingResponse

PACKAGE = "nicegui"
MORE = ("pytest", "pytest-asyncio", "httpx", "plotly", "matplotlib")
ASGI = "app"
PAGE = "http://127.0.0.1:8080/"
SAYS = "Hello"
app = FastAPI()


@app.get("/stream")
def _stream():
    return StreamingResponse(iter(["one", "two"]))


@app.post("/post")
def _post(data: dict = Body()):
    return data["name"]


@ui.page("/")
def _home():
    ui.label("Hello")
    name = ui.input("Name")
    said = ui.label()
    ui.button("Say", on_click=lambda: said.set_text(f"Hello {name.value}"))
    ui.upload(on_upload=lambda e: None)
    ui.echart({"series": [{"type": "line", "data": [1, 3, 2]}]})


PAGE_TEST = """
import asyncio

from nicegui import app, background_tasks, ui
from nicegui.testing import User

pytest_plugins = ["nicegui.testing.user_plugin"]


async def test_page(user: User) -> None:
    done = []

    @ui.page("/")
    def home():
        name = ui.input("Name", validation={"Too short": lambda text: len(text) > 2})
        said = ui.label()
        app.storage.user["count"] = app.storage.user.get("count", 0) + 1
        ui.label(f"visit {app.storage.user['count']}")

        async def say():
            await asyncio.sleep(0)
            said.set_text(f"Hello {name.value}")
            background_tasks.create(later())

        async def later():
            done.append("later")

        ui.button("Say", on_click=say)

    await user.open("/")
    user.find("Name").type("Ad")
    await user.should_see("Too short")
    user.find("Name").type("a")
    user.find("Say").click()
    await user.should_see("Hello Ada")
    assert done == ["later"]
    await user.open("/")
    await user.should_see("visit 2")
"""


def _tested():
    import pathlib

    from common import command

    pathlib.Path("test_page.py").write_text(PAGE_TEST)
    pathlib.Path("main.py").write_text("from nicegui import ui\nui.run(storage_secret='for tests')\n")
    pathlib.Path("pytest.ini").write_text("[pytest]\nasyncio_mode = auto\nmain_file = main.py\n")
    same("1 passed" in command("-m", "pytest", "-q", "test_page.py"), True)


def own_server():
    with served("trials.nicegui") as address:
        status, text = ask(address)
        same([status, "Hello" in text], [200, True])
    return "its own server answered"


def interface_asgi():
    same("Hello" in asgi(app).text, True)


def default_csrf():
    same(asgi(app, "/post", data={"name": "Ada"}).json(), "Ada")
    return "not included"


def default_autoescape():
    with served("trials.nicegui") as address:
        same("<b>bold</b>" in ask(address + "/hostile")[1], False)
    return "on"


@ui.page("/hostile")
def _hostile():
    ui.label("<b>bold</b>")


def test_client():
    _tested()
    return "its User fixture opened a page, typed and clicked"


def sessions():
    _tested()
    return "app.storage.user kept a count between two visits"


def forms():
    _tested()
    return "a field was drawn, checked, and told what was wrong"


def validation():
    _tested()
    raise Part("a field checks what is typed; data from elsewhere is checked by the FastAPI beneath")


def background_tasks():
    _tested()
    return "background_tasks ran a coroutine beside the page"


def async_():
    _tested()
    return "an async handler answered a click"


def no_javascript():
    _tested()
    return "field, label and button came from Python alone"


def charts():
    with served("trials.nicegui") as address:
        same("echart" in ask(address)[1], True)
    return "a chart is part of the page"


def file_uploads():
    from calls import upload

    data, kind = upload()
    with served("trials.nicegui") as address:
        import re

        page = ask(address)[1]
        found = re.search(r'/_nicegui/client/[^"\\\\]+/upload/\d+', page)
        same(found is not None, True)
        same(ask(address + found.group(), data, {"Content-Type": kind})[0] in (200, 400), True)
    return "an upload field with an address of its own is part of the page"


def websockets():
    with served("trials.nicegui") as address:
        handshake(address, "/_nicegui_ws/socket.io/?EIO=4&transport=websocket").close()
    return "the page's own WebSocket opened; others come from the FastAPI beneath"


def streaming():
    same(asgi(app, "/stream").pieces, [b"one", b"two"])
    raise Part("answers in pieces come from the FastAPI beneath")


def openapi():
    same("/stream" in asgi(app, "/openapi.json").json()["paths"], True)
    raise Part("the FastAPI beneath describes routes of an API; pages are not in it")


def i18n():
    from nicegui.language import Language

    same("de" in str(Language), True)
    raise Part("language packs translate its own widgets; your texts are yours")


def auth():
    _tested()
    raise Part("app.storage.user remembers who logged in; the page and the store of users are yours")


OTHERWISE = {
    "migrations": "an old setting of one table",
    "cli": "a command that packs an app, and a helper for tests",
    "search": "fields to search in a table",
    "http-client": "requests of its own tests",
}

if __name__ != "__main__":
    ui.run_with(app, title="Hello", storage_secret="for tests")
else:
    ui.run(host="127.0.0.1", port=int(os.environ["PORT"]), reload=False, show=False, storage_secret="for tests")
