"""Reading the shipped pack: what one message says, asks and wants."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.model.reading import Context, Reading
from assistant.understanding import explain, read
from tests.effort import calls
from tests.shipped import shipped


def heard(text: str, slot: str = "") -> set[tuple[str, str, str]]:
    """The values heard in a text, with their stance."""
    return {(h.slot, h.value, h.stance) for h in read(text, shipped(), Context(slot=slot)).heard}


def questions(text: str) -> list[str]:
    """The ids of what is asked."""
    return [q.id for q in read(text, shipped()).questions]


def acts(text: str, context: Context | None = None) -> set[str]:
    """The acts heard."""
    return {a.act for a in read(text, shipped(), context or Context()).acts}


@pytest.mark.parametrize(
    ("text", "slot", "value"),
    [
        ("just me", "team", "solo"),
        ("three devs and a designer", "team", "small"),
        ("a team of 20", "team", "large"),
        ("we're 8 people", "team", "medium"),
        ("two teachers, python beginners", "team", "small"),
        ("about 10 requests a minute", "load", "low"),
        ("20k requests per second", "load", "extreme"),
        ("a REST API", "product", "api"),
        ("an online shop", "product", "shop"),
        ("with postgres", "database", "postgresql"),
        ("it needs a login", "needs", "auth"),
    ],
)
def test_stories_fill_slots(text: str, slot: str, value: str) -> None:
    """Phrases, quantities and terms become values."""
    assert (slot, value, "given") in heard(text)


@pytest.mark.parametrize(
    ("text", "value", "stance"),
    [
        ("we don't need an admin", "admin", "not-wanted"),
        ("no admin please", "admin", "not-wanted"),
        ("without user accounts", "auth", "not-wanted"),
        ("an admin is not needed", "admin", "not-wanted"),
        ("an admin would be nice to have", "admin", "wish"),
        ("maybe an admin later", "admin", "wish"),
        ("it must have an admin", "admin", "must"),
        ("it's not that we don't want an admin, it's just not urgent", "admin", "wish"),
        ("no forms, but an admin", "admin", "given"),
        ("not just an admin", "admin", "given"),
    ],
)
def test_stance_is_heard(text: str, value: str, stance: str) -> None:
    """Negations, musts and wishes reach as far as their clause."""
    assert ("needs", value, stance) in heard(text)


def test_words_that_said_so_are_quoted() -> None:
    """Each value carries the user's own words and their place."""
    text = "We are three devs."
    found = next(h for h in read(text, shipped()).heard if h.slot == "team")

    assert found.text == "three devs"
    assert text[found.start : found.end] == "three devs"
    assert found.number == 3


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("anything but django", {"django"}),
        ("please avoid Flask", {"flask"}),
        ("not fastapi", {"fastapi"}),
        ("no django, no flask", {"django", "flask"}),
        ("I don't know django", set()),
    ],
)
def test_names_are_ruled_out(text: str, names: set[str]) -> None:
    """What is refused by name stands under out; what is only unknown does not."""
    assert {name for name, _ in read(text, shipped()).out} == names


@pytest.mark.parametrize(
    ("text", "slot"),
    [
        ("we know django", "knows"),
        ("our site runs on flask", "existing"),
        ("I can't decide between flask or django", "shortlist"),
    ],
)
def test_names_go_where_they_belong(text: str, slot: str) -> None:
    """What runs, what is known and what is considered are told apart by the words before the name."""
    assert slot in {h.slot for h in read(text, shipped()).heard}


def test_bare_number_answers_a_quantity() -> None:
    """At a question for a number, a number is the quantity, never a choice."""
    assert ("team", "medium", "given") in heard("7", slot="team")


def test_choices_by_number_letter_and_label() -> None:
    """Where choices are shown they may be picked by place or by a word of their own."""
    context = Context(
        slot="hosting", choices=(("own-server", "Our own server"), ("serverless", "Serverless functions"))
    )
    for text in ("2", "the second", "serverless"):
        assert [h.value for h in read(text, shipped(), context).heard] == ["serverless"], text


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("what is gunicorn?", "gunicorn"),
        ("is uvicorn a database", "uvicorn"),
        ("falcon or bottle?", "falcon"),
        ("does bottle have an admin?", "bottle"),
        ("what does wsgi mean", "wsgi"),
    ],
)
def test_questions_about_names_are_composed_or_authored(text: str, topic: str) -> None:
    """Each known shape leads to one topic about the name."""
    reading = read(text, shipped())

    assert len(reading.questions) == 1
    assert topic in reading.questions[0].id or topic in reading.questions[0].terms


def test_a_verb_behind_a_name_is_no_name() -> None:
    assert [m.term for m in read("will Flask go there?", shipped()).terms] == ["flask"]
    assert [m.term for m in read("should I take Flask or go?", shipped()).terms] == ["flask", "go"]


def test_unknown_names_are_called_unknown() -> None:
    """A name nobody knows in a known shape is asked about as such."""
    assert read("what is zorblax?", shipped()).unknown_names == ("zorblax",)


@pytest.mark.parametrize(
    "text",
    [
        "what's for dinner tonight",
        "who won the football match",
        "write me a poem about the sea",
        "how tall is the eiffel tower",
    ],
)
def test_other_fields_are_out_of_scope(text: str) -> None:
    """What has nothing to do with the field is not answered."""
    assert [q.pattern for q in read(text, shipped()).questions] == ["off-topic"]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("go back", "back"),
        ("skip", "skip"),
        ("i don't know", "unsure"),
        ("doesn't matter", "any"),
        ("why do you ask?", "why-ask"),
        ("what do you know so far?", "summary"),
        ("start over", "restart"),
        ("help", "help"),
        ("thanks!", "thanks"),
        ("bye", "bye"),
        ("just tell me", "decide"),
        ("you are useless", "frustration"),
        ("repeat the question", "repeat"),
        ("yes", "yes"),
        ("nope", "no"),
        ("why not flask?", "why-not"),
        ("what if we are 10 people", "what-if"),
        ("sorry, I meant 5", "correct"),
        ("/why-not flask", "why-not"),
    ],
)
def test_acts_are_heard(text: str, act: str) -> None:
    """Repair and commands are heard whatever the question."""
    assert act in acts(text)


@pytest.mark.parametrize(
    "text", ["gunicorn replaces nginx, true?", "flask is a server, yes?", "django has an orm, no?"]
)
def test_a_tag_behind_a_question_answers_nothing(text: str) -> None:
    """Asking for consent is neither a yes nor a no to what the assistant asked."""
    assert acts(text) == {"ask"}


def test_two_questions_in_one_message() -> None:
    """A chain of questions is taken apart."""
    assert len(questions("what is wsgi? and is flask a server?")) == 2


def test_misspelt_names_are_mended() -> None:
    """A name one edit off is still that name, and is marked."""
    reading = read("is djagno a language", shipped())

    assert [(m.term, m.typo) for m in reading.terms] == [("django", True)]


def test_useful_sentence_at_the_end_of_a_long_text() -> None:
    """Ten thousand characters with one useful sentence at the end are understood."""
    filler = "we have been talking about this for weeks and nobody agrees. "
    text = filler * ((9_900 - 60) // len(filler)) + "in the end it is an online shop, we are 2 devs"

    assert {("product", "shop", "given"), ("team", "small", "given")} <= heard(text)


def test_longer_texts_are_cut_aloud() -> None:
    """What lies beyond the bound is not read, and the reading says so."""
    assert read("word " * 3_000, shipped()).cut


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=400))
def test_any_text_is_read(text: str) -> None:
    """No text makes reading fail, and every reading can be explained."""
    reading = read(text, shipped())

    assert isinstance(reading, Reading)
    assert all(isinstance(line, str) for line in explain(reading, shipped()))


def spoken() -> list[str]:
    """All words that the samples of the shipped topics are made of."""
    return sorted({word for topic in shipped().topics.values() for text in topic.heard_as for word in text.split()})


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(spoken()), min_size=1, max_size=14), st.sampled_from(["", "?", ". ", ", "]))
def test_any_words_are_read_in_a_talk_and_as_a_look_up(words: list[str], sign: str) -> None:
    """Words that mean something, in any order, never make reading fail."""
    text = f"{' '.join(words[:7])}{sign}{' '.join(words[7:])}"
    for context in (
        Context(),
        Context(lookup=True),
        Context(slot="needs", profile_slots=("product",), terms=("django",)),
    ):
        assert isinstance(read(text, shipped(), context), Reading)


HOSTILE = [
    "x" * 10_000,
    "a " * 5_000,
    "not " * 2_500,
    "?" * 10_000,
    "django " * 1_400,
    "or " * 3_300,
    "a.b" * 3_300,
    "'" * 10_000,
    "is a " * 2_000,
    "1 " * 5_000,
    "\n" * 10_000,
    "no, " * 2_500,
    "flsak " * 1_600,
    "zqxj" * 2_500,
    "qwrt zxcv " * 1_000,
    "django or flask, " * 580,
    "is flask ok " + "for zorp " * 1_100,
    "is flask ok " + "with django for redis " * 450,
    "we have mysql, does django work with " + "that it " * 1_200,
    "flask and django, are they the same, " * 270,
    "we have mysql. will django work? " * 300,
    "are flask and " * 700 + "frameworks",
    "python, flask, " * 650,
    "what about " * 900,
    "flask = " * 1_200,
    "is flask a framework like " + "django and " * 900,
    "do i have to " * 760,
    "which of them is faster " * 400,
    "not flask, " * 900,
    "drop flask, not django, " * 400,
    "is wagtail a cms " * 580,
    "we do not have postgres. " * 400,
    "my friend knows django " * 430,
    "i think we need an api, " * 410,
    "it is not x but y " * 550,
    "why not django? " * 620,
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_work_grows_with_the_length_only(text: str) -> None:
    """Doubling a hostile text at most about doubles the work, counted in calls, not seconds."""
    assert calls(text) < 2.6 * calls(text[: len(text) // 2]) + 2_000


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("werkzeug - library or framework?", "werkzeug"),
        ("tornado, is that a framework or a server?", "tornado"),
        ("would you call celery a web framework", "celery"),
        ("what is nginx? is it a framework?", "nginx"),
    ],
)
def test_kinds_are_asked_in_many_shapes(text: str, term: str) -> None:
    asked = read(text, shipped(), Context(lookup=True)).questions
    assert any(q.pattern == "is-a" and q.terms == (term,) for q in asked)


def test_languages_are_what_things_are_written_in() -> None:
    languages = shipped().index["languages"]
    assert {"python", "javascript", "go"} <= languages
    assert not languages & set(shipped().candidates)


def test_what_is_judged_of_a_name_does_not_choose_it() -> None:
    talk = Context(slot="hosting", profile_slots=("product", "team"))
    read_ = read("my cousin says flask is a language. right?", shipped(), talk)
    assert [q.pattern for q in read_.questions] == ["is-a"]
    assert not read_.heard


def test_a_name_doubted_after_advice_is_not_chosen() -> None:
    after = Context(recommended="django", profile_slots=("product", "shortlist", "team"))
    read_ = read("hmm what about fastapi", shipped(), after)
    assert (read_.acts[0].act, read_.acts[0].target) == ("why-not", "fastapi")
    assert not read_.heard


def test_it_is_what_the_question_before_named() -> None:
    after = Context(recommended="flask", terms=("flask", "fastapi"), profile_slots=("product",))
    asked = read("whats gunicorn and is it the same as nginx", shipped(), after).questions
    assert "gunicorn" in asked[-1].terms
    assert "flask" not in asked[-1].terms
