"""What something costs: how it is paid, told of the term or else of its kind; amounts are left to its own page."""

from __future__ import annotations

from assistant.answering.composing import composed, turned
from assistant.answering.terms import main_kinds, name_of, opening
from assistant.answering.wording import listed, phrase

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.model.knowledge import Term
    from assistant.model.pack import Pack
    from assistant.model.profile import Profile
    from assistant.model.reading import Question
    from assistant.model.reply import Answer

_SETTLED = ("free",)
"""Ways of paying that need no look at a page of prices."""
_FREE = {"free": "yes", "gratis": "yes", "self-hosted": "partly", "free-plan": "partly", "included": "partly"}
"""Whether something paid so is free; 'no' for the others."""
_MOST = 3
"""So many names are told of."""


def costs(question: Question, pack: Pack, profile: Profile) -> Answer:
    """Return how the things asked about are paid, and where their prices stand."""
    names = [t for name in question.terms for t in _standing_for(name, profile, pack)][:_MOST]
    ways = {name: paid(pack.terms[name], pack) for name in names if name in pack.terms}
    told = [_told(way, [n for n in ways if ways[n] == way], pack) for way in dict.fromkeys(ways.values())]
    told += [_where(ways, pack)] if told else [phrase(pack, "cost-nothing-named")]
    verdicts = {_FREE.get(way, "no") if way else "" for way in ways.values()}
    verdict = verdicts.pop() if len(verdicts) == 1 and question.quality else ""
    return composed(question, pack, "faq", told, turned(verdict, question.negated), terms=ways)


def _told(way: str, names: list[str], pack: Pack) -> str:
    """Return how some names are paid that are paid alike."""
    first, *rest = (opening(pack, names[0]), *(name_of(pack, n) for n in names[1:]))
    return phrase(pack, f"cost-{way or 'unknown'}", name=listed(pack, [first, *rest]))


def paid(term: Term, pack: Pack) -> str:
    """Return how a term is paid: as it says itself, else as its nearest kind does; '' where nothing is known."""
    kinds = (pack.kinds[kind].paid for kind in main_kinds(pack, term) if kind in pack.kinds)
    return term.paid or next((way for way in kinds if way), "")


def _standing_for(name: str, profile: Profile, pack: Pack) -> list[str]:
    """Return the names that one stands for in this case: those of a family, else itself."""
    from assistant.answering.family import family

    return [term for term, _ in family(name, profile, pack)] or [name]


def _where(ways: dict[str, str], pack: Pack) -> str:
    """Return where the prices stand, '' where nothing is to be paid to the makers."""
    from assistant.answering.reasons import linked

    open_ = [name for name, way in ways.items() if way not in _SETTLED]
    sources = linked(dict.fromkeys(s for name in open_ for s in pack.terms[name].sources[:1]), pack)
    names = ", ".join(name_of(pack, name) for name in open_)
    return phrase(pack, "cost-page", names=names, sources=sources) if sources else ""
