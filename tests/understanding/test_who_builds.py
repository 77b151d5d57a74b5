"""Who builds it, as people say it: nobody programs, somebody is paid, somebody helps on the side."""

from __future__ import annotations

import pytest

from assistant.conversation.conversation import Conversation
from tests.shipped import shipped


def builders(*texts: str) -> tuple[str, ...]:
    chat = Conversation(shipped())
    chat.open()
    for text in texts:
        chat.respond(text)
    return chat.profile.values("builders")


@pytest.mark.parametrize(
    "text",
    [
        "not a single one of us can code",
        "a site for our bowling club, none of the members can program",
        "well, I can't program",
        "we've got no developers and no budget for one",
        "my aunt and I only know Word",
        "I'm a gardener, no computer person",
        "there is nobody here who codes",
        "we are a choir without any IT people",
        "I don't know how to program",
        "we cannot afford a programmer",
    ],
)
def test_nobody_programs(text: str) -> None:
    assert builders(text) == ("nobody",)


@pytest.mark.parametrize(
    "text",
    [
        "I'm no web developer but I write Python for a living",
        "our editors can't code but I can",
        "nobody in the team programs in Java",
        "I can't program well yet, I am half through a Python course",
        "the nurses should change the texts without programming",
        "nobody except me can code",
        "two Python people, new to the web",
    ],
)
def test_somebody_does(text: str) -> None:
    assert builders(text) == ()


@pytest.mark.parametrize("text", ["an agency will build it", "none of us can code, so we pay a freelancer to make it"])
def test_somebody_is_paid(text: str) -> None:
    assert builders(text) == ("hired",)


@pytest.mark.parametrize("text", ["my niece can code and makes it for us", "I can't program, my brother knows Django"])
def test_somebody_helps(text: str) -> None:
    assert builders(text) == ("helper",)


@pytest.mark.parametrize(
    "text",
    [
        "what about woocommerce?",
        "couldn't we simply take shopify?",
        "is wix fine for that?",
        "then shopify",
        "please change it to woocommerce",
        "I'd rather have shopify",
        "isn't there something ready-made?",
    ],
)
def test_a_product_put_forward_is_taken_up(text: str) -> None:
    chat = Conversation(shipped())
    chat.open()
    for one in ("an online shop for garden tools", "just tell me", text):
        turn = chat.respond(one)
    assert turn.recommendation == "ready-made"


@pytest.mark.parametrize(
    "text", ["what is shopify?", "is shopify a framework?", "how old is woocommerce?", "no shopify please"]
)
def test_a_question_about_a_product_changes_nothing(text: str) -> None:
    chat = Conversation(shipped())
    chat.open()
    for one in ("an online shop for garden tools", "just tell me", text):
        turn = chat.respond(one)
    assert turn.recommendation == "django"
