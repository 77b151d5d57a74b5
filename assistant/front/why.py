"""How it was decided, for the question now and for the result: rules, points, words, sources, what would flip it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.model.decision import Reason, Standing
    from assistant.model.pack import Pack
    from assistant.model.profile import Profile
    from assistant.model.reply import Turn

FLIPS = 4
"""Changes told that would turn the result."""
NOTHING = "Nothing is known of your project yet, so nothing was decided: tell me about it first."
HEARD = "What I heard last"
FLIPPING = "What would turn it"
RULES = "Rules that fired"
DROPPED = "Ruled out"


def told(turn: Turn, pack: Pack, candidate: str = "") -> str:
    """Return as Markdown how it was decided after a turn, for the leader or another candidate."""
    return "\n\n".join(part for part in _parts(turn, pack, candidate) if part)


def _parts(turn: Turn, pack: Pack, candidate: str) -> Iterator[str]:
    one = candidate or turn.recommendation or turn.decision.leader
    if turn.question in pack.slots and not candidate:
        yield _question(turn, pack)
    if not (turn.profile.entries or turn.profile.closed or turn.profile.out):
        yield NOTHING
        return
    yield _result(one, turn, pack)
    yield _section(RULES, _fired(one, turn, pack))
    yield _section(FLIPPING, _flips(one, turn, pack))
    if not candidate:
        yield _section(DROPPED, _dropped(turn, pack))
    yield _section(HEARD, [f"- {line}" for line in turn.explained])


def _section(head: str, lines: list[str]) -> str:
    return "\n".join([f"## {head}", "", *lines]) if lines else ""


def _question(turn: Turn, pack: Pack) -> str:
    """Return why the open question is asked, with the rules that an answer would set apart."""
    from assistant.answering import why_ask
    from assistant.reasoning import why_ask as found_out

    slot = turn.question
    text = why_ask(slot, turn.profile, pack, turn.decision).text
    parts = found_out(slot, turn.profile, pack, turn.decision).parts
    because = {pack.rules[rule].because: rule for rule, _ in reversed(parts) if rule in pack.rules}
    lines = [f"- {text} `{rule}`" for text, rule in list(because.items())[::-1][: 2 * FLIPS]]
    rules = "\n".join(["", "", "It is about:", "", *lines]) if lines else ""
    return f"## {pack.slots[slot].ask}\n\n{text}{rules}"


def _result(one: str, turn: Turn, pack: Pack) -> str:
    """Return who is ahead and how firmly, or how far behind another one is."""
    from assistant.answering import name_of, phrase, why_not
    from assistant.answering.cards import firmness

    decision = turn.decision
    standing = decision.standing(one)
    head = f"## {name_of(pack, one)}" if one else "## Nobody"
    if standing is None or f"firm-{decision.status}" not in pack.wording:
        from assistant.answering import card

        return f"{head}\n\n{card(decision, turn.profile, pack).text}"
    if one != decision.leader:
        return f"{head}\n\n{why_not(one, turn.profile, pack, decision).text}"
    reach = f"{points(standing.points)}, {standing.lowest} to {standing.highest} possible."
    return f"{head}\n\n{phrase(pack, firmness(one, decision))} {reach}"


def _fired(one: str, turn: Turn, pack: Pack) -> list[str]:
    """Return the rules that gave or took points: how many, why, by which words, from which source, and its name."""
    from assistant.answering.reasons import fired

    standing = turn.decision.standing(one)
    return [_rule(reason, one, turn, pack) for good in (True, False) for reason in fired(standing, good=good)]


def _rule(reason: Reason, one: str, turn: Turn, pack: Pack) -> str:
    from assistant.answering.reasons import weighed

    return f"{weighed(reason, (one,), turn.profile, pack)} `{reason.rule}`"


def _flips(one: str, turn: Turn, pack: Pack) -> list[str]:
    from assistant.answering.cards import told_flip
    from assistant.reasoning import flips

    if one != turn.decision.leader:
        return []
    return [f"- {told_flip(flip, pack)}" for flip in flips(turn.profile, pack, turn.decision, FLIPS)]


def _dropped(turn: Turn, pack: Pack) -> list[str]:
    return [f"- {because(each, turn.profile, pack)}" for each in turn.decision.ranking if each.dropped_by]


def points(number: int) -> str:
    """Return a number of points in words."""
    return f"{number} point" if abs(number) == 1 else f"{number} points"


def because(standing: Standing, profile: Profile, pack: Pack) -> str:
    """Return who was dropped, and by what."""
    from assistant.answering import name_of
    from assistant.answering.reasons import dropped

    return f"**{name_of(pack, standing.candidate)}**: {' '.join(dropped(standing, profile, pack))}"
