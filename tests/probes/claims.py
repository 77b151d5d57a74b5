"""Claims a machine can check, and which of them a finding covers."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tests.probes import content

if TYPE_CHECKING:
    from assistant.content.findings import Finding, Seen
    from assistant.model.knowledge import Candidate, Support

FACTS = ("latest", "requires-python", "interface", "csrf", "autoescape", "served-by", "not-served-by")
"""Facts a probe looks at."""
OUTSIDE = {
    "other-language": "stands for languages, not for a release",
    "desktop-gui": "stands for toolkits, and needs a screen",
    "ready-made": "stands for products that others run",
}
"""Candidates of which nothing can be run, and why."""


ONLY_STEPS = ("standard-library", "static-site")
"""Candidates that are no one release; only their first steps can be run."""


class Claim(NamedTuple):
    """One claim: whose, about what, and why it is not covered ('' when it is)."""

    candidate: str
    about: str
    missing: str


def claims() -> list[Claim]:
    """Return every claim a machine can check, in the order of ids."""
    read = content.library()
    found = content.findings(read)
    listed = []
    for name, candidate in sorted(content.candidates(read).items()):
        if name in OUTSIDE:
            continue
        listed += [Claim(name, about, missing) for about, missing in _of(candidate, found.get(name)).items()]
    return listed


def _of(candidate: Candidate, finding: Finding | None) -> dict[str, str]:
    """Return by claim of a candidate why it is not covered."""
    if candidate.id in ONLY_STEPS:
        return {"first-steps": _steps(finding) if finding else "was not probed"}
    if finding is None:
        return {"first-steps": "was not probed"} | dict.fromkeys(content.words(), "was not probed")
    facts = {key: _fact(key, finding) for key in FACTS if key in candidate.facts}
    levels = {c: _level(candidate.offers.get(c), c, finding) for c in content.words()}
    return facts | levels | {"first-steps": _steps(finding)}


def _fact(key: str, finding: Finding) -> str:
    return "" if key in finding.facts else finding.untried.get(key, "no trial of it")


def _steps(finding: Finding) -> str:
    return "" if finding.steps else finding.untried.get("first-steps", "no trial of it")


def _level(claim: Support | None, capability: str, finding: Finding) -> str:
    seen = finding.offers.get(capability)
    if seen is None:
        return finding.untried.get(capability, "no trial of it")
    if seen.level == "failed":
        return f"the trial broke off: {seen.how}"
    if claim is None or claim.level in ("built-in", "none"):
        return ""
    return _beside(claim, seen)


def _beside(claim: Support, seen: Seen) -> str:
    """Return why a claim of something beside the release is not covered."""
    names = content.named(claim.by)
    untried = [name for name in names if name not in seen.beside]
    if untried:
        return f"{' and '.join(untried)} did not work or was not tried"
    if not names and claim.level == "official" and seen.level == "none":
        return "no package is named that offers it"
    return ""
