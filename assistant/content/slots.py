"""Slots: what is worth knowing about a project, and the values it can have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.content.nodes import Items
from assistant.model.knowledge import Slot, SlotValue, Unit
from assistant.model.profile import CLOSING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.content.fields import Fields

LONGEST_QUESTION = 120
"""Characters a slot's question may have."""
NONE = "none"
"""The key of the replies that say that there is nothing of the sort, where a slot has no such value."""


def read_slot(fields: Fields) -> Slot:
    """Return a slot; values that come from capabilities or candidates are filled in later."""
    name = fields.id()
    slot = Slot(
        id=name,
        label=fields.text("label"),
        ask=fields.text("ask", most=LONGEST_QUESTION),
        why=fields.text("why"),
        many=fields.flag("many"),
        weigh=fields.flag("weigh"),
        of=fields.word("of", ("capabilities", "candidates"), ""),
        number=fields.text("number", ""),
        units=fields.entries("units", "a unit", _unit),
        number_after=fields.texts("number-after"),
        values=fields.entries("values", "a value of a slot", _value),
        takes=fields.names("takes", "kind"),
        offer=tuple(fields.named(fields.nodes("offer"), "value", name)),
        said_after=fields.texts("said-after"),
        said_before=fields.texts("said-before"),
        supposed=fields.text("if", ""),
        means=fields.table("means"),
        none=fields.text("none", ""),
        none_words=fields.texts("none-words"),
        place=fields.place,
    )
    slot = slot.with_(replies=tuple(_replies(fields, slot)))
    _has_values(slot, fields)
    return slot


def _has_values(slot: Slot, fields: Fields) -> None:
    if not (slot.of or slot.values or slot.takes or fields.has("of") or fields.has("values")):
        fields.notes.problem("missing-key", fields.place, "a slot has 'values', 'of' or 'takes', and this has none")
    if slot.of and slot.values:
        note = f"the values are the {slot.of}, so none are written here"
        fields.notes.problem("wrong-type", fields.at("values"), note)


def _replies(fields: Fields, slot: Slot) -> Iterator[tuple[str, str]]:
    """Yield the answers to a slot's question by value; 'none', where it is no value, says that there is nothing."""
    known = {v.id for v in slot.values}
    for key, node in fields.pairs("replies"):
        none = key.text == NONE and NONE not in known
        if not none:
            fields.notes.name("value", key, key.text, slot.id)
        nodes = node.nodes if isinstance(node, Items) else [node]
        yield from (("" if none else key.text, text) for text in map(fields.plain, nodes) if text)


def _unit(fields: Fields) -> Unit:
    words = fields.texts("words", required=True)
    return Unit(words, _factor(fields, "times"), _factor(fields, "per"), fields.flag("things"))


def _factor(fields: Fields, key: str) -> int:
    number = fields.count(key, 1)
    if number == 0:
        fields.notes.problem("wrong-type", fields.at(key), f"{key!r} is never 0")
    return number or 1


def _value(fields: Fields) -> SlotValue:
    value = SlotValue(
        id=fields.id(),
        label=fields.text("label"),
        words=fields.texts("words"),
        hints=fields.texts("hints"),
        tales=fields.texts("tales"),
        refusals=fields.texts("refusals"),
        not_words=fields.texts("not-words"),
        term=fields.name("term", "term", ""),
        low=fields.whole("from"),
        high=fields.whole("to"),
        prior=fields.count("prior", 1),
        implies=tuple((slot, value) for slot, values in fields.values("implies").items() for value in values),
        general=fields.flag("general"),
        wished=fields.flag("wished"),
        binds=fields.flag("binds"),
        beside=fields.flag("beside"),
        confines=tuple((slot, value) for slot, values in fields.values("confines").items() for value in values),
        supposed=fields.text("if", ""),
        choice=fields.text("choice", ""),
    )
    if value.id in CLOSING:
        fields.notes.problem("bad-id", fields.at("id"), f"{value.id!r} is a value of every slot and is never written")
    return value
