from __future__ import annotations

from assistant.model.conditions import When
from assistant.model.decision import Clash, Flip
from assistant.model.knowledge import Also
from assistant.model.profile import EMPTY, Entry
from assistant.reasoning import also, clash, decide, flips, shortlist, tension, why, why_ask, why_not
from tests.reasoning.packs import offers, pack, profile, rule, slot, when

SMALL = pack(
    [
        slot("team", ["solo", "large"]),
        slot("needs", {}, many=True, of="capabilities"),
        slot("list", {}, many=True, of="candidates"),
        slot("hosting", ["own", "shared"]),
    ],
    [
        rule("few", when(team="solo"), bare=3, full=-1),
        rule("crowd", when(team="large"), full=4),
        rule("need-admin", when(needs="admin"), full=5, bare=-5),
        rule("need-speed", when(needs="speed"), bare=4),
        rule("space", when(hosting="shared"), drops=["full", "bare", "third"]),
        rule("choosing", when(list="third"), third=0),
    ],
    [
        offers("full", admin="built-in").with_(names=(Also("term", when(team="solo"), "b"), Also("more", When(), "b"))),
        offers("bare", speed="built-in"),
        offers("third", admin="third-party"),
    ],
    capabilities={"admin": 30, "speed": 10},
)


def test_a_flip_is_the_fewest_changed_answers() -> None:
    known = profile(SMALL, asked=["needs", "list"], team="solo", hosting="own")
    found = flips(known, SMALL)
    assert Flip((("needs", "admin"),), "full") in found
    assert Flip((("team", "large"),), "full") in found
    for flip in found:
        changed = known
        for name, value in flip.changes:
            changed = changed.with_entry(Entry(name, value), SMALL.slots[name].many)
        assert decide(changed, SMALL).leader == flip.winner != "bare"


def test_why_not_names_the_gap_and_what_makes_it() -> None:
    known = profile(SMALL, team="solo", hosting="own")
    found = why_not("full", known, SMALL, decide(known, SMALL))
    assert (found.leader, found.gap, [(r.rule, r.effect) for r in found.reasons]) == ("bare", 4, [("few", 4)])
    assert why_not("nobody", known, SMALL, decide(known, SMALL)).reasons == ()


def test_why_not_names_the_drop() -> None:
    known = EMPTY.with_entry(Entry("needs", "admin", "must"), many=True)
    assert why_not("bare", known, SMALL, decide(known, SMALL)).dropped_by == ("must:admin",)


def test_why_quotes_the_words() -> None:
    known = EMPTY.with_entry(Entry("team", "solo", words="just me"), many=False)
    found = why("bare", known, SMALL, decide(known, SMALL))
    assert [(w.reason.rule, w.facts) for w in found] == [("few", (("team", "solo", "just me"),))]


def test_why_ask_tells_who_leads_after_each_value() -> None:
    known = profile(SMALL, asked=["needs", "list"], hosting="own")
    decision = decide(known, SMALL)
    assert decision.next_slot == "team"
    found = why_ask("team", known, SMALL, decision)
    assert found.leads == (("solo", "bare"), ("large", "full"))
    assert dict(found.parts).keys() == {"few", "crowd"}


def test_the_smallest_clashing_set_is_named() -> None:
    known = profile(SMALL, team="solo")
    for value in ("admin", "speed"):
        known = known.with_entry(Entry("needs", value, "must"), many=True)
    decision = decide(known.with_out("third", "not that"), SMALL)
    assert decision.status == "contradiction"
    assert decision.clash == Clash((("needs", "admin"), ("needs", "speed")), (("needs", "admin"), ("needs", "speed")))
    assert clash(EMPTY, SMALL) is None


def test_rules_that_drop_everybody_clash_too() -> None:
    decision = decide(profile(SMALL, team="solo", hosting="shared"), SMALL)
    assert (decision.status, decision.leader) == ("nothing-fits", "")
    assert decision.clash == Clash((("hosting", "shared"),), (("hosting", "shared"),))


def test_a_shortlist_has_its_own_winner() -> None:
    known = profile(SMALL, list=["third", "full"], team="solo")
    found = shortlist(known, SMALL, decide(known, SMALL))
    assert found is not None
    assert (found.best, found.outside, found.gap) == ("third", "bare", 3)
    assert shortlist(EMPTY, SMALL, decide(EMPTY, SMALL)) is None


def test_wishes_that_pull_apart() -> None:
    before = profile(SMALL, team="large")
    assert tension(before, before.with_entry(Entry("hosting", "own"), many=False), SMALL) is None
    before = profile(SMALL, team="solo")
    found = tension(before, before.with_entry(Entry("needs", "admin"), many=True), SMALL)
    assert found is not None
    assert (found.before, found.after, found.gained.rule, found.paid.rule) == ("bare", "full", "need-admin", "few")


def test_what_a_candidate_stands_for_depends_on_the_case() -> None:
    assert [a.term for a in also("full", EMPTY, SMALL)] == ["more"]
    assert [a.term for a in also("full", profile(SMALL, team="solo"), SMALL)] == ["term", "more"]
    assert also("nobody", EMPTY, SMALL) == ()
