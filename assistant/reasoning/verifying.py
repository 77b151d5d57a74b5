"""The rules looked at as a whole, the way decision tables are checked, each finding with a profile that shows it.

The questions are those of Ligeza (Logical Foundations for Rule-Based Systems, 2006): completeness, consistency,
subsumption, redundancy; and those of a recommender: who can ever win, and which question can ever matter.
"""

from __future__ import annotations

import itertools

from assistant.model.decision import Finding
from assistant.model.profile import EMPTY, Entry
from assistant.reasoning.engine import engine
from assistant.reasoning.facts import TRUE, read, truth
from assistant.reasoning.pair import Steps, passes
from assistant.reasoning.position import position
from assistant.reasoning.witnesses import firing, said, witness

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.model.knowledge import Rule
    from assistant.model.pack import Pack
    from assistant.model.profile import Profile
    from assistant.reasoning.engine import Engine

MOST_STEPS = 300
"""Branches looked at for one pair of candidates before it counts as not dominated."""
DEEPEST = 6
"""Rules that are made to fire together when a profile without a result is looked for."""

CODES = (
    "never-fires",
    "changes-nothing",
    "duplicate",
    "shadowed",
    "opposed",
    "clash",
    "never-matters",
    "gap",
    "never-wins",
    "dominated",
)
"""What can be found; the last three take longer and are looked for only when asked."""


def verify(pack: Pack, whole: bool = False) -> tuple[Finding, ...]:
    """Return what was found, in the order of CODES: the part for every check, or with `whole` all of it."""
    found = [*_rules(pack), *_pairs(pack), *_clashes(pack), *_questions(pack)]
    if whole:
        found += [*_gaps(pack), *_losers(pack), *_dominated(pack)]
    return tuple(sorted(found, key=lambda one: (CODES.index(one.code), one.ids)))


def _rules(pack: Pack) -> Iterator[Finding]:
    for rule in pack.rules.values():
        if firing(rule.when, pack) is None:
            yield Finding("never-fires", (rule.id,))
        if not rule.drops and _flat(rule, pack):
            yield Finding("changes-nothing", (rule.id,), firing(rule.when, pack))


def _flat(rule: Rule, pack: Pack) -> bool:
    """Return whether a rule gives every candidate the same."""
    points = dict(rule.points)
    return len({points.get(candidate, 0) for candidate in pack.candidates}) <= 1


def _pairs(pack: Pack) -> Iterator[Finding]:
    """Yield rules said twice, drops that another rule makes already, and rules that take back what another gives."""
    by_when: dict[object, list[Rule]] = {}
    for rule in pack.rules.values():
        by_when.setdefault((frozenset(rule.when.tests), frozenset(rule.when.nots)), []).append(rule)
    for rules in by_when.values():
        for one, two in itertools.combinations(rules, 2):
            yield from _same_when(one, two, pack)
    dropping = [rule for rule in pack.rules.values() if rule.drops]
    for one, two in itertools.permutations(dropping, 2):
        if set(one.drops) <= set(two.drops) and one.when != two.when and _narrower(one, two, pack):
            yield Finding("shadowed", (one.id, two.id), firing(one.when, pack))


def _same_when(one: Rule, two: Rule, pack: Pack) -> Iterator[Finding]:
    if (dict(one.points), set(one.drops)) == (dict(two.points), set(two.drops)):
        yield Finding("duplicate", (one.id, two.id), firing(one.when, pack))
        return
    first, second = dict(one.points), dict(two.points)
    against = [c for c in first if first[c] * second.get(c, 0) < 0]
    if against and not one.capability and not two.capability:
        yield Finding("opposed", (one.id, two.id, *against), firing(one.when, pack))


def _narrower(one: Rule, two: Rule, pack: Pack) -> bool:
    """Return whether the second condition holds wherever the first does, as far as its lines show it."""
    if two.when.nots and two.when.nots != one.when.nots:
        return False
    own = {test.slot: set(test.values) for test in one.when.tests}
    return all(test.slot in own and own[test.slot] <= set(test.values) for test in two.when.tests) and bool(pack.rules)


def _clashes(pack: Pack) -> Iterator[Finding]:
    """Yield pairs of capabilities that no candidate offers together."""
    run = engine(pack)
    for slot, lacking in run.program["must"].items():
        for one, two in itertools.combinations(sorted(lacking), 2):
            alone = run.lanes.ones in (lacking[one], lacking[two])
            if lacking[one] | lacking[two] == run.lanes.ones and not alone:
                entries = (Entry(slot, one, "must"), Entry(slot, two, "must"))
                yield Finding("clash", (one, two), EMPTY.with_(entries=entries))


def _questions(pack: Pack) -> Iterator[Finding]:
    """Yield slots that may be asked although no rule on them tells candidates apart."""
    run = engine(pack)
    telling: set[str] = set()
    for rule in pack.rules.values():
        if rule.drops or not _flat(rule, pack):
            telling |= rule.when.slots()
    reach = {slot: {slot, *run.targets.get(slot, ())} for slot in run.asking}
    yield from (Finding("never-matters", (slot,)) for slot in run.asking if not reach[slot] & telling)


def _gaps(pack: Pack) -> Iterator[Finding]:
    """Yield at most one profile of plain answers that leaves nobody, built from rules that drop."""
    dropping = [rule for rule in pack.rules.values() if rule.drops]
    run, steps = engine(pack), Steps(3000)
    found = _emptied(run, dropping, EMPTY, DEEPEST, pack, steps)
    if found is not None:
        yield Finding("gap", (), found)


def _emptied(run: Engine, rules: list[Rule], profile: Profile, deep: int, pack: Pack, steps: Steps) -> Profile | None:
    """Return a profile on top of this one that drops everybody: always by way of the candidate fewest rules drop."""
    here = position(run, profile)
    left = [run.order[lane] for lane in run.lanes.marked(run.lanes.ones & ~here.drops)]
    if not left:
        return profile
    if not deep or not steps.take():
        return None
    droppers = {c: [rule for rule in rules if c in rule.drops] for c in left}
    hardest = min(left, key=lambda c: len(droppers[c]))
    for rule in droppers[hardest]:
        for more in _made_true(run, rule, profile):
            found = _emptied(run, rules, more, deep - 1, pack, steps)
            if found is not None:
                return found
    return None


def _made_true(run: Engine, rule: Rule, profile: Profile) -> Iterator[Profile]:
    """Yield the profile with a rule's lines made true, for each way of doing so that changes no answer given."""
    ways = [[(test.slot, value) for value in test.values] for test in rule.when.tests]
    for way in itertools.islice(itertools.product(*ways), 64):
        made = profile
        for slot, value in way:
            held = made.values(slot)
            if held and not run.many[slot] and value not in held:
                break
            made = said(run, made, slot, tuple(dict.fromkeys((*held, value))))
        else:
            if truth(rule.when, read(made, run.many, run.implied)) == TRUE:
                yield made


def _losers(pack: Pack) -> Iterator[Finding]:
    for candidate in pack.candidates:
        if witness(candidate, pack) is None:
            yield Finding("never-wins", (candidate,))


def _dominated(pack: Pack) -> Iterator[Finding]:
    """Yield candidates that stand behind another one whatever is answered."""
    run = engine(pack)
    here = position(run, EMPTY)
    for one, two in itertools.permutations(range(run.lanes.count), 2):
        steps = Steps(MOST_STEPS)
        if passes(run, here, two, one, steps) is None and not steps.spent:
            yield Finding("dominated", (run.order[one], run.order[two]))
