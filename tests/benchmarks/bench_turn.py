"""One turn of free text: how long reading and deciding take, and what is left for the machine and the replies."""

from __future__ import annotations

import gc
import statistics
import sys
from time import perf_counter
from typing import TYPE_CHECKING, Any

from assistant.content import load_script, open_pack
from assistant.conversation import Conversation
from assistant.replay.collecting import collected
from assistant.replay.runner import run
from tests.benchmarks.measure import ROOT, Row, table, timed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from assistant.model.pack import Pack

REPLAYS = str(ROOT / "tests" / "replays")


class Clocked:
    """A function that adds up the time it takes; calls that it makes of itself are not counted twice."""

    def __init__(self, call: Callable[..., Any]) -> None:
        self.call, self.spent = call, 0.0

    def __call__(self, *args: Any, **named: Any) -> Any:
        start = perf_counter()
        try:
            return self.call(*args, **named)
        finally:
            self.spent += perf_counter() - start

    def taken(self) -> float:
        """Return the time since the last look."""
        spent, self.spent = self.spent, 0.0
        return spent


def turns(pack: Pack, rounds: int) -> Iterator[tuple[float, float, float]]:
    """Yield for each typed turn of the replays the seconds of reading, of deciding, and of all."""
    home: Any = sys.modules[Conversation.__module__]
    kept = home.read, home.decide
    read, decide = Clocked(home.read), Clocked(home.decide)
    home.read, home.decide = read, decide
    try:
        for _ in range(rounds):
            for path in collected([REPLAYS]):
                talk = Conversation(pack)
                talk.open()
                for step in load_script(path).steps:
                    if step.user is None or talk.ended:
                        break
                    read.taken(), decide.taken()
                    said = step.user
                    whole = timed(lambda talk=talk, said=said: talk.respond(said))  # type: ignore[misc]
                    yield read.taken(), decide.taken(), whole
    finally:
        home.read, home.decide = kept


def rows(rounds: int = 5) -> Iterator[Row]:
    """Yield the medians of a turn, and how many turns replays make in a second."""
    pack = open_pack()
    list(turns(pack, 1))
    gc.freeze()  # as a chat does
    found = list(turns(pack, rounds))
    for what, values, aim in (
        ("a turn: reading", [r for r, _, _ in found], "median 0.15 ms"),
        ("a turn: deciding", [d for _, d, _ in found if d], "median 0.08 ms"),
        ("a turn: machine and replies", [w - r - d for r, d, w in found], "median 0.05 ms"),
        ("a turn: all", [w for _, _, w in found], "at worst 10 ms"),
    ):
        middle, worst = statistics.median(values), max(values)
        yield Row(what, f"{middle * 1000:.3f} ms", f"worst {worst * 1000:.1f} ms", "-", aim)
    yield replays(pack)


def replays(pack: Pack, rounds: int = 5) -> Row:
    """Return the row of the replays: turns a second on one core, files read before."""
    scripts = [load_script(path) for path in collected([REPLAYS])]
    count = sum(len(run(script, pack).turns) - 1 for script in scripts)
    spent = statistics.median(timed(lambda: [run(script, pack) for script in scripts]) for _ in range(rounds))
    return Row(
        "replay, turns a second", f"{count / spent:,.0f}", "Rasa 336", f"{count / spent / 336:.1f}", "3,400 and more"
    )


if __name__ == "__main__":
    print(table(rows()))
