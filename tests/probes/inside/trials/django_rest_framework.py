"""Django REST framework."""

from calls import Absent, Part
from common import same
from parts import django_family
from parts.django_family import (  # noqa: F401
    __getattr__,
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
    prepare,
    roles,
    sessions,
    templates,
    websockets,
)

PACKAGE = "djangorestframework"
OWN = ("rest_framework",)
MORE = ("psycopg[binary]",)
WSGI = "app"
ASGI = "asgi_app"
PAGE = "http://127.0.0.1:8000/api/hello"
SAYS = "hello"

django_family.SETTINGS["INSTALLED_APPS"].append("rest_framework")


def validation():
    prepare()
    from rest_framework import serializers

    class Item(serializers.Serializer):
        price = serializers.FloatField()

    right, wrong = Item(data={"price": "2.5"}), Item(data={"price": "x"})
    same([right.is_valid(), right.validated_data["price"], wrong.is_valid(), list(wrong.errors)],
         [True, 2.5, False, ["price"]])  # fmt: skip
    return "a serializer refused a wrong number and told which field it was"


def test_client():
    prepare()
    from rest_framework.test import APIClient

    same(APIClient().get("/").content, b"Hello")
    return "rest_framework.test.APIClient fetched a page"


def async_():
    prepare()
    import asyncio

    from rest_framework.response import Response
    from rest_framework.test import APIRequestFactory
    from rest_framework.views import APIView

    class View(APIView):
        async def get(self, request):
            return Response("awaited")

    try:
        answer = View.as_view()(APIRequestFactory().get("/"))
        if asyncio.iscoroutine(answer):
            answer = asyncio.run(answer)
    except (AssertionError, TypeError) as error:
        raise Absent(f"an async APIView was refused: {' '.join(str(error).split())[:70]}") from error
    same(answer.status_code, 200)
    return "an async APIView answered"


def openapi():
    prepare()
    from rest_framework.schemas.openapi import SchemaGenerator

    same(SchemaGenerator.__name__, "SchemaGenerator")
    raise Part("an old generator is still there, which its own documentation sends on to drf-spectacular")


def search():
    prepare()
    from rest_framework.filters import SearchFilter

    same(SearchFilter.search_param, "search")
    raise Part("SearchFilter looks for words in columns; full-text search comes from the database")


def streaming():
    django_family.streaming()
    raise Part("plain Django views send an answer piece by piece; its own do not")
