"""A look-up as a whole process against the bare interpreter, and the load of the pack against `marshal.loads`."""

from __future__ import annotations

import marshal
import tempfile
from typing import TYPE_CHECKING

from assistant.content import open_pack
from assistant.content.codec import encode
from assistant.model.pack import Table
from tests.benchmarks.measure import PYTHON, Row, environment, loops, processes, ratio, table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.model.pack import Pack

DOOR = "import sys; from assistant.__main__ import main; sys.exit(main())"


def rows(runs: int = 25) -> Iterator[Row]:
    """Yield the rows: an authored answer, a composed one, a miss; then loading."""
    with tempfile.TemporaryDirectory() as cache:
        open_pack(cache=cache)
        asks = {
            "ask, an authored answer": "is python a framework",
            "ask, a composed answer": "is wagtail a database",
            "ask, out of scope": "how do I boil an egg",
        }
        commands = {"floor": [PYTHON, "-c", "pass"]}
        commands |= {what: [PYTHON, "-c", DOOR, "ask", question] for what, question in asks.items()}
        found = processes(commands, runs, environment(ASSISTANT_CACHE_DIR=cache))
        for what in asks:
            yield ratio(what, found[what], found["floor"], "at most 3")
        yield from loading(cache)


def loading(cache: str, runs: int = 100) -> Iterator[Row]:
    """Yield the row of opening the pack from its cache, against loading the same data with every entry still in bytes.

    Opening reads the head and the sum of the file; the entries are read when they are asked for.
    """
    data = in_bytes(open_pack(cache=cache))
    found = loops({"open": lambda: open_pack(cache=cache), "marshal": lambda: marshal.loads(data)}, runs)
    yield ratio("load the pack, cached", found["open"], found["marshal"], "at most 3")


def in_bytes(pack: Pack) -> bytes:
    """Return all data of a pack as one `marshal`, each entry of a table and each part kept as bytes."""
    kept: dict[str, object] = {}
    for name in pack.fields_:
        whole = getattr(pack, name)
        entries = dict(whole.items()) if isinstance(whole, (dict, Table)) else {"": whole}
        kept[name] = {key: marshal.dumps(encode(entry)) for key, entry in entries.items()}
    return marshal.dumps(kept)


if __name__ == "__main__":
    print(table(rows()))
