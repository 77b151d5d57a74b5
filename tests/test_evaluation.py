"""How well the assistant does on cases written without sight of its knowledge: it may get better, not worse.

Thresholds are a little below what was reached; raise them when a change makes more right.
`python -m tests.evaluation.run --misses` shows every miss.
"""

from __future__ import annotations

from functools import cache

import pytest

from assistant.content import open_pack
from tests.evaluation.cases import HERE
from tests.evaluation.run import Tally, evaluate

AT_LEAST = {
    "questions": {
        "does not break": 1.0,
        "answered": 0.97,
        "about what was asked": 0.96,
        "verdict": 0.82,
        "says what it must": 0.85,
        "not wrong": 0.97,
        "right": 0.83,
        "out of scope: said so": 0.95,
    },
    "briefs": {
        "does not break": 1.0,
        "first: acceptable": 0.95,
        "first: not plainly bad": 1.0,
        "first: not ruled out": 1.0,
        "top 3: one acceptable": 0.95,
        "heard: product": 0.9,
        "heard: team": 0.8,
        "rightly heard: needs": 0.75,
        "slots: recall": 0.78,
        "slots: precision": 0.84,
    },
    "dialogs": {
        "does not break": 1.0,
        "not ended early": 1.0,
        "last: acceptable": 0.85,
        "last: not plainly bad": 1.0,
        "turn: slots": 0.88,
        "turn: acts": 0.8,
        "turn: recommends": 0.83,
    },
    "repairs": {"does not break": 1.0, "act": 0.93},
    "fresh/questions": {"does not break": 1.0, "not wrong": 0.98, "right": 0.85, "out of scope: said so": 0.93},
    "fresh/briefs": {
        "does not break": 1.0,
        "first: acceptable": 0.96,
        "first: not plainly bad": 1.0,
        "first: not ruled out": 1.0,
        "slots: recall": 0.87,
        "slots: precision": 0.84,
    },
    "stories/briefs": {
        "does not break": 1.0,
        "first: acceptable": 0.94,
        "first: not plainly bad": 0.98,
        "slots: recall": 0.84,
        "slots: precision": 0.93,
    },
    "fresh/dialogs": {"does not break": 1.0, "last: acceptable": 0.85, "last: not plainly bad": 0.96},
    "fresh/repairs": {"does not break": 1.0, "act": 0.93},
    "third/questions": {"does not break": 1.0, "not wrong": 0.94, "right": 0.82, "out of scope: said so": 0.96},
    "third/briefs": {"does not break": 1.0, "first: acceptable": 0.96, "first: not plainly bad": 1.0},
    "third/dialogs": {"does not break": 1.0, "last: acceptable": 0.86, "last: not plainly bad": 0.96},
    "third/repairs": {"does not break": 1.0, "act": 0.98},
    "fourth/questions": {"does not break": 1.0, "not wrong": 0.96, "right": 0.8, "out of scope: said so": 0.96},
    "fourth/briefs": {"does not break": 1.0, "first: acceptable": 0.96, "first: not plainly bad": 1.0},
    "fourth/dialogs": {"does not break": 1.0, "last: acceptable": 0.84, "last: not plainly bad": 0.96},
    "fourth/repairs": {"does not break": 1.0, "act": 0.96},
    "fifth/questions": {"does not break": 1.0, "not wrong": 0.95, "right": 0.83, "out of scope: said so": 0.94},
    "fifth/briefs": {"does not break": 1.0, "first: acceptable": 0.93, "first: not plainly bad": 1.0},
    "fifth/dialogs": {"does not break": 1.0, "last: acceptable": 0.9, "last: not plainly bad": 0.96},
    "fifth/repairs": {"does not break": 1.0, "act": 0.97},
    "sixth/questions": {"does not break": 1.0, "not wrong": 0.92, "right": 0.81, "out of scope: said so": 0.96},
    "sixth/briefs": {"does not break": 1.0, "first: acceptable": 0.96, "first: not plainly bad": 1.0},
    "sixth/dialogs": {"does not break": 1.0, "last: acceptable": 0.83, "last: not plainly bad": 1.0},
    "sixth/repairs": {"does not break": 1.0, "act": 0.94},
    "seventh/questions": {"does not break": 1.0, "not wrong": 0.92, "right": 0.79, "out of scope: said so": 0.96},
    "seventh/briefs": {"does not break": 1.0, "first: acceptable": 0.88, "first: not plainly bad": 0.98},
    "seventh/dialogs": {"does not break": 1.0, "last: acceptable": 0.83, "last: not plainly bad": 1.0},
    "seventh/repairs": {"does not break": 1.0, "act": 0.95},
    "eighth/questions": {"does not break": 1.0, "not wrong": 0.97, "right": 0.9, "out of scope: said so": 0.96},
    "eighth/briefs": {"does not break": 1.0, "first: acceptable": 0.88, "first: not plainly bad": 1.0},
    "eighth/dialogs": {"does not break": 1.0, "last: acceptable": 0.88, "last: not plainly bad": 1.0},
    "eighth/repairs": {"does not break": 1.0, "act": 0.97},
    "ninth/questions": {"does not break": 1.0, "not wrong": 0.94, "right": 0.62, "out of scope: said so": 0.97},
    "ninth/briefs": {"does not break": 1.0, "first: acceptable": 0.88, "first: not plainly bad": 1.0},
    "ninth/dialogs": {"does not break": 1.0, "last: acceptable": 0.9, "last: not plainly bad": 1.0},
    "ninth/repairs": {"does not break": 1.0, "act": 0.97},
    "tenth/questions": {"does not break": 1.0, "not wrong": 0.93, "right": 0.8, "out of scope: said so": 0.95},
    "tenth/briefs": {"does not break": 1.0, "first: acceptable": 0.9, "first: not plainly bad": 0.97},
    "tenth/dialogs": {"does not break": 1.0, "last: acceptable": 0.92, "last: not plainly bad": 1.0},
    "tenth/repairs": {"does not break": 1.0, "act": 0.96},
    "eleventh/questions": {"does not break": 1.0, "not wrong": 0.89, "right": 0.75, "out of scope: said so": 0.95},
    "eleventh/briefs": {"does not break": 1.0, "first: acceptable": 0.88, "first: not plainly bad": 0.94},
    "eleventh/dialogs": {"does not break": 1.0, "last: acceptable": 0.85, "last: not plainly bad": 1.0},
    "eleventh/repairs": {"does not break": 1.0, "act": 0.9},
    "twelfth/questions": {"does not break": 1.0, "not wrong": 0.89, "right": 0.73, "out of scope: said so": 0.95},
    "twelfth/briefs": {"does not break": 1.0, "first: acceptable": 0.86, "first: not plainly bad": 0.93},
    "twelfth/dialogs": {"does not break": 1.0, "last: acceptable": 0.9, "last: not plainly bad": 0.94},
    "twelfth/repairs": {"does not break": 1.0, "act": 0.96},
    "thirteenth/questions": {"does not break": 1.0, "not wrong": 0.95, "right": 0.78, "out of scope: said so": 0.95},
    "thirteenth/briefs": {"does not break": 1.0, "first: acceptable": 0.87, "first: not plainly bad": 0.96},
    "thirteenth/dialogs": {"does not break": 1.0, "last: acceptable": 0.87, "last: not plainly bad": 0.97},
    "thirteenth/repairs": {"does not break": 1.0, "act": 0.96},
}
"""The least share that must be right, by what is judged."""


@cache
def tally(name: str) -> Tally:
    folder, _, part = name.rpartition("/")
    return evaluate(part, HERE / folder, open_pack())


@pytest.mark.parametrize(("name", "measure"), [(name, measure) for name, each in AT_LEAST.items() for measure in each])
def test_no_worse_than_before(name: str, measure: str) -> None:
    found = tally(name)

    assert measure in found.counts
    assert found.share(measure) >= AT_LEAST[name][measure], "\n".join(
        f"{case}: {text!r}: {mark.note}" for case, text, mark in found.misses if mark.measure == measure
    )
