"""TurboGears."""

from calls import upload, wsgi
from common import Absent, Part, escaping, same
from tg import MinimalApplicationConfigurator, TGController, expose, request, validate
from tg.validation import Convert

PACKAGE = "turbogears2"
OWN = ("tg",)
MORE = ("sqlalchemy", "kajiki", "beaker", "repoze.who")
WSGI = "app"
PAGE = "http://127.0.0.1:8080/"
SAYS = "Hello"


class _Root(TGController):
    @expose()
    def index(self):
        return "Hello"

    @expose()
    def post(self, name=None, file=None):
        return name if file is None else file.file.read()

    @expose()
    def stream(self):
        return (piece for piece in (b"one", b"two"))

    @expose()
    async def awaited(self):
        return "awaited"

    @expose("json")
    @validate({"price": Convert(float)}, error_handler=None)
    def item(self, price=None):
        return {"price": price, "errors": list(request.validation.errors)}


def _made(**more):
    config = MinimalApplicationConfigurator()
    for part in more.pop("parts", ()):
        config.register(part)
    config.update_blueprint({"root_controller": _Root(), **more})
    return config.make_wsgi_app()


def __getattr__(name):
    """Return the app when it is asked for: the first app made decides which renderers there are."""
    if name != "app":
        raise AttributeError(name)
    return _made()


def interface_wsgi():
    same(wsgi(_made()).text, "Hello")


def default_csrf():
    same(wsgi(_made(), "/post", data="name=Ada").text, "Ada")
    return "not included"


def default_autoescape():
    return escaping(_page())


def _page():
    import pathlib

    pathlib.Path("page.xhtml").write_text("<p>${text}</p>")

    class Root(TGController):
        @expose("page.xhtml")
        def index(self):
            return {"text": "<script>"}

    config = MinimalApplicationConfigurator()
    config.update_blueprint({
        "root_controller": Root(), "renderers": ["kajiki"], "default_renderer": "kajiki",
        "paths": {"templates": ["."]},
    })  # fmt: skip
    return wsgi(config.make_wsgi_app()).text


def templates():
    same("<p>" in _page(), True)
    return "with Kajiki installed, a template was filled in"


def validation():
    found = [wsgi(_made(), f"/item?price={price}").json() for price in ("2.5", "x")]
    same([found[0], found[1]["errors"]], [{"price": 2.5, "errors": []}, ["price"]])
    return "a wrong number was told as an error, a right one arrived as a number"


def streaming():
    same(wsgi(_made(), "/stream").pieces, [b"one", b"two"])
    return "a generator was sent piece by piece"


def file_uploads():
    data, kind = upload()
    same(wsgi(_made(), "/post", data=data, kind=kind).text, "inside")
    return "an uploaded file was read"


def i18n():
    from tg.configurator.components.i18n import I18NConfigurationComponent
    from tg.i18n import ugettext

    class Root(TGController):
        @expose()
        def index(self):
            return ugettext("Hello")

    config = MinimalApplicationConfigurator()
    config.register(I18NConfigurationComponent)
    config.update_blueprint({"root_controller": Root(), "i18n.enabled": True})
    same(wsgi(config.make_wsgi_app()).text, "Hello")
    return "its gettext gave a word within a request"


def orm():
    from tg.configurator.components.sqlalchemy import SQLAlchemyConfigurationComponent

    raise Part(f"{SQLAlchemyConfigurationComponent.id} is a component to switch on; SQLAlchemy is installed beside it")


def sessions():
    from tg import session
    from tg.configurator.components.session import SessionConfigurationComponent

    class Root(TGController):
        @expose()
        def remember(self):
            session["name"] = "Ada"
            session.save()
            return "kept"

        @expose()
        def recall(self):
            return session.get("name", "nobody")

    config = MinimalApplicationConfigurator()
    config.register(SessionConfigurationComponent)
    config.update_blueprint({"root_controller": Root(), "session.enabled": True, "session.type": "memory"})
    made = config.make_wsgi_app({"session.secret": "for tests"})
    kept = wsgi(made, "/remember")
    same(wsgi(made, "/recall", headers={"Cookie": kept.cookies[0]}).text, "Ada")
    raise Part("with Beaker installed beside it, a value came back with the cookie of the request before")


def auth():
    from tg.configuration.auth import TGAuthMetadata

    same(hasattr(TGAuthMetadata, "get_user"), True)
    raise Part("a component logs people in by a class of yours; repoze.who is installed beside it")


def roles():
    from tg.predicates import has_permission, in_group

    same([callable(has_permission), callable(in_group)], [True, True])
    raise Part("predicates ask for a group or permission; repoze.who, installed beside it, says who has it")


def forms():
    same(wsgi(_made(), "/post", data="name=Ada").text, "Ada")
    raise Absent("fields arrive as text; nothing builds a form")


def async_():
    from common import same as check

    try:
        status = wsgi(_made(), "/awaited").status
    except Exception as error:
        raise Absent(f"an async controller was refused: {' '.join(str(error).split())[:80]}") from error
    check(status, 500)
    raise Absent("an async controller ended in status 500")
