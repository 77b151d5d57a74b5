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
    from collections.abc import Callable

    from assistant.model.decision import Decision
    from assistant.model.dialog import Manner
    from assistant.model.knowledge import Slot
    from assistant.model.pack import Pack
    from assistant.model.profile import Profile

_MOST = 10
"""Choices shown for a slot whose values are capabilities or candidates."""


def ask_slot(slot: str, pack: Pack, decision: Decision | None = None, profile: Profile = EMPTY) -> Reply:
    """Return the question of a slot with its choices; 'none' (of many), 'unsure' and 'any' stand at the end."""
    entry = pack.slots[slot]
    manners = _manners(slot, pack, profile)
    offered = next((m.offers[slot] for m in manners if slot in m.offers), ())
    rules = decision.separating if decision and entry.of == "capabilities" and not offered else ()
    values = options(entry, pack, profile, rules, offered)
    closing = [v for v in (("none",) if entry.many else ()) if v not in values]
    choices = tuple(Choice(v, shown(pack, entry, v)) for v in (*values, *closing, "unsure", "any"))
    asked = question_of(slot, pack, profile)
    return Reply("ask", f"ask:{slot}", asked, choices=choices, slot=slot, many=entry.many, lettered=numbered(entry))


def question_of(slot: str, pack: Pack, profile: Profile) -> str:
    """Return the words in which a slot is asked, for what is known."""
    return next((m.asks[slot] for m in _manners(slot, pack, profile) if slot in m.asks), pack.slots[slot].ask)


def _manners(slot: str, pack: Pack, profile: Profile) -> list[Manner]:
    """Return the manners that hold and speak of a slot."""
    from assistant.reasoning import holds

    speaking = (m for m in pack.dialog.manners if slot in m.offers or slot in m.asks)
    return [m for m in speaking if holds(m.when, profile, pack) is True]


def fitting(profile: Profile, pack: Pack) -> Callable[[str, str], bool]:
    """Return what tells whether a value belongs to the answers that a slot's question has for what is known."""
    from assistant.reasoning import holds

    manners = [m for m in pack.dialog.manners if holds(m.when, profile, pack) is True]
    left_out = {slot for m in manners for slot in m.skips if not profile.known(slot)}

    def fits(slot: str, value: str) -> bool:
        offered = next((m.offers[slot] for m in manners if slot in m.offers), ())
        return slot not in left_out and (not offered or value in offered)

    return fits


def shown(pack: Pack, entry: Slot, value: str) -> str:
    """Return a value as it is offered; names of capabilities begin with a large letter there."""
    if value == "none" and entry.none:
        return entry.none
    own = next((v.choice for v in entry.values if v.id == value), "")
    said = own or label(pack, entry.id, value)
    return capital(said) if entry.of == "capabilities" else said


def options(
    entry: Slot, pack: Pack, profile: Profile = EMPTY, rules: tuple[str, ...] = (), offered: tuple[str, ...] = ()
) -> tuple[str, ...]:
    """Return the values of a slot that are shown as choices, those `offered` for what is known before the usual ones.

    Of many, those that these rules read come first.
    """
    if entry.values and not entry.of:
        return offered or entry.offer or tuple(v.id for v in entry.values)
    said = {e.value for e in profile.entries if e.slot == entry.id}
    offered = offered or entry.offer
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
