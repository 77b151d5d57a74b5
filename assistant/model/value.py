"""The base of every plain value: immutable, compared by content, cheap to import.

A frozen dataclass costs a look-up more at start than the rest of the program together,
so values derive from `Value` instead: type checkers see a frozen dataclass, the interpreter a small class.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, ClassVar, Self, dataclass_transform
else:

    def dataclass_transform(**_: object) -> object:
        """Return a decorator that does nothing: the real one speaks to type checkers only."""
        return lambda cls: cls


@dataclass_transform(frozen_default=True)
class Value:
    """An immutable value whose fields are its annotations, in order; class attributes are defaults."""

    fields_: ClassVar[tuple[str, ...]] = ()
    """Names of the fields, inherited ones first."""
    defaults_: ClassVar[Mapping[str, Any]] = {}
    """Defaults by field name."""
    names_: ClassVar[frozenset[str]] = frozenset()
    """The same names as a set."""
    uncompared_: ClassVar[tuple[str, ...]] = ("place",)
    """Fields that say where a value came from, not what it is."""
    equal_: ClassVar[tuple[str, ...]] = ()
    """Names of the fields that make up equality."""

    def __init_subclass__(cls) -> None:
        own = tuple(n for n in cls.__annotations__ if n[-1] != "_")
        cls.fields_ = cls.fields_ + tuple(n for n in own if n not in cls.fields_)
        cls.names_ = frozenset(cls.fields_)
        cls.equal_ = tuple(n for n in cls.fields_ if n not in cls.uncompared_)
        cls.defaults_ = {**cls.defaults_, **{n: cls.__dict__[n] for n in own if n in cls.__dict__}}

    def __init__(self, *args: Any, **named: Any) -> None:
        fields, own = self.fields_, self.__dict__
        if len(args) == len(fields) and not named:
            own.update(zip(fields, args))
            return
        if len(args) > len(fields) or (
            named and not (named.keys() <= self.names_ and named.keys().isdisjoint(fields[: len(args)]))
        ):
            raise TypeError(f"{type(self).__name__} takes {', '.join(fields)}")
        own.update(self.defaults_)
        own.update(zip(fields, args))
        own.update(named)
        if len(own) < len(fields):
            missing = ", ".join(n for n in fields if n not in own)
            raise TypeError(f"{type(self).__name__} needs {missing}")

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__} does not change; use with_({name}=...)")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"{type(self).__name__} does not change")

    def with_(self, **changes: Any) -> Self:
        """Return a copy with some fields replaced; raises TypeError for an unknown one."""
        if not changes.keys() <= self.names_:
            raise TypeError(f"{type(self).__name__} takes {', '.join(self.fields_)}")
        copy = object.__new__(type(self))
        copy.__dict__.update(self.__dict__, **changes)
        return copy

    def compared_(self) -> tuple[object, ...]:
        """Return the fields that make up equality, in order."""
        return tuple(map(self.__dict__.__getitem__, self.equal_))

    def __eq__(self, other: object) -> bool:
        return self is other or (type(self) is type(other) and self.compared_() == other.compared_())

    def __hash__(self) -> int:
        return hash((type(self).__name__, self.compared_()))

    def __repr__(self) -> str:
        shown = (f"{n}={self.__dict__[n]!r}" for n in self.fields_ if self.__dict__[n] != self.defaults_.get(n, ...))
        return f"{type(self).__name__}({', '.join(shown)})"
