"""Run the evaluation: `python -m tests.evaluation.run [DIR] [--misses] [--measure M] [--only FILES] [--id ID]`.

Prints how much is right of what was judged, and with --misses every miss with what was got.
"""

from __future__ import annotations

import argparse
import sys
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

from tests.evaluation import briefs, dialogs, questions
from tests.evaluation.cases import HERE, Case, Mark, cases, opened

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.model.pack import Pack
    from tests.evaluation.cases import Judged

JUDGES: dict[str, tuple[tuple[str, ...], Callable[[Case, Pack], Judged]]] = {
    "questions": (("questions", "faq"), questions.judge),
    "briefs": (("briefs",), briefs.judge),
    "dialogs": (("dialogs",), dialogs.judge),
    "repairs": (("repairs",), dialogs.judge_repair),
}
"""What can be judged: the files with the cases, and who judges one."""


class Tally:
    """What was judged in one file: by measure how often it was right, and the misses."""

    def __init__(self) -> None:
        self.counts: dict[str, list[int]] = {}
        self.misses: list[tuple[str, str, Mark]] = []

    def add(self, case: Case, mark: Mark) -> None:
        """Count one mark."""
        count = self.counts.setdefault(mark.measure, [0, 0])
        count[0] += mark.right
        count[1] += 1
        if not mark.right and mark.note:
            self.misses.append((case["id"], str(case.get("q") or case.get("text") or "")[:100], mark))

    def share(self, measure: str) -> float:
        """Return how much of a measure is right, 0 to 1; 1 where nothing was judged."""
        right, whole = self.counts.get(measure, (0, 0))
        return right / whole if whole else 1.0


def evaluate(name: str, folder: Path, pack: Pack, one: str = "") -> Tally:
    """Return the tally of one file of a folder; a case that breaks the program is a miss of its own."""
    files, judge = JUDGES[name]
    tally = Tally()
    for case in cases(folder, *files):
        if one and case["id"] != one:
            continue
        try:
            for mark in judge(case, pack):
                tally.add(case, mark)
        except ImportError as error:
            print(f"({name}: not here yet: {error})", file=sys.stderr)
            break
        except Exception as error:  # noqa: BLE001 (every case is judged, whatever the one before did)
            last = traceback.extract_tb(error.__traceback__)[-1]
            tally.add(
                case, Mark("does not break", False, f"{type(error).__name__}: {error} ({last.filename}:{last.lineno})")
            )
        else:
            tally.add(case, Mark("does not break", True))
    return tally


def show(name: str, tally: Tally, misses: bool, only: str = "") -> None:
    """Print a tally."""
    print(f"\n{name}")
    for measure in sorted(tally.counts):
        right, whole = tally.counts[measure]
        print(f"  {measure:32} {right:4} of {whole:4}  {100 * right / whole:5.1f} %")
    for case, text, mark in tally.misses if misses else ():
        if only in mark.measure:
            print(f"  - {case} [{mark.measure}] {text!r}\n      {mark.note}")


def main(argv: list[str] | None = None) -> int:
    """Judge and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=HERE)
    parser.add_argument("--misses", action="store_true", help="print every miss with what was got")
    parser.add_argument("--measure", default="", help="print only misses of measures with this in their name")
    parser.add_argument("--only", default=",".join(JUDGES), help="what to judge")
    parser.add_argument("--id", default="", help="judge one case")
    args = parser.parse_args(argv)
    pack = opened()
    for name in args.only.split(","):
        show(
            name, evaluate(name, args.folder, pack, args.id), args.misses or bool(args.measure or args.id), args.measure
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
