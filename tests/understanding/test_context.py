"""Questions wrapped in context: a frame around the matter, a reason behind it, a sentence that they lean on."""

from __future__ import annotations

import pytest

from assistant.answering.lookup import ask
from assistant.content import open_pack
from assistant.model.pack import Pack
from assistant.understanding.retrieval import topics
from assistant.understanding.retrieval.scoring import SMALL
from assistant.understanding.text.framing import only_judges
from assistant.understanding.text.scan import scan


@pytest.fixture(scope="module")
def pack() -> Pack:
    return open_pack()


@pytest.mark.parametrize(
    "text", ["should i believe that", "what do i tell him", "or did i dream that", "who is right", "comment"]
)
def test_a_sentence_may_only_want_a_word_on_the_one_before(text: str) -> None:
    assert only_judges(tuple(text.split()))


@pytest.mark.parametrize("text", ["why is that", "how does it work", "is it fast", "when was that", "what is it"])
def test_a_question_of_its_own_does_not(text: str) -> None:
    assert not only_judges(tuple(text.split()))


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Somebody in the meeting insisted that Flask is a language. How do I answer him?", "is-django-a-language"),
        ("our trainer told us that an ORM makes SQL injection impossible. who is right", "orm-no-injection"),
        ('"FastAPI is written in Java" my customer says. Comment?', "stands-on:written-in:fastapi:java"),
        ("They want kubernetes for 20 users. I could not answer. What should I say?", "kubernetes-needed"),
        ("I've met the word middleware again today. Short version?", "what-is-middleware"),
        ("our admin only knows apache. does that rule out python", "apache-serves-python"),
        ("is nginx a framework or did I misread", "is-a:nginx:framework"),
    ],
)
def test_what_was_said_before_is_judged(pack: Pack, text: str, topic: str) -> None:
    assert ask(text, pack)[0].topic == topic


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Flask comes with sessions. Does FastAPI have something like that?", "can:fastapi:sessions"),
        ("Django brings an admin area. can flask do that too", "can:flask:admin"),
    ],
)
def test_what_one_has_is_asked_of_another(pack: Pack, text: str, topic: str) -> None:
    assert ask(text, pack)[0].topic == topic


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        (
            "An earlier developer used Pyramid. Nobody here has ever met it. Is it risky to keep it?",
            "is-pyramid-dead",
        ),
        (
            "Two agencies: one works with Django, one with Laravel. They cost the same. how to decide",
            "django-vs-laravel",
        ),
        ("There is no rate limiting on our API. FastAPI. Is there a switch for that?", "rate-limits-https"),
        ("is flask still maintained, since i only see old tutorials", "is-flask-dead"),
    ],
)
def test_the_sentences_of_a_message_count_together(pack: Pack, text: str, topic: str) -> None:
    assert ask(text, pack)[0].topic == topic


@pytest.mark.parametrize(
    "text", ["I use Kubernetes at work. Any tips against insomnia?", "My son knows FastAPI. how to knit a scarf"]
)
def test_a_statement_makes_no_foreign_question_one_of_the_field(pack: Pack, text: str) -> None:
    assert not any(a.status == "answered" for a in ask(text, pack))


def test_a_name_alone_is_told_apart_by_the_small_words_beside_it(pack: Pack) -> None:
    found = scan("is that all of flask", pack.index)
    bag = topics.bag_of(found, found.spans[0])
    assert bag[0] == "t:flask"
    assert all(f.startswith(SMALL) for f in bag[1:])
    assert all(f.score < 1 for f in topics.retrieve(bag, pack.index))
    assert topics.joined(bag, ("port",)) == ("t:flask", "port")


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("does fastapi work with python 3.8, our server can't be upgraded", "no"),
        ("does flask 3 run on python 3.8, we cannot update the machine", "no"),
        ("is flask a framework, my teacher does not know", "yes"),
    ],
)
def test_what_is_told_beside_a_question_denies_nothing_in_it(pack: Pack, text: str, verdict: str) -> None:
    assert ask(text, pack)[0].verdict == verdict


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("a client asks whether Flask can do user accounts", "login-framework"),
        ("the boss asks what nginx does", "what-is:nginx"),
        ("I was asked what a reverse proxy is and stammered", "what-is-a-reverse-proxy"),
        ("type hints check bad input at runtime, that's why everybody likes them", "type-hints-checked-at-runtime"),
        ("flask looks the same as bottle to me, am I missing something", "bottle-vs-flask"),
    ],
)
def test_who_asks_and_why_is_not_what_is_asked(pack: Pack, text: str, topic: str) -> None:
    assert ask(text, pack)[0].topic == topic


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("I was handed a Plone site. never heard of it, is it a framework or a CMS?", "is-a:plone:framework:cms"),
        ("Celery came up in the interview. is it a framework, a queue or a broker?", "celery-kind"),
        ("Our server is Apache with mod_wsgi. so no FastAPI for me?", "apache-serves-python"),
        ("Shared host, PHP panel only. So no FastAPI?", "shared-hosting"),
        ("Dokku: what would you file that under in our wiki", "what-is:dokku"),
    ],
)
def test_what_is_named_before_is_asked_for(pack: Pack, text: str, topic: str) -> None:
    assert ask(text, pack)[0].topic == topic


def test_whether_something_is_a_good_one_of_its_kind_does_not_ask_for_the_kind(pack: Pack) -> None:
    asked = ask("They use Pyramid. Is that a good framework in 2026?", pack)
    assert not any(a.topic.startswith("is-a:") for a in asked)


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("If Django costs nothing, who pays the people who write it?", "who-django"),
        ("FastAPI. How do I do background jobs in it?", "background-jobs"),
    ],
)
def test_a_condition_or_a_bare_name_beside_a_question_is_not_asked(pack: Pack, text: str, topic: str) -> None:
    assert [a.topic for a in ask(text, pack)] == [topic]


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("if i write async before each function, does my site speed up?", "async-makes-faster"),
        ("if we put sqlite behind it, does it lock when two people write?", "sqlite-locked"),
    ],
)
def test_a_question_that_names_nothing_is_asked_with_its_condition(pack: Pack, text: str, topic: str) -> None:
    assert ask(text, pack)[0].topic == topic


@pytest.mark.parametrize("name", ["nginx", "Ansible", "Airflow", "Channels", "Bokeh"])
def test_what_something_is_used_for_is_what_it_is(pack: Pack, name: str) -> None:
    """A topic on something else of a name does not outweigh the shape that says all of the question."""
    assert [a.topic for a in ask(f"what is {name} used for", pack)] == [a.topic for a in ask(f"what is {name}", pack)]
