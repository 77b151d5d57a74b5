"""Names in a replay that the pack doesn't have: a misspelt expectation would otherwise hold, or fail, for ever."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from assistant.errors import Problem
from assistant.model.knowledge import STANCES
from assistant.model.profile import CLOSING
from assistant.model.reading import ACTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from assistant.model.pack import Pack
    from assistant.model.place import Place
    from assistant.model.script import Expectation, Script

_Name = tuple[str, str, "Iterable[str]"]


def unknown_names(script: Script, pack: Pack) -> tuple[Problem, ...]:
    """Return a problem for every id in a script that the pack doesn't know."""
    found = [_problem(script.place, *name) for name in _slots(script.start, pack)]
    for step in script.steps:
        expect = step.expect
        found += [_problem(expect.place if expect.place.line else step.place, *name) for name in _names(expect, pack)]
    return tuple(dict.fromkeys(found))


def _names(expect: Expectation, pack: Pack) -> Iterator[_Name]:
    """Yield each unknown id: what sort it is, the id, and those that are known."""
    states = {*pack.dialog.states, *(state.group for state in pack.dialog.states.values())}
    yield from _strange("state", (expect.state,) if expect.state else (), states)
    yield from _strange("slot", (*(expect.unset or ()), *filter(None, (expect.question,))), pack.slots)
    yield from _slots(expect.slots or {}, pack)
    yield from _strange("stance", expect.stances or (), STANCES)
    yield from _strange("candidate", _candidates(expect), pack.candidates)
    yield from _strange("candidate or term", expect.out or (), {*pack.candidates, *pack.terms})
    yield from _strange("act", expect.acts or (), ACTS)
    yield from _strange("topic", (t for t in expect.topics or () if ":" not in t), pack.topics)
    yield from _strange("rule", (r for r in expect.rules or () if ":" not in r), pack.rules)


def _candidates(expect: Expectation) -> tuple[str, ...]:
    return (*(expect.recommendation or ()), *(expect.not_recommended or ()), *(expect.leader or ()))


def _slots(values: Iterable[str] | dict[str, tuple[str, ...]], pack: Pack) -> Iterator[_Name]:
    named = values if isinstance(values, dict) else {}
    yield from _strange("slot", named, pack.slots)
    for slot in (name for name in named if name in pack.slots):
        yield from _strange(f"value of {slot!r}", named[slot], {*_values(slot, pack), *CLOSING})


def _values(slot_id: str, pack: Pack) -> Iterable[str]:
    slot = pack.slots[slot_id]
    own = [value.id for value in slot.values]
    if slot.of:
        own += pack.capabilities if slot.of == "capabilities" else pack.candidates
    return [*own, *pack.terms] if slot.takes else own


def _strange(sort: str, names: Iterable[str], known: Iterable[str]) -> Iterator[_Name]:
    for name in names:
        if name not in known:
            yield sort, name, known


def _problem(place: Place, sort: str, name: str, known: Iterable[str]) -> Problem:
    near = get_close_matches(name, list(known), 1)
    code = "unknown-" + sort.split(" ", 1)[0]
    hint = f"; did you mean {near[0]!r}?" if near else ""
    return Problem(place, code, f"{name!r} is no {sort} that is known here{hint}")
