"""The pack as plain data that `marshal` keeps, and back.

A value becomes a list: the number of its class, then its fields. A tuple or mapping that holds values becomes a list
as well, under a number of its own; whatever holds none stays as it is and costs nothing to decode.
Entries and parts are kept as bytes each, so that a look-up pays for what it reads and not for the whole pack.
"""

from __future__ import annotations

import marshal

from assistant.model import conditions, dialog, knowledge
from assistant.model.pack import Pack, Table
from assistant.model.place import Place
from assistant.model.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    Part = bytes | tuple[bytes]

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
    knowledge.Claim,
    knowledge.Release,
    dialog.Guard,
    dialog.Route,
    dialog.State,
    dialog.Dialog,
    dialog.ActWords,
)
_NUMBERS = {cls: number for number, cls in enumerate(_CLASSES)}
_FIELDS = tuple((cls, cls.fields_) for cls in _CLASSES)
_TABLES = ("kinds", "terms", "capabilities", "slots", "candidates", "rules", "topics", "sources")
_PARTS = ("index", "program")
_LARGE, _THICK = 50_000, 40
_SELDOM = ("dialog", "acts")


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


def keep(thing: Any) -> bytes:
    """Return a value, or what holds values, as bytes."""
    return marshal.dumps(encode(thing))


def made(data: bytes) -> Any:
    """Return what was kept; only data of our own, whose sum was right, comes here."""
    return decode(marshal.loads(data))  # noqa: S302


def keep_part(part: Any) -> Part:
    """Return a part of the index or program as bytes; a large mapping is kept entry by entry."""
    data = marshal.dumps(part)
    if isinstance(part, dict) and len(data) > _LARGE and len(data) > _THICK * len(part):
        return (marshal.dumps({key: marshal.dumps(entry) for key, entry in part.items()}),)
    return data


def _made_part(part: Part) -> Any:
    if isinstance(part, tuple):
        return Parts(marshal.loads(part[0]))  # noqa: S302
    return marshal.loads(part)  # noqa: S302


def encode_pack(pack: Pack) -> dict[str, Any]:
    """Return a pack as plain data, in pieces that can be made one by one."""
    sections: dict[str, Any] = {}
    for name in pack.fields_:
        whole = pack.__dict__[name]
        if name in _TABLES:
            sections[name] = {key: keep(entry) for key, entry in whole.items()}
        elif name in _PARTS:
            sections[name] = {key: keep_part(part) for key, part in whole.items()}
        else:
            sections[name] = keep(whole) if name in _SELDOM else encode(whole)
    return sections


def decode_pack(sections: dict[str, Any]) -> Pack:
    """Return the pack of plain data; nearly all of it is made when it is first asked for."""
    now = {name: section for name, section in sections.items() if name not in _SELDOM}
    for name in _TABLES:
        now[name] = Table(now[name], made)
    for name in _PARTS:
        now[name] = Parts(now[name])
    pack = object.__new__(Opened)
    pack.__dict__.update(now, waiting_={name: sections[name] for name in _SELDOM})
    return pack


class Opened(Pack):
    """A pack read back: what most runs never look at is made when it is first asked for."""

    def __getattr__(self, name: str) -> Any:
        waiting = self.__dict__.get("waiting_", {})
        if name not in waiting:
            raise AttributeError(name)
        value = self.__dict__[name] = made(waiting[name])
        return value

    def compared_(self) -> tuple[object, ...]:
        """Return the fields that make up equality, all made."""
        return tuple(getattr(self, name) for name in self.fields_)

    def __repr__(self) -> str:
        self.compared_()
        return super().__repr__()


class Parts(dict[str, object]):
    """A mapping whose parts are made when first asked for; then it is as fast as any."""

    def __init__(self, waiting: dict[str, Part]) -> None:
        super().__init__()
        self.waiting = dict(waiting)

    def __missing__(self, key: str) -> Any:
        part = self[key] = _made_part(self.waiting[key])
        del self.waiting[key]
        return part

    def whole(self) -> dict[str, Any]:
        """Return every part, made."""
        return {key: self[key] for key in (*self.waiting, *super().keys())}

    def get(self, key: str, default: Any = None) -> Any:
        """Return a part, or the default."""
        return self[key] if key in self.waiting else dict.get(self, key, default)

    def __contains__(self, key: object) -> bool:
        return key in self.waiting or dict.__contains__(self, key)

    def __len__(self) -> int:
        return len(self.waiting) + super().__len__()

    def __iter__(self) -> Iterator[str]:
        return iter(self.whole())

    def keys(self) -> Any:
        """Return the names of all parts."""
        return self.whole().keys()

    def values(self) -> Any:
        """Return all parts, made."""
        return self.whole().values()

    def items(self) -> Any:
        """Return all names with their parts, made."""
        return self.whole().items()

    def __eq__(self, other: object) -> bool:
        return self.whole() == other

    __hash__ = None
