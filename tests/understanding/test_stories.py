"""Stories: phrases with any number, hints, people added up, one who builds alone, names dropped without a word."""

from __future__ import annotations

import pytest

from assistant.model.profile import Entry, Profile
from assistant.model.reading import Context
from assistant.reasoning import decide
from assistant.understanding import read
from assistant.understanding.text.scan import scan
from tests.shipped import shipped


def told(text: str, brief: bool = True) -> dict[str, list[str]]:
    """The values a story gives, by slot; what is not wanted left out."""
    found: dict[str, list[str]] = {}
    for h in read(text, shipped(), Context(brief=brief)).heard:
        if h.stance != "not-wanted":
            found.setdefault(h.slot, []).append(h.value)
    return found


@pytest.mark.parametrize(
    ("text", "slot", "value"),
    [
        ("it has to run at least 12 years", "lifetime", "long"),
        ("an archive, maintenance contract for seven years", "lifetime", "long"),
        ("a demo, up for 3 weeks", "lifetime", "short"),
        ("must be ready in 23 days", "deadline", "days"),
        ("11 years of django", "experience", "expert"),
        ("one year of django", "experience", "some"),
        ("9 years of php", "experience", "other-stack"),
    ],
)
def test_a_phrase_may_hold_any_number(text: str, slot: str, value: str) -> None:
    """A phrase written with '#' is heard with any number, and one written with its own number wins."""
    assert told(text)[slot] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a telegram bot on my raspberry pi", "bot"),
        ("our sales people want an online shop", "shop"),
        ("my colleagues want to see sales in a dashboard", "dashboard"),
        ("something for my colleagues", "internal-tool"),
    ],
)
def test_a_hint_yields_to_what_is_said(text: str, value: str) -> None:
    """What only points to a value counts where nothing says another."""
    assert told(text)["product"] == [value]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("2 juniors and one senior developer", 3),
        ("3 backend devs + 2 react devs", 5),
        ("we are four students", 4),
        ("In 2019 our founder wrote it, we are 4 now", 4),
        ("a team of 5: three seniors and two juniors", 5),
        ("for 6 analysts, built by a team of 2", 2),
    ],
)
def test_people_who_build_are_counted(text: str, number: int) -> None:
    """People beside each other add up, the parts of a team do not, and a year is no team."""
    heard = [h for h in read(text, shipped(), Context(brief=True)).heard if h.slot == "team"]
    assert [h.number for h in heard] == [number]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("a rota for our ward, three nurses who learned python at night school", 3),
        ("a map of wells. 4 parents code, mixed level", 4),
        ("2 singers, not technical, but one knows flask", 2),
        ("one react dev with 3 yrs of vue, two python devs", 3),
        ("an erp, one backend dev (django) and an intern", 2),
        ("crew: me and 2 devs", 3),
        ("a budget for 4 developers over a year", 4),
        ("builders: 3, all from php", 3),
    ],
)
def test_people_of_any_sort_build_where_it_is_said(text: str, number: int) -> None:
    """Whoever knows or learns something is counted, the one who speaks and a helper come on top."""
    heard = [h for h in read(text, shipped(), Context(brief=True)).heard if h.slot == "team"]
    assert [h.number for h in heard] == [number]


@pytest.mark.parametrize(
    "text",
    [
        "a rota for 12 nurses, nobody technical",
        "9 clerks, python shop, they file claims",
        "six of us enter readings, the vendor builds it",
        "an app with 4 devices on one network",
    ],
)
def test_people_who_only_use_it_are_no_team(text: str) -> None:
    """A number of people of whom it is not said that they build is no team."""
    assert "team" not in told(text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a wiki for the lab, i'm the postdoc who got it", "solo"),
        ("a page about bees. me: retired plumber and hobby coder", "solo"),
        ("a booking page for the pub. i know flask, a friend does javascript", "small"),
        ("a recipe app, me and another gardener", "small"),
        ("my lad writes python, he makes the bike list for the club", "solo"),
        ("we'd hire a contractor for the club site", "solo"),
        ("my sister's shop wants a price list, i know some django", "solo"),
    ],
)
def test_who_builds_is_told_by_what_is_said_of_them(text: str, value: str) -> None:
    """One who speaks of own skill, one of the family who programs, somebody hired; two where a mate builds as well."""
    assert told(text).get("team") == [value]


def test_nobody_knows_is_no_skill() -> None:
    """What nobody can is not what they come from."""
    assert "experience" not in told("a taxi map, 6 dispatchers, nobody knows javascript")


@pytest.mark.parametrize(
    ("text", "slot", "value"),
    [
        ("a status page, the pub is open on saturday", "deadline", ""),
        ("a status page, must be ready on saturday", "deadline", "days"),
        ("we built a map last year", "lifetime", ""),
        ("a job board for cooks and waiters, every invoice is kept", "product", "site"),
        ("an intranet for her blog readers", "product", "internal-tool"),
        ("a map, i learn django since 3 months", "deadline", ""),
        ("a map, i learn django since 3 months", "experience", "beginner"),
        ("our pyramid app is 7 years old, works fine", "experience", ""),
        ("a map, i used bottle since 4 years", "lifetime", ""),
        ("website for a plumber, they will never write a text", "needs", ""),
        ("site for a vet, clients book an hour", "product", "site"),
    ],
)
def test_words_in_passing_say_nothing(text: str, slot: str, value: str) -> None:
    """A day is no deadline by itself, a year no lifetime; what somebody else has is not what is built."""
    assert told(text).get(slot, [""]) == [value]


def test_a_need_brings_those_it_rests_on() -> None:
    """Who tells people apart by their rights needs that they log in, and the decision knows."""
    pack = shipped()
    assert ("needs", "auth") in pack.capabilities["roles"].implies
    plain = Profile((Entry("product", "site", "given", ""),))
    told_apart = decide(plain.with_entry(Entry("needs", "roles", "given", ""), True), pack)
    reasons = {r.rule for s in told_apart.ranking for r in s.reasons if s.candidate == "django"}
    assert reasons - {r.rule for s in decide(plain, pack).ranking for r in s.reasons}


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("a site for my choir, i know some flask", True),
        ("i'm a java developer and want a wedding page", True),
        ("we want a shop, i know flask", False),
        ("a shop for soap", False),
        ("i don't know", False),
    ],
)
def test_one_who_speaks_of_own_skill_builds_alone(text: str, alone: bool) -> None:
    """'I know X' in a story without anybody else is a team of one."""
    assert (told(text).get("team") == ["solo"]) is alone


def test_in_a_chat_i_know_is_no_team() -> None:
    """A short line of a chat says nothing of who else is there."""
    assert "team" not in told("i know flask", brief=False)


def test_the_usual_language_is_meant_when_only_named() -> None:
    """A story that drops the name of the usual language wants it; one that doubts it does not."""
    assert told("multi tenant thing. python. postgres for sure.")["language"] == ["python"]
    assert "language" not in told("we are 5 erlang devs, somebody suggested python")


@pytest.mark.parametrize(
    ("text", "load"),
    [
        ("a chat with 40 000 open connections", "high"),
        ("a site with 500.000 daily users", "medium"),
        ("an app of 60k lines in flask", ""),
        ("an app from 2008 and the author left", ""),
    ],
)
def test_loads_are_numbers_of_what_is_served(text: str, load: str) -> None:
    """Thousands may stand apart; lines of code and years are no load."""
    assert told(text).get("load", [""]) == [load]


@pytest.mark.parametrize("text", ["the data is exported and mailed", "one lecturer, carved in stone"])
def test_an_inflected_word_is_not_mended(text: str) -> None:
    """An ending makes no misspelling of a word."""
    assert told(text).get("product") is None


@pytest.mark.parametrize(
    "text",
    ["a status page with no third-party packages", "a guestbook, we may not use any framework", "stdlib only please"],
)
def test_nothing_to_install_is_a_need(text: str) -> None:
    """Company policy and assignments that forbid packages leave the standard library."""
    assert "no-dependencies" in told(text)["needs"]


def test_a_passive_must_reaches_back() -> None:
    """'X must be generated' makes X a must."""
    heard = {(h.value, h.stance) for h in read("an api, api docs must be generated", shipped()).heard}
    assert ("openapi", "must") in heard


def test_where_no_phrase_says_what_it_is_its_words_are_weighed() -> None:
    """A story that never names the thing still gives it, and says by which words; a short line does not."""
    story = "telegram and discord, all day long, 2 devs"
    heard = [h for h in read(story, shipped(), Context(brief=True)).heard if h.slot == "product"]
    assert [(h.value, h.how, h.text) for h in heard] == [("bot", "weighed", "telegram and discord")]
    assert told(story, brief=False).get("product") is None
    assert told("we use apples and pears, 3 devs").get("product") is None


def test_what_is_said_is_never_outweighed() -> None:
    """A phrase that says the thing counts, whatever the other words speak for."""
    story = "an online shop with live chat, dashboards, a telegram channel, scraped prices and a raspberry pi"
    assert told(story)["product"] == ["shop"]


def test_friends_who_use_it_build_nothing() -> None:
    assert told("i learn flask and want a page where my friends can write wishes").get("team") == ["solo"]


def test_speed_in_slang_is_no_language() -> None:
    reading = read("3 year old django app, no perf trouble at all", shipped(), Context(brief=True))

    assert reading.out == ()
    assert [m.term for m in reading.terms] == ["django"]


@pytest.mark.parametrize(
    ("text", "slot", "values"),
    [
        ("a data model of the parish, twenty-eight editors, eighty-one readers", "load", ["low"]),
        ("a gateway that gets 9k requests per second", "knows", []),
        ("a shop, we take the a-django-b package", "knows", []),
        ("my pupils will write it, a page for the herb garden", "team", []),
        ("three of my pupils will write it, a page for the herb garden", "team", ["small"]),
        ("I'm the caretaker of a school and need a list of keys", "team", []),
        ("I'm a midwife, a page with my hours, seven people", "team", ["solo"]),
        ("we are ninety in the orchestra and want a site", "team", []),
        ("instead of our Google Sheets a web form for the drivers", "shortlist", []),
        ("replace our Google Sheets by a web form for the drivers", "shortlist", []),
        ("I know html and css, a site for my pots", "front-end", []),
        ("does Bottle need a database? we build a page with the tides", "needs", []),
        ("they have used it for years, now an API for it", "lifetime", []),
        ("nobody dares to touch the payments of our Django site", "today", ["trouble"]),
        ("a site for walkers, send a text if the tour is cancelled", "needs", ["background-tasks"]),
    ],
)
def test_what_stands_beside_is_no_fact(text: str, slot: str, values: list[str]) -> None:
    """A unit, a compound, a person among several, what is left and what is only asked say nothing of their own."""
    assert told(text).get(slot, []) == values


@pytest.mark.parametrize(
    ("text", "need"),
    [
        ("A web app for a club. People sign up for the night hike with a name.", "auth"),
        ("A web app for a club. The accounts department has two people.", "auth"),
        ("A web app for a club. Our choir is in good form.", "forms"),
        ("A web app for a club. Billing is done in another program.", "payments"),
        ("A web app for a club. I teach Danish and English.", "i18n"),
        ("A web app for a club. I play the role of the coder.", "roles"),
    ],
)
def test_a_look_alike_is_no_need(text: str, need: str) -> None:
    """Words of a need that tell of something else do not say that it is wanted."""
    assert need not in told(text).get("needs", [])


def test_what_a_shape_itself_refuses_denies_it_not() -> None:
    """That wrong input is rejected is wanted; what is turned down as a whole is not."""
    assert "validation" in told("An API for a farm. Wrong input must be rejected with a message.")["needs"]
    assert "charts" not in told("An API for a farm. Charts of the milk per day were turned down.").get("needs", [])


@pytest.mark.parametrize("word", ["valley", "mango", "pearls", "grain", "mist", "quark", "chick", "flint", "altar"])
def test_an_ordinary_word_is_not_mended_to_a_name(word: str) -> None:
    """A word of the dictionary that is one letter off a name stays what it is."""
    assert not scan(f"we have a {word} here", shipped().index).typos
