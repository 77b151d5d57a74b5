"""The JSON objects hold the keys that the command line promises."""

from __future__ import annotations

import json

from assistant.front import shapes
from assistant.model.decision import Decision, Flip
from assistant.model.knowledge import Also
from assistant.model.profile import Entry, Profile
from assistant.model.reply import Answer, Reply
from tests.front.fakes import decision, pack, spoken

PACK = pack()
ANSWER = Answer(
    "q?", "answered", "decaf", "faq", text="Yes.", more="More.", terms=("tea",), sources=("leaf",), explained=("why",)
)
PROFILE = Profile(
    (
        Entry("hour", "evening", words="tonight"),
        Entry("needs", "wakes", "must", "awake"),
        Entry("needs", "sweet", "not-wanted", "no sugar"),
    ),
    closed={"guests": "unsure", "kitchen": "any"},
    out={"coffee": "no coffee"},
)


def test_an_answer_holds_the_promised_keys() -> None:
    shape = shapes.ask((ANSWER,), PACK)

    assert shape == {
        "question": "q?",
        "status": "answered",
        "topic": "decaf",
        "kind": "faq",
        "verdict": None,
        "answer": "Yes.\n\nMore.",
        "terms": ["tea"],
        "sources": [
            {"id": "leaf", "title": "The Leaf", "url": "https://leaf.example/", "checked": "2026-01-31"},
        ],
        "suggestions": [],
    }


def test_several_answers_are_listed_and_the_first_is_on_top() -> None:
    second = ANSWER.with_(question="r?", verdict="no", suggestions=(("decaf", "Decaf?"),), status="suggestions")
    shape = shapes.ask((ANSWER, second), PACK)

    assert shape["question"] == "q?"
    assert [a["question"] for a in shape["answers"]] == ["q?", "r?"]
    assert shape["answers"][1]["verdict"] == "no"
    assert shape["answers"][1]["suggestions"] == [{"topic": "decaf", "title": "Decaf?"}]


def test_explanations_come_only_when_asked_for() -> None:
    assert shapes.ask((ANSWER,), PACK, explained=("why",))["explained"] == ["why"]


def test_a_profile_splits_into_given_and_stances() -> None:
    shape = shapes.known(PROFILE, PACK)

    assert shape["profile"] == {"hour": "evening", "needs": ["wakes"]}
    assert (shape["must"], shape["wish"], shape["not_wanted"]) == (["wakes"], [], ["sweet"])
    assert (shape["unsure"], shape["any"], shape["out"]) == (["guests"], ["kitchen"], ["coffee"])
    assert shape["heard"][0] == {"slot": "hour", "value": "evening", "stance": "given", "text": "tonight"}


def test_a_recommendation_holds_the_promised_keys() -> None:
    card = Reply("recommend", "card", "**Tea**")
    flips = (Flip((("hour", "morning"),), "coffee"),)
    shape = shapes.recommend(PROFILE, decision(PROFILE), "tea", card, flips, (Also("kettle", None, "hot"),), PACK)  # type: ignore[arg-type]

    assert shape["status"] == "settled"
    assert shape["recommendation"] == {
        "id": "tea",
        "name": "Tea",
        "kind": "drink",
        "also": [{"id": "kettle", "name": "Kettle", "because": "hot"}],
    }
    assert shape["ranking"][0] == {
        "id": "tea",
        "points": 6,
        "lowest": 0,
        "highest": 6,
        "reasons": [{"rule": "calm", "effect": 6, "because": "It is gentle.", "source": "leaf"}],
        "dropped_by": [],
    }
    assert shape["ranking"][1]["dropped_by"] == ["out:coffee"]
    assert shape["next_question"] is None
    assert shape["flips"] == [{"changes": [{"slot": "hour", "value": "morning"}], "winner": "coffee"}]
    assert shape["answer"] == "**Tea**"


def test_there_is_no_recommendation_before_anything_can_be_said() -> None:
    for status in ("open", "contradiction", "nothing-fits"):
        found = Decision(status, (), "tea", "hour")

        assert shapes.recommend(PROFILE, found, "tea", Reply("say", "x", ""), (), (), PACK)["recommendation"] is None


def test_the_next_question_comes_with_its_choices() -> None:
    shape = shapes.question("hour", PACK)

    assert shape == {
        "slot": "hour",
        "text": "When will you drink it?",
        "choices": [
            {"value": "morning", "label": "In the morning"},
            {"value": "evening", "label": "In the evening"},
        ],
        "why": "Late in the day sleep matters more.",
    }
    assert shapes.question("needs", PACK)["choices"] == [{"value": "wakes", "label": "to wake up"}]  # type: ignore[index]
    assert shapes.question("", PACK) is None


def test_a_turn_holds_the_promised_keys() -> None:
    opening, answered = (shapes.turn(turn, PACK) for turn in spoken("2"))

    assert (opening["turn"], opening["user"], opening["question"], opening["recommendation"]) == (0, "", "hour", None)
    assert [r["type"] for r in opening["replies"]] == ["say", "ask"]
    assert opening["choices"][0] == {"value": "morning", "label": "In the morning"}
    assert answered["profile"] == {"hour": "evening"}
    assert json.loads(shapes.text(answered)) == answered
