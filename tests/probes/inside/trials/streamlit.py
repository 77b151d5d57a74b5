"""Streamlit."""

import pathlib

from calls import Absent, Part, upload
from common import ask, handshake, same, script, served

PACKAGE = "streamlit"
MORE = ("authlib", "httpx")
PAGE = "http://127.0.0.1:8501/"
SAYS = "streamlit"

PAGE_TEXT = """
import streamlit as st

st.title("Hello")
name = st.text_input("Your name")
st.write("Hello", name)
if "count" not in st.session_state:
    st.session_state["count"] = 0
if st.button("Count"):
    st.session_state["count"] += 1
st.write(f"counted {st.session_state['count']}")
with st.form("order"):
    number = st.number_input("How many", min_value=1, step=1)
    if st.form_submit_button("Order"):
        st.write(f"ordered {number}")
found = st.file_uploader("File")
if found:
    st.write(found.read().decode())
st.line_chart([1, 3, 2])
st.write_stream(piece for piece in ("one ", "two"))
"""


def _page():
    from streamlit.testing.v1 import AppTest

    return AppTest.from_string(PAGE_TEXT, default_timeout=30).run()


def _serving():
    pathlib.Path("page.py").write_text(PAGE_TEXT)
    words = ("run", "page.py", "--server.address", "127.0.0.1", "--server.port", "PORT", "--server.headless", "true")
    return served("streamlit", *words)


def own_server():
    with _serving() as address:
        same(["streamlit" in ask(address)[1].lower(), ask(address + "/_stcore/health")[0]], [True, 200])
    return "its own server answered"


def default_csrf():
    data, kind = upload()
    with _serving() as address:
        status, text = ask(address + "/_stcore/upload_file/a/b", data, {"Content-Type": kind}, "PUT")
    same([status, "XSRF" in text or "xsrf" in text], [403, True])
    return "on in a new project"


def default_autoescape():
    from streamlit.testing.v1 import AppTest

    page = AppTest.from_string('import streamlit as st\nst.markdown("<b>x</b>")', default_timeout=30).run()
    same(page.markdown[0].allow_html, False)
    return "on"


def test_client():
    page = _page()
    same([page.title[0].value, page.exception.len], ["Hello", 0])
    return "its AppTest ran a page without a browser"


def sessions():
    page = _page().button[0].click().run()
    same([m.value for m in page.markdown if "counted" in m.value], ["counted 1"])
    return "a count was kept between two runs of the page"


def forms():
    page = _page()
    page.number_input[0].set_value(3)
    page = page.button[1].click().run()
    same("ordered 3" in [m.value for m in page.markdown], True)
    return "a form was drawn and its number arrived"


def file_uploads():
    page = _page()
    page = page.file_uploader[0].set_value([("a.txt", b"inside", "text/plain")]).run()
    same("inside" in [m.value for m in page.markdown], True)
    return "an uploaded file was read"


def charts():
    same(len(_page().get("vega_lite_chart")), 1)
    return "a line chart is part of the page"


def no_javascript():
    page = _page()
    same([page.title.len, page.text_input.len, page.button.len > 0], [1, 1, True])
    return "heading, field and button came from Python alone"


def streaming():
    same("one two" in [m.value for m in _page().markdown], True)
    return "write_stream put the pieces of a generator on the page"


def cli():
    same("run" in script("streamlit", "--help"), True)
    return "the streamlit command runs and configures an app"


def auth():
    import streamlit

    same([callable(streamlit.login), callable(streamlit.logout)], [True, True])
    raise Part("with Authlib, st.login sends people to an OpenID provider; there is no store of users")


def async_():
    from streamlit.testing.v1 import AppTest

    page = AppTest.from_string(
        "import streamlit as st\nasync def f():\n    return 'awaited'\nst.write(f())", default_timeout=30
    ).run()
    same("awaited" in [m.value for m in page.markdown], False)
    raise Absent("a page is a plain script; what a coroutine gives is not awaited")


def orm():
    import streamlit

    same(streamlit.connections.SQLConnection.__name__, "SQLConnection")
    raise Part("st.connection passes SQL on to SQLAlchemy, which is installed beside it")


def websockets():
    with _serving() as address, handshake(address, "/_stcore/stream"):
        pass
    raise Part("its own pages talk over one; your code can't open another")


def csrf():
    same(default_csrf(), "on in a new project")
    return "an upload without its token was refused with status 403"


OTHERWISE = {
    "openapi": "a description of its own protocol for AI tools",
    "validation": "the arguments of its own functions",
    "i18n": "the language a browser tells",
    "inline-editing": "its own toolbar",
    "search": "a script for its own documentation",
    "http-client": "requests of its own services",
    "background-tasks": "a cache that renews itself",
}
