"""Reflex."""

import asyncio

import reflex as rx
from calls import Part
from common import same, script

PACKAGE = "reflex"
MORE = ("reflex[db]", "plotly")
PAGE = "http://127.0.0.1:3000/"
SAYS = "reflex"
DONE = []


class _State(rx.State):
    count: int = 0
    said: str = ""

    @rx.event
    async def add(self):
        await asyncio.sleep(0)
        self.count += 1

    @rx.event
    def take(self, data: dict):
        self.said = f"Hello {data['name']}"


def _page():
    return rx.vstack(
        rx.heading("Hello"),
        rx.text(_State.said),
        rx.button("Add", on_click=_State.add),
        rx.form(rx.input(name="name"), on_submit=_State.take),
    )


def no_javascript():
    text = str(_page())
    same(['"Hello"' in text, "RadixThemesButton" in text or "Button" in text], [True, True])
    return "heading, field and button came from Python alone"


def forms():
    text = str(_page())
    same(["onSubmit" in text, "name" in text], [True, True])
    return "a form of its components hands its fields to a function"


def charts():
    text = str(rx.recharts.line_chart(rx.recharts.line(data_key="y"), data=[{"y": 1}, {"y": 3}]))
    same("LineChart" in text, True)
    return "a line chart is made of its own components"


def async_():
    state = _State(_reflex_internal_init=True)
    asyncio.run(_State.add.fn(state))
    same(state.count, 1)
    return "an async event changed the state"


def cli():
    same("export" in script("reflex", "--help"), True)
    return "the reflex command lists init, run, export and db"


def background_tasks():
    class Later(rx.State):
        @rx.event(background=True)
        async def later(self):
            DONE.append("later")

    asyncio.run(Later.later.fn(Later(_reflex_internal_init=True)))
    same([Later.later.is_background, DONE], [True, ["later"]])
    return "an event marked as background ran beside the others"


def admin():
    same(callable(rx.AdminDash), True)
    raise Part("AdminDash hands tables to starlette-admin, which is installed beside it")


def test_client():
    from reflex.testing import AppHarness

    same(hasattr(AppHarness, "create"), True)
    raise Part("AppHarness starts the real app for a test and drives it with a browser")


def orm():
    class Item(rx.Model, table=True):
        name: str

    same("reflex" in type(Item).__module__ or issubclass(Item, rx.Model), True)
    raise Part("with its db extra, rx.Model is a table of SQLModel")


def migrations():
    same("makemigrations" in script("reflex", "db", "--help"), True)
    raise Part("with its db extra, the reflex command has Alembic's migrations")


UNTRIED = {
    "sessions": "the state of a client lives in a running app, which needs a build in JavaScript",
    "websockets": "they carry events of a running app, which needs a build in JavaScript",
    "file-uploads": "they reach a running app, which needs a build in JavaScript",
    "interface": "its server is started by its own command, after a build in JavaScript",
}
OTHERWISE = {
    "auth": "its publisher's hosting",
    "templates": "pages it writes in JavaScript, and new projects",
    "validation": "its own settings",
    "streaming": "the output of commands",
}
