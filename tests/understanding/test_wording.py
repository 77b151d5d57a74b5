"""How a question is put, and which topic stands out for a whole look-up."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.answering.answers import answer, authored
from assistant.answering.lookup import ask
from assistant.model.reading import Question
from assistant.understanding.retrieval.sureness import sureness
from assistant.understanding.retrieval.wording import build, by_wording, pairs
from tests.shipped import shipped

_WORDS = st.lists(st.sampled_from(["is", "it", "a", "who", "owns", "runs", "on"]), min_size=1, max_size=8).map(tuple)
_TOPICS = ("one", "two", "three")


def _index(samples: list[tuple[str, ...]]) -> dict[str, object]:
    told = dict(zip(_TOPICS, samples))
    return {"pairs": {t: build([s]) for t, s in told.items()}, "pooled": {t: {"t:it": 1.0} for t in _TOPICS}}


def test_small_words_in_their_order_tell_topics_apart() -> None:
    rows = [(0.6, 0.5, "one"), (0.58, 0.5, "two")]
    index = _index([("is", "it", "a", "tool"), ("who", "owns", "it")])
    assert [topic for *_, topic in by_wording(rows, ("who", "owns", "it"), (), index)] == ["two", "one"]


def test_none_that_lacks_a_name_of_the_text_overtakes() -> None:
    rows = [(0.6, 0.5, "one"), (0.58, 0.5, "two")]
    index = _index([("is", "it", "a", "tool"), ("who", "owns", "it")])
    index["pooled"] = {"one": {"t:it": 1.0}, "two": {}}
    assert [topic for *_, topic in by_wording(rows, ("who", "owns", "it"), ("t:it",), index)] == ["one", "two"]


@given(st.lists(_WORDS, min_size=3, max_size=3), _WORDS, st.lists(st.floats(0.2, 0.9), min_size=3, max_size=3))
def test_the_best_keeps_the_score_of_the_first(
    samples: list[tuple[str, ...]], text: tuple[str, ...], scores: list[float]
) -> None:
    rows = [(round(s, 4), 0.0, t) for s, t in zip(sorted(scores, reverse=True), _TOPICS)]
    again = by_wording(rows, text, (), _index(samples))
    assert sorted(t for *_, t in again) == sorted(_TOPICS)
    assert again[0][0] == pytest.approx(rows[0][0], abs=1e-4)
    assert [s for s, *_ in again] == sorted((s for s, *_ in again), reverse=True)


@given(_WORDS)
def test_a_text_holds_one_pair_more_than_words_at_most(text: tuple[str, ...]) -> None:
    assert 1 <= len(pairs(text)) <= len(text) + 1


@given(st.floats(0.05, 1.0), st.floats(0.0, 1.0))
def test_sureness_grows_with_the_distance_to_the_next(score: float, part: float) -> None:
    near = sureness(score, score * part)
    assert 0 < near < 1
    assert near <= sureness(score, 0.0) + 1e-9


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("htmx licence terms and owner", "who-htmx"),
        ("falcon licence and maintainers", "who-falcon"),
        ("never change a running system, so no updates for us", "update-dependencies"),
        ("memory of the workers explodes since every view reads a csv with pandas", "pandas-in-request"),
    ],
)
def test_a_line_without_a_question_is_looked_up(text: str, topic: str) -> None:
    """It was taken for the description of a project, and advice was given on it."""
    assert ask(text, shipped())[0].topic == topic


@pytest.mark.parametrize(
    "text",
    [
        "a booking site for my yoga studio, just me, some python, online by march",
        "we are three devs and need an internal tool with logins and reports on postgres",
        "json api for a phone app, 2 developers, what should we take",
    ],
)
def test_a_project_that_is_told_still_gets_advice(text: str) -> None:
    assert ask(text, shipped())[-1].kind == "recommendation"


@pytest.mark.parametrize("text", ["write me a song about licences", "the postman rang twice and nobody opened"])
def test_what_lies_outside_stays_there(text: str) -> None:
    assert ask(text, shipped())[0].status != "answered"


@pytest.mark.parametrize(("second", "named"), [(0.49, True), (0.2, False)])
def test_where_it_is_not_sure_what_was_meant_the_next_topics_are_named(second: float, named: bool) -> None:
    pack = shipped()
    topic, other = pack.topics["what-is-an-orm"], pack.topics["hosting-cost"]
    question = Question("topic", topic.id, "a question", score=0.5, second=((other.id, second),))
    told = authored(question, topic, pack)
    assert (other.title in told.more) is named
    assert ((other.id, other.title) in told.suggestions) is named
    assert (told.text == f"I take it you ask: *{topic.title}*\n\n{topic.answer}") is named


def test_a_question_without_an_answer_is_told_what_is_nearest() -> None:
    question = Question("off-topic", "off-topic", "the csv file that the office has to import")
    told = answer(question, shipped())
    assert told.status == "out-of-scope"
    assert told.suggestions
    assert all(title in told.text for _, title in told.suggestions)
