"""One product of a family: why it, what of the wishes it does and what not, where it runs and what it costs."""

from __future__ import annotations

from assistant.answering.definition import told_kind
from assistant.answering.doing import fact, job_name, jobs_named, unfit, verdict_on, wanted, worth
from assistant.answering.family import family
from assistant.answering.paying import paid
from assistant.answering.saying import label
from assistant.answering.terms import meant, name_of
from assistant.answering.wording import ended, listed, phrase, small, starting
from assistant.model.profile import EMPTY, Entry
from assistant.model.reply import Reply

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from assistant.answering.doing import Job
    from assistant.model.pack import Pack
    from assistant.model.profile import Profile


def jobs_of(profile: Profile, pack: Pack) -> list[Job]:
    """Return what a project wants that any product is held to do or not to do."""
    return wanted(profile, pack, pack.index.get("doers", ()))


def picked(one: str, profile: Profile, pack: Pack, also: Sequence[Job] = ()) -> Reply | None:
    """Return the one product to take, in terms of what was told, and what it leaves undone; None without any."""
    name, because = choice(one, profile, pack, also)
    jobs = list(dict.fromkeys((*jobs_of(profile, pack), *also)))
    if not name:
        return None
    head = phrase(pack, "pick-head", name=name_of(pack, name), because=ended(because))
    parts = [head, *covered(name, jobs, profile, pack), running(name, pack), cost(name, pack)]
    return Reply("recommend", f"recommend:{one}", " ".join(p for p in parts if p))


def choice(one: str, profile: Profile, pack: Pack, also: Sequence[Job] = ()) -> tuple[str, str]:
    """Return the product of a family to take, with why: the first that does most of what is asked besides."""
    names = family(one, profile, pack)
    return max(names, key=lambda pair: sum(worth(pack, pair[0], job) for job in also), default=("", ""))


def covered(name: str, jobs: Iterable[Job], profile: Profile, pack: Pack) -> list[str]:
    """Return what of some jobs a product does, does in part, does not, and what is not known, with what goes beside."""
    sorts: dict[str, list[Job]] = {"yes": [], "partly": [], "no": [], "": []}
    for job in jobs:
        sorts[verdict_on(pack, name, job)].append(job)
    told = [phrase(pack, "pick-does", jobs=jobs_named(pack, sorts["yes"]))] if sorts["yes"] else []
    told += [_noted(pack, name, sorts["partly"], "pick-partly"), _noted(pack, name, sorts["no"], "pick-not")]
    if sorts[""]:
        told.append(phrase(pack, "pick-unknown", jobs=jobs_named(pack, sorts[""])))
    if sorts["yes"] and not (sorts["partly"] or sorts["no"] or sorts[""]):
        told.append(phrase(pack, "pick-all"))
    return [*(t for t in told if t), *_beside(name, [*sorts["no"], *sorts[""]], profile, pack)]


def _noted(pack: Pack, name: str, jobs: list[Job], key: str) -> str:
    """Return some jobs under what is held of them, with the notes on each; '' for none."""
    notes = dict.fromkeys(ended(held.note) for job in jobs if (held := fact(pack, name, job)) and held.note)
    said = phrase(pack, key, jobs=jobs_named(pack, jobs, "or" if key == "pick-not" else "and")) if jobs else ""
    return " ".join((said, *list(notes)[:_NOTES])).strip()


_NOTES = 2


def _beside(name: str, jobs: list[Job], profile: Profile, pack: Pack) -> list[str]:
    """Return what goes beside a product for what it is not known to do: the first that is told for just that."""
    only = EMPTY.with_(out=profile.out)
    for slot, value in jobs:
        only = only.with_said(Entry(slot, value), pack.slots[slot].many)
    others = [t for t, _ in family(meant(pack, name), only, pack) if t != name and not unfit(t, profile, pack)]
    for job in jobs:
        best = next((t for t in others if verdict_on(pack, t, job) == "yes"), "")
        if best:
            return [phrase(pack, "pick-beside", job=job_name(pack, job), name=name_of(pack, best))]
    return []


def running(name: str, pack: Pack, whole: bool = False) -> str:
    """Return where a product runs, the first places or all, '' where that is not known."""
    slots = [slot for slot in pack.index.get("placing_slots", ()) if slot != pack.wording.get("slot-of-cost", "")]
    held = pack.terms[name].fits
    fits = [small(label(pack, slot, v)) for slot in slots for v in held.get(slot, ())[: None if whole else _PLACES]]
    return phrase(pack, "pick-runs", places=listed(pack, fits, "or")) if fits else ""


_PLACES = 3


def cost(name: str, pack: Pack) -> str:
    """Return how a product is paid, '' where that is not known."""
    way = paid(pack.terms[name], pack)
    return phrase(pack, f"cost-{way}", name=starting(name_of(pack, name))) if way else ""


def reasons(name: str, one: str, profile: Profile, pack: Pack) -> Reply:
    """Return what speaks for a product that was named."""
    because = dict(family(one, profile, pack)).get(name, "") if one else ""
    head = f"{starting(name_of(pack, name))}: {because or pack.terms[name].sentence}"
    parts = [ended(head), *covered(name, jobs_of(profile, pack), profile, pack), running(name, pack), cost(name, pack)]
    return Reply("answer", f"reasons:{name}", " ".join(p for p in parts if p))


def limits(name: str, profile: Profile, pack: Pack) -> Reply:
    """Return what a product does not do, or only in part, where alone it runs and what it costs."""
    held = pack.terms[name].does
    wishes = jobs_of(profile, pack)
    undone = [(d.slot, d.value) for d in held if d.verdict == "no"]
    partly = [(d.slot, d.value) for d in held if d.verdict == "partly"]
    unknown = [job for job in wishes if not verdict_on(pack, name, job)]
    jobs = jobs_named(pack, undone, "or")
    names = {"name": starting(name_of(pack, name)), "jobs": jobs}
    told = [phrase(pack, "limits-not", **names) if jobs else phrase(pack, "limits-none", name=name_of(pack, name))]
    told.append(_noted(pack, name, partly[:_PLACES], "pick-partly"))
    told += [phrase(pack, "pick-unknown", jobs=jobs_named(pack, unknown))] if unknown else []
    return Reply("answer", f"limits:{name}", " ".join(p for p in (*told, running(name, pack), cost(name, pack)) if p))


def rather(one: str, other: str, profile: Profile, pack: Pack) -> Reply:
    """Return why one product rather than another thing: what each does of what is wanted, where it runs, the cost."""
    jobs = jobs_of(profile, pack)
    names = {"name": starting(name_of(pack, one)), "other": name_of(pack, other)}
    if not pack.terms[other].does:
        told = [phrase(pack, "rather-made", **names), told_kind(pack, pack.terms[other])]
        parts = [*told, *covered(one, jobs, profile, pack), running(one, pack), cost(one, pack)]
        return Reply("answer", f"rather:{one}:{other}", " ".join(p for p in parts if p))
    only = [j for j in jobs if worth(pack, one, j) > worth(pack, other, j)]
    theirs = [j for j in jobs if worth(pack, other, j) > worth(pack, one, j)]
    both = [j for j in jobs if worth(pack, one, j) == worth(pack, other, j) > 0]
    barred = unfit(other, profile, pack)
    told = [phrase(pack, "rather-unfit", value=small(label(pack, *barred[0])), **names)] if barred else []
    told += [phrase(pack, "rather-both", jobs=jobs_named(pack, both), **names)] if both else []
    told += [_ahead(pack, one, other, only)] if only else []
    told += [_ahead(pack, other, one, theirs)] if theirs else []
    if not (only or theirs or barred):
        told.append(phrase(pack, "rather-alike" if jobs else "rather-unasked", **names))
        told += [ended(f"{starting(name_of(pack, t))}: {pack.terms[t].sentence}") for t in (one, other)]
    told += [*_apart(pack, one, other)]
    return Reply("answer", f"rather:{one}:{other}", " ".join(p for p in told if p))


def _apart(pack: Pack, one: str, other: str) -> list[str]:
    """Return where two products run and how they are paid, where that is not the same."""
    told = []
    if running(one, pack) != running(other, pack):
        told += [
            phrase(pack, "rather-each", name=starting(name_of(pack, each)), text=small(running(each, pack)))
            for each in (one, other)
            if running(each, pack)
        ]
    ways = [paid(pack.terms[t], pack) for t in (one, other)]
    if ways[0] == ways[1] != "":
        return [*told, phrase(pack, f"cost-{ways[0]}", name=listed(pack, [name_of(pack, one), name_of(pack, other)]))]
    return [*told, cost(one, pack), cost(other, pack)]


def differences(one: str, other: str, pack: Pack) -> list[str]:
    """Return what either of two products is held to do that the other is not, and where they run and what they cost."""
    told = []
    for mine, theirs in ((one, other), (other, one)):
        held = [(d.slot, d.value) for d in pack.terms[mine].does if d.verdict == "yes"]
        only = [job for job in held if verdict_on(pack, theirs, job) != "yes"]
        names = {"name": starting(name_of(pack, mine)), "other": name_of(pack, theirs)}
        told.append(phrase(pack, "differs", jobs=jobs_named(pack, only), **names) if only else "")
    return [*(t for t in told if t), *_apart(pack, one, other)]


def _ahead(pack: Pack, one: str, other: str, jobs: list[Job]) -> str:
    """Return what one product does that another does not, or does not for all that is known."""
    known = all(verdict_on(pack, other, job) for job in jobs)
    key = "rather-ahead" if known else "rather-ahead-unknown"
    notes = [h.note for job in jobs if (h := fact(pack, other, job)) and h.note and h.verdict != "yes"]
    said = phrase(pack, key, name=starting(name_of(pack, one)), other=name_of(pack, other), jobs=jobs_named(pack, jobs))
    return " ".join((said, *(ended(f"{name_of(pack, other)}: {note}") for note in notes[:1])))
