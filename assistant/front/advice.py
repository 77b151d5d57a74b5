"""What is recommended for a profile, as the object of `recommend`; and the lines that explain it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.front import shapes

if TYPE_CHECKING:
    from assistant.model.pack import Pack
    from assistant.model.profile import Profile
    from assistant.model.reading import Reading


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


def reasons(shape: shapes.Shape) -> list[str]:
    """Return the ranking with the reasons of each candidate, as lines."""
    lines: list[str] = [f"status: {shape['status']}"]
    for standing in shape["ranking"]:
        dropped = f", dropped by {', '.join(standing['dropped_by'])}" if standing["dropped_by"] else ""
        reach = f"{standing['lowest']} to {standing['highest']} possible"
        lines.append(f"{standing['id']}: {standing['points']} points ({reach}){dropped}")
        lines += [f"  {_effect(r['effect'])}  {r['because']}  [{r['rule']}]" for r in standing["reasons"]]
    return lines


def _effect(points: int | None) -> str:
    return "drop" if points is None else f"{points:+d}"
