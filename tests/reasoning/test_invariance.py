"""Order of answers, rules and candidates never changes a decision; a changed answer equals one given first."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.model.pack import Pack, Table
from assistant.model.profile import Entry, Profile
from assistant.reasoning import build, decide
from assistant.reasoning.engine import engine
from assistant.reasoning.varying import Varied
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
    run = engine(small)
    varied = Varied(run, known, name)
    for value in VALUES[name]:
        lane = varied.leader(value)
        fresh = decide(known.with_entry(Entry(name, value), many=name in MANY), small)
        assert (run.order[lane] if lane is not None else "") == fresh.leader
