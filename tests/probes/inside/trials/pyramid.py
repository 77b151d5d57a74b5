"""Pyramid."""

from calls import upload, wsgi
from common import Absent, Part, same, script
from pyramid.authorization import ACLHelper, Allow
from pyramid.config import Configurator
from pyramid.csrf import SessionCSRFStoragePolicy
from pyramid.response import Response
from pyramid.session import SignedCookieSessionFactory

PACKAGE = "pyramid"
MORE = ("setuptools<82",)
WSGI = "app"
PAGE = "http://127.0.0.1:6543/"
SAYS = "Hello"


def _home(request):
    return Response("Hello")


def _remember(request):
    request.session["name"] = "Ada"
    return Response("kept")


def _recall(request):
    return Response(request.session.get("name", "nobody"))


def _post(request):
    return Response(request.POST["name"])


def _upload(request):
    return Response(request.POST["file"].file.read())


def _stream(request):
    return Response(app_iter=(piece for piece in (b"one", b"two")))


async def _async(request):
    return Response("awaited")


class _Policy:
    def identity(self, request):
        return request.headers.get("x-name")

    def authenticated_userid(self, request):
        return self.identity(request)

    def permits(self, request, context, permission):
        return ACLHelper().permits(context, [self.identity(request) or "nobody"], permission)


class _Root:
    __acl__ = [(Allow, "ada", "edit")]

    def __init__(self, request):
        pass


def _made(csrf=False):
    with Configurator(root_factory=_Root) as config:
        config.set_session_factory(SignedCookieSessionFactory("for tests"))
        config.set_security_policy(_Policy())
        if csrf:
            config.set_csrf_storage_policy(SessionCSRFStoragePolicy())
            config.set_default_csrf_options(require_csrf=True)
        for name, view in {
            "home": _home, "remember": _remember, "recall": _recall, "post": _post, "upload": _upload,
            "stream": _stream, "async": _async,
        }.items():  # fmt: skip
            config.add_route(name, "/" if name == "home" else f"/{name}")
            config.add_view(view, route_name=name)
        config.add_route("secret", "/secret")
        config.add_view(_home, route_name="secret", permission="edit")
        return config.make_wsgi_app()


app = _made()


def interface_wsgi():
    same(wsgi(app).text, "Hello")


def default_csrf():
    same([wsgi(app, "/post", data="name=Ada").text, wsgi(_made(csrf=True), "/post", data="name=Ada").status],
         ["Ada", 400])  # fmt: skip
    return "off until switched on"


def default_autoescape():
    return "no templates included"


def csrf():
    same(wsgi(_made(csrf=True), "/post", data="name=Ada").status, 400)
    return "switched on, it refused a form without a token with status 400"


def sessions():
    kept = wsgi(app, "/remember")
    same(wsgi(app, "/recall", headers={"Cookie": kept.cookies[0]}).text, "Ada")
    return "a value came back with the signed cookie of the request before"


def roles():
    same([wsgi(app, "/secret").status, wsgi(app, "/secret", headers={"X-Name": "ada"}).text], [403, "Hello"])
    return "an access list let one name in and refused another with status 403"


def auth():
    same(wsgi(app, "/secret").status, 403)
    raise Part("a security policy of yours says who it is; there is no store of users and no login page")


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
    try:
        wsgi(app, "/async")
    except ValueError as error:
        raise Absent(f"an async view was refused: {str(error).splitlines()[0][:80]}") from error
    raise AssertionError("an async view was not refused")


def i18n():
    from pyramid.i18n import TranslationStringFactory, get_localizer
    from pyramid.testing import DummyRequest, setUp, tearDown

    setUp()
    try:
        text = TranslationStringFactory("shop")("hello", default="Hello ${name}", mapping={"name": "Ada"})
        same(get_localizer(DummyRequest()).translate(text), "Hello Ada")
    finally:
        tearDown()
    return "a localizer put a translatable text together"


def cli():
    same("Show this help message" in script("pserve", "--help") or "usage" in script("pserve", "--help"), True)
    same("usage" in script("proutes", "--help"), True)
    return "pserve and proutes start"


def test_client():
    from pyramid.testing import DummyRequest

    same(_home(DummyRequest()).text, "Hello")
    raise Part("DummyRequest calls one view; WebTest, by the same people, fetches pages of the app")


OTHERWISE = {
    "http-client": "errors of HTTP",
    "validation": "the options of one command",
    "templates": "stand-ins for tests and the pages of errors",
}
