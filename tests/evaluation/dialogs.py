"""Judge conversations: what each turn must have come to, and the last recommendation. Judge repairs: the act heard."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.evaluation.cases import Case, Judged, Mark, candidate, same_term, values_meant

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.model.pack import Pack
    from assistant.model.reply import Turn


def talk(lines: list[str], pack: Pack) -> list[Turn]:
    """Return the turns of a conversation in which a person says these lines, the opening first."""
    from assistant.conversation import Conversation

    conversation = Conversation(pack)
    turns = [conversation.open()]
    for line in lines:
        turns.append(conversation.respond(line))
        if turns[-1].ended:
            break
    return turns


OUT = "out"
"""The key of checks under which names that must be ruled out stand."""


def judge(case: Case, pack: Pack) -> Judged:
    """Yield what is right and wrong about one conversation."""
    turns = talk(case["turns"], pack)[1:]
    if not case.get("checks") or len(turns) == len(case["turns"]):
        yield Mark("not ended early", True)
    else:
        yield Mark("not ended early", False, f"ended after {turns[-1].user!r}")
    for turn, check in zip(turns, case.get("checks", ())):
        for mark in _checks(turn, check or {}, pack):
            yield mark._replace(note=f"at {turn.user[:70]!r}: {mark.note}; acts {list(turn.acts)}, state {turn.state}")
    last = turns[-1]
    good, bad = ({candidate(c) for c in case[f"final_{k}"]} for k in ("acceptable", "unacceptable"))
    note = f"{last.recommendation or 'nothing'}; acceptable {sorted(good)}; {_given(last)}; ranking {_top(last)}"
    yield Mark("last: not plainly bad", last.recommendation not in bad, note)
    if good:
        yield Mark("last: acceptable", last.recommendation in good, note)
        yield Mark("last: something", bool(last.recommendation), note)


def _top(turn: Turn) -> list[str]:
    return [f"{s.candidate} {s.points}" for s in turn.decision.ranking if not s.dropped_by][:3]


def _given(turn: Turn) -> dict[str, list[str]]:
    return {e.slot: list(turn.profile.values(e.slot)) for e in turn.profile.entries}


def _checks(turn: Turn, check: dict[str, Any], pack: Pack) -> Iterator[Mark]:
    for slot, words in check.get("slots", {}).items():
        held = set(turn.profile.out) if slot == OUT else set(turn.profile.values(slot))
        meant = [{candidate(word)} if slot == OUT else values_meant(slot, word, pack) for word in words]
        each = [bool(held & values) for values in meant]
        right = all(each) if slot == OUT or pack.slots[slot].many else any(each)
        yield Mark("turn: slots", right, f"{slot} should be {words}, is {sorted(held)}")
    refused = {e.value for e in turn.profile.entries if e.stance == "not-wanted"}
    for word in check.get("not_wanted", ()):
        yield Mark(
            "turn: not wanted", bool((values_meant("needs", word, pack) | {word}) & refused), f"{word} not wanted"
        )
    for act in check.get("acts", ()):
        yield Mark("turn: acts", act in turn.acts, f"should hear {act}")
    told = _told(turn)
    for term in check.get("topics_about", ()):
        yield Mark(
            "turn: topics", same_term(term, told, pack), f"should answer about {term}, topics {list(turn.topics)}"
        )
    if check.get("recommends"):
        yield Mark("turn: recommends", any(r.type == "recommend" for r in turn.replies), "should recommend")


def _told(turn: Turn) -> set[str]:
    answers = [r.answer for r in turn.replies if r.answer]
    ids = [part for topic in (*turn.topics, *(r.id for r in turn.replies)) for part in topic.split(":")[1:]]
    return {*ids, *(term for a in answers for term in a.terms)}


def judge_repair(case: Case, pack: Pack) -> Judged:
    """Yield whether the act of one turn is heard."""
    turns = talk([*case["before"], case["text"]], pack)
    heard = turns[-1].acts if turns[-1].user == case["text"] else ()
    note = f"should hear {case['act']}, heard {list(heard)}; replies {[r.id for r in turns[-1].replies]}"
    yield Mark("act", case["act"] in heard, note)
    yield Mark(f"act: {case['act']}", case["act"] in heard, "")
