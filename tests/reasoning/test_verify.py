from __future__ import annotations

from assistant.reasoning import decide, verify, witness
from tests.reasoning.packs import offers, pack, rule, slot, when

SLOTS = [
    slot("team", ["solo", "large"]),
    slot("needs", {}, many=True, of="capabilities"),
    slot("idle", ["one", "two"]),
]
ALL = {"a": "built-in", "b": "built-in"}


def codes(rules: list[object], whole: bool = False) -> set[tuple[str, ...]]:
    made = pack(
        SLOTS,
        [*rules, rule("idle-too", when(idle="one"), x=1), rule("team-too", when(team="solo", needs="a"), y=1)],  # type: ignore[list-item]
        [offers("x", a="built-in"), offers("y", b="built-in")],
        capabilities={"a": 10, "b": 10},
    )
    return {(f.code, *f.ids) for f in verify(made, whole=whole)}


def test_a_sound_set_of_rules_has_only_its_clash() -> None:
    assert codes([], whole=True) == {("clash", "a", "b")}


def test_rules_that_never_fire_or_change_nothing() -> None:
    found = codes(
        [
            rule("never", when(team="solo", nots=[when(team="solo")]), x=1),
            rule("flat", when(team="large"), x=2, y=2),
        ]
    )
    assert {("never-fires", "never"), ("changes-nothing", "flat")} <= found


def test_duplicates_and_opposed_rules() -> None:
    found = codes(
        [
            rule("one", when(team="large"), x=2),
            rule("same", when(team="large"), x=2),
            rule("turned", when(team="large"), x=-1, y=1),
        ]
    )
    assert {("duplicate", "one", "same"), ("opposed", "one", "turned", "x")} <= found


def test_a_drop_that_a_wider_rule_makes_already_is_shadowed() -> None:
    found = codes([rule("wide", when(team="large"), ["x"]), rule("narrow", when(team="large", idle="two"), ["x"])])
    assert ("shadowed", "narrow", "wide") in found


def test_a_profile_without_a_result_is_a_gap() -> None:
    rules = [rule("no-x", when(team="large"), ["x"]), rule("no-y", when(needs="b"), ["y"])]
    made = pack(SLOTS, rules, ["x", "y"], capabilities={"a": 1, "b": 1})
    gap = next(f for f in verify(made, whole=True) if f.code == "gap")
    assert gap.witness is not None
    assert decide(gap.witness, made).status == "nothing-fits"


def test_candidates_that_never_win_are_named_with_who_is_always_better() -> None:
    found = codes([rule("always", when(), x=5), rule("some", when(team="large"), y=2)], whole=True)
    assert {("never-wins", "y"), ("dominated", "y", "x")} <= found


def test_a_witness_is_a_profile_in_which_the_candidate_wins() -> None:
    made = pack(
        SLOTS,
        [rule("r", when(team="solo", needs="b"), y=9), rule("s", when(), x=3), rule("t", when(needs="b"), y=1)],
        ["x", "y"],
        capabilities={"a": 1, "b": 1},
    )
    for candidate in ("x", "y"):
        found = witness(candidate, made)
        assert found is not None
        assert decide(found, made).leader == candidate
    assert witness("nobody", made) is None
