"""The pack as plain data that `marshal` keeps, and back.

A value becomes a list: the number of its class, then its fields. A tuple or mapping that holds values becomes a list
as well, under a number of its own; whatever holds none stays as it is and costs nothing to decode.
"""

from __future__ import annotations

from assistant.model import conditions, dialog, knowledge
from assistant.model.pack import Pack, Table
from assistant.model.place import Place
from assistant.model.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

_TUPLE, _MAPPING = -1, -2
_CLASSES: tuple[type[Value], ...] = (
    Place,
    conditions.Test,
    conditions.When,
    knowledge.Kind,
    knowledge.Source,
    knowledge.Term,
    knowledge.Capability,
    knowledge.Support,
    knowledge.Unit,
    knowledge.SlotValue,
    knowledge.Slot,
    knowledge.Rule,
    knowledge.Remark,
    knowledge.Also,
    knowledge.Example,
    knowledge.Candidate,
    knowledge.Topic,
    dialog.Guard,
    dialog.Route,
    dialog.State,
    dialog.Dialog,
    dialog.ActWords,
)
_NUMBERS = {cls: number for number, cls in enumerate(_CLASSES)}
_FIELDS = tuple((cls, cls.fields_) for cls in _CLASSES)
_TABLES = ("kinds", "terms", "capabilities", "slots", "candidates", "rules", "topics", "sources")
_WHOLE = ("dialog", "acts")


def encode(thing: Any) -> Any:
    """Return a value, or what holds values, as plain data."""
    if isinstance(thing, Value):
        return [_NUMBERS[type(thing)], *(encode(thing.__dict__[name]) for name in thing.fields_)]
    if isinstance(thing, tuple):
        items = tuple(map(encode, thing))
        return [_TUPLE, *items] if list in map(type, items) else items
    if isinstance(thing, dict):
        pairs = {key: encode(item) for key, item in thing.items()}
        return [_MAPPING, pairs] if list in map(type, pairs.values()) else pairs
    return thing


def decode(raw: Any) -> Any:
    """Return what was encoded."""
    if type(raw) is not list:
        return raw
    number = raw[0]
    if number == _TUPLE:
        return tuple([decode(item) for item in raw[1:]])
    if number == _MAPPING:
        return {key: decode(item) for key, item in raw[1].items()}
    cls, names = _FIELDS[number]
    value = object.__new__(cls)
    value.__dict__.update(zip(names, [decode(item) if type(item) is list else item for item in raw[1:]]))
    return value


def encode_pack(pack: Pack) -> dict[str, Any]:
    """Return a pack as plain data."""
    plain = {name: pack.__dict__[name] for name in pack.fields_ if name not in _TABLES and name not in _WHOLE}
    tables: dict[str, Mapping[str, Any]] = {name: pack.__dict__[name] for name in _TABLES}
    plain |= {name: {key: encode(entry) for key, entry in table.items()} for name, table in tables.items()}
    plain |= {name: encode(pack.__dict__[name]) for name in _WHOLE}
    return plain


def decode_pack(plain: dict[str, Any]) -> Pack:
    """Return the pack of plain data; entries are made when they are first asked for."""
    named = dict(plain)
    for name in _TABLES:
        named[name] = Table(named[name], decode)
    for name in _WHOLE:
        named[name] = decode(named[name])
    return Pack(**named)
