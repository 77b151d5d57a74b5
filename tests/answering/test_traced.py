"""Every sentence of a card comes from a rule that fired or from the candidate's own entry, and has a source."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from assistant.answering import card, phrase, why
from assistant.answering.reasons import because_of
from assistant.answering.wording import ended
from assistant.model.profile import EMPTY, Entry
from assistant.reasoning import decide, holds
from tests.benchmarks.questions import Draw, answered, full
from tests.shipped import shipped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.model.decision import Standing
    from assistant.model.pack import Pack
    from assistant.model.profile import Profile

DRAWN = 120
SAID = re.compile(r" \(You said .*\)$")


def profiles(pack: Pack, number: int) -> Iterator[Profile]:
    """Yield what is known after two, four and all answers of drawn profiles, each value in words of its own."""
    draw = Draw(41)
    for _ in range(number):
        whole, known = full(pack, draw), EMPTY
        said = (e.with_(words=f"{e.slot} {e.value}") for e in whole.entries)
        whole = whole.with_(entries=tuple(said))
        for count, slot in enumerate(pack.dialog.order):
            known = answered(known, whole, slot, pack)
            known = known.with_(entries=tuple(whole.entry(e.slot, e.value) or e for e in known.entries))
            if count in (1, 3):
                yield known
        yield whole


def items(text: str, head: str) -> list[str]:
    """Return the items below a head of a card, without the words quoted."""
    found = re.search(re.escape(head) + r"\n\n((?:- .*\n?)+)", text)
    return [SAID.sub("", line[2:]) for line in found.group(1).splitlines()] if found else []


def fired(standing: Standing, pack: Pack, *, good: bool) -> dict[str, tuple[str, ...]]:
    """Return the sentences that the rules which fired for or against a candidate can be told by, with their sources."""
    reasons = [r for r in standing.reasons if r.effect and (r.effect > 0) == good and r.rule in pack.rules]
    return {because_of(r, (standing.candidate,), pack): r.sources for r in reasons}


def written(standing: Standing, profile: Profile, pack: Pack) -> dict[str, tuple[str, ...]]:
    """Return the trade-offs of a candidate that hold, with their sources."""
    entry = pack.candidates[standing.candidate]
    held = [r for r in entry.trade_offs if holds(r.when, profile, pack)]
    return {ended(r.text): r.sources or entry.sources for r in held}


def needs_met(line: str, standing: Standing, pack: Pack) -> tuple[str, ...]:
    """Return the sources of a sentence that lists needs which are met, () when it lists anything else."""
    before, _, after = phrase(pack, "needs-brought", capabilities="\0").partition("\0")
    if not (line.startswith(before) and line.endswith(after)):
        return ()
    rest, sources = line[len(before) : len(line) - len(after)], tuple[str, ...]()
    for reason in standing.reasons:
        capability = pack.rules[reason.rule].capability
        if capability and (reason.effect or 0) > 0 and pack.capabilities[capability].name in rest:
            rest, sources = rest.replace(pack.capabilities[capability].name, "", 1), (*sources, *reason.sources)
    return sources if not rest.replace("and", "").strip(" ,") else ()


def test_every_reason_and_trade_off_of_a_card_has_a_rule_or_entry_and_a_source() -> None:
    pack, told = shipped(), 0
    for profile in profiles(pack, DRAWN):
        decision = decide(profile, pack)
        reply = card(decision, profile, pack)
        if reply.type != "recommend":
            continue
        standing = decision.standing(reply.id.removeprefix("recommend:"))
        assert standing
        good = fired(standing, pack, good=True)
        bad = fired(standing, pack, good=False) | written(standing, profile, pack)
        for head, known in (("card-why", good), ("card-against", bad)):
            for line in items(reply.text, phrase(pack, head)):
                sources = known.get(line) or needs_met(line, standing, pack)
                assert sources, (line, reply.text)
                assert all(name in pack.sources for name in sources)
                told += 1
    assert told > 3 * DRAWN


def test_no_card_says_a_sentence_twice() -> None:
    pack = shipped()
    for profile in profiles(pack, DRAWN // 2):
        text = card(decide(profile, pack), profile, pack).text
        lines = [SAID.sub("", line) for line in text.splitlines() if line.startswith("- ")]
        assert len(lines) == len(set(lines)), text


@pytest.mark.parametrize("candidate", ["", "flask"])
def test_why_ends_with_what_it_rests_on(candidate: str) -> None:
    pack = shipped()
    profile = EMPTY.with_entry(Entry("product", "site", words="a site"), many=False)
    decision = decide(profile, pack)
    name = candidate or decision.leader
    last = why(profile, pack, decision, candidate).text.splitlines()[-1]
    assert all(pack.sources[one].url in last for one in pack.candidates[name].sources)


def advised(text: str) -> str:
    from assistant.front.advice import described

    profile = described(text, shipped())
    return card(decide(profile, shipped()), profile, shipped()).text


def test_needs_that_are_built_in_are_one_reason() -> None:
    text = advised("a shop, two of us")
    assert text.count("built in") == 0
    assert "It brings " in text


def test_changes_are_told_as_sentences() -> None:
    """No label of a slot stands in them, whatever would turn the advice."""
    pack = shipped()
    labels = [f"{slot.label}:" for slot in pack.slots.values()]
    for profile in profiles(pack, DRAWN // 4):
        text = card(decide(profile, pack), profile, pack).text
        told = [line for line in text.splitlines() if line.startswith("- If ")]
        assert not [line for line in told for label in labels if label in line]


def test_a_leader_with_as_many_points_as_others_is_not_called_ahead() -> None:
    pack = shipped()
    profile = EMPTY.with_closed("existing", "any")
    decision = decide(profile, pack)
    first, second = decision.ranking[:2]
    assert (first.points, decision.status) == (second.points, "close")
    assert "stands level with" in card(decision, profile, pack).text
