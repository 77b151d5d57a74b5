"""From all that was read to the pack: what the files leave to be worked out is worked out here."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from assistant.content.reaching import reached
from assistant.model.dialog import Dialog
from assistant.model.knowledge import Slot, SlotValue
from assistant.model.pack import Pack, Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from assistant.content.library import Library
    from assistant.content.rules import Draft
    from assistant.content.written import Written
    from assistant.model.knowledge import Capability, Rule

T = TypeVar("T")


def compile_pack(library: Library, digest: str = "") -> Pack:
    """Return the pack of a library, without index and program; problems of the library are not looked at."""
    pack = Pack(
        kinds=_table(library.kinds),
        terms=_table(library.terms),
        capabilities=_table(library.capabilities),
        slots=Table({name: fill(entry.value, library) for name, entry in sorted(library.slots.items())}),
        candidates=Table({name: entry.value.candidate for name, entry in sorted(library.candidates.items())}),
        rules=Table({draft.rule.id: _resolved(draft, library) for draft in sorted_drafts(library)}),
        topics=_table(library.topics),
        aspects=_table(library.aspects),
        sources=_table(library.sources),
        dialog=library.dialog.dialog if library.dialog else Dialog("", "", {}),
        acts=tuple(library.acts),
        wording=library.wording,
        weights=library.weights,
        levels=library.levels,
        common_words=library.common_words,
        elsewhere=library.elsewhere,
        families=library.families,
        languages=tuple(entry.value for _, entry in sorted(library.languages.items())),
        digest=digest,
    )
    return with_lists(pack)


def with_lists(pack: Pack) -> Pack:
    """Return the pack with the lists of its entries that answers look things up in."""
    users: dict[str, dict[str, list[str]]] = {}
    members: dict[str, list[str]] = {}
    for term in pack.terms.values():
        for relation, names in term.relations.items():
            for name in names:
                users.setdefault(name, {}).setdefault(relation, []).append(term.id)
        for kind in reached([term.kind], lambda kind: pack.kinds[kind].is_a if kind in pack.kinds else ()):
            members.setdefault(kind, []).append(term.id)
    families = {candidate.id for candidate in pack.candidates.values() if candidate.names}
    return pack.with_(
        users={name: {relation: tuple(ids) for relation, ids in by.items()} for name, by in sorted(users.items())},
        members={kind: tuple(ids) for kind, ids in sorted(members.items())},
        general=frozenset(families).union(*({kind.id, kind.name, *kind.words} for kind in pack.kinds.values())),
    )


def with_programs(pack: Pack) -> Pack:
    """Return the pack with what understanding and reasoning make of it beforehand."""
    from assistant import reasoning, understanding

    return pack.with_(index=understanding.build(pack), program=reasoning.build(pack))


def sorted_drafts(library: Library) -> list[Draft]:
    """Return every rule as written, those of candidates among them, in the order of ids."""
    drafts = [entry.value for entry in library.rules.values()]
    for entry in library.candidates.values():
        drafts += entry.value.reasons
    return sorted(drafts, key=lambda draft: draft.rule.id)


def fill(slot: Slot, library: Library) -> Slot:
    """Return a slot with the values it takes from capabilities or candidates."""
    if slot.of == "capabilities":
        entries = [library.capabilities[name].value for name in library.capabilities]
        return slot.with_(values=tuple(_as_need(entry) for entry in entries))
    if slot.of == "candidates":
        return slot.with_(values=tuple(_as_value(name, library) for name in sorted(library.candidates)))
    return slot


def _as_need(entry: Capability) -> SlotValue:
    """Return a capability as a value of the slot of needs."""
    said = SlotValue(entry.id, entry.name, entry.words, refusals=entry.refusals, not_words=entry.not_words)
    return said.with_(prior=entry.prior, implies=entry.implies, choice=entry.choice)


def closure(kinds: Iterable[str], library: Library) -> frozenset[str]:
    """Return these kinds with all that they are special cases of."""
    entries = library.kinds
    return frozenset(reached(kinds, lambda kind: entries[kind].value.is_a if kind in entries else ()))


def kinds_of(term: str, library: Library) -> frozenset[str]:
    """Return every kind a term is, main and also, with what those are special cases of."""
    entry = library.terms.get(term)
    return closure((entry.value.kind, *entry.value.also), library) if entry else frozenset()


def _as_value(candidate: str, library: Library) -> SlotValue:
    entry = library.terms.get(candidate)
    return SlotValue(candidate, entry.value.name if entry else candidate, term=candidate if entry else "")


def _table(shelf: Mapping[str, Written[T]]) -> Table[T]:
    return Table({name: entry.value for name, entry in sorted(shelf.items())})


def _resolved(draft: Draft, library: Library) -> Rule:
    def levels(capability: str) -> dict[str, int]:
        offers = {name: entry.value.candidate.offers.get(capability) for name, entry in library.candidates.items()}
        return {name: library.levels.get(has.level if has else "none", 0) for name, has in offers.items()}

    def of_kinds(kinds: tuple[str, ...]) -> list[str]:
        wanted = set(kinds)
        return [name for name in library.candidates if wanted and not wanted.isdisjoint(kinds_of(name, library))]

    return draft.resolve(library.weights, levels, of_kinds)
