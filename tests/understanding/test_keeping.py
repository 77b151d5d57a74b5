"""Stories: what is kept, what others say of names, what is only put somewhere, and who builds beside somebody."""

from __future__ import annotations

import pytest

from assistant.model.reading import Context, Reading
from assistant.understanding import read
from tests.shipped import shipped


def story(text: str) -> Reading:
    """A text read as the description of a project."""
    return read(text, shipped(), Context(brief=True))


def told(text: str, slot: str) -> list[str]:
    """The values of a slot that a story gives; what is not wanted left out."""
    return [h.value for h in story(text).heard if h.slot == slot and h.stance != "not-wanted"]


@pytest.mark.parametrize(
    "text",
    ["Nobody here wants to leave Flask.", "We have no wish to give up Flask", "we will not replace our Flask code"],
)
def test_who_denies_to_part_with_a_name_keeps_it(text: str) -> None:
    """A name is not refused by those who refuse to leave it."""
    assert not story(text).out
    assert told(text, "existing") == ["flask"]


@pytest.mark.parametrize(("text", "out"), [("do not rewrite it in Flask", ["flask"]), ("we want no Flask", ["flask"])])
def test_where_nobody_wants_to_go_is_refused(text: str, out: list[str]) -> None:
    """A name that would be the goal is refused all the same."""
    assert [name for name, _ in story(text).out] == out


def test_what_others_find_too_big_is_not_refused() -> None:
    """Only who speaks of oneself rules a name out by calling it too much."""
    assert not story("An uncle of mine said Django is overkill. A page for our chess club.").out
    assert story("Django is overkill. A page for our chess club.").out


def test_what_is_dropped_somewhere_is_wanted() -> None:
    """'drop it in' says where it goes, 'drop it' that it goes."""
    assert told("it takes orders and drops them into rabbitmq", "needs")
    assert not told("orders by rabbitmq? drop it", "needs")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("My aunt and I would build the booking page", "small"),
        ("a booking page, me and my brother in law will build it", "small"),
        ("my brother will build the booking page", "solo"),
        ("Data engineer here. A page that shows our figures.", "solo"),
        ("a map of bins, due on sunday, 3 students, no login", "small"),
        ("Graphic designer + 1 web dev. A portfolio of posters.", "small"),
        ("I know python. We have 4 rooms to let, a page for them.", "solo"),
        ("I know python. The customer's nephew says it must be quick. A page for his shop.", "solo"),
    ],
)
def test_who_builds_it(text: str, value: str) -> None:
    """Who is named beside the one who speaks builds with them; who only says something does not."""
    assert told(text, "team")[:1] == [value]


def test_what_exists_elsewhere_is_passed_over_in_its_clause() -> None:
    """What is there already is no need; what is said beside it is."""
    assert told("Charts exist in another tool, we need a login for members", "needs") == ["auth"]


@pytest.mark.parametrize(
    "text",
    [
        "anyone used falcon in production? we start an api for parcels",
        "our teacher says use bottle, a page for the school fair",
        "we know nothing about falcon, an api for parcels",
    ],
)
def test_what_others_use_is_not_what_runs_or_is_known(text: str) -> None:
    """A name that somebody asks after, is told to use or knows nothing about is neither known nor running."""
    assert not told(text, "existing")
    assert not told(text, "knows")


def test_a_reason_not_to_rules_nothing_out() -> None:
    """Who asks for a reason not to take a name would take it."""
    assert not story("Is there any reason not to use Flask for a page of our club?").out


@pytest.mark.parametrize(("text", "out"), [("rather no wagtail, I was burned once", ["wagtail"]), ("rather no", [])])
def test_a_no_that_names_a_candidate_is_said_of_it(text: str, out: list[str]) -> None:
    """'rather no X' rules X out; without a name it is a plain no."""
    reading = read(text, shipped(), Context(slot="needs", profile_slots=("product",)))
    assert [name for name, _ in reading.out] == out
    assert ("no" in [a.act for a in reading.acts]) is (not out)


def test_whether_a_name_is_good_for_it_asks_about_the_name() -> None:
    """'what is that good for?' asks back; with a name it asks about that, which is weighed then."""
    context = Context(slot="load", profile_slots=("product",))
    reading = read("is django good for this?", shipped(), context)
    assert reading.acts[0].act == "ask"
    assert [(h.slot, h.value) for h in reading.heard] == [("shortlist", "django")]


def test_a_name_of_which_nobody_has_experience_is_not_known() -> None:
    """What is known may stand beside what is not."""
    assert told("I would set it up, django yes, wagtail no experience", "knows") == ["django"]


def test_a_mate_listed_beside_oneself_builds_as_well() -> None:
    """'my X: this, me: that' tells of two who build."""
    assert told("A swap shelf for our house. My sister: html/css, me: python at the bank", "team") == ["small"]


def test_what_is_to_be_added_does_not_run_yet() -> None:
    """A name that says of what sort the new part is runs nowhere yet."""
    assert told("We have a Laravel shop. We would add a python service next to it", "existing") == ["laravel"]


@pytest.mark.parametrize(
    "text",
    ["I know python. A recipe page for my wife and me", "My aunt and I run a kennel. I know python. A page for it"],
)
def test_who_uses_or_owns_it_with_somebody_builds_alone(text: str) -> None:
    """Somebody for whom it is built, or with whom one runs a house, builds nothing by that."""
    assert "small" not in told(text, "team")


def test_who_wants_to_get_rid_of_a_name_does_not_keep_it() -> None:
    """Words that refuse by themselves are no denial of leaving."""
    assert [name for name, _ in story("We would like to get rid of our Joomla, a library site").out] == ["joomla"]
