"""Is X just Y, can X take the place of Y: by their kinds, and by what ties the one to the other."""

from __future__ import annotations

from assistant.answering.asked import words_of
from assistant.answering.composing import composed, turned
from assistant.answering.definition import told_kind
from assistant.answering.linking import above, directly, link, told_of
from assistant.answering.terms import (
    a_general,
    a_kind,
    kind_name,
    lineage,
    main_kinds,
    name_of,
    names_of,
    opening,
    products,
    related,
)
from assistant.answering.versus import comparable
from assistant.answering.wording import listed, phrase, plural, sentences_of, told_openly

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.model.knowledge import Term, Topic
    from assistant.model.pack import Pack
    from assistant.model.reading import Question
    from assistant.model.reply import Answer

    Finding = tuple[str, str]
    """A verdict about the positive proposition and the sentence that carries it."""

_UPON = ("built-on", "part-of", "needs", "implements")
"""Relations of what stands on another thing, or belongs to it."""


_STANDING_IN = ("instead", "replacing", "rival")
_WHOLLY = frozenset("full fully complete completely total totally drop drop-in entire entirely whole wholly".split())
"""Words that ask whether one thing takes the place of another in all it does, which what does so in part does not."""
_ADDED = frozenset("with plus".split())
"""Words behind which stands what one thing adds to the other: 'X is just Y with Z'."""


def equals(question: Question, pack: Pack) -> Answer:
    """Return whether the first term is, or can stand in for, the second, and what is known of the two."""
    one, other = (pack.terms[t] for t in question.terms[:2])
    kept = question.quality == "spared" and question.negated
    verdict, said = _kept(one, other, pack) if kept else _found(question.quality, one, other, pack)
    if verdict == "partly" and question.quality in _STANDING_IN and not _WHOLLY.isdisjoint(words_of(question)):
        verdict = "no"
    tie = _tie(one.id, other.id, pack)
    if question.quality == "same" and tie and tie[0] == one.id and not _ADDED.isdisjoint(words_of(question)):
        verdict = "partly"
    verdict = verdict if kept else turned(verdict, question.negated)
    lead = "" if kept else phrase(pack, f"equals-{verdict}")
    topic = topic_on(one.id, other.id, pack)
    told = [f"{lead} {said}".strip()]
    if one is not other:
        told += (
            sentences_of(told_openly(topic.answer))
            if topic
            else [*(told_kind(pack, t) for t in (one, other)), *link(pack, one.id, other.id)]
        )
    more = [topic.more] if topic else [t.more for t in (one, other)]
    return composed(question, pack, "comparison", told, verdict, more, topic.sources if topic else ())


def _found(quality: str, one: Term, other: Term, pack: Pack) -> Finding:
    names = {"one": opening(pack, one.id), "other": name_of(pack, other.id), "kind": a_kind(pack, other.kind)}
    if one is other:
        return "yes", phrase(pack, "equals-alias", name=opening(pack, one.id), kind=a_kind(pack, one.kind))
    if directly(pack, other.id, one.id, "followed-by") or directly(pack, one.id, other.id, "followed-by"):
        return _after(quality, one, other, pack)
    if quality == "counterpart" and one.kind == other.kind:
        return "yes", phrase(pack, "equals-counterpart", names=_both(one, other, pack), kinds=_kinds(one, other, pack))
    if quality in ("same", "newer", "counterpart"):
        return "no", _apart(one, other, pack, names)
    tie = _tie(one.id, other.id, pack)
    if not _same_sort(one, other, pack):
        asked = quality in ("instead", "replacing")
        if asked and not tie and not link(pack, one.id, other.id) and topic_on(one.id, other.id, pack):
            return "partly", ""
        key = "equals-partner" if tie or link(pack, one.id, other.id) else "equals-other-sort"
        return "no", phrase(pack, key, **names, own=a_kind(pack, one.kind))
    if tie:
        return "no" if quality == "replaced" else "partly", phrase(
            pack, "equals-upon", upper=opening(pack, tie[0]), lower=name_of(pack, tie[1])
        )
    if quality == "replaced":
        return "no", phrase(pack, "equals-beside", names=_both(one, other, pack), kinds=_kinds(one, other, pack))
    return _rivals(quality, one, other, pack)


def _rivals(quality: str, one: Term, other: Term, pack: Pack) -> Finding:
    """Return whether of two things of one sort the one can be taken in place of the other."""
    names = {"names": _both(one, other, pack), "kinds": _kinds(one, other, pack)}
    if {one.id, other.id} <= pack.index["languages"]:
        return "partly", phrase(pack, "equals-rival", **names)
    tongues = [related(pack, t.id, "written-in")[:1] for t in (one, other)]
    chosen = {one.id, other.id} & set(pack.candidates)
    if all(tongues) and tongues[0] != tongues[1] and chosen:
        told = (*told_of(pack, one.id, "written-in"), *told_of(pack, other.id, "written-in"))
        return "partly", " ".join((phrase(pack, "equals-rival", **names), *told))
    alike = quality != "replacing" and main_kinds(pack, one)[-1] in products(pack) and _close(one, other, pack)
    alike = alike and (quality != "spared" or len(chosen) > 1)
    verdict = "yes" if quality == "rival" or alike else "partly"
    return verdict, phrase(pack, "equals-rival" if verdict == "yes" else "equals-some", **names)


def _kept(one: Term, other: Term, pack: Pack) -> Finding:
    """Return whether the second of two things is needed by somebody who has the first."""
    from assistant.answering.needing import tied

    tie = tied(pack, other.id, one.id)
    if tie and (tie[0] == "yes" or one.id in pack.index["offering"]):
        return tie
    if _same_sort(one, other, pack):
        verdict = "no" if {one.id, other.id} <= set(pack.candidates) else "partly"
        return verdict, phrase(
            pack, f"equals-kept-{verdict}", names=_both(one, other, pack), kinds=_kinds(one, other, pack)
        )
    names = {"one": opening(pack, one.id), "other": name_of(pack, other.id), "kind": a_kind(pack, other.kind)}
    return "partly", phrase(pack, "equals-kept", **names, name=a_general(pack, one.id), own=a_kind(pack, one.kind))


def _after(quality: str, one: Term, other: Term, pack: Pack) -> Finding:
    """Return what follows from one of the two having come after the other."""
    newer = directly(pack, other.id, one.id, "followed-by")
    old, new = (other, one) if newer else (one, other)
    said = phrase(pack, "equals-followed", old=opening(pack, old.id), new=name_of(pack, new.id))
    return ("no" if quality in ("same", "rival") or not newer else "yes"), said


def _apart(one: Term, other: Term, pack: Pack, names: dict[str, str]) -> str:
    """Return that two things are two: one upon the other, of one sort, or of different sorts."""
    tie = _tie(one.id, other.id, pack)
    if tie:
        return phrase(pack, "equals-upon", upper=opening(pack, tie[0]), lower=name_of(pack, tie[1]))
    if one.kind == other.kind or _same_sort(one, other, pack):
        return phrase(pack, "equals-two", names=_both(one, other, pack), kinds=_kinds(one, other, pack))
    return phrase(pack, "equals-other-sort", **names, own=a_kind(pack, one.kind))


def _tie(one: str, other: str, pack: Pack) -> tuple[str, str] | None:
    """Return the one of two terms that stands on the other, and that other."""
    for upper, lower in ((one, other), (other, one)):
        if lower in above(pack, upper, _UPON):
            return upper, lower
    return None


def _same_sort(one: Term, other: Term, pack: Pack) -> bool:
    return one.kind == other.kind or comparable(pack, [one, other])


def _close(one: Term, other: Term, pack: Pack) -> bool:
    """Return whether two things are near enough in kind that the one does what the other does."""
    if one.kind in lineage(pack, other.kind) or other.kind in lineage(pack, one.kind):
        return True
    shared = set(main_kinds(pack, one)) & set(main_kinds(pack, other))
    parents = {p for k in shared if k in pack.kinds for p in pack.kinds[k].is_a if p in pack.kinds}
    return any(pack.kinds[p].is_a for p in parents)


def _both(one: Term, other: Term, pack: Pack) -> str:
    return listed(pack, [opening(pack, one.id), *names_of(pack, [other.id])])


def _kinds(one: Term, other: Term, pack: Pack) -> str:
    """Return the narrowest kind that two things share, in the plural."""
    shared = [k for k in main_kinds(pack, one) if k in main_kinds(pack, other)]
    return plural(kind_name(pack, shared[0])) if shared else phrase(pack, "equals-things")


def topic_on(one: str, other: str, pack: Pack) -> Topic | None:
    """Return the topic that was written on these two beside each other."""
    found = pack.index["authored"].get(":".join(("versus", *sorted((one, other)))), "")
    return pack.topics.get(found)
