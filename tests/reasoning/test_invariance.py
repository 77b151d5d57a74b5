"""Order of answers, rules and candidates never changes a decision; a changed answer equals one given first."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.model.knowledge import Candidate, Support
from assistant.model.pack import Pack, Table
from assistant.model.profile import EMPTY, Entry, Profile
from assistant.reasoning import build, decide
from assistant.reasoning.engine import engine
from assistant.reasoning.varying import Varied
from tests.reasoning.packs import pack, profile, rule, slot, when
from tests.reasoning.test_oracle import MANY, VALUES, packs, profiles


@settings(deadline=None, max_examples=60)
@given(packs(), profiles(), st.randoms(use_true_random=False))
def test_order_changes_nothing(small: Pack, known: Profile, chance: object) -> None:
    turned = small.with_(
        rules=Table(dict(reversed(list(small.rules.items())))),
        candidates=Table(dict(reversed(list(small.candidates.items())))),
        slots=Table(dict(reversed(list(small.slots.items())))),
    )
    turned = turned.with_(program=build(turned))
    other = known.with_(entries=known.entries[::-1], out=dict(reversed(list(known.out.items()))))
    assert decide(known, small) == decide(other, turned)


@settings(deadline=None, max_examples=60)
@given(packs(), profiles(), st.sampled_from(VALUES["one"]), st.sampled_from(VALUES["one"]))
def test_a_changed_answer_is_as_if_it_had_been_given_first(small: Pack, known: Profile, was: str, now: str) -> None:
    blank = known.without("one")
    changed = blank.with_entry(Entry("one", was), many=False).with_entry(Entry("one", now), many=False)
    assert decide(changed, small) == decide(blank.with_entry(Entry("one", now), many=False), small)


@settings(deadline=None, max_examples=60)
@given(packs(), st.lists(profiles(), min_size=2, max_size=5))
def test_what_was_worked_out_for_earlier_profiles_changes_nothing(small: Pack, turns: list[Profile]) -> None:
    for known in turns:
        fresh = small.with_(program=build(small))
        assert decide(known, small) == decide(known, fresh)
        assert decide(known, small).separating == decide(known, fresh).separating


@settings(deadline=None, max_examples=60)
@given(packs(), profiles(), st.sampled_from(sorted(VALUES)))
def test_another_answer_to_one_slot_leads_to_whom_it_would_from_scratch(small: Pack, known: Profile, name: str) -> None:
    leaders(small, known, name)


def leaders(small: Pack, known: Profile, name: str) -> None:
    """Hold who leads with each value of a slot against a decision from scratch."""
    run = engine(small)
    varied = Varied(run, known, name)
    for value in VALUES[name]:
        lane = varied.leader(value)
        fresh = decide(known.with_entry(Entry(name, value), many=name in MANY), small)
        assert (run.order[lane] if lane is not None else "") == fresh.leader


def test_what_follows_from_a_value_stays_when_another_of_the_slot_is_added() -> None:
    slots = [slot("set", VALUES["set"], many=True, implies={"q": (("two", "b"),)}), slot("two", VALUES["two"])]
    small = pack(slots, [rule("r0", when(two="b"), bob=2), rule("r1", when(set="p"), ada=1)], ["ada", "bob"])
    leaders(small, profile(small, set="q"), "set")


def test_a_must_said_again_plainly_is_none() -> None:
    slots = [slot("caps", {}, many=True, of="capabilities"), slot("two", VALUES["two"])]
    names = [Candidate("ada", {"y": Support("none")}), Candidate("bob", {"y": Support("built-in")})]
    small = pack(slots, [rule("r0", when(two="b"), bob=-2)], names, capabilities={"x": 30, "y": 10})
    leaders(small, EMPTY.with_entry(Entry("two", "b"), False).with_entry(Entry("caps", "y", "must"), True), "caps")


def test_a_rule_that_ties_two_slots_together_turns_the_result() -> None:
    slots = [slot("one", VALUES["one"]), slot("two", VALUES["two"])]
    tied = when(one="a", nots=[when(one=["a", "b"], two="b")])
    small = pack(slots, [rule("r0", tied, bob=2), rule("r1", when(two="a"), ada=1)], ["ada", "bob"])
    assert engine(small).odd
    for two in VALUES["two"]:
        leaders(small, profile(small, two=two), "one")
        leaders(small, profile(small, one="a", two=two), "two")
