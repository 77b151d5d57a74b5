"""The pack as plain data that `marshal` keeps, and back.

A value becomes a list: the number of its class, then its fields. A tuple or mapping that holds values becomes a list
as well, under a number of its own; whatever holds none stays as it is and costs nothing to decode.
Entries and parts are pieces of their own (see `pieces`), so that a look-up pays for what it reads and not for the pack.
"""

from __future__ import annotations

from assistant.content.pieces import Parts, Pieces
from assistant.model import aspect, conditions, dialog, knowledge
from assistant.model.pack import Pack, Table
from assistant.model.place import Place
from assistant.model.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from assistant.content.pieces import Spot

_TUPLE, _MAPPING = -1, -2
_CLASSES: tuple[type[Value], ...] = (
    Place,
    conditions.Test,
    conditions.When,
    knowledge.Kind,
    knowledge.Source,
    knowledge.Doing,
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
    aspect.Aspect,
    dialog.Guard,
    dialog.Route,
    dialog.State,
    dialog.Manner,
    dialog.Dialog,
    dialog.ActWords,
    dialog.Language,
)
_NUMBERS = {cls: number for number, cls in enumerate(_CLASSES)}
_FIELDS = tuple((cls, cls.fields_) for cls in _CLASSES)
_TABLES = ("kinds", "terms", "capabilities", "slots", "candidates", "rules", "topics", "aspects", "sources")
_PARTS = ("index", "program")


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


def encode_pack(pack: Pack) -> bytes:
    """Return a pack as bytes, in pieces that can be read one by one."""
    pieces = Pieces()
    spots: dict[str, Spot] = {}
    for name in pack.fields_:
        whole = pack.__dict__[name]
        if name in _TABLES:
            entries = {key: pieces.put(encode(entry)) for key, entry in whole.items()}
            spots[name] = pieces.put(entries)
        elif name in _PARTS:
            spots[name] = pieces.put({key: pieces.put_part(part) for key, part in whole.items()})
        else:
            spots[name] = pieces.put(encode(whole))
    return pieces.whole(spots)


def decode_pack(data: bytes | memoryview) -> Pack:
    """Return the pack of these bytes; every piece of it is made when it is first asked for.

    Only data of our own, whose sum was right, comes here.
    """
    pieces = Pieces(data)
    pack = object.__new__(Opened)
    pack.__dict__["pieces_"] = pieces
    pack.__dict__["spots_"] = pieces.first()
    return pack


class Opened(Pack):
    """A pack read back: what nobody looks at is never made."""

    def made_(self, name: str) -> Any:
        """Return a field, made of its piece."""
        pieces: Pieces = self.__dict__["pieces_"]
        raw = pieces.get(self.__dict__["spots_"][name])
        if name in _TABLES:
            return Table(raw, lambda spot: decode(pieces.get(spot)))
        return Parts(raw, pieces) if name in _PARTS else decode(raw)

    def compared_(self) -> tuple[object, ...]:
        """Return the fields that make up equality, all made."""
        return tuple(getattr(self, name) for name in self.fields_)

    def __repr__(self) -> str:
        self.compared_()
        return super().__repr__()


class Field:
    """A field of an opened pack: made and kept when it is first asked for."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __get__(self, pack: Opened | None, _: type) -> Any:
        if pack is None:
            return self
        value = pack.__dict__[self.name] = pack.made_(self.name)
        return value


for _name in Pack.fields_:
    setattr(Opened, _name, Field(_name))
