"""What is recommended for a profile, as the object of `recommend`; and what explains it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.front import shapes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.model.decision import Decision
    from assistant.model.pack import Pack
    from assistant.model.profile import Profile
    from assistant.model.reading import Reading

DECIDED = "**How it was decided**"
BEHIND = "Further behind, with their points:"
OUT = "Ruled out:"


def described(text: str, pack: Pack) -> Profile:
    """Return the profile that a text gives."""
    from assistant.model.profile import EMPTY

    return EMPTY.with_reading(told(text, pack), pack)


def told(text: str, pack: Pack) -> Reading:
    """Return what was understood of the description of a project, every sentence of which may tell of it."""
    from assistant.model.reading import Context
    from assistant.understanding import read

    return read(text, pack, Context(brief=True))


def advised(profile: Profile, pack: Pack) -> shapes.Shape:
    """Return the object of `recommend` for a profile."""
    from assistant.answering import card, recommended
    from assistant.reasoning import also, decide, flips

    decision = decide(profile, pack)
    advice = recommended(decision, profile, pack) if decision.leader else ""
    return shapes.recommend(
        profile,
        decision,
        advice,
        card(decision, profile, pack),
        flips(profile, pack, decision),
        also(advice, profile, pack) if advice else (),
        pack,
    )


def status(shape: shapes.Shape) -> int:
    """Return the exit status: 0 with a recommendation, 1 without."""
    return 0 if shape["recommendation"] else 1


def explained(profile: Profile, pack: Pack) -> str:
    """Return as Markdown what goes with the advice, and how it was decided: what was known, the points, the others."""
    from assistant.answering import card_more, recommended, summary, why
    from assistant.reasoning import decide

    decision = decide(profile, pack)
    one = recommended(decision, profile, pack) if decision.leader else ""
    parts = [card_more(decision, profile, pack).text] if one else []
    parts += [DECIDED, summary(profile, pack).text]
    if one:
        parts += [why(profile, pack, decision, one).text, *_others(one, decision, profile, pack)]
    return "\n\n".join((*parts, *_dropped(decision, profile, pack)))


def _others(one: str, decision: Decision, profile: Profile, pack: Pack) -> Iterator[str]:
    """Yield what the next best lacks, and where all others stand."""
    from assistant.answering import name_of, why_not

    first, *others = sorted((s for s in decision.ranking if not s.dropped_by), key=lambda s: s.candidate != one)
    if others and first.candidate == decision.leader:
        yield why_not(others.pop(0).candidate, profile, pack, decision).text
    if others:
        yield f"{BEHIND} " + ", ".join(f"{name_of(pack, s.candidate)} {s.points}" for s in others) + "."


def _dropped(decision: Decision, profile: Profile, pack: Pack) -> Iterator[str]:
    """Yield who was ruled out, those together for whom the same is said."""
    from assistant.answering import name_of
    from assistant.answering.reasons import dropped
    from assistant.answering.wording import starting

    why: dict[str, list[str]] = {}
    for standing in decision.ranking:
        if standing.dropped_by:
            why.setdefault(" ".join(dropped(standing, profile, pack)), []).append(name_of(pack, standing.candidate))
    if why:
        yield "\n".join([OUT, "", *(f"- {starting(', '.join(names))}: {said}" for said, names in why.items())])
