"""Morepath."""

import morepath
from calls import upload, wsgi
from common import Absent, Part, same

PACKAGE = "morepath"
WSGI = "app"
PAGE = "http://127.0.0.1:5000/"
SAYS = "Hello"


class _App(morepath.App):
    """One small app."""


class _Edit:
    """A permission."""


@_App.path(path="")
class _Root:
    pass


@_App.path(path="secret")
class _Secret:
    pass


@_App.view(model=_Root)
def _home(self, request):
    return "Hello"


@_App.view(model=_Root, name="post", request_method="POST")
def _post(self, request):
    return request.POST.get("name") or request.POST["file"].file.read().decode()


@_App.view(model=_Root, name="async")
async def _async(self, request):
    return "awaited"


@_App.view(model=_Root, name="stream")
def _stream(self, request):
    return morepath.Response(app_iter=(piece for piece in (b"one", b"two")))


@_App.view(model=_Secret, permission=_Edit)
def _secret(self, request):
    return "for Ada"


@_App.identity_policy()
class _Policy:
    def identify(self, request):
        name = request.headers.get("X-Name")
        return morepath.Identity(name) if name else morepath.authentication.NO_IDENTITY

    def remember(self, response, request, identity):
        pass

    def forget(self, response, request):
        pass


@_App.verify_identity()
def _verify(identity):
    return True


@_App.permission_rule(model=_Secret, permission=_Edit)
def _may_edit(identity, model, permission):
    return identity.userid == "ada"


_App.commit()
app = _App()


def interface_wsgi():
    same(wsgi(app).text, "Hello")


def default_csrf():
    same(wsgi(app, "/post", data="name=Ada").text, "Ada")
    return "not included"


def default_autoescape():
    return "no templates included"


def roles():
    found = [wsgi(app, "/secret", headers={"X-Name": name}) for name in ("ada", "bob")]
    same([found[0].text, found[1].status], ["for Ada", 403])
    return "a permission rule let one name in and refused another with status 403"


def auth():
    same(wsgi(app, "/secret").status, 403)
    raise Part("an identity policy of yours says who it is; there is no store of users and no login page")


def streaming():
    same(wsgi(app, "/stream").pieces, [b"one", b"two"])
    return "a generator was sent piece by piece, by the WebOb it installs"


def file_uploads():
    data, kind = upload()
    same(wsgi(app, "/post", data=data, kind=kind).text, "inside")
    return "an uploaded file was read"


def forms():
    same(wsgi(app, "/post", data="name=Ada").text, "Ada")
    raise Absent("fields arrive as text; nothing builds or checks a form")


def async_():
    try:
        status = wsgi(app, "/async").status
    except Exception as error:
        raise Absent(f"an async view was refused: {' '.join(str(error).split())[:80]}") from error
    same(status, 500)
    raise Absent("an async view ended in status 500")


def templates():
    class Page(morepath.App):
        pass

    try:
        Page.path(path="", model=_Root)(_Root)
        Page.html(model=_Root, template="page.jinja2")(lambda self, request: {})
        Page.commit()
    except Exception as error:
        raise Absent("directives name a template, and no engine is there to fill it in") from error
    raise AssertionError("a template was accepted")


OTHERWISE = {"validation": "the patterns of addresses"}
