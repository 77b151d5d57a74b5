"""How fast a decision is, beside a plain loop over the same rules in the same run.

Run: python -m tests.benchmarks.bench_reasoning. Two packs: the shipped one, and one of 1,000 candidates and 5,000
rules that touch 10 candidates on average. The plain loop ranks with nested loops, conditions looked up first.
"""

from __future__ import annotations

from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING

from assistant.content import open_pack
from assistant.model.conditions import Test, When
from assistant.model.knowledge import Rule
from assistant.model.pack import Pack
from assistant.model.profile import EMPTY, Profile
from assistant.reasoning import decide, holds
from assistant.reasoning.engine import engine
from assistant.reasoning.outlook import leading
from assistant.reasoning.position import position
from tests.benchmarks.measure import Row, table
from tests.benchmarks.questions import Draw, answered, full
from tests.reasoning.packs import pack, slot

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator


def generated(candidates: int = 1000, rules: int = 5000) -> Pack:
    """Return a pack with 15 slots of 8 values, a third of its rules reading two slots."""
    draw, slots = Draw(5), [slot(f"s{n}", [f"v{m}" for m in range(8)]) for n in range(15)]
    made = []
    for number in range(rules):
        lines = tuple(Test(f"s{draw.below(15)}", (f"v{draw.below(8)}",)) for _ in range(1 + (draw.below(3) == 0)))
        points = {f"c{draw.below(candidates)}": draw.below(13) - 6 for _ in range(1 + draw.below(19))}
        made.append(Rule(f"r{number}", When(lines), "b", tuple(points.items())))
    return pack(slots, made, [f"c{n}" for n in range(candidates)])


def profiles(made: Pack, number: int) -> list[Profile]:
    """Return what is known at each turn of so many conversations."""
    draw, found = Draw(7), []
    for _ in range(number):
        whole, known = full(made, draw), EMPTY
        while True:
            found.append(known)
            decision = decide(known, made)
            if decision.firm() or not decision.next_slot:
                break
            known = answered(known, whole, decision.next_slot, made)
    return found


def plain(known: Profile, made: Pack) -> list[tuple[int, str, list[str]]]:
    """Return the ranking with reasons by plain loops."""
    points: dict[str, int] = dict.fromkeys(made.candidates, 0)
    reasons: dict[str, list[str]] = {}
    facts = known.facts()
    for rule in made.rules.values():
        if any(not facts.get(test.slot, frozenset()) & set(test.values) for test in rule.when.tests):
            continue
        if rule.when.nots and not holds(rule.when, known, made):
            continue
        for candidate, size in rule.points:
            points[candidate] += size
            reasons.setdefault(candidate, []).append(rule.id)
    return sorted((-size, candidate, reasons.get(candidate, [])) for candidate, size in points.items())


def took(
    work: Callable[[Profile], object], over: Iterable[Profile], forget: Callable[[], object] = list
) -> tuple[float, float]:
    """Return the median and the greatest time of the work, in milliseconds, the best of three each."""
    times = []
    for known in over:
        best = 1e9
        for _ in range(3):
            forget()
            start = perf_counter()
            work(known)
            best = min(best, perf_counter() - start)
        times.append(best * 1000)
    return median(times), max(times)


def measured(title: str, made: Pack, over: list[Profile]) -> Iterator[Row]:
    """Yield the median of each step, with the plain loop over the same profiles as the floor."""
    run = engine(made)
    floor, _ = took(lambda known: plain(known, made), over)
    works: dict[str, Callable[[Profile], object]] = {
        "points and leader": lambda known: leading(run, position(run, known)),
        "deciding, next question": lambda known: decide(known, made),
        "the same with reasons": lambda known: decide(known, made).ranking,
        "deciding, nothing kept yet": lambda known: decide(known, made.with_()),
    }
    for name, work in works.items():
        middle, most = took(work, over, run.decided.clear)
        yield Row(
            f"{title}: {name}",
            f"{middle:.3f} ms (worst {most:.1f})",
            f"{floor:.3f} ms, a plain loop",
            f"{middle / floor:.2f}",
            "-",
        )


def rows() -> Iterator[Row]:
    """Yield the rows: the shipped pack, then the generated one."""
    shipped = open_pack()
    yield from measured("shipped pack", shipped, profiles(shipped, 60))
    large = generated()
    yield from measured("1,000 candidates", large, profiles(large, 2))


if __name__ == "__main__":
    print(table(list(rows())))
