"""Measuring: whole processes and loops in turns, medians, and a row that compares with a floor of the same run."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

ROOT = Path(__file__).parents[2]


class Row(NamedTuple):
    """One line of the table: what was measured, the value, what it is compared with, and what is aimed at."""

    what: str
    value: str
    floor: str
    ratio: str
    aim: str


def ratio(what: str, ours: float, floor: float, aim: str, scale: float = 1000.0, unit: str = "ms") -> Row:
    """Return the row of a time in seconds against a floor."""
    return Row(what, f"{ours * scale:.2f} {unit}", f"{floor * scale:.2f} {unit}", f"{ours / floor:.2f}", aim)


def environment(**more: str) -> dict[str, str]:
    """Return the surroundings of measured processes: the checkout importable, nothing else changed."""
    return {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "", **more}


def processes(commands: dict[str, list[str]], runs: int, surroundings: dict[str, str]) -> dict[str, float]:
    """Return the median seconds of whole processes, run in turns; the first of each isn't counted."""
    times: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(runs + 1):
        for name, command in commands.items():
            start = time.perf_counter()
            subprocess.run(command, env=surroundings, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL, check=False)
            times[name].append(time.perf_counter() - start)
    return {name: statistics.median(each[1:]) for name, each in times.items()}


def loops(calls: dict[str, Callable[[], object]], runs: int) -> dict[str, float]:
    """Return the median seconds of calls, made in turns; the first of each isn't counted."""
    times: dict[str, list[float]] = {name: [] for name in calls}
    for _ in range(runs + 1):
        for name, call in calls.items():
            start = time.perf_counter()
            call()
            times[name].append(time.perf_counter() - start)
    return {name: statistics.median(each[1:]) for name, each in times.items()}


def timed(call: Callable[[], object]) -> float:
    """Return the seconds of one call."""
    start = time.perf_counter()
    call()
    return time.perf_counter() - start


def table(rows: Iterable[Row]) -> str:
    """Return rows as a Markdown table."""
    every = [Row("What", "Measured", "Floor", "Ratio", "Aim"), *rows]
    widths = [max(len(row[i]) for row in every) for i in range(len(Row._fields))]
    lines = ["| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths)) + " |" for row in every]
    return "\n".join([lines[0], "| " + " | ".join("-" * width for width in widths) + " |", *lines[1:]])


PYTHON = sys.executable
