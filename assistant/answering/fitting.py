"""What a comparison means for this project: who is ahead with what is known, or that the project is wanted."""

from __future__ import annotations

from assistant.answering.composing import LONGEST
from assistant.answering.terms import name_of, names_of
from assistant.answering.wording import listed, phrase

_REASON = 100
"""The most letters of a reason that is told beside who is ahead."""
TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.model.pack import Pack
    from assistant.model.profile import Profile
    from assistant.model.reply import Answer

_MARGIN = 160
"""Characters by which this sentence may go past the length of an answer when a project is known."""


def fitted_to(told: Answer, names: tuple[str, ...], pack: Pack, profile: Profile) -> Answer:
    """Return a comparison of candidates with who is ahead for a profile, or that a description would tell."""
    candidates = tuple(dict.fromkeys(n for n in names if n in pack.candidates))
    if len(candidates) < 2:
        return told
    known = bool(profile.entries)
    sentence = _ahead(candidates, pack, profile) if known else _wanted(told, candidates, pack)
    room = LONGEST + (_MARGIN if known else 0) - len(told.text) - 1
    return told.with_(text=f"{told.text} {sentence}") if sentence and len(sentence) <= room else told


def _wanted(told: Answer, candidates: tuple[str, ...], pack: Pack) -> str:
    """Return that a description would tell which fits; authored answers end on their own."""
    if told.topic in pack.topics:
        return ""
    return phrase(pack, "versus-depends", names=listed(pack, names_of(pack, candidates), "or"))


def _ahead(candidates: tuple[str, ...], pack: Pack, profile: Profile) -> str:
    from assistant.reasoning import decide

    standings = [s for s in decide(profile, pack).ranking if s.candidate in candidates and not s.dropped_by]
    if not standings:
        return phrase(pack, "fit-none")
    first, rest = standings[0], standings[1:]
    if rest and rest[0].points == first.points:
        return phrase(pack, "fit-level")
    from assistant.answering.arguments import gains

    because = next(iter(gains(first, rest[0], pack, 1)), "") if rest else ""
    key = "fit-ahead-because" if because and len(because) <= _REASON else "fit-ahead"
    return phrase(pack, key, name=name_of(pack, first.candidate), because=because)
