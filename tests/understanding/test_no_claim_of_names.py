"""What stands near a name without saying that of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.answering.lookup import ask
from assistant.content import open_pack

if TYPE_CHECKING:
    from assistant.model.pack import Pack


@pytest.fixture(scope="module")
def pack() -> Pack:
    return open_pack()


@pytest.mark.parametrize(
    ("asked", "topic"),
    [
        ("the image of our Flask service has 1.4 GB, how do we shrink it?", "smaller-image"),  # a size, no version
        ("RabbitMQ or Redis as the Celery broker?", "celery-broker"),  # others are the broker
        ("OpenTelemetry in a Django site", "tracing-and-metrics"),  # two names that are no rivals
    ],
)
def test_a_name_is_asked_for_what_is_said_of_it(asked: str, topic: str, pack: Pack) -> None:
    assert [one.topic for one in ask(asked, pack)] == [topic]


def test_by_itself_names_no_ability(pack: Pack) -> None:
    (one,) = ask("can Litestar use SQLAlchemy out of the box?", pack)
    assert "conventions" not in one.topic


def test_of_two_candidates_a_look_up_says_which_is_ahead_for_what_it_names(pack: Pack) -> None:
    (one,) = ask("Quart or Robyn for a chat?", pack)
    assert "Quart is ahead of these" in one.text

    (bare,) = ask("Quart or Robyn?", pack)
    assert "is ahead" not in bare.text
