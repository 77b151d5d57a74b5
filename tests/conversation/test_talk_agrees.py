"""A question finds the same answer alone and within a talk, whatever polite word or remark stands before it."""

from __future__ import annotations

import pytest

from assistant.answering.lookup import ask
from assistant.conversation import Conversation
from tests.evaluation.cases import opened

QUESTIONS = """
does sqlite need a server of its own
how do i send an e-mail from flask
is celery needed for a nightly job
why does my css not change after a deployment
do i need a domain for an internal tool
which database for a few thousand rows
who pays for the certificate of https
what is csrf good for
does streamlit remember what the user typed
is django too big for a form with three fields
where do uploaded files go
is there a free way to host a flask app
must i learn javascript for django
what happens when two users book the same slot
does fastapi make the documentation by itself
may i sell an app that uses django
can a raspberry pi serve a small site
how do i install packages without internet
are the ip addresses of visitors kept
which python library for a telegram bot
""".strip().split("\n")
BEFORE = (
    ("a booking page for our yoga studio",),
    ("a shop for pottery, i know python", "two of us"),
    ("an internal tool", "python, just me", "just tell me"),
)
WORDS = ("", "good. ", "ok thanks. ", "great, thank you. ", "hm, ok. ", "by the way we are in a hurry. ")


@pytest.mark.parametrize("asked", QUESTIONS)
def test_talk_and_look_up_agree(asked: str) -> None:
    """What the look-up answers is answered in a talk too, and with no word of farewell."""
    pack = opened()
    alone = {answer.topic for answer in ask(asked, pack) if answer.topic}
    for number, before in enumerate(BEFORE * 2):
        conversation = Conversation(pack)
        conversation.open()
        for text in before:
            conversation.respond(text)

        turn = conversation.respond(WORDS[number] + asked)

        assert alone, asked
        assert alone <= {r.answer.topic for r in turn.replies if r.answer}, (before, WORDS[number] + asked)
        assert "chat-thanks" not in {r.id for r in turn.replies}
