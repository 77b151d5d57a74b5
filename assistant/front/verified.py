"""The rules looked at as a whole, told: what was found, the profile that shows it, and that every candidate can win."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from assistant.reasoning import verify, witness

if TYPE_CHECKING:
    from assistant.model.decision import Finding
    from assistant.model.pack import Pack
    from assistant.model.profile import Profile

NOTED = ("clash", "gap", "never-matters")
"""Findings that say how the rules are, not that something is wrong: a gap is answered by what could be let go."""
SENTENCES = {
    "never-fires": "can never fire",
    "changes-nothing": "fires and changes nothing",
    "duplicate": "say the same",
    "shadowed": "is covered by the other wherever it fires",
    "opposed": "cancel each other out",
    "clash": "are offered together by nobody",
    "never-matters": "is a question whose answer can never change the advice",
    "gap": "leaves nobody to recommend",
    "never-wins": "wins in no profile that was found",
    "dominated": "is never ahead of the other",
}


def told(pack: Pack, as_json: bool) -> tuple[str, int]:
    """Return what verifying a pack has to say, and the exit status: 1 when something is wrong with the rules."""
    found = verify(pack, whole=True)
    wins = {name: witness(name, pack) for name in pack.candidates}
    wrong = any(f.code not in NOTED for f in found) or not all(wins.values())
    text = _json(found, wins) if as_json else "\n".join([*map(_line, found), *_wins(wins)])
    return text, int(wrong)


def _line(finding: Finding) -> str:
    names = " and ".join(finding.ids)
    shown = f" (shown by {said(finding.witness)})" if finding.witness else ""
    return f"{finding.code}: {names} {SENTENCES.get(finding.code, '')}{shown}".rstrip()


def _wins(wins: dict[str, Profile | None]) -> list[str]:
    """Return a line for each candidate with a profile in which it wins."""
    return [f"wins: {name} with {said(profile)}" for name, profile in wins.items() if profile]


def said(profile: Profile) -> str:
    """Return a profile in one line, as the options of `recommend` would say it."""
    marks = {"must": "!", "not-wanted": "-"}
    entries = [f"{e.slot}={marks.get(e.stance, '')}{e.value}" for e in profile.entries]
    closed = [f"{slot}={word}" for slot, word in profile.closed.items()]
    return ", ".join([*entries, *closed, *(f"without {name}" for name in profile.out)]) or "nothing known"


def _json(found: tuple[Finding, ...], wins: dict[str, Profile | None]) -> str:
    findings: list[dict[str, Any]] = [
        {"code": f.code, "ids": list(f.ids), "witness": said(f.witness) if f.witness else None} for f in found
    ]
    shown = {name: said(profile) if profile else None for name, profile in wins.items()}
    return json.dumps({"findings": findings, "wins": shown}, ensure_ascii=False)
