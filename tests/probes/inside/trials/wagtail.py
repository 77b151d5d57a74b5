"""Wagtail."""

from common import Part, same
from parts import django_family
from parts.django_family import (  # noqa: F401
    __getattr__,
    ada,
    admin,
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
    migrated,
    migrations,
    orm,
    roles,
    sessions,
    templates,
    test_client,
    validation,
    websockets,
)

PACKAGE = "wagtail"
WSGI = "app"
ASGI = "asgi_app"
PAGE = "http://127.0.0.1:8000/"
SAYS = "Welcome to your new Wagtail site"
TYPED = {"createsuperuser": "ada\nada@example.org\nlovelace-1815\nlovelace-1815\n"}

django_family.SETTINGS["INSTALLED_APPS"] += [
    "wagtail.contrib.forms", "wagtail.contrib.redirects", "wagtail.embeds", "wagtail.sites", "wagtail.users",
    "wagtail.snippets", "wagtail.documents", "wagtail.images", "wagtail.search", "wagtail.admin", "wagtail",
    "wagtail.api.v2", "rest_framework", "modelcluster", "taggit", "django.contrib.staticfiles",
]  # fmt: skip
django_family.SETTINGS |= {
    "ROOT_URLCONF": "parts.wagtail_urls",
    "WAGTAIL_SITE_NAME": "Trial",
    "WAGTAILADMIN_BASE_URL": "http://localhost",
    "DEFAULT_AUTO_FIELD": "django.db.models.BigAutoField",
}


def _page():
    from wagtail.models import Page

    root = Page.objects.get(depth=2)
    return root.add_child(instance=Page(title="Hello from the pages", slug="hello"))


def cms():
    from django.test import Client

    migrated()
    _page()
    answer = Client().get("/pages/hello/", headers={"host": "localhost"})
    same([answer.status_code, b"Hello from the pages" in answer.content], [200, True])
    return "a page was put into the tree and served"


def search():
    migrated()
    from wagtail.models import Page

    page = _page()
    same([p.pk for p in Page.objects.search("pages", fields=["title"])], [page.pk])
    return "its search found a page by a word of its title"


def inline_editing():
    from django.test import Client

    migrated()
    page, client = _page(), Client()
    client.force_login(ada())
    answer = client.get(f"/cms/pages/{page.pk}/edit/", headers={"host": "localhost"})
    same([answer.status_code, b"preview" in answer.content], [200, True])
    raise Part("its editor is a page of its own, with a preview beside it")


def openapi():
    django_family.prepare()
    import ninja

    same(hasattr(ninja, "NinjaAPI"), True)
    raise Part("Django Ninja is installed with it, and describes the API you write with it")


def streaming():
    django_family.streaming()
    raise Part("plain Django views send an answer piece by piece; its own do not")


def async_():
    django_family.async_()
    raise Part("plain Django views may be async; the views of its own pages are not")


OTHERWISE = {
    "no-javascript": "the fields of its editor",
    "charts": "links between pages",
    "http-client": "requests of its own services",
}
