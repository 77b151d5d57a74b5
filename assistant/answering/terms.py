"""What the knowledge says of terms: their kinds, and how they stand to each other."""

from __future__ import annotations

from assistant.answering.wording import an, capital, starting

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from assistant.model.knowledge import Term
    from assistant.model.pack import Pack


def lineage(pack: Pack, kind: str) -> tuple[str, ...]:
    """Return a kind and the kinds it is a special case of, nearest first."""
    found = [kind]
    for each in found:
        entry = pack.kinds.get(each)
        found += [parent for parent in (entry.is_a if entry else ()) if parent not in found]
    return tuple(found)


def main_kinds(pack: Pack, term: Term) -> tuple[str, ...]:
    """Return what a term is in the first place, nearest kind first."""
    return lineage(pack, term.kind)


def all_kinds(pack: Pack, term: Term) -> tuple[str, ...]:
    """Return every kind that a term is, in full or in part; the main line comes first."""
    found = list(main_kinds(pack, term))
    for also in term.also:
        found += [kind for kind in lineage(pack, also) if kind not in found]
    return tuple(found)


def is_a(pack: Pack, term: Term, kind: str) -> str:
    """Return 'yes' when a term is of a kind, 'partly' when it is that as well, 'no' otherwise."""
    if kind in main_kinds(pack, term):
        return "yes"
    return "partly" if kind in all_kinds(pack, term) else "no"


def kind_name(pack: Pack, kind: str) -> str:
    """Return the name of a kind, its id where there is no such kind."""
    entry = pack.kinds.get(kind)
    return entry.name if entry else kind


def a_kind(pack: Pack, kind: str) -> str:
    """Return the name of a kind with its article."""
    return an(pack, kind_name(pack, kind))


def meant(pack: Pack, name: str) -> str:
    """Return the candidate that people mean by a name, the name itself where it stands for none."""
    found: str = pack.index.get("meant_by", {}).get(name, name)
    return found


def related(pack: Pack, name: str, *relations: str) -> tuple[str, ...]:
    """Return what a term names under some relations, in the order written; unknown ids are left out."""
    term = pack.terms.get(name)
    if not term:
        return ()
    return tuple(dict.fromkeys(t for r in relations for t in term.relations.get(r, ()) if t in pack.terms))


def relating(pack: Pack, name: str, *relations: str) -> tuple[str, ...]:
    """Return the terms that name this one under some relations, in the order of ids."""
    users = pack.users.get(name, {})
    return tuple(sorted({t for r in relations for t in users.get(r, ())}))


def of_kind(pack: Pack, kind: str) -> tuple[str, ...]:
    """Return the terms that are of a kind in the first place."""
    return pack.members.get(kind, ())


def best_known(pack: Pack, names: Iterable[str], most: int = 3) -> tuple[str, ...]:
    """Return the terms that most of the knowledge leans on, as a stand-in for which are known best."""
    weight = {name: sum(map(len, pack.users.get(name, {}).values())) for name in names}
    general = pack.general
    shown = [n for n in weight if n not in general and name_of(pack, n).lower() not in general] or weight
    order = sorted(shown, key=lambda n: (n not in pack.candidates, -weight[n], n))
    return tuple(order[:most])


def a_general(pack: Pack, name: str) -> str:
    """Return a name as it stands in a sentence: the name of a sort of things takes an article."""
    return an(pack, name_of(pack, name)) if name in pack.kinds else name_of(pack, name)


def opening(pack: Pack, name: str) -> str:
    """Return a name as it begins a sentence; that of an idea gets a large letter."""
    term = pack.terms.get(name)
    if name in pack.kinds:
        return capital(a_general(pack, name))
    idea = term and term.name.islower() and not set(main_kinds(pack, term)) & products(pack)
    return capital(term.name) if term and idea else starting(name_of(pack, name))


def products(pack: Pack) -> set[str]:
    """Return the widest kinds of what can be chosen: software, and the like."""
    kinds = (pack.terms[c].kind for c in pack.candidates if c in pack.terms)
    return {lineage(pack, kind)[-1] for kind in kinds if len(lineage(pack, kind)) > 1}


def names_of(pack: Pack, ids: Iterable[str]) -> tuple[str, ...]:
    """Return the names of terms as people write them."""
    return tuple(a_general(pack, one) for one in ids)


def name_of(pack: Pack, one: str) -> str:
    """Return the name of a term, kind or capability, the id itself where there is none."""
    entry = pack.terms.get(one) or pack.kinds.get(one) or pack.capabilities.get(one)
    return entry.name if entry else one


def capability_name(pack: Pack, one: str) -> str:
    """Return the name of a capability, which may share its id with a term."""
    entry = pack.capabilities.get(one)
    return entry.name if entry else name_of(pack, one)


def sources_of(pack: Pack, ids: Iterable[str]) -> tuple[str, ...]:
    """Return the sources of terms."""
    return tuple(dict.fromkeys(s for one in ids if one in pack.terms for s in pack.terms[one].sources))
