"""Gradio."""

import pathlib

import gradio as gr
from calls import Part, asgi
from common import ask, same, script
from fastapi import FastAPI

PACKAGE = "gradio"
MORE = ("httpx",)
ASGI = "app"
PAGE = "http://127.0.0.1:7860/"
SAYS = "gradio"


def _greet(name, count):
    return f"Hello {name}", (count or 0) + 1


def _pieces():
    yield "one"
    yield "two"


async def _awaited():
    return "awaited"


def _read(path):
    return pathlib.Path(path).read_text()


def _made(**more):
    with gr.Blocks() as made:
        gr.Markdown("Hello")
        name, said, count = gr.Textbox(label="Name"), gr.Textbox(), gr.State(0)
        gr.Button("Say").click(_greet, [name, count], [said, count], api_name="greet")
        gr.Button("Stream").click(_pieces, None, said, api_name="pieces")
        gr.Button("Async").click(_awaited, None, said, api_name="awaited")
        gr.File(label="File").upload(_read, gr.File(), said, api_name="read")
        gr.LinePlot(x="x", y="y")
    return made


demo = _made()
app = gr.mount_gradio_app(FastAPI(), demo, path="/")


class _Launched:
    def __init__(self, **more):
        self.more = more

    def __enter__(self):
        from gradio_client import Client

        self.demo = _made()
        _, address, _ = self.demo.queue().launch(
            prevent_thread_lock=True, server_name="127.0.0.1", quiet=True, **self.more
        )
        self.address = address
        self.client = Client(address, verbose=False) if not self.more else None
        return self

    def __exit__(self, *_):
        self.demo.close(verbose=False)


def own_server():
    with _Launched() as here:
        status, text = ask(here.address)
        same([status, "gradio" in text.lower()], [200, True])
    return "its own server answered"


def interface_asgi():
    same(asgi(app).status, 200)


def default_csrf():
    with _Launched() as here:
        same(here.client.predict("Ada", api_name="/greet"), "Hello Ada")
    return "not included"


def default_autoescape():
    return "no templates included"


def no_javascript():
    same({"markdown", "textbox", "button"} <= {c["type"] for c in demo.get_config_file()["components"]}, True)
    return "text, field and button came from Python alone"


def forms():
    with _Launched() as here:
        same(here.client.predict("Ada", api_name="/greet"), "Hello Ada")
    return "the value of a field reached a function, and its answer the page"


def streaming():
    with _Launched() as here:
        job = here.client.submit(api_name="/pieces")
        same([job.result(20), job.outputs()], ["two", ["one", "two"]])
    return "a generator was sent piece by piece"


def async_():
    with _Launched() as here:
        same(here.client.predict(api_name="/awaited"), "awaited")
    return "an async function answered"


def file_uploads():
    from gradio_client import handle_file

    pathlib.Path("a.txt").write_text("inside")
    with _Launched() as here:
        same(here.client.predict(handle_file("a.txt"), api_name="/read"), "inside")
    return "an uploaded file was read"


def charts():
    same("lineplot" in {c["type"].lower() for c in demo.get_config_file()["components"]} or
         "nativeplot" in {c["type"].lower() for c in demo.get_config_file()["components"]}, True)  # fmt: skip
    return "a line plot is part of the page"


def test_client():
    with _Launched() as here:
        same(here.client.predict("Ada", api_name="/greet"), "Hello Ada")
    raise Part("gradio_client, which comes with it, calls functions of a running app; nothing drives the page")


def sessions():
    with _Launched() as here:
        same(here.client.predict("Ada", api_name="/greet"), "Hello Ada")
    raise Part("gr.State keeps a value while a page is open; nothing outlives it")


def auth():
    with _Launched(auth=("ada", "lovelace")) as here:
        same(ask(here.address + "config")[0], 401)
    raise Part("one list of names and passwords, or a function of yours, guards the whole app")


def openapi():
    found = asgi(app, "/gradio_api/openapi.json")
    same([found.status, "paths" in found.json()], [200, True])
    return "/gradio_api/openapi.json describes the functions"


def background_tasks():
    with _Launched() as here:
        same(here.client.submit("Ada", api_name="/greet").result(20), "Hello Ada")
    raise Part("its queue runs calls one after another; a task without a page is yours")


def i18n():
    words = gr.I18n(en={"hello": "Hello"}, de={"hello": "Hallo"})
    same(words.translations_dict["de"]["hello"], "Hallo")
    return "gr.I18n holds the words of each language, and the browser picks"


def cli():
    same("--watch-dirs" in script("gradio", "--help", status=None), True)
    return "the gradio command runs an app and starts it anew when a file changes"


OTHERWISE = {
    "templates": "ready-made components and what it offers to AI tools",
    "validation": "the arguments of its own functions",
    "search": "a search for models of others",
    "roles": "the place of a message in a chat",
    "http-client": "requests of its own services",
}
