"""What is said to be wanted or not, in whatever words."""

from __future__ import annotations

import pytest

from assistant.model.reading import Context
from assistant.understanding import read
from tests.shipped import shipped

REFUSED = {
    "Not needed: payments, search, a chat.": {"payments", "search", "websockets"},
    "Out of scope: search, payments": {"search", "payments"},
    "payments: no, search: yes": {"payments"},
    "A login? No. Payments? Nope. Search? Yes.": {"auth", "payments"},
    "search yes, payments no": {"payments"},
    "a shop, but payments we don't": {"payments"},
    "Somebody will ask for search; the answer is no.": {"search"},
    "nobody pays online": {"payments"},
    "payments are not planned": {"payments"},
    "a chat would be nonsense for us": {"websockets"},
    "forget the payments": {"payments"},
    "never had a use for search": {"search"},
}
KEPT = (
    "we need a login, don't we?",
    "no, we need a login",
    "do we need a login or not?",
    "nobody may see the login of another person",
    "a login, and I'd rather not",
)


def needs(text: str) -> dict[str, str]:
    """Return the needs heard in a story with their stances."""
    reading = read(text, shipped(), Context(brief=True))
    return {h.value: h.stance for h in reading.heard if h.slot == "needs"}


@pytest.mark.parametrize("text", REFUSED)
def test_what_is_refused(text: str) -> None:
    heard = needs(text)
    assert {value for value, stance in heard.items() if stance == "not-wanted"} == REFUSED[text], heard


@pytest.mark.parametrize("text", KEPT)
def test_what_no_denial_reaches(text: str) -> None:
    assert needs(text)["auth"] == "given"


def test_what_is_refused_does_not_say_what_the_project_is() -> None:
    reading = read(
        "A portal where researchers apply for grants. Someone will ask about microservices; the answer is no.",
        shipped(),
        Context(brief=True),
    )
    assert [h.value for h in reading.heard if h.slot == "product" and h.stance == "given"] == ["site"]


TALK = Context(profile_slots=("product",), slot="hosting")


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("flask is what i know", ("knows", "flask")),
        ("two developers with django experience", ("team", "small")),
        ("two of us, one junior", ("team", "small")),
        ("two devs (one junior)", ("team", "small")),
    ],
)
def test_what_is_told_of_people_is_no_question(text: str, heard: tuple[str, str]) -> None:
    reading = read(text, shipped(), TALK)
    assert not reading.questions
    assert heard in [(h.slot, h.value) for h in reading.heard]
