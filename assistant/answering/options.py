"""Several ways beside one another, with which of them to take: what was named, and staying with what runs."""

from __future__ import annotations

from assistant.answering.arguments import gains
from assistant.answering.listing import recommended
from assistant.answering.reasons import because_of, dropped, fired, named_only
from assistant.answering.terms import meant, name_of, related
from assistant.answering.wording import capital, ended, phrase, starting
from assistant.model.reply import Reply

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.model.decision import Decision, Standing
    from assistant.model.pack import Pack
    from assistant.model.profile import Profile


def beside(names: Sequence[str], profile: Profile, pack: Pack, decision: Decision) -> Reply | None:
    """Return which of several names fits a project best, and a line on each; None where none can be weighed."""
    weighed = {name: decision.standing(meant(pack, name)) for name in names}
    order = [s for s in decision.ranking if s in weighed.values() and not s.dropped_by]
    if not order:
        return None
    called: dict[str, str] = {}
    for name, standing in weighed.items():
        if standing:
            called.setdefault(standing.candidate, name)
    head = _verdict(order, called, decision, profile, pack)
    lines = [_line(name, weighed[name], order[0], decision, profile, pack) for name in names]
    items = [phrase(pack, "item", text=line) for line in dict.fromkeys(lines) if line]
    text = "\n".join([head, "", *items]) if items else head
    if order[0].candidate == recommended(decision, profile, pack):
        return Reply("recommend", f"recommend:{order[0].candidate}", text)
    return Reply("answer", ":".join(("options", *sorted(names))), text)


def _verdict(order: list[Standing], called: dict[str, str], decision: Decision, profile: Profile, pack: Pack) -> str:
    """Return which of those that can be weighed is ahead, or that they stand level, and what is better than all."""
    first = order[0]
    names = {"name": starting(name_of(pack, called[first.candidate])), "best": name_of(pack, decision.leader)}
    level = len(order) > 1 and order[1].points == first.points
    if level:
        return phrase(pack, "options-level", other=name_of(pack, called[order[1].candidate]), **names)
    if profile.decided in called and profile.decided != first.candidate:
        return phrase(pack, "options-decided", decided=name_of(pack, profile.decided), **names)
    better = decision.standing(decision.leader)
    if better and better.points > first.points and not profile.decided:
        return phrase(pack, "options-outside", **names)
    return phrase(pack, "options-head", **names)


def _line(
    name: str, standing: Standing | None, first: Standing, decision: Decision, profile: Profile, pack: Pack
) -> str:
    """Return a line on one of the ways."""
    said = _said(standing, first, decision, profile, pack) if standing else _apart(name, profile, pack)
    if standing and standing.candidate != name:
        said = f"{capital(ended(pack.terms[name].sentence))} {said}"
    line = phrase(pack, "about", name=f"**{starting(name_of(pack, name))}**", because=said) if said else ""
    if name in profile.values(pack.wording.get("slot-of-what-runs", "")):
        return " ".join((line, phrase(pack, "options-runs", name=name_of(pack, name)))).strip()
    return line


def _said(standing: Standing, first: Standing, decision: Decision, profile: Profile, pack: Pack) -> str:
    if standing.dropped_by:
        return " ".join(dropped(standing, profile, pack))
    if standing is first:
        mine = [r for r in fired(first, good=True) if not named_only(r, pack)]
        good = [because_of(r, (first.candidate,), pack) for r in mine[:2]]
        bad = [because_of(r, (first.candidate,), pack) for r in fired(first, good=False)[:1]]
        return " ".join((*good, *(phrase(pack, "options-but", because=b) for b in bad)))
    own = gains(standing, first, pack, 1, only_for=True)
    return " ".join((*(own or _strength(standing, pack)), _turns(standing, first, decision, profile, pack))).strip()


def _strength(standing: Standing, pack: Pack) -> list[str]:
    return [ended(s.text) for s in pack.candidates[standing.candidate].strengths[:1]]


def _turns(standing: Standing, first: Standing, decision: Decision, profile: Profile, pack: Pack) -> str:
    """Return what would put one in front, '' where no single answer would."""
    from assistant.answering.alternatives import telling
    from assistant.answering.saying import supposed
    from assistant.reasoning import flips

    if first.candidate != decision.leader:
        return ""
    found = telling(flips(profile, pack, decision, 6, standing.candidate), profile, pack)
    flip = next((f for f in found if f.winner == standing.candidate), None)
    return phrase(pack, "options-turn", changes=supposed(pack, flip.changes)) if flip else ""


def _apart(name: str, profile: Profile, pack: Pack) -> str:
    """Return what a thing is that can't be weighed here, and that it is not weighed, or is made in what is known."""
    if name not in pack.terms:
        return ""
    made_in = related(pack, name, "written-in", "runs-on", "built-on")
    known = next((e.value for e in profile.entries if e.value in made_in and e.stance != "not-wanted"), "")
    if known and name not in profile.values(pack.wording.get("slot-of-what-runs", "")):
        told = phrase(pack, "options-known", name=name_of(pack, known))
        return f"{capital(ended(pack.terms[name].sentence))} {told}"
    return f"{capital(ended(pack.terms[name].sentence))} {phrase(pack, 'options-unweighed')}"
