"""What runs already is heard by what is said around a name; what years say of experience is bounded."""

from __future__ import annotations

import pytest

from assistant.model.reading import Context
from assistant.understanding import read
from tests.shipped import shipped


def said(text: str, slot: str) -> set[str]:
    return {
        h.value for h in read(text, shipped(), Context(brief=True)).heard if h.slot == slot and h.stance != "not-wanted"
    }


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("A repair desk for our bikes. MariaDB is there already and stays.", {"mariadb"}),
        ("Dashboards for the boiler room; right now they are made in Grafana.", {"grafana"}),
        ("The old intranet runs on Plone, Keycloak handles the login.", {"plone", "keycloak"}),
        ("We will keep the data in MongoDB one day, for a new quiz site.", set()),
        ("A desk where staff enter leave requests and the head approves.", set()),
    ],
)
def test_what_runs_is_told_by_the_words_around_a_name(text: str, runs: set[str]) -> None:
    assert said(text, "existing") == runs


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("A tool for the vet. I have done Flask for seven years.", {"expert"}),
        ("A tool for the vet. I have two years of Flask.", {"some"}),
        ("A tool for the vet. In class we had Python for a year.", {"beginner"}),
        ("A tool for the vet. There was no release of Flask for two years.", set()),
        ("A tool for the vet. The tech lead wants it soon.", set()),
    ],
)
def test_years_bound_what_is_known(text: str, level: set[str]) -> None:
    assert said(text, "experience") == level


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("A portal with roles, without which it makes no sense.", "given"),
        ("Without roles the portal is pointless for us.", "given"),
        ("A portal where roles we don't need at all, roles we don't want.", "not-wanted"),
        ("A portal: roles, no exceptions.", "must"),
        ("Must we have roles in the portal?", "given"),
    ],
)
def test_what_denials_and_musts_say_of_a_need(text: str, stance: str) -> None:
    heard = read(text, shipped(), Context(brief=True)).heard
    assert {h.stance for h in heard if h.value == "roles"} <= {stance}
