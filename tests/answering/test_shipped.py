"""Every composed answer over the shipped pack: something is said, within bounds, with sources that exist."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from assistant.answering import answer, ask, ask_slot, card, why_ask
from assistant.answering.composing import LONGEST
from assistant.answering.details import details
from assistant.answering.wording import phrase, told_openly, without_particle
from assistant.content import open_pack
from assistant.model.profile import EMPTY, Entry
from assistant.model.reading import Question
from assistant.reasoning import decide
from assistant.understanding.retrieval.nearest import FAINTLY, LEAST, nearest

if TYPE_CHECKING:
    from collections.abc import Iterable

    from assistant.model.pack import Pack
    from assistant.model.profile import Profile
    from assistant.model.reply import Answer

VERDICTS = {"", "yes", "no", "partly"}


@pytest.fixture(scope="module")
def pack() -> Pack:
    return open_pack(cache="")


def composed(pattern: str, terms: Iterable[str], pack: Pack, **more: tuple[str, ...]) -> Answer:
    named = tuple(terms)
    topic = ":".join((pattern, *named, *(i for ids in more.values() for i in ids)))
    return answer(Question(pattern, topic, "so?", named, **more), pack)  # type: ignore[arg-type]


def sound(told: Answer, pack: Pack) -> None:
    assert told.text.strip(), told.topic
    assert len(told.text) <= LONGEST, (told.topic, told.text)
    assert told.verdict in VERDICTS
    assert all(s in pack.sources for s in told.sources)
    assert "{" not in told.text.replace("{{", ""), told.text
    assert "  " not in told.text, told.text
    assert ".." not in told.text.replace("...", ""), told.text


def test_what_is_every_term(pack: Pack) -> None:
    for term in pack.terms:
        told = composed("what-is", [term], pack)
        sound(told, pack)
        assert told.sources, term


def test_what_is_every_kind(pack: Pack) -> None:
    for kind in pack.kinds:
        sound(composed("what-is", [], pack, kinds=(kind,)), pack)


def test_is_every_term_of_its_own_kind(pack: Pack) -> None:
    for term in pack.terms.values():
        told = composed("is-a", [term.id], pack, kinds=(term.kind,))
        sound(told, pack)
        assert told.verdict == "yes"


def test_is_every_term_what_it_is_mistaken_for(pack: Pack) -> None:
    for term in pack.terms.values():
        for kind in term.mistaken_for:
            told = composed("is-a", [term.id], pack, kinds=(kind,))
            sound(told, pack)
            assert told.verdict in ("no", "partly"), (term.id, kind)


def test_versus_every_pair_of_candidates(pack: Pack) -> None:
    for pair in combinations(pack.candidates, 2):
        told = composed("versus", pair, pack)
        sound(told, pack)
        assert told.kind == "comparison"


def test_can_every_candidate_every_capability(pack: Pack) -> None:
    for candidate in pack.candidates.values():
        for capability in pack.capabilities:
            told = composed("can", [candidate.id], pack, capabilities=(capability,))
            sound(told, pack)
            offered = candidate.offers.get(capability)
            by_level = {"built-in": "yes", "official": "yes", "third-party": "partly", "none": "no"}
            assert told.verdict == by_level[offered.level if offered else "none"]


@pytest.mark.parametrize("pattern", ["need", "runs"])
def test_need_and_runs_of_every_term(pack: Pack, pattern: str) -> None:
    for term in pack.terms:
        sound(composed(pattern, [term], pack), pack)


@pytest.mark.parametrize("pattern", ["versus", "with", "can", "need"])
def test_pairs_of_some_terms(pack: Pack, pattern: str) -> None:
    some = list(pack.terms)[::15]
    for pair in combinations(some, 2):
        sound(composed(pattern, pair, pack), pack)


def test_every_authored_topic_is_its_own_answer(pack: Pack) -> None:
    for topic in pack.topics.values():
        told = answer(Question("topic", topic.id, topic.title), pack)
        assert told.status == "answered"
        openly = set() if told.verdict else {told_openly(topic.answer)}
        plain = without_particle(topic.answer)
        assert told.text in {topic.answer, f"Yes. {plain}", f"No. {plain}"} | openly


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("is gunicorn a framework?", "server"),
        ("flask or gunicorn", "server that runs"),
        ("what runs flask", "Gunicorn"),
        ("compare hypercorn and flask", "not an either-or"),
        ("what is zorpify", "I don't know what zorpify is"),
        ("who will win the world cup", "outside what I know"),
        ("whats the diff between wsgi and gunicorn anyway", "WSGI is a specification"),
    ],
)
def test_look_ups(pack: Pack, text: str, says: str) -> None:
    assert says in ask(text, pack)[0].text


@pytest.mark.parametrize(
    ("text", "verdict", "says"),
    [
        ("is starlette built on fastapi", "no", "other way round"),
        ("is dash based on flask?", "yes", "built on Flask"),
        ("my teacher says wordpress is written in python", "no", "PHP"),
        ("is django just a wrapper around flask", "no", "separate"),
        ("waitress + fastapi ok?", "no", "cannot run them"),
        ("tailwind and bottle, do they get along?", "yes", "styles the pages"),
        ("our server has python 3.8. does django 6 work there?", "no", "3.12"),
        ("django 4.2 in production, should we worry?", "yes", "out of support"),
        ("quart on python 3.11 gives an error, is it me?", "no", "3.13"),
        ("how do i add a route to the gunicorn framework for my shop", "no", "server"),
        ("is the django language hard to read", "no", "written in Python"),
        ("can streamlit live behind nginx", "partly", "internal tools"),
        ("does mod_wsgi work with fastapi, our admin only allows apache", "no", "WSGI"),
    ],
)
def test_relations_decide(pack: Pack, text: str, verdict: str, says: str) -> None:
    told = ask(text, pack)
    assert told[0].verdict == verdict
    assert says in told[0].text


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("are you able to make mistakes", "how-accurate"),
        ("how do you know all that", "where-facts-from"),
        ("what do you do with my data", "use-the-network"),
        ("who pays you", "are-you-biased"),
        ("can u write the code for me or only talk", "can-you-write-code"),
    ],
)
def test_questions_to_the_assistant(pack: Pack, text: str, topic: str) -> None:
    assert [a.topic for a in ask(text, pack)] == [topic]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Usually yes: it is strong there.", "It is strong there."),
        ("Yes, for web pages: it marks them up.", "For web pages: it marks them up."),
        ("Nginx: a web server.", "Nginx: a web server."),
        ("Not with Django: it has none.", "Not with Django: it has none."),
        ("It is fast.", "It is fast."),
    ],
)
def test_an_answer_is_told_without_what_it_opens_with(text: str, kept: str) -> None:
    assert without_particle(text) == kept


def test_a_yes_or_no_does_not_stand_before_another(pack: Pack) -> None:
    told = ask("is python dying", pack)[0]

    assert told.text.startswith("No. ")
    assert "yes" not in told.text.split(".")[1].lower()


@pytest.mark.parametrize("text", ["do you like pizza", "can you play chess", "how do you say good morning in Greek"])
def test_small_talk_is_no_question_about_the_assistant(pack: Pack, text: str) -> None:
    assert ask(text, pack)[0].status == "out-of-scope"


def test_open_questions_have_no_verdict(pack: Pack) -> None:
    assert ask("who made flask", pack)[0].verdict == ""


@pytest.mark.parametrize("text", ["What is the point of uWSGI?", "which framework gives me swagger docs for free"])
def test_open_questions_are_not_answered_with_no(pack: Pack, text: str) -> None:
    assert not ask(text, pack)[0].text.startswith(("No", "Yes"))


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("I can do pandas and numpy does that mean I do web dev in python", "know-pandas-know-web"),
        ("Our security officer requires csrf protection by default: who brings it", "csrf-protection"),
        ('"Full-stack" framework. How full?', "full-stack-vs-micro"),
    ],
)
def test_a_message_is_heard_as_a_whole(pack: Pack, text: str, topic: str) -> None:
    assert ask(text, pack)[0].topic == topic


def test_a_known_thing_is_told_where_the_question_is_not_answered(pack: Pack) -> None:
    told = ask("is feincms round", pack)[0]
    assert (told.status, "**FeinCMS** is a small CMS" in told.text) == ("suggestions", True)


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("The tender asks for OpenAPI. What exactly is that?", "what-is:openapi"),
        ("The leaflet says Conda among frameworks. Is Conda a framework or did they copy it?", "is-a:conda:framework"),
        ("Wagtail, Plone. People mix them up every week. Two words for the minutes?", "plone-vs-wagtail"),
        ("Our trainee proposes Hug for the new API. Anything against it?", "what-is:hug"),
        ("a plain def in fastapi stops all other users while it runs", "fastapi-sync"),
    ],
)
def test_what_is_asked_of_a_sentence_before_is_told(pack: Pack, text: str, topic: str) -> None:
    assert ask(text, pack)[0].topic == topic


@pytest.mark.parametrize("text", ["git shows a merge conflict, how do I go back", "vim or emacs"])
def test_other_crafts_stay_outside(pack: Pack, text: str) -> None:
    assert ask(text, pack)[0].status == "out-of-scope"


@pytest.mark.parametrize("text", ["the rent goes up, is he allowed to", "my visa ends, 3 months from now. rights?"])
def test_one_common_word_finds_no_topic(pack: Pack, text: str) -> None:
    assert ask(text, pack)[0].status == "out-of-scope"


def test_a_mistaken_belief_is_set_right_once(pack: Pack) -> None:
    assert [a.topic for a in ask("Is Kivy web framework", pack)] == ["kivy-web"]


def test_what_stack_asks_for_a_choice(pack: Pack) -> None:
    assert [a.kind for a in ask("booking app for a hotel, what stack", pack)] == ["recommendation"]


def test_or_sets_two_things_against_each_other(pack: Pack) -> None:
    assert ask("python or java for backend of a bank", pack)[0].verdict == ""
    assert ask("is php better than python for websites", pack)[0].verdict == "partly"


def test_a_described_project_wants_a_recommendation(pack: Pack) -> None:
    told = ask("it's a rest api, just me, what should i use", pack)
    assert told[-1].kind == "recommendation"


@pytest.mark.parametrize(
    "text",
    [
        "a quiz for my classroom, 28 kids, they answer on their phones. i teach maths & did some python",
        "Order portal for 200 customers, roles, invoices as PDF. Senior dev, 15 yrs Django. No React.",
        "REST api, five endpoints. The phone people generate their client from the docs. me alone, know type hints",
    ],
)
def test_what_a_project_is_like_is_no_question(pack: Pack, text: str) -> None:
    assert [a.kind for a in ask(text, pack)] == ["recommendation"]


def test_the_same_topic_is_answered_once(pack: Pack) -> None:
    told = ask("django vs flask? django vs flask?", pack)
    assert len({a.topic for a in told}) == len(told)


def example_profiles(pack: Pack) -> list[Profile]:
    """Return the profiles of the candidates' own examples."""
    profiles = []
    for candidate in pack.candidates.values():
        for example in candidate.examples:
            profile = EMPTY
            for slot, values in example.given.items():
                for value in values:
                    many = pack.slots[slot].many
                    closed = value in ("unsure", "any")
                    profile = (
                        profile.with_closed(slot, value) if closed else profile.with_entry(Entry(slot, value), many)
                    )
            profiles.append(profile)
    return profiles


def test_cards_of_every_example(pack: Pack) -> None:
    for profile in example_profiles(pack):
        decision = decide(profile, pack)
        text = card(decision, profile, pack).text
        assert text
        assert "{" not in text
        assert "- -" not in text
        assert len(text.splitlines()) <= 32, text


def test_the_long_part_of_every_candidate(pack: Pack) -> None:
    for name in pack.candidates:
        text = details(name, EMPTY, pack)
        assert "```" in text or "\n1. " in text, name
        assert "](http" in text, name


def test_every_question_can_be_put_and_explained(pack: Pack) -> None:
    decision = decide(EMPTY, pack)
    for slot in pack.slots:
        asked = ask_slot(slot, pack, decision)
        assert asked.text == pack.slots[slot].ask
        assert {c.value for c in asked.choices} >= {"unsure", "any"}
        assert why_ask(slot, EMPTY, pack, decision).text


MISTAKEN = (Path(__file__).parents[1] / "evaluation" / "misconceptions.txt").read_text("utf-8").splitlines()
"""Mistaken beliefs that people state, one a line; or what they mix up."""


@pytest.mark.parametrize("belief", MISTAKEN)
def test_mistaken_beliefs_are_set_right(pack: Pack, belief: str) -> None:
    for text in (f"I read that {belief}", f"{belief}, right?"):
        told = [a for a in ask(text, pack) if a.status == "answered"]
        assert told, text
        verdicts = {a.verdict for a in told}
        assert "yes" not in verdicts or verdicts & {"no", "partly"}, text


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("is gunicorn comparable to nginx", "no"),
        ("is hibernate similar to sqlalchemy", "yes"),
        ("is celery part of fastapi", "no"),
        ("is toml an orm", "no"),
        ("is an api a protocol", "no"),
        ("is bottle quicker than pyramid?", "partly"),
        ("Django needs Alembic, no?", "no"),
        ("so Django doesn't need Alembic, right?", "yes"),
        ("my teacher says FastAPI has no admin screens and Flask is older than Django", "no"),
    ],
)
def test_closed_questions_get_a_verdict(text: str, verdict: str, pack: Pack) -> None:
    assert verdict in {told.verdict for told in ask(text, pack)}


def test_a_matter_of_age_is_no_matter_of_taste(pack: Pack) -> None:
    assert {told.verdict for told in ask("is sqlmodel older than sqlalchemy", pack)} != {"partly"}


@pytest.mark.parametrize(
    "text",
    [
        "is postgresql better than sqlite in every case",
        "wagtail is a headless-only cms",
        "is pip in every case dangerous",
    ],
)
def test_what_holds_in_part_holds_not_in_every_case(text: str, pack: Pack) -> None:
    assert "no" in {told.verdict for told in ask(text, pack)}


@pytest.mark.parametrize("text", ["calendly or cal.com", "wild apricot or civicrm?"])
def test_products_of_one_sort_are_no_different_sorts(pack: Pack, text: str) -> None:
    told = ask(text, pack)[0].text
    assert phrase(pack, "versus-apart").partition("} ")[2] not in told


def test_what_is_counted_is_no_name(pack: Pack) -> None:
    assert "requests" not in ask("how many requests could django take", pack)[0].terms


def test_what_is_asked_unclearly_is_offered_even_where_it_is_only_faintly_near(pack: Pack) -> None:
    told = ask("the club next door has Joomla and ours is offered Wagtail, hm", pack)[-1]
    near = nearest(told.question, pack, FAINTLY)
    assert [score for _, score in near if score < LEAST]
    assert [topic for topic, _ in told.suggestions] == [topic for topic, _ in near]
    assert all(title in told.text for _, title in told.suggestions)
