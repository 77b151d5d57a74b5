"""Candidates side by side: what they offer, what speaks for and against each."""

from __future__ import annotations

from assistant.answering.terms import name_of, names_of
from assistant.answering.wording import listed, phrase
from assistant.model.knowledge import LEVELS, Support

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from assistant.model.knowledge import Remark
    from assistant.model.pack import Pack

MOST_ROWS = 12
"""Capabilities shown in a comparison."""
_NONE = Support("none")


def support(pack: Pack, candidate: str, capability: str) -> Support:
    """Return how a candidate offers a capability; what is not named it does not offer."""
    return pack.candidates[candidate].offers.get(capability, _NONE)


def apart(pack: Pack, names: Sequence[str]) -> list[str]:
    """Return the capabilities that set candidates apart, the widest gap and the most wanted first."""
    gaps = []
    for capability in pack.capabilities.values():
        ranks = [LEVELS.index(support(pack, n, capability.id).level) for n in names]
        if len(set(ranks)) > 1:
            gaps.append((min(ranks) - max(ranks), -capability.prior, capability.id))
    return [capability for _, _, capability in sorted(gaps)]


def differences(pack: Pack, names: Sequence[str], most: int = 3) -> list[str]:
    """Return what each candidate has of its own that another has only by a package or not at all."""
    told = []
    for name in names:
        own = [c for c in apart(pack, names) if _leads(pack, name, c, names)][:most]
        if own:
            offers = listed(pack, [pack.capabilities[c].name for c in own])
            others = listed(pack, names_of(pack, [n for n in names if n != name]))
            told.append(phrase(pack, "versus-brings", name=name_of(pack, name), offers=offers, others=others))
    return told


def _leads(pack: Pack, name: str, capability: str, names: Sequence[str]) -> bool:
    others = [support(pack, n, capability).level for n in names if n != name]
    return support(pack, name, capability).level == LEVELS[0] and not set(others) & set(LEVELS[:2])


def table(pack: Pack, names: Sequence[str], first: Sequence[str] = ()) -> str:
    """Return a Markdown table of what sets candidates apart; `first` are capabilities shown before the others."""
    rows = list(dict.fromkeys((*first, *apart(pack, names))))[:MOST_ROWS]
    if not rows:
        return ""
    head = [phrase(pack, "table-head"), *names_of(pack, names)]
    lines = [_row(head), _row("---" for _ in head)]
    lines += [_row([pack.capabilities[c].name, *(level(pack, support(pack, n, c)) for n in names)]) for c in rows]
    return "\n".join(lines)


def level(pack: Pack, offered: Support) -> str:
    """Return a support level in words."""
    key = f"level-{offered.level}-by" if offered.by else f"level-{offered.level}"
    return phrase(pack, key, by=offered.by)


def _row(cells: Iterable[str]) -> str:
    return "| " + " | ".join(c.replace("|", "/") for c in cells) + " |"


def sides(pack: Pack, names: Sequence[str], most: int = 3) -> list[str]:
    """Return for and against of each candidate as Markdown."""
    told = []
    for name in names:
        candidate = pack.candidates[name]
        lines = [phrase(pack, "side-head", name=name_of(pack, name))]
        lines += [phrase(pack, "side-for", text=r.text) for r in _always(candidate.strengths)[:most]]
        lines += [phrase(pack, "side-against", text=r.text) for r in _always(candidate.trade_offs)[:most]]
        told.append("\n".join(lines))
    return told


def _always(remarks: Iterable[Remark]) -> list[Remark]:
    """Return remarks, those that hold in every case first."""
    return sorted(remarks, key=lambda r: bool(r.when.tests or r.when.nots))
