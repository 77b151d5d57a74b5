"""What products do: facts of each, honest where there is none; the order of a family by what is wanted."""

import pytest

from assistant.answering import answer
from assistant.answering.doing import unfit, wanted
from assistant.answering.family import family
from assistant.answering.picking import choice, limits, picked, rather
from assistant.model.profile import EMPTY
from assistant.model.reading import Context
from assistant.understanding import read
from tests.shipped import shipped

PACK = shipped()


def told(text: str) -> tuple[str, str, str]:
    """Return the pattern of a question, and the verdict and text of its answer."""
    one = read(text, PACK, Context(lookup=True)).questions[0]
    found = answer(one, PACK)
    return one.pattern, found.verdict, found.text


@pytest.mark.parametrize(
    ("text", "verdict", "words"),
    [
        ("can ClubDesk write invoices?", "yes", "invoices"),
        ("does Calendly collect membership fees?", "no", "membership fees"),
        ("does WooCommerce send newsletters?", "partly", "plugin"),
        ("can Zammad do surveys?", "", "more than I hold"),
        ("does osTicket have a dark mode?", "", "I hold nothing on that of osTicket"),
        ("does Calendly run on our own server?", "no", "does not run there"),
        ("can Flarum run on cheap web space?", "yes", "can run there"),
    ],
)
def test_products_are_asked_what_they_do(text: str, verdict: str, words: str) -> None:
    """A product's own facts answer, no neighbouring topic."""
    pattern, found, said = told(text)

    assert (pattern, found) == ("does", verdict)
    assert words in said


def test_family_stands_in_the_order_of_what_is_wanted() -> None:
    """Of several products the one comes first that does more of what is wanted; what cannot run there is left out."""
    profile = EMPTY.with_given({"purpose": ["survey"], "hosting": ["own-server"], "builders": ["nobody"]}, PACK)

    assert [name for name, _ in family("ready-made", profile, PACK)][:1] == ["limesurvey"]
    assert unfit("google-forms", profile, PACK) == [("hosting", "own-server")]

    club = EMPTY.with_given({"purpose": ["club", "booking"], "features": ["fees", "resources"]}, PACK)
    assert family("ready-made", club, PACK)[0][0] == "wild-apricot"
    assert wanted(club, PACK, ("wild-apricot",)) == [("features", "fees"), ("features", "resources")]


def test_one_product_is_told_with_what_it_leaves_undone() -> None:
    """The pick says what of the wishes it does, what not, and what could go beside it."""
    club = EMPTY.with_given({"purpose": ["club", "booking"], "features": ["fees", "resources"]}, PACK)
    reply = picked("ready-made", club, PACK)

    assert reply is not None
    assert "Of what you named it does: membership fees" in reply.text
    assert "It does not do: booking of rooms and things" in reply.text
    assert "could go beside it" in reply.text
    assert choice("ready-made", club, PACK, (("features", "direct-debit"),))[0] == "easyverein"


def test_products_are_argued_by_facts() -> None:
    """One product is set against another, or against what has to be programmed; limits are said."""
    profile = EMPTY.with_given({"purpose": ["booking"]}, PACK)

    assert "somebody has to program it first" in rather("cal-com", "django", profile, PACK).text
    assert "has over" in rather("cal-com", "easyverein", profile, PACK).text or (
        "which I do not hold of" in rather("cal-com", "easyverein", profile, PACK).text
    )
    assert limits("calendly", profile, PACK).text.startswith("Calendly does not do:")


def test_prices_are_said_to_stand_on_the_first_of_its_pages() -> None:
    site, other = (PACK.sources[s].url for s in PACK.terms["wild-apricot"].sources[:2])

    _, _, text = told("what does Wild Apricot cost")

    assert site in text
    assert other not in text
