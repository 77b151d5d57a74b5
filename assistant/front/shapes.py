"""Values as the JSON objects that the command line prints; keys are stable, new ones may come."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

from assistant.front import names

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from assistant.errors import Problem
    from assistant.model.decision import Decision, Flip, Standing
    from assistant.model.knowledge import Also, Slot, Source
    from assistant.model.pack import Pack
    from assistant.model.profile import Profile
    from assistant.model.reply import Answer, Choice, Reply, Turn

Shape = dict[str, Any]

FIRM = ("settled", "leading", "close")
"""Statuses at which there is a recommendation."""


def text(shape: Shape) -> str:
    """Return one object as one line; letters stand as they are where the stream can carry them."""
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    return json.dumps(shape, ensure_ascii=not encoding.lower().replace("-", "").startswith("utf8"))


def ask(answers: Sequence[Answer], pack: Pack, card: Shape | None = None, explained: Sequence[str] = ()) -> Shape:
    """Return the object of `ask`: the first answer, all of them where several things were asked."""
    every = [answer(each, pack) for each in answers]
    shape = {**every[0], "answers": every} if len(every) > 1 else dict(every[0])
    shape |= {"recommend": card} if card else {}
    return {**shape, "explained": list(explained)} if explained else shape


def answer(value: Answer, pack: Pack) -> Shape:
    """Return one answer; `verdict` is null for open questions."""
    return {
        "question": value.question,
        "status": value.status,
        "topic": value.topic or None,
        "kind": value.kind or None,
        "verdict": value.verdict or None,
        "answer": value.text + (f"\n\n{value.more}" if value.more else ""),
        "terms": list(value.terms),
        "sources": [source(s) for s in map(pack.sources.get, value.sources) if s],
        "suggestions": [{"topic": topic, "title": title} for topic, title in value.suggestions],
    }


def source(value: Source) -> Shape:
    """Return a source as it is cited."""
    return {"id": value.id, "title": value.title, "url": value.url, "checked": value.checked}


def known(profile: Profile, pack: Pack) -> Shape:
    """Return the parts of a profile: given values by slot, and what was said of them."""
    given: Shape = {}
    for entry in profile.entries:
        values = list(profile.values(entry.slot))
        slot = pack.slots.get(entry.slot)
        if values:
            given[entry.slot] = values if slot and slot.many else values[0]
    return {
        "profile": given,
        "must": _by_stance(profile, "must"),
        "wish": _by_stance(profile, "wish"),
        "not_wanted": _by_stance(profile, "not-wanted"),
        "unsure": [slot for slot, word in profile.closed.items() if word == "unsure"],
        "any": [slot for slot, word in profile.closed.items() if word == "any"],
        "out": list(profile.out),
        "heard": [
            {"slot": e.slot, "value": e.value, "stance": e.stance, "text": e.words} for e in profile.entries if e.words
        ],
    }


def _by_stance(profile: Profile, stance: str) -> list[str]:
    return [entry.value for entry in profile.entries if entry.stance == stance]


def recommend(
    profile: Profile,
    decision: Decision,
    advice: str,
    card: Reply,
    flips: Iterable[Flip],
    also: Iterable[Also],
    pack: Pack,
) -> Shape:
    """Return the object of `recommend`; `advice` is the leader, or the best of a person's own list.

    There is no recommendation where nothing can be said yet.
    """
    is_firm = decision.status in FIRM and bool(advice)
    return {
        **known(profile, pack),
        "status": decision.status,
        "recommendation": recommended(advice, also, pack) if is_firm else None,
        "leader": decision.leader or None,
        "ranking": [standing(each) for each in decision.ranking],
        "next_question": question(decision.next_slot, pack, card.choices),
        "flips": [
            {"changes": [{"slot": slot, "value": value} for slot, value in flip.changes], "winner": flip.winner}
            for flip in flips
        ],
        "answer": card.text,
    }


def recommended(candidate: str, also: Iterable[Also], pack: Pack) -> Shape:
    """Return who is recommended; `also` are the terms that it stands for in this case."""
    return {**named(candidate, pack), "also": [_also(each, pack) for each in also]}


def _also(value: Also, pack: Pack) -> Shape:
    term = pack.terms.get(value.term)
    return {"id": value.term, "name": term.name if term else value.term, "because": value.because}


def named(candidate: str, pack: Pack) -> Shape:
    """Return a candidate's id, name and kind."""
    term = pack.terms.get(candidate)
    return {"id": candidate, "name": term.name if term else candidate, "kind": term.kind if term else ""}


def standing(value: Standing) -> Shape:
    """Return where a candidate stands; the effect of a reason that drops is null."""
    return {
        "id": value.candidate,
        "points": value.points,
        "lowest": value.lowest,
        "highest": value.highest,
        "reasons": [
            {"rule": r.rule, "effect": r.effect, "because": r.because, "source": r.sources[0] if r.sources else None}
            for r in value.reasons
        ],
        "dropped_by": list(value.dropped_by),
    }


def question(slot_id: str, pack: Pack, shown: Sequence[Choice] = ()) -> Shape | None:
    """Return the question of a slot with its choices, None where nothing is left to ask."""
    slot = pack.slots.get(slot_id)
    if slot is None:
        return None
    listed = [choice(c) for c in shown] or choices(slot, pack)
    return {"slot": slot.id, "text": slot.ask, "choices": listed, "why": slot.why}


def choices(slot: Slot, pack: Pack) -> list[Shape]:
    """Return what is offered for a slot."""
    ids = slot.offer or tuple(v.id for v in slot.values) or tuple(dict.fromkeys(names.slot_values(slot, pack).values()))
    return [{"value": one, "label": names.label(slot, one, pack)} for one in ids]


def choice(value: Choice) -> Shape:
    """Return something that can be picked."""
    return {"value": value.value, "label": value.label}


def turn(value: Turn, pack: Pack) -> Shape:
    """Return one turn of a chat."""
    return {
        "turn": value.number,
        "user": value.user,
        "state": value.state,
        "replies": [{"type": r.type, "id": r.id, "text": r.text} for r in value.replies],
        "question": value.question or None,
        "choices": [choice(c) for c in value.choices],
        **known(value.profile, pack),
        "topics": list(value.topics),
        "acts": list(value.acts),
        "status": value.decision.status,
        "leader": value.decision.leader or None,
        "recommendation": value.recommendation or None,
        "ended": value.ended,
    }


def compare(ids: Iterable[str], profile: Profile, decision: Decision, reply: Reply, pack: Pack) -> Shape:
    """Return the object of `compare`: the candidates with what each offers and how it stands."""
    chosen = tuple(ids)
    stands = [decision.standing(one) for one in chosen]
    return {
        "candidates": [{**named(one, pack), "offers": offers(one, pack)} for one in chosen],
        **known(profile, pack),
        "status": decision.status,
        "ranking": [standing(s) for s in sorted(filter(None, stands), key=decision.ranking.index)],
        "answer": reply.text,
    }


def offers(candidate: str, pack: Pack) -> Shape:
    """Return the support level of each capability that a candidate has something for."""
    return {name: support.level for name, support in pack.candidates[candidate].offers.items()}


def problems(found: Iterable[Problem]) -> Shape:
    """Return the object of `check`."""
    listed = [
        {"file": p.place.file, "line": p.place.line, "column": p.place.column, "code": p.code, "message": p.message}
        for p in found
    ]
    return {"problems": listed, "count": len(listed)}
