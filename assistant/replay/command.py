"""The command `replay`: run scripts, say where they differ, rewrite them, report."""

from __future__ import annotations

import gc
import json
from typing import TYPE_CHECKING, Any

from assistant.errors import ContentError, Problem
from assistant.replay.collecting import SUFFIX, collected
from assistant.replay.coverage import Covered, coverage, lines
from assistant.replay.expecting import shown
from assistant.replay.runner import Outcome, run

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterable

    from assistant.model.pack import Pack
    from assistant.model.script import Script


def main(args: Namespace) -> int:
    """Run the replays of some paths and return the exit status: 1 where one failed or there was none."""
    from assistant.content import load_script, open_pack

    files = collected(args.paths)
    pack = open_pack(args.knowledge, args.dialogs)
    scripts = loaded(files, pack)
    outcomes = []
    for script in scripts:
        outcomes.append(run(script, pack))
        gc.freeze()  # what was read of the knowledge stays; the garbage collector need not look through it again
    changes = ""
    if args.update:
        changes = "".join(_updated(outcome) for outcome in outcomes if not outcome.passed)
        outcomes = [o if o.passed else run(load_script(o.script.place.file), pack) for o in outcomes]
    if args.junit:
        from assistant.replay.junit import report

        with open(args.junit, "w", encoding="utf-8") as file:
            file.write(report(outcomes))
    covered = coverage(outcomes, pack) if args.coverage else ()
    print(_as_json(outcomes, covered, changes) if args.json else _as_text(outcomes, covered, changes, args.paths))
    return 0 if outcomes and all(outcome.passed for outcome in outcomes) else 1


def loaded(files: Iterable[str], pack: Pack) -> list[Script]:
    """Return the scripts of files, held against the pack; raises ContentError with the problems of all of them."""
    from assistant.content import load_script
    from assistant.replay.checking import unknown_names

    scripts: list[Script] = []
    problems: list[Problem] = []
    for file in files:
        try:
            scripts.append(load_script(file))
            problems += unknown_names(scripts[-1], pack)
        except ContentError as error:
            problems += error.problems
    if problems:
        raise ContentError(tuple(sorted(problems, key=Problem.order)))
    return scripts


def _updated(outcome: Outcome) -> str:
    from assistant.content import load_script
    from assistant.replay.update import update

    return update(outcome, load_script)


def _as_text(outcomes: list[Outcome], covered: tuple[Covered, ...], changes: str, paths: list[str]) -> str:
    failed = [outcome for outcome in outcomes if not outcome.passed]
    parts = ["\n".join((f"FAILED {o.script.title}", *o.failures[0].lines(), *_rest(o))) for o in failed]
    parts += [changes.rstrip("\n")] if changes else []
    parts += ["\n".join(lines(covered))] if covered else []
    if not outcomes:
        return f"No replay found: no file named *{SUFFIX} in {', '.join(paths)}."
    turns = sum(len(outcome.turns) - 1 for outcome in outcomes)
    return "\n\n".join((*parts, f"{len(outcomes) - len(failed)} of {len(outcomes)} replays passed, {turns} turns."))


def _rest(outcome: Outcome) -> list[str]:
    more = len(outcome.failures) - 1
    return [f"  and {more} more {'turn' if more == 1 else 'turns'} after it"] if more else []


def _as_json(outcomes: list[Outcome], covered: tuple[Covered, ...], changes: str) -> str:
    shape: dict[str, Any] = {
        "replays": [_shape(outcome) for outcome in outcomes],
        "count": len(outcomes),
        "passed": sum(outcome.passed for outcome in outcomes),
        "failed": sum(not outcome.passed for outcome in outcomes),
    }
    if covered:
        shape["coverage"] = {
            c.sort: {"reached": c.reached, "whole": c.whole, "missing": list(c.missing)} for c in covered
        }
    if changes:
        shape["changes"] = changes
    return json.dumps(shape, ensure_ascii=True)


def _shape(outcome: Outcome) -> dict[str, Any]:
    script = outcome.script
    return {
        "file": script.place.file,
        "title": script.title,
        "passed": outcome.passed,
        "turns": len(outcome.turns) - 1,
        "failure": _failure(outcome) if outcome.failures else None,
    }


def _failure(outcome: Outcome) -> dict[str, Any]:
    first = outcome.failures[0]
    return {
        "turn": first.turn,
        "file": first.place.file,
        "line": first.place.line,
        "said": first.said,
        "differences": [
            {"key": one.key, "expected": shown(one.expected), "got": shown(one.got)} for one in first.differences
        ],
    }
