"""Questions in a chat: heard as a look-up hears them, beside what a turn tells."""

from __future__ import annotations

import pytest

from assistant.content import open_pack
from assistant.conversation import Conversation
from assistant.model.pack import Pack


@pytest.fixture(scope="module")
def pack() -> Pack:
    return open_pack()


def answered(pack: Pack, *turns: str) -> tuple[tuple[str, ...], Conversation]:
    """Return the ids of the answers in the last of some turns, and the conversation."""
    talk = Conversation(pack)
    talk.open()
    last = [talk.respond(text) for text in turns][-1]
    return tuple(r.id for r in last.replies if r.answer), talk


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("what even is an orm", "what-is-an-orm"),
        ("what actually is flask", "what-is-flask"),
        ("xss, define", "xss-protection"),
        ("bottle dead or alive?", "bottle-maintained"),
        ("how many workers does gunicorn need", "how-many-workers"),
        ("streamlit vs dash for our controlling, 20 people look at it", "streamlit-vs-dash"),
        ("Django can't do async, so it is out for us", "django-async"),
        ("flask is dead they say, no commits in ages", "is-flask-dead"),
        ("how long does it take to learn flask if I know java", "time-to-learn-flask"),
    ],
)
def test_a_first_turn_may_ask(pack: Pack, text: str, topic: str) -> None:
    assert topic in answered(pack, text)[0]


def test_them_are_the_candidates_just_weighed(pack: Pack) -> None:
    ids, _ = answered(pack, "litestar or fastapi for an api, 4 devs", "which of them is faster?")

    assert ids == ("litestar-vs-fastapi",)


def test_a_shortlist_and_what_it_is_for_come_in_one_question(pack: Pack) -> None:
    _, talk = answered(pack, "flask or django for a shop?")

    assert talk.profile.values("product") == ("shop",)
    assert set(talk.profile.values("shortlist")) == {"flask", "django"}


@pytest.mark.parametrize("text", ["this is stupid, why so many questions?", "nobody needs this, what is wrong here"])
def test_somebody_annoyed_gets_no_lecture(pack: Pack, text: str) -> None:
    assert answered(pack, text)[0] == ()


@pytest.mark.parametrize("text", ["so what instead", "whats your call", "what then"])
def test_a_few_words_call_for_the_answer(pack: Pack, text: str) -> None:
    _, talk = answered(pack, "a json api for our phone app, 4 devs, postgres", text)

    assert talk.recommendation


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("which is faster", "is-it-slow"),
        ("which one is easier to learn?", "easier-of-three"),
        ("which has more jobs", "flask-or-django-for-a-job"),
    ],
)
def test_a_comparison_goes_on(pack: Pack, text: str, topic: str) -> None:
    ids, talk = answered(pack, "flask vs django", text)

    assert ids == (topic,)
    assert set(talk.profile.values("shortlist")) == {"flask", "django"}


def test_which_is_better_calls_for_the_answer(pack: Pack) -> None:
    _, talk = answered(pack, "flask vs django for a shop", "which is better")

    assert talk.recommendation


@pytest.mark.parametrize(
    ("turns", "topic"),
    [
        (("what is gunicorn", "on windows?"), "gunicorn-on-windows"),
        (("is gunicorn a framework", "on windows?"), "gunicorn-on-windows"),
        (("can django do websockets", "and flask?"), "can:flask:websockets"),
        (("can django do websockets", "what about fastapi"), "can:fastapi:websockets"),
        (("flask vs django", "for what size of project?"), "full-stack-vs-micro"),
    ],
)
def test_a_short_question_leans_on_the_last_one(pack: Pack, turns: tuple[str, ...], topic: str) -> None:
    assert topic in answered(pack, *turns)[0]


def test_an_answer_to_the_open_question_is_no_question(pack: Pack) -> None:
    ids, talk = answered(pack, "small api, just me", "what is gunicorn", "on windows?")

    assert ids == ()
    assert talk.profile.values("hosting") == ("windows",)


def test_only_the_opening_is_put_aside(pack: Pack) -> None:
    ids, _ = answered(pack, "can django do websockets", "so what about fastapi then")

    assert ids == ("can:fastapi:websockets",)


@pytest.mark.parametrize(
    "text", ["how long will this take", "how much longer will this take", "how often must I tell you that it is a shop"]
)
def test_impatience_stays_impatience(pack: Pack, text: str) -> None:
    talk = Conversation(pack)
    talk.open()

    assert talk.respond(text).acts == ("frustration",)


def test_a_question_that_leans_on_two_names_rules_neither_out(pack: Pack) -> None:
    brief = "a booking form for our rowing club, one python developer, login needed"
    _, talk = answered(pack, brief, "just tell me", "Flask or Django?", "what if nobody maintains it any more?")
    assert not talk.profile.out


def test_what_is_only_chosen_from_is_not_known(pack: Pack) -> None:
    brief = "a booking form for our rowing club, one python developer, login needed"
    choice = "we choose between Pyramid and Flask"
    _, talk = answered(pack, brief, "just tell me", choice, "what would Pyramid cost us in time, compared with Django?")
    told = talk.turns[-1].replies[0]
    assert told.id.startswith("effort:")
    assert "known already" not in told.text


def test_words_within_another_word_do_not_stand_in_a_question(pack: Pack) -> None:
    _, talk = answered(pack, "a wiki, two developers", "any. how many users can flask handle?")
    assert "chat-closed-any" in [r.id for r in talk.turns[-1].replies]


@pytest.mark.parametrize(
    ("before", "text", "topic"),
    [
        ("what's the difference between iis and apache", "can we keep the access file as database?", "access-database"),
        ("what is flask", "jamstack died with gatsby lol", "jamstack-alive"),
        ("what's the difference between iis and apache", "cherrypy still updated?", "is-cherrypy-dead"),
    ],
)
def test_what_a_look_up_is_sure_of_is_not_put_to_what_was_spoken_of(
    pack: Pack, before: str, text: str, topic: str
) -> None:
    assert topic in answered(pack, "a stock list for six colleagues on windows", before, text)[0]


@pytest.mark.parametrize(
    ("text", "slot"),
    [
        ("where do I host it, we have 600 players", "load"),
        ("we know flask, where do I host it", "knows"),
        ("what does hosting cost, about 300 users", "load"),
        ("should I use celery, two devs, one month left", "deadline"),
    ],
)
def test_a_clause_beside_a_question_is_told(pack: Pack, text: str, slot: str) -> None:
    ids, talk = answered(pack, text)
    assert ids
    assert talk.profile.known(slot)


def test_a_wish_that_is_noted_is_no_question_without_an_answer(pack: Pack) -> None:
    _, talk = answered(pack, "a small shop for our honey", "is there not something ready for that?")
    assert "chat-not-known" not in {r.id for r in talk.turns[-1].replies}
    assert talk.profile.values("builders") == ("ready",)
