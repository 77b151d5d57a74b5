"""What products do: by the facts that are held of each, honest where there is none."""

from __future__ import annotations

from assistant.answering.composing import composed, turned
from assistant.answering.placing import places
from assistant.answering.saying import label
from assistant.answering.terms import meant, name_of, names_of, opening
from assistant.answering.wording import ended, listed, phrase, small

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from assistant.model.knowledge import Doing, SlotValue
    from assistant.model.pack import Pack
    from assistant.model.profile import Profile
    from assistant.model.reading import Question
    from assistant.model.reply import Answer

    Job = tuple[str, str]
    """The slot and the value that name a job."""

_ELSEWHERE = 3
"""So many others are named that do what a product does not."""


def fact(pack: Pack, term: str, job: Job) -> Doing | None:
    """Return what is held of a product on a job, None for nothing."""
    entry = pack.terms.get(term)
    return next((d for d in entry.does if (d.slot, d.value) == job), None) if entry else None


def verdict_on(pack: Pack, term: str, job: Job) -> str:
    """Return whether a product does a job, '' where that is not known."""
    held = fact(pack, term, job)
    return held.verdict if held else ""


_WORTH = {"yes": 2, "partly": 1}
"""What a job counts that a product does, in part or not."""


def worth(pack: Pack, term: str, job: Job) -> int:
    """Return how much it counts for a product that it does a job, 0 where it does not, or that is not known."""
    return _WORTH.get(verdict_on(pack, term, job), 0)


def job_name(pack: Pack, job: Job) -> str:
    """Return how a job is called within a sentence."""
    said = label(pack, *job)
    return said if pack.slots[job[0]].of else small(said)


def jobs_named(pack: Pack, jobs: Iterable[Job], last: str = "and") -> str:
    """Return several jobs in one list."""
    return listed(pack, [job_name(pack, job) for job in dict.fromkeys(jobs)], last)


def wanted(profile: Profile, pack: Pack, names: Iterable[str]) -> list[Job]:
    """Return what a project wants of a product, as far as something is held on it of some of these products.

    What sort of thing is built is no job of one, and what another job implies is not told beside it.
    """
    known = {(d.slot, d.value) for name in names if name in pack.terms for d in pack.terms[name].does}
    held = [e for e in profile.entries if e.stance != "not-wanted" and e.slot not in pack.index.get("weighed", ())]
    said = [(e.slot, e.value) for e in held if (e.slot, e.value) in known]
    implied = {job for e in held for job in _implied(pack, e.slot, e.value)}
    return [job for job in said if job not in implied]


def _implied(pack: Pack, slot: str, value: str) -> tuple[Job, ...]:
    """Return what goes without saying where a value is said."""
    return next((v.implies for v in pack.slots[slot].values if v.id == value), ()) if slot in pack.slots else ()


def unfit(term: str, profile: Profile, pack: Pack) -> list[Job]:
    """Return what was said of a project that a product does not suit: where it has to run, what it may not be without.

    A value that binds leaves out what does not suit it, and what is not held to do it where that is held of others;
    one that confines leaves out what suits none of the places that remain.
    """
    entry, found = pack.terms.get(term), []
    if entry is None:
        return []
    for said in profile.entries:
        value = next((v for v in _values(pack, said.slot) if v.id == said.value), None)
        if value is None or said.stance == "not-wanted":
            continue
        fits, kept = entry.fits.get(said.slot, ()), [v for _, v in value.confines]
        others = entry.fits.get(value.confines[0][0], ()) if kept else ()
        beside = {v.id for v in _values(pack, said.slot) if v.binds} & set(profile.values(said.slot))
        job = (said.slot, said.value)
        misplaced = fits and (beside.isdisjoint(fits) if value.binds else kept and said.value not in fits)
        undone = value.binds and not fits and entry.does and ":".join(job) in pack.index.get("jobs", ())
        undone = undone and verdict_on(pack, term, job) != "yes"
        if misplaced or undone or (others and not set(kept) & set(others)):
            found.append(job)
    return found


def binds(pack: Pack, job: Job) -> bool:
    """Return whether a value leaves no way round."""
    return any(v.binds for v in _values(pack, job[0]) if v.id == job[1])


def _values(pack: Pack, slot: str) -> tuple[SlotValue, ...]:
    return pack.slots[slot].values if slot in pack.slots else ()


def does(question: Question, pack: Pack) -> Answer:
    """Return whether products do what is asked, by what is held of each."""
    jobs = [job for job in question.values if job[0]]
    terms = [t for t in question.terms if t in pack.terms]
    told, verdicts = [], []
    for term in terms:
        for job in jobs:
            verdict, said = _of_place(pack, term, job) if places(pack, term, job[0]) else _of_job(pack, term, job)
            verdicts.append(verdict)
            told.append(said)
        if not jobs:
            told += [phrase(pack, "does-nothing-held", name=name_of(pack, term)), done_by(pack, term)]
            from assistant.answering.picking import running

            told += [running(term, pack), page_of(pack, term)]
    verdict = verdicts[0] if len(set(verdicts)) == 1 else ""
    if verdict and told:
        told[0] = f"{phrase(pack, f'does-lead-{verdict}')} {told[0]}"
    more = [pack.terms[t].more for t in terms]
    return composed(question, pack, "faq", told, turned(verdict, question.negated), more=more)


def _of_job(pack: Pack, term: str, job: Job) -> tuple[str, str]:
    """Return the verdict on a job, and the sentences on it: with how, or with what does it instead."""
    held, names = fact(pack, term, job), {"name": opening(pack, term), "job": job_name(pack, job)}
    if held is None:
        return "", f"{phrase(pack, 'does-unknown', **names)} {page_of(pack, term)}".strip()
    said = phrase(pack, f"does-{held.verdict}", **names)
    other = _others(pack, term, job) if held.verdict == "no" and not held.note else ""
    return held.verdict, " ".join(p for p in (said, ended(held.note) if held.note else "", other) if p)


def _of_place(pack: Pack, term: str, value: Job) -> tuple[str, str]:
    """Return whether a product suits a place, and which places it does."""
    fits = places(pack, term, value[0])
    verdict = "yes" if value[1] in fits else "no"
    if value[0] not in pack.terms[term].fits:
        from assistant.answering.picking import running

        key = "place-met" if verdict == "yes" else "place-missed"
        return verdict, f"{phrase(pack, key, value=label(pack, *value))} {running(term, pack)}"
    names = {"name": opening(pack, term), "value": label(pack, *value)}
    rest = listed(pack, [label(pack, value[0], v) for v in fits], "or")
    return verdict, phrase(pack, f"does-place-{verdict}", places=rest, **names)


def _others(pack: Pack, term: str, job: Job) -> str:
    """Return which others do a job that a product does not."""
    doers = pack.index.get("doers", {})
    names = [
        t for t in doers if t != term and verdict_on(pack, t, job) == "yes" and meant(pack, t) == meant(pack, term)
    ]
    kept = names_of(pack, names[:_ELSEWHERE])
    return phrase(pack, "does-others", names=listed(pack, kept)) if kept else ""


def done_by(pack: Pack, term: str) -> str:
    """Return what a product is held to do, in one sentence."""
    entry = pack.terms[term]
    jobs = [(d.slot, d.value) for d in entry.does if d.verdict == "yes"]
    return phrase(pack, "does-all", name=name_of(pack, term), jobs=jobs_named(pack, jobs)) if jobs else ""


def page_of(pack: Pack, term: str) -> str:
    """Return where a product's makers say more of it."""
    from assistant.answering.reasons import linked

    said = linked(pack.terms[term].sources[:1], pack)
    return phrase(pack, "does-page", sources=said) if said else ""
