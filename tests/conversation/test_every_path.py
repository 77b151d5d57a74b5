"""Every pair of a state and what its routes look at, walked to an end; and the same engine on another field."""

from __future__ import annotations

from functools import cache
from itertools import product
from pathlib import Path

from assistant.content import open_pack
from assistant.conversation import Conversation
from assistant.conversation.table import Now, rows, walk
from assistant.model.decision import Decision
from assistant.model.dialog import STATUSES
from assistant.model.pack import Pack
from assistant.model.profile import EMPTY, Entry, Profile
from tests.shipped import shipped

OTHER = Path(__file__).parents[1] / "other_pack"


@cache
def other() -> Pack:
    """The pack of another field that lives under tests/."""
    return open_pack(str(OTHER / "knowledge"), str(OTHER / "dialogs"))


def seen_by_routes(pack: Pack) -> list[Now]:
    """All that routes can look at: each status with each next slot, with little known, much, and what they name."""
    much = Profile(closed=dict.fromkeys(pack.slots, "any"))
    slots = ("", *pack.dialog.order)
    tests = {route.guard.when.tests for state in pack.dialog.states.values() for route in state.routes}
    named = [Profile(tuple(Entry(t.slot, t.values[0]) for t in one)) for one in sorted(tests, key=repr) if one]
    return [
        Now(profile, Decision(status, (), next_slot=slot), pack)
        for profile, status, slot in product((EMPTY, much, *named), STATUSES, slots)
    ]


def states_reached(pack: Pack) -> set[str]:
    """The states that some event leads to from the start; any view may come after any other."""
    table, views = rows(pack.dialog), seen_by_routes(pack)
    events = sorted({row.on for row in table})
    reached, waiting = {pack.dialog.start}, [pack.dialog.start]
    while waiting:
        state = waiting.pop()
        fresh = {walk(table, state, event, view) for event in events for view in views} - reached
        reached |= fresh
        waiting.extend(fresh)
    return reached


def ends(pack: Pack, state: str, view: Now) -> bool:
    """Whether deciding and then leaving brings a conversation in this place to an end."""
    table = rows(pack.dialog)
    for event in ("next", "decide", "bye"):
        state = walk(table, state, event, view)
    return pack.dialog.states[state].end


def test_every_pair_comes_to_an_end() -> None:
    """From every reachable pair, in the shipped dialog and in the other one, the way out is open."""
    for pack in (shipped(), other()):
        pairs = product(sorted(states_reached(pack)), seen_by_routes(pack))
        stuck = [(state, view) for state, view in pairs if not ends(pack, state, view)]

        assert stuck == []


def test_every_state_is_reached() -> None:
    """No state of the dialogs is there for nothing."""
    for pack in (shipped(), other()):
        assert states_reached(pack) == {s for s in pack.dialog.states if not _entry(pack, s)}


def _entry(pack: Pack, state: str) -> bool:
    """Whether a state is the name of a group, which is passed and never stood in."""
    return any(other.group == state and other.id != state for other in pack.dialog.states.values())


def test_another_field_runs_on_the_same_engine() -> None:
    """A whole conversation about something else: questions, a choice, advice, goodbye."""
    conversation = Conversation(other())
    conversation.open()
    turn = conversation.respond("hello")
    for _ in range(12):
        if turn.recommendation or not turn.question:
            break
        turn = conversation.choose((turn.choices[0].value,))
    turn = conversation.respond("just tell me")

    assert turn.recommendation in other().candidates
    assert conversation.respond("bye").ended
