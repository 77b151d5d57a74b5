"""What options say becomes a profile; what can't be taken is named, with the nearest names."""

from __future__ import annotations

import pytest

from assistant.errors import UsageError
from assistant.front.given import profile
from assistant.model.profile import EMPTY, Profile
from assistant.model.reading import Heard, Reading
from tests.front.fakes import pack

PACK = pack()


def made(sets: str | list[str] = (), musts: list[str] = (), nots: list[str] = ()) -> Profile:  # type: ignore[assignment]
    return profile(PACK, None, [sets] if isinstance(sets, str) else list(sets), list(musts), list(nots))


def test_a_value_is_set_by_id_or_label_or_name() -> None:
    assert made("hour=evening").values("hour") == ("evening",)
    assert made("hour=In the Evening").values("hour") == ("evening",)
    assert made("kitchen=KETTLE").values("kitchen") == ("kettle",)


def test_a_number_falls_into_its_band() -> None:
    assert made("guests=4").values("guests") == ("few",)
    assert made("guests=1").values("guests") == ("alone",)


def test_unsure_and_any_close_a_slot() -> None:
    assert made(["hour=unsure", "guests=any"]).closed == {"hour": "unsure", "guests": "any"}


def test_setting_again_takes_the_place_of_what_was_set() -> None:
    assert made(["hour=evening", "hour=morning"]).values("hour") == ("morning",)
    assert made(["hour=unsure", "hour=morning"]).closed == {}


def test_options_come_after_what_was_described() -> None:
    reading = Reading("tonight", heard=(Heard("hour", "evening", "given", "tonight"),))

    assert profile(PACK, reading, ["hour=morning"], [], []).values("hour") == ("morning",)


def test_a_must_and_a_not_find_their_slot() -> None:
    known = made(musts=["wakes"])

    assert known.stance("needs", "wakes") == "must"
    assert made(nots=["wakes"]).stance("needs", "wakes") == "not-wanted"
    assert made(nots=["hour=evening"]).stance("hour", "evening") == "not-wanted"


def test_a_candidate_that_is_not_wanted_is_out() -> None:
    assert made(nots=["Coffee"]).out == {"coffee": "Coffee"}


def test_readings_keep_stance_words_and_what_is_out() -> None:
    heard = (Heard("needs", "wakes", "wish", "awake"), Heard("guests", "any", "given", "whoever"))
    known = EMPTY.with_reading(Reading("x", heard=heard, out=(("coffee", "no coffee"),)), PACK)

    assert known.entry("needs", "wakes").words == "awake"  # type: ignore[union-attr]
    assert known.closed == {"guests": "any"}
    assert known.out == {"coffee": "no coffee"}
    assert EMPTY.with_reading(Reading(""), PACK) == EMPTY


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("hour", "SLOT=VALUE"),
        ("hour=", "SLOT=VALUE"),
        ("houer=evening", "did you mean 'hour'"),
        ("hour=evenning", "did you mean 'evening'"),
        ("hour=morning,evening", "one value"),
        ("needs=wakes,unsure", "stand alone"),
    ],
)
def test_what_cannot_be_set_is_named(text: str, says: str) -> None:
    with pytest.raises(UsageError, match=says):
        made(text)


def test_an_unknown_must_is_named_with_the_nearest() -> None:
    with pytest.raises(UsageError, match="wakes"):
        made(musts=["wake"])
