from __future__ import annotations

import marshal

from assistant.model.profile import EMPTY, Entry
from assistant.reasoning import decide, holds
from tests.reasoning.packs import offers, pack, profile, rule, slot, when

SMALL = pack(
    [
        slot("team", ["solo", "small", "large"]),
        slot("product", ["api", "site"]),
        slot("needs", {}, many=True, of="capabilities"),
    ],
    [
        rule("few", when(team="solo"), flask=3, django=-1),
        rule("needs-admin", when(needs="admin"), django=5, fastapi=-5),
        rule("crowd", when(product="api", team="large"), fastapi=6),
        rule("bare", when(nots=[when(product="api")], needs="orm"), drops=["flask"]),
    ],
    [offers("flask", orm="third-party"), offers("django", admin="built-in", orm="built-in"), offers("fastapi")],
    capabilities={"admin": 30, "orm": 40},
    minimum=("product",),
)


def test_the_program_is_plain_data() -> None:
    assert marshal.loads(marshal.dumps(dict(SMALL.program))) == SMALL.program


def test_an_empty_profile_is_open_and_asks_the_minimum_first() -> None:
    decision = decide(EMPTY, SMALL)
    assert (decision.status, decision.next_slot) == ("open", "product")


def test_what_nothing_can_change_is_settled() -> None:
    given = profile(SMALL, asked=["needs"], team="large", product="api")
    decision = decide(given, SMALL)
    assert (decision.status, decision.leader, decision.next_slot) == ("settled", "fastapi", "")


def test_a_must_drops_whoever_lacks_it_and_third_party_stays() -> None:
    given = profile(SMALL, product="api").with_entry(Entry("needs", "orm", "must"), many=True)
    decision = decide(given, SMALL)
    assert decision.standing("fastapi").dropped_by == ("must:orm",)  # type: ignore[union-attr]
    assert decision.standing("flask").dropped_by == ()  # type: ignore[union-attr]


def test_a_wish_counts_half() -> None:
    given = profile(SMALL, product="api").with_entry(Entry("needs", "admin", "wish"), many=True)
    assert [(s.candidate, s.points) for s in decide(given, SMALL).ranking] == [
        ("django", 2),
        ("flask", 0),
        ("fastapi", -2),
    ]


def test_neither_a_condition_nor_its_opposite_holds_on_a_closed_slot() -> None:
    closed = profile(SMALL, team="unsure")
    assert holds(when(team="solo"), closed, SMALL) is False
    assert holds(when(nots=[when(team="solo")]), closed, SMALL) is False
    assert holds(when(team="unsure"), closed, SMALL) is True
    assert holds(when(team="unsure"), EMPTY, SMALL) is None
    assert holds(when(needs="admin"), EMPTY.with_(asked=frozenset(["needs"])), SMALL) is False


def test_of_questions_worth_the_same_the_one_that_moves_candidates_apart_comes_first() -> None:
    slots = [slot("plain", ["x", "y"]), slot("wide", ["x", "y"])]
    rules = [rule("r0", when(plain="x"), bob=2), rule("r1", when(wide="x"), bob=2)]
    assert decide(EMPTY, pack(slots, rules, ["ada", "bob", "cy"])).next_slot == "plain"
    rules.append(rule("r2", when(wide="x"), cy=-60))
    assert decide(EMPTY, pack(slots, rules, ["ada", "bob", "cy"])).next_slot == "wide"
