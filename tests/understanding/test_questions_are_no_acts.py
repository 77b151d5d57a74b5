"""A short question about the project is a question, though its small words stand in a phrase of talk as well."""

from __future__ import annotations

import pytest

from assistant.conversation import Conversation
from assistant.understanding import read
from tests.shipped import shipped

ASKED = (
    "where should it run?",
    "when do we have to go live",
    "can i start for free",
    "how do i get a photographer for it",
    "will google ever find it",
    "can somebody else take the site over",
    "what comes after the first page",
)
SAID = {
    "i have to run": "bye",
    "who knows": "unsure",
    "can we start over": "restart",
    "what do you know so far": "summary",
}


@pytest.fixture(scope="module", params=[False, True], ids=["asked", "advised"])
def talk(request: pytest.FixtureRequest) -> Conversation:
    conversation = Conversation(shipped())
    conversation.open()
    conversation.respond("a booking site for my pottery class, just me")
    if request.param:
        conversation.respond("just tell me")
    return conversation


@pytest.mark.parametrize("text", ASKED)
def test_what_is_asked_of_the_project_is_no_act(talk: Conversation, text: str) -> None:
    acts = {act.act for act in read(text, shipped(), talk.context()).acts}
    assert acts <= {"ask", "describe", "answer"}


@pytest.mark.parametrize(("text", "act"), SAID.items())
def test_what_is_said_of_the_talk_is_one(talk: Conversation, text: str, act: str) -> None:
    assert read(text, shipped(), talk.context()).has(act)
