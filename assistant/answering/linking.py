"""How two terms stand to each other, in sentences: by relations, by a pair of kinds, by something between them."""

from __future__ import annotations

from assistant.answering.terms import a_general, best_known, main_kinds, name_of, names_of, opening, related, relating
from assistant.answering.wording import ended, listed, phrase
from assistant.model.knowledge import RELATIONS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.model.pack import Pack


_MOST = 6
"""Names told for one relation."""


def told_of(pack: Pack, term: str, *relations: str, subject: str = "") -> tuple[str, ...]:
    """Return a sentence for each relation a term has; all relations where none is named."""
    told = []
    beneath = related(pack, term, "built-on")
    for relation in relations or RELATIONS:
        targets = related(pack, term, relation)
        if relation == "needs":
            targets = tuple(t for t in targets if t not in beneath)
        if targets:
            told.append(_relation(pack, relation, subject or opening(pack, term), targets[:_MOST]))
    return tuple(told)


def its(pack: Pack, term: str, *relations: str) -> tuple[str, ...]:
    """Return the same of a term that was just named."""
    return told_of(pack, term, *relations, subject=phrase(pack, "it"))


def link(pack: Pack, one: str, other: str) -> tuple[str, ...]:
    """Return how two terms go together; the most direct ways first, nothing where nothing is known."""
    told = [*_direct(pack, one, other), *_direct(pack, other, one)]
    told = told or [*_served(pack, one, other), *_served(pack, other, one)]
    told = told or [*_beneath(pack, one, other), *_beneath(pack, other, one)]
    told = told or by_kinds(pack, one, other) or _beside(pack, one, other) or _beside(pack, other, one)
    return tuple(dict.fromkeys(told))


def written_of(pack: Pack, one: str, other: str) -> str:
    """Return a sentence written of one of two terms that names the other; of what denies, that comes first."""
    found = [*_naming(pack, one, other), *_naming(pack, other, one)]
    return next((s for s in found if denies(s)), found[0] if found else "")


def denies(sentence: str) -> bool:
    """Return whether a sentence says that something is not so."""
    return any(w in _DENYING for w in sentence.lower().replace(";", " ").replace(",", " ").split())


_DENYING = frozenset(("not", "cannot", "no", "never", "neither"))


def _naming(pack: Pack, one: str, other: str) -> tuple[str, ...]:
    term, name = pack.terms.get(one), name_of(pack, other)
    sentences = [ended(s) for s in term.more.split(". ")] if term else []
    found = [s for s in sentences if _names(s, name)]
    subject, it = opening(pack, one), phrase(pack, "it") + " "
    return tuple(subject + s[len(it) - 1 :] if s.startswith(it) else s for s in found[:1])


def _names(sentence: str, name: str) -> bool:
    """Return whether a sentence holds a name as a word of its own."""
    before, found, after = sentence.partition(name)
    return bool(found) and not before[-1:].isalnum() and not after[:1].isalnum()


def directly(pack: Pack, one: str, other: str, *relations: str) -> bool:
    """Return whether a term names the other under one of these relations."""
    return other in related(pack, one, *relations)


def between(pack: Pack, one: str, other: str) -> tuple[str, ...]:
    """Return the terms that work with or stand on both."""
    both = ("works-with", "needs", "implements")
    found = (t for t in relating(pack, one, *both) if other in related(pack, t, *both))
    return tuple(t for t in found if t not in pack.candidates)


def meets(pack: Pack, server: str, app: str) -> tuple[str, ...]:
    """Return what one term runs and the other speaks, itself or by what it stands on."""
    spoken = spoken_by(pack, app)
    return tuple(t for t in related(pack, server, "runs") if t in spoken)


def mismatch(pack: Pack, one: str, other: str) -> str:
    """Return the sentence that one of two terms cannot run the other, since it runs what that does not speak; or ''."""
    for server, app in ((one, other), (other, one)):
        spoken = spoken_by(pack, app)
        served = [t for t in related(pack, server, "runs") if any(relating(pack, t, "speaks"))]
        tied = directly(pack, server, app, *_CLOSE) or directly(pack, app, server, *_CLOSE)
        if served and spoken and not tied and not set(served) & {*spoken, app}:
            runners = {t for s in spoken for t in relating(pack, s, "runs")} - {app}
            names = listed(pack, names_of(pack, best_known(pack, runners, 3)), "or") if runners else ""
            return phrase(
                pack,
                "link-mismatch" if names else "link-mismatch-plain",
                server=name_of(pack, server),
                app=name_of(pack, app),
                served=listed(pack, names_of(pack, served)),
                spoken=listed(pack, names_of(pack, spoken)),
                names=names,
            )
    return ""


def spoken_by(pack: Pack, app: str) -> tuple[str, ...]:
    """Return what a term speaks, itself or else by the nearest thing that it stands on."""
    for each in (app, *above(pack, app, ("built-on", "needs", "part-of"))):
        spoken = related(pack, each, "speaks")
        if spoken:
            return spoken
    return ()


def above(pack: Pack, term: str, relations: tuple[str, ...]) -> tuple[str, ...]:
    """Return all that a term reaches by some relations, nearest first."""
    found = list(related(pack, term, *relations))
    for each in found:
        found += [t for t in related(pack, each, *relations) if t not in found and t != term]
    return tuple(found)


_CLOSE = tuple(r for r in RELATIONS if r != "works-with")


def _direct(pack: Pack, one: str, other: str) -> list[str]:
    held = [r for r in _CLOSE if directly(pack, one, other, r)]
    held = [r for r in held if r != "needs" or "built-on" not in held]
    return [_relation(pack, r, opening(pack, one), (other,)) for r in held]


def _beside(pack: Pack, one: str, other: str) -> list[str]:
    if not directly(pack, one, other, "works-with"):
        return []
    return [_relation(pack, "works-with", opening(pack, one), (other,))]


def _relation(pack: Pack, relation: str, subject: str, targets: tuple[str, ...]) -> str:
    spoken = relation == "runs" and any(relating(pack, t, "speaks") for t in targets)
    names = listed(pack, [a_general(pack, t) for t in targets])
    return phrase(pack, "relation-runs-apps" if spoken else f"relation-{relation}", name=subject, names=names)


def _served(pack: Pack, server: str, app: str) -> list[str]:
    shared = meets(pack, server, app)
    if not shared or server == app:
        return []
    names = listed(pack, names_of(pack, shared))
    return [phrase(pack, "link-serves", server=name_of(pack, server), app=name_of(pack, app), names=names)]


def _beneath(pack: Pack, one: str, other: str) -> list[str]:
    chain = ("built-on", "needs", "runs-on", "written-in", "part-of")
    if other not in above(pack, one, chain):
        return []
    return [phrase(pack, "link-beneath", upper=name_of(pack, one), lower=name_of(pack, other))]


def by_kinds(pack: Pack, one: str, other: str) -> list[str]:
    """Return the sentence that the wording has for a pair of kinds, the most special one."""
    first, second = pack.terms.get(one), pack.terms.get(other)
    if not first or not second:
        return []
    for kind in main_kinds(pack, first):
        for peer in main_kinds(pack, second):
            for key, a, b in ((f"pair-{kind}-{peer}", one, other), (f"pair-{peer}-{kind}", other, one)):
                if key in pack.wording:
                    return [phrase(pack, key, first=name_of(pack, a), second=name_of(pack, b))]
    return []
