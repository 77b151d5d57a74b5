"""The shapes of composed questions, in the many ways that people put them."""

from __future__ import annotations

import pytest

from assistant.model.reading import Context
from assistant.understanding import read
from assistant.understanding.asked.patterns import compose
from assistant.understanding.text.scan import scan
from tests.shipped import shipped


def asked(text: str) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """What a text asks as a look-up: pattern, terms and kinds of each question."""
    found = read(text, shipped(), Context(lookup=True)).questions
    return [(q.pattern, tuple(sorted(q.terms)), q.kinds) for q in found]


@pytest.mark.parametrize(
    "text",
    [
        "peewee as opposed to sqlmodel, what's the point?",
        "why peewee and not sqlmodel",
        "when do people use peewee and when sqlmodel",
        "Good evening! Between peewee and sqlmodel, what would a tester notice as difference?",
        "peewee vs. Sqlmodel, your opinion?",
        "I know peewee. How is sqlmodel different?",
        "they argue about peewee and sqlmodel. Where is the difference?",
        "upsides of peewee over sqlmodel",
    ],
)
def test_two_names_are_set_against_each_other(text: str) -> None:
    assert ("versus", ("peewee", "sqlmodel"), ()) in asked(text)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("daphne, what does that count as? tool? server?", ("tool", "server")),
        ("under which heading do I file daphne, tools or servers", ("tool", "server")),
        ("My aunt hosts with daphne. Is that a server like nginx?", ("server",)),
        ("we run daphne. that's a server, yes?", ("server",)),
        ("they sold us daphne as a server. correct?", ("server",)),
        ("daphne. A server?", ("server",)),
    ],
)
def test_a_thing_is_sorted_into_kinds(text: str, kinds: tuple[str, ...]) -> None:
    assert ("is-a", ("daphne",), kinds) in asked(text)


@pytest.mark.parametrize(
    "text",
    [
        "so daphne... what is it",
        "daphne, in plain words?",
        "what should I picture under daphne",
        "never heard of daphne",
    ],
)
def test_what_something_is_may_be_asked_loosely(text: str) -> None:
    assert asked(text)[0][:2] == ("what-is", ("daphne",))


@pytest.mark.parametrize("text", ["what should I picture under snorbl", "snorbl: what is it?", "what means snorbl"])
def test_a_name_nobody_knows_is_said_to_be_unknown(text: str) -> None:
    assert asked(text) == [("unknown-name", (), ())]


@pytest.mark.parametrize("text", ["could daphne be characterized as a server?", "is daphne deservedly called a server"])
def test_an_ordinary_word_is_no_unknown_name(text: str) -> None:
    assert not any(pattern == "unknown-name" for pattern, _, _ in asked(text))


def test_a_tag_of_its_own_belongs_to_the_claim_before_it() -> None:
    assert asked("My aunt says daphne is a server. Is she right?") == [("is-a", ("daphne",), ("server",))]


def test_an_agreement_is_nothing_to_install() -> None:
    assert [
        (q.pattern, q.values) for q in read("must rsgi be installed?", shipped(), Context(lookup=True)).questions
    ] == [("need", (("by", "install"),))]


@pytest.mark.parametrize(
    ("text", "subject", "kinds"),
    [
        ("isn't Falcon just some kind of library for python", "falcon", ("library",)),
        ("is waitress a framework for python?", "waitress", ("framework",)),
    ],
)
def test_what_a_kind_is_for_is_no_other_matter(text: str, subject: str, kinds: tuple[str, ...]) -> None:
    assert asked(text) == [("is-a", (subject,), kinds)]


@pytest.mark.parametrize("text", ["eli5 wsgi, please", "ELI5 wsgi, all pages assume that I know it"])
def test_explain_like_i_am_five(text: str) -> None:
    assert ("what-is", ("wsgi",), ()) in asked(text)


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("does the newest flask run on python 3.8?", ("flask", "python")),
        ("will flask run on python 3.14", ("flask", "python")),
        ("what does flask run do", ("flask-dev-server",)),
    ],
)
def test_a_verb_behind_its_subject_is_no_command(text: str, terms: tuple[str, ...]) -> None:
    assert [t for _, t, _ in asked(text)] == [terms]


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("should i use celery in my shop", "celery-needed"),
        ("should we use typescript for the web app", "typescript-needed"),
    ],
)
def test_whether_to_take_a_part_is_no_call_for_the_choice(text: str, topic: str) -> None:
    found = read(text, shipped(), Context(lookup=True))

    assert [q.id for q in found.questions] == [topic]
    assert not found.has("decide")


@pytest.mark.parametrize(
    "text", ["which is better for scraping, django or flask", "what is better for seo: flask or django"]
)
def test_what_a_comparison_is_for_is_none_of_the_compared(text: str) -> None:
    found = scan(text, shipped().index)
    shape = compose(found, found.spans[0], shipped().index)

    assert shape is not None
    assert (shape.pattern, sorted(shape.terms)) == ("versus", ["django", "flask"])


def test_a_kind_of_thing_is_needed_for_what_follows() -> None:
    assert [
        q.id for q in read("do i need a framework at all for an api", shipped(), Context(lookup=True)).questions
    ] == ["do-i-need-a-framework"]


def test_several_words_are_explained_at_once() -> None:
    assert ("what-is", ("asgi", "gunicorn", "wsgi"), ()) in asked("wsgi, asgi, gunicorn... what do these words mean")


@pytest.mark.parametrize("text", ["can flask talk to redis", "does bottle talk to mysql?"])
def test_to_talk_to_is_to_go_together(text: str) -> None:
    answered = read(text, shipped(), Context(lookup=True)).questions

    assert len(answered) == 1
    assert len(answered[0].terms) == len(("one", "other"))


@pytest.mark.parametrize(
    ("text", "filed"),
    [
        ("is falcon a microservice framework", False),
        ("is there a decent mvc framework", False),
        ("our mvc framework is fine", True),
        ("we use the microservice framework", True),
        ("we run a gunicorn framework", True),
    ],
)
def test_an_idea_before_a_kind_says_what_it_is_for_unless_the_kind_is_called_by_it(text: str, filed: bool) -> None:
    assert bool(read(text, shipped()).wrong_kind) == filed


@pytest.mark.parametrize("text", ["sanic with mongodb", "fastapi and pydantic together", "falcon with redis"])
def test_two_names_coupled_ask_in_a_look_up_alone_whether_they_go_together(text: str) -> None:
    pack = shipped()

    looked_up = read(text, pack, Context(lookup=True)).questions
    told = read(text, pack, Context(slot="product")).questions

    assert [q.pattern for q in looked_up] == ["with"]
    assert told == ()
