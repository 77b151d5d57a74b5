"""Everything that is measured, as one table: `python -m tests.benchmarks`. For people to read; no test looks at it."""

from __future__ import annotations

import importlib
import os
import platform
import sys
from typing import TYPE_CHECKING

from tests.benchmarks.measure import table

if TYPE_CHECKING:
    from tests.benchmarks.measure import Row

BENCHES = ("ask", "frame", "turn", "understanding", "reasoning", "transcript", "terminal")
"""What is measured where it is there: the modules `bench_...` with a function `rows`."""


def main(names: list[str]) -> int:
    """Measure and print."""
    rows: list[Row] = []
    for name in names or BENCHES:
        try:
            bench = importlib.import_module(f"tests.benchmarks.bench_{name}")
            found = list(bench.rows())
        except (ImportError, AttributeError) as error:
            print(f"({name}: not measured: {error})", file=sys.stderr)
            continue
        rows += found
        print(f"({name}: done)", file=sys.stderr)
    print(f"Python {platform.python_version()}, {platform.system()} {platform.machine()}, {os.cpu_count()} cores\n")
    print(table(rows))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
