"""Questions put to the user, the menu, and what is known so far."""

from __future__ import annotations

from assistant.answering.reasons import quoted_out
from assistant.answering.saying import fact, label, numbered, order_of, quoted, slot_label
from assistant.answering.terms import best_known, name_of
from assistant.answering.wording import capital, phrase
from assistant.model.profile import EMPTY
from assistant.model.reply import Choice, Reply

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.model.decision import Decision
    from assistant.model.knowledge import Slot
    from assistant.model.pack import Pack
    from assistant.model.profile import Profile

_MOST = 10
"""Choices shown for a slot whose values are capabilities or candidates."""


def ask_slot(slot: str, pack: Pack, decision: Decision | None = None, profile: Profile = EMPTY) -> Reply:
    """Return the question of a slot with its choices; 'none' (of many), 'unsure' and 'any' stand at the end."""
    entry = pack.slots[slot]
    rules = decision.separating if decision and entry.of == "capabilities" else ()
    values = options(entry, pack, profile, rules)
    closing = [v for v in (("none",) if entry.many else ()) if v not in values]
    choices = tuple(Choice(v, shown(pack, entry, v)) for v in (*values, *closing, "unsure", "any"))
    return Reply("ask", f"ask:{slot}", entry.ask, choices=choices, slot=slot, many=entry.many, lettered=numbered(entry))


def shown(pack: Pack, entry: Slot, value: str) -> str:
    """Return a value as it is offered; names of capabilities begin with a large letter there."""
    said = label(pack, entry.id, value)
    return capital(said) if entry.of == "capabilities" else said


def options(entry: Slot, pack: Pack, profile: Profile = EMPTY, rules: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Return the values of a slot that are shown as choices; of many, those that these rules read come first."""
    if entry.values and not entry.of:
        return entry.offer or tuple(v.id for v in entry.values)
    said = {e.value for e in profile.entries if e.slot == entry.id}
    offered: tuple[str, ...] = entry.offer
    if entry.of == "capabilities":
        read = {v for r in rules if r in pack.rules for t in pack.rules[r].when.tests for v in t.values}
        wanted = sorted(pack.capabilities.values(), key=lambda c: (c.id not in read, -c.prior, c.id))
        offered = offered or tuple(c.id for c in wanted if c.id not in said)[:_MOST]
    elif entry.of == "candidates":
        offered = offered or best_known(pack, [c for c in pack.candidates if c not in profile.out], _MOST)
    return tuple(v for v in offered if v not in said)


def explained(slot: str, values: tuple[str, ...], pack: Pack) -> Reply:
    """Return what choices of a question are, each in a sentence where there is one."""
    lines = [phrase(pack, "item", text=_meaning(pack, slot, value)) for value in values]
    return Reply("answer", f"choices:{slot}", "\n".join([phrase(pack, "choices-mean"), "", *lines]))


def _meaning(pack: Pack, slot: str, value: str) -> str:
    """Return a choice with the sentence that says what it is: its own, that of its capability or of its term."""
    from assistant.answering.definition import told_kind

    entry = pack.slots[slot]
    if value in entry.means:
        return f"{shown(pack, entry, value)}: {entry.means[value]}"
    if value in pack.capabilities:
        return f"{shown(pack, entry, value)}: {pack.capabilities[value].sentence}"
    term = next((v.term for v in entry.values if v.id == value), "") or value
    return told_kind(pack, pack.terms[term]) if term in pack.terms else f"{shown(pack, entry, value)}."


def menu(pack: Pack) -> Reply:
    """Return what can be done here."""
    keys = ("menu-describe", "menu-ask", "menu-compare", "menu-decide", "menu-help")
    lines = [phrase(pack, "item", text=phrase(pack, key)) for key in keys]
    return Reply("menu", "menu", "\n".join([phrase(pack, "menu-intro"), "", *lines]))


def summary(profile: Profile, pack: Pack) -> Reply:
    """Return what is known so far, each with the words that said so."""
    lines = [line for slot in order_of(pack) for line in _known(slot, profile, pack)]
    for name in profile.out:
        words = quoted_out(name, profile, pack)
        key = "summary-out-said" if words else "summary-out"
        lines.append(phrase(pack, key, name=name_of(pack, name), words=words))
    if profile.decided in pack.terms:
        lines.append(phrase(pack, "summary-decided", name=name_of(pack, profile.decided)))
    if not lines:
        return Reply("say", "summary", phrase(pack, "summary-nothing"))
    return Reply("say", "summary", "\n".join([phrase(pack, "summary-head"), "", *lines]))


def _known(slot: str, profile: Profile, pack: Pack) -> list[str]:
    if slot in profile.closed:
        value = phrase(pack, f"value-{profile.closed[slot]}")
        return [phrase(pack, "summary-closed", slot=slot_label(pack, slot), value=value)]
    lines = []
    for entry in profile.entries:
        if entry.slot == slot:
            words = quoted(pack, [entry])
            key = "summary-item-said" if words else "summary-item"
            lines.append(phrase(pack, key, fact=fact(pack, slot, entry.value, entry.stance), words=words))
    return lines
