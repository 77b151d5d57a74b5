"""Small generated packs against brute force: what is called settled is settled, and only useful slots are asked."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.model.conditions import Test as Line
from assistant.model.conditions import When
from assistant.model.knowledge import Candidate, Rule, Support
from assistant.model.pack import Pack
from assistant.model.profile import EMPTY, Entry, Profile
from assistant.reasoning import decide, holds
from assistant.reasoning.engine import engine
from assistant.reasoning.position import position
from assistant.reasoning.status import MOST_STEPS
from tests.reasoning import oracle
from tests.reasoning.packs import pack, slot

VALUES = {"one": ("a", "b", "c"), "two": ("a", "b"), "set": ("p", "q"), "caps": ("x", "y")}
MANY = ("set", "caps")
NAMES = ("ada", "bob", "cy", "dan")


@st.composite
def lines(draw: st.DrawFn) -> Line:
    name = draw(st.sampled_from(sorted(VALUES)))
    words = (*VALUES[name], *VALUES[name], "unsure")
    return Line(name, tuple(draw(st.lists(st.sampled_from(words), min_size=1, max_size=2, unique=True))))


@st.composite
def whens(draw: st.DrawFn, deep: int = 1) -> When:
    chosen = draw(st.lists(lines(), max_size=2))
    nots = draw(st.lists(whens(deep=deep - 1), max_size=1)) if deep else []
    return When(tuple(chosen), tuple(nots))


@st.composite
def packs(draw: st.DrawFn, implied: bool = True) -> Pack:
    names = draw(st.sampled_from([NAMES[:3], NAMES]))
    rules = []
    for number in range(draw(st.integers(1, 7))):
        sizes = draw(st.dictionaries(st.sampled_from(names), st.integers(-4, 4), max_size=3))
        drops = draw(st.lists(st.sampled_from(names), max_size=1)) if draw(st.integers(0, 5)) == 0 else []
        rules.append(Rule(f"r{number}", draw(whens()), "b", tuple(sorted(sizes.items())), tuple(drops)))
    follows = draw(st.sampled_from([(), (("set", "p"),), (("caps", "x"), ("two", "b"))])) if implied else ()
    levels = draw(st.lists(st.sampled_from(["built-in", "none"]), min_size=len(names), max_size=len(names)))
    return pack(
        [
            slot("one", VALUES["one"], implies={"a": follows}),
            slot("two", VALUES["two"]),
            slot("set", VALUES["set"], many=True),
            slot("caps", {}, many=True, of="capabilities"),
        ],
        rules,
        [Candidate(n, {"x": Support(level)}) for n, level in zip(names, levels)],
        capabilities=draw(st.sampled_from([{"x": 30, "y": 10}, {"x": 90, "y": 80}])),
    )


@st.composite
def profiles(draw: st.DrawFn) -> Profile:
    made = EMPTY
    for name, values in VALUES.items():
        many = name in MANY
        match draw(st.sampled_from(["open", "open", "say", "say", "unsure", "any", "asked", "no"])):
            case "say":
                most = 2 if many else 1
                for value in draw(st.lists(st.sampled_from(values), min_size=1, max_size=most, unique=True)):
                    stance = draw(st.sampled_from(["given", "given", "wish", "must"]))
                    made = made.with_entry(Entry(name, value, stance), many)
                if draw(st.booleans()):
                    made = made.with_(asked=made.asked | {name})
            case "unsure" | "any" as word:
                made = made.with_closed(name, word)
            case "asked":
                made = made.with_(asked=made.asked | {name})
            case "no":
                made = made.with_entry(Entry(name, draw(st.sampled_from(values)), "not-wanted"), many)
    return made.with_out(draw(st.sampled_from(NAMES)), "no") if draw(st.integers(0, 6)) == 0 else made


@settings(deadline=None, max_examples=150)
@given(packs(), profiles())
def test_points_and_drops_are_those_of_plain_loops(small: Pack, known: Profile) -> None:
    total, out = oracle.points(known, small)
    decision = decide(known, small)
    assert {s.candidate: s.points for s in decision.ranking} == total
    assert {s.candidate for s in decision.ranking if s.dropped_by} == out
    assert decision.leader == oracle.winner(known, small)
    shown = [(bool(s.dropped_by), -s.points, s.candidate) for s in decision.ranking]
    assert shown == sorted(shown)
    for s in decision.ranking:
        assert s.points == sum(r.effect or 0 for r in s.reasons)


@settings(deadline=None, max_examples=150)
@given(packs(), profiles(), whens(deep=2))
def test_conditions_are_three_valued(small: Pack, known: Profile, when: When) -> None:
    outcome = oracle.truth(when, known, small, oracle.held(known, small))
    found = holds(when, known, small)
    if "T" in outcome or not small.program["implied"]:
        assert found is (True if outcome == {"T"} else None if "T" in outcome else False)
    done = {holds(when, full, small) for full in oracle.completions(known, small)}
    assert None not in done
    assert found is None or done == {found}


@settings(deadline=None, max_examples=60)
@given(packs(), profiles())
def test_status_is_proved(small: Pack, known: Profile) -> None:
    decision = decide(known, small)
    if not decision.leader:
        assert decision.status in ("contradiction", "nothing-fits")
        return
    ends = list(oracle.completions(known, small))
    winners = {oracle.winner(full, small) for full in ends}
    settled = winners == {decision.leader}
    assert settled or decision.status != "settled", winners
    soft = position(engine(small), known).soft
    assert decision.status == "settled" or not settled or decision.steps >= MOST_STEPS or soft
    if not settled:
        alone = [a for s in oracle.open_slots(known, small) for a in oracle.alone(known, s, small)]
        turned = any(oracle.winner(a, small) != decision.leader for a in alone)
        assert decision.status == ("close" if turned else "leading")
    for full in ends:
        total, _ = oracle.points(full, small)
        for s in decision.ranking:
            assert s.lowest <= total[s.candidate] <= s.highest


@settings(deadline=None, max_examples=60)
@given(packs(), profiles())
def test_only_slots_that_can_change_the_result_are_asked(small: Pack, known: Profile) -> None:
    decision = decide(known, small)
    if not decision.next_slot:
        return
    open_now = {s.id for s in oracle.open_slots(known, small)}
    assert decision.next_slot in open_now
    assert decision.separating
    ends = list(oracle.completions(known, small))
    ends += oracle.alone(known, small.slots[decision.next_slot], small)
    passing = {c for c in small.candidates if any(oracle.before(full, small, c, decision.leader) for full in ends)}
    for name in decision.separating:
        found = small.rules[name]
        reach = {decision.next_slot}
        reach |= {target for v in small.slots[decision.next_slot].values for target, _ in v.implies}
        assert reach & found.when.slots()
        effects = dict(found.points)
        leader = decision.leader
        if leader in found.drops:
            continue
        assert any(effects.get(c, 0) != effects.get(leader, 0) or c in found.drops for c in passing), name


def _small(rule: Rule, *more: Rule, implied: tuple[tuple[str, str], ...] = ()) -> Pack:
    return pack(
        [
            slot("one", VALUES["one"], implies={"a": implied}),
            slot("two", VALUES["two"]),
            slot("set", VALUES["set"], many=True),
            slot("caps", {}, many=True, of="capabilities"),
        ],
        [rule, *more],
        [Candidate(name, {"x": Support("built-in")}) for name in NAMES[:3]],
        capabilities={"x": 30, "y": 10},
    )


def _brute(known: Profile, small: Pack, leader: str) -> str:
    if all(oracle.winner(full, small) == leader for full in oracle.completions(known, small)):
        return "settled"
    alone = [a for one in oracle.open_slots(known, small) for a in oracle.alone(known, one, small)]
    return "close" if any(oracle.winner(a, small) != leader for a in alone) else "leading"


def test_a_rule_with_two_lines_on_one_slot_keeps_the_choice_open() -> None:
    both = When((Line("set", ("p",)), Line("set", ("q",))))
    small = _small(Rule("r0", both, "b", (("bob", -1),)))
    known = EMPTY.with_entry(Entry("set", "p"), True).with_out("ada", "no")
    found = decide(known, small)
    assert (found.status, found.leader) == ("leading", "bob")
    assert _brute(known, small, "bob") == "leading"


def test_an_answer_that_makes_a_wish_firm_is_asked_for_the_rule_on_the_wish() -> None:
    either = When((Line("set", ("p", "q")),))
    small = _small(Rule("r0", either, "b", (("ada", 1), ("bob", 2))), implied=(("set", "p"),))
    known = EMPTY.with_entry(Entry("set", "q", "wish"), False).with_(asked=frozenset(["set"]))
    found = decide(known, small)
    assert (found.next_slot, found.separating) == ("one", ("r0",))


def test_a_value_implied_by_another_slot_may_still_turn_a_rule() -> None:
    absent = When((), (When((Line("set", ("p",)),)),))
    rules = Rule("r0", When(), "b", (("ada", -1),)), Rule("r1", absent, "b", (("bob", -1),))
    small = _small(*rules, implied=(("set", "p"),))
    found = decide(EMPTY, small)
    assert (found.status, found.leader) == ("leading", "bob")
    assert _brute(EMPTY, small, "bob") == "leading"


def test_an_answer_that_keeps_a_value_from_following_may_turn_a_rule() -> None:
    absent = When((Line("one", ("b",)),), (When((Line("set", ("p",)),)),))
    rules = Rule("r0", When(), "b", (("bob", -1),)), Rule("r1", absent, "b", (("bob", 5),))
    small = _small(*rules, implied=(("set", "p"),))
    known = EMPTY.with_(asked=frozenset(["set"]))
    found = decide(known, small)
    assert (found.status, found.leader) == ("close", "ada")
    assert _brute(known, small, "ada") == "close"


def test_a_wish_is_not_made_firm_by_a_word_that_can_no_longer_close_its_slot() -> None:
    wished = When((Line("one", ("a",)), Line("caps", ("y", "unsure"))))
    small = _small(Rule("r0", wished, "b", (("bob", -2),)), Rule("r1", When(), "b", (("bob", 1),)))
    known = EMPTY.with_entry(Entry("caps", "x"), True).with_entry(Entry("caps", "y", "wish"), True)
    known = known.with_closed("set", "any").with_out("ada", "no")
    found = decide(known, small)
    assert (found.status, found.leader) == (_brute(known, small, "bob"), "bob")


def test_a_slot_of_which_something_was_said_is_not_closed_by_a_word_any_more() -> None:
    closed = When((), (When((Line("caps", ("unsure",)),)),))
    small = _small(Rule("r0", closed, "b", (("cy", -1),)), Rule("r1", When((Line("caps", ("x",)),)), "b", (("cy", 1),)))
    known = EMPTY.with_out("ada", "no")
    found = decide(known, small)
    assert (found.status, found.leader) == (_brute(known, small, "bob"), "bob") == ("settled", "bob")
    both = When((), (When((Line("caps", ("x",)), Line("caps", ("unsure",)))),))
    odd = _small(Rule("r0", both, "b", (("ada", -1),)))
    said = EMPTY.with_entry(Entry("caps", "x"), True)
    assert decide(said, odd).leader == oracle.winner(said, odd) == "bob"


def test_an_answer_ruled_out_leaves_the_others_that_no_rule_names() -> None:
    absent = When((), (When((Line("one", ("b",)),)),))
    small = _small(Rule("r0", absent, "b", (("ada", -1),)))
    known = EMPTY.with_entry(Entry("one", "a", "not-wanted"), many=False)
    found = decide(known, small)
    assert (found.status, found.leader) == ("close", "ada")
    assert _brute(known, small, "ada") == "close"
