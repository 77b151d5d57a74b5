"""Dash."""

import base64

from calls import Absent, Part, wsgi
from common import same, script
from dash import Dash, Input, Output, dcc, html

PACKAGE = "dash"
MORE = ("dash[testing,diskcache]", "fastapi", "uvicorn", "quart", "python-multipart")
WSGI = "app"
PAGE = "http://127.0.0.1:8050/"
SAYS = "dash"


def _made(**more):
    made = Dash("trial", **more)
    made.layout = html.Div([
        html.H1("Hello"), dcc.Input(id="name"), html.Button("Say", id="say"), html.P(id="said"),
        dcc.Upload(id="file"), html.P(id="content"), dcc.Graph(figure={"data": [{"y": [1, 3, 2]}]}),
    ])  # fmt: skip

    @made.callback(Output("said", "children"), Input("name", "value"))
    def say(name):
        return f"Hello {name}"

    @made.callback(Output("content", "children"), Input("file", "contents"))
    def read(contents):
        return base64.b64decode(contents.partition(",")[2]).decode()

    return made


_dash = _made(title="Hello")
app = _dash.server


def _call(output, source, value, target=None):
    name, prop = source.split(".")
    body = {
        "output": output, "outputs": {"id": output.split(".")[0], "property": "children"},
        "inputs": [{"id": name, "property": prop, "value": value}], "changedPropIds": [source],
    }  # fmt: skip
    return wsgi(target or app, "/_dash-update-component", data=body).json()["response"]


def interface_wsgi():
    same("Hello" in wsgi(app).text, True)


def default_csrf():
    same(_call("said.children", "name.value", "Ada"), {"said": {"children": "Hello Ada"}})
    return "not included"


def default_autoescape():
    return "no templates included"


def forms():
    same(_call("said.children", "name.value", "Ada"), {"said": {"children": "Hello Ada"}})
    return "the value of an input field reached a callback, and its answer the page"


def file_uploads():
    sent = "data:text/plain;base64," + base64.b64encode(b"inside").decode()
    same(_call("content.children", "file.contents", sent), {"content": {"children": "inside"}})
    return "an uploaded file reached a callback"


def charts():
    same('"type":"Graph"' in wsgi(app, "/_dash-layout").text.replace(" ", ""), True)
    return "a graph is part of the page"


def no_javascript():
    found = wsgi(app, "/_dash-layout").json()
    same([child["type"] for child in found["props"]["children"]][:3], ["H1", "Input", "Button"])
    return "heading, field and button came from Python alone"


def background_tasks():
    import diskcache
    from dash import DiskcacheManager

    made = Dash("tasks", background_callback_manager=DiskcacheManager(diskcache.Cache("cache")))
    made.layout = html.Div([html.Button(id="go"), html.P(id="done")])

    @made.callback(Output("done", "children"), Input("go", "n_clicks"), background=True)
    def slow(clicks):
        return "done"

    answer = wsgi(made.server, "/_dash-update-component", data={
        "output": "done.children", "outputs": {"id": "done", "property": "children"},
        "inputs": [{"id": "go", "property": "n_clicks", "value": 1}], "changedPropIds": ["go.n_clicks"],
    })  # fmt: skip
    same("cacheKey" in answer.json(), True)
    return "with diskcache, a callback was handed to a process of its own"


def test_client():
    same("Hello" in app.test_client().get("/_dash-layout").text, True)
    return "the test client of its Flask server fetched the layout; dash.testing drives a browser"


def async_():
    from calls import asgi

    made = Dash("async", backend="fastapi")
    made.layout = html.Div([dcc.Input(id="name"), html.P(id="said")])

    @made.callback(Output("said", "children"), Input("name", "value"))
    async def say(name):
        return f"Hello {name}"

    body = {
        "output": "said.children", "outputs": {"id": "said", "property": "children"},
        "inputs": [{"id": "name", "property": "value", "value": "Ada"}], "changedPropIds": ["name.value"],
    }  # fmt: skip
    answer = asgi(made.server, "/_dash-update-component", data=body)
    same(answer.json()["response"], {"said": {"children": "Hello Ada"}})
    raise Part("with FastAPI as its back end, an async callback answered; Flask, its default, holds a worker for each")


def websockets():
    made = Dash("socket", backend="fastapi", websocket_callbacks=True)
    made.layout = html.P("Hello")
    made._setup_server()
    found = [route.path for route in made.server.routes if type(route).__name__ == "APIWebSocketRoute"]
    same(len(found), 1)
    raise Part("with FastAPI or Quart as its back end, callbacks can travel over a WebSocket")


def sessions():
    same(dcc.Store(id="kept", storage_type="session").storage_type, "session")
    raise Part("dcc.Store keeps values in the browser; the session of its Flask server is there as well")


def cli():
    same("dash[cloud]" in script("plotly", "--help", status=None), True)
    raise Absent("the plotly command of the bare package only says to install dash[cloud]")


def validation():
    try:
        dcc.Input(colour="red")
    except TypeError:
        pass
    else:
        raise AssertionError("a wrong property was accepted")
    raise Part("the properties of components are checked; what people type is not")


OTHERWISE = {
    "roles": "what a property means to an AI tool",
    "templates": "the HTML tag of that name and the look of tables",
}
