"""The program of a pack: its rules as plain data that can be marshalled and evaluated by touching only what holds.

Rules of one line ('simple') are summed per value once and for all. The others are numbered; for each slot and value
a mask says which of them that value satisfies, so that one 'and' a slot tells which rules still can fire.
"""

from __future__ import annotations

from assistant.model.conditions import Test, When
from assistant.model.profile import ANY, CLOSING, UNSURE
from assistant.reasoning import facts as facts_of
from assistant.reasoning.facts import TRUE, Facts
from assistant.reasoning.lanes import Lanes, width

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from assistant.model.knowledge import Rule, Slot
    from assistant.model.pack import Pack

_SOMETHING_ELSE = "\0"
_LANGUAGE, BENEATH = "written-in", ("built-on", "needs")
"""Relations along which ruling out a term rules out what rests on it; of languages only the candidate's own count."""


def build(pack: Pack) -> dict[str, Any]:
    """Return the program of a pack: whole numbers, texts, lists, tuples and dicts only."""
    order = sorted(pack.candidates, key=lambda c: _name(pack, c))
    lane = {candidate: number for number, candidate in enumerate(order)}
    rules = [pack.rules[i] for i in sorted(pack.rules)]
    lanes = Lanes(len(order), width(_most(rules)))
    many = {slot: pack.slots[slot].many for slot in sorted(pack.slots)}
    program: dict[str, Any] = {
        "order": order,
        "sources": [tuple(pack.candidates[c].sources) for c in order],
        "bits": lanes.bits,
        "many": many,
        "asking": _asking(pack),
        "skips": [(plain(m.when), list(m.skips)) for m in pack.dialog.manners if m.skips],
        "minimum": [slot for slot in pack.dialog.minimum if slot in many],
        "lineage": _lineage(pack, order, lanes),
        "must": _must(pack, lane, lanes),
        "implied": _implied(pack),
        "choices": [slot for slot in many if pack.slots[slot].of == "candidates"],
        "rules": [_compiled(rule, lane, lanes) for rule in rules],
        **_indexed(rules, many),
    }
    program["dropping"], program["dropped-by"] = _dropping(program)
    program["domain"] = {slot: _domain(pack, pack.slots[slot], program) for slot in many}
    return program


def _name(pack: Pack, candidate: str) -> tuple[str, str, str]:
    term = pack.terms.get(candidate)
    name = term.name if term else candidate
    return name.casefold(), name, candidate


def _most(rules: list[Rule]) -> int:
    """Return a bound for the size of the points any candidate can get."""
    totals: dict[str, int] = {}
    for rule in rules:
        for candidate, points in rule.points:
            totals[candidate] = totals.get(candidate, 0) + abs(points)
    return max(totals.values(), default=0)


def _asking(pack: Pack) -> list[str]:
    """Return the slots that may be asked, in the author's order; all of them by id where the dialog names none."""
    return [slot for slot in pack.dialog.order if slot in pack.slots] or sorted(pack.slots)


def _compiled(rule: Rule, lane: Mapping[str, int], lanes: Lanes) -> tuple[str, int, int]:
    points = lanes.packed((lane[c], n) for c, n in rule.points if c in lane)
    drops = 0
    for candidate in rule.drops:
        drops |= lanes.packed([(lane[candidate], 1)] if candidate in lane else [])
    return rule.id, points, drops


def _lineage(pack: Pack, order: list[str], lanes: Lanes) -> dict[str, int]:
    """Return, for every term, marks on the candidates that are it or rest on it."""
    found: dict[str, int] = {}
    for number, candidate in enumerate(order):
        for name in _beneath(pack, candidate):
            found[name] = found.get(name, 0) | lanes.packed([(number, 1)])
    return found


def _beneath(pack: Pack, candidate: str) -> set[str]:
    """Return a candidate, its languages, and what it rests on but for parts of other languages, which nobody writes."""
    own = _languages(pack, candidate)
    seen, waiting = {candidate}, [candidate]
    while waiting:
        term = pack.terms.get(waiting.pop())
        for relation in BENEATH if term else ():
            fresh = set(term.relations.get(relation, ())) - seen if term else set()
            fresh = {name for name in fresh if not own or not _languages(pack, name) or own & _languages(pack, name)}
            seen |= fresh
            waiting.extend(fresh)
    return seen | own


def _languages(pack: Pack, name: str) -> set[str]:
    term = pack.terms.get(name)
    return set(term.relations.get(_LANGUAGE, ())) if term else set()


def _must(pack: Pack, lane: Mapping[str, int], lanes: Lanes) -> dict[str, dict[str, int]]:
    """Return, for slots of capabilities, marks on the candidates that lack each capability."""
    lacking = dict.fromkeys(pack.capabilities, 0)
    for candidate, number in lane.items():
        offers = pack.candidates[candidate].offers
        for capability in lacking:
            if capability not in offers or offers[capability].level == "none":
                lacking[capability] |= lanes.packed([(number, 1)])
    return {slot: lacking for slot in sorted(pack.slots) if pack.slots[slot].of == "capabilities"}


def _implied(pack: Pack) -> dict[str, dict[str, tuple[tuple[str, str], ...]]]:
    found: dict[str, dict[str, tuple[tuple[str, str], ...]]] = {}
    for slot in pack.slots.values():
        for value in slot.values:
            if value.implies:
                found.setdefault(slot.id, {})[value.id] = tuple(sorted(value.implies))
    return found


def parts(when: When) -> dict[str, When] | None:
    """Return a condition as one condition a slot, or None when a `not` group speaks of several slots."""
    found: dict[str, When] = {}
    for test in when.tests:
        own = found.get(test.slot, When())
        found[test.slot] = When((*own.tests, test), own.nots)
    for group in when.nots:
        slots = group.slots()
        if len(slots) != 1:
            return None
        slot = next(iter(slots))
        own = found.get(slot, When())
        found[slot] = When(own.tests, (*own.nots, group))
    return found


def _plain(part: When, many: bool) -> bool:
    """Return whether masks can hold a part: any on one value; on many at most one line and one line turned round."""
    turned = all(len(group.tests) == 1 and not group.nots for group in part.nots)
    return not many or (turned and len(part.tests) <= 1 and len(part.nots) <= 1)


def _is_simple(by_slot: Mapping[str, When] | None, many: Mapping[str, bool]) -> bool:
    if by_slot is None or len(by_slot) != 1:
        return False
    slot, part = next(iter(by_slot.items()))
    lone = len(part.tests) == 1 and not part.nots
    return slot in many and lone and (not many[slot] or len(part.tests[0].values) == 1)


def _indexed(rules: list[Rule], many: Mapping[str, bool]) -> dict[str, Any]:
    """Return the rules by what they read: simple ones by value, others as masks by slot and value."""
    simple: dict[str, dict[str, list[int]]] = {}
    numbered: list[tuple[int, Any]] = []
    masks: dict[str, dict[str, Any]] = {}
    odd = 0
    for number, rule in enumerate(rules):
        by_slot = parts(rule.when)
        if by_slot is not None and _is_simple(by_slot, many):
            test = rule.when.tests[0]
            for value in dict.fromkeys(test.values):
                simple.setdefault(test.slot, {}).setdefault(value, []).append(number)
            continue
        bit = 1 << len(numbered)
        numbered.append((number, plain(rule.when)))
        if by_slot is None or not all(s in many and _plain(p, many[s]) for s, p in by_slot.items()):
            odd |= bit
            by_slot = {slot: When((Test(slot, tuple(sorted(_values(rule.when, slot)))),)) for slot in rule.when.slots()}
        for slot, part in by_slot.items():
            _mask(masks.setdefault(slot, empty_masks()), slot, part, bit, many)
    return {"simple": simple, "complex": numbered, "masks": masks, "odd": odd}


def empty_masks() -> dict[str, Any]:
    """Return the masks of a slot.

    `reads` are the rules with a part on it, of these `line` those with a line and `turned` those with a line turned
    round. By value: `names` the rules that name it, `sat` (one value) the rules whose part it satisfies, `hits` and
    `bars` (many values) the rules whose line it satisfies and whose turned line it rules out. `other` are the rules
    that a value they do not name satisfies; `free` the turned lines that hold although a word closed the slot;
    `worded` and `unworded` the lines and turned lines of many values that name nothing but such words.
    """
    whole = dict.fromkeys(("reads", "line", "turned", "worded", "unworded", "other"), 0)
    return {**whole, "names": {}, "sat": {}, "hits": {}, "bars": {}, "free": {}}


def _mask(masks: dict[str, Any], slot: str, part: When, bit: int, many: Mapping[str, bool]) -> None:
    """Enter one part of a rule: what it reads, and which values satisfy it."""
    masks["reads"] |= bit
    masks["line"] |= bit if part.tests else 0
    masks["turned"] |= bit if part.nots else 0
    named = sorted(_values(part, slot))
    _enter(masks["names"], named, bit)
    if many[slot]:
        barred = sorted(value for group in part.nots for value in _values(group, slot))
        hits = [value for test in part.tests for value in test.values]
        masks["worded"] |= bit if hits and all(value in CLOSING for value in hits) else 0
        masks["unworded"] |= bit if barred and all(value in CLOSING for value in barred) else 0
        _enter(masks["hits"], hits, bit)
        _enter(masks["bars"], barred, bit)
        free = [word for word in CLOSING if word not in barred and all(value in CLOSING for value in barred)]
        _enter(masks["free"], free if barred else [], bit)
        return
    words = dict.fromkeys((*named, *CLOSING, ""))
    _enter(masks["sat"], [value for value in words if _satisfied(part, slot, value, many)], bit)
    if _satisfied(part, slot, _SOMETHING_ELSE, many):
        masks["other"] |= bit


def _dropping(program: Mapping[str, Any]) -> tuple[int, dict[str, int]]:
    """Return the complex rules that drop anyone, and by slot marks on those whom simple rules on it drop."""
    rules = program["rules"]
    complex_ = sum(1 << bit for bit, (number, _) in enumerate(program["complex"]) if rules[number][2])
    marks = dict.fromkeys(program["many"], 0)
    for slot, values in program["simple"].items():
        for number in (number for numbers in values.values() for number in numbers):
            marks[slot] |= rules[number][2]
    return complex_, marks


def _enter(masks: dict[str, int], values: list[str], bit: int) -> None:
    for value in values:
        masks[value] = masks.get(value, 0) | bit


def _satisfied(part: When, slot: str, value: str, many: Mapping[str, bool]) -> bool:
    facts = Facts(many)
    if value in (*CLOSING, ""):
        facts.shut[slot] = value
    else:
        facts.yes[slot] = {value: "given"}
    return facts_of.truth(part, facts) == TRUE


def _values(when: When, slot: str) -> frozenset[str]:
    own = frozenset(value for test in when.tests if test.slot == slot for value in test.values)
    return own.union(*(_values(group, slot) for group in when.nots))


def plain(when: When) -> tuple[Any, ...]:
    """Return a condition as plain tuples."""
    return tuple((t.slot, t.values) for t in when.tests), tuple(plain(group) for group in when.nots)


def from_plain(raw: tuple[Any, ...]) -> When:
    """Return the condition of plain tuples."""
    return When(tuple(Test(slot, tuple(values)) for slot, values in raw[0]), tuple(from_plain(g) for g in raw[1]))


def _read_values(slot: str, program: Mapping[str, Any]) -> Iterator[str]:
    yield from program["simple"].get(slot, {})
    yield from program["masks"].get(slot, {"names": {}})["names"]
    yield from program["implied"].get(slot, {})


def _domain(pack: Pack, slot: Slot, program: Mapping[str, Any]) -> list[tuple[str, int, bool]]:
    """Return the values a slot can take: (value, prior, whether anything reads it), the declared ones first."""
    reading = {value for value in _read_values(slot.id, program) if value not in ("", UNSURE, ANY)}
    declared = {value.id: value.prior for value in slot.values}
    if slot.of == "capabilities":
        declared = {i: pack.capabilities[i].prior for i in pack.capabilities}
    priors = {**declared, **{value: 1 for value in sorted(reading) if value not in declared}}
    if slot.takes and not slot.many and all(value in reading for value in priors):
        priors[_SOMETHING_ELSE] = 1
    return [(value, prior, value in reading) for value, prior in priors.items()]
