"""Questions that are offered by letters when it is not sure what was meant."""

from __future__ import annotations

import pytest

from assistant.conversation import Conversation
from assistant.conversation.offering import MARKS, picked
from tests.shipped import shipped

DOUBTFUL = "how do i send the push to the phones, with celery?"


@pytest.mark.parametrize(
    ("text", "chosen"), [("x", "one"), (" Y. ", "two"), ("(x)", "one"), ("z", ""), ("xy", ""), ("", ""), ("a", "")]
)
def test_a_letter_picks_what_it_stands_for(text: str, chosen: str) -> None:
    assert picked(text, ("one", "two")) == chosen


def test_what_is_picked_is_answered_and_tells_nothing_of_the_project() -> None:
    talk = Conversation(shipped())
    talk.open()
    talk.respond("a site where members of our choir see the dates")
    before, asked = talk.profile, talk.question
    turn = talk.respond(DOUBTFUL)
    offered = [title for reply in turn.replies if reply.answer for _, title in reply.answer.suggestions]
    assert offered
    shown = "\n".join(reply.text for reply in turn.replies)
    assert all(f"{mark}: {title}" in shown for mark, title in zip(MARKS, offered, strict=False))
    turn = talk.respond("x")
    assert turn.topics
    assert turn.user == "x"
    assert (talk.profile, talk.question) == (before, asked)


def test_letters_hold_for_one_turn() -> None:
    talk = Conversation(shipped())
    talk.open()
    talk.respond(DOUBTFUL)
    talk.respond("what is flask")
    assert not talk.respond("x").topics
