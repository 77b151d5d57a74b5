"""Deeds: folding them gives the profile, and taking back is folding less."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from assistant.conversation.deeds import Deed, fold, standing
from assistant.model.profile import EMPTY
from tests.shipped import shipped

ONE = st.sampled_from(
    [("team", "solo"), ("team", "large"), ("load", "low"), ("load", "high"), ("product", "api"), ("product", "shop")]
)
SEVERAL = st.sampled_from([("needs", "admin"), ("needs", "auth"), ("database", "sqlite")])
STANCE = st.sampled_from(["given", "must", "wish", "not-wanted"])
SET = st.builds(lambda pair, stance: ("set", *pair, stance, "words"), st.one_of(ONE, SEVERAL), STANCE)
CLOSE = st.builds(lambda pair, word: ("close", pair[0], word), ONE, st.sampled_from(["unsure", "any"]))
OUT = st.sampled_from([("out", "flask", "not flask"), ("in", "flask")])
TURN = st.lists(st.one_of(SET, CLOSE, OUT), min_size=1, max_size=3).map(tuple)


@given(st.lists(TURN, max_size=6), TURN)
def test_back_is_as_if_never_said(turns: list[tuple[Deed, ...]], last: tuple[Deed, ...]) -> None:
    """A turn taken back leaves the profile that was before it."""
    before = fold(turns, EMPTY, shipped())

    assert before == fold([*turns, last, (("back",),)], EMPTY, shipped())


@given(st.lists(TURN, max_size=4), ONE, STANCE.filter(lambda s: s != "not-wanted"), ONE)
def test_a_changed_answer_equals_having_given_it(
    turns: list[tuple[Deed, ...]], old: tuple[str, str], stance: str, new: tuple[str, str]
) -> None:
    """Giving a single-valued slot a second value leaves what giving only the second leaves."""
    changed = (old[0], new[1]) if old[0] == new[0] else old
    first: Deed = ("set", *old, stance, "a")
    second: Deed = ("set", *changed, stance, "b")

    assert fold([*turns, (first,), (second,)], EMPTY, shipped()) == fold([*turns, (second,)], EMPTY, shipped())


@given(st.lists(TURN, max_size=5))
def test_clear_forgets_all(turns: list[tuple[Deed, ...]]) -> None:
    """Starting over leaves nothing."""
    assert fold([*turns, (("clear",),)], EMPTY, shipped()) == EMPTY
    assert standing([*turns, (("clear",),)]) == []


def test_undo_takes_back_before_it_adds() -> None:
    """'Scratch that, it is X' leaves only X."""
    wrong: tuple[Deed, ...] = (("set", "product", "content-site", "given", "a"), ("set", "needs", "cms", "given", "b"))
    right: tuple[Deed, ...] = (("undo",), ("set", "product", "api", "given", "c"))
    profile = fold([wrong, right], EMPTY, shipped())

    assert [(e.slot, e.value) for e in profile.entries] == [("product", "api")]


def test_a_slot_the_pack_lost_is_passed_over() -> None:
    """An old session may name a slot that is gone; its deed does nothing."""
    assert fold([(("set", "gone", "x", "given", "x"),)], EMPTY, shipped()) == EMPTY
