"""Whole turns on the shipped pack: what is kept, what is asked, what is answered, and how mistakes are mended."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.conversation import Conversation
from assistant.model.reply import Turn
from tests.shipped import shipped


def talk(*texts: str) -> tuple[Conversation, Turn]:
    """A conversation after some texts, and its last turn."""
    conversation = Conversation(shipped())
    turn = conversation.open()
    for text in texts:
        turn = conversation.respond(text)
    return conversation, turn


def asked() -> tuple[Conversation, Turn]:
    """A conversation in which something is known and a question is open."""
    for text in ("an internal tool", "an api", "a small web app", "a dashboard"):
        conversation, turn = talk(text)
        if turn.question:
            return conversation, turn
    raise AssertionError("no project leaves a question open")


def test_a_story_and_a_wish_for_advice() -> None:
    """What was said fills slots; asking for advice gives some."""
    conversation, turn = talk(
        "we are 3 devs, know flask, building a json api for our mobile app with postgres", "what do you suggest"
    )

    assert conversation.profile.values("team") == ("small",)
    assert conversation.profile.values("database") == ("postgresql",)
    assert turn.recommendation in shipped().candidates


def test_back_restores_question_and_profile() -> None:
    """Going back undoes the last answer and asks it again."""
    conversation, first = asked()
    question, profile = first.question, first.profile
    assert question
    conversation.respond("not sure")
    turn = conversation.respond("go back")

    assert turn.question == question
    assert turn.profile == profile


def test_back_at_the_start_says_so() -> None:
    """There is nothing before the beginning."""
    assert talk("back")[1].replies[0].id == "chat-back-nothing"


def test_scratch_that_takes_the_last_message_back() -> None:
    """A strong correction undoes all that was said, needs included."""
    conversation, _ = talk("it's a big content site with editors", "actually scratch that, it's an API")

    assert conversation.profile.values("product") == ("api",)
    assert "cms" not in conversation.profile.values("needs")


def test_a_mild_correction_changes_only_its_slot() -> None:
    """'Sorry, I meant 12' changes the number that was said."""
    conversation, _ = talk("a web shop, we are 5 devs", "sorry, I meant 12 devs")

    assert conversation.profile.values("team") == ("medium",)
    assert conversation.profile.values("product") == ("shop",)


def test_contradiction_is_named() -> None:
    """A second value is taken, and the first is named."""
    _, turn = talk("it's a web shop", "it's a blog")

    assert "chat-changed-unasked" in [r.id for r in turn.replies]


def test_ruled_out_language_and_its_framework() -> None:
    """What does not go together is said; allowing it again lets it back in."""
    conversation, turn = talk("anything but python", "but i want django")
    assert "chat-clash" in [r.id for r in turn.replies]
    conversation.respond("ok python is fine")

    assert "python" not in conversation.profile.out


def test_denied_makes_room() -> None:
    """What was said and is denied where another takes its place is let go, and is no refusal in the summary."""
    conversation, _ = talk("a blog", "actually a shop, not a blog")

    assert [(e.value, e.stance) for e in conversation.profile.entries if e.slot == "product"] == [("shop", "given")]


@pytest.mark.parametrize(("text", "word"), [("not sure", "unsure"), ("doesn't matter", "any"), ("skip", "any")])
def test_a_question_can_be_left_open(text: str, word: str) -> None:
    """Not knowing and not caring close a question, and it is not asked again."""
    conversation, turn = asked()
    slot = turn.question
    turn = conversation.respond(text)

    assert conversation.profile.closed.get(slot) == word
    assert turn.question != slot


def test_gibberish_twice_gets_the_menu() -> None:
    """The second muddle in a row shows what can be done, and the question stays."""
    conversation, first = asked()
    conversation.respond("grmpf blarg")
    turn = conversation.respond("xyzzy plugh")

    assert "menu" in [r.type for r in turn.replies]
    assert turn.question == first.question


def test_what_if_changes_nothing() -> None:
    """A supposition is answered and forgotten."""
    conversation, _ = talk("json api, 4 python devs", "just tell me")
    before, made = conversation.profile, conversation.recommendation
    turn = conversation.respond("what if we are 30 people")

    assert (conversation.profile, conversation.recommendation) == (before, made)
    assert turn.replies


def test_choosing_equals_saying() -> None:
    """A picked choice and its words lead to the same profile and question."""
    said, turn = asked()
    picked, _ = asked()
    value = turn.choices[0].value
    picked.choose((value,))
    said.respond("a" if said.lettered else "1")

    assert picked.profile == said.profile
    assert picked.question == said.question


def test_resume_folds_what_was_done() -> None:
    """A resumed conversation stands where the saved one stood."""
    conversation, _ = talk("a web shop, we are 5 devs", "not django", "back")
    again = Conversation(shipped())
    again.resume([{"user": t.user, "did": t.did} for t in conversation.turns])

    assert again.profile == conversation.profile
    assert again.question == conversation.question


def test_goodbye_ends() -> None:
    """Bye is the end."""
    conversation, turn = talk("thx thats all, bye")

    assert conversation.ended
    assert turn.replies[-1].type == "end"


ASKING = sorted({s.ask for s in shipped().dialog.states.values() if s.ask and s.ask != "next"})


@pytest.mark.parametrize("slot", ASKING)
def test_every_topic_at_every_question(slot: str) -> None:
    """Each topic can be asked while a question is open: it is answered, and the question is put again."""
    from assistant.conversation import asides

    state = next(name for name, state in shipped().dialog.states.items() if state.ask == slot)
    for topic in shipped().topics.values():
        conversation = Conversation(shipped())
        conversation.open()
        conversation.walker.put(state)
        asides.ask(conversation, slot)
        turn = conversation.respond(topic.title)
        if topic.kind == "recommendation" or topic.id not in turn.topics:
            continue

        if turn.profile == conversation.start:
            assert turn.question == slot, (topic.id, slot)
        else:
            assert turn.question or turn.recommendation, (topic.id, slot)


WORDS = st.sampled_from(
    [
        "a web shop",
        "rest api",
        "we are 4",
        "12",
        "not sure",
        "skip",
        "back",
        "why",
        "why do you ask",
        "no",
        "yes",
        "2",
        "a",
        "just tell me",
        "not django",
        "anything but python",
        "what is wsgi",
        "django or flask?",
        "restart",
        "more",
        "what if it is a blog",
        "why not flask",
        "postgres",
        "actually 5 devs",
        "scratch that",
        "help",
        "thanks",
        "hmm blarg",
        "",
        "must have an admin",
        "no admin",
        "what do you know so far",
        "compare flask and django",
        "doesn't matter",
        "none",
        "repeat",
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, max_size=12))
def test_any_talk_goes_on(texts: list[str]) -> None:
    """Whatever is said in whatever order, every turn answers, nothing asked is forgotten, and resuming agrees."""
    conversation, _ = talk()
    for text in texts:
        turn = conversation.respond(text)
        assert turn.replies, text
        told = "".join(r.text for r in turn.replies if r.type != "recommend")
        assert "{" not in re.sub(r"```.*?```|`[^`]*`", "", told, flags=re.DOTALL)
    again = Conversation(shipped())
    again.resume([{"user": t.user, "did": t.did} for t in conversation.turns])

    assert again.profile == conversation.profile


def test_a_first_word_answers_the_first_question() -> None:
    _, turn = talk("marketplace")
    assert turn.profile.values("product") == ("shop",)


def test_who_is_puzzled_hears_what_the_question_is_for() -> None:
    conversation, turn = talk("a rest api for parking meters", "i do not get what you mean by that")
    assert turn.acts == ("repeat",)
    assert turn.question
    assert turn.replies[0].text == conversation.pack.slots[turn.question].why


def test_an_open_question_is_left_with_something_else_said_beside() -> None:
    _, turn = talk("a rest api for parking meters", "no idea yet, but we are four developers")
    left = turn.profile.closed
    assert list(left.values()) == ["unsure"]
    assert turn.profile.values("team") == ("small",)
    assert turn.question not in left


def test_taking_the_advice_is_no_call_for_it() -> None:
    _, turn = talk("a json api, 3 devs, postgres", "just tell me", "fine, then we will take that")
    assert turn.acts == ("thanks",)
    assert [r.type for r in turn.replies] == ["say"]


def test_another_name_is_weighed_and_not_left_out() -> None:
    _, turn = talk("a json api, 3 devs, postgres", "just tell me", "why that one and not flask")
    assert "why-not" in turn.acts
    assert not turn.profile.out
    assert [r.id for r in turn.replies] == ["why-not:flask"]


def test_what_speaks_against_the_advice_is_told() -> None:
    _, turn = talk("a json api, 3 devs, postgres", "just tell me", "and what speaks against it")
    assert [r.id for r in turn.replies] == [f"against:{turn.recommendation}"]


def test_what_people_do_there_says_more_than_a_bare_website() -> None:
    _, turn = talk("some website for our club", "members register and choose their training times there")
    assert turn.profile.values("product") == ("site",)


def test_asking_what_a_name_is_takes_it_for_nothing() -> None:
    _, turn = talk("a chat for gamers", "what is asgi?")
    assert "correct" not in [r.type for r in turn.replies]


def test_beside_an_act_a_question_that_finds_nothing_is_none() -> None:
    talk = Conversation(shipped())
    talk.open()
    talk.respond("a web app to plan shifts")
    turn = talk.respond("hmm dunno, whatever is cheapest")
    assert all(r.type != "menu" for r in turn.replies)


def test_what_is_refused_is_not_picked() -> None:
    """'no X' at an open question refuses the choice that the word names."""
    conversation, turn = talk("just a page with our prices")
    assert turn.question == "needs"
    turn = conversation.respond("no login")

    assert conversation.profile.values("needs") == ()
    assert conversation.profile.stance("needs", "auth") == "not-wanted"


def test_people_who_work_on_it_build_it() -> None:
    conversation, _ = talk("internal tool for our lab", "3 people will work on it")

    assert conversation.profile.values("team") == ("small",)
    assert conversation.profile.values("load") == ()


def test_nothing_else_ends_the_question_not_the_talk() -> None:
    _, turn = talk("internal tool for our lab", "nothing else")

    assert turn.acts == ("no",)
    assert not turn.ended


@pytest.mark.parametrize("text", ["then say what you would take", "so?", "the boss is waiting, just name one"])
def test_the_answer_is_called_for(text: str) -> None:
    _, turn = talk("internal tool for our lab, two of us", text)

    assert turn.recommendation


@pytest.mark.parametrize("text", ["actually only 20 guests", "sorry, it should be 20 users"])
def test_a_number_of_others_corrects_no_team(text: str) -> None:
    conversation, _ = talk("booking site for a sauna, three devs", text)

    assert conversation.profile.values("team") == ("small",)
    assert conversation.profile.values("load") == ("low",)


@pytest.mark.parametrize(
    "turns",
    [
        ("members book tables and pay by card", "start over"),
        ("members book tables and pay by card", "back"),
        ("members book tables and pay by card", "actually scratch that"),
    ],
)
def test_what_was_taken_back_is_not_weighed_again(turns: tuple[str, ...]) -> None:
    conversation, _ = talk(*turns)

    assert conversation.context().told == ()


def test_a_chat_taken_up_again_reads_on_as_before() -> None:
    """What is read next is held against the same words, whether or not the chat was left in between."""
    conversation, _ = talk("members book tables", "two of us", "it runs on a pi")
    records = [{"user": t.user, "did": t.did} for t in conversation.turns]
    again = Conversation(shipped())
    again.resume(records)

    assert again.context().told == conversation.context().told != ()
    assert again.context().guessed == conversation.context().guessed
