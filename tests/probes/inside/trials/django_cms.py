"""django CMS."""

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

PACKAGE = "django-cms"
OWN = ("cms", "menus")
MORE = ("psycopg[binary]", "packaging")
WSGI = "app"
ASGI = "asgi_app"
PAGE = "http://127.0.0.1:8000/"
SAYS = "html"
TYPED = {"createsuperuser": "ada\nada@example.org\nlovelace-1815\nlovelace-1815\n"}

django_family.SETTINGS["INSTALLED_APPS"] += [
    "django.contrib.sites", "cms", "menus", "treebeard", "sekizai", "django.contrib.staticfiles",
]  # fmt: skip
django_family.SETTINGS["MIDDLEWARE"] += [
    "django.middleware.clickjacking.XFrameOptionsMiddleware", "cms.middleware.user.CurrentUserMiddleware",
    "cms.middleware.page.CurrentPageMiddleware", "cms.middleware.toolbar.ToolbarMiddleware",
    "cms.middleware.language.LanguageCookieMiddleware",
]  # fmt: skip
django_family.SETTINGS["TEMPLATES"][0]["OPTIONS"] = {
    "context_processors": [
        *django_family.SETTINGS["TEMPLATES"][0]["OPTIONS"]["context_processors"],
        "sekizai.context_processors.sekizai", "cms.context_processors.cms_settings",
    ],
    "loaders": [
        ("django.template.loaders.locmem.Loader", {
            "page.html": "{% load cms_tags sekizai_tags %}<html><head>{% render_block 'css' %}</head><body>"
            "{% cms_toolbar %}<h1>{% page_attribute 'title' %}</h1>{% placeholder 'content' %}"
            "{% render_block 'js' %}</body></html>"
        }),
        "django.template.loaders.app_directories.Loader",
    ],
}  # fmt: skip
django_family.SETTINGS["TEMPLATES"][0]["APP_DIRS"] = False
django_family.SETTINGS |= {
    "ROOT_URLCONF": "parts.cms_urls",
    "TRIAL_NEEDS_TABLES": "1",
    "SITE_ID": 1,
    "CMS_TEMPLATES": [("page.html", "Page")],
    "CMS_CONFIRM_VERSION4": True,
    "LANGUAGES": [("en", "English")],
    "LANGUAGE_CODE": "en",
    "DEFAULT_AUTO_FIELD": "django.db.models.BigAutoField",
    "X_FRAME_OPTIONS": "SAMEORIGIN",
}


def _page():
    from cms.api import create_page

    return create_page("Hello from the pages", "page.html", "en", slug="hello", created_by="trial")


def cms():
    from django.test import Client

    migrated()
    _page()
    answer = Client().get("/pages/hello/", headers={"host": "localhost"})
    same([answer.status_code, b"<h1>Hello from the pages</h1>" in answer.content], [200, True])
    return "a page was made and served"


def inline_editing():
    from django.test import Client

    migrated()
    from cms.toolbar.utils import get_object_edit_url

    content = _page().get_content_obj("en", fallback=False)
    client = Client()
    client.force_login(ada())
    answer = client.get(get_object_edit_url(content), headers={"host": "localhost"})
    same([answer.status_code, b"cms-toolbar" in answer.content, b"<h1>Hello" in answer.content], [200, True, True])
    return "a page was shown for editing in its place, with the toolbar"


def streaming():
    django_family.streaming()
    raise Part("plain Django views send an answer piece by piece; its own do not")


def async_():
    django_family.async_()
    raise Part("plain Django views may be async; the views of its own pages are not")


OTHERWISE = {
    "no-javascript": "buttons and fields of its editor",
    "search": "the search box of its admin",
}
