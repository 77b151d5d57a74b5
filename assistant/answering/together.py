"""What runs X, what X runs, and how X and Y go together."""

from __future__ import annotations

from assistant.answering.composing import composed, turned
from assistant.answering.definition import told_kind, what_is
from assistant.answering.linking import between, denies, link, meets, mismatch, spoken_by, told_of, written_of
from assistant.answering.placing import placed
from assistant.answering.terms import all_kinds, best_known, lineage, names_of, opening, related, relating
from assistant.answering.wording import listed, phrase

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.model.pack import Pack
    from assistant.model.reading import Question
    from assistant.model.reply import Answer

_OPEN = frozenset(("how", "what", "which", "where", "when", "why"))
"""First words of questions that no yes or no answers."""
_SHOWN = 6


def runs(question: Question, pack: Pack) -> Answer:
    """Return what runs each term, and what it runs itself."""
    terms = [t for t in question.terms if t in pack.terms]
    told = [sentence for t in terms for sentence in _running(pack, t)]
    told += [told_kind(pack, pack.terms[t]) for t in terms]
    return composed(question, pack, "faq", told, more=[pack.terms[t].more for t in terms])


def _running(pack: Pack, term: str) -> list[str]:
    told = [*_apps(pack, term), *_servers(pack, term), *told_of(pack, term, "runs-on", "needs"), *placed(pack, term)]
    key = "runs-own-only" if serves(pack, term) else "runs-unknown"
    return told or [phrase(pack, key, name=opening(pack, term))]


def serves(pack: Pack, term: str) -> bool:
    """Return whether a term is, in part, of a kind that things which run others are of."""
    servers = {t for named in pack.users.values() if "speaks" in named for t in named.get("runs", ())}
    kinds = {k for t in servers for k in all_kinds(pack, pack.terms[t]) if k in pack.kinds and pack.kinds[k].is_a}
    return bool(kinds & {k for also in pack.terms[term].also for k in lineage(pack, also)})


def _servers(pack: Pack, term: str) -> list[str]:
    """Return what runs a term: by what it speaks, or by name."""
    spoken = spoken_by(pack, term)
    servers = {t for s in (*spoken, term) for t in relating(pack, s, "runs")} - {term}
    name = opening(pack, term)
    own = [phrase(pack, "runs-own", name=name)] if meets(pack, term, term) else []
    if not servers:
        return own
    names = listed(pack, names_of(pack, best_known(pack, servers, _SHOWN)), "or")
    if not spoken:
        return [phrase(pack, "runs-named", name=name, names=names), *own]
    return [phrase(pack, "runs-by", name=name, spoken=listed(pack, names_of(pack, spoken)), names=names), *own]


def _apps(pack: Pack, term: str) -> list[str]:
    """Return what a term runs, with the best known things that speak it."""
    run = related(pack, term, "runs")
    if not run:
        return []
    apps = {t for r in run for t in relating(pack, r, "speaks")} - {term}
    if not apps:
        return list(told_of(pack, term, "runs"))
    names = listed(pack, names_of(pack, best_known(pack, apps, _SHOWN)))
    return [phrase(pack, "runs-apps", name=opening(pack, term), spoken=listed(pack, names_of(pack, run)), names=names)]


def with_(question: Question, pack: Pack) -> Answer:
    """Return how terms go together, pair by pair; of one alone what it is."""
    terms = [t for t in dict.fromkeys(question.terms) if t in pack.terms]
    if len(terms) == 1:
        return what_is(question.with_(pattern="what-is", id=f"what-is:{terms[0]}", terms=(terms[0],)), pack)
    pairs = [(a, b) for i, a in enumerate(terms) for b in terms[i + 1 :]]
    against = [said for a, b in pairs if (said := mismatch(pack, a, b))]
    links = [*against, *(sentence for a, b in pairs for sentence in _pair(pack, a, b))]
    each = any if len(terms) <= _PAIR else all
    known = not against and each(bool(link(pack, a, b) or between(pack, a, b)) for a, b in pairs)
    denied = bool(against) or (not known and any(denies(written_of(pack, a, b)) for a, b in pairs))
    told = links or [phrase(pack, "with-unknown", names=listed(pack, names_of(pack, terms)))]
    told += [told_kind(pack, pack.terms[t]) for t in terms]
    closed = question.words.lower().split(" ", 1)[0] not in _OPEN
    verdict = "" if not closed else "yes" if known and _asks_if(question) else "no" if denied else ""
    verdict = turned(verdict, question.negated)
    lead = phrase(pack, f"lead-{verdict}") if verdict else ""
    told[0] = f"{lead} {told[0]}".strip()
    return composed(question, pack, "faq", told, verdict, more=[pack.terms[t].more for t in terms])


_PAIR = 2
_BEING = frozenset("is are was were".split())
_GOING = frozenset(
    """
    can could may does do will should might would able with together alongside plus and works work working runs run
    compatible usable possible supported supports support use using combine mix ok fine
    """.split()
)
"""Words that ask whether things go together."""


def _asks_if(question: Question) -> bool:
    """Return whether a question asks if things go together, and not what one of them is or undergoes."""
    words = {w.strip("?!.,") for w in question.words.lower().split()}
    return words.isdisjoint(_BEING) or not words.isdisjoint(_GOING)


def _repeats(sentence: str, told: list[str]) -> bool:
    """Return whether a sentence says nothing that was not told: all its longer words stand there already."""
    said = {w.strip(".,;:") for one in told for w in one.lower().split()}
    return {w for w in (w.strip(".,;:") for w in sentence.lower().split()) if len(w) > 3} <= said


def _pair(pack: Pack, one: str, other: str) -> list[str]:
    links = [] if mismatch(pack, one, other) else list(link(pack, one, other))
    written = written_of(pack, one, other)
    links += [written] if written and not _repeats(written, links) else []
    names = between(pack, one, other)
    if names and not links:
        middle = listed(pack, names_of(pack, best_known(pack, names)), "or")
        links.append(phrase(pack, "with-between", one=opening(pack, one), other=opening(pack, other), names=middle))
    return links
