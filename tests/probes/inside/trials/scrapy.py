"""Scrapy."""

import json
import pathlib

from calls import Absent, Part
from common import same, script, served

PACKAGE = "scrapy"
PAGE = ""
SAYS = ""
SPIDER = """
import asyncio

import scrapy


class Hello(scrapy.Spider):
    name = "hello"

    async def parse(self, response):
        await asyncio.sleep(0)
        yield {"title": response.css("h1::text").get(), "status": response.status}
"""


def _crawled():
    pathlib.Path("spider.py").write_text(SPIDER)
    pathlib.Path("page.html").write_text("<h1>Hello</h1>")
    pathlib.Path("out.json").unlink(missing_ok=True)
    with served("http.server", "PORT", "--bind", "127.0.0.1") as address:
        text = pathlib.Path("spider.py").read_text()
        pathlib.Path("spider.py").write_text(text + f'    start_urls = ["{address}/page.html"]\n')
        script("scrapy", "runspider", "spider.py", "-O", "out.json")
    same(json.loads(pathlib.Path("out.json").read_text()), [{"title": "Hello", "status": 200}])


def http_client():
    _crawled()
    return "a spider fetched a page and wrote its heading to a file"


def async_():
    _crawled()
    return "an async parse method answered"


def cli():
    same("genspider" in script("scrapy", "--help"), True)
    return "the scrapy command lists crawl, genspider and shell"


def test_client():
    from scrapy.contracts import ContractsManager

    same(hasattr(ContractsManager, "from_method"), True)
    raise Part("contracts check a spider against pages of the real site")


def validation():
    import scrapy

    class Item(scrapy.Item):
        price = scrapy.Field()

    same(Item(price="x")["price"], "x")
    raise Absent("the field of an item took any value")


UNTRIED = {"interface": "it serves nothing, so there is no interface to try"}
OTHERWISE = {
    "auth": "passwords it sends to others",
    "sessions": "cookies it sends to others",
    "forms": "forms of others that it fills in",
    "templates": "the files of a new project",
    "streaming": "streams of HTTP/2",
    "background-tasks": "the order in which pages are fetched",
    "search": "looking for a selector",
}
