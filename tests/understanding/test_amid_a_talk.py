"""A question that names nothing of the field is taken for the project's own where the talk is about one."""

from __future__ import annotations

from assistant.model.reading import Context
from assistant.understanding import read
from tests.shipped import shipped

TALK = Context(profile_slots=("product",))
ASKED = "how do i add my own logo"


def test_a_talk_of_a_project_asks_for_less() -> None:
    """There the topic answers; without a project the question is outside."""
    assert [one.id for one in read(ASKED, shipped(), TALK).questions] == ["logo-on-it"]
    assert [one.id for one in read(ASKED, shipped(), Context()).questions] == ["off-topic"]
