"""What a candidate that is a family of things stands for in a case, by name, the most fitting first."""

from __future__ import annotations

from assistant.answering.doing import binds, unfit, verdict_on, wanted, worth
from assistant.answering.terms import name_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from assistant.answering.doing import Job
    from assistant.model.pack import Pack
    from assistant.model.profile import Profile


def family(one: str, profile: Profile, pack: Pack) -> list[tuple[str, str]]:
    """Return what a family stands for in this case with the reasons, each name once and none that was ruled out.

    Those by whose name the family was asked for come first, then those that do more of what is wanted, else they stand
    in the author's order. What does not suit where it is to run or what it may not be without is left out; where
    nothing remains, others that do all of what is wanted take the place.
    """
    named = _named(one, profile, pack)
    suited = _suiting(named, profile, pack) or _suiting(_others(one, profile, pack), profile, pack)
    jobs = wanted(profile, pack, named)
    said = " ".join(e.words.casefold() for e in profile.entries if e.value == one)

    def order(pair: tuple[str, str]) -> tuple[bool, int]:
        does = sum(worth(pack, pair[0], job) for job in jobs)
        return name_of(pack, pair[0]).casefold() not in said, -does if len(jobs) > 1 else 0

    return sorted(suited.items(), key=order)


def _named(one: str, profile: Profile, pack: Pack) -> dict[str, str]:
    """Return what the author names of a family in this case, with the reasons, each name once."""
    from assistant.reasoning import also

    names: dict[str, str] = {}
    for each in also(one, profile, pack):
        names.setdefault(each.term, each.because)
    return names


def _suiting(names: dict[str, str], profile: Profile, pack: Pack) -> dict[str, str]:
    """Return the names that were not put aside and suit where it is to run."""
    return {n: because for n, because in names.items() if n not in profile.out and not unfit(n, profile, pack)}


def _others(one: str, profile: Profile, pack: Pack) -> dict[str, str]:
    """Return what else people mean by a family, as far as it is held to do all that is wanted."""
    jobs = [j for j in wanted(profile, pack, pack.index.get("doers", ())) if not binds(pack, j)]
    candidate = pack.candidates.get(one)
    meant = [t for t in candidate.meant_by if _of_the_sort(t, profile, pack)] if candidate and jobs else []
    return {t: pack.terms[t].sentence for t in meant if all(verdict_on(pack, t, job) == "yes" for job in jobs)}


def _of_the_sort(term: str, profile: Profile, pack: Pack) -> bool:
    """Return whether a product is not held to be for another sort of project alone."""
    weighed = pack.index.get("weighed", ())
    sorts = {(d.slot, d.value) for d in pack.terms[term].does if d.slot in weighed and d.verdict != "no"}
    said = {(e.slot, e.value) for e in profile.entries if e.slot in weighed}
    return not sorts or not said or bool(sorts & said)


def lacking(one: str, profile: Profile, pack: Pack) -> list[Job] | None:
    """Return what leaves no product of a family that suits, nothing where none is known; None while one does."""
    candidate = pack.candidates.get(one)
    if candidate is None or not candidate.meant_by or family(one, profile, pack):
        return None
    names = [name for name in _named(one, profile, pack) if name not in profile.out]
    return list(dict.fromkeys(job for name in names for job in unfit(name, profile, pack)))


def named_last(names: Iterable[str], texts: Sequence[str], pack: Pack) -> str:
    """Return which of some names the latest of these texts has that has any, '' for none; of several the first."""
    spoken = {one: f" {name_of(pack, one).lower()} " for one in names}
    for text in reversed(texts):
        words = f" {' '.join(''.join(c if c.isalnum() else ' ' for c in text.lower()).split())} "
        found = [one for one, said in spoken.items() if said in words]
        if found:
            return found[0] if len(found) == 1 else ""
    return ""
