"""Django Ninja."""

import json

from common import same
from parts.django_family import (  # noqa: F401
    __getattr__,
    admin,
    auth,
    background_tasks,
    cli,
    csrf,
    default_autoescape,
    default_csrf,
    forms,
    i18n,
    interface_asgi,
    interface_wsgi,
    migrations,
    orm,
    prepare,
    roles,
    search,
    sessions,
    streaming,
    templates,
    websockets,
)

PACKAGE = "django-ninja"
OWN = ("ninja",)
MORE = ("psycopg[binary]",)
WSGI = "app"
ASGI = "asgi_app"
PAGE = "http://127.0.0.1:8000/api/hello"
SAYS = "hello"


def _api():
    prepare()
    from ninja import File, NinjaAPI, Schema, UploadedFile

    class Item(Schema):
        """One item."""

        price: float

    api = NinjaAPI()

    @api.post("/item")
    def item(request, data: Item):
        return {"price": data.price}

    @api.get("/awaited")
    async def awaited(request):
        return "awaited"

    @api.post("/upload")
    def take(request, file: File[UploadedFile]):
        return file.read().decode()

    return api


def _client():
    prepare()
    from ninja.testing import TestClient

    return TestClient(_api())


def validation():
    client = _client()
    same([client.post("/item", json={"price": "2.5"}).json(), client.post("/item", json={"price": "x"}).status_code],
         [{"price": 2.5}, 422])  # fmt: skip
    return "a wrong number was refused with status 422, a right one arrived as a number"


def test_client():
    same(_client().post("/item", json={"price": 1}).status_code, 200)
    return "ninja.testing.TestClient called an operation"


def openapi():
    found = json.loads(json.dumps(_api().get_openapi_schema(path_prefix="/api/")))
    same("/api/item" in found["paths"], True)
    return f"its schema describes the operations in OpenAPI {found['openapi']}"


def async_():
    import asyncio

    prepare()
    from ninja.testing import TestAsyncClient

    async def fetch():
        return (await TestAsyncClient(_api()).get("/awaited")).json()

    same(asyncio.run(fetch()), "awaited")
    return "an async operation answered"


def file_uploads():
    prepare()
    from django.core.files.uploadedfile import SimpleUploadedFile

    answer = _client().post("/upload", FILES={"file": SimpleUploadedFile("a.txt", b"inside")})
    same(answer.json(), "inside")
    return "an uploaded file was read"


OTHERWISE = {"http-client": "its client for tests"}
