"""How an authored answer opens: no word of it says the other thing, and a yes rests on what its topic tells."""

from __future__ import annotations

import pytest

from assistant.answering.answers import authored
from assistant.answering.asked import states
from assistant.answering.opening import contradicts, denies
from assistant.content import open_pack
from assistant.model.pack import Pack
from assistant.model.reading import Question
from assistant.model.reply import Answer

UNTOLD = "its founder bought seven castles and sixty donkeys"
"""What no topic tells."""


@pytest.fixture(scope="module")
def pack() -> Pack:
    return open_pack(cache="")


def told(topic: str, words: str, pack: Pack) -> Answer:
    return authored(Question("topic", topic, words), pack.topics[topic], pack)


def lead(text: str) -> tuple[str, str]:
    """Return a yes or no that was put before a text, and the text behind it."""
    word, stop, rest = text.partition(". ")
    return (word, rest) if stop and word in ("Yes", "No") else ("", text)


def test_no_word_before_an_answer_says_the_other_thing(pack: Pack) -> None:
    for topic in pack.topics.values():
        for claim in filter(None, (topic.claim, *(c.text for c in topic.claims[:12]))):
            for words in (claim.lower(), f"isn't it so that {claim}", f"{claim}, right"):
                text = told(topic.id, words, pack).text
                word, rest = lead(text)
                assert not (word and contradicts(rest, word.lower())), (topic.id, words, text)


def test_an_answer_that_opens_with_no_or_yes_goes_with_its_verdict(pack: Pack) -> None:
    for topic in pack.topics.values():
        opener = topic.answer.partition(": ")[0]
        for claim in topic.claims[:12] if opener in ("No", "Yes") else ():
            answer = told(topic.id, claim.text, pack)
            word = answer.text.split(maxsplit=1)[0].strip(",:.")
            assert (word, answer.verdict) not in (("No", "yes"), ("Yes", "no")), (topic.id, claim.text, answer.text)


def test_what_no_topic_tells_none_grants(pack: Pack) -> None:
    for topic in pack.topics.values():
        answer = told(topic.id, UNTOLD, pack)
        assert answer.verdict != "yes", (topic.id, answer.text)


def test_what_a_claim_says_is_granted_with_a_tag_or_without(pack: Pack) -> None:
    judged = [(t, c) for t in pack.topics.values() for c in t.claims[:3] if c.verdict == "yes"]
    granted = [told(t.id, words, pack).verdict == "yes" for t, c in judged for words in (c.text, f"{c.text}, right")]
    assert sum(granted) > 0.985 * len(granted)


@pytest.mark.parametrize(
    ("text", "verdict", "against"),
    [
        ("Not by itself: it needs oil.", "yes", True),
        ("None of them rusts.", "yes", True),
        ("No: it rusts.", "yes", True),
        ("No wok rusts.", "yes", False),
        ("Yes, with oil.", "no", True),
        ("Yes, with oil.", "yes", False),
        ("Not by itself.", "no", False),
    ],
)
def test_contradicts(text: str, verdict: str, against: bool) -> None:
    assert contradicts(text, verdict) is against
    assert not denies("A wok is a pan.")


@pytest.mark.parametrize(
    ("words", "stated"),
    [
        ("a wok is a pan, isn't it", True),
        ("woks rust", True),
        ("is a wok a pan", False),
        ("can't a wok rust", False),
        ("when everything is in the oven do i need a wok", False),
        ("a wok on a camp fire, possible", False),
        ("what is a wok", False),
    ],
)
def test_states(words: str, stated: bool) -> None:
    assert states(Question("topic", "", words)) is stated
