"""A small Django project in memory, and what Django gives to everything built on it."""

import os
import pathlib

from calls import Absent, Part, asgi, upload, websocket, wsgi
from common import escaping, same, script

SETTINGS = {
    "DEBUG": False,
    "ALLOWED_HOSTS": ["*"],
    "SECRET_KEY": "for tests",
    "ROOT_URLCONF": "parts.django_urls",
    "DATABASES": {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": "file:trial?mode=memory&cache=shared"}},
    "INSTALLED_APPS": [
        "django.contrib.admin", "django.contrib.auth", "django.contrib.contenttypes",
        "django.contrib.sessions", "django.contrib.messages",
    ],
    "MIDDLEWARE": [
        "django.middleware.security.SecurityMiddleware", "django.contrib.sessions.middleware.SessionMiddleware",
        "django.middleware.locale.LocaleMiddleware", "django.middleware.common.CommonMiddleware",
        "django.middleware.csrf.CsrfViewMiddleware", "django.contrib.auth.middleware.AuthenticationMiddleware",
        "django.contrib.messages.middleware.MessageMiddleware",
    ],
    "TEMPLATES": [{
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {"context_processors": [
            "django.template.context_processors.request", "django.contrib.auth.context_processors.auth",
            "django.contrib.messages.context_processors.messages",
        ]},
    }],
    "USE_I18N": True,
    "STATIC_URL": "/static/",
}  # fmt: skip


def prepare():
    """Set Django up with these settings, once."""
    import django
    from django.conf import settings

    if not settings.configured:
        settings.configure(**SETTINGS)
        django.setup()


def migrated():
    """Return after every table was made in the database in memory."""
    from django.core.management import call_command

    prepare()
    call_command("migrate", verbosity=0)


def ada():
    """Return a user who may do everything."""
    from django.contrib.auth import get_user_model

    return get_user_model().objects.create_superuser("ada", "ada@example.org", "lovelace-1815")


def __getattr__(name):
    """Return an app when it is asked for, so that others can set Django up in their own way first."""
    if name not in ("app", "asgi_app"):
        raise AttributeError(name)
    if SETTINGS.get("TRIAL_NEEDS_TABLES"):
        os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
        migrated()
    prepare()
    from django.core.asgi import get_asgi_application
    from django.core.wsgi import get_wsgi_application

    return get_wsgi_application() if name == "app" else get_asgi_application()


def _app():
    return __getattr__("app")


def interface_wsgi():
    same(wsgi(_app()).text, "Hello")


def interface_asgi():
    same(asgi(__getattr__("asgi_app")).text, "Hello")


def default_csrf():
    script("django-admin", "startproject", "made", status=None)
    same("django.middleware.csrf.CsrfViewMiddleware" in pathlib.Path("made/made/settings.py").read_text(), True)
    same(wsgi(_app(), "/post", data="name=Ada").status, 403)
    return "on in a new project"


def default_autoescape():
    from django.template import engines

    prepare()
    return escaping(engines["django"].from_string("<p>{{ text }}</p>").render({"text": "<script>"}))


def orm():
    migrated()
    from django.contrib.auth.models import Group

    Group.objects.create(name="staff")
    same(list(Group.objects.filter(name__startswith="st").values_list("name", flat=True)), ["staff"])
    return "a row was written and found by classes"


def migrations():
    from django.core.management import call_command
    from django.db import connection

    migrated()
    same("django_session" in connection.introspection.table_names(), True)
    call_command("migrate", "sessions", "zero", verbosity=0)
    same("django_session" in connection.introspection.table_names(), False)
    return "tables were made by migrations and taken back"


def admin():
    from django.test import Client

    migrated()
    client = Client()
    client.force_login(ada())
    answer = client.get("/admin/auth/user/", headers={"host": "localhost"})
    same([answer.status_code, b"ada@example.org" in answer.content], [200, True])
    return "its admin listed the users"


def auth():
    from django.test import Client

    migrated()
    ada()
    client = Client()
    same([client.login(username="ada", password="wrong"), client.login(username="ada", password="lovelace-1815")],
         [False, True])  # fmt: skip
    return "a user was kept and logged in with a password; a wrong one was refused"


def roles():
    migrated()
    from django.contrib.auth.models import Group, Permission, User

    group = Group.objects.create(name="staff")
    group.permissions.add(Permission.objects.get(codename="add_user"))
    user = User.objects.create_user("bob")
    user.groups.add(group)
    same([user.has_perm("auth.add_user"), user.has_perm("auth.delete_user")], [True, False])
    return "a group gave its members one permission and not another"


def sessions():
    migrated()
    kept = wsgi(_app(), "/remember")
    same(wsgi(_app(), "/recall", headers={"Cookie": "; ".join(kept.cookies)}).text, "Ada")
    return "a value came back with the cookie of the request before"


def forms():
    from django import forms as kit

    prepare()

    class Order(kit.Form):
        count = kit.IntegerField(min_value=1)

    form = Order({"count": "0"})
    same([form.is_valid(), 'name="count"' in form.as_p(), "errorlist" in form.as_p()], [False, True, True])
    return "a form was drawn, checked, and shown again with its error"


def templates():
    same(default_autoescape(), "on")
    return "one of its own templates was filled in"


def csrf():
    same(wsgi(_app(), "/post", data="name=Ada").status, 403)
    return "a form without a token was refused with status 403"


def validation():
    prepare()
    from django.contrib.auth.models import User
    from django.core.exceptions import ValidationError

    try:
        User(username="ada", email="no address", password="x").full_clean(validate_unique=False)
    except ValidationError as error:
        same(list(error.message_dict), ["email"])
        return "a model told which of its fields was wrong"
    raise AssertionError("a wrong address was accepted")


def streaming():
    same(wsgi(_app(), "/stream").pieces, [b"one", b"two"])
    return "an iterator was sent piece by piece"


def async_():
    same(asgi(__getattr__("asgi_app"), "/async").text, "awaited")
    return "an async view answered under ASGI"


def websockets():
    try:
        websocket(__getattr__("asgi_app"))
    except ValueError as error:
        raise Absent(f"its ASGI handler refused a WebSocket: {error}") from error


def file_uploads():
    data, kind = upload()
    same(wsgi(_app(), "/upload", data=data, kind=kind).text, "inside")
    return "an uploaded file was read"


def i18n():
    from django.utils import translation

    prepare()
    with translation.override("de"):
        same(translation.gettext("Yes"), "Ja")
    return "a word was translated, and its own texts come in many languages"


def test_client():
    from django.test import Client

    _app()
    same(Client().get("/").content, b"Hello")
    return "django.test.Client fetched a page"


def cli():
    same("makemigrations" in script("django-admin", "help"), True)
    return "django-admin lists its commands"


def background_tasks():
    from django.tasks import task_backends

    prepare()
    same(type(task_backends["default"]).__name__, "ImmediateBackend")
    raise Part("there is an API for tasks, and the back end that comes with it runs each at once, in the request")


def search():
    from django.contrib.postgres.search import SearchVector

    same(SearchVector.__name__, "SearchVector")
    raise Part("full-text search on PostgreSQL alone, through django.contrib.postgres")
