"""Composed answers over a pack of another field: verdicts, sentences, sources, fallbacks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.answering import answer
from assistant.model.profile import EMPTY, Entry
from assistant.model.reading import Question
from tests.answering.packs import cookware

if TYPE_CHECKING:
    from assistant.model.reply import Answer

PACK = cookware()


def ask(
    pattern: str,
    *terms: str,
    kinds: tuple[str, ...] = (),
    capabilities: tuple[str, ...] = (),
    negated: bool = False,
    quality: str = "",
    id: str | None = None,  # noqa: A002
    words: str = "so?",
    second: tuple[tuple[str, float], ...] = (),
) -> Answer:
    topic = id if id is not None else ":".join((pattern, *terms, *kinds, *capabilities))
    question = Question(pattern, topic, words, terms, kinds, capabilities, quality, negated, second=second)
    return answer(question, PACK)


def test_authored_topic_wins() -> None:
    told = ask("is-a", "wok", id="wok-is-a-stove")
    assert (told.topic, told.verdict, told.kind) == ("wok-is-a-stove", "no", "misconception")
    assert told.text == "No. A wok is a pan."
    assert told.sources == ("pans",)


def test_authored_verdict_turns_with_the_question() -> None:
    assert ask("is-a", "wok", kinds=("stove",), id="wok-is-a-stove", negated=True).verdict == "yes"


def test_see_also_names_titles() -> None:
    assert "Is a wok a stove?" in ask("topic", id="seasoning").more


def test_what_is_says_kind_first() -> None:
    told = ask("what-is", "skillet")
    assert told.text.startswith("**Skillet** is a frying pan: sears and goes into the oven.")
    assert "an oven pot" in told.text
    assert told.sources == ("pans",)


def test_what_is_of_several_and_of_kinds() -> None:
    assert "**Hob** is a stove" in ask("what-is", "skillet", "hob").text
    assert ask("what-is", kinds=("frying-pan",)).text.startswith("A frying pan is a flat pan")


@pytest.mark.parametrize(
    ("term", "kind", "negated", "verdict"),
    [
        ("skillet", "frying-pan", False, "yes"),
        ("skillet", "pan", False, "yes"),
        ("skillet", "pan", True, "no"),
        ("cocotte", "frying-pan", False, "partly"),
        ("iron", "pan", False, "no"),
        ("iron", "pan", True, "yes"),
    ],
)
def test_is_a_verdicts(term: str, kind: str, negated: bool, verdict: str) -> None:
    assert ask("is-a", term, kinds=(kind,), negated=negated).verdict == verdict


def test_is_a_says_who_of_the_kind_uses_it() -> None:
    assert "Pans such as Skillet and Cocotte" in ask("is-a", "iron", kinds=("pan",)).text


def test_is_a_with_a_choice_of_kinds() -> None:
    neither = ask("is-a", "hob", kinds=("pan", "material"))
    assert neither.verdict == "no"
    assert neither.text.startswith("Neither.")
    assert ask("is-a", "hob", kinds=("pan", "stove")).verdict == ""
    assert ask("is-a", "cocotte", kinds=("oven-pot", "frying-pan")).text.startswith("Both.")


def test_is_a_of_several_terms_compares_them() -> None:
    told = ask("is-a", "hob", "wok", kinds=("stove",))
    assert told.verdict == "partly"
    assert "different sorts of things" in told.text


def test_versus_of_different_sorts_is_a_category_mistake() -> None:
    told = ask("versus", "hob", "skillet")
    assert told.kind == "comparison"
    assert told.text.startswith("This is not an either-or")
    assert "Hob can run Skillet" in told.text


def test_versus_of_candidates_compares_what_they_offer() -> None:
    told = ask("versus", "cocotte", "skillet")
    assert "Built into Cocotte, but not into Skillet: slow braising and steaming." in told.text
    assert "| slow braising | built in | no |" in told.more
    assert "- minus: It chips." in told.more


@pytest.mark.parametrize(
    ("term", "capability", "negated", "verdict", "says"),
    [
        ("skillet", "searing", False, "yes", "out of the box"),
        ("wok", "searing", False, "yes", "a wok ring"),
        ("skillet", "steaming", False, "partly", "a bamboo basket"),
        ("skillet", "braising", False, "no", "It is built into Cocotte"),
        ("skillet", "braising", True, "yes", "That is right"),
        ("skillet", "searing", True, "no", "It can."),
        ("iron", "searing", False, "partly", "Skillet"),
        ("whisk", "searing", False, "", "more than I know"),
    ],
)
def test_can(term: str, capability: str, negated: bool, verdict: str, says: str) -> None:
    told = ask("can", term, capabilities=(capability,), negated=negated)
    assert told.verdict == verdict
    assert says in told.text


@pytest.mark.parametrize(
    ("thing", "user", "verdict"),
    [
        ("lid", "cocotte", "yes"),
        ("iron", "skillet", "yes"),
        ("thermometer", "skillet", "no"),
        ("hob", "skillet", "partly"),
    ],
)
def test_need(thing: str, user: str, verdict: str) -> None:
    assert ask("need", thing, user).verdict == verdict


def test_runs_names_what_speaks_the_same() -> None:
    assert "it is run by Burner or Hob" in ask("runs", "skillet").text
    assert "Skillet" in ask("runs", "hob").text


def test_with_is_open_or_closed_by_its_first_word() -> None:
    assert ask("with", "hob", "skillet", words="does a hob work with a skillet").verdict == "yes"
    assert ask("with", "hob", "skillet", words="how do they go together").verdict == ""
    assert "no direct tie" in ask("with", "whisk", "skillet").text


def test_which_more_uses_what_is_written() -> None:
    told = ask("which-more", "skillet", "wok", quality="fast")
    assert "It is cheap and fast to heat." in told.text


def test_misses() -> None:
    assert ask("unknown-name", id="unknown-name:zorp").text.startswith("I don't know what zorp is")
    unclear = ask("unclear", second=(("seasoning", 0.4), ("is-a:wok:stove", 0.3)))
    assert unclear.status == "suggestions"
    assert unclear.suggestions == (("seasoning", "How do I season a pan?"), ("is-a:wok:stove", "Is Wok a stove?"))
    assert ask("off-topic", id="").status == "out-of-scope"


def test_versus_says_who_is_ahead_for_a_known_project() -> None:
    question = Question("versus", "versus:cocotte:skillet", "cocotte or skillet", ("cocotte", "skillet"))
    assert "Tell me about your project" in answer(question, PACK).text
    stew = EMPTY.with_entry(Entry("dish", "stew"), many=False)
    assert "Cocotte is ahead of these." in answer(question, PACK, stew).text
    level = EMPTY.with_entry(Entry("people", "few"), many=False)
    assert "level" in answer(question, PACK, level).text


def test_what_is_done_to_two_things_is_not_whether_they_go_together() -> None:
    assert ask("with", "hob", "skillet", words="are all hobs tested by the skillet guild").verdict == ""
    assert ask("with", "hob", "skillet", words="is a hob compatible to a skillet").verdict == "yes"
