"""What is told over several turns: what it is weighed from all of them, sentences without a subject, names refused."""

from __future__ import annotations

import pytest

from assistant.conversation import Conversation
from assistant.model.reading import Context
from assistant.understanding import read
from tests.shipped import shipped

TALK = Context(profile_slots=("product",), held=(("product", "api"),), slot="needs")


def held(*lines: str) -> dict[str, tuple[str, ...]]:
    """What is known after these turns, by slot."""
    talk = Conversation(shipped())
    talk.open()
    for line in lines:
        talk.respond(line)
    return {e.slot: talk.profile.values(e.slot) for e in talk.profile.entries}


def test_what_it_is_is_weighed_from_all_turns() -> None:
    """No turn says it, and together they do; a guess gives way to what is told later."""
    assert held("a widget with live typing, we type to visitors", "30k open connections at once")["product"] == (
        "realtime",
    )
    guessed = held("we have a pytorch model that finds cracks in walls")
    assert guessed.get("product", ("ml-service",)) == ("ml-service",)
    lines = ("we have a pytorch model that finds cracks in walls", "show it to visitors of a conference next week")
    assert held(*lines, "people upload a photo and see the result")["product"] == ("ml-demo",)


def test_what_was_said_outright_stays() -> None:
    """Words of later turns never outweigh a phrase."""
    assert held("an online shop for tea", "3 devs", "a telegram channel and live chat with charts")["product"] == (
        "shop",
    )


@pytest.mark.parametrize(
    ("text", "slot"),
    [
        ("has to be online in two months", "deadline"),
        ("will be used by 20 people", "load"),
        ("should run on kubernetes", "hosting"),
        ("are four of us", "team"),
        ("won't have more than 50 users at a time", "load"),
    ],
)
def test_a_sentence_without_a_subject_tells(text: str, slot: str) -> None:
    """In a talk such a sentence is no question."""
    reading = read(text, shipped(), TALK)
    assert not reading.questions
    assert slot in {h.slot for h in reading.heard}


@pytest.mark.parametrize("text", ["is flask slow", "can't django do websockets", "don't i need a server"])
def test_a_question_with_a_subject_asks(text: str) -> None:
    """The name or the pronoun behind the verb makes it one."""
    assert read(text, shipped(), TALK).questions


def test_a_name_refused_or_known_is_no_bare_answer() -> None:
    """Asked what runs, 'no X please' refuses X, and 'I know X' says what is known."""
    asked = TALK.with_(slot="existing", choices=(("django", "Django"), ("flask", "Flask")))
    assert read("no django please", shipped(), asked).out[0][0] == "django"
    assert [(h.slot, h.value) for h in read("i know flask", shipped(), asked).heard] == [("knows", "flask")]
    assert [(h.slot, h.value) for h in read("flask", shipped(), asked).heard] == [("existing", "flask")]


@pytest.mark.parametrize(
    "text", ["it does its job and nobody complains", "runs great for years now", "it works, no complaints"]
)
def test_what_does_its_job_stays(text: str) -> None:
    """Somebody content with what runs is told to stay, whatever others suggest."""
    talk = Conversation(shipped())
    talk.open()
    for line in ("we have a pyramid app for permits, 4 devs", text, "a consultant wants fastapi", "move or stay?"):
        talk.respond(line)
    assert talk.profile.values("today") == ("well",)
    assert talk.recommendation == "pyramid"


@pytest.mark.parametrize("text", ["choose", "what to serve it with", "rewrite or not?", "what would you move to"])
def test_the_advice_is_asked_for_in_few_words(text: str) -> None:
    """Such a message, when something is known, gets the recommendation."""
    talk = Conversation(shipped())
    talk.open()
    for line in ("a json api for our phone app, 4 devs, postgres", text):
        talk.respond(line)
    assert talk.recommendation


def test_only_a_wish_is_not_what_it_is() -> None:
    """What would be nice does not take the place of what was said."""
    assert held("a task board for our scouts, like trello", "live updates would be cool but not needed")["product"] != (
        "realtime",
    )


def test_people_are_counted_by_what_stands_beside_them() -> None:
    """People behind a pause are the crew, a crowd is none, and devs before a name know it."""
    assert held("an api", "django in house for years, 8 people")["team"] == ("medium",)
    assert "team" not in held("an api", "gets slow, a database with 3000 people")
    assert held("an api", "4 devs django")["knows"] == ("django",)
