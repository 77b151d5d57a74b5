"""Django."""

from parts.django_family import (  # noqa: F401
    __getattr__,
    admin,
    async_,
    auth,
    background_tasks,
    cli,
    csrf,
    default_autoescape,
    default_csrf,
    file_uploads,
    forms,
    i18n,
    interface_asgi,
    interface_wsgi,
    migrations,
    orm,
    roles,
    search,
    sessions,
    streaming,
    templates,
    test_client,
    validation,
    websockets,
)

PACKAGE = "django"
MORE = ("psycopg[binary]",)
WSGI = "app"
ASGI = "asgi_app"
PAGE = "http://127.0.0.1:8000/"
SAYS = "install worked successfully"
TYPED = {"createsuperuser": "ada\nada@example.org\nlovelace-1815\nlovelace-1815\n"}
OTHERWISE = {
    "charts": "dependencies between tables and migrations",
    "no-javascript": "the fields of HTML forms",
    "http-client": "its client for tests",
}
