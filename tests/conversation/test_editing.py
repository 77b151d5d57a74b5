"""Answers changed and let go by name: exactly what is named, and everything else as if it had been so at first."""

from __future__ import annotations

import pytest

from assistant.conversation import Conversation
from assistant.conversation.journal import record
from assistant.replay.recorder import recorded
from tests.shipped import shipped

BRIEF = "3 devs, know flask, json api for our phone app, with login"


def told() -> Conversation:
    conversation = Conversation(shipped())
    conversation.open()
    conversation.respond(BRIEF)
    return conversation


@pytest.mark.parametrize("slot", [s for s in shipped().slots if s != "shortlist"])
def test_any_question_can_be_put_again_and_what_is_picked_takes_the_place_of_what_was_said(slot: str) -> None:
    conversation = told()
    turn = conversation.respond(f"/change {shipped().slots[slot].label}")
    assert turn.question == slot
    assert {*conversation.profile.values(slot)} <= {c.value for c in turn.choices}

    picked = next(c.value for c in reversed(turn.choices[:-3]) if c.value not in conversation.profile.values(slot))
    turn = conversation.choose((picked,))

    assert turn.profile.values(slot) == (picked,)
    assert turn.question != slot


def test_a_question_in_between_leaves_the_change_open() -> None:
    conversation = told()
    conversation.respond("/change needs")
    conversation.respond("what is wsgi?")
    turn = conversation.choose(("orm", "admin"))

    assert turn.profile.values("needs") == ("admin", "orm")


def test_what_is_let_go_is_as_if_it_had_never_been_said() -> None:
    conversation = told()
    before = conversation.turns[-1]
    conversation.respond("not django")
    conversation.respond("postgres")
    conversation.respond("/forget PostgreSQL")
    turn = conversation.respond("/forget django")

    assert turn.profile == before.profile
    assert turn.question == before.question


def test_letting_all_go_begins_anew() -> None:
    conversation = Conversation(shipped())
    conversation.open()
    conversation.respond("just me")
    turn = conversation.respond("/forget team")

    assert not turn.profile.entries
    assert not turn.question


def test_a_name_that_is_not_known_is_no_command() -> None:
    conversation = told()
    before = conversation.profile
    turn = conversation.respond("/forget the weather")

    assert turn.profile == before


def test_changes_are_kept_and_recorded() -> None:
    conversation = told()
    conversation.respond("/change team")
    conversation.choose(("solo",))
    conversation.respond("/forget knows")
    again = Conversation(shipped())
    turn = again.resume([record(t) for t in conversation.turns[1:]])

    assert turn.profile == conversation.profile
    assert "/change team" in recorded(conversation.turns, chosen={3: ("solo",)})
