"""Knowledge and dialogs together, checked and compiled."""

from __future__ import annotations

from assistant.model.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, ItemsView, Iterator, Mapping, ValuesView
    from typing import Any, Generic, TypeVar

    from assistant.model.aspect import Aspect
    from assistant.model.dialog import ActWords, Dialog, Language
    from assistant.model.knowledge import Candidate, Capability, Kind, Rule, Slot, Source, Term, Topic

    T = TypeVar("T")
else:

    class Generic:
        """At run time the type parameter says nothing."""

        def __class_getitem__(cls, _: object) -> type:
            return cls

    T = None


class Table(Generic[T]):
    """Entries by id, each made from its compiled form when it is first asked for; the order is that of ids."""

    __slots__ = ("_made", "_make", "_raw")

    def __init__(self, raw: Mapping[str, Any], make: Callable[[Any], T] | None = None) -> None:
        self._raw, self._make = raw, make
        self._made: dict[str, T] = {}

    def __getitem__(self, key: str) -> T:
        made = self._made.get(key)
        if made is None:
            raw = self._raw[key]
            made = self._made[key] = self._make(raw) if self._make else raw
        return made

    def get(self, key: str) -> T | None:
        """Return the entry of an id, or None."""
        return self[key] if key in self._raw else None

    def __contains__(self, key: object) -> bool:
        return key in self._raw

    def __iter__(self) -> Iterator[str]:
        return iter(self._raw)

    def __len__(self) -> int:
        return len(self._raw)

    def values(self) -> ValuesView[T]:
        """Return every entry, made; use on paths that need them all."""
        return {key: self[key] for key in self._raw}.values()

    def items(self) -> ItemsView[str, T]:
        """Return every id with its entry, made."""
        return {key: self[key] for key in self._raw}.items()


class Pack(Value):
    """All content of one run.

    `index` belongs to understanding and `program` to reasoning: plain data, made at compile time.

    `weights` and `levels` are points by word; `wording` every sentence shown, by id; `digest` names the content.
    What would take a look at every entry is listed beforehand: `users` are the terms that name a term, by relation;
    `members` the terms of a kind in the first place; `general` what stands for a sort of things or a family, so that
    it is no example of one: ids, and words of kinds.
    """

    kinds: Table[Kind]
    terms: Table[Term]
    capabilities: Table[Capability]
    slots: Table[Slot]
    candidates: Table[Candidate]
    rules: Table[Rule]
    topics: Table[Topic]
    sources: Table[Source]
    dialog: Dialog
    acts: tuple[ActWords, ...]
    wording: Mapping[str, str]
    weights: Mapping[str, int]
    levels: Mapping[str, int]
    common_words: frozenset[str] = frozenset()
    elsewhere: tuple[str, ...] = ()
    families: Mapping[str, tuple[str, ...]] = {}
    languages: tuple[Language, ...] = ()
    aspects: Table[Aspect] = Table({})
    users: Mapping[str, Mapping[str, tuple[str, ...]]] = {}
    members: Mapping[str, tuple[str, ...]] = {}
    general: frozenset[str] = frozenset()
    index: Mapping[str, Any] = {}
    program: Mapping[str, Any] = {}
    digest: str = ""
