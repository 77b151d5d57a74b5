"""Verifying the rules of the shipped pack: nothing is wrong with them, and every candidate can win."""

from __future__ import annotations

import json

from assistant.front.verified import NOTED, told
from assistant.model import conditions
from assistant.model.knowledge import Rule
from assistant.model.pack import Table
from assistant.reasoning import build
from tests.shipped import shipped


def test_the_shipped_rules_are_sound() -> None:
    """No gap, no duplicate, no rule that can't fire; a profile for every candidate in which it wins."""
    text, status = told(shipped(), as_json=True)
    shown = json.loads(text)

    assert [f for f in shown["findings"] if f["code"] not in NOTED] == []
    assert [name for name, profile in shown["wins"].items() if not profile] == []
    assert status == 0


def test_a_rule_written_twice_is_found() -> None:
    """A copy of a rule under another name is a duplicate, and the status says so."""
    pack = shipped()
    slot = next(s for s in pack.slots.values() if s.values and not s.many)
    when = conditions.When((conditions.Test(slot.id, (slot.values[0].id,)),))
    names = tuple(pack.candidates)[:1]
    rules = {f"copy-{n}": Rule(f"copy-{n}", when, "Because.", points=((names[0], 3),)) for n in (1, 2)}
    twice = pack.with_(rules=Table({**dict(pack.rules.items()), **rules}))
    text, status = told(twice.with_(program=build(twice)), as_json=False)

    assert "duplicate: copy-1 and copy-2 say the same" in text
    assert status == 1
