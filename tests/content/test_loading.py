"""Files to values: what each key becomes, and what the files leave to be worked out."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from assistant.content import check, making, open_pack
from assistant.content.dialogs import expand
from assistant.model.conditions import Test as Line
from assistant.model.conditions import When
from assistant.model.dialog import Guard, State
from assistant.model.knowledge import Remark, SlotValue, Support, Unit
from tests.packs import write_pack

if TYPE_CHECKING:
    from pathlib import Path

    from assistant.model.pack import Pack


@pytest.fixture
def pack(tmp_path: Path) -> Pack:
    return open_pack(*write_pack(tmp_path), "")


def changed(folder: Path, **files: str) -> Pack:
    names = {key.replace("__", "/") + ".yaml": text for key, text in files.items()}
    return making.make(*write_pack(folder, names))


def test_the_small_pack_has_no_problem(tmp_path: Path) -> None:
    assert check(*write_pack(tmp_path)) == ()


def test_a_term_has_relations_and_lists_of_one(pack: Pack) -> None:
    tea = pack.terms["tea"]

    assert tea.relations == {"needs": ("kettle",)}
    assert (tea.aliases, tea.sources, tea.common_word) == (("cuppa",), ("leaf",), False)
    assert pack.kinds["hot-drink"].is_a == ("drink",)


def test_entries_stand_in_the_order_of_ids(pack: Pack) -> None:
    for table in (pack.terms, pack.rules, pack.topics, pack.slots, pack.candidates):
        assert list(table) == sorted(table)


def test_bands_and_units_are_numbers(pack: Pack) -> None:
    guests = pack.slots["guests"]

    assert [(v.low, v.high) for v in guests.values] == [(None, 1), (2, 6), (7, None)]
    assert guests.units == (Unit(("couples",), 2, 1),)
    assert guests.number_after == ("party of", "we are")


def test_slots_of_capabilities_and_candidates_take_their_values(pack: Pack) -> None:
    wakes = SlotValue("wakes", "to wake up", ("caffeine", "wake me up"), prior=60)

    assert pack.slots["needs"].values[0] == wakes
    assert [(v.id, v.label, v.term) for v in pack.slots["between"].values] == [
        ("coffee", "Coffee", "coffee"),
        ("tea", "Tea", "tea"),
        ("water", "Water", "water"),
    ]


def test_a_capability_gives_points_by_level(pack: Pack) -> None:
    rule = pack.rules["wants-to-wake"]

    assert rule.points == (("coffee", 4), ("tea", 4), ("water", -5))
    assert rule.capability == "wakes"


def test_kinds_reach_their_candidates_through_parents(tmp_path: Path) -> None:
    rule = "- {id: all, when: {}, favours: {kinds: drink}, weight: slight, because: All are drunk.}\n"
    found = changed(tmp_path, knowledge__rules__wishes=rule)

    assert found.rules["all"].points == (("coffee", 1), ("tea", 1), ("water", 1))
    assert found.rules["all"].when == When()


def test_reasons_of_a_candidate_are_rules(pack: Pack) -> None:
    assert pack.rules["tea/good-1"].points == (("tea", 6),)
    assert pack.rules["tea/good-1"].sources == ("leaf",)
    assert pack.rules["coffee/early"].points == (("coffee", 6),)
    assert pack.rules["coffee/poor-1"].points == (("coffee", -3),)
    assert pack.rules["water/never-1"].drops == ("water",)


def test_a_list_stands_for_candidates(tmp_path: Path) -> None:
    rule = "- {id: none, when: {}, drops: [tea, coffee], because: There is no kettle.}\n"

    assert changed(tmp_path, knowledge__rules__wishes=rule).rules["none"].drops == ("coffee", "tea")


def test_against_turns_the_sign(pack: Pack) -> None:
    assert pack.rules["late-and-hot"].points == (("coffee", -3),)


def test_a_condition_has_lines_lists_and_groups(pack: Pack) -> None:
    turned = When((Line("needs", ("wakes",)),))

    assert pack.rules["late-and-hot"].when == When((Line("hour", ("evening",)),), (turned,))
    assert pack.rules["crowd"].when == When((Line("guests", ("few", "many")),))


def test_support_names_what_offers_it(pack: Pack) -> None:
    assert pack.candidates["tea"].offers["sweetness"] == Support("third-party", "Sugar bowl")


def test_remarks_are_sentences_or_more(tmp_path: Path) -> None:
    text = (
        "id: water\nstrengths: [It is free., It is clear., It is wet.]\n"
        "trade-offs: [It is plain., It is cold., {text: It is dull., when: {hour: evening}, sources: leaf}]\n"
        "examples:\n  - {given: {hour: evening}, expect: not-first}\n  - {given: {hour: unsure}, expect: top-3}\n"
        "first-steps:\n  - Open the tap.\n  - |\n    Hold\n      the glass.\nsources: leaf\n"
    )
    water = changed(tmp_path, knowledge__candidates__water=text).candidates["water"]

    assert water.trade_offs[2] == Remark("It is dull.", ("leaf",), When((Line("hour", ("evening",)),)))
    assert water.first_steps == ("Open the tap.", "Hold\n  the glass.")
    assert water.examples[1].given == {"hour": ("unsure",)}


def test_asking_what_comes_next_makes_a_state_for_every_slot(pack: Pack) -> None:
    states = pack.dialog.states

    assert (states["gather"].ask, states["gather"].group) == ("next", "gather")
    assert (states["gather.hour"].ask, states["gather.hour"].group) == ("hour", "gather")
    assert states["gather.hour"].routes == states["gather"].routes
    assert set(states) == {"hello", "advise", "over", "gather", *(f"gather.{slot}" for slot in pack.dialog.order)}
    assert expand(State("alone", ask="hour"), ("hour", "team")) == (State("alone", ask="hour"),)


def test_routes_stand_in_the_order_they_are_tried(pack: Pack) -> None:
    routes = pack.dialog.states["gather"].routes
    guard = Guard(When((Line("hour", ("morning", "evening")),)), ("settled", "leading"))

    assert [(r.on, r.go) for r in routes] == [
        ("decide", "advise"),
        ("bye", "over"),
        ("restart", "hello"),
        ("next", "advise"),
        ("next", "gather"),
    ]
    assert routes[3].guard == guard
    assert str(routes[3].place) == "dialogs/choose.yaml:14:9"
    assert pack.dialog.states["advise"].routes[3].guard == Guard(known=2)


def test_acts_wording_and_common_words(pack: Pack) -> None:
    assert [(a.act, a.whole, a.opens) for a in pack.acts][1] == ("decide", ("just tell me",), ("decide",))
    assert pack.wording["farewell"] == "Goodbye, {name}."
    assert pack.common_words == {"cup", "milk", "sugar"}


def test_a_broken_file_does_not_make_its_entries_unknown(tmp_path: Path) -> None:
    problems = check(*write_pack(tmp_path, {"knowledge/terms/drinks.yaml": "- {id: tea\n"}))

    assert [p.code for p in problems] == ["syntax"]


def test_problems_name_the_folder_as_it_was_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_pack(tmp_path, {"dialogs/wording.yaml": "hello: Hi.\n"})
    monkeypatch.chdir(tmp_path)

    (problem,) = check("./knowledge", "dialogs/")

    assert str(problem).startswith("dialogs/choose.yaml:24:11: unknown-wording: 'farewell'")


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        ("favours: {candidates: tea}", "missing-key"),
        ("favours: {candidates: tea}\n  drops: {candidates: tea}\n  weight: some", "missing-key"),
        ("favours: {candidates: tea, kinds: drink}\n  weight: some", "missing-key"),
        ("favours: {capability: wakes}\n  weight: some", "wrong-type"),
        ("drops: {candidates: tea}\n  weight: some", "wrong-type"),
        ("drops: {capability: wakes}", "wrong-type"),
        ("favours: tee\n  weight: some", "unknown-candidate"),
        ("favours: {candidates: tea}\n  weight: heavy", "unknown-choice"),
        ("weight: some", "missing-key"),
    ],
)
def test_a_rule_has_one_effect_and_a_weight_where_it_counts(lines: str, code: str, tmp_path: Path) -> None:
    text = f"- id: odd\n  when: {{hour: morning}}\n  because: It is odd.\n  {lines}\n"
    problems = check(*write_pack(tmp_path, {"knowledge/rules/wishes.yaml": text}))

    assert [p.code for p in problems] == [code]


@pytest.mark.parametrize(
    ("when", "code"),
    [
        ("morning", "wrong-type"),
        ("{hour: {not: morning}}", "wrong-type"),
        ("{hour: []}", "missing-key"),
        ("{hour: ''}", "missing-key"),
        ("{not: hour}", "wrong-type"),
        ("{not: {}}", "missing-key"),
        ("{hour: [morning, noon]}", "unknown-value"),
        ("{not: {huor: morning}}", "unknown-slot"),
        ("", "missing-key"),
    ],
)
def test_the_when_language_is_all_there_is(when: str, code: str, tmp_path: Path) -> None:
    text = f"- {{id: odd, when: {when}, because: It is odd., drops: {{candidates: tea}}}}\n"
    problems = check(*write_pack(tmp_path, {"knowledge/rules/wishes.yaml": text}))

    assert [p.code for p in problems] == [code]


def test_files_put_too_deep_or_misnamed_are_not_passed_over(tmp_path: Path) -> None:
    files = {"knowledge/terms/deep/x.yaml": "", "knowledge/terms/y.yml": "", "dialogs/talks/z.yaml": ""}
    problems = check(*write_pack(tmp_path, files))

    assert [(p.code, p.place.file.rpartition("/")[2]) for p in problems] == [
        ("unknown-file", "z.yaml"),
        ("unknown-file", "x.yaml"),
        ("unknown-file", "y.yml"),
    ]


def test_a_flood_of_mistakes_is_told_quickly(tmp_path: Path) -> None:
    keys = "".join(f"  k{n}: v\n" for n in range(30_000))
    names = ", ".join(f"tee{n}" for n in range(30_000))
    text = f"- id: x\n  name: X\n  kind: drink\n  sentence: S.\n  needs: [{names}]\n{keys}"
    started = time.process_time()

    problems = check(*write_pack(tmp_path, {"knowledge/terms/more.yaml": text}))

    assert {p.code for p in problems} == {"unknown-term", "unknown-key"}
    assert time.process_time() - started < 5


def test_a_language_says_how_it_is_put_into_english(tmp_path: Path) -> None:
    text = "id: xx\nwords: {tea: [thé noir, tee], small: klein}\nendings: [s]\ndropped: so\norder: verb-last\n"
    pack = changed(tmp_path, dialogs__languages__xx=text)

    (language,) = pack.languages
    assert language.words == {"tea": ("thé noir", "tee"), "small": ("klein",)}
    assert (language.endings, language.dropped, language.order, language.compounds) == (
        ("s",),
        ("so",),
        ("verb-last",),
        False,
    )
    assert pack.index["tongue-xx"]["the"] == ((("noir",), ("tea",)),)  # without its accent, too


def test_a_word_of_a_language_stands_for_one_thing(tmp_path: Path) -> None:
    names = {"dialogs/languages/xx.yaml": "id: xx\nwords:\n  tea: [tee]\n  coffee: [tee]\n"}
    (problem,) = check(*write_pack(tmp_path, names))
    assert problem.code == "shared-word"
    names = {"dialogs/languages/xx.yaml": "id: yy\nwords:\n  tea: [tee]\norder: backwards\n"}
    assert sorted(p.code for p in check(*write_pack(tmp_path / "other", names))) == ["bad-id", "unknown-choice"]
