"""A look-up as a whole process against the bare interpreter, and the load of the pack against `marshal.loads`."""

from __future__ import annotations

import marshal
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.content import open_pack
from tests.benchmarks.measure import PYTHON, Row, environment, loops, processes, ratio, table

if TYPE_CHECKING:
    from collections.abc import Iterator

DOOR = "import sys; from assistant.__main__ import main; sys.exit(main(sys.argv[1:]))"


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
    """Yield the row of opening the pack from its cache."""
    (file,) = Path(cache).glob("*.bin")
    data = file.read_bytes()[4:]
    found = loops({"open": lambda: open_pack(cache=cache), "marshal": lambda: marshal.loads(data)}, runs)
    yield ratio("load the pack, cached", found["open"], found["marshal"], "at most 3")


if __name__ == "__main__":
    print(table(rows()))
