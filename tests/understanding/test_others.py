"""What is said of others, asked, or only spoken of is no fact of the project."""

from __future__ import annotations

import pytest

from assistant.conversation.conversation import Conversation
from assistant.understanding.text.tokens import tokens
from tests.shipped import shipped


def profile(*texts: str) -> set[tuple[str, str]]:
    chat = Conversation(shipped())
    chat.open()
    for text in texts:
        chat.respond(text)
    return {(e.slot, ("-" if e.stance == "not-wanted" else "") + e.value) for e in chat.profile.entries}


@pytest.mark.parametrize(
    "text",
    [
        "the only programmer retires next year, we need a portal",
        "a portal; our one volunteer has moved to another town",
        "a choir site, we are 45 people and want to see the dates",
        "a wiki, my colleagues (8 persons) want to look at it in the browser",
    ],
)
def test_people_who_go_or_only_use_it_are_no_team(text: str) -> None:
    assert not any(slot == "team" for slot, _ in profile(text))


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("not just me, we are an office with 12 clerks", ("team", "solo")),
        ("I said nothing of just me. Remove it. Five devs", ("team", "solo")),
    ],
)
def test_one_alone_is_taken_back(text: str, gone: tuple[str, str]) -> None:
    assert gone in profile("a small crm, just me")
    assert gone not in profile("a small crm, just me", text)


@pytest.mark.parametrize("text", ["flask-shop.de", "www.my-redis.org/menu", "jim@django-world.com", "a-b.co.uk"])
def test_an_address_holds_no_names(text: str) -> None:
    assert tokens(text).words == ["weblink"]


@pytest.mark.parametrize("text", ["django-rest", "node.js-app", "asp.net", "fly.io", "wordpress.com", "c/o"])
def test_other_runs_of_characters_are_no_address(text: str) -> None:
    assert "weblink" not in tokens(text).words


@pytest.mark.parametrize(
    "text",
    [
        "the laptops give us no admin rights",
        "he will object: but it has no admin area",
        "that's about the admin area, I wanted to know about hosting",
        "why do you think we need an admin area?",
        "is heroku ok for an admin area",
    ],
)
def test_a_need_of_others_is_none(text: str) -> None:
    told = profile("a booking site for our inn, members log in", text)
    assert not {("needs", "admin"), ("needs", "-admin")} & told


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("our developers want some python thing", ("experience", "beginner")),
        ("I did some javascript, python better", ("experience", "other-stack")),
        ("html yes, java not really", ("knows", "java")),
        ("is there a tool without code for 60 members?", ("load", "-low")),
        ("forget mariadb, postgres it is", ("database", "mysql")),
        ("as for a budget: none", ("internet", "none")),
    ],
)
def test_a_word_beside_turns_what_is_told(text: str, never: tuple[str, str]) -> None:
    assert never not in profile("a booking site for our inn", text)


@pytest.mark.parametrize(
    "text",
    [
        "isn't flask a bit small?",
        "that is no argument against flask",
        "I don't get it, can't flask do that",
        "ok, then I don't learn flask, is that bad?",
        "should I take django instead of flask?",
        "I don't want flask out!",
    ],
)
def test_a_name_that_is_asked_of_stays_in(text: str) -> None:
    chat = Conversation(shipped())
    for one in ("a booking site for our inn", text):
        chat.respond(one)
    assert "flask" not in chat.profile.out


@pytest.mark.parametrize(
    "text",
    [
        "let us put sanic in the back end",
        "nobody here knows pyramid, sanic is all that is left",
        "sanic would never be left alone for long",
        "no, not that, I exclude sanic",
    ],
)
def test_only_what_is_denied_or_put_back_was_never_out(text: str) -> None:
    chat = Conversation(shipped())
    chat.respond("a booking site for our inn, two developers")
    assert "back-in-kept" not in [reply.id for reply in chat.respond(text).replies]
