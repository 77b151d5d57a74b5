"""What a story tells along the way: what others say, what one had before, what is said not to be needed."""

from __future__ import annotations

import pytest

from assistant.model.reading import Context
from assistant.understanding import read
from tests.shipped import shipped
from tests.understanding.test_stories import told


def out(text: str) -> set[str]:
    """The names that a story rules out."""
    return {name for name, _ in read(text, shipped(), Context(brief=True)).out}


def refused(text: str) -> set[str]:
    """The needs that a story says it does not have."""
    heard = read(text, shipped(), Context(brief=True)).heard
    return {h.value for h in heard if h.slot == "needs" and h.stance == "not-wanted"}


@pytest.mark.parametrize(
    "text",
    [
        "A list of books for the parish. My cousin says we need Kubernetes and GraphQL.",
        "A list of books for the parish. Everybody at work talks about websockets and microservices.",
        "A list of books for the parish. I heard that serverless with GraphQL is the thing.",
    ],
)
def test_what_others_say_is_no_need(text: str) -> None:
    """Hearsay says nothing of the project."""
    heard = told(text)
    assert not {"graphql", "websockets"} & set(heard.get("needs", ()))
    assert "hosting" not in heard


@pytest.mark.parametrize(
    ("text", "languages"),
    [
        ("A shop for my honey with cards and an order list. My cousin says I should take Go for such a page.", ()),
        ("A shop for my honey with cards and an order list. Everybody tells me Rust is so much faster these days.", ()),
        ("A shop for my honey with cards and an order list. A friend who hosts it says it must be Ruby.", ("ruby",)),
    ],
)
def test_what_others_advise_is_no_fact(text: str, languages: tuple[str, ...]) -> None:
    """A name that others only advise or praise is not noted; one that they say has to be is."""
    assert (
        tuple(told(f"{text} Forty jars a week, and I look after it in the evenings.").get("language", ())) == languages
    )


def test_what_others_want_is_a_need() -> None:
    """Who says what is wanted speaks of the project."""
    assert (
        "payments"
        in told("My sister told me that she wants card payments for her candles, and a list of orders.")["needs"]
    )


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Our page ran on Drupal until it was defaced. Never again.", {"drupal"}),
        ("We had Magento, then Shopify. No more of those please. Something for 200 bottles.", {"magento", "shopify"}),
        ("Never again TYPO3, says the parish council.", {"typo3"}),
        ("We tried Joomla, please not that again.", {"joomla"}),
    ],
)
def test_what_one_had_is_ruled_out_by_pointing_back(text: str, names: set[str]) -> None:
    """A refusal without a name is meant of what was told of the past before it."""
    assert out(text) == names


def test_what_one_had_is_not_ruled_out_by_itself() -> None:
    """To have had something refuses nothing."""
    assert out("Our page was on Drupal before. It should look the same again.") == set()


@pytest.mark.parametrize(
    ("text", "need"),
    [
        ("Families book a boat and pay on arrival in cash.", "payments"),
        ("A rota for the lifeboat crew, anyone with the link may look.", "auth"),
        ("A board for the bus stop, reloading is fine.", "websockets"),
        ("A page for the club, Welsh only.", "i18n"),
        ("A list of tools, everyone can edit everything.", "roles"),
    ],
)
def test_some_phrases_say_that_something_is_not_needed(text: str, need: str) -> None:
    """What is done another way need not be built, though no word denies it."""
    assert need in refused(text)
    assert need not in told(text).get("needs", ())


@pytest.mark.parametrize(
    ("text", "team"),
    [
        ("I run a kennel in the hills and every owner should see when the dog is washed.", ["solo"]),
        ("I am a florist, orders come by phone, a form would help.", ["solo"]),
        ("I run a kennel, an agency shall make a page with a form.", None),
        ("For my master thesis a page that shows what the model hears.", ["solo"]),
        ("Only three of us may change the prices, all others just read them.", None),
        ("7 Elixir people here, one small endpoint is wanted.", ["medium"]),
    ],
)
def test_who_builds_it(text: str, team: list[str] | None) -> None:
    """One who speaks of oneself alone builds alone; those who only use it do not build."""
    assert told(text).get("team") == team


def test_a_date_comes_before_being_in_a_hurry() -> None:
    """A span of time counts before 'urgent', wherever it stands."""
    assert told("it is urgent: the semester project must be done in 5 weeks, a quiz")["deadline"] == ["weeks"]
    assert told("it is urgent, a quiz for the pupils please")["deadline"] == ["days"]


def test_what_is_said_behind_names_is_said_of_all_of_them() -> None:
    """'X & Y for a living' says of both what people know."""
    assert {"ruby", "elixir"} <= set(
        told("a rota for the rowers, I write Ruby... well, Ruby & Elixir for a living")["knows"]
    )


def test_a_phrase_is_not_cut_out_of_a_longer_one_that_is_denied() -> None:
    """'no server' is not said by 'no server rendered pages'."""
    assert told("auctions for cattle dealers, a vue client, no server rendered html").get("hosting") is None


@pytest.mark.parametrize(
    "text",
    [
        "A rota for the lifeboat crew. The live map of ships comes from the coast guard.",
        "A rota for the lifeboat crew. Payments and invoices are handled by our tax adviser.",
        "A rota for the lifeboat crew. There is a chat as well, nobody touches that.",
    ],
)
def test_what_is_done_elsewhere_is_no_need(text: str) -> None:
    """What others already do need not be built."""
    heard = told(text)
    assert not {"websockets", "payments"} & set(heard.get("needs", ()))
    assert heard.get("product", [""]) != ["realtime"]


@pytest.mark.parametrize(
    ("text", "slot", "value"),
    [
        ("bids for cattle are open until Friday, a list of lots for the dealers", "deadline", "days"),
        ("a question about our migration: an intranet with 80 forms, form by form", "needs", "migrations"),
        ("prices come in through an external API, a page for the shop next door", "needs", "rest"),
    ],
)
def test_look_alikes_say_nothing(text: str, slot: str, value: str) -> None:
    """A phrase that only looks like one of a value is not heard as it."""
    assert value not in told(text).get(slot, ())


@pytest.mark.parametrize(
    ("text", "team"),
    [
        ("we are a farmers group, 140 person, who deliver milk each morning", None),
        ("a page with a list of meals. Users: kitchen, 9 people", None),
        ("a portal for 90 dealers, three of our juniors know Pyramid", ["small"]),
    ],
)
def test_a_crowd_is_no_crew(text: str, team: list[str] | None) -> None:
    """Many people of any sort build nothing, nor do those who are told to be users; a part of ours does."""
    assert told(text).get("team") == team


def test_a_name_before_its_version_is_a_name() -> None:
    """An ordinary word with a capital and a number behind it is meant as a name."""
    assert "tornado" in told("We inherited a Tornado 4 app for the bell tower, two devs look after it")["existing"]


def test_what_somebody_keeps_is_not_what_is_built() -> None:
    """'shop owner' says who somebody is."""
    assert told("I am a bike shop owner and need an internal tool for the repairs, a list with states")["product"] == [
        "internal-tool"
    ]


def test_who_somebody_is_says_nothing_of_what_is_built() -> None:
    """What one does otherwise is not what one wants to build."""
    story = (
        "Sheet music for a choir, members get in with a password. I am a clerk who automates Excel with Python scripts."
    )
    assert "script" not in told(story)["product"]
    assert told("I am a clerk who needs a nightly script that renames files")["product"] == ["script"]


def test_a_language_that_is_asked_about_is_not_wanted() -> None:
    """'would X be ok' wants nothing yet."""
    assert told("a relay for radio messages between boats, would Python be ok for that?").get("language") is None


def test_what_died_is_refused_by_not_that() -> None:
    """'so not that' points back as well."""
    assert out("A page with the films of our cinema. Joomla died twice, so not that.") == {"joomla"}


def test_what_nobody_knows_is_not_known() -> None:
    """'0 X' is known by nobody."""
    assert "java" not in told("a permit portal for the town. Team: 6 Python, 0 Java, in-house")["knows"]


def test_what_one_knows_is_not_what_is_built() -> None:
    """'me: an engineer with scripts' tells of oneself."""
    story = "A tool that shows in real time which masts are down. Me: network engineer, Ansible, Python scripts."
    assert "script" not in told(story)["product"]
