"""What a short message most likely does, where no phrase of an act and no words that carry one say it."""

from __future__ import annotations

import pytest

from assistant.model.reading import Context
from assistant.understanding.turn.odds import weighed
from tests.shipped import shipped
from tests.understanding.test_talk import ADVISED, acts


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("mm let me answer that last one again differently please", "back"),
        ("that question does not fit here, carry on", "skip"),
        ("it has not been discussed with the customer yet", "unsure"),
        ("so which of them is it going to be", "decide"),
        ("what would you do with that info", "why-ask"),
        ("well i am done for this evening", "bye"),
        ("uh huh, they should", "yes"),
        ("i do not get how this thing works here", "help"),
    ],
)
def test_words_that_speak_for_one_act_by_far_tell_it(text: str, act: str) -> None:
    assert acts(text) == (act,)


@pytest.mark.parametrize(
    "text",
    [
        "how do i get rust off my bike",
        "tell me a story about a dragon",
        "we go on holiday every year",
        "the treasurer should see who has paid",
    ],
)
def test_words_that_an_act_does_not_know_tell_none(text: str) -> None:
    assert not {"help", "summary", "skip", "back", "unsure", "repeat", "why-ask"} & set(acts(text))


def test_what_means_nothing_where_the_talk_stands_is_not_told() -> None:
    assert acts("who came second then?", ADVISED) == ("more",)
    assert acts("which question is that good for", Context()) != ("why-ask",)


def test_a_look_up_hears_no_talk() -> None:
    assert "summary" not in acts("what have you written down about us", Context(lookup=True))


def test_odds_add_up_by_word_and_pair() -> None:
    odds = weighed(("go", "back"), shipped().index)
    assert max(odds, key=lambda act: odds[act]) == "back"
    assert weighed(("zzz",), shipped().index)["back"] == 0
