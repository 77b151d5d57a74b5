"""No turn that holds two things loses one: what is asked is answered, what is told is noted, in any order and joint."""

from __future__ import annotations

import random
from functools import cache

import pytest

from assistant.conversation import Conversation
from assistant.model.reply import Turn
from assistant.understanding.turn.severing import severed
from tests.shipped import shipped

OPENING = "an internal tool"
FACTS = (
    "we are three people",
    "it has to run on our own server",
    "it needs a login",
    "it must be done in two weeks",
    "we know python well",
    "there are file uploads",
    "about 2000 requests per second",
)
PROTESTS = ("no, that is wrong.", "you are not listening!", "that is not what I asked.", "hm, I do not like that.")
ASKING = ("what", "how", "is", "are", "does", "do", "can", "should", "why", "where", "who")
ONE = {
    "told first": "{fact}. {asked}?",
    "asked first": "{asked}? {fact}",
    "joined": "{fact}, and {asked}?",
    "turned": "{fact}, but {asked}?",
    "by the way": "{asked}? by the way, {fact}",
    "protested": "{protest} {fact}. {asked}?",
}
TWO = {
    "apart": "{asked}? {also}?",
    "joined": "{asked}, and {also}?",
    "around a fact": "{asked}? {fact}. {also}?",
    "protested": "{protest} {asked}? and {also}?",
}
LEADING = (
    "you said django has an admin. {asked}?",
    "you wrote that fastapi is async, but {asked}?",
    "i never said it is internal. {asked}?",
    "why not flask? and {asked}?",
    "why do you ask that? {asked}?",
    "sum up please. {asked}?",
)


def talk(*texts: str) -> tuple[Conversation, Turn]:
    """A conversation after some texts, and its last turn."""
    conversation = Conversation(shipped())
    turn = conversation.open()
    for text in texts:
        turn = conversation.respond(text)
    return conversation, turn


def told(turn: Turn, topic: str) -> bool:
    """Whether a turn holds the answer of a topic."""
    start = shipped().topics[topic].answer[:40]
    return topic in turn.topics or any(start in reply.text for reply in turn.replies)


@cache
def samples() -> tuple[tuple[str, str], ...]:
    """Questions that are answered by their topics when they are all that a turn says."""
    pack, found = shipped(), []
    ids = sorted(pack.topics)
    random.Random(7).shuffle(ids)
    for topic in ids:
        text = next(iter(pack.topics[topic].heard_as), "").rstrip("?")
        plain = pack.topics[topic].kind not in ("about-me", "recommendation") and 3 <= len(text.split()) <= 12
        if plain and text.split()[0] in ASKING:
            conversation, turn = talk(OPENING, text)
            if told(turn, topic) and len(conversation.profile.entries) == 1:
                found.append((topic, text))
        if len(found) == 12:
            break
    return tuple(found)


@pytest.mark.parametrize("shape", ONE)
def test_a_question_and_a_fact(shape: str) -> None:
    """The question is answered and the fact noted."""
    chance = random.Random(shape)
    before = {e.slot for e in talk(OPENING)[0].profile.entries}
    for topic, asked in samples():
        fact = chance.choice(FACTS)
        new = {e.slot for e in talk(OPENING, fact)[0].profile.entries} - before
        text = ONE[shape].format(fact=fact, asked=asked, protest=chance.choice(PROTESTS))
        conversation, turn = talk(OPENING, text)

        assert told(turn, topic), text
        assert new <= {e.slot for e in conversation.profile.entries}, text


@pytest.mark.parametrize("shape", TWO)
def test_two_questions(shape: str) -> None:
    """Both are answered."""
    chance = random.Random(shape)
    for topic, asked in samples():
        other, also = chance.choice([s for s in samples() if s[0] != topic])
        names = {"fact": chance.choice(FACTS), "protest": chance.choice(PROTESTS)}
        text = TWO[shape].format(asked=asked, also=also, **names)
        turn = talk(OPENING, text)[1]

        assert told(turn, topic), text
        assert told(turn, other), text


@pytest.mark.parametrize("shape", LEADING)
def test_a_question_behind_talk(shape: str) -> None:
    """What is said of the talk or of the advice swallows no question."""
    for topic, asked in samples()[:6]:
        for before in ((OPENING,), (OPENING, "python, just me", "just tell me")):
            text = shape.format(asked=asked)

            assert told(talk(*before, text)[1], topic), (before, text)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("we know python, and does flask have a login?", ["we know python.", "does flask have a login?"]),
        ("what is streamlit and does it need javascript?", ["what is streamlit?", "does it need javascript?"]),
        ("does flask have a login, we are three people", ["does flask have a login?", "we are three people"]),
    ],
)
def test_a_sentence_of_two_parts(text: str, parts: list[str]) -> None:
    """Each part is a sentence of its own, and every word keeps its place."""
    made = severed(text, shipped().index)

    assert len(made) == len(text)
    assert " ".join(made.split()) == " ".join(parts)


@pytest.mark.parametrize(
    "text",
    [
        "I want to know what django is and how it works",
        "my boss says flask is dead, is that true?",
        "if we take flask, do we get a login?",
        "the site is small and is the first one we make",
        "it runs on windows, which is old",
        "what is better, flask or django?",
        "and plotly, is that a framework too",
    ],
)
def test_a_sentence_of_one_piece(text: str) -> None:
    """What leans on what stands before it in the sentence stays with it."""
    assert severed(text, shipped().index) == text
